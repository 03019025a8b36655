namespace OrleansSchool.Overdracht;

/// <summary>Where a dossier stands (OSO-K1 … OSO-L1); the order is stored. What is over by date is computed at the call, never waited for.</summary>
public enum Dossierstatus
{
    /// <summary>Being filled by teacher and intern begeleider (OSO-K1).</summary>
    Voorlopig = 1,

    /// <summary>Content frozen: the verzorgers look at exactly this (OSO-K4, OSO-K5).</summary>
    TerInzage,

    /// <summary>The teacher gave the signal; the administratie is to set it ready (OSO-K6).</summary>
    KlaarVoorAdministratie,

    /// <summary>Ready for the VO school in the LAS, or in the portal (OSO-K6, OSO-L1).</summary>
    Gereed,

    /// <summary>The LAS said so and the administratie recorded it, or it was fetched in the portal (OSO-S4).</summary>
    Verstrekt,

    /// <summary>Taken back by the administratie after it was ready, with a reason.</summary>
    Ingetrokken,

    /// <summary>Was ready and nobody fetched it in time (OSO-L1).</summary>
    Verlopen,

    /// <summary>From 1 July, or earlier by setting: no content any more, only the register (OSO-L1).</summary>
    Gewist,
}

/// <summary>How a verzorger was asked to look, or looked (OSO-K4); the order is stored. Never by mail or post with the content.</summary>
public enum Inzagewijze
{
    OpSchool = 1,

    /// <summary>Printed and handed over: "alleen ter inzage, niet verzenden" (OSO-K5).</summary>
    Meegegeven,
    Beeldbellen,

    /// <summary>By the personal link with a code that is given apart from it.</summary>
    PersoonlijkeLink,
    Telefoon,

    /// <summary>Asked by mail to come and look, without the name of the child.</summary>
    Mail,

    /// <summary>The personal link was mailed: notes itself, nobody chooses it.</summary>
    LinkGemaild,
}

/// <summary>What a verzorger says of the content (OSO code list 37); the order is stored.</summary>
public enum Akkoord
{
    Ja = 1,
    Nee,

    /// <summary>Wasn't reached, or doesn't say.</summary>
    Onbekend,
}

/// <summary>How a dossier left the school (OSO-S4); the order is stored.</summary>
public enum Verstrekwijze
{
    /// <summary>By OSO: the status in the LAS turned to verstrekt and the administratie copied it.</summary>
    Las = 1,

    /// <summary>"Afgehaald in het portaal", never called OSO.</summary>
    Portaal,
}

public static class DossierstatusExtensions
{
    /// <summary>As the screens name it.</summary>
    public static string Leesbaar(this Dossierstatus status) => status switch
    {
        Dossierstatus.TerInzage => "ter inzage",
        Dossierstatus.KlaarVoorAdministratie => "klaar voor administratie",
        _ => status.ToString().ToLowerInvariant(),
    };

    public static string Leesbaar(this Inzagewijze wijze) => wijze switch
    {
        Inzagewijze.OpSchool => "op school",
        Inzagewijze.Meegegeven => "papier meegegeven",
        Inzagewijze.Beeldbellen => "beeldbellen",
        Inzagewijze.PersoonlijkeLink => "persoonlijke link",
        Inzagewijze.Telefoon => "telefoon",
        Inzagewijze.LinkGemaild => "link gemaild",
        _ => "mail zonder naam van het kind",
    };
}

/// <summary>Limits of the overdracht (STYLE 8).</summary>
public static class OverdrachtGrenzen
{
    /// <summary>Months that a ready dossier can be fetched (OSO-L1).</summary>
    public const int MaandenBeschikbaar = 3;

    /// <summary>School days after the message at which a dossier that isn't verstrekt becomes a task (OSO-S5).</summary>
    public const int SchooldagenTotTaak = 5;

    /// <summary>Dated attempts before the schoolleider may motivate that a verzorger wasn't reached (OSO-K4).</summary>
    public const int PogingenMin = 3;
    public const int PogingenMax = 20;

    /// <summary>Nobody gets further once they are used up: more than a dossier that is taken back each week needs.</summary>
    public const int VersiesMax = 30;
    public const int VerzorgersMax = 6;
    public const int RedenMax = 600;
    public const int KorteTekstMax = 200;
    public const int NaamMax = 100;
    public const int BijlagenMax = 12;
    public const int BijlageBytesMax = 2 * 1024 * 1024;
    public const int BijlagenBytesMax = 8 * 1024 * 1024;
    public const int RapportBytesMax = 2 * 1024 * 1024;
    public const int SchoolloopbaanMax = 14;
    public const int ToetsenMax = 60;
    public const int OndersteuningMax = 12;
    public const int LogMax = 400;
    public const int GegevensBytesMax = 128 * 1024;

    /// <summary>Days before the last day on which a warning comes (OSO-L1).</summary>
    public static readonly int[] WaarschuwDagen = [21, 7, 2];

    /// <summary>The register of a dossier is kept so long after its schooljaar (OSO-L1).</summary>
    public const int RegisterMaanden = 24;

    /// <summary>Groep 8 of a school.</summary>
    public const int LeerlingenMax = 200;
    public const int VoScholenMax = 120;
    public const int BerichtenMax = 200;
    public const int BerichtregelsMax = 200;
    public const int TijdpadstappenMax = 30;
}
