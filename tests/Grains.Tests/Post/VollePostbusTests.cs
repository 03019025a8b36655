using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Post;
using OrleansSchool.Tests.Grains.Financien;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Post;

/// <summary>Mail for which the postbus has no room waits with who sends it: what was decided stands at once, and nobody is passed over (POST-1).</summary>
[Requirement("POST-1")]
public sealed class VollePostbusTests
{
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);

    [Fact, Requirement("SEC-1")]
    public async Task De_schoolleider_hoort_van_een_rol_zodra_er_plaats_is_en_de_rol_zelf_wacht_niet()
    {
        await using var school = await Opstelling.MetSchool();
        Opstelling.Eis(await school.Grains.Account("leider").Maak("leider@school.example", "Ingrid van Leeuwen", "hash", [Toekenning(Rol.Schoolleider)]));
        Opstelling.Eis(await school.Grains.Account("beheer").Maak("beheer@school.example", "Yvonne de Wit", "hash", [Toekenning(Rol.Beheerder)]));
        await Vul(school);

        var tom = new NieuwePersoon("tom", "Tom Aalbers", "tom@school.example", [Toekenning(Rol.Leerkracht) with { Van = school.Vandaag }]);
        Opstelling.Eis(await school.Grains.Mensen(Opstelling.School).VoegToe(tom, Opstelling.Operatie("tom"), Opstelling.Wie(Rol.Beheerder) with { AccountId = "beheer" }));

        Assert.Equal([Rol.Leerkracht], (await school.Grains.Account("tom").Bekijk())!.Rollen.Select(r => r.Rol));
        await KomtNaPlaats(school, Sjabloon.RolGegeven);
    }

    [Fact, Requirement("TSO-2c")]
    public async Task Wie_advies_moet_geven_hoort_het_zodra_er_plaats_is()
    {
        await using var proef = await Geldproef.Leeg();
        var id = await TotAdvies(proef);
        await Vul(proef.School);

        Opstelling.Eis(await Vraag(proef, id));

        await KomtNaPlaats(proef.School, Sjabloon.Besluitvraag);
    }

    [Fact, Requirement("TSO-2c")]
    public async Task Is_het_advies_er_al_dan_gaat_de_vraag_die_wachtte_niet_meer_weg()
    {
        await using var proef = await Geldproef.Leeg();
        var id = await TotAdvies(proef);
        await Vul(proef.School);
        Opstelling.Eis(await Vraag(proef, id));

        Opstelling.Eis(await proef.LegVast(id, Besluitstap.AdviesOuderraad, Stapuitkomst.Positief, Geldproef.Ouderraad));
        await proef.LeegUitbakken();

        Assert.Equal(0, await Aantal(proef.School, Sjabloon.Besluitvraag));
    }

    [Fact, Requirement("PAR-1")]
    public async Task Een_ouder_hoort_dat_er_antwoord_is_zodra_er_plaats_is()
    {
        await using var school = await Opstelling.MetSchool();
        var (kantoor, coordinator) = (Opstelling.Wie(Rol.Administratie), Opstelling.Wie(Rol.Overblijfcoordinator));
        var kim = await school.SchrijfIn("kim", "Kim");
        var robin = new Verzorger("v1", "Robin Akker", "moeder", "0612345678", "robin@thuis.example", true, true, false, false, "", 0, 1);
        Opstelling.Eis(await kim.BewaarVerzorgers([robin], [], (await kim.Kaart(kantoor)).Waarde!.Versie, kantoor));
        var nu = school.Klok.GetUtcNow();
        Assert.True((await kim.ZetOuderlink(new Ouderlink("v1", "hash-robin", OuderRules.MailHash(robin.Email!), nu, nu.AddDays(100)), kantoor)).IsGoed);
        var vragen = school.Grains.Vragen(Opstelling.School, school.Vandaag);
        Opstelling.Eis(await vragen.VraagAlsOuder("kim", "hash-robin", "Mag Kim een eigen beker mee?", Opstelling.Operatie("vraag")));
        await Vul(school);

        var vraag = Assert.Single((await vragen.Bekijk(coordinator)).Waarde!.Vragen);
        Opstelling.Eis(await vragen.Beantwoord(vraag.Id, "Dat mag.", Opstelling.Operatie("antwoord"), coordinator));

        Assert.Equal("Dat mag.", Assert.Single(await vragen.VanOuder("kim", "hash-robin")).Antwoord);
        await KomtNaPlaats(school, Sjabloon.Ouderantwoord);
    }

    [Fact, Requirement("TSO-10m")]
    public async Task Een_herinnering_gaat_zodra_er_plaats_is()
    {
        await using var proef = await MetSchuld();
        await Vul(proef.School);

        Opstelling.Eis(await (await proef.Betaler(Geldproef.Vader)).Herinner(opPapier: false, proef.Op(), Geldproef.Coordinator));

        await KomtNaPlaats(proef.School, Sjabloon.Betaalherinnering);
    }

    [Fact, Requirement("TSO-10m")]
    public async Task Wie_betaalde_terwijl_de_herinnering_wachtte_krijgt_hem_niet_meer()
    {
        await using var proef = await MetSchuld();
        await Vul(proef.School);
        Opstelling.Eis(await (await proef.Betaler(Geldproef.Vader)).Herinner(opPapier: false, proef.Op(), Geldproef.Coordinator));

        await proef.Betaal(Geldproef.Vader, (await proef.Kaart(Geldproef.Vader)).Open.Centen);

        Assert.Equal(0, (await proef.Kaart(Geldproef.Vader)).Open.Centen);
        Assert.Equal(0, await Aantal(proef.School, Sjabloon.Betaalherinnering));
    }

    [Fact, Requirement("TSO-10k")]
    public async Task Wie_een_ander_adres_kreeg_terwijl_de_rekening_wachtte_krijgt_hem_daar()
    {
        await using var proef = await Geldproef.Start();
        await proef.Stel(Geldproef.Lieke);
        await Vul(proef.School);
        var (vader, kaart) = (await proef.Betaler(Geldproef.Vader), await proef.Kaart(Geldproef.Vader));
        await vader.Nacht();

        await vader.OntvangGegevens(new Afzender($"betalers/{Opstelling.School}", 1_000), new Betalergegevens(kaart.Nummer, kaart.Naam, "bas@nieuw.invalid", kaart.Kinderen));

        await KomtNaPlaats(proef.School, Sjabloon.Rekening);
        var mails = (await proef.School.Grains.Postbus(Opstelling.School).Bekijk(null, Leider)).Waarde!.Mails;
        Assert.Equal(["bas@nieuw.invalid"], mails.Where(m => m.Sjabloon == Sjabloon.Rekening).Select(m => m.NaarEmail));
    }

    private static async Task<Geldproef> MetSchuld()
    {
        var proef = await Geldproef.Start();
        await proef.Stel(Geldproef.Lieke, vervalt: new DateOnly(2026, 9, 30));
        proef.School.Klok.Vooruit(TimeSpan.FromDays(30));
        return proef;
    }

    /// <summary>The commissie decided: the ouderraad, with an address, can be asked.</summary>
    private static async Task<string> TotAdvies(Geldproef proef)
    {
        var school = proef.School;
        Opstelling.Eis(await school.Grains.Account("raad").Maak("raad@school.example", "Olga Peeters", "hash", [Toekenning(Rol.Ouderraad)]));
        await school.TotDat(async () => !(await school.Grains.Personen(Opstelling.School).Alles()).Rijen.IsEmpty);
        var besluit = (await proef.Besluiten.StelVoor(Geldproef.Voorstel(school.Vandaag), proef.Op(), Geldproef.Coordinator)).Waarde!;
        var stem = new BesluitInvoer(school.Vandaag, ["Karel van Rijn", "Petra de Ruiter"], 2, 0, 0, "Akkoord.");
        Opstelling.Eis(await proef.Besluiten.NoteerCommissie(besluit.Id, stem, await proef.Versie(besluit.Id), proef.Op(), Geldproef.Coordinator));
        return besluit.Id;
    }

    private static async Task<Uitkomst> Vraag(Geldproef proef, string id) => await proef.Besluiten.Vraag(
        id, Besluitstap.AdviesOuderraad, proef.School.Vandaag.AddDays(20), await proef.Versie(id), proef.Op(), Geldproef.Coordinator);

    /// <summary>A mail server that can't be reached, and as much mail for it as fits.</summary>
    private static async Task Vul(Opstelling school)
    {
        var postbus = school.Grains.Postbus(Opstelling.School);
        Opstelling.Eis(await postbus.BewaarInstellingen(
            new PostInstellingen("smtp.school.example", 587, Mailbeveiliging.StartTls, null, null, "post@school.example", "De Horizon", null), 0, Leider));
        var waarden = ImmutableDictionary<string, string>.Empty.Add("naam", "Tessa Vos").Add("link", "https://intranet.school.example/link/abc");
        for (var n = 0; n < PostGrenzen.OpenMax; n++)
        {
            Opstelling.Eis(await postbus.Verstuur(new Postopdracht($"opdracht-{n}", Sjabloon.WachtwoordHerstel, "Tessa Vos", "tessa@school.example", waarden), Wie.Systeem(Opstelling.School, "Proef")));
        }
    }

    /// <summary>Not while the postbus is full; once, as soon as one mail was withdrawn.</summary>
    private static async Task KomtNaPlaats(Opstelling school, Sjabloon soort)
    {
        Assert.Equal(0, await Aantal(school, soort));
        Opstelling.Eis(await school.Grains.Postbus(Opstelling.School).TrekIn($"opdracht-{PostGrenzen.OpenMax - 1}", Leider));
        await school.TotDat(async () => await Aantal(school, soort) == 1);
    }

    private static async Task<int> Aantal(Opstelling school, Sjabloon soort) =>
        (await school.Grains.Postbus(Opstelling.School).Bekijk(null, Leider)).Waarde!.Mails.Count(m => m.Sjabloon == soort);

    private static Roltoekenning Toekenning(Rol rol) => new(Opstelling.School, rol, [], Opstelling.Jaar.EersteDag, TotEnMet: null);
}
