using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Financien;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Besluiten;

/// <summary>What holds now beside what is proposed.</summary>
internal sealed record Verschil(string Wat, Geld? Nu, Geld? Voorstel);

/// <summary>One besluit with its route: vote, advice, instemming, going in (TSO-2c, 10e, 10f, 10j).</summary>
[GeenInzage("besluit van de commissie, geen gegevens van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.BesluitenZien, HeleSchool = true)]
[BestandMax(IBestandGrain.BytesMax)]
[RequestSizeLimit(Uploads.BytesMax)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.BytesMax, MemoryBufferThreshold = (int)Uploads.BytesMax, ValueCountLimit = 40)]
internal sealed class BesluitModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : BesluitPagina(grains, tijd, ids)
{
    private const int StemmenMax = BesluitGrenzen.AanwezigMax;

    public Besluitkaart Kaart { get; private set; } = null!;

    public FinancienView Nu { get; private set; } = null!;

    public Besluitvoorstel Besluit => Kaart.Besluit;

    public string Hier => $"{Lijst}/{Besluit.Id}";

    public bool MagVoorstellen => Wie.MagHeleSchool(Recht.BesluitVoorstellen, School);

    public bool IsLopend => Besluit.Stand is Besluitstand.Concept or Besluitstand.InBehandeling or Besluitstand.Gereed;

    public bool IsGeweigerd => Besluit.Stappen.Any(s => s.Uitkomst == Stapuitkomst.NietIngestemd);

    /// <summary>A reglement holds until it is changed again (15a).</summary>
    public bool EindigtMetJaar => Besluit.Soort != Besluitsoort.Reglement;

    /// <summary>As long as it lasts its route can be written on (TSO-0b).</summary>
    public bool MagGeschil => IsGeweigerd && MagVoorstellen && (IsLopend || Besluit.Stand == Besluitstand.Geschil);

    /// <summary>Who didn't agree to what the reglement doesn't provide for (15b): that ended it; null when nobody refused.</summary>
    public Stapvastlegging? NietAkkoord => Besluit.Stappen.FirstOrDefault(s => Besluitwoorden.IsSamenspraak(s.Stap) && s.Uitkomst == Stapuitkomst.Negatief);

    public bool MagIntrekken => Besluit.Stand == Besluitstand.Actief ? Wie.MagHeleSchool(Recht.BesluitActiveren, School) : IsLopend && MagVoorstellen;

    public int Gezet => Besluit.Stappen.Count(s => s.Uitkomst is not null);

    public bool MagAntwoorden(Stapvastlegging stap) =>
        IsLopend && MagVoorstellen && Besluitwoorden.IsAdvies(stap.Stap) && stap.Uitkomst is Stapuitkomst.Negatief or Stapuitkomst.MetOpmerking
        && (stap.Antwoord is null || !Besluit.Stappen.Any(s => Besluitwoorden.IsInstemming(s.Stap) && s.Uitkomst is not null));

    public bool IsGekozen(string vorm, Stapuitkomst uitkomst) => IsOpen(vorm) && Tekst("Uitkomst") == uitkomst.ToString();

    /// <summary>Tariffs as they hold today beside those of the proposal.</summary>
    public ImmutableArray<Verschil> Verschillen
    {
        get
        {
            if (Besluit.Tarief is not { } nieuw)
            {
                return [];
            }

            var oud = Nu.Tarieven.LastOrDefault(t => t.Vanaf <= Vandaag && Vandaag <= t.TotEnMet && t.BesluitId != Besluit.Id);
            var losse = new Verschil("Losse dag, contant", oud?.Incidenteel, nieuw.Incidenteel);
            return nieuw.Vorm == Tariefvorm.PerBeurt
                ? [new Verschil("Vaste dag, met incasso", oud?.Structureel, nieuw.Structureel), new Verschil("Vaste dag, zonder incasso", oud?.StructureelZonder, nieuw.StructureelZonder), losse]
                : [.. nieuw.PerJaar.Select((b, i) => new Verschil(i == 0 ? "1 dag, heel schooljaar" : $"{i + 1} dagen, heel schooljaar", PerJaar(oud, i), b)), losse];
        }
    }

    public async Task<IActionResult> OnGetAsync(string? id, string? bewaard)
    {
        Bewaard = bewaard switch
        {
            "voorgesteld" => "Het voorstel is gemaakt. Leg nu vast wat de commissie besluit.",
            "gewijzigd" => "Het voorstel is gewijzigd.",
            "commissie" => "Het besluit van de commissie is vastgelegd.",
            "gevraagd" => "De vraag is vastgelegd en gemaild aan wie een mailadres heeft.",
            "vastgelegd" => "De uitkomst is vastgelegd.",
            "terug" => "De uitkomst is ingetrokken.",
            "antwoord" => "Het antwoord is vastgelegd.",
            "actief" => "Het besluit gaat in op de dag die erin staat.",
            "ingetrokken" => "Het besluit is ingetrokken.",
            "geschil" => "Het geschil is gemeld. Hoe het verder gaat, werk je hier bij.",
            "bijgewerkt" => "Bijgewerkt.",
            _ => null,
        };
        return await Laad(id) ? Page() : NotFound();
    }

    /// <summary>The letter or minutes with an outcome, as attachment.</summary>
    public async Task<IActionResult> OnGetDocumentAsync(string? id, Besluitstap stap)
    {
        if (await Zoek(id) is not { } kaart || (await Grains.Besluiten(School, kaart.Besluit.Jaar).Document(kaart.Besluit.Id, stap, Wie)).Waarde is not { } bestand)
        {
            return NotFound();
        }

        var einde = bestand.Soort switch { "application/pdf" => "pdf", "image/png" => "png", _ => "jpg" };
        return File([.. bestand.Bytes], bestand.Soort, $"{kaart.Besluit.Nummer}-{stap.ToString().ToLowerInvariant()}.{einde}");
    }

    [Beleid(Beleid.PersoonMet2, Recht.BesluitVoorstellen, HeleSchool = true)]
    public Task<IActionResult> OnPostCommissieAsync(string? id) => Voer(id, "commissie", "commissie", async g =>
    {
        var op = Datum("Op", "wanneer de commissie besloot");
        ImmutableArray<string> aanwezig = [.. (Tekst("Aanwezig") ?? "").Split(['\n', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        var (voor, tegen, blanco) = (Getal("Voor", StemmenMax), Getal("Tegen", StemmenMax), GetalOfLeeg("Blanco", StemmenMax) ?? 0);
        if (voor is null || tegen is null)
        {
            ModelState.AddModelError($"{Deel}.Voor", "Vul in hoeveel stemmen voor en tegen er waren.");
        }

        return ModelState.IsValid && op is { } dag
            ? await g.NoteerCommissie(Besluit.Id, new BesluitInvoer(dag, aanwezig, voor!.Value, tegen!.Value, blanco, Tekst("Tekst") ?? ""), Versie(), Op(), Wie) : null;
    }, "op", "aanwezig", "voor", "tegen", "blanco", "tekst");

    [Beleid(Beleid.PersoonMet2, Recht.BesluitVoorstellen, HeleSchool = true)]
    public Task<IActionResult> OnPostVraagAsync(string? id, Besluitstap stap) => Voer(
        id, $"vraag-{stap}", "gevraagd", async g => Datum("AntwoordVoor", "waarvoor je antwoord wilt") is { } dag ? await g.Vraag(Besluit.Id, stap, dag, Versie(), Op(), Wie) : null, "antwoord-voor");

    [Beleid(Beleid.PersoonMet2, Recht.BesluitVastleggen, Recht.BesluitAdviseren, Recht.BesluitInstemmen, HeleSchool = true)]
    public async Task<IActionResult> OnPostVastleggenAsync(string? id, Besluitstap stap, IFormFile? document, CancellationToken annulering)
    {
        var bytes = await Lees(document, annulering);
        return await Voer(id, $"leg-{stap}", "vastgelegd", async g =>
        {
            var op = Datum("Op", "wanneer dit was");
            if (!Enum.TryParse<Stapuitkomst>(Tekst("Uitkomst"), out var uitkomst) || !Enum.IsDefined(uitkomst))
            {
                ModelState.AddModelError($"{Deel}.Uitkomst", "Kies wat de uitkomst is.");
            }

            if (document is { Length: 0 })
            {
                ModelState.AddModelError("", "Het gekozen bestand is leeg. Voeg het document toe dat je bedoelde.");
            }

            return ModelState.IsValid && op is { } dag
                ? await g.LegVast(Besluit.Id, new StapInvoer(stap, uitkomst, dag, Tekst("Door") ?? "", Tekst("Tekst"), bytes), Versie(), Op(), Wie) : null;
        }, "op", "door", "tekst");
    }

    [Beleid(Beleid.PersoonMet2, Recht.BesluitVastleggen, Recht.BesluitAdviseren, Recht.BesluitInstemmen, HeleSchool = true)]
    public Task<IActionResult> OnPostTerugAsync(string? id, Besluitstap stap) =>
        Voer(id, $"terug-{stap}", "terug", async g => await g.TrekUitkomstIn(Besluit.Id, stap, Tekst("Reden") ?? "", Versie(), Op(), Wie), "reden");

    [Beleid(Beleid.PersoonMet2, Recht.BesluitVoorstellen, HeleSchool = true)]
    public Task<IActionResult> OnPostAntwoordAsync(string? id, Besluitstap stap) =>
        Voer(id, $"antwoord-{stap}", "antwoord", async g => await g.Antwoord(Besluit.Id, stap, Tekst("Tekst") ?? "", Versie(), Op(), Wie), "tekst");

    [Beleid(Beleid.PersoonMet2, Recht.BesluitActiveren, HeleSchool = true)]
    public Task<IActionResult> OnPostActiveerAsync(string? id) => Voer(id, "activeer", "actief", async g => await g.Activeer(Besluit.Id, Versie(), Op(), Wie));

    [Beleid(Beleid.PersoonMet2, Recht.BesluitVoorstellen, Recht.BesluitActiveren, HeleSchool = true)]
    public Task<IActionResult> OnPostIntrekkenAsync(string? id) =>
        Voer(id, "intrekken", "ingetrokken", async g => await g.TrekIn(Besluit.Id, Tekst("Reden") ?? "", Versie(), Op(), Wie), "reden");

    [Beleid(Beleid.PersoonMet2, Recht.BesluitVoorstellen, HeleSchool = true)]
    public async Task<IActionResult> OnPostGeschilAsync(string? id) => await Voer(
        id, "geschil", await Zoek(id) is { Besluit.Stand: Besluitstand.Geschil } ? "bijgewerkt" : "geschil", async g => await g.MeldGeschil(Besluit.Id, Tekst("Route") ?? "", Versie(), Op(), Wie), "route");

    private static Geld? PerJaar(Tarief? tarief, int plaats) => tarief is not null && plaats < tarief.PerJaar.Length ? tarief.PerJaar[plaats] : null;

    /// <summary>One byte over the limit is enough for the grain to say that it is too large.</summary>
    private static async Task<ImmutableArray<byte>> Lees(IFormFile? bestand, CancellationToken annulering)
    {
        if (bestand is null || bestand.Length == 0)
        {
            return [];
        }

        var buffer = new byte[(int)Math.Min(bestand.Length, IBestandGrain.BytesMax + 1)];
        await using var stroom = bestand.OpenReadStream();
        var gelezen = await stroom.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, annulering);
        return ImmutableArray.Create(buffer, 0, gelezen);
    }

    private async Task<IActionResult> Voer(string? id, string vorm, string bewaard, Func<IBesluitenGrain, Task<Uitkomst?>> opdracht, params string[] velden)
    {
        if (!await Laad(id))
        {
            return NotFound();
        }

        var klaar = await Doe(vorm, () => opdracht(Grains.Besluiten(School, Besluit.Jaar)), $"{Hier}?bewaard={bewaard}", velden);
        return klaar ?? (await Laad(id) ? Toon("_Besluit", this) : NotFound());
    }

    private async Task<bool> Laad(string? id)
    {
        if (await Zoek(id) is not { } kaart)
        {
            return false;
        }

        (Kaart, Nu) = (kaart, await Grains.Financien(School).Bekijk());
        return true;
    }
}
