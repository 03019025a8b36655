using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Live;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Gedrag;

/// <inheritdoc cref="IGedragGrain"/>
internal sealed partial class GedragGrain(
    [PersistentState("gedrag", VerzegeldeOpslag.Naam)] IPersistentState<GedragState> opslag, Schooltijd tijd, IIdBron ids, ILogger<GedragGrain> logger)
    : Grain, IGedragGrain
{
    private SchoolSleutel _school;
    private string _id = "";
    private Postbode<Gedragpost> _postbode = null!;

    /// <summary>
    /// As stored. A gedrag that begins anew after its term numbers its messages above the old ones: somebody's aandacht remembers those, and
    /// would take the first of the new course for a repeat.
    /// </summary>
    private GedragState Was => opslag.State.Bestaat
        ? opslag.State : opslag.State with { Uitbak = opslag.State.Uitbak with { Vanaf = tijd.Nu.ToUnixTimeSeconds() } };

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _id) = (new SchoolSleutel(delen[0]), delen[1]);
        _postbode = MaakPostbode();
        return _postbode.Verzend();
    }

    public async Task OntvangOvertreding(Afzender van, Overtreding overtreding)
    {
        var was = Was;
        var wordt = OvertredingRules.Ontvang(was, overtreding);
        if (!ReferenceEquals(was, wordt) && await Persoon() is not null)
        {
            await Schrijf(was, wordt);
        }
    }

    public Task<Uitkomst> LaatVervallen(DateOnly datum, int logNr, string reden, OperatieId operatie, Wie wie) =>
        Doe(Recht.GedragBehandelen, operatie, ["vervallen", Sleutels.Dag(datum), $"{logNr}", reden], null, wie,
            (was, hier) => OvertredingRules.LaatVervallen(was, datum, logNr, reden, hier));

    public Task<Uitkomst> Waarschuw(string tekst, OperatieId operatie, Wie wie) =>
        Doe(Recht.GedragBehandelen, operatie, ["waarschuw", tekst], null, wie, (was, hier) => OvertredingRules.Waarschuw(was, tekst, ids.NieuwId(), hier));

    public Task<Uitkomst> VraagContact(string aanleiding, OperatieId operatie, Wie wie) =>
        Doe(Recht.GedragBehandelen, operatie, ["vraag-contact", aanleiding], null, wie,
            (was, hier) => SchorsingRules.Begin(was, aanleiding, metVerzoek: true, ids.NieuwId(), hier));

    public Task<Uitkomst> Begin(string aanleiding, OperatieId operatie, Wie wie) =>
        Doe(Recht.GedragBehandelen, operatie, ["begin", aanleiding], null, wie,
            (was, hier) => SchorsingRules.Begin(was, aanleiding, metVerzoek: false, ids.NieuwId(), hier));

    public Task<Uitkomst> NoteerContact(string schorsingId, DateOnly op, string verslag, long versie, OperatieId operatie, Wie wie) =>
        Doe(Recht.GedragOuders, operatie, ["contact", schorsingId, Sleutels.Dag(op), verslag], versie, wie,
            (was, hier) => SchorsingRules.NoteerContact(was, schorsingId, op, verslag, hier));

    public Task<Uitkomst> NoteerOverleg(
        string schorsingId, DateOnly op, string uitkomst, string? zonderContactReden, long versie, OperatieId operatie, Wie wie) =>
        Doe(Recht.GedragBehandelen, operatie, ["overleg", schorsingId, Sleutels.Dag(op), uitkomst, zonderContactReden], versie, wie,
            (was, hier) => SchorsingRules.NoteerOverleg(was, schorsingId, op, uitkomst, zonderContactReden, hier));

    public Task<Uitkomst> Besluit(
        string schorsingId, BesluitInvoer besluit, DateOnly van, DateOnly totEnMet, long versie, OperatieId operatie, Wie wie) =>
        Doe(Recht.SchorsingBesluiten, operatie,
            ["besluit", schorsingId, Sleutels.Dag(besluit.Op), Sleutels.Dag(van), Sleutels.Dag(totEnMet), $"{besluit.Voor}/{besluit.Tegen}/{besluit.Blanco}", besluit.Tekst],
            versie, wie,
            (was, hier) => SchorsingRules.Besluit(was, schorsingId, besluit, new Schorsingsdagen(van, totEnMet), operatie.Waarde, hier));

    public Task<Uitkomst> NoteerOuders(string schorsingId, DateOnly op, string verslag, long versie, OperatieId operatie, Wie wie) =>
        Doe(Recht.GedragOuders, operatie, ["ouders", schorsingId, Sleutels.Dag(op), verslag], versie, wie,
            (was, hier) => SchorsingRules.NoteerOuders(was, schorsingId, op, verslag, hier));

    /// <summary>A decision of the commissie is taken back by who may record one.</summary>
    public Task<Uitkomst> TrekIn(string schorsingId, string reden, long versie, OperatieId operatie, Wie wie) =>
        Doe(opslag.State.Zaak(schorsingId)?.Besluit is null ? Recht.GedragBehandelen : Recht.SchorsingBesluiten,
            operatie, ["trek-in", schorsingId, reden], versie, wie, (was, hier) => SchorsingRules.TrekIn(was, schorsingId, reden, hier));

    /// <summary>Asks right and rule, writes what it decided with the news for others, and tells.</summary>
    /// <param name="versie">That the person saw; null for what only adds.</param>
    private async Task<Uitkomst> Doe(
        Recht recht, OperatieId operatie, string?[] inhoud, long? versie, Wie wie, Func<GedragState, Gedraghandeling, Uitkomst<GedragState>> regel)
    {
        if (!wie.MagHeleSchool(recht, _school) || !operatie.IsGeldig)
        {
            return operatie.IsGeldig ? Weigeringen.GeenRecht : Weigeringen.OngeldigeOperatie;
        }

        var (was, merk) = (Was, OperatieRules.Regel(operatie, wie, inhoud));
        if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        if (versie is { } gezien && gezien != was.Versie)
        {
            return Weigeringen.Verouderd;
        }

        if (await Handeling(wie) is not { } hier)
        {
            return Weigeringen.Onbekend("deze leerling");
        }

        var besluit = regel(was, hier);
        if (!besluit.IsGoed || ReferenceEquals(besluit.Waarde, was))
        {
            return new Uitkomst(besluit.Weigering);
        }

        var wordt = besluit.Waarde with { Versie = was.Versie + 1, Operaties = OperatieRules.Met(was.Operaties, merk) };
        await Schrijf(was, await MetAandacht(was, wordt, wie));
        return Uitkomst.Goed;
    }

    private async Task Schrijf(GedragState was, GedragState wordt)
    {
        if (!was.Bestaat)
        {
            await GrainFactory.Gedragoverzicht(_school).KondigAan(_id);
        }

        await opslag.Bewaar(GedragpostRules.MetPost(was, wordt, _id, _school));
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Gedrag, Onderwerpen.Leerling(_id)]);
    }

    /// <summary>Who has to act next hears of it.</summary>
    private async Task<GedragState> MetAandacht(GedragState was, GedragState wordt, Wie wie)
    {
        var zaak = wordt.Schorsingen.FirstOrDefault(s => was.Zaak(s.Id)?.Stap != s.Stap);
        if (zaak is null || GedragpostRules.Beurt(zaak.Stap) is not { } beurt)
        {
            return wordt;
        }

        var personen = await GrainFactory.Personen(_school).Alles();
        return GedragpostRules.MetAandacht(
            wordt, zaak.Id, zaak.Stap, _id, _school, GedragpostRules.Ontvangers(personen, beurt.Recht, _school, tijd.Vandaag, wie.AccountId), tijd.Nu);
    }

    /// <summary>Null when the school or the child isn't there.</summary>
    private async Task<Gedraghandeling?> Handeling(Wie wie) =>
        await GrainFactory.School(_school).Bekijk() is { } school && await Persoon() is { } persoon
            ? new Gedraghandeling(wie, school, tijd.Nu, tijd.Vandaag, IsLunchGeweest(school, persoon.GroepId)) { GroepId = persoon.GroepId }
            : null;

    private async Task<Persoonsgegevens?> Persoon() =>
        (await GrainFactory.Register(_school).Alles()).Rijen.FirstOrDefault(r => r.Id == _id)?.Persoon;

    private bool IsLunchGeweest(SchoolView school, string? groepId) =>
        school.Groep(groepId ?? "") is { } groep && tijd.Tijd >= groep.Tijden.Lunch;
}
