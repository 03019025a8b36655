using System.Globalization;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;

namespace OrleansSchool.Beleidsstukken;

/// <inheritdoc cref="IBeleidGrain"/>
internal sealed class BeleidGrain(
    [PersistentState("beleid", VerzegeldeOpslag.Naam)] IPersistentState<BeleidState> opslag, Schooltijd tijd, ILogger<BeleidGrain> logger) : Grain, IBeleidGrain
{
    private SchoolSleutel _school;
    private Postbode<Aandachtsbericht> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        _postbode = new(this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }),
            (post, van) => GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]).Ontvang(van, post.Bericht), logger, GrainFactory);
        return _postbode.Verzend();
    }

    public async Task<Uitkomst<BeleidView>> Bekijk(Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.BeleidZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var helpers = await Helpers();
        return new BeleidView(
            opslag.State.Stukken, opslag.State.Verzekeringen, BeleidRules.Punten(opslag.State, helpers, tijd.Vandaag), helpers.Count,
            wie.MagHeleSchool(Recht.BeleidBeheren, _school), tijd.Vandaag);
    }

    public Task<Uitkomst> LegVast(StukInvoer invoer, OperatieId operatie, Wie wie) =>
        Doe(operatie, ["stuk", invoer.Soort.ToString(), invoer.Tekst, invoer.VastgesteldDoor, Sleutels.Dag(invoer.VastgesteldOp), Sleutels.Dag(invoer.GeldtVanaf)], wie,
            was => BeleidRules.LegVast(was, invoer, wie, tijd.Nu, tijd.Vandaag));

    public Task<Uitkomst> BewaarVerzekering(string? id, VerzekeringInvoer invoer, OperatieId operatie, Wie wie) =>
        Doe(operatie,
            ["polis", id, invoer.Verzekeraar, invoer.Polisnummer, invoer.Gedekt.ToString(), invoer.Aantal?.ToString(CultureInfo.InvariantCulture), Sleutels.Dag(invoer.Van), Sleutels.Dag(invoer.TotEnMet), invoer.Toelichting],
            wie, was => BeleidRules.BewaarVerzekering(was, id, operatie.Waarde, invoer, wie, tijd.Nu, tijd.Vandaag));

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        if (opslag.RecordExists)
        {
            var wordt = BeleidRules.Waarschuw(opslag.State, _school, await Ontvangers(), tijd.Vandaag, tijd.Nu);
            if (!ReferenceEquals(wordt, opslag.State))
            {
                await opslag.Bewaar(wordt);
            }
        }

        await _postbode.Verzend();
        return Nachtwerk.Niets(_postbode.Wachtend);
    }

    private async Task<List<OverblijfkrachtGegevens>> Helpers() =>
        [.. (await GrainFactory.Overblijfkrachten(_school).Alles()).Rijen.Select(r => r.Gegevens).Where(g => g.Vanaf <= tijd.Vandaag && !g.IsWeg(tijd.Vandaag))];

    /// <summary>Schoolleider, and who coordinates.</summary>
    private async Task<IEnumerable<string>> Ontvangers() => (await GrainFactory.Personen(_school).Alles()).Rijen
        .Where(p => p.Status != AccountStatus.Beeindigd && p.Rollen.Any(r =>
            r.School == _school && r.GeldtOp(tijd.Vandaag) && r.Rol is (Rol.Schoolleider or Rol.Overblijfcoordinator or Rol.WaarnemendCoordinator)))
        .Select(p => p.AccountId);

    private async Task<Uitkomst> Doe(OperatieId operatie, string?[] inhoud, Wie wie, Func<BeleidState, Uitkomst<BeleidState>> regel)
    {
        var mag = wie.MagHeleSchool(Recht.BeleidBeheren, _school);
        if (!mag || !operatie.IsGeldig)
        {
            return mag ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        if (await GrainFactory.School(_school).Bekijk() is null)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var (was, merk) = (opslag.State, OperatieRules.Regel(operatie, wie, inhoud));
        if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        var besluit = regel(was);
        if (besluit.IsGoed)
        {
            await opslag.Bewaar(besluit.Waarde with { Operaties = OperatieRules.Met(was.Operaties, merk) });
        }

        return new Uitkomst(besluit.Weigering);
    }
}
