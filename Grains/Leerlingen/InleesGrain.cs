using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen.Inlezen;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Leerlingen;

/// <inheritdoc cref="IInleesGrain"/>
internal sealed partial class InleesGrain(
    [PersistentState("inlezen", VerzegeldeOpslag.Naam)] IPersistentState<InleesState> opslag, Schooltijd tijd, IIdBron ids)
    : Grain, IInleesGrain, IRemindable
{
    private const string Vergeet = "vergeet";

    private SchoolSleutel _school;
    private string _id = "";

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _id) = (new SchoolSleutel(delen[0]), delen[1]);
        return Task.CompletedTask;
    }

    public async Task<Uitkomst<InleesView>> Begin(IngelezenBestand bestand, string bestandsnaam, Wie wie)
    {
        if (!MagInlezen(wie))
        {
            return Weigeringen.GeenRecht;
        }

        if (opslag.State.Status is not (InleesStatus.Geen or InleesStatus.Voorbeeld))
        {
            return Weigeringen.InlezenBezig;
        }

        var minimaal = InleesRules.Minimaal(bestand);
        var vergeleken = await Vergelijk(minimaal);
        if (!vergeleken.IsGoed)
        {
            return vergeleken.Weigering;
        }

        // Taken before the reminder is set, so that its first tick finds the file expired and not a moment too young.
        var op = tijd.Nu;
        await this.RegisterOrUpdateReminder(Vergeet, TimeSpan.FromHours(IInleesGrain.BewaarUren), TimeSpan.FromHours(IInleesGrain.BewaarUren));
        await opslag.Bewaar(new InleesState
        {
            Status = InleesStatus.Voorbeeld,
            Bestandsnaam = Basis.Bestandsnaam.Toon(bestandsnaam),
            DoorNaam = wie.Naam,
            Op = op,
            Bestand = minimaal,
            Totalen = vergeleken.Waarde.Totalen,
        });
        return InleesRules.View(_id, opslag.State, tijd.Nu, vergeleken.Waarde.Voorstel, wegPer: vergeleken.Waarde.WegPer);
    }

    public async Task<Uitkomst<Inleessamenvatting>> Proef(IngelezenBestand bestand, Wie wie)
    {
        if (!MagInlezen(wie))
        {
            return Weigeringen.GeenRecht;
        }

        var vergeleken = await Vergelijk(InleesRules.Minimaal(bestand));
        return vergeleken.IsGoed ? vergeleken.Waarde.Totalen : vergeleken.Weigering;
    }

    public async Task<Uitkomst<InleesView>> Bekijk(Wie wie)
    {
        if (!MagInlezen(wie))
        {
            return Weigeringen.GeenRecht;
        }

        var state = opslag.State;
        if (state.StatusOp(tijd.Nu) != InleesStatus.Voorbeeld)
        {
            return state.Status == InleesStatus.Geen ? Weigeringen.Onbekend("dit bestand") : Beeld();
        }

        var vergeleken = await Vergelijk(state.Bestand!);
        return vergeleken.IsGoed
            ? InleesRules.View(_id, state with { Totalen = vergeleken.Waarde.Totalen }, tijd.Nu, vergeleken.Waarde.Voorstel, wegPer: vergeleken.Waarde.WegPer)
            : vergeleken.Weigering;
    }

    /// <summary>
    /// A day after the upload nothing of the file is left, applied or not; a day later the counts go as well, or when who left by it can't be
    /// put back any more (SEC-5).
    /// </summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (opslag.RecordExists && tijd.Nu >= opslag.State.BewaardTot)
        {
            await opslag.Wis(DeactivateOnIdle);
        }

        if (!opslag.RecordExists)
        {
            await this.VergeetHerinnering(reminderName);
        }
        else if (opslag.State is { Bestand: not null } or { Stappen.IsEmpty: false } && opslag.State.StatusOp(tijd.Nu) == InleesStatus.Verlopen)
        {
            await opslag.Bewaar(opslag.State with { Status = InleesStatus.Verlopen, Bestand = null, Stappen = [] });
        }
    }

    private bool MagInlezen(Wie wie) => wie.MagHeleSchool(Recht.LeerlingenInlezen, _school);

    /// <summary>Compares with the school as it is now.</summary>
    private async Task<Uitkomst<Vergelijking>> Vergelijk(IngelezenBestand bestand)
    {
        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var register = await GrainFactory.Register(_school).Alles();
        var uitkomst = InlezenRules.Vergelijk(bestand, InleesRules.Stand(school, register, bestand, tijd.Vandaag));
        if (uitkomst.Weigering is { } nee)
        {
            return Weigeringen.BestandGeweigerd(nee.Code, nee.Zin, nee.Regel);
        }

        return register.Rijen.Length + uitkomst.Voorstel!.Aantal(Leerlingstatus.Nieuw) > LeerlingGrenzen.LeerlingenMax
            ? Weigeringen.TeVeelLeerlingen(LeerlingGrenzen.LeerlingenMax)
            : new Vergelijking(uitkomst.Voorstel, Inleessamenvatting.Van(bestand, uitkomst), InleesRules.WegPer(school, tijd.Vandaag));
    }

    private sealed record Vergelijking(Inleesvoorstel Voorstel, Inleessamenvatting Totalen, DateOnly WegPer);
}
