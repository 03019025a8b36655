using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Inlezen;

/// <summary>Amounts as spreadsheets and people write them (SCH-3): 37.5 in a number cell, "€ 1.237,50", "12,-". Cents are whole: nothing is rounded.</summary>
internal static class BedragcelRules
{
    private const int LengteMax = 20;
    private const int Centen = 100;

    /// <summary>So many digits behind the cents a floating point number of a spreadsheet may miss.</summary>
    private const int Nauwkeurig = 6;

    /// <summary>Null when nothing is asked, and when it isn't an amount: then it says why.</summary>
    public static Geld? Lees(Tabelcel cel, Action<string, string> meld)
    {
        var centen = cel.Soort == Celsoort.Getal ? Getal(cel.Tekst) : Tekst(cel.Tekst);
        if (centen is not { } bedrag)
        {
            meld(Tabelcode.BedragOnleesbaar, $"{Rijlezer.Citaat(cel.Tekst)} is geen bedrag in hele centen. Schrijf het als 37,50.");
            return null;
        }

        if (bedrag < 0)
        {
            meld(Tabelcode.BedragOnleesbaar, $"{Rijlezer.Citaat(cel.Tekst)} ligt onder nul. Zet wat iemand nog moet betalen in de ene kolom en een tegoed in de andere, allebei zonder min.");
            return null;
        }

        if (bedrag > FinancienGrenzen.BedragMax)
        {
            meld(Tabelcode.BedragOnleesbaar, $"{Rijlezer.Citaat(cel.Tekst)} is te veel voor één regel. Kijk na of de komma goed staat.");
            return null;
        }

        return bedrag == 0 ? null : new Geld((long)bedrag);
    }

    private static decimal? Getal(string tekst)
    {
        if (!decimal.TryParse(tekst, NumberStyles.Float, CultureInfo.InvariantCulture, out var getal) || Math.Abs(getal) > FinancienGrenzen.BedragMax)
        {
            return null;
        }

        var centen = Math.Round(getal * Centen, Nauwkeurig, MidpointRounding.ToEven);
        return centen == decimal.Truncate(centen) ? centen : null;
    }

    private static decimal? Tekst(string tekst)
    {
        var kaal = string.Concat(tekst.Replace("EUR", "", StringComparison.OrdinalIgnoreCase).Where(t => t != '€' && !char.IsWhiteSpace(t)));
        var teken = kaal.StartsWith('-') || kaal.StartsWith('\u2212') ? -1 : 1;
        kaal = teken < 0 ? kaal[1..] : kaal;
        kaal = kaal.EndsWith(",-", StringComparison.Ordinal) ? kaal[..^2] : kaal;
        if (kaal.Length is 0 or > LengteMax)
        {
            return null;
        }

        var komma = kaal.LastIndexOfAny([',', '.']);
        var isDecimaal = komma >= 0 && kaal.Length - komma - 1 is 1 or 2;
        var (heel, deel) = isDecimaal ? (kaal[..komma], kaal[(komma + 1)..]) : (kaal, "");
        if (heel.Contains(',', StringComparison.Ordinal) || heel.Split('.').Skip(1).Any(groep => groep.Length != 3))
        {
            return null;
        }

        return long.TryParse(heel.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var euro)
            && int.TryParse(deel.PadRight(2, '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var centen) && euro <= FinancienGrenzen.BedragMax
            ? teken * ((euro * Centen) + centen)
            : null;
    }
}
