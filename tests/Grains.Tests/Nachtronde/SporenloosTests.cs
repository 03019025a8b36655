using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.Tests.Grains.Opslag;

namespace OrleansSchool.Tests.Grains.Nachtronde;

/// <summary>
/// Nothing of what was erased is left in file, WAL, other files or a later copy, also for who has the keys (SEC-5). Looked for in two ways:
/// as text in every row that opens, and as the sealed bytes themselves anywhere in a file, since those open as long as the key lives.
/// </summary>
[Requirement("SEC-5")]
public sealed class SporenloosTests
{
    private const string Naam = "Zilverberk";
    private const string Notitie = "Merkteken kwikstaart";

    /// <summary>Also in the overblijfgroep, whose own term is later.</summary>
    private const string Toelichting = "Merkteken boomkruiper";

    private static readonly string[] Teksten = [Naam, Notitie, Toelichting];

    private static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);
    private static readonly DateOnly Vertrek = new(2026, 12, 1);
    private static readonly DateOnly Termijn = new(2028, 12, 1);

    [Fact]
    public async Task Van_een_gewist_kind_is_niets_meer_te_vinden()
    {
        await using var school = await Opstelling.MetSchool();
        var sporen = new List<byte[]>();
        var sam = await school.SchrijfIn("sam", achternaam: Naam);
        Onthoud(school, sporen);
        var notitie = new Lunchnotitie("n1", "noten", Notitie, Lunchdoel.Allergie, null, null, Opstelling.Jaar.LaatsteDag, "", default);
        Opstelling.Eis(await sam.BewaarLunchnotitie(notitie, null, Administratie));
        Onthoud(school, sporen);
        Opstelling.Eis(await sam.MeldAan(school.Vandaag, AanmeldingSoort.Structureel, Weekdagen.Donderdag, null, Opstelling.Operatie("aan"), Administratie));
        Opstelling.Eis(await sam.MeldAf(school.Vandaag, AfmeldReden.Ziek, Toelichting, Opstelling.Operatie("af"), Administratie));
        Assert.All(Teksten, t => Assert.True(InRijen(school, "school.db", t), t));
        Opstelling.Eis(await sam.VerlaatSchool(Vertrek, Administratie));
        await school.NaarNacht(Termijn.AddDays(-1));
        await Verhuis(school, sporen);
        Assert.True(InRijen(school, "school.db", Naam) && InRijen(school, "school.db", Toelichting));
        Assert.Equal(["school.db-wal"], MetSporen(school, sporen).Intersect(["school.db-wal"]));

        var verslag = await school.Nacht(Termijn);

        Assert.Equal((1, 0), (verslag.Aantal("leerling"), verslag.NietGelukt.Length));
        Assert.Empty(MetSporen(school, sporen));
        school.Bestanden(map => school.Kopieer(Path.Combine(map.FullName, "kopie.db")));
        foreach (var bestand in new[] { "school.db", "kopie.db" })
        {
            Assert.All(Teksten, t => Assert.False(InRijen(school, bestand, t), $"{t} in {bestand}"));
        }

        Assert.Empty(MetSporen(school, sporen));
    }

    [Fact]
    public async Task Houdt_een_lezer_het_opruimen_op_dan_staat_dat_in_het_verslag_en_doet_de_volgende_nacht_het_alsnog()
    {
        await using var school = await Opstelling.MetSchool();
        var sporen = new List<byte[]>();
        var sam = await school.SchrijfIn("sam", achternaam: Naam);
        Opstelling.Eis(await sam.VerlaatSchool(Vertrek, Administratie));
        await school.NaarNacht(Termijn.AddDays(-1));
        await Verhuis(school, sporen);
        using (school.Beeld())
        {
            var eerste = await school.Nacht(Termijn);
            Assert.Equal([Rondedeel.Opslag], eerste.NietGelukt.Select(f => f.Deel));
            Assert.NotEmpty(MetSporen(school, sporen));
        }

        var tweede = await school.Nacht(Termijn.AddDays(1));

        Assert.Empty(tweede.Gewist);
        Assert.Empty(tweede.NietGelukt);
        Assert.Empty(MetSporen(school, sporen));
    }

    /// <summary>A change on the last day, so that the WAL holds the child as well.</summary>
    private static async Task Verhuis(Opstelling school, List<byte[]> sporen)
    {
        var sam = school.Grains.Leerling(Opstelling.School, "sam");
        var versie = (await sam.Kaart(Administratie)).Waarde!.Versie;
        Onthoud(school, sporen);
        Opstelling.Eis(await sam.BewaarVerzorgers([new Verzorger("v1", $"Robin {Naam}", "moeder", "0612345678", null, true, true, false, false, "", 0, 1)], [], versie, Administratie));
        Onthoud(school, sporen);
    }

    /// <summary>The first bytes of the rows that hold something of the child, as they lie there: nonce, tag and the begin of what is sealed.</summary>
    private static void Onthoud(Opstelling school, List<byte[]> sporen) => school.Bestanden(map =>
    {
        foreach (var id in new[] { "leerling/leerling/99XX00/sam", "leerlingregister/register/99XX00" })
        {
            sporen.Add(Rijen.Lees(Path.Combine(map.FullName, "school.db"), id).Data![6..48]);
        }
    });

    /// <summary>Files of the store in which one of these is.</summary>
    private static List<string> MetSporen(Opstelling school, List<byte[]> sporen)
    {
        var gevonden = new List<string>();
        school.Bestanden(map =>
        {
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
        });
        return gevonden;
    }

    /// <summary>Whether a text stands in any row, opened with every key there is.</summary>
    private static bool InRijen(Opstelling school, string naam, string tekst)
    {
        var gevonden = false;
        school.Bestanden(map =>
        {
            using var verbinding = new SqliteConnection($"Data Source={Path.Combine(map.FullName, naam)};Pooling=False");
            verbinding.Open();
            using var sql = verbinding.CreateCommand();
            sql.CommandText = "select name, id, etag, data from state where data is not null";
            using var lezer = sql.ExecuteReader();
            while (lezer.Read())
            {
                gevonden |= Open(school.Verzegelaar, lezer).Contains(tekst, StringComparison.Ordinal);
            }
        });
        return gevonden;
    }

    private static string Open(Verzegelaar zegel, SqliteDataReader rij)
    {
        var (soort, id, versie) = (rij.GetString(0), rij.GetString(1), rij.GetInt64(2).ToString(CultureInfo.InvariantCulture));
        var sleutel = id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var plaats = soort == Grootboek.Soort ? sleutel[(sleutel.IndexOf('/', StringComparison.Ordinal) + 1)..] : sleutel;
        return Encoding.UTF8.GetString(zegel.Open((byte[])rij.GetValue(3), soort, plaats, versie));
    }
}
