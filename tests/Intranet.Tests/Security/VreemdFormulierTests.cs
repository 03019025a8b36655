using System.Net;
using System.Net.Http.Headers;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Hosting;

namespace OrleansSchool.Tests.Intranet.Security;

/// <summary>Forms that no page of ours sends: in another character set, or with rows that say their own numbers. A no that says so, and nothing changes (SEC-6).</summary>
[Requirement("SEC-6")]
public sealed class VreemdFormulierTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Vorm = "application/x-www-form-urlencoded";

    private static string Adres => $"{Kantoor.Leerlingen}/aanmelden?groep={KleineSchool.Groep6}";

    [Theory]
    [InlineData(Vorm, true)]
    [InlineData($"{Vorm}; charset=UTF-8", true)]
    [InlineData($"{Vorm}; charset=\"utf-8\"", true)]
    [InlineData($"{Vorm}; charset=utf-16", false)]
    [InlineData("multipart/form-data; boundary=grens; charset=utf-7", false)]
    public void Een_formulier_is_in_UTF_8(string soort, bool isUtf8) => Assert.Equal(isUtf8, VraagMiddleware.IsUtf8(soort));

    [Theory]
    [InlineData("utf-7")]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public async Task In_een_andere_tekenset_wordt_een_formulier_niet_gelezen(string tekenset)
    {
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        using var inhoud = new StringContent($"__RequestVerificationToken={Uri.EscapeDataString(await bezoeker.Token())}&vanaf=2026-11-12&operatie=operatie-tekenset");
        inhoud.Headers.ContentType = MediaTypeHeaderValue.Parse($"{Vorm}; charset={tekenset}");

        using var antwoord = await bezoeker.Client.PostAsync(new Uri(Adres, UriKind.Relative), inhoud, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, antwoord.StatusCode);
        Assert.Contains("UTF-8", await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_formulier_dat_zijn_rijen_zelf_nummert_wordt_geweigerd_en_niet_half_gedaan()
    {
        var kind = KleineSchool.Leerling6();
        var versie = (await kantoor.Kaart(kind)).Versie;
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        (string, string)[] velden =
        [
            ("Rij[0].Id", kind), ("Rij[0].Versie", $"{versie}"), ("Rij[0].Was", "0:0"), ("Rij[0].Dagen", "Vrijdag"), ("vanaf", "2026-11-12"), ("operatie", "operatie-rijnummers"),
        ];

        using var inVorm = await bezoeker.Post(Adres, [.. velden, ("Rij.index", "7")]);
        using var inAdres = await bezoeker.Post($"{Adres}&Rij.index=7", velden);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (inVorm.StatusCode, inAdres.StatusCode));
        Assert.Equal(versie, (await kantoor.Kaart(kind)).Versie);
    }
}
