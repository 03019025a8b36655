using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Bench.Belasting;

/// <summary>What stands in a filled store beside the demo school.</summary>
/// <param name="SessiesPerSchool">Overblijfkrachten of each school that are signed in, each with an account and session of their own.</param>
internal sealed record Vulplan(int Scholen, int Groepen = 10, int KinderenPerGroep = 22, int SessiesPerSchool = 0);

/// <summary>One school of it.</summary>
/// <param name="Groepen">Ids of its groepen.</param>
/// <param name="Koekjes">The session cookie of each of its signed-in people, as sign-in gives it.</param>
internal sealed record Vulschool(string Sleutel, ImmutableArray<string> Groepen, ImmutableArray<string> Koekjes);

/// <summary>
/// Fills a store by the commands that people give, in our own process, before a server is started on it. Sessions are begun by the same code as
/// sign-in, so that a measurement with a thousand people needn't sign them in at the pace that the server allows guesses.
/// </summary>
internal static class Vulling
{
    private const int TegelijkMax = 64;

    private static readonly string[] Roepnamen = ["Amir", "Bente", "Cato", "Daan", "Esra", "Finn", "Guusje", "Hidde", "Isa", "Joep", "Kiki", "Levi"];
    private static readonly string[] Achternamen = ["Bosman", "Dekker", "Ebbers", "Faber", "Groen", "Idema", "Jacobs", "Kramer", "Lammers", "Nijland", "Prins"];

    /// <summary>Leaves a store that <c>serve --demo</c> goes on with, at 11:55 of a lunch day.</summary>
    public static async Task<IReadOnlyList<Vulschool>> Vul(Serveropties opties, Vulplan plan)
    {
        var opdracht = new Opdracht { Demo = true, DataMap = opties.DataMap, Sleutelbestand = opties.Sleutelbestand, Urls = "http://127.0.0.1:0" };
        await using var app = IntranetHost.Bouw(opdracht, TextWriter.Null, builder => builder.Logging.ClearProviders());
        await app.StartAsync();
        var vandaag = app.Services.GetRequiredService<Schooltijd>().Vandaag;
        var scholen = new List<Vulschool>();
        foreach (var deel in Enumerable.Range(0, plan.Scholen).Chunk(4))
        {
            scholen.AddRange(await Task.WhenAll(deel.Select(nr => VulSchool(app.Services, nr, plan, vandaag))));
        }

        await app.StopAsync();
        return scholen;
    }

    private static async Task<Vulschool> VulSchool(IServiceProvider diensten, int nr, Vulplan plan, DateOnly vandaag)
    {
        var grains = diensten.GetRequiredService<IGrainFactory>();
        var sleutel = new SchoolSleutel(string.Create(CultureInfo.InvariantCulture, $"{10 + (nr / 100):00}ZZ{nr % 100:00}"));
        var wie = Wie.Systeem(sleutel, "Meting");
        var jaar = Schooljaar.Van(vandaag);
        var school = grains.School(sleutel);
        Eis(await school.RichtIn(new SchoolGegevens($"Basisschool {nr}", "Meetweg 1", "1234AB", "Verzonnendam", "0100000000", Regio.Midden), wie));
        var plek = (await school.Bekijk())!.Plekken.First(p => p.Soort == PlekSoort.Speelplaats).Id;
        ImmutableArray<Groep> groepen = [.. Enumerable.Range(1, plan.Groepen).Select(g => Groep(g, jaar, plek))];
        Eis(await school.NeemGroepenOver(groepen, wie));
        foreach (var deel in Enumerable.Range(0, plan.Groepen * plan.KinderenPerGroep).Chunk(TegelijkMax))
        {
            await Task.WhenAll(deel.Select(k => SchrijfIn(grains, sleutel, k, groepen[k % groepen.Length], jaar, wie)));
        }

        var rol = new Roltoekenning(sleutel, Rol.Overblijfkracht, [], jaar.EersteDag, jaar.LaatsteDag);
        var koekjes = await Task.WhenAll(Enumerable.Range(0, plan.SessiesPerSchool).Select(i => Sessie(diensten, $"meting{nr}-{i}", rol)));
        return new Vulschool(sleutel.Waarde, [.. groepen.Select(g => g.Id)], [.. koekjes]);
    }

    private static Groep Groep(int nr, Schooljaar jaar, string plek)
    {
        var jaargroep = string.Create(CultureInfo.InvariantCulture, $"{((nr - 1) % 8) + 1}");
        var naam = string.Create(CultureInfo.InvariantCulture, $"{jaargroep}{(nr > 8 ? "b" : "a")}{(nr > 16 ? nr.ToString(CultureInfo.InvariantCulture) : "")}");
        var tijden = new Lunchtijden(new TimeOnly(11, 50), new TimeOnly(12, 10), new TimeOnly(12, 45));
        return new Groep($"g{nr}", jaar, naam, [jaargroep], null, null, tijden, plek, null);
    }

    private static async Task SchrijfIn(IGrainFactory grains, SchoolSleutel school, int nr, Groep groep, Schooljaar jaar, Wie wie)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"kind{nr:0000}");
        var leerling = grains.Leerling(school, id);
        var persoon = new Persoonsgegevens(
            Roepnamen[nr % Roepnamen.Length], null, Achternamen[nr % Achternamen.Length], new DateOnly(jaar.Begin - 8, 3, 2), groep.Id, groep.Jaargroepen[0]);
        Eis(await leerling.SchrijfIn(persoon, new OperatieId($"meting-in-{id}"), wie));
        Eis(await leerling.MeldAan(
            jaar.EersteDag, AanmeldingSoort.Structureel, Weekdagen.Alle & ~Weekdagen.Woensdag, bewijs: null, new OperatieId($"meting-aan-{id}"), wie));
    }

    /// <summary>An account with a session: the cookie as sign-in gives it.</summary>
    public static async Task<string> Sessie(IServiceProvider diensten, string id, Roltoekenning rol)
    {
        var account = diensten.GetRequiredService<IGrainFactory>().Account(id);
        Eis(await account.Maak($"{id}@voorbeeld.example", "Helper van de meting", null, [rol]));
        await using var scope = diensten.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        await scope.ServiceProvider.GetRequiredService<Sessies>().Begin(context, (await account.Bekijk())!, Beleid.Persoon);
        return context.Response.Headers.SetCookie.ToString().Split(';')[0];
    }

    private static void Eis(Uitkomst uitkomst)
    {
        if (!uitkomst.IsGoed)
        {
            throw new InvalidOperationException($"The store could not be filled: {uitkomst.Weigering.Code}, {uitkomst.Weigering.Zin}");
        }
    }
}
