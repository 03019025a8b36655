using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>
/// What a booking, a page and a head of the journal must be (TSO-10i): lines that add up to nil, numbers without holes, and a chain in which a booking that is
/// changed, taken out or put between shows in every hash after it. And what the dates book by themselves. Pure.
/// </summary>
internal static class JournaalRules
{
    /// <summary>First byte of a booking's canonical form: another form gets another one.</summary>
    private const byte Vorm = 1;
    private const int Leeg = -1;

    /// <summary>Who books what follows from dates.</summary>
    public const string Systeem = "systeem";

    public const int OperatieMax = 160;

    /// <summary>An opening names every balance account that isn't nil.</summary>
    public const int OpeningregelsMax = 80;

    /// <exception cref="ArgumentException">It isn't a booking: a fault of who offers it.</exception>
    public static void Klopt(Boeking boeking)
    {
        var regels = boeking.Regels;
        var isOpening = boeking.Bron is Boekbron.Opening or Boekbron.Beginbalans;
        Eis(boeking.OperatieId is { Length: > 0 and <= OperatieMax }, boeking, "its operation id is missing or too long");
        Eis(Enum.IsDefined(boeking.Bron), boeking, "nobody knows its source");
        Eis(!regels.IsDefault && regels.Length >= 2 && regels.Length <= (isOpening ? OpeningregelsMax : FinancienGrenzen.BoekregelsMax), boeking, "it has too few or too many lines");
        Eis(regels.All(r => IsPostcode(r.Post) && r.Bedrag != Geld.Nul), boeking, "a line has no account or no amount");
        Eis(regels.All(r => (r.BetalerId is { Length: > 0 }) == IsVanBetaler(r.Post) || (isOpening && r.BetalerId is null)), boeking, "a line has no payer where it must, or one where it mustn't");
        Eis(Som(regels) == Geld.Nul, boeking, "its lines don't add up to nil");
    }

    /// <exception cref="InvalidOperationException">A page whose lines don't add up, or whose chain breaks.</exception>
    public static void Klopt(Journaalblad blad)
    {
        if (blad.Boekingen.Length != FinancienGrenzen.BoekingenPerBlad || EersteFout(blad.Vorige, blad.Boekingen, ((blad.Nr - 1) * FinancienGrenzen.BoekingenPerBlad) + 1) is not null)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Page {blad.Nr} of the journal isn't as it was written."));
        }
    }

    /// <exception cref="InvalidOperationException">The head isn't what its bookings make of it.</exception>
    public static void Klopt(JournaalState state)
    {
        var eerste = (state.Bladen * FinancienGrenzen.BoekingenPerBlad) + 1;
        var klopt = state.Aantal == eerste - 1 + state.Open.Length && state.Open.Length <= FinancienGrenzen.BoekingenPerBlad
            && EersteFout(state.Vorige, state.Open, eerste) is null && (state.Open.IsEmpty ? state.Vorige : state.Open[^1].Hash) == state.Hoofd
            && RekenRules.Som(state.Saldi.Select(s => s.Saldo)) == Geld.Nul;
        if (!klopt)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The head of the journal doesn't fit its {state.Aantal} bookings."));
        }
    }

    /// <summary>Number of the first booking that isn't as it was written; null when all are.</summary>
    public static int? EersteFout(string vorige, ImmutableArray<Geboekt> boekingen, int eersteNr)
    {
        for (var i = 0; i < boekingen.Length; i++)
        {
            var geboekt = boekingen[i];
            if (geboekt.Nr != eersteNr + i || Som(geboekt.Boeking.Regels) != Geld.Nul || Hash(vorige, geboekt) != geboekt.Hash)
            {
                return eersteNr + i;
            }

            vorige = geboekt.Hash;
        }

        return null;
    }

    /// <summary>What stands before the first booking: bookings of another school or schooljaar don't fit behind it.</summary>
    public static string Begin(SchoolSleutel school, Schooljaar jaar) => Hex(SHA256.HashData(Encoding.UTF8.GetBytes($"journaal/{school}/{jaar}")));

    /// <param name="zonderHash">What its own hash says doesn't count.</param>
    public static string Hash(string vorige, Geboekt zonderHash) => Hex(SHA256.HashData([.. Encoding.ASCII.GetBytes(vorige), .. Bytes(zonderHash)]));

    /// <summary>
    /// On 1 January what is about days after 31 December becomes baten of the new calendar year; again when a late booking put something there. Null when there
    /// is nothing.
    /// </summary>
    /// <param name="jaar">The calendar year that begins.</param>
    public static Boeking? Vrijval(ImmutableArray<Postsaldo> saldi, int jaar, int volgnr, DateTimeOffset nu)
    {
        ImmutableArray<Boekregel> regels =
            [.. Vrijvalregels(saldi, Boekposten.VooruitStructureel, Boekposten.BijdrageStructureel), .. Vrijvalregels(saldi, Boekposten.VooruitIneens, Boekposten.BijdrageIneens)];
        return regels.IsEmpty ? null : new Boeking(
            string.Create(CultureInfo.InvariantCulture, $"vrijval/{jaar}/{volgnr}"), new DateOnly(jaar, 1, 1), Boekbron.Vrijval,
            string.Create(CultureInfo.InvariantCulture, $"Vooruitontvangen over dagen in {jaar}"), regels, null, null, Systeem, nu);
    }

    /// <summary>The difference between what the schooljaar before ended with and what was opened with so far (SCH-4); null when there is none.</summary>
    /// <param name="eind">Balance accounts only, with the result in eigen vermogen.</param>
    /// <param name="jaar">That is opened.</param>
    public static Boeking? Opening(ImmutableArray<Postsaldo> eind, ImmutableArray<Postsaldo> alGeopend, Schooljaar jaar, int volgnr, DateTimeOffset nu)
    {
        var verschil = Verschil(eind, alGeopend);
        return verschil.IsEmpty ? null : new Boeking(
            string.Create(CultureInfo.InvariantCulture, $"opening/{jaar}/{volgnr}"), jaar.EersteDag, Boekbron.Opening, $"Beginstand uit schooljaar {jaar.Vorig}",
            [.. verschil.Select(s => new Boekregel(s.Post, s.Saldo))], null, null, Systeem, nu);
    }

    /// <summary>What must be added to the second to get the first; accounts without a difference left out, sorted by code.</summary>
    public static ImmutableArray<Postsaldo> Verschil(ImmutableArray<Postsaldo> nieuw, ImmutableArray<Postsaldo> oud) => ZonderNul(
        nieuw.Concat(oud.Select(s => s with { Saldo = -s.Saldo })).Select(s => (s.Post, s.Saldo)));

    public static ImmutableArray<Postsaldo> ZonderNul(IEnumerable<(string Post, Geld Bedrag)> regels) =>
        [.. Opgeteld(regels).Where(s => s.Saldo != Geld.Nul)];

    public static IEnumerable<Postsaldo> Opgeteld(IEnumerable<(string Post, Geld Bedrag)> regels) => regels
        .GroupBy(r => r.Post, StringComparer.Ordinal).Select(g => new Postsaldo(g.Key, RekenRules.Som(g.Select(r => r.Bedrag)))).OrderBy(s => s.Post, StringComparer.Ordinal);

    public static bool IsVanBetaler(string post) => post is Boekposten.Debiteuren or Boekposten.Tegoeden;

    private static bool IsPostcode(string? post) =>
        post is { Length: > 0 and <= FinancienGrenzen.PostcodeMax } && post.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static IEnumerable<Boekregel> Vrijvalregels(ImmutableArray<Postsaldo> saldi, string vooruit, string baten) =>
        saldi.FirstOrDefault(s => s.Post == vooruit) is { Saldo: var saldo } && saldo != Geld.Nul ? [new(vooruit, -saldo), new(baten, saldo)] : [];

    private static Geld Som(ImmutableArray<Boekregel> regels) => RekenRules.Som(regels.Select(r => r.Bedrag));

    private static void Eis(bool klopt, Boeking boeking, string fout)
    {
        if (!klopt)
        {
            throw new ArgumentException($"Booking {boeking.OperatieId} can't be: {fout}.", nameof(boeking));
        }
    }

    /// <summary>
    /// One way to write a booking down, whatever the store makes of it: form, numbers, then each text with its length before it, so that no two bookings give
    /// the same bytes.
    /// </summary>
    private static byte[] Bytes(Geboekt geboekt)
    {
        var boeking = geboekt.Boeking;
        using var uit = new MemoryStream();
        uit.WriteByte(Vorm);
        Schrijf(uit, geboekt.Nr, geboekt.OorspronkelijkeDatum?.DayNumber ?? Leeg, boeking.Datum.DayNumber, (int)boeking.Bron, boeking.Op.ToUnixTimeMilliseconds(), boeking.Regels.Length);
        foreach (var regel in boeking.Regels)
        {
            Schrijf(uit, regel.Post, regel.BetalerId);
            Schrijf(uit, regel.Bedrag.Centen);
        }

        Schrijf(uit, boeking.OperatieId, boeking.Omschrijving, boeking.Stuk, boeking.Corrigeert, boeking.Door);
        return uit.ToArray();
    }

    private static void Schrijf(MemoryStream uit, params ReadOnlySpan<long> getallen)
    {
        Span<byte> acht = stackalloc byte[sizeof(long)];
        foreach (var getal in getallen)
        {
            BinaryPrimitives.WriteInt64BigEndian(acht, getal);
            uit.Write(acht);
        }
    }

    private static void Schrijf(MemoryStream uit, params ReadOnlySpan<string?> teksten)
    {
        foreach (var tekst in teksten)
        {
            var bytes = Encoding.UTF8.GetBytes(tekst ?? "");
            Schrijf(uit, tekst is null ? Leeg : bytes.Length);
            uit.Write(bytes);
        }
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
