using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Rules.Opslag;

[Requirement("SEC-4")]
public sealed class HerstelzinTests
{
    private static readonly byte[] Zout = [1, 2, 3];

    [Fact]
    public void Een_zin_heeft_zeven_groepen_van_vijf_tekens_en_komt_van_papier_terug()
    {
        var zin = Herstelzin.Nieuw();

        Assert.Equal(7, zin.Leesbaar.Length);
        Assert.All(zin.Leesbaar, g => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{5}$", g));
        Assert.Equal(Sleutel(zin), Sleutel(Herstelzin.Lees([.. zin.Leesbaar]).Zin!));
        Assert.Equal(Sleutel(zin), Sleutel(Herstelzin.Lees(string.Join(' ', zin.Leesbaar)).Zin!));
        Assert.NotEqual(Sleutel(zin), Sleutel(Herstelzin.Nieuw()));
    }

    [Fact]
    public void Hoofdletters_spaties_en_letters_die_op_cijfers_lijken_maken_niet_uit()
    {
        var zin = Herstelzin.Nieuw();
        while (!string.Concat(zin.Leesbaar).Contains('0', StringComparison.Ordinal) || !string.Concat(zin.Leesbaar).Contains('1', StringComparison.Ordinal))
        {
            zin = Herstelzin.Nieuw();
        }

        foreach (var slordig in new Func<string, string>[]
        {
            g => g.ToLowerInvariant(), g => $" {g[..2]} {g[2..]}\t", g => g.Replace('0', 'O').Replace('1', 'I'), g => g.Replace('0', 'o').Replace('1', 'l'), g => g + ".",
        })
        {
            Assert.Equal(Sleutel(zin), Sleutel(Herstelzin.Lees([.. zin.Leesbaar.Select(slordig)]).Zin!));
            Assert.Equal(Sleutel(zin), Sleutel(Herstelzin.Lees(string.Join('-', zin.Leesbaar.Select(slordig))).Zin!));
        }

        Assert.Equal(Sleutel(zin), Sleutel(Herstelzin.Lees([string.Join(' ', zin.Leesbaar), "", null]).Zin!));
    }

    [Fact]
    public void Elk_verkeerd_teken_wijst_zijn_eigen_groep_aan()
    {
        const string Tekens = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var goed = Herstelzin.Nieuw().Leesbaar;
        for (var nr = 0; nr < goed.Length; nr++)
        {
            for (var plek = 0; plek < 5; plek++)
            {
                foreach (var teken in Tekens.Where(t => t != goed[nr][plek]))
                {
                    var (zin, fout) = Herstelzin.Lees([.. goed.SetItem(nr, goed[nr][..plek] + teken + goed[nr][(plek + 1)..])]);
                    Assert.Null(zin);
                    Assert.Equal([nr], fout);
                }
            }
        }
    }

    [Fact]
    public void Verwisselde_buren_en_verwisselde_groepen_worden_gezien()
    {
        var goed = Herstelzin.Nieuw().Leesbaar;
        for (var nr = 0; nr < goed.Length - 1; nr++)
        {
            Assert.Equal([nr, nr + 1], Herstelzin.Lees([.. goed.SetItem(nr, goed[nr + 1]).SetItem(nr + 1, goed[nr])]).Fout);
            for (var plek = 0; plek < 4; plek++)
            {
                var (een, twee) = (goed[nr][plek], goed[nr][plek + 1]);
                var gewisseld = $"{goed[nr][..plek]}{twee}{een}{goed[nr][(plek + 2)..]}";
                Assert.Equal(een == twee ? [] : [nr], Herstelzin.Lees([.. goed.SetItem(nr, gewisseld)]).Fout);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("U")]
    [InlineData("helemaal geen zin van ons")]
    public void Wat_geen_zin_is_wordt_er_geen(string tekst)
    {
        var (zin, fout) = Herstelzin.Lees(tekst);

        Assert.Null(zin);
        Assert.NotEmpty(fout);
        Assert.Equal(7, Herstelzin.Lees([]).Fout.Length);
        Assert.Equal(7, Herstelzin.Lees(["éé", "ÄÖÜäö", "12345678"]).Fout.Length);
    }

    private static byte[] Sleutel(Herstelzin zin) => zin.Sleutel(Zout, "proef");
}
