using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Inzage;

/// <inheritdoc cref="IToegangslogGrain"/>
internal sealed partial class ToegangslogGrain(
    [PersistentState("toegangslog", VerzegeldeOpslag.Naam)] IPersistentState<ToegangslogState> opslag, Schooltijd tijd,
    ILogger<ToegangslogGrain> logger) : Grain, IToegangslogGrain
{
    private SchoolSleutel _school;
    private ToegangslogState _duurzaam = new();
    private ImmutableArray<DateOnly> _gewist = [];
    private DateOnly? _opgeruimdOp;
    private bool _isOnzeker = true;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        opslag.State = LogRules.Aangevuld(opslag.State);
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public Task Noteer(ImmutableArray<Inzageregel> regels) => Schrijf(null, regels);

    public Task NoteerVan(Afzender van, ImmutableArray<Inzageregel> regels)
    {
        var al = LogRules.AlOntvangen(opslag.State, van, regels.Length);
        return Schrijf(van with { Nummer = van.Nummer + al }, regels[al..]);
    }

    /// <summary>
    /// Page by page. A page is put away as it is durable in our own state: a second try after a fault writes the same one, and the
    /// head follows only when it is there.
    /// </summary>
    private async Task Schrijf(Afzender? van, ImmutableArray<Inzageregel> regels)
    {
        var rest = regels.Select(LogRules.Schoon).ToImmutableArray();
        while (!rest.IsEmpty)
        {
            var was = await ZonderVolleMaanden(opslag.State);
            if (LogRules.MoetWeg(was, rest[0]) || await LigtAlVast(was))
            {
                _isOnzeker = true;
                await GrainFactory.Toegangslogblad(_school, was.Open!.Datum, LogRules.BladNr(was)).LegVast(was.Open);
                was = LogRules.ZonderOpen(was);
            }

            var (wordt, aantal) = LogRules.Voeg(was, _school, rest);
            wordt = van is null ? wordt : LogRules.Met(wordt, van with { Nummer = van.Nummer + aantal - 1 });
            await Bewaar(LogRules.Verloop(wordt, tijd.Vandaag));
            rest = rest[aantal..];
            van = van is null ? null : van with { Nummer = van.Nummer + aantal };
        }

        await RuimOp();
    }

    /// <summary>A school in which nobody looks at anything writes no lines: without this its last page would stay for good.</summary>
    public async Task<Nachtwerk> Nacht()
    {
        var was = opslag.State;
        if (LogRules.IsMaandVoorbij(was, tijd.Vandaag))
        {
            _isOnzeker = true;
            await GrainFactory.Toegangslogblad(_school, was.Open!.Datum, LogRules.BladNr(was)).LegVast(was.Open);
            was = LogRules.ZonderOpen(was);
        }

        var wordt = LogRules.Verloop(await ZonderVolleMaanden(LogRules.OpDag(was, tijd.Vandaag)), tijd.Vandaag);
        if (!ReferenceEquals(wordt, opslag.State))
        {
            await Bewaar(wordt);
        }

        _opgeruimdOp = null;
        var (maanden, bladen) = await RuimOp();
        if (!_gewist.IsEmpty)
        {
            await Bewaar(opslag.State);
        }

        return new Nachtwerk([.. Nachtwerk.Weg("toegangslogmaand", maanden).Gewist, .. Nachtwerk.Weg("toegangslogblad", bladen).Gewist], 0);
    }

    private async Task Bewaar(ToegangslogState wordt)
    {
        wordt = wordt with { TeWissen = wordt.TeWissen.RemoveRange(_gewist) };
        await opslag.Bewaar(wordt);
        (_duurzaam, _isOnzeker, _gewist) = (wordt, false, []);
    }

    /// <summary>
    /// A fault between the page and the head leaves a page that is written while the head still has it open: a line more would be one that
    /// the page doesn't have.
    /// </summary>
    private async Task<bool> LigtAlVast(ToegangslogState was) => _isOnzeker && was.Open is { Regels.IsEmpty: false } open
        && await GrainFactory.Toegangslogblad(_school, open.Datum, LogRules.BladNr(was)).Bekijk() is not null;

    /// <summary>What is durable decides which months are over, so that a second try writes the same days.</summary>
    private async Task<ToegangslogState> ZonderVolleMaanden(ToegangslogState was)
    {
        while (LogRules.VolleMaand(was) is { } maand)
        {
            await GrainFactory.Toegangslogmaand(_school, maand).LegVast(LogRules.DagenVan(was, maand));
            was = LogRules.ZonderMaand(was, maand);
        }

        return was;
    }

    /// <summary>
    /// What is past its term (SEC-5). A fault here never stops the log: the month is left for tomorrow.
    /// </summary>
    private async Task<(int Maanden, int Bladen)> RuimOp()
    {
        var (maanden, bladen) = (0, 0);
        var vandaag = tijd.Vandaag;
        if (opslag.State.TeWissen.IsEmpty || _opgeruimdOp == vandaag)
        {
            return (maanden, bladen);
        }

        _opgeruimdOp = vandaag;
        foreach (var maand in opslag.State.TeWissen)
        {
            try
            {
                bladen += await GrainFactory.Toegangslogmaand(_school, maand).Wis();
                maanden++;
                _gewist = _gewist.Add(maand);
            }
            catch (Exception fout)
            {
                NietGewist(logger, maand, fout.GetType().Name);
            }
        }

        return (maanden, bladen);
    }

    [LoggerMessage(1, LogLevel.Warning, "Month {Maand} of the access log is past its term and could not be cleared: {Fout}")]
    private static partial void NietGewist(ILogger logger, DateOnly maand, string fout);
}
