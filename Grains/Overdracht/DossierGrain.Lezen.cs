using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Overdracht;

/// <summary>What the screens show: content by role, the register to all who may see the dossier (SEC-2).</summary>
internal sealed partial class DossierGrain
{
    private const string Rapportnaam = "beknopt-okr.pdf";

    public async Task<Uitkomst<DossierView>> Bekijk(Wie wie)
    {
        var kind = await Kind(_duurzaam);
        var hier = kind is null ? null : await Sta(_duurzaam, kind, wie);
        if (WaaromNietZien(hier) is { } nee)
        {
            return nee;
        }

        if (kind!.Rij is null && !hier!.State.Bestaat)
        {
            return Weigeringen.Onbekend("deze leerling");
        }

        if (!hier!.State.Bestaat)
        {
            return View(hier, kind, null);
        }

        await WerkBordBij(hier);
        return View(hier, kind, await Kaart());
    }

    /// <summary>Card and clock go on without that the dossier writes: who looks at it makes the board hear of what differs.</summary>
    private Task WerkBordBij(Dossierstand hier) =>
        DossierbeeldRules.Merk(DossierbeeldRules.Rij(_id, hier)) == hier.State.Rijmerk ? Task.CompletedTask : Zelf.StuurRij();

    public async Task<Uitkomst<Uitgave>> Inzien(int? versieNr, Wie wie)
    {
        var hier = await Sta(_duurzaam, wie);
        return (WaaromNietZien(hier) ?? WaaromDicht(hier!) ?? DossierstapRules.MagInzien(hier!)) is { } nee ? nee : await Versie(hier!, versieNr);
    }

    public async Task<Uitkomst<Dossierbestand>> Rapport(int? versieNr, Wie wie)
    {
        var hier = await Sta(_duurzaam, wie);
        if ((WaaromNietZien(hier) ?? WaaromDicht(hier!) ?? DossierstapRules.MagInzien(hier!)) is { } nee)
        {
            return nee;
        }

        return hier!.State.Versie(versieNr) is { } versie ? await LeesRapport(versie) : Weigeringen.Onbekend("deze versie");
    }

    public async Task<Uitkomst<Zinnenlijst>> Verschillen(int van, int naar, Wie wie)
    {
        var hier = await Sta(_duurzaam, wie);
        if ((WaaromNietZien(hier) ?? WaaromDicht(hier!) ?? DossierstapRules.MagInzien(hier!)) is { } nee)
        {
            return nee;
        }

        return await LeesVersie(hier!.State.Versie(van)) is { } oud && await LeesVersie(hier.State.Versie(naar)) is { } nieuw
            ? new Zinnenlijst(VerschilRules.Zinnen(oud.Gegevens, nieuw.Gegevens, Okrsjablonen.Geef(nieuw.Sjabloon)))
            : Weigeringen.Onbekend("deze versie");
    }

    private async Task<Uitkomst<Uitgave>> Versie(Dossierstand hier, int? nr)
    {
        if (hier.State.Versie(nr) is not { } versie)
        {
            return Weigeringen.Onbekend("deze versie");
        }

        var standen = hier.Mag(Recht.OkrLezen) || hier.Mag(Recht.InzageVastleggen) ? Standen(hier, versie, null, _ => true) : [];
        return await MaakUitgave(hier, versie, standen) is { } uitgave ? uitgave : Weigeringen.DossierGewist;
    }

    private async Task<Uitgave?> MaakUitgave(Dossierstand hier, DossierVersie versie, ImmutableArray<Inzagestand> standen)
    {
        if (await LeesVersie(versie) is not { } inhoud)
        {
            return null;
        }

        var voorlopig = versie.Nr != hier.State.VersieNr || hier.Status is Dossierstatus.Voorlopig or Dossierstatus.TerInzage;
        return new Uitgave(
            versie.Nr, versie.Hash, versie.RapportHash, versie.Op, inhoud.Gegevens, InzageRules.Vouw(versie, hier.Inhoud), inhoud.Sjabloon, standen,
            inhoud.GroepNaam, inhoud.LeerkrachtNaam, voorlopig);
    }

    private async Task<Uitkomst<Dossierbestand>> LeesRapport(DossierVersie versie) =>
        await LeesBestand(versie.Rapport) is { } bytes ? new Dossierbestand(Rapportnaam, BijlageRules.Pdf, bytes) : Weigeringen.Onbekend("dit rapport");

    private DossierView View(Dossierstand hier, Dossierkind kind, LeerlingKaart? kaart)
    {
        var (state, jaar) = (hier.State, hier.Jaar);
        var isReady = hier.Status is Dossierstatus.Gereed or Dossierstatus.Verstrekt or Dossierstatus.Verlopen;
        return new DossierView(
            _id, jaar, kind.Naam, kind.GroepId, kind.Groep?.Titel ?? "", state.Bestaat, hier.Status, state.VersieNr, DossierRules.Zichtbaar(hier),
            Hash(hier), Delen(state), Getoond(hier), state.Laatste is { } versie ? Standen(hier, versie, kaart, _ => true) : [], Versies(hier),
            hier.Instelling.Bestemming.Scholen, state.Verstrekkingen, DossierbeeldRules.Log(hier), state.GereedOp,
            isReady ? DossierRules.BeschikbaarTot(state, jaar) : null, hier.Status != Dossierstatus.Gewist && DossierRules.VerlooptTeVroeg(state, jaar),
            DossierRules.WistOp(state, jaar, hier.Instelling), [.. state.Wacht.Select(UitgesteldRules.Zin), .. DossierkaartRules.Zinnen(hier)], hier.Instelling.Okrsjabloon,
            DossierrechtenRules.Maak(hier, MagBeginnen(state, kind, hier.Wie)), DossierbeeldRules.LaatsteReden(hier));
    }

    /// <summary>Of what goes out now: while it is voorlopig of the content as it is.</summary>
    private static string? Hash(Dossierstand hier) =>
        hier.Status == Dossierstatus.Voorlopig && hier.Inhoud is { } inhoud ? DossierHash.Van(DossierRules.Uitgaand(inhoud.Gegevens)) : hier.State.Laatste?.Hash;

    private static ImmutableArray<Deelversie> Delen(DossierState state) =>
        [.. DossierdeelRules.Alle.Select(deel => state.Delen.FirstOrDefault(d => d.Deel == deel) ?? new Deelversie(deel, 0, null, null))];

    /// <summary>Who doesn't read the content doesn't read in what misses what stands in it.</summary>
    private static ImmutableArray<Bevinding> Getoond(Dossierstand hier) =>
        hier.Mag(Recht.OkrLezen) ? hier.Bevindingen : [.. hier.Bevindingen.Where(b => b.Wie == Bevindingwie.Administratie)];

    private static ImmutableArray<Versieregel> Versies(Dossierstand hier) =>
        [.. hier.State.Versies.Select(v => new Versieregel(v.Nr, v.Op, v.DoorNaam, v.Hash, v.RapportHash, DossierbeeldRules.Reden(hier, v), v.GereedOp, v.GereedDoor, InzageRules.Uitkomsten(v)))];

    private static ImmutableArray<Inzagestand> Standen(Dossierstand hier, DossierVersie versie, LeerlingKaart? kaart, Func<Inzageregel, bool> welke)
    {
        var woorden = hier.Mag(Recht.OkrLezen) || hier.Wie.Rollen.IsEmpty ? hier.Inhoud : null; // a verzorger behind a link has no role, and sees the own words only
        var naam = Verzorgernaam(hier.Inhoud, kaart);
        return [.. versie.Inzage.Where(welke).Select(i => InzageRules.Stand(
            versie, i, woorden, hier.State.Links.FirstOrDefault(l => l.VerzorgerId == i.VerzorgerId && l.Tot > hier.Nu && l.PogingenOver > 0 && l.Hash == versie.Hash), naam,
            id => LinkRules.Waarom(kaart?.Verzorgers.FirstOrDefault(v => v.Id == id), i.HeeftGezag)))];
    }

    /// <summary>By the content; once that was erased by the card of the leerling, as long as it is there.</summary>
    private static Func<string, string> Verzorgernaam(Dossierinhoud? inhoud, LeerlingKaart? kaart) => id =>
        id == InzageRules.Instelling ? inhoud?.Gegevens.Leerling.Instelling ?? "de instelling"
        : inhoud?.Gegevens.Verzorgers.FirstOrDefault(v => v.VerzorgerId == id) is { } v ? Namen.Volledig(v.Voorletters ?? "", v.Voorvoegsel, v.Achternaam)
        : kaart?.Verzorgers.FirstOrDefault(k => k.Id == id)?.Naam ?? "verzorger";
}
