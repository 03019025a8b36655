using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Commissie;

/// <summary>One agreement of MR and bestuur with its evidence, and how it is kept (TSO-0b).</summary>
[GeenInzage("afspraak van MR en bestuur, zonder namen van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.MrAfsprakenZien, HeleSchool = true)]
[BestandMax(IBestandGrain.BytesMax)]
[RequestSizeLimit(Uploads.BytesMax)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.BytesMax, MemoryBufferThreshold = (int)Uploads.BytesMax, ValueCountLimit = 40)]
internal sealed class AfspraakModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : AfspraakPagina(grains, tijd, ids)
{
    public const string Nagekomenvorm = "nagekomen";
    public const string Stukvorm = "stuk";

    /// <summary>Never null on this page.</summary>
    public MrAfspraak Deze => Afspraak!;

    public string Hier => $"{Lijst}/{Deze.Id}";

    public override string Doel => $"{Hier}?handler=Bewaar";

    public bool MagBesluiten => Wie.MagHeleSchool(Recht.BesluitenZien, School);

    public static string Wegvorm(Bewijsstuk stuk) => $"weg-{stuk.BestandId}";

    public async Task<IActionResult> OnGetAsync(string? id, string? bewaard)
    {
        Bewaard = bewaard switch
        {
            "gewijzigd" => "De afspraak is gewijzigd.",
            "nagekomen" => "Vastgelegd hoe de afspraak wordt nagekomen.",
            "stuk" => "Het stuk is bewaard.",
            "weg" => "Het stuk is weggehaald.",
            _ => null,
        };
        return await Laad(id) ? Page() : NotFound();
    }

    /// <summary>Minutes or a letter, as attachment.</summary>
    public async Task<IActionResult> OnGetStukAsync(string? id, string? bestand)
    {
        if (!await Laad(id) || (await Grains.MrAfspraken(School).Stuk(Deze.Id, bestand ?? "", Wie)).Waarde is not { } inhoud)
        {
            return NotFound();
        }

        var einde = inhoud.Soort switch { "application/pdf" => "pdf", "image/png" => "png", _ => "jpg" };
        return File([.. inhoud.Bytes], inhoud.Soort, $"afspraak-{Sleutels.Dag(Deze.Stukken.First(s => s.BestandId == bestand).Op)}.{einde}");
    }

    [Beleid(Beleid.PersoonMet2, Recht.MrAfsprakenBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostBewaarAsync(string? id) =>
        Voer(id, Afspraakvorm, "gewijzigd", async g => LeesAfspraak() is { } invoer ? await g.Bewaar(Deze.Id, invoer, Versie(), Op(), Wie) : null, Velden);

    [Beleid(Beleid.PersoonMet2, Recht.MrAfsprakenBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostNagekomenAsync(string? id) => Voer(id, Nagekomenvorm, "nagekomen", async g =>
    {
        var op = Datum("Op", "wanneer je het nakeek");
        Keur("Op", !(op > Vandaag), Weigeringen.DatumInToekomst("op"));
        Eis("Tekst", "hoe de afspraak wordt nagekomen", MrAfspraakGrenzen.NagekomenMax);
        return ModelState.IsValid && op is { } dag ? await g.NoteerNagekomen(Deze.Id, dag, Tekst("Tekst") ?? "", Versie(), Op(), Wie) : null;
    }, "op", "tekst");

    [Beleid(Beleid.PersoonMet2, Recht.MrAfsprakenBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostStukAsync(string? id, IFormFile? document, CancellationToken annulering)
    {
        var bytes = await Lees(document, annulering);
        return await Voer(id, Stukvorm, "stuk", async g =>
        {
            Eis("Naam", "wat dit stuk is", MrAfspraakGrenzen.NaamMax);
            var op = Datum("Op", "van wanneer het stuk is");
            Keur("Op", !(op > Vandaag), Weigeringen.DatumInToekomst("op"));
            if (document is null)
            {
                ModelState.AddModelError("", "Kies het bestand met de notulen of de brief.");
            }

            return ModelState.IsValid && op is { } dag ? await g.VoegStukToe(Deze.Id, Tekst("Naam") ?? "", dag, bytes, Op(), Wie) : null;
        }, "naam", "op");
    }

    [Beleid(Beleid.PersoonMet2, Recht.MrAfsprakenBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostWegAsync(string? id, string? bestand) =>
        Voer(id, $"weg-{bestand}", "weg", async g => await g.HaalStukWeg(Deze.Id, bestand ?? "", Tekst("Reden") ?? "", Op(), Wie), "reden");

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

    private Task<bool> Laad(string? id) => LaadRegister(id ?? "");

    private async Task<IActionResult> Voer(string? id, string vorm, string bewaard, Func<IMrAfsprakenGrain, Task<Uitkomst?>> opdracht, params string[] velden)
    {
        if (!await Laad(id))
        {
            return NotFound();
        }

        var klaar = await Doe(vorm, () => opdracht(Grains.MrAfspraken(School)), $"{Hier}?bewaard={bewaard}", velden);
        return klaar ?? (await Laad(id) ? Toon("_Afspraak", this) : NotFound());
    }
}
