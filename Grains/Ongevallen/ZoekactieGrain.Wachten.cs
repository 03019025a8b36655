using Orleans.Runtime;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Ongevallen;

/// <summary>The clock of a search, who hears of it, and its screen (LIVE-3).</summary>
internal sealed partial class ZoekactieGrain
{
    private const string Herinnering = "zoek";

    /// <summary>As short as a reminder may be.</summary>
    private static readonly TimeSpan Elke = TimeSpan.FromMinutes(1);

    /// <summary>When an alarm could not be stored, and nothing else wakes it.</summary>
    private static readonly TimeSpan Opnieuw = TimeSpan.FromSeconds(20);

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await Escaleer();
        await _postbode.Verzend();
        await LaatRusten();
    }

    /// <summary>An open search of which everybody was told has nothing to wait for, once all that heard of it did.</summary>
    private Task LaatRusten() => ZoekRules.Volgende(opslag.State) is null && _postbode.Wachtend == 0 ? this.VergeetHerinnering(Herinnering) : Task.CompletedTask;

    public async Task<Uitkomst<ZoekactieView>> Bekijk(Wie wie)
    {
        var state = _duurzaam;
        if (!wie.Mag(Recht.ZoekactieDoen, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var groepId = state.Sinds is not null ? state.GroepId : (await GrainFactory.Register(_school).Alles()).Rijen.FirstOrDefault(r => r.Id == _leerlingId)?.GroepId;
        if (groepId is null)
        {
            return Weigeringen.Onbekend("dit kind");
        }

        if (!wie.MagInGroep(Recht.ZoekactieDoen, _school, groepId))
        {
            return Weigeringen.GeenRecht;
        }

        var bellijst = state.IsOpen ? (await GrainFactory.Leerling(_school, _leerlingId).Bellijst(wie)).Waarde : null;
        var school = state.IsOpen ? (await GrainFactory.School(_school).Bekijk())?.Gegevens.Telefoon : null;
        var nu = ZoekRules.Nu(state);
        return new ZoekactieView(
            _leerlingId, state.Sinds, [.. state.Lijst.Select((p, i) => Stap(state, p, i + 1, nu, bellijst, school))], !state.IsOpen, state.Uitkomst, groepId,
            state.Log, nu, ZoekRules.IsTeLaat(state, tijd.Nu), bellijst?.NietMeegeven ?? []);
    }

    /// <summary>Numbers come from the child's card at the moment itself, and only for who may call.</summary>
    private static Zoekstap Stap(ZoekactieState state, Zoekpersoon persoon, int nr, int nu, Bellijst? bellijst, string? school)
    {
        var laatst = state.Log.LastOrDefault(l => l.Soort == ZoekRules.Gebeld && l.Stap == nr && l.Op >= state.Sinds);
        var regel = persoon.Wie == ZoekRules.Verzorger ? bellijst?.Regels.FirstOrDefault(r => r.Volgorde == persoon.Volgorde && r.Naam == persoon.Naam) : null;
        return new Zoekstap(
            nr, persoon.Wie, persoon.Naam, persoon.Wie == ZoekRules.Verzorger ? regel?.Telefoon : string.IsNullOrEmpty(school) ? null : school, laatst?.Op, laatst?.Tekst,
            laatst?.DoorNaam, nr == nu ? ZoekRules.Uiterlijk(state) : null, persoon.Bij, regel?.Taal);
    }

    private async Task<ZoekactieState> Open(ZoekactieState was, string groepId, string doorNaam, DateTimeOffset op)
    {
        var school = await GrainFactory.School(_school).Bekijk();
        var bellijst = await GrainFactory.Leerling(_school, _leerlingId).Bellijst(Wie.Systeem(_school, "Zoekactie"));
        var leiding = (await GrainFactory.Personen(_school).Alles()).Rijen
            .Where(p => p.Status != AccountStatus.Beeindigd && p.Rollen.Any(r => r.School == _school && r.Rol == Rol.Schoolleider && r.GeldtOp(tijd.Vandaag))).Select(p => p.Naam);
        var open = ZoekRules.Open(was, groepId, ZoekRules.Lijst(school?.Groep(groepId), bellijst.Waarde, leiding), doorNaam, op);
        return MetRij(await MetAandacht(open, leiding: false));
    }

    /// <summary>By the clock, for each alarm that is due: after a restart perhaps several.</summary>
    private async Task Escaleer()
    {
        while (ZoekRules.Volgende(opslag.State) is { } escalatie && escalatie.Op <= tijd.Nu)
        {
            var wie = opslag.State.Lijst[escalatie.Stap - 1].Naam;
            var tekst = escalatie.IsVoorLeiding ? $"{wie} is nog steeds niet gesproken: de schoolleiding is gewaarschuwd" : $"{wie} is te laat gesproken: de coördinator is gewaarschuwd";
            var met = ZoekRules.Met(opslag.State, ZoekRules.TeLaat, escalatie.Stap, tekst, "Zoekactie", default, tijd.Nu);
            await Leg(MetRij(await MetAandacht(met, escalatie.IsVoorLeiding)));
        }

        ZetTimer();
    }

    private void ZetTimer()
    {
        _timer?.Dispose();
        _timer = null;
        if (ZoekRules.Volgende(opslag.State) is { } volgende)
        {
            var straks = volgende.Op > tijd.Nu ? volgende.Op - tijd.Nu : TimeSpan.Zero;
            _timer = this.RegisterGrainTimer(_ => Escaleer(), new GrainTimerCreationOptions(straks, Opnieuw) { KeepAlive = true });
        }
    }

    private ZoekactieState MetRij(ZoekactieState state) => state with
    {
        Uitbak = state.Uitbak.Laatste($"ongevallen/{_school}/{Schooljaar.Van(_datum)}", Zoekpost.Rij),
    };

    private ZoekactieState MetDicht(ZoekactieState state) =>
        MetRij(state with { Uitbak = state.Verteld.Aggregate(state.Uitbak, (u, id) => u.Met($"aandacht/{_school}/{id}", Zoekpost.AandachtWeg)) });

    /// <summary>The groepsleerkracht and the coordinator, and when it takes too long the schoolleiding: each hears every step that is late.</summary>
    private async Task<ZoekactieState> MetAandacht(ZoekactieState state, bool leiding)
    {
        var ontvangers = OngevalpostRules.Ontvangers(await GrainFactory.Personen(_school).Alles(), _school, state.GroepId, tijd.Vandaag, leiding, bhv: false);
        return state with
        {
            Uitbak = ontvangers.Aggregate(state.Uitbak, (u, id) => u.Met($"aandacht/{_school}/{id}", Zoekpost.Aandacht)),
            Verteld = [.. state.Verteld.Union(ontvangers, StringComparer.Ordinal).Take(2 * OngevalGrenzen.OntvangersMax)],
        };
    }

    private async Task Stuur(Uitpost<Zoekpost> post, Afzender van)
    {
        var state = opslag.State;
        if (post.Bericht == Zoekpost.Rij)
        {
            await GrainFactory.Ongevallen(_school, Schooljaar.Van(_datum)).OntvangZoekRij(van, ZoekRules.Rij(_leerlingId, _datum, state));
            return;
        }

        var lezer = GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]);
        var id = $"zoekactie/{Sleutels.Dag(_datum)}/{_leerlingId}";
        if (post.Bericht == Zoekpost.AandachtWeg)
        {
            await lezer.TrekIn(van, id);
            return;
        }

        var groep = (await GrainFactory.School(_school).Bekijk())?.Groep(state.GroepId)?.Titel ?? "een groep";
        var rij = ZoekRules.Rij(_leerlingId, _datum, state);
        var tekst = rij.TeLaat ? $"Kind van {groep} nog niet gevonden: een stap duurt te lang." : $"Kind van {groep} niet gevonden op het overblijven.";
        await lezer.Ontvang(van, new Aandachtsbericht(
            id, Aandachtsoort.NietGevonden, OngevalpostRules.Kort(tekst), $"/s/{_school}/zoekactie/{_leerlingId}?datum={Sleutels.Dag(_datum)}", tijd.Nu, rij.TeLaat, null));
    }
}
