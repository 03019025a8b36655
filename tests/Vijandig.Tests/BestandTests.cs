using System.Runtime;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Tests.Vijandig.Bestanden;
using OrleansSchool.Tests.Vijandig.Kern;

namespace OrleansSchool.Tests.Vijandig;

/// <summary>Every place that takes a file × files that no program of a school makes (SEC-6).</summary>
[Requirement("SEC-6")]
public sealed class BestandTests(EigenDoelwit eigen, ITestOutputHelper uit) : IClassFixture<EigenDoelwit>
{
    private const int LichtPerIngang = 28;
    private const int ZwaarPerIngang = 3;
    private const int IngangenMin = 17;
    private const long Mb = 1024 * 1024;

    /// <summary>
    /// What may stay in memory of the heaviest files when they come again: the first time fills the pools of the framework and the caches of this process, which is
    /// also the thrower. Who keeps uploads keeps these too.
    /// </summary>
    private const long GeheugenErbijMax = 32 * Mb;

    /// <summary>Who keeps uploads grows by each round; a pool that grew, or a large block that nobody had given back yet, does so once.</summary>
    private const int RondenMax = 5;

    private const int DeelErbijMax = 4;

    /// <summary>A reader that has a time of its own may take that; then it says so.</summary>
    private static readonly TimeSpan ZwaarMax = TimeSpan.FromSeconds(25);

    private static readonly TimeSpan Druppel = TimeSpan.FromMilliseconds(40);

    /// <summary>What every entrance gets, whatever the seed picks: archives that grow, another kind than the name says, a program in a document, XML that is deep or grows, more rows than anybody has.</summary>
    private static readonly string[] Altijd =
    [
        "zip-een-op-duizend", "zip-omhoog-in-uitslag", "html-als-pdf", "exe-als-pdf", "svg-als-png", "xlsx-macro", "xlsx-macro-heet-anders", "docm", "pdf-met-script", "pdf-met-ingepakt-script", "edexml-diep", "edexml-lachsalvo",
        "oso-lachsalvo", "camt-lachsalvo", "xlsx-lachsalvo", "xlsx-miljoen-rijen", "leeg",
    ];

    [Fact]
    public async Task Geen_bestand_stoort_de_server_of_verandert_wat_het_niet_mag()
    {
        var doelwit = eigen.Doelwit;
        using var werper = await doelwit.MetAlles();
        var ingangen = await Bestandsingang.Alle(doelwit, werper);
        Assert.True(ingangen.Count >= IngangenMin, $"{ingangen.Count} ingangen gevonden");
        var teller = new Teller("bestanden", uit);
        Bestandsworp[] alle = [.. Zipworpen.Alle(), .. Werkmapworpen.Alle(), .. Xmlworpen.Alle(), .. Beeldworpen.Alle()];
        Assert.Equal(alle.Length, alle.Select(w => w.Naam).Distinct(StringComparer.Ordinal).Count());
        foreach (var ingang in ingangen)
        {
            var huidig = ingang;
            foreach (var worp in Kies(alle, ingang))
            {
                huidig = (await Werp(doelwit, werper, teller, huidig, worp)).Genomen ? await huidig.Vers(werper) : huidig;
            }

            Laat(teller, $"{ingang} na alle worpen", await doelwit.Opslag.NaStilte(), ingang);
        }

        Buiten(teller);
        await Onthoudt(doelwit, werper, teller, ingangen, [.. alle.Where(w => w.Zwaar)]);
        teller.Slot($"ingangen={ingangen.Count} getekend={ingangen.Count(i => i.Getekend is not null)} soorten={alle.Length}");
    }

    /// <summary>As large as is taken and one byte more, with and without saying how much will come, and in drops.</summary>
    [Fact]
    public async Task De_grens_houdt_en_wie_treuzelt_houdt_niemand_op()
    {
        var doelwit = eigen.Doelwit;
        using var werper = await doelwit.MetAlles();
        using var ander = await doelwit.MetAlles();
        var teller = new Teller("grenzen", uit);
        var token = await werper.Token();
        foreach (var ingang in await Bestandsingang.Alle(doelwit, werper))
        {
            var leeg = Meerdelig.Lichaam(ingang.Velden, token, ingang.Veld, Vol(0)).Length;
            foreach (var (naam, bytes) in new[] { ("net-passend", (int)(ingang.Ingang.BytesMax - leeg)), ("een-te-veel", (int)(ingang.Ingang.BytesMax - leeg + 1)), ("veel-te-veel", (int)(Uploads.BytesMax + (8 * Mb))) })
            {
                var lichaam = Meerdelig.Lichaam(ingang.Velden, token, ingang.Veld, Vol(bytes));
                await Werp(doelwit, teller, $"{ingang} {naam}", () => werper.Post(ingang.Naar, Meerdelig.Inhoud(lichaam)), mag: a => naam == "net-passend" || a.Status is 413 or 400 or 0);
            }

            var klein = Meerdelig.Lichaam(ingang.Velden, token, ingang.Veld, Vol(2_000));
            var traag = Werp(doelwit, teller, $"{ingang} in druppels", () => werper.Post(ingang.Naar, Meerdelig.Langzaam(klein, 25, Druppel)), mag: _ => true);
            var intussen = await ander.Get("/profiel");
            Assert.True(intussen is { Status: 200 } && intussen.Duur < Teller.AntwoordMax, $"{ingang}: intussen {intussen.Status} in {intussen.Duur}");
            await traag;
        }

        teller.Slot();
    }

    private static IEnumerable<Bestandsworp> Kies(Bestandsworp[] alle, Bestandsingang ingang)
    {
        var altijd = alle.Where(w => Altijd.Contains(w.Naam, StringComparer.Ordinal)).ToList();
        Assert.Equal(Altijd.Length, altijd.Count);
        var rest = alle.Except(altijd).ToList();
        return altijd.Concat(Keuze.Uit(rest.Where(w => !w.Zwaar), ingang.ToString(), LichtPerIngang, w => w.Naam)).Concat(Keuze.Uit(rest.Where(w => w.Zwaar), ingang.ToString(), ZwaarPerIngang, w => w.Naam));
    }

    /// <returns>How many bytes went, and whether the file was taken.</returns>
    private static async Task<(int Bytes, bool Genomen)> Werp(Doelwit doelwit, Werper werper, Teller teller, Bestandsingang ingang, Bestandsworp worp)
    {
        var lichaam = Meerdelig.Lichaam(ingang.Velden, await werper.Token(), ingang.Veld, worp);
        var antwoord = await werper.Post(ingang.Naar, Meerdelig.Inhoud(lichaam));
        Assert.False(antwoord.IsUitgelogd, $"{ingang}: de sessie is weg na {worp.Naam}");
        var verwacht = antwoord.Status == 0 && lichaam.Length > ingang.Ingang.BytesMax ? Verwachting.Nooit : ingang.Verwacht(worp);
        var rijen = await doelwit.Schade(antwoord, () => werper.Post(ingang.Naar, Meerdelig.Inhoud(lichaam)));
        var genomen = teller.Tel($"{ingang} {worp.Naam}", antwoord, verwacht, doelwit.Storing(), rijen, worp.Zwaar ? ZwaarMax : null);
        Toont(teller, $"{ingang} {worp.Naam}", antwoord);
        if (genomen && antwoord.Naar.StartsWith('/'))
        {
            Toont(teller, $"{ingang} {worp.Naam} daarna", await werper.Get(antwoord.Naar));
        }

        return (lichaam.Length, genomen);
    }

    private static async Task Werp(Doelwit doelwit, Teller teller, string naam, Func<Task<Antwoord>> werp, Func<Antwoord, bool> mag)
    {
        var antwoord = await werp();
        teller.Tel(naam, antwoord, Verwachting.Nooit, doelwit.Storing(), await doelwit.Schade(antwoord, werp), ZwaarMax);
        if (!mag(antwoord))
        {
            teller.Fout($"{naam}: {antwoord.Status}");
        }
    }

    /// <summary>What a file says never becomes part of a page.</summary>
    private static void Toont(Teller teller, string naam, Antwoord antwoord)
    {
        if (antwoord.Tekst.Contains("<script>alert(", StringComparison.Ordinal) || antwoord.Tekst.Contains("<img src=x onerror", StringComparison.Ordinal) || antwoord.Tekst.Contains("root:x:0:0", StringComparison.Ordinal))
        {
            teller.Fout($"{naam}: de pagina bevat wat in het bestand staat");
        }
    }

    /// <summary>What came late belongs to one of the throws of this entrance.</summary>
    private static void Laat(Teller teller, string naam, IReadOnlyList<Rij> rijen, Bestandsingang ingang)
    {
        var mag = ingang.Verwacht(new Bestandsworp("", "", () => [], ingang.Familie)).Rijen;
        if (rijen.Where(r => mag?.Contains(r.Soort) != true).ToList() is { Count: > 0 } anders)
        {
            teller.Fout($"{naam}: {string.Join(", ", anders.Take(6))}");
        }
    }

    private static void Buiten(Teller teller)
    {
        if (File.Exists("/tmp/vijandig.txt") || File.Exists("/tmp/vijandig.json") || File.Exists("/tmp/vijandig.xml"))
        {
            teller.Fout("een bestand kwam buiten zijn map terecht");
        }
    }

    /// <summary>The heavy ones of each entrance again, until a round leaves nothing behind: only when each of them does something is kept.</summary>
    private async Task Onthoudt(Doelwit doelwit, Werper werper, Teller teller, IReadOnlyList<Bestandsingang> ingangen, Bestandsworp[] zwaar)
    {
        var gegroeid = new List<long>();
        while (gegroeid.Count < RondenMax)
        {
            var vooraf = Geheugen();
            var gestuurd = await Ronde(doelwit, werper, teller, ingangen, zwaar);
            var (erbij, grens) = (Geheugen() - vooraf, Math.Max(GeheugenErbijMax, gestuurd / DeelErbijMax));
            uit.WriteLine($"geheugen, ronde {gegroeid.Count + 1}: {erbij / Mb} MB erbij na {gestuurd / Mb} MB, grens {grens / Mb} MB");
            if (erbij <= grens)
            {
                return;
            }

            gegroeid.Add(erbij / Mb);
        }

        teller.Fout($"na elk van {RondenMax} ronden met dezelfde bestanden blijft er meer in gebruik: {string.Join(", ", gegroeid)} MB");
    }

    /// <returns>How many bytes went.</returns>
    private static async Task<long> Ronde(Doelwit doelwit, Werper werper, Teller teller, IReadOnlyList<Bestandsingang> ingangen, Bestandsworp[] zwaar)
    {
        var gestuurd = 0L;
        foreach (var ingang in ingangen)
        {
            foreach (var worp in Keuze.Uit(zwaar, ingang.ToString(), ZwaarPerIngang, w => w.Naam))
            {
                gestuurd += (await Werp(doelwit, werper, teller, ingang, worp)).Bytes;
            }
        }

        await doelwit.Opslag.NaStilte();
        return gestuurd;
    }

    /// <summary>After collections that move the large blocks too and give back what was kept for later; twice, since what waited to be finished is free only then.</summary>
    private static long Geheugen()
    {
        for (var keer = 0; keer < 2; keer++)
        {
            GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: false);
    }

    /// <summary>Bytes that are nothing.</summary>
    private static Bestandsworp Vol(int bytes) => new("vol", "vol.bin", () => new byte[Math.Max(0, bytes)]);
}
