using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Leerlingen;
using OrleansSchool.Persoon;

namespace OrleansSchool.Tests.Grains.Persoon;

/// <summary>Who complained gets the text of it in the own overview, also in the days after being taken off the card (SEC-5, AVG art. 15).</summary>
[Requirement("SEC-5")]
public sealed class KlachtWeggehaaldTests : IAsyncLifetime
{
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly Verzorger Moeder = new("v1", "Robin Zilverberk", "moeder", "+31612345678", "robin@school.example", true, true, false, false, "", 0, 1);
    private static readonly Verzorger Vader = new("v2", "Kim Zilverberk", "vader", "+31687654321", null, true, true, false, false, "", 0, 2);

    private Opstelling _school = null!;

    private IKlachtenGrain Klachten => _school.Grains.Klachten(Opstelling.School, Opstelling.Jaar);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        await _school.SchrijfIn("sam", achternaam: "Zilverberk");
        var klacht = new KlachtInvoer(_school.Vandaag, Vader.Naam, "Drukte", "Het is te druk aan tafel.", Klachtstand.Ontvangen, null, _school.Vandaag.AddDays(28), null);
        Opstelling.Eis(await Klachten.Bewaar(null, klacht, 0, Opstelling.Operatie("klacht"), Leider));
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Wie_net_van_de_kaart_is_gehaald_krijgt_de_eigen_klacht_nog_en_de_ander_niet()
    {
        await Zet([Moeder, Vader]);
        await Zet([Moeder]);

        var deel = await Klachten.Persoonsgegevens(Persoonsleutel.Verzorger("sam", "v2"));

        Assert.NotNull(deel);
        Assert.Contains(deel.Regels, r => r.Waarde == "Drukte: Het is te druk aan tafel.");
        Assert.Null(await Klachten.Persoonsgegevens(Persoonsleutel.Verzorger("sam", "v1")));
    }

    private async Task Zet(ImmutableArray<Verzorger> verzorgers)
    {
        var sam = _school.Grains.Leerling(Opstelling.School, "sam");
        Opstelling.Eis(await sam.BewaarVerzorgers(verzorgers, [], (await sam.Kaart(Leider)).Waarde!.Versie, Leider));
    }
}
