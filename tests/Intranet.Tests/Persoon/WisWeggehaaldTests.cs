using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Persoon;

/// <summary>Erasing on request reaches what can still be put back, wherever it stands: nobody gets this person back by mistake (SEC-5, UX-1, AVG art. 17).</summary>
[Requirement("SEC-5", "UX-1")]
public sealed class WisWeggehaaldTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Adres = "/s/99XX00/persoon";

    private static readonly Verzorger Moeder = new("v1", "Robin Tjiftjaf", "moeder", "+31612345670", null, true, true, false, false, "", 0, 1);
    private static readonly Verzorger Vader = new("v2", "Noor Tjiftjaf", "vader", "+31612345671", null, true, true, false, false, "", 0, 2);

    [Fact]
    public async Task Een_verzorger_die_van_elke_kaart_af_is_staat_nog_bij_het_kind_en_is_na_het_wissen_nergens_meer_terug_te_zetten()
    {
        string[] kinderen = ["weg-een", "weg-twee"];
        foreach (var id in kinderen)
        {
            await kantoor.NieuwKind(id, "Jip", null, "Tjiftjaf");
            await Zet(id, Moeder, Vader);
            await Zet(id, Moeder);
            Assert.Single(await kantoor.Web.Grains.Leerling(Kantoor.School, id).Weggehaald(Kantoor.Systeem));
        }

        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);
        var kind = await leider.Pagina($"{Adres}/leerling/weg-een");
        Assert.Contains("Noor Tjiftjaf", kind.Tekst("section[aria-labelledby=verzorgers-kop]"), StringComparison.Ordinal);

        await Wis(leider, $"{Adres}/verzorger/weg-een?verzorger=v2", "Noor Tjiftjaf");

        foreach (var id in kinderen)
        {
            Assert.Empty(await kantoor.Web.Grains.Leerling(Kantoor.School, id).Weggehaald(Kantoor.Systeem));
            Assert.Equal(["Robin Tjiftjaf"], (await kantoor.Kaart(id)).Verzorgers.Select(v => v.Naam));
        }
    }

    [Fact]
    public async Task Van_een_gewist_account_kan_niemand_de_rollen_nog_teruggeven()
    {
        var mensen = kantoor.Web.Grains.Mensen(Kantoor.School);
        await kantoor.Web.MaakAccount("weg-drie", "weg-drie@school.example", "Wout Wielewaal", new Roltoekenning(Kantoor.School, Rol.Leerkracht, [], IntranetFabriek.Jaar.EersteDag, null));
        var stand = (await mensen.Kaart("weg-drie", Kantoor.Systeem)).Waarde!.Stand;
        Assert.Null((await mensen.Beeindig("weg-drie", stand, new OperatieId("weg-drie-einde"), Kantoor.Systeem)).Weigering);
        Assert.Contains(await mensen.Weggehaald(Kantoor.Systeem), w => w.Id == "weg-drie");
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);

        await Wis(leider, $"{Adres}/account/weg-drie", "Wout Wielewaal");

        Assert.DoesNotContain(await mensen.Weggehaald(Kantoor.Systeem), w => w.Id == "weg-drie");
        Assert.DoesNotContain("Wielewaal", (await leider.Pagina("/s/99XX00/weggehaald")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(await kantoor.Web.Grains.Account("weg-drie").Bekijk());
    }

    private static async Task Wis(Bezoeker leider, string pad, string naam)
    {
        var pagina = await leider.Pagina(pad);
        var vorm = pagina.Forms.OfType<IHtmlFormElement>().First(f => f.ParentElement?.Closest("#wisvorm") is not null);
        await leider.Verstuur(vorm, ("naam", naam)).Gelukt();
    }

    private async Task Zet(string id, params ImmutableArray<Verzorger> verzorgers) => Assert.Null((await kantoor.Web.Grains.Leerling(Kantoor.School, id)
        .BewaarVerzorgers(verzorgers, [], (await kantoor.Kaart(id)).Versie, Kantoor.Systeem)).Weigering);
}
