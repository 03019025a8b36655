using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.Overblijven;
using OrleansSchool.Post;
using OrleansSchool.School;

namespace OrleansSchool.Rooster;

/// <inheritdoc cref="IRoosterdagGrain"/>
internal sealed partial class RoosterdagGrain(
    [PersistentState("roosterdag", VerzegeldeOpslag.Naam)] IPersistentState<RoosterdagState> opslag, Schooltijd tijd, Sleutelbos sleutels,
    ILinkkeuring adressen, ILogger<RoosterdagGrain> logger)
    : Grain, IRoosterdagGrain, IRemindable
{
    private const string Wekker = "inval";

    private static readonly TimeSpan Minstens = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Herhaal = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Rust = TimeSpan.FromHours(1);

    private readonly Invallinks _links = new(sleutels);
    private SchoolSleutel _school;
    private DateOnly _datum;
    private RoosterdagState _duurzaam = new();
    private Postbode<Roosterpost> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _datum = DateOnly.ParseExact(delen[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => Schrijf(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        return _postbode.Verzend();
    }

    public async Task<ImmutableArray<Dienst>> Diensten() => await Beeld() is { } beeld ? DagRules.Diensten(_duurzaam, beeld) : [];

    public async Task<Uitkomst<RoosterdagView>> Bekijk(Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.RoosterZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (await Beeld() is not { } beeld)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var state = _duurzaam;
        var diensten = DagRules.Diensten(state, beeld);
        var gebruik = await Gebruik(beeld.School);
        var behoefte = await GrainFactory.Rooster(_school, Schooljaar.Van(_datum)).Behoefte();
        var toezicht = diensten.Where(d => d is { Stand: Dienststand.Gepland, HelperId: not null })
            .Select(d => new Toezichthouder(d.PlekId, d.Venster, beeld.Helper(d.HelperId) is { Gediplomeerd: true })).ToList();
        var norm = new Dienstnorm(beeld.School.KinderenPerHelper, [.. behoefte.Where(b => b.Dag == _datum.DayOfWeek)]);
        var magMaken = wie.MagHeleSchool(Recht.RoosterMaken, _school);
        return new RoosterdagView(
            _datum, state.Versie, magMaken ? diensten : [.. diensten.Select(d => Zonder(d, wie))], DienstregelRules.Weeg(gebruik, toezicht, norm),
            VerwachtingRules.WaaromGeenOverblijven(beeld.School, null, _datum), gebruik.Sum(g => g.Kinderen));
    }

    public async Task<Uitkomst<Dienstkaart>> Kaart(string dienstId, Wie wie)
    {
        var dag = await Bekijk(wie);
        if (!dag.IsGoed)
        {
            return dag.Weigering;
        }

        var beeld = (await Beeld())!;
        var magMaken = wie.MagHeleSchool(Recht.RoosterMaken, _school);
        if (DagRules.Zoek(_duurzaam, beeld, dienstId) is not { } dienst)
        {
            return Weigeringen.Onbekend("deze dienst");
        }

        dienst = magMaken ? dienst : Zonder(dienst, wie);
        return new Dienstkaart(
            _datum, dag.Waarde.Versie, dienst, beeld.Plek(dienst.PlekId),
            InvalkandidaatRules.Kandidaten(dienst, DagRules.Diensten(_duurzaam, beeld), beeld, magMaken, g => Bericht(g, dienst, beeld)),
            dag.Waarde.Oordelen.FirstOrDefault(o => o.PlekId == dienst.PlekId && o.Venster.Overlapt(dienst.Venster)),
            dienst.HelperId is null ? null : beeld.Naam(dienst.HelperId), tijd.Nu >= beeld.Eind(dienst));
    }

    public async Task<Invalvraag?> Invalvraag(string linkHash)
    {
        if (Gevraagde(_duurzaam, linkHash) is not var (dienstId, gevraagde) || await Beeld() is not { } beeld
            || DagRules.Zoek(_duurzaam, beeld, dienstId) is not { } dienst || dienst.Stand == Dienststand.Vervallen)
        {
            return null;
        }

        // Who said yes and whose turn went to somebody else since, doesn't have it any more.
        var antwoord = dienst.HelperId == gevraagde.HelperId ? Invalantwoord.Ja : gevraagde.Antwoord == Invalantwoord.Ja ? Invalantwoord.Geen : gevraagde.Antwoord;
        return new Invalvraag(
            _datum, beeld.Plek(dienst.PlekId), dienst.Venster, antwoord, dienst is { HelperId: null, Stand: Dienststand.Zoeken or Dienststand.Open },
            gevraagde.Naam, beeld.School.Gegevens.Naam, tijd.Nu >= beeld.Eind(dienst), gevraagde.WachtTot);
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await _postbode.Verzend();
        await Tik();
    }

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        await _postbode.Verzend();
        if (_datum >= tijd.Vandaag)
        {
            await VertelVervallen();
        }

        if (!opslag.RecordExists || _postbode.Wachtend > 0 || !Bewaartermijnen.IsVoorbij("roosterdag", Schooljaar.Van(_datum).Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        await this.VergeetHerinnering(Wekker);
        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("roosterdag");
    }

    /// <summary>Null when the school was never set up.</summary>
    private async Task<Dagbeeld?> Beeld()
    {
        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return null;
        }

        var rooster = GrainFactory.Rooster(_school, Schooljaar.Van(_datum));
        return new Dagbeeld(_datum, school, await rooster.Diensten(_datum), await rooster.Helpers());
    }

    /// <summary>Children per groep as expected that day, at its place.</summary>
    private async Task<ImmutableArray<Plekgebruik>> Gebruik(SchoolView school)
    {
        var jaar = Schooljaar.Van(_datum);
        var groepen = school.GroepenVan(jaar).Where(g => school.HeeftOverblijven(_datum, g.Id)).ToList();
        var verwacht = await Task.WhenAll(groepen.Select(g => GrainFactory.Overblijfgroep(_school, jaar, g.Id).Verwachting(_datum)));
        return [.. groepen.Zip(verwacht, (g, v) => BehoefteRules.Gebruik(school, g, v.Values.Count(TegelRules.WordtVerwacht))).OfType<Plekgebruik>()];
    }

    /// <summary>Why somebody is away, and who answered what, is for who makes the rooster.</summary>
    private static Dienst Zonder(Dienst dienst, Wie wie) => dienst with
    {
        Reden = dienst.Stand == Dienststand.Vervallen ? dienst.Reden : null,
        Zoektocht = dienst.Zoektocht is { } z && z.Gevraagd.Any(g => g.HelperId == wie.AccountId)
            ? z with { Gevraagd = [.. z.Gevraagd.Where(g => g.HelperId == wie.AccountId)], Wachtrij = [] } : null,
    };

    private string Bericht(Gevraagde g, Dienst dienst, Dagbeeld beeld) =>
        $"Hoi {g.Naam.Split(' ')[0]}, kun jij invallen bij het overblijven van {beeld.School.Gegevens.Naam}? {beeld.Noem(dienst)}. "
        + $"Laat het voor {Tot(g)} weten: {Link(g, dienst)}";

    /// <summary>With the day: who is asked in the evening or for next week has until another day.</summary>
    private static string Tot(Gevraagde g) => $"{Datums.Kort(DateOnly.FromDateTime(Schooltijd.Lokaal(g.WachtTot).DateTime))} {Datums.Tijd(g.WachtTot)}";

    private string Link(Gevraagde g, Dienst dienst) =>
        adressen.Adres(Invallinks.Pad(_school, _datum, _links.Token(_school, _datum, dienst.Id, g.HelperId, dienst.Zoektocht!.Begonnen)));

    private static (string DienstId, Gevraagde Gevraagde)? Gevraagde(RoosterdagState state, string hash)
    {
        foreach (var dienst in state.Diensten)
        {
            if (dienst.Zoektocht?.Gevraagd.FirstOrDefault(g => g.LinkHash == hash) is { } g)
            {
                return (dienst.Id, g);
            }
        }

        return null;
    }

    private async Task Schrijf(RoosterdagState nieuw)
    {
        await opslag.Bewaar(nieuw);
        _duurzaam = opslag.State;
    }
}
