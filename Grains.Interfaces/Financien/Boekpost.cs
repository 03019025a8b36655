using System.Collections.Immutable;

namespace OrleansSchool.Financien;

/// <summary>What an account of the journal is; the order is stored.</summary>
public enum Boeksoort
{
    Bezit = 1,
    Schuld,

    /// <summary>Reserves and eigen vermogen.</summary>
    Vermogen,
    Baten,
    Lasten,
}

/// <summary>An account of the journal and line of the begroting (TSO-10b). The code is stored with each booking and never used again for something else.</summary>
/// <param name="Code">a-z, 0-9 and '-', at most <see cref="FinancienGrenzen.PostcodeMax"/>; own posts begin with <c>eigen-</c>, reserves with <c>reserve-</c>.</param>
/// <param name="Rubriek">Heading in begroting and report.</param>
/// <param name="Vanaf">First day on which it may be booked on.</param>
/// <param name="TotEnMet">Last one; null while it isn't ended. What was booked stays.</param>
[GenerateSerializer, Immutable, Alias("boekpost")]
public sealed record Boekpost(
    [property: Id(0)] string Code, [property: Id(1)] string Naam, [property: Id(2)] Boeksoort Soort, [property: Id(3)] string Rubriek,
    [property: Id(4)] DateOnly Vanaf, [property: Id(5)] DateOnly? TotEnMet);

/// <summary>The fixed accounts. Each school has them; names may be changed by the school, codes and kinds not.</summary>
public static class Boekposten
{
    public const string Bank = "bank";
    public const string Kas = "kas";

    /// <summary>Equals the sum of all open claims of all payers, always, once the outboxes are empty.</summary>
    public const string Debiteuren = "debiteuren";

    /// <summary>Collections between the payers and the bank: nil when every line of a run is settled or reversed on both sides.</summary>
    public const string IncassoOnderweg = "incasso-onderweg";

    /// <summary>Payments out between file and statement.</summary>
    public const string BetalingOnderweg = "betaling-onderweg";

    /// <summary>Cash brought to the bank, until the statement shows it.</summary>
    public const string Kruisposten = "kruisposten";

    /// <summary>Money on the statement that nobody could place yet.</summary>
    public const string Vraagposten = "vraagposten";

    /// <summary>What payers have to their credit: overpaid, or a restitutie that isn't paid out or settled yet.</summary>
    public const string Tegoeden = "tegoeden";

    /// <summary>Vergoedingen and bills that are to be paid.</summary>
    public const string Crediteuren = "crediteuren";

    /// <summary>Parts of claims that are about days after 31 December, until 1 January comes.</summary>
    public const string VooruitStructureel = "vooruit-structureel";
    public const string VooruitIneens = "vooruit-ineens";
    public const string EigenVermogen = "eigen-vermogen";

    /// <summary>Counter-account of opening balances that were entered by hand, mid-year: at closing it goes to eigen vermogen.</summary>
    public const string Beginbalans = "beginbalans";

    public const string BijdrageStructureel = "bijdrage-structureel";
    public const string BijdrageIneens = "bijdrage-ineens";
    public const string BijdrageIncidenteel = "bijdrage-incidenteel";
    public const string Herinneringskosten = "herinneringskosten";
    public const string BijdrageSchool = "bijdrage-school";
    public const string Subsidie = "subsidie";
    public const string OverigeBaten = "overige-baten";

    /// <summary>Lowers the baten: debit.</summary>
    public const string Restituties = "restituties";
    public const string Oninbaar = "oninbaar";

    public const string VergoedingVast = "vergoeding-vast";
    public const string VergoedingInval = "vergoeding-inval";
    public const string Coordinator = "coordinator";
    public const string Gediplomeerde = "gediplomeerde";
    public const string InzetLeerkrachten = "inzet-leerkrachten";
    public const string Scholing = "scholing";
    public const string Vog = "vog";
    public const string Verzekering = "verzekering";
    public const string Spelmateriaal = "spelmateriaal";
    public const string MateriaalGroot = "materiaal-groot";
    public const string Drinken = "drinken";
    public const string Administratie = "administratie";
    public const string Attenties = "attenties";
    public const string Ruimte = "ruimte";
    public const string Kasverschil = "kasverschil";
    public const string Onvoorzien = "onvoorzien";

    private static readonly DateOnly Altijd = DateOnly.MinValue;

    /// <summary>In the order of the report.</summary>
    public static ImmutableArray<Boekpost> Vast { get; } =
    [
        Maak(Bank, "Bank", Boeksoort.Bezit, "Balans"), Maak(Kas, "Kas", Boeksoort.Bezit, "Balans"), Maak(Debiteuren, "Debiteuren", Boeksoort.Bezit, "Balans"),
        Maak(IncassoOnderweg, "Incasso onderweg", Boeksoort.Bezit, "Balans"), Maak(BetalingOnderweg, "Betalingen onderweg", Boeksoort.Schuld, "Balans"),
        Maak(Kruisposten, "Afgestort, onderweg naar de bank", Boeksoort.Bezit, "Balans"), Maak(Vraagposten, "Vraagposten", Boeksoort.Schuld, "Balans"),
        Maak(Tegoeden, "Tegoeden van ouders", Boeksoort.Schuld, "Balans"), Maak(Crediteuren, "Te betalen", Boeksoort.Schuld, "Balans"),
        Maak(VooruitStructureel, "Vooruitontvangen, termijnen", Boeksoort.Schuld, "Balans"), Maak(VooruitIneens, "Vooruitontvangen, ineens", Boeksoort.Schuld, "Balans"),
        Maak(EigenVermogen, "Eigen vermogen", Boeksoort.Vermogen, "Balans"), Maak(Beginbalans, "Beginbalans", Boeksoort.Vermogen, "Balans"),
        Maak(BijdrageStructureel, "Ouderbijdragen, incasso sept en feb", Boeksoort.Baten, "Ouderbijdragen"),
        Maak(BijdrageIneens, "Ouderbijdragen ineens", Boeksoort.Baten, "Ouderbijdragen"), Maak(BijdrageIncidenteel, "Incidenteel, contant", Boeksoort.Baten, "Ouderbijdragen"),
        Maak(Herinneringskosten, "Herinneringskosten", Boeksoort.Baten, "Overige baten"), Maak(BijdrageSchool, "Bijdrage van de school", Boeksoort.Baten, "Overige baten"),
        Maak(Subsidie, "Subsidie gemeente of ouderraad", Boeksoort.Baten, "Overige baten"), Maak(OverigeBaten, "Overige baten", Boeksoort.Baten, "Overige baten"),
        Maak(Restituties, "Restituties", Boeksoort.Baten, "Ouderbijdragen"), Maak(Oninbaar, "Oninbaar", Boeksoort.Baten, "Ouderbijdragen"),
        Maak(VergoedingVast, "Vergoeding vaste krachten", Boeksoort.Lasten, "Overblijfkrachten"), Maak(VergoedingInval, "Vergoeding invallers", Boeksoort.Lasten, "Overblijfkrachten"),
        Maak(Coordinator, "Coördinator", Boeksoort.Lasten, "Overblijfkrachten"), Maak(Gediplomeerde, "Gediplomeerde kracht", Boeksoort.Lasten, "Overblijfkrachten"),
        Maak(InzetLeerkrachten, "Inzet groepsleerkrachten", Boeksoort.Lasten, "Leerkrachten"), Maak(Scholing, "Scholing, EHBO en BHV", Boeksoort.Lasten, "Scholing en verzekering"),
        Maak(Vog, "VOG", Boeksoort.Lasten, "Scholing en verzekering"), Maak(Verzekering, "Verzekering", Boeksoort.Lasten, "Scholing en verzekering"),
        Maak(Spelmateriaal, "Spelmateriaal", Boeksoort.Lasten, "Materiaal"), Maak(MateriaalGroot, "Groot spelmateriaal", Boeksoort.Lasten, "Materiaal"),
        Maak(Drinken, "Drinken, fruit en traktaties", Boeksoort.Lasten, "Materiaal"), Maak(Administratie, "Administratie en bank", Boeksoort.Lasten, "Organisatie"),
        Maak(Attenties, "Attenties en teamuitje", Boeksoort.Lasten, "Organisatie"), Maak(Ruimte, "Ruimte en schoonmaak", Boeksoort.Lasten, "Organisatie"),
        Maak(Kasverschil, "Kasverschil", Boeksoort.Lasten, "Organisatie"), Maak(Onvoorzien, "Onvoorzien", Boeksoort.Lasten, "Organisatie"),
    ];

    /// <summary>Accounts whose end balance opens the next schooljaar.</summary>
    public static bool IsBalans(Boeksoort soort) => soort is Boeksoort.Bezit or Boeksoort.Schuld or Boeksoort.Vermogen;

    private static Boekpost Maak(string code, string naam, Boeksoort soort, string rubriek) => new(code, naam, soort, rubriek, Altijd, null);
}
