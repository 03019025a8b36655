using OrleansSchool.Basis;

namespace OrleansSchool.Inlezen;

/// <summary>Telephone numbers as spreadsheets mangle them: a number cell loses its leading zero (SCH-3).</summary>
internal static class TelefooncelRules
{
    private const int NationaalCijfers = 10;
    private const int InternationaalMax = 15;

    /// <summary>Null when it isn't a number; then it says why.</summary>
    public static string? Lees(Tabelcel cel, Action<string, string, Tabelernst> meld)
    {
        var tekst = cel.Tekst.Trim();
        if (Telefoon.Probeer(tekst, out var nummer))
        {
            return nummer;
        }

        if (Hersteld(tekst) is { } hersteld && Telefoon.Probeer(hersteld, out nummer))
        {
            meld(Tabelcode.TelefoonHersteld, $"Het telefoonnummer {Rijlezer.Citaat(tekst)} miste het begin; we lezen het als {Telefoon.Leesbaar(nummer)}.", Tabelernst.Opmerking);
            return nummer;
        }

        var (code, zin) = Waarom(tekst);
        meld(code, zin, Tabelernst.Fout);
        return null;
    }

    /// <summary>612345678 → 0612345678, 31612345678 → +31612345678.</summary>
    private static string? Hersteld(string tekst)
    {
        var cijfers = Cijfers(tekst);
        if (tekst.Any(t => !char.IsAsciiDigit(t) && t is not (' ' or '-' or '.')))
        {
            return null;
        }

        return cijfers.Length == NationaalCijfers - 1 && cijfers[0] != '0' ? "0" + cijfers
            : cijfers.Length == NationaalCijfers + 1 && cijfers.StartsWith("31", StringComparison.Ordinal) ? "+" + cijfers : null;
    }

    private static (string Code, string Zin) Waarom(string tekst)
    {
        var delen = tekst.Split(["/", ";", ",", " of ", " en ", "|"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (delen.Length > 1 && delen.All(d => Telefoon.Probeer(d, out _) || Hersteld(d) is not null))
        {
            return (Tabelcode.TelefoonMeer, "Hier staat meer dan één nummer. Zet elk volgend nummer op een eigen regel, met dezelfde naam erbij waar dat kan.");
        }

        var vreemd = tekst.Any(t => !char.IsAsciiDigit(t) && t is not (' ' or '-' or '.' or '(' or ')' or '/' or '+' or '\u00A0'));
        var aantal = Cijfers(tekst).Length;
        return vreemd ? (Tabelcode.TelefoonOngeldig, $"{Rijlezer.Citaat(tekst)} is geen telefoonnummer. Schrijf alleen het nummer, als 06 12345678.")
            : aantal < NationaalCijfers ? (Tabelcode.TelefoonTeKort, $"{Rijlezer.Citaat(tekst)} heeft te weinig cijfers: een Nederlands nummer heeft er {NationaalCijfers}.")
            : aantal > InternationaalMax || !tekst.StartsWith('+') ? (Tabelcode.TelefoonTeLang, $"{Rijlezer.Citaat(tekst)} heeft te veel cijfers. Een buitenlands nummer begint met + en het landnummer.")
            : (Tabelcode.TelefoonOngeldig, $"{Rijlezer.Citaat(tekst)} is geen telefoonnummer. Kijk het na.");
    }

    private static string Cijfers(string tekst) => string.Concat(tekst.Where(char.IsAsciiDigit));
}
