using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OrleansSchool.Opslag;

/// <summary>What the school does with a kind of state, for the register of processing activities (AVG art. 30 lid 1; SEC-5).</summary>
/// <param name="Grondslag">Of AVG art. 6, or that there is nothing of people in it.</param>
/// <param name="Betrokkenen">Of whom; empty when of nobody.</param>
/// <param name="Bijzonder">It may hold data of AVG art. 9 (health), or a national number.</param>
/// <param name="Ontvangers">Who sees it outside the school, or gets it; inside the school the rights say who.</param>
public sealed record Verwerking(
    string Doel, string Grondslag, ImmutableArray<string> Betrokkenen, ImmutableArray<string> Gegevens, bool Bijzonder, ImmutableArray<string> Ontvangers)
{
    /// <summary>Nothing of people is in it.</summary>
    public bool IsVanNiemand => Betrokkenen.IsEmpty;
}

/// <summary>
/// Purpose and ground of each kind of state, one row a kind, beside <see cref="Bewaartermijnen"/>. What the school itself decides (its own
/// ground, who its processors are) it can only confirm: these are the grounds on which this was built.
/// </summary>
public static partial class Verwerkingen
{
    public const string Overeenkomst = "Uitvoering van de afspraak met de ouders over het overblijven (AVG art. 6 lid 1b)";
    public const string Taak = "Taak van algemeen belang van de school: onderwijs en de zorg voor kinderen tijdens de schooldag (AVG art. 6 lid 1e)";
    public const string Wet = "Wettelijke plicht van de school (AVG art. 6 lid 1c)";
    public const string Boeken = "Wettelijke plicht: boeken zeven jaar bewaren (AVG art. 6 lid 1c, AWR art. 52)";
    public const string Belang = "Gerechtvaardigd belang: toegang regelen, nagaan wie wat deed en de school laten draaien (AVG art. 6 lid 1f)";
    public const string Inzet = "Uitvoering van de overeenkomst met wie helpt of werkt (AVG art. 6 lid 1b)";
    public const string Toestemming = "Toestemming, die altijd ingetrokken kan worden (AVG art. 6 lid 1a)";
    public const string Geen = "Er staat niets van mensen in";

    public const string Leerlingen = "leerlingen";
    public const string Verzorgers = "verzorgers";
    public const string Helpers = "overblijfkrachten";
    public const string Mensen = "mensen met een account";
    public const string Leden = "leden van commissie, ouderraad en MR";

    public static FrozenDictionary<string, Verwerking> Tabel { get; } =
        new Dictionary<string, Verwerking>(Alle(), StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    private static KeyValuePair<string, Verwerking>[] Alle() =>
        [.. Kinderen(), .. Middagen(), .. Mensenlijst(), .. Overdracht(), .. Geld(), .. Bestuur(), .. Techniek()];

    private static KeyValuePair<string, Verwerking> Rij(
        string soort, string doel, string grondslag, string[] betrokkenen, string[] gegevens, bool bijzonder = false, params string[] ontvangers) =>
        new(soort, new Verwerking(doel, grondslag, [.. betrokkenen], [.. gegevens], bijzonder, [.. ontvangers]));

    private static KeyValuePair<string, Verwerking> Niemand(string soort, string doel) => Rij(soort, doel, Geen, [], []);
}
