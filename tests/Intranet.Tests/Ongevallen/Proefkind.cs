using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Ongevallen;

internal static class Proefkind
{
    /// <summary>A child of groep 5 with a card, verzorgers and numbers, expected today.</summary>
    public static async Task Wout(Huis huis, BordSchool school)
    {
        await school.SchrijfIn("wout", "Wout", "Zijlstra");
        Assert.Null((await huis.Grains.Leerling(school.Sleutel, "wout").MeldAan(
            new DateOnly(2026, 8, 24), AanmeldingSoort.Structureel, Weekdagen.Alle & ~Weekdagen.Woensdag, null, school.Operatie(), school.Systeem)).Weigering);
    }
}
