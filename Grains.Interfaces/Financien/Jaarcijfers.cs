using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>For whom the figures are (XLS-3); the order is stored.</summary>
public enum Editie
{
    Intern = 1,

    /// <summary>No name, no IBAN, no number that leads to a person, no cell about fewer than five children: left out already in this model, not on the page.</summary>
    Verantwoording,
}

/// <summary>Schooljaar or calendar year.</summary>
[GenerateSerializer, Immutable, Alias("cijferperiode")]
public sealed record Cijferperiode([property: Id(0)] DateOnly Van, [property: Id(1)] DateOnly TotEnMet, [property: Id(2)] bool IsSchooljaar)
{
    public static Cijferperiode VanSchooljaar(Schooljaar jaar) => new(jaar.EersteDag, jaar.LaatsteDag, true);

    public static Cijferperiode Kalender(int jaar) => new(new DateOnly(jaar, 1, 1), new DateOnly(jaar, 12, 31), false);
}

/// <summary>Sheet 2: one post. Amounts as people read them: baten and lasten both above zero.</summary>
/// <param name="Begroot">Of a calendar year: seven twelfths of the schooljaar that ends (Jan–Jul) and five of the one that begins, largest remainder.</param>
[GenerateSerializer, Immutable, Alias("begrotingscijfer")]
public sealed record Begrotingscijfer(
    [property: Id(0)] string Rubriek, [property: Id(1)] string Post, [property: Id(2)] string Naam, [property: Id(3)] Boeksoort Soort, [property: Id(4)] int? Aantal, [property: Id(5)] Geld? Stukprijs,
    [property: Id(6)] Geld Begroot, [property: Id(7)] Geld Realisatie, [property: Id(8)] Geld? VolgendJaar, [property: Id(9)] string? Toelichting);

/// <summary>Sheet 3.</summary>
/// <param name="Wie">Child or helper; null in the edition verantwoording.</param>
[GenerateSerializer, Immutable, Alias("boekregelcijfer")]
public sealed record Boekcijfer(
    [property: Id(0)] DateOnly Datum, [property: Id(1)] string Stuk, [property: Id(2)] string Dagboek, [property: Id(3)] string Omschrijving, [property: Id(4)] string Post, [property: Id(5)] string? Wie,
    [property: Id(6)] Geld Bij, [property: Id(7)] Geld Af)
{
    /// <summary>Money of parents in a line that names none: a collection or its storno, a payment back, what isn't placed yet. It may be of one of them (XLS-3).</summary>
    [Id(8)]
    public bool Naamloos { get; init; }

    /// <summary>Ids of the children of who paid, to count them: five payers may be of three children (XLS-3). Never shown; empty in the edition verantwoording.</summary>
    [Id(9)]
    public ImmutableArray<string> Kinderen { get; init; } = [];
}

/// <summary>Sheet 4; in the edition verantwoording one row a Betaalplan with counts of at least five (<c>Gezin</c> = the plan), the rest together.</summary>
[GenerateSerializer, Immutable, Alias("debiteurcijfer")]
public sealed record Debiteurcijfer(
    [property: Id(0)] string Gezin, [property: Id(1)] string Leerlingen, [property: Id(2)] string Plan, [property: Id(3)] string Factuur, [property: Id(4)] Geld Bedrag, [property: Id(5)] Geld Betaald,
    [property: Id(6)] Geld Open, [property: Id(7)] DateOnly? HerinneringOp, [property: Id(8)] Geld Kosten, [property: Id(9)] DateOnly? UitsluitingPer, [property: Id(10)] bool Storno);

/// <summary>Sheet 5; empty in the edition verantwoording but for one total a run.</summary>
[GenerateSerializer, Immutable, Alias("incassocijfer")]
public sealed record Incassocijfer(
    [property: Id(0)] string Mandaat, [property: Id(1)] DateOnly? Tekendatum, [property: Id(2)] string Iban, [property: Id(3)] string Naam, [property: Id(4)] Geld Bedrag, [property: Id(5)] string Volgorde,
    [property: Id(6)] string Kenmerk, [property: Id(7)] DateOnly Uitvoerdatum, [property: Id(8)] string Status, [property: Id(9)] int Aantal)
{
    /// <summary>Ids of the children of who is collected from, to count them; never shown, empty in the edition verantwoording.</summary>
    [Id(10)]
    public ImmutableArray<string> Kinderen { get; init; } = [];
}

/// <summary>Sheet 6; in the edition verantwoording one row a kind.</summary>
/// <param name="PerMaand">Twelve, in the order of the period.</param>
[GenerateSerializer, Immutable, Alias("vergoedingcijfer")]
public sealed record Vergoedingcijfer(
    [property: Id(0)] string Naam, [property: Id(1)] string Soort, [property: Id(2)] ImmutableArray<Geld> PerMaand, [property: Id(3)] int Diensten, [property: Id(4)] int Minuten,
    [property: Id(5)] Geld Totaal, [property: Id(6)] Geld HoogsteMaand, [property: Id(7)] Geld? Maandgrens, [property: Id(8)] Geld? Jaargrens, [property: Id(9)] Geld Elders, [property: Id(10)] string? Iban);

/// <summary>Sheet 7. Null: fewer than five children (edition verantwoording), or a list that wasn't kept.</summary>
[GenerateSerializer, Immutable, Alias("aantalcijfer")]
public sealed record Aantalcijfer(
    [property: Id(0)] DateOnly Maand, [property: Id(1)] DayOfWeek Dag, [property: Id(2)] string Groep, [property: Id(3)] int? Aangemeld, [property: Id(4)] int? Aanwezig, [property: Id(5)] int? Contant,
    [property: Id(6)] int? Afgemeld, [property: Id(7)] int? NietGevonden)
{
    /// <summary>Days that the numbers add up: two children on five Mondays are ten turns, and still two children (XLS-3).</summary>
    [Id(8)]
    public int Dagen { get; init; } = 1;
}

/// <summary>Sheet 8.</summary>
[GenerateSerializer, Immutable, Alias("reservecijfer")]
public sealed record Reservecijfer(
    [property: Id(0)] string Post, [property: Id(1)] string Naam, [property: Id(2)] Geld Begin, [property: Id(3)] Geld Dotatie, [property: Id(4)] Geld Onttrekking, [property: Id(5)] Geld Einde,
    [property: Id(6)] Geld? Doel, [property: Id(7)] Geld? Maximum);

/// <summary>Sheet 9.</summary>
[GenerateSerializer, Immutable, Alias("kascommissieblad")]
public sealed record Kascommissieblad(
    [property: Id(0)] ImmutableArray<Steekproef> Steekproeven, [property: Id(1)] Kastelling? Telling, [property: Id(2)] ImmutableArray<string> Namen, [property: Id(3)] DateOnly? Datum,
    [property: Id(4)] bool? Akkoord, [property: Id(5)] string? Opmerking);

/// <param name="BoekingNr">Which booking of which schooljaar was looked at.</param>
[GenerateSerializer, Immutable, Alias("steekproef")]
public sealed record Steekproef([property: Id(0)] Schooljaar Jaar, [property: Id(1)] int BoekingNr, [property: Id(2)] string Omschrijving, [property: Id(3)] Geld Bedrag, [property: Id(4)] string Bevinding);

/// <summary>Sheet 10: each post that differs 10 % and € 100 or more from the begroting.</summary>
[GenerateSerializer, Immutable, Alias("verschilregel")]
public sealed record Verschilregel([property: Id(0)] string Post, [property: Id(1)] string Naam, [property: Id(2)] Geld Afwijking, [property: Id(3)] string Oorzaak, [property: Id(4)] string Maatregel);

/// <summary>Sheet 1.</summary>
/// <param name="Dekkingsgraad">Baten of parents ÷ lasten in tenths of a percent; null without lasten.</param>
[GenerateSerializer, Immutable, Alias("cijfersamenvatting")]
public sealed record Cijfersamenvatting(
    [property: Id(0)] Geld BeginBank, [property: Id(1)] Geld BeginKas, [property: Id(2)] Geld BeginReserves, [property: Id(3)] Geld Baten, [property: Id(4)] Geld Lasten, [property: Id(5)] Geld Resultaat,
    [property: Id(6)] Geld EindBank, [property: Id(7)] Geld EindKas, [property: Id(8)] Geld EindReserves, [property: Id(9)] int Beurten, [property: Id(10)] Geld? KostenPerBeurt,
    [property: Id(11)] int? Dekkingsgraad);

/// <summary>
/// The ten sheets as one model, from which page and workbook are both made (TSO-10i, XLS-1, XLS-3): no figure is computed elsewhere. Checks before it is given: Σ journal = nil,
/// debiteuren = Σ open of payers, begin + bij − af = eind of bank and kas; a difference is named in <see cref="Waarschuwingen"/>, never hidden.
/// </summary>
/// <param name="Balans">All balance accounts at the end of the period.</param>
/// <param name="Overlopend">How much of the outboxes is on its way still: then the figures say "wordt nog geboekt".</param>
[GenerateSerializer, Immutable, Alias("jaarcijfers")]
public sealed record Jaarcijfers(
    [property: Id(0)] Cijferperiode Periode, [property: Id(1)] Editie Editie, [property: Id(2)] DateTimeOffset Op, [property: Id(3)] Cijfersamenvatting Samenvatting,
    [property: Id(4)] ImmutableArray<Begrotingscijfer> Begroting, [property: Id(5)] ImmutableArray<Boekcijfer> Boek, [property: Id(6)] ImmutableArray<Debiteurcijfer> Debiteuren,
    [property: Id(7)] ImmutableArray<Incassocijfer> Incasso, [property: Id(8)] ImmutableArray<Vergoedingcijfer> Vergoedingen, [property: Id(9)] ImmutableArray<Aantalcijfer> Aantallen,
    [property: Id(10)] ImmutableArray<Reservecijfer> Reserves, [property: Id(11)] Kascommissieblad Kascommissie, [property: Id(12)] ImmutableArray<Verschilregel> Verschillen,
    [property: Id(13)] ImmutableArray<Postsaldo> Balans, [property: Id(14)] ImmutableArray<string> Waarschuwingen, [property: Id(15)] Geld Overlopend)
{
    /// <summary>How many people each post is about, so that the edition verantwoording can join what is about few (XLS-3); empty in that edition itself.</summary>
    [Id(16)]
    public ImmutableArray<Postpersonen> Personen { get; init; } = [];

    /// <summary>
    /// Edition verantwoording: bank and kas are told as one, in the amounts of the bank, since what few parents put in one of them would follow from its begin, its end and
    /// what was paid out of it (XLS-3).
    /// </summary>
    [Id(17)]
    public bool KasBijBank { get; init; }
}

/// <summary>Number of payers or of their children, whichever is less, behind what was booked on a post; at least one.</summary>
[GenerateSerializer, Immutable, Alias("postpersonen")]
public sealed record Postpersonen([property: Id(0)] string Post, [property: Id(1)] int Aantal);
