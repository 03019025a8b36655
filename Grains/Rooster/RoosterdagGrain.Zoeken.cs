using System.Collections.Immutable;
using System.Globalization;
using Orleans.Runtime;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Post;

namespace OrleansSchool.Rooster;

/// <summary>The search for who stands in, and what others hear of it (TSO-4k, TSO-4m).</summary>
internal sealed partial class RoosterdagGrain
{
    public Task<Uitkomst> MeldAf(string dienstId, string? reden, OperatieId operatie, Wie wie) =>
        Wijzig(dienstId, operatie, wie, Recht.EigenDiensten, ["meld-af", dienstId], dag =>
        {
            var schoon = TekstRules.SchoonOfNiets(reden);
            var magVoorAnder = wie.MagHeleSchool(Recht.RoosterMaken, _school);
            return TekstRules.Keur(schoon, "reden", "de reden", RoosterGrenzen.RedenMax) is { } nee ? nee
                : dag.Dienst.HelperId is null || (!magVoorAnder && dag.Dienst.HelperId != wie.AccountId) ? Weigeringen.DienstNietVanJou
                : Zoek(dag, schoon, wie);
        });

    public Task<Uitkomst> Vraag(string dienstId, string helperId, OperatieId operatie, Wie wie) =>
        Wijzig(dienstId, operatie, wie, Recht.RoosterMaken, ["vraag", dienstId, helperId], dag =>
        {
            var helper = dag.Beeld.Helper(helperId);
            if (dag.Dienst.HelperId is not null)
            {
                return Weigeringen.DienstBezet(dag.Beeld.Naam(dag.Dienst.HelperId));
            }

            if (DagRules.MagHebben(dag.Dienst, helper, dag.Diensten, dag.Beeld) is { } nee)
            {
                return nee;
            }

            var zoekend = dag.Dienst.Zoektocht is { GevondenId: null }
                ? dag.Dienst : InvalRules.Begin(dag.Dienst, dag.Diensten, dag.Beeld, dag.Dienst.Reden, tijd.Nu);
            if (zoekend.Zoektocht!.Gevraagd.Any(g => g.HelperId == helperId))
            {
                return Weigeringen.AlGevraagd(helper!.Naam);
            }

            var (zoek, nieuw) = InvalRules.Vraag(zoekend.Zoektocht, zoekend, dag.Beeld, helper!, tijd.Nu, Hash(zoekend));
            return MetVraag(dag.State, zoekend with { Zoektocht = zoek }, nieuw, dag.Beeld);
        });

    public Task<Uitkomst> NoteerAntwoord(string dienstId, string helperId, bool ja, OperatieId operatie, Wie wie) =>
        Wijzig(dienstId, operatie, wie, helperId == wie.AccountId ? Recht.EigenDiensten : Recht.RoosterMaken, ["antwoord", dienstId, helperId, ja.ToString()], dag =>
            dag.Dienst.Zoektocht?.Gevraagd.LastOrDefault(g => g.HelperId == helperId) is not { } g ? Weigeringen.GeenZoektocht
            : ja || dag.Dienst.HelperId != helperId ? NaAntwoord(dag, g, ja)
            : helperId == wie.AccountId ? Weigeringen.StaatAlOpRooster : Weigeringen.ZeiAlJa(g.Naam));

    public Task<Uitkomst> Antwoord(string linkHash, bool ja, OperatieId operatie) => OpLink(linkHash, operatie, ja.ToString(), (dag, g) =>
        ja || dag.Dienst.HelperId != g.HelperId ? NaAntwoord(dag, g, ja) : Weigeringen.StaatAlOpRooster);

    public Task<Uitkomst> ZegAf(string linkHash, OperatieId operatie) => OpLink(linkHash, operatie, "af", (dag, g) =>
        dag.Dienst.HelperId == g.HelperId ? NaAntwoord(dag, g, ja: false) : dag.State);

    private async Task<Uitkomst> OpLink(string linkHash, OperatieId operatie, string wat, Func<Dagvraag, Gevraagde, Uitkomst<RoosterdagState>> regel)
    {
        if (Gevraagde(opslag.State, linkHash) is not var (dienstId, gevraagde))
        {
            return Weigeringen.InvallinkVoorbij;
        }

        var wie = new Wie(gevraagde.HelperId, gevraagde.Naam, _school, [new ActieveRol(Rol.Overblijfkracht, [])]);
        return await Wijzig(dienstId, operatie, wie, Recht.EigenDiensten, ["link", linkHash, wat], dag =>
            dag.Dienst.Zoektocht?.Gevraagd.FirstOrDefault(g => g.LinkHash == linkHash) is { } g ? regel(dag, g) : Weigeringen.InvallinkVoorbij);
    }

    public async Task OntvangAfwezig(Afzender van, string helperId)
    {
        if (!opslag.State.Ontvangen.IsNieuw(van) || await Beeld() is not { } beeld)
        {
            return;
        }

        var state = opslag.State with { Ontvangen = opslag.State.Ontvangen.Met(van, _ => true) };
        foreach (var dienst in DagRules.Diensten(state, beeld).Where(d => d.HelperId == helperId || (d.VanHelperId == helperId && d is { Stand: Dienststand.Open, Zoektocht: null }))
            .Where(d => DagRules.Dicht(d, beeld, tijd.Nu) is null))
        {
            state = await Begonnen(state, dienst, beeld, null, meldCoordinator: true);
        }

        await Leg(state, beeld);
    }

    private Uitkomst<RoosterdagState> Zoek(Dagvraag dag, string? reden, Wie wie) =>
        Begonnen(dag.State, dag.Dienst, dag.Beeld, reden, dag.Ontvangers.Any(o => o != wie.AccountId), dag.Ontvangers, wie.AccountId);

    private async Task<RoosterdagState> Begonnen(RoosterdagState state, Dienst dienst, Dagbeeld beeld, string? reden, bool meldCoordinator) =>
        Begonnen(state, dienst, beeld, reden, meldCoordinator, await Ontvangers(), null);

    private RoosterdagState Begonnen(
        RoosterdagState state, Dienst dienst, Dagbeeld beeld, string? reden, bool meldCoordinator, ImmutableArray<string> ontvangers, string? zelf)
    {
        var zoekend = InvalRules.Begin(dienst, DagRules.Diensten(state, beeld), beeld, reden, tijd.Nu);
        var bak = meldCoordinator
            ? MeldAfgemeld(state.Uitbak, ontvangers.Where(o => o != zelf), dienst, $"{beeld.Naam(zoekend.VanHelperId)} kan niet", beeld)
            : state.Uitbak;
        return MetStap(DagRules.Met(state, zoekend) with { Uitbak = bak }, zoekend, beeld, ontvangers);
    }

    private Uitkomst<RoosterdagState> NaAntwoord(Dagvraag dag, Gevraagde gevraagde, bool ja)
    {
        var antwoord = InvalRules.Antwoord(dag.Dienst, gevraagde, ja, dag.Diensten, dag.Beeld, tijd.Nu);
        if (!antwoord.IsGoed || ReferenceEquals(antwoord.Waarde, dag.Dienst))
        {
            return antwoord.IsGoed ? dag.State : antwoord.Weigering;
        }

        var wordt = DagRules.Met(dag.State, antwoord.Waarde);
        if (ja)
        {
            return wordt with { Uitbak = Gevonden(wordt.Uitbak, antwoord.Waarde, dag) };
        }

        var bak = TrekIn(wordt.Uitbak, [gevraagde.HelperId], "vraag", antwoord.Waarde);
        bak = dag.Dienst.HelperId == gevraagde.HelperId
            ? MeldAfgemeld(bak, dag.Ontvangers, dag.Dienst, $"{gevraagde.Naam} kan toch niet", dag.Beeld) : bak;
        return MetStap(wordt with { Uitbak = bak }, antwoord.Waarde, dag.Beeld, dag.Ontvangers);
    }

    /// <summary>An urgent one stands where the end of a search does, so that it is taken back when somebody has the turn.</summary>
    private Uitbak<Roosterpost> MeldAfgemeld(Uitbak<Roosterpost> bak, IEnumerable<string> aan, Dienst dienst, string wat, Dagbeeld beeld)
    {
        var (zin, dringend) = InvalRules.Afgemeld(dienst, beeld, wat, tijd.Nu);
        return Meld(bak, aan, dringend ? "geen" : "af", dienst, zin, dringend);
    }

    private Uitbak<Roosterpost> Gevonden(Uitbak<Roosterpost> bak, Dienst dienst, Dagvraag dag)
    {
        bak = Meld(TrekIn(bak, dag.Ontvangers, "geen", dienst), dag.Ontvangers, "gevonden", dienst, $"{dag.Beeld.Naam(dienst.HelperId)} valt in: {dag.Beeld.Noem(dienst)}.", false);
        return NietMeerGevraagd(bak, dienst);
    }

    /// <summary>Who was asked, whether they answered or not, needn't any more.</summary>
    private Uitbak<Roosterpost> NietMeerGevraagd(Uitbak<Roosterpost> bak, Dienst dienst)
    {
        var gevraagd = dienst.Zoektocht?.Gevraagd.Select(g => g.HelperId) ?? [];
        return TrekIn(bak, [.. gevraagd], "vraag", dienst);
    }

    /// <summary>Asks the next one when nobody is asked now; tells the coordinator when there is none or the time is over.</summary>
    private RoosterdagState MetStap(RoosterdagState state, Dienst dienst, Dagbeeld beeld, ImmutableArray<string> ontvangers)
    {
        var stap = InvalRules.Stap(dienst, DagRules.Diensten(state, beeld), beeld, tijd.Nu, Hash(dienst));
        if (ReferenceEquals(stap.Dienst, dienst))
        {
            return state;
        }

        var met = stap.Gevraagd is { } g ? MetVraag(state, stap.Dienst, g, beeld) : DagRules.Met(state, stap.Dienst);
        return stap.Escaleert
            ? met with { Uitbak = Meld(met.Uitbak, ontvangers, "geen", stap.Dienst, $"Nog geen invaller: {beeld.Noem(stap.Dienst)}. Bel iemand of verdeel de helpers anders.", true) }
            : met;
    }

    private RoosterdagState MetVraag(RoosterdagState state, Dienst dienst, Gevraagde g, Dagbeeld beeld)
    {
        var bak = Meld(state.Uitbak, [g.HelperId], "vraag", dienst, $"Kun je invallen? {beeld.Noem(dienst)}.", true);
        return DagRules.Met(state, dienst) with
        {
            Uitbak = g.MailId is null ? bak : bak.Met($"postbus/{_school}", new Roosterpost(Roosterpostsoort.Invalvraag, dienst.Id, g.HelperId, "", false, null)),
        };
    }

    private Func<string, string> Hash(Dienst dienst) =>
        helper => Invallinks.Hash(_links.Token(_school, _datum, dienst.Id, helper, dienst.Zoektocht?.Begonnen ?? tijd.Nu));

    /// <summary>What is due by the clock, computed from what is stored: missed ticks do no harm (DESIGN §1).</summary>
    private async Task Tik()
    {
        if (await Beeld() is not { } beeld)
        {
            return;
        }

        var (was, ontvangers) = (opslag.State, await Ontvangers());
        var wordt = was.Diensten.Where(d => d.Stand == Dienststand.Zoeken && DagRules.WaaromVervallen(d, beeld) is null).Aggregate(was, (state, dienst) => MetStap(state, dienst, beeld, ontvangers));
        await Leg(wordt, beeld);
    }

    /// <summary>Writes, sends, tells the screens and sets the clock for what is due next.</summary>
    private async Task Leg(RoosterdagState wordt, Dagbeeld beeld)
    {
        if (!ReferenceEquals(wordt, opslag.State))
        {
            await PlanWekker(wordt, beeld); // before the write: a reminder too many does no harm
            await Schrijf(wordt);
            await _postbode.Verzend();
            await GrainFactory.Live(_school).Meld([Onderwerpen.Rooster(_datum), Onderwerpen.Toezicht(_datum)]);
        }
        else
        {
            await PlanWekker(wordt, beeld);
        }
    }

    private async Task PlanWekker(RoosterdagState state, Dagbeeld beeld)
    {
        var volgende = state.Diensten.Select(d => Wek(d, beeld)).Min();
        if (volgende is { } moment)
        {
            var over = moment - tijd.Nu;
            await this.RegisterOrUpdateReminder(Wekker, over < Minstens ? Minstens : over, Herhaal);
        }
        else
        {
            await this.VergeetHerinnering(Wekker);
        }
    }

    /// <summary>A search of a turn that the calendar took away rests, and goes on should the turn come back (SCH-1).</summary>
    private DateTimeOffset? Wek(Dienst dienst, Dagbeeld beeld)
    {
        var (moment, later) = (InvalRules.Wekker(dienst, beeld, tijd.Nu), tijd.Nu + Rust);
        return moment is null || moment > later || DagRules.WaaromVervallen(dienst, beeld) is null ? moment : later;
    }

    private async Task<ImmutableArray<string>> Ontvangers() =>
        [.. Coordinatie.Alarmontvangers(await GrainFactory.Personen(_school).Alles(), _school, tijd.Vandaag).Select(p => p.AccountId).Take(10)];

    private Uitbak<Roosterpost> Meld(Uitbak<Roosterpost> bak, IEnumerable<string> aan, string wat, Dienst dienst, string tekst, bool dringend) =>
        aan.Aggregate(bak, (b, account) => b.Met($"aandacht/{_school}/{account}", new Roosterpost(Roosterpostsoort.Aandacht, dienst.Id, wat, tekst, dringend, null)));

    private Uitbak<Roosterpost> TrekIn(Uitbak<Roosterpost> bak, ImmutableArray<string> bij, string wat, Dienst dienst) =>
        bij.Aggregate(bak, (b, account) => b.Met($"aandacht/{_school}/{account}", new Roosterpost(Roosterpostsoort.Intrekken, dienst.Id, wat, "", false, null)));

    private Task Stuur(Uitpost<Roosterpost> post, Afzender van)
    {
        var bericht = post.Bericht;
        var naar = Sleutels.Delen(post.Naar);
        var id = $"rooster/{Sleutels.Dag(_datum)}/{bericht.DienstId}/{bericht.HelperId}";
        return bericht.Soort switch
        {
            Roosterpostsoort.Invalvraag => StuurVraag(bericht),
            Roosterpostsoort.Aandacht => GrainFactory.Aandacht(_school, naar[1]).Ontvang(van, new Aandachtsbericht(
                id, bericht.HelperId is "ruil" ? Aandachtsoort.Ruil : Aandachtsoort.Inval, bericht.Tekst, Pad(bericht), tijd.Nu, bericht.Dringend, null)),
            Roosterpostsoort.Intrekken => GrainFactory.Aandacht(_school, naar[1]).TrekIn(van, id),
            _ => GrainFactory.Roosterdag(_school, DateOnly.ParseExact(naar[1], "yyyy-MM-dd", CultureInfo.InvariantCulture))
                .OntvangRuil(van, bericht.DienstId, bericht.HelperId, bericht.NaarId!),
        };
    }

    private string Pad(Roosterpost bericht) => bericht.HelperId is "af" or "gevonden" or "geen" or "mislukt"
        ? $"/s/{_school}/rooster?datum={Sleutels.Dag(_datum)}&dienst={bericht.DienstId}" : $"/s/{_school}/rooster/mijn";

    /// <summary>Nothing leaves when the question is over; a refused address stands at the question itself, without mail.</summary>
    private async Task StuurVraag(Roosterpost bericht)
    {
        if (await Beeld() is not { } beeld || DagRules.Zoek(opslag.State, beeld, bericht.DienstId) is not { Stand: Dienststand.Zoeken, Zoektocht: { } zoek } dienst
            || zoek.Gevraagd.LastOrDefault(g => g.HelperId == bericht.HelperId) is not { MailId: { } mailId } g || beeld.Helper(g.HelperId)?.Email is not { } email)
        {
            return;
        }

        var waarden = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["naam"] = g.Naam,
            ["school"] = beeld.School.Gegevens.Naam,
            ["dag"] = Datums.Lang(_datum),
            ["tijd"] = $"{dienst.Venster.Van:HH\\:mm} tot {dienst.Venster.Tot:HH\\:mm}",
            ["plek"] = beeld.Plek(dienst.PlekId),
            ["tot"] = Tot(g),
            ["link"] = Link(g, dienst),
        };
        await GrainFactory.Postbus(_school).Verstuur(
            new Postopdracht(mailId, Sjabloon.Invalvraag, g.Naam, email, waarden.ToImmutableDictionary(StringComparer.Ordinal)), Wie.Systeem(_school, "Rooster"));
    }
}
