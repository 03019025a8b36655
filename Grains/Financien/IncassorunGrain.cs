using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IIncassorunGrain"/>
internal sealed partial class IncassorunGrain(
    [PersistentState("incasso", VerzegeldeOpslag.Naam)] IPersistentState<IncassoState> opslag, Schooltijd tijd, ILogger<IncassorunGrain> logger)
    : Grain, IIncassorunGrain
{
    private static readonly TimeSpan Straks = TimeSpan.FromSeconds(1);

    private SchoolSleutel _school;
    private string _id = "";
    private ImmutableArray<Incassoregel> _regels = [];
    private Postbode<Incassopost> _postbode = null!;
    private IGrainTimer? _verder;

    private Wie Systeem => Wie.Systeem(_school, "Incasso");

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _id) = (new SchoolSleutel(delen[0]), delen[1]);
        _postbode = new(this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        IncassoRules.Klopt(opslag.State);
        await _postbode.Verzend();
    }

    public async Task<Uitkomst<IncassorunView>> Bekijk(Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.IncassoMaken, _school) && !wie.MagHeleSchool(Recht.IncassoGoedkeuren, _school) && !wie.MagHeleSchool(Recht.GeldControleren, _school))
        {
            return Weigeringen.GeenRecht;
        }

        return opslag.State.Bestaat ? await View(wie) : Weigeringen.Onbekend("deze incasso");
    }

    public async Task<Uitkomst> Maak(DateOnly incassodatum, string termijn, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(termijn);
        var regel = OperatieRules.Regel(operatie, wie, ["maak", Sleutels.Dag(incassodatum), schoon]);
        if (Mag(Recht.IncassoMaken, operatie, regel, wie) is { } antwoord)
        {
            return antwoord;
        }

        if (opslag.State.Bestaat)
        {
            return Weigeringen.RunBestaat;
        }

        var financien = await GrainFactory.Financien(_school).Bekijk();
        if ((IncassoRules.KeurTermijn(schoon) ?? IncassoRules.Keur(incassodatum, schoon, financien.Bank, tijd.Vandaag)) is { } nee)
        {
            return nee;
        }

        var runs = GrainFactory.Incassos(_school);
        if ((await runs.Alles()).Count(r => r.Open && r.Id != _id) >= FinancienGrenzen.RunsMax)
        {
            return Weigeringen.TeVeel("opdrachten die lopen", FinancienGrenzen.RunsMax);
        }

        await runs.KondigAan(_id, Runsoorten.Incasso);
        return await Leg(
            new IncassoState { Stap = Incassostap.Concept, Termijn = schoon, Incassodatum = incassodatum, MakerId = wie.AccountId }, regel);
    }

    public async Task<Uitkomst> KeurGoed(string hash, OperatieId operatie, Wie wie)
    {
        var regel = OperatieRules.Regel(operatie, wie, ["keur", hash]);
        if (Mag(Recht.IncassoGoedkeuren, operatie, regel, wie) is { } antwoord)
        {
            return antwoord;
        }

        var state = opslag.State;
        if (state.Stap != Incassostap.Bevroren)
        {
            return Weigeringen.RunStap(Woord(state.Stap));
        }

        return !IsTweede(state, wie) ? Weigeringen.RunZelfdePersoon
            : hash != state.Hash ? Weigeringen.RunHash
            : await Leg(state with { Stap = Incassostap.Goedgekeurd, AkkoordDoor = wie.Naam, AkkoordOp = tijd.Nu }, regel);
    }

    public async Task<Uitkomst<IncassorunView>> VoorBestand(Wie wie)
    {
        var state = opslag.State;
        if (!wie.MagHeleSchool(Recht.IncassoMaken, _school) && !wie.MagHeleSchool(Recht.IncassoGoedkeuren, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (state.Stap is not (Incassostap.Goedgekeurd or Incassostap.Bestand or Incassostap.Ingediend or Incassostap.Verwerkt or Incassostap.Afgerond))
        {
            return Weigeringen.RunStap(Woord(state.Stap));
        }

        if (state.Schoolnaam is null)
        {
            await Bewaar(state with { Schoolnaam = await Schoolnaam() }); // fixed before it was kept
            state = opslag.State;
        }

        if (state.Stap == Incassostap.Goedgekeurd)
        {
            if (NogNiet(state) is { } nee)
            {
                return nee;
            }

            var regels = await Regels(state);
            var zonder = await ZonderMachtiging(state, regels);
            if (zonder.Length == regels.Length)
            {
                return Weigeringen.RunLeeg;
            }

            state = opslag.State; // what waited may have been sent meanwhile
            await Bewaar(IncassopostRules.MetRij(
                IncassoRules.Zonder(state, regels, zonder) with { Stap = Incassostap.Bestand, BestandOp = state.BestandOp ?? tijd.Nu, Versie = state.Versie + 1 }, _school, tijd.Vandaag));
            await MeldVerder();
        }

        return await View(wie);
    }

    public async Task<Uitkomst> DienIn(OperatieId operatie, Wie wie)
    {
        var regel = OperatieRules.Regel(operatie, wie, ["dien-in"]);
        if (Mag(Recht.IncassoMaken, operatie, regel, wie) is { } antwoord)
        {
            return antwoord;
        }

        var state = opslag.State;
        return state.Stap is Incassostap.Ingediend or Incassostap.Verwerkt or Incassostap.Afgerond ? Uitkomst.Goed
            : state.Stap != Incassostap.Bestand ? Weigeringen.RunStap(Woord(state.Stap))
            : await Leg(state with { Stap = Incassostap.Ingediend, IngediendOp = tijd.Nu }, regel);
    }

    public async Task<Uitkomst> TrekIn(string reden, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(reden);
        var regel = OperatieRules.Regel(operatie, wie, ["trek-in", schoon]);
        if (Mag(Recht.IncassoMaken, operatie, regel, wie) is { } antwoord)
        {
            return antwoord;
        }

        if (TekstRules.KeurVerplicht(schoon, "reden", "de reden", FinancienGrenzen.RedenMax) is { } nee)
        {
            return nee;
        }

        await LoopBevriezen(); // what is half reserved gets its line first, so that it can be let go
        var state = opslag.State;
        if (state.Stap is Incassostap.Ingediend or Incassostap.Verwerkt or Incassostap.Afgerond)
        {
            return Weigeringen.RunIngediend;
        }

        return state.Stap == Incassostap.Ingetrokken ? Uitkomst.Goed : await Leg(state with
        {
            Stap = Incassostap.Ingetrokken,
            Standen = state.Standen.Replace(IncassoRules.Open, IncassoRules.VrijTeMelden),
            Taak = schoon,
            Aankondigen = false,
        }, regel);
    }

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        var state = opslag.State;
        if (!state.Bestaat)
        {
            await GrainFactory.Incassos(_school).Vergeet(_id);
            return Nachtwerk.Niets();
        }

        await LoopBevriezen();
        await LoopAankondigen();
        await LoopHerstel(null);
        await MeldVerder();
        if (opslag.State.Stap == Incassostap.Verwerkt && opslag.State.Incassodatum.AddDays(FinancienGrenzen.StornoDagen) < tijd.Vandaag)
        {
            await Leg(opslag.State with { Stap = Incassostap.Afgerond }, null);
        }

        if (_postbode.Wachtend > 0 || !Bewaartermijnen.IsVoorbij("incasso", Schooljaar.Van(opslag.State.Incassodatum).Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        return await WisAlles();
    }

    /// <summary>Pages first, the list last: until then the round comes back for what a crash left.</summary>
    private async Task<Nachtwerk> WisAlles()
    {
        var bladen = opslag.State.Bladen;
        for (var nr = 1; nr <= bladen; nr++)
        {
            await GrainFactory.Incassoblad(_school, _id, nr).Wis();
        }

        await opslag.Wis(DeactivateOnIdle);
        await GrainFactory.Incassos(_school).Vergeet(_id);
        return new Nachtwerk([.. Nachtwerk.Weg("incasso").Gewist, .. Nachtwerk.Weg("incassoblad", bladen).Gewist], 0);
    }

    /// <summary>Another than who made or froze it, and a person.</summary>
    private static bool IsTweede(IncassoState state, Wie wie) => wie.AccountId != "systeem" && wie.AccountId != state.MakerId && wie.AccountId != state.BevriezerId;

    /// <summary>Why the file can't be had for the first time.</summary>
    private Weigering? NogNiet(IncassoState state)
    {
        var dagen = state.Bank!.AankondigingDagen;
        var uiterlijk = TargetDagen.Min(state.Incassodatum, 1);
        return state.AangekondigdOp is not { } op ? Weigeringen.AankondigingNodig
            : Dag(op).AddDays(dagen) > state.Incassodatum ? Weigeringen.AankondigingTeLaat(dagen)
            : tijd.Vandaag > uiterlijk ? Weigeringen.IndienenTeLaat(uiterlijk)
            : null;
    }

    /// <summary>Answer to a command that can't go on: refused, or done before. Null when it may go on.</summary>
    private Uitkomst? Mag(Recht recht, OperatieId operatie, string regel, Wie wie) =>
        !operatie.IsGeldig ? Weigeringen.OngeldigeOperatie
        : !wie.MagHeleSchool(recht, _school) ? Weigeringen.GeenRecht
        : OperatieRules.Eerder(opslag.State.Operaties, regel);

    /// <summary>Writes with the row for the list, and tells who must hear.</summary>
    private async Task<Uitkomst> Leg(IncassoState wordt, string? regel)
    {
        var met = wordt with { Versie = opslag.State.Versie + 1, Operaties = regel is null ? wordt.Operaties : OperatieRules.Met(wordt.Operaties, regel) };
        await Bewaar(IncassopostRules.MetRij(met, _school, tijd.Vandaag));
        await MeldVerder();
        return Uitkomst.Goed;
    }

    private async Task Bewaar(IncassoState wordt)
    {
        IncassoRules.Klopt(wordt);
        await opslag.Bewaar(wordt);
        await GrainFactory.Live(_school).Meld([Onderwerpen.Geld]);
    }

    private static DateOnly Dag(DateTimeOffset moment) => DateOnly.FromDateTime(Schooltijd.Lokaal(moment).DateTime);

    private static string Woord(Incassostap? stap) => stap switch
    {
        null => "deze opdracht is er niet",
        Incassostap.Concept => "de regels liggen nog niet vast",
        Incassostap.Bevriezen => "de regels worden nog vastgelegd",
        Incassostap.Bevroren => "iemand anders moet deze opdracht nog goedkeuren",
        Incassostap.Goedgekeurd => "deze opdracht is al goedgekeurd",
        Incassostap.Bestand => "het bestand is al opgehaald",
        Incassostap.Ingetrokken => "deze opdracht is ingetrokken",
        _ => "de bank heeft deze opdracht al",
    };
}
