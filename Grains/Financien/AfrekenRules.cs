using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>All days of a child in a schooljaar, at the price with and without mandate.</summary>
internal sealed record Rekenboek(Afrekenfeiten Feiten, Schooljaar Jaar, ImmutableArray<Rekendag> Met, ImmutableArray<Rekendag> Zonder)
{
    /// <summary>Which child of its family it is in a term that is claimed along with another; as in that other one where nothing is said.</summary>
    public ImmutableDictionary<Termijn, int> Kortingskinderen { get; init; } = ImmutableDictionary<Termijn, int>.Empty;

    public static Rekenboek Van(Afrekenfeiten feiten, Schooljaar jaar, AfrekeningState state)
    {
        var kalender = Jaarkalender.Van(feiten.School, jaar);
        var eigen = feiten with
        {
            Kaart = feiten.Kaart with { Dagwijzigingen = [.. feiten.Kaart.Dagwijzigingen.Where(d => jaar.Bevat(d.Datum))] },
        };
        return new Rekenboek(eigen, jaar, Dagen(metMachtiging: true), Dagen(metMachtiging: false));

        ImmutableArray<Rekendag> Dagen(bool metMachtiging) => [.. kalender.Dagen.Select(d => AfrekenRules.Dag(eigen, state, d, metMachtiging, kalender))];
    }
}

/// <summary>What a payer must be claimed for a term.</summary>
internal sealed record Betalerdoel(string BetalerId, Geld Bedrag, int Dagen, int Vooruit);

/// <summary>What a term must be, in all and per payer; the parts add up to <see cref="Termijnbedrag.Totaal"/>.</summary>
internal sealed record Termijndoel(Termijnbedrag Bedrag, ImmutableArray<Betalerdoel> PerBetaler)
{
    public Betalerdoel Van(string betalerId) => PerBetaler.FirstOrDefault(b => b.BetalerId == betalerId) ?? new Betalerdoel(betalerId, Geld.Nul, 0, 0);
}

/// <summary>From facts to what a day and a term must cost (TSO-6b … 6e, TSO-10f). Pure.</summary>
internal static class AfrekenRules
{
    public static Rekendag Dag(Afrekenfeiten feiten, AfrekeningState state, DateOnly datum, bool metMachtiging, Jaarkalender? kalender = null)
    {
        var feit = state.Dag(datum);
        return DagRules.Oordeel(
            feiten.Kaart, feiten.School, feiten.Financien, datum,
            new Dagfeiten(feit?.Dag, metMachtiging, feit?.Beslist ?? (Betaald(state, datum) > Geld.Nul ? (bool?)true : null), feiten.Kaart.Uitsluitingen)
            {
                Kalender = kalender,
                IsGesteld = feit is not null && state.Vorderingen.Any(v => v.Datum == datum && v.Totaal > Geld.Nul),
            });
    }

    /// <summary>Cash that was taken for a day and not returned.</summary>
    public static Geld Betaald(AfrekeningState state, DateOnly datum) => RekenRules.Som(state.Contant.Where(c => c.Datum == datum).Select(c => c.Bedrag));

    /// <summary>Days about which somebody must decide, oldest first.</summary>
    public static ImmutableArray<Dagvraag> Vragen(Afrekenfeiten feiten, AfrekeningState state) =>
    [
        .. state.Dagen.Where(d => d.Dag is not null && Dag(feiten, state, d.Datum, metMachtiging: false).Oordeel == Dagoordeel.Vraag).OrderBy(d => d.Datum)
            .Select(d => new Dagvraag(d.Datum, DagRules.Aanleiding(d.Dag!), DagRules.LosPrijs(feiten.Financien, d.Datum))),
    ];

    /// <summary>The payers as they are now, for what wasn't claimed yet.</summary>
    public static ImmutableArray<Gesteldeel> Delen(Afrekenfeiten feiten) =>
    [
        .. feiten.Verdeling.Delen.Where(d => d.BetalerId is not null)
            .Select(d => new Gesteldeel(d.BetalerId!, d.Procent, d.Dagen, feiten.MetMachtiging.Contains(d.BetalerId!, StringComparer.Ordinal), IsGesteld: false)),
    ];

    /// <summary>The parts by which a term is claimed: those that were fixed, with the mandates of now for who wasn't claimed yet.</summary>
    public static ImmutableArray<Gesteldeel> Delen(Afrekenfeiten feiten, AfrekeningState state, Termijn termijn) => state.Termijn(termijn) is not { } gesteld
        ? Delen(feiten)
        : [.. gesteld.Delen.Select(d => d.IsGesteld ? d : d with { MetMachtiging = feiten.MetMachtiging.Contains(d.BetalerId, StringComparer.Ordinal) })];

    public static Termijndoel Doel(Rekenboek boek, Termijn termijn, int kortingskind, ImmutableArray<Gesteldeel> delen)
    {
        var met = Doel(boek, boek.Met, termijn, kortingskind, delen);
        var zonder = Doel(boek, boek.Zonder, termijn, kortingskind, delen);
        if (delen.All(d => !d.MetMachtiging))
        {
            return zonder;
        }

        if (delen.All(d => d.MetMachtiging))
        {
            return met;
        }

        ImmutableArray<Betalerdoel> gemengd =
            [.. met.PerBetaler.Select(b => delen.First(d => d.BetalerId == b.BetalerId).MetMachtiging ? b : zonder.Van(b.BetalerId))];
        var totaal = RekenRules.Som(gemengd.Select(b => b.Bedrag));
        return new Termijndoel(met.Bedrag with { Bruto = totaal + met.Bedrag.Korting, Totaal = totaal }, gemengd);
    }

    /// <summary>Whether a term has a day that is billed and no tariff that had its instemming (10f).</summary>
    public static bool MistTarief(Rekenboek boek, Termijn termijn) =>
        Vaste(boek.Zonder, TermijnRules.Periode(termijn, boek.Jaar, boek.Feiten.Instellingen)).Any(d => TariefRules.Op(boek.Feiten.Financien, d.Datum) is null);

    /// <summary>First day that was meant as structural, billed or not; null without one.</summary>
    public static DateOnly? EersteDag(Rekenboek boek) => boek.Zonder
        .Where(d => d.Oordeel is Dagoordeel.Vast or Dagoordeel.Tegoed or Dagoordeel.Uitgesloten).Select(d => (DateOnly?)d.Datum).FirstOrDefault();

    /// <summary>Asked before each write.</summary>
    /// <exception cref="InvalidOperationException">A claim below nil, or two of one name.</exception>
    public static void Klopt(AfrekeningState state, string leerlingId)
    {
        var isGoed = state.Vorderingen.All(v => v.Totaal >= Geld.Nul && v.Vooruit <= v.Dagen)
            && state.Vorderingen.Select(v => (v.BetalerId, v.Id)).Distinct().Count() == state.Vorderingen.Length;
        if (!isGoed)
        {
            throw new InvalidOperationException($"Afrekening of {leerlingId}: its claims don't agree.");
        }
    }

    /// <summary>Sum of what was claimed, days included.</summary>
    public static Geld Gesteld(AfrekeningState state) => RekenRules.Som(state.Vorderingen.Select(v => v.Totaal));

    /// <summary>The names that pages show; a payer who isn't one of this child any more has none.</summary>
    public static string Naam(Afrekenfeiten feiten, string betalerId) => feiten.Verdeling.Delen.FirstOrDefault(d => d.BetalerId == betalerId)?.Naam ?? "";

    public static Termijnuitkomst MetNamen(Termijnuitkomst uitkomst, Afrekenfeiten feiten) =>
        uitkomst with { PerBetaler = [.. uitkomst.PerBetaler.Select(b => b with { Naam = Naam(feiten, b.BetalerId) })] };

    private static Termijndoel Doel(Rekenboek boek, ImmutableArray<Rekendag> dagen, Termijn termijn, int kortingskind, ImmutableArray<Gesteldeel> delen)
    {
        var vast = Vaste(dagen, TermijnRules.Periode(termijn, boek.Jaar, boek.Feiten.Instellingen));
        var verdeling = new Betaalverdeling(
            boek.Feiten.LeerlingId, [.. delen.Select(d => new Verdeeldeel("", "", d.BetalerId, d.Procent, d.Dagen, Aangenomen: false))]);
        var stukken = PerKorting(vast, boek.Feiten.Financien, kortingskind)
            .Select(s => (Dagen: s, Korting: TermijnRules.Bereken(termijn, s, s.IsEmpty ? null : TariefRules.Op(boek.Feiten.Financien, s[0].Datum), kortingskind).Korting)).ToList();
        var (zonder, korting) = (TermijnRules.Bereken(termijn, vast, null, kortingskind), RekenRules.Som(stukken.Select(s => s.Korting)));
        var perBetaler = stukken.SelectMany(s => VerdeelRules.Over(s.Dagen, s.Korting, verdeling)).GroupBy(b => b.BetalerId, StringComparer.Ordinal)
            .Select(g => g.First() with { Bedrag = RekenRules.Som(g.Select(b => b.Bedrag)) });
        return new Termijndoel(zonder with { Korting = korting, Totaal = zonder.Bruto - korting }, [.. perBetaler.Select(b => Betaler(b, vast, verdeling))]);
    }

    /// <summary>Each day has the gezinskorting of its own tariff (10f): the days of a term by their percentage, nearly always one piece.</summary>
    private static List<ImmutableArray<Rekendag>> PerKorting(ImmutableArray<Rekendag> vast, FinancienView financien, int kortingskind) => vast.IsEmpty
        ? [vast]
        : [.. vast.GroupBy(d => KortingRules.Procent(TariefRules.Op(financien, d.Datum), kortingskind)).Select(g => g.ToImmutableArray())];

    private static Betalerdoel Betaler(Betalerbedrag bedrag, ImmutableArray<Rekendag> vast, Betaalverdeling verdeling)
    {
        var (dagen, vooruit) = VerdeelRules.Dagen(vast, verdeling, bedrag.BetalerId);
        return new Betalerdoel(bedrag.BetalerId, bedrag.Bedrag, dagen, vooruit);
    }

    private static ImmutableArray<Rekendag> Vaste(ImmutableArray<Rekendag> dagen, (DateOnly Van, DateOnly Tot) periode) =>
        [.. dagen.Where(d => d.Oordeel == Dagoordeel.Vast && periode.Van <= d.Datum && d.Datum <= periode.Tot)];
}
