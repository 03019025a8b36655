using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>Form of one part of the content, saved as a whole (OSO-K1).</summary>
internal interface IDeelinvoer
{
    /// <summary>Prefix of its fields: "Leerling" for Leerling.Achternaam.</summary>
    string Deel { get; }

    /// <summary>Tab on which it stands.</summary>
    string Tab { get; }

    /// <summary>Of a list no more rows than tell that there are too many: all of them would be drawn again.</summary>
    void Beperk()
    {
        // most parts are no list
    }

    /// <param name="was">What the form doesn't have stays as it is.</param>
    Dossierdeel Lees(Invoer invoer, Dossiergegevens was);

    /// <summary>In words: for who may only read it, and beside a form that was stale.</summary>
    IEnumerable<(string Naam, string? Tekst)> Toon();
}

/// <summary>Values of a form as text, and back.</summary>
internal static class Vorm
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static string Tekst(string? tekst) => (tekst ?? "").Trim();

    public static string? OfNiets(string? tekst) => Tekst(tekst) is { Length: > 0 } vol ? vol : null;

    public static bool? JaNee(string? keuze) => keuze switch { "ja" => true, "nee" => false, _ => null };

    public static string? JaNee(bool? keuze) => keuze switch { true => "ja", false => "nee", null => null };

    public static string? Getal(int? getal) => getal?.ToString(CultureInfo.InvariantCulture);

    public static string? Getal(decimal? getal) => getal?.ToString("0.####", Nederlands);

    /// <summary>Empty is none; what isn't a number says so at the field.</summary>
    public static int? Getal(Invoer invoer, string veld, string? tekst) =>
        string.IsNullOrWhiteSpace(tekst) ? null : invoer.Getal(veld, tekst, "een getal");

    /// <summary>With a comma or a dot, never with both.</summary>
    public static decimal? Breuk(Invoer invoer, string veld, string? tekst)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            return null;
        }

        if (decimal.TryParse(tekst.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal))
        {
            return getal;
        }

        invoer.Fout(veld, "Dit is geen getal. Schrijf het als 104,5.");
        return null;
    }

    public static Schooljaar? Schooljaar(Invoer invoer, string veld, string? tekst)
    {
        if (Basis.Schooljaar.Probeer(tekst, out var jaar))
        {
            return jaar;
        }

        invoer.Fout(veld, "Schrijf het schooljaar als 2026-2027.");
        return null;
    }

    public static bool IsLeeg(params ReadOnlySpan<string?> velden)
    {
        foreach (var veld in velden)
        {
            if (!string.IsNullOrWhiteSpace(veld))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Nothing typed is no address.</summary>
    public static Dossieradres? Adres(string? straat, string? nummer, string? toevoeging, string? postcode, string? plaats, string? land) =>
        IsLeeg(straat, nummer, toevoeging, postcode, plaats) ? null : new Dossieradres(Tekst(straat), Tekst(nummer), OfNiets(toevoeging), Tekst(postcode), Tekst(plaats), OfNiets(land));

    public static string? Adres(Dossieradres? adres) =>
        adres is null ? null : $"{adres.Straat} {adres.Nummer}{(adres.Toevoeging is { } bij ? $" {bij}" : null)}, {adres.Postcode} {adres.Plaats}{(adres.Land is { } land ? $", {land}" : null)}";

    public static string? Zin(params ReadOnlySpan<string?> delen)
    {
        var vol = new List<string>();
        foreach (var deel in delen)
        {
            if (OfNiets(deel) is { } tekst)
            {
                vol.Add(tekst);
            }
        }

        return vol.Count == 0 ? null : string.Join(", ", vol);
    }

    /// <summary>What stands there now beside what was typed, line by line.</summary>
    public static IEnumerable<Waarde> Naast(IDeelinvoer nu, IDeelinvoer getypt)
    {
        var oud = nu.Toon().GroupBy(r => r.Naam, StringComparer.Ordinal).ToDictionary(r => r.Key, r => r.First().Tekst, StringComparer.Ordinal);
        var nieuw = getypt.Toon().GroupBy(r => r.Naam, StringComparer.Ordinal).ToDictionary(r => r.Key, r => r.First().Tekst, StringComparer.Ordinal);
        return oud.Keys.Union(nieuw.Keys, StringComparer.Ordinal).Select(naam => Waarde.Van(naam, oud.GetValueOrDefault(naam), nieuw.GetValueOrDefault(naam)));
    }
}
