using System.Data.Common;
#if !ORLEANS
using Microsoft.Data.Sqlite;
#endif

namespace OrleansSchool.Intranet.Hosting;

/// <summary>A store that can't be opened, in one sentence that says what to do instead of a stack trace.</summary>
internal static class Opslagfout
{
    public const string ZetTerug = "Zet een goede kopie van de hele datamap terug; er is niets veranderd.";

#if !ORLEANS
    private const int Bezet = 5;
    private const int AlleenLezen = 8;
    private const int Schijffout = 10;
    private const int Vol = 13;
    private const int NietTeOpenen = 14;
    private const int Beschadigd = 11;
    private const int GeenDatabase = 26;
#endif

    public static string Zin(DbException fout) => fout switch
    {
#if !ORLEANS
        SqliteException { SqliteErrorCode: Beschadigd or GeenDatabase } => $"Het gegevensbestand {Datamap.Opslagnaam} is beschadigd. {ZetTerug}",
        SqliteException { SqliteErrorCode: Vol } => "De schijf is vol. Maak ruimte en start opnieuw; er is niets verloren.",
        SqliteException { SqliteErrorCode: Bezet } => $"Het gegevensbestand {Datamap.Opslagnaam} wordt vastgehouden door een ander programma. Sluit dat en start opnieuw; er is niets veranderd.",
        SqliteException { SqliteErrorCode: NietTeOpenen } => $"Het gegevensbestand {Datamap.Opslagnaam} is niet te openen. Kijk of het van deze gebruiker is en of de schijf er is.",
        SqliteException sqlite => $"Het gegevensbestand {Datamap.Opslagnaam} is niet te gebruiken (SQLite-fout {sqlite.SqliteErrorCode}). Kijk of de schijf werkt; er is niets veranderd.",
#endif
        _ => "De database antwoordt niet. Kijk of hij draait en of --db klopt; er is niets veranderd.",
    };

    public const string Gevonden =
        $"Bij de controle bleek het gegevensbestand {Datamap.Opslagnaam} beschadigd. Maak een back-up, stop het intranet en zet een goede kopie van de hele datamap terug.";

    private const string GaatVerder = "Wijzigingen worden geweigerd; daarna gaat het vanzelf verder, zonder herstart. Er is niets verloren.";

    /// <summary>What is wrong with a store that was open already, and whether it mends itself.</summary>
    public static string Lopend(Exception fout) => fout.GetBaseException() switch
    {
#if !ORLEANS
        SqliteException { SqliteErrorCode: Vol } => $"De schijf is vol. Maak ruimte. {GaatVerder}",
        SqliteException { SqliteErrorCode: Bezet } =>
            $"Een ander programma houdt het gegevensbestand {Datamap.Opslagnaam} vast. Sluit dat programma. {GaatVerder}",
        SqliteException { SqliteErrorCode: AlleenLezen or Schijffout or NietTeOpenen } =>
            $"De schijf schrijft niet: ze is stuk of alleen-lezen geworden. Herstel dat. {GaatVerder}",
        SqliteException { SqliteErrorCode: Beschadigd or GeenDatabase } =>
            $"Het gegevensbestand {Datamap.Opslagnaam} is beschadigd. Stop het intranet en zet een goede kopie van de hele datamap terug.",
        FileNotFoundException =>
            $"Het gegevensbestand {Datamap.Opslagnaam} of {Datamap.Opslagnaam}-wal is weg van zijn plaats. Zet hetzelfde bestand terug. Is het gewist: maak een back-up "
            + $"voordat het intranet stopt. {GaatVerder}",
#endif
        _ => $"De opslag neemt niets aan. {GaatVerder}",
    };
}
