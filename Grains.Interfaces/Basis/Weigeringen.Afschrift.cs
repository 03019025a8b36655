namespace OrleansSchool.Basis;

/// <summary>Refusals of bank statements (TSO-10i).</summary>
public static partial class Weigeringen
{
    public static Weigering AfschriftBestand(string waarom) => new("afschrift-bestand", waarom, "bestand");

    public static Weigering AndereRekening(string einde) => new(
        "andere-rekening", $"Dit afschrift is van een andere rekening (eindigt op {einde}). Lees alleen afschriften van de rekening van het overblijven in.", "bestand");

    public static Weigering AfschriftZonderSaldo(string id) => new(
        "afschrift-zonder-saldo", $"In afschrift {id} ontbreekt het begin- of eindsaldo. Haal bij de bank het dagafschrift (camt.053) op.", "bestand");

    public static Weigering AfschriftSom(string id) => new(
        "afschrift-som", $"De bedragen van afschrift {id} tellen niet op tot het eindsaldo. Haal het bestand opnieuw op bij de bank.", "bestand");

    public static Weigering AfschriftToekomst(string id) => new(
        "afschrift-toekomst", $"Afschrift {id} is van een schooljaar dat nog moet beginnen. Haal het bestand opnieuw op bij de bank.", "bestand");

    public static Weigering AfschriftVoorBegin(string id, DateOnly begin) => new(
        "afschrift-voor-begin", $"Afschrift {id} is van voor {Datums.Cijfers(begin)}, de dag waarop het intranet begon. Dat geld zit al in de beginbalans.", "bestand");

    public static Weigering AfschriftRegeldag(string id, DateOnly dag) => new(
        "afschrift-regeldag", $"In afschrift {id} staat een regel van {Datums.Cijfers(dag)}, lang voor de andere dagen. Haal het bestand opnieuw op bij de bank.", "bestand");

    public static Weigering AfschriftOverlapt(string id) => new(
        "afschrift-overlapt", $"Alle regels van afschrift {id} zijn al eerder ingelezen, uit een ander bestand. Er is niets veranderd.", "bestand");

    public static Weigering AfschriftDagen(string id) => new(
        "afschrift-dagen",
        $"Afschrift {id} gaat over dagen die al zijn ingelezen, en de bank gaf de regels geen nummer. Zo is niet te zien wat nieuw is. "
        + "Haal bij de bank een bestand op dat begint waar het vorige afschrift eindigde.", "bestand");

    public static Weigering AfschriftAnders(string id) => new(
        "afschrift-anders", $"Afschrift {id} is al ingelezen, maar toen met andere bedragen. Vraag de bank welk bestand klopt.", "bestand");

    public static Weigering AfschriftTeGroot(int regels) => new(
        "afschrift-te-groot", $"Een afschrift kan hooguit {regels} regels hebben. Haal het per dag op bij de bank.", "bestand");

    public static Weigering AfschriftenVol { get; } = new("afschriften-vol", "Er staan te veel afschriften in het intranet. Vraag de beheerder.");

    public static Weigering AfschriftregelNiet { get; } = new("afschriftregel-niet", "Deze regel kun je niet (meer) plaatsen. Ververs de pagina.");

    public static Weigering AfschriftregelBezig { get; } = new("afschriftregel-bezig", "Dit afschrift wordt nog verwerkt. Wacht een ogenblik en ververs de pagina.");

    public static Weigering AfschriftpostNiet { get; } = new("afschriftpost-niet", "Op deze post kan dit niet worden geboekt. Kies een andere post.", "post");

    public static Weigering AfschriftrunNiet { get; } = new(
        "afschriftrun-niet", "Dit bedrag past nog niet bij een opdracht. Meld eerst bij de opdracht welke regels de bank afkeurde. Is de opdracht ingetrokken? Haal wat erin stond dan eerst uit de andere opdracht.", "post");

    public static Weigering AfschriftBetaler { get; } = new("afschrift-betaler", "Kies de betaler van wie dit geld is.", "betaler");

    public static Weigering AfschriftDelen { get; } = new("afschrift-delen", "De gekozen rekeningen horen niet bij deze betaler, of zijn samen meer dan het bedrag. Kies andere rekeningen.", "delen");
}
