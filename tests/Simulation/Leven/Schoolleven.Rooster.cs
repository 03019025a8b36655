using OrleansSchool.Basis;
using OrleansSchool.Rooster;

namespace OrleansSchool.Simulation.Leven;

/// <summary>Turns of helpers: a standard week each schooljaar, who can't come, who stands in (TSO-2e, TSO-4m).</summary>
internal sealed partial class Schoolleven
{
    private const int DienstenPerDag = 2;

    private static readonly Venster Pauze = new(new TimeOnly(12, 15), new TimeOnly(12, 55));

    /// <summary>The lunch came before the answer, the turn lapsed, or somebody has another one.</summary>
    private static readonly string[] Dienstmag =
        [Weigeringen.DienstVoorbij.Code, Weigeringen.DienstVervallen.Code, Weigeringen.GeenZoektocht.Code, "dienst-bezet", "helper-bezet"];

    private async Task Roosterwerk(DateOnly dag)
    {
        if (Model.Roosterjaar != Schooljaar.Van(dag).Begin)
        {
            await MaakRooster(dag);
            Model.Roosterjaar = Schooljaar.Van(dag).Begin;
        }

        var gepland = (await _klant.Vraag(g => g.Roosterdag(School, dag).Diensten())).Where(d => d is { Stand: Dienststand.Gepland, HelperId: not null }).ToList();
        if (gepland.Count == 0 || !_toeval.Kans(0.2))
        {
            return;
        }

        var (dienst, af) = (_toeval.Kies(gepland), Operatie());
        if (await _klant.Doe("afmelden", g => g.Roosterdag(School, dag).MeldAf(dienst.Id, "kan niet", af, Als(Coordinator)), Dienstmag))
        {
            Model.Diensten[(dag, dienst.Id)] = (dienst.HelperId!, null);
            await ZoekInvaller(dag, dienst);
        }
    }

    private async Task ZoekInvaller(DateOnly dag, Dienst dienst)
    {
        await _wereld.Wacht(_toeval.Duur(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(40)));
        var nu = (await _klant.Vraag(g => g.Roosterdag(School, dag).Diensten())).FirstOrDefault(d => d.Id == dienst.Id);
        foreach (var gevraagd in nu?.Zoektocht?.Gevraagd.Where(_ => _toeval.Kans(0.6)) ?? [])
        {
            var ja = Operatie();
            if (await _klant.Doe("invallen", g => g.Roosterdag(School, dag).NoteerAntwoord(dienst.Id, gevraagd.HelperId, ja: true, ja, Als(Coordinator)), Dienstmag))
            {
                Model.Diensten[(dag, dienst.Id)] = (dienst.HelperId!, gevraagd.HelperId);
                return;
            }
        }
    }

    private async Task MaakRooster(DateOnly dag)
    {
        var jaar = Schooljaar.Van(dag);
        foreach (var weekdag in new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Thursday, DayOfWeek.Friday })
        {
            for (var nr = 0; nr < DienstenPerDag; nr++)
            {
                var erbij = Operatie();
                await _klant.Doe("dienst-erbij", g => g.Rooster(School, jaar).VoegToe(weekdag, "schoolplein", Pauze, erbij, Als(Coordinator)));
            }
        }

        var vul = Operatie();
        var versie = (await _klant.Doe("rooster", g => g.Rooster(School, jaar).Bekijk(Als(Coordinator))))?.Versie ?? 0;
        await _klant.Doe("vul-in", g => g.Rooster(School, jaar).VulIn(versie, vul, Als(Coordinator)), Weigeringen.NiemandTePlaatsen.Code, Weigeringen.Verouderd.Code);
    }
}
