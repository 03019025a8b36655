using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Commissie;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Besluiten;

/// <summary>Proposals and each step of their route.</summary>
internal sealed partial class BesluitenGrain
{
    private const int IdBytes = 8;

    public async Task<Uitkomst<Besluitvoorstel>> StelVoor(BesluitvoorstelInvoer invoer, OperatieId operatie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.BesluitVoorstellen, _school) || !operatie.IsGeldig)
        {
            return wie.MagHeleSchool(Recht.BesluitVoorstellen, _school) ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        var id = Id($"{wie.AccountId}\n{operatie}");
        string?[] inhoud =
        [
            "stel-voor", invoer.Soort.ToString(), Sleutels.Dag(invoer.Vanaf), TekstRules.Schoon(invoer.Titel), TekstRules.Schoon(invoer.Toelichting), invoer.RaaktLeerkrachten ? "leerkrachten" : "",
            VoorstelRules.Inhoud(invoer),
        ];
        var merk = OperatieRules.Regel(operatie, wie, inhoud);
        if (OperatieRules.Eerder(opslag.State.Operaties, merk) is { } eerder)
        {
            return Zoek(opslag.State, id) is { } al && eerder.IsGoed ? al : eerder.Weigering ?? Weigeringen.OperatieAlGebruikt;
        }

        if (await WaaromGeenVoorstel(invoer) is { } nee)
        {
            return nee;
        }

        var nieuw = VoorstelRules.Maak(invoer, id, opslag.State.LaatsteNr + 1, _jaar);
        if (nieuw.Waarde is { } besluit)
        {
            var wordt = BesluitenRules.MetNieuw(opslag.State, besluit, _school);
            wordt = BesluitenRules.MetFeit(wordt, id, "voorgesteld", "Voorstel gemaakt", Hier(wie));
            await Leg(wordt with { Operaties = OperatieRules.Met(wordt.Operaties, merk) });
        }

        return nieuw;
    }

    public async Task<Uitkomst> Wijzig(string id, BesluitvoorstelInvoer invoer, long versie, Wie wie)
    {
        if (wie.MagHeleSchool(Recht.BesluitVoorstellen, _school) && await WaaromGeenInhoud(invoer) is { } nee)
        {
            return nee;
        }

        return await Doe(
            new Opdracht(id, versie, null, wie, ("gewijzigd", "Voorstel gewijzigd; de commissie besluit er opnieuw over")), Recht.BesluitVoorstellen,
            was => VoorstelRules.Wijzig(was, invoer));
    }

    public Task<Uitkomst> NoteerCommissie(string id, BesluitInvoer besluit, long versie, OperatieId operatie, Wie wie) => Doe(
        new Opdracht(
            id, versie, operatie, wie, ("commissie", "Besluit van de commissie vastgelegd"),
            "commissie", Sleutels.Dag(besluit.Op), besluit.Tekst, string.Create(CultureInfo.InvariantCulture, $"{besluit.Voor}/{besluit.Tegen}/{besluit.Blanco}"),
            string.Join('\n', besluit.Aanwezig.IsDefault ? [] : besluit.Aanwezig)),
        Recht.BesluitVoorstellen, was => Commissiebesluit(was, besluit, operatie, wie));

    public async Task<Uitkomst> Vraag(string id, Besluitstap stap, DateOnly antwoordVoor, long versie, OperatieId operatie, Wie wie)
    {
        var personen = await GrainFactory.Personen(_school).Alles();
        var adres = adressen.Adres($"/s/{_school}/besluiten/{id}");
        return await Doe(
            new Opdracht(
                id, versie, operatie, wie, ("gevraagd", $"Gevraagd om {BesluitrouteRules.Naam(stap)}, antwoord voor {Datums.Cijfers(antwoordVoor)}"),
                "vraag", stap.ToString(), Sleutels.Dag(antwoordVoor)),
            Recht.BesluitVoorstellen, was => BesluitrouteRules.Vraag(was, stap, antwoordVoor, Hier(wie)),
            (state, wordt) => BesluitpostRules.MetVraag(
                state, wordt, BesluitrouteRules.Stap(wordt, stap)!, BesluitpostRules.Geleding(personen, stap, _school, tijd.Vandaag), adres, _school));
    }

    /// <summary>The id of the document is durable before the document is; the same form again goes on where a fault broke it off.</summary>
    public async Task<Uitkomst> LegVast(string id, StapInvoer invoer, long versie, OperatieId operatie, Wie wie)
    {
        if (!MagZien(wie) || !BesluitrouteRules.MagVastleggen(invoer.Stap, wie, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var (document, nee) = Keur(invoer.Document);
        if (nee is not null)
        {
            return nee;
        }

        var documentId = document is null ? null : Id($"{id}\n{invoer.Stap}\n{versie.ToString(CultureInfo.InvariantCulture)}\n{Convert.ToHexStringLower(SHA256.HashData(document.Bytes.AsSpan()))}");
        var opdracht = new Opdracht(
            id, versie, operatie, wie, ("vastgelegd", BesluitrouteRules.Vastgelegd(invoer.Stap, invoer.Uitkomst)),
            "leg-vast", invoer.Stap.ToString(), invoer.Uitkomst.ToString(), Sleutels.Dag(invoer.Op), invoer.DoorNaam, invoer.Tekst, documentId);
        var uitkomst = await Doe(opdracht, null, was => BesluitrouteRules.LegVast(was, invoer, documentId, Hier(wie)));
        if (uitkomst.IsGoed && document is not null && Zoek(opslag.State, id)?.Stappen.Any(s => s.DocumentId == documentId) == true)
        {
            await GrainFactory.Bestand(_school, documentId!).Bewaar(document.Soort, document.Bytes);
        }

        return uitkomst;
    }

    public async Task<Uitkomst> TrekUitkomstIn(string id, Besluitstap stap, string reden, long versie, OperatieId operatie, Wie wie)
    {
        if (!MagZien(wie) || !BesluitrouteRules.MagVastleggen(stap, wie, _school))
        {
            return Weigeringen.GeenRecht;
        }

        return await MetReden(reden, schoon => Doe(
            new Opdracht(id, versie, operatie, wie, ("uitkomst-ingetrokken", $"Ingetrokken: {BesluitrouteRules.Naam(stap)}. {schoon}"), "trek-uitkomst-in", stap.ToString(), schoon), null,
            was => BesluitrouteRules.TrekUitkomstIn(was, stap)));
    }

    public Task<Uitkomst> Antwoord(string id, Besluitstap stap, string tekst, long versie, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(tekst);
        return Doe(
            new Opdracht(id, versie, operatie, wie, ("antwoord", $"Antwoord van de commissie op {BesluitrouteRules.Naam(stap)}"), "antwoord", stap.ToString(), schoon),
            Recht.BesluitVoorstellen, was => BesluitrouteRules.Antwoord(was, stap, schoon));
    }

    public Task<Uitkomst> Activeer(string id, long versie, OperatieId operatie, Wie wie) => Doe(
        new Opdracht(id, versie, operatie, wie, ("actief", "Besluit gaat in"), "activeer"), Recht.BesluitActiveren,
        was => BesluitrouteRules.Activeer(was, opslag.State.Besluiten, Hier(wie)));

    /// <summary>Who may let it begin may take it back; before that who proposes.</summary>
    public Task<Uitkomst> TrekIn(string id, string reden, long versie, OperatieId operatie, Wie wie)
    {
        var isActief = Zoek(opslag.State, id)?.Stand == Besluitstand.Actief;
        return MetReden(reden, schoon => Doe(
            new Opdracht(id, versie, operatie, wie, ("ingetrokken", $"Ingetrokken: {schoon}"), "trek-in", schoon), isActief ? Recht.BesluitActiveren : Recht.BesluitVoorstellen,
            was => BesluitrouteRules.TrekIn(was, tijd.Vandaag)));
    }

    public Task<Uitkomst> MeldGeschil(string id, string route, long versie, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(route);
        var feit = Zoek(opslag.State, id)?.GeschilRoute is { } eerst ? $"Geschil bijgewerkt. Eerst stond er: {eerst.Replace('\n', ' ')}" : "Geschil gemeld";
        return Doe(
            new Opdracht(id, versie, operatie, wie, ("geschil", feit), "geschil", schoon), Recht.BesluitVoorstellen,
            was => BesluitrouteRules.MeldGeschil(was, schoon, tijd.Vandaag));
    }

    public async Task<Uitkomst<BestandInhoud>> Document(string id, Besluitstap stap, Wie wie)
    {
        if (!MagZien(wie))
        {
            return Weigeringen.GeenRecht;
        }

        var documentId = Zoek(opslag.State, id) is { } besluit ? BesluitrouteRules.Stap(besluit, stap)?.DocumentId : null;
        return documentId is not null && await GrainFactory.Bestand(_school, documentId).Bekijk() is { } bestand ? bestand : Weigeringen.Onbekend("dit document");
    }

    /// <param name="recht">Null when it was asked before.</param>
    /// <param name="ook">What else goes into the same write.</param>
    private async Task<Uitkomst> Doe(
        Opdracht opdracht, Recht? recht, Func<Besluitvoorstel, Uitkomst<Besluitvoorstel>> regel, Func<BesluitenState, Besluitvoorstel, BesluitenState>? ook = null)
    {
        var state = opslag.State;
        if ((recht is { } nodig && !opdracht.Wie.MagHeleSchool(nodig, _school)) || opdracht.Operatie is { IsGeldig: false })
        {
            return opdracht.Operatie is { IsGeldig: false } ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        string?[] inhoud = [opdracht.Id, .. opdracht.Inhoud];
        var merk = opdracht.Operatie is { } operatie ? OperatieRules.Regel(operatie, opdracht.Wie, inhoud) : null;
        if (merk is not null && OperatieRules.Eerder(state.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        if (Zoek(state, opdracht.Id) is not { } was || was.Versie != opdracht.Versie)
        {
            return Zoek(state, opdracht.Id) is null ? Weigeringen.Onbekend("dit besluit") : Weigeringen.Verouderd;
        }

        var besluit = regel(was);
        if (besluit.Waarde is not { } wordt)
        {
            return new Uitkomst(besluit.Weigering);
        }

        var nieuw = BesluitenRules.MetFeit(BesluitenRules.Met(state, was, wordt, _school), was.Id, opdracht.Feit.Soort, opdracht.Feit.Tekst, Hier(opdracht.Wie));
        nieuw = ook is null ? nieuw : ook(nieuw, Zoek(nieuw, was.Id)!);
        await Leg(merk is null ? nieuw : nieuw with { Operaties = OperatieRules.Met(nieuw.Operaties, merk) });
        return Uitkomst.Goed;
    }

    private Uitkomst<Besluitvoorstel> Commissiebesluit(Besluitvoorstel was, BesluitInvoer invoer, OperatieId operatie, Wie wie)
    {
        var besluit = BesluitRules.Maak(invoer, operatie.Waarde, wie, tijd.Nu, tijd.Vandaag);
        return besluit.IsGoed ? BesluitrouteRules.NoteerCommissie(was, besluit.Waarde, Hier(wie)) : besluit.Weigering;
    }

    private static async Task<Uitkomst> MetReden(string reden, Func<string, Task<Uitkomst>> doe)
    {
        var schoon = TekstRules.Schoon(reden);
        return TekstRules.KeurRegels(schoon, "reden", "de reden", BesluitenGrenzen.ReactieMax) is { } nee ? nee : await doe(schoon);
    }

    private async Task<Weigering?> WaaromGeenVoorstel(BesluitvoorstelInvoer invoer) =>
        await GrainFactory.School(_school).Bekijk() is null ? Weigeringen.OnbekendeSchool
        : tijd.Vandaag > _jaar.LaatsteDag ? Weigeringen.BesluitJaarVoorbij(_jaar)
        : opslag.State.Besluiten.Length >= BesluitenGrenzen.BesluitenMax ? Weigeringen.TeVeel("besluiten in een schooljaar", BesluitenGrenzen.BesluitenMax)
        : await WaaromGeenInhoud(invoer);

    /// <summary>The title stands in mails, and who must answer reads all of it: it names no child (SEC-3).</summary>
    private async Task<Weigering?> WaaromGeenInhoud(BesluitvoorstelInvoer invoer)
    {
        if (invoer.Soort == Besluitsoort.Begroting && !await IsBegroting(invoer.BegrotingVersie))
        {
            return Weigeringen.BesluitBegrotingOntbreekt;
        }

        var namen = await Openbaarnamen.Haal(GrainFactory, _school);
        return VoorstelRules.KeurNaam("titel", invoer.Titel, namen) ?? VoorstelRules.KeurNaam("toelichting", invoer.Toelichting, namen);
    }

    /// <summary>That version was made, so that they know what they decide about (10j).</summary>
    private async Task<bool> IsBegroting(int? versie) =>
        versie is not null && (await GrainFactory.Begroting(_school, _jaar).Bekijk(Wie.Systeem(_school, "Besluiten"))).Waarde is { } begroting
        && (begroting.Concept?.Nr == versie || begroting.Versies.Any(v => v.Nr == versie));

    /// <summary>Null without a document; a picture goes without place and time in it.</summary>
    private static (Formulierbestand? Document, Weigering? Nee) Keur(ImmutableArray<byte> bytes)
    {
        if (bytes.IsDefaultOrEmpty)
        {
            return (null, null);
        }

        var gekeurd = FormulierRules.Keur(bytes);
        return gekeurd.Waarde is not { } document ? (null, bytes.Length > FormulierGrenzen.BytesMax ? Weigeringen.BesluitDocumentTeGroot(IBestandGrain.BytesMax)
                : PdfRules.HeeftProgramma(bytes) ? Weigeringen.PdfMetProgramma("document") : Weigeringen.BesluitDocumentSoort)
            : document.Bytes.Length > IBestandGrain.BytesMax ? (null, Weigeringen.BesluitDocumentTeGroot(IBestandGrain.BytesMax))
            : (document, null);
    }

    /// <summary>Follows from what it is of, so that a repeat names the same thing.</summary>
    private string Id(string van) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"besluit\n{_school}\n{_jaar}\n{van}")).AsSpan(0, IdBytes));

    /// <summary>Who changes which besluit, as it was shown, and what the history says of it.</summary>
    private sealed record Opdracht(string Id, long Versie, OperatieId? Operatie, Wie Wie, (string Soort, string Tekst) Feit, params string?[] Inhoud);
}
