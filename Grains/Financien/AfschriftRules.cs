using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>
/// Handling of a statement, a part at a time: decided, asked, written. Money of a payer is booked by the payer; here only lines of runs, posts, and
/// what nobody could place yet. Booked + listed + ignored is what the balance moved.
/// </summary>
internal static class AfschriftRules
{
    public const int PerBlad = 100;

    /// <summary>Lines that are decided in one write; a page holds a whole number of them.</summary>
    public const int PerDeel = 50;

    /// <summary>Messages that may wait before handling pauses.</summary>
    public const int WachtMax = 300;

    /// <summary>Set by the bank: the balance moved by it, but another statement booked it.</summary>
    public const string AlGeboekt = "Al geboekt met een ander afschrift.";

    /// <summary>The number under which a line that is tried once more asks the run.</summary>
    public const long PerPoging = 1_000_000;

    private static readonly ImmutableHashSet<string> NietTeKiezen = ImmutableHashSet.Create(
        StringComparer.Ordinal, Boekposten.Bank, Boekposten.Kas, Boekposten.Debiteuren, Boekposten.Tegoeden, Boekposten.Vraagposten, Boekposten.VooruitStructureel,
        Boekposten.VooruitIneens, Boekposten.EigenVermogen, Boekposten.Beginbalans);

    public static int Bladen(AfschriftState state) => (state.Aantal + PerBlad - 1) / PerBlad;

    public static int Blad(int nr) => ((nr - 1) / PerBlad) + 1;

    public static AfschriftState Begin(IngelezenAfschrift afschrift, string doorNaam) => new()
    {
        Id = afschrift.Id,
        Iban = afschrift.Iban,
        Volgnummer = afschrift.Volgnummer,
        Van = afschrift.Van,
        TotEnMet = afschrift.TotEnMet,
        Begin = afschrift.Begin!.Value,
        Eind = afschrift.Eind!.Value,
        Aantal = afschrift.Regels.Length,
        DoorNaam = doorNaam,
    };

    public static VerwerkteRegel Onverwerkt(Afschriftregel regel) => new(regel, Regelsoort.Onbekend, Regelstatus.Lijst, null, null, null, "Wacht op verwerking.", [], null);

    public static VerwerkteRegel Met(VerwerkteRegel was, Regeluitkomst uitkomst) => was with
    {
        Soort = uitkomst.Soort,
        Status = uitkomst.Status,
        BetalerId = uitkomst.BetalerId,
        RunId = uitkomst.RunId,
        Post = uitkomst.Post,
        Zin = uitkomst.Zin,
        Voorstel = uitkomst.Voorstel,
        DoorNaam = uitkomst.DoorNaam,
    };

    public static Regelbesluit Besluit(Afschriftregel regel, ImmutableArray<BetalerRij> betalers, ImmutableArray<Runrij> runs)
    {
        if (regel.Genegeerd is { } waarom)
        {
            return new Regelbesluit(regel.Nr, Regelsoort.Onbekend, [], null, [], [], waarom);
        }

        var match = MatchRules.Zoek(regel, betalers, runs);
        return new Regelbesluit(
            regel.Nr, match.Soort, match.Runs, match.Zeker?.BetalerId, match.Zeker?.Delen ?? [], match.Zeker is null ? match.Voorstel : [], match.Zin);
    }

    /// <param name="run">The run that said yes; null when none did.</param>
    /// <param name="runs">All of the school, to say why none did.</param>
    public static Regeluitkomst Uitkomst(Regelbesluit besluit, Afschriftregel regel, string? run, ImmutableArray<Runrij> runs)
    {
        if (regel.Genegeerd is not null)
        {
            return new Regeluitkomst(regel.Nr, Regelsoort.Onbekend, Regelstatus.Genegeerd, null, null, null, besluit.Zin, [], null);
        }

        if (run is not null)
        {
            return new Regeluitkomst(regel.Nr, besluit.Soort, Regelstatus.Geboekt, null, run, Tegenpost(besluit.Soort), besluit.Zin, [], null);
        }

        return besluit is { BetalerId: { } betaler }
            ? new Regeluitkomst(regel.Nr, Regelsoort.Overboeking, Regelstatus.Geboekt, betaler, null, null, besluit.Zin, [], null)
            : new Regeluitkomst(
                regel.Nr, Regelsoort.Onbekend, Regelstatus.Lijst, null, null, Boekposten.Vraagposten,
                besluit.Runs.IsEmpty ? besluit.Zin : WaaromNiet(besluit, runs), besluit.Voorstel, null);
    }

    /// <summary>No run says that it is its own.</summary>
    private static string WaaromNiet(Regelbesluit besluit, ImmutableArray<Runrij> runs) =>
        besluit.Zin == MatchRules.OpMandaat
            ? "Afgeschreven met een machtiging, en bij geen incasso van de school gevonden. Incasseerde een ander bij de school, zoals een leverancier? Boek het dan op een post. Haalde een ouder geld terug? Kies de betaler."
        : besluit.Soort is Regelsoort.Uitbetaling && runs.Any(r => r.Id == besluit.Runs[0] && r.Stap == nameof(Incassostap.Ingetrokken))
            ? "De bank voerde een ingetrokken betaalopdracht toch uit. Wat erin staat, zit al in een andere opdracht, of het bedrag past niet. Kijk bij de ingetrokken opdracht."
        : "Hoort bij een opdracht, maar het bedrag of de regel past niet. Kijk bij de opdracht.";

    public static string Tegenpost(Regelsoort soort) => soort switch
    {
        Regelsoort.Incasso or Regelsoort.Storno => Boekposten.IncassoOnderweg,
        Regelsoort.Uitbetaling or Regelsoort.UitbetalingTerug => Boekposten.BetalingOnderweg,
        _ => Boekposten.Vraagposten,
    };

    /// <summary>Sums after a line was handled for the first time, or placed again.</summary>
    public static AfschriftState Tel(AfschriftState was, Afschriftregel regel, Regelstatus status, int teken = 1)
    {
        var bedrag = teken > 0 ? regel.Bedrag : -regel.Bedrag;
        return status switch
        {
            Regelstatus.Geboekt => was with { Geboekt = was.Geboekt + bedrag },
            Regelstatus.Lijst => was with { Lijst = was.Lijst + bedrag, OpLijst = was.OpLijst + teken },
            _ => regel.Genegeerd == AlGeboekt ? was with { Genegeerd = was.Genegeerd + bedrag } : was,
        };
    }

    /// <summary>One side is always the bank; the journal is that of the line's date.</summary>
    public static Uitbak<Afschriftpost> MetBoeking(Uitbak<Afschriftpost> bak, SchoolSleutel school, Boeking boeking) =>
        bak.Met($"journaal/{school}/{Schooljaar.Van(boeking.Datum)}", new Afschriftpost(boeking, null));

    public static Boeking Boek(string operatieId, Afschriftregel regel, (string Post, string Tegen) posten, string omschrijving, Boekende door) => new(
        operatieId, regel.Datum, Boekbron.Bank, omschrijving, [new Boekregel(posten.Post, regel.Bedrag), new Boekregel(posten.Tegen, -regel.Bedrag)], door.Stuk, null, door.Naam, door.Op);

    public static string Bron(string afschriftId, int nr) => string.Create(CultureInfo.InvariantCulture, $"afschrift/{afschriftId}/{nr}");

    public static string BoekingId(string afschriftId, int nr) => string.Create(CultureInfo.InvariantCulture, $"bank/{afschriftId}/{nr}");

    public static string Stuk(AfschriftState state, int nr) => string.Create(CultureInfo.InvariantCulture, $"afschrift {state.Volgnummer ?? state.Id}/{nr}");

    /// <summary>Fixed words: what the bank's text says may be a name.</summary>
    public static string Omschrijving(Regelsoort soort) => soort switch
    {
        Regelsoort.Incasso => "Incasso bijgeschreven",
        Regelsoort.Storno => "Incasso teruggedraaid",
        Regelsoort.Uitbetaling => "Betaalopdracht afgeschreven",
        Regelsoort.UitbetalingTerug => "Betaling teruggekomen",
        _ => "Nog te plaatsen",
    };

    public static bool MagPost(FinancienView financien, string post, DateOnly datum) =>
        !NietTeKiezen.Contains(post) && financien.Post(post) is { } bekend && bekend.Vanaf <= datum && !(bekend.TotEnMet < datum);

    public static ImmutableArray<Boekpost> Keuzeposten(FinancienView financien, DateOnly datum) => [.. financien.Posten.Where(p => MagPost(financien, p.Code, datum))];

    public static Afschriftrij Rij(AfschriftState state, string afschriftId) => new(
        afschriftId, state.Id, state.Iban, state.Volgnummer, state.Van, state.TotEnMet, state.Begin, state.Eind, state.Aantal, state.Geboekt, state.Lijst, state.Genegeerd,
        state.OpLijst, state.IsVerwerkt && state.OpLijst == 0, Al: false);

    /// <exception cref="InvalidOperationException">What was handled isn't what the balance moved.</exception>
    public static void Klopt(AfschriftState state)
    {
        var som = state.Geboekt + state.Lijst + state.Genegeerd;
        if (state.Gedaan > state.Aantal || state.OpLijst < 0 || (state.Bestaat && state.IsVerwerkt && som != state.Eind - state.Begin))
        {
            throw new InvalidOperationException("A statement doesn't add up to its balances.");
        }
    }
}

/// <summary>Who books, when, with which number for people.</summary>
internal sealed record Boekende(string Stuk, string Naam, DateTimeOffset Op);
