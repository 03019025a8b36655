namespace OrleansSchool.Basis;

public static partial class Weigeringen
{
    public static Weigering BestaatAl { get; } =
        new("bestaat-al", "Deze leerling staat er al. Zoek de leerling op en pas de gegevens daar aan.");

    /// <summary>The page shows which child, and asks for an explicit yes.</summary>
    public static Weigering DubbeleLeerling { get; } =
        new("dubbele-leerling", "Er staat al een kind met deze naam en geboortedatum. Kijk daar eerst; is dit een ander kind, kies dan ‘Toch nieuw’.");

    public static Weigering VanSchool { get; } =
        new("van-school", "Deze leerling is niet meer op school. Schrijf de leerling eerst weer in.");

    public static Weigering WeekdagenNodig { get; } =
        new("weekdagen-nodig", "Kies bij structureel minstens één dag waarop de leerling blijft.", "weekdagen");

    public static Weigering GeenWeekdagen { get; } =
        new("geen-weekdagen", "Bij incidenteel of stoppen horen geen vaste dagen. Haal de dagen weg of kies structureel.", "weekdagen");

    public static Weigering AlAfgemeld { get; } =
        new("al-afgemeld", "Deze leerling is die dag al afgemeld. Trek de afmelding eerst in als er iets aan verandert.", "datum");

    public static Weigering NietAangemeldDieDag { get; } =
        new("niet-verwacht-die-dag", "Deze leerling blijft die dag niet over, dus afmelden hoeft niet. Kijk de datum na.", "datum");

    public static Weigering AlVerwacht { get; } =
        new("al-verwacht", "Deze leerling blijft die dag al over. Kijk de datum na.", "datum");

    public static Weigering EerstAfmeldingIntrekken { get; } =
        new("eerst-afmelding-intrekken", "Deze leerling is die dag afgemeld. Trek de afmelding in, dan telt de dag weer mee.", "datum");

    public static Weigering GeenDagwijziging { get; } =
        new("geen-dagwijziging", "Op deze dag is niets gewijzigd. Ververs de pagina.", "datum");

    public static Weigering VoorbijeDag { get; } =
        new("voorbije-dag", "Deze dag is voorbij. Alleen de coördinator of de schoolleider kan nog iets verbeteren.", "datum");

    public static Weigering Contactverbod { get; } =
        new("contactverbod", "Wie een contactverbod heeft, mag het kind niet ophalen. Zet een van de twee uit.", "verzorgers");

    public static Weigering Belvolgorde { get; } =
        new("belvolgorde", "Geef elke verzorger een eigen plaats in de belvolgorde, of 0 om niet te bellen.", "verzorgers");

    public static Weigering BellenZonderNummer { get; } =
        new("bellen-zonder-nummer", "Wie in de belvolgorde staat, heeft een telefoonnummer nodig.", "verzorgers");

    public static Weigering Betaaldeel { get; } =
        new("betaaldeel", "De betaaldelen zijn samen 100 procent, of allemaal 0.", "verzorgers");

    public static Weigering OngeldigEmail { get; } =
        new("ongeldig-e-mailadres", "Dit e-mailadres klopt niet. Schrijf het als naam@voorbeeld.nl.", "verzorgers");

    public static Weigering DubbeleVerzorger { get; } =
        new("dubbele-verzorger", "Een verzorger staat dubbel in het formulier. Ververs de pagina en probeer het opnieuw.", "verzorgers");

    public static Weigering GeboortedatumVreemd { get; } =
        new("geboortedatum-vreemd", "Met deze geboortedatum is het kind jonger dan 2 of ouder dan 20. Kijk de datum na.", "geboortedatum");

    public static Weigering BevestigingNodig { get; } =
        new("bevestiging-nodig", "Lees de vragen boven het voorbeeld en bevestig dat je dit wilt.", "bevestigd");

    public static Weigering InlezenBezig { get; } =
        new("inlezen-bezig", "Dit bestand wordt al ingelezen of is al ingelezen. Begin met een nieuw bestand.");

    public static Weigering InlezenVerlopen { get; } =
        new("inlezen-verlopen", "Dit voorbeeld is langer dan een dag oud en gewist. Lees het bestand opnieuw in.");

    public static Weigering NietMeerTerugTeZetten { get; } =
        new("niet-meer-terug-te-zetten", "Dit is te lang geleden om iedereen in één keer terug te zetten. Open de kaart van het kind en kies ‘Weer op school’.");

    public static Weigering VertrekLaterGewijzigd { get; } =
        new("vertrek-later-gewijzigd", "De datum van vertrek is daarna veranderd. Open de kaart van het kind en kijk wat klopt.");

    public static Weigering BestandGeweigerd(string code, string zin, int? regel) =>
        new(code, regel is null ? zin : $"Regel {regel}: {zin}", "bestand");

    public static Weigering TeVeelLeerlingen(int max) =>
        new("te-veel-leerlingen", $"Een school kan hooguit {max} leerlingen hebben, oud-leerlingen meegeteld.");

    public static Weigering DagenZonderOverblijven(string dagen) =>
        new("dagen-zonder-overblijven", $"Op deze school is er alleen overblijven op {dagen}. Kies uit die dagen.", "weekdagen");
}
