using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Documents.Sepa;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>Statements that were read, gaps, and reading a file (TSO-10i). The file is read from memory and not kept.</summary>
[Inzage(Inzagesoort.School, "bankafschriften")]
[Beleid(Beleid.PersoonMet2, Recht.GeldZien, Recht.GeldControleren, HeleSchool = true)]
[RequestSizeLimit(Uploads.BytesMax)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.BytesMax, MemoryBufferThreshold = (int)Uploads.BytesMax, ValueCountLimit = 8)]
internal sealed class BankModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    public const int TonenMax = 100;

    public BankView View { get; private set; } = null!;

    public ImmutableArray<Afschriftrij> Gelezen { get; private set; } = [];

    public ImmutableArray<string> Meldingen { get; private set; } = [];

    /// <summary>Of a notification: what stands in it, to look at.</summary>
    public ImmutableArray<Afschriftregel> Ingezien { get; private set; } = [];

    public string Hier => $"{Begin}/bank";

    public async Task<IActionResult> OnGetAsync() => await Laad() ? Page() : NotFound();

    [Inzage(Inzagesoort.School, "bankafschriften", Vervolg = true)]
    public async Task<IActionResult> OnGetLijstAsync() => await Laad() ? Partial("_Bankstand", this) : NotFound();

    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    [Inzage(Inzagesoort.Beheer, "bankafschrift ingelezen")]
    public async Task<IActionResult> OnPostAsync(IFormFile? bestand)
    {
        if (bestand is null)
        {
            Lukte(Weigeringen.AfschriftBestand("Kies eerst een bestand."), "bestand");
        }
        else
        {
            await using var bron = bestand.OpenReadStream();
            await Lees(CamtLezer.Lees(bron));
        }

        return await Laad() ? Toon("_Bank", this) : NotFound();
    }

    private async Task Lees(Camtuitslag gelezen)
    {
        if (gelezen.Weigering is { } nee)
        {
            Ingezien = [.. gelezen.Afschriften.SelectMany(a => a.Regels).Take(TonenMax)];
            Lukte(Weigeringen.AfschriftBestand(nee), "bestand");
            return;
        }

        var uitkomst = await Grains.Bank(School).Lees(gelezen.Afschriften, Op(), Wie);
        if (Lukte(uitkomst.Weigering, "bestand"))
        {
            (Gelezen, Meldingen) = (uitkomst.Waarde!.Afschriften, [.. gelezen.Meldingen, .. uitkomst.Waarde.Meldingen]);
        }
    }

    private async Task<bool> Laad()
    {
        if ((await Grains.Bank(School).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
