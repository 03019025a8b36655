using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>What may happen with the cash of a school, and what its lines add up to (TSO-6c). Pure.</summary>
internal static class KasRules
{
    /// <summary>Lines of days that aren't counted, together: more don't fit a row of the store.</summary>
    public const int OpenRegelsMax = 400;

    public const int GezienMax = 800;
    public const int AantalMax = 9_999;

    /// <summary>From this difference on an explanation and a second name are asked, in cents.</summary>
    public const long UitlegVanafCenten = 500;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Begin and lines are the balance, days and numbers are in order, a count is what was counted.</summary>
    /// <exception cref="InvalidOperationException">They aren't.</exception>
    public static void Klopt(KasState state)
    {
        Eis(state.Dagen.Aggregate(state.Begin, (som, dag) => som + Som(dag.Regels)) == state.Saldo, "saldo");
        Eis(state.Dagen.Skip(1).All(d => d.Telling is null), "telling");
        var vorige = state.GeteldTotEnMet ?? DateOnly.MinValue;
        foreach (var dag in state.Dagen)
        {
            Eis(dag.Telling is null ? dag.Datum > vorige : dag.Datum == vorige, $"volgorde van {Sleutels.Dag(dag.Datum)}");
            Eis(dag.Regels.Select((r, i) => r.Nr == i + 1 && HeeftTeken(r)).All(goed => goed), $"regels van {Sleutels.Dag(dag.Datum)}");
            vorige = dag.Datum;
        }

        if (state.Dagen is [{ Telling: { } telling } geteld, ..])
        {
            Eis(Geteld(telling.Aantallen) == telling.Geteld && telling.Verwacht + telling.Verschil == telling.Geteld, "geteld bedrag");
            Eis(geteld.Regels.Where(r => r.Soort == Kassoort.Verschil).Aggregate(Geld.Nul, (som, r) => som + r.Bedrag) == telling.Verschil, "kasverschil");
        }
    }

    /// <summary>The same of a page.</summary>
    /// <exception cref="InvalidOperationException">It doesn't add up.</exception>
    public static void Klopt(Kasdag dag)
    {
        Eis(dag.Begin + Som(dag.Regels) == dag.Einde, $"blad van {Sleutels.Dag(dag.Datum)}");
        Eis(dag.Regels.Select((r, i) => r.Nr == i + 1 && HeeftTeken(r)).All(goed => goed), $"regels van blad {Sleutels.Dag(dag.Datum)}");
    }

    public static bool IsGelijk(Kasdag een, Kasdag ander) =>
        een.Datum == ander.Datum && een.Begin == ander.Begin && een.Einde == ander.Einde && een.Regels.SequenceEqual(ander.Regels) && IsGelijk(een.Telling, ander.Telling);

    /// <summary>Who may enter a line of this kind.</summary>
    public static Weigering? Mag(Kassoort soort, Wie wie, SchoolSleutel school) => soort switch
    {
        Kassoort.Overblijfdag => wie.MagHeleSchool(Recht.KasOntvangen, school) || MagTellen(wie, school) ? null : Weigeringen.GeenRecht,
        Kassoort.Rekening or Kassoort.Uitgave or Kassoort.OverigeOntvangst or Kassoort.Afstorting => MagTellen(wie, school) ? null : Weigeringen.GeenRecht,
        _ => Weigeringen.OngeldigeOperatie,
    };

    /// <summary>What goes out, what is counted and what others took: never with only the PIN of a shared tablet (LIVE-5).</summary>
    public static bool MagTellen(Wie wie, SchoolSleutel school) => wie.Tablet is null && wie.MagHeleSchool(Recht.KasTellen, school);

    public static bool MagZien(Wie wie, SchoolSleutel school) =>
        MagTellen(wie, school) || wie.MagHeleSchool(Recht.KasOntvangen, school) || wie.MagHeleSchool(Recht.GeldZien, school) || wie.MagHeleSchool(Recht.GeldControleren, school);

    /// <summary>The kascommissie reads the books; who stays today is for who takes the cash and keeps the bills.</summary>
    public static bool MagKinderen(Wie wie, SchoolSleutel school) =>
        MagTellen(wie, school) || wie.MagHeleSchool(Recht.KasOntvangen, school) || wie.MagHeleSchool(Recht.GeldZien, school);

    /// <summary>Who only takes cash sees the kasboek of today: what others took and paid on other days is of the office (LIVE-5).</summary>
    public static bool MagAlleDagen(Wie wie, SchoolSleutel school) =>
        MagTellen(wie, school) || (wie.Tablet is null && (wie.MagHeleSchool(Recht.GeldZien, school) || wie.MagHeleSchool(Recht.GeldControleren, school)));

    /// <summary>Today, or a day that isn't counted and not too long ago.</summary>
    public static Weigering? MagOpDag(KasState state, DateOnly dag, DateOnly vandaag) =>
        dag > vandaag ? Weigeringen.KasInToekomst
        : dag <= state.GeteldTotEnMet ? Weigeringen.KasGeteld
        : dag < vandaag.AddDays(-FinancienGrenzen.NagekomenDagen) ? Weigeringen.KasTeLangGeleden(FinancienGrenzen.NagekomenDagen)
        : null;

    /// <summary>The line as a form or a tablet says it; its post and whom it is for are judged apart.</summary>
    public static Weigering? Keur(KasState state, KasInvoer invoer, string omschrijving, DateOnly dag) =>
        invoer.Bedrag <= Geld.Nul || invoer.Bedrag.Centen > FinancienGrenzen.BedragMax ? Weigeringen.KasBedrag
        : IsVol(state, dag) ? Weigeringen.KasVol
        : Bedrag(invoer) < Geld.Nul && !Past(state, dag, Bedrag(invoer)) ? Weigeringen.KasTeWeinig
        : invoer.Soort is Kassoort.Uitgave or Kassoort.OverigeOntvangst ? TekstRules.KeurVerplicht(omschrijving, "omschrijving", "waar het voor is", FinancienGrenzen.OmschrijvingMax)
        : TekstRules.Keur(omschrijving, "omschrijving", "de omschrijving", FinancienGrenzen.OmschrijvingMax);

    /// <summary>A comma that was forgotten: more than twice the price of the day, or more than is open on the bill, is asked once more. Not without a price to hold it against.</summary>
    public static Weigering? KeurHoogte(KasInvoer invoer, Geld hoort) => invoer switch
    {
        { Zeker: true } => null,
        { Soort: Kassoort.Overblijfdag } when hoort > Geld.Nul && invoer.Bedrag > hoort * 2 => Weigeringen.KasHoog(hoort),
        { Soort: Kassoort.Rekening } when invoer.Bedrag > hoort => Weigeringen.KasMeerDanOpen(hoort),
        _ => null,
    };

    /// <summary>What was bought or received goes to an account of baten or lasten that holds that day.</summary>
    public static Weigering? KeurPost(KasInvoer invoer, FinancienView financien, DateOnly dag) =>
        invoer.Soort is not (Kassoort.Uitgave or Kassoort.OverigeOntvangst) ? null
        : invoer.Post is { } code && financien.Post(code) is { } post && IsKasPost(post, dag) ? null : Weigeringen.KasPost;

    public static bool IsKasPost(Boekpost post, DateOnly dag) =>
        post.Soort is Boeksoort.Baten or Boeksoort.Lasten && post.Code != Boekposten.Kasverschil && post.Vanaf <= dag && (post.TotEnMet is null || dag <= post.TotEnMet);

    public static Kasmerk? Kwitantie(KasState state, string leerlingId, DateOnly overblijfdag) =>
        state.Gezien.LastOrDefault(g => g.LeerlingId == leerlingId && g.OverblijfDag == overblijfdag && !g.IsTerug);

    /// <summary>Whether this line is what the form asked: the same operation for something else is another form.</summary>
    public static bool IsZelfde(Kasregel regel, DateOnly staatOp, KasInvoer invoer, Wie wie) =>
        regel.AccountId == wie.AccountId && (regel.Soort == invoer.Soort || IsNietGeplaatst(regel)) && regel.Bedrag == Bedrag(invoer) && regel.LeerlingId == Niets(invoer.LeerlingId)
        && regel.BetalerId == Niets(invoer.BetalerId) && (regel.EigenDag ?? staatOp) == invoer.Dag;

    /// <summary>
    /// Money of a tablet that is in the till and can't go where it should: it stands in the kasboek on the difference of the kas, with why and for which child, until somebody takes
    /// it back and enters it where it belongs.
    /// </summary>
    public static Kasregel NietGeplaatst(Kasregel regel, DateOnly overblijfdag, string waarom) => regel with
    {
        Soort = Kassoort.OverigeOntvangst,
        Omschrijving = $"Van de tablet, voor overblijven op {Datums.Cijfers(overblijfdag)}. Niet te plaatsen: {waarom}",
        OverblijfDag = null,
        Post = Boekposten.Kasverschil,
    };

    /// <summary>No form makes such a line: the difference of the kas can't be chosen.</summary>
    public static bool IsNietGeplaatst(Kasregel regel) => regel is { Soort: Kassoort.OverigeOntvangst, Post: Boekposten.Kasverschil, NagekomenOp: not null };

    public static Weigering? MagTerug(KasState state, Kasregel regel, Kasmerk merk, DateOnly dag) =>
        regel.Soort is Kassoort.Verschil or Kassoort.Terug ? Weigeringen.KasTerugNiet
        : merk.IsTerug ? Weigeringen.KasAlTerug
        : IsVol(state, dag) ? Weigeringen.KasVol
        : regel.Bedrag > Geld.Nul && !Past(state, dag, -regel.Bedrag) ? Weigeringen.KasTeWeinig
        : null;

    /// <summary>Where a line goes of which the own day is counted: the oldest day that isn't, and the day after the last count when there is none.</summary>
    public static DateOnly EersteOpen(KasState state, DateOnly vandaag) =>
        state.Dagen.FirstOrDefault(d => d.Telling is null)?.Datum
        ?? (state.GeteldTotEnMet is { } geteld && geteld >= vandaag ? geteld.AddDays(1) : vandaag);

    public static Kasregel Regel(KasState state, DateOnly dag, KasInvoer invoer, string omschrijving, DateTimeOffset op, Wie wie) => new(
        VolgendNr(state, dag), invoer.Soort, Bedrag(invoer), omschrijving.Length > 0 ? omschrijving : Standaardtekst(invoer), Niets(invoer.LeerlingId), Niets(invoer.BetalerId),
        invoer.Soort == Kassoort.Overblijfdag ? invoer.Dag : null, invoer.Soort is Kassoort.Uitgave or Kassoort.OverigeOntvangst ? invoer.Post : null, op, wie.AccountId, wie.Naam,
        invoer.Operatie, HersteltNr: null, wie.Tablet, NagekomenOp: null, EigenDag: dag == invoer.Dag ? null : invoer.Dag);

    /// <summary>Money that was returned: the other way, for whom and on which post it was.</summary>
    public static Kasregel Terugregel(KasState state, DateOnly dag, Kasregel van, DateOnly vanDag, string reden, OperatieId operatie, DateTimeOffset op, Wie wie) => van with
    {
        Nr = VolgendNr(state, dag),
        Soort = Kassoort.Terug,
        Bedrag = -van.Bedrag,
        Omschrijving = reden,
        Op = op,
        AccountId = wie.AccountId,
        DoorNaam = wie.Naam,
        Operatie = operatie,
        HersteltNr = van.Nr,
        Tablet = wie.Tablet,
        NagekomenOp = null,
        EigenDag = dag == vanDag ? null : vanDag,
    };

    /// <summary>The line in its day, seen and counted in the balance. What it does elsewhere is told by <see cref="KaspostRules"/>.</summary>
    public static KasState Met(KasState state, DateOnly dag, Kasregel regel, DateOnly vandaag)
    {
        var plek = state.Dagen.IndexOf(state.Dagen.FirstOrDefault(d => d.Datum == dag)!);
        var dagen = plek >= 0
            ? state.Dagen.SetItem(plek, state.Dagen[plek] with { Regels = state.Dagen[plek].Regels.Add(regel) })
            : state.Dagen.Insert(state.Dagen.Count(d => d.Datum < dag), new Opendag(dag, [regel], null));
        var gezien = regel is { Soort: Kassoort.Terug, HersteltNr: { } nr } && (regel.EigenDag ?? dag) is var vanDag
            ? [.. state.Gezien.Select(g => g.Datum == vanDag && g.Nr == nr ? g with { IsTerug = true } : g)]
            : state.Gezien;
        return state with { Dagen = dagen, Saldo = state.Saldo + regel.Bedrag, Gezien = MetMerk(gezien, dag, regel, vandaag) };
    }

    /// <summary>The balance before an open day.</summary>
    public static Geld Voor(KasState state, DateOnly dag) => state.Dagen.Where(d => d.Datum < dag).Aggregate(state.Begin, (som, d) => som + Som(d.Regels));

    public static Kasdag Dag(KasState state, DateOnly dag)
    {
        var open = state.Dagen.FirstOrDefault(d => d.Datum == dag);
        var begin = Voor(state, dag);
        return new Kasdag(dag, begin, open?.Regels ?? [], begin + Som(open?.Regels ?? []), open?.Telling);
    }

    public static Geld Som(ImmutableArray<Kasregel> regels) => regels.Aggregate(Geld.Nul, (som, r) => som + r.Bedrag);

    /// <summary>Number on the receipt: <c>K 12-11/3</c>.</summary>
    public static string Stuk(DateOnly dag, int nr) => string.Create(Nederlands, $"K {dag:dd-MM}/{nr}");

    /// <summary>What makes a line one for who books it.</summary>
    public static string Bron(DateOnly dag, int nr) => string.Create(CultureInfo.InvariantCulture, $"kas/{Sleutels.Dag(dag)}/{nr}");

    /// <summary>
    /// The same of a line that takes another back: it says which, so that exactly that payment is undone and never another of the same amount. A line is taken back at most once.
    /// </summary>
    public static string Bron(DateOnly dag, Kasregel regel) =>
        regel is { Soort: Kassoort.Terug, HersteltNr: { } van } ? $"{Bron(regel.EigenDag ?? dag, van)}{TerugboekRules.Weg}1" : Bron(dag, regel.Nr);

    public static string? Niets(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst;

    /// <summary>Coins and notes in cents; null for another number of kinds, or a count that nobody has.</summary>
    public static Geld? Geteld(ImmutableArray<int> aantallen) =>
        aantallen.Length != Kasgeld.Coupures.Length || aantallen.Any(a => a is < 0 or > AantalMax)
            ? null : new Geld(aantallen.Select((aantal, i) => (long)aantal * Kasgeld.Coupures[i]).Sum());

    private static Geld Bedrag(KasInvoer invoer) => invoer.Soort is Kassoort.Uitgave or Kassoort.Afstorting ? -invoer.Bedrag : invoer.Bedrag;

    private static string Standaardtekst(KasInvoer invoer) => invoer.Soort switch
    {
        Kassoort.Overblijfdag => $"Overblijven {Datums.Cijfers(invoer.Dag)}",
        Kassoort.Rekening => "Betaling op rekening",
        Kassoort.Afstorting => "Afgestort bij de bank",
        _ => "",
    };

    private static bool HeeftTeken(Kasregel regel) => regel.Soort switch
    {
        Kassoort.Uitgave or Kassoort.Afstorting => regel.Bedrag < Geld.Nul,
        Kassoort.Verschil or Kassoort.Terug => regel.Bedrag != Geld.Nul,
        _ => regel.Bedrag > Geld.Nul,
    };

    private static int VolgendNr(KasState state, DateOnly dag) => (state.Dagen.FirstOrDefault(d => d.Datum == dag)?.Regels.Length ?? 0) + 1;

    /// <summary>One place stays free on a day for the difference of its count.</summary>
    private static bool IsVol(KasState state, DateOnly dag) =>
        state.Dagen.Sum(d => d.Regels.Length) >= OpenRegelsMax || VolgendNr(state, dag) >= FinancienGrenzen.KasregelsPerDagMax
        || (state.Dagen.Length >= FinancienGrenzen.OngeteldeDagenMax && !state.Dagen.Any(d => d.Datum == dag));

    /// <summary>Nothing goes out that isn't there, on that day or any day after it.</summary>
    private static bool Past(KasState state, DateOnly dag, Geld bedrag) =>
        state.Dagen.Where(d => d.Datum > dag).Select(d => Dag(state, d.Datum).Einde).Append(Dag(state, dag).Einde).All(einde => einde + bedrag >= Geld.Nul);

    private static ImmutableArray<Kasmerk> MetMerk(ImmutableArray<Kasmerk> gezien, DateOnly dag, Kasregel regel, DateOnly vandaag)
    {
        var vanaf = vandaag.AddDays(-FinancienGrenzen.NagekomenDagen - 1);
        var met = gezien.RemoveAll(g => g.Datum < vanaf)
            .Add(new Kasmerk(regel.Operatie.Waarde, dag, regel.Nr, regel.Soort == Kassoort.Overblijfdag ? regel.LeerlingId : null, regel.OverblijfDag, IsTerug: false));
        return met.Length > GezienMax ? met[^GezienMax..] : met;
    }

    private static bool IsGelijk(Kastelling? een, Kastelling? ander) =>
        een is null || ander is null ? een is null && ander is null : een with { Aantallen = [] } == ander with { Aantallen = [] } && een.Aantallen.SequenceEqual(ander.Aantallen);

    private static void Eis(bool klopt, string wat)
    {
        if (!klopt)
        {
            throw new InvalidOperationException($"The kas doesn't add up: {wat}.");
        }
    }
}
