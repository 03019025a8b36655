using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Intranet.Documents.Pdf;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Documents.Daglijst;

/// <summary>
/// The daglijst of all groepen without anybody who asks (PDF-1): the same lines, view and printer as behind the button. At half past eleven
/// all schools of an installation want one: two at once, the others in line, and nothing is read before it is one's turn.
/// </summary>
internal sealed class Daglijstdrukker(DaglijstBron bron, Drukpagina drukpagina, IPdfPrinter printer, IServiceScopeFactory scopes, Opdracht opdracht)
    : IDaglijstdrukker, IDisposable
{
    public const int TegelijkMax = 2;

    /// <summary>Who made it, as it stands on the paper.</summary>
    public const string Maker = "het intranet";

    private readonly SemaphoreSlim _beurt = new(TegelijkMax, TegelijkMax);

    /// <summary>The clock of a demo stands in the middle of a lunch: only its own school wants paper then.</summary>
    public bool Doet(SchoolSleutel school) => !opdracht.Demo || school == DemoPlan.School;

    public async Task<(ImmutableArray<byte> Pdf, string? Waarom)> Druk(SchoolSleutel school, DateOnly datum, CancellationToken stop)
    {
        await _beurt.WaitAsync(stop);
        try
        {
            return await DrukNu(school, datum, stop);
        }
        finally
        {
            _beurt.Release();
        }
    }

    public void Dispose() => _beurt.Dispose();

    private async Task<(ImmutableArray<byte> Pdf, string? Waarom)> DrukNu(SchoolSleutel school, DateOnly datum, CancellationToken stop)
    {
        var lijst = await bron.Haal(datum, groepId: null, Wie.Systeem(school, Maker));
        if (!lijst.IsGoed)
        {
            return ([], lijst.Weigering.Zin);
        }

        var pdf = await printer.Druk(await Pagina(lijst.Waarde), stop);
        return pdf.Stand == PdfStand.Gelukt ? (ImmutableCollectionsMarshal.AsImmutableArray(pdf.Pdf.ToArray()), null) : ([], pdf.Melding);
    }

    /// <summary>A view wants a request: this one came from nobody, and has the services of a scope of its own.</summary>
    private async Task<string> Pagina(DaglijstGegevens lijst)
    {
        CultureInfo.CurrentCulture = Taal.Nederlands;
        CultureInfo.CurrentUICulture = Taal.Nederlands;
        await using var eigen = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = eigen.ServiceProvider };
        return await drukpagina.Maak(context, "/Pages/Rapporten/_DaglijstDruk.cshtml", lijst);
    }
}
