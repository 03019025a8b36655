using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Werving;

/// <summary>Courses and meetings of one schooljaar, in order of date (TSO-4n).</summary>
[Toestand("scholing")]
internal sealed record ScholingState
{
    public ImmutableArray<Bijeenkomst> Bijeenkomsten { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    /// <summary>Those that were cancelled, for thirty days (UX-1).</summary>
    public Prullenbak<Scholingprul> Prullenbak { get; init; } = new();
}

/// <summary>A bijeenkomst of which nobody's attendance was noted.</summary>
internal sealed record Scholingprul(string Id, BijeenkomstInvoer Gegevens, string DoorNaam);

/// <inheritdoc cref="IScholingGrain"/>
internal sealed partial class ScholingGrain([PersistentState("scholing", VerzegeldeOpslag.Naam)] IPersistentState<ScholingState> opslag, Schooltijd tijd)
    : Grain, IScholingGrain
{
    private SchoolSleutel _school;
    private Schooljaar _jaar;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _jaar = Schooljaar.Probeer(delen[1], out var jaar) ? jaar.Value : throw new FormatException(delen[1]);
        return Task.CompletedTask;
    }

    public async Task<Uitkomst<ScholingView>> Bekijk(Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.HelperdossierZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var helpers = await GrainFactory.Overblijfkrachten(_school).Alles();
        return ScholingRules.View(opslag.State, helpers, _jaar, MagWijzigen(wie), tijd.Vandaag);
    }

    public async Task<Scholingtelling> Tel() => ScholingRules.Tel(opslag.State, await GrainFactory.Overblijfkrachten(_school).Alles());

    public Task<Uitkomst> Bewaar(string? id, BijeenkomstInvoer invoer, OperatieId operatie, Wie wie) =>
        Doe(operatie, ["bewaar", id, Sleutels.Dag(invoer.Op), invoer.Soort.ToString(), invoer.Titel, invoer.Toelichting], wie,
            was => Task.FromResult(ScholingRules.Bewaar(was, id, operatie.Waarde, invoer, _jaar, wie)));

    public Task<Uitkomst> Noteer(string id, ImmutableArray<string> aanwezig, ImmutableArray<string> afgemeld, OperatieId operatie, Wie wie) =>
        Doe(operatie, ["noteer", id, .. aanwezig, "|", .. afgemeld], wie, async was => ScholingRules.Noteer(
            was, id, aanwezig, afgemeld, await GrainFactory.Overblijfkrachten(_school).Alles(), tijd.Vandaag, tijd.Nu));

    public Task<Uitkomst> Vervalt(string id, OperatieId operatie, Wie wie) =>
        Doe(operatie, ["vervalt", id], wie, was => Task.FromResult(ScholingRules.Vervalt(was, id) is { Waarde: { } wordt }
            ? wordt with { Prullenbak = was.Prullenbak.Met(id, ScholingRules.Prul(was.Bijeenkomsten.First(b => b.Id == id)), wie, tijd.Nu, tijd.Vandaag) }
            : ScholingRules.Vervalt(was, id)));

    public Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie) => Task.FromResult(MagWijzigen(wie)
        ? opslag.State.Prullenbak.Beeld(tijd.Vandaag, b => ("Bijeenkomst", $"{b.Gegevens.Titel}, {Datums.Voluit(b.Gegevens.Op)}"))
        : []);

    public Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie) => Doe(
        operatie, ["haal-terug", weggehaaldId], wie, was => Task.FromResult(ScholingRules.HaalTerug(was, weggehaaldId, tijd.Vandaag)));

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        var bak = opslag.State.Prullenbak.Op(tijd.Vandaag);
        if (!ReferenceEquals(bak, opslag.State.Prullenbak))
        {
            await opslag.Bewaar(opslag.State with { Prullenbak = bak });
        }

        if (!opslag.RecordExists || !Bewaartermijnen.IsVoorbij("scholing", _jaar.Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets();
        }

        await opslag.Wis(DeactivateOnIdle);
        return Nachtwerk.Weg("scholing");
    }

    private bool MagWijzigen(Wie wie) => wie.MagHeleSchool(Recht.HelpersBeheren, _school);

    private async Task<Uitkomst> Doe(OperatieId operatie, string?[] inhoud, Wie wie, Func<ScholingState, Task<Uitkomst<ScholingState>>> regel)
    {
        if (!MagWijzigen(wie) || !operatie.IsGeldig)
        {
            return MagWijzigen(wie) ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        if (await GrainFactory.School(_school).Bekijk() is null)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var (was, merk) = (opslag.State, OperatieRules.Regel(operatie, wie, inhoud));
        if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        var besluit = await regel(was);
        if (besluit.IsGoed)
        {
            await opslag.Bewaar(besluit.Waarde with { Operaties = OperatieRules.Met(was.Operaties, merk) });
        }

        return new Uitkomst(besluit.Weigering);
    }
}
