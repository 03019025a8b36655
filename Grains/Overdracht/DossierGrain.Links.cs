using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Overdracht;

/// <summary>A verzorger behind the personal link (OSO-K4): each call weighs link and code again.</summary>
internal sealed partial class DossierGrain
{
    /// <summary>The link that the newest one ended, as long as its mail may still be refused: kept in memory only.</summary>
    private (string Door, Linkregel Oud)? _vervangen;

    public async Task<Uitkomst> ZetInzagelink(string verzorgerId, string linkHash, string codeHash, DateTimeOffset tot, OperatieId operatie, Wie wie)
    {
        if (!wie.Mag(Recht.InzageVastleggen, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var kaart = await Kaart();
        var oud = opslag.State.Links.FirstOrDefault(l => l.VerzorgerId == verzorgerId && l.LinkHash != linkHash);
        var uitkomst = await Doe(operatie, ["link", verzorgerId, linkHash], wie, hier =>
        {
            var nee = DossierstapRules.MagInzage(hier) ?? LinkRules.Keur(linkHash, codeHash, tot, hier);
            if (nee is not null || InzageRules.Regel(hier.State, verzorgerId) is not { } regel)
            {
                return nee ?? Weigeringen.Onbekend("deze verzorger");
            }

            return LinkRules.Waarom(kaart?.Verzorgers.FirstOrDefault(v => v.Id == verzorgerId), regel.HeeftGezag) is { } waarom
                ? Weigeringen.InzagelinkNiet(waarom)
                : new Dossierstap(LinkRules.Met(
                    InzageRules.MetLinkpoging(hier.State, verzorgerId, wie.Naam, hier.Nu),
                    new Linkregel(verzorgerId, linkHash, codeHash, tot, LinkRules.PogingenMax, hier.State.Laatste!.Hash)) with
                {
                    Log = DossierstapRules.MetFeit(hier, Dossierfeiten.Link, $"{InLog(hier, verzorgerId)}: persoonlijke link gemaild om het dossier in te zien."),
                });
        });
        _vervangen = uitkomst.IsGoed && oud is not null ? (linkHash, oud) : _vervangen;
        return uitkomst;
    }

    public async Task<Uitkomst> TrekInzagelinkIn(string linkHash, Wie wie)
    {
        var hier = await Sta(opslag.State, wie);
        if ((WaaromNietZien(hier) ?? (hier!.Mag(Recht.InzageVastleggen) ? null : Weigeringen.GeenRecht)) is { } nee)
        {
            return nee;
        }

        if (hier!.State.Links.FirstOrDefault(l => l.LinkHash == linkHash) is not { } link)
        {
            return Uitkomst.Goed;
        }

        var rest = hier.State.Links.Remove(link);
        return await Leg(hier, new Dossierstap(InzageRules.ZonderLinkpoging(hier.State, link.VerzorgerId) with
        {
            Links = _vervangen is { } vorige && vorige.Door == linkHash ? rest.Add(vorige.Oud) : rest,
            Log = DossierstapRules.MetFeit(hier, Dossierfeiten.Link, $"{InLog(hier, link.VerzorgerId)}: persoonlijke link ingetrokken, de mail kon niet weg."),
        }), null);
    }

    public Task<string?> VervangenInzagelink(string linkHash, Wie wie) =>
        Task.FromResult(wie.Mag(Recht.InzageVastleggen, _school) && _vervangen is { } vorige && vorige.Door == linkHash ? vorige.Oud.LinkHash : null);

    public async Task<Inzagelink?> Inzagelink(string linkHash) =>
        await Sta(opslag.State, Ouder("")) is { } hier && LinkRules.Zoek(hier, linkHash) is { } link && await MagNog(link) && await GrainFactory.School(_school).Bekijk() is { } school
            ? new Inzagelink(school.Gegevens.Naam, Verzorgernaam(hier.Inhoud, null)(link.VerzorgerId), link.Tot, link.PogingenOver)
            : null;

    public async Task<Uitkomst<Uitgave>> OpenInzagelink(string linkHash, string codeHash)
    {
        var (nee, hier, link) = await Weeg(linkHash, codeHash);
        if (nee is not null)
        {
            return nee;
        }

        var eigen = Standen(hier!, hier!.State.Laatste!, null, i => i.VerzorgerId == link!.VerzorgerId).Select(InzageRules.VoorVerzorger);
        if (await MaakUitgave(hier, hier.State.Laatste!, [.. eigen]) is not { } uitgave)
        {
            return Weigeringen.InzagelinkVoorbij;
        }

        await NoteerBlik(hier, link!);
        return uitgave with { Inzage = null };
    }

    public async Task<Uitkomst<Dossierbestand>> InzagelinkRapport(string linkHash, string codeHash)
    {
        var (nee, hier, _) = await Weeg(linkHash, codeHash);
        return nee is not null ? nee : await LeesRapport(hier!.State.Laatste!);
    }

    public async Task<Uitkomst> InzagelinkOordeel(string linkHash, string codeHash, Akkoord akkoord, string? reden, OperatieId operatie)
    {
        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        var (geen, hier, link) = await Weeg(linkHash, codeHash);
        if (geen is not null)
        {
            return geen;
        }

        var schoon = akkoord == Akkoord.Nee ? TekstRules.SchoonOfNiets(reden) : null;
        var invoer = new Inzageinvoer(link!.VerzorgerId, Inzagewijze.PersoonlijkeLink, hier!.Vandaag, akkoord, schoon, null);
        var merk = OperatieRules.Regel(operatie, Ouder(link.VerzorgerId), "oordeel", akkoord.ToString(), schoon);
        if (OperatieRules.Eerder(hier.State.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        if (InzageRules.KeurInzage(hier.State, invoer, hier.Vandaag, metLink: true) is { } nee)
        {
            return nee;
        }

        if (LinkRules.ZeiAl(hier, invoer))
        {
            return Uitkomst.Goed;
        }

        return LinkRules.KeurAntwoord(hier, link.VerzorgerId) is { } teVaak ? teVaak : await Leg(hier, MetInzage(hier, invoer, InzageRules.DoorVerzorger), merk);
    }

    public async Task<Uitkomst<Dossierbestand>> InzagelinkBijlage(string linkHash, string codeHash, string bijlageId)
    {
        var (nee, hier, _) = await Weeg(linkHash, codeHash);
        if (nee is not null)
        {
            return nee;
        }

        return await LeesVersie(hier!.State.Laatste!) is { } versie ? await LeesBijlage(versie.Gegevens, bijlageId) : Weigeringen.InzagelinkVoorbij;
    }

    private async Task<bool> MagNog(Linkregel link) => LinkRules.MagNog((await Kaart())?.Verzorgers.FirstOrDefault(v => v.Id == link.VerzorgerId));

    /// <summary>A wrong code is counted before it is answered.</summary>
    private async Task<(Weigering? Nee, Dossierstand? Hier, Linkregel? Link)> Weeg(string linkHash, string codeHash)
    {
        var hier = await Sta(opslag.State, Ouder(""));
        if (hier is null || LinkRules.Zoek(hier, linkHash) is not { } link || !await MagNog(link))
        {
            return (Weigeringen.InzagelinkVoorbij, null, null);
        }

        if (LinkRules.KloptCode(link, codeHash))
        {
            return (null, hier with { Wie = Ouder(link.VerzorgerId) }, link);
        }

        var (mis, gaatDicht) = (LinkRules.MetMisser(opslag.State, link), link.PogingenOver <= 1);
        await Bewaar(!gaatDicht ? mis : mis with
        {
            Log = DossierstapRules.MetFeit(mis.Log, new Feit(
                hier.Nu, Dossierfeiten.Link, $"{InLog(hier, link.VerzorgerId)}: persoonlijke link gesloten na vijf verkeerde codes.", Systeem.Naam)),
        });
        return (gaatDicht ? Weigeringen.InzagelinkDicht : Weigeringen.InzagelinkCode(link.PogingenOver - 1), null, null);
    }

    /// <summary>Each look is logged (OSO-K5): of each verzorger one line a day for a version, also when they come back.</summary>
    private async Task NoteerBlik(Dossierstand hier, Linkregel link)
    {
        var tekst = InzageRules.Blikzin(hier.State.Laatste!, link.VerzorgerId);
        if (!hier.State.Log.Any(f => f.Soort == Dossierfeiten.Link && f.Tekst == tekst && DossierRules.Dag(f.Op) == hier.Vandaag))
        {
            await Bewaar(opslag.State with
            {
                Log = DossierstapRules.MetFeit(opslag.State.Log, new Feit(hier.Nu, Dossierfeiten.Link, tekst, InzageRules.DoorVerzorger)),
            });
        }
    }

    /// <summary>Has no right at all: what a verzorger may is what the link opens.</summary>
    private Wie Ouder(string verzorgerId) => new($"inzage/{verzorgerId}", InzageRules.DoorVerzorger, _school, []);
}
