using System.Globalization;
using System.Text;
using OrleansSchool.Opslag;

namespace OrleansSchool.Bench.Backup;

/// <summary>
/// Sealed rows of many schools, as large as real ones: children, and a year of overblijfdagen with 25 marks each. No grain ever reads
/// them, so what stands in them only has to be as long and as compressible.
/// </summary>
internal static class Schoolrijen
{
    public const int Leerlingen = 220;
    public const int Groepen = 10;

    public static async IAsyncEnumerable<Rij> Maak(Verzegelaar zegel, int scholen, int dagen)
    {
        for (var nr = 0; nr < scholen; nr++)
        {
            var school = string.Create(CultureInfo.InvariantCulture, $"{10 + (nr / 100):D2}ZZ{nr % 100:D2}");
            for (var kind = 0; kind < Leerlingen; kind++)
            {
                yield return Rij(zegel, "leerling", $"leerling/{school}/{Id(nr, kind)}", Leerling(nr, kind));
            }

            for (var plek = 0; plek < Groepen * dagen; plek++)
            {
                var dag = new DateOnly(2025, 9, 1).AddDays(plek / Groepen);
                yield return Rij(zegel, "overblijfdag", $"overblijfdag/{school}/2025-2026/g{plek % Groepen}/{dag:yyyy-MM-dd}", Dag(nr, plek));
            }
        }

        await Task.CompletedTask;
    }

    private static Rij Rij(Verzegelaar zegel, string soort, string sleutel, string data)
    {
        var envelop = $$"""{"soort":"{{soort}}","vorm":1,"sleutel":"{{sleutel}}","versie":"1","data":{{data}}}""";
        return new Rij(soort, $"{soort}/{sleutel}", 1, zegel.Verzegel(Encoding.UTF8.GetBytes(envelop), soort, sleutel, "1"));
    }

    private static string Leerling(int school, int kind) => $$"""
        {"Persoon":{"Roepnaam":"Kind{{kind}}","Achternaam":"Van{{Id(kind, school)}}","Geboortedatum":"2017-03-{{1 + (kind % 28):D2}}","GroepId":"g{{kind % Groepen}}"},"Versie":4,
        "Verzorgers":[{"Id":"{{Id(school, kind)}}","Naam":"Ouder {{Id(kind, 7)}}","Telefoon":"06{{kind:D8}}","Email":"{{Id(school, kind)}}@thuis.example"}],
        "Aanmeldingen":[{"Van":"2025-09-01","Soort":"Structureel","Dagen":27,"Op":"2025-08-20T08:00:00+00:00","DoorId":"{{Id(1, 2)}}","DoorNaam":"Administratie"}],"TariefCenten":{{150 + (kind % 50)}}}
        """;

    private static string Dag(int school, int plek)
    {
        var tekst = new StringBuilder("""{"Markeringen":[""");
        for (var nr = 0; nr < 25; nr++)
        {
            tekst.Append(nr == 0 ? "" : ",").Append(CultureInfo.InvariantCulture,
                $$"""{"LeerlingId":"{{Id(school, nr + (plek * 31))}}","Soort":"Aanwezig","Op":"2025-10-02T11:0{{nr % 10}}:{{10 + nr}}.{{plek % 900 + 100}}+00:00","DoorId":"{{Id(3, school)}}","Nummer":{{nr}}}""");
        }

        return tekst.Append("]}").ToString();
    }

    private static string Id(int een, int twee) => ((ulong)((een * 1_000_003L) + twee + 1) * 0x9E3779B97F4A7C15).ToString("x16", CultureInfo.InvariantCulture);
}
