using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Documents.Toetsen;

/// <summary>What holds for every row of a list that doesn't say it itself.</summary>
/// <param name="Aanbieder">Code of the chain.</param>
internal sealed record Toetsstandaard(string? Aanbieder, DateOnly? Afgenomen);

/// <summary>From the rows of a list to results, once it is known what the columns hold (OSO-S7).</summary>
internal static class ToetsTabelLezer
{
    private const int TekstMax = 60;
    private const int NaamMax = 100;
    private const int DatumGetalMin = 10_000;
    private const int DatumGetalMax = 80_000;

    private static readonly DateOnly ExcelNul = new(1899, 12, 30);
    private static readonly string[] Nee = ["nee", "n", "no", "0", "onwaar", "false", "niet"];

    public static Toetslezing Lees(ToetsTabel tabel, ImmutableArray<Kolomkeuze> keuzes, Toetsstandaard standaard)
    {
        var lijst = new Toetslijst();
        var kolommen = keuzes.DistinctBy(k => k.Veld, StringComparer.Ordinal).ToDictionary(k => k.Veld, k => k.Kolom, StringComparer.Ordinal);
        foreach (var rij in tabel.Rijen)
        {
            var (regel, fout) = Rij(veld => kolommen.TryGetValue(veld, out var kolom) ? Cel(rij.Cel(kolom)) : null, standaard);
            if (regel is not null)
            {
                lijst.Voeg(regel);
            }
            else if (fout is not null)
            {
                lijst.Meld(string.Create(CultureInfo.InvariantCulture, $"Rij {rij.Nr}: {fout}"));
            }
        }

        return lijst.Klaar();
    }

    /// <summary>Neither for a row without anything of a result: a total, a blank line.</summary>
    private static (Toetsregel? Regel, string? Fout) Rij(Func<string, Tabelcel?> cel, Toetsstandaard standaard)
    {
        string? Tekst(string veld) => cel(veld) is { } c && Namen.Schoon(c.Tekst) is { Length: > 0 } tekst ? tekst : null;
        var (roepnaam, achternaam) = Naam(Tekst);
        var (nummer, pgn) = (Tekst(ToetsVelden.Leerlingnummer), Pgn(Tekst(ToetsVelden.Pgn)));
        if (nummer is null && pgn is null && achternaam is null)
        {
            return (null, Tekst(ToetsVelden.Toetsadvies) is null ? null : "er staat niet bij van welk kind dit is.");
        }

        var (geboren, geborenFout) = Datum(cel(ToetsVelden.Geboortedatum));
        var (toets, fout) = Toets(cel, Tekst, standaard);
        if ((geborenFout ? "de geboortedatum is niet te lezen." : fout) is { } nee)
        {
            return (null, nee);
        }

        return nummer?.Length > NaamMax || roepnaam?.Length > NaamMax || achternaam?.Length > NaamMax
            ? (null, "een naam of nummer is te lang.") : (new Toetsregel(0, nummer, achternaam, roepnaam, geboren, pgn, toets!), null);
    }

    private static (Doorstroomtoets? Toets, string? Fout) Toets(Func<string, Tabelcel?> cel, Func<string, string?> tekst, Toetsstandaard standaard)
    {
        var (afgenomen, datumFout) = Datum(cel(ToetsVelden.Afgenomen));
        var aanbieder = tekst(ToetsVelden.Aanbieder) is { } naam ? Toetswoorden.Aanbieder(naam) : standaard.Aanbieder;
        if (tekst(ToetsVelden.Deelgenomen) is { } mee && Nee.Contains(mee.TrimEnd('.').ToLowerInvariant(), StringComparer.Ordinal))
        {
            return (new Doorstroomtoets(false, aanbieder, afgenomen ?? standaard.Afgenomen, null, null, null, [], Kort(tekst(ToetsVelden.RedenNiet))), null);
        }

        var advies = tekst(ToetsVelden.Toetsadvies);
        var score = tekst(ToetsVelden.Score);
        var fout = datumFout ? "de datum van de toets is niet te lezen."
            : aanbieder is null ? "er staat niet bij welke toets het is, of we kennen die niet."
            : afgenomen is null && standaard.Afgenomen is null ? "er staat niet bij wanneer de toets was."
            : advies is null or { Length: > TekstMax } ? "er staat geen toetsadvies bij."
            : score is not null && Toetsgetal.Score(score) is null ? "de score is geen getal van 0 tot en met 1000."
            : null;
        var (niveaus, niveauFout) = Niveaus(tekst);
        return (fout ?? niveauFout) is { } nee ? (null, nee)
            : (new Doorstroomtoets(true, aanbieder, afgenomen ?? standaard.Afgenomen, Toetsgetal.Score(score), null, advies, niveaus, null), null);
    }

    private static (ImmutableArray<Referentieniveau> Niveaus, string? Fout) Niveaus(Func<string, string?> tekst)
    {
        var uit = ImmutableArray.CreateBuilder<Referentieniveau>();
        foreach (var (veld, onderdeel) in new[]
        {
            (ToetsVelden.Rekenen, Toetswoorden.Rekenen), (ToetsVelden.Lezen, Toetswoorden.Lezen), (ToetsVelden.Taalverzorging, Toetswoorden.Taalverzorging),
        })
        {
            if (tekst(veld) is not { } waarde)
            {
                continue;
            }

            if (Toetswoorden.Niveau(waarde) is not { } niveau)
            {
                return ([], $"het niveau van {OsoCodes.Label(OsoCodes.Toetsonderdelen, onderdeel)} is niet te lezen. Schrijf onder 1F, 1F, 1S of 2F.");
            }

            uit.Add(new Referentieniveau(onderdeel, niveau));
        }

        return (uit.ToImmutable(), null);
    }

    /// <summary>Of columns of their own, or of one: "Sam van den Akker", "Akker, Sam van den".</summary>
    private static (string? Roepnaam, string? Achternaam) Naam(Func<string, string?> tekst)
    {
        if (tekst(ToetsVelden.Achternaam) is { } achternaam)
        {
            return (tekst(ToetsVelden.Roepnaam), $"{tekst(ToetsVelden.Voorvoegsel)} {achternaam}".Trim());
        }

        if (tekst(ToetsVelden.Naam) is not { } heel)
        {
            return (null, null);
        }

        var komma = heel.IndexOf(',', StringComparison.Ordinal);
        var (voor, na) = komma > 0 ? (heel[(komma + 1)..].Trim(), heel[..komma].Trim()) : (heel, "");
        var blank = voor.IndexOf(' ', StringComparison.Ordinal);
        var (eerste, rest) = blank > 0 ? (voor[..blank], voor[(blank + 1)..]) : (voor, "");
        return komma > 0 ? (eerste, $"{rest} {na}".Trim()) : blank > 0 ? (eerste, rest) : (null, heel);
    }

    /// <summary>Nine digits, also when the spreadsheet lost the zeros before them or somebody wrote dots.</summary>
    private static string? Pgn(string? tekst)
    {
        var cijfers = string.Concat((tekst ?? "").Where(char.IsAsciiDigit));
        var nummer = cijfers.Length is >= 7 and <= Burgerservicenummer.Lengte ? cijfers.PadLeft(Burgerservicenummer.Lengte, '0') : "";
        return Burgerservicenummer.IsPersoonsgebondenNummer(nummer) ? nummer : null;
    }

    private static (DateOnly? Datum, bool Fout) Datum(Tabelcel? cel)
    {
        if (cel is not { } gevuld)
        {
            return (null, false);
        }

        var kaal = gevuld.Tekst.Trim().Split([' ', 'T'], 2)[0];
        if (gevuld.Soort == Celsoort.Getal && int.TryParse(kaal, NumberStyles.None, CultureInfo.InvariantCulture, out var dagen) && dagen is > DatumGetalMin and < DatumGetalMax)
        {
            return (ExcelNul.AddDays(dagen), false);
        }

        var (datum, fout) = Invoer.LeesDatum(kaal);
        return (datum, fout is not null);
    }

    private static Tabelcel? Cel(Tabelcel cel) => cel.IsLeeg || cel.Soort is Celsoort.Fout or Celsoort.FormuleZonderWaarde ? null : cel;

    private static string? Kort(string? tekst) => tekst is { Length: > TekstMax } ? tekst[..TekstMax] : tekst;
}
