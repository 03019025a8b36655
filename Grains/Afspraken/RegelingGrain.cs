using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Opslag;

namespace OrleansSchool.Afspraken;

/// <inheritdoc cref="IRegelingGrain"/>
internal sealed partial class RegelingGrain(
    [PersistentState("regeling", VerzegeldeOpslag.Naam)] IPersistentState<RegelingState> opslag, Schooltijd tijd, ILogger<RegelingGrain> logger)
    : Grain, IRegelingGrain
{
    private SchoolSleutel _school;
    private string _soort = "";
    private RegelingState _duurzaam = new();
    private Postbode<Regelingpost> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _soort) = (new SchoolSleutel(delen[0]), delen[1]);
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        return _postbode.Verzend();
    }

    public async Task<Uitkomst> LegVast(RegelingInvoer invoer, long versie, OperatieId operatie, Wie wie)
    {
        if (!wie.MagHeleSchool(RechtOmVastTeStellen, _school) || !Regelingsoorten.Alle.Contains(_soort))
        {
            return Weigeringen.GeenRecht;
        }

        var schoon = RegelingRules.Schoon(invoer);
        if (!schoon.IsGoed)
        {
            return schoon.Weigering;
        }

        var (was, merk) = (opslag.State, OperatieRules.Regel(operatie, wie, ["leg-vast", RegelingRules.Hash(schoon.Waarde.Regels), Sleutels.Dag(invoer.GeldtVanaf)]));
        if (Eerder(operatie, merk) is { } eerder)
        {
            return eerder;
        }

        var vorige = was.Versies.IsEmpty ? [] : await Tekst(was.Versies[^1].Nr).Bekijk();
        var besluiten = await OpenBesluiten(was);
        var (regels, laatste) = RegelingRules.MetIds(schoon.Waarde.Regels, vorige, was.LaatsteRegel);
        var besluit = versie != was.Versie ? Weigeringen.Verouderd
            : RegelingRules.LegVast(was, schoon.Waarde, laatste, new Regelinghandeling(_soort, wie, tijd.Nu, tijd.Vandaag, operatie.Waarde) { Besluiten = besluiten });
        if (!besluit.IsGoed)
        {
            return besluit.Weigering;
        }

        await Tekst(besluit.Waarde.Versies[^1].Nr).Bewaar(regels); // before the version is named: a version without text never shows
        var personen = await GrainFactory.Personen(_school).Alles();
        var lezers = LeesRules.Lezers(_soort, besluit.Waarde, personen, _school, tijd.Vandaag);
        var wordt = HerinnerRules.TrekVorigeIn(was, besluit.Waarde, _soort, _school);
        var open = ReglementbesluitRules.Open(wordt, besluiten);
        wordt = ReglementbesluitRules.Vertel(wordt, open, ReglementbesluitRules.Ontvangers(personen, _school, tijd.Vandaag), _school, tijd.Nu);
        return await Schrijf(was, HerinnerRules.Vraag(wordt, _soort, lezers, _school, tijd.Nu), merk);
    }

    public Task<Uitkomst> Bevestig(int versieNr, OperatieId operatie, Wie wie) =>
        Doe(wie.Mag(Recht.RegelingenLezen, _school), operatie, ["bevestig", versieNr.ToString(CultureInfo.InvariantCulture)], wie, was =>
        {
            var besluit = LeesRules.Bevestig(was, versieNr, wie, tijd.Nu, tijd.Vandaag);
            return Task.FromResult(!besluit.IsGoed || ReferenceEquals(besluit.Waarde, was)
                ? besluit : HerinnerRules.Gelezen(besluit.Waarde, _soort, versieNr, wie.AccountId, _school));
        });

    public Task<Uitkomst> NoteerBesproken(string groepId, DateOnly op, OperatieId operatie, Wie wie) =>
        Doe(_soort == Regelingsoorten.Huisregels && MagBespreken(groepId, wie), operatie, ["besproken", groepId, Sleutels.Dag(op)], wie, async was =>
            await GrainFactory.School(_school).Bekijk() is { } school
                ? LeesRules.Bespreek(was, groepId, op, wie, school, tijd.Vandaag)
                : Weigeringen.OnbekendeSchool);

    public async Task<Uitkomst> ZetWeken(int weken, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.RegelingenBeheren, _school) || _soort != Regelingsoorten.Huisregels)
        {
            return Weigeringen.GeenRecht;
        }

        if (weken is < RegelingGrenzen.WekenMin or > RegelingGrenzen.WekenMax)
        {
            return Weigeringen.Weken(RegelingGrenzen.WekenMin, RegelingGrenzen.WekenMax);
        }

        return weken == opslag.State.WekenTussen ? Uitkomst.Goed : await Schrijf(opslag.State, opslag.State with { WekenTussen = weken }, merk: null);
    }

    public Task<Uitkomst> NoteerOefening(DateOnly op, string verslag, OperatieId operatie, Wie wie) =>
        Doe(_soort == Regelingsoorten.Ontruimingsplan && wie.MagHeleSchool(Recht.OntruimingsplanVaststellen, _school), operatie,
            ["oefening", Sleutels.Dag(op), verslag], wie, was => Task.FromResult(OefeningRules.Noteer(was, op, verslag, wie, tijd.Vandaag)));

    private Recht RechtOmVastTeStellen => _soort == Regelingsoorten.Ontruimingsplan ? Recht.OntruimingsplanVaststellen : Recht.RegelingenBeheren;

    private bool MagBespreken(string groepId, Wie wie) =>
        wie.MagInGroep(Recht.GroepsmiddagDoen, _school, groepId) || wie.MagHeleSchool(Recht.RegelingenBeheren, _school);

    private async Task<Uitkomst> Doe(bool mag, OperatieId operatie, string?[] inhoud, Wie wie, Func<RegelingState, Task<Uitkomst<RegelingState>>> regel)
    {
        if (!mag || wie.School != _school)
        {
            return Weigeringen.GeenRecht;
        }

        var (was, merk) = (opslag.State, OperatieRules.Regel(operatie, wie, inhoud));
        if (Eerder(operatie, merk) is { } eerder)
        {
            return eerder;
        }

        var besluit = await regel(was);
        return !besluit.IsGoed || ReferenceEquals(besluit.Waarde, was) ? new Uitkomst(besluit.Weigering) : await Schrijf(was, besluit.Waarde, merk);
    }

    private Uitkomst? Eerder(OperatieId operatie, string merk) =>
        operatie.IsGeldig ? OperatieRules.Eerder(opslag.State.Operaties, merk) : Weigeringen.OngeldigeOperatie;

    private async Task<Uitkomst> Schrijf(RegelingState was, RegelingState wordt, string? merk)
    {
        await Bewaar(wordt with { Versie = was.Versie + 1, Operaties = merk is null ? was.Operaties : OperatieRules.Met(was.Operaties, merk) });
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Regelingen]);
        return Uitkomst.Goed;
    }

    private async Task Bewaar(RegelingState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
    }

    private IRegelingtekstGrain Tekst(int nr) => GrainFactory.Regelingtekst(_school, _soort, nr);

    private Task Stuur(Uitpost<Regelingpost> post, Afzender van)
    {
        var aandacht = GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]);
        return post.Bericht.Bericht is { } bericht ? aandacht.Ontvang(van, bericht) : aandacht.TrekIn(van, post.Bericht.Id);
    }
}
