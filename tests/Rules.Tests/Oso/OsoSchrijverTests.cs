using System.Xml.Linq;
using OrleansSchool.Intranet.Documents.Oso;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Oso;

/// <summary>What goes into the file, and what never does.</summary>
[Requirement("OSO-X")]
public sealed class OsoSchrijverTests
{
    private static readonly XNamespace Ruimte = Osoproef.Ruimte;

    public static TheoryData<string> Soorten { get; } = new()
    {
        "vol", "klein", "geheim", "instelling", "buitenland", "lang buitenland", "nee", "onbekend", "zonder inzage", "niet deelgenomen", "toets zonder code", "onderwijsnummer", "vreemde tekens",
        "zonder ondersteuning", "zonder verzuim", "zonder eindtoets", "zonder toetsen", "zonder handelingsplannen", "zonder bijlagen", "alles uit",
    };

    [Theory, MemberData(nameof(Soorten))]
    public void Elk_dossier_voldoet_aan_het_officiele_schema(string soort)
    {
        Assert.Empty(Osoproef.Schemafouten(Maak(soort)));
    }

    [Theory, MemberData(nameof(Soorten))]
    public void Elk_dossier_komt_zonder_fouten_door_de_eigen_keuring(string soort)
    {
        string[] verwacht = soort == "zonder inzage" ? ["OVa.IZ02", "OVa.IZ03", "OVa.IZ04"] : [];

        var fouten = Osoproef.Keur(Maak(soort)).Bevindingen.Where(b => b.Houdt).Select(b => b.Code);

        Assert.Equal(verwacht, fouten.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void De_vaste_waarden_van_het_profiel_staan_vast()
    {
        var profiel = Osoproef.Dossier(Osoproef.Klein()).Descendants(Ruimte + "categorie_uitlevering").Single().Elements().ToDictionary(e => e.Name.LocalName, e => e.Value, StringComparer.Ordinal);

        Assert.Equal(16, profiel.Count);
        string[] verplicht = ["cat_metadata", "cat_ouderinzage", "cat_school", "cat_leerling", "cat_oudersverzorgers", "cat_schoolloopbaan", "cat_overstapadvies"];
        Assert.All(verplicht, c => Assert.Equal("VERPLICHT", profiel[c]));
        Assert.Equal(("VERBODEN", "VERBODEN", "OPT-UIT"), (profiel["cat_vve"], profiel["cat_vombo"], profiel["cat_cijferlijsten"]));
        Assert.Equal("OPTIONEEL", profiel["cat_bijlagedocs"]);
    }

    [Fact]
    public void Een_uitgezette_categorie_staat_er_niet_in()
    {
        var dossier = Osoproef.Dossier(Osoproef.Vol() with { Meesturen = new Meesturen(false, false, false, false, false, false) });

        string[] weg = ["onderwijsondersteuning", "verzuim", "eindtoets_basisonderwijs", "toetslijst", "overigdocumentlijst", "cijferlijstlijst"];
        Assert.DoesNotContain(dossier.Descendants(), e => weg.Contains(e.Name.LocalName, StringComparer.Ordinal));
        Assert.Equal(7, dossier.Descendants().Count(e => e.Name.LocalName.StartsWith("cat_", StringComparison.Ordinal) && e.Value == "OPT-UIT"));
    }

    [Fact]
    public void Handelingsplannen_gaan_mee_zonder_de_rest_van_de_ondersteuning()
    {
        var dossier = Osoproef.Dossier(Osoproef.Vol() with { Meesturen = Meesturen.Alles with { Ondersteuning = false } });

        Assert.Equal(["handelingsplan"], dossier.Descendants(Ruimte + "onderwijsondersteuning").Single().Elements().Select(e => e.Name.LocalName));
    }

    [Fact]
    public void Verboden_gegevens_staan_nooit_in_het_bestand()
    {
        string[] verboden =
        [
            "vanpeuterspeelzaal", "voorschools", "vroegschools", "geboorteplaats", "nationaliteit", "geboortemaand", "postcode4adres", "toestemming", "iban", "banknummer", "bevorderd",
            "examenresultaat", "resultaatvakkenvo", "certificaat", "competenties", "stage", "overigvombo", "leerlinggewicht", "nnca",
        ];
        Assert.DoesNotContain(Osoproef.Dossier(Osoproef.Vol()).Descendants(), e => verboden.Contains(e.Name.LocalName, StringComparer.Ordinal));
    }

    [Fact]
    public void Lege_onderdelen_blijven_weg()
    {
        Assert.DoesNotContain(Osoproef.Dossier(Osoproef.Klein()).Descendants(), e => !e.HasElements && e.Value.Length == 0);
    }

    [Fact]
    public void Een_geheim_adres_staat_nergens_in_het_bestand()
    {
        var dossier = Osoproef.Dossier(Geheim());

        var leerling = dossier.Descendants(Ruimte + "leerling").Single();
        Assert.DoesNotContain(leerling.Descendants(), e => e.Value.Contains(Osoproef.Straat, StringComparison.Ordinal));
        Assert.DoesNotContain(leerling.Descendants(), e => e.Name.LocalName == "adres");
        Assert.Equal(OsoSchrijver.GeheimeTelefoon, leerling.Element(Ruimte + "communicatielijst")!.Descendants(Ruimte + "nummer").Single().Value);
    }

    [Theory]
    [InlineData("Nederland")]
    [InlineData("nederland")]
    [InlineData("NL")]
    [InlineData("6030")]
    public void Een_adres_in_Nederland_is_geen_adres_in_het_buitenland(string land)
    {
        var vol = Osoproef.Vol();

        var leerling = Osoproef.Dossier(vol with { Leerling = vol.Leerling with { Adres = Osoproef.Adres with { Land = land } } }).Descendants(Ruimte + "leerling").Single();

        Assert.Empty(leerling.Elements(Ruimte + "adresbuitenland"));
        Assert.Equal("6030", leerling.Element(Ruimte + "adreslijst")!.Descendants(Ruimte + "land").Single().Value);
    }

    [Fact]
    public void Van_een_lang_adres_in_het_buitenland_valt_niets_af()
    {
        var regels = Osoproef.Dossier(Ver()).Descendants(Ruimte + "adresbuitenland").Select(e => e.Value).ToList();

        Assert.All(regels, r => Assert.InRange(r.Length, 1, 35));
        Assert.Equal("Avenue de la Libération Nationale des Combattants 128 bis 1000 Brussel België", string.Join(' ', regels));
    }

    [Fact]
    public void Wie_zijn_adres_geheim_houdt_heeft_ook_geheime_nummers()
    {
        var verzorger = Osoproef.Dossier(Osoproef.Vol()).Descendants(Ruimte + "verzorger").ElementAt(1);

        Assert.Equal([OsoSchrijver.GeheimeTelefoon, OsoSchrijver.GeheimeMail], verzorger.Descendants(Ruimte + "nummer").Select(e => e.Value));
        Assert.Empty(verzorger.Descendants(Ruimte + "adres"));
    }

    [Fact]
    public void Een_overleden_verzorger_is_geen_contact()
    {
        var verzorger = Osoproef.Dossier(Osoproef.Vol()).Descendants(Ruimte + "verzorger").ElementAt(2);

        Assert.Equal("true", verzorger.Element(Ruimte + "overleden")!.Value);
        Assert.Empty(verzorger.Descendants(Ruimte + "communicatie"));
    }

    [Fact]
    public void Een_reden_staat_er_alleen_bij_een_nee()
    {
        Assert.Equal("ouder 1: te veel zorg", Waarde(Osoproef.Dossier(Osoproef.Klein(), Nee), "redennietakkoord"));
        Assert.Null(Waarde(Osoproef.Dossier(Osoproef.Klein(), Nee with { Akkoord = Akkoord.Onbekend }), "redennietakkoord"));
    }

    [Fact]
    public void Een_gelijk_definitief_advies_is_geen_bijgesteld_advies_en_de_motivatie_blijft()
    {
        var dossier = Osoproef.Dossier(Osoproef.Vol() with { Advies = Osoproef.Vol().Advies with { Definitief = "60" } });

        Assert.Null(Waarde(dossier, "herzienadvies"));
        Assert.Null(Waarde(dossier, "motivatie_herzienadvies"));
        Assert.EndsWith("De toets was hoger.", Waarde(dossier, "argumentatie"), StringComparison.Ordinal);
    }

    [Fact]
    public void Toetsen_van_voor_het_venster_vallen_af_en_dat_wordt_gezegd()
    {
        var codes = Osoproef.Dossier(Osoproef.Vol()).Descendants(Ruimte + "eldtoetscode").Select(e => e.Value);

        Assert.Equal(["RW2006", "NET"], codes);
        Assert.Contains(OsoSchrijver.Weggelaten(Osoproef.Vol(), Osoproef.Vandaag), z => z.StartsWith("Te oud van 31-07-2023 gaat niet mee", StringComparison.Ordinal));
    }

    [Fact]
    public void Een_toets_zonder_code_gaat_als_uitgezet_en_dat_wordt_gezegd()
    {
        var gegevens = Osoproef.Vol() with { Doorstroomtoets = Osoproef.Vol().Doorstroomtoets! with { Aanbieder = "DIA" } };

        Assert.Equal("OPT-UIT", Waarde(Osoproef.Dossier(gegevens), "cat_eindtoetsbo"));
        Assert.Contains(OsoSchrijver.Weggelaten(gegevens, Osoproef.Vandaag), z => z.Contains("geen code", StringComparison.Ordinal));
    }

    [Fact]
    public void Wie_de_toets_niet_maakte_leest_dat_dat_niet_in_het_bestand_past()
    {
        var gegevens = Osoproef.Vol() with { Doorstroomtoets = Osoproef.Vol().Doorstroomtoets! with { Deelgenomen = false, Aanbieder = null, RedenNiet = "ziek" } };

        Assert.Contains(OsoSchrijver.Weggelaten(gegevens, Osoproef.Vandaag), z => z.StartsWith("Dat het kind de doorstroomtoets niet maakte", StringComparison.Ordinal));
    }

    [Fact]
    public void Een_onbevestigd_stuk_gaat_niet_mee()
    {
        var namen = Osoproef.Dossier(Osoproef.Vol()).Descendants(Ruimte + "bestandsnaam").Select(e => e.Value);

        Assert.Equal([OsoBestandsnaam.Okr, Osoproef.Verklaring.Bestandsnaam], namen);
        Assert.Contains(OsoSchrijver.Weggelaten(Osoproef.Vol(), Osoproef.Vandaag), z => z.StartsWith(Osoproef.Plan.Bestandsnaam, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [Requirement("OSO-K3")]
    public void Een_stuk_dat_maar_een_van_beiden_bevestigde_gaat_niet_mee(bool ib, bool leerkracht)
    {
        var vol = Osoproef.Vol();
        var half = vol with { Bijlagen = [vol.Bijlagen[0], vol.Bijlagen[1] with { BevestigdDoorIb = ib, BevestigdDoorLeerkracht = leerkracht }] };

        Assert.Equal(
            [OsoBestandsnaam.Okr, Osoproef.Verklaring.Bestandsnaam], Osoproef.Dossier(half).Descendants(Ruimte + "bestandsnaam").Select(e => e.Value));
        Assert.Contains(OsoSchrijver.Weggelaten(half, Osoproef.Vandaag), z => z.StartsWith(Osoproef.Plan.Bestandsnaam, StringComparison.Ordinal));
    }

    [Fact]
    public void Elke_bijlage_komt_eruit_zoals_zij_erin_ging()
    {
        var inhoud = Osoproef.Dossier(Osoproef.Vol()).Descendants(Ruimte + "bestandsinhoud").Select(e => Osozip.PakUit(e.Value, OsoLimieten.BijlageBytesMax)).ToList();

        Assert.Equal([OsoBestandsnaam.Okr, Osoproef.Verklaring.Bestandsnaam], inhoud.Select(u => u.Naam));
        Assert.Equal([Osoproef.Hash(Osoproef.Rapport), Osoproef.Hash(Osoproef.Verklaring)], inhoud.Select(u => u.Hash));
    }

    [Fact]
    public void Een_ander_rapport_of_een_andere_bijlage_geeft_geen_bestand()
    {
        var uitgave = Osoproef.Uitgave(Osoproef.Vol());

        Assert.Throws<InvalidOperationException>(() => OsoSchrijver.Maak(uitgave, Osoproef.Verklaring, [Osoproef.Verklaring], Osoproef.Vandaag));
        Assert.Throws<InvalidOperationException>(() => OsoSchrijver.Maak(uitgave, Osoproef.Rapport, [Osoproef.Plan], Osoproef.Vandaag));
        Assert.Throws<InvalidOperationException>(() => OsoSchrijver.Maak(uitgave, Osoproef.Rapport with { Bytes = [] }, [Osoproef.Verklaring], Osoproef.Vandaag));
    }

    [Fact]
    public void Hetzelfde_dossier_geeft_hetzelfde_bestand()
    {
        Assert.Equal(Osoproef.Maak(Osoproef.Vol()), Osoproef.Maak(Osoproef.Vol()));
        Assert.NotEqual(0xEF, Osoproef.Maak(Osoproef.Vol())[0]);
    }

    private static Inzageblok Nee { get; } = new(new DateOnly(2026, 3, 27), Akkoord.Nee, "ouder 1: te veel zorg");

    private static string? Waarde(XElement dossier, string naam) => dossier.Descendants(Ruimte + naam).SingleOrDefault()?.Value;

    private static Dossiergegevens Ver() => Osoproef.Vol() with
    {
        Leerling = Osoproef.Vol().Leerling with
        {
            Adres = new Dossieradres("Avenue de la Libération Nationale des Combattants", "128", "bis", "1000", "Brussel", "België"),
        },
    };

    private static Dossiergegevens Geheim() => Osoproef.Vol() with { Leerling = Osoproef.Vol().Leerling with { AdresGeheim = true } };

    private static byte[] Maak(string soort) => soort switch
    {
        "nee" => Osoproef.Maak(Osoproef.Vol(), Nee),
        "onbekend" => Osoproef.Maak(Osoproef.Vol(), Nee with { Akkoord = Akkoord.Onbekend }),
        "zonder inzage" => OsoSchrijver.Maak(Osoproef.Uitgave(Osoproef.Vol(), voorlopig: true) with { Inzage = null }, Osoproef.Rapport, [Osoproef.Verklaring], Osoproef.Vandaag),
        _ => Osoproef.Maak(Gegevens(soort)),
    };

    private static Dossiergegevens Gegevens(string soort)
    {
        var vol = Osoproef.Vol();
        return soort switch
        {
            "klein" => Osoproef.Klein(),
            "geheim" => Geheim(),
            "instelling" => vol with { Leerling = vol.Leerling with { VerzorgersAansprakelijk = false, Instelling = "Stichting Verzonnen" } },
            "buitenland" => vol with { Leerling = vol.Leerling with { Adres = Osoproef.Adres with { Land = "België" } }, Verzorgers = [vol.Verzorgers[0] with { Adres = Osoproef.Adres with { Land = "België" } }] },
            "lang buitenland" => Ver(),
            "niet deelgenomen" => vol with { Doorstroomtoets = vol.Doorstroomtoets! with { Deelgenomen = false, RedenNiet = "vier jaar in Nederland" } },
            "toets zonder code" => vol with { Doorstroomtoets = vol.Doorstroomtoets! with { Aanbieder = "AMN" } },
            "onderwijsnummer" => vol with { Leerling = vol.Leerling with { Pgn = "101222331" } },
            "vreemde tekens" => vol with { Leerling = vol.Leerling with { Roepnaam = "Sa\u0000n\ud800ne \u0001" }, Advies = vol.Advies with { Argumentatie = "Regel een\r\nregel twee ]]> & 😀" } },
            "zonder ondersteuning" => vol with { Meesturen = Meesturen.Alles with { Ondersteuning = false } },
            "zonder verzuim" => vol with { Meesturen = Meesturen.Alles with { Verzuim = false } },
            "zonder eindtoets" => vol with { Meesturen = Meesturen.Alles with { Eindtoets = false } },
            "zonder toetsen" => vol with { Meesturen = Meesturen.Alles with { Toetsen = false } },
            "zonder handelingsplannen" => vol with { Meesturen = Meesturen.Alles with { Handelingsplannen = false } },
            "zonder bijlagen" => vol with { Meesturen = Meesturen.Alles with { Bijlagen = false } },
            "alles uit" => vol with { Meesturen = new Meesturen(false, false, false, false, false, false) },
            _ => vol,
        };
    }
}
