using System.Globalization;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Ongevallen;

/// <inheritdoc cref="IZoekactieGrain"/>
internal sealed partial class ZoekactieGrain(
    [PersistentState("zoekactie", VerzegeldeOpslag.Naam)] IPersistentState<ZoekactieState> opslag, Schooltijd tijd, ILogger<ZoekactieGrain> logger)
    : Grain, IZoekactieGrain, IRemindable
{
    private SchoolSleutel _school;
    private DateOnly _datum;
    private string _leerlingId = "";
    private ZoekactieState _duurzaam = new();
    private Postbode<Zoekpost> _postbode = null!;
    private IGrainTimer? _timer;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _leerlingId) = (new SchoolSleutel(delen[0]), delen[2]);
        _datum = DateOnly.ParseExact(delen[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        await _postbode.Verzend();
        ZetTimer();
    }

    public Task<bool> IsOpen() => Task.FromResult(_duurzaam.IsOpen);

    public async Task OntvangMark(Afzender van, Markeersoort? wordt, string doorNaam, DateTimeOffset op)
    {
        var was = opslag.State;
        if (!was.Ontvangen.IsNieuw(van))
        {
            return;
        }

        var kwijt = wordt == Markeersoort.NietGevonden;
        var wordtState = kwijt == was.IsOpen ? was
            : kwijt ? await Open(was, Sleutels.Delen(van.Sleutel)[2], doorNaam, op)
            : MetDicht(ZoekRules.SluitDoorMark(was, wordt, doorNaam, op));
        await Leg(wordtState with { Ontvangen = wordtState.Ontvangen.Met(van, _ => true) });
    }

    public async Task<Uitkomst> Noteer(int stap, string uitkomst, string? toelichting, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(toelichting);
        var tekst = ZoekRules.Tekst(uitkomst, schoon);
        if (Mag(operatie, wie) is { } nee)
        {
            return nee;
        }

        if (ZoekRules.Eerder(opslag.State, operatie, ZoekRules.Gebeld, stap, tekst, wie) is { } eerder)
        {
            return eerder;
        }

        if (ZoekRules.MagNoteren(opslag.State, stap, uitkomst, schoon) is { } weigering)
        {
            return weigering;
        }

        var met = ZoekRules.Met(opslag.State, ZoekRules.Gebeld, stap, tekst, wie.Naam, operatie, tijd.Nu);
        await Leg(MetRij(ZoekRules.Nu(met) == 0 && !ZoekRules.IsTerecht(met) ? await MetAandacht(met, leiding: true) : met));
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst> Sluit(string uitkomst, string? toelichting, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(toelichting);
        var tekst = ZoekRules.Tekst(uitkomst, schoon);
        if (Mag(operatie, wie) is { } nee)
        {
            return nee;
        }

        if (ZoekRules.Eerder(opslag.State, operatie, ZoekRules.Gesloten, 0, tekst, wie) is { } eerder)
        {
            return eerder;
        }

        if (ZoekRules.MagSluiten(opslag.State, uitkomst, schoon) is { } weigering)
        {
            return weigering;
        }

        var met = ZoekRules.Met(opslag.State, ZoekRules.Gesloten, 0, tekst, wie.Naam, operatie, tijd.Nu);
        await Leg(MetDicht(met with { Gesloten = true, Uitkomst = uitkomst }));
        return Uitkomst.Goed;
    }

    /// <summary>From the night round what waits; from its overblijfdag, when the term of that is over, all of it.</summary>
    public async Task<Nachtwerk> Nacht()
    {
        await _postbode.Verzend();
        if (_postbode.Wachtend > 0)
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        if (!opslag.State.IsOpen)
        {
            DeactivateOnIdle();
        }

        if (!opslag.RecordExists || !Bewaartermijnen.IsVoorbij("zoekactie", Schooljaar.Van(_datum).Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets();
        }

        await this.VergeetHerinnering(Herinnering);
        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        ZetTimer();
        return Nachtwerk.Weg("zoekactie");
    }

    private Weigering? Mag(OperatieId operatie, Wie wie) =>
        !operatie.IsGeldig ? Weigeringen.OngeldigeOperatie
        : !wie.Mag(Recht.ZoekactieDoen, _school) ? Weigeringen.GeenRecht
        : opslag.State.Sinds is null ? Weigeringen.GeenZoekactie
        : !wie.MagInGroep(Recht.ZoekactieDoen, _school, opslag.State.GroepId) ? Weigeringen.GeenRecht
        : null;

    private async Task Leg(ZoekactieState wordt)
    {
        if (ZoekRules.Volgende(wordt) is not null || !wordt.Uitbak.Wachtend.IsEmpty)
        {
            await this.RegisterOrUpdateReminder(Herinnering, Elke, Elke); // survives a restart in the middle of a search, and while the register doesn't know of it
        }

        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
        await _postbode.Verzend();
        _duurzaam = opslag.State;
        ZetTimer();
        await LaatRusten();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Spoed(_datum)]);
    }
}
