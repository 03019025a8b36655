using System.Globalization;
using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Overdracht;
using OrleansSchool.Rooster;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>The five tasks that people do most, with Tab, Enter, arrows and letters only (UX-1; WCAG 2.1.1, 2.1.2, 2.4.7, 2.4.11).</summary>
[Requirement("UX-1")]
public sealed class VijfTakenTests(Huis huis, Ruit ruit, ITestOutputHelper uitvoer)
{
    private static readonly Venster Pauze = new(new(12, 15), new(12, 55));

    [Fact]
    [Requirement("LIVE-1")]
    public async Task Een_groep_markeren()
    {
        var school = await huis.NieuweSchool();
        await using var fatma = await Paneel.Open(ruit, school, await school.Cookie(Rol.Overblijfkracht, "Fatma Yıldız"));
        var toetsen = new Toetsenbord(fatma.Pagina);

        await toetsen.Naar(fatma.Tik("Aïsha"));
        await toetsen.Druk("Enter");
        await fatma.Ziet("Aïsha", "aanwezig");
        Assert.Equal($"kind-{BordSchool.Id("Bram")}", await fatma.Focus()); // on to the next child
        await toetsen.Druk("ArrowRight");
        await toetsen.Druk("Enter");
        await fatma.Ziet("Chloé", "aanwezig");
        await toetsen.Kies(fatma.Pagina.Locator("form#bordalle button"));

        await fatma.Pagina.Locator("p#bordalle", new() { HasTextString = "Iedereen is gezien" }).WaitForAsync();
        Assert.Equal(25, (await school.Dag().Markeringen()).Count(m => m.Soort == Markeersoort.Aanwezig));
        Zeg("een groep markeren", toetsen);
    }

    [Fact]
    [Requirement("TSO-6e")]
    public async Task Een_kind_ziek_melden()
    {
        var school = await huis.NieuweSchool();
        await school.SchrijfIn("wout", "Wout", "Zijlstra");
        Goed(await huis.Grains.Leerling(school.Sleutel, "wout").MeldAan(new DateOnly(2026, 8, 24), AanmeldingSoort.Structureel, Weekdagen.Donderdag, null, school.Operatie(), school.Systeem));
        var groep = huis.Grains.Overblijfgroep(school.Sleutel, Schooljaar.Van(Huis.Vandaag), BordSchool.Groep5);
        await FinancienVulling.Tot(async () => (await groep.Verwachting(Huis.Vandaag)).TryGetValue("wout", out var wat) && wat == Verwachting.Structureel);
        await using var karin = await Bezoek.Open(ruit, school, Rol.Groepsleerkracht, "Karin Hoekstra", BordSchool.Groep5);
        await karin.Pagina.GotoAsync($"{school.Pad}/absent/{BordSchool.Groep5}");
        var toetsen = new Toetsenbord(karin.Pagina);

        await toetsen.Zet(karin.Pagina.Locator("#reden-wout"), "wout=Ziek");
        await toetsen.Kies(karin.Pagina.Locator("#absent-vorm button[type=submit]"));

        await Assertions.Expect(karin.Pagina.Locator("section[aria-labelledby=af-kop]")).ToContainTextAsync("Wout");
        Zeg("een kind ziek melden", toetsen);
    }

    [Fact]
    [Requirement("TSO-4k")]
    public async Task Een_gat_in_het_rooster_vullen()
    {
        var (school, datum) = (await huis.NieuweSchool(), Huis.Vandaag.AddDays(7));
        var ria = $"ria{school.Sleutel.Waarde.ToLowerInvariant()}0000001";
        Goed(await huis.Grains.Overblijfkracht(school.Sleutel, ria).Bewaar(
            new OverblijfkrachtGegevens("Ria Nijland", "0612345678", "ria@school.example", true, new DateOnly(2024, 5, 1), null, null, null, true,
                Weekdagen.Alle, new DateOnly(2026, 8, 24), null, null), 0, school.Systeem));
        var dag = huis.Grains.Roosterdag(school.Sleutel, datum);
        Goed(await dag.VoegToe("plein-zuid", Pauze, null, school.Operatie(), school.Systeem));
        await using var marijke = await Bezoek.Open(ruit, school, Rol.Overblijfcoordinator, "Marijke van der Veen");
        await marijke.Pagina.GotoAsync($"{school.Pad}/rooster?datum={Sleutels.Dag(datum)}");
        var toetsen = new Toetsenbord(marijke.Pagina);

        await toetsen.Kies(marijke.Pagina.Locator(".dienst", new() { HasTextString = "Open dienst" }).First);
        await toetsen.Kies(marijke.Pagina.Locator("#kandidaten li", new() { HasTextString = "Ria Nijland" }).Locator("button").First);

        await marijke.Pagina.Locator(".terugbalk", new() { HasTextString = "Helper geplaatst" }).WaitForAsync();
        Assert.Equal(ria, Assert.Single(await dag.Diensten()).HelperId);
        Zeg("een gat in het rooster vullen", toetsen);
    }

    [Fact]
    [Requirement("OSO-K2", "OSO-K4")]
    public async Task Van_een_OKR_veld_tot_ter_inzage()
    {
        var school = await huis.NieuweSchool();
        var vulling = new OverdrachtVulling(huis, school);
        await vulling.MaakGroep();
        await vulling.SchrijfIn(OverdrachtVulling.Kind, "Fleur", "Winter");
        await vulling.VulDossier(OverdrachtVulling.Kind);
        await using var ilse = await Bezoek.Open(ruit, school, Rol.Groepsleerkracht, "Ilse Mulder", OverdrachtVulling.Groep8);
        await ilse.Pagina.GotoAsync($"{school.Pad}/dossier/{OverdrachtVulling.Kind}?tab=okr");
        var toetsen = new Toetsenbord(ilse.Pagina);

        await toetsen.Naar(ilse.Pagina.Locator("#tekst-B2"));
        await toetsen.Druk("Control+a");
        await toetsen.Typ("Een rustige groep.");
        await Assertions.Expect(ilse.Pagina.Locator("[data-okr-stand]")).ToContainTextAsync("Bewaard om", new() { Timeout = 30_000 });
        await toetsen.Terug(ilse.Pagina.GetByRole(AriaRole.Button, new() { Name = "Zet ter inzage" }));
        await toetsen.Druk("Enter");

        await Assertions.Expect(ilse.Pagina.Locator("#stand-zin")).ToContainTextAsync("0 van 2 verzorgers", new() { Timeout = 60_000 });
        var dossier = (await vulling.Dossier().Bekijk(vulling.Leerkracht)).Waarde!;
        Assert.Equal((Dossierstatus.TerInzage, "Een rustige groep."), (dossier.Status, dossier.Gegevens!.Okr.Single(a => a.Veld == "B2").Tekst));
        Zeg("van een OKR-veld tot ter inzage", toetsen);
    }

    [Fact]
    [Requirement("TSO-6b")]
    public async Task Een_afschrift_inlezen_en_een_regel_plaatsen()
    {
        var school = await huis.NieuweSchool();
        var vulling = new FinancienVulling(huis, school);
        await vulling.RichtIn();
        await vulling.SchrijfIn();
        await vulling.StelVast();
        await using var marijke = await Bezoek.Open(ruit, school, Rol.Overblijfcoordinator, "Marijke van der Veen");
        await marijke.Pagina.GotoAsync($"{school.Pad}/geld/bank");
        var toetsen = new Toetsenbord(marijke.Pagina);

        await toetsen.Naar(marijke.Pagina.Locator("#Geld_Bestand"));
        await marijke.Pagina.Locator("#Geld_Bestand").SetInputFilesAsync(Afschrift()); // what Enter opens is the machine's own window
        await toetsen.Kies(marijke.Pagina.GetByRole(AriaRole.Button, new() { Name = "Lees in" }));
        await toetsen.Kies(marijke.Pagina.Locator("#bank .feiten a").First);
        await marijke.Pagina.Locator("#afschrift").WaitForAsync();
        await toetsen.Zet(marijke.Pagina.Locator("#afschrift select[name=betaler]").First, await vulling.BetalerId("v1"));
        await toetsen.Kies(marijke.Pagina.GetByRole(AriaRole.Button, new() { Name = "Boek bij deze betaler" }).First);

        await FinancienVulling.Tot(async () => (await huis.Grains.Bank(school.Sleutel).Bekijk(vulling.Leider)).Waarde!.Afschriften.All(a => a.Lijst == Geld.Nul && a.Geboekt == new Geld(2_025)));
        Zeg("een afschrift inlezen en een regel plaatsen", toetsen);
    }

    /// <summary>One payment of somebody whom nobody knows by account or words.</summary>
    private static FilePayload Afschrift()
    {
        var dag = Sleutels.Dag(Huis.Vandaag.AddDays(-1));
        var xml = string.Create(CultureInfo.InvariantCulture,
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>PROEF1</MsgId><CreDtTm>{dag}T01:00:00</CreDtTm></GrpHdr>
            <Stmt><Id>PROEF-1</Id><ElctrncSeqNb>1</ElctrncSeqNb><CreDtTm>{dag}T01:00:00</CreDtTm><Acct><Id><IBAN>{FinancienVulling.IbanSchool}</IBAN></Id><Ccy>EUR</Ccy></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>{dag}</Dt></Dt></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">20.25</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>{dag}</Dt></Dt></Bal>
            <Ntry><Amt Ccy="EUR">20.25</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{dag}</Dt></BookgDt><ValDt><Dt>{dag}</Dt></ValDt>
            <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
            <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="EUR">20.25</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>H. Onbekend</Nm></Pty></Dbtr>
            <DbtrAcct><Id><IBAN>NL02ABNA0123456789</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>voor de kinderen</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
            """);
        return new FilePayload { Name = "afschrift.xml", MimeType = "application/xml", Buffer = System.Text.Encoding.UTF8.GetBytes(xml) };
    }

    private void Zeg(string taak, Toetsenbord toetsen)
    {
        uitvoer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taak}: {toetsen.Toetsen} toetsen, {toetsen.Seconden:0.0} s"));
        Assert.InRange(toetsen.Toetsen, 1, 300);
    }

    private static void Goed(Uitkomst uitkomst) => Assert.True(uitkomst.IsGoed, uitkomst.Weigering?.Zin);
}
