using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>What a line of a statement is, as far as it can be told.</summary>
/// <param name="Runs">To ask, in this order, until one says that it is its own.</param>
/// <param name="Voorstel">Payers, best first; a sure one is booked at once.</param>
internal sealed record Regelmatch(Regelsoort Soort, ImmutableArray<string> Runs, ImmutableArray<Matchvoorstel> Voorstel, string Zin)
{
    public Matchvoorstel? Zeker => Voorstel.FirstOrDefault(v => v.Zeker);
}

/// <summary>
/// Finds whose a line is (TSO-6b, TSO-10k): EndToEndId, mandate, kenmerk, account and exact amount, account and the sum of what is open, else the
/// list. Never by the role of a party or by words: banks turn those round.
/// </summary>
internal static partial class MatchRules
{
    /// <summary>Said of a debit that has a mandate: only the run can tell whether it is one of its own.</summary>
    public const string OpMandaat = "Gevonden op de machtiging.";

    public const int VoorstelMax = 3;
    public const int DelenMax = 4;

    /// <summary>Days that a reversal may arrive after its term, by weekends and holidays.</summary>
    private const int Speling = 5;

    public static Regelmatch Zoek(Afschriftregel regel, ImmutableArray<BetalerRij> betalers, ImmutableArray<Runrij> runs)
    {
        ArgumentNullException.ThrowIfNull(regel);
        return OpKenmerkVanBank(regel, runs) ?? OpMachtiging(regel, runs) ?? (regel.Bedrag > Geld.Nul ? Inkomend(regel, betalers) : Niets("Nog niet geplaatst.", []));
    }

    /// <summary>As <see cref="BetalerRij.Ibans"/> has them.</summary>
    public static string IbanKenmerk(string iban) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Iban.Schoon(iban))));

    private static Regelmatch? OpKenmerkVanBank(Afschriftregel regel, ImmutableArray<Runrij> runs)
    {
        var opRegel = regel.EndToEndId is { Length: > 0 } e2e ? runs.FirstOrDefault(r => e2e.StartsWith(r.Id + "-", StringComparison.OrdinalIgnoreCase)) : null;
        var run = opRegel ?? (regel.EndToEndId is null ? runs.FirstOrDefault(r => r.BerichtId.Length > 0 && (Noemt(regel.PmtInfId, r) || Noemt(regel.BerichtId, r))) : null);
        if (run is null)
        {
            return null;
        }

        var (bij, isRegel) = (regel.Bedrag > Geld.Nul, opRegel is not null);
        Regelsoort? soort = (run.Soort == Runsoorten.Incasso, bij) switch
        {
            (true, true) when !regel.IsTerugdraaiing => Regelsoort.Incasso,
            (true, false) when isRegel => Regelsoort.Storno,
            (false, false) when !regel.IsTerugdraaiing => Regelsoort.Uitbetaling,
            (false, true) when isRegel => Regelsoort.UitbetalingTerug,
            _ => null,
        };
        return soort is { } gevonden ? new Regelmatch(gevonden, [run.Id], [], isRegel ? "Gevonden op het kenmerk van de regel." : "Gevonden op het kenmerk van de opdracht.") : null;
    }

    private static bool Noemt(string? kenmerk, Runrij run) => kenmerk is not null && kenmerk.StartsWith(run.BerichtId, StringComparison.OrdinalIgnoreCase);

    /// <summary>Taken back without EndToEndId: the newest collection before it that has the mandate, and the run itself says whether that is so.</summary>
    private static Regelmatch? OpMachtiging(Afschriftregel regel, ImmutableArray<Runrij> runs)
    {
        if (regel.Machtiging is not { Length: > 0 } || regel.Bedrag >= Geld.Nul)
        {
            return null;
        }

        var vanaf = regel.Datum.AddMonths(-FinancienGrenzen.StornoMaanden).AddDays(-Speling);
        ImmutableArray<string> kandidaten =
        [
            .. runs.Where(r => r.Soort == Runsoorten.Incasso && r.BerichtId.Length > 0 && r.Datum <= regel.Datum && r.Datum >= vanaf)
                .OrderByDescending(r => r.Datum).ThenBy(r => r.Id, StringComparer.Ordinal).Select(r => r.Id),
        ];
        return kandidaten.IsEmpty ? null : new Regelmatch(Regelsoort.Storno, kandidaten, [], OpMandaat);
    }

    private static Regelmatch Inkomend(Afschriftregel regel, ImmutableArray<BetalerRij> betalers)
    {
        var nummers = Nummers(regel);
        var opNummer = betalers.Where(b => b.OpenPosten.Any(p => nummers.Contains(p.Nummer))).ToList();
        if (opNummer.Count == 1)
        {
            var posten = opNummer[0].OpenPosten.Where(p => nummers.Contains(p.Nummer));
            return Gevonden(opNummer[0], Delen(posten, regel.Bedrag), $"Kenmerk {string.Join(", ", opNummer[0].OpenPosten.Where(p => nummers.Contains(p.Nummer)).Select(p => p.Nummer).Take(DelenMax))}.");
        }

        var kenmerk = regel.TegenIban is { Length: > 0 } iban ? IbanKenmerk(iban) : null;
        var opIban = kenmerk is null ? [] : betalers.Where(b => b.Ibans.Contains(kenmerk, StringComparer.OrdinalIgnoreCase)).ToList();
        var exact = opIban.Where(b => b.OpenPosten.Any(p => p.Open == regel.Bedrag)).ToList();
        if (opNummer.Count == 0 && exact.Count == 1)
        {
            return Gevonden(exact[0], Delen(exact[0].OpenPosten.Where(p => p.Open == regel.Bedrag).Take(1), regel.Bedrag), "Rekeningnummer en bedrag.");
        }

        var totaal = opIban.Where(b => b.Open == regel.Bedrag && b.Open > Geld.Nul).ToList();
        if (opNummer.Count == 0 && exact.Count == 0 && totaal.Count == 1)
        {
            return Gevonden(totaal[0], [], "Rekeningnummer en alles wat openstaat.");
        }

        var opBedrag = betalers.Where(b => b.OpenPosten.Any(p => p.Open == regel.Bedrag));
        return Niets("Nog niet geplaatst.",
        [
            .. opNummer.Select(b => (Betaler: b, Waarom: "Het kenmerk past, maar bij meer betalers.")).Concat(opIban.Select(b => (Betaler: b, Waarom: "Het rekeningnummer past, het bedrag niet.")))
                .Concat(opBedrag.Select(b => (Betaler: b, Waarom: "Het bedrag past bij een open rekening.")))
                .DistinctBy(v => v.Betaler.Id, StringComparer.Ordinal).Take(VoorstelMax).Select(v => new Matchvoorstel(v.Betaler.Id, [], v.Waarom, Zeker: false)),
        ]);
    }

    private static Regelmatch Gevonden(BetalerRij betaler, ImmutableArray<Betaaldeel> delen, string waarom) =>
        new(Regelsoort.Overboeking, [], [new Matchvoorstel(betaler.Id, delen, waarom, Zeker: true)], waarom);

    private static Regelmatch Niets(string zin, ImmutableArray<Matchvoorstel> voorstel) => new(Regelsoort.Onbekend, [], voorstel, zin);

    /// <summary>Oldest due first, each at most what is open, together at most the amount.</summary>
    private static ImmutableArray<Betaaldeel> Delen(IEnumerable<Openpost> posten, Geld bedrag)
    {
        var (delen, rest) = (ImmutableArray.CreateBuilder<Betaaldeel>(), bedrag);
        foreach (var post in posten.Where(p => p.Open > Geld.Nul).OrderBy(p => p.Vervalt).ThenBy(p => p.Nummer, StringComparer.Ordinal))
        {
            var deel = post.Open < rest ? post.Open : rest;
            if (deel > Geld.Nul)
            {
                delen.Add(new Betaaldeel(post.VorderingId, deel));
                rest -= deel;
            }
        }

        return delen.ToImmutable();
    }

    private static HashSet<string> Nummers(Afschriftregel regel) =>
        Rekeningnummer().Matches($"{regel.Kenmerk} {regel.Omschrijving}").Select(m => m.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>2026-0187, not as a part of something longer.</summary>
    [GeneratedRegex(@"(?<![\d-])20\d{2}-\d{4,6}(?![\d-])", RegexOptions.CultureInvariant, 2_000)]
    private static partial Regex Rekeningnummer();
}
