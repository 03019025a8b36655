using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>Mandates of all payers, and those of one of them: sign, another account, complete, withdraw (TSO-6b).</summary>
[Inzage(Inzagesoort.School, "machtigingen van ouders")]
[Beleid(Beleid.PersoonMet2, Recht.MachtigingenBeheren, HeleSchool = true)]
[RequestSizeLimit(VerzoekMax)]
[RequestFormLimits(MultipartBodyLengthLimit = VerzoekMax, MemoryBufferThreshold = (int)VerzoekMax, ValueCountLimit = 16)]
internal sealed class MachtigingenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    public const long VerzoekMax = FormulierGrenzen.BytesMax + (256 * 1024);
    public const int PerPagina = 50;

    private const string Zonder = "zonder";

    public ImmutableArray<BetalerRij> Rijen { get; private set; } = [];

    public PagineringModel Bladen { get; private set; } = null!;

    public Kindnamen Namenlijst { get; private set; } = null!;

    public bool AlleenZonder { get; private set; }

    public int AantalZonder { get; private set; }

    public int AantalMet { get; private set; }

    /// <summary>The payer whose mandates are open; null shows the list.</summary>
    public BetalerKaart? Kaart { get; private set; }

    public string Hier => $"{Begin}/machtigingen";

    public string Bijbetaler => $"{Hier}?betaler={Kaart?.Id}";

    public static (string Staat, string Woord) Stand(Machtigingstand? stand) => stand switch
    {
        Machtigingstand.Actief => ("goed", "Actief"),
        Machtigingstand.Onvolledig => ("wacht", "Tekendatum ontbreekt"),
        Machtigingstand.Geblokkeerd => ("fout", "Geweigerd door de bank"),
        Machtigingstand.Vervallen => ("te-laat", "Vervallen: 36 maanden niet gebruikt"),
        Machtigingstand.Ingetrokken => ("nvt", "Ingetrokken"),
        _ => ("nvt", "Geen machtiging"),
    };

    public static string Wijze(Machtigingwijze wijze) => wijze switch
    {
        Machtigingwijze.OpPapier => "op papier",
        Machtigingwijze.PerLink => "met de persoonlijke link",
        _ => "overgenomen uit de vorige administratie",
    };

    public async Task<IActionResult> OnGetAsync(string? betaler, string? toon, string? blad, string? bewaard)
    {
        Bewaard = bewaard switch
        {
            "getekend" => "De machtiging is vastgelegd.",
            "rekening" => "Het nieuwe rekeningnummer is vastgelegd. De volgende incasso meldt het aan de bank.",
            "aangevuld" => "De machtiging is aangevuld.",
            "ingetrokken" => "De machtiging is ingetrokken.",
            _ => null,
        };
        if (!await Laad(betaler, toon, blad))
        {
            return NotFound();
        }

        foreach (var kind in (Kaart?.Kinderen ?? []).Select(k => k.LeerlingId).Distinct(StringComparer.Ordinal))
        {
            HttpContext.InzageOok(Inzagesoort.Leerling, "machtiging van een betaler", kind);
        }

        return Page();
    }

    [Inzage(Inzagesoort.Uitvoer, "scan van een machtiging")]
    public async Task<IActionResult> OnGetScanAsync(string? betaler, string? kenmerk)
    {
        if (!Leerlingen.LeerlingId.IsGeldig(betaler) || (await Grains.Betaler(School, betaler!).Machtigingscan(kenmerk ?? "", Wie)).Waarde is not { } scan)
        {
            return NotFound();
        }

        HttpContext.InzageVanLeerling((await Grains.Betaler(School, betaler!).Kaart(Wie)).Waarde?.Kinderen.FirstOrDefault()?.LeerlingId);
        var einde = scan.Soort switch { "application/pdf" => "pdf", "image/png" => "png", _ => "jpg" };
        return File([.. scan.Bytes], scan.Soort, $"machtiging.{einde}");
    }

    [Inzage(Inzagesoort.Beheer, "machtiging vastgelegd")]
    public async Task<IActionResult> OnPostTekenAsync(string? betaler, IFormFile? scan, CancellationToken annulering)
    {
        var bytes = await Lees(scan, annulering);
        return await Voer(betaler, "teken", "getekend", async g =>
        {
            var op = Datum("GetekendOp", "wanneer er getekend is");
            return ModelState.IsValid
                ? Alleen(await g.TekenMachtiging(new MachtigingInvoer(Tekst("Iban") ?? "", Tekst("Naam") ?? "", op, Machtigingwijze.OpPapier, Tekst("Kenmerk"), null, bytes), Op(), Wie)) : null;
        }, "iban", "naam", "getekend-op", "kenmerk");
    }

    [Inzage(Inzagesoort.Beheer, "machtiging gewijzigd")]
    public Task<IActionResult> OnPostRekeningAsync(string? betaler, string? kenmerk) => Voer(
        betaler, $"rekening-{kenmerk}", "rekening",
        async g => Datum("Vanaf", "vanaf welke dag") is { } vanaf ? await g.WijzigIban(kenmerk ?? "", Tekst("Iban") ?? "", Tekst("Naam") ?? "", vanaf, Op(), Wie) : null, "iban", "naam");

    [Inzage(Inzagesoort.Beheer, "machtiging gewijzigd")]
    public Task<IActionResult> OnPostVulAanAsync(string? betaler, string? kenmerk) => Voer(betaler, $"aan-{kenmerk}", "aangevuld", async g =>
    {
        var op = Tekst("GetekendOp") is null ? null : Datum("GetekendOp", "wanneer er getekend is");
        return ModelState.IsValid ? await g.VulMachtigingAan(kenmerk ?? "", op, IsAan("Deblokkeer"), Op(), Wie) : null;
    }, "getekend-op");

    [Inzage(Inzagesoort.Beheer, "machtiging ingetrokken")]
    public Task<IActionResult> OnPostIntrekkenAsync(string? betaler, string? kenmerk) => Voer(
        betaler, $"weg-{kenmerk}", "ingetrokken", async g => Datum("Per", "per wanneer") is { } per ? await g.TrekMachtigingIn(kenmerk ?? "", per, Op(), Wie) : null, "per");

    /// <summary>One byte over the limit is enough for the grain to say that it is too large.</summary>
    private static async Task<ImmutableArray<byte>> Lees(IFormFile? bestand, CancellationToken annulering)
    {
        if (bestand is null || bestand.Length == 0)
        {
            return [];
        }

        var buffer = new byte[(int)Math.Min(bestand.Length, FormulierGrenzen.BytesMax + 1)];
        await using var stroom = bestand.OpenReadStream();
        var gelezen = await stroom.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, annulering);
        return ImmutableArray.Create(buffer, 0, gelezen);
    }

    private async Task<IActionResult> Voer(string? betaler, string vorm, string bewaard, Func<IBetalerGrain, Task<Uitkomst?>> opdracht, params string[] velden)
    {
        if (string.IsNullOrEmpty(betaler) || !await Laad(betaler, null, null) || Kaart is not { } kaart)
        {
            return NotFound();
        }

        var klaar = await Doe(vorm, () => opdracht(Grains.Betaler(School, kaart.Id)), $"{Bijbetaler}&bewaard={bewaard}", velden);
        return klaar ?? (await Laad(betaler, null, null) ? Toon("_Machtigingen", this) : NotFound());
    }

    private async Task<bool> Laad(string? betaler, string? toon, string? blad)
    {
        Namenlijst = await Kinderen();
        if (!string.IsNullOrEmpty(betaler))
        {
            Kaart = Leerlingen.LeerlingId.IsGeldig(betaler) ? (await Grains.Betaler(School, betaler).Kaart(Wie)).Waarde : null;
            HttpContext.InzageVanLeerling(Kaart?.Kinderen.FirstOrDefault()?.LeerlingId);
            return Kaart is not null;
        }

        if ((await Grains.Betalers(School).Bekijk(Wie)).Waarde is not { } betalers)
        {
            return false;
        }

        AlleenZonder = toon == Zonder;
        AantalMet = betalers.Rijen.Count(r => r.Machtigingstand == Machtigingstand.Actief);
        AantalZonder = betalers.Rijen.Length - AantalMet;
        var rijen = betalers.Rijen.Where(r => !AlleenZonder || r.Machtigingstand != Machtigingstand.Actief).ToList();
        var bladen = Math.Max(1, (rijen.Count + PerPagina - 1) / PerPagina);
        var nr = int.TryParse(blad, NumberStyles.None, CultureInfo.InvariantCulture, out var gevraagd) ? Math.Clamp(gevraagd, 1, bladen) : 1;
        Bladen = new PagineringModel(nr, bladen, n => string.Create(CultureInfo.InvariantCulture, $"{Hier}?toon={(AlleenZonder ? Zonder : "alle")}&blad={n}"), "betalers");
        Rijen = [.. rijen.Skip((nr - 1) * PerPagina).Take(PerPagina)];
        return true;
    }
}
