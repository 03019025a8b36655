using System.Collections.Immutable;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overdracht;
using OrleansSchool.Tests.Grains.Nachtronde;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>
/// Of a dossier nothing is left after 30 June in store, WAL, other files or a later copy, decrypted with all keys there are; the same search
/// finds everything the day before, and the register stays (OSO-L1).
/// </summary>
[Requirement("OSO-L1", "SEC-5")]
public sealed class DossierSporenloosTests
{
    private const string InOkr = "Merkteken kwikstaart";
    private const string InBijlage = "Merkteken ijsvogel";
    private const string InRapport = "Merkteken zilverreiger";
    private const string InBericht = "Boomklevermerkteken";
    private const string InReden = "Merkteken grutto";
    private const string InToets = "Merkteken putter";
    private const string InToetsbestand = "Goudvinkmerkteken";

    private static readonly string[] Merken = [InOkr, InBijlage, InRapport, InBericht, InReden, InToets, DemoDossier.Pgn(3)];
    private static readonly DateOnly Toetsdag = new(2027, 2, 3);
    private static readonly DateOnly Juli = new(2027, 7, 1);
    private static readonly Wie Leerkracht = Opstelling.Wie(Rol.Groepsleerkracht, "g8");
    private static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);

    [Fact]
    public async Task Na_30_juni_is_van_inhoud_bijlage_rapport_en_bericht_niets_te_vinden_en_blijft_het_register()
    {
        await using var school = await Opstelling.MetSchool();
        await school.Herstart(_ => school.Klok.Naar(Schooltijd.Moment(new DateOnly(2027, 4, 6), new TimeOnly(9, 0))));
        await MaakDossier(school);
        await school.NaarNacht(Juli.AddDays(-1));
        await LeesToetsbestand(school);
        var dossier = Dossier(school);
        var sporen = new List<byte[]>();
        string[] merken = [.. Merken, InToetsbestand];
        school.Bestanden(map =>
        {
            var bron = new Dossiersporen(school.Verzegelaar, Path.Combine(map.FullName, "school.db"));
            Assert.All(merken, m => Assert.True(bron.Vind(m), $"{m} is er nu al niet"));
            sporen.AddRange(Dossiersporen.Ruw(Path.Combine(map.FullName, "school.db")));
        });
        Assert.True((await dossier.Inzien(null, Leerkracht)).IsGoed);
        school.Klok.Naar(Schooltijd.Moment(Juli, new TimeOnly(0, 10)));
        await school.TotDat(() => Task.FromResult(school.Storing.Gewist.Any(g => g.Toestand == "toetsinlezen"))); // has a reminder of its own

        var verslag = await school.Nacht(Juli);

        Assert.Empty(verslag.NietGelukt);
        school.Bestanden(map => school.Kopieer(Path.Combine(map.FullName, "kopie.db")));
        school.Bestanden(map =>
        {
            foreach (var naam in new[] { "school.db", "kopie.db" })
            {
                var na = new Dossiersporen(school.Verzegelaar, Path.Combine(map.FullName, naam));
                Assert.All(merken, m => Assert.False(na.Vind(m), $"{m} staat nog in {naam}"));
                Assert.Equal(0, na.Opengegaan);
            }

            Assert.Empty(MetSporen(map, sporen));
        });
        await RegisterBlijft(dossier);
    }

    [Fact]
    public async Task Een_dossier_dat_na_middernacht_wakker_wordt_laat_het_wissen_aan_de_ronde_zodat_ook_het_logboek_van_de_opslag_leeg_raakt()
    {
        await using var school = await Opstelling.MetSchool();
        await school.Herstart(_ => school.Klok.Naar(Schooltijd.Moment(new DateOnly(2027, 4, 6), new TimeOnly(0, 40)))); // so its reminder comes before the round
        await MaakDossier(school);
        await school.NaarNacht(Juli.AddDays(-1));
        var sporen = new List<byte[]>();
        school.Bestanden(map => sporen.AddRange(Dossiersporen.Ruw(Path.Combine(map.FullName, "school.db"))));
        school.Klok.Naar(Schooltijd.Moment(Juli, new TimeOnly(1, 30)));
        Assert.False((await Dossier(school).GeefSeintje(Opstelling.Operatie("na"), Leerkracht)).IsGoed); // its turn comes after that of the reminder

        var verslag = await school.Nacht(Juli);

        Assert.Equal(1, verslag.Aantal("dossiersleutel"));
        school.Bestanden(map => Assert.Empty(MetSporen(map, sporen)));
    }

    [Fact]
    [Requirement("OPS-1")]
    public async Task Een_teruggezette_kopie_van_voor_1_juli_laat_niemand_iets_zien_en_is_na_het_opruimen_leeg()
    {
        await using var school = await Opstelling.MetSchool();
        await school.Herstart(_ => school.Klok.Naar(Schooltijd.Moment(new DateOnly(2027, 4, 6), new TimeOnly(9, 0))));
        await MaakDossier(school);
        await school.NaarNacht(Juli.AddDays(-1));
        school.Bestanden(map => school.Kopieer(Path.Combine(map.FullName, "kopie.db")));
        await school.Nacht(Juli);

        await school.Herstart(pad =>
        {
            File.Delete(pad + "-wal");
            File.Delete(pad + "-shm");
            File.Move(Path.Combine(Path.GetDirectoryName(pad)!, "kopie.db"), pad, overwrite: true);
            school.Klok.Naar(Schooltijd.Moment(Juli.AddDays(2), new TimeOnly(9, 0)));
        });

        var dossier = Dossier(school);
        foreach (var nee in new[]
        {
            (await dossier.Inzien(null, Leerkracht)).Weigering, (await dossier.Rapport(null, Leider)).Weigering, (await dossier.Uitgifte(Administratie)).Weigering,
            (await dossier.Verschillen(1, 1, Leider)).Weigering, (await dossier.BewaarOkr([], Leerkracht)).Weigering,
        })
        {
            Assert.Equal("dossier-gewist", nee?.Code);
        }

        Assert.Null((await dossier.Bekijk(Leider)).Waarde!.Gegevens);
        school.Bestanden(map => Assert.True(new Dossiersporen(school.Verzegelaar, Path.Combine(map.FullName, "school.db")).Vind(InOkr))); // it is there, and nobody sees it
        Assert.Empty((await school.Nachtwacht.Ruim(Opstelling.School)).NietGelukt);
        school.Bestanden(map =>
        {
            var na = new Dossiersporen(school.Verzegelaar, Path.Combine(map.FullName, "school.db"));
            Assert.All(Merken, m => Assert.False(na.Vind(m), $"{m} staat er nog"));
            Assert.Equal(0, na.Opengegaan);
        });
        await RegisterBlijft(dossier);
    }

    [Fact]
    public async Task Met_een_oude_rij_en_zonder_de_sleutel_van_het_dossier_gaat_niets_open()
    {
        await using var school = await Opstelling.MetSchool();
        await school.Herstart(_ => school.Klok.Naar(Schooltijd.Moment(new DateOnly(2027, 4, 6), new TimeOnly(9, 0))));
        await MaakDossier(school);
        await school.Grains.Dossiersleutel(Opstelling.School, "kim", Opstelling.Jaar).GooiWeg();

        school.Bestanden(map =>
        {
            var bron = new Dossiersporen(school.Verzegelaar, Path.Combine(map.FullName, "school.db"));
            Assert.Equal(0, bron.Opengegaan);
            Assert.All(Merken.Where(m => m != InBericht), m => Assert.False(bron.Vind(m), m));
        });
        Assert.Null(await school.Grains.Dossiersleutel(Opstelling.School, "kim", Opstelling.Jaar).Geef());
    }

    private static async Task RegisterBlijft(IDossierGrain dossier)
    {
        var view = (await dossier.Bekijk(Leider)).Waarde!;
        Assert.Equal((Dossierstatus.Gewist, 1), (view.Status, view.VersieNr));
        Assert.Null(view.Gegevens);
        Assert.Equal(64, Assert.Single(view.Versies).Hash.Length);
        Assert.Equal("Waterland College", Assert.Single(view.Verstrekkingen).VoSchoolNaam);
        Assert.Equal([Akkoord.Nee, Akkoord.Ja], view.Inzage.Select(i => i.Akkoord!.Value));
        Assert.False((await dossier.Inzien(null, Leider)).IsGoed);
        Assert.False((await dossier.Rapport(null, Leider)).IsGoed);
    }

    /// <summary>From the first word to the fetch, with a mark in each kind of content.</summary>
    private static async Task MaakDossier(Opstelling school)
    {
        await SchrijfIn(school);
        var overdracht = school.Grains.Overdracht(Opstelling.School, Opstelling.Jaar);
        Opstelling.Eis(await school.Grains.VoScholen(Opstelling.School).Bewaar(
            new VoSchool("", "Waterland College", "98VA", "00", null, "administratie@waterland.example", null), (await school.Grains.VoScholen(Opstelling.School).Alles(Leider)).Waarde!.Versie, Leider));
        var vo = (await school.Grains.VoScholen(Opstelling.School).Lijst()).Single();
        Opstelling.Eis(new Uitkomst((await overdracht.NeemBerichtOp(
            new Voberichtinvoer(vo.Id, school.Vandaag, "lijst", [new Voberichtregel(InBericht, "Luuk", new DateOnly(2014, 12, 3), null)]), Opstelling.Operatie("bericht"), Administratie)).Weigering));
        Opstelling.Eis(await overdracht.ZetBestemming("kim", vo.Id, geldt: true, Opstelling.Operatie("bestemming"), Administratie));

        var dossier = Dossier(school);
        Opstelling.Eis(await dossier.Begin(Opstelling.Operatie("begin"), Leerkracht));
        await Vul(dossier);
        var voorbeeld = await dossier.Voorbeeld(Leerkracht);
        Assert.Null(voorbeeld.Weigering);
        Opstelling.Eis(await dossier.LegTerInzage(voorbeeld.Waarde!.Hash, DemoPdf.Maak("Beknopt OKR", [InRapport]), Opstelling.Operatie("inzage"), Leerkracht));
        Opstelling.Eis(await dossier.NoteerInzage("v1", Inzagewijze.OpSchool, school.Vandaag, Akkoord.Nee, InReden, null, Opstelling.Operatie("v1"), Leerkracht));
        Opstelling.Eis(await dossier.NoteerInzage("v2", Inzagewijze.OpSchool, school.Vandaag, Akkoord.Ja, null, null, Opstelling.Operatie("v2"), Leerkracht));
        Opstelling.Eis(await dossier.GeefSeintje(Opstelling.Operatie("seintje"), Leerkracht));
        Opstelling.Eis(await dossier.ZetGereed(school.Vandaag, Opstelling.Operatie("gereed"), Administratie));
        Opstelling.Eis(await dossier.NoteerVerstrekt(vo.Id, "ESIS", school.Vandaag, Opstelling.Operatie("verstrekt"), Administratie));
        Opstelling.Eis(await dossier.NeemToetsOver(Toets(InToets), [], Opstelling.Operatie("toets"), Administratie)); // waits for a next version
    }

    private static IDossierGrain Dossier(Opstelling school) => school.Grains.Dossier(Opstelling.School, "kim", Opstelling.Jaar);

    private static Doorstroomtoets Toets(string advies) => new(true, "ICE", Toetsdag, 82, null, advies, [new("REKENEN", "1S")], null);

    /// <summary>A file with somebody who isn't here: its line waits for a person.</summary>
    private static async Task LeesToetsbestand(Opstelling school) => Opstelling.Eis(await school.Grains.Toetsinlezen(Opstelling.School, "toetsen000000009").Lees(
        "uitslag.json", [new Toetsregel(1, null, InToetsbestand, "Luuk", null, null, Toets("havo/vwo"))], Opstelling.Operatie("toetsbestand"), Administratie));

    private static async Task SchrijfIn(Opstelling school)
    {
        Opstelling.Eis(await school.Grains.School(Opstelling.School).NeemGroepenOver([Opstelling.Groep("g8", "Groep 8", "8")], Leider));
        var kim = school.Grains.Leerling(Opstelling.School, "kim");
        Opstelling.Eis(await kim.SchrijfIn(new Persoonsgegevens("Kim", null, "Akker", new DateOnly(2015, 3, 4), "g8", "8"), Opstelling.Operatie("in-kim"), Administratie));
        var adres = new Adres("Kimweg 4", "1234AB", "Verzonnendam");
        ImmutableArray<Verzorger> ouders =
        [
            new Verzorger("v1", "Robin Akker", "moeder", "0612345678", null, true, true, false, false, "", 0, 1, adres),
            new Verzorger("v2", "Jip Akker", "vader", "0612345679", null, true, true, false, false, "", 0, 2, adres),
        ];
        Opstelling.Eis(await kim.BewaarVerzorgers(ouders, [], (await kim.Kaart(Administratie)).Waarde!.Versie, Administratie));
    }

    private static async Task Vul(IDossierGrain dossier)
    {
        var view = (await dossier.Bekijk(Leerkracht)).Waarde!;
        foreach (var deel in DemoDossier.Delen(view.Gegevens!, 3, Opstelling.Jaar))
        {
            Opstelling.Eis(new Uitkomst((await dossier.BewaarDeel(deel, DemoDossier.Versie(view, deel.Naam), Opstelling.Operatie("deel-" + deel.Naam), Leerkracht)).Weigering));
        }

        var okr = DemoDossier.Okr(Okrsjablonen.Geef(view.Sjabloon), view.Gegevens!.Okr, 3).Select(a => a.Veld == "C3" ? a with { Tekst = InOkr } : a);
        Opstelling.Eis(new Uitkomst((await dossier.BewaarOkr([.. okr], Leerkracht)).Weigering));
        ImmutableArray<byte> pdf = [.. Encoding.ASCII.GetBytes($"%PDF-1.4\n% {InBijlage}\n%%EOF\n")];
        Opstelling.Eis(await dossier.VoegBijlageToe("verslag.pdf", "Verslag", ondersteuning: false, pdf, Opstelling.Operatie("bijlage"), Leerkracht));
    }

    private static List<string> MetSporen(DirectoryInfo map, List<byte[]> sporen)
    {
        var gevonden = new List<string>();
        foreach (var bestand in map.EnumerateFiles("*", SearchOption.AllDirectories).Where(b => b.Extension != ".lock"))
        {
            using var stroom = new FileStream(bestand.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var inhoud = new MemoryStream();
            stroom.CopyTo(inhoud);
            if (sporen.Exists(s => inhoud.ToArray().AsSpan().IndexOf(s) >= 0))
            {
                gevonden.Add(bestand.Name);
            }
        }

        return gevonden;
    }
}
