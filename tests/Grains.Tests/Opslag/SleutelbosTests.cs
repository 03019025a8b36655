using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Grains.Opslag;

[Requirement("SEC-4")]
public sealed class SleutelbosTests : IDisposable
{
    private static readonly string Eerste = new('a', 64);
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("sleutels");

    [Fact]
    public void Met_een_nieuwe_sleutel_blijven_de_afgeleide_geheimen_en_blijft_oud_te_openen()
    {
        var oud = Sleutelbos.InGeheugen();
        var nieuw = oud.MetNieuwe();
        Assert.Equal((2u, 2), (nieuw.ActiefId, nieuw.Aantal));
        Assert.Equal(oud.Actief, nieuw.Zoek(1));
        Assert.NotEqual(oud.Actief, nieuw.Actief);
        Assert.Equal(oud.Afgeleid("inlognaam"), nieuw.Afgeleid("inlognaam"));
        Assert.NotEqual(oud.Kenmerk, nieuw.Kenmerk); // the phrase must be confirmed again
        var rij = new Verzegelaar(oud).Verzegel([1, 2, 3], "s", "k", "1");
        Assert.Equal([1, 2, 3], new Verzegelaar(nieuw).Open(rij, "s", "k", "1"));
        Assert.Equal(2u, Verzegelaar.SleutelVan(new Verzegelaar(nieuw).Verzegel([1], "s", "k", "1")));
    }

    [Fact]
    public void Ook_zonder_de_oudste_sleutel_blijven_inlognamen_dezelfde_uit_een_bestand_van_nu_en_van_vroeger()
    {
        foreach (var begin in new[] { Sleutelbos.InGeheugen(), Sleutelbos.VanTekst($"1 {Eerste}\n", "oud") })
        {
            var na = begin.MetNieuwe().AlleenActief();
            Assert.Equal((2u, 1), (na.ActiefId, na.Aantal));
            Assert.Null(na.Zoek(1));
            Assert.Equal(begin.Afgeleid("inlognaam"), na.Afgeleid("inlognaam"));
            var terug = Sleutelbos.VanTekst(System.Text.Encoding.ASCII.GetString(na.Uitvoer()), "terug");
            Assert.Equal(begin.Afgeleid("inlognaam"), terug.Afgeleid("inlognaam"));
            Assert.Equal(3u, na.MetNieuwe().ActiefId); // an id never comes back
        }
    }

    [Fact]
    public void Een_sleutelbestand_van_vroeger_houdt_zijn_kenmerk_tot_er_een_sleutel_bij_komt()
    {
        var tekst = $"1 {Eerste}\n";
        var bos = Sleutelbos.VanTekst(tekst, "oud");
        Assert.Equal(tekst, System.Text.Encoding.ASCII.GetString(bos.Uitvoer()));
        Assert.StartsWith($"wortel {Eerste}\n1 {Eerste}\n2 ", System.Text.Encoding.ASCII.GetString(bos.MetNieuwe().Uitvoer()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wortel aa\n1 {0}\n")]
    [InlineData("wortel {0}\n")]
    [InlineData("wortel {0}\nwortel {0}\n1 {0}\n")]
    [InlineData("1 {0}\n1 {0}\n")]
    [InlineData("wortel\n1 {0}\n")]
    public void Een_beschadigd_sleutelbestand_wordt_geweigerd(string tekst) =>
        Assert.Contains("beschadigd", Assert.Throws<InvalidOperationException>(() => Sleutelbos.VanTekst(string.Format(tekst, Eerste), "proef")).Message, StringComparison.Ordinal);

    [Fact]
    public void Het_bestand_wordt_in_zijn_geheel_vervangen_en_blijft_van_de_eigenaar_alleen()
    {
        var pad = Path.Combine(_map.FullName, "sleutel.key");
        var eerst = Sleutelbos.InGeheugen();
        eerst.Bewaar(pad);
        eerst.MetNieuwe().Vervang(pad);
        var terug = Sleutelbos.Open(pad, magMaken: false, out _);
        Assert.Equal(2, terug.Aantal);
        Assert.Equal("sleutel.key", Assert.Single(_map.EnumerateFiles()).Name);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(pad));
        }
    }

    public void Dispose() => _map.Delete(recursive: true);
}
