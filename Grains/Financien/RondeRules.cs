using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>What one child would be claimed, with the step that does it.</summary>
internal sealed record Rondevoorstel(Rondekind Stap, Termijnuitkomst Uitkomst);

/// <summary>A round before it is fixed.</summary>
/// <param name="Nee">Why it can't be fixed now; null when it can.</param>
/// <param name="Mislukt">Children of whom nobody could say what they are claimed: they don't hold up the others, and go along as soon as it works.</param>
internal sealed record Rondebeeld(
    ImmutableArray<Rondevoorstel> Mee, ImmutableArray<Termijnuitkomst> Zonder, Rondetelling Telling, DateOnly Op, DateOnly Vervalt, Weigering? Nee, ImmutableArray<Rondekind> Mislukt);

/// <summary>What came of the steps of one child.</summary>
/// <param name="Mislukt">From the first that didn't work on, with why.</param>
internal sealed record Kinduitslag(ImmutableArray<Termijnuitkomst> Gedaan, ImmutableArray<Rondekind> Mislukt, Exception? Fout);

/// <summary>Total of a round: what payers with a mandate get, what the others get, and what is settled of before.</summary>
internal sealed record Rondetelling(Geld Incasso, Geld Ineens, Geld Verrekening)
{
    public Geld Totaal => Incasso + Ineens + Verrekening;
}

/// <summary>Which terms a round claims, of whom, and what is left after each batch (TSO-6b, TSO-10k, SCH-4). Pure.</summary>
internal static class RondeRules
{
    /// <summary>A round may be booked so long after its schooljaar: the jaarovergang of a school that is late.</summary>
    private const int NaloopDagen = 92;

    /// <summary>Rounds that may be done again when there is something new.</summary>
    public static bool IsHerhaalbaar(Rondesoort soort) => soort is Rondesoort.Eind or Rondesoort.Instroom;

    /// <summary>The end only settles; who came later is claimed a term of which the own month is over.</summary>
    public static ImmutableArray<Termijn> Termijnen(Rondesoort soort, Schooljaar jaar, FinancienInstellingen instellingen, DateOnly vandaag) => soort switch
    {
        Rondesoort.September => [Termijn.Eerste],
        Rondesoort.Februari or Rondesoort.Eind => [Termijn.Tweede],
        _ => [.. TermijnRules.Alle.Where(t => TermijnRules.Uiterlijk(t, jaar, instellingen) < vandaag)],
    };

    /// <summary>Day and due date as proposed: the last day of the term's month, or the days that a later starter has.</summary>
    public static (DateOnly Op, DateOnly Vervalt) Dagen(Rondesoort soort, Schooljaar jaar, FinancienInstellingen instellingen, DateOnly vandaag)
    {
        var op = vandaag < jaar.EersteDag ? jaar.EersteDag : vandaag;
        var uiterlijk = soort switch
        {
            Rondesoort.September => TermijnRules.Uiterlijk(Termijn.Eerste, jaar, instellingen),
            Rondesoort.Februari => TermijnRules.Uiterlijk(Termijn.Tweede, jaar, instellingen),
            _ => op,
        };
        return (op, uiterlijk > op ? uiterlijk : op.AddDays(instellingen.InstroomDagen));
    }

    public static Weigering? KeurDagen(DateOnly op, DateOnly vervalt, Schooljaar jaar, DateOnly vandaag)
    {
        var laatste = vandaag < jaar.EersteDag ? jaar.EersteDag : vandaag;
        return op < jaar.EersteDag || op > laatste || op > jaar.LaatsteDag.AddDays(NaloopDagen) ? Weigeringen.TeVerWeg("op", jaar.EersteDag, laatste)
            : vervalt < laatste || vervalt > op.AddYears(1) ? Weigeringen.TeVerWeg("vervalt", laatste, op.AddYears(1)) // nobody is late on the day of the claim
            : null;
    }

    /// <summary>
    /// What one child is asked for several terms at once: who pays both at once has the second one in the first, and what is settled of before is counted
    /// with the first that goes along.
    /// </summary>
    public static ImmutableArray<Rondevoorstel> Samen(Rondesoort soort, ImmutableArray<Rondevoorstel> voorstellen, ISet<string> metMachtiging)
    {
        if (soort == Rondesoort.Eind)
        {
            return [.. voorstellen.Select(v => new Rondevoorstel(
                v.Stap with { Termijn = null }, new Termijnuitkomst(v.Uitkomst.LeerlingId, null, v.Uitkomst.Verrekening, [], v.Uitkomst.Verrekening == Geld.Nul ? StelRules.AlGesteld : null)))];
        }

        if (voorstellen is not [var eerste, var tweede])
        {
            return voorstellen;
        }

        var ineens = eerste.Uitkomst.PerBetaler.Where(b => !metMachtiging.Contains(b.BetalerId)).Select(b => b.BetalerId).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Betalerbedrag> rest = [.. tweede.Uitkomst.PerBetaler.Where(b => !ineens.Contains(b.BetalerId))];
        var totaal = RekenRules.Som(rest.Select(b => b.Bedrag));
        var bedrag = tweede.Uitkomst.Bedrag is { } was && was.Totaal != totaal ? was with { Bruto = totaal + was.Korting, Totaal = totaal } : tweede.Uitkomst.Bedrag;
        var verrekening = GaatMee(soort, eerste.Uitkomst) ? Geld.Nul : tweede.Uitkomst.Verrekening;
        return [eerste, tweede with { Uitkomst = tweede.Uitkomst with { Bedrag = bedrag, Verrekening = verrekening, PerBetaler = rest } }];
    }

    /// <summary>Whether a child goes along: something is claimed or settled; who came later only with a claim.</summary>
    public static bool GaatMee(Rondesoort soort, Termijnuitkomst uitkomst) => uitkomst.Zonder is null
        && (!uitkomst.PerBetaler.IsEmpty || (soort != Rondesoort.Instroom && uitkomst.Verrekening != Geld.Nul));

    /// <summary>Who can't be claimed, for a person to see to.</summary>
    public static bool IsZonder(Termijnuitkomst uitkomst) => uitkomst.Zonder is StelRules.GeenTarief or StelRules.GeenBetaler;

    public static Rondetelling Tel(IEnumerable<Termijnuitkomst> uitkomsten, ISet<string> metMachtiging, bool alleenVerrekening)
    {
        var (incasso, ineens, verrekening) = (Geld.Nul, Geld.Nul, Geld.Nul);
        foreach (var uitkomst in uitkomsten)
        {
            verrekening += IsZonder(uitkomst) ? Geld.Nul : uitkomst.Verrekening;
            foreach (var deel in alleenVerrekening ? [] : uitkomst.PerBetaler)
            {
                (incasso, ineens) = metMachtiging.Contains(deel.BetalerId) ? (incasso + deel.Bedrag, ineens) : (incasso, ineens + deel.Bedrag);
            }
        }

        return new Rondetelling(incasso, ineens, verrekening);
    }

    public static Weigering? WaaromNiet(Rondesoort soort, ImmutableArray<Termijn> termijnen, ImmutableArray<Rondevoorstel> mee, ImmutableArray<Termijnuitkomst> zonder) =>
        zonder.Any(z => z.Zonder == StelRules.GeenTarief) ? Weigeringen.RondeGeenTarief
        : soort == Rondesoort.Instroom && termijnen.IsEmpty ? Weigeringen.RondeNogNiet
        : mee.IsEmpty ? Weigeringen.RondeNiets
        : null;

    public static TermijnrondeState Start(TermijnrondeState was, Rondebeeld beeld, (DateOnly Op, DateOnly Vervalt) dagen, string run, string regel) => was with
    {
        Stap = Rondestap.Bezig,
        Versie = was.Versie + 1,
        Run = run,
        Nog = [.. beeld.Mee.Select(m => m.Stap)],
        Op = dagen.Op,
        Vervalt = dagen.Vervalt,
        Totaal = Geld.Nul,
        Incasso = Geld.Nul,
        Ineens = Geld.Nul,
        Gedaan = 0,
        Aantal = beeld.Mee.Length,
        Operaties = OperatieRules.Met(was.Operaties, regel),
        Mislukt = beeld.Mislukt,
    };

    /// <param name="aantal">Steps that were tried, from the first on.</param>
    /// <param name="mislukt">Of these: what didn't work.</param>
    public static TermijnrondeState NaBatch(TermijnrondeState was, int aantal, Rondetelling telling, ImmutableArray<Rondekind> mislukt)
    {
        var rest = was.Nog[aantal..];
        return was with
        {
            Nog = rest,
            Mislukt = was.Mislukt.AddRange(mislukt),
            Stap = rest.IsEmpty ? Rondestap.Klaar : Rondestap.Bezig,
            Gedaan = was.Gedaan + aantal - mislukt.Length,
            Totaal = was.Totaal + telling.Totaal,
            Incasso = was.Incasso + telling.Incasso,
            Ineens = was.Ineens + telling.Ineens,
        };
    }

    /// <summary>The same run goes on with what didn't work: what an afrekening did answer, it answers again.</summary>
    public static TermijnrondeState Opnieuw(TermijnrondeState was) => was.Stap != Rondestap.Klaar || was.Mislukt.IsEmpty ? was
        : was with { Stap = Rondestap.Bezig, Versie = was.Versie + 1, Nog = was.Mislukt, Mislukt = [], Aantal = was.Gedaan + was.Mislukt.Length };

    /// <summary>While it runs, and afterwards.</summary>
    public static TermijnrondeView View(TermijnrondeState state, Schooljaar jaar, Rondesoort soort) => new(
        jaar, soort, state.Stap, state.Versie, [], [], state.Totaal, state.Incasso, state.Ineens, state.Gedaan, state.Aantal, state.Op, state.Vervalt,
        (state.Stap == Rondestap.Bezig ? Weigeringen.RondeBezig : Weigeringen.RondeGedaan).Zin)
    { Mislukt = Kinderen(state.Mislukt) };

    public static TermijnrondeView View(TermijnrondeState state, Schooljaar jaar, Rondesoort soort, Rondebeeld beeld) => new(
        jaar, soort, Rondestap.Concept, state.Versie, [.. beeld.Mee.Select(m => m.Uitkomst)], beeld.Zonder, beeld.Telling.Totaal, beeld.Telling.Incasso, beeld.Telling.Ineens, 0,
        beeld.Mee.Length, beeld.Op, beeld.Vervalt, beeld.Nee?.Zin)
    { Mislukt = Kinderen(state.Mislukt.AddRange(beeld.Mislukt)) };

    public static TermijnrondeView Leeg(TermijnrondeState state, Schooljaar jaar, Rondesoort soort, DateOnly vandaag, Weigering nee) => new(
        jaar, soort, state.Stap, state.Versie, [], [], Geld.Nul, Geld.Nul, Geld.Nul, 0, 0, vandaag, vandaag, nee.Zin)
    { Mislukt = Kinderen(state.Mislukt) };

    private static ImmutableArray<string> Kinderen(ImmutableArray<Rondekind> stappen) => [.. stappen.Select(s => s.LeerlingId).Distinct(StringComparer.Ordinal)];
}
