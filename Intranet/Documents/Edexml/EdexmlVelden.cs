using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Documents.Edexml;

/// <summary>Single values: each returns null with a finding when the value can't be used.</summary>
internal sealed class EdexmlVelden(EdexmlCursor cursor, Bevindingenlijst bevindingen)
{
    public string? Tekst(string veld, int lengteMax) => Gekeurd(cursor.Tekst(lengteMax), veld, lengteMax);

    /// <summary>A text as names are kept: composed letters, single blanks, nothing invisible.</summary>
    public string? Naam(string veld, int lengteMax = EdexmlLimieten.NaamLengteMax)
    {
        var tekst = Tekst(veld, lengteMax);
        var schoon = tekst is null ? "" : Namen.Schoon(tekst);
        return schoon.Length == 0 ? null : schoon;
    }

    public string? Attribuut(string naam) =>
        Gekeurd(cursor.Attribuut(naam, EdexmlLimieten.SleutelLengteMax), naam, EdexmlLimieten.SleutelLengteMax);

    /// <summary>xs:date or xs:dateTime; a time or zone behind the date is left out: it is a day on the Dutch calendar.</summary>
    public DateOnly? Datum(string veld)
    {
        var waarde = cursor.Tekst(EdexmlLimieten.KorteTekstLengteMax);
        if (waarde is { Tekst: null, TeLang: false })
        {
            return null;
        }

        var dag = waarde.Tekst is { Length: >= 10 } tekst && (tekst.Length == 10 || tekst[10] is 'T' or 'Z' or '+' or '-') ? tekst[..10] : "";
        if (DateOnly.TryParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)
            && datum.Year is >= EdexmlLimieten.JaarMin and <= EdexmlLimieten.JaarMax)
        {
            return datum;
        }

        bevindingen.ZonderGegeven(waarde.Regel, Bevindingcode.DatumOngeldig, $"{veld} {Bevindingenlijst.Citaat(waarde.Tekst ?? "")} is geen datum (jjjj-mm-dd); het gegeven is niet ingelezen.");
        return null;
    }

    public string? Jaargroep(string van)
    {
        var waarde = cursor.Tekst(EdexmlLimieten.KorteTekstLengteMax);
        var code = waarde.Tekst?.ToUpperInvariant();
        if (code is null ? !waarde.TeLang : Jaargroepcode.IsGeldig(code))
        {
            return code;
        }

        bevindingen.ZonderGegeven(waarde.Regel, Bevindingcode.JaargroepOngeldig, $"jaargroep {Bevindingenlijst.Citaat(waarde.Tekst ?? "")} bestaat niet; {van} gaat door zonder jaargroep. Verbeter het in de leerlingadministratie.");
        return null;
    }

    public Geslacht Geslacht()
    {
        var waarde = cursor.Tekst(EdexmlLimieten.KorteTekstLengteMax);
        switch (waarde.Tekst)
        {
            case null when !waarde.TeLang:
            case "0":
                return Leerlingen.Inlezen.Geslacht.Onbekend;
            case "1":
                return Leerlingen.Inlezen.Geslacht.Jongen;
            case "2":
                return Leerlingen.Inlezen.Geslacht.Meisje;
            case "9":
                return Leerlingen.Inlezen.Geslacht.NietOpgegeven;
            default:
                bevindingen.ZonderGegeven(waarde.Regel, Bevindingcode.GeslachtOngeldig, "het geslacht is geen 0, 1, 2 of 9; het gegeven is niet ingelezen.");
                return Leerlingen.Inlezen.Geslacht.Onbekend;
        }
    }

    /// <summary>
    /// Checks the number and lets go of it: only the last four digits of a good one leave this method, and no sentence
    /// repeats it (SCH-2). An onderwijsnummer field may hold either number, the other fields only a BSN.
    /// </summary>
    public string? BsnLaatste4(string veld)
    {
        var waarde = cursor.Tekst(EdexmlLimieten.KorteTekstLengteMax);
        if (waarde is { Tekst: null, TeLang: false })
        {
            return null;
        }

        var geldig = veld == "onderwijsnummer"
            ? Burgerservicenummer.IsPersoonsgebondenNummer(waarde.Tekst)
            : Burgerservicenummer.IsBsn(waarde.Tekst);
        if (geldig)
        {
            return Burgerservicenummer.Laatste4(waarde.Tekst);
        }

        bevindingen.ZonderGegeven(waarde.Regel, Bevindingcode.BsnOngeldig, $"het {veld} voldoet niet aan de elfproef; de leerling gaat door zonder nummer. Verbeter het in de leerlingadministratie.");
        return null;
    }

    public string? Bsn4()
    {
        var waarde = cursor.Tekst(EdexmlLimieten.KorteTekstLengteMax);
        if (waarde is { Tekst: null, TeLang: false } || waarde.Tekst is { Length: 4 } cijfers && cijfers.All(char.IsAsciiDigit))
        {
            return waarde.Tekst;
        }

        bevindingen.ZonderGegeven(waarde.Regel, Bevindingcode.Bsn4Ongeldig, "bsn_ondwnr-4 bestaat niet uit vier cijfers; de leerling gaat door zonder nummer.");
        return null;
    }

    private string? Gekeurd(Veldwaarde waarde, string veld, int lengteMax)
    {
        if (waarde.TeLang)
        {
            bevindingen.ZonderGegeven(waarde.Regel, Bevindingcode.TekstTeLang, $"{veld} is langer dan {lengteMax} tekens; het gegeven is niet ingelezen.");
        }

        return waarde.Tekst;
    }
}
