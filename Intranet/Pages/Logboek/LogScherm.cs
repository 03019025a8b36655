using System.Collections.Immutable;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Logboek;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Logboek;

/// <summary>The log of a day with its form.</summary>
/// <param name="Kinderen">About whom this person may write, by groep.</param>
/// <param name="Huisregels">Of today, to name the one that was broken (TSO-8c).</param>
public sealed record LogScherm(
    Logdag Dag, ILookup<string, Logkind> Kinderen, ImmutableArray<Plek> Plekken, ImmutableArray<Regel> Huisregels, RegelInvoer Regel)
{
    /// <summary>From so many children on somebody types a name instead of looking through the list.</summary>
    public const int ZoekenVanaf = 40;

    public bool MetZoeken => Kinderen.Sum(g => g.Count()) > ZoekenVanaf;

    public string? Bewaard { get; init; }

    /// <summary>The form was refused, so it shows why.</summary>
    public bool Geweigerd { get; init; }

    public bool MagSchrijven => Dag.View.MagSchrijven;

    public string Schrijf => $"{Dag.Adres}/logboek?handler=Schrijf&datum={Sleutels.Dag(Dag.Datum)}";

    /// <summary>The line that is being corrected.</summary>
    public Logregel? Verbetert => Dag.View.Regels.FirstOrDefault(r => r.Nr == Regel.CorrigeertNr);

    public string? Vorige => Dag.Datum > Dag.Vandaag.AddYears(-1) ? $"{Dag.Adres}/logboek?datum={Sleutels.Dag(Werkdag(-1))}" : null;

    public string? Volgende => Dag.Datum < Dag.Vandaag ? $"{Dag.Adres}/logboek?datum={Sleutels.Dag(Werkdag(1))}" : null;

    /// <summary>The next day that school may be open, and never past today.</summary>
    private DateOnly Werkdag(int kant)
    {
        var dag = Dag.Datum.AddDays(kant);
        while (dag.Weekdag() == Weekdagen.Geen && dag < Dag.Vandaag)
        {
            dag = dag.AddDays(kant);
        }

        return dag > Dag.Vandaag ? Dag.Vandaag : dag;
    }
}
