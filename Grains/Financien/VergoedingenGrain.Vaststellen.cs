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
            Inzet = opslag.State.Inzet ?? new Vasteinzet(beeld.Inzetminuten, beeld.Inzetgrond, beeld.Inzet) { Verrekend = beeld.OpenInzet },
            Uitbak = VergoedingboekRules.Met(opslag.State.Uitbak, _school, inzet),
            Door = door,
            Operaties = OperatieRules.Met(opslag.State.Operaties, kenmerk),
            Versie = opslag.State.Versie + 1,
        });
        await Verder();
        return Uitkomst.Goed;
    }

    public async Task<Maandverrekening> Verrekening(bool metAanwezigheid, bool metInzet)
    {
        var state = _duurzaam;
        var eigen = VerrekenRules.Eigen(state, _maand);
        if ((!metAanwezigheid || state.Regels.IsEmpty) && (!metInzet || eigen.Inzet is null))
        {
            return eigen;
        }

        var bron = await Bron();
        var nu = VergoedingRules.Bereken(bron.Dagen, bron.Helpers, bron.Financien).ToDictionary(m => m.HelperId, StringComparer.Ordinal);
        return eigen with
        {
            Helpers = metAanwezigheid
                ? [.. state.Regels.Where(r => r.Stand != Vergoedingstand.Concept).Select(r => VergoedingRules.Verschil(r, nu.GetValueOrDefault(r.HelperId)))] : [],
            Inzet = metInzet && eigen.Inzet is { } inzet ? inzet with { Nu = await Inzetminuten(bron) } : eigen.Inzet,
        };
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
        var maanden = await Verrekeningen(metInzet);
        var open = VerrekenRules.Open(_maand, maanden);
        var openInzet = state.Inzet is null && metInzet ? VerrekenRules.OpenInzet(_maand, maanden, bron.Financien) : [];
        var nieuw = Concept(state, bron, open).Where(c => helperId is null || c.Regel.HelperId == helperId).ToList();
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
            [.. concept.Where(c => c.Beeld.Blokkade is null).Select(c => c.Regel)], minuten, grond, state.Inzet?.Bedrag ?? grond + RekenRules.Som(openInzet.Select(o => o.Bedrag)), feiten.Maximum)
        {
            Open = [.. open.Where(o => helperId is null || o.HelperId == helperId).SelectMany(o => NogTeVerrekenen(o, VergoedingRules.Van(bron.Helpers, o.HelperId).Naam))],
            OpenInzet = openInzet,
        };
    }

    private IEnumerable<Openverrekening> NogTeVerrekenen(Openverschil open, string naam) =>
        open.Delen.Select(d => new Openverrekening(open.HelperId, naam, d.Maand, d.Bedrag, GaatMee: !opslag.State.Regels.Any(r => r.HelperId == open.HelperId)));

    /// <summary>Of other months what they say to this one, and of this one what it took already.</summary>
    private async Task<ImmutableArray<Maandverrekening>> Verrekeningen(bool metInzet)
    {
        var deze = new DateOnly(tijd.Vandaag.Year, tijd.Vandaag.Month, 1);
        var anderen = await Waaier.Vraag(VerrekenRules.Maanden(_maand, deze, metInzet), m =>
            GrainFactory.Vergoedingen(_school, m).Verrekening(VerrekenRules.IsBron(_maand, m), metInzet && m == _maand.AddMonths(-1)));
        return [.. anderen, VerrekenRules.Eigen(opslag.State, _maand)];
    }

    /// <summary>Helpers with presence that isn't fixed, and those of whom only months before changed.</summary>
    private static IEnumerable<(Vastregel Regel, bool Zonder)> Concept(VergoedingenState state, Maandbron bron, ImmutableArray<Openverschil> open)
    {
        var maanden = VergoedingRules.Bereken(bron.Dagen, bron.Helpers, bron.Financien);
        var verschillen = open.ToDictionary(v => v.HelperId, StringComparer.Ordinal);
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

        public ImmutableArray<Openverrekening> Open { get; init; } = [];

        public ImmutableArray<Inzetverrekening> OpenInzet { get; init; } = [];
    }
}
