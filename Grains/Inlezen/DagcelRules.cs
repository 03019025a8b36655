using OrleansSchool.Basis;

namespace OrleansSchool.Inlezen;

/// <summary>Weekdays as people write them in one cell (SCH-3).</summary>
internal static class DagcelRules
{
    private static readonly string[] Dagnamen = ["ma", "di", "wo", "do", "vr"];

    /// <summary>"ma di do", "maandag en donderdag", "ma-vr", "alle".</summary>
    public static Weekdagen? Lees(Rijlezer lezer, string veld)
    {
        var tekst = lezer.Tekst(veld, "de dagen", 80);
        if (tekst is null)
        {
            return null;
        }

        if (Lees(tekst.ToLowerInvariant()) is { } dagen)
        {
            return dagen;
        }

        lezer.Meld(veld, Tabelcode.DagenOnleesbaar, $"{Rijlezer.Citaat(tekst)} zijn geen dagen. Schrijf ze als: ma di do vr.");
        return null;
    }

    private static Weekdagen? Lees(string tekst)
    {
        if (tekst is "alle" or "alle dagen" or "elke dag")
        {
            return Weekdagen.Alle;
        }

        var bereik = tekst.Replace("t/m", "-", StringComparison.Ordinal).Replace(" tot en met ", "-", StringComparison.Ordinal).Split('-', StringSplitOptions.TrimEntries);
        if (bereik.Length == 2 && Dag(bereik[0]) is { } van && Dag(bereik[1]) is { } tot && van <= tot)
        {
            return Enumerable.Range(van, tot - van + 1).Aggregate(Weekdagen.Geen, (d, nr) => d | Vlag(nr));
        }

        var dagen = Weekdagen.Geen;
        foreach (var woord in tekst.Split([' ', ',', ';', '/', '+', '&'], StringSplitOptions.RemoveEmptyEntries).Where(w => w is not "en"))
        {
            if (Dag(woord) is not { } nummer)
            {
                return null;
            }

            dagen |= Vlag(nummer);
        }

        return dagen == Weekdagen.Geen ? null : dagen;
    }

    private static Weekdagen Vlag(int nummer) => WeekdagenExtensions.Werkweek[nummer].Dag;

    private static int? Dag(string woord)
    {
        var kaal = woord.Trim().TrimEnd('.');
        var nummer = Array.FindIndex(Dagnamen, d => kaal == d || kaal == WeekdagenExtensions.Werkweek[Array.IndexOf(Dagnamen, d)].Lang);
        return nummer < 0 ? null : nummer;
    }
}
