using OrleansSchool.Basis;
using OrleansSchool.Overdracht;
using OrleansSchool.Post;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>The overdracht of a schooljaar on the real engine and store.</summary>
public sealed class OverdrachtGrainTests : IAsyncLifetime
{
    private Overdrachtschool _proef = null!;

    private IOverdrachtGrain Overdracht => _proef.Overdracht;

    public async ValueTask InitializeAsync() => _proef = await Overdrachtschool.Start();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    [Requirement("OSO-S1")]
    public async Task Een_bericht_wordt_meteen_gekoppeld_en_herhalen_geeft_hetzelfde_bericht()
    {
        var operatie = _proef.Operatie();
        var invoer = new Voberichtinvoer(_proef.VoSchoolId, _proef.School.Vandaag, "lijst", [new("Akker", "Jasmijn", null, "vwo"), new("Kwartel", "Luuk", null, null)]);
        var eerste = (await Overdracht.NeemBerichtOp(invoer, operatie, Overdrachtschool.Kantoor)).Waarde!;
        var weer = (await Overdracht.NeemBerichtOp(invoer, operatie, Overdrachtschool.Kantoor)).Waarde!;
        Assert.Equal(eerste, weer);
        Assert.Equal("operatie-al-gebruikt", (await Overdracht.NeemBerichtOp(invoer with { Bron = "telefoon" }, operatie, Overdrachtschool.Kantoor)).Weigering?.Code);
        await _proef.School.Herstart();

        var bericht = (await Overdracht.Bericht(eerste.Id, Overdrachtschool.Kantoor)).Waarde!;
        Assert.Equal([Regelstand.Herkend, Regelstand.Onbekend], bericht.Regels.Select(r => r.Stand));
        Assert.Single((await Overdracht.Vergelijking(Overdrachtschool.Kantoor)).Waarde!.Berichten);
        var rij = await _proef.Bordrij("jasmijn");
        Assert.Equal("Het Rivierencollege", Assert.Single(rij.Bestemmingen).Naam);
        Assert.Equal(Bordstap.Klaar, rij.Stappen[0]);

        Opstelling.Eis(await Overdracht.KoppelRegel(eerste.Id, 2, null, nietVanOns: true, _proef.Operatie(), Overdrachtschool.Kantoor));
        Assert.Empty((await Overdracht.Vergelijking(Overdrachtschool.Kantoor)).Waarde!.Onbekend);
        Opstelling.Eis(await Overdracht.TrekBerichtIn(eerste.Id, _proef.Operatie(), Overdrachtschool.Kantoor));
        Assert.Empty((await _proef.Bordrij("jasmijn")).Bestemmingen);
    }

    [Fact]
    [Requirement("OSO-T", "SEC-2")]
    public async Task De_leerkracht_ziet_de_eigen_groep_het_bestuur_aantallen_en_anderen_niets()
    {
        Assert.Equal(2, (await Overdracht.Bord(Opstelling.Wie(Rol.Groepsleerkracht, "g8"))).Waarde!.Rijen.Length);
        Assert.Empty((await Overdracht.Bord(Opstelling.Wie(Rol.Groepsleerkracht, "g5"))).Waarde!.Rijen);
        var bestuur = (await Overdracht.Bord(Opstelling.Wie(Rol.Bestuur))).Waarde!;
        Assert.Empty(bestuur.Rijen);
        Assert.Equal(2, bestuur.Totaal);
        Assert.Equal("geen-recht", (await Overdracht.Bord(Opstelling.Wie(Rol.Overblijfkracht))).Weigering?.Code);
        Assert.Equal("geen-recht", (await Overdracht.Bord(Opstelling.Wie(Rol.VoSchool))).Weigering?.Code);
        foreach (var rol in new[] { Rol.Groepsleerkracht, Rol.InternBegeleider, Rol.Bestuur })
        {
            var wie = Opstelling.Wie(rol, "g8");
            Assert.Equal("geen-recht", (await Overdracht.Werklijst(wie)).Weigering?.Code);
            Assert.Equal("geen-recht", (await Overdracht.StuurSeintje(_proef.VoSchoolId, null, _proef.Operatie(), wie)).Weigering?.Code);
            Assert.Equal("geen-recht", (await Overdracht.ZetBestemming("noa", _proef.VoSchoolId, true, _proef.Operatie(), wie)).Weigering?.Code);
        }
    }

    [Fact]
    [Requirement("OSO-S3")]
    public async Task Een_seintje_gaat_als_mail_zonder_namen_naar_de_VO_school_en_wordt_gevolgd()
    {
        Opstelling.Eis(await Overdracht.ZetBestemming("noa", _proef.VoSchoolId, true, _proef.Operatie(), Overdrachtschool.Kantoor));
        await _proef.Meld(_proef.Rij("noa", Dossierstatus.Gereed));
        Assert.Equal(1, Assert.Single((await _proef.Werklijst()).TeMelden).Aantal);

        Assert.Equal("kindgegevens", (await Overdracht.StuurSeintje(_proef.VoSchoolId, "Ook van Noa", _proef.Operatie(), Overdrachtschool.Kantoor)).Weigering?.Code);
        var operatie = _proef.Operatie();
        Opstelling.Eis(await Overdracht.StuurSeintje(_proef.VoSchoolId, "Graag deze week", operatie, Overdrachtschool.Kantoor));
        Opstelling.Eis(await Overdracht.StuurSeintje(_proef.VoSchoolId, "Graag deze week", operatie, Overdrachtschool.Kantoor));

        var mail = Assert.Single((await Postbus.Bekijk(null, Overdrachtschool.Leider)).Waarde!.Mails);
        Assert.Equal((Sjabloon.OsoSeintje, "administratie@rivieren.example"), (mail.Sjabloon, mail.NaarEmail));
        var lijst = await _proef.Werklijst();
        Assert.Empty(lijst.TeMelden);
        Assert.Equal(mail.Id, Assert.Single(lijst.Verstuurd).MailId);
        Assert.Null(lijst.Verstuurd[0].AangenomenOp);
        Assert.Equal("seintje-niets", (await Overdracht.StuurSeintje(_proef.VoSchoolId, null, _proef.Operatie(), Overdrachtschool.Kantoor)).Weigering?.Code);

        Opstelling.Eis(await Postbus.TrekIn(mail.Id, Overdrachtschool.Kantoor));
        Assert.Single((await _proef.Werklijst()).TeMelden);
        await _proef.School.TotDat(async () => (await _proef.Bordrij("noa")).Bestemmingen[0].GemeldeVersie == 0);
    }

    [Fact]
    [Requirement("OSO-S3")]
    public async Task Zonder_werkende_postbus_wacht_het_seintje_en_gaat_het_na_een_herstart_alsnog()
    {
        Opstelling.Eis(await Overdracht.ZetBestemming("noa", _proef.VoSchoolId, true, _proef.Operatie(), Overdrachtschool.Kantoor));
        await _proef.Meld(_proef.Rij("noa", Dossierstatus.Gereed));
        _proef.School.Storing.Bij((soort, _) => soort == "postbus");
        Opstelling.Eis(await Overdracht.StuurSeintje(_proef.VoSchoolId, null, _proef.Operatie(), Overdrachtschool.Kantoor));
        Assert.Null(Assert.Single((await _proef.Werklijst()).Verstuurd).LaatsteFout);
        Assert.Empty((await _proef.Werklijst()).TeMelden);

        await _proef.School.Herstart();
        Assert.Single((await _proef.Werklijst()).Verstuurd);
        await _proef.School.TotDat(async () => (await Postbus.Bekijk(null, Overdrachtschool.Leider)).Waarde!.Mails.Length == 1);
    }

    [Fact]
    [Requirement("OSO-S6")]
    public async Task Een_nieuwe_versie_die_gereed_is_vraagt_weer_een_seintje_en_een_oude_rij_verandert_niets()
    {
        Opstelling.Eis(await Overdracht.ZetBestemming("noa", _proef.VoSchoolId, true, _proef.Operatie(), Overdrachtschool.Kantoor));
        await _proef.Meld(_proef.Rij("noa", Dossierstatus.Gereed));
        Opstelling.Eis(await Overdracht.StuurSeintje(_proef.VoSchoolId, null, _proef.Operatie(), Overdrachtschool.Kantoor));
        await _proef.Meld(_proef.Rij("noa", Dossierstatus.Gereed, versie: 2));
        await Overdracht.OntvangDossier(new Afzender($"dossier/{Opstelling.School}/noa/{Opstelling.Jaar}", 1), _proef.Rij("noa", Dossierstatus.Voorlopig));

        Assert.Equal((1, 1), Assert.Single((await _proef.Werklijst()).TeMelden) is var g ? (g.Aantal, g.Opnieuw) : default);
        Assert.Equal(Dossierstatus.Gereed, (await _proef.Bordrij("noa")).Dossier!.Status);
        Assert.Equal(1, Assert.Single((await Overdracht.Dossierinstelling("noa")).Bestemming.Scholen).GemeldeVersie);
    }

    [Fact]
    [Requirement("OSO-T", "OSO-K2", "OSO-L1")]
    public async Task Het_tijdpad_en_de_instellingen_hebben_een_versie()
    {
        var begin = (await Overdracht.Tijdpad(Overdrachtschool.Kantoor)).Waarde!;
        Assert.Equal(("nu", 0L, true), (begin.Sjabloon, begin.Versie, begin.MagWijzigen));
        Assert.False((await Overdracht.Tijdpad(Opstelling.Wie(Rol.Groepsleerkracht, "g8"))).Waarde!.MagWijzigen);
        Opstelling.Eis(await Overdracht.KiesTijdpad("vroeger", 0, Overdrachtschool.Kantoor));
        Assert.Equal("verouderd", (await Overdracht.ZetWistermijn(30, 0, Overdrachtschool.Kantoor)).Weigering?.Code);
        Opstelling.Eis(await Overdracht.ZetWistermijn(30, 1, Overdrachtschool.Kantoor));
        Opstelling.Eis(await Overdracht.ZetOkrsjabloon(Okrsjablonen.Standaard, 2, Overdrachtschool.Kantoor));
        Opstelling.Eis(await Overdracht.VerwijderStap("eindtoets", 3, Overdrachtschool.Kantoor));
        Assert.Equal("geen-recht", (await Overdracht.KiesTijdpad("nu", 4, Opstelling.Wie(Rol.Groepsleerkracht, "g8"))).Weigering?.Code);
        await _proef.School.Herstart();

        var nu = (await Overdracht.Tijdpad(Overdrachtschool.Kantoor)).Waarde!;
        Assert.Equal((4L, 30), (nu.Versie, nu.WissenNaDagen!.Value));
        Assert.DoesNotContain(nu.Stappen, s => s.Id == "eindtoets");
        var instelling = await Overdracht.Dossierinstelling("noa");
        Assert.Equal((Okrsjablonen.Standaard, 30), (instelling.Okrsjabloon, instelling.WissenNaDagen!.Value));
    }

    [Fact]
    [Requirement("OSO-L1", "SEC-5")]
    public async Task Op_1_juli_zijn_de_namen_in_berichten_weg_ook_voor_de_nacht_en_na_twee_jaar_alles()
    {
        var id = await _proef.Neem(new Voberichtregel("Zeeman", "Noa", null, null), new Voberichtregel("Kwartel", "Luuk", null, null));
        await _proef.Meld(_proef.Rij("noa", Dossierstatus.Gereed));
        Assert.Contains("noa", await Overdracht.Nachtdoelen());
        Assert.Empty((await Overdracht.Nacht()).Gewist);

        _proef.School.Klok.Naar(new DateTimeOffset(2027, 6, 30, 23, 59, 0, TimeSpan.FromHours(2)));
        Assert.False((await Overdracht.Bericht(id, Overdrachtschool.Leider)).Waarde!.Gewist);
        _proef.School.Klok.Vooruit(TimeSpan.FromMinutes(2));
        var bericht = (await Overdracht.Bericht(id, Overdrachtschool.Leider)).Waarde!;
        Assert.True(bericht.Gewist);
        Assert.Empty(bericht.Regels);
        Assert.Equal("overdracht-voorbij", (await Overdracht.ZetBestemming("noa", _proef.VoSchoolId, true, _proef.Operatie(), Overdrachtschool.Leider)).Weigering?.Code);

        Assert.Equal([("vobericht", 1)], (await Overdracht.Nacht()).Gewist.Select(g => (g.Soort, g.Aantal)));
        Assert.Empty((await Overdracht.Nacht()).Gewist);
        Assert.Empty(State.Berichten[0].Regels);
        Assert.Equal(2, State.Berichten[0].Aantal);

        _proef.School.Klok.Naar(new DateTimeOffset(2029, 8, 1, 4, 0, 0, TimeSpan.FromHours(2)));
        Assert.Empty((await Overdracht.Nacht()).Gewist);
        await Overdracht.VergeetDossier("noa");
        Assert.Equal([("overdracht", 1)], (await Overdracht.Nacht()).Gewist.Select(g => (g.Soort, g.Aantal)));
        Assert.Empty((await Overdracht.Nacht()).Gewist);
    }

    [Fact]
    [Requirement("OSO-L1", "SEC-5")]
    public async Task Een_mail_die_niet_weg_kan_houdt_het_wissen_van_namen_niet_tegen()
    {
        var id = await _proef.Neem(new Voberichtregel("Zeeman", "Noa", null, null));
        await _proef.Meld(_proef.Rij("noa", Dossierstatus.Gereed));
        _proef.School.Storing.Bij((soort, _) => soort == "postbus");
        Opstelling.Eis(await Overdracht.StuurSeintje(_proef.VoSchoolId, null, _proef.Operatie(), Overdrachtschool.Kantoor));

        _proef.School.Klok.Naar(new DateTimeOffset(2027, 7, 1, 4, 0, 0, TimeSpan.FromHours(2)));
        var nacht = await Overdracht.Nacht();
        Assert.Equal([("vobericht", 1)], nacht.Gewist.Select(g => (g.Soort, g.Aantal)));
        Assert.Equal(1, nacht.Wachtend);
        Assert.Empty(State.Berichten.Single(b => b.Id == id).Regels);
    }

    private IPostbusGrain Postbus => _proef.School.Grains.Postbus(Opstelling.School);

    private OverdrachtState State => _proef.School.Storing.Laatste<OverdrachtState>("overdracht", $"overdracht/{Opstelling.School}/{Opstelling.Jaar}")!;
}
