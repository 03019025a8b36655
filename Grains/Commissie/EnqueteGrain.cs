using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Commissie;

/// <inheritdoc cref="IEnqueteGrain"/>
internal sealed partial class EnqueteGrain(
    [PersistentState("enquete", VerzegeldeOpslag.Naam)] IPersistentState<EnqueteState> opslag, Schooltijd tijd, ILogger<EnqueteGrain> logger) : Grain, IEnqueteGrain
{
    private const int SleutelBytes = 32;

    private Enqueteplek _plek = null!;
    private EnqueteState _duurzaam = new();
    private Postbode<Enquetepost> _postbode = null!;

    private SchoolSleutel School => _plek.School;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _plek = new Enqueteplek(
            new SchoolSleutel(delen[0]), Schooljaar.Probeer(delen[1], out var jaar) ? jaar.Value : throw new FormatException(delen[1]), Enum.Parse<Doelgroep>(delen[2], ignoreCase: true));
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => Schrijf(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        await _postbode.Verzend();
        PlanUitnodigen();
    }

    public async Task<Uitkomst> Open(ImmutableArray<string> vragen, DateOnly totEnMet, OperatieId operatie, Wie wie)
    {
        if (MagBeheren(operatie, wie) is { } nee)
        {
            return nee;
        }

        string?[] inhoud = ["open", Sleutels.Dag(totEnMet), .. (vragen.IsDefault ? [] : vragen)];
        var merk = OperatieRules.Regel(operatie, wie, inhoud);
        if (OperatieRules.Eerder(opslag.State.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        if (await GrainFactory.School(School).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var sleutel = Convert.ToBase64String(RandomNumberGenerator.GetBytes(SleutelBytes));
        var besluit = EnqueteRules.Open(opslag.State, new Enquetevragen(vragen, totEnMet), _plek.Jaar, sleutel, tijd.Nu, tijd.Vandaag);
        if (!besluit.IsGoed)
        {
            return besluit.Weigering;
        }

        if (EnqueteRules.KeurNamen(besluit.Waarde.Vragen, await Openbaarnamen.Haal(GrainFactory, School)) is { } naam)
        {
            return naam;
        }

        var wordt = await MetGevraagden(besluit.Waarde, school);
        await Leg(wordt with { Operaties = OperatieRules.Met(wordt.Operaties, merk) });
        PlanUitnodigen();
        return Uitkomst.Goed;
    }

    public Task<Enqueteuitslag?> Uitslag(bool metOpmerkingen) => Task.FromResult(EnqueteRules.Uitslag(_duurzaam, _plek.Doelgroep, tijd.Vandaag, metOpmerkingen));

    public Task<Uitkomst<Enquetevragen>> Vragen(string deelnemer)
    {
        var state = _duurzaam;
        return Task.FromResult<Uitkomst<Enquetevragen>>(WaaromNiet(state, deelnemer) is { } nee ? nee : new Enquetevragen(state.Vragen, state.TotEnMet));
    }

    public async Task<Uitkomst> Antwoord(string deelnemer, Enqueteantwoord antwoord)
    {
        var was = opslag.State;
        if (WaaromNiet(was, deelnemer) is { } nee)
        {
            return nee;
        }

        var besluit = EnqueteRules.Antwoord(was, deelnemer, antwoord, tijd.Vandaag);
        if (!besluit.IsGoed)
        {
            return besluit.Weigering;
        }

        await Leg(EnquetetaakRules.MetTaken(besluit.Waarde, was.Taken.RemoveAll(t => t.AccountId == deelnemer), _plek, tijd.Nu));
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst<Enquetegroep>> Groep(string groepId, Wie wie)
    {
        if (await WaaromGeenGroep(groepId, wie) is { } nee)
        {
            return nee;
        }

        var state = _duurzaam;
        var geteld = state.Groepen.GetValueOrDefault(groepId);
        return new Enquetegroep(
            new Enquetevragen(state.Vragen, state.TotEnMet), EnqueteRules.Kinderen(await GrainFactory.Register(School).Alles(), groepId),
            geteld is null ? [] : [.. state.Vragen.Zip(geteld.Tellingen, (v, t) => new Vraaguitslag(v, t))], geteld?.DoorNaam);
    }

    public async Task<Uitkomst> TelGroep(string groepId, ImmutableArray<Vraaguitslag> geteld, OperatieId operatie, Wie wie)
    {
        if (await WaaromGeenGroep(groepId, wie) is { } nee)
        {
            return nee;
        }

        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        string?[] inhoud = ["tel", groepId, .. (geteld.IsDefault ? [] : geteld).Select(v => Getallen(v.Aantallen))];
        var (was, merk) = (opslag.State, OperatieRules.Regel(operatie, wie, inhoud));
        if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        var kinderen = EnqueteRules.Kinderen(await GrainFactory.Register(School).Alles(), groepId);
        var besluit = EnqueteRules.TelGroep(was, groepId, geteld, kinderen, new Groepsteller(wie.Naam, tijd.Nu, tijd.Vandaag));
        if (!besluit.IsGoed)
        {
            return besluit.Weigering;
        }

        var wordt = EnquetetaakRules.MetTaken(besluit.Waarde, was.Taken.RemoveAll(t => t.Id.EndsWith($"/{groepId}", StringComparison.Ordinal)), _plek, tijd.Nu);
        await Leg(wordt with { Operaties = OperatieRules.Met(wordt.Operaties, merk) });
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst> Sluit(OperatieId operatie, Wie wie)
    {
        if (MagBeheren(operatie, wie) is { } nee)
        {
            return nee;
        }

        var merk = OperatieRules.Regel(operatie, wie, "sluit");
        if (OperatieRules.Eerder(opslag.State.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        if (opslag.State is not { GeopendOp: not null, GeslotenOp: null })
        {
            return Weigeringen.EnqueteDicht;
        }

        var wordt = Gesloten(opslag.State);
        await Leg(wordt with { Operaties = OperatieRules.Met(wordt.Operaties, merk) });
        PlanUitnodigen();
        return Uitkomst.Goed;
    }

    public async Task<Nachtwerk> Nacht()
    {
        await WerkBij();
        await _postbode.Verzend();
        PlanUitnodigen();
        if (_postbode.Wachtend > 0 || !opslag.State.Uitnodigen.IsEmpty)
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        DeactivateOnIdle();
        if (!opslag.RecordExists || !Bewaartermijnen.IsVoorbij("enquete", _plek.Jaar.Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets();
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("enquete");
    }

    private Weigering? MagBeheren(OperatieId operatie, Wie wie) =>
        !wie.MagHeleSchool(Recht.KwaliteitBeheren, School) ? Weigeringen.GeenRecht : operatie.IsGeldig ? null : Weigeringen.OngeldigeOperatie;

    /// <summary>Children don't answer themselves: their leerkracht counts hands.</summary>
    private Weigering? WaaromNiet(EnqueteState state, string deelnemer) =>
        _plek.Doelgroep == Doelgroep.Kinderen ? Weigeringen.EnqueteDicht : EnqueteRules.WaaromNiet(state, deelnemer, tijd.Vandaag);

    private async Task<Weigering?> WaaromGeenGroep(string groepId, Wie wie) =>
        !wie.MagInGroep(Recht.EnqueteTellen, School, groepId) ? Weigeringen.GeenRecht
        : _plek.Doelgroep != Doelgroep.Kinderen || !EnqueteRules.IsOpen(_duurzaam, tijd.Vandaag) ? Weigeringen.EnqueteDicht
        : (await GrainFactory.School(School).Bekijk())?.GroepenVan(_plek.Jaar).Any(g => g.Id == groepId) == true ? null : Weigeringen.EnqueteGroep;

    /// <summary>The night after its last day it closes; before that who came to the school is asked too, and who left isn't any more.</summary>
    private async Task WerkBij()
    {
        var was = opslag.State;
        if (was is not { GeopendOp: not null, GeslotenOp: null })
        {
            return;
        }

        if (!EnqueteRules.IsOpen(was, tijd.Vandaag))
        {
            await Leg(Gesloten(was));
        }
        else if (_plek.Doelgroep != Doelgroep.Ouders && await GrainFactory.School(School).Bekijk() is { } school && await MetGevraagden(was, school) is var wordt && !ReferenceEquals(wordt, was))
        {
            await Leg(wordt);
        }
    }

    /// <summary>Who answered is forgotten, tasks are taken back, and the outcome goes to the kwaliteit.</summary>
    private EnqueteState Gesloten(EnqueteState was)
    {
        var gesloten = EnquetetaakRules.MetTaken(EnqueteRules.Sluit(was, tijd.Nu, tijd.Vandaag), [], _plek, tijd.Nu);
        var uitslag = EnqueteRules.Uitslag(gesloten, _plek.Doelgroep, tijd.Vandaag, metOpmerkingen: false)!;
        return gesloten with { Uitbak = gesloten.Uitbak.Laatste($"kwaliteit/{School}/{_plek.Jaar}", new Enquetepost(Uitslag: uitslag)) };
    }

    /// <returns>The same when nobody is new.</returns>
    private async Task<EnqueteState> MetGevraagden(EnqueteState was, SchoolView school)
    {
        var vandaag = tijd.Vandaag;
        ImmutableArray<string> groepen = [.. school.GroepenVan(_plek.Jaar).Select(g => g.Id)];
        switch (_plek.Doelgroep)
        {
            case Doelgroep.Helpers:
                var helpers = (await GrainFactory.Overblijfkrachten(School).Alles()).Rijen.Where(r => r.Gegevens.Vanaf <= vandaag && !r.Gegevens.IsWeg(vandaag)).Select(r => r.Id).ToList();
                return EnquetetaakRules.MetTaken(MetGevraagd(was, helpers.Count), EnquetetaakRules.VanHelpers(was, helpers, _plek, vandaag), _plek, tijd.Nu);
            case Doelgroep.Kinderen:
                var (register, personen) = (await GrainFactory.Register(School).Alles(), await GrainFactory.Personen(School).Alles());
                return EnquetetaakRules.MetTaken(
                    MetGevraagd(was, groepen.Sum(g => EnqueteRules.Kinderen(register, g))), EnquetetaakRules.VanLeerkrachten(was, personen, groepen, _plek, vandaag), _plek, tijd.Nu);
            default:
                var leerlingen = (await GrainFactory.Register(School).Alles()).Rijen.Where(r => r.Actief).Select(r => r.Id);
                return was with { Uitnodigen = [.. leerlingen] };
        }
    }

    private static string Getallen(ImmutableArray<int> aantallen) =>
        aantallen.IsDefault ? "" : string.Join(' ', aantallen.Select(a => a.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The most that were asked at once: who leaves was asked all the same.</summary>
    private static EnqueteState MetGevraagd(EnqueteState was, int aantal) => aantal > was.Gevraagd ? was with { Gevraagd = aantal } : was;

    private async Task Leg(EnqueteState wordt)
    {
        await Schrijf(wordt);
        await _postbode.Verzend();
        await GrainFactory.Live(School).Meld([Onderwerpen.Commissie]);
    }

    private async Task Schrijf(EnqueteState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
    }

    private Task Stuur(Uitpost<Enquetepost> post, Afzender van) => post.Bericht switch
    {
        { Uitslag: { } uitslag } => GrainFactory.Kwaliteit(School, _plek.Jaar).OntvangUitslag(van, uitslag),
        { Taak: { } taak } => GrainFactory.Aandacht(School, Sleutels.Delen(post.Naar)[1]).Ontvang(van, taak),
        { Weg: { } id } => GrainFactory.Aandacht(School, Sleutels.Delen(post.Naar)[1]).TrekIn(van, id),
        _ => throw new InvalidOperationException("A message of a survey says nothing."),
    };
}
