using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;

namespace OrleansSchool.Financien;

/// <summary>The concept from presence, and fixing it: first stored, then room reserved and booked, some at a time; after a crash it goes on.</summary>
internal sealed partial class VergoedingenGrain
{
    private const int PerKeer = 50;

    /// <summary>A correction of presence that comes later than so many months after it was fixed isn't settled by itself.</summary>
    private const int MaandenTerug = 2;

    public async Task<Uitkomst> StelVast(Geld getoondTotaal, OperatieId operatie, Wie wie)
    {
        if (!MagBeheren(wie) || !operatie.IsGeldig)
        {
            return MagBeheren(wie) ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        if (opslag.State.IsBezig)
        {
            await Verder();
            return Uitkomst.Goed;
        }

        var kenmerk = OperatieRules.Regel(operatie, wie, "vast", getoondTotaal.Centen.ToString(CultureInfo.InvariantCulture));
        if (OperatieRules.Eerder(opslag.State.Operaties, kenmerk) is { } eerder)
        {
            return eerder;
        }

        var beeld = await Beeld(metInzet: true, helperId: null);
        if (WaaromNiet(beeld) is { } nee)
        {
            return nee;
        }

        if (beeld.Totaal != getoondTotaal)
        {
            return Weigeringen.VergoedingTotaalAnders;
        }

        var door = $"{wie.AccountId} {wie.Naam}";
        var inzet = opslag.State.Inzet is null ? VergoedingboekRules.Inzet(beeld.Inzet, _maand, door, tijd.Nu) : null;
        await Leg(opslag.State with
        {
            Regels = opslag.State.Regels.AddRange(beeld.Vrij),
            Inzet = opslag.State.Inzet ?? new Vasteinzet(beeld.Inzetminuten, beeld.Inzetgrond, beeld.Inzet),
            Uitbak = VergoedingboekRules.Met(opslag.State.Uitbak, _school, inzet),
            Door = door,
            Operaties = OperatieRules.Met(opslag.State.Operaties, kenmerk),
            Versie = opslag.State.Versie + 1,
        });
        await Verder();
        return Uitkomst.Goed;
    }

    public async Task<Vergoedingsverschil> Verschil(int terug)
    {
        var state = _duurzaam;
        if (state.Regels.IsEmpty && state.Inzet is null)
        {
            return new Vergoedingsverschil([], Geld.Nul);
        }

        var bron = await Bron();
        var nu = VergoedingRules.Bereken(bron.Dagen, bron.Helpers, bron.Financien).ToDictionary(m => m.HelperId, StringComparer.Ordinal);
        var eerder = terug > 0
            ? (await GrainFactory.Vergoedingen(_school, _maand.AddMonths(-1)).Verschil(terug - 1)).Helpers.ToDictionary(v => v.HelperId, v => v.Bedrag, StringComparer.Ordinal)
            : null;
        var helpers = state.Regels.Where(r => r.Stand != Vergoedingstand.Concept)
            .Select(r => VergoedingRules.Verschil(r, nu.GetValueOrDefault(r.HelperId), eerder?.GetValueOrDefault(r.HelperId))).OfType<Helperverschil>();
        var inzet = state.Inzet is { } vast && terug == MaandenTerug
            ? InzetRules.Bedrag(await Inzetminuten(bron), TariefRules.GplOp(bron.Financien, Schooljaar.Van(_maand))) - vast.Grondslag : Geld.Nul;
        return new Vergoedingsverschil([.. helpers], inzet);
    }

    /// <summary>Reserves each helper's room, then books; a line that found no room any more is concept again.</summary>
    private async Task Verder()
    {
        while (opslag.State.IsBezig)
        {
            var maximum = TariefRules.MaximumOp(await GrainFactory.Financien(_school).Bekijk(), _maand.Year);
            var deel = opslag.State.Regels.Where(r => r.Stand == Vergoedingstand.Concept).Take(PerKeer).ToList();
            var ruimte = await Waaier.Vraag(deel, r => Reserveer(r, maximum));
            var (regels, bak) = (opslag.State.Regels, opslag.State.Uitbak);
            foreach (var (regel, magen) in deel.Zip(ruimte))
            {
                regels = magen ? regels.Replace(regel, regel with { Stand = Vergoedingstand.Vastgesteld }) : regels.Remove(regel);
                bak = magen ? VergoedingboekRules.Met(bak, _school, VergoedingboekRules.Vergoeding(regel, _maand, opslag.State.Door, tijd.Nu)) : bak;
            }

            await Leg(opslag.State with { Regels = regels, Uitbak = bak, Versie = opslag.State.Versie + 1 });
        }
    }

    private async Task<bool> Reserveer(Vastregel regel, Vrijwilligersmaximum? maximum) =>
        regel.Vorm != Dienstvorm.Vrijwilliger || regel.Bedrag == Geld.Nul || (maximum is not null
            && (await GrainFactory.Helperjaar(regel.HelperId, _maand.Year).Reserveer(_school, _maand.Month, regel.Bedrag, regel.Uurwaarde, maximum, regel.Belast)).IsGoed);

    private Weigering? WaaromNiet(Maandbeeld beeld) =>
        tijd.Vandaag <= VergoedingboekRules.Laatste(_maand) ? Weigeringen.VergoedingMaandLoopt
        : opslag.State.IsBezig ? Weigeringen.VergoedingBezig
        : beeld.Vrij.IsEmpty && (opslag.State.Inzet is not null || beeld.Inzet == Geld.Nul) ? Weigeringen.VergoedingNietsTeDoen
        : null;

    /// <param name="helperId">Only this helper; null for all.</param>
    private async Task<Maandbeeld> Beeld(bool metInzet, string? helperId)
    {
        var (state, bron) = (opslag.State, await Bron());
        var vorige = await GrainFactory.Vergoedingen(_school, _maand.AddMonths(-1)).Verschil(MaandenTerug);
        var nieuw = Concept(state, bron, vorige).Where(c => helperId is null || c.Regel.HelperId == helperId).ToList();
        var vast = state.Regels.Where(r => helperId is null || r.HelperId == helperId).ToList();
        var jaren = (await Waaier.Vraag(vast.Concat(nieuw.Select(c => c.Regel)).Select(r => r.HelperId), id => GrainFactory.Helperjaar(id, _maand.Year).Bekijk()))
            .Zip(vast.Concat(nieuw.Select(c => c.Regel)), (jaar, r) => (r.HelperId, jaar)).ToDictionary(p => p.HelperId, p => p.jaar, StringComparer.Ordinal);
        var feiten = new Maandfeiten(_school, _maand, TariefRules.MaximumOp(bron.Financien, _maand.Year));
        var concept = nieuw.Select(c => (c.Regel, Beeld: VergoedingRules.Toon(c.Regel, jaren[c.Regel.HelperId], feiten, isVast: false, c.Zonder))).ToList();
        var regels = vast.Select(r => VergoedingRules.Toon(r, jaren[r.HelperId], feiten, isVast: true, zonder: false)).Concat(concept.Select(c => c.Beeld));
        var minuten = state.Inzet?.Minuten ?? (metInzet ? await Inzetminuten(bron) : 0);
        var grond = state.Inzet?.Grondslag ?? InzetRules.Bedrag(minuten, TariefRules.GplOp(bron.Financien, Schooljaar.Van(_maand)));
        return new Maandbeeld(
            [.. regels.OrderBy(r => Namen.Zoekvorm(r.Naam), StringComparer.Ordinal).ThenBy(r => r.HelperId, StringComparer.Ordinal)],
            [.. concept.Where(c => c.Beeld.Blokkade is null).Select(c => c.Regel)], minuten, grond, state.Inzet?.Bedrag ?? grond + vorige.Inzet, feiten.Maximum);
    }

    /// <summary>Helpers with presence that isn't fixed, and those of whom only the month before changed.</summary>
    private static IEnumerable<(Vastregel Regel, bool Zonder)> Concept(VergoedingenState state, Maandbron bron, Vergoedingsverschil vorige)
    {
        var maanden = VergoedingRules.Bereken(bron.Dagen, bron.Helpers, bron.Financien);
        var verschillen = vorige.Helpers.ToDictionary(v => v.HelperId, StringComparer.Ordinal);
        var alleenVerschil = verschillen.Values.Where(v => !maanden.Any(m => m.HelperId == v.HelperId))
            .Select(v => new Helpermaand(v.HelperId, v.Soort, 0, 0, 0, Geld.Nul, [], Zonder: false));
        return maanden.Concat(alleenVerschil).Where(m => !state.Regels.Any(r => r.HelperId == m.HelperId)).Take(FinancienGrenzen.VergoedingsregelsMax)
            .Select(m => (VergoedingRules.Concept(m, VergoedingRules.Van(bron.Helpers, m.HelperId), verschillen.GetValueOrDefault(m.HelperId), Van(state, m.HelperId)), m.Zonder));
    }

    private async Task<int> Inzetminuten(Maandbron bron) => bron.School is { } school
        ? InzetRules.Minuten(await Waaier.Vraag(InzetRules.Lunches(school, bron.Overblijfdagen), l => GrainFactory.Groepsmiddag(_school, l.GroepId, l.Datum).Inzet()))
        : 0;

    private async Task<Maandbron> Bron()
    {
        var (school, financien) = (await GrainFactory.School(_school).Bekijk(), await GrainFactory.Financien(_school).Bekijk());
        var dagen = school is null ? [] : InzetRules.Dagen(school, _maand, tijd.Vandaag, financien.BegonnenPer);
        var duren = await Waaier.Vraag(dagen, d => GrainFactory.Middag(_school, d).Aanwezigheid());
        var helpers = Helpers((await GrainFactory.Overblijfkrachten(_school).Alles()).Rijen, await GrainFactory.Personen(_school).Alles());
        return new Maandbron(school, financien, dagen, [.. duren.SelectMany(d => d)], helpers);
    }

    private Dictionary<string, Helperfeiten> Helpers(ImmutableArray<OverblijfkrachtRij> rijen, PersonenView personen)
    {
        var eind = VergoedingboekRules.Laatste(_maand);
        var coordinatoren = personen.Rijen.Where(p => p.Rollen.Any(r =>
            r.School == _school && r.Rol is Rol.Overblijfcoordinator or Rol.WaarnemendCoordinator && r.Van <= eind && (r.TotEnMet is null || r.TotEnMet >= _maand))).ToList();
        var helpers = rijen.Select(r => new Helperfeiten(
            r.Id, r.Gegevens.Naam, r.Gegevens.Vorm, r.Gegevens.Gediplomeerd, r.Gegevens.VasteInval, coordinatoren.Exists(c => c.AccountId == r.Id)));
        var overige = personen.Rijen.Where(p => !rijen.Any(r => r.Id == p.AccountId))
            .Select(p => new Helperfeiten(p.AccountId, p.Naam, Dienstvorm.Vrijwilliger, Gediplomeerd: false, VasteInval: false, coordinatoren.Contains(p)));
        return helpers.Concat(overige).ToDictionary(h => h.HelperId, StringComparer.Ordinal);
    }

    private sealed record Maandbron(
        School.SchoolView? School, FinancienView Financien, List<DateOnly> Overblijfdagen, ImmutableArray<Aanwezigheidsduur> Dagen, Dictionary<string, Helperfeiten> Helpers);

    private sealed record Maandbeeld(
        ImmutableArray<Vergoedingsregel> Regels, ImmutableArray<Vastregel> Vrij, int Inzetminuten, Geld Inzetgrond, Geld Inzet, Vrijwilligersmaximum? Maximum)
    {
        public Geld Totaal => RekenRules.Som(Regels.Select(r => r.Bedrag));
    }
}
