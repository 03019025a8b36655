using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Documents.Daglijst;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Intranet.Documents.Pdf;
using OrleansSchool.Intranet.Pages.Financien;

namespace OrleansSchool.Intranet.Pages.Jaarverslag;

/// <summary>What the pages of the year report share: which schooljaar, and its two files (TSO-2l, TSO-10i, PDF-1, XLS-1).</summary>
internal abstract class JaarverslagPagina(IGrainFactory grains, Schooltijd tijd, IIdBron ids, Drukpagina drukpagina, IPdfPrinter printer) : FinancienPagina(grains, tijd, ids)
{
    protected const string PdfSoort = "application/pdf";
    protected const string XlsxSoort = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>As long as it is kept.</summary>
    private const int JarenTerug = 8;

    /// <summary>Until January the report of the schooljaar before is the one that is made.</summary>
    private const int VorigTotMaanden = 5;

    private const int Keuzes = 3;

    public JaarverslagView View { get; private set; } = null!;

    public string Hier => $"{Adres}/jaarverslag";

    public string MetJaar => $"{Hier}?jaar={View.Jaar}";

    /// <summary>Schooljaren that stand above the page, the one that is shown among them and the one before it: so each that is kept can be reached.</summary>
    public IEnumerable<Schooljaar> Jaren => Enumerable.Range(0, Keuzes).Select(n => new Schooljaar(Jaar.Begin - n)).Append(View.Jaar).Append(View.Jaar.Vorig)
        .Where(j => j.Begin > Jaar.Begin - JarenTerug).Distinct().OrderByDescending(j => j.Begin);

    public string Handler(string handler) => $"{Hier}?handler={handler}&jaar={View.Jaar}";

    /// <summary>First day on which it can be frozen.</summary>
    public DateOnly VaststellenVanaf => new(View.Jaar.LaatsteDag.Year, JaarverslagGrenzen.VaststelVanafMaand, 1);

    /// <summary>Its figures aren't complete any more.</summary>
    public bool IsTeLaat => Vandaag > VaststellenTot;

    public Weigering WaaromNiet => IsTeLaat ? Weigeringen.VerslagTeLaat(VaststellenTot) : Weigeringen.VerslagTeVroeg(VaststellenVanaf);

    /// <summary>Last day on which it can be frozen.</summary>
    private DateOnly VaststellenTot => View.Jaar.Volgend.EersteDag.AddMonths(JaarverslagGrenzen.VaststelMaanden).AddDays(-1);

    /// <summary>Of the edition that would come now.</summary>
    public int VolgendeEditie => (View.Edities.LastOrDefault()?.Nr ?? 0) + 1;

    protected IJaarverslagGrain Grain(Schooljaar jaar) => Grains.Jaarverslag(School, jaar);

    /// <summary>The schooljaar of the address, or else the one of which the report is made now; null for one that isn't kept.</summary>
    protected Schooljaar? Lees(string? tekst) =>
        LeesJaar(tekst, Schooljaar.Van(Vandaag.AddMonths(-VorigTotMaanden)), j => j.Begin > Jaar.Begin - JarenTerug && j <= Jaar);

    protected async Task<bool> Laad(string? jaar, Func<IJaarverslagGrain, Task<Uitkomst<JaarverslagView>>>? vraag = null)
    {
        if (Lees(jaar) is not { } gekozen || (await (vraag is null ? Grain(gekozen).Bekijk(Wie) : vraag(Grain(gekozen)))).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }

    /// <param name="editie">Null for a concept.</param>
    protected string Bestandsnaam(Schooljaar jaar, int? editie, string soort) =>
        string.Create(CultureInfo.InvariantCulture, $"TSO_jaarverslag_{School}_{jaar}_{(editie is { } nr ? $"editie-{nr}" : "concept")}.{soort}");

    /// <summary>The report of this view as PDF; null, with why above the page, when none came of it.</summary>
    protected async Task<byte[]?> MaakPdf(string stempel, CancellationToken annulering)
    {
        var pdf = await JaarverslagPdf.Maak(new Jaarverslagblad(View, stempel), drukpagina, printer, HttpContext, annulering);
        if (pdf.Stand == PdfStand.Gelukt)
        {
            return pdf.Pdf.ToArray();
        }

        ModelState.AddModelError("", pdf.Melding);
        return null;
    }

    /// <summary>The same as workbook; null, with why above the page, when none came of it.</summary>
    protected async Task<byte[]?> MaakXlsx(string stempel)
    {
        var cijfers = await Grains.Begroting(School, View.Jaar).Cijfers(Cijferperiode.VanSchooljaar(View.Jaar), Editie.Verantwoording, Wie);
        if (!cijfers.IsGoed)
        {
            Weiger(cijfers.Weigering, "");
            return null;
        }

        using var bestand = new MemoryStream();
        try
        {
            JaarverslagWerkboek.Schrijf(View, cijfers.Waarde, Kop(stempel), bestand);
        }
        catch (WerkboekTeGrootException fout)
        {
            ModelState.AddModelError("", fout.Message);
            return null;
        }

        return bestand.ToArray();
    }

    private WerkboekKop Kop(string stempel) => new(
        View.School, School.Waarde, "Jaarverslag overblijven", $"schooljaar {View.Jaar}", stempel, WerkboekUitgave.Verantwoording, Wie.Naam, Tijd.NuLokaal);
}
