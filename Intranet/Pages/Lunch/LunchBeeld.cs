using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.School;
using OrleansSchool.Toegang;
using Topics = OrleansSchool.Live.Onderwerpen;

namespace OrleansSchool.Intranet.Pages.Lunch;

/// <summary>What somebody typed in a form that was refused.</summary>
public sealed record LunchInvoer(string? Opmerking = null, string? Vervanger = null, string? Minuten = null);

/// <summary>The lunch of one groep on the screen of its teacher (TSO-7).</summary>
/// <param name="Groepen">Groepen of which this person has the lunch, to choose from.</param>
/// <param name="Mensen">Who can take the lunch over today.</param>
public sealed record LunchBeeld(
    string Adres, Wie Wie, Groep Groep, GroepsmiddagView Middag, GroepBord Bord, DateTimeOffset Nu, ImmutableArray<Groep> Groepen, ImmutableArray<PersoonRij> Mensen)
{
    private const int LettersMax = 3;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public string Url => $"{Adres}/lunch?groep={Groep.Id}";

    public string? Bewaard { get; init; }

    public LunchInvoer Lunch { get; init; } = new();

    public string Onderwerpen => $"{Topics.Dag(Groep.Id, Middag.Datum)} {Topics.Middag(Middag.Datum)}";

    public Lunchfase Fase => Lunchklok.Fase(Middag, Groep, Nu);

    public DateTimeOffset? Volgende => Bord.GeenOverblijven is null ? Lunchklok.Volgende(Fase, Groep, Middag.Datum) : null;

    public string Actie(string handler) => $"{Url}&handler={handler}";

    public string FaseZin => Fase switch
    {
        Lunchfase.Straks => $"De lunch begint om {Groep.Tijden.Lunch:HH\\:mm}",
        Lunchfase.InLokaal => $"Naar buiten om {Groep.Tijden.NaarBuiten:HH\\:mm}",
        Lunchfase.Buiten => $"Ophalen om {Groep.Tijden.Ophalen:HH\\:mm}",
        _ => "De groep is terug in het lokaal",
    };

    /// <summary>Minutes until the next agreed moment, below zero when it is over; for who has no script.</summary>
    public string? Nog => Volgende is not { } dan ? null : Minuten(dan) switch
    {
        0 => "nu",
        1 => "nog 1 minuut",
        > 90 and var lang => $"nog {(lang / 60).ToString(Nederlands)} uur",
        > 0 and var m => $"nog {m} minuten",
        -1 => "1 minuut te laat",
        var te => $"{-te} minuten te laat",
    };

    public bool IsTeLaat => Volgende is { } dan && Minuten(dan) < 0;

    /// <summary>Who eats here today.</summary>
    public IEnumerable<Tegel> Blijven => Bord.Tegels.Where(t => t.Staat is not (Tegelstaat.Afgemeld or Tegelstaat.Geschorst or Tegelstaat.Uitgesloten or Tegelstaat.VroegOpgehaald));

    public IEnumerable<Tegel> NietHier => Bord.Tegels.Except(Blijven);

    /// <summary>Names for the class to see: a first letter only where two are called the same (TSO-7, TSO-8h).</summary>
    public IEnumerable<string> Namen => Roepnamen([.. Blijven]);

    public static IEnumerable<string> Roepnamen(IReadOnlyCollection<Tegel> kinderen)
    {
        var letters = kinderen.GroupBy(k => k.Roepnaam, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => Letters([.. g]), StringComparer.OrdinalIgnoreCase);
        return kinderen.Select(k => letters[k.Roepnaam] is > 0 and var n && k.Achternaam.Length > 0 ? $"{k.Roepnaam} {k.Achternaam[..Math.Min(n, k.Achternaam.Length)]}." : k.Roepnaam);
    }

    /// <summary>As few letters as tell children of one name apart, and never a whole surname to read out: at most three.</summary>
    private static int Letters(IReadOnlyList<Tegel> zelfde) => zelfde.Count == 1 ? 0
        : Enumerable.Range(1, LettersMax - 1).FirstOrDefault(
            n => zelfde.Select(k => k.Achternaam[..Math.Min(n, k.Achternaam.Length)]).Distinct(StringComparer.OrdinalIgnoreCase).Count() == zelfde.Count, LettersMax);

    private int Minuten(DateTimeOffset dan) => (int)Math.Ceiling((dan - Nu).TotalMinutes);
}
