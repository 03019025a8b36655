using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.Toegang;

namespace OrleansSchool.School;

/// <inheritdoc cref="ISchoolGrain"/>
internal sealed partial class SchoolGrain(
    [PersistentState("school", VerzegeldeOpslag.Naam)] IPersistentState<SchoolState> opslag,
    Schooltijd tijd, IIdBron ids, ILogger<SchoolGrain> logger)
    : Grain, ISchoolGrain
{
    private const string Installatie = "installatie/een";

    private SchoolSleutel _school;
    private SchoolView? _duurzaam;
    private Postbode<SchoolRij> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        (_duurzaam, _bekend) = (opslag.State.View(_school), opslag.State);
        _postbode = new Postbode<SchoolRij>(
            this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }),
            (post, _) => GrainFactory.Installatie().MeldSchool(post.Bericht), logger, GrainFactory);
        return _postbode.Verzend();
    }

    public Task<SchoolView?> Bekijk() => Task.FromResult(_duurzaam);

    public async Task<Uitkomst> RichtIn(SchoolGegevens gegevens, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.SchoolInrichten, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (opslag.State.Versie > 0)
        {
            return Uitkomst.Goed;
        }

        // The list of the installation would not take one more, and a school that is in no list is nowhere.
        var scholen = (await GrainFactory.Installatie().Bekijk()).Scholen;
        if (scholen.Length >= ToegangGrenzen.ScholenMax && !scholen.Any(s => s.Sleutel == _school))
        {
            return Weigeringen.TeVeel("scholen in deze installatie", ToegangGrenzen.ScholenMax);
        }

        await GrainFactory.Nachtronde(_school).Waak(); // before there is anything to forget
        await GrainFactory.Daglijsten(_school).Waak();
        return await Leg(SchoolRules.RichtIn(gegevens, tijd.Vandaag));
    }

    public async Task<Nachtwerk> Nacht()
    {
        await _postbode.Verzend();
        await RuimOp();
        return Nachtwerk.Niets(_postbode.Wachtend);
    }

    public async Task<Uitkomst> WijzigGegevens(
        SchoolGegevens gegevens, Weekdagen overblijfdagen, int kinderenPerHelper, long versie, Wie wie, Weekdagen bevestigd = Weekdagen.Geen)
    {
        var weg = opslag.State.Overblijfdagen & ~overblijfdagen & ~bevestigd;
        var rijen = weg == Weekdagen.Geen ? [] : (await GrainFactory.Register(_school).Alles()).Rijen;
        return await Wijzig(versie, wie, was =>
        {
            var wordt = SchoolRules.WijzigGegevens(
                was, gegevens, overblijfdagen, kinderenPerHelper, SchoolRules.LaatsteMet(was, tijd.Vandaag, tijd.Tijd));
            return wordt.IsGoed && SchoolRules.KeurVervallen(weg, rijen) is { } nee ? nee : wordt;
        });
    }

    private async Task<Uitkomst> Wijzig(long versie, Wie wie, Func<SchoolState, Uitkomst<SchoolState>> regel)
    {
        if (!wie.MagHeleSchool(Recht.SchoolInrichten, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (opslag.State.Versie == 0)
        {
            return Weigeringen.OnbekendeSchool;
        }

        return versie != opslag.State.Versie ? Weigeringen.Verouderd : await Leg(regel(opslag.State));
    }

    /// <summary>Writes what a rule decided and tells who must know; a refusal or no change writes nothing.</summary>
    private async Task<Uitkomst> Leg(Uitkomst<SchoolState> besluit)
    {
        if (!besluit.IsGoed || ReferenceEquals(besluit.Waarde, opslag.State))
        {
            return new Uitkomst(besluit.Weigering);
        }

        var (was, wordt) = (opslag.State, besluit.Waarde);
        var hernoemd = was.Versie == 0 || was.Gegevens.Naam != wordt.Gegevens.Naam;
        await opslag.Bewaar(wordt with
        {
            Versie = was.Versie + 1,
            Prullenbak = SchoolprulRules.ZonderWatErIs(wordt),
            Uitbak = hernoemd ? was.Uitbak.Laatste(Installatie, new SchoolRij(_school, wordt.Gegevens.Naam)) : was.Uitbak,
        });
        (_duurzaam, _bekend) = (opslag.State.View(_school), opslag.State);
        await _postbode.Verzend();
        var dagen = KalendersignaalRules.Dagen(was, wordt, tijd.Vandaag);
        await GrainFactory.Live(_school).Meld(
            [Onderwerpen.School, .. dagen.SelectMany(d => new[] { Onderwerpen.Rooster(d), Onderwerpen.Toezicht(d), Onderwerpen.Middag(d) })]);
        return Uitkomst.Goed;
    }
}
