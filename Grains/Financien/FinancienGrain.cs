using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IFinancienGrain"/>
internal sealed class FinancienGrain(
    [PersistentState("financien", VerzegeldeOpslag.Naam)] IPersistentState<FinancienState> opslag, Schooltijd tijd) : Grain, IFinancienGrain
{
    private SchoolSleutel _school;

    /// <summary>Of what is durable.</summary>
    private FinancienView _view = FinancienRules.View(new FinancienState());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        _view = FinancienRules.View(opslag.State);
        return Task.CompletedTask;
    }

    public Task<FinancienView> Bekijk() => Task.FromResult(_view);

    public Task<Uitkomst> ZetInstellingen(FinancienInstellingen instellingen, bool juridischeNotitieGezien, long versie, Wie wie) =>
        Bewerk(wie.MagHeleSchool(Recht.GeldInrichten, _school), versie, was => InstellingRules.Zet(was, instellingen, juridischeNotitieGezien, tijd.Nu, tijd.Vandaag));

    public Task<Uitkomst> ZetBank(Bankgegevens bank, long versie, Wie wie) =>
        Bewerk(wie.MagHeleSchool(Recht.GeldInrichten, _school), versie, was => InstellingRules.ZetBank(was, bank));

    public Task<Uitkomst> BewaarPost(Boekpost post, long versie, Wie wie) =>
        Bewerk(wie.MagHeleSchool(Recht.GeldInrichten, _school), versie, was => InstellingRules.BewaarPost(was, post));

    public Task<Uitkomst> ZetMaximum(Vrijwilligersmaximum maximum, long versie, Wie wie) => Bewerk(
        wie.MagHeleSchool(Recht.GeldInrichten, _school) || wie.MagHeleSchool(Recht.VergoedingenBeheren, _school), versie,
        was => InstellingRules.ZetMaximum(was, maximum));

    public Task<Uitkomst> ZetGpl(GemiddeldePersoneelslast gpl, long versie, Wie wie) =>
        Bewerk(wie.MagHeleSchool(Recht.GeldInrichten, _school), versie, was => InstellingRules.ZetGpl(was, gpl));

    public Task OntvangBesluit(Afzender van, Besluitvoorstel besluit) => Ontvang(van, was => FinancienRules.Met(was, besluit));

    public Task OntvangBegin(Afzender van, DateOnly per) => Ontvang(van, was => was with { BegonnenPer = per });

    public Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        return Task.FromResult(Nachtwerk.Niets());
    }

    private async Task<Uitkomst> Bewerk(bool mag, long versie, Func<FinancienState, Uitkomst<FinancienState>> regel)
    {
        if (!mag)
        {
            return Weigeringen.GeenRecht;
        }

        if (await GrainFactory.School(_school).Bekijk() is null)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var was = opslag.State;
        if (was.Versie != versie)
        {
            return Weigeringen.Verouderd;
        }

        var besluit = regel(was);
        if (besluit.Waarde is { } wordt)
        {
            await Schrijf(wordt with { Versie = versie + 1 });
        }

        return new Uitkomst(besluit.Weigering);
    }

    /// <summary>A form that somebody has open shows what held before: its version is an older one now.</summary>
    private async Task Ontvang(Afzender van, Func<FinancienState, FinancienState> regel)
    {
        var was = opslag.State;
        if (was.Ontvangen.IsNieuw(van))
        {
            await Schrijf(regel(was) with { Ontvangen = was.Ontvangen.Met(van, _ => true), Versie = was.Versie + 1 });
        }
    }

    private async Task Schrijf(FinancienState wordt)
    {
        await opslag.Bewaar(wordt);
        _view = FinancienRules.View(wordt);
        await GrainFactory.Live(_school).Meld([Onderwerpen.Geld]);
    }
}
