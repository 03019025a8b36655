using OrleansSchool.Inlezen;

namespace OrleansSchool.Overdracht;

/// <summary>The ways in which lists of suppliers write the words of the chain of doorstroomtoetsen (OSO-S7).</summary>
public static class Toetswoorden
{
    public const string Rekenen = "REKENEN";
    public const string Lezen = "LEZEN";
    public const string Taalverzorging = "TAALVERZORGING";
    public const string Onder1F = "L1F";

    /// <summary>The code of a supplier as a list writes it: "IEP Doorstroomtoets", "Route 8", "DIA". Null when it isn't known.</summary>
    public static string? Aanbieder(string? tekst)
    {
        var vorm = Tabelvelden.Vorm(tekst ?? "");
        return vorm.Length == 0 ? null
            : vorm.Contains("leerlinginbeeld", StringComparison.Ordinal) || vorm.StartsWith("cito", StringComparison.Ordinal) ? "LEERLING_IN_BEELD"
            : vorm.Contains("route8", StringComparison.Ordinal) ? "ROUTE_8"
            : vorm.StartsWith("iep", StringComparison.Ordinal) || vorm is "ice" ? "ICE"
            : vorm.StartsWith("dia", StringComparison.Ordinal) ? "DIA"
            : vorm.StartsWith("amn", StringComparison.Ordinal) ? "AMN"
            : vorm.StartsWith("ocw", StringComparison.Ordinal) ? "OCW_DOORSTROOMTOETS"
            : vorm is "doe" || vorm.StartsWith("doeoverheid", StringComparison.Ordinal) || vorm.StartsWith("doedoorstroom", StringComparison.Ordinal) ? "DOE" : null;
    }

    /// <summary>The code of a reference level: "1f", "&lt;1F", "onder 1F". Null when it isn't one.</summary>
    public static string? Niveau(string? tekst)
    {
        var kaal = string.Concat((tekst ?? "").Where(t => !char.IsWhiteSpace(t))).ToUpperInvariant();
        return kaal is "L1F" or "<1F" or "-1F" or "ONDER1F" or "LAGERDAN1F" or "NOGGEEN1F" ? Onder1F
            : OsoCodes.Heeft(OsoCodes.Referentieniveaus, kaal) ? kaal : null;
    }

    /// <summary>"rekenen 1S, lezen 2F": the levels as a page shows them.</summary>
    public static string Niveaus(Doorstroomtoets toets)
    {
        ArgumentNullException.ThrowIfNull(toets);
        return toets.Referentieniveaus.IsDefaultOrEmpty ? "" : string.Join(", ", toets.Referentieniveaus.Select(n =>
            $"{OsoCodes.Label(OsoCodes.Toetsonderdelen, n.Onderdeel)} {OsoCodes.Label(OsoCodes.Referentieniveaus, n.Niveau)}"));
    }
}
