using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Rooster;

namespace OrleansSchool.Intranet.Pages.Overblijfkrachten;

/// <summary>The papers of one overblijfkracht: overeenkomst, reglement, ending (TSO-4d … TSO-4h).</summary>
[Inzage(Inzagesoort.Beheer, "dossier van een overblijfkracht")]
[Beleid(Beleid.PersoonMet2, Recht.HelperdossierZien, HeleSchool = true)]
[BestandMax(DossierGrenzen.ScanBytesMax)]
[RequestSizeLimit(DossierModel.BytesMax)]
[RequestFormLimits(MultipartBodyLengthLimit = DossierModel.BytesMax, MemoryBufferThreshold = (int)DossierModel.BytesMax)]
internal sealed class DossierModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public const string PapierDeel = "Papier";
    public const string EindeDeel = "Einde";

    /// <summary>A scan at its largest, with the rest of its form.</summary>
    internal const long BytesMax = DossierGrenzen.ScanBytesMax + 64 * 1024;

    [FromRoute(Name = "id")]
    public string Id { get; set; } = "";

    public HelperdossierView View { get; private set; } = null!;

    public PapierVorm Papier { get; private set; } = new();

    public EindeVorm Einde { get; private set; } = new();

    public ImmutableArray<Aandachtspunt> Punten { get; private set; } = [];

    public string Operatie { get; } = ids.NieuwId();

    public string? Bewaard { get; private set; }

    /// <summary>The part of which the form was refused: it stays open.</summary>
    public string? Geweigerd { get; private set; }

    public string Kaart => $"{Adres}/overblijfkrachten/{Id}";

    public string Hier => $"{Kaart}/dossier";

    public async Task<IActionResult> OnGetAsync(string? bewaard)
    {
        Bewaard = bewaard;
        return await Laad() ? Page() : NotFound();
    }

    /// <summary>The scan itself: saved, never opened as a page.</summary>
    [Inzage(Inzagesoort.Beheer, "scan van een overeenkomst")]
    public async Task<IActionResult> OnGetScanAsync(string? overeenkomst)
    {
        if (!KaartModel.IsId(Id) || (await Grains.Overblijfkracht(School, Id).Scan(overeenkomst ?? "", Wie)).Waarde is not { } scan)
        {
            return NotFound();
        }

        var einde = scan.Soort switch { "application/pdf" => "pdf", "image/png" => "png", _ => "jpg" };
        return File([.. scan.Bytes], scan.Soort, $"overeenkomst.{einde}");
    }

    [Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostPapierAsync([Bind(Prefix = PapierDeel)] PapierVorm papier, IFormFile? scan, string? operatie, CancellationToken annulering)
    {
        ArgumentNullException.ThrowIfNull(papier);
        Papier = papier;
        var invoer = new Invoer(ModelState, PapierDeel);
        var op = invoer.Datum(nameof(PapierVorm.Op), papier.Op, "de dag van tekenen");
        if (scan is { Length: 0 })
        {
            invoer.Fout(nameof(PapierVorm.Scan), Weigeringen.LeegBestand("scan").Zin);
        }

        var bytes = await Lees(scan, annulering);
        return await Verwerk(PapierDeel, "papier", g => g.LegPapierVast(new PapierInvoer(op ?? default, papier.Naam ?? "", bytes), new OperatieId(operatie ?? ""), Wie));
    }

    [Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostEindeAsync([Bind(Prefix = EindeDeel)] EindeVorm einde, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(einde);
        Einde = einde;
        var invoer = new Invoer(ModelState, EindeDeel);
        var gemeld = invoer.Datum(nameof(EindeVorm.GemeldOp), einde.GemeldOp, "wanneer het gezegd is");
        var laatste = invoer.Datum(nameof(EindeVorm.LaatsteDag), einde.LaatsteDag, "de laatste dag");
        return Verwerk(EindeDeel, "einde", g => g.Beeindig(
            new BeeindigingInvoer(gemeld ?? default, laatste ?? default, einde.Door != "commissie", einde.Zwaarwegend, einde.Reden), new OperatieId(operatie ?? ""), Wie));
    }

    private static async Task<ImmutableArray<byte>> Lees(IFormFile? scan, CancellationToken annulering)
    {
        if (scan is null)
        {
            return [];
        }

        using var geheugen = new MemoryStream();
        await scan.CopyToAsync(geheugen, annulering);
        return [.. geheugen.ToArray()];
    }

    private async Task<IActionResult> Verwerk(string deel, string bewaard, Func<IOverblijfkrachtGrain, Task<Uitkomst>> opdracht)
    {
        if (!KaartModel.IsId(Id))
        {
            return NotFound();
        }

        if (ModelState.IsValid && IsGoed(await opdracht(Grains.Overblijfkracht(School, Id)), deel))
        {
            return Redirect($"{Hier}?bewaard={bewaard}");
        }

        Geweigerd = deel;
        return await Laad() ? Toon("_Dossier", this) : NotFound();
    }

    private async Task<bool> Laad()
    {
        if (!KaartModel.IsId(Id) || (await Grains.Overblijfkracht(School, Id).Dossier(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        var helpers = await Grains.Overblijfkrachten(School).Alles();
        Punten = helpers.Rijen.FirstOrDefault(r => r.Id == Id) is { } rij && !rij.Gegevens.IsWeg(Vandaag) ? Bekwaamheid.Punten(rij, Vandaag, helpers.VogJaren) : [];
        Papier.Naam ??= view.Gegevens.Naam;
        Papier.Op ??= Veldwaarde.Datum(Vandaag);
        Einde.GemeldOp ??= Veldwaarde.Datum(Vandaag);
        Einde.LaatsteDag ??= Veldwaarde.Datum(Vandaag.AddMonths(DossierGrenzen.OpzegMaanden));
        return true;
    }
}

public sealed class PapierVorm
{
    public string? Op { get; set; }

    public string? Naam { get; set; }

    /// <summary>Only to put a refusal at.</summary>
    public string? Scan { get; set; }
}

public sealed class EindeVorm
{
    public string? GemeldOp { get; set; }

    public string? LaatsteDag { get; set; }

    /// <summary>helper or commissie.</summary>
    public string? Door { get; set; }

    public bool Zwaarwegend { get; set; }

    public string? Reden { get; set; }
}

/// <summary>How somebody is tied to the school, in words.</summary>
internal static class Dossierwoorden
{
    public static string Vorm(Dienstvorm vorm) => vorm switch
    {
        Dienstvorm.InDienst => "in dienst",
        Dienstvorm.Ingehuurd => "ingehuurd",
        _ => "vrijwilliger",
    };

    public static string Hoe(Overeenkomst o) => o.Wijze == Tekenwijze.OpPapier
        ? $"Op papier getekend op {Datums.Cijfers(o.Op)}"
        : $"In het intranet getekend op {Datums.Cijfers(o.Op)}{(o.Moment is { } moment ? $" om {Datums.Tijd(moment)}" : null)}";

    public static string Waarvan(Overeenkomst o) => string.Join(", ", new[]
    {
        o.TekstNr is { } nr ? $"overeenkomst versie {nr}" : null, o.ReglementNr is { } reglement ? $"reglement versie {reglement}" : null,
        o.TekstHash is { Length: > 12 } hash ? $"kenmerk {hash[..12]}" : null,
    }.OfType<string>());
}
