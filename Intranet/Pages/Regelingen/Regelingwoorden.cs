using System.Globalization;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Pages.Regelingen;

/// <summary>Reglement, bijlagen and ontruimingsplan in words.</summary>
internal static class Regelingwoorden
{
    /// <summary>As the page lists them: the reglement, its bijlagen by number, the ontruimingsplan.</summary>
    public static IEnumerable<string> Volgorde { get; } = [Regelingsoorten.Reglement, .. Regelingsoorten.Bijlagen, Regelingsoorten.Ontruimingsplan];

    public static string Naam(string soort) => soort switch
    {
        Regelingsoorten.Huisregels => "Huisregels",
        Regelingsoorten.Reglement => "Reglement",
        Regelingsoorten.Overeenkomst => "Vrijwilligersovereenkomst",
        Regelingsoorten.Financieleafspraken => "Financiële afspraken",
        Regelingsoorten.Jaarverslagpunten => "Punten van het jaarverslag",
        Regelingsoorten.Juridisch => "Juridische aspecten",
        _ => "Ontruimingsplan",
    };

    public static string Uitleg(string soort) => soort switch
    {
        Regelingsoorten.Huisregels => "Waar kinderen zich bij het overblijven aan houden. Leerkrachten bespreken ze met hun groep.",
        Regelingsoorten.Overeenkomst => "Wat school en overblijfkracht met elkaar afspreken. Een helper tekent deze tekst bij Mijn overeenkomst.",
        Regelingsoorten.Reglement => "De afspraken over het overblijven. Ouders krijgen het als hun kind op school komt.",
        Regelingsoorten.Financieleafspraken => "Wat overblijfcommissie en schoolleiding hebben afgesproken over bijdragen, vergoedingen en uitgaven (artikel 10b).",
        Regelingsoorten.Jaarverslagpunten => "Waarover het jaarverslag gaat (artikel 2l).",
        Regelingsoorten.Juridisch => "Wat de wet vraagt, met voorbeelden, en waar je met een klacht terechtkunt (artikel 15c).",
        _ => "Wat we doen als iedereen naar buiten moet. De schoolleider draagt het over.",
    };

    public static string Icoon(string soort) => soort switch
    {
        Regelingsoorten.Huisregels => "list-check",
        Regelingsoorten.Reglement => "book",
        Regelingsoorten.Overeenkomst => "pen",
        Regelingsoorten.Financieleafspraken => "wallet2",
        Regelingsoorten.Jaarverslagpunten => "journal-text",
        Regelingsoorten.Juridisch => "shield-check",
        _ => "door-open",
    };

    /// <summary><c>Bijlage 3</c>; null for what is none.</summary>
    public static string? Bijlage(string soort) => Regelingsoorten.Bijlage(soort) is { } nr ? string.Create(CultureInfo.InvariantCulture, $"Bijlage {nr}") : null;

    /// <summary>Who talks with the commissie before it changes.</summary>
    public static string Overlegpartij(string soort) => soort == Regelingsoorten.Financieleafspraken ? "Schoolleiding" : "Team";

    public static string Namens(string soort) => soort == Regelingsoorten.Financieleafspraken ? "een naam namens de schoolleiding" : "een naam namens het team";

    /// <summary>Besluiten ask a second step, which a shared tablet hasn't.</summary>
    public static bool MagBesluit(Wie wie) => wie.Tablet is null && wie.MagHeleSchool(Recht.BesluitenZien, wie.School);

    /// <summary>State, word and icon of a rule in a comparison; none for one that stayed.</summary>
    public static (string Staat, string Woord, string Icoon)? Verschil(Verschilsoort soort) => soort switch
    {
        Verschilsoort.Erbij => ("goed", "Erbij", "plus-lg"),
        Verschilsoort.Weg => ("fout", "Weg", "dash-lg"),
        Verschilsoort.Gewijzigd => ("wacht", "Anders", "pencil"),
        Verschilsoort.Verplaatst => ("info", "Andere plek", "arrow-left-right"),
        _ => null,
    };

    /// <summary><c>2 erbij, 1 weg, 3 anders</c>.</summary>
    public static string Samengevat(Regelingverschil verschil)
    {
        (Verschilsoort Soort, string Woord)[] tellingen =
            [(Verschilsoort.Erbij, "erbij"), (Verschilsoort.Weg, "weg"), (Verschilsoort.Gewijzigd, "anders"), (Verschilsoort.Verplaatst, "op een andere plek")];
        return string.Join(", ", tellingen.Where(t => verschil.Aantal(t.Soort) > 0).Select(t => string.Create(CultureInfo.InvariantCulture, $"{verschil.Aantal(t.Soort)} {t.Woord}")));
    }

    /// <summary>How many of who must read it did.</summary>
    public static string Gelezen(RegelingView view)
    {
        var gelezen = view.Lezers.Count(l => l.Op is not null);
        return $"{gelezen} van {view.Lezers.Length} gelezen";
    }

    public static string Dag(DateTimeOffset op) => Datums.Kort(DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime));
}
