using System.Globalization;
using OrleansSchool.Inlezen;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Rules.Tabellen;

/// <summary>A file of 300 verzorgers with more than twenty kinds of mistakes: each is found with its row, its column and a reason.</summary>
[Requirement("SCH-3")]
public sealed class DriehonderdVerzorgersTests
{
    private const int Rijen = 300;

    private static readonly (string Code, Tabelernst Ernst, string? Kolom, Action<object?[]> Maak)[] Gebreken =
    [
        (Tabelcode.LeerlingOnbekend, Tabelernst.Fout, "Leerling-id", r => r[0] = "bestaat-niet"),
        (Tabelcode.LeerlingOntbreekt, Tabelernst.Fout, "Achternaam", r => r[0] = r[1] = r[3] = null),
        (Tabelcode.LeerlingTegenspraak, Tabelernst.Fout, "Leerling-id", r => r[1] = "Iemand"),
        (Tabelcode.LeerlingVanSchool, Tabelernst.Fout, "Leerling-id", r => { r[0] = "weg"; r[1] = "Weg"; r[3] = "Gegaan"; }),
        (Tabelcode.LeerlingDubbel, Tabelernst.Fout, "Achternaam", r => { r[0] = null; r[1] = "Twee"; r[3] = "Gelijk"; }),
        (Tabelcode.NaamOntbreekt, Tabelernst.Fout, "Naam verzorger", r => r[6] = null),
        (Tabelcode.NaamOngeldig, Tabelernst.Fout, "Naam verzorger", r => r[6] = "0612345678"),
        (Tabelcode.TelefoonOngeldig, Tabelernst.Fout, "Mobiel", r => r[8] = "zie mail"),
        (Tabelcode.TelefoonTeKort, Tabelernst.Fout, "Mobiel", r => r[8] = "06 1234"),
        (Tabelcode.TelefoonTeLang, Tabelernst.Fout, "Mobiel", r => r[8] = "06123456789123"),
        (Tabelcode.TelefoonMeer, Tabelernst.Fout, "Mobiel", r => r[8] = "0612345678 / 0687654321"),
        (Tabelcode.MailOngeldig, Tabelernst.Fout, "E-mailadres", r => r[9] = "geen.mail@"),
        (Tabelcode.JaNeeOnleesbaar, Tabelernst.Fout, "Gezag", r => r[10] = "misschien"),
        (Tabelcode.ContactverbodEnOphalen, Tabelernst.Fout, "Ophalen", r => { r[11] = r[12] = "ja"; r[16] = 0; }),
        (Tabelcode.ContactverbodEnBellen, Tabelernst.Fout, "Belvolgorde", r => { r[11] = "nee"; r[12] = "ja"; }),
        (Tabelcode.BetaaldeelSom, Tabelernst.Fout, "Betaaldeel", r => r[15] = 60),
        (Tabelcode.BetaaldeelOngeldig, Tabelernst.Fout, "Betaaldeel", r => r[15] = 140),
        (Tabelcode.BelvolgordeOngeldig, Tabelernst.Fout, "Belvolgorde", r => r[16] = "eerste"),
        (Tabelcode.BelvolgordeZonderTelefoon, Tabelernst.Fout, "Mobiel", r => r[8] = null),
        (Tabelcode.NoodnummerZonderTelefoon, Tabelernst.Fout, "Mobiel", r => { r[8] = null; r[16] = null; r[17] = "ja"; r[15] = null; }),
        (Tabelcode.DatumOnleesbaar, Tabelernst.Fout, "Geboortedatum", r => r[4] = "voorjaar 2017"),
        (Tabelcode.DatumOnmogelijk, Tabelernst.Fout, "Geboortedatum", r => r[4] = "31-02-2017"),
        (Tabelcode.GeboortedatumAnders, Tabelernst.Fout, "Geboortedatum", r => r[4] = "05-06-2016"),
        (Tabelcode.PostcodeOngeldig, Tabelernst.Fout, "Postcode", r => { r[18] = "Kimweg 2"; r[19] = "12 AB"; r[20] = "Eendenveld"; }),
        (Tabelcode.AdresOnvolledig, Tabelernst.Fout, "Plaats", r => r[18] = "Kimweg 2"),
        (Tabelcode.TekstTeLang, Tabelernst.Fout, "Relatie", r => r[7] = new string('m', 41)),
        (Tabelcode.VreemdeTekens, Tabelernst.Fout, "Relatie", r => r[7] = "moe\u202Eder"),
        (Tabelcode.CelFout, Tabelernst.Fout, "Relatie", r => r[7] = "#N/B"),
        (Tabelcode.FormuleZonderWaarde, Tabelernst.Fout, "Relatie", r => r[7] = "=NA()"),
        (Tabelcode.GezagLeeg, Tabelernst.Waarschuwing, "Gezag", r => r[10] = null),
        (Tabelcode.RelatieLeeg, Tabelernst.Waarschuwing, "Relatie", r => r[7] = null),
        (Tabelcode.TaalOnbekend, Tabelernst.Waarschuwing, "Taal", r => r[14] = "Klingon"),
        (Tabelcode.GroepAnders, Tabelernst.Waarschuwing, "Groep", r => r[5] = "8"),
        (Tabelcode.TelefoonHersteld, Tabelernst.Opmerking, "Mobiel", r => r[8] = 612345678),
        (Tabelcode.DatumAlsGetal, Tabelernst.Opmerking, "Geboortedatum", r => r[4] = 42798),
    ];

    [Fact]
    public void Een_bestand_met_driehonderd_verzorgers_noemt_elke_fout_met_rij_kolom_en_reden()
    {
        var (tabel, proef) = Proefronde();

        Assert.Equal(Rijen, tabel.Rijen.Length);
        Assert.True(Gebreken.Count(g => g.Ernst == Tabelernst.Fout) >= 20);
        for (var nr = 0; nr < Gebreken.Length; nr++)
        {
            var (code, ernst, kolom, _) = Gebreken[nr];
            var bevinding = Assert.Single(proef.Bevindingen, b => b.Rij == RijVan(nr) && b.Code == code);
            Assert.Equal(ernst, bevinding.Ernst);
            Assert.Equal(kolom, bevinding.Kolom is { } k ? tabel.Koppen[k] : null);
            Assert.Matches("^[A-Z‘0-9].*[.?…]$", bevinding.Zin);
        }

        var verwacht = Gebreken.Where(g => g.Ernst == Tabelernst.Fout).Select((_, nr) => RijVan(nr)).ToList();
        Assert.Equal(verwacht, proef.Rijen.Where(r => r.Oordeel == Rijoordeel.Fout).Select(r => r.Rij));
    }

    [Fact]
    public void De_overige_regels_zijn_nieuw_en_elk_een_stap()
    {
        var (_, proef) = Proefronde();
        var fout = Gebreken.Count(g => g.Ernst == Tabelernst.Fout);

        Assert.Equal(new Tabeltelling(Rijen, Rijen - fout, 0, 0, fout, 4, 0), proef.Telling());
        Assert.Equal(Rijen - fout, proef.Stappen.Length);
    }

    private static int RijVan(int nr) => 2 + (nr * 8);

    private static (IngelezenTabel, Proefronde) Proefronde()
    {
        var rijen = Enumerable.Range(0, Rijen).Select(n => Rij(n)).ToList();
        for (var nr = 0; nr < Gebreken.Length; nr++)
        {
            Gebreken[nr].Maak(rijen[RijVan(nr) - 2]);
        }

        var kinderen = Enumerable.Range(0, Rijen).Select(n => Tabelmaker.Kind(Id(n), Roepnaam(n), null, "Kind"))
            .Append(Tabelmaker.Kind("weg", "Weg", null, "Gegaan", actief: false))
            .Append(Tabelmaker.Kind("twee-a", "Twee", null, "Gelijk")).Append(Tabelmaker.Kind("twee-b", "Twee", null, "Gelijk"));
        var tabel = Tabelmaker.Goed(Tabelmaker.Xlsx(rijen));
        return (tabel, Tabelmaker.Proef(tabel, kinderen));
    }

    private static string Id(int n) => string.Create(CultureInfo.InvariantCulture, $"kind{n}");

    /// <summary>Letters only: a name with digits isn't one.</summary>
    private static string Roepnaam(int n) => "Kind" + string.Concat(n.ToString("D3", CultureInfo.InvariantCulture).Select(c => (char)('a' + (c - '0'))));

    private static object?[] Rij(int n) =>
    [
        Id(n), Roepnaam(n), null, "Kind", new DateTime(2017, 3, 4), "5", $"Ouder {Roepnaam(n)}", "moeder", $"06{n:D8}", $"ouder{n}@voorbeeld.nl", "ja", "ja",
        "nee", "nee", "Nederlands", 100, 1, null, null, null, null,
    ];
}
