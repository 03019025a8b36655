using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Inlezen;

/// <summary>Where each field stands.</summary>
internal sealed class Kolomwijzer(ImmutableArray<Kolomkeuze> keuzes)
{
    private readonly Dictionary<string, int> _kolom = keuzes.DistinctBy(k => k.Veld, StringComparer.Ordinal).ToDictionary(k => k.Veld, k => k.Kolom, StringComparer.Ordinal);

    public bool Heeft(string veld) => _kolom.ContainsKey(veld);

    public int? Van(string veld) => _kolom.TryGetValue(veld, out var kolom) ? kolom : null;
}

/// <summary>
/// Reads the cells of one row as what they should be and notes what is wrong with them. An unreadable cell reads as empty: its
/// mistake keeps the row out anyway.
/// </summary>
internal sealed class Rijlezer(Tabelrij rij, Kolomwijzer kolommen, ICollection<Tabelbevinding> bevindingen)
{
    private const int CitaatMax = 30;
    private const int JaarMin = 1900;
    private const int JaarMax = 2200;

    private static readonly DateOnly ExcelNul = new(1899, 12, 30);
    private static readonly string[] Ja = ["ja", "j", "yes", "y", "x", "1", "waar", "true", "wel", "v", "✓", "✔"];
    private static readonly string[] Nee = ["nee", "n", "no", "0", "onwaar", "false", "niet", "-", "geen"];

    /// <summary>Those of this row alone: with thousands of bad rows nobody searches them all for each cell.</summary>
    private readonly List<Tabelbevinding> _eigen = [];

    public int Nr => rij.Nr;

    public bool HeeftFout { get; private set; }

    public bool IsLeeg(params ReadOnlySpan<string> velden)
    {
        foreach (var veld in velden)
        {
            if (kolommen.Van(veld) is { } kolom && !rij.Cel(kolom).IsLeeg)
            {
                return false;
            }
        }

        return true;
    }

    public void Meld(string? veld, string code, string zin, Tabelernst ernst = Tabelernst.Fout)
    {
        HeeftFout |= ernst == Tabelernst.Fout;
        var bevinding = new Tabelbevinding(rij.Nr, veld is null ? null : kolommen.Van(veld), code, zin, ernst);
        _eigen.Add(bevinding);
        bevindingen.Add(bevinding);
    }

    /// <summary>A text of one line, cleaned; null when empty.</summary>
    public string? Tekst(string veld, string wat, int max)
    {
        if (Ruw(veld) is not { } cel)
        {
            return null;
        }

        var tekst = TekstRules.Schoon(cel.Tekst);
        switch (TekstRules.Keur(tekst, veld, wat, max)?.Code)
        {
            case null:
                return Namen.Schoon(tekst) is { Length: > 0 } schoon ? schoon : null;
            case "te-lang":
                Meld(veld, Tabelcode.TekstTeLang, $"In {wat} staan meer dan {max} tekens. Maak de tekst korter.");
                return null;
            default:
                Meld(veld, Tabelcode.VreemdeTekens, $"In {wat} staat een onzichtbaar of onleesbaar teken, of een nieuwe regel. Typ het opnieuw.");
                return null;
        }
    }

    /// <summary>Of one column, or put together from first name, voorvoegsel and surname.</summary>
    public string? Naam(string heel, string voor, string tussen, string achter, string wat, int max)
    {
        var naam = kolommen.Heeft(heel) && !IsLeeg(heel)
            ? Tekst(heel, wat, max)
            : Namen.Volledig(Tekst(voor, wat, max) ?? "", Tekst(tussen, wat, max), Tekst(achter, wat, max) ?? "");
        if (HeeftFoutBij(heel, voor, tussen, achter))
        {
            return null;
        }

        var veld = kolommen.Heeft(heel) ? heel : achter;
        if (string.IsNullOrEmpty(naam))
        {
            Meld(veld, Tabelcode.NaamOntbreekt, $"Vul {wat} in.");
            return null;
        }

        if (naam.Length > max)
        {
            Meld(veld, Tabelcode.TekstTeLang, $"In {wat} staan meer dan {max} tekens. Maak de naam korter.");
            return null;
        }

        if (!naam.Any(char.IsLetter) || naam.Any(char.IsAsciiDigit) || naam.Contains('@', StringComparison.Ordinal))
        {
            Meld(veld, Tabelcode.NaamOngeldig, $"{Citaat(naam)} is geen naam. Staat {wat} in een andere kolom?");
            return null;
        }

        return naam;
    }

    public bool? JaNee(string veld, string wat)
    {
        if (Ruw(veld) is not { } cel)
        {
            return null;
        }

        var vorm = cel.Tekst.Trim().TrimEnd('.').ToLowerInvariant();
        if (Ja.Contains(vorm, StringComparer.Ordinal))
        {
            return true;
        }

        if (Nee.Contains(vorm, StringComparer.Ordinal))
        {
            return false;
        }

        Meld(veld, Tabelcode.JaNeeOnleesbaar, $"Bij {wat} staat {Citaat(cel.Tekst)}. Vul ja of nee in.");
        return null;
    }

    public DateOnly? Datum(string veld, string wat)
    {
        if (Ruw(veld) is not { } cel)
        {
            return null;
        }

        if (cel.Soort == Celsoort.Getal && int.TryParse(cel.Tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var dagen) && dagen is > 10_000 and < 80_000)
        {
            var uitGetal = ExcelNul.AddDays(dagen);
            Meld(veld, Tabelcode.DatumAlsGetal, $"Bij {wat} staat het getal {dagen}; we lezen het als {Datums.Cijfers(uitGetal)}.", Tabelernst.Opmerking);
            return uitGetal;
        }

        var (jaar, maand, dag) = Datumdelen(cel.Tekst);
        if (jaar is < JaarMin or > JaarMax || maand is < 1 || dag is < 1)
        {
            Meld(veld, Tabelcode.DatumOnleesbaar, $"Bij {wat} staat {Citaat(cel.Tekst)}. Schrijf een datum als 31-12-2018.");
            return null;
        }

        if (maand > 12 || dag > DateTime.DaysInMonth(jaar, maand))
        {
            Meld(veld, Tabelcode.DatumOnmogelijk, $"{Citaat(cel.Tekst)} bestaat niet op de kalender. Kijk {wat} na.");
            return null;
        }

        return new DateOnly(jaar, maand, dag);
    }

    public int? Getal(string veld, string code, string zin, int min, int max)
    {
        if (Ruw(veld) is not { } cel)
        {
            return null;
        }

        var tekst = cel.Tekst.Trim().TrimEnd('%', 'e').Trim();
        var goed = decimal.TryParse(tekst, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var getal);
        if (goed && getal == decimal.Truncate(getal) && getal >= min && getal <= max)
        {
            return (int)getal;
        }

        Meld(veld, code, $"Hier staat {Citaat(cel.Tekst)}. {zin}");
        return null;
    }

    /// <summary>A share: 50, "50%" and 0.5 in a cell that shows 50%.</summary>
    public int? Percentage(string veld)
    {
        if (Ruw(veld) is { Soort: Celsoort.Getal } cel && decimal.TryParse(cel.Tekst, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var deel)
            && deel is > 0 and < 1 && deel * 100 == decimal.Truncate(deel * 100))
        {
            return (int)(deel * 100);
        }

        return Getal(veld, Tabelcode.BetaaldeelOngeldig, "Vul een heel percentage van 0 tot en met 100 in.", 0, 100);
    }

    /// <summary>Above nil, in whole cents; nil and an empty cell say nothing.</summary>
    public Geld? Bedrag(string veld) => Ruw(veld) is { } cel ? BedragcelRules.Lees(cel, (code, zin) => Meld(veld, code, zin)) : null;

    public string? Telefoon(string veld) => Ruw(veld) is { } cel ? TelefooncelRules.Lees(cel, (code, zin, ernst) => Meld(veld, code, zin, ernst)) : null;

    public string? Mail(string veld)
    {
        if (Ruw(veld) is not { } cel)
        {
            return null;
        }

        var mail = cel.Tekst.Trim();
        mail = mail.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? mail[7..] : mail;
        if (Mailadres.IsGeldig(mail))
        {
            return mail;
        }

        Meld(veld, Tabelcode.MailOngeldig, $"{Citaat(cel.Tekst)} is geen mailadres. Schrijf één adres als naam@voorbeeld.nl.");
        return null;
    }

    /// <summary>A value from the file as a sentence may repeat it: cleaned and short.</summary>
    public static string Citaat(string waarde)
    {
        var schoon = Namen.Schoon(waarde);
        return schoon.Length <= CitaatMax ? $"‘{schoon}’" : $"‘{Namen.Schoon(schoon[..CitaatMax])}…’";
    }

    /// <summary>The cell when there is something to read in it; what a formula or an error left is noted.</summary>
    private Tabelcel? Ruw(string veld)
    {
        if (kolommen.Van(veld) is not { } kolom || rij.Cel(kolom) is var cel && cel.IsLeeg)
        {
            return null;
        }

        switch (cel.Soort)
        {
            case Celsoort.FormuleZonderWaarde:
                MeldEenmaal(kolom, veld, Tabelcode.FormuleZonderWaarde, "Hier staat een formule waarvan de uitkomst niet is bewaard. Open het bestand in Excel, bewaar het en kies het opnieuw, of typ de waarde.", Tabelernst.Fout);
                return null;
            case Celsoort.Fout:
                MeldEenmaal(kolom, veld, Tabelcode.CelFout, $"In deze cel staat de fout {Citaat(cel.Tekst)}. Typ de waarde.", Tabelernst.Fout);
                return null;
            default:
                if (cel.Formule)
                {
                    MeldEenmaal(kolom, veld, Tabelcode.WaardeUitFormule, $"Hier staat een formule; we lezen de uitkomst {Citaat(cel.Tekst)}.", Tabelernst.Opmerking);
                }

                return cel;
        }
    }

    private void MeldEenmaal(int kolom, string veld, string code, string zin, Tabelernst ernst)
    {
        if (!_eigen.Exists(b => b.Kolom == kolom && b.Code == code))
        {
            Meld(veld, code, zin, ernst);
        }
    }

    private bool HeeftFoutBij(params ReadOnlySpan<string> velden)
    {
        foreach (var veld in velden)
        {
            if (kolommen.Van(veld) is { } kolom && _eigen.Exists(b => b.Kolom == kolom && b.Ernst == Tabelernst.Fout))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>2018-12-31, 31-12-2018, with slashes or dots, also with a time behind it; zeros for what isn't one.</summary>
    private static (int Jaar, int Maand, int Dag) Datumdelen(string tekst)
    {
        var kaal = tekst.Trim();
        kaal = kaal.Split([' ', 'T'], 2)[0];
        var delen = kaal.Split(['-', '/', '.']);
        var n = delen.Select(d => d.Length is > 0 and <= 4 && int.TryParse(d, NumberStyles.None, CultureInfo.InvariantCulture, out var g) ? g : 0).ToArray();
        return n.Length != 3 ? (0, 0, 0)
            : delen[0].Length == 4 && delen[2].Length <= 2 ? (n[0], n[1], n[2])
            : delen[2].Length == 4 && delen[0].Length <= 2 ? (n[2], n[1], n[0]) : (0, 0, 0);
    }
}
