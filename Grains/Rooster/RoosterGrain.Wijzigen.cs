using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.School;

namespace OrleansSchool.Rooster;

/// <summary>Changes of the standard week: each by an operation, so that a repeat gives the same answer and the last can be undone.</summary>
internal sealed partial class RoosterGrain
{
    public Task<Uitkomst> StelVast(ImmutableArray<Behoefte> behoefte, BesluitInvoer besluit, OperatieId operatie, Wie wie) =>
        Wijzig(operatie, wie, ["vast", besluit.Tekst, string.Join(',', behoefte.IsDefault ? [] : behoefte.Select(b => b.ToString()))], null, (was, school, regel) =>
        {
            var genomen = BesluitRules.Maak(besluit, operatie.Waarde, wie, tijd.Nu, tijd.Vandaag);
            return BehoefteRules.Keur(behoefte, school) is { } nee ? nee
                : genomen.Weigering is { } weigering ? weigering
                : !genomen.Waarde!.IsAangenomen ? Weigeringen.BesluitVerworpen
                : StandaardweekRules.StelVast(was, behoefte, genomen.Waarde!, Ingang, regel);
        });

    public async Task<Uitkomst> DeelIn(string dienstId, string? helperId, long versie, OperatieId operatie, Wie wie)
    {
        var helpers = await Helpers();
        return await Wijzig(operatie, wie, ["deel-in", dienstId, helperId], versie, (was, school, regel) =>
        {
            if (Regel(was, dienstId) is not { } dienst)
            {
                return Weigeringen.Onbekend("deze dienst");
            }

            var helper = helpers.FirstOrDefault(h => h.Id == helperId);
            if (helperId is not null && (helper is null ? Weigeringen.Onbekend("deze overblijfkracht") : StandaardweekRules.MagHebben(dienst, helper, was, school, Ingang)) is { } nee)
            {
                return nee;
            }

            var wat = helper is null ? $"{helpers.FirstOrDefault(h => h.Id == dienst.HelperOp(Ingang))?.Naam ?? "Niemand"} weggehaald" : $"{helper.Naam} geplaatst";
            return StandaardweekRules.DeelIn(was, dienst, helperId, Ingang, regel, $"{wat}, {Noem(dienst, school)}");
        });
    }

    public Task<Uitkomst> VoegToe(DayOfWeek dag, string plekId, Venster venster, OperatieId operatie, Wie wie) =>
        Wijzig(operatie, wie, ["erbij", dag.ToString(), plekId, venster.ToString()], null, (was, school, regel) =>
            school.Plek(plekId) is not { } plek ? Weigeringen.Onbekend("deze plek")
            : !BehoefteRules.Weekdag(dag) || !StandaardweekRules.IsVenster(venster) ? Weigeringen.OngeldigVenster
            : StandaardweekRules.Geldig(was, Ingang).Count() >= RoosterGrenzen.DienstenMax ? Weigeringen.TeVeel("diensten in de week", RoosterGrenzen.DienstenMax)
            : StandaardweekRules.VoegToe(was, dag, plekId, venster, Ingang, regel, $"Dienst erbij, {plek.Naam} {StandaardweekRules.Dagnaam(dag)}"));

    public Task<Uitkomst> Verwijder(string dienstId, long versie, OperatieId operatie, Wie wie) =>
        Wijzig(operatie, wie, ["weg", dienstId], versie, (was, school, regel) => Regel(was, dienstId) is { } dienst
            ? StandaardweekRules.Verwijder(was, dienst, Ingang, regel, $"Dienst weggehaald, {Noem(dienst, school)}") : Weigeringen.Onbekend("deze dienst"));

    public async Task<Uitkomst> VulIn(long versie, OperatieId operatie, Wie wie)
    {
        var helpers = await Helpers();
        return await Wijzig(operatie, wie, ["vul-in"], versie, (was, school, regel) =>
        {
            var (oud, nieuw) = InvulRules.VulIn(was, helpers, school, Ingang);
            return oud.IsEmpty ? Weigeringen.NiemandTePlaatsen
                : StandaardweekRules.Met(was, oud, nieuw, regel, oud.Length == 1 ? "1 dienst ingevuld" : $"{oud.Length} diensten ingevuld");
        });
    }

    public async Task<Uitkomst> ZetTerug(OperatieId teHerstellen, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.RoosterMaken, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var terug = StandaardweekRules.ZetTerug(opslag.State, teHerstellen, Ingang);
        return terug.IsGoed ? await Leg(terug.Waarde) : terug.Weigering;
    }

    public async Task<Uitkomst> NeemOverVanVorigJaar(OperatieId operatie, Wie wie)
    {
        var vorig = GrainFactory.Rooster(_school, _jaar.Vorig);
        var laatste = await Task.WhenAll(Enumerable.Range(0, 7).Select(i => vorig.Diensten(_jaar.Vorig.LaatsteDag.AddDays(-i))));
        var helpers = await Helpers();
        return await Wijzig(operatie, wie, ["neem-over"], null, (was, school, regel) =>
        {
            ImmutableArray<Standaarddienst> diensten = [.. laatste.SelectMany(d => d).Where(d => school.Plek(d.PlekId) is not null).OrderBy(d => d.Dag)];
            return StandaardweekRules.Geldig(was, Ingang).Any() ? Weigeringen.RoosterNietLeeg
                : diensten.IsEmpty ? Weigeringen.GeenVorigRooster
                : StandaardweekRules.NeemOver(was, diensten, [.. helpers.Where(h => !(h.TotEnMet < _jaar.LaatsteDag)).Select(h => h.Id)], Ingang, regel);
        });
    }

    private static string Noem(Roosterregel dienst, SchoolView school) =>
        $"{school.Plek(dienst.PlekId)?.Naam ?? dienst.PlekId} {StandaardweekRules.Dagnaam(dienst.Dag)} {dienst.Venster}";

    private Roosterregel? Regel(RoosterState state, string dienstId) => StandaardweekRules.Geldig(state, Ingang).FirstOrDefault(r => r.Id == dienstId);

    /// <param name="versie">Refused when stale; null for what doesn't depend on what stood there.</param>
    private async Task<Uitkomst> Wijzig(
        OperatieId operatie, Wie wie, string?[] inhoud, long? versie, Func<RoosterState, SchoolView, string, Uitkomst<RoosterState>> regel)
    {
        if (!wie.MagHeleSchool(Recht.RoosterMaken, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var was = opslag.State;
        var kenmerk = OperatieRules.Regel(operatie, wie, inhoud);
        if (OperatieRules.Eerder(was.Operaties, kenmerk) is { } eerder)
        {
            return eerder;
        }

        if (versie is not null && versie != was.Versie)
        {
            return Weigeringen.Verouderd;
        }

        var wordt = regel(was, school, kenmerk);
        return wordt.IsGoed ? await Leg(wordt.Waarde with { Operaties = OperatieRules.Met(was.Operaties, kenmerk) }) : wordt.Weigering;
    }

    private async Task<Uitkomst> Leg(RoosterState nieuw)
    {
        await Schrijf(nieuw);
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Standaardweek(_jaar), Onderwerpen.Rooster(tijd.Vandaag), Onderwerpen.Toezicht(tijd.Vandaag)]);
        return Uitkomst.Goed;
    }
}
