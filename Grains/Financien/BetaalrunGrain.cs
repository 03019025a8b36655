using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IBetaalrunGrain"/>
internal sealed partial class BetaalrunGrain(
    [PersistentState("betaalrun", VerzegeldeOpslag.Naam)] IPersistentState<BetaalrunState> opslag, Schooltijd tijd, ILogger<BetaalrunGrain> logger)
    : Grain, IBetaalrunGrain
{
    private SchoolSleutel _school;
    private string _id = "";
    private Postbode<Betaalpost> _postbode = null!;

    private Wie Systeem => Wie.Systeem(_school, "Betaalopdracht");

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _id) = (new SchoolSleutel(delen[0]), delen[1]);
        _postbode = new(this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        BetaalrunRules.Klopt(opslag.State);
        await _postbode.Verzend();
    }

    public async Task<Uitkomst<BetaalrunView>> Bekijk(Wie wie) =>
        !wie.MagHeleSchool(Recht.IncassoMaken, _school) && !wie.MagHeleSchool(Recht.IncassoGoedkeuren, _school) && !wie.MagHeleSchool(Recht.GeldControleren, _school)
            ? Weigeringen.GeenRecht : await View(wie);

    public async Task<Uitkomst> Maak(DateOnly datum, ImmutableArray<string> bronnen, OperatieId operatie, Wie wie)
    {
        ImmutableArray<string> gekozen = bronnen.IsDefault ? [] : [.. bronnen.Distinct(StringComparer.Ordinal)];
        var regel = OperatieRules.Regel(operatie, wie, ["maak", Sleutels.Dag(datum), string.Join(',', gekozen)]);
        if (Mag(Recht.IncassoMaken, operatie, regel, wie) is { } antwoord)
        {
            return antwoord;
        }

        if (opslag.State.Bestaat)
        {
            return Weigeringen.RunBestaat;
        }

        if (gekozen.Length is 0 or > BetaalrunRules.RegelsMax)
        {
            return gekozen.IsEmpty ? Weigeringen.RunLeeg : Weigeringen.RunTeGroot(BetaalrunRules.RegelsMax);
        }

        var kandidaten = (await Kandidaten()).Select(k => k.Bron).ToHashSet(StringComparer.Ordinal);
        var bank = (await GrainFactory.Financien(_school).Bekijk()).Bank;
        if ((BetaalrunRules.Keur(datum, bank, tijd.Vandaag) ?? (gekozen.All(kandidaten.Contains) ? null : Weigeringen.RunKandidaat)) is { } nee)
        {
            return nee;
        }

        var runs = GrainFactory.Incassos(_school);
        if ((await runs.Alles()).Count(r => r.Open && r.Id != _id) >= FinancienGrenzen.RunsMax)
        {
            return Weigeringen.TeVeel("opdrachten die lopen", FinancienGrenzen.RunsMax);
        }

        await runs.KondigAan(_id, Runsoorten.Betaling);
        return await Leg(new BetaalrunState { Stap = Incassostap.Concept, Datum = datum, Bronnen = gekozen, MakerId = wie.AccountId }, regel);
    }

    public async Task<Uitkomst> Bevries(Geld getoondTotaal, OperatieId operatie, Wie wie)
    {
        if (opslag.State.Stap == Incassostap.Bevriezen && wie.MagHeleSchool(Recht.IncassoMaken, _school))
        {
            await LoopBevriezen();
            return Uitkomst.Goed;
        }

        var regel = OperatieRules.Regel(operatie, wie, ["bevries"]);
        if (Mag(Recht.IncassoMaken, operatie, regel, wie) is { } antwoord)
        {
            return antwoord;
        }

        var state = opslag.State;
        if (state.Stap != Incassostap.Concept)
        {
            return Weigeringen.RunStap(Woord(state.Stap));
        }

        var bank = (await GrainFactory.Financien(_school).Bekijk()).Bank;
        var regels = await Gekozen(state);
        var nee = BetaalrunRules.Keur(state.Datum, bank, tijd.Vandaag)
            ?? (regels.Length != state.Bronnen.Length ? Weigeringen.RunKandidaat : BetaalrunRules.Som(regels) != getoondTotaal ? Weigeringen.Verouderd : null);
        if (nee is not null)
        {
            return nee;
        }

        await Leg(state with { Stap = Incassostap.Bevriezen, Bank = bank, Schoolnaam = await Schoolnaam(), BevriezerId = wie.AccountId, Gevraagd = 0 }, regel);
        await LoopBevriezen();
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst> KeurGoed(string hash, OperatieId operatie, Wie wie)
    {
        var regel = OperatieRules.Regel(operatie, wie, ["keur", hash]);
        if (Mag(Recht.IncassoGoedkeuren, operatie, regel, wie) is { } antwoord)
        {
            return antwoord;
        }

        var state = opslag.State;
        return state.Stap != Incassostap.Bevroren ? Weigeringen.RunStap(Woord(state.Stap))
            : !IsTweede(state, wie) ? Weigeringen.RunZelfdePersoon
            : hash != state.Hash ? Weigeringen.RunHash
            : await Leg(state with { Stap = Incassostap.Goedgekeurd, AkkoordDoor = wie.Naam }, regel);
    }

    public async Task<Uitkomst<BetaalrunView>> VoorBestand(Wie wie)
    {
        var state = opslag.State;
        if (!wie.MagHeleSchool(Recht.IncassoMaken, _school) && !wie.MagHeleSchool(Recht.IncassoGoedkeuren, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (state.Stap != Incassostap.Goedgekeurd && !BetaalrunRules.IsBijBank(state))
        {
            return Weigeringen.RunStap(Woord(state.Stap));
        }

        if (state.Stap == Incassostap.Goedgekeurd)
        {
            if (TeLaat(state) is { } nee)
            {
                return nee;
            }

            await Leg(state with { Stap = Incassostap.Bestand, BestandOp = tijd.Nu }, null);
        }

        if (opslag.State.Schoolnaam is null)
        {
            await Leg(opslag.State with { Schoolnaam = await Schoolnaam() }, null); // fixed before it was kept
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
            : await Leg(state with { Stap = Incassostap.Ingediend }, regel);
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

        await LoopBevriezen();
        var state = opslag.State;
        if (state.Stap is Incassostap.Ingetrokken)
        {
            return Uitkomst.Goed;
        }

        if (state.Stap is Incassostap.Ingediend or Incassostap.Verwerkt or Incassostap.Afgerond)
        {
            return Weigeringen.RunIngediend;
        }

        ImmutableArray<int> vrij = [.. state.Regels.Where(r => r.Stand == Uitbetaalstand.InBetaalrun).Select(r => r.Nr)];
        return await Leg(BetaalrunRules.Zet(state with { Stap = Incassostap.Ingetrokken, Taak = schoon }, _school, vrij, Uitbetaalstand.Goedgekeurd, tijd.Vandaag), regel);
    }

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        if (!opslag.State.Bestaat)
        {
            await GrainFactory.Incassos(_school).Vergeet(_id);
            return Nachtwerk.Niets();
        }

        await LoopBevriezen();
        await _postbode.Verzend();
        if (opslag.State.Stap == Incassostap.Verwerkt && opslag.State.Datum.AddDays(FinancienGrenzen.StornoDagen) < tijd.Vandaag)
        {
            await Leg(opslag.State with { Stap = Incassostap.Afgerond }, null);
        }

        if (_postbode.Wachtend > 0 || !Bewaartermijnen.IsVoorbij("betaalrun", Schooljaar.Van(opslag.State.Datum).Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        await opslag.Wis(DeactivateOnIdle);
        await GrainFactory.Incassos(_school).Vergeet(_id);
        return Nachtwerk.Weg("betaalrun");
    }

    /// <summary>Why the file can't be had for the first time: banks don't pay in the past.</summary>
    private Weigering? TeLaat(BetaalrunState state) => tijd.Vandaag > state.Datum ? Weigeringen.IndienenTeLaat(state.Datum) : null;

    private async Task<string> Schoolnaam() => (await GrainFactory.School(_school).Bekijk())?.Gegevens.Naam ?? _school.Waarde;

    private static bool IsTweede(BetaalrunState state, Wie wie) => wie.AccountId != "systeem" && wie.AccountId != state.MakerId && wie.AccountId != state.BevriezerId;

    private Uitkomst? Mag(Recht recht, OperatieId operatie, string regel, Wie wie) =>
        !operatie.IsGeldig ? Weigeringen.OngeldigeOperatie
        : !wie.MagHeleSchool(recht, _school) ? Weigeringen.GeenRecht
        : OperatieRules.Eerder(opslag.State.Operaties, regel);

    private async Task<Uitkomst> Leg(BetaalrunState wordt, string? regel)
    {
        var met = wordt with
        {
            Versie = opslag.State.Versie + 1,
            Operaties = regel is null ? wordt.Operaties : OperatieRules.Met(wordt.Operaties, regel),
            Uitbak = wordt.Uitbak.Laatste($"incassos/{_school}", new Betaalpost(0, default, tijd.Vandaag)),
        };
        BetaalrunRules.Klopt(met);
        await opslag.Bewaar(met);
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Geld]);
        return Uitkomst.Goed;
    }

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
