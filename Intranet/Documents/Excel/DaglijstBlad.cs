using System.Collections.Immutable;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>States of a child on the board (LIVE-1), in the order in which the daglijst counts them.</summary>
internal static class DaglijstStatus
{
    public const string Verwacht = "nog verwacht";
    public const string Aanwezig = "aanwezig";
    public const string OnverwachtAanwezig = "onverwacht aanwezig";
    public const string Afgemeld = "afgemeld";
    public const string NietGevonden = "niet gevonden";
    public const string VroegOpgehaald = "vroeg opgehaald";
    public const string Geschorst = "geschorst";
    public const string Uitgesloten = "uitgesloten";

    /// <summary>Heading of the sum over all states; no state itself.</summary>
    public const string OpDeLijst = "op de lijst";

    public static ImmutableArray<string> Alle { get; } =
        [Verwacht, Aanwezig, OnverwachtAanwezig, Afgemeld, NietGevonden, VroegOpgehaald, Geschorst, Uitgesloten];
}

/// <summary>A child on the list.</summary>
/// <param name="Jaargroep">Groep or jaargroep as the school writes it.</param>
/// <param name="Status">One of <see cref="DaglijstStatus"/>, or another state in letters and spaces.</param>
/// <param name="Tijd">When the state was marked, in the school's time.</param>
/// <param name="Wie">Who marked it.</param>
/// <param name="Bijzonderheid">Lunch note: allergy, diet, who fetches.</param>
/// <param name="Toelichting">Behind the state: why someone is signed off, that it is an extra day, until when.</param>
internal sealed record DaglijstRegel(
    string Roepnaam,
    string? Voorvoegsel,
    string Achternaam,
    string? Jaargroep,
    string Status,
    TimeOnly? Tijd = null,
    string? Wie = null,
    string? Bijzonderheid = null,
    string? Toelichting = null)
{
    /// <summary>"Berg, van den": filters and sorting in the sheet then follow the Dutch order.</summary>
    public string AchternaamInLijst => string.IsNullOrWhiteSpace(Voorvoegsel) ? Achternaam : $"{Achternaam}, {Voorvoegsel.Trim()}";
}

internal sealed record DaglijstGroep(string Naam, ImmutableArray<DaglijstRegel> Regels);

/// <summary>The lunch list of one day; groepen and children come in the order in which they are to be printed.</summary>
internal sealed record DaglijstBlad(WerkboekKop Kop, DateOnly Datum, ImmutableArray<DaglijstGroep> Groepen);
