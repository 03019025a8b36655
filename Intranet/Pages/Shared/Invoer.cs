using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Pages.Shared;

/// <summary>
/// Reads what a form sends as text, and says in Dutch at the field what is wrong with it. What a value means is the grain's; here
/// is only whether it is a date, a time or a number at all.
/// </summary>
/// <param name="deel">Name of the part of the page that the fields belong to: "Persoon" for Persoon.Roepnaam.</param>
internal sealed class Invoer(ModelStateDictionary stand, string deel)
{
    public const int JaarMin = 1900;
    public const int JaarMax = 2200;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly string[] TijdVormen = ["HH':'mm", "H':'mm", "HH'.'mm", "H'.'mm", "HH':'mm':'ss"];

    public bool IsGoed => stand.IsValid;

    public void Fout(string veld, string zin) => stand.AddModelError($"{deel}.{veld}", zin);

    /// <summary>What must be there. The grain refuses it too; said here it stands beside what else is wrong, so that nobody mends a form in rounds (UX-1).</summary>
    public void Verplicht(string veld, string? tekst, string wat)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            Eis(veld, wat);
        }
    }

    /// <summary>The same, and not too long either.</summary>
    public void Tekst(string veld, string? tekst, string wat, int max)
    {
        Verplicht(veld, tekst, wat);
        Lengte(veld, tekst, wat, max);
    }

    /// <summary>What may be left out, and isn't too long.</summary>
    public void Lengte(string veld, string? tekst, string wat, int max) =>
        Keur(veld, (tekst ?? "").Trim().ReplaceLineEndings("\n").Length <= max, Weigeringen.TeLang(veld, wat, max));

    /// <summary>The same for a simple rule of one field, with the sentence of the grain.</summary>
    public void Keur(string veld, bool klopt, Weigering nee)
    {
        ArgumentNullException.ThrowIfNull(nee);
        if (!klopt)
        {
            Fout(veld, nee.Zin);
        }
    }

    /// <summary>Null when empty or wrong; empty is wrong when <paramref name="verplicht"/> names what must be there.</summary>
    public DateOnly? Datum(string veld, string? tekst, string? verplicht = null)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            Eis(veld, verplicht);
            return null;
        }

        var (datum, fout) = LeesDatum(tekst);
        if (fout is not null)
        {
            Fout(veld, fout);
        }

        return datum;
    }

    public TimeOnly? Tijdstip(string veld, string? tekst, string verplicht)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            Eis(veld, verplicht);
            return null;
        }

        if (TimeOnly.TryParseExact(tekst.Trim(), TijdVormen, CultureInfo.InvariantCulture, DateTimeStyles.None, out var tijd))
        {
            return tijd;
        }

        Fout(veld, $"‘{Kort(tekst)}’ is geen tijd. Schrijf een tijd als 12:15.");
        return null;
    }

    public int? Getal(string veld, string? tekst, string verplicht)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            Eis(veld, verplicht);
            return null;
        }

        if (int.TryParse(tekst.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal))
        {
            return getal;
        }

        var isTeGroot = tekst.Trim().TrimStart('-') is { Length: > 0 } cijfers && cijfers.All(char.IsAsciiDigit);
        Fout(veld, isTeGroot ? $"‘{Kort(tekst)}’ is een te groot getal." : $"‘{Kort(tekst)}’ is geen heel getal.");
        return null;
    }

    /// <summary>Reads 2026-11-12 (what a date field sends) and 12-11-2026, also with slashes or dots.</summary>
    public static (DateOnly? Datum, string? Fout) LeesDatum(string tekst)
    {
        var delen = tekst.Trim().Split(['-', '/', '.'], StringSplitOptions.TrimEntries);
        var cijfers = delen.Select(d => int.TryParse(d, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).ToArray();
        if (cijfers is not [>= 0, >= 1 and <= 12, >= 0])
        {
            return (null, GeenDatum(tekst));
        }

        var (jaar, maand, dag) = delen[0].Length == 4 ? (cijfers[0], cijfers[1], cijfers[2]) : (cijfers[2], cijfers[1], cijfers[0]);
        if (dag is < 1 or > 31 || (delen[0].Length != 4 && delen[2].Length != 4))
        {
            return (null, GeenDatum(tekst));
        }

        if (jaar is < JaarMin or > JaarMax)
        {
            return (null, $"Deze datum is te ver weg. Kies een datum van {Datums.Cijfers(new DateOnly(JaarMin, 1, 1))} tot en met {Datums.Cijfers(new DateOnly(JaarMax, 12, 31))}.");
        }

        var dagen = DateTime.DaysInMonth(jaar, maand);
        return dag <= dagen ? (new DateOnly(jaar, maand, dag), null) : (null, TeVeelDagen(jaar, maand, dagen));
    }

    private static string TeVeelDagen(int jaar, int maand, int dagen)
    {
        var naam = Nederlands.DateTimeFormat.GetMonthName(maand);
        return $"{char.ToUpper(naam[0], Nederlands)}{naam[1..]} heeft {dagen} dagen. Bedoel je {Datums.Cijfers(new DateOnly(jaar, maand, dagen))}?";
    }

    private static string GeenDatum(string tekst) => $"‘{Kort(tekst)}’ is geen datum. Schrijf een datum als 12-11-2026.";

    private static string Kort(string tekst) => tekst.Trim() is { Length: > 20 } lang ? lang[..20] + "…" : tekst.Trim();

    private void Eis(string veld, string? verplicht)
    {
        if (verplicht is not null)
        {
            Fout(veld, Weigeringen.VulIn(verplicht));
        }
    }
}

/// <summary>Dates and times as a form field wants them.</summary>
internal static class Veldwaarde
{
    public static string Datum(DateOnly datum) => datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Datum(DateOnly? datum) => datum is { } d ? Datum(d) : null;

    public static string Tijd(TimeOnly tijd) => tijd.ToString("HH:mm", CultureInfo.InvariantCulture);
}
