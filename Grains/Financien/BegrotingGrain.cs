using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IBegrotingGrain"/>
internal sealed partial class BegrotingGrain([PersistentState("begroting", VerzegeldeOpslag.Naam)] IPersistentState<BegrotingState> opslag, Schooltijd tijd)
    : Grain, IBegrotingGrain
{
    private SchoolSleutel _school;
    private Schooljaar _jaar;
    private BegrotingState _duurzaam = new();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _jaar = Schooljaar.Probeer(delen[1], out var jaar) ? jaar.Value : throw new FormatException(delen[1]);
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public Task<Uitkomst<BegrotingView>> Bekijk(Wie wie)
    {
        var s = _duurzaam;
        var volledig = MagZien(wie);
        var voorlegger = volledig || wie.MagHeleSchool(Recht.BesluitVoorstellen, _school); // the commissie lays a version before them, so it sees them all (TSO-10j)
        return Task.FromResult<Uitkomst<BegrotingView>>(!volledig && !wie.MagHeleSchool(Recht.GeldVerantwoordingZien, _school)
            ? Weigeringen.GeenRecht
            : new BegrotingView(
                _jaar, s.Versie, s.Actief, voorlegger ? s.Concept : null, voorlegger ? s.Versies : [.. s.Versies.Where(v => v.BesluitId is not null)], s.Reserves,
                volledig ? s.Kascommissie : EditieRules.Kascommissie(s.Kascommissie) with { Opmerking = null, Telling = null }, volledig ? s.Verschillen : [], MagMaken(wie) && s.GeslotenOp is null,
                BegrotingRules.MagTekenen(wie, _school) && s.GeslotenOp is null, s.GeslotenOp));
    }

    public async Task<Uitkomst> Bewaar(ImmutableArray<Begrotingsregel> regels, long versie, Wie wie)
    {
        if (Mag(MagMaken(wie), versie) is { } nee)
        {
            return nee;
        }

        var wordt = regels.IsDefaultOrEmpty ? await VanVorigJaar() : regels;
        var besluiten = BegrotingRules.IsVol(opslag.State) ? (await GrainFactory.Besluiten(_school, _jaar).Bekijk(Systeem())).Waarde?.Besluiten ?? [] : [];
        return wordt.IsEmpty ? Weigeringen.BegrotingLeeg
            : await Leg(BegrotingRules.Bewaar(opslag.State, wordt, await GrainFactory.Financien(_school).Bekijk(), besluiten, wie.Naam, tijd.Nu));
    }

    public async Task<Uitkomst> ZetReserves(ImmutableArray<Reservedoel> reserves, long versie, Wie wie) =>
        Mag(MagMaken(wie), versie) is { } nee ? nee
            : await Leg(BegrotingRules.ZetReserves(opslag.State, reserves.IsDefault ? [] : reserves, await GrainFactory.Financien(_school).Bekijk()));

    public async Task OntvangBesluit(Afzender van, Besluitvoorstel besluit)
    {
        var was = opslag.State;
        if (was.Ontvangen.IsNieuw(van))
        {
            await Leg(BegrotingRules.NaBesluit(was, besluit) with { Ontvangen = was.Ontvangen.Met(van, _ => true) });
        }
    }

    public async Task<Uitkomst> Verklaar(ImmutableArray<Verschilregel> verschillen, long versie, Wie wie) =>
        Mag(MagMaken(wie), versie) is { } nee ? nee
            : await Leg(BegrotingRules.Verklaar(opslag.State, verschillen.IsDefault ? [] : verschillen, await GrainFactory.Financien(_school).Bekijk()));

    public async Task<Uitkomst> TekenKascommissie(Kascommissieblad blad, long versie, OperatieId operatie, Wie wie)
    {
        if (!operatie.IsGeldig || !BegrotingRules.MagTekenen(wie, _school))
        {
            return operatie.IsGeldig ? Weigeringen.GeenRecht : Weigeringen.OngeldigeOperatie;
        }

        var kenmerk = OperatieRules.Regel(operatie, wie, "kascommissie", BegrotingRules.Inhoud(blad));
        if (OperatieRules.Eerder(opslag.State.Operaties, kenmerk) is { } eerder)
        {
            return eerder;
        }

        if (Mag(true, versie) is { } nee)
        {
            return nee;
        }

        var besluit = BegrotingRules.Teken(opslag.State, blad, await GrainFactory.Personen(_school).Alles(), wie, tijd.Vandaag);
        return besluit.IsGoed ? await Leg(besluit.Waarde with { Operaties = OperatieRules.Met(opslag.State.Operaties, kenmerk) }) : besluit.Weigering;
    }

    public async Task<Uitkomst> SluitJaar(OperatieId operatie, Wie wie)
    {
        if (!operatie.IsGeldig || !wie.MagHeleSchool(Recht.GeldBeheren, _school))
        {
            return operatie.IsGeldig ? Weigeringen.GeenRecht : Weigeringen.OngeldigeOperatie;
        }

        if (opslag.State.GeslotenOp is not null)
        {
            return Uitkomst.Goed;
        }

        if (await WaaromNietSluiten(opslag.State.Kascommissie) is { } nee)
        {
            return nee;
        }

        var gesloten = await GrainFactory.Journaal(_school, _jaar).Sluit(operatie, wie);
        return gesloten.IsGoed ? await Leg(opslag.State with { GeslotenOp = tijd.Nu }) : gesloten;
    }

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        if (!opslag.RecordExists || !Bewaartermijnen.IsVoorbij("begroting", _jaar.Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets();
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("begroting");
    }

    /// <summary>What they signed is what is closed: the whole schooljaar, and nothing that was booked on a day after it.</summary>
    private async Task<Weigering?> WaaromNietSluiten(Kascommissieblad blad)
    {
        if (blad is not { Akkoord: true, Datum: { } getekend })
        {
            return Weigeringen.KascommissieNogNiet;
        }

        if (tijd.Vandaag <= _jaar.LaatsteDag)
        {
            return null; // the journal says from when it can be closed
        }

        var boekingen = (await GrainFactory.Journaal(_school, _jaar).LeesIntern(_jaar.EersteDag, _jaar.LaatsteDag)).Boekingen;
        return getekend <= _jaar.LaatsteDag || boekingen.Any(b => DateOnly.FromDateTime(Schooltijd.Lokaal(b.Boeking.Op).DateTime) > getekend)
            ? Weigeringen.KascommissieOpnieuw : null;
    }

    private bool MagMaken(Wie wie) => wie.MagHeleSchool(Recht.BegrotingMaken, _school);

    private bool MagZien(Wie wie) => MagMaken(wie) || wie.MagHeleSchool(Recht.GeldZien, _school) || wie.MagHeleSchool(Recht.GeldControleren, _school);

    private Weigering? Mag(bool recht, long versie) =>
        !recht ? Weigeringen.GeenRecht
        : opslag.State.GeslotenOp is not null ? Weigeringen.BegrotingGesloten
        : opslag.State.Versie != versie ? Weigeringen.Verouderd
        : null;

    private async Task<ImmutableArray<Begrotingsregel>> VanVorigJaar()
    {
        var vorig = (await GrainFactory.Begroting(_school, _jaar.Vorig).Bekijk(Systeem())).Waarde!;
        return (vorig.Actief ?? vorig.Versies.LastOrDefault())?.Regels ?? [];
    }

    private Wie Systeem() => Wie.Systeem(_school, "intranet");

    private async Task<Uitkomst> Leg(Uitkomst<BegrotingState> besluit) => besluit.IsGoed ? await Leg(besluit.Waarde) : besluit.Weigering;

    private async Task<Uitkomst> Leg(BegrotingState wordt)
    {
        if (wordt != opslag.State)
        {
            await opslag.Bewaar(wordt with { Versie = opslag.State.Versie + 1 });
            _duurzaam = opslag.State;
            await GrainFactory.Live(_school).Meld([Onderwerpen.Geld]);
        }

        return Uitkomst.Goed;
    }
}
