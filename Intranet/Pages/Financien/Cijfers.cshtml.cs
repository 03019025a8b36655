using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Rapporten;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>The figures of a schooljaar or calendar year, in totals (TSO-10i, XLS-3). Names stand in the workbook of the edition intern only.</summary>
[GeenInzage("totalen, geen gegevens van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.GeldZien, Recht.GeldControleren, Recht.GeldVerantwoordingZien, HeleSchool = true)]
internal sealed class CijfersModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    private const int Vol = 100;

    public Cijferkeuze Keuze { get; private set; } = null!;

    public Jaarcijfers Cijfers { get; private set; } = null!;

    public Cijfergrafiek Grafiek { get; private set; } = null!;

    public bool MagIntern => Cijferkeuze.MagIntern(Wie, School);

    public bool MagVerantwoording => MagIntern || Wie.MagHeleSchool(Recht.GeldVerantwoordingZien, School);

    public string Adresvan(Cijferkeuze keuze) => $"{Begin}/cijfers?{keuze.Vraag}";

    public string Excel => $"{Begin}/cijfers.xlsx?{Keuze.Vraag}";

    public async Task<IActionResult> OnGetAsync(string? jaar, string? kalender, string? editie)
    {
        if (Cijferkeuze.Lees(jaar, kalender, editie, MagIntern, Vandaag) is not { } keuze
            || (await Grains.Begroting(School, keuze.Grain).Cijfers(keuze.Periode, keuze.Editie, Wie)).Waarde is not { } cijfers)
        {
            return NotFound();
        }

        (Keuze, Cijfers, Grafiek) = (keuze, cijfers, Cijfergrafiek.Maak(cijfers));
        return Page();
    }

    public ImmutableArray<Begrotingscijfer> Posten(Boeksoort soort) => [.. Cijfers.Begroting.Where(c => c.Soort == soort)];

    public Geld Totaal(Boeksoort soort, Func<Begrotingscijfer, Geld> waarde) => Posten(soort).Aggregate(Geld.Nul, (som, c) => som + waarde(c));

    /// <summary>Length of a bar, 0 … 100, of what was budgeted.</summary>
    public static int Staaf(Begrotingscijfer cijfer) =>
        cijfer.Begroot == Geld.Nul ? 0 : (int)Math.Clamp(cijfer.Realisatie.Centen * Vol / cijfer.Begroot.Centen, 0, Vol);

    public static bool IsBoven(Begrotingscijfer cijfer) => cijfer.Soort == Boeksoort.Lasten && cijfer.Begroot > Geld.Nul && cijfer.Realisatie > cijfer.Begroot;

    public static string Aandeel(Begrotingscijfer cijfer) => cijfer.Begroot == Geld.Nul ? "niet begroot" : $"{cijfer.Realisatie.Centen * Vol / cijfer.Begroot.Centen} %";
}

/// <summary>The same figures as a workbook of ten sheets; taking it along is in the access log (XLS-1, XLS-3).</summary>
[Inzage(Inzagesoort.Uitvoer, "financieel verslag in Excel")]
[Beleid(Beleid.PersoonMet2, Recht.GeldZien, Recht.GeldControleren, Recht.GeldVerantwoordingZien, HeleSchool = true)]
internal sealed class CijfersXlsxModel(IGrainFactory grains, Schooltijd tijd, ILogger<RapportPagina> log) : RapportPagina(grains, tijd, log)
{
    public async Task<IActionResult> OnGetAsync(string? jaar, string? kalender, string? editie)
    {
        if (Cijferkeuze.Lees(jaar, kalender, editie, Cijferkeuze.MagIntern(Wie, School), Vandaag) is not { } keuze || await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        var uitkomst = await Grains.Begroting(School, keuze.Grain).Cijfers(keuze.Periode, keuze.Editie, Wie);
        if (!uitkomst.IsGoed)
        {
            return Weiger(uitkomst.Weigering);
        }

        using var bestand = new MemoryStream();
        try
        {
            FinancienWerkboek.Schrijf(uitkomst.Waarde, Kop(keuze, school.Gegevens.Naam), bestand);
        }
        catch (WerkboekTeGrootException fout)
        {
            return Weiger(StatusCodes.Status422UnprocessableEntity, fout.Message);
        }

        return Bestand(bestand.ToArray(), Xlsx, keuze.Bestandsnaam(School));
    }

    private WerkboekKop Kop(Cijferkeuze keuze, string naam) => new(
        naam, School.Waarde, "Financieel verslag overblijven", keuze.Naam, $"stand van {Datums.Cijfers(Vandaag)}",
        keuze.Editie == Editie.Intern ? WerkboekUitgave.Intern : WerkboekUitgave.Verantwoording, Wie.Naam, Tijd.NuLokaal);
}
