using System.Collections.Immutable;
using System.Text.Json;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Rules.Leerlingen;

/// <summary>The people around a child: one calling order, secret addresses, siblings, and a file that may be read twice.</summary>
[Requirement("SCH-2")]
public sealed class KringTests
{
    private static readonly Adres Thuis = new("Kimweg 3", "1234 ab", "Verzonnendam");
    private static readonly Verzorger Moeder =
        new("v1", "Robin Akker", "moeder", "+31612345678", "robin@voorbeeld.nl", true, true, false, false, "Nederlands", 100, 1, new Adres("Kimweg 3", "1234AB", "Verzonnendam"));

    private static readonly Verzorger Vader = new("v2", "Noa Blom", "vader", "+31241234567", null, true, true, false, false, "Nederlands", 0, 2);
    private static readonly Noodcontact Oma = new("n1", "Oma Fenna", "oma", "+31101234567", 3);

    private int _id;

    private static LeerlingState Kind => Voorbeeld.Kind with { Verzorgers = [Moeder, Vader], Noodcontacten = [Oma] };

    [Fact]
    public void Verzorgers_en_noodnummers_delen_een_belvolgorde_zonder_dubbele_plaatsen()
    {
        Assert.Equal("belvolgorde", Bewaar([Moeder, Vader], [Oma with { Belvolgorde = 2 }]).Weigering?.Code);
        Assert.Equal("noodnummer-zonder-nummer", Bewaar([Moeder], [Oma with { Telefoon = "" }]).Weigering?.Code);
        Assert.Equal("dubbele-verzorger", Bewaar([Moeder], [Oma with { Id = "v1" }]).Weigering?.Code);
        Assert.Equal("te-veel", Bewaar([], [.. Enumerable.Range(0, 7).Select(n => Oma with { Id = $"n{n}", Belvolgorde = 0 })]).Weigering?.Code);
        var lijst = BelRules.Lijst(Bewaar([Moeder with { Belvolgorde = 2 }, Vader with { Belvolgorde = 0 }], [Oma with { Belvolgorde = 1 }]).Waarde!);
        Assert.Equal([(1, "Oma Fenna"), (2, "Robin Akker")], lijst.Regels.Select(r => (r.Volgorde, r.Naam)));
    }

    [Fact]
    public void Wie_een_contactverbod_heeft_staat_niet_in_de_belvolgorde_en_krijgt_het_kind_niet_mee()
    {
        var verbod = Vader with { Contactverbod = true, MagOphalen = false };
        Assert.Equal("contactverbod", Bewaar([verbod with { MagOphalen = true, Belvolgorde = 0 }], []).Weigering?.Code);
        Assert.Equal("contactverbod-bellen", Bewaar([verbod], []).Weigering?.Code);
        var lijst = BelRules.Lijst(Bewaar([Moeder, verbod with { Belvolgorde = 0 }], []).Waarde!);
        Assert.Equal("Robin Akker", Assert.Single(lijst.Regels).Naam);
        Assert.Equal(["Noa Blom"], lijst.NietMeegeven);
    }

    [Fact]
    [Requirement("TSO-8h")]
    public void Wie_een_contactverbod_heeft_gaat_niet_van_de_kaart_voor_het_met_een_reden_is_opgeheven()
    {
        var verbod = Vader with { Contactverbod = true, MagOphalen = false, Belvolgorde = 0 };
        var was = Kind with { Verzorgers = [Moeder, verbod] };

        Assert.Equal("contactverbod-blijft", Wijzig(was, "omdat", Moeder).Weigering?.Code);
        Assert.Equal("contactverbod-blijft", Wijzig(was, "omdat", Moeder, verbod with { Id = "v3" }).Weigering?.Code);
        Assert.Equal("contactverbod-reden", Wijzig(was, " ", Moeder, verbod with { Contactverbod = false }).Weigering?.Code);
        Assert.Equal("te-lang", Wijzig(was, new string('x', LeerlingGrenzen.VerbodredenMax + 1), Moeder, verbod with { Contactverbod = false }).Weigering?.Code);
        Assert.True(Wijzig(was, "", Moeder with { Telefoon = "", Belvolgorde = 0 }, verbod).IsGoed);

        var opgeheven = Wijzig(was, "De uitspraak is vervallen.", Moeder, verbod with { Contactverbod = false }).Waarde!;
        Assert.Equal("Contactverbod opgeheven: De uitspraak is vervallen.; verzorgers gewijzigd", opgeheven.Feiten[0].Tekst);
        Assert.Equal(["Robin Akker"], Wijzig(opgeheven, "", Moeder).Waarde!.Verzorgers.Select(v => v.Naam));
    }

    [Fact]
    public void Een_bestand_haalt_wie_een_contactverbod_heeft_niet_van_de_kaart()
    {
        var was = Kind with { Verzorgers = [Moeder, Vader with { Contactverbod = true, MagOphalen = false, Belvolgorde = 0 }], Noodcontacten = [] };

        var na = Over(was, new VerzorgersOvername([Moeder], [], VerwijderAnderen: true));

        Assert.Equal(["Noa Blom"], BelRules.NietMeegeven(na.State));
    }

    [Theory]
    [InlineData("Kimweg 3", "1234 ab", "Verzonnendam", null)]
    [InlineData("Kimweg 3", "", "Gent", null)]
    [InlineData("", "", "", null)]
    [InlineData("Kimweg 3", "1234 ab", "", "adres-onvolledig")]
    [InlineData("Kimweg 3", "0234 AB", "Verzonnendam", "ongeldige-postcode")]
    public void Een_adres_is_heel_of_leeg(string straat, string postcode, string plaats, string? code) =>
        Assert.Equal(code, Bewaar([Moeder with { Adres = new Adres(straat, postcode, plaats) }], []).Weigering?.Code);

    [Fact]
    public void Een_postcode_komt_in_een_vorm() =>
        Assert.Equal("1234AB", Bewaar([Moeder with { Adres = Thuis }], []).Waarde!.Verzorgers[0].Adres!.Postcode);

    [Theory]
    [InlineData(Rol.Schoolleider, true)]
    [InlineData(Rol.Administratie, true)]
    [InlineData(Rol.Overblijfcoordinator, false)]
    [InlineData(Rol.InternBegeleider, false)]
    [InlineData(Rol.Groepsleerkracht, false)]
    [Requirement("SCH-2", "TSO-8h")]
    public void Een_geheim_adres_met_plaats_en_nummer_zien_alleen_schoolleider_en_administratie(Rol rol, bool ziet)
    {
        var geheim = Kind with { Verzorgers = [Moeder with { GeheimAdres = true }, Vader with { Adres = Thuis }] };
        var kaart = LeerlingRules.Kaart("sam", geheim, Voorbeeld.Wie(rol, "g5"), Voorbeeld.Sleutel, Voorbeeld.Vandaag);
        Assert.Equal(ziet, kaart.Verzorgers[0].Adres is not null);
        Assert.Equal(ziet ? "+31612345678" : "", kaart.Verzorgers[0].Telefoon);
        Assert.Equal(ziet ? "Kimweg 3" : "", kaart.Verzorgers[1].Adres!.Straat);
        Assert.Equal("+31241234567", kaart.Verzorgers[1].Telefoon);
        Assert.Null(BelRules.Lijst(geheim).Regels[0].Telefoon);
    }

    [Fact]
    [Requirement("SCH-2", "LIVE-1")]
    public void Kinderen_met_een_zelfde_ouder_met_gezag_zijn_broer_en_zus_en_een_voogd_telt_niet()
    {
        byte[] geheim = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];
        var sam = GezinRules.Sleutels([Moeder, Vader], geheim);
        Assert.NotEmpty(sam.Intersect(GezinRules.Sleutels([Moeder with { Id = "x", Naam = "R. Akker", Email = null }], geheim)));
        Assert.NotEmpty(sam.Intersect(GezinRules.Sleutels([Moeder with { Telefoon = "", Email = "ROBIN@voorbeeld.nl" }], geheim)));
        Assert.Empty(sam.Intersect(GezinRules.Sleutels([Moeder with { HeeftGezag = false }], geheim)));
        Assert.Empty(GezinRules.Sleutels([Moeder with { Relatie = "gezinsvoogd" }], geheim));
        Assert.Empty(sam.Intersect(GezinRules.Sleutels([Moeder], new byte[32])));
        Assert.All(sam, s => Assert.Equal(8, s.Length));
        LeerlingRij Rij(string id, ImmutableArray<string> gezin, bool actief = true) => new(id, Voorbeeld.Kind.Persoon, actief, null, null, null, null, [], gezin);
        var register = new RegisterView([Rij("sam", ["a", "b"]), Rij("noor", ["b"]), Rij("weg", ["a"], actief: false), Rij("ander", ["c"]), Rij("geen", [])], 1);
        Assert.Equal(["noor"], Gezin.Van(register, "sam").Select(r => r.Id));
        Assert.Empty(Gezin.Van(register, "geen"));
    }

    [Fact]
    [Requirement("SCH-2", "SCH-3")]
    public void Een_bestand_twee_keer_inlezen_verandert_de_tweede_keer_niets()
    {
        var bestand = new VerzorgersOvername(
            [
                Vader with { Id = "", Telefoon = "024 123 45 67", Taal = "", Relatie = "", Belvolgorde = 1, Betaaldeel = 50 },
                new Verzorger("", "Kim Vos", "stiefouder", "0611111111", null, false, true, false, false, "Nederlands", 50, 2),
            ],
            [new Noodcontact("", "Oma Fenna", "", "0109999999", 0)]);
        var na = Over(Kind, bestand);
        Assert.Equal(["Kim Vos"], na.Verschil.Nieuw);
        Assert.Equal(["Robin Akker", "Noa Blom", "Oma Fenna"], na.Verschil.Gewijzigd);
        Assert.Equal([("Robin Akker", 3, 0), ("Noa Blom", 1, 50), ("Kim Vos", 2, 50)], na.State.Verzorgers.Select(v => (v.Naam, v.Belvolgorde, v.Betaaldeel)));
        Assert.Equal(("vader", "Nederlands", "v2"), (na.State.Verzorgers[1].Relatie, na.State.Verzorgers[1].Taal, na.State.Verzorgers[1].Id));
        Assert.Equal(("+31109999999", "oma", 0), (na.State.Noodcontacten[0].Telefoon, na.State.Noodcontacten[0].Relatie, na.State.Noodcontacten[0].Belvolgorde));
        var weer = Over(na.State, bestand);
        Assert.Same(na.State, weer.State);
        Assert.True(weer.Verschil.IsLeeg);
    }

    [Fact]
    [Requirement("SCH-3")]
    public void Wie_niet_in_het_bestand_staat_blijft_tenzij_erom_gevraagd_wordt()
    {
        var bestand = new VerzorgersOvername([Moeder with { Id = "", Betaaldeel = 0, Belvolgorde = 0 }], []);
        Assert.True(Over(Kind, bestand).Verschil.IsLeeg);
        var na = Over(Kind, bestand with { VerwijderAnderen = true });
        Assert.Equal(["Noa Blom", "Oma Fenna"], na.Verschil.Weg);
        Assert.Equal(("Robin Akker", 1), (Assert.Single(na.State.Verzorgers).Naam, na.State.Verzorgers[0].Belvolgorde));
    }

    [Fact]
    [Requirement("SCH-3")]
    public void Een_bestand_zonder_belvolgorde_zet_nieuwe_mensen_achteraan_en_heft_geen_contactverbod_of_geheim_adres_op()
    {
        var was = Kind with { Verzorgers = [Moeder with { GeheimAdres = true }, Vader with { Contactverbod = true, MagOphalen = false, Belvolgorde = 0 }], Noodcontacten = [] };
        var bestand = new VerzorgersOvername(
            [Vader with { Id = "", Belvolgorde = 0 }, Moeder with { Id = "v1", Naam = "Robin de Akker", Belvolgorde = 0, Betaaldeel = 0 }],
            [Oma with { Id = "", Belvolgorde = 0 }]);
        var na = Over(was, bestand).State;
        Assert.Equal((true, "Robin de Akker", 1), (na.Verzorgers[0].GeheimAdres, na.Verzorgers[0].Naam, na.Verzorgers[0].Belvolgorde));
        Assert.Equal((true, false, 0), (na.Verzorgers[1].Contactverbod, na.Verzorgers[1].MagOphalen, na.Verzorgers[1].Belvolgorde));
        Assert.Equal(2, na.Noodcontacten[0].Belvolgorde);
    }

    [Fact]
    public void Een_wijziging_bij_broer_of_zus_neemt_contactgegevens_over_en_laat_wat_per_kind_geldt()
    {
        var wordt = VerzorgerContact.Van(Moeder) with { Telefoon = "0699999999", Naam = "Robin Akker-Blom" };
        var na = VerzorgerContactRules.WerkBij(Kind, VerzorgerContact.Van(Moeder), wordt, Id, Voorbeeld.Nu()).Waarde!;
        Assert.Equal(("+31699999999", "Robin Akker-Blom", 1, 100), (na.Verzorgers[0].Telefoon, na.Verzorgers[0].Naam, na.Verzorgers[0].Belvolgorde, na.Verzorgers[0].Betaaldeel));
        Assert.Same(na, VerzorgerContactRules.WerkBij(na, VerzorgerContact.Van(Moeder), wordt, Id, Voorbeeld.Nu()).Waarde);
        var vreemd = VerzorgerContact.Van(Moeder) with { Naam = "Iemand Anders", Telefoon = "", Email = null };
        var kind = Kind;
        Assert.Same(kind, VerzorgerContactRules.WerkBij(kind, vreemd, vreemd, Id, Voorbeeld.Nu()).Waarde);
    }

    [Fact]
    public void Een_rij_van_de_vorige_versie_leest_met_haar_ene_lunchinfo_als_eerste_van_meer()
    {
        const string oud = """
            {"Versie":3,"Persoon":{"Roepnaam":"Sam","Voorvoegsel":null,"Achternaam":"Akker","Geboortedatum":null,"GroepId":"g5","Jaargroep":"5"},
             "Aanmeldingen":[],"Dagwijzigingen":[],"Lunchinfo":{"Merkje":"noten","Tekst":"Geen noten.","Doel":"Allergie","TotEnMet":"2027-07-31"},
             "Verzorgers":[{"Id":"v1","Naam":"Robin","Relatie":"moeder","Telefoon":"+31612345678","Email":null,"HeeftGezag":true,"MagOphalen":true,
               "Contactverbod":false,"GeheimAdres":false,"Taal":"Nederlands","Betaaldeel":0,"Belvolgorde":1}],
             "Feiten":[],"Operaties":[],"Uitbak":{"Wachtend":[],"Nummers":{}}}
            """;
        var json = new JsonSerializerOptions { TypeInfoResolver = OpslagJson.Alles };
        var nu = Lees(oud);
        var notitie = Assert.Single(nu.Lunchnotities);
        Assert.Equal(("noten", "Allergie", new DateOnly(2027, 7, 31)), (notitie.Merkje, notitie.Woord(), notitie.TotEnMet));
        Assert.Empty(nu.Noodcontacten);
        Assert.Null(nu.Verzorgers[0].Adres);
        var weer = Lees(JsonSerializer.Serialize(nu, json));
        Assert.Equal(notitie, Assert.Single(weer.Lunchnotities));
        var register = JsonSerializer.Deserialize<RegisterState>("""{"v":1,"r":[{"i":"sam","n":1,"r":"Sam","a":"Akker","m":"noten","t":"2027-07-31"}]}""", json)!;
        Assert.Equal(new Lunchmerk("noten", null, new DateOnly(2027, 7, 31)), Assert.Single(RegisterRules.Rijen(register)[0].Merkjes));
    }

    /// <summary>As the store reads a row.</summary>
    private static LeerlingState Lees(string rij)
    {
        using var envelop = JsonDocument.Parse(rij);
        return new Aanvulling(OpslagJson.Alles).Lees<LeerlingState>(envelop.RootElement)!.Bijgewerkt();
    }

    private Uitkomst<LeerlingState> Bewaar(ImmutableArray<Verzorger> verzorgers, ImmutableArray<Noodcontact> nood) =>
        VerzorgerRules.Bewaar(Voorbeeld.Kind, [.. verzorgers.Select(v => v with { Betaaldeel = 0 })], nood, Id, Voorbeeld.Nu());

    private Uitkomst<LeerlingState> Wijzig(LeerlingState was, string verbodVoorbij, params ImmutableArray<Verzorger> verzorgers) =>
        VerzorgerRules.Bewaar(was, verzorgers, was.Noodcontacten, Id, Voorbeeld.Nu(), verbodVoorbij);

    private Overgenomen Over(LeerlingState was, VerzorgersOvername bestand)
    {
        var uitkomst = VerzorgerOvernameRules.NeemOver(was, bestand, Id, Voorbeeld.Nu());
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }

    private string Id() => $"nieuw{++_id}";
}
