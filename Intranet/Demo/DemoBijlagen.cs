using System.Collections.Immutable;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Regelingen;

namespace OrleansSchool.Intranet.Demo;

/// <summary>Bijlagen 2, 4 and 5 of the reglement in the demo, from the texts that the pages offer to begin with (TSO-16, TSO-10b, TSO-2l, TSO-15c).</summary>
/// <param name="op">Puts the clock on the morning of a day, never before the schooljaar.</param>
internal sealed class DemoBijlagen(IGrainFactory grains, Schooltijd tijd, Action<DateOnly> op, Func<OperatieId> operatie)
{
    /// <summary>As the demo reckons: its tariff, its vergoedingen and its settings.</summary>
    private static readonly string[] Financieel =
    [
        "2,50", "3,00", "geen", "144", "vanaf de eerste dag betalen zij de dagen die er nog zijn", "de helper die die dag de lijst heeft", "twee mensen samen",
        "wie voor het hele jaar betaalde, krijgt bij verhuizing de dagen terug die nog komen", "0,00", "de coördinator spreekt met hen een regeling af",
        "5,00", "5,00", "19,00 per uur", "6,00", "45,00", "vergoedingen, spelmateriaal, drinken, scholing en verzekering", "schoonmaak en verwarming van de lokalen",
        "100", "de voorzitter van de commissie", "5.000", "groot spelmateriaal en tegenvallers", "de penningmeester en de voorzitter, altijd samen", "twee ouders", "het eind van dit schooljaar",
    ];

    private static readonly string[] Klachtroute = ["Verzekeraar Voorbeeld", "de administratie van de school", "de vertrouwenspersoon van de school", "de landelijke klachtencommissie voor het onderwijs"];

    /// <summary>Of bijlage 4 two versions, so that there is a difference to look at.</summary>
    public async Task Vul(DateOnly lunchdag, Wie wie)
    {
        var begin = Schooljaar.Van(lunchdag).EersteDag;
        var punten = Regelingbegin.Van(Regelingsoorten.Jaarverslagpunten);
        op(lunchdag.AddDays(-35));
        await LegVast(Regelingsoorten.Jaarverslagpunten, [.. punten.Take(punten.Count - 2)], begin.AddYears(-3), null, wie);
        await LegVast(Regelingsoorten.Juridisch, Ingevuld(Regelingsoorten.Juridisch, Klachtroute), begin, null, wie);
        var overleg = new Regelingoverleg(tijd.Vandaag, "Ingrid van Leeuwen", "Karel van Rijn", "De bedragen blijven dit schooljaar gelijk.");
        await LegVast(Regelingsoorten.Financieleafspraken, Ingevuld(Regelingsoorten.Financieleafspraken, Financieel), begin, overleg, wie);
        op(lunchdag.AddDays(-22));
        await LegVast(Regelingsoorten.Jaarverslagpunten, [.. punten], tijd.Vandaag, null, wie);
    }

    /// <summary>What this school fills in, in the order in which the text waits for it.</summary>
    private static ImmutableArray<string> Ingevuld(string soort, IEnumerable<string> waarden)
    {
        var rij = new Queue<string>(waarden);
        return [.. Regelingbegin.Van(soort).Select(regel => VulIn(regel, rij))];
    }

    private static string VulIn(string regel, Queue<string> rij)
    {
        var delen = regel.Split(RegelingGrenzen.InTeVullen);
        return delen[0] + string.Concat(delen.Skip(1).Select(deel => rij.Dequeue() + deel));
    }

    private async Task LegVast(string soort, ImmutableArray<string> regels, DateOnly vanaf, Regelingoverleg? overleg, Wie wie)
    {
        var regeling = grains.Regeling(DemoPlan.School, soort);
        DemoGeld.Eis(await regeling.LegVast(new RegelingInvoer(regels, vanaf, overleg, null), (await regeling.Bekijk(wie)).Waarde!.Versie, operatie(), wie));
    }
}
