using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Toegang;

/// <summary>News to the registers of persons of the schools where this account has, or had, a role.</summary>
internal sealed partial class AccountGrain
{
    public Task ReceiveReminder(string reminderName, TickStatus status) => _postbode.Verzend();

    private Postbode<PersoonRij> MaakPostbode() => new(
        this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);

    private Task Stuur(Uitpost<PersoonRij> post, Afzender van) =>
        GrainFactory.Personen(new SchoolSleutel(Sleutels.Delen(post.Naar)[0])).OntvangRij(van, post.Bericht);

    /// <summary>One permanent daily reminder, there before the first write, so that no news is ever forgotten.</summary>
    private async Task ZorgVoorHerinnering()
    {
        if (opslag.State.Versie == 0)
        {
            await this.RegisterOrUpdateReminder(Postbode<PersoonRij>.Herinnering, TimeSpan.FromDays(1), TimeSpan.FromDays(1));
        }
    }
}
