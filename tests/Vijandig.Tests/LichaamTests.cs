using OrleansSchool.Tests.Vijandig.Bestanden;
using OrleansSchool.Tests.Vijandig.Kern;
using OrleansSchool.Tests.Vijandig.Lichamen;
using OrleansSchool.Tests.Vijandig.Velden;

namespace OrleansSchool.Tests.Vijandig;

/// <summary>Every handler × whole bodies that no form of ours sends, with a token that is right (SEC-6).</summary>
[Requirement("SEC-6")]
public sealed class LichaamTests(EigenDoelwit eigen, ITestOutputHelper uit) : IClassFixture<EigenDoelwit>
{
    private const int PerHandeling = 3;

    [Fact]
    public async Task Geen_lichaam_dat_geen_formulier_is_stoort_de_server_of_verandert_iets()
    {
        var doelwit = eigen.Doelwit;
        using var werper = await doelwit.MetAlles();
        var teller = new Teller("lichamen", uit);
        var worpen = Lichaamworpen.Alle.Where(w => !w.MagAangenomen).ToList();
        foreach (var ingang in await Veldingang.Alle(doelwit, werper))
        {
            foreach (var worp in Keuze.Uit(worpen, $"lichaam/{ingang}", PerHandeling, w => w.Naam))
            {
                await Werp(doelwit, werper, teller, ingang.Adres, worp);
            }
        }

        teller.Slot($"soorten={worpen.Count}");
    }

    /// <summary>Where a file is taken a form comes in parts, and each part may say of its own name and text in which characters they are.</summary>
    [Fact]
    public async Task Geen_deel_van_een_formulier_stoort_de_server_wat_het_ook_van_zijn_tekens_zegt()
    {
        var doelwit = eigen.Doelwit;
        using var werper = await doelwit.MetAlles();
        var teller = new Teller("delen van formulieren", uit);
        foreach (var ingang in await Bestandsingang.Alle(doelwit, werper))
        {
            foreach (var worp in Lichaamworpen.Alle)
            {
                await Werp(doelwit, werper, teller, ingang.Naar, worp);
            }
        }

        teller.Slot($"soorten={Lichaamworpen.Alle.Count}");
    }

    private static async Task Werp(Doelwit doelwit, Werper werper, Teller teller, string adres, Lichaamworp worp)
    {
        var token = await werper.Token();
        var antwoord = await werper.Stuur(worp.Vraag(adres, token));
        var rijen = await doelwit.Schade(antwoord, () => werper.Stuur(worp.Vraag(adres, token)));
        teller.Tel($"{adres} {worp.Naam}", antwoord, worp.MagAangenomen ? Verwachting.Vrij : Verwachting.Nooit, doelwit.Storing(), rijen);
        if (antwoord.Tekst.Contains("root:x:0:0", StringComparison.Ordinal))
        {
            teller.Fout($"{adres} {worp.Naam}: het antwoord bevat een bestand van de machine");
        }
    }
}
