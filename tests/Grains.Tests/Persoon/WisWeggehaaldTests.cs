using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Persoon;

namespace OrleansSchool.Tests.Grains.Persoon;

/// <summary>Who is erased on request can't be put back on a card either, under whatever number they stood there, and of others nothing is lost (SEC-5, UX-1, AVG art. 17).</summary>
[Requirement("SEC-5", "UX-1")]
public sealed class WisWeggehaaldTests : IAsyncLifetime
{
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly Verzorger Moeder = new("v1", "Robin Zilverberk", "moeder", "+31612345678", "robin@school.example", true, true, false, false, "", 100, 1);
    private static readonly Verzorger Vader = new("v2", "Kim Zilverberk", "vader", "+31687654321", null, true, true, false, false, "", 0, 2);
    private static readonly Noodcontact Oma = new("n1", "Oma Zilverberk", "oma", "+31241234567", 3);

    private Opstelling _school = null!;

    private ILeerlingGrain Sam => _school.Grains.Leerling(Opstelling.School, "sam");

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        await _school.SchrijfIn("sam", achternaam: "Zilverberk");
        await Zet([Moeder, Vader], [Oma]);
        await Zet([Moeder], []);
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Wie_al_van_de_kaart_was_gehaald_wordt_gevonden_en_gewist_en_oma_kan_nog_terug()
    {
        Assert.Equal(["Kim Zilverberk"], (await Sam.WeggehaaldeMensen(Leider)).Verzorgers.Select(v => v.Naam));
        Assert.Equal(["Oma Zilverberk"], (await Sam.WeggehaaldeMensen(Leider)).Noodcontacten.Select(n => n.Naam));
        Assert.Empty((await Sam.WeggehaaldeMensen(Opstelling.Wie(Rol.Administratie))).Verzorgers);
        Assert.NotNull(await Sam.Persoonsgegevens(Persoonsleutel.Verzorger("sam", "v2"))); // it counts when somebody asks what is kept

        Opstelling.Eis(await Sam.WisVerzorger("v2", Opstelling.Operatie("wis-kim"), Leider));
        Opstelling.Eis(await Sam.WisVerzorger("v2", Opstelling.Operatie("wis-kim"), Leider));

        await _school.Herstart();
        Assert.Equal(["n-n1"], Bewaard());
        Assert.Null(await Sam.Persoonsgegevens(Persoonsleutel.Verzorger("sam", "v2")));
        Assert.Equal("weggehaald-voorbij", (await Sam.HaalTerug("v-v2", Opstelling.Operatie("terug-kim"), Leider)).Weigering?.Code);
        Opstelling.Eis(await Sam.HaalTerug("n-n1", Opstelling.Operatie("terug-oma"), Leider));
        Assert.Equal([Oma], (await Sam.Kaart(Leider)).Waarde!.Noodcontacten.AsEnumerable());
    }

    [Fact]
    public async Task Wie_opnieuw_is_ingevoerd_en_dan_gewist_wordt_blijft_ook_onder_het_oude_nummer_niet_staan()
    {
        await Zet([Moeder, Vader with { Id = "v3", Naam = "kim ZILVERBERK" }], [Oma with { Id = "n2", Naam = "Kim Zilverberk" }]);
        await Zet([Moeder, Vader with { Id = "v3", Naam = "kim ZILVERBERK" }], []);
        Assert.Equal(["n-n1", "n-n2", "v-v2"], Bewaard().Order(StringComparer.Ordinal));

        Opstelling.Eis(await Sam.WisVerzorger("v3", Opstelling.Operatie("wis-kim"), Leider));

        Assert.Equal(["n-n1"], Bewaard());
        Assert.Equal(["Robin Zilverberk"], (await Sam.Kaart(Leider)).Waarde!.Verzorgers.Select(v => v.Naam));
    }

    private async Task Zet(ImmutableArray<Verzorger> verzorgers, ImmutableArray<Noodcontact> nood) =>
        Opstelling.Eis(await Sam.BewaarVerzorgers(verzorgers, nood, (await Sam.Kaart(Leider)).Waarde!.Versie, Leider));

    private ImmutableArray<string> Bewaard() =>
        [.. _school.Storing.Laatste<LeerlingState>("leerling", "leerling/99XX00/sam")!.Prullenbak.Pruls.Select(p => p.Id)];
}
