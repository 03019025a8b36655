using System.Collections.Immutable;
using System.Security.Cryptography;

namespace OrleansSchool.Opslag;

/// <summary>
/// The recovery phrase (SEC-4): 140 random bits as seven groups of five characters for paper, in Crockford's alphabet, which leaves out
/// letters that look like digits. The last character of a group checks the other four and its place, so that each mistyped group,
/// and two that changed places, are found by number.
/// </summary>
public sealed class Herstelzin
{
    public const int Groepen = 7;
    public const int GroepTekens = 5;

    private const string Tekens = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Gegevens = GroepTekens - 1;

    /// <summary>x⁵ + x² + 1: the characters are the 32 elements of a field, so a check sum with different weights sees each single mistake.</summary>
    private const int Veld = 0b100101;

    private readonly byte[] _waarden;

    private Herstelzin(byte[] waarden) => _waarden = waarden;

    public ImmutableArray<string> Leesbaar => [.. _waarden.Chunk(Gegevens).Select((groep, nr) => Groep(groep, nr))];

    public static Herstelzin Nieuw()
    {
        var waarden = RandomNumberGenerator.GetBytes(Groepen * Gegevens);
        for (var i = 0; i < waarden.Length; i++)
        {
            waarden[i] &= 31; // 256 is a multiple of 32: each value as likely
        }

        return new Herstelzin(waarden);
    }

    /// <summary>The phrase, or the numbers (from 0) of the groups that are wrong. Upper and lower case, spaces, O for 0, I and L for 1 don't matter.</summary>
    public static (Herstelzin? Zin, ImmutableArray<int> Fout) Lees(IReadOnlyList<string?> groepen)
    {
        ArgumentNullException.ThrowIfNull(groepen);
        var schoon = Enumerable.Range(0, Groepen).Select(nr => Schoon(nr < groepen.Count ? groepen[nr] : null)).ToList();
        var alles = string.Concat(schoon);
        if (alles.Length == Groepen * GroepTekens && schoon.Exists(g => g.Length == alles.Length))
        {
            schoon = [.. alles.Chunk(GroepTekens).Select(g => new string(g))]; // all of it in one field
        }

        ImmutableArray<int> fout = [.. Enumerable.Range(0, Groepen).Where(nr => !Klopt(schoon[nr], nr))];
        return fout.IsEmpty ? (new Herstelzin([.. schoon.SelectMany(g => g[..Gegevens]).Select(Waarde)]), fout) : (null, fout);
    }

    /// <summary>The whole phrase in one text, with anything between the characters.</summary>
    public static (Herstelzin? Zin, ImmutableArray<int> Fout) Lees(string tekst) =>
        Lees([.. Schoon(tekst).Chunk(GroepTekens).Select(g => new string(g)).Take(Groepen)]);

    /// <summary>A key for one purpose. The phrase is as random as a key itself, so nothing is won by deriving slowly.</summary>
    public byte[] Sleutel(ReadOnlySpan<byte> zout, string doel) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, _waarden, Sleutelbos.SleutelBytes, zout.ToArray(), System.Text.Encoding.UTF8.GetBytes(doel));

    private static string Groep(byte[] waarden, int nr) => string.Concat(waarden.Append(Toets(waarden, nr)).Select(w => Tekens[w]));

    private static bool Klopt(string groep, int nr)
    {
        if (groep.Length != GroepTekens || groep.Any(t => !Tekens.Contains(t, StringComparison.Ordinal)))
        {
            return false;
        }

        byte[] waarden = [.. groep.Select(Waarde)];
        return waarden[Gegevens] == Toets(waarden.AsSpan(0, Gegevens), nr);
    }

    private static byte Toets(ReadOnlySpan<byte> waarden, int nr)
    {
        var som = nr + 1;
        var gewicht = 1;
        foreach (var waarde in waarden)
        {
            gewicht = Maal(gewicht, 2);
            som ^= Maal(gewicht, waarde);
        }

        return (byte)som;
    }

    private static int Maal(int a, int b)
    {
        var product = 0;
        for (; b > 0; b >>= 1)
        {
            product ^= (b & 1) == 0 ? 0 : a;
            a <<= 1;
            a ^= (a & 32) == 0 ? 0 : Veld;
        }

        return product;
    }

    private static byte Waarde(char teken) => (byte)Tekens.IndexOf(teken, StringComparison.Ordinal);

    private static string Schoon(string? tekst) => string.Concat((tekst ?? "").Where(char.IsAsciiLetterOrDigit).Select(t => char.ToUpperInvariant(t) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var anders => anders,
    }));
}
