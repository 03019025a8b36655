using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Simulation.Leven;

/// <summary>The lunch of a groep: handed over, tidied and fetched by its teacher (TSO-7).</summary>
internal sealed partial class Schoolleven
{
    private static readonly string[] Lunchnee = [Weigeringen.LunchTeVroeg(default).Code, Weigeringen.LunchAndereDag.Code, Weigeringen.GeenOverblijven("").Code];

    private async Task Lunch(Groep groep, DateOnly dag)
    {
        var juf = new Wie($"juf-{groep.Id}", "Juf", School, [new ActieveRol(Rol.Leerkracht, [])]);
        while (_wereld.Schooltijd.Tijd < groep.Tijden.NaarBuiten && Vandaag == dag)
        {
            await _wereld.Wacht(TimeSpan.FromMinutes(2));
        }

        foreach (var wat in new[] { Lunchtikken.NaarBuiten, Lunchtikken.Opgeruimd, Lunchtikken.Opgehaald })
        {
            var operatie = Operatie();
            if (!await _klant.Doe("lunch", g => g.Groepsmiddag(School, groep.Id, dag).Tik(wat, true, operatie, juf), Lunchnee))
            {
                return;
            }

            Model.Lunches.TryAdd((dag, groep.Id), new HashSet<string>(StringComparer.Ordinal));
            Model.Lunches[(dag, groep.Id)].Add(wat);
            await _wereld.Wacht(_toeval.Duur(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(8)));
        }
    }
}
