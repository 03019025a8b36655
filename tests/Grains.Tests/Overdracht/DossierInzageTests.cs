using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>Inzage per verzorger: who saw exactly what, who can't be reached, and the personal link (OSO-K4, OSO-K5).</summary>
public sealed class DossierInzageTests : IAsyncLifetime
{
    private static readonly string Link = new('a', 64);
    private static readonly string Code = new('c', 64);

    private Dossierproef _proef = null!;

    private IDossierGrain Dossier => _proef.Dossier;

    public async ValueTask InitializeAsync() => _proef = await Dossierproef.Start();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    [Requirement("OSO-K1", "OSO-K5")]
    public async Task Alleen_een_volledig_dossier_gaat_ter_inzage_en_precies_zoals_het_geprint_is()
    {
        await _proef.Begin();
        Assert.Equal("dossier-onvolledig", (await Dossier.Voorbeeld(Dossierproef.Leerkracht)).Weigering?.Code);
        await _proef.Vul();
        var hash = (await Dossier.Voorbeeld(Dossierproef.Leerkracht)).Waarde!.Hash;
        await _proef.Wijzig("Werkt het liefst alleen.");
        Assert.Equal("dossier-gewijzigd", (await Dossier.LegTerInzage(hash, Dossierproef.Rapport(), _proef.Op(), Dossierproef.Leerkracht)).Weigering?.Code);
        var nieuw = (await Dossier.Voorbeeld(Dossierproef.Leerkracht)).Waarde!.Hash;
        Assert.Equal("rapport-soort", (await Dossier.LegTerInzage(nieuw, [1, 2, 3], _proef.Op(), Dossierproef.Leerkracht)).Weigering?.Code);
        var operatie = _proef.Op();
        Opstelling.Eis(await Dossier.LegTerInzage(nieuw, Dossierproef.Rapport(), operatie, Dossierproef.Leerkracht));
        Opstelling.Eis(await Dossier.LegTerInzage(nieuw, Dossierproef.Rapport("anders geprint"), operatie, Dossierproef.Leerkracht));

        var inzien = (await Dossier.Inzien(null, Dossierproef.Leerkracht)).Waarde!;
        Assert.Equal((1, nieuw, true), (inzien.Nr, inzien.Hash, inzien.Voorlopig));
        Assert.Equal("dossier-bevroren", (await Dossier.BewaarOkr(Dossierproef.Okr(), Dossierproef.Leerkracht)).Weigering?.Code);
    }

    [Fact]
    [Requirement("OSO-K4")]
    public async Task Een_nee_heeft_een_reden_en_wordt_het_antwoord_van_beiden()
    {
        await _proef.TotInzage();
        Assert.Equal("inzage-niet-klaar", (await Dossier.GeefSeintje(_proef.Op(), Dossierproef.Leerkracht)).Weigering?.Code);
        Assert.Equal("inzage-reden", (await Inzage(Dossierproef.Vader, Inzagewijze.OpSchool, Akkoord.Nee)).Weigering?.Code);
        Assert.Equal("inzage-wijze", (await Inzage(Dossierproef.Vader, Inzagewijze.Mail, Akkoord.Ja)).Weigering?.Code);
        Assert.Equal("onbekend", (await Inzage("v9", Inzagewijze.OpSchool, Akkoord.Ja)).Weigering?.Code);
        await _proef.Gezien(Dossierproef.Moeder);
        await _proef.Gezien(Dossierproef.Vader, Akkoord.Nee, "Het advies is te laag.");
        Opstelling.Eis(await Dossier.GeefSeintje(_proef.Op(), Dossierproef.Leerkracht));

        var uitgave = (await Dossier.Uitgifte(Dossierproef.Administratie)).Waarde!;
        Assert.Equal((Akkoord.Nee, "ouder 2: Het advies is te laag."), (uitgave.Inzage!.Akkoord, uitgave.Inzage.Reden));
        Assert.Empty(uitgave.Verzorgers);
        Assert.Null((await _proef.Bekijk(Dossierproef.Administratie)).Inzage[1].Reden);
    }

    [Fact]
    [Requirement("OSO-K4")]
    public async Task Wie_na_drie_pogingen_op_drie_dagen_niet_is_bereikt_kan_de_schoolleider_motiveren()
    {
        await _proef.TotInzage();
        await _proef.Gezien(Dossierproef.Moeder);
        Assert.Equal("poging-datum", (await Poging(_proef.School.Vandaag.AddDays(-1))).Weigering?.Code);
        for (var keer = 0; keer < 3; keer++)
        {
            Opstelling.Eis(await Poging(_proef.School.Vandaag));
        }

        Assert.Equal("te-weinig-pogingen", (await Motiveer(Dossierproef.Leider)).Weigering?.Code);
        foreach (var dagen in new[] { 1, 2 })
        {
            await _proef.Naar(Dossierproef.Begindag.AddDays(dagen));
            Opstelling.Eis(await Poging(_proef.School.Vandaag));
        }

        Assert.Equal("geen-recht", (await Motiveer(Dossierproef.Leerkracht)).Weigering?.Code);
        Opstelling.Eis(await Motiveer(Dossierproef.Leider));
        Opstelling.Eis(await Dossier.GeefSeintje(_proef.Op(), Dossierproef.Leerkracht));
        var vader = (await _proef.Bekijk()).Inzage[1];
        Assert.Equal((Akkoord.Onbekend, 5, "Woont in het buitenland, neemt niet op.", null), (vader.Akkoord, vader.Pogingen.Length, vader.Motivatie, vader.GezienOp));
        Assert.Equal(Akkoord.Onbekend, (await Dossier.Uitgifte(Dossierproef.Administratie)).Waarde!.Inzage!.Akkoord);
    }

    [Fact]
    [Requirement("OSO-K4")]
    public async Task Verandert_de_inhoud_dan_begint_de_inzage_opnieuw_en_anders_geldt_zij_nog()
    {
        await _proef.TotInzage();
        await _proef.Gezien(Dossierproef.Moeder);
        Opstelling.Eis(await Dossier.HaalTerug("Toch goed", _proef.Op(), Dossierproef.Leerkracht));
        await _proef.Leg();
        Assert.Equal([true, false], (await _proef.Bekijk()).Inzage.Select(i => i.IsKlaar));

        Opstelling.Eis(await Dossier.HaalTerug("Een zin klopt niet", _proef.Op(), Dossierproef.Leerkracht));
        await _proef.Wijzig("Werkt het liefst in een klein groepje.");
        await _proef.Leg();
        var view = await _proef.Bekijk();
        Assert.Equal([false, false], view.Inzage.Select(i => i.IsKlaar));
        Assert.Equal([1, 2, 3], view.Versies.Select(v => v.Nr));
        Assert.Equal(view.Versies[0].Hash, view.Versies[1].Hash);
        Assert.NotEqual(view.Versies[1].Hash, view.Versies[2].Hash);
    }

    [Fact]
    [Requirement("OSO-K4", "OSO-K5")]
    public async Task Met_link_en_code_ziet_een_verzorger_het_dossier_en_zegt_ja_of_nee()
    {
        await _proef.TotInzage();
        Assert.Equal("inzagelink-niet", (await ZetLink(Dossierproef.Vader, 7)).Weigering?.Code);
        Assert.Equal("inzagelink-duur", (await ZetLink(Dossierproef.Moeder, 40)).Weigering?.Code);
        Opstelling.Eis(await ZetLink(Dossierproef.Moeder, 7));
        Assert.Null(await Dossier.Inzagelink(new string('b', 64)));
        Assert.Equal(5, (await Dossier.Inzagelink(Link))!.PogingenOver);
        Assert.Equal("inzagelink-code", (await Dossier.OpenInzagelink(Link, "fout")).Weigering?.Code);

        var uitgave = (await Dossier.OpenInzagelink(Link, Code)).Waarde!;
        Assert.Equal((1, Dossierproef.Moeder), (uitgave.Nr, uitgave.Verzorgers.Single().VerzorgerId));
        Assert.Equal<byte>(Dossierproef.Rapport(), (await Dossier.InzagelinkRapport(Link, Code)).Waarde!.Bytes);
        Assert.Equal("inzage-reden", (await Dossier.InzagelinkOordeel(Link, Code, Akkoord.Nee, null, _proef.Op())).Weigering?.Code);
        Opstelling.Eis(await Dossier.InzagelinkOordeel(Link, Code, Akkoord.Nee, "Wij zien dat anders.", _proef.Op()));

        var moeder = (await _proef.Bekijk()).Inzage[0];
        Assert.Equal((Akkoord.Nee, Inzagewijze.PersoonlijkeLink, "Wij zien dat anders."), (moeder.Akkoord, moeder.Wijze, moeder.Reden));
        Assert.Contains((await _proef.Bekijk()).Log, f => f.Soort == "link" && f.DoorNaam == "de verzorger zelf");
    }

    [Fact]
    [Requirement("OSO-K4")]
    public async Task Vijf_foute_codes_sluiten_de_link_en_andere_inhoud_ook()
    {
        await _proef.TotInzage();
        Opstelling.Eis(await ZetLink(Dossierproef.Moeder, 7));
        for (var keer = 0; keer < 4; keer++)
        {
            Assert.Equal("inzagelink-code", (await Dossier.OpenInzagelink(Link, "fout")).Weigering?.Code);
        }

        Assert.Equal("inzagelink-dicht", (await Dossier.OpenInzagelink(Link, "fout")).Weigering?.Code);
        Assert.Equal("inzagelink-voorbij", (await Dossier.OpenInzagelink(Link, Code)).Weigering?.Code);
        Assert.Single((await _proef.Bekijk()).Log, f => f.Tekst == "Ouder 1: persoonlijke link gesloten na vijf verkeerde codes.");

        Opstelling.Eis(await ZetLink(Dossierproef.Moeder, 7));
        Assert.True((await Dossier.OpenInzagelink(Link, Code)).IsGoed);
        Opstelling.Eis(await Dossier.HaalTerug("Toch anders", _proef.Op(), Dossierproef.Leerkracht));
        Assert.Equal("inzagelink-voorbij", (await Dossier.OpenInzagelink(Link, Code)).Weigering?.Code);
    }

    [Fact]
    [Requirement("OSO-K4")]
    public async Task Wie_het_gezag_verliest_of_een_contactverbod_krijgt_ziet_met_een_oude_link_niets_meer()
    {
        await _proef.TotInzage();
        Opstelling.Eis(await ZetLink(Dossierproef.Moeder, 7));
        foreach (var (gezag, verbod) in new[] { (false, false), (true, true) })
        {
            await ZetOpKaart(v => v with { HeeftGezag = gezag, Contactverbod = verbod, MagOphalen = !verbod, Belvolgorde = verbod ? 0 : 1 });
            Assert.Null(await Dossier.Inzagelink(Link));
            Assert.Equal("inzagelink-voorbij", (await Dossier.OpenInzagelink(Link, Code)).Weigering?.Code);
            Assert.Equal("inzagelink-voorbij", (await Dossier.InzagelinkRapport(Link, Code)).Weigering?.Code);
            Assert.Equal("inzagelink-voorbij", (await Dossier.InzagelinkOordeel(Link, Code, Akkoord.Ja, null, _proef.Op())).Weigering?.Code);
            Assert.Equal("inzagelink-niet", (await ZetLink(Dossierproef.Moeder, 7)).Weigering?.Code);
        }

        await ZetOpKaart(v => v with { HeeftGezag = true, Contactverbod = false });
        Assert.True((await Dossier.OpenInzagelink(Link, Code)).IsGoed);
        Assert.Null((await _proef.Bekijk()).Inzage[0].Akkoord);
    }

    [Fact]
    [Requirement("OSO-K3", "OSO-K5")]
    public async Task Met_link_en_code_leest_een_verzorger_ook_de_bijlagen_en_alleen_die_van_de_vastgelegde_versie()
    {
        await _proef.Begin();
        await _proef.Vul();
        var bytes = Dossierproef.Rapport("dyslexieverklaring");
        Opstelling.Eis(await Dossier.VoegBijlageToe("verklaring.pdf", "Dyslexieverklaring", ondersteuning: false, bytes, _proef.Op(), Dossierproef.Leerkracht));
        await _proef.Leg();
        Opstelling.Eis(await ZetLink(Dossierproef.Moeder, 7));
        var bijlage = (await Dossier.OpenInzagelink(Link, Code)).Waarde!.Gegevens.Bijlagen.Single();
        Assert.Equal<byte>(bytes, (await Dossier.InzagelinkBijlage(Link, Code, bijlage.Id)).Waarde!.Bytes);
        Assert.Equal("onbekend", (await Dossier.InzagelinkBijlage(Link, Code, "anders")).Weigering?.Code);
        Assert.Equal("inzagelink-code", (await Dossier.InzagelinkBijlage(Link, "fout", bijlage.Id)).Weigering?.Code);
        Assert.Equal(4, (await Dossier.Inzagelink(Link))!.PogingenOver);
    }

    [Fact]
    [Requirement("OSO-K4")]
    public async Task De_school_zet_haar_reactie_naast_wat_een_verzorger_met_de_link_zei_en_verandert_dat_niet()
    {
        await _proef.TotInzage();
        Opstelling.Eis(await ZetLink(Dossierproef.Moeder, 7));
        Opstelling.Eis(await Dossier.InzagelinkOordeel(Link, Code, Akkoord.Nee, "Wij zien dat anders.", _proef.Op()));
        Task<Uitkomst> Reageer(string verzorger, Akkoord akkoord) => Dossier.NoteerInzage(
            verzorger, Inzagewijze.PersoonlijkeLink, _proef.School.Vandaag, akkoord, "In andere woorden.", "Wij spreken elkaar donderdag.", _proef.Op(), Dossierproef.Leerkracht);
        Assert.Equal("inzage-wijze", (await Reageer(Dossierproef.Vader, Akkoord.Nee)).Weigering?.Code);
        Assert.Equal("inzage-wijze", (await Reageer(Dossierproef.Moeder, Akkoord.Ja)).Weigering?.Code);
        Opstelling.Eis(await Reageer(Dossierproef.Moeder, Akkoord.Nee));

        var moeder = (await _proef.Bekijk()).Inzage[0];
        Assert.Equal(
            (Akkoord.Nee, Inzagewijze.PersoonlijkeLink, "Wij zien dat anders.", "Wij spreken elkaar donderdag.", "de verzorger zelf"),
            (moeder.Akkoord, moeder.Wijze, moeder.Reden, moeder.Reactie, moeder.VastgelegdDoor));
        Opstelling.Eis(await Dossier.InzagelinkOordeel(Link, Code, Akkoord.Nee, "Nog steeds niet.", _proef.Op()));
        moeder = (await _proef.Bekijk()).Inzage[0];
        Assert.Equal(("Nog steeds niet.", "Wij spreken elkaar donderdag."), (moeder.Reden, moeder.Reactie));
    }

    private async Task ZetOpKaart(Func<Verzorger, Verzorger> wordt)
    {
        var kind = _proef.School.Grains.Leerling(Opstelling.School, Dossierproef.Kind);
        var kaart = (await kind.Kaart(Dossierproef.Administratie)).Waarde!;
        Opstelling.Eis(await kind.BewaarVerzorgers(
            [.. kaart.Verzorgers.Select(v => v.Id == Dossierproef.Moeder ? wordt(v) : v)], kaart.Noodcontacten, kaart.Versie, Dossierproef.Administratie,
            "De uitspraak is vervallen."));
    }

    private Task<Uitkomst> Inzage(string verzorger, Inzagewijze wijze, Akkoord akkoord) =>
        Dossier.NoteerInzage(verzorger, wijze, _proef.School.Vandaag, akkoord, null, null, _proef.Op(), Dossierproef.Leerkracht);

    private Task<Uitkomst> Poging(DateOnly dag) =>
        Dossier.NoteerPoging(Dossierproef.Vader, Inzagewijze.Telefoon, dag, "Geen gehoor.", _proef.Op(), Dossierproef.Leerkracht);

    private Task<Uitkomst> Motiveer(Wie wie) =>
        Dossier.MotiveerNietBereikt(Dossierproef.Vader, "Woont in het buitenland, neemt niet op.", _proef.Op(), wie);

    private Task<Uitkomst> ZetLink(string verzorger, int dagen) =>
        Dossier.ZetInzagelink(verzorger, Link, Code, _proef.School.Klok.GetUtcNow().AddDays(dagen), _proef.Op(), Dossierproef.Leerkracht);
}
