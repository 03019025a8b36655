using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Inzage;

namespace OrleansSchool.Tests.Intranet.Inzage;

/// <summary>The log of the test's school, after all that waits was written.</summary>
internal static class InzageSchool
{
    public const string Adres = "/s/99XX00";

    private static readonly TimeSpan GeduldMax = TimeSpan.FromSeconds(20);

    public static Inzagerij Rij(this IntranetFabriek web) => web.Services.GetRequiredService<Inzageschrijver>().Van(KleineSchool.Horizon.Sleutel);

    private static readonly TimeSpan PerStap = TimeSpan.FromSeconds(1);

    /// <summary>Moves the clock a second at a time until nothing waits, and gives the writing its turn in between.</summary>
    public static async Task Schrijf(this IntranetFabriek web)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (web.Rij().Wachtend > 0)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begin) < GeduldMax, "De regels zijn niet op tijd geschreven.");
            web.Klok.Vooruit(TimeSpan.FromSeconds(1));
            for (var stap = TimeProvider.System.GetTimestamp(); web.Rij().Wachtend > 0 && TimeProvider.System.GetElapsedTime(stap) < PerStap;)
            {
                await Task.Yield();
            }
        }
    }

    /// <summary>Oldest first: kind, word, child or groep.</summary>
    public static async Task<List<string>> Log(this IntranetFabriek web)
    {
        await web.Schrijf();
        return [.. (await web.Regels()).Select(r => $"{r.Soort} {r.Wat}{(r.LeerlingId ?? r.GroepId) switch { null => "", var wie => " " + wie }}")];
    }

    public static async Task<List<Inzageregel>> Regels(this IntranetFabriek web)
    {
        await web.Schrijf();
        var uitkomst = await web.Grains.Toegangslog(KleineSchool.Horizon.Sleutel).Zoek(
            new Inzagevraag(web.Vandaag.AddDays(-30), web.Vandaag, 0, 10_000), Wie.Systeem(KleineSchool.Horizon.Sleutel, "Test"));
        return [.. uitkomst.Waarde!.Regels.Reverse().Select(r => r.Regel)];
    }
}
