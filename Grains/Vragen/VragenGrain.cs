using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Logboek;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Vragen;

/// <inheritdoc cref="IVragenGrain"/>
internal sealed partial class VragenGrain(
    [PersistentState("vragen", VerzegeldeOpslag.Naam)] IPersistentState<VragenState> opslag, Schooltijd tijd, ILogger<VragenGrain> logger)
    : Grain, IVragenGrain
{
    private SchoolSleutel _school;
    private DateOnly _maand;
    private VragenState _duurzaam = new();
    private Postbode<Vraagpost> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var delen = Sleutels.Delen(this.GetPrimaryKeyString());
        (_school, _maand) = (new SchoolSleutel(delen[0]), DateOnly.ParseExact(delen[1], "yyyy-MM-dd", CultureInfo.InvariantCulture));
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        return _postbode.Verzend();
    }

    public async Task<Uitkomst<VragenView>> Bekijk(Wie wie)
    {
        var mag = MagBehandelen(wie);
        if (!mag && !wie.MagHeleSchool(Recht.LogboekLezen, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var groepVan = LogregelRules.GroepVan(_duurzaam.Vragen.IsEmpty ? null : await GrainFactory.Register(_school).Alles());
        var magKaart = wie.MagHeleSchool(Recht.LeerlingenZien, _school);
        return new VragenView(_maand, [.. _duurzaam.Vragen.Reverse().Where(v => MagZien(v, wie, groepVan)).Select(v => WensRules.Voor(v, magKaart))], mag);
    }

    public async Task Ontvang(Afzender van, Oudervraag vraag)
    {
        var was = opslag.State;
        if (!was.Ontvangen.IsNieuw(van))
        {
            return;
        }

        await Bewaar(VragenRules.Met(was, vraag, _school, await Behandelaars()) with { Ontvangen = was.Ontvangen.Met(van, _ => true) });
        await _postbode.Verzend();
    }

    public async Task<Uitkomst> GeefDoor(string id, string accountId, OperatieId operatie, Wie wie)
    {
        var regel = OperatieRules.Regel(operatie, wie, "door", id, accountId);
        if (await WaaromNiet(id, operatie, regel, wie, alleenBehandelaar: true) is { } klaar)
        {
            return klaar;
        }

        var ander = OntvangerRules.AlsWie(await GrainFactory.Personen(_school).Alles(), _school, accountId, tijd.Vandaag);
        var groepVan = LogregelRules.GroepVan(await GrainFactory.Register(_school).Alles());
        var vraag = opslag.State.Vragen.First(v => v.Id == id);
        if (ander is null || !ander.MagHeleSchool(Recht.LogboekLezen, _school) || !LogregelRules.MagZien(ander, _school, vraag.LeerlingIds, groepVan))
        {
            return Weigeringen.VraagNietVoorHen;
        }

        return await Leg(VragenRules.GeefDoor(opslag.State, id, (ander.AccountId, ander.Naam), _school, await Behandelaars(), tijd.Nu), regel);
    }

    public async Task<Uitkomst> Beantwoord(string id, string antwoord, OperatieId operatie, Wie wie)
    {
        var regel = OperatieRules.Regel(operatie, wie, "antwoord", id, antwoord);
        return await WaaromNiet(id, operatie, regel, wie, alleenBehandelaar: false)
            ?? await Leg(VragenRules.Beantwoord(opslag.State, id, antwoord, _school, await Behandelaars(), wie, tijd.Nu), regel);
    }

    public async Task<Uitkomst> WordtKlacht(string id, Schooljaar jaar)
    {
        var besluit = VragenRules.WordtKlacht(opslag.State, id, jaar);
        if (besluit.IsGoed && !ReferenceEquals(besluit.Waarde, opslag.State))
        {
            await Bewaar(besluit.Waarde);
        }

        return new Uitkomst(besluit.Weigering);
    }

    public Task<int> Aantal() => Task.FromResult(_duurzaam.Vragen.Length);

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        await _postbode.Verzend();
        if (!opslag.RecordExists || _postbode.Wachtend > 0 || !Bewaartermijnen.IsVoorbij("vragen", Schooljaar.Van(_maand).Volgend.EersteDag, tijd.Vandaag))
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        await opslag.Wis(DeactivateOnIdle);
        _duurzaam = opslag.State;
        return Nachtwerk.Weg("vragen");
    }

    /// <summary>The answer to a repeat, or why not; null when it may go on.</summary>
    private async Task<Uitkomst?> WaaromNiet(string id, OperatieId operatie, string regel, Wie wie, bool alleenBehandelaar)
    {
        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        var groepVan = LogregelRules.GroepVan(await GrainFactory.Register(_school).Alles());
        if (opslag.State.Vragen.FirstOrDefault(v => v.Id == id) is not { } vraag || !MagZien(vraag, wie, groepVan))
        {
            return MagBehandelen(wie) || wie.MagHeleSchool(Recht.LogboekLezen, _school) ? Weigeringen.Onbekend("deze vraag") : Weigeringen.GeenRecht;
        }

        var mag = MagBehandelen(wie) || (!alleenBehandelaar && vraag.AanId == wie.AccountId);
        return mag ? OperatieRules.Eerder(opslag.State.Operaties, regel) : Weigeringen.GeenRecht;
    }

    private async Task<Uitkomst> Leg(Uitkomst<VragenState> besluit, string regel)
    {
        if (!besluit.IsGoed)
        {
            return besluit.Weigering;
        }

        await Bewaar(besluit.Waarde with { Operaties = OperatieRules.Met(opslag.State.Operaties, regel) });
        await _postbode.Verzend();
        return Uitkomst.Goed;
    }

    private bool MagBehandelen(Wie wie) => wie.MagHeleSchool(Recht.VragenBehandelen, _school);

    private bool MagZien(Oudervraag vraag, Wie wie, Func<string, string?> groepVan) => VragenRules.MagZien(
        vraag, wie, MagBehandelen(wie), ids => LogregelRules.MagZien(wie, _school, ids, groepVan));

    private async Task<ImmutableArray<string>> Behandelaars() =>
        [.. OntvangerRules.Coordinatoren(await GrainFactory.Personen(_school).Alles(), _school, tijd.Vandaag).Select(p => p.AccountId)];

    private async Task Bewaar(VragenState nieuw)
    {
        await opslag.Bewaar(nieuw);
        _duurzaam = nieuw;
        await GrainFactory.Live(_school).Meld([Onderwerpen.Vragen]);
    }

    /// <summary>Never a name or the question itself: the page has them, with its own rights (TSO-8h).</summary>
    private Task Stuur(Uitpost<Vraagpost> post, Afzender van)
    {
        if (post.Bericht.Wat == Vraagnieuws.MailOuder)
        {
            return MailOuder(post.Bericht.Id);
        }

        var naar = GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]);
        if (post.Bericht.Wat == Vraagnieuws.Vol)
        {
            var logboek = post.Bericht.Id.Split('/') is [var dag, var nr] ? $"/s/{_school}/logboek?datum={dag}#regel-{dag}-{nr}" : $"/s/{_school}/logboek";
            return naar.Ontvang(
                van, new Aandachtsbericht($"vraagvol/{post.Bericht.Id}", Aandachtsoort.Vraag, "De vragenlijst van deze maand is vol. De vraag van een ouder staat alleen in het logboek: beantwoord hem daar vandaan.", logboek, tijd.Nu, Dringend: false, null));
        }

        var (id, pad) = ($"vraag/{post.Bericht.Id}", $"/s/{_school}/vragen#vraag-{post.Bericht.Id.Replace('/', '-')}");
        return post.Bericht.Wat switch
        {
            Vraagnieuws.Weg => naar.TrekIn(van, id),
            Vraagnieuws.Antwoord => naar.Ontvang(
                van, new Aandachtsbericht(id, Aandachtsoort.Vraag, "De vraag van een ouder is beantwoord. Vertel het de ouder.", pad, tijd.Nu, Dringend: false, null)),
            _ => naar.Ontvang(
                van, new Aandachtsbericht(id, Aandachtsoort.Vraag, Nieuwszin(post.Bericht.Id), pad, tijd.Nu, Dringend: false, null)),
        };
    }

    private string Nieuwszin(string id) => opslag.State.Vragen.Any(v => v.Id == id && v.Wens is not null)
        ? "Een ouder vraagt een wijziging. Beslis erover of geef het door."
        : "Een ouder stelde een vraag over het overblijven. Beantwoord die of geef hem door.";
}
