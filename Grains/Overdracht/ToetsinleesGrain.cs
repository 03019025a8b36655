using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Overdracht;

/// <inheritdoc cref="IToetsinleesGrain"/>
internal sealed partial class ToetsinleesGrain(
    [PersistentState("toetsinlezen", VerzegeldeOpslag.Naam)] IPersistentState<ToetsinleesState> opslag, Schooltijd tijd, ILogger<ToetsinleesGrain> logger)
    : Grain, IToetsinleesGrain, IRemindable
{
    private const string Vergeet = "vergeet";

    private SchoolSleutel _school;
    private string _id = "";
    private ToetsinleesState _duurzaam = new();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _id) = (new SchoolSleutel(delen[0]), delen[1]);
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public Task<Uitkomst<ToetsinleesView>> Bekijk(Wie wie)
    {
        var state = _duurzaam;
        Uitkomst<ToetsinleesView> antwoord = !wie.MagHeleSchool(Recht.ToetsenInlezen, _school) ? Weigeringen.GeenRecht
            : !state.Bestaat ? Weigeringen.Onbekend("dit bestand")
            : state.IsOud(tijd.Nu) ? Weigeringen.ToetsVerlopen
            : ToetsRules.View(state);
        return Task.FromResult(antwoord);
    }

    public async Task<Uitkomst> Lees(string bestandsnaam, ImmutableArray<Toetsregel> regels, OperatieId operatie, Wie wie)
    {
        var regel = OperatieRules.Regel(operatie, wie, ["lees", bestandsnaam, Getal(regels.IsDefault ? 0 : regels.Length)]);
        if ((Mag(operatie, wie) is { } nee ? nee : OperatieRules.Eerder(opslag.State.Operaties, regel)) is { } eerder)
        {
            return eerder;
        }

        if ((opslag.State.Bestaat ? Weigeringen.ToetsAlGelezen : ToetsRules.Keur(regels)) is { } weigering)
        {
            return weigering;
        }

        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var jaar = Schooljaar.Van(tijd.Vandaag);
        if (Overdrachtdagen.IsVoorbij(jaar, tijd.Vandaag))
        {
            return Weigeringen.OverdrachtJaarVoorbij;
        }

        var lijnen = ToetsRules.Begin(regels, Groep8Rules.Kinderen(school, await GrainFactory.Register(_school).Alles(), jaar, []), tijd.Vandaag);
        var metDossiers = await MetDossiers(lijnen, jaar);
        // The reminder is durable first: whatever happens next, the lines are found and erased.
        var nu = tijd.Nu;
        await this.RegisterOrUpdateReminder(Vergeet, ToetsRules.WegOp(nu, jaar) - nu, TimeSpan.FromHours(ToetsRules.BewaarUren));
        await Bewaar(new ToetsinleesState
        {
            Bestandsnaam = Basis.Bestandsnaam.Toon(bestandsnaam),
            DoorNaam = wie.Naam,
            Op = nu,
            Schooljaar = jaar,
            Regels = metDossiers,
            Operaties = [regel],
        });
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst> Koppel(int regel, string? leerlingId, OperatieId operatie, Wie wie)
    {
        var bewaard = OperatieRules.Regel(operatie, wie, ["koppel", Getal(regel), leerlingId]);
        if ((Mag(operatie, wie) ?? KanNog()) is { } nee)
        {
            return nee;
        }

        if (OperatieRules.Eerder(opslag.State.Operaties, bewaard) is { } eerder)
        {
            return eerder;
        }

        if (opslag.State.Regels.FirstOrDefault(r => r.Regel == regel) is not { } lijn)
        {
            return Weigeringen.Onbekend("deze regel");
        }

        if (lijn.Stand == Toetsstand.Toegevoegd)
        {
            return Weigeringen.ToetsRegelKlaar;
        }

        var kind = leerlingId is null ? null : await Kind(leerlingId);
        if (leerlingId is not null && kind is null)
        {
            return Weigeringen.Onbekend("dit kind");
        }

        if (kind is not null && ToetsRules.WaaromNiet(lijn, tijd.Vandaag) is { } kanNiet)
        {
            return kanNiet;
        }

        var gekozen = ToetsRules.Gekozen(opslag.State.Regels, regel, kind);
        var gewogen = await MetDossiers([gekozen.First(r => r.Regel == regel)], opslag.State.Schooljaar);
        await Bewaar(opslag.State with
        {
            Regels = ToetsRules.Vervang(gekozen, gewogen),
            Operaties = OperatieRules.Met(opslag.State.Operaties, bewaard),
        });
        return Uitkomst.Goed;
    }

    /// <summary>A day after the upload nothing of it is left (SEC-5).</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (opslag.RecordExists && !opslag.State.IsOud(tijd.Nu))
        {
            return;
        }

        if (opslag.RecordExists)
        {
            await opslag.Wis(DeactivateOnIdle);
            _duurzaam = opslag.State;
        }

        await this.VergeetHerinnering(reminderName);
    }

    private Weigering? Mag(OperatieId operatie, Wie wie) =>
        !wie.MagHeleSchool(Recht.ToetsenInlezen, _school) ? Weigeringen.GeenRecht : operatie.IsGeldig ? null : Weigeringen.OngeldigeOperatie;

    private Weigering? KanNog() =>
        !opslag.State.Bestaat ? Weigeringen.Onbekend("dit bestand") : opslag.State.IsOud(tijd.Nu) ? Weigeringen.ToetsVerlopen : null;

    private async Task<Leerlingnaam?> Kind(string leerlingId)
    {
        var school = await GrainFactory.School(_school).Bekijk();
        return school is not null && Groep8Rules.Kinderen(school, await GrainFactory.Register(_school).Alles(), opslag.State.Schooljaar, []).FirstOrDefault(r => r.Id == leerlingId) is { } rij
            ? new Leerlingnaam(rij.Id, ToetsRules.Naam(rij)) : null;
    }

    /// <summary>A few dossiers at a time.</summary>
    private async Task<ImmutableArray<Toetsinleesregel>> MetDossiers(ImmutableArray<Toetsinleesregel> regels, Schooljaar jaar)
    {
        var uit = ImmutableArray.CreateBuilder<Toetsinleesregel>(regels.Length);
        foreach (var deel in regels.Chunk(Tegelijk))
        {
            uit.AddRange(await Task.WhenAll(deel.Select(r => MetDossier(r, jaar))));
        }

        return uit.ToImmutable();
    }

    private async Task<Toetsinleesregel> MetDossier(Toetsinleesregel regel, Schooljaar jaar) =>
        regel is { Stand: Toetsstand.Herkend, LeerlingId: { } id } ? ToetsRules.MetDossier(regel, await Dossier(id, jaar)) : regel;

    /// <summary>Compared by the school itself: who reads in results needn't be one who reads dossiers.</summary>
    private async Task<Toetsdossier?> Dossier(string leerlingId, Schooljaar jaar) =>
        (await GrainFactory.Dossier(_school, leerlingId, jaar).Bekijk(Wie.Systeem(_school, "Toetsen"))).Waarde is { } view
            ? new Toetsdossier(view.Bestaat, view.Status, IsAnderOnderweg(view) ? null : view.Gegevens?.Doorstroomtoets, view.Gegevens?.Advies) : null;

    /// <summary>Another result waits for the next version: what stands now isn't what will.</summary>
    private static bool IsAnderOnderweg(DossierView view) => view.Wijzigingen.Contains(UitgesteldRules.Zin(Dossierdelen.Doorstroomtoets), StringComparer.Ordinal);

    private async Task Bewaar(ToetsinleesState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
    }

    private static string Getal(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
