namespace OrleansSchool.Tests.Rules.Oso;

/// <summary>Each rule, broken once in an otherwise good file: also the twelve that the published check never runs.</summary>
[Requirement("OSO-X")]
public sealed class OsoKeuringTests
{
    public static readonly TheoryData<string, string, string> Regels = new()
    {
        { "OVa.MD01", "<deeldossier>LASLVS", "<deeldossier>LVS" },
        { "OVa.MD02", "<validatieversie>2019.1.1", "<validatieversie>2018.1.1" },
        { "OG.02", "<standaardversie>2019.1", "<standaardversie>2018.1" },
        { "OVa.OS02", "<overstap>POVO", "<overstap>MBOVO" },
        { "OVa.OS03", ">overstapdossier<", ">swv-dossier<" },
        { "OVa.IZ02", "<inzage>true", "<inzage>false" },
        { "codelijst-37", "<akkoord>Ja", "<akkoord>Misschien" },
        { "own-reden-nee", "<akkoord>Ja", "<akkoord>Nee" },
        { "own-inzagedatum", "<inzagedatum>2026-03-27", "<inzagedatum>2026-04-03" },
        { "own-profiel", "<cat_school>VERPLICHT", "<cat_school>VERBODEN" },
        { "codelijst-48", "<cat_school>VERPLICHT", "<cat_school>GRAAG" },
        { "OS.cat09", "<cat_onderwijsondersteuning>OPTIONEEL", "<cat_onderwijsondersteuning>OPT-UIT" },
        { "OS.cat10", "<cat_verzuim>OPTIONEEL", "<cat_verzuim>OPT-UIT" },
        { "OS.cat11", "<cat_eindtoetsbo>OPTIONEEL", "<cat_eindtoetsbo>OPT-UIT" },
        { "OS.cat12", "<cat_toetsresultaten>OPTIONEEL", "<cat_toetsresultaten>OPT-UIT" },
        { "OS.cat13", "<cat_handelingsplannen>OPTIONEEL", "<cat_handelingsplannen>OPT-UIT" },
        { "OS.cat16", "<cat_bijlagedocs>OPTIONEEL", "<cat_bijlagedocs>OPT-UIT" },
        { "XSD.waarde", "<brincode>99XX", "<brincode>99xx" },
        { "XSD.waarde", "<geboortedatum>2014-05-06", "<geboortedatum>06-05-2014" },
        { "XSD.waarde", "<schooljaar>2025-2026", "<schooljaar>2025/2026" },
        { "XSD.leeg", "<roepnaam>Sanne<", "<roepnaam><" },
        { "XSD.onbekend", "<roepnaam>Sanne</roepnaam>", "<bijnaam>Sanne</bijnaam>" },
        { "XSD.dubbel", "<roepnaam>Sanne</roepnaam>", "<roepnaam>Sanne</roepnaam><roepnaam>San</roepnaam>" },
        { "XSD.volgorde", "<voorletters-1>S.L.</voorletters-1>", "<achternaam>Anders</achternaam><voorletters-1>S.L.</voorletters-1>" },
        { "codelijst-14", "<geslacht>1", "<geslacht>m" },
        { "codelijst-2", "<advies>60", "<advies> 60 " },
        { "own-bsn", "<bsn>999990019", "<bsn>123456789" },
        { "OVa.LL03", "<geboortedatum>2014-05-06</geboortedatum>", "<geboortemaand>2014-05</geboortemaand>" },
        { "OVa.LL06", "<adresgeheim>false", "<adresgeheim>true" },
        { "OVa.LL08", "<geheim>false", "<geheim>true" },
        { "OVa.LL10", "<bsn>", "<geboorteplaats>Nijmegen</geboorteplaats><bsn>" },
        { "OVa.LL11", "<bsn>", "<nationaliteit>0001</nationaliteit><bsn>" },
        { "OVa.AI01", "<verzorgersaansprakelijk>true", "<verzorgersaansprakelijk>false" },
        { "OVa.VV01", "<schoolloopbaanlijst>", "<voorschools/><schoolloopbaanlijst>" },
        { "OVa.VV02", "<schoolloopbaanlijst>", "<vroegschools/><schoolloopbaanlijst>" },
        { "OS.cat06", "<schoolloopbaanlijst>", "<vanpeuterspeelzaal>true</vanpeuterspeelzaal><schoolloopbaanlijst>" },
        { "OS.cat15", "</leerling>", "<stage/></leerling>" },
        { "OVa.OA02", "<advies>60</advies>", "" },
        { "OVa.OA03", "<contactnodig>true</contactnodig>", "" },
        { "OVa.OA04", "<contactpersoon>Juf Els</contactpersoon>", "" },
        { "OVa.OA05", "<contacttelefoon>0240000000</contacttelefoon>", "" },
        { "own-herzien-gelijk", "<herzienadvies>61", "<herzienadvies>60" },
        { "own-motivatie-los", "<herzienadvies>61</herzienadvies>", "" },
        { "own-herzien-motivatie", "<motivatie_herzienadvies>De toets was hoger.</motivatie_herzienadvies>", "" },
        { "own-loopbaan-gat", "<schooljaar>2024-2025", "<schooljaar>2022-2023" },
        { "OVa.EB04", "<toets_advies>havo/vwo</toets_advies>", "<toets_advies></toets_advies>" },
        { "OVa.TR04", "<afnamedatum>2023-08-01", "<afnamedatum>2023-07-31" },
        { "codelijst-42", "<toetssoort>0012", "<toetssoort>0099" },
        { "OG.01", "info@voorbeeld.example", "info voorbeeld.example" },
        { "OG.04", "<overleden>true</overleden>", "<overlijdensdatum>2020-01-01</overlijdensdatum>" },
        { "own-rekening", "<wettigevertegenwoordiger>true</wettigevertegenwoordiger>", "<wettigevertegenwoordiger>true</wettigevertegenwoordiger><iban>NL00VERZ0000000000</iban>" },
        { "own-bijlage-soort", "<bestandsnaam>beknopt-okr.pdf", "<bestandsnaam>beknopt-okr.exe" },
        { "own-bijlage-naam", "<bestandsnaam>beknopt-okr.pdf", "<bestandsnaam>ander-okr.pdf" },
        { "own-bijlage-inhoud", "<bestandsnaam>beknopt-okr.pdf", "<bestandsnaam>beknopt-okr.png" },
        { "own-bijlage-kapot", "<bestandsinhoud>UEsD", "<bestandsinhoud>AAAA" },
        { "own-bijlage-kapot", "<bestandsinhoud>UEsD", "<bestandsinhoud>geen base64!" },
        { "own-versie", "/2019/dossier", "/2024/dossier" },
        { "own-naamruimte", "http://www.edustandaard.nl/oso_gegevensset/2019/dossier", "urn:anders" },
    };

    [Theory]
    [MemberData(nameof(Regels))]
    public void Een_gebroken_regel_wordt_genoemd(string code, string van, string naar)
    {
        var goed = Osoproef.Tekst(Osoproef.Vol());
        var stuk = Vervang(goed, van, naar);

        Assert.DoesNotContain(code, Osoproef.Keur(goed).Codes());
        Assert.Contains(code, Osoproef.Keur(stuk).Codes());
    }

    [Fact]
    public void Een_toets_zonder_resultaat_of_score_wordt_genoemd()
    {
        var goed = Osoproef.Tekst(Osoproef.Vol());

        Assert.Contains("OVa.TR06", Osoproef.Keur(Vervang(goed, "<vaardigheidsscore>90.5</vaardigheidsscore>", "")).Codes());
        Assert.Contains("OVa.EB02", Osoproef.Keur(Knip(goed, "eindtoetsresultaat")).Codes());
        Assert.Contains("OVa.OV01", Osoproef.Keur(Knip(Knip(Knip(goed, "verzorger"), "verzorger"), "verzorger")).Codes());
        Assert.Contains("OVa.TR05", Osoproef.Keur(Knip(Knip(goed, "toetsscore"), "referentiescore")).Codes());
    }

    [Fact]
    public void Wie_niet_deelnam_heeft_wel_een_toets()
    {
        var gegevens = Osoproef.Vol() with { Doorstroomtoets = Osoproef.Vol().Doorstroomtoets! with { Deelgenomen = false } };

        Assert.DoesNotContain("OVa.EB03", Osoproef.Keur(Osoproef.Tekst(gegevens)).Codes());
        Assert.Contains("OVa.EB03", Osoproef.Keur(Knip(Osoproef.Tekst(gegevens), "eindtoetsresultaat")).Codes());
    }

    [Fact]
    public void Het_adres_van_een_verzorger_met_een_geheim_adres_valt_op()
    {
        var tekst = Osoproef.Tekst(Osoproef.Vol());
        var begin = tekst.IndexOf("<verzorger>", StringComparison.Ordinal);

        var keuring = Osoproef.Keur(tekst[..begin] + Vervang(tekst[begin..], "<adresgeheim>false", "<adresgeheim>true"));

        Assert.Contains("OVa.OV03", keuring.Codes());
    }

    [Fact]
    public void Cijfers_zonder_waarde_en_een_huisarts_met_te_veel_vallen_op()
    {
        const string Cijfers = "<cijferlijstlijst><cijferlijst><cijferlijstTypelijst><naam>Rapport</naam><score/></cijferlijstTypelijst><jaargroep>8</jaargroep></cijferlijst></cijferlijstlijst>";
        var goed = Osoproef.Tekst(Osoproef.Vol());

        Assert.Contains("OVa.CL01", Osoproef.Keur(Vervang(goed, "<overigdocumentlijst>", Cijfers + "<overigdocumentlijst>")).Codes());
        Assert.Contains("OG.05", Osoproef.Keur(Vervang(goed, "<verzorgersaansprakelijk>", "<huisarts><achternaam>Arts</achternaam><geslacht>1</geslacht></huisarts><verzorgersaansprakelijk>")).Codes());
        Assert.Contains("OG.03", Osoproef.Keur(Vervang(goed, "</onderwijsondersteuning>", "<lwoo><lwoo_ingangdatum>2020-08-01</lwoo_ingangdatum><lwoo_swvnummer>1</lwoo_swvnummer><lwoo_beschikkingsnummer>1</lwoo_beschikkingsnummer><lwoo_einddatum>2021-06-30</lwoo_einddatum></lwoo></onderwijsondersteuning>")).Codes());
    }

    [Fact]
    public void Een_speciale_basisschool_hoeft_geen_advies_te_geven()
    {
        var gegevens = Osoproef.Vol() with { School = Osoproef.Vol().School with { Soort = "SO" } };

        Assert.DoesNotContain("OVa.OA02", Osoproef.Keur(Vervang(Osoproef.Tekst(gegevens), "<advies>60</advies>", "")).Codes());
    }

    [Fact]
    public void Een_bevinding_zegt_wat_waar_en_op_welke_regel()
    {
        var goed = Osoproef.Tekst(Osoproef.Klein());
        var bevinding = Assert.Single(Osoproef.Keur(Vervang(goed, "<advies>60</advies>", "")).Bevindingen);

        Assert.Equal(("OVa.OA02", "advies", true), (bevinding.Code, bevinding.Element, bevinding.Houdt));
        Assert.Equal("Er ontbreekt iets: het advies, bij het advies en de wensen. Vul het in de leerlingadministratie in en maak het dossier opnieuw.", bevinding.Zin);
        Assert.Equal(goed[..goed.IndexOf("<overstapadvies>", StringComparison.Ordinal)].Count(c => c == '\n') + 1, bevinding.Regel);
    }

    /// <summary>The first time that it stands there; the text must be there, or the test tests nothing.</summary>
    private static string Vervang(string tekst, string van, string naar)
    {
        var plek = tekst.IndexOf(van, StringComparison.Ordinal);
        Assert.True(plek >= 0, $"{van} staat er niet.");
        return tekst[..plek] + naar + tekst[(plek + van.Length)..];
    }

    /// <summary>Without the first element of that name.</summary>
    private static string Knip(string tekst, string element)
    {
        var begin = tekst.IndexOf($"<{element}>", StringComparison.Ordinal);
        var einde = tekst.IndexOf($"</{element}>", begin, StringComparison.Ordinal) + element.Length + 3;
        return tekst[..begin] + tekst[einde..];
    }
}
