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
        SqliteException { SqliteErrorCode: NietTeOpenen } => $"Het gegevensbestand {Datamap.Opslagnaam} is niet te openen. Kijk of het van deze gebruiker is en of de schijf er is.",
        SqliteException sqlite => $"Het gegevensbestand {Datamap.Opslagnaam} is niet te gebruiken (SQLite-fout {sqlite.SqliteErrorCode}). Kijk of de schijf werkt; er is niets veranderd.",
#endif
        _ => "De database antwoordt niet. Kijk of hij draait en of --db klopt; er is niets veranderd.",
    };
}
