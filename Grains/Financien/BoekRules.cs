using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>How a booking comes into the head of a journal, and what the head knows of operations that came before (TSO-10i). Pure.</summary>
internal static class BoekRules
{
    private const int OmschrijvingMax = 200;
    private const int KortMax = 80;
    private const int OperatieTekens = 16;
    private const int InhoudTekens = 8;
    private const char Scheiding = ':';

    /// <summary>Sender of a journal that is closed and passes bookings on.</summary>
    private const string Journaal = "journaal/";

    /// <summary>The booking as it is kept: whole milliseconds, texts no longer than they may be.</summary>
    public static Boeking Schoon(Boeking boeking) => boeking with
    {
        Omschrijving = Kort(boeking.Omschrijving ?? "", OmschrijvingMax),
        Stuk = boeking.Stuk is { } stuk ? Kort(stuk, KortMax) : null,
        Corrigeert = boeking.Corrigeert is { } wat ? Kort(wat, JournaalRules.OperatieMax) : null,
        Door = Kort(boeking.Door ?? "", KortMax),
        Op = DateTimeOffset.FromUnixTimeMilliseconds(boeking.Op.ToUnixTimeMilliseconds()),
    };

    /// <summary>Whether the open page must be put away before a booking can be added.</summary>
    public static bool IsVol(JournaalState state) => state.Open.Length >= FinancienGrenzen.BoekingenPerBlad;

    public static Journaalblad VolBlad(JournaalState state) => new(state.Bladen + 1, state.Vorige, state.Open);

    /// <summary>The open page is written: an empty one follows it.</summary>
    /// <exception cref="InvalidOperationException">The schooljaar has as many pages as it may have.</exception>
    public static JournaalState ZonderVolBlad(JournaalState state) => state.Bladen >= FinancienGrenzen.BladenMax
        ? throw new InvalidOperationException("The journal has as many pages as a schooljaar may have.")
        : state with { Bladen = state.Bladen + 1, Vorige = state.Hoofd, Open = [] };

    /// <summary>
    /// Adds a booking, on the first day of the schooljaar when its own date lies before it: that year is closed. The open page isn't full.
    /// </summary>
    /// <exception cref="ArgumentException">It isn't a booking, or of a day after this schooljaar.</exception>
    public static JournaalState Voeg(JournaalState was, Boeking boeking, SchoolSleutel school, Schooljaar jaar)
    {
        JournaalRules.Klopt(boeking);
        if (boeking.Datum > jaar.LaatsteDag)
        {
            throw new ArgumentException($"Booking {boeking.OperatieId} is of a later schooljaar than {jaar}.", nameof(boeking));
        }

        var hier = was.Aantal > 0 ? was : was with { Vorige = JournaalRules.Begin(school, jaar), Hoofd = JournaalRules.Begin(school, jaar) };
        var isEerder = boeking.Datum < jaar.EersteDag;
        var zonder = new Geboekt(was.Aantal + 1, isEerder ? boeking with { Datum = jaar.EersteDag } : boeking, isEerder ? boeking.Datum : null, "");
        var geboekt = zonder with { Hash = JournaalRules.Hash(hier.Hoofd, zonder) };
        return MetOperatie(hier, boeking) with
        {
            Aantal = geboekt.Nr,
            Hoofd = geboekt.Hash,
            Open = hier.Open.Add(geboekt),
            Saldi = [.. JournaalRules.Opgeteld(hier.Saldi.Select(s => (s.Post, s.Saldo)).Concat(boeking.Regels.Select(r => (r.Post, r.Bedrag))))],
            Gewoon = hier.Gewoon + (IsBegin(boeking) ? 0 : 1),
        };
    }

    /// <summary>Passed on: known here from now on, booked in the next schooljaar.</summary>
    public static JournaalState GeefDoor(JournaalState was, Boeking boeking, SchoolSleutel school, Schooljaar jaar) => MetOperatie(was, boeking) with
    {
        Uitbak = was.Uitbak.Met(Naar(school, jaar.Volgend), new Journaalpost(Journaalpostsoort.Boeking, boeking)),
    };

    /// <summary>
    /// The next schooljaar hears of the end balances from its first day on. Only the last one that waits is sent: the balances are those of the moment of sending.
    /// </summary>
    public static JournaalState MetOpening(JournaalState state, SchoolSleutel school, Schooljaar jaar, DateOnly vandaag)
    {
        if (vandaag < jaar.Volgend.EersteDag || state.VerteldTot == state.Aantal)
        {
            return state;
        }

        var naar = Naar(school, jaar.Volgend);
        var zonder = state.Uitbak with { Wachtend = state.Uitbak.Wachtend.RemoveAll(p => p.Naar == naar && p.Bericht.Soort == Journaalpostsoort.Opening) };
        return state with { VerteldTot = state.Aantal, Uitbak = zonder.Met(naar, new Journaalpost(Journaalpostsoort.Opening)) };
    }

    /// <summary>
    /// What the next schooljaar begins with: balance accounts, with baten minus lasten and the counter-account of entered balances in eigen vermogen. Adds up to nil.
    /// </summary>
    public static ImmutableArray<Postsaldo> Eind(ImmutableArray<Postsaldo> saldi, FinancienView financien) =>
        JournaalRules.ZonderNul(saldi.Select(s => (Eindpost(s.Post, financien), s.Saldo)));

    /// <summary>Nothing for one that is new; true for one that was booked before.</summary>
    /// <exception cref="ArgumentException">The same id with other contents: a fault of who offers it.</exception>
    public static bool IsBekend(JournaalState state, Boeking boeking)
    {
        var merk = Merk(boeking);
        var operatie = merk.AsSpan(0, OperatieTekens + 1);
        foreach (var eerder in state.Operaties)
        {
            if (eerder.AsSpan().StartsWith(operatie, StringComparison.Ordinal))
            {
                return eerder == merk ? true : throw new ArgumentException($"Operation {boeking.OperatieId} was booked before with other contents.", nameof(boeking));
            }
        }

        return false;
    }

    /// <summary>
    /// How many pages must be looked through for this operation, from the first: the head forgot it, and nothing says that this sender didn't send it before. 0 when
    /// nothing has to be looked through.
    /// </summary>
    public static int Nazoekbladen(JournaalState state, Afzender van)
    {
        var isVergeten = state.VergetenTot > 0 && !state.Ontvangen.Hoogste.ContainsKey(van.Sleutel);
        var buitenHoofd = state.Operaties.Length < FinancienGrenzen.OperatiesMax ? 0 : state.Aantal;
        var tot = van.Sleutel.StartsWith(Journaal, StringComparison.Ordinal) ? buitenHoofd : isVergeten ? Math.Min(buitenHoofd, state.VergetenTot) : 0;
        return tot <= 0 ? 0 : Math.Min(state.Bladen, ((tot - 1) / FinancienGrenzen.BoekingenPerBlad) + 1);
    }

    /// <summary>The sender's number is kept; with too many senders all others are forgotten, and that is remembered.</summary>
    public static JournaalState MetAfzender(JournaalState state, Afzender van)
    {
        var met = state.Ontvangen.Met(van, static _ => false);
        var isVergeten = met.Hoogste.Count < state.Ontvangen.Hoogste.Count;
        return state with { Ontvangen = met, VergetenTot = isVergeten ? state.Aantal : state.VergetenTot };
    }

    /// <summary>What was there when the school began: from the year before, or entered against the beginbalans, at a payer too.</summary>
    private static bool IsBegin(Boeking boeking) =>
        boeking.Bron is Boekbron.Opening or Boekbron.Beginbalans || boeking.Regels.Any(r => r.Post == Boekposten.Beginbalans);

    private static JournaalState MetOperatie(JournaalState was, Boeking boeking)
    {
        var met = was.Operaties.Add(Merk(boeking));
        return was with { Operaties = met.Length > FinancienGrenzen.OperatiesMax ? met[^FinancienGrenzen.OperatiesMax..] : met };
    }

    private static string Merk(Boeking boeking)
    {
        var regels = string.Join('\n', boeking.Regels.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Post}|{r.Bedrag.Centen}|{r.BetalerId}")));
        var inhoud = string.Create(CultureInfo.InvariantCulture, $"{Sleutels.Dag(boeking.Datum)}|{(int)boeking.Bron}\n{regels}");
        return $"{Kenmerk(boeking.OperatieId, OperatieTekens)}{Scheiding}{Kenmerk(inhoud, InhoudTekens)}";
    }

    private static string Kenmerk(string tekst, int tekens) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)).AsSpan(0, tekens / 2));

    private static string Eindpost(string post, FinancienView financien) =>
        post != Boekposten.Beginbalans && financien.Post(post) is { } bekend && Boekposten.IsBalans(bekend.Soort) ? post : Boekposten.EigenVermogen;

    private static string Naar(SchoolSleutel school, Schooljaar jaar) => $"journaal/{school}/{jaar}";

    private static string Kort(string tekst, int max) => tekst.Length <= max ? tekst : tekst[..max];
}
