using System.Globalization;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Documents.Edexml;

/// <summary>Way out of the nested reading; <see cref="EdexmlReader"/> turns it into a value, so no caller sees it.</summary>
internal sealed class EdexmlWeigeringException(Inleesweigering weigering) : Exception(weigering.Code)
{
    public Inleesweigering Weigering { get; } = weigering;
}

/// <summary>Every reason to refuse a whole file, with the sentence that says what to do.</summary>
internal static class EdexmlWeigering
{
    private static readonly CultureInfo nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static Inleesweigering Leeg() =>
        new(Weigercode.Leeg, "Het bestand is leeg. Maak de export in de leerlingadministratie opnieuw.", null);

    public static Inleesweigering Ingepakt(string soort) =>
        new(Weigercode.Ingepakt, $"Dit is een ingepakt bestand ({soort}). Pak het eerst uit en kies het XML-bestand dat erin zit.", null);

    public static Inleesweigering GeenXml(string soort) =>
        new(Weigercode.GeenXml, $"Dit is {soort} en geen EDEXML-bestand, ook al kan de naam op .xml eindigen. Kies de EDEXML-export van de leerlingadministratie.", null);

    public static Inleesweigering GeenEdex(string element, int regel) =>
        new(Weigercode.GeenEdex, $"Regel {regel}: dit is wel XML maar geen EDEXML: het begint met '{element}' in plaats van 'EDEX'. Kies de EDEXML-export van de leerlingadministratie.", regel);

    public static Inleesweigering Afgekapt(int regel) =>
        new(Weigercode.Afgekapt, $"Het bestand houdt op in regel {regel}: het einde ontbreekt. Waarschijnlijk brak het opslaan of kopiëren af; maak de export opnieuw.", regel);

    public static Inleesweigering Doctype(int? regel) =>
        new(Weigercode.Doctype, $"{Plaats(regel)}er staat een DOCTYPE. Dat hoort niet in EDEXML en kan kwaad, dus het bestand is niet gelezen. Maak de export opnieuw in de leerlingadministratie.", regel);

    public static Inleesweigering Tekenset(int? regel) =>
        new(Weigercode.Tekenset, $"{Plaats(regel)}de letters in het bestand passen niet bij de tekenset (encoding) die het opgeeft. Is het met een tekstprogramma opgeslagen? Gebruik de export zelf, ongewijzigd.", regel);

    public static Inleesweigering XmlFout(int? regel) =>
        new(Weigercode.XmlFout, $"{Plaats(regel)}dit is geen geldige XML. Is het met de hand gewijzigd? Gebruik de export zelf, ongewijzigd.", regel);

    public static Inleesweigering TeGroot() =>
        new(Weigercode.TeGroot, $"Het bestand is groter dan {EdexmlLimieten.BestandBytesMax / 1024 / 1024} MB. Een EDEXML-export van een school is hoogstens een paar MB; kies de export van één school.", null);

    public static Inleesweigering TeDiep(int regel) =>
        new(Weigercode.TeDiep, $"Regel {regel}: het bestand is dieper genest dan EDEXML kent (meer dan {EdexmlLimieten.DiepteMax} niveaus) en is niet gelezen.", regel);

    public static Inleesweigering TeVeel(string wat, int hoogstens, int regel) =>
        new(Weigercode.TeVeel, $"Regel {regel}: het bestand bevat meer dan {hoogstens.ToString("N0", nederlands)} {wat}. Maak een export van één school.", regel);

    public static Inleesweigering DuurtTeLang() =>
        new(Weigercode.DuurtTeLang, $"Het lezen duurde langer dan {EdexmlLimieten.DuurMax.TotalSeconds:0} seconden en is gestopt. Probeer het opnieuw; blijft het zo, maak dan een nieuwe export.", null);

    public static Inleesweigering GeenLeerlingen() =>
        new(Weigercode.GeenLeerlingen, "Er staat geen enkele leerling in het bestand. Maak een export waarin de leerlingen zijn aangevinkt.", null);

    private static string Plaats(int? regel) => regel is null ? "In het bestand: " : $"Regel {regel}: ";
}
