using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Overdracht;

/// <summary>What goes to and comes from dossiers, mail that is followed, and the night.</summary>
internal sealed partial class OverdrachtGrain
{
    /// <summary>How long a change of a mail may go unnoticed while nobody looks.</summary>
    private static readonly TimeSpan VolgRitme = TimeSpan.FromMinutes(1);

    /// <summary>Delivered in this round, to be taken off the outbox as it is then: another message may have come in meanwhile.</summary>
    private readonly List<Uitpost<Overdrachtpost>> _bezorgd = [];

    /// <summary>Why Post didn't take a mail, by id of the mail.</summary>
    private readonly Dictionary<string, string> _geweigerd = new(StringComparer.Ordinal);
    private IGrainTimer? _werk;

    public async Task OntvangDossier(Afzender van, DossierRij rij)
    {
        var wacht = await Wijzig(was =>
        {
            var nieuw = DossierlijstRules.Ontvang(was, van, rij, _school, _jaar);
            return (nieuw, !nieuw.Uitbak.Wachtend.IsEmpty);
        });
        if (wacht)
        {
            PlanWerk(TimeSpan.Zero);
        }
    }

    public Task VergeetDossier(string leerlingId) => Wijzig(was => (DossierlijstRules.Vergeet(was, leerlingId, _school, _jaar), true));

    public Task VergeetLeerling(string leerlingId) => Wijzig(was => (BerichtRules.ZonderLeerling(was, leerlingId), true));

    public async Task<Dossierinstelling> Dossierinstelling(string leerlingId)
    {
        var scholen = await GrainFactory.VoScholen(_school).Lijst();
        var state = Nu;
        return new Dossierinstelling(
            state.Okrsjabloon ?? Okrsjablonen.Standaard, state.WissenNaDagen, new Bestemming(BestemmingRules.Regels(state, leerlingId, scholen)));
    }

    public async Task<ImmutableArray<string>> Nachtdoelen()
    {
        var kinderen = DossierlijstRules.MetAlleKinderen(_jaar, tijd.Vandaag) && await Beeld() is { } beeld ? beeld.Kinderen : [];
        return DossierlijstRules.Nachtdoelen(_duurzaam, kinderen, _jaar, tijd.Vandaag, IsTermijnVoorbij);
    }

    /// <summary>Erasing comes before anything that can wait for others.</summary>
    public async Task<Nachtwerk> Nacht()
    {
        var gewist = await WisRegels();
        await _postbode.Verzend();
        await VolgMails(SeintjevolgRules.NaTeKijken(_duurzaam, tijd.Nu));
        await MeldWerk();
        if (_postbode.Wachtend > 0)
        {
            PlanWerk(null);
            return gewist with { Wachtend = _postbode.Wachtend };
        }

        if (SeintjevolgRules.Open(_duurzaam, tijd.Nu).IsEmpty)
        {
            DeactivateOnIdle();
        }

        return IsTermijnVoorbij && _duurzaam.Rijen.IsEmpty ? await WisAlles() : gewist;
    }

    private bool IsTermijnVoorbij => Bewaartermijnen.IsVoorbij("overdracht", _jaar.Volgend.EersteDag, tijd.Vandaag);

    /// <summary>Once every dossier of that year let go of its row.</summary>
    private async Task<Nachtwerk> WisAlles()
    {
        if (!opslag.RecordExists)
        {
            return Nachtwerk.Niets();
        }

        await _schrijver.WaitAsync();
        try
        {
            await opslag.Wis(DeactivateOnIdle);
            _duurzaam = opslag.State;
        }
        finally
        {
            _schrijver.Release();
        }

        return Nachtwerk.Weg("overdracht");
    }

    private async Task<Nachtwerk> WisRegels()
    {
        var aantal = _duurzaam.Berichten.Count(b => !b.Regels.IsEmpty);
        if (!Overdrachtdagen.IsVoorbij(_jaar, tijd.Vandaag) || (aantal == 0 && (_duurzaam.RegelsGewist || !opslag.RecordExists)))
        {
            return Nachtwerk.Niets();
        }

        await Wijzig(was => (BerichtRules.ZonderRegels(was), true));
        return Nachtwerk.Weg("vobericht", aantal);
    }

    /// <summary>Sends what waits and looks how mails are, as long as there is something to wait for.</summary>
    private void PlanWerk(TimeSpan? over)
    {
        var straks = over ?? (SeintjevolgRules.Open(_duurzaam, tijd.Nu).IsEmpty ? Timeout.InfiniteTimeSpan : VolgRitme);
        if (_werk is null && straks == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        _werk ??= this.RegisterGrainTimer(_ => Werk(), new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        _werk.Change(straks, Timeout.InfiniteTimeSpan);
    }

    private async Task Werk()
    {
        try
        {
            await _postbode.Verzend();
            await VolgMails(SeintjevolgRules.Open(_duurzaam, tijd.Nu));
        }
        finally
        {
            PlanWerk(null);
        }
    }

    /// <summary>Writes down how mails are; their dossiers hear of it.</summary>
    private async Task VolgMails(ImmutableArray<Seintjestand> seintjes)
    {
        if (seintjes.IsEmpty)
        {
            return;
        }

        ImmutableArray<Seintjestand> nieuw = [.. await Task.WhenAll(seintjes.Select(Mailstand))];
        await Wijzig(was => (DossierlijstRules.MetBestemmingen(was, SeintjevolgRules.Met(was, nieuw), _school, _jaar), true));
        await _postbode.Verzend();
    }

    /// <summary>Who has something to do hears it each night, and no more once it is done (OSO-S5, OSO-T).</summary>
    private async Task MeldWerk()
    {
        var isStil = !opslag.RecordExists || (Overdrachtdagen.IsVoorbij(_jaar, tijd.Vandaag) && _duurzaam.Werkberichten.IsEmpty);
        if (isStil || await Beeld() is not { } beeld)
        {
            return;
        }

        var berichten = WerkberichtRules.Maak(Nu, beeld, await GrainFactory.Personen(_school).Alles());
        await Wijzig(was => (WerkberichtRules.Met(was, berichten, _school, _jaar, tijd.Nu), true), stil: true);
        await _postbode.Verzend();
    }

    /// <summary>A refused mail is an answer too: it comes off the outbox, and the screen says why.</summary>
    private async Task Stuur(Uitpost<Overdrachtpost> post, Afzender van)
    {
        if (post.Bericht.Mail is { } mail)
        {
            var uitkomst = await GrainFactory.Postbus(_school).Verstuur(mail, Wie.Systeem(_school, "Overdracht"));
            if (uitkomst.Weigering is { } nee)
            {
                _geweigerd[mail.Id] = nee.Zin;
            }
        }

        if (post.Bericht.LeerlingId is { } leerlingId)
        {
            var scholen = await GrainFactory.VoScholen(_school).Lijst();
            await GrainFactory.Dossier(_school, leerlingId, _jaar).OntvangBestemming(van, new Bestemming(BestemmingRules.Regels(_duurzaam, leerlingId, scholen)));
        }

        await StuurWerk(post, van);
        _bezorgd.Add(post);
    }

    private async Task StuurWerk(Uitpost<Overdrachtpost> post, Afzender van)
    {
        if (post.Bericht.Werk is { } werk)
        {
            await GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]).Ontvang(van, werk);
        }

        if (post.Bericht.WerkWeg is { } id)
        {
            await GrainFactory.Aandacht(_school, Sleutels.Delen(post.Naar)[1]).TrekIn(van, id);
        }
    }

    private async Task VergeetBezorgd()
    {
        ImmutableArray<Uitpost<Overdrachtpost>> klaar = [.. _bezorgd];
        await Wijzig(was => (was with { Uitbak = klaar.Aggregate(was.Uitbak, (bak, post) => bak.Zonder(post)) }, true), stil: true);
        _bezorgd.RemoveRange(0, klaar.Length);
    }
}
