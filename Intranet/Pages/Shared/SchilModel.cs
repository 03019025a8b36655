using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OrleansSchool.Intranet.Pages.Shared;

/// <summary>One line of the main menu. On a phone the first five with <see cref="OpTelefoon"/> stand in the bottom bar, the rest under Meer.</summary>
/// <param name="AantalStaat">Family of the count: te-laat (red), wacht (ochre) or null (grey).</param>
/// <param name="AantalWoord">What is counted, for who hears the page: "open zaken".</param>
/// <param name="KortWoord">Shorter word for the bottom bar: "Bord" for "Middagbord".</param>
public sealed record MenuRegel(
    string Tekst,
    string Icoon,
    string Url,
    bool Actief = false,
    int? Aantal = null,
    string? AantalWoord = null,
    string? AantalStaat = null,
    bool OpTelefoon = false,
    string? KortWoord = null,
    bool Scheiding = false)
{
    /// <summary>Belongs to the line above it: a page of its group.</summary>
    public bool InGroep { get; init; }
}

/// <summary>Where the set-up assistant is, and to which of its steps this page belongs (SET-1).</summary>
/// <param name="Nr">Of the step; 0 for a page that every step may need, null for one outside the assistant.</param>
public sealed record Beginbalk(string Url, bool IsBegonnen, int? Nr = null, string? Kop = null, int Aantal = 0);

/// <summary>All that a layout knows, put in ViewData by one filter. Pages add their title by <c>ViewData["Titel"]</c>.</summary>
public sealed record SchilModel
{
    private const string Sleutel = "Schil";

    public string SchoolNaam { get; init; } = "OrleansSchool";

    /// <summary>BRIN and vestiging without a dash: 99XX00. Null before there is a school.</summary>
    public string? SchoolSleutel { get; init; }

    /// <summary>2026–2027.</summary>
    public string? Schooljaar { get; init; }

    /// <summary>Full name of who is signed in; null on public pages.</summary>
    public string? Gebruiker { get; init; }

    public string? RolTekst { get; init; }

    /// <summary>Initials for the round mark: MV.</summary>
    public string? Letters { get; init; }

    public IReadOnlyList<MenuRegel> Menu { get; init; } = [];

    /// <summary>Banner of the demonstration school; null in a real one.</summary>
    public string? DemoTekst { get; init; }

    /// <summary>Why no mail leaves, after a restore; null when it does.</summary>
    public string? StilTekst { get; init; }

    /// <summary>Where who looks after the installation ends that; null for others.</summary>
    public string? StilUrl { get; init; }

    /// <summary>What this person must hear of at the school of the page; null outside a school.</summary>
    public AandachtModel? Aandacht { get; init; }

    /// <summary>Address of the event stream (LIVE-2): /s/99XX00/live. Null: the page shows no connection and opens no stream.</summary>
    public string? LiveUrl { get; init; }

    /// <summary>The version of the school's signals when the page was read: what the stream brings up to it stands on the page already.</summary>
    public long? LiveVanaf { get; init; }

    public string ThuisUrl { get; init; } = "/";

    public string? ProfielUrl { get; init; }

    /// <summary>Where somebody with roles at several schools chooses another; null for who has one (SCH-5).</summary>
    public string? ScholenUrl { get; init; }

    /// <summary>Where the guide explains the page that is shown (UX-1).</summary>
    public string HulpUrl { get; init; } = "/gids/inloggen";

    /// <summary>Address of the search over everything; null hides the box.</summary>
    public string? ZoekUrl { get; init; }

    /// <summary>Where to post to lock a shared tablet or change who acts (LIVE-5); null when signed in personally.</summary>
    public string? WisselUrl { get; init; }

    /// <summary>What that does, under the name.</summary>
    public string? WisselTekst { get; init; }

    /// <summary>Account of who acts on the shared tablet; after a lock the same person finds the page as it was.</summary>
    public string? WisselWie { get; init; }

    /// <summary>After how many minutes without a touch the shared tablet locks itself.</summary>
    public int SlotMinuten { get; init; }

    /// <summary>Wrong PINs in this person's name since their last good one; told right after a PIN, 0 otherwise (LIVE-5).</summary>
    public int PinMissers { get; init; }

    /// <summary>False when the person switched single-key shortcuts off in the profile (WCAG 2.1.4).</summary>
    public bool Sneltoetsen { get; init; } = true;

    /// <summary>Accidents and searches that run; null for who has nothing to do with them (TSO-12, LIVE-3).</summary>
    public Spoedbalk? Spoed { get; init; }

    /// <summary>The set-up assistant, for who may set up this school and while it isn't done; null for others (SET-1).</summary>
    public Beginbalk? Begin { get; init; }

    /// <summary>99XX-00, for people.</summary>
    public string? SchoolSleutelTekst => SchoolSleutel is { Length: 6 } s ? $"{s[..4]}-{s[4..]}" : SchoolSleutel;

    public static SchilModel Van(ViewDataDictionary gegevens)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        return gegevens[Sleutel] as SchilModel ?? new SchilModel();
    }

    public void ZetIn(ViewDataDictionary gegevens)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        gegevens[Sleutel] = this;
    }
}
