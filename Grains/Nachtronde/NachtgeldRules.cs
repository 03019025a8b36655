using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;

namespace OrleansSchool.Nachtronde;

/// <summary>Whom a night asks about the money, and who is remembered for when seven years are over (TSO-10i, SEC-5).</summary>
internal static class NachtgeldRules
{
    /// <summary>Schooljaren past their term that a round still looks for: what a restored backup brings along.</summary>
    private const int JarenTerug = 10;

    /// <summary>A schooljaar ends, and its last days may still become something else.</summary>
    private const int AfrekeningNaloopMaanden = 3;

    /// <summary>A school that never used the money has hardly anything to be asked.</summary>
    public static bool IsInGebruik(FinancienView view) =>
        view.Instellingen is not null || view.Bank is not null || view.BegonnenPer is not null || !view.Tarieven.IsEmpty || !view.Vergoedingen.IsEmpty;

    /// <summary>What every night asks of a school that uses the money.</summary>
    public static IEnumerable<string> Elke(DateOnly nacht, int journalen, int maanden)
    {
        var jaar = Schooljaar.Van(nacht);
        var maand = new DateOnly(nacht.Year, nacht.Month, 1);
        return new[] { Gelddoel.Van("financien"), Gelddoel.Van("betalers"), Gelddoel.Van("dagronde"), Gelddoel.Van("bank"), Gelddoel.Van("begroting", jaar) }
            .Concat(new[] { jaar, jaar.Vorig }.SelectMany(Rondes))
            .Concat(Enumerable.Range(0, maanden).Select(n => Gelddoel.Van("vergoedingen", Sleutels.Dag(maand.AddMonths(-n)))))
            .Concat(Enumerable.Range(0, journalen).Select(n => Gelddoel.Van("journaal", new Schooljaar(jaar.Begin - n))));
    }

    /// <summary>
    /// Bills of who is at school: of this schooljaar, and for a while of the one before. Of who left in this schooljaar or the one before also that of their last days: it may
    /// have something to tell still, or days that are judged later.
    /// </summary>
    public static IEnumerable<string> Afrekeningen(ImmutableArray<LeerlingRij> rijen, ImmutableArray<Geldspoor> vertrokken, DateOnly nacht)
    {
        var (jaar, jaren) = (Schooljaar.Van(nacht), new[] { nacht, nacht.AddMonths(-AfrekeningNaloopMaanden) }.Select(Schooljaar.Van).Distinct().ToList());
        var gegaan = vertrokken.ToDictionary(s => s.Id, s => s.Jaar, StringComparer.Ordinal);
        return rijen.SelectMany(r => r.Actief ? jaren : Laatste(gegaan.GetValueOrDefault(r.Id, jaar.Begin), jaar), (r, j) => Gelddoel.Van("afrekening", r.Id, j));
    }

    /// <summary>All of one schooljaar that is past its term; the calendar year of a helper goes with the schooljaar that begins in it.</summary>
    public static IEnumerable<string> Voorbij(NachtrondeState state, Schooljaar jaar, IEnumerable<string> kinderen) =>
        kinderen.Concat(Nog(state.Vertrokken, jaar)).Select(id => Gelddoel.Van("afrekening", id, jaar))
            .Concat(Nog(state.Helpers, jaar).Select(id => Gelddoel.Van("helperjaar", id, jaar.Begin.ToString(CultureInfo.InvariantCulture))))
            .Concat(Rondes(jaar))
            .Concat(Enumerable.Range(0, 12).Select(m => Gelddoel.Van("vergoedingen", Sleutels.Dag(jaar.EersteDag.AddMonths(m)))))
            .Concat([Gelddoel.Van("begroting", jaar), Gelddoel.Van("journaal", jaar), Gelddoel.Van("besluiten", jaar)]);

    /// <summary>At the begin of a round: who isn't at school any more, who helps, and which schooljaren go.</summary>
    public static NachtrondeState Begin(NachtrondeState was, ImmutableArray<LeerlingRij> rijen, IEnumerable<string> helpers, DateOnly nacht)
    {
        var jaar = Schooljaar.Van(nacht).Begin;
        var actief = rijen.Where(r => r.Actief).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return was with
        {
            Vertrokken = Samen(was.Vertrokken.Where(s => !actief.Contains(s.Id)).Concat(rijen.Where(r => !r.Actief).Select(r => new Geldspoor(r.Id, jaar))), eerste: true),
            Helpers = Samen(was.Helpers.Concat(helpers.Select(h => new Geldspoor(h, jaar + 1))), eerste: false),
            Geldjaren = Jaren(was, nacht),
            Geldrest = false,
        };
    }

    /// <summary>At the end of a round: what went is forgotten; with something left the same schooljaren come again.</summary>
    public static NachtrondeState Eind(NachtrondeState was, bool isHeel)
    {
        var tot = isHeel && !was.Geldrest ? was.Geldjaren.Append(was.GeldGewistTotEnMet).Max() : was.GeldGewistTotEnMet;
        return was with
        {
            Geldjaren = [],
            Geldrest = false,
            GeldGewistTotEnMet = tot,
            Vertrokken = was.Vertrokken.RemoveAll(s => s.Jaar <= tot),
            Helpers = was.Helpers.RemoveAll(s => s.Jaar <= tot),
        };
    }

    /// <summary>Who was seen to be gone in a schooljaar had the last day in it, or in the one before.</summary>
    private static IEnumerable<Schooljaar> Laatste(int gezien, Schooljaar nu) => new[] { gezien - 1, gezien }.Where(j => j >= nu.Begin - 1).Select(j => new Schooljaar(j));

    private static ImmutableArray<int> Jaren(NachtrondeState was, DateOnly nacht)
    {
        var jaar = Schooljaar.Van(nacht).Begin;
        return
        [
            .. Enumerable.Range(0, JarenTerug + 1).Select(terug => jaar - terug)
                .Where(j => j > was.GeldGewistTotEnMet && Bewaartermijnen.IsVoorbij("journaal", new Schooljaar(j).Volgend.EersteDag, nacht)).Order(),
        ];
    }

    private static IEnumerable<string> Rondes(Schooljaar jaar) =>
        Enum.GetValues<Rondesoort>().Select(s => Gelddoel.Van("termijnronde", jaar.ToString(), s.ToString().ToLowerInvariant()));

    private static IEnumerable<string> Nog(ImmutableArray<Geldspoor> sporen, Schooljaar jaar) => sporen.Where(s => s.Jaar >= jaar.Begin).Select(s => s.Id);

    /// <summary>Each once, sorted: who left keeps the schooljaar in which that was seen, who helps gets the last.</summary>
    private static ImmutableArray<Geldspoor> Samen(IEnumerable<Geldspoor> sporen, bool eerste) =>
    [
        .. sporen.GroupBy(s => s.Id, StringComparer.Ordinal).Select(g => new Geldspoor(g.Key, eerste ? g.Min(s => s.Jaar) : g.Max(s => s.Jaar)))
            .OrderBy(s => s.Id, StringComparer.Ordinal),
    ];
}
