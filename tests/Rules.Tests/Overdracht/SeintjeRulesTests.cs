using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;
using OrleansSchool.Post;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>The mail to a VO school, and what it means for the dossiers in it.</summary>
[Requirement("OSO-S3")]
public sealed class SeintjeRulesTests
{
    private static readonly DateOnly Gereed = new(2027, 4, 20);

    [Fact]
    public void De_mail_noemt_aantal_en_datum_en_niets_van_een_kind()
    {
        var voorbeeld = SeintjeRules.Voorbeeld(Klaar(), Overdrachtproef.Beeld(), "rivieren", null, "Ingrid van Leeuwen").Waarde!;

        Assert.Equal((2, 0, true, new DateOnly(2027, 6, 30)), (voorbeeld.Groep.Aantal, voorbeeld.Groep.Opnieuw, voorbeeld.Groep.HeeftAdres, voorbeeld.Groep.BeschikbaarTot));
        Assert.Equal(("Ilse de Wit", "administratie@rivieren.example"), (voorbeeld.NaarNaam, voorbeeld.NaarEmail));
        Assert.Contains("staan 2 OSO-dossiers klaar", voorbeeld.Tekst, StringComparison.Ordinal);
        Assert.Contains("30 juni 2027", voorbeeld.Tekst, StringComparison.Ordinal);
        Assert.Contains("99XX-00", voorbeeld.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("erstuurd", voorbeeld.Tekst.Split("Dit bericht is automatisch")[0], StringComparison.Ordinal);
        Assert.Null(SeintjewachtRules.Keur(voorbeeld.Onderwerp + " " + voorbeeld.Tekst, Overdrachtproef.Beeld().Kinderen.Select(k =>
            new Seintjekind(k.Persoon.Roepnaam, k.Persoon.Voorvoegsel, k.Persoon.Achternaam, k.Persoon.Geboortedatum))));
    }

    [Fact]
    public void Wat_verstuurd_is_wordt_niet_nog_eens_gemeld_tot_de_mail_mislukt()
    {
        var gezonden = Overdrachtproef.Stuur(Klaar(), Overdrachtproef.Rivieren, "s1");
        var seintje = Assert.Single(gezonden.Seintjes);
        var post = Assert.Single(gezonden.Uitbak.Wachtend);

        Assert.Equal(("postbus/99XX00", Sjabloon.OsoSeintje, seintje.MailId), (post.Naar, post.Bericht.Mail!.Sjabloon, post.Bericht.Mail.Id));
        Assert.InRange(seintje.MailId.Length, PostGrenzen.IdMin, PostGrenzen.IdMax);
        Assert.Empty(Groepen(gezonden));
        Assert.Equal("seintje-niets", SeintjeRules.Stuur(gezonden, Overdrachtproef.Beeld(), Invoer("s2")).Weigering?.Code);
        Assert.Equal((1, (DateTimeOffset?)null), Bestemming(gezonden) is var b ? (b.GemeldeVersie, b.GemeldOp) : default);

        var mislukt = SeintjevolgRules.Met(gezonden, [seintje with { Mislukt = true, Fout = "nee" }]);
        Assert.Equal(2, Assert.Single(Groepen(mislukt)).Aantal);
        Assert.Equal(0, Bestemming(mislukt).GemeldeVersie);
    }

    [Fact]
    [Requirement("OSO-S6")]
    public void Een_nieuwe_versie_en_een_nieuwe_datum_vragen_een_nieuw_bericht()
    {
        var gemeld = Overdrachtproef.Aangenomen(Overdrachtproef.Stuur(Klaar(), Overdrachtproef.Rivieren, "s1"), "s1", Overdrachtproef.Nu);
        var versie2 = gemeld with { Rijen = [Overdrachtproef.Rij("sam", Dossierstatus.Gereed, Gereed, versie: 2), gemeld.Rijen[1]] };
        Assert.Equal((1, 1), Assert.Single(Groepen(versie2)) is var g ? (g.Aantal, g.Opnieuw) : default);
        Assert.Equal(Overdrachtproef.Nu, Bestemming(gemeld).GemeldOp);

        var opnieuw = gemeld with { Rijen = [Overdrachtproef.Rij("sam", Dossierstatus.Gereed, new DateOnly(2027, 5, 11)), gemeld.Rijen[1]] };
        Assert.Equal(1, Assert.Single(Groepen(opnieuw)).Aantal);
    }

    [Fact]
    [Requirement("OSO-S6")]
    public void Wat_is_ingetrokken_en_dezelfde_dag_weer_gereed_gaat_vraagt_een_nieuw_bericht()
    {
        var gemeld = Overdrachtproef.Aangenomen(Overdrachtproef.Stuur(Klaar(), Overdrachtproef.Rivieren, "s1"), "s1", Overdrachtproef.Nu);
        var ingetrokken = Ontvang(gemeld, Overdrachtproef.Rij("sam", Dossierstatus.Ingetrokken), 1);
        Assert.Empty(Groepen(ingetrokken));
        Assert.Equal(1, Bestemming(ingetrokken).GemeldeVersie);

        var weer = Ontvang(ingetrokken, Overdrachtproef.Rij("sam", Dossierstatus.Gereed, Gereed), 2);
        Assert.Equal((1, 1), Assert.Single(Groepen(weer)) is var g ? (g.Aantal, g.Opnieuw) : default);
    }

    [Theory]
    [Requirement("OSO-S6", "OSO-T")]
    [InlineData(Dossierstatus.Voorlopig, true)]
    [InlineData(Dossierstatus.TerInzage, true)]
    [InlineData(Dossierstatus.KlaarVoorAdministratie, true)]
    [InlineData(Dossierstatus.Gereed, false)]
    public void Wie_aan_een_nieuwe_versie_werkt_ziet_dat_de_VO_school_al_een_seintje_kreeg(Dossierstatus status, bool zegt)
    {
        var gemeld = Overdrachtproef.Aangenomen(Overdrachtproef.Stuur(Klaar(), Overdrachtproef.Rivieren, "s1"), "s1", Overdrachtproef.Nu);
        var nu = gemeld with { Rijen = [Overdrachtproef.Rij("sam", status, status == Dossierstatus.Gereed ? Gereed : null), gemeld.Rijen[1]] };
        var sam = BordRules.Rijen(nu, Overdrachtproef.Beeld()).First(r => r.LeerlingId == "sam");
        Assert.Equal(zegt, sam.Meldingen.Any(m => m.Contains("al een seintje van een eerdere versie", StringComparison.Ordinal)));
        var nooit = BordRules.Rijen(Klaar() with { Rijen = nu.Rijen }, Overdrachtproef.Beeld()).First(r => r.LeerlingId == "sam");
        Assert.DoesNotContain(nooit.Meldingen, m => m.Contains("eerdere versie", StringComparison.Ordinal));
    }

    [Fact]
    public void Een_mail_die_terugkwam_heet_niet_meer_aangenomen_en_staat_bovenaan()
    {
        var seintje = Overdrachtproef.Aangenomen(Overdrachtproef.Stuur(Klaar(), Overdrachtproef.Rivieren, "s1"), "s1", Overdrachtproef.Nu).Seintjes[0];
        Assert.Equal(Overdrachtproef.Nu, SeintjeRules.View(seintje).AangenomenOp);
        var terug = SeintjeRules.View(seintje with { Mislukt = true, Fout = "De mail kwam terug: bestaat niet" });
        Assert.Null(terug.AangenomenOp);
        Assert.Equal("De mail kwam terug: bestaat niet", terug.LaatsteFout);
    }

    [Fact]
    public void Iets_van_een_kind_bij_de_contactpersoon_houdt_de_mail_tegen()
    {
        var beeld = Overdrachtproef.Beeld() with { VoScholen = [Overdrachtproef.Rivieren with { Contactpersoon = "Ilse de Wit, mentor van Sam Akker" }] };
        Assert.Equal("kindgegevens", SeintjeRules.Stuur(Klaar(), beeld, Invoer("s1")).Weigering?.Code);
    }

    [Fact]
    public void Wat_een_andere_VO_school_haalde_en_nu_verlopen_is_wordt_niet_gemeld()
    {
        var gehaald = Overdrachtproef.Rij("sam", Dossierstatus.Verstrekt, new DateOnly(2027, 2, 1)) with { Verstrekkingen = [Overdrachtproef.Verstrekking("vak")] };
        var state = Overdrachtproef.Met(gehaald) with { Keuzes = [Overdrachtproef.Naar("sam", Overdrachtproef.Rivieren)] };
        Assert.Empty(Groepen(state));
        var rij = BordRules.Rijen(state, Overdrachtproef.Beeld())[0];
        Assert.Equal(("Nieuwe versie beginnen", true), (rij.Volgende, BordRules.IsTweedeRonde(rij)));
    }

    [Fact]
    public void Wat_al_verstrekt_is_aan_deze_VO_school_hoeft_niet_gemeld()
    {
        var state = Overdrachtproef.Met(Overdrachtproef.Rij("sam", Dossierstatus.Verstrekt, Gereed) with { Verstrekkingen = [Overdrachtproef.Verstrekking("rivieren")] })
            with
        { Keuzes = [Overdrachtproef.Naar("sam", Overdrachtproef.Rivieren)] };
        Assert.Empty(Groepen(state));

        var verhuisd = state with { Keuzes = [Overdrachtproef.Naar("sam", Overdrachtproef.Vakcollege)] };
        var groep = Assert.Single(Groepen(verhuisd));
        var sam = Assert.Single(groep.Kinderen);
        Assert.Equal(("vak", 1, "Sam Akker", "Het Rivierencollege"), (groep.VoSchoolId, groep.Aantal, sam.Naam, Assert.Single(sam.EerderBij)));
        Assert.Empty(sam.OokBij);
    }

    [Fact]
    [Requirement("OSO-S1")]
    public void Wie_bij_twee_VO_scholen_staat_telt_niet_mee_tot_er_een_gekozen_is()
    {
        var state = Klaar() with { Keuzes = [.. Klaar().Keuzes, Overdrachtproef.Naar("sam", Overdrachtproef.Vakcollege)] };

        var groep = Assert.Single(Groepen(state));

        Assert.Equal(("rivieren", 1), (groep.VoSchoolId, groep.Aantal));
        Assert.Equal(["Noa de Vries-Smit: ", "Sam Akker: Vakcollege Oost"], groep.Kinderen.Select(k => $"{k.Naam}: {string.Join(", ", k.OokBij)}"));
        var gestuurd = Overdrachtproef.Stuur(state, Overdrachtproef.Rivieren, "s1");
        Assert.Equal(["noa"], gestuurd.Seintjes[0].Dossiers.Select(d => d.LeerlingId));
        Assert.DoesNotContain(Assert.Single(gestuurd.Uitbak.Wachtend).Bericht.Mail!.Waarden.Values, w => w.Contains("Sam", StringComparison.Ordinal) || w.Contains("Noa", StringComparison.Ordinal));
        var rijen = BordRules.Rijen(state, Overdrachtproef.Beeld());
        Assert.Equal(["sam"], WerklijstRules.Maak(state, Overdrachtproef.Beeld(), rijen).TeKiezen.Select(r => r.LeerlingId));
        Assert.Equal("Kiezen welke VO-school het wordt", rijen.First(r => r.LeerlingId == "sam").Volgende);

        var gekozen = gestuurd with { Keuzes = [Overdrachtproef.Naar("noa", Overdrachtproef.Rivieren), Overdrachtproef.Naar("sam", Overdrachtproef.Vakcollege)] };
        Assert.Equal(("vak", 1), Assert.Single(Groepen(gekozen)) is var g ? (g.VoSchoolId, g.Aantal) : default);
    }

    [Fact]
    public void Een_naam_in_de_toelichting_en_een_school_zonder_adres_houden_de_mail_tegen()
    {
        Assert.Equal("kindgegevens", SeintjeRules.Stuur(Klaar(), Overdrachtproef.Beeld(), Invoer("s1") with { Toelichting = "Sam is ziek" }).Weigering?.Code);
        Assert.Equal("te-lang", SeintjeRules.Stuur(Klaar(), Overdrachtproef.Beeld(), Invoer("s1") with { Toelichting = new string('a', 201) }).Weigering?.Code);
        Assert.Equal("onbekend", SeintjeRules.Stuur(Klaar(), Overdrachtproef.Beeld(), Invoer("s1") with { VoSchoolId = "weg" }).Weigering?.Code);
        var zonder = Overdrachtproef.Beeld() with { VoScholen = [Overdrachtproef.Rivieren with { Email = null }] };
        Assert.Equal("seintje-geen-adres", SeintjeRules.Stuur(Klaar(), zonder, Invoer("s1")).Weigering?.Code);
        Assert.Equal("overdracht-voorbij", SeintjeRules.Stuur(Klaar(), Overdrachtproef.Beeld(new DateOnly(2027, 7, 1)), Invoer("s1")).Weigering?.Code);
    }

    [Fact]
    public void De_mail_wordt_gevolgd_tot_de_mailserver_hem_nam()
    {
        var seintje = Overdrachtproef.Stuur(Klaar(), Overdrachtproef.Rivieren, "s1").Seintjes[0];
        Assert.Same(seintje, SeintjevolgRules.Nu(seintje, null, inUitbak: true, null));
        Assert.True(SeintjevolgRules.Nu(seintje, null, inUitbak: false, null).Mislukt);
        Assert.Equal("vol", SeintjevolgRules.Nu(seintje, null, inUitbak: false, "vol").Fout);
        Assert.False(SeintjevolgRules.Nu(seintje, Kaart(MailStand.Wacht, PogingUitslag.GeenVerbinding), false, null).Mislukt);
        Assert.Contains("verbinding", SeintjevolgRules.Nu(seintje, Kaart(MailStand.Wacht, PogingUitslag.GeenVerbinding), false, null).Fout, StringComparison.Ordinal);
        var aangenomen = SeintjevolgRules.Nu(seintje, Kaart(MailStand.Verstuurd, PogingUitslag.Aangenomen), false, null);
        Assert.Equal((Overdrachtproef.Nu, (string?)null, 1), (aangenomen.AangenomenOp!.Value, aangenomen.Fout, aangenomen.Pogingen));
        foreach (var stand in new[] { MailStand.Geweigerd, MailStand.Opgegeven, MailStand.Ingetrokken })
        {
            Assert.True(SeintjevolgRules.Nu(seintje, Kaart(stand, PogingUitslag.Geweigerd), false, null) is { Mislukt: true, Fout.Length: > 0 });
        }

        var terug = Kaart(MailStand.Verstuurd, PogingUitslag.Aangenomen) with { Terug = new Terugmelding(Overdrachtproef.Vandaag, "bestaat niet", "Ingrid", Overdrachtproef.Nu) };
        Assert.True(SeintjevolgRules.Nu(aangenomen, terug, false, null).Mislukt);
        Assert.False(SeintjevolgRules.Nu(seintje with { Mislukt = true }, Kaart(MailStand.Verstuurd, PogingUitslag.Aangenomen), false, null).Mislukt);
    }

    private static OverdrachtState Klaar() =>
        Overdrachtproef.Met(Overdrachtproef.Rij("sam", Dossierstatus.Gereed, Gereed), Overdrachtproef.Rij("noa", Dossierstatus.Gereed, Gereed)) with
        {
            Keuzes = [Overdrachtproef.Naar("sam", Overdrachtproef.Rivieren), Overdrachtproef.Naar("noa", Overdrachtproef.Rivieren)],
        };

    private static OverdrachtState Ontvang(OverdrachtState was, DossierRij rij, long nr) =>
        DossierlijstRules.Ontvang(was, new Afzender($"dossier/99XX00/{rij.LeerlingId}/2026-2027", nr), rij, new SchoolSleutel("99XX00"), Overdrachtproef.Jaar);

    private static Seintjeinvoer Invoer(string id) => new("rivieren", null, id, "Ingrid", Overdrachtproef.Nu);

    private static ImmutableArray<Seintjegroep> Groepen(OverdrachtState state) =>
        SeintjeRules.Groepen(state, Overdrachtproef.Beeld(), BordRules.Rijen(state, Overdrachtproef.Beeld()));

    private static Bestemmingregel Bestemming(OverdrachtState state) => BestemmingRules.Regels(state, "sam", [Overdrachtproef.Rivieren]).Single();

    private static PostKaart Kaart(MailStand stand, PogingUitslag uitslag) => new(
        "m", 1, Sjabloon.OsoSeintje, "Ilse", "a@b.example", stand, Overdrachtproef.Nu, "Ingrid", Overdrachtproef.Nu, [new Postpoging(Overdrachtproef.Nu, uitslag, null, "")], 1, null, null,
        null, false);
}
