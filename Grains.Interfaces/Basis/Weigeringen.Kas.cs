namespace OrleansSchool.Basis;

/// <summary>Refusals of the kas (TSO-6c).</summary>
public static partial class Weigeringen
{
    public static Weigering KasGeteld { get; } = new(
        "kas-geteld", "Deze dag is al geteld en daarmee dicht. Boek het op vandaag, of morgen als vandaag al geteld is.", "dag");

    public static Weigering KasInToekomst { get; } = new("kas-in-toekomst", "Deze dag moet nog komen. Kies vandaag of een dag ervoor.", "dag");

    public static Weigering KasBedrag { get; } = new("kas-bedrag", "Vul een bedrag in van meer dan nul, zoals 3,50.", "bedrag");

    /// <summary>The form asks then whether it is right.</summary>
    public static Weigering KasHoog(Geld hoort) => new("kas-hoog", $"Dit is veel meer dan de {hoort} die hier hoort. Kijk het bedrag na, of vink aan dat het klopt.", "bedrag");

    public static Weigering KasMeerDanOpen(Geld open) => new(KasHoog(open).Code, $"Dit is meer dan de {open} die openstaat. Kijk het bedrag na, of vink aan dat het klopt.", "bedrag");

    public static Weigering KasTeWeinig { get; } = new("kas-te-weinig", "Zoveel zit er niet in de kas. Kijk het bedrag na, of tel de kas eerst.", "bedrag");

    public static Weigering KasPost { get; } = new("kas-post", "Kies waar het voor is: deze post kan op deze dag niet.", "post");

    public static Weigering KasGeenKind { get; } = new("kas-geen-kind", "Kies het kind waarvoor betaald wordt.", "leerling");

    public static Weigering KasGeenBetaler { get; } = new("kas-geen-betaler", "Kies van wie de rekening is.", "betaler");

    public static Weigering KasAantal { get; } = new("kas-aantal", "Vul bij elke munt en elk biljet een aantal in van 0 tot en met 9999.", "aantallen");

    public static Weigering KasUitleg { get; } = new(
        "kas-uitleg", "Het verschil is € 5,00 of meer. Schrijf erbij hoe dat komt, of dat je het niet weet.", "uitleg");

    public static Weigering KasTweede { get; } = new(
        "kas-tweede", "Het verschil is € 5,00 of meer. Tel met een tweede persoon en vul diens naam in.", "tweede-naam");

    public static Weigering KasTerugNiet { get; } = new(
        "kas-terug-niet", "Deze regel kun je niet terugnemen. Een verschil of een teruggave zet je recht met een nieuwe regel.");

    public static Weigering KasAlTerug { get; } = new("kas-al-terug", "Dit geld is al teruggegeven. Ververs de pagina.");

    public static Weigering KasVol { get; } = new("kas-vol", "Er staan te veel regels in de kas die nog niet geteld zijn. Laat eerst de oudste dag tellen.");

    public static Weigering KasPeriode { get; } = new("kas-periode", "Kies een periode van hooguit 400 dagen.", "van");

    public static Weigering KasAlBetaald(string kwitantie) => new(
        "kas-al-betaald", $"Voor dit kind is deze dag al betaald: kwitantie {kwitantie}. Geef het geld terug, of neem eerst die kwitantie terug.");

    public static Weigering KasTeLangGeleden(int dagen) => new(
        "kas-te-lang-geleden", $"Dit is meer dan {dagen} dagen geleden. Boek het op vandaag, met de dag in de omschrijving.", "dag");

    public static Weigering KasEerderOngeteld(DateOnly dag) => new(
        "kas-eerder-ongeteld", $"Tel eerst de kas van {Datums.Lang(dag)}. Daarna kan deze dag.");
}
