using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;

namespace OrleansSchool.Intranet.Pages.Kwaliteit;

/// <summary>For <c>_Enquetevragen</c>: five questions with what was chosen, for a helper or, behind the personal link, for a parent (TSO-2b).</summary>
/// <param name="Gekozen">One a question: 1 to 5, 0 for no opinion, null while nothing was chosen.</param>
internal sealed record Enqueteformulier(Enquetevragen Vragen, ImmutableArray<int?> Gekozen, string? Opmerking, bool IsVoorOuder)
{
    public const string Deel = "Enquete";

    /// <summary>What is wrong with the remark; null when nothing is.</summary>
    public string? Opmerkingfout { get; init; }

    /// <summary>Sent with a question that has no choice.</summary>
    public bool IsGeweigerd { get; init; }

    /// <summary>Null while a question has no choice.</summary>
    public Enqueteantwoord? Antwoord => Gekozen.All(g => g is not null) ? new Enqueteantwoord([.. Gekozen.Select(g => g!.Value)], Opmerking) : null;

    public static Enqueteformulier Leeg(Enquetevragen vragen, bool isVoorOuder) => new(vragen, [.. vragen.Vragen.Select(_ => (int?)null)], null, isVoorOuder);

    public static Enqueteformulier Lees(Enquetevragen vragen, IFormCollection form, bool isVoorOuder) => new(
        vragen, [.. vragen.Vragen.Select((_, nr) => Score(form[Veld(nr)].ToString()))], form[$"{Deel}.Opmerking"].ToString() is { Length: > 0 } tekst ? tekst : null, isVoorOuder);

    /// <summary>Name of the field of a question, from 0.</summary>
    public static string Veld(int nr) => string.Create(CultureInfo.InvariantCulture, $"{Deel}.Score{nr + 1}");

    /// <summary>Of a question that must still be answered; null when it was.</summary>
    public string? Fout(int nr) => IsGeweigerd && Gekozen[nr] is null ? Weigeringen.EnqueteScore.Zin : null;

    /// <summary>Fields that must still be answered.</summary>
    public IEnumerable<(string Veld, string Zin)> Fouten() => Gekozen.Index().Where(g => g.Item is null).Select(g => (Veld(g.Index), $"{Weigeringen.EnqueteScore.Zin} (vraag {g.Index + 1})"));

    private static int? Score(string? tekst) =>
        int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score is >= 0 and <= EnqueteGrenzen.ScoreMax ? score : null;
}
