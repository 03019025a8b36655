using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Daglijst;
using OrleansSchool.Intranet.Documents.Pdf;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Jaarverslag;

/// <summary>The report as it will be frozen: who settles it has read this, and not what somebody changed after it (TSO-2l, TSO-10i).</summary>
[GeenInzage("jaarverslag zonder namen en zonder aantallen onder de vijf kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.JaarverslagMaken, HeleSchool = true)]
internal sealed class VaststellenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids, Drukpagina drukpagina, IPdfPrinter printer)
    : JaarverslagPagina(grains, tijd, ids, drukpagina, printer)
{
    private const string Vast = "vast";

    /// <summary>As the files say what they are.</summary>
    public string Stempel => $"Editie {VolgendeEditie}, vastgesteld op {Datums.Cijfers(Vandaag)}{(Tekst("Reden")?.Trim() is { Length: > 0 } reden ? $". Vervangt een eerdere editie: {reden}" : null)}";

    public async Task<IActionResult> OnGetAsync(string? jaar) => await Laad(jaar, g => g.Hertel(Wie)) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? jaar, string? hash, CancellationToken annulering)
    {
        if (!await Laad(jaar))
        {
            return NotFound();
        }

        var klaar = await Doe(Vast, () => StelVast(hash ?? "", annulering), $"{MetJaar}&bewaard=vastgesteld", "reden");
        return klaar ?? (await Laad(jaar) ? Toon("_Vaststellen", this) : NotFound());
    }

    /// <summary>Null when the files couldn't be made, with why above the form. What was read isn't what there is now: the grain says so.</summary>
    private async Task<Uitkomst?> StelVast(string gelezen, CancellationToken annulering)
    {
        var stempel = Stempel;
        return await MaakPdf(stempel, annulering) is { } pdf && await MaakXlsx(stempel) is { } xlsx
            ? Alleen(await Grain(View.Jaar).StelVast([.. pdf], [.. xlsx], gelezen, Tekst("Reden"), Versie(), Op(), Wie)) : null;
    }
}
