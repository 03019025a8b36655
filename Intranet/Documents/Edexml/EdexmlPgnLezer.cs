using OrleansSchool.Basis;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Documents.Edexml;

/// <summary>
/// The number of one pupil on its way from the file to a group-8 dossier, the only place that may hold it (SCH-2). A class and no record: it
/// has no text form, so that no log or message can show it.
/// </summary>
internal sealed class Pgnregel
{
    public string? Sleutel { get; init; }

    public string Roepnaam { get; init; } = "";

    public string Achternaam { get; init; } = "";

    public DateOnly? Geboortedatum { get; init; }

    /// <summary>Passes the check; null when the file has none, or none that does.</summary>
    public string? Pgn { get; init; }
}

/// <summary>What was read, or why it wasn't.</summary>
internal sealed record Pgnuitkomst(IReadOnlyList<Pgnregel> Regels, Inleesweigering? Weigering);

/// <summary>
/// Reads an EDEXML file again for the numbers of groep 8 (SCH-2), within the same limits as <see cref="EdexmlReader"/> and nothing but what
/// matching asks. Nothing of it is stored.
/// </summary>
internal static class EdexmlPgnLezer
{
    public static Pgnuitkomst Lees(Stream bron, SchoolSleutel school, TimeProvider tijd, CancellationToken annulering)
    {
        var kop = new byte[Bestandskenmerk.KopLengte];
        var kopLengte = bron.ReadAtLeast(kop, kop.Length, throwOnEndOfStream: false);
        if (Bestandskenmerk.Weigering(kop.AsSpan(0, kopLengte)) is { } weigering)
        {
            return new Pgnuitkomst([], weigering);
        }

        try
        {
            return EdexmlReader.LeesRuw(kop.AsMemory(0, kopLengte), bron, xml => LeesDocument(new EdexmlCursor(xml, tijd, annulering), school));
        }
        catch (EdexmlWeigeringException fout)
        {
            return new Pgnuitkomst([], fout.Weigering);
        }
    }

    private static Pgnuitkomst LeesDocument(EdexmlCursor cursor, SchoolSleutel school)
    {
        EdexmlReader.ZoekWortel(cursor);
        var velden = new EdexmlVelden(cursor, new Bevindingenlijst());
        var regels = new List<Pgnregel>();
        string? brin = null;
        foreach (var deel in cursor.Kinderen())
        {
            switch (deel)
            {
                case "school":
                    brin = Brin(cursor);
                    break;
                case "leerlingen":
                    LeesLeerlingen(cursor, velden, regels);
                    break;
            }
        }

        cursor.LeesUit();
        return brin is not null && !school.Waarde.StartsWith(brin, StringComparison.OrdinalIgnoreCase)
            ? new Pgnuitkomst([], new Inleesweigering(Weigercode.AndereSchool, "Dit bestand is van een andere school. Kies de EDEXML-export van deze school.", null))
            : new Pgnuitkomst(regels, null);
    }

    private static string? Brin(EdexmlCursor cursor)
    {
        string? brin = null;
        foreach (var veld in cursor.Kinderen())
        {
            brin = veld == "brincode" ? cursor.Tekst(EdexmlLimieten.KorteTekstLengteMax).Tekst : brin;
        }

        return brin;
    }

    private static void LeesLeerlingen(EdexmlCursor cursor, EdexmlVelden velden, List<Pgnregel> regels)
    {
        foreach (var soort in cursor.Kinderen())
        {
            if (soort != "leerling")
            {
                continue;
            }

            if (regels.Count >= EdexmlLimieten.LeerlingenMax)
            {
                throw new EdexmlWeigeringException(EdexmlWeigering.TeVeel("leerlingen", EdexmlLimieten.LeerlingenMax, cursor.Regel));
            }

            regels.Add(LeesLeerling(cursor, velden));
        }
    }

    private static Pgnregel LeesLeerling(EdexmlCursor cursor, EdexmlVelden velden)
    {
        var sleutel = velden.Attribuut("key");
        var naam = new RuweNaam();
        DateOnly? geboren = null;
        string? pgn = null;
        foreach (var veld in cursor.Kinderen())
        {
            switch (veld)
            {
                case "geboortedatum":
                    geboren = velden.Datum(veld);
                    break;
                case "bsn" or "sofinummer" or "onderwijsnummer":
                    pgn = Goed(veld, cursor.Tekst(EdexmlLimieten.KorteTekstLengteMax).Tekst) ?? pgn;
                    break;
                default:
                    EdexmlLeerlingLezer.LeesNaam(naam, veld, velden);
                    break;
            }
        }

        return new Pgnregel { Sleutel = sleutel, Roepnaam = naam.Roepnaam ?? "", Achternaam = naam.Achternaam ?? "", Geboortedatum = geboren, Pgn = pgn };
    }

    private static string? Goed(string veld, string? nummer) =>
        nummer is not null && (veld == "onderwijsnummer" ? Burgerservicenummer.IsPersoonsgebondenNummer(nummer) : Burgerservicenummer.IsBsn(nummer)) ? nummer : null;
}
