using OrleansSchool.Basis;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Tests.Intranet.Toezicht;

namespace OrleansSchool.Tests.Intranet.Vandaag;

/// <summary>The start pages agree: who may not read the alarms reads that there are (TSO-4l, TSO-8h).</summary>
public sealed class AlarmZonderNaamTests
{
    [Fact, Requirement("TSO-4l", "TSO-8h")]
    public async Task Wie_alleen_totalen_ziet_leest_dat_er_alarmen_zijn_zonder_namen()
    {
        await using var klok = new Springklok();
        await using var huis = new Huis { Opties = klok.Opties };
        var school = await ToezichtSchool.Maak(huis);
        await school.Plan(school.Ria, school.Hamza);
        klok.Naar(12, 11);

        foreach (var rol in new[] { Rol.Administratie, Rol.InternBegeleider, Rol.Commissielid })
        {
            using var iemand = await school.School.Bezoeker(rol, "Joke Terpstra");
            var pagina = await iemand.Open(school.School.Pad);

            Assert.Equal("Wat vraagt nu aandacht", pagina.QuerySelector("h1")!.TextContent);
            var spoed = pagina.QuerySelector("main .spoed")!.TextContent;
            Assert.Contains("alarmen bij het toezicht", spoed, StringComparison.Ordinal);
            Assert.DoesNotContain("Ria", spoed, StringComparison.Ordinal);
            Assert.DoesNotContain("Hamza", spoed, StringComparison.Ordinal);
        }
    }
}
