using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Rooster;

namespace OrleansSchool.Overblijven;

/// <summary>
/// Watches the clock on the day itself: five minutes before each window who isn't there is an alarm and starts the search, and at each
/// moment at which the rule changes the boards are told (TSO-4l). A reminder of the night round wakes it when nobody looks.
/// </summary>
internal sealed partial class MiddagGrain
{
    private const string Herinnering = "wacht";
    private const int KenmerkTekens = 32;

    private static readonly TimeSpan Opnieuw = TimeSpan.FromSeconds(15);

    /// <summary>A middag that was put away, or a process that stopped, comes back within this time.</summary>
    private static readonly TimeSpan Ritme = TimeSpan.FromMinutes(5);

    private IGrainTimer? _wacht;

    public async Task Waak()
    {
        if (await Straks() is { } straks)
        {
            await this.RegisterOrUpdateReminder(Herinnering, straks > Ritme ? straks : Ritme, Ritme);
        }
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await Kijk();
        if (await Straks() is null)
        {
            await this.VergeetHerinnering(Herinnering);
        }
    }

    /// <summary>Only the day of today has a clock.</summary>
    private async Task PlanWacht()
    {
        if (_datum == tijd.Vandaag && await Straks() is { } straks)
        {
            ZetWacht(straks);
        }
    }

    /// <summary>Somebody came or went: what the rooster must know of it is told now, apart from the tick itself.</summary>
    private void WekWacht()
    {
        if (opslag.State.Gemist.Any(g => !g.Teruggegeven))
        {
            ZetWacht(TimeSpan.Zero);
        }
    }

    private void ZetWacht(TimeSpan over)
    {
        _wacht ??= this.RegisterGrainTimer(_ => Kijk(), new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        _wacht.Change(over, Timeout.InfiniteTimeSpan);
    }

    private async Task<TimeSpan?> Straks() => _datum < tijd.Vandaag || await GrainFactory.School(_school).Bekijk() is not { } school ? null
        : ToezichtRules.Wacht(
            ToezichtRules.Omslagen(school.GroepenVan(Schooljaar.Van(_datum)).Where(g => school.HeeftOverblijven(_datum, g.Id))
                .Select(g => new Venster(g.Tijden.NaarBuiten, g.Tijden.Ophalen))),
            _datum, tijd.Nu);

    private async Task Kijk()
    {
        var rest = true;
        try
        {
            await OnthoudGemist();
            rest = await WerkGemistAf();
        }
        catch (Exception fout)
        {
            WachtMislukt(logger, fout.GetBaseException().GetType().Name); // a failed write or a rooster that doesn't answer: the next look tries again
        }

        WekMelder(TimeSpan.Zero);
        await GrainFactory.Live(_school).Meld([Live.Onderwerpen.Toezicht(_datum), Live.Onderwerpen.Middag(_datum)]);
        if ((await Straks(), rest) is var (straks, nog) && (straks is not null || nog))
        {
            ZetWacht(nog && (straks is null || straks > Opnieuw) ? Opnieuw : straks!.Value);
        }
    }

    private async Task OnthoudGemist()
    {
        if (await Beeld() is not { } beeld || !AlarmRules.TeKijken(beeld).Any())
        {
            return;
        }

        var nieuw = AlarmRules.Nieuw(beeld).Take(ToezichtGrenzen.GemistMax - beeld.State.Gemist.Length);
        await opslag.Bewaar(opslag.State with { Gemist = [.. opslag.State.Gemist, .. nieuw], GekekenTot = beeld.Tijd });
        await Vertel();
    }

    /// <summary>Step by step and repeatable: the search begins once, and the turn goes back to who comes after all while nobody else has it.</summary>
    /// <returns>Whether somebody changed the day meanwhile, so that it must be tried again.</returns>
    private async Task<bool> WerkGemistAf()
    {
        var rest = false;
        foreach (var gemist in opslag.State.Gemist.Where(g => tijd.Vandaag == _datum && tijd.Tijd < g.Tot).ToList())
        {
            var isEr = await Beeld() is { } beeld && AlarmRules.Is(beeld, gemist.HelperId, new Venster(gemist.Van, gemist.Tot));
            var klaar = isEr ? await GeefTerug(gemist) : await BeginZoeken(gemist);
            if (klaar != gemist)
            {
                await opslag.Bewaar(opslag.State with { Gemist = opslag.State.Gemist.Replace(gemist, klaar) });
                await Vertel();
            }

            rest |= isEr && klaar is { ZoekGestart: true, Teruggegeven: false };
        }

        return rest;
    }

    private async Task<GemisteDienst> BeginZoeken(GemisteDienst gemist)
    {
        if (gemist.ZoekGestart && !gemist.Teruggegeven)
        {
            return gemist;
        }

        var rooster = GrainFactory.Roosterdag(_school, _datum);
        if ((await rooster.Diensten()).FirstOrDefault(d => d.Id == gemist.DienstId)?.HelperId != gemist.HelperId)
        {
            return gemist with { ZoekGestart = true, Teruggegeven = false }; // searched for already, or of somebody else by now: who stands in keeps it
        }

        await rooster.MeldAf(gemist.DienstId, Dienst.NietGekomen, Kenmerk(gemist, "gemist"), Systeem());
        return gemist with { ZoekGestart = true, Teruggegeven = false };
    }

    private async Task<GemisteDienst> GeefTerug(GemisteDienst gemist)
    {
        if (gemist.Teruggegeven || !gemist.ZoekGestart)
        {
            return gemist;
        }

        var rooster = GrainFactory.Roosterdag(_school, _datum);
        var dag = await rooster.Bekijk(Systeem());
        var isVrij = dag.Waarde?.Diensten.FirstOrDefault(d => d.Id == gemist.DienstId) is { Stand: Dienststand.Zoeken or Dienststand.Open };
        var uitkomst = isVrij ? await rooster.DeelIn(gemist.DienstId, gemist.HelperId, dag.Waarde!.Versie, Kenmerk(gemist, "terug"), Systeem()) : Uitkomst.Goed;
        return uitkomst.Weigering == Weigeringen.Verouderd ? gemist : gemist with { Teruggegeven = true };
    }

    private Wie Systeem() => Wie.Systeem(_school, "Toezicht");

    /// <summary>The same at every try, so that a repeat after a crash changes nothing; another one when this helper was ticked since.</summary>
    private OperatieId Kenmerk(GemisteDienst gemist, string wat)
    {
        var tikken = opslag.State.Tikken.Count(t => t.HelperId == gemist.HelperId);
        var tekst = string.Create(CultureInfo.InvariantCulture, $"{wat}\n{this.GetPrimaryKeyString()}\n{gemist.DienstId}\n{gemist.HelperId}\n{tikken}");
        return new OperatieId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)))[..KenmerkTekens]);
    }

    [LoggerMessage(1, LogLevel.Warning, "The supervision of a middag could not be brought up to date: {Fout}")]
    private static partial void WachtMislukt(ILogger logger, string fout);
}
