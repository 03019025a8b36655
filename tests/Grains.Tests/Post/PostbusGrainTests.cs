using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Post;

namespace OrleansSchool.Tests.Grains.Post;

/// <summary>Taking mail in, without a server: the conversations are in Intranet.Tests.</summary>
[Requirement("POST-1")]
public sealed class PostbusGrainTests
{
    private const string Link = "https://intranet.school.example/link/abc";

    [Fact]
    public async Task Een_opdracht_is_na_een_herstart_nog_in_de_postbus_en_herhalen_verandert_niets()
    {
        await using var opstelling = await Opstelling.MetSchool();

        Opstelling.Eis(await Verstuur(opstelling, Herstel("opdracht-1")));
        await opstelling.Herstart();
        Opstelling.Eis(await Verstuur(opstelling, Herstel("opdracht-1")));
        Opstelling.Eis(await Verstuur(opstelling, Herstel("opdracht-2")));

        var view = await Bekijk(opstelling);
        Assert.Equal(["opdracht-2", "opdracht-1"], view.Mails.Select(m => m.Id));
        Assert.Equal([2L, 1L], view.Mails.Select(m => m.Nummer));
        Assert.All(view.Mails, m => Assert.Equal(MailStand.Wacht, m.Stand));
        Assert.Equal(2, view.Stand.Wachtend);
    }

    [Fact]
    public async Task Een_volle_postbus_weigert_duidelijk_en_neemt_na_intrekken_weer_aan()
    {
        await using var opstelling = await Opstelling.MetSchool();
        for (var n = 0; n < PostGrenzen.OpenMax; n++)
        {
            Opstelling.Eis(await Verstuur(opstelling, Herstel($"opdracht-{n}")));
        }

        var vol = await Verstuur(opstelling, Herstel("opdracht-nog-een"));
        Opstelling.Eis(await opstelling.Grains.Postbus(Opstelling.School).TrekIn("opdracht-0", Leider));
        Opstelling.Eis(await Verstuur(opstelling, Herstel("opdracht-nog-een")));

        Assert.Equal(Weigeringen.PostbusVol, vol.Weigering);
    }

    [Fact]
    public async Task Geen_naam_van_een_leerling_in_een_mail_die_dat_niet_mag()
    {
        await using var opstelling = await Opstelling.MetSchool();
        await opstelling.SchrijfIn("1", "Sam", "Akker");
        await opstelling.TotDat(async () => await opstelling.Rij("1") is not null);

        var uitkomst = await Verstuur(opstelling, new Postopdracht(
            "opdracht-1", Sjabloon.BeveiligingGewijzigd, "Tessa Vos", "tessa@school.example",
            ImmutableDictionary<string, string>.Empty.Add("naam", "Tessa Vos").Add("wat", "de kaart van Sam Akker").Add("wanneer", "vandaag")));

        Assert.Equal(Weigeringen.PostKindgegevens, uitkomst.Weigering);
        Assert.Empty((await Bekijk(opstelling)).Mails);
    }

    [Fact]
    public async Task Tien_proefberichten_in_een_uur_zijn_genoeg()
    {
        await using var opstelling = await Opstelling.MetSchool();
        await StelIn(opstelling);
        var postbus = opstelling.Grains.Postbus(Opstelling.School);
        for (var n = 0; n < PostGrenzen.ProevenPerUur; n++)
        {
            Assert.True((await postbus.StuurProef("a@school.example", Opstelling.Operatie($"proef-{n}"), Leider)).IsGoed);
        }

        var teVaak = await postbus.StuurProef("a@school.example", Opstelling.Operatie("proef-nog-een"), Leider);
        var herhaald = await postbus.StuurProef("a@school.example", Opstelling.Operatie("proef-0"), Leider);
        opstelling.Klok.Vooruit(TimeSpan.FromMinutes(61));
        var later = await postbus.StuurProef("a@school.example", Opstelling.Operatie("proef-nog-een"), Leider);

        Assert.Equal(Weigeringen.PostProefTeVaak, teVaak.Weigering);
        Assert.True(herhaald.IsGoed);
        Assert.True(later.IsGoed);
    }

    [Fact]
    public async Task Een_school_die_genoemd_is_naar_een_kind_kan_gewoon_mailen()
    {
        await using var opstelling = await Opstelling.MetSchool();
        await opstelling.SchrijfIn("1", "Sam", "Akker");
        await opstelling.TotDat(async () => await opstelling.Rij("1") is not null);
        var waarden = ImmutableDictionary<string, string>.Empty.Add("naam", "Tessa Vos").Add("school", "Basisschool Sam Akker").Add("door", "Sam Akker").Add("link", Link);

        Opstelling.Eis(await Verstuur(opstelling, new Postopdracht("opdracht-1", Sjabloon.Uitnodiging, "Tessa Vos", "tessa@school.example", waarden)));
        var nummer = await Verstuur(opstelling, new Postopdracht("opdracht-2", Sjabloon.Uitnodiging, "Tessa Vos", "tessa@school.example", waarden.SetItem("door", "123456782")));

        Assert.Equal(Weigeringen.PostKindgegevens, nummer.Weigering);
    }

    [Fact]
    public async Task Wie_de_post_niet_mag_zien_ziet_en_doet_niets()
    {
        await using var opstelling = await Opstelling.MetSchool();
        Opstelling.Eis(await Verstuur(opstelling, Herstel("opdracht-1")));
        var postbus = opstelling.Grains.Postbus(Opstelling.School);
        var kracht = Opstelling.Wie(Rol.Overblijfkracht);

        Assert.Equal(Weigeringen.GeenRecht, (await postbus.Bekijk(null, kracht)).Weigering);
        Assert.Equal(Weigeringen.GeenRecht, (await postbus.Mail("opdracht-1", null, kracht)).Weigering);
        Assert.Equal(Weigeringen.GeenRecht, (await postbus.TrekIn("opdracht-1", kracht)).Weigering);
        Assert.Equal(Weigeringen.GeenRecht, (await postbus.StuurOpnieuw(null, kracht)).Weigering);
        Assert.Equal(Weigeringen.GeenRecht, (await postbus.Instellingen(Opstelling.Wie(Rol.Overblijfcoordinator))).Weigering);
        Assert.Equal(Weigeringen.GeenRecht, (await postbus.StuurProef("a@school.example", Opstelling.Operatie("proef"), kracht)).Weigering);
        Assert.Null(await postbus.Stand(kracht));
    }

    [Fact]
    public async Task Een_stroomstoring_tussen_gesprek_en_opschrijven_laat_een_mail_onderweg_achter_die_met_hetzelfde_nummer_nog_eens_gaat()
    {
        await using var opstelling = await Opstelling.MetSchool();
        await StelIn(opstelling);
        opstelling.Storing.Bij((soort, _) => soort == "postbus" && opstelling.Storing.Laatste<PostbusState>("postbus", "postbus/99XX00")!.Open is [{ Kaart.Stand: MailStand.Onderweg }]);
        Opstelling.Eis(await Verstuur(opstelling, Herstel("opdracht-1")));
        await opstelling.TotDat(async () => (await Bekijk(opstelling)).Mails.Single().Stand == MailStand.Onderweg);
        var bericht = (await Bekijk(opstelling)).Mails.Single().BerichtId;

        await opstelling.Herstart();
        await opstelling.TotDat(async () => (await Bekijk(opstelling)).Mails.Single().AantalPogingen > 1);

        var mail = (await Bekijk(opstelling)).Mails.Single();
        Assert.Equal([PogingUitslag.Onderbroken, PogingUitslag.GeenVerbinding], mail.Pogingen.Take(2).Select(p => p.Uitslag));
        Assert.NotNull(bericht);
        Assert.Equal(bericht, mail.BerichtId);
    }

    [Fact]
    public async Task Wat_in_een_mail_stond_is_na_intrekken_uit_de_opslag()
    {
        await using var opstelling = await Opstelling.MetSchool();
        Opstelling.Eis(await Verstuur(opstelling, Herstel("opdracht-1")));
        Assert.Contains(Link, Opgeslagen(opstelling), StringComparison.Ordinal);

        Opstelling.Eis(await opstelling.Grains.Postbus(Opstelling.School).TrekIn("opdracht-1", Leider));

        Assert.DoesNotContain(Link, Opgeslagen(opstelling), StringComparison.Ordinal);
        Assert.Contains("opdracht-1", Opgeslagen(opstelling), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_volle_maand_gaat_naar_bladen_die_na_hun_termijn_verdwijnen()
    {
        await using var opstelling = await Opstelling.MetSchool();
        for (var n = 0; n < PostGrenzen.BladMax + 5; n++)
        {
            Opstelling.Eis(await Verstuur(opstelling, Herstel($"opdracht-{n}")));
            Opstelling.Eis(await opstelling.Grains.Postbus(Opstelling.School).TrekIn($"opdracht-{n}", Leider));
        }

        Opstelling.Eis(await Verstuur(opstelling, Herstel("opdracht-laatst")));
        await opstelling.TotDat(async () => (await opstelling.Grains.Postblad(Opstelling.School, "2026-11", 1).Bekijk()).Length == PostGrenzen.BladMax);
        var alles = await Bekijk(opstelling);
        opstelling.Klok.Vooruit(TimeSpan.FromDays(800));
        var keer = 0;
        await opstelling.TotDat(async () =>
        {
            opstelling.Klok.Vooruit(++keer % 200 == 0 ? TimeSpan.FromDays(1) : TimeSpan.Zero); // it cleans up once a day, and a clock that runs ahead ends its calls
            return (await opstelling.Grains.Postblad(Opstelling.School, "2026-11", 1).Bekijk()).IsEmpty;
        });

        Assert.Equal(PostGrenzen.BladMax + 6, alles.Mails.Select(m => m.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["2026-11"], alles.Maanden);
    }

    private static string Opgeslagen(Opstelling opstelling) => System.Text.Json.JsonSerializer.Serialize(
        opstelling.Storing.Laatste<PostbusState>("postbus", "postbus/99XX00"), PostJson.Default.PostbusState);

    private static async Task StelIn(Opstelling opstelling) => Opstelling.Eis(await opstelling.Grains.Postbus(Opstelling.School).BewaarInstellingen(
        new PostInstellingen("smtp.school.example", 587, Mailbeveiliging.StartTls, null, null, "post@school.example", "De Horizon", null), 0, Leider));

    private static Wie Leider => Opstelling.Wie(Rol.Schoolleider);

    private static Postopdracht Herstel(string id) => new(
        id, Sjabloon.WachtwoordHerstel, "Tessa Vos", "tessa@school.example", ImmutableDictionary<string, string>.Empty.Add("naam", "Tessa Vos").Add("link", Link));

    private static Task<Uitkomst> Verstuur(Opstelling opstelling, Postopdracht opdracht) =>
        opstelling.Grains.Postbus(Opstelling.School).Verstuur(opdracht, Wie.Systeem(Opstelling.School, "Proef"));

    private static async Task<PostView> Bekijk(Opstelling opstelling) =>
        (await opstelling.Grains.Postbus(Opstelling.School).Bekijk(null, Leider)).Waarde!;
}
