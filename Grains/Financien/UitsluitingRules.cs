using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Financien;

/// <summary>Exclusion as a person decides it: by name, the parents told first, only this payer's days, over at once when it is paid (TSO-10n). Pure.</summary>
internal static class UitsluitingRules
{
    /// <summary>Lifted periods that still tell a bill which days weren't billed.</summary>
    private const int PeriodenMax = 12;

    /// <summary>
    /// Which days of each child it takes away. A child that this payer pays for alone: all its days that aren't another's. Another pays a part by percentage: the chosen
    /// ones; without a choice there is no answer.
    /// </summary>
    /// <returns>Null when days must be chosen, or none of the chosen are of this payer.</returns>
    public static ImmutableArray<Uitsluitkind>? Kinderen(string aanmaningId, BetalerState state, ImmutableArray<Betaalverdeling> verdelingen, Weekdagen gekozen)
    {
        var kinderen = ImmutableArray.CreateBuilder<Uitsluitkind>();
        foreach (var kind in state.Kinderen)
        {
            var delen = verdelingen.FirstOrDefault(v => v.LeerlingId == kind.LeerlingId)?.Delen ?? [];
            var anderen = delen.Where(d => d.BetalerId != state.Id).ToList();
            var vanAnder = anderen.Aggregate(Weekdagen.Geen, (dagen, d) => dagen | d.Dagen);
            var eigen = kind.Procent > 0 ? Weekdagen.Alle & ~vanAnder : kind.Dagen;
            if (gekozen == Weekdagen.Geen && kind.Procent > 0 && anderen.Exists(d => d.Procent > 0))
            {
                return null;
            }

            var dagen = gekozen == Weekdagen.Geen ? eigen : eigen & gekozen;
            if (dagen != Weekdagen.Geen)
            {
                kinderen.Add(new Uitsluitkind(aanmaningId, kind.LeerlingId, dagen == Weekdagen.Alle ? Weekdagen.Geen : dagen));
            }
        }

        return kinderen.Count == 0 ? null : kinderen.ToImmutable();
    }

    public static BetalerState Besluit(BetalerState was, Aanmaning aanmaning, ImmutableArray<Uitsluitkind> kinderen, string reden, (Weekdagen Dagen, string Naam) wat, Betalerhier hier) => BetalerRules.MetFeit(
        AanmaningRules.Met(was, aanmaning with { Stand = Aanmaningstand.Besloten, BeslotenDoor = wat.Naam, BeslotenOp = hier.Vandaag, Reden = reden, Dagen = wat.Dagen }) with
        {
            Uitsluitkinderen = [.. was.Uitsluitkinderen.Where(u => u.AanmaningId != aanmaning.Id), .. kinderen],
        }, hier, "uitsluiting", "Besloten tot uitsluiting; eerst de ouders inlichten");

    public static BetalerState BesluitNiet(BetalerState was, Aanmaning aanmaning, string reden, string naam, Betalerhier hier) => BetalerRules.MetFeit(
        AanmaningRules.Met(was, aanmaning with { Stand = Aanmaningstand.NietUitgesloten, BeslotenDoor = naam, BeslotenOp = hier.Vandaag, Reden = reden }), hier, "uitsluiting", "Besloten: geen uitsluiting");

    /// <summary>A day with overblijven after the talk with the parents, from today on and not far ahead.</summary>
    /// <param name="op">Day of the talk.</param>
    public static Weigering? KeurVanaf(SchoolView? school, DateOnly op, DateOnly vanaf, DateOnly vandaag)
    {
        var (vroegst, laatst) = (Overblijfdag(school, op), vandaag.AddDays(FinancienGrenzen.UitsluitingVooruitDagen));
        return vanaf < vroegst ? Weigeringen.UitsluitingTeVroeg(vroegst)
            : vanaf < vandaag || vanaf > laatst || !IsOverblijfdag(school, vanaf) ? Weigeringen.UitsluitingDag(vroegst > vandaag ? vroegst : Overblijfdag(school, vandaag.AddDays(-1)), laatst)
            : null;
    }

    /// <summary>First day with overblijven after a day.</summary>
    public static DateOnly Overblijfdag(SchoolView? school, DateOnly na)
    {
        var dag = na.AddDays(1);
        for (var i = 0; i < 90 && !IsOverblijfdag(school, dag); i++)
        {
            dag = dag.AddDays(1);
        }

        return dag;
    }

    /// <summary>A school that didn't choose its weekdays yet has all of them.</summary>
    private static bool IsOverblijfdag(SchoolView? school, DateOnly dag) =>
        school is null || school.DagenOp(dag) == Weekdagen.Geen ? dag.Weekdag() != Weekdagen.Geen && school?.Vrij(dag) is null : school.HeeftOverblijven(dag);

    public static BetalerState Ingelicht(BetalerState was, Aanmaning aanmaning, (DateOnly Op, DateOnly Vanaf, string Naam) wat, Betalerhier hier) => BetalerRules.MetFeit(
        AanmaningRules.Met(was, aanmaning with { Stand = Aanmaningstand.Uitgesloten, OudersIngelichtOp = wat.Op, IngelichtDoor = wat.Naam, UitgeslotenVanaf = wat.Vanaf, OpgehevenOp = null }), hier, "uitsluiting",
        $"Ouders ingelicht; uitgesloten vanaf {Datums.Cijfers(wat.Vanaf)}");

    public static BetalerState HefOp(BetalerState was, Aanmaning aanmaning, string reden, Betalerhier hier) => BetalerRules.MetFeit(
        AanmaningRules.Met(MetPeriode(was, aanmaning, hier.Vandaag), aanmaning with { Stand = Aanmaningstand.NietUitgesloten, OpgehevenOp = hier.Vandaag, Reden = reden }), hier, "uitsluiting", $"Opgeheven: {reden}");

    /// <summary>What is over stays known: those days weren't billed. The day on which it is lifted the child is welcome again.</summary>
    public static BetalerState MetPeriode(BetalerState was, Aanmaning aanmaning, DateOnly opgeheven)
    {
        if (aanmaning is not { Stand: Aanmaningstand.Uitgesloten, UitgeslotenVanaf: { } vanaf } || vanaf >= opgeheven)
        {
            return was;
        }

        var nieuw = was.Uitsluitkinderen.Where(u => u.AanmaningId == aanmaning.Id)
            .Select(u => new Uitsluitperiode(u.LeerlingId, new Blokkade(Verwachting.Uitgesloten, vanaf, opgeheven.AddDays(-1), u.Dagen)));
        return was with { Perioden = [.. was.Perioden.Concat(nieuw).TakeLast(PeriodenMax * FinancienGrenzen.KinderenPerBetalerMax)] };
    }

    /// <summary>All periods of one child by this payer, oldest first.</summary>
    public static ImmutableArray<Blokkade> Blokkades(BetalerState state, string leerlingId) =>
    [
        .. state.Perioden.Where(p => p.LeerlingId == leerlingId).Select(p => p.Blokkade)
            .Concat(state.Aanmaningen.Where(a => a is { Stand: Aanmaningstand.Uitgesloten, UitgeslotenVanaf: not null })
                .SelectMany(a => state.Uitsluitkinderen.Where(u => u.AanmaningId == a.Id && u.LeerlingId == leerlingId)
                    .Select(u => new Blokkade(Verwachting.Uitgesloten, a.UitgeslotenVanaf!.Value, null, u.Dagen))))
            .OrderBy(b => b.Van).TakeLast(PeriodenMax),
    ];
}
