using OrleansSchool.Basis;
using OrleansSchool.Logboek;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Demo;

/// <summary>What was written down in the last days, a question that waits, and who does what in the break (TSO-8, TSO-11b). All invented.</summary>
internal sealed class DemoLogboek(IGrainFactory grains, DemoKlok klok)
{
    private static readonly Wie Fatma = Als("demo-overblijfkracht", Rol.Overblijfkracht);
    private static readonly Wie Marijke = Als("demo-coordinator", Rol.Overblijfcoordinator);
    private static readonly Wie Rik = Als("demo-leerkracht", Rol.Leerkracht);

    private int _nr;

    /// <summary>Leaves the clock on the morning of the lunch.</summary>
    public async Task Vul(SchoolView school, DateOnly lunchdag)
    {
        var dagen = Enumerable.Range(1, 13).Select(n => lunchdag.AddDays(-n)).Where(d => school.HeeftOverblijven(d)).Take(3).ToList();
        var kinderen = DemoPlan.Kinderen(Schooljaar.Van(lunchdag)).Where(k => k.Persoon.GroepId == "g5").Select(k => k.Id).ToList();
        foreach (var dag in dagen.AsEnumerable().Reverse())
        {
            switch (dagen.Count - dagen.IndexOf(dag))
            {
                case 1:
                    await Schrijf(dag, new TimeOnly(12, 52), Marijke, Logsoort.Materiaal, "Het klimtoestel mag weer: de losse trede is gemaakt. Let de eerste week op de kleintjes van groep 3.", "plein-zuid");
                    break;
                case 2:
                    await Schrijf(dag, new TimeOnly(12, 31), Fatma, Logsoort.Kindvraag, "Vroeg om een rustig plekje bij het raam om te lezen. Dat mag, in de aula.", "plein-noord", kinderen[3]);
                    await Schrijf(dag, new TimeOnly(12, 48), Fatma, Logsoort.Oudervraag, "Een moeder vroeg of haar kind een eigen bal mee mag nemen.", "plein-noord");
                    break;
                default:
                    await Schrijf(dag, new TimeOnly(12, 36), Fatma, Logsoort.Voorval, "Botsing bij het doel, bult op het voorhoofd. Gekoeld met een natte doek, speelde daarna gewoon mee.", "plein-noord", kinderen[7]);
                    await Schrijf(dag, new TimeOnly(15, 20), Rik, Logsoort.Leerkracht, "Groep 4 had ruzie om het doel. Om de dag wie er begint; vandaag begint het blauwe team.", "plein-zuid");
                    break;
            }
        }

        klok.ZetOp(lunchdag, new TimeOnly(9, 5));
        await VerdeelTaken();
    }

    private async Task VerdeelTaken()
    {
        var taken = grains.Taakverdeling(DemoPlan.School);
        foreach (var (id, plek, naam) in new[]
        {
            ("poort", "plein-noord", "Poort en fietsenhok"), ("klimtoestel", "plein-zuid", "Klimtoestel"), ("goal", "veld", "Doelen en ballen"),
            ("zandbak", "kleuterplein", "Zandbak"), ("ehbo", null, "EHBO-tas"), ("spelkar", null, "Spelkar uit en in"),
        })
        {
            Eis(await taken.BewaarTaak(id, plek, naam, Marijke));
        }

        Eis(await taken.Verdeel("poort", "demo-overblijfkracht", Fatma));
        Eis(await taken.Verdeel("ehbo", "demo-helper-1", Fatma));
    }

    private async Task Schrijf(DateOnly dag, TimeOnly tijd, Wie wie, Logsoort soort, string tekst, string plek, params string[] kinderen)
    {
        klok.ZetOp(dag, tijd);
        var uitkomst = await grains.Logboek(DemoPlan.School, dag).Schrijf(new LogregelInvoer(soort, tekst, [.. kinderen], plek, null, null), new OperatieId($"demo-log-{++_nr}"), wie);
        Eis(new Uitkomst(uitkomst.Weigering));
    }

    private static Wie Als(string id, Rol rol) =>
        new(id, DemoPlan.Personen.Single(p => p.Id == id).Naam, DemoPlan.School, [new ActieveRol(rol, [])]);

    private static void Eis(Uitkomst uitkomst)
    {
        if (!uitkomst.IsGoed)
        {
            throw new InvalidOperationException($"De demo kon niet worden gevuld: {uitkomst.Weigering.Code}, {uitkomst.Weigering.Zin}");
        }
    }
}
