using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Persoon;
using OrleansSchool.Toegang;
using OrleansSchool.Vragen;

namespace OrleansSchool.Tests.Grains.Persoon;

/// <summary>From the form behind the link to the register of requests and the task of the schoolleider (SEC-5, PAR-1, AVG art. 12 lid 3).</summary>
[Requirement("SEC-5", "PAR-1")]
public sealed class OuderverzoekTests : IAsyncLifetime
{
    private static readonly Wie Kantoor = Opstelling.Wie(Rol.Administratie);
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly Ouderwens Inzage = new(Wenssoort.Inzage, null, null, Weekdagen.Geen, null);
    private static readonly Verzorger Robin = new("v1", "Robin Akker", "moeder", "0612345678", "robin@thuis.example", true, true, false, false, "", 100, 1);

    private Opstelling _school = null!;

    private IVragenGrain Vragen => _school.Grains.Vragen(Opstelling.School, _school.Vandaag);

    private IVerzoekenGrain Register => _school.Grains.Verzoeken(Opstelling.School, Opstelling.Jaar);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        Opstelling.Eis(await _school.Grains.Account("karin").MaakPersoon("Karin Hoekstra", "karin@school.example", [new Roltoekenning(Opstelling.School, Rol.Schoolleider, [], Opstelling.Jaar.EersteDag, null)]));
        await _school.TotDat(async () => (await _school.Grains.Personen(Opstelling.School).Alles()).Rijen.Length == 1);
        var kim = await _school.SchrijfIn("kim", "Kim");
        Opstelling.Eis(await kim.BewaarVerzorgers([Robin], [], (await kim.Kaart(Kantoor)).Waarde!.Versie, Kantoor));
        var link = new Ouderlink("v1", "hash-robin", OuderRules.MailHash(Robin.Email!), _school.Klok.GetUtcNow(), _school.Klok.GetUtcNow().AddDays(100));
        Assert.True((await kim.ZetOuderlink(link, Kantoor)).IsGoed);
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Wie_om_een_overzicht_vraagt_staat_in_het_register_en_de_schoolleider_heeft_een_taak_ook_na_een_dubbele_klik_en_een_herstart()
    {
        var operatie = Opstelling.Operatie("inzage");
        Opstelling.Eis(await Vragen.WensAlsOuder("kim", "hash-robin", Inzage, null, operatie));
        Opstelling.Eis(await Vragen.WensAlsOuder("kim", "hash-robin", Inzage, null, operatie));
        await _school.Herstart();

        var verzoeken = (await Register.Bekijk(Leider)).Waarde!.Verzoeken;
        Assert.Equal([Persoonsoort.Verzorger, Persoonsoort.Leerling], verzoeken.Select(v => v.Over.Soort));
        Assert.All(verzoeken, v => Assert.Equal((_school.Vandaag, _school.Vandaag.AddMonths(1)), (v.Op, v.Uiterlijk)));
        var taak = Assert.Single(await Taken());
        Assert.Equal("/s/99XX00/persoon/verzoeken", taak.Pad);
        Assert.DoesNotContain("Robin", taak.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ging_het_mis_voor_de_vraag_er_stond_dan_weet_de_school_ervan_en_doet_hetzelfde_formulier_de_rest()
    {
        var operatie = Opstelling.Operatie("inzage");
        _school.Storing.Bij((toestand, _) => toestand == "vragen");
        await Assert.ThrowsAnyAsync<Exception>(() => Vragen.WensAlsOuder("kim", "hash-robin", Inzage, null, operatie));
        Assert.Equal(2, (await Register.Bekijk(Leider)).Waarde!.Verzoeken.Length);
        _school.Storing.Geen();

        Opstelling.Eis(await Vragen.WensAlsOuder("kim", "hash-robin", Inzage, null, operatie));

        Assert.Equal(2, (await Register.Bekijk(Leider)).Waarde!.Verzoeken.Length);
        Assert.Single(await Vragen.VanOuder("kim", "hash-robin"));
    }

    [Fact]
    public async Task Is_alles_afgehandeld_dan_gaat_de_taak_weg_en_wie_alleen_een_nummer_wijzigt_komt_niet_in_het_register()
    {
        Opstelling.Eis(await Vragen.WensAlsOuder("kim", "hash-robin", Inzage, null, Opstelling.Operatie("inzage")));
        Assert.Single(await Taken());
        foreach (var verzoek in (await Register.Bekijk(Leider)).Waarde!.Verzoeken)
        {
            Opstelling.Eis(await Register.HandelAf(verzoek.Id, Verzoekstand.Gedaan, "Kopie meegegeven.", Opstelling.Operatie($"af-{verzoek.Id}"), Leider));
        }

        Opstelling.Eis(await Vragen.WensAlsOuder("kim", "hash-robin", new Ouderwens(Wenssoort.Telefoon, null, null, Weekdagen.Geen, "06 87654321"), null, Opstelling.Operatie("nummer")));

        Assert.Empty(await Taken());
        Assert.Equal(2, (await Register.Bekijk(Leider)).Waarde!.Verzoeken.Length);
    }

    private async Task<IEnumerable<Aandachtsbericht>> Taken() =>
        (await _school.Grains.Aandacht(Opstelling.School, "karin").Alles()).Where(b => b.Id == $"verzoeken/{Opstelling.Jaar}");
}
