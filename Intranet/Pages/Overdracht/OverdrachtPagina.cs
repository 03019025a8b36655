using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>What the pages of the overdracht share: the schooljaar and the tabs that this person may open.</summary>
internal abstract class OverdrachtPagina(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    /// <summary>So many schooljaren back the register still stands.</summary>
    private const int JarenTerug = 2;

    public Schooljaar Jaar => Schooljaar.Van(Vandaag);

    /// <summary>From 1 July nothing of a message or a dossier is shown any more (OSO-L1).</summary>
    public bool IsVoorbij => Vandaag > new DateOnly(Jaar.Begin + 1, 6, 30);

    public string Begin => $"{Adres}/overdracht";

    public OverdrachtTabs Tabs(string hier) => OverdrachtTabs.Maak(Wie, School, hier);

    /// <summary>The dossier of a leerling, for its link.</summary>
    public string Dossier(string leerlingId) => $"{Adres}/dossier/{leerlingId}";

    /// <summary>The schooljaar that the address names, this one without a name; null for what is none, or of which no register stands.</summary>
    protected Schooljaar? Gevraagd(string? jaar) => LeesJaar(jaar, Jaar, j => Bewaart(j, Jaar));

    /// <summary>Whether a register of this schooljaar may stand.</summary>
    internal static bool Bewaart(Schooljaar jaar, Schooljaar nu) => jaar <= nu && jaar.Begin >= nu.Begin - JarenTerug;

    /// <summary>True when there was no refusal; else it stands at the field that it names, or above the form when that isn't one of these.</summary>
    /// <param name="velden">Names as refusals write them: gereed-op.</param>
    protected bool Lukte(Uitkomst uitkomst, string deel, params string[] velden)
    {
        if (uitkomst.Weigering is { } nee)
        {
            Weiger(nee.Veld is { } veld && velden.Contains(veld, StringComparer.Ordinal) ? nee : nee with { Veld = null }, deel);
        }

        return uitkomst.IsGoed;
    }
}

internal sealed record OverdrachtTab(string Naam, string Url, bool Gekozen);

/// <summary>For <c>_OverdrachtTabs</c>.</summary>
internal sealed record OverdrachtTabs(IReadOnlyList<OverdrachtTab> Lijst)
{
    private static readonly (string Pad, string Naam, Recht Recht, bool HeleSchool)[] Alle =
    [
        ("", "Bord", Recht.OverdrachtZien, false), ("werklijst", "Werklijst", Recht.DossierAdministratie, true), ("berichten", "Berichten", Recht.VoScholenBeheren, true),
        ("vergelijking", "Vergelijking", Recht.OverdrachtZien, true), ("tijdpad", "Tijdpad", Recht.OverdrachtZien, false), ("toetsen", "Toetsen", Recht.ToetsenInlezen, true),
        ("bsn", "BSN", Recht.DossierAdministratie, true), ("voscholen", "VO-scholen", Recht.VoScholenBeheren, true), ("bestand", "Bestand nakijken", Recht.DossierZien, true),
        ("hulp", "Hulp", Recht.OverdrachtZien, false),
    ];

    /// <param name="hier">Path behind /overdracht/ of the page itself; empty for the board.</param>
    public static OverdrachtTabs Maak(Wie wie, SchoolSleutel school, string hier) => new(
    [
        .. Alle.Where(t => t.HeleSchool ? wie.MagHeleSchool(t.Recht, school) : wie.Mag(t.Recht, school))
            .Select(t => new OverdrachtTab(t.Naam, t.Pad.Length == 0 ? $"/s/{school}/overdracht" : $"/s/{school}/overdracht/{t.Pad}", t.Pad == hier)),
    ]);
}
