using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>Runs and statements in the words of the screens.</summary>
internal static class Runwoorden
{
    public const int IdLengte = 12;

    /// <summary>Ids of runs come by the address and by forms.</summary>
    public static bool IsId(string? id) => id is { Length: IdLengte } && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    /// <summary>Never empty: a run that only just began has no month yet.</summary>
    public static string Titel(Runrij run) => (run.Soort == Runsoorten.Incasso, run.Termijn) switch
    {
        (true, { Length: > 0 } termijn) => $"Incasso {termijn}",
        (true, _) => "Nieuwe incasso",
        (false, { Length: > 0 } termijn) => $"Betalingen {termijn}",
        _ => "Nieuwe betaalopdracht",
    };

    public static (string Staat, string Woord) Stap(Incassostap stap) => stap switch
    {
        Incassostap.Concept => ("open", "Nog niet vastgelegd"),
        Incassostap.Bevriezen => ("bezig", "Wordt vastgelegd"),
        Incassostap.Bevroren => ("wacht", "Wacht op akkoord"),
        Incassostap.Goedgekeurd => ("bezig", "Goedgekeurd"),
        Incassostap.Bestand => ("bezig", "Bestand opgehaald"),
        Incassostap.Ingediend => ("bezig", "Bij de bank"),
        Incassostap.Verwerkt => ("goed", "Verwerkt"),
        Incassostap.Afgerond => ("goed", "Afgerond"),
        _ => ("ingetrokken", "Ingetrokken"),
    };

    public static (string Staat, string Woord) Stap(string stap) => Enum.TryParse<Incassostap>(stap, out var gelezen) ? Stap(gelezen) : Stap(Incassostap.Concept);

    /// <summary>The lines of a run are known once they are fixed; before that its page works them out.</summary>
    public static bool IsGeteld(string stap) => stap is not (nameof(Incassostap.Concept) or nameof(Incassostap.Bevriezen)) && stap.Length > 0;

    public static (string Staat, string Woord) Regel(Incassoregel regel) => regel.Stand switch
    {
        Incassoregelstand.Betaald => ("goed", "Betaald"),
        Incassoregelstand.Gestorneerd => ("te-laat", $"Teruggehaald ({regel.StornoReden})"),
        Incassoregelstand.Vervallen => ("nvt", regel.StornoReden is null ? "Vervallen" : "Afgekeurd door de bank"),
        _ => ("open", "Open"),
    };

    public static string Vraag(string code) => code switch
    {
        "geen-machtiging" => "Geen machtiging",
        "machtiging-zonder-tekendatum" => "De tekendatum van de machtiging ontbreekt",
        "machtiging-vervallen" => "De machtiging is vervallen: 36 maanden niet gebruikt",
        "machtiging-geblokkeerd" => "De bank weigerde de machtiging; kijk die eerst na",
        "andere-run" => "Zit al in een andere incasso",
        "regeling" => "Betaalt volgens een regeling",
        "derde-betaalt" => "Een ander betaalt",
        _ => "Past niet in deze incasso",
    };

    public static (string Staat, string Woord) Status(Regelstatus status) => status switch
    {
        Regelstatus.Geboekt => ("goed", "Geboekt"),
        Regelstatus.Lijst => ("wacht", "Nog plaatsen"),
        _ => ("nvt", "Telt niet mee"),
    };

    public static string Soort(Regelsoort soort) => soort switch
    {
        Regelsoort.Overboeking => "Overboeking",
        Regelsoort.Incasso => "Incasso",
        Regelsoort.Storno => "Teruggehaald",
        Regelsoort.Uitbetaling => "Betaalopdracht",
        Regelsoort.UitbetalingTerug => "Betaling terug",
        Regelsoort.Afstorting => "Kasgeld naar de bank",
        Regelsoort.Post => "Post",
        _ => "Onbekend",
    };

    /// <summary>The last four of an account.</summary>
    public static string Rekening(string? iban) => string.IsNullOrEmpty(iban) ? "" : $"•••• {Iban.Einde(iban)}";
}
