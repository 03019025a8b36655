using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Rooster;

namespace OrleansSchool.Overblijven;

/// <summary>Alarms reach the coordinator or who stands in, whatever page they have open (TSO-3a).</summary>
internal sealed partial class MiddagGrain
{
    /// <summary>A mark on a board can change the number of children: within this time it is weighed.</summary>
    private static readonly TimeSpan Weging = TimeSpan.FromMinutes(1);

    private static readonly Uitbak<Alarmpost> LegeBak = new();

    private Postbode<Alarmpost> _postbode = null!;
    private IGrainTimer? _melder;

    private Postbode<Alarmpost> MaakPostbode() => new(
        this, () => opslag.State.Uitbak ?? LegeBak, bak => Leg(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);

    /// <summary>Apart from the change itself: who ticks doesn't wait for it.</summary>
    private void WekMelder(TimeSpan over)
    {
        if (_datum == tijd.Vandaag)
        {
            _melder ??= this.RegisterGrainTimer(_ => MeldAlarmen(), new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { KeepAlive = true });
            _melder.Change(over, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task MeldAlarmen()
    {
        var bezig = true;
        try
        {
            bezig = await VertelAlarmen();
        }
        catch (Exception fout)
        {
            WachtMislukt(logger, fout.GetBaseException().GetType().Name); // the next look tells it
        }

        if (bezig)
        {
            WekMelder(Weging);
        }
    }

    /// <returns>Whether the break is on, so that it changes with each mark.</returns>
    private async Task<bool> VertelAlarmen()
    {
        if (await Beeld() is not { } beeld)
        {
            return false;
        }

        if (AlarmRules.TeLaat(beeld).Any())
        {
            ZetWacht(Opnieuw); // a moment of nobody's timetable; not at once, so that a write that fails isn't tried without end
        }

        var alarmen = AlarmRules.Bepaal(beeld);
        if (!alarmen.IsEmpty || !opslag.State.Verteld.IsEmpty)
        {
            var personen = await GrainFactory.Personen(_school).Alles();
            ImmutableArray<string> ontvangers = [.. Coordinatie.Alarmontvangers(personen, _school, tijd.Vandaag).Select(p => p.AccountId).Take(ToezichtGrenzen.OntvangersMax)];
            var nieuw = AlarmpostRules.Bij(opslag.State, _school, _datum, alarmen, ontvangers);
            if (!ReferenceEquals(nieuw, opslag.State))
            {
                await Leg(nieuw);
                await _postbode.Verzend();
            }
        }

        if (alarmen.Any(a => a.Soort == Alarmsoort.NietGekomen))
        {
            await GrainFactory.Live(_school).Meld([Live.Onderwerpen.Toezicht(_datum)]); // how late somebody is goes on by the clock alone
        }

        return ToezichtRules.IsBezig(beeld);
    }

    private async Task Leg(MiddagState nieuw)
    {
        await opslag.Bewaar(nieuw);
        _duurzaam = opslag.State;
    }

    private Task Stuur(Uitpost<Alarmpost> post, Afzender van)
    {
        var (bericht, lezer) = (post.Bericht, GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]));
        return bericht.Zin is null ? lezer.TrekIn(van, bericht.Id) : lezer.Ontvang(van, new Aandachtsbericht(
            bericht.Id, Aandachtsoort.Toezicht, bericht.Zin, $"/s/{_school}/toezicht?datum={Sleutels.Dag(_datum)}",
            DateTimeOffset.FromUnixTimeMilliseconds(bericht.Sinds), Dringend: true, null));
    }
}
