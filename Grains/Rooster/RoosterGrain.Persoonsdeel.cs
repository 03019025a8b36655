using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Rooster;

/// <summary>Turns and availability of one helper in this schooljaar (AVG art. 15).</summary>
internal sealed partial class RoosterGrain
{
    public async Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        if (!wie.HeeftAccount)
        {
            return null;
        }

        var namen = await Schoolnamen.Van(GrainFactory, _school);
        var (s, boek) = (_duurzaam, new Persoonsboek("rooster", $"Rooster {_jaar}"));
        foreach (var regel in s.Regels)
        {
            boek.Alle(regel.Toewijzingen.Where(t => t.HelperId == wie.Id), (b, t) => b.Zet(
                "Vaste dienst", $"{Dag(regel.Dag)} {regel.Venster}, plek {namen.Plek(regel.PlekId)}, vanaf {Datums.Cijfers(t.Vanaf)}"));
        }

        if (s.Beschikbaar.TryGetValue(wie.Id, out var beschikbaar))
        {
            boek.Alle(WeekdagenExtensions.Werkweek.Zip(beschikbaar.PerDag), (b, d) => b.Zet("Beschikbaar", $"{d.First.Lang}: {Persoonsboek.Woord(d.Second)}"))
                .Alle(beschikbaar.Afwezig, (b, a) => b.Zet("Afwezig", Persoonsboek.Periode(a.Van, a.TotEnMet)));
        }

        var plaats = s.Invalvolgorde.IndexOf(wie.Id) + 1;
        return boek.Zet("Plaats in de volgorde van invallen", plaats > 0 ? $"{plaats}" : null).Deel();
    }

    private static string Dag(DayOfWeek dag) => dag is >= DayOfWeek.Monday and <= DayOfWeek.Friday ? WeekdagenExtensions.Werkweek[(int)dag - 1].Lang : "weekend";
}
