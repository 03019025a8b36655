using System.Globalization;
using OrleansSchool.Inlezen;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Documents.Excel.Inlezen;

/// <summary>All refusals of a table file, in one place: what is so, and what to do.</summary>
internal static class TabelWeigering
{
    private const string Bewaar = "Open het in Excel, kies ‘Opslaan als’ en dan ‘Excel-werkmap (.xlsx)’.";

    public static TabelWeigeringException Leeg() => new(Tabelweigercode.Leeg, "Dit bestand is leeg. Kies het bestand opnieuw.");

    public static TabelWeigeringException TeGroot() => new(
        Tabelweigercode.TeGroot, $"Dit bestand is te groot: hooguit {TabelGrenzen.BytesMax / 1024 / 1024} MB. Verdeel het over meer bestanden.");

    public static TabelWeigeringException GeenTabel(string wat) => new(
        Tabelweigercode.GeenTabel, $"Dit is {wat}. Kies een Excelbestand (.xlsx) of een .csv.");

    public static TabelWeigeringException Html() => new(
        Tabelweigercode.Html, $"Dit is een webpagina of een XML-bestand, geen Excelbestand; sommige programma's geven een lijst zo mee. {Bewaar}");

    public static TabelWeigeringException OudExcel() => new(Tabelweigercode.OudExcel, $"Dit is een Excelbestand van voor 2007 (.xls). {Bewaar}");

    public static TabelWeigeringException Binair() => new(Tabelweigercode.OudExcel, $"Dit is een binair Excelbestand (.xlsb). {Bewaar}");

    public static TabelWeigeringException OpenDocument() => new(
        Tabelweigercode.OpenDocument, "Dit is een OpenDocument-bestand (.ods). Bewaar het in je rekenprogramma als Excel (.xlsx) of als .csv.");

    public static TabelWeigeringException Versleuteld() => new(
        Tabelweigercode.Versleuteld, "Op dit bestand zit een wachtwoord. Haal dat er in Excel af bij Bestand, Info, ‘Werkmap beveiligen’, en bewaar een kopie.");

    public static TabelWeigeringException Macro() => new(
        Tabelweigercode.Macro, $"In dit bestand zitten macro's (.xlsm). Die nemen we niet aan. {Bewaar}");

    public static TabelWeigeringException Uitgepakt() => new(
        Tabelweigercode.Uitgepakt, $"Dit bestand wordt uitgepakt te groot: meer dan {TabelLimieten.UitgepaktMax / 1024 / 1024} MB. Kopieer de regels naar het sjabloon.");

    public static TabelWeigeringException Verhouding() => new(
        Tabelweigercode.ZonderVerhouding, "Dit bestand is ingepakt veel kleiner dan een gewone lijst. We openen het niet. Kopieer de regels naar het sjabloon.");

    public static TabelWeigeringException Onleesbaar() => new(
        Tabelweigercode.Onleesbaar, "Dit bestand is beschadigd of niet af. Open het in Excel, bewaar het opnieuw en kies het nog eens.");

    public static TabelWeigeringException DuurtTeLang() => new(
        Tabelweigercode.DuurtTeLang, "Het lezen duurt te lang. Kopieer de regels naar het sjabloon en kies dat bestand.");

    public static TabelWeigeringException TeVeelRijen(int rij) => new(
        Tabelweigercode.TeVeelRijen, string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"Dit bestand heeft meer dan {TabelGrenzen.RijenMax:N0} regels. Verdeel het over meer bestanden."), rij);

    public static TabelWeigeringException TeVeelKolommen(int rij) => new(
        Tabelweigercode.TeVeelKolommen, $"Dit bestand heeft meer dan {TabelGrenzen.KolommenMax} kolommen. Haal weg wat niet nodig is.", rij);

    public static TabelWeigeringException TeVeelTekst(int rij) => new(
        Tabelweigercode.TeVeelTekst, "In dit bestand staat te veel tekst. Haal kolommen weg die niet nodig zijn, of verdeel het over meer bestanden.", rij);

    public static TabelWeigeringException Aanhaling(int rij) => new(
        Tabelweigercode.Aanhaling, "In een cel staat een aanhalingsteken (\") dat niet goed sluit, of een nieuwe regel. Haal het weg en bewaar het bestand opnieuw.", rij);

    public static TabelWeigeringException GeenKoppen() => new(
        Tabelweigercode.GeenKoppen, "We vinden geen rij met namen van kolommen. Zet boven de regels wat er in elke kolom staat, of gebruik het sjabloon.");

    public static TabelWeigeringException GeenRijen() => new(
        Tabelweigercode.GeenRijen, "Onder de namen van de kolommen staan geen regels. Vul het bestand in en kies het opnieuw.");

    /// <summary>The same for a list that has no template of ours: what to do then.</summary>
    public static Inleesweigering ZonderSjabloon(Inleesweigering weigering) => weigering.Code switch
    {
        Tabelweigercode.Uitgepakt or Tabelweigercode.ZonderVerhouding or Tabelweigercode.DuurtTeLang =>
            weigering with { Zin = weigering.Zin.Replace(NaarSjabloon(weigering.Code), "Kopieer de regels naar een nieuw Excelbestand en kies dat.", StringComparison.Ordinal) },
        Tabelweigercode.GeenKoppen => weigering with { Zin = "We vinden geen rij met namen van kolommen. Zet boven de regels wat er in elke kolom staat." },
        Tabelweigercode.GeenRijen => weigering with { Zin = "Onder de namen van de kolommen staan geen regels. Kies een bestand met een regel per leerling." },
        _ => weigering,
    };

    private static string NaarSjabloon(string code) =>
        code == Tabelweigercode.DuurtTeLang ? "Kopieer de regels naar het sjabloon en kies dat bestand." : "Kopieer de regels naar het sjabloon.";
}
