using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Toegang;

[Requirement("LIVE-5")]
public sealed class TabletsGrainTests
{
    private static readonly string Link = new('a', 64);
    private static readonly string Code = new('b', 64);
    private static readonly string Sleutel = new('c', 64);
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);

    [Fact]
    public async Task Een_gekoppelde_tablet_wordt_na_een_herstart_nog_herkend_aan_zijn_sleutel_alleen()
    {
        await using var opstelling = await Opstelling.Start();
        var id = await Gekoppeld(opstelling);

        await opstelling.Herstart();

        Assert.Equal("Plein Noord 1", (await Tablets(opstelling).Herken(id, Sleutel))?.Naam);
        Assert.Null(await Tablets(opstelling).Herken(id, new string('d', 64)));
        Assert.Null(await Tablets(opstelling).Herken("bestaat-niet", Sleutel));
    }

    [Fact]
    public async Task Koppelen_kan_een_keer_en_met_de_code_of_de_link_maar_niet_met_allebei()
    {
        await using var opstelling = await Opstelling.Start();
        var id = await Gekoppeld(opstelling);

        var nogmaals = await Tablets(opstelling).Koppel(id, Code, new string('e', 64), Opstelling.Operatie("ander-apparaat"));

        Assert.Equal(Weigeringen.KoppelingVoorbij.Code, nogmaals.Weigering?.Code);
        Assert.NotNull(await Tablets(opstelling).Herken(id, Sleutel));
    }

    [Fact]
    public async Task Hetzelfde_formulier_nog_eens_koppelt_hetzelfde_apparaat_met_zijn_nieuwste_sleutel()
    {
        await using var opstelling = await Opstelling.Start();
        var id = await Gekoppeld(opstelling);

        Assert.True((await Tablets(opstelling).Koppel(id, Link, new string('e', 64), Opstelling.Operatie("koppel"))).IsGoed);

        Assert.Null(await Tablets(opstelling).Herken(id, Sleutel));
        Assert.NotNull(await Tablets(opstelling).Herken(id, new string('e', 64)));
    }

    [Fact]
    public async Task Na_tien_minuten_koppelt_een_aanbod_niets_meer()
    {
        await using var opstelling = await Opstelling.Start();
        var id = (await Tablets(opstelling).Maak("Plein Noord 1", Opstelling.Operatie("maak"), Coordinator)).Waarde!.Id;
        Assert.True((await Tablets(opstelling).BiedKoppelingAan(id, [Link, Code], Coordinator)).IsGoed);

        opstelling.Klok.Vooruit(TimeSpan.FromMinutes(TabletGrenzen.KoppelMinuten));

        Assert.Equal(Weigeringen.KoppelingVoorbij.Code, (await Tablets(opstelling).Koppel(id, Link, Sleutel, Opstelling.Operatie("koppel"))).Weigering?.Code);
    }

    [Fact]
    public async Task Een_ingetrokken_tablet_wordt_niet_meer_herkend_en_niet_opnieuw_gekoppeld()
    {
        await using var opstelling = await Opstelling.Start();
        var id = await Gekoppeld(opstelling);

        Opstelling.Eis(await Tablets(opstelling).TrekIn(id, Coordinator));

        Assert.Null(await Tablets(opstelling).Herken(id, Sleutel));
        Assert.Equal(Weigeringen.TabletIngetrokken.Code, (await Tablets(opstelling).BiedKoppelingAan(id, [Link], Coordinator)).Weigering?.Code);
        Assert.True((await Tablets(opstelling).Maak("plein noord 1", Opstelling.Operatie("nieuw"), Coordinator)).IsGoed);
    }

    [Fact]
    public async Task Namen_zijn_verplicht_kort_en_enig_en_een_dubbele_klik_maakt_een_tablet()
    {
        await using var opstelling = await Opstelling.Start();
        var tablets = Tablets(opstelling);
        var een = (await tablets.Maak("Plein Noord 1", Opstelling.Operatie("maak"), Coordinator)).Waarde!;

        Assert.Equal(een.Id, (await tablets.Maak("Plein Noord 1", Opstelling.Operatie("maak"), Coordinator)).Waarde?.Id);
        Assert.Equal(Weigeringen.TabletnaamBezet.Code, (await tablets.Maak(" plein  noord 1", Opstelling.Operatie("b"), Coordinator)).Weigering?.Code);
        Assert.Equal("verplicht", (await tablets.Maak(" ", Opstelling.Operatie("c"), Coordinator)).Weigering?.Code);
        Assert.Equal("te-lang", (await tablets.Hernoem(een.Id, new string('x', TabletGrenzen.NaamMax + 1), Coordinator)).Weigering?.Code);
        Assert.Equal(Weigeringen.GeenRecht.Code, (await tablets.Maak("Twee", Opstelling.Operatie("d"), Opstelling.Wie(Rol.Overblijfkracht))).Weigering?.Code);
        Assert.Equal(Weigeringen.GeenRecht.Code, (await tablets.TrekIn(een.Id, Opstelling.Wie(Rol.Administratie))).Weigering?.Code);
        Assert.Equal(Weigeringen.OngeldigeVergrendeltijd.Code, (await tablets.ZetVergrendeling(31, Coordinator)).Weigering?.Code);
    }

    [Fact]
    public async Task Er_zijn_hooguit_vijftig_tablets_en_een_ingetrokken_tablet_maakt_plaats()
    {
        await using var opstelling = await Opstelling.Start();
        var tablets = Tablets(opstelling);
        for (var nr = 0; nr < ToegangGrenzen.TabletsMax; nr++)
        {
            Assert.True((await tablets.Maak($"Tablet {nr}", Opstelling.Operatie($"maak{nr}"), Coordinator)).IsGoed);
        }

        Assert.Equal("te-veel", (await tablets.Maak("Een te veel", Opstelling.Operatie("teveel"), Coordinator)).Weigering?.Code);
        Opstelling.Eis(await tablets.TrekIn((await tablets.Bekijk()).Rijen[7].Id, Coordinator));

        Assert.True((await tablets.Maak("Toch", Opstelling.Operatie("toch"), Coordinator)).IsGoed);
        Assert.Equal(ToegangGrenzen.TabletsMax, (await tablets.Bekijk()).Rijen.Length);
    }

    [Fact]
    public async Task Laatst_gezien_wordt_hooguit_eens_per_kwartier_geschreven()
    {
        await using var opstelling = await Opstelling.Start();
        var id = await Gekoppeld(opstelling);
        var geschreven = opstelling.Storing.Geschreven;

        opstelling.Klok.Vooruit(TimeSpan.FromMinutes(14));
        await Tablets(opstelling).MeldGezien(id);
        Assert.Equal(geschreven, opstelling.Storing.Geschreven);
        opstelling.Klok.Vooruit(TimeSpan.FromMinutes(1));
        await Tablets(opstelling).MeldGezien(id);

        Assert.Equal(geschreven + 1, opstelling.Storing.Geschreven);
        Assert.Equal(opstelling.Klok.GetUtcNow(), (await Tablets(opstelling).Bekijk()).Rijen[0].LaatstGezien);
    }

    [Fact, Requirement("LIVE-4")]
    public async Task Wat_een_ingetrokken_tablet_nog_had_hoort_de_coordinator_een_keer_ook_na_een_herstart()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var account = opstelling.Grains.Account("marijke");
        Opstelling.Eis(await account.Maak("marijke@school.example", "Marijke van der Veen", "hash", [new Roltoekenning(Opstelling.School, Rol.Overblijfcoordinator, [], new DateOnly(2026, 8, 1), TotEnMet: null)]));
        await opstelling.TotDat(async () => (await opstelling.Grains.Personen(Opstelling.School).Alles()).Rijen.Any(p => p.AccountId == "marijke"));
        var tablets = Tablets(opstelling);
        var (id, vandaag) = (await Gekoppeld(opstelling), DateOnly.FromDateTime(Schooltijd.Lokaal(opstelling.Klok.GetUtcNow()).DateTime));
        Opstelling.Eis(await tablets.ZetHandtekening(id, Sleutel, Convert.ToBase64String("sleutel"u8)));
        await tablets.MeldNietVerstuurd(id, 5, vandaag); // trusted still: nothing is lost
        Assert.Null(await tablets.OudeHandtekening(id));
        Opstelling.Eis(await tablets.TrekIn(id, Coordinator));
        Assert.Equal((Convert.ToBase64String("sleutel"u8), null), (await tablets.OudeHandtekening(id), await tablets.Handtekening(id)));

        await tablets.MeldNietVerstuurd(id, 25, vandaag.AddDays(-400));
        await tablets.MeldNietVerstuurd(id, 25, vandaag);
        await opstelling.Herstart();
        await Tablets(opstelling).MeldNietVerstuurd(id, 24, vandaag);
        await Tablets(opstelling).MeldNietVerstuurd(id, TabletGrenzen.NietVerstuurdMax + 1, vandaag);

        var rij = Assert.Single((await Tablets(opstelling).Bekijk()).Rijen);
        Assert.Equal((25, vandaag.AddDays(-OverblijfGrenzen.NagekomenDagen)), (rij.NietVerstuurd, rij.NietVerstuurdSinds!.Value));
        var bericht = Assert.Single(await opstelling.Grains.Aandacht(Opstelling.School, "marijke").Alles());
        Assert.StartsWith("De ingetrokken tablet Plein Noord 1 had nog 25 tikken", bericht.Tekst, StringComparison.Ordinal);
    }

    private static ITabletsGrain Tablets(Opstelling opstelling) => opstelling.Grains.Tablets(Opstelling.School);

    private static async Task<string> Gekoppeld(Opstelling opstelling)
    {
        var tablets = Tablets(opstelling);
        var id = (await tablets.Maak("Plein Noord 1", Opstelling.Operatie("maak"), Coordinator)).Waarde!.Id;
        Assert.True((await tablets.BiedKoppelingAan(id, [Link, Code], Coordinator)).IsGoed);
        Assert.True((await tablets.Koppel(id, Link, Sleutel, Opstelling.Operatie("koppel"))).IsGoed);
        return id;
    }
}
