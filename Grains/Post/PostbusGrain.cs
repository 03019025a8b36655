using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Opslag;

namespace OrleansSchool.Post;

/// <inheritdoc cref="IPostbusGrain"/>
/// <remarks>
/// Conversations with the mail server run on a timer that interleaves, so that taking in mail never waits for them. All writes go
/// one by one through <see cref="Wijzig"/>, and what others see is what is durable.
/// </remarks>
internal sealed partial class PostbusGrain(
    [PersistentState("postbus", VerzegeldeOpslag.Naam)] IPersistentState<PostbusState> opslag, IMailTransport transport, ILinkkeuring links,
    IIdBron ids, Schooltijd tijd, TimeProvider klok, IHostApplicationLifetime proces, ILogger<PostbusGrain> logger)
    : Grain, IPostbusGrain, IRemindable
{
    private readonly SemaphoreSlim _schrijver = new(1, 1);
    private PostbusState _duurzaam = new();

    private SchoolSleutel School => Sleutels.SchoolVan(this.GetPrimaryKeyString());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _duurzaam = opslag.State;
        _tik = this.RegisterGrainTimer(Tik, new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true, KeepAlive = true });
        Plan(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    public async Task<Uitkomst> Verstuur(Postopdracht opdracht, Wie wie)
    {
        if (wie.School != School)
        {
            return Weigeringen.GeenRecht;
        }

        if (PostbusRules.IsBekend(_duurzaam, opdracht.Id ?? ""))
        {
            return Uitkomst.Goed;
        }

        var weigering = PostbusRules.Keur(opdracht, links) ?? await KeurKindgegevens(opdracht);
        return weigering is not null ? weigering : await Wijzig(was => PostbusRules.Neem(was, opdracht, wie.Naam, tijd.Nu));
    }

    private async Task<Weigering?> KeurKindgegevens(Postopdracht opdracht)
    {
        if (Sjabloonrecepten.Tabel[opdracht.Sjabloon].MagKindgegevens)
        {
            return null;
        }

        var leerlingen = (await GrainFactory.Register(School).Alles()).Rijen;
        return KindgegevensRules.Bevat(opdracht.Waarden, opdracht.NaarNaam, leerlingen) ? Weigeringen.PostKindgegevens : null;
    }

    /// <summary>One change at a time: conversations interleave with calls, writes of one state must not.</summary>
    private async Task<T> Wijzig<T>(Func<PostbusState, (PostbusState Nieuw, T Antwoord)> regel)
    {
        T antwoord;
        await _schrijver.WaitAsync();
        try
        {
            (var nieuw, antwoord) = regel(opslag.State);
            if (ReferenceEquals(nieuw, opslag.State))
            {
                return antwoord;
            }

            await ZorgVoorHerinnering(nieuw);
            await opslag.Bewaar(nieuw);
            _duurzaam = nieuw;
        }
        finally
        {
            _schrijver.Release();
        }

        Plan(TimeSpan.Zero);
        await GrainFactory.Live(School).Meld([Onderwerpen.Post]);
        return antwoord;
    }

    private Task Wijzig(Func<PostbusState, PostbusState> regel) => Wijzig(was => (regel(was), true));
}
