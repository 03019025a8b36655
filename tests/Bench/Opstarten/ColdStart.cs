using OrleansSchool.Bench.Belasting;
using OrleansSchool.Bench.Http;
using OrleansSchool.Bench.Land;

namespace OrleansSchool.Bench.Opstarten;

/// <summary>
/// <c>cold-start</c>: killed at 11:55 with many schools in the file, how long until the first mark is accepted again, of somebody who still had the board
/// open; and from the start of the process to a first page, beside the bare template of a Razor Pages application.
/// </summary>
internal static class ColdStart
{
    private const double MerkGrensMs = 2_000;
    private const double MaalKaal = 2;
    private const int Meemakers = 20;

    /// <summary>Four tries a round, of which the middle counts: a start is short, and so is what disturbs it.</summary>
    private const int Pogingen = 4;

    public static async IAsyncEnumerable<Uitslag> Meet(int ronden)
    {
        Start.Eis();
        using var map = new Werkmap();
        var scholen = await Landvulling.Vul(map.Opties, new Vulplan(Grootte.Scholen, SessiesPerSchool: 1));
        List<double> merk = [];
        for (var ronde = 0; ronde < ronden; ronde++)
        {
            merk.Add(await Merk(map.Opties, scholen, ronde));
        }

        yield return Uitslag.Grens("cold-start-mark", $"ms from process start to first accepted mark, {scholen.Count} schools", merk, MerkGrensMs);
        List<(double, double)> bladzijde = [];
        using var leeg = new Werkmap();
        await (await Server.Start(leeg.Opties)).DisposeAsync();
        for (var ronde = 0; ronde < ronden; ronde++)
        {
            bladzijde.Add(await Bladzijde(leeg.Opties));
        }

        yield return Uitslag.Vergeleken("cold-start-page", "ms from process start to first page", bladzijde, 1 / MaalKaal, hogerIsBeter: false);
    }

    /// <summary>Some work, SIGKILL, and the same person's next tap at the server that starts at once.</summary>
    private static async Task<double> Merk(Serveropties opties, IReadOnlyList<Vulschool> scholen, int ronde)
    {
        Merkronde? hangt = null;
        Sessie? wie = null;
        IReadOnlyList<Tegel> tegels = [];
        await using (var eerst = await Server.Start(opties))
        {
            using var verbinding = new Verbinding(eerst.Poort);
            foreach (var school in scholen.Take(Meemakers))
            {
                wie = Sessie.Van(eerst.Poort, school.Koekjes[0]);
                tegels = await Bord.Open(verbinding, wie, school.Sleutel, school.Groepen[ronde % school.Groepen.Length]);
                hangt = new Merkronde(verbinding, wie, tegels, $"koud{ronde}a");
                await hangt.Volgende();
            }

            await eerst.Dood();
        }

        await using var server = Server.Begin(opties);
        using var nieuw = new Verbinding(server.Poort);
        var (vraag, _, _) = new Merkronde(nieuw, wie!.Bij(server.Poort), [.. tegels.Skip(1)], $"koud{ronde}b").Maak();
        return await Start.TotAntwoord(server.Poort, server.Begonnen, vraag);
    }

    private static async Task<(double Wij, double Zij)> Bladzijde(Serveropties opties)
    {
        var (wij, zij) = (new List<double>(), new List<double>());
        for (var poging = 0; poging < Pogingen; poging++)
        {
            await using (var server = Server.Begin(opties))
            {
                wij.Add(await Start.TotAntwoord(server.Poort, server.Begonnen, Sessie.Van(server.Poort, "leeg=1").Vraag("/inloggen")));
            }

            zij.Add(await Start.KaleBladzijde());
        }

        return (wij.Order().ElementAt(Pogingen / 2), zij.Order().ElementAt(Pogingen / 2));
    }
}
