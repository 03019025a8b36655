using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Bench.Belasting;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Toegang;

namespace OrleansSchool.Bench.Land;

/// <summary>
/// A store with many schools. One school is filled by the commands that people give; the others are copies of its rows under their own
/// keys. Their helpers are made and signed in by the real code again.
/// </summary>
internal static class Landvulling
{
    private const string Sjabloon = "10ZZ00";
    private const int ScholenMax = 54_080; // 80 × 26 × 26
    private const int TegelijkMax = 128;

    /// <summary>Key of the n-th school: 20AA00, 20AB00 … never the one that was copied.</summary>
    public static string Sleutel(int nr) => nr < ScholenMax
        ? string.Create(CultureInfo.InvariantCulture, $"{20 + (nr / 676)}{(char)('A' + (nr / 26 % 26))}{(char)('A' + (nr % 26))}00")
        : throw new ArgumentOutOfRangeException(nameof(nr));

    /// <summary>Leaves a store that <c>serve --demo</c> goes on with, at 11:55 of a lunch day.</summary>
    public static async Task<IReadOnlyList<Vulschool>> Vul(Serveropties opties, Vulplan plan)
    {
        var sjabloon = (await Vulling.Vul(opties, plan with { Scholen = 1, SessiesPerSchool = 0 }))[0];
        var sleutels = Enumerable.Range(0, plan.Scholen).Select(Sleutel).ToList();
        using (var kopie = new Rijkopie(opties))
        {
            Kopieer(kopie, Sjabloon, sleutels, kopie.Lees(Sjabloon));
        }

        return await LogIn(opties, sjabloon.Groepen, sleutels, plan.SessiesPerSchool);
    }

    /// <summary>These rows of one school under each of the keys, with its reminders and the lines of the ledger.</summary>
    public static void Kopieer(Rijkopie kopie, string van, IReadOnlyList<string> sleutels, IReadOnlyList<OpenRij> rijen)
    {
        foreach (var soort in rijen.GroupBy(r => r.Naam, StringComparer.Ordinal))
        {
            kopie.Zet(sleutels.AsParallel().AsOrdered().Select(s => soort.Select(r => kopie.Maak(r, (van, s))).ToList()).SelectMany(r => r));
        }

        var herinneringen = kopie.LeesHerinneringen(van);
        kopie.Zet(sleutels.SelectMany(s => herinneringen.Select(h => h with { Grain = h.Grain.Replace(van, s, StringComparison.Ordinal) })));
        kopie.Zet(sleutels.AsParallel().AsOrdered()
            .Select(s => kopie.Grootboek(rijen.Select(r => (r.Naam, r.Id.Replace(van, s, StringComparison.Ordinal), r.Versie))).ToList())
            .SelectMany(r => r));
    }

    /// <summary>Accounts and sessions of all schools, in our own process, with the clock of the demo.</summary>
    public static async Task<IReadOnlyList<Vulschool>> LogIn(Serveropties opties, ImmutableArray<string> groepen, IReadOnlyList<string> sleutels, int sessies)
    {
        var opdracht = new Opdracht { Demo = true, DataMap = opties.DataMap, Sleutelbestand = opties.Sleutelbestand, Urls = "http://127.0.0.1:0" };
        await using var app = IntranetHost.Bouw(opdracht, TextWriter.Null);
        await app.StartAsync();
        var jaar = Schooljaar.Van(app.Services.GetRequiredService<Schooltijd>().Vandaag);
        var scholen = new List<Vulschool>();
        foreach (var deel in sleutels.Chunk(TegelijkMax))
        {
            scholen.AddRange(await Task.WhenAll(deel.Select(async school =>
            {
                var rol = new Roltoekenning(new SchoolSleutel(school), Rol.Overblijfkracht, [], jaar.EersteDag, jaar.LaatsteDag);
                var koekjes = await Task.WhenAll(Enumerable.Range(0, sessies).Select(i => Vulling.Sessie(app.Services, $"land-{school}-{i}", rol)));
                return new Vulschool(school, groepen, [.. koekjes]);
            })));
        }

        await app.StopAsync();
        return scholen;
    }
}
