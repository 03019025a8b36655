namespace OrleansSchool.Financien;

/// <summary>Days on which European banks settle: not at weekends, 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December (TSO-6b).</summary>
public static class TargetDagen
{
    public static bool Is(DateOnly dag)
    {
        if (dag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || dag is { Month: 1, Day: 1 } or { Month: 5, Day: 1 } or { Month: 12, Day: 25 or 26 })
        {
            return false;
        }

        var pasen = Pasen(dag.Year);
        return dag != pasen.AddDays(-2) && dag != pasen.AddDays(1);
    }

    /// <summary>That day when it is one, else the first one after it.</summary>
    public static DateOnly Volgende(DateOnly dag)
    {
        while (!Is(dag))
        {
            dag = dag.AddDays(1);
        }

        return dag;
    }

    /// <summary>So many of these days before that day: 1 is the last one on which a file can be handed in.</summary>
    public static DateOnly Min(DateOnly dag, int aantal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(aantal);
        while (aantal > 0)
        {
            dag = dag.AddDays(-1);
            aantal -= Is(dag) ? 1 : 0;
        }

        return dag;
    }

    /// <summary>Easter Sunday by the Gregorian computus.</summary>
    private static DateOnly Pasen(int jaar)
    {
        var (gulden, eeuw, rest) = (jaar % 19, jaar / 100, jaar % 100);
        var (schrikkel, over) = (eeuw / 4, eeuw % 4);
        var maan = (eeuw - ((eeuw + 8) / 25) + 1) / 3;
        var epacta = ((19 * gulden) + eeuw - schrikkel - maan + 15) % 30;
        var zondag = (32 + (2 * over) + (2 * (rest / 4)) - epacta - (rest % 4)) % 7;
        var laat = (gulden + (11 * epacta) + (22 * zondag)) / 451;
        var dagen = epacta + zondag - (7 * laat) + 114;
        return new DateOnly(jaar, dagen / 31, (dagen % 31) + 1);
    }
}
