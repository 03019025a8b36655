using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Opslag;

namespace OrleansSchool.Overdracht;

/// <inheritdoc cref="IOverdrachtGrain"/>
/// <remarks>
/// Rows of dossiers come in while this grain waits for another, so that two outboxes never wait for each other. All writes go one by one through
/// <c>Wijzig</c>, from the state as it is then, and what others see is what is durable.
/// </remarks>
internal sealed partial class OverdrachtGrain(
    [PersistentState("overdracht", VerzegeldeOpslag.Naam)] IPersistentState<OverdrachtState> opslag, Schooltijd tijd, ILogger<OverdrachtGrain> logger)
    : Grain, IOverdrachtGrain
{
    private const int IdBytes = 8;

    private readonly SemaphoreSlim _schrijver = new(1, 1);
    private SchoolSleutel _school;
    private Schooljaar _jaar;
    private OverdrachtState _duurzaam = new();
    private Postbode<Overdrachtpost> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        _school = new SchoolSleutel(delen[0]);
        _jaar = Schooljaar.Probeer(delen[1], out var jaar) ? jaar.Value : throw new FormatException(delen[1]);
        _duurzaam = opslag.State;
        _postbode = new(this, () => _duurzaam.Uitbak, _ => VergeetBezorgd(), Stuur, logger, GrainFactory);
        PlanWerk(_duurzaam.Uitbak.Wachtend.IsEmpty ? null : TimeSpan.Zero);
        return Task.CompletedTask;
    }

    /// <summary>As it may be seen: from 1 July without the lines of messages, also before the night erased them (OSO-L1).</summary>
    private OverdrachtState Nu => Overdrachtdagen.IsVoorbij(_jaar, tijd.Vandaag) && !_duurzaam.RegelsGewist ? BerichtRules.ZonderRegels(_duurzaam) : _duurzaam;

    private async Task<Overdrachtbeeld?> Beeld()
    {
        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return null;
        }

        var register = await GrainFactory.Register(_school).Alles();
        var scholen = await GrainFactory.VoScholen(_school).Lijst();
        return new Overdrachtbeeld(_jaar, tijd.Vandaag, school, Groep8Rules.Kinderen(school, register, _jaar, _duurzaam.Rijen), scholen);
    }

    /// <summary>A change of tijdpad or settings, from a form that shows the newest.</summary>
    private async Task<Uitkomst> Bewerk(long versie, Wie wie, Func<OverdrachtState, Uitkomst<OverdrachtState>> regel)
    {
        if (!wie.MagHeleSchool(Recht.TijdpadBeheren, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (await GrainFactory.School(_school).Bekijk() is null)
        {
            return Weigeringen.OnbekendeSchool;
        }

        return await Wijzig<Uitkomst>(was =>
        {
            if (was.Versie != versie)
            {
                return (was, Weigeringen.Verouderd);
            }

            var besluit = regel(was);
            return besluit.Waarde is { } nieuw && !ReferenceEquals(nieuw, was)
                ? (nieuw with { Versie = versie + 1 }, Uitkomst.Goed)
                : (was, new Uitkomst(besluit.Weigering));
        });
    }

    /// <summary>A command with its operation: again gives the same answer. Dossiers whose VO schools changed hear of it.</summary>
    private async Task<Uitkomst> Doe(Opdracht opdracht, Func<OverdrachtState, Overdrachtbeeld, Uitkomst<OverdrachtState>> regel)
    {
        if (!opdracht.Wie.MagHeleSchool(opdracht.Recht, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (!opdracht.Operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        if (await Beeld() is not { } beeld)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var merk = OperatieRules.Regel(opdracht.Operatie, opdracht.Wie, opdracht.Inhoud);
        var uitkomst = await Wijzig<Uitkomst>(was =>
        {
            if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
            {
                return (was, eerder);
            }

            var besluit = regel(was, beeld);
            return besluit.Waarde is { } nieuw
                ? (DossierlijstRules.MetBestemmingen(was, nieuw with { Operaties = OperatieRules.Met(was.Operaties, merk) }, _school, _jaar), Uitkomst.Goed)
                : (was, new Uitkomst(besluit.Weigering));
        });
        await _postbode.Verzend();
        PlanWerk(null);
        return uitkomst;
    }

    /// <summary>One change at a time, each from what the one before left.</summary>
    /// <param name="stil">Nothing that a screen shows.</param>
    private async Task<T> Wijzig<T>(Func<OverdrachtState, (OverdrachtState Nieuw, T Antwoord)> regel, bool stil = false)
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

            await opslag.Bewaar(nieuw);
            _duurzaam = nieuw;
        }
        finally
        {
            _schrijver.Release();
        }

        if (!stil)
        {
            await GrainFactory.Live(_school).Meld([Onderwerpen.Overdracht(_jaar)]);
        }

        return antwoord;
    }

    /// <summary>Follows from the operation, so that a repeat names the same thing.</summary>
    private string Id(string soort, OperatieId operatie, Wie wie) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{soort}\n{_school}\n{_jaar}\n{wie.AccountId}\n{operatie}")).AsSpan(0, IdBytes));

    /// <summary>Who asks what, with which right.</summary>
    private sealed record Opdracht(Recht Recht, OperatieId Operatie, Wie Wie, params string?[] Inhoud);
}
