using System.Globalization;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Documents.Edexml;

/// <summary>Which school and year the file is of. What is missing or odd is reported; the comparison decides what it means.</summary>
internal static class EdexmlSchool
{
    private const string Hoofdvestiging = "00";

    public static IngelezenSchool Bepaal(RuweSchool ruw, Bevindingenlijst bevindingen) => new(
        Sleutel(ruw, bevindingen),
        SchooljaarBegin(ruw.Schooljaar, bevindingen),
        Laatste(ruw.Peildatum, ruw.Aanmaakdatum),
        ruw.Auteur,
        ruw.Versie);

    private static string? Sleutel(RuweSchool ruw, Bevindingenlijst bevindingen)
    {
        if (ruw.Brincode is { Tekst: null, TeLang: false })
        {
            bevindingen.GaatDoor(null, Bevindingcode.ZonderBrin, "In het bestand staat geen BRIN; of het van deze school is, kon niet worden nagegaan. Kijk de namen goed na.");
            return null;
        }

        var brin = ruw.Brincode.Tekst?.ToUpperInvariant() ?? "";
        if (brin.Length is < 4 or > 6 || !IsBrin(brin[..4]) || !IsCijfers(brin[4..]))
        {
            bevindingen.ZonderGegeven(ruw.Brincode.Regel, Bevindingcode.BrinOngeldig, $"brincode {Bevindingenlijst.Citaat(brin)} is geen BRIN (zoals 99XX); of het bestand van deze school is, kon niet worden nagegaan.");
            return null;
        }

        // Some write the vestiging behind the BRIN; dependancecode 00 means the same as empty.
        var vestiging = ruw.Dependancecode.Tekst ?? brin[4..];
        return brin[..4] + (vestiging.Length is 1 or 2 && IsCijfers(vestiging) ? vestiging.PadLeft(2, '0') : Hoofdvestiging);
    }

    /// <summary>Both "2026-2027" and "2026 / 2027" occur.</summary>
    private static int? SchooljaarBegin(Veldwaarde schooljaar, Bevindingenlijst bevindingen)
    {
        var jaren = (schooljaar.Tekst ?? "").Split('-', '/');
        if (jaren.Length == 2
            && int.TryParse(jaren[0], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var begin)
            && int.TryParse(jaren[1], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var einde)
            && begin is >= EdexmlLimieten.JaarMin and <= EdexmlLimieten.JaarMax
            && einde == begin + 1)
        {
            return begin;
        }

        int? regel = schooljaar.Regel > 0 ? schooljaar.Regel : null;
        bevindingen.GaatDoor(regel, Bevindingcode.ZonderSchooljaar, "het schooljaar ontbreekt of is onleesbaar; of het bestand van dit schooljaar is, kon niet worden nagegaan.");
        return null;
    }

    /// <summary>
    /// A pupil who left between the counting date and the making of the file is gone; one who leaves before a counting date
    /// in the future (an export for next year) is gone by then.
    /// </summary>
    private static DateOnly? Laatste(DateOnly? peildatum, DateOnly? aanmaakdatum) =>
        peildatum is null || aanmaakdatum > peildatum ? aanmaakdatum ?? peildatum : peildatum;

    private static bool IsBrin(string brin) => IsCijfers(brin[..2]) && brin[2..].All(char.IsAsciiLetterUpper);

    private static bool IsCijfers(string tekst) => tekst.All(char.IsAsciiDigit);
}
