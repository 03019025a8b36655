namespace OrleansSchool.Opslag.Backup;

/// <summary>Why a backup file can't be used.</summary>
public enum BackupFoutsoort
{
    GeenBackup = 1,
    NieuwereVorm,
    AndereSleutel,
    Beschadigd,
    Afgekapt,
    Aangevuld,
}

/// <summary>A backup file that is refused, with a Dutch sentence that says what to do. Nothing was changed by it.</summary>
[GenerateSerializer, Alias("backup-geweigerd")]
public sealed class BackupFout(BackupFoutsoort soort, Exception? oorzaak = null) : Exception(Zin(soort), oorzaak)
{
    [Id(0)]
    public BackupFoutsoort Soort { get; private set; } = soort;

    private static string Zin(BackupFoutsoort soort) => soort switch
    {
        BackupFoutsoort.GeenBackup => "Dit bestand is geen back-up van OrleansSchool. Kies een ander bestand; er is niets veranderd.",
        BackupFoutsoort.NieuwereVorm => "Deze back-up is van een nieuwere versie van dit programma. Installeer die versie eerst; er is niets veranderd.",
        BackupFoutsoort.AndereSleutel =>
            "Deze back-up is met een andere sleutel gemaakt. Wijs met --key-file het sleutelbestand van toen aan, of maak het opnieuw met recover-key; er is niets veranderd.",
        BackupFoutsoort.Afgekapt => "Deze back-up is niet heel: het einde ontbreekt. Kopieer hem opnieuw of neem een andere; er is niets veranderd.",
        BackupFoutsoort.Aangevuld => "Aan het einde van deze back-up staat iets dat er niet hoort. Kopieer hem opnieuw of neem een andere; er is niets veranderd.",
        _ => "Deze back-up is beschadigd of veranderd. Neem een andere; er is niets veranderd.",
    };
}
