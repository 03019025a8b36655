using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Overblijven;

/// <summary>The lunch of a groep on the real engine and store (TSO-7, TSO-10g). It is Thursday, eleven o'clock; groep 5 eats at noon.</summary>
[Requirement("TSO-7a", "TSO-7c", "TSO-7d", "TSO-7e")]
public sealed class GroepsmiddagGrainTests : IAsyncLifetime
{
    private static readonly Wie Karin = Opstelling.Wie(Rol.Groepsleerkracht, "g5") with { AccountId = "karin", Naam = "Karin Hoekstra" };
    private static readonly Wie Ruben = Opstelling.Wie(Rol.Groepsleerkracht, "g6") with { AccountId = "ruben", Naam = "Ruben Smit" };
    private static readonly Wie Fatma = Opstelling.Wie(Rol.Overblijfkracht) with { AccountId = "fatma", Naam = "Fatma Yıldız" };

    private Opstelling _school = null!;
    private int _nr;

    private IGroepsmiddagGrain Middag => _school.Grains.Groepsmiddag(Opstelling.School, "g5", new DateOnly(2026, 11, 12));

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        var kim = await _school.SchrijfIn("kim", "Kim", groep: "g5");
        Opstelling.Eis(await kim.MeldAan(
            Opstelling.Jaar.EersteDag, AanmeldingSoort.Structureel, Weekdagen.Donderdag, null, Opstelling.Operatie("aan-kim"), Opstelling.Wie(Rol.Administratie)));
        foreach (var wie in new[] { Karin, Ruben, Fatma })
        {
            var rol = wie.Rollen[0];
            Opstelling.Eis(await _school.Grains.Account(wie.AccountId).Maak(
                $"{wie.AccountId}@school.example", wie.Naam, null, [new Roltoekenning(Opstelling.School, rol.Rol, rol.Groepen, Opstelling.Jaar.EersteDag, null)]));
        }
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact, Requirement("TSO-10g")]
    public async Task De_overdracht_staat_er_na_een_herstart_nog_met_tijd_en_geeft_de_gewerkte_tijd()
    {
        Assert.Equal("lunch-te-vroeg", (await Tik(Karin, Lunchtikken.NaarBuiten)).Weigering?.Code);
        Klok(12, 17);
        Opstelling.Eis(await Tik(Karin, Lunchtikken.NaarBuiten));
        Opstelling.Eis(await Tik(Karin, Lunchtikken.Opgeruimd));
        Klok(12, 56);
        Opstelling.Eis(await Tik(Karin, Lunchtikken.Opgehaald));
        await _school.Herstart();

        var view = (await Middag.Bekijk(Karin)).Waarde!;
        Assert.Equal(("12:17", "12:17", "12:56"), (Datums.Tijd(view.NaarBuiten!.Op), Datums.Tijd(view.Opgeruimd!.Op), Datums.Tijd(view.Opgehaald!.Op)));
        Assert.Equal(new Lunchinzet("g5", view.Datum, "karin", "Karin Hoekstra", 17), await Middag.Inzet());
        Opstelling.Eis(await Middag.ZetMinuten(25, Operatie(), Karin));
        Assert.Equal((25, true), ((await Middag.Bekijk(Karin)).Waarde!.GewerkteMinuten, (await Middag.Bekijk(Karin)).Waarde!.MinutenMetDeHand));
    }

    [Fact]
    public async Task Wie_de_groep_niet_heeft_mag_niets_tikken_en_een_helper_ziet_het_alleen()
    {
        Klok(12, 17);
        Assert.Equal("geen-recht", (await Tik(Ruben, Lunchtikken.NaarBuiten)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Tik(Fatma, Lunchtikken.NaarBuiten)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Middag.Bekijk(Ruben)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Middag.Lijst(Ruben)).Weigering?.Code);
        Assert.False((await Middag.Bekijk(Fatma)).Waarde!.Mag);
        Assert.Equal("geen-recht", (await Middag.ZetVervanger("ruben", Operatie(), Ruben)).Weigering?.Code);
    }

    [Fact]
    public async Task Wie_overneemt_ziet_de_lijst_tikt_en_hoort_het_en_daarna_niet_meer()
    {
        Opstelling.Eis(await Middag.ZetVervanger("ruben", Operatie(), Karin));
        Assert.Equal("Kim", Assert.Single((await Middag.Lijst(Ruben)).Waarde!.Tegels).Roepnaam);
        var bericht = Assert.Single(await _school.Grains.Aandacht(Opstelling.School, "ruben").Alles());
        Assert.DoesNotContain("Kim", bericht.Tekst, StringComparison.Ordinal);
        Klok(12, 15);
        Opstelling.Eis(await Tik(Ruben, Lunchtikken.NaarBuiten));
        Assert.Equal("ruben", (await Middag.Inzet())?.AccountId);

        Opstelling.Eis(await Middag.ZetVervanger(null, Operatie(), Karin));
        Assert.Equal("geen-recht", (await Middag.Lijst(Ruben)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Tik(Ruben, Lunchtikken.Opgehaald)).Weigering?.Code);
        Assert.Empty(await _school.Grains.Aandacht(Opstelling.School, "ruben").Alles());
    }

    [Fact]
    public async Task Een_helper_of_een_onbekende_kan_de_lunch_niet_overnemen()
    {
        Assert.Equal("vervanger-kan-niet", (await Middag.ZetVervanger("fatma", Operatie(), Karin)).Weigering?.Code);
        Assert.Equal("vervanger-kan-niet", (await Middag.ZetVervanger("niemand", Operatie(), Karin)).Weigering?.Code);
        Assert.Null((await Middag.Bekijk(Karin)).Waarde!.Vervanger);
    }

    [Fact]
    public async Task Dezelfde_tik_twee_keer_is_een_en_een_mislukte_write_laat_niets_achter()
    {
        Klok(12, 17);
        var operatie = Operatie();
        Opstelling.Eis(await Middag.Tik(Lunchtikken.NaarBuiten, true, operatie, Karin));
        Klok(12, 20);
        Opstelling.Eis(await Middag.Tik(Lunchtikken.NaarBuiten, true, operatie, Karin));
        Assert.Equal("operatie-al-gebruikt", (await Middag.Tik(Lunchtikken.Opgeruimd, true, operatie, Karin)).Weigering?.Code);
        var view = (await Middag.Bekijk(Karin)).Waarde!;
        Assert.Equal(("12:17", null), (Datums.Tijd(view.NaarBuiten!.Op), view.Opgeruimd));
    }

    private Task<Uitkomst> Tik(Wie wie, string wat) => Middag.Tik(wat, true, Operatie(), wie);

    private OperatieId Operatie() => Opstelling.Operatie($"lunch-{++_nr}");

    private void Klok(int uur, int minuut) => _school.Klok.Naar(new DateTimeOffset(2026, 11, 12, uur, minuut, 0, TimeSpan.FromHours(1)));
}
