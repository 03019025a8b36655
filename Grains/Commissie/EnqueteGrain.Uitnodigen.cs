using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;

namespace OrleansSchool.Commissie;

/// <summary>Mail to the parents, a few at a time: other mail of the school isn't kept waiting (TSO-2b). Goes on after a restart when somebody asks, at the latest at night.</summary>
internal sealed partial class EnqueteGrain
{
    private const int PerKeer = 20;

    /// <summary>With so many mails in the postbus the next ones wait.</summary>
    private const int WachtendMax = 40;

    private static readonly TimeSpan Straks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Tussen = TimeSpan.FromMinutes(2);

    private IGrainTimer? _ronde;

    private void PlanUitnodigen()
    {
        if (opslag.State.Uitnodigen.IsEmpty)
        {
            _ronde?.Dispose();
            _ronde = null;
        }
        else
        {
            _ronde ??= this.RegisterGrainTimer(_ => NodigUit(), new GrainTimerCreationOptions(Straks, Tussen) { KeepAlive = true });
        }
    }

    private async Task NodigUit()
    {
        try
        {
            await NodigEersteUit();
        }
        catch (Exception fout)
        {
            UitnodigenMislukt(logger, fout.GetBaseException().GetType().Name); // the next time tries them again; who was mailed isn't mailed twice
        }

        PlanUitnodigen();
    }

    private async Task NodigEersteUit()
    {
        var was = opslag.State;
        if (!EnqueteRules.IsOpen(was, tijd.Vandaag) || await GrainFactory.School(School).Bekijk() is not { } school
            || await GrainFactory.Postbus(School).Stand(null) is { Wachtend: > WachtendMax })
        {
            return;
        }

        var wordt = was;
        foreach (var leerling in was.Uitnodigen.Take(PerKeer))
        {
            if (await ProbeerUit(wordt, leerling, school.Gegevens.Naam) is not { } verder)
            {
                break;
            }

            wordt = verder;
        }

        if (!ReferenceEquals(wordt, was))
        {
            await Schrijf(wordt);
        }
    }

    /// <summary>A child that can't be asked now goes to the end: the others don't wait for it.</summary>
    private async Task<EnqueteState?> ProbeerUit(EnqueteState was, string leerlingId, string schoolnaam)
    {
        try
        {
            return await NodigUit(was, leerlingId, schoolnaam);
        }
        catch (Exception fout)
        {
            UitnodigenMislukt(logger, fout.GetBaseException().GetType().Name);
            return was with { Uitnodigen = was.Uitnodigen.Remove(leerlingId).Add(leerlingId) };
        }
    }

    /// <summary>Each verzorger with a personal link, once for all their children.</summary>
    /// <returns>Null when the postbus is full: this child has its turn later.</returns>
    private async Task<EnqueteState?> NodigUit(EnqueteState was, string leerlingId, string schoolnaam)
    {
        var wie = Wie.Systeem(School, "Enquête");
        var links = await GrainFactory.Leerling(School, leerlingId).Ouderlinks(wie);
        var wordt = was with { Uitnodigen = was.Uitnodigen.Remove(leerlingId) };
        foreach (var verzorger in links.IsGoed ? links.Waarde.Verzorgers : [])
        {
            if (verzorger is not { Sinds: not null, Waarom: null, Email: { Length: > 0 } email })
            {
                continue;
            }

            var kenmerk = EnqueteRules.Genodigde(wordt, verzorger.Naam, email);
            if (wordt.Uitgenodigd.Contains(kenmerk, StringComparer.Ordinal))
            {
                continue;
            }

            var uitkomst = await GrainFactory.Postbus(School).Verstuur(EnquetetaakRules.Mail(wordt, (verzorger.Naam, email), kenmerk, schoolnaam, _plek.Jaar), wie);
            if (uitkomst.Weigering?.Code == Weigeringen.PostbusVol.Code)
            {
                return null;
            }

            wordt = uitkomst.IsGoed ? EnqueteRules.MetGenodigde(wordt, kenmerk) : wordt; // an address that no mail goes to was not asked
        }

        return wordt;
    }

    [LoggerMessage(1, LogLevel.Warning, "Parents could not be mailed about a survey: {Fout}")]
    private static partial void UitnodigenMislukt(ILogger logger, string fout);
}
