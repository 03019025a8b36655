namespace OrleansSchool.Basis;

/// <summary>Refusals of payers: claims, mandates, reminders, exclusion, paying out (TSO-6, TSO-10k … 10n).</summary>
public static partial class Weigeringen
{
    public static Weigering OngeldigBetaaliban { get; } = new("ongeldig-iban", "Dit IBAN klopt niet. Kijk het nummer na; het begint bij een Nederlandse bank met NL.", "iban");

    public static Weigering BetaalibanBuitenSepa { get; } = new("iban-buiten-sepa", "Van deze rekening kan niet via SEPA worden betaald. Gebruik een rekening in een land dat met SEPA meedoet.", "iban");

    public static Weigering MachtigingAkkoord { get; } = new("machtiging-akkoord", "Vink aan dat u deze machtiging geeft.", "akkoord");

    /// <summary>As <see cref="Verouderd"/>, for who signs: nobody else's text stands there.</summary>
    public static Weigering MachtigingtekstVeranderd => new(Verouderd.Code, "De machtiging is intussen veranderd. Lees de tekst opnieuw en teken dan.");

    public static Weigering MachtigingWijze { get; } = new("machtiging-wijze", "Kies hoe de machtiging is getekend.", "wijze");

    public static Weigering MachtigingDatum { get; } = new("machtiging-datum", "Kies een datum tot en met vandaag; het laatste gebruik ligt na de dag van tekenen.", "getekend-op");

    public static Weigering MachtigingKenmerk { get; } = new(
        "machtiging-kenmerk", "Gebruik voor het kenmerk hooguit 35 tekens: letters, cijfers en de tekens / - ? : ( ) . , ' +.", "kenmerk");

    public static Weigering KenmerkAlGebruikt { get; } = new(
        "kenmerk-al-gebruikt", "Dit kenmerk is al van een andere machtiging. Laat het leeg, dan maakt het intranet er zelf een.", "kenmerk");

    public static Weigering MachtigingIngetrokken { get; } = new("machtiging-ingetrokken", "Deze machtiging is ingetrokken. Laat een nieuwe tekenen.");

    public static Weigering MachtigingPer { get; } = new("machtiging-per", "Kies een dag vanaf vandaag, hooguit een jaar vooruit.", "per");

    public static Weigering GeenIncassoDoorSchool { get; } = new("geen-incasso", "De school incasseert nog niet. Betaal met een overboeking, of vraag het aan de school.");

    public static Weigering HerinnerDerde { get; } = new("herinner-derde", "Een ander betaalt dit, dus de ouders krijgen geen herinnering. Haal het merk weg als dat niet meer zo is.");

    public static Weigering HerinnerCoulance { get; } = new("herinner-coulance", "Er is coulance afgesproken, dus er gaat geen herinnering uit. Haal het merk weg als dat niet meer zo is.");

    public static Weigering HerinnerBewind { get; } = new("herinner-bewind", "Er is bewindvoering: de brief gaat op papier naar de bewindvoerder. Kies op papier.");

    public static Weigering HerinnerRegeling { get; } = new("herinner-regeling", "Er loopt een betalingsregeling die wordt nagekomen. Herinneren kan pas als die vervalt.");

    public static Weigering AlHerinnerd { get; } = new("al-herinnerd", "Van deze rekening ging al een herinnering uit. Het reglement zegt: eenmalig.");

    public static Weigering NietsTeLaat { get; } = new("niets-te-laat", "Er is niets te laat bij deze betaler.");

    public static Weigering HerinnerPapier { get; } = new("herinner-papier", "Er is geen mailadres, of de school heeft nog geen bankrekening ingevuld. Geef de herinnering op papier mee.");

    public static Weigering GeenUitsluitvoorstel { get; } = new(
        "geen-voorstel", "Hier kan nu niet over worden besloten. Dat kan vanaf vier weken na de herinnering, als er dan nog iets openstaat.");

    public static Weigering DagenKiezen { get; } = new(
        "dagen-kiezen", "Een andere ouder betaalt ook een deel. Kies de dagen die bij deze betaler horen; de andere dagen blijven gewoon doorgaan.", "dagen");

    public static Weigering EerstBesluiten { get; } = new("eerst-besluiten", "Er is nog geen besluit tot uitsluiting. Neem eerst het besluit, op naam.");

    public static Weigering InlichtDatum { get; } = new("inlicht-datum", "Kies de dag waarop de ouders zijn ingelicht: vanaf het besluit tot en met vandaag.", "op");

    public static Weigering UitsluitingTeVroeg(DateOnly vanaf) => new(
        "uitsluiting-te-vroeg", $"De uitsluiting kan op zijn vroegst ingaan op {Datums.Voluit(vanaf)}, de schooldag na het gesprek met de ouders.", "vanaf");

    public static Weigering UitsluitingDag(DateOnly vanaf, DateOnly totEnMet) => new(
        "uitsluiting-dag", $"Kies een dag met overblijven, van {Datums.Voluit(vanaf)} tot en met {Datums.Voluit(totEnMet)}.", "vanaf");

    public static Weigering NietUitgesloten { get; } = new("niet-uitgesloten", "Hier loopt geen uitsluiting en geen besluit. Ververs de pagina.");

    public static Weigering NietsOpenHier { get; } = new("niets-open", "Er staat niets open dat hiervoor kan. Wat bij de bank ligt voor een incasso, telt niet mee.");

    public static Weigering VorderingInRun { get; } = new("vordering-in-run", "Deze rekening zit in een incasso die nog loopt. Wacht tot die verwerkt is, of trek de opdracht eerst in.");

    public static Weigering BetalerBedrag { get; } = new("betaler-bedrag", "Vul een bedrag in van meer dan nul en hooguit € 100.000.", "bedrag");

    public static Weigering RegelingBedrag { get; } = new("regeling-bedrag", "Vul bij elke termijn een bedrag in van meer dan nul.", "termijnen");

    public static Weigering RegelingDatum(int maanden) => new("regeling-datum", $"Zet de termijnen op volgorde, vanaf vandaag en hooguit {maanden} maanden vooruit.", "termijnen");

    public static Weigering RegelingSom(Geld open) => new("regeling-som", $"De termijnen zijn samen niet wat er openstaat. Dat is {open}.", "termijnen");

    public static Weigering VlagCoulance { get; } = new("vlag-coulance", "Kies tot wanneer de coulance geldt: een dag vanaf vandaag, hooguit een jaar vooruit.", "coulance-tot");

    public static Weigering TegoedTeKlein(Geld tegoed) => new("tegoed-te-klein", $"Zoveel tegoed is er niet. Vul hooguit {tegoed} in.", "bedrag");

    public static Weigering TegoedNogTeInnen(Geld vrij) => new(
        "tegoed-nog-te-innen",
        $"Een deel van dit tegoed moet nog binnenkomen: er loopt een incasso, of een teruggeboekte rekening staat nog open. Terugbetalen kan nu tot {vrij}.", "bedrag");

    public static Weigering RestitutieNogTeInnen { get; } = new(
        "restitutie-nog-te-innen", "Dit geld moet eerst nog binnenkomen: er loopt een incasso, of een teruggeboekte rekening staat nog open. Keur het daarna goed.");

    public static Weigering OnderRestitutiegrens(Geld grens) => new(
        "onder-restitutiegrens", $"De school betaalt pas terug vanaf {grens}. Tot het einde van het schooljaar blijft dit tegoed staan om mee te verrekenen.", "bedrag");

    public static Weigering RestitutieZelfdePersoon { get; } = new("zelfde-persoon", "Jij vroeg deze restitutie aan. Laat iemand anders hem nakijken en goedkeuren.");

    public static Weigering RestitutieAlBehandeld { get; } = new("al-behandeld", "Deze restitutie is al behandeld. Ververs de pagina.");

    public static Weigering VerdelingGeenHonderd { get; } = new(
        "verdeling-geen-honderd", "De delen moeten samen 100 procent zijn, en een dag kan maar bij één betaler horen. Reken het na.", "delen");

    public static Weigering VerdelingVerzorger { get; } = new("verdeling-verzorger", "Een van deze verzorgers staat niet (meer) bij dit kind. Ververs de pagina.", "delen");

    public static Weigering BetalersZelfde { get; } = new("betalers-zelfde", "Kies twee verschillende betalers die er allebei nog zijn.");
}
