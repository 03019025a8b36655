namespace OrleansSchool.Basis;

/// <summary>Refusals of meetings: agenda, minutes, reading copy (TSO-2f … TSO-2k, TSO-5).</summary>
public static partial class Weigeringen
{
    public static Weigering VergaderingDag(Schooljaar jaar) =>
        new("vergadering-dag", $"Deze vergadering hoort bij schooljaar {jaar}. Kies een dag daarin.", "op");

    public static Weigering VergaderingNaarVoorbij { get; } =
        new("vergadering-naar-voorbij", "Die dag is al geweest. Kies vandaag of een latere dag, of gelast de vergadering af.", "op");

    public static Weigering VergaderingDuur { get; } = new("vergadering-duur", "Een vergadering duurt een kwartier tot acht uur. Vul in hoeveel minuten.", "minuten");

    public static Weigering VergaderingVoorbij { get; } =
        new("vergadering-voorbij", "Deze vergadering is geweest of afgelast. Zet dit op een volgende vergadering.");

    public static Weigering VergaderingBegonnen { get; } =
        new("vergadering-begonnen", "Deze vergadering is al begonnen. Wie er waren, komt in de notulen te staan.");

    public static Weigering AfgelastNaam { get; } =
        new("afgelast-naam", "De reden noemt geen kind: iedereen die genodigd was, leest haar. Schrijf het zonder de naam.", "reden");

    public static Weigering AanleidingNaam { get; } =
        new("aanleiding-naam", "De opmerking noemt geen kind: alle genodigden lezen haar. Schrijf het zonder de naam.", "opmerking");

    public static Weigering VergaderingTeVroeg { get; } =
        new("vergadering-te-vroeg", "De vergadering is nog niet geweest. Doe dit op de dag zelf of daarna.");

    public static Weigering AgendaAlVerstuurd { get; } =
        new("agenda-al-verstuurd", "De agenda is al verstuurd. Komt er een punt bij of verschuift de vergadering, dan kan hij opnieuw weg.");

    public static Weigering AgendaOnvolledig { get; } =
        new("agenda-onvolledig", "Op de agenda staan intussen andere punten. Ververs de pagina; een punt haal je eraf door het op een andere vergadering te zetten.");

    public static Weigering AgendaNiemand { get; } =
        new("agenda-niemand", "Niemand van de genodigden heeft een mailadres. Geef de agenda op papier en leg dat hieronder vast.");

    public static Weigering AgendapuntVast { get; } = new("agendapunt-vast", "Dit punt staat vast op de agenda en blijft hier.");

    public static Weigering AgendapuntNietTeLaat { get; } = new("agendapunt-niet-te-laat", "Dit punt staat al op de agenda. Ververs de pagina.");

    public static Weigering AgendapuntNaam { get; } =
        new("agendapunt-naam", "Een agendapunt noemt geen kind: de agenda gaat ook naar ouderraad en MR. Schrijf het zonder de naam.", "titel");

    public static Weigering AgendapuntDuur { get; } = new("agendapunt-duur", "Een punt duurt 1 tot en met 240 minuten.", "minuten");

    public static Weigering AgendapuntGeleding { get; } =
        new("agendapunt-geleding", "Kies een geleding waar je zelf bij hoort: een ander dient zijn eigen punt in.", "geleding");

    public static Weigering VergaderdoelOngeschikt { get; } =
        new("vergadering-doel", "Op die vergadering kan geen punt meer bij. Kies een andere die nog gepland staat.", "naar");

    public static Weigering GenodigdeDubbel { get; } = new("genodigde-dubbel", "Er staat iemand twee keer bij de genodigden. Haal een van de twee weg.", "genodigden");

    public static Weigering GenodigdeMail(string naam) =>
        new("genodigde-mail", $"Het mailadres van {naam} klopt niet. Verbeter het, of laat het leeg.", "genodigden");

    public static Weigering NotulistOnbekend { get; } = new("notulist-onbekend", "Kies als notulist iemand die genodigd is.", "notulist");

    public static Weigering NotulenVast { get; } =
        new("notulen-vast", "De notulen zijn vastgesteld en veranderen niet meer. Klopt er iets niet, leg dan een correctie vast met een reden.");

    public static Weigering NotulenNogNiet { get; } = new("notulen-nog-niet", "Stel eerst de notulen vast.");

    public static Weigering NotulenVol { get; } = new("notulen-vol", "De notulen zijn samen te lang. Maak ze korter, of leg een uitgebreid stuk apart vast.", "verslag");

    public static Weigering NotulenZonderVerslag(string nummers) =>
        new("notulen-zonder-verslag", $"Er is nog niets geschreven bij punt {nummers}. Schrijf daar kort wat er is gezegd of besloten.");

    public static Weigering NotulenZonderAanwezigen { get; } = new("notulen-zonder-aanwezigen", "Leg eerst vast wie er waren.", "aanwezig");

    public static Weigering LeesversieNaam(string plekken) =>
        new("leesversie-naam", $"De leesversie voor ouders noemt een kind van de school bij {plekken}. Schrijf daar een tekst voor ouders zonder de naam; staat die in een titel, verander dan de titel.");

    public static Weigering ActieNaam { get; } =
        new("actie-naam", "Een actiepunt noemt geen kind: ouders lezen het ook. Schrijf het zonder de naam.", "tekst");

    public static Weigering ActieDag(DateOnly van, DateOnly tot) =>
        new("actie-dag", $"Kies een dag van {Datums.Cijfers(van)} tot en met {Datums.Cijfers(tot)}.", "voor");

    public static Weigering CorrectieNaam { get; } =
        new("correctie-naam", "Een correctie noemt geen kind: zij staat ook bij de leesversie voor ouders. Schrijf het zonder de naam.", "tekst");

    public static Weigering AlVerspreid { get; } =
        new("al-verspreid", "Wie een mailadres heeft, heeft de notulen al. Gaf je ze iemand op papier, leg dat dan hieronder vast.");

    public static Weigering VerzendingOngeldig { get; } =
        new("verzending-ongeldig", "Kies wat je gaf, aan wie, en een dag tot en met vandaag. Notulen geef je na de vergadering; ouders krijgen de leesversie.", "op");
}
