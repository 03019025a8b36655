using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Intranet.Inlezen;

/// <summary>A bad file changes nothing and says which line and why (SCH-3).</summary>
[Requirement("SCH-3")]
public sealed class WeigerTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    public static TheoryData<string, string> Slecht { get; } = new()
    {
        { "plaatje", "Dit is een afbeelding en geen EDEXML-bestand, ook al kan de naam op .xml eindigen." },
        { "doctype", "Regel 2: er staat een DOCTYPE" },
        { "afgekapt", "Het bestand houdt op in regel" },
        { "andere school", "98ZZ" },
        { "ingepakt", "Dit is een ingepakt bestand (gzip)." },
        { "leeg", "Het bestand is leeg." },
        { "ander xml", "Regel 1: dit is wel XML maar geen EDEXML" },
    };

    [Theory, MemberData(nameof(Slecht))]
    public async Task Een_slecht_bestand_is_422_met_de_zin_en_verandert_niets(string soort, string zin)
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var voor = await kantoor.Web.Grains.Register(Kantoor.School).Alles();

        var pagina = await bezoeker.Upload(Bytes(soort), "edex.xml").Geweigerd();

        Assert.Contains(zin, pagina.Tekst("#bestand [role=alert]"), StringComparison.Ordinal);
        Assert.Contains("Er is niets veranderd", pagina.Tekst("#bestand [role=alert]"), StringComparison.Ordinal);
        Assert.Equal("true", pagina.GetElementById("Bestand")!.GetAttribute("aria-invalid"));
        Assert.Equal(voor.Versie, (await kantoor.Web.Grains.Register(Kantoor.School).Alles()).Versie);
    }

    [Fact, Requirement("SEC-6")]
    public async Task Een_te_groot_bestand_wordt_niet_gelezen()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);

        using var teGroot = await bezoeker.Upload(new byte[26 * 1024 * 1024], "edex.xml");

        var pagina = await Bezoeker.Lees(teGroot, HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("hooguit 25 MB", pagina.Tekst("main"), StringComparison.Ordinal);
    }

    [Fact, Requirement("SEC-6")]
    public async Task Een_uitgepakt_te_groot_bestand_wordt_halverwege_geweigerd()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        var groot = "<EDEX>" + new string(' ', 21 * 1024 * 1024) + "</EDEX>";

        var pagina = await bezoeker.Upload(Encoding.UTF8.GetBytes(groot), "edex.xml").Geweigerd();

        Assert.Contains("groter dan 20 MB", pagina.Tekst("#bestand [role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zonder_bestand_vraagt_de_pagina_er_een()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);

        var pagina = await bezoeker.Post(Kantoor.Inlezen).Geweigerd();

        Assert.Equal("Kies eerst een bestand.", pagina.FoutBij("Bestand"));
    }

    [Fact]
    public async Task Een_bestandsnaam_is_alleen_tekst()
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);

        var pagina = await bezoeker.Upload(Exportbestand.Png, "..\\..\\<img src=x>.xml").Geweigerd();

        Assert.StartsWith("<img src=x>.xml is niet ingelezen", pagina.Tekst("#bestand .melding-kop"), StringComparison.Ordinal);
        Assert.Empty(pagina.QuerySelectorAll("main img"));
    }

    [Fact, Requirement("SEC-2")]
    public async Task Inlezen_is_voor_wie_dat_mag_en_alleen_op_de_eigen_school()
    {
        using var coordinator = await kantoor.Web.LogIn(Rol.Overblijfcoordinator);
        using var pagina = await coordinator.Get(Kantoor.Inlezen);
        using var geprobeerd = await coordinator.Upload(new Exportbestand().Met("1", "Kind", null, "Naam").Bytes(), "edex.xml");
        using var administratie = await kantoor.Web.LogIn(Rol.Administratie);
        using var onbekend = await administratie.Get($"{Kantoor.Inlezen}/bestaatniet000001");
        using var pad = await administratie.Get($"{Kantoor.Inlezen}/..%2F..%2Fetc");

        Assert.Equal(HttpStatusCode.Forbidden, pagina.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, geprobeerd.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, onbekend.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, pad.StatusCode);
    }

    private static byte[] Bytes(string soort)
    {
        var goed = new Exportbestand().MetDeSchool().Bytes();
        return soort switch
        {
            "plaatje" => Exportbestand.Png,
            "doctype" => Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>\n<!DOCTYPE EDEX [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<EDEX>&x;</EDEX>"),
            "afgekapt" => goed[..^200],
            "andere school" => new Exportbestand(Brin: "98ZZ").MetDeSchool().Bytes(),
            "ingepakt" => Ingepakt(goed),
            "leeg" => [],
            _ => "<html><body/></html>"u8.ToArray(),
        };
    }

    private static byte[] Ingepakt(byte[] bytes)
    {
        using var uit = new MemoryStream();
        using (var gzip = new GZipStream(uit, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return uit.ToArray();
    }
}
