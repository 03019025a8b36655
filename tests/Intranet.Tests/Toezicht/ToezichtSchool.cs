using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Toezicht;

/// <summary>The school of the board tests with overblijfkrachten on Plein Noord; the other places are counted by hand.</summary>
internal sealed class ToezichtSchool(BordSchool school)
{
    public const string Noord = "plein-noord";

    public static readonly Venster Pauze = new(new(12, 15), new(12, 55));

    public BordSchool School => school;

    // An account has its role at one school: each school has helpers of its own.
    public string Ria => Id("ria");

    public string Hamza => Id("hamza");

    public string Yvonne => Id("yvonne");

    public string Wendy => Id("wendy");

    public string Pad => $"{school.Pad}/toezicht";

    public IMiddagGrain Middag => school.Huis.Grains.Middag(school.Sleutel, Huis.Vandaag);

    public IRoosterdagGrain Rooster => school.Huis.Grains.Roosterdag(school.Sleutel, Huis.Vandaag);

    public static async Task<ToezichtSchool> Maak(Huis huis)
    {
        var school = new ToezichtSchool(await huis.NieuweSchool());
        await school.Neem(school.Ria, "Ria Nijland", gediplomeerd: true);
        await school.Neem(school.Hamza, "Hamza Bensaid", gediplomeerd: false);
        await school.Neem(school.Yvonne, "Yvonne de Wit", gediplomeerd: false);
        await school.Neem(school.Wendy, "Wendy Oosterhof", gediplomeerd: false);
        await school.BinnenInAula();
        foreach (var (plek, aantal) in new[] { ("kleuterplein", 2), ("plein-zuid", 2) })
        {
            await school.School.ZetHelpers(plek, aantal);
        }

        return school;
    }

    public async Task Is(string helper, string plek = Noord) => Goed(await Middag.MeldHelper(helper, plek, school.Operatie(), school.Systeem));

    public async Task Plan(params string?[] helpers)
    {
        foreach (var helper in helpers)
        {
            Goed(await Rooster.VoegToe(Noord, Pauze, helper, school.Operatie(), school.Systeem));
        }
    }

    private string Id(string naam) => $"{naam}-{school.Sleutel}".ToLowerInvariant();

    public async Task Neem(string id, string naam, bool gediplomeerd) => Goed(await school.Huis.Grains.Overblijfkracht(school.Sleutel, id).Bewaar(
        new OverblijfkrachtGegevens(
            naam, "0612345678", null, gediplomeerd, gediplomeerd ? new DateOnly(2024, 5, 1) : null, new DateOnly(2026, 8, 1), null, null, false,
            Weekdagen.Donderdag, new DateOnly(2026, 8, 24), null, null),
        0, school.Systeem));

    private async Task BinnenInAula()
    {
        var grain = school.Huis.Grains.School(school.Sleutel);
        Goed(await grain.BewaarPlek(new Plek("aula", "Aula", PlekSoort.Binnen), (await grain.Bekijk())!.Versie, school.Systeem));
        foreach (var groep in (await grain.Bekijk())!.Groepen)
        {
            Goed(await grain.BewaarGroep(groep with { BinnenPlekId = "aula" }, (await grain.Bekijk())!.Versie, school.Systeem));
        }
    }

    private static void Goed(Uitkomst uitkomst) => Assert.True(uitkomst.IsGoed, uitkomst.Weigering?.Zin);
}
