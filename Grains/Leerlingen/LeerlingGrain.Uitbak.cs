using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Leerlingen;

/// <summary>News to the register and the overblijfgroep, and the daily look at what the date alone changed.</summary>
internal sealed partial class LeerlingGrain
{
    /// <summary>The night's ticks of a school are spread over this time, before anyone looks at a board.</summary>
    private static readonly TimeSpan Nachtvenster = TimeSpan.FromHours(4);

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        var was = opslag.State;
        if (!was.Bestaat && await this.GetReminder(reminderName) is { } verweesd)
        {
            await this.UnregisterReminder(verweesd);
            return;
        }

        var wordt = LeerlingpostRules.NieuweDag(was, _school, tijd.Vandaag);
        if (!ReferenceEquals(was, wordt))
        {
            await opslag.Bewaar(wordt);
        }

        await _postbode.Verzend();
    }

    private Postbode<Leerlingpost> MaakPostbode() => new(
        this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger);

    private Task Stuur(Uitpost<Leerlingpost> post, Afzender van)
    {
        if (post.Bericht == Leerlingpost.Rij)
        {
            return GrainFactory.Register(_school).OntvangRij(van, LeerlingRules.Rij(_id, opslag.State, tijd.Vandaag));
        }

        var delen = Sleutels.Delen(post.Naar);
        var jaar = Schooljaar.Probeer(delen[1], out var gelezen) ? gelezen.Value : throw new FormatException(post.Naar);
        var lid = post.Bericht == Leerlingpost.Lid ? LeerlingpostRules.Lid(_id, opslag.State, jaar) : LeerlingpostRules.Weg(_id, opslag.State, tijd.Vandaag);
        return GrainFactory.Overblijfgroep(_school, jaar, delen[2]).OntvangLid(van, lid);
    }

    /// <summary>One permanent daily reminder, there before the first write, so that no news is ever forgotten.</summary>
    private async Task ZorgVoorHerinnering()
    {
        if (!opslag.State.Bestaat)
        {
            var verschuiving = TimeSpan.FromSeconds(this.GetGrainId().GetUniformHashCode() % Nachtvenster.TotalSeconds);
            var eerste = Schooltijd.Moment(tijd.Vandaag.AddDays(1), new TimeOnly(0, 15)) + verschuiving;
            await this.RegisterOrUpdateReminder(Postbode<Leerlingpost>.Herinnering, eerste - tijd.Nu, TimeSpan.FromDays(1));
        }
    }
}
