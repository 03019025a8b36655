using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Leerlingen;

/// <summary>News to the register and the overblijfgroep, and the daily look at what the date alone changed.</summary>
internal sealed partial class LeerlingGrain
{
    /// <summary>The night's ticks of a school are spread over this time, before anyone looks at a board.</summary>
    private static readonly TimeSpan Nachtvenster = TimeSpan.FromHours(4);

    /// <summary>How far the ticks may be from their own moment before they are planned anew.</summary>
    private static readonly TimeSpan Speling = TimeSpan.FromMinutes(1);

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        var was = opslag.State;
        if (!was.Bestaat && await this.GetReminder(reminderName) is { } verweesd)
        {
            await this.UnregisterReminder(verweesd);
            return;
        }

        var scheef = TimeSpan.FromTicks(Math.Abs((Nacht().UtcDateTime - status.FirstTickTime).Ticks) % status.Period.Ticks);
        if (scheef > Speling && status.Period - scheef > Speling)
        {
            await PlanNacht();
        }

        await VolgDeDag();
    }

    /// <summary>What passed with the date alone, since the last tick or, after nights that the machine was off, since the last use.</summary>
    private async Task VolgDeDag()
    {
        var was = opslag.State;
        var school = was.Bestaat ? await GrainFactory.School(_school).Bekijk() : null;
        var wordt = LeerlingpostRules.NieuweDag(school is null ? was : MetGezin(was, school), _school, tijd.Vandaag);
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
        if (post.Bericht == Leerlingpost.FotoWeg)
        {
            return GrainFactory.Bestand(_school, delen[1]).Wis();
        }

        var jaar = Schooljaar.Probeer(delen[1], out var gelezen) ? gelezen.Value : throw new FormatException(post.Naar);
        var lid = post.Bericht == Leerlingpost.Lid ? LeerlingpostRules.Lid(_id, opslag.State, jaar) : LeerlingpostRules.Weg(_id, opslag.State, tijd.Vandaag);
        return GrainFactory.Overblijfgroep(_school, jaar, delen[2]).OntvangLid(van, lid);
    }

    /// <summary>One permanent daily reminder, there before the first write, so that no news is ever forgotten.</summary>
    private Task ZorgVoorHerinnering() => opslag.State.Bestaat ? Task.CompletedTask : PlanNacht();

    /// <summary>Again after the clock went an hour back or on: otherwise a tick just after midnight would fall before it.</summary>
    private Task PlanNacht() => this.RegisterOrUpdateReminder(Postbode<Leerlingpost>.Herinnering, Nacht() - tijd.Nu, TimeSpan.FromDays(1));

    /// <summary>This child's own moment in the coming night, by the clock of the school.</summary>
    private DateTimeOffset Nacht()
    {
        var verschuiving = TimeSpan.FromSeconds(this.GetGrainId().GetUniformHashCode() % Nachtvenster.TotalSeconds);
        return Schooltijd.Moment(tijd.Vandaag.AddDays(1), new TimeOnly(0, 15)) + verschuiving;
    }
}
