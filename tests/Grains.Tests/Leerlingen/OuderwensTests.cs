using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Post;
using OrleansSchool.Vragen;

namespace OrleansSchool.Tests.Grains.Leerlingen;

/// <summary>A verzorger asks for a change by link; the school decides and answers by mail (PAR-1, TSO-6d).</summary>
[Requirement("PAR-1")]
public sealed class OuderwensTests : IAsyncLifetime
{
    private static readonly Wie Kantoor = Opstelling.Wie(Rol.Administratie);
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);
    private static readonly Verzorger Robin = new("v1", "Robin Akker", "moeder", "0612345678", "robin@thuis.example", true, true, false, false, "", 50, 1);
    private static readonly Verzorger Jo = new("v2", "Jo Berg", "vader", "0612345679", "jo@thuis.example", true, true, false, true, "", 50, 2, new Adres("Kade 3", "1234AB", "Eendenveld"));
    private static readonly DateOnly Per = new(2026, 12, 1);

    private Opstelling _school = null!;
    private int _nr;

    private ILeerlingGrain Kim => _school.Grains.Leerling(Opstelling.School, "kim");

    private IVragenGrain Vragen => _school.Grains.Vragen(Opstelling.School, _school.Vandaag);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        await _school.SchrijfIn("kim", "Kim", groep: "g5");
        Opstelling.Eis(await Kim.MeldAan(Opstelling.Jaar.EersteDag, AanmeldingSoort.Structureel, Weekdagen.Donderdag, null, Operatie(), Kantoor));
        await Zet(Robin, Jo);
        Assert.True((await Kim.ZetOuderlink(Link(Robin, "hash-robin"), Kantoor)).IsGoed);
        Assert.True((await Kim.ZetOuderlink(Link(Jo, "hash-jo"), Kantoor)).IsGoed);
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Een_verzoek_verandert_niets_en_wacht_als_taak_op_de_school_ook_na_een_herstart()
    {
        var operatie = Operatie();
        Opstelling.Eis(await Vragen.WensAlsOuder("kim", "hash-robin", Dagen(Weekdagen.Maandag), "Wij werken anders.", operatie));
        Opstelling.Eis(await Vragen.WensAlsOuder("kim", "hash-robin", Dagen(Weekdagen.Maandag), "Wij werken anders.", operatie));
        Assert.Equal("operatie-al-gebruikt", (await Vragen.WensAlsOuder("kim", "hash-robin", Dagen(Weekdagen.Dinsdag), null, operatie)).Weigering?.Code);
        await _school.Herstart();

        var vraag = Assert.Single((await Vragen.Bekijk(Coordinator)).Waarde!.Vragen);
        Assert.Equal(("Vraagt vaste dagen vanaf dinsdag 1 december 2026: ma.\nWij werken anders.", Dagen(Weekdagen.Maandag)), (vraag.Tekst, vraag.Wens!));
        Assert.Equal(Weekdagen.Donderdag, (await Kim.Kaart(Kantoor)).Waarde!.Aanmeldingen.Single().Weekdagen);
    }

    [Fact]
    public async Task Twee_keer_hetzelfde_vragen_kan_niet_en_na_het_antwoord_wel_weer()
    {
        Opstelling.Eis(await Vragen.WensAlsOuder("kim", "hash-robin", Dagen(Weekdagen.Maandag), null, Operatie()));
        Assert.Equal("wens-loopt-al", (await Vragen.WensAlsOuder("kim", "hash-robin", Dagen(Weekdagen.Dinsdag), null, Operatie())).Weigering?.Code);

        var vraag = Assert.Single((await Vragen.Bekijk(Coordinator)).Waarde!.Vragen);
        Opstelling.Eis(await Vragen.Beantwoord(vraag.Id, "Akkoord.", Operatie(), Coordinator));

        Assert.Equal("Akkoord.", Assert.Single(await Vragen.VanOuder("kim", "hash-robin")).Antwoord);
        var mail = Assert.Single((await _school.Grains.Postbus(Opstelling.School).Bekijk(null, Opstelling.Wie(Rol.Schoolleider))).Waarde!.Mails);
        Assert.Equal((Sjabloon.Ouderantwoord, "robin@thuis.example"), (mail.Sjabloon, mail.NaarEmail));
        Opstelling.Eis(await Vragen.WensAlsOuder("kim", "hash-robin", Dagen(Weekdagen.Dinsdag), null, Operatie()));
    }

    [Fact]
    public async Task Een_verzoek_van_vorige_maand_dat_nog_wacht_houdt_een_tweede_tegen()
    {
        Opstelling.Eis(await Vragen.WensAlsOuder("kim", "hash-robin", Dagen(Weekdagen.Maandag) with { Per = new DateOnly(2027, 1, 4) }, null, Operatie()));
        _school.Klok.Naar(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(1)));

        Assert.Equal("wens-loopt-al", (await Vragen.WensAlsOuder("kim", "hash-robin", Dagen(Weekdagen.Dinsdag) with { Per = new DateOnly(2027, 1, 4) }, null, Operatie())).Weigering?.Code);
    }

    [Fact]
    public async Task Beide_ouders_van_een_kind_mogen_vragen_en_zien_elkaars_verzoek_niet()
    {
        Opstelling.Eis(await Vragen.WensAlsOuder("kim", "hash-robin", Dagen(Weekdagen.Maandag), null, Operatie()));
        Opstelling.Eis(await Vragen.WensAlsOuder("kim", "hash-jo", new Ouderwens(Wenssoort.Aanmelding, Per, AanmeldingSoort.Geen, Weekdagen.Geen, null), null, Operatie()));

        Assert.Equal("Robin Akker", Assert.Single(await Vragen.VanOuder("kim", "hash-robin")).DoorNaam);
        Assert.Equal("Jo Berg", Assert.Single(await Vragen.VanOuder("kim", "hash-jo")).DoorNaam);
        Assert.Equal(2, (await Vragen.Bekijk(Coordinator)).Waarde!.Vragen.Length);
    }

    [Fact]
    public async Task Zonder_gezag_met_een_contactverbod_of_met_een_vervallen_link_vraagt_niemand_iets()
    {
        foreach (var anders in new[] { Robin with { HeeftGezag = false }, Robin with { Contactverbod = true, MagOphalen = false, Belvolgorde = 0 }, Robin with { Email = "ander@thuis.example" } })
        {
            await Zet(anders, Jo);
            Assert.Equal("link-voorbij", (await Vragen.WensAlsOuder("kim", "hash-robin", Dagen(Weekdagen.Maandag), null, Operatie())).Weigering?.Code);
            Assert.Null(await Kim.Oudergegevens("hash-robin"));
        }

        Assert.Equal("link-voorbij", (await Vragen.WensAlsOuder("kim", "hash-fout", Dagen(Weekdagen.Maandag), null, Operatie())).Weigering?.Code);
        Assert.Empty((await Vragen.Bekijk(Coordinator)).Waarde!.Vragen);
    }

    [Fact]
    public async Task De_ouder_ziet_de_eigen_gegevens_en_een_geheim_adres_blijft_op_school()
    {
        var (robin, jo) = ((await Kim.Oudergegevens("hash-robin"))!, (await Kim.Oudergegevens("hash-jo"))!);

        Assert.Equal(("Robin Akker", "moeder", "robin@thuis.example"), (robin.Naam, robin.Relatie, robin.Email));
        Assert.Equal((null, true), (jo.Adres, jo.GeheimAdres));
        Assert.Null(await Kim.Oudergegevens("hash-fout"));
    }

    [Fact]
    public async Task Een_nieuw_telefoonnummer_ziet_alleen_wie_de_kaart_mag_zien()
    {
        Opstelling.Eis(await Vragen.WensAlsOuder("kim", "hash-robin", new Ouderwens(Wenssoort.Telefoon, null, null, Weekdagen.Geen, "06 87654321"), null, Operatie()));
        var vraag = Assert.Single((await Vragen.Bekijk(Coordinator)).Waarde!.Vragen);

        Assert.Equal("+31687654321", vraag.Wens!.Waarde);
        Assert.DoesNotContain("8765", vraag.Tekst, StringComparison.Ordinal);
        Assert.Equal("geen-recht", (await Vragen.Bekijk(Opstelling.Wie(Rol.Ouderraad))).Weigering?.Code);
    }

    private async Task Zet(params Verzorger[] verzorgers) =>
        Opstelling.Eis(await Kim.BewaarVerzorgers([.. verzorgers], [], (await Kim.Kaart(Kantoor)).Waarde!.Versie, Kantoor, "De uitspraak is vervallen."));

    private static Ouderwens Dagen(Weekdagen dagen) => new(Wenssoort.Aanmelding, Per, AanmeldingSoort.Structureel, dagen, null);

    private Ouderlink Link(Verzorger van, string hash) =>
        new(van.Id, hash, OuderRules.MailHash(van.Email!), _school.Klok.GetUtcNow(), _school.Klok.GetUtcNow().AddDays(100));

    private OperatieId Operatie() => Opstelling.Operatie($"wens-{++_nr}");
}
