using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Tests.Intranet.Financien;

namespace OrleansSchool.Tests.Intranet.Leerlingen;

/// <summary>In a school that bills, the tick list never changes who stays already: another day costs or gives back, and that is shown first (TSO-6d, SET-1).</summary>
[Requirement("TSO-6d", "SET-1")]
public sealed class AanmeldenGeldTests
{
    [Fact]
    public async Task Wie_al_overblijft_gaat_langs_de_kosten_ook_met_een_eigen_verzoek()
    {
        await using var web = await Geldschool.Start();
        await Reken(web);
        var (adres, kind) = ($"{Kantoor.Leerlingen}/aanmelden?groep={KleineSchool.Groep5}", KleineSchool.Leerling5());
        var was = (await web.Grains.Leerling(Kantoor.School, kind).Kaart(Kantoor.Systeem)).Waarde!;
        using var bezoeker = await web.LogIn(Rol.Overblijfcoordinator);
        Assert.NotNull((await bezoeker.Pagina(adres)).QuerySelector($"a[href='{Geldschool.S}/geld/leerling/{kind}']"));

        var nee = await bezoeker.Post(
            adres,
            [
                ("Rij[0].Id", kind), ("Rij[0].Versie", $"{was.Versie}"), ("Rij[0].Was", "0:0"), ("Rij[0].Dagen", "Vrijdag"), ("vanaf", "2026-11-12"), ("bewijs", "formulier"),
                ("operatie", "operatie-met-geld"),
            ]).Geweigerd();

        Assert.Contains(Weigeringen.WijzigingMetGeld.Zin, nee.Tekst(".samenvatting"), StringComparison.Ordinal);
        Assert.Equal(was.Versie, (await web.Grains.Leerling(Kantoor.School, kind).Kaart(Kantoor.Systeem)).Waarde!.Versie);
    }

    /// <summary>Choices of the reglement, and a tarief that went the whole route.</summary>
    private static async Task Reken(IntranetFabriek web)
    {
        var (financien, besluiten) = (web.Grains.Financien(Geldschool.Sleutel), web.Grains.Besluiten(Geldschool.Sleutel, Geldschool.Jaar));
        var instellingen = new FinancienInstellingen(
            [9, 2], new DagInJaar(2, 1), 31, 30, Geld.Nul, null, FinancienGrenzen.WikDagen, false, true, Onverwachtgevolg.Vordering, true, Geld.Nul, new Geld(4_500),
            FinancienGrenzen.UitsluitingDagen);
        Geldschool.Goed(await financien.ZetInstellingen(instellingen, false, (await financien.Bekijk()).Versie, Geldschool.Coordinator));
        var id = await Geldschool.NaarInstemming(web);
        await Geldschool.LegVast(web, id, Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd, Geldschool.Als(Rol.MrOuder));
        Geldschool.Goed(await besluiten.Activeer(id, await Geldschool.Versie(web, id), Geldschool.Op("tarief-actief"), Geldschool.Als(Rol.Commissielid)));
        await Geldschool.Tot(web, async () => !(await financien.Bekijk()).Tarieven.IsEmpty);
    }
}
