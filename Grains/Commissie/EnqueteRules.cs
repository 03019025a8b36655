using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Commissie;

/// <summary>Opening, answering and closing a survey, so that nobody answers twice and nobody's answer can be found (TSO-2b). Pure.</summary>
internal static class EnqueteRules
{
    /// <summary>Of a digest: enough to tell 2,500 people apart, too few to find anybody without the key.</summary>
    private const int KenmerkBytes = 10;

    /// <summary>Identities of one person: as many children as a family may have.</summary>
    private const int KenmerkenMax = 20;

    public static bool IsOpen(EnqueteState state, DateOnly vandaag) => state is { GeopendOp: not null, GeslotenOp: null } && vandaag <= state.TotEnMet;

    public static Uitkomst<EnqueteState> Open(EnqueteState was, Enquetevragen vraag, Schooljaar jaar, string sleutel, DateTimeOffset nu, DateOnly vandaag)
    {
        if (was.GeopendOp is not null)
        {
            return Weigeringen.EnqueteAlGehouden;
        }

        ImmutableArray<string> vragen = vraag.Vragen.IsDefault ? [] : [.. vraag.Vragen.Select(TekstRules.Schoon)];
        var laatste = vandaag.AddDays(EnqueteGrenzen.DagenMax) < jaar.LaatsteDag ? vandaag.AddDays(EnqueteGrenzen.DagenMax) : jaar.LaatsteDag;
        var nee = !jaar.Bevat(vandaag) ? Weigeringen.EnqueteNietDitJaar
            : vragen.Length != EnqueteGrenzen.Vragen ? Weigeringen.EnqueteVragen(EnqueteGrenzen.Vragen)
            : vragen.Select((v, nr) => TekstRules.KeurVerplicht(v, Vraagveld(nr), string.Create(CultureInfo.InvariantCulture, $"vraag {nr + 1}"), EnqueteGrenzen.VraagMax)).FirstOrDefault(w => w is not null)
            ?? (vraag.TotEnMet < vandaag || vraag.TotEnMet > laatste ? Weigeringen.TeVerWeg("tot-en-met", vandaag, laatste) : null);
        return nee is not null ? nee : was with
        {
            GeopendOp = nu,
            Van = vandaag,
            TotEnMet = vraag.TotEnMet,
            Vragen = vragen,
            Sleutel = sleutel,
            Tellingen = Leeg(vragen.Length),
        };
    }

    /// <summary>Everybody reads the questions, and they stand in the year report.</summary>
    public static Weigering? KeurNamen(ImmutableArray<string> vragen, Naamlijst namen) => vragen
        .Select((v, nr) => namen.Kind(v) is { IsEmpty: false } gevonden ? Weigeringen.EnqueteNaam(string.Join(", ", gevonden), Vraagveld(nr)) : null)
        .FirstOrDefault(w => w is not null);

    /// <summary>Why this person can't answer now; null when they can.</summary>
    public static Weigering? WaaromNiet(EnqueteState state, string deelnemer, DateOnly vandaag)
    {
        if (!IsOpen(state, vandaag))
        {
            return Weigeringen.EnqueteDicht;
        }

        var kenmerken = Kenmerken(state, deelnemer);
        return kenmerken.IsEmpty ? Weigeringen.OngeldigeOperatie
            : kenmerken.Any(k => state.Deelnemers.Contains(k, StringComparer.Ordinal)) ? Weigeringen.EnqueteBeantwoord
            : null;
    }

    /// <summary>Counted and remembered as one value: neither can be there without the other.</summary>
    public static Uitkomst<EnqueteState> Antwoord(EnqueteState was, string deelnemer, Enqueteantwoord antwoord, DateOnly vandaag)
    {
        if (WaaromNiet(was, deelnemer, vandaag) is { } dicht)
        {
            return dicht;
        }

        var opmerking = TekstRules.SchoonOfNiets(antwoord.Opmerking);
        var deelnemers = was.Deelnemers.AddRange(Kenmerken(was, deelnemer));
        var nee = antwoord.Scores.IsDefault || antwoord.Scores.Length != was.Vragen.Length || antwoord.Scores.Any(s => s is < 0 or > EnqueteGrenzen.ScoreMax) ? Weigeringen.EnqueteScore
            : deelnemers.Length > EnqueteGrenzen.DeelnemersMax ? Weigeringen.EnqueteVol
            : opmerking is null ? null
            : TekstRules.KeurRegels(opmerking, "opmerking", "de opmerking", EnqueteGrenzen.OpmerkingMax)
            ?? (was.Opmerkingen.Length >= EnqueteGrenzen.OpmerkingenMax ? Weigeringen.EnqueteOpmerkingenVol : null);
        return nee is not null ? nee : was with
        {
            Antwoorden = was.Antwoorden + 1,
            Tellingen = [.. was.Tellingen.Select((t, nr) => antwoord.Scores[nr] is > 0 and var score ? t.SetItem(score - 1, t[score - 1] + 1) : t)],
            Deelnemers = [.. deelnemers.Order(StringComparer.Ordinal)],
            Opmerkingen = opmerking is null ? was.Opmerkingen : [.. was.Opmerkingen.Add(opmerking).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>Hands of a whole groep; again replaces them. Nothing at all isn't a first count: a form that was sent too soon would take the task away.</summary>
    /// <param name="kinderen">At school in this groep.</param>
    public static Uitkomst<EnqueteState> TelGroep(EnqueteState was, string groepId, ImmutableArray<Vraaguitslag> geteld, int kinderen, Groepsteller teller)
    {
        if (!IsOpen(was, teller.Vandaag))
        {
            return Weigeringen.EnqueteDicht;
        }

        if (geteld.IsDefault || geteld.Length != was.Vragen.Length || geteld.Any(v => v.Aantallen.IsDefault || v.Aantallen.Length != EnqueteGrenzen.ScoreMax))
        {
            return Weigeringen.EnqueteVragen(EnqueteGrenzen.Vragen);
        }

        var fout = Enumerable.Range(0, geteld.Length).Where(nr => !Past(geteld[nr], kinderen)).Select(nr => (int?)nr).FirstOrDefault();
        return fout is { } mis
            ? Weigeringen.EnqueteHanden(kinderen, mis + 1, Hand(geteld[mis], kinderen) + 1)
            : !was.Groepen.ContainsKey(groepId) && geteld.All(v => v.Antwoorden == 0) ? Weigeringen.EnqueteGeenHand
            : was with { Groepen = was.Groepen.SetItem(groepId, new Groepstelling([.. geteld.Select(v => v.Aantallen)], teller.Naam, teller.Op)) };
    }

    private static bool Past(Vraaguitslag vraag, int kinderen) => vraag.Aantallen.All(a => a >= 0 && a <= kinderen) && vraag.Antwoorden <= kinderen;

    /// <summary>Place of the number that can't be; of a question with too many hands together, the largest.</summary>
    private static int Hand(Vraaguitslag vraag, int kinderen) =>
        Enumerable.Range(0, vraag.Aantallen.Length).OrderBy(i => vraag.Aantallen[i] >= 0 && vraag.Aantallen[i] <= kinderen).ThenByDescending(i => vraag.Aantallen[i]).First();

    /// <summary>Who answered is forgotten, and what nobody may ever see goes.</summary>
    public static EnqueteState Sluit(EnqueteState was, DateTimeOffset nu, DateOnly vandaag) => was with
    {
        GeslotenOp = nu,
        TotEnMet = vandaag < was.TotEnMet ? vandaag : was.TotEnMet,
        Sleutel = "",
        Deelnemers = [],
        Uitgenodigd = [],
        Uitnodigen = [],
        Opmerkingen = Antwoorden(was) < EnqueteGrenzen.MinimumAntwoorden ? [] : was.Opmerkingen,
    };

    /// <summary>Null for one that was never opened.</summary>
    public static Enqueteuitslag? Uitslag(EnqueteState state, Doelgroep doelgroep, DateOnly vandaag, bool metOpmerkingen)
    {
        if (state.GeopendOp is null)
        {
            return null;
        }

        var (aantal, isOpen) = (Antwoorden(state), IsOpen(state, vandaag));
        var mag = !isOpen && aantal >= EnqueteGrenzen.MinimumAntwoorden;
        return new Enqueteuitslag(
            doelgroep, state.Van, state.TotEnMet, state.Gevraagd, aantal, mag ? [.. state.Vragen.Zip(Som(state), Vraag)] : [],
            mag && metOpmerkingen ? state.Opmerkingen : [], isOpen);
    }

    /// <summary>People who answered, or children who raised a hand at the question that most of them answered.</summary>
    public static int Antwoorden(EnqueteState state) => state.Antwoorden + state.Groepen.Values.Sum(g => g.Tellingen.Max(t => t.Sum()));

    /// <summary>What is kept of somebody: a digest each of all that they are known by, with the key of this survey.</summary>
    public static ImmutableArray<string> Kenmerken(EnqueteState state, string deelnemer) =>
        [.. deelnemer.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(KenmerkenMax).Distinct(StringComparer.Ordinal).Select(d => Kenmerk(state.Sleutel, d))];

    /// <summary>Of who is mailed: the same person with two children has the same name and address at both.</summary>
    public static string Genodigde(EnqueteState state, string naam, string email) => Kenmerk(state.Sleutel, $"mail/{email.Trim().ToLowerInvariant()}/{Namen.Zoekvorm(naam)}");

    /// <summary>One more was asked.</summary>
    public static EnqueteState MetGenodigde(EnqueteState was, string kenmerk) =>
        was with { Gevraagd = was.Gevraagd + 1, Uitgenodigd = [.. was.Uitgenodigd.Add(kenmerk).Order(StringComparer.Ordinal)] };

    /// <summary>Children of a groep that are at school.</summary>
    public static int Kinderen(RegisterView register, string groepId) => register.Rijen.Count(r => r.Actief && r.GroepId == groepId);

    /// <summary>Most may have had no opinion: of few who had one nothing is shown either.</summary>
    private static Vraaguitslag Vraag(string vraag, ImmutableArray<int> aantallen) => new(vraag, aantallen.Sum() >= EnqueteGrenzen.MinimumAntwoorden ? aantallen : []);

    private static string Kenmerk(string sleutel, string van) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromBase64String(sleutel), Encoding.UTF8.GetBytes(van)).AsSpan(0, KenmerkBytes));

    private static string Vraagveld(int nr) => string.Create(CultureInfo.InvariantCulture, $"vraag{nr + 1}");

    private static IEnumerable<ImmutableArray<int>> Som(EnqueteState state) => state.Groepen.Values.Select(g => g.Tellingen).Aggregate(
        state.Tellingen, (som, groep) => [.. som.Zip(groep, (a, b) => (ImmutableArray<int>)[.. a.Zip(b, (x, y) => x + y)])]);

    private static ImmutableArray<ImmutableArray<int>> Leeg(int vragen) =>
        [.. Enumerable.Range(0, vragen).Select(_ => (ImmutableArray<int>)[.. Enumerable.Repeat(0, EnqueteGrenzen.ScoreMax)])];
}

/// <summary>Who counted hands, and when.</summary>
internal sealed record Groepsteller(string Naam, DateTimeOffset Op, DateOnly Vandaag);
