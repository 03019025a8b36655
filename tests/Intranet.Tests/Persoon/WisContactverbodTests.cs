using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Persoon;
using OrleansSchool.Leerlingen;
using OrleansSchool.Persoon;

namespace OrleansSchool.Tests.Intranet.Persoon;

/// <summary>Erasing a verzorger goes over all cards of a family: a contactverbod on one of them stays a warning on it (SEC-5, SCH-2).</summary>
[Requirement("SEC-5", "SCH-2")]
public sealed class WisContactverbodTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Adres = "/s/99XX00/persoon";

    private static readonly Verzorger Moeder = new("v1", "Mira Staartmees", "moeder", "", "mira@staartmees.example", true, true, false, false, "", 0, 0);
    private static readonly Verzorger Vader = new("v2", "Joost Staartmees", "vader", "+31612345682", null, false, true, false, false, "", 0, 2);
    private static readonly Verzorger Verboden = Vader with { Id = "v9", MagOphalen = false, Contactverbod = true, Belvolgorde = 0 };

    [Theory]
    [InlineData("een", "v2")]
    [InlineData("twee", "v9")]
    public async Task Vanaf_welke_kaart_ook_de_waarschuwing_bij_broer_of_zus_blijft_staan(string van, string verzorger)
    {
        var (een, twee) = await Gezin($"wisverbod-{van}");
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);

        var pad = $"{Adres}/verzorger/{(van == "een" ? een : twee)}?verzorger={verzorger}";
        var pagina = await leider.Pagina(pad);
        Assert.Contains("hef het verbod eerst op", pagina.Tekst("#wisvorm"), StringComparison.Ordinal);
        Assert.Empty(pagina.QuerySelectorAll("#wisvorm form"));
        var nee = await leider.Post($"{pad}&handler=Wis", [("naam", "Joost Staartmees"), ("operatie", $"operatie-verbod-{van}")]).Geweigerd();

        Assert.Contains("hef het verbod eerst op", nee.Tekst(".samenvatting"), StringComparison.Ordinal);
        Assert.Equal(["Mira Staartmees", "Joost Staartmees"], (await kantoor.Kaart(een)).Verzorgers.Select(v => v.Naam));
        var lijst = await kantoor.Web.Grains.Leerling(Kantoor.School, twee).Bellijst(Kantoor.Systeem);
        Assert.Equal(["Joost Staartmees"], lijst.Waarde!.NietMeegeven);
    }

    [Fact]
    public async Task Het_hele_overzicht_van_het_kind_zegt_niets_van_een_contactverbod()
    {
        var (_, twee) = await Gezin("wisverbod-drie");
        var lezer = kantoor.Web.Services.GetRequiredService<Persoonslezer>();

        var (overzicht, nee) = await lezer.Lees(Kantoor.School, Persoonsleutel.Leerling(twee));

        Assert.Null(nee);
        var tekst = string.Join('\n', overzicht!.Delen.SelectMany(d => d.Regels.Select(r => $"{r.Wat} {r.Waarde}").Append(d.Kop).Append(d.Weggelaten ?? "")));
        Assert.Contains("Staartmees", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("verbod", tekst, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Joost", tekst, StringComparison.Ordinal);
    }

    /// <summary>Two children with the same parents: of the second the father has a contactverbod.</summary>
    private async Task<(string Een, string Twee)> Gezin(string naam)
    {
        var (een, twee) = ($"{naam}-a", $"{naam}-b");
        await kantoor.NieuwKind(een, "Pim", null, "Staartmees");
        await kantoor.NieuwKind(twee, "Lot", null, "Staartmees", KleineSchool.Groep6);
        var moeder = Moeder with { Email = $"{naam}@staartmees.example" }; // a family of its own for each test
        await Zet(een, moeder, Vader);
        await Zet(twee, moeder, Verboden);
        return (een, twee);
    }

    private async Task Zet(string id, params Verzorger[] verzorgers) => Assert.Null((await kantoor.Web.Grains.Leerling(Kantoor.School, id).BewaarVerzorgers(
        [.. verzorgers], [], (await kantoor.Kaart(id)).Versie, Kantoor.Systeem)).Weigering);
}
