using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Bord;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Intranet.Bord;

/// <summary>Words and addresses of the board.</summary>
[Requirement("LIVE-1")]
public sealed class BordWoordenTests
{
    private static readonly BordAdres Adres = new(new SchoolSleutel("99XX00"), "groep-5", null, Huis.Vandaag, IsVandaag: true);

    [Theory]
    [InlineData("Marijke van der Veen", "MV")]
    [InlineData("Fatma Yıldız", "FY")]
    [InlineData("Cher", "C")]
    [InlineData("", "?")]
    public void Wie_markeerde_staat_met_twee_letters_op_de_tegel(string naam, string letters) => Assert.Equal(letters, BordWoorden.Letters(naam));

    [Theory]
    [InlineData("5", "Groep 5")]
    [InlineData("3a", "Groep 3a")]
    [InlineData("Groep 5", "Groep 5")]
    [InlineData("de Uilen", "De Uilen")]
    public void Een_groep_heet_zoals_de_school_haar_noemt(string naam, string leesbaar) => Assert.Equal(leesbaar, BordWoorden.Groep(naam));

    [Fact]
    public void Elk_adres_noemt_school_groep_en_een_andere_dag()
    {
        Assert.Equal("/s/99XX00/bord/groep-5", Adres.Pagina);
        Assert.Equal("/s/99XX00/bord/groep-5?handler=Merk&toon=verwacht", (Adres with { Toon = "verwacht" }).Actie("Merk"));
        Assert.Equal("/s/99XX00/bord/groep-5?kind=1&datum=2026-11-10", (Adres with { Datum = new DateOnly(2026, 11, 10), IsVandaag = false }).Kind("1"));
        Assert.Equal("/s/99XX00/bord/plek/plein-noord", Adres.VanPlek("plein-noord"));
    }

    [Fact]
    public void Elke_staat_van_een_tegel_heeft_een_naam_in_de_ontwerptaal()
    {
        foreach (var staat in Enum.GetValues<Tegelstaat>())
        {
            Assert.NotNull(OrleansSchool.Intranet.Htmx.Staten.Van(staat.Naam()));
        }
    }

    [Fact]
    public void Een_vorm_die_het_formulier_niet_kent_is_geen_markering()
    {
        Assert.Equal(default, BordWoorden.Soort("weg"));
        Assert.All(Enum.GetValues<Markeersoort>(), s => Assert.Equal(s, BordWoorden.Soort(s.Naam())));
    }
}
