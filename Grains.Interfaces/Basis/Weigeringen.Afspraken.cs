namespace OrleansSchool.Basis;

/// <summary>Refusals of reglement, bijlagen and ontruimingsplan (TSO-11a, TSO-12f, TSO-14, TSO-16).</summary>
public static partial class Weigeringen
{
    public static Weigering RegelsNodig { get; } = new("regels-nodig", "Schrijf minstens één regel.", "regels");

    public static Weigering RegelDubbel { get; } = new("regel-dubbel", "Een regel staat er twee keer. Haal er een weg.", "regels");

    public static Weigering RegelsTeLang(int max) =>
        new("regels-te-lang", $"De tekst is samen te lang: gebruik hooguit {max} tekens. Zet de rest in een eigen document.", "regels");

    public static Weigering NietsVeranderd { get; } =
        new("niets-veranderd", "De tekst is gelijk aan de vorige versie. Verander eerst iets.", "regels");

    public static Weigering OverlegNodig { get; } = new(
        "overleg-nodig", "Huisregels veranderen na overleg tussen team en overblijfcommissie (reglement artikel 14d). Vul in wanneer, wie erbij waren en wat de uitkomst was.",
        "overleg-op");

    public static Weigering AfspraakNodig { get; } = new(
        "afspraak-nodig", "Financiële afspraken zijn van overblijfcommissie en schoolleiding samen (reglement artikel 10b). Vul in wanneer ze zijn gemaakt, door wie en wat de uitkomst was.",
        "overleg-op");

    public static Weigering NogInTeVullen(string regel) => new(
        "nog-in-te-vullen", $"In deze regel staat nog […]: \u2018{regel}\u2019. Vul dat in, of haal de regel weg.", "regels");

    public static Weigering VersieVoorBesluit(DateOnly vanaf) => new(
        "versie-voor-besluit", $"Het besluit over het reglement geldt vanaf {Datums.Voluit(vanaf)}. Kies die dag of een latere.", "geldt-vanaf");

    public static Weigering EenVersie { get; } = new("een-versie", "Er is nog maar één versie. Met de volgende zie je hier wat er veranderde.");

    public static Weigering BesluitNodig { get; } = new(
        "besluit-nodig", "Een nieuwe versie van het reglement vraagt een besluit met advies en instemming. Doe eerst een voorstel bij Besluiten.");

    public static Weigering BesluitNietAangenomen { get; } =
        new("besluit-niet-aangenomen", "Er stemden niet meer mensen voor dan tegen, dus gaat deze versie niet door.", "voor");

    public static Weigering VersieVolgorde(DateOnly vorige) => new(
        "versie-volgorde", $"De vorige versie geldt vanaf {Datums.Lang(vorige)}. Kies een latere dag.", "geldt-vanaf");

    public static Weigering VersieInVerleden { get; } =
        new("versie-in-verleden", "Nieuwe afspraken gelden niet met terugwerkende kracht. Kies vandaag of een latere dag.", "geldt-vanaf");

    public static Weigering OuderVersie { get; } =
        new("oudere-versie", "Er is een nieuwere versie. Ververs de pagina en lees die.");

    public static Weigering GeenMailVanOuders(string roepnaam) => new(
        "geen-mail-van-ouders", $"Van {roepnaam} is geen mailadres van een ouder met gezag bekend. Geef het reglement op papier, of vul eerst een mailadres in.", "wijze");

    public static Weigering NietTeBespreken { get; } = new("niet-te-bespreken", "Er zijn nog geen huisregels om te bespreken.");

    public static Weigering Weken(int min, int max) => new("weken", $"Kies een aantal weken van {min} tot en met {max}.", "weken");
}
