using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Rooster;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>Vergoedingen in the words of the screens, and months in addresses.</summary>
internal static class Vergoedingwoorden
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static string Soort(Vergoedingsoort soort) => soort switch
    {
        Vergoedingsoort.Vast => "vaste kracht",
        Vergoedingsoort.Inval => "invaller",
        Vergoedingsoort.Gediplomeerd => "gediplomeerd",
        _ => "coördinator",
    };

    public static string Vorm(Dienstvorm vorm) => vorm switch { Dienstvorm.InDienst => "in dienst", Dienstvorm.Ingehuurd => "ingehuurd", _ => "vrijwilliger" };

    public static (string Staat, string Woord) Stand(Vergoedingsregel regel) => regel.Stand switch
    {
        Vergoedingstand.Betaald => ("goed", "Betaald"),
        Vergoedingstand.InBetaalrun => ("bezig", "In een betaalopdracht"),
        Vergoedingstand.Vastgesteld => ("info", "Vastgesteld"),
        _ => regel.Blokkade is null ? ("open", "Nog niet vast") : ("te-laat", "Houdt op"),
    };

    /// <summary>"3:20".</summary>
    public static string Uren(int minuten) => string.Create(CultureInfo.InvariantCulture, $"{minuten / 60}:{minuten % 60:00}");

    /// <summary>"november 2026".</summary>
    public static string Maand(DateOnly maand) => maand.ToString("MMMM yyyy", Nederlands);

    public static string Maandnaam(int maand) => Nederlands.DateTimeFormat.GetMonthName(maand);

    /// <summary>"2026-11".</summary>
    public static string Adres(DateOnly maand) => maand.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>First day of the month that an address names; null for what is none.</summary>
    public static DateOnly? LeesMaand(string? tekst) =>
        DateOnly.TryParseExact(tekst, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var maand) && maand.Year is >= 2000 and <= 2200 ? maand : null;

    /// <summary>With which month a correction goes along, seen from a month: of long ago it isn't settled by itself any more.</summary>
    public static string GaatMee(Openverrekening open, DateOnly maand) =>
        open.GaatMee ? $"Gaat mee als je {Maand(maand)} vaststelt."
        : open.Maand.AddMonths(FinancienGrenzen.VerrekenMaanden) is var laatste && laatste > maand ? $"Gaat mee met een maand hierna, uiterlijk {Maand(laatste)}."
        : "Gaat niet meer vanzelf mee: het is te lang geleden. Pas zo nodig zelf een bedrag aan.";

    public static DateOnly Maandvan(DateOnly dag) => new(dag.Year, dag.Month, 1);
}
