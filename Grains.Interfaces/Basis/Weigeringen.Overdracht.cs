namespace OrleansSchool.Basis;

/// <summary>Refusals of tijdpad, messages of VO schools, mails to them and VO schools themselves (OSO-S1, OSO-S3, OSO-S4, OSO-T).</summary>
public static partial class Weigeringen
{
    public static Weigering OverdrachtJaarVoorbij { get; } = new(
        "overdracht-voorbij", "De overdracht van dit schooljaar is voorbij: vanaf 1 juli is er niets meer te wijzigen.");

    public static Weigering OverdrachtStapDatum(Schooljaar jaar) => new(
        "tijdpad-datum", $"Kies twee dagen in schooljaar {jaar}; de laatste dag komt niet voor de eerste.", "uiterlijk");

    public static Weigering OverdrachtWistermijn(int min, int max) => new(
        "wistermijn", $"Kies een aantal dagen van {min} tot en met {max}, of laat het leeg. Dan gaat alles op 1 juli weg.", "wistermijn");

    public static Weigering VoberichtDatum(DateOnly vanaf) => new(
        "vobericht-datum", $"Kies de dag waarop het bericht kwam: van {Datums.Voluit(vanaf)} tot en met vandaag.", "ontvangen");

    public static Weigering VoberichtLeeg { get; } = new("vobericht-leeg", "Vul minstens één leerling in.", "regels");

    public static Weigering VoberichtTeLang(int max) => new(
        "vobericht-te-lang", $"Een bericht heeft hooguit {max} leerlingen. Kijk na of dit de lijst van jullie school is.", "regels");

    public static Weigering VoberichtRegel(int nr, string zin) => new("vobericht-regel", $"Regel {nr}: {zin}", "regels");

    public static Weigering VoberichtIngetrokken { get; } = new(
        "vobericht-ingetrokken", "Dit bericht is ingetrokken. Neem het opnieuw op als het toch klopt.");

    /// <summary>Code of <see cref="SeintjeKindgegevens"/>.</summary>
    public const string SeintjeKindgegevensCode = "kindgegevens";

    public static Weigering SeintjeKindgegevens { get; } = new(
        SeintjeKindgegevensCode, "Hier staat een naam, voorletters, nummer of geboortedatum van een kind. Dat mag niet per mail. Haal het weg, of bel de VO-school.", "toelichting");

    public static Weigering SeintjeContact(string school) => new(
        SeintjeKindgegevensCode, $"Bij VO-scholen staat iets van een kind in de naam of de contactpersoon van {school}. Haal het daar weg; dan kan het seintje weg.");

    public static Weigering SeintjeNiets(string school) => new(
        "seintje-niets", $"Voor {school} staat geen dossier klaar dat nog niet gemeld is.");

    public static Weigering SeintjeGeenAdres(string school) => new(
        "seintje-geen-adres", $"Van {school} is geen mailadres bekend. Vul het in bij VO-scholen.");

    public static Weigering SeintjeNietAangenomen(string waarom) => new("seintje-niet-aangenomen", $"Het seintje ging niet weg. {waarom}");

    public static Weigering VoSchoolBrin { get; } = new(
        "voschool-brin", "Een BRIN heeft twee cijfers en twee letters, zoals 99YY.", "brin");

    public static Weigering VoSchoolVestiging { get; } = new("voschool-vestiging", "Een vestiging heeft twee cijfers, zoals 00.", "vestiging");

    public static Weigering VoSchoolDubbel(string naam) => new(
        "voschool-dubbel", $"Deze BRIN met vestiging staat al in de lijst, bij {naam}.", "brin");

    public static Weigering VoSchoolMail { get; } = new(
        "voschool-mail", "Dit is geen mailadres waar we naartoe kunnen mailen. Het ziet eruit als administratie@school.nl.", "email");

    public static Weigering VoSchoolPriveMail { get; } = new(
        "voschool-prive-mail", "Dit is een privéadres. Vraag de VO-school om het mailadres van de administratie.", "email");

    public static Weigering VoSchoolTelefoon { get; } = new(
        "voschool-telefoon", "Dit is geen telefoonnummer. Schrijf het als 024 123 45 67.", "telefoon");

    public static Weigering VoSchoolInGebruik { get; } = new(
        "voschool-in-gebruik", "Er staan nog leerlingen bij deze VO-school. Haal die er eerst af.");

    public static Weigering VoSchoolHeeftToegang { get; } = new(
        "voschool-heeft-toegang", "Mensen van deze VO-school hebben nog toegang tot het portaal. Trek die toegang eerst in.");

    public static Weigering VoToegangAfspraakDatum { get; } = new(
        "portaal-afspraak-datum", "Kies de dag van de afspraak: vandaag of eerder.", "datum");

    public static Weigering VoToegangPortaalUit { get; } = new(
        "portaal-uit", "Het portaal staat uit voor deze VO-school. Leg eerst de afspraak met de school vast.");

    public static Weigering VoToegangBestaat { get; } = new(
        "toegang-bestaat", "Voor dit mailadres is bij deze VO-school al toegang gevraagd of gegeven.", "email");

    public static Weigering VoToegangVierOgen { get; } = new(
        "vier-ogen", "Jij vroeg deze toegang aan. Laat een collega de BRIN en de naam bevestigen.");

    public static Weigering VoToegangKloptNiet { get; } = new(
        "toegang-klopt-niet", "De BRIN, de vestiging of de naam is niet die van deze toegang. Bel de VO-school en kijk na wie het is.", "brin");

    public static Weigering VoToegangNietBevestigd { get; } = new(
        "toegang-niet-bevestigd", "Deze toegang is nog niet door een tweede persoon bevestigd.");

    public static Weigering VoToegangIngetrokken { get; } = new("toegang-ingetrokken", "Deze toegang is ingetrokken. Vraag zo nodig een nieuwe aan.");
}
