using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Overdracht;

/// <summary>Freezing, and the inzage per verzorger (OSO-K4, OSO-K5).</summary>
internal sealed partial class DossierGrain
{
    public async Task<Uitkomst<Uitgave>> Voorbeeld(Wie wie)
    {
        var kind = await Kind(_duurzaam);
        var hier = kind is null ? null : await Sta(_duurzaam, kind, wie);
        if ((WaaromNietZien(hier) ?? WaaromDicht(hier!) ?? DossierstapRules.MagTerInzage(hier!)) is { } nee)
        {
            return nee;
        }

        var gegevens = DossierRules.Uitgaand(hier!.Inhoud!.Gegevens);
        return new Uitgave(
            0, DossierHash.Van(gegevens), null, hier.Nu, gegevens, null, Sjabloon(hier).Id, [], kind!.Groep?.Titel ?? "", Leerkracht(kind, wie), Voorlopig: true);
    }

    public async Task<Uitkomst> LegTerInzage(string gegevensHash, ImmutableArray<byte> rapport, OperatieId operatie, Wie wie)
    {
        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        var kind = await Kind(opslag.State);
        var hier = kind is null ? null : await Sta(opslag.State, kind, wie);
        if (WaaromNietZien(hier) is { } blind)
        {
            return blind;
        }

        var merk = OperatieRules.Regel(operatie, wie, "ter-inzage", gegevensHash); // printed anew the report has other bytes
        if (OperatieRules.Eerder(hier!.State.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        if ((WaaromDicht(hier) ?? DossierstapRules.MagTerInzage(hier) ?? BijlageRules.KeurRapport(rapport)) is { } nee)
        {
            return nee;
        }

        var gegevens = DossierRules.Uitgaand(hier.Inhoud!.Gegevens);
        return DossierHash.Van(gegevens) != gegevensHash
            ? Weigeringen.DossierGewijzigd
            : await Bevries(hier, new Versieinhoud(gegevens, Sjabloon(hier).Id, kind!.Groep?.Titel ?? "", Leerkracht(kind, wie)), rapport, merk);
    }

    public Task<Uitkomst> HaalTerug(string reden, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(reden);
        return Doe(operatie, ["terug", schoon], wie, hier => DossierstapRules.Terughalen(hier, schoon));
    }

    public Task<Uitkomst> NoteerPoging(string verzorgerId, Inzagewijze wijze, DateOnly datum, string? toelichting, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.SchoonOfNiets(toelichting);
        return Doe(operatie, ["poging", verzorgerId, wijze.ToString(), Sleutels.Dag(datum), schoon], wie, hier =>
        {
            var nee = DossierstapRules.MagInzage(hier) ?? InzageRules.KeurPoging(hier.State, verzorgerId, wijze, datum, schoon, hier.Vandaag);
            return nee is not null ? nee : new Dossierstap(
                InzageRules.MetPoging(hier.State, verzorgerId, new Pogingregel(datum, wijze, wie.Naam, hier.Nu)) with
                {
                    Log = DossierstapRules.MetFeit(hier, Dossierfeiten.Poging, $"{InLog(hier, verzorgerId)} gevraagd om te komen kijken op {Datums.Cijfers(datum)}, {wijze.Leesbaar()}."),
                },
                schoon is null ? null : hier.Inhoud!.MetNotitie(new Notitie(hier.Nu, Dossierfeiten.Poging, schoon)));
        });
    }

    public Task<Uitkomst> NoteerInzage(
        string verzorgerId, Inzagewijze wijze, DateOnly gezienOp, Akkoord akkoord, string? reden, string? reactie, OperatieId operatie, Wie wie)
    {
        var invoer = new Inzageinvoer(
            verzorgerId, wijze, gezienOp, akkoord, akkoord == Akkoord.Nee ? TekstRules.SchoonOfNiets(reden) : null, TekstRules.SchoonOfNiets(reactie));
        return Doe(operatie, ["inzage", verzorgerId, wijze.ToString(), Sleutels.Dag(gezienOp), akkoord.ToString(), invoer.Reden, invoer.Reactie], wie, hier =>
            (DossierstapRules.MagInzage(hier) ?? InzageRules.KeurInzage(hier.State, invoer, hier.Vandaag, metLink: false)) is { } nee
                ? nee : MetInzage(hier, invoer, wie.Naam));
    }

    public Task<Uitkomst> MotiveerNietBereikt(string verzorgerId, string motivatie, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(motivatie);
        return Doe(operatie, ["niet-bereikt", verzorgerId, schoon], wie, hier =>
        {
            var nee = DossierstapRules.MagNietBereikt(hier) ?? InzageRules.KeurNietBereikt(hier.State, verzorgerId, schoon);
            return nee is not null ? nee : new Dossierstap(
                InzageRules.MetNietBereikt(hier.State, verzorgerId, wie.Naam, hier.Vandaag) with
                {
                    Log = DossierstapRules.MetFeit(hier, Dossierfeiten.NietBereikt, $"{InLog(hier, verzorgerId)} niet bereikt: de schoolleider motiveerde dat."),
                },
                hier.Inhoud!.Met(new Inzagewoord(hier.State.Laatste!.Hash, verzorgerId, null, null, schoon)));
        });
    }

    private async Task<Uitkomst> Bevries(Dossierstand hier, Versieinhoud inhoud, ImmutableArray<byte> rapport, string merk)
    {
        var bestanden = await LegBestanden(DossierKluis.Schrijf(inhoud), rapport.ToArray());
        var (state, hash) = (opslag.State, DossierHash.Van(inhoud.Gegevens));
        var (vorige, nr) = (state.Laatste, state.VersieNr + 1);
        var gelijk = vorige?.Hash == hash;
        var versie = new DossierVersie(
            nr, hier.Nu, hier.Wie.Naam, hash, DossierHash.Van(rapport), bestanden[0], bestanden[1],
            [.. inhoud.Gegevens.Bijlagen.Select(b => new Kluisbestand(b.Id, b.Delen))], InzageRules.Begin(vorige, hash, inhoud.Gegevens), null, null);
        var tekst = $"Versie {Nr(nr)} ter inzage gelegd.{(gelijk ? " De inhoud is niet veranderd: wat de verzorgers zeiden, geldt nog." : "")}";
        return await Leg(hier, new Dossierstap(DossierstapRules.MetInvuller(state, hier.Wie) with
        {
            Status = Dossierstatus.TerInzage,
            Versies = state.Versies.Add(versie),
            Links = [],
            Losse = [],
            Log = DossierstapRules.MetFeit(hier, Dossierfeiten.TerInzage, tekst),
        }), merk);
    }

    private static Dossierstap MetInzage(Dossierstand hier, Inzageinvoer invoer, string doorNaam)
    {
        var (hash, isZelf) = (hier.State.Laatste!.Hash, doorNaam == InzageRules.DoorVerzorger);
        var eerder = hier.Inhoud!.Woord(hash, invoer.VerzorgerId);
        var isReactie = !isZelf && InzageRules.IsEigenWoord(InzageRules.Regel(hier.State, invoer.VerzorgerId), invoer);
        var wie = InLog(hier, invoer.VerzorgerId);
        var tekst = isReactie ? $"{wie}: reactie van de school vastgelegd."
            : $"{wie}: inzage van versie {Nr(hier.State.VersieNr)} op {Datums.Cijfers(invoer.GezienOp)}, {invoer.Wijze.Leesbaar()}: {Leesbaar(invoer.Akkoord)}.";
        var woord = new Inzagewoord(hash, invoer.VerzorgerId, isReactie ? eerder?.Reden : invoer.Reden, isZelf ? eerder?.Reactie : invoer.Reactie, null);
        return new Dossierstap(
            (isReactie ? hier.State : InzageRules.MetInzage(hier.State, invoer, doorNaam, hier.Vandaag)) with
            {
                Log = DossierstapRules.MetFeit(hier.State.Log, new Feit(hier.Nu, Dossierfeiten.Inzage, tekst, doorNaam)),
            },
            hier.Inhoud!.Met(woord));
    }

    /// <summary>As the log names a verzorger of the newest version.</summary>
    private static string InLog(Dossierstand hier, string verzorgerId) => InzageRules.Wie(hier.State.Laatste!, verzorgerId);

    private static string Leesbaar(Akkoord akkoord) => akkoord switch
    {
        Akkoord.Ja => "akkoord",
        Akkoord.Nee => "niet akkoord",
        _ => "geen oordeel",
    };

    private static string Leerkracht(Dossierkind kind, Wie wie) => kind.Groep?.Leerkracht ?? wie.Naam;
}
