using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Toegang;

/// <inheritdoc cref="ILinkGrain"/>
internal sealed class LinkGrain(
    [PersistentState("link", VerzegeldeOpslag.Naam)] IPersistentState<LinkState> opslag, Schooltijd tijd) : Grain, ILinkGrain, IRemindable
{
    private const string Vergeet = "vergeet";

    private LinkState _duurzaam = new();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public async Task<Uitkomst> Maak(LinkView link)
    {
        if (opslag.State.Link is not null)
        {
            return Weigeringen.LinkVoorbij;
        }

        // Nobody keeps a list of links, so each sees to its own end (SEC-5); the reminder is there before the row.
        var weg = Weg(tijd.Nu, link);
        await this.RegisterOrUpdateReminder(Vergeet, weg - tijd.Nu, TimeSpan.FromDays(1));
        await Schrijf(new LinkState { Link = link, WegOp = weg });
        return Uitkomst.Goed;
    }

    public Task<LinkView?> Bekijk() =>
        Task.FromResult(_duurzaam is { GebruiktDoor: null, Ingetrokken: false, Link: { } link } && tijd.Nu < link.GeldigTot ? link : null);

    public async Task<Uitkomst<LinkView>> Gebruik(LinkDoel doel, OperatieId operatie)
    {
        var was = opslag.State;
        if (was.Link is not { } link || link.Doel != doel || !operatie.IsGeldig)
        {
            return Weigeringen.LinkVoorbij;
        }

        if (was.GebruiktDoor == operatie.Waarde)
        {
            return link;
        }

        if (was.GebruiktDoor is not null || was.Ingetrokken || tijd.Nu >= link.GeldigTot)
        {
            return Weigeringen.LinkVoorbij;
        }

        await Schrijf(was with { GebruiktDoor = operatie.Waarde });
        return link;
    }

    public async Task TrekIn()
    {
        if (opslag.State is { Link: not null, Ingetrokken: false })
        {
            await Schrijf(opslag.State with { Ingetrokken = true });
        }
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (opslag.State.WegOp > tijd.Nu)
        {
            return;
        }

        if (opslag.RecordExists)
        {
            await opslag.Wis(DeactivateOnIdle);
            _duurzaam = new();
        }

        await this.VergeetHerinnering(reminderName);
    }

    /// <summary>A link that works longer than its term is kept until it works no more.</summary>
    private static DateTimeOffset Weg(DateTimeOffset nu, LinkView link)
    {
        var termijn = nu.AddMonths(Bewaartermijnen.Tabel["link"].Maanden);
        return link.GeldigTot > termijn ? link.GeldigTot : termijn;
    }

    private async Task Schrijf(LinkState nieuw)
    {
        await opslag.Bewaar(nieuw);
        _duurzaam = nieuw;
    }
}
