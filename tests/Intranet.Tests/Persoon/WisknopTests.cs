using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Ongevallen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Persoon;

/// <summary>A button that is refused afterwards isn't shown: in its place stands why not, and from when it can (SEC-5, AVG art. 12 lid 4).</summary>
[Requirement("SEC-5", "UX-1")]
public sealed class WisknopTests(Kantoor kantoor) : IClassFixture<Kantoor>
{
    private const string Adres = "/s/99XX00/persoon";

    [Fact]
    public async Task Wie_nog_een_rol_heeft_leest_tot_wanneer_en_wie_geen_rol_meer_heeft_kan_weg()
    {
        var (begin, vandaag) = (IntranetFabriek.Jaar.EersteDag, kantoor.Web.Vandaag);
        await Account("knop-altijd", "Anna Altijd", new Roltoekenning(Kantoor.School, Rol.Leerkracht, [], begin, null));
        await Account("knop-straks", "Sem Straks", new Roltoekenning(Kantoor.School, Rol.Leerkracht, [], begin, new DateOnly(2026, 12, 31)));
        await Account("knop-weg", "Wim Weg", new Roltoekenning(Kantoor.School, Rol.Leerkracht, [], begin, vandaag.AddDays(-1)));
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);

        EisGeenKnop(await leider.Pagina($"{Adres}/account/knop-altijd"), "heeft nog een rol. Beëindig die eerst");
        EisGeenKnop(await leider.Pagina($"{Adres}/account/knop-straks"), "tot en met donderdag 31 december 2026. Wissen kan vanaf de dag erna.");
        Assert.Single((await leider.Pagina($"{Adres}/account/knop-weg")).QuerySelectorAll("#wisvorm form"));
    }

    [Fact]
    public async Task De_enige_verzorger_met_gezag_heeft_geen_knop_en_de_ander_wel()
    {
        await kantoor.NieuwKind("knop-kind", "Pim", null, "Kneu");
        var moeder = new Verzorger("v1", "Mira Kneu", "moeder", "+31612345670", null, true, true, false, false, "", 0, 1);
        var oma = new Verzorger("v2", "Oda Kneu", "oma", "+31612345671", null, false, true, false, false, "", 0, 2);
        Assert.Null((await kantoor.Web.Grains.Leerling(Kantoor.School, "knop-kind").BewaarVerzorgers([moeder, oma], [], (await kantoor.Kaart("knop-kind")).Versie, Kantoor.Systeem)).Weigering);
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);

        EisGeenKnop(await leider.Pagina($"{Adres}/verzorger/knop-kind?verzorger=v1"), "de enige verzorger met gezag");
        Assert.Single((await leider.Pagina($"{Adres}/verzorger/knop-kind?verzorger=v2")).QuerySelectorAll("#wisvorm form"));
    }

    [Fact]
    public async Task Bij_een_ongeval_dat_bewaard_moet_blijven_staat_vanaf_welke_dag_wissen_kan()
    {
        await kantoor.NieuwKind("knop-ongeval", "Lot", null, "Putter");
        var operatie = new OperatieId("operatie-knop-1");
        var ongeval = kantoor.Web.Grains.Ongeval(Kantoor.School, OngevalId.Van(operatie, Kantoor.Systeem));
        Assert.Null((await ongeval.Meld("knop-ongeval", KleineSchool.Plein, "Viel", false, null, operatie, Kantoor.Systeem)).Weigering);
        Assert.Null((await kantoor.Web.Grains.Leerling(Kantoor.School, "knop-ongeval").VerlaatSchool(kantoor.Web.Vandaag.AddDays(-2), Kantoor.Systeem)).Weigering);
        await Wacht(async () => (await kantoor.Web.Grains.Ongevallen(Kantoor.School, IntranetFabriek.Jaar).Alles()).Ongevallen.Any(o => o.LeerlingId == "knop-ongeval"));
        using var leider = await kantoor.Web.LogIn(Rol.Schoolleider);

        EisGeenKnop(await leider.Pagina($"{Adres}/leerling/knop-ongeval"), "Wissen kan vanaf woensdag 1 augustus 2029.");
    }

    private static void EisGeenKnop(IParentNode pagina, string waarom)
    {
        Assert.Contains(waarom, pagina.Tekst("#wisvorm"), StringComparison.Ordinal);
        Assert.Empty(pagina.QuerySelectorAll("#wisvorm form, #wisvorm button"));
    }

    private Task Account(string id, string naam, Roltoekenning rol) => kantoor.Web.MaakAccount(id, $"{id}@school.example", naam, rol);

    private static async Task Wacht(Func<Task<bool>> klopt)
    {
        using var slag = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        for (var keer = 0; keer < 500 && !await klopt(); keer++)
        {
            await slag.WaitForNextTickAsync();
        }

        Assert.True(await klopt());
    }
}
