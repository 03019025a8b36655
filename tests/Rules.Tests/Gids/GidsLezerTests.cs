using OrleansSchool.Intranet.Documents.Gids;

namespace OrleansSchool.Tests.Rules.Gids;

/// <summary>The part of Markdown that guides are written in, and that nothing else gets through (UX-1).</summary>
[Requirement("UX-1")]
public sealed class GidsLezerTests
{
    [Fact]
    public void Titel_koppen_alineas_lijsten_en_beelden_worden_gelezen()
    {
        var gids = GidsLezer.Lees("proef", """
            # De proef

            Hier staat **wat** je doet, op
            twee regels.

            ## Eerst dit, dan dat

            1. Kies een kind
            2. Kies **Bewaar**, en wacht
               tot het klaar is

            - los
            - en vast

            ### Meer weten

            ![Het bord](beelden/het-bord.png)
            """);

        Assert.Equal("De proef", gids.Titel);
        Assert.Equal("Hier staat wat je doet, op twee regels.", gids.Waarover);
        Assert.Equal([(2, "eerst-dit-dan-dat"), (3, "meer-weten")], gids.Koppen.Select(k => (k.Niveau, k.Anker)));
        Assert.Equal("het-bord", Assert.Single(gids.Beelden).Naam);
        var lijsten = gids.Blokken.OfType<Gidslijst>().ToList();
        Assert.True(lijsten[0].Genummerd);
        Assert.Equal([Stuksoort.Tekst, Stuksoort.Vet, Stuksoort.Tekst], lijsten[0].Punten[1].Select(s => s.Soort));
        Assert.Equal(", en wacht tot het klaar is", lijsten[0].Punten[1][2].Tekst);
        Assert.False(lijsten[1].Genummerd);
        Assert.Equal(2, lijsten[1].Punten.Length);
    }

    [Fact]
    public void Een_verwijzing_gaat_naar_een_gids_een_kop_of_een_veilig_adres()
    {
        var gids = GidsLezer.Lees("proef", "# Proef\n\nZie [geld](geld.md#de-kas), [hieronder](#straks) of [de site](https://school.example/kas).\n\n## Straks\n");

        Assert.Equal(["geld.md#de-kas", "#straks", "https://school.example/kas"], gids.Doelen);
        Assert.True(gids.HeeftAnker("straks"));
    }

    [Fact]
    public void Een_tabel_heeft_koppen_en_rijen_van_dezelfde_lengte()
    {
        var gids = GidsLezer.Lees("proef", "# Proef\n\n| wat | waar |\n|---|---|\n| kas | [geld](geld.md) |\n| **bord** | |\n\nDaarna.\n");

        var tabel = Assert.Single(gids.Blokken.OfType<Gidstabel>());
        Assert.Equal(2, tabel.Rijen.Length);
        Assert.Equal("geld.md", tabel.Rijen[0][1][0].Doel);
        Assert.Empty(tabel.Rijen[1][1]);
        Assert.Equal("Daarna.", gids.Waarover);
    }

    [Theory]
    [InlineData("geen titel")]
    [InlineData("# Titel\n\n<script>alert(1)</script>")]
    [InlineData("# Titel\n\n| a | b |")]
    [InlineData("# Titel\n\n> citaat")]
    [InlineData("# Titel\n\n```\ncode\n```")]
    [InlineData("# Titel\n\n#### te diep")]
    [InlineData("# Titel\n\n  ingesprongen")]
    [InlineData("# Titel\n\n![Beeld](https://elders.example/x.png)")]
    [InlineData("# Titel\n\nMet `code` erin")]
    [InlineData("# Titel\n\nEen **half vet woord")]
    [InlineData("# Titel\n\n[klik](javascript:alert(1))")]
    [InlineData("# Titel\n\n[klik](http://school.example)")]
    [InlineData("# Titel\n\n[klik](../../geheim.md)")]
    [InlineData("# Titel\n\n| a | b |\n|---|---|\n| een |")]
    [InlineData("# Titel\n\n[klik](//elders.example)")]
    public void Wat_een_gids_niet_kan_tonen_wordt_geweigerd(string tekst) =>
        Assert.Throws<FormatException>(() => GidsLezer.Lees("proef", tekst));

    [Theory]
    [InlineData("De enquête", "de-enquête")]
    [InlineData("Wat, en hoe?", "wat-en-hoe")]
    [InlineData("Back-ups", "back-ups")]
    [InlineData("Groep 8", "groep-8")]
    public void Een_anker_is_dat_van_de_woorden(string kop, string anker) => Assert.Equal(anker, GidsLezer.Anker(kop));
}
