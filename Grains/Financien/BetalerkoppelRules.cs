using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Financien;

/// <summary>Which verzorger of a child is which payer, and for what part (TSO-6, PAR-1). Pure.</summary>
internal static class BetalerkoppelRules
{
    public const int ParenMax = 100;

    /// <summary>Who left can still be billed or paid back for so long.</summary>
    private const int VertrokkenMaanden = 12;

    private const int Geheel = 100;
    private const int DigestBytes = 6;

    /// <summary>
    /// What the card says: parts where they are given, otherwise the first with gezag to be called, as an assumption. Who was the payer of this child stays it; a verzorger of another
    /// child with the same name and the same mail or phone is the same payer; anybody else is new.
    /// </summary>
    public static BetalersState WerkBij(BetalersState was, Geldkaart kaart, DateOnly vandaag, Func<string> nieuwId)
    {
        var deelnemers = Deelnemers(kaart);
        var kenmerk = string.Join(';', deelnemers.Select(d => FormattableString.Invariant($"{d.Verzorger.Id}={d.Procent}")));
        var oud = was.Kinderen.FirstOrDefault(k => k.LeerlingId == kaart.LeerlingId);
        var aanmelding = Aanmelding.GeldigOp(kaart.Aanmeldingen, vandaag) ?? kaart.Aanmeldingen.MinBy(a => a.Vanaf);
        var telt = kaart.Actief && aanmelding is { Soort: not AanmeldingSoort.Geen };
        var (met, delen) = (was, ImmutableArray.CreateBuilder<Kinddeel>());
        foreach (var deel in IsTeBetalen(kaart, vandaag) ? Deelnemers(deelnemers, oud, kenmerk, kaart) : [])
        {
            (met, var id) = Persoon(met, deel.Verzorger, oud, nieuwId);
            delen.Add(new Kinddeel(deel.Verzorger.Id, id, deel.Procent, deel.Dagen, deel.Aangenomen));
        }

        var nieuw = new Kindbetaling(kaart.LeerlingId, Samen(delen), kenmerk, aanmelding is { Soort: AanmeldingSoort.Incidenteel }, telt);
        return MetVerboden(ZonderMail(Met(met, oud, nieuw), oud, kaart), kaart);
    }

    /// <summary>Who may have no contact with the child and pays no more for it: what was claimed before goes on paper, unless another child's card gives an address.</summary>
    private static BetalersState ZonderMail(BetalersState was, Kindbetaling? oud, Geldkaart kaart)
    {
        var weg = (oud?.Delen ?? []).Where(d => !HeeftKind(was, d.BetalerId) && kaart.Verzorgers.Any(v => v.Id == d.VerzorgerId && v.Contactverbod)).Select(d => d.BetalerId).ToHashSet(StringComparer.Ordinal);
        return !was.Personen.Any(p => weg.Contains(p.Id) && p.Email is not null) ? was : was with
        {
            Versie = was.Versie + 1,
            Personen = [.. was.Personen.Select(p => weg.Contains(p.Id) ? p with { Email = null } : p)],
        };
    }

    /// <summary>A child that is no longer known here.</summary>
    public static BetalersState Zonder(BetalersState was, string leerlingId) =>
        was.Kinderen.Any(k => k.LeerlingId == leerlingId)
            ? was with { Versie = was.Versie + 1, Kinderen = was.Kinderen.RemoveAll(k => k.LeerlingId == leerlingId), Verboden = was.Verboden.RemoveAll(v => v.LeerlingId == leerlingId) }
            : was;

    /// <summary>
    /// An address that stands on none of its children's cards any more was wrong, or taken back: nothing goes there. Another card's comes in its place, or paper.
    /// </summary>
    /// <param name="mails">Of all cards, by child and verzorger.</param>
    public static BetalersState ZonderOudeMail(BetalersState was, IReadOnlyDictionary<(string LeerlingId, string VerzorgerId), string> mails)
    {
        var eigen = was.Kinderen.SelectMany(k => k.Delen.Select(d => (d.BetalerId, Mail: mails.GetValueOrDefault((k.LeerlingId, d.VerzorgerId)))))
            .ToLookup(m => m.BetalerId, m => m.Mail, StringComparer.Ordinal);
        bool IsOud(Betalerpersoon persoon) =>
            persoon.Email is not null && eigen.Contains(persoon.Id) && !eigen[persoon.Id].Contains(persoon.Email, StringComparer.OrdinalIgnoreCase);
        return !was.Personen.Any(IsOud) ? was : was with
        {
            Versie = was.Versie + 1,
            Personen = [.. was.Personen.Select(p => IsOud(p) ? p with { Email = eigen[p.Id].FirstOrDefault(m => m is not null) } : p)],
        };
    }

    /// <summary>As the office chose; it holds until the card says something else.</summary>
    public static Uitkomst<BetalersState> ZetVerdeling(BetalersState was, Betaalverdeling verdeling, Geldkaart kaart, DateOnly vandaag, Func<string> nieuwId)
    {
        var delen = verdeling.Delen.IsDefault ? [] : verdeling.Delen;
        if (!IsGeheel(delen))
        {
            return Weigeringen.VerdelingGeenHonderd;
        }

        if (delen.Any(d => !kaart.Verzorgers.Any(v => v.Id == d.VerzorgerId)))
        {
            return Weigeringen.VerdelingVerzorger;
        }

        var met = WerkBij(was, kaart, vandaag, nieuwId);
        var oud = met.Kinderen.First(k => k.LeerlingId == kaart.LeerlingId);
        var gekozen = ImmutableArray.CreateBuilder<Kinddeel>();
        foreach (var deel in delen)
        {
            (met, var id) = Persoon(met, kaart.Verzorgers.First(v => v.Id == deel.VerzorgerId), oud, nieuwId);
            gekozen.Add(new Kinddeel(deel.VerzorgerId, id, deel.Procent, deel.Dagen, Aangenomen: false));
        }

        return MetVerboden(Met(met, oud, oud with { Delen = Samen(gekozen) }), kaart);
    }

    /// <summary>With every other verzorger of the card, who pays nothing now: who has gezag first, then in the order of calling.</summary>
    public static Betaalverdeling Keuze(Betaalverdeling nu, Geldkaart kaart) => nu with
    {
        Delen =
        [
            .. nu.Delen,
            .. kaart.Verzorgers.Where(v => !nu.Delen.Any(d => d.VerzorgerId == v.Id)).OrderByDescending(v => v.HeeftGezag).ThenBy(v => v.Belvolgorde == 0).ThenBy(v => v.Belvolgorde)
                .Select(v => new Verdeeldeel(v.Id, v.Naam, null, 0, Weekdagen.Geen, false) { Contactverbod = v.Contactverbod }),
        ],
    };

    /// <summary>Percentages together 100, or weekdays alone that are all five; no weekday twice; each part is something.</summary>
    public static bool IsGeheel(ImmutableArray<Verdeeldeel> delen)
    {
        var (procent, dagen) = (delen.Sum(d => d.Procent), delen.Aggregate(Weekdagen.Geen, (som, d) => som | d.Dagen));
        var losse = delen.Sum(d => int.PopCount((int)d.Dagen));
        return delen.Length is > 0 and <= FinancienGrenzen.BetalersPerKindMax && delen.All(d => d.Procent is >= 0 and <= Geheel && (d.Procent > 0 || d.Dagen != Weekdagen.Geen) && (d.Dagen & ~Weekdagen.Alle) == Weekdagen.Geen)
            && losse == int.PopCount((int)dagen) && (procent == Geheel || (procent == 0 && dagen == Weekdagen.Alle))
            && delen.Select(d => d.VerzorgerId).Distinct(StringComparer.Ordinal).Count() == delen.Length;
    }

    /// <summary>Children of the second go to the first, which is meant from now on where the second is recognised.</summary>
    public static BetalersState VoegSamen(BetalersState was, string blijftId, string gaatId) => was with
    {
        Versie = was.Versie + 1,
        Personen = [.. was.Personen.Select(p => p.Id == gaatId || p.NaarId == gaatId ? p with { NaarId = blijftId } : p.Id == blijftId ? p with { NaarId = null } : p)],
        Kinderen = [.. was.Kinderen.Select(k => k.Delen.Any(d => d.BetalerId == gaatId) ? k with { Delen = Samen(k.Delen.Select(d => d.BetalerId == gaatId ? d with { BetalerId = blijftId } : d)) } : k)],
    };

    public static BetalersState GeenPaar(BetalersState was, string eenId, string anderId) =>
        was with { Versie = was.Versie + 1, GeenPaar = [.. was.GeenPaar.Append(Paar(eenId, anderId)).Distinct().TakeLast(FinancienGrenzen.BetalersMax)] };

    /// <summary>The same name, and nobody said that they are two.</summary>
    public static ImmutableArray<BetalerPaar> Dubbel(BetalersState state) =>
    [
        .. state.Personen.Where(p => p.NaarId is null && HeeftKind(state, p.Id)).GroupBy(p => Namen.Zoekvorm(p.Naam), StringComparer.Ordinal)
            .SelectMany(g => g.SelectMany((een, i) => g.Skip(i + 1).Select(ander => Paar(een.Id, ander.Id)))).Where(p => !state.GeenPaar.Contains(p)).Take(ParenMax),
    ];

    /// <summary>Whether this part is of somebody who may have no contact with the child.</summary>
    public static bool HeeftVerbod(BetalersState state, string leerlingId, string verzorgerId) => state.Verboden.Contains(new Betaalverbod(leerlingId, verzorgerId));

    /// <summary>What a payer must know: name, mail and its children now. Who may have no contact with one of them gets paper, as who has no mail.</summary>
    public static Betalergegevens Gegevens(BetalersState state, Betalerpersoon persoon)
    {
        var eigen = state.Kinderen.SelectMany(k => k.Delen.Where(d => d.BetalerId == persoon.Id).Select(d => (Kind: k, Deel: d))).Take(FinancienGrenzen.KinderenPerBetalerMax).ToList();
        return new Betalergegevens(
            persoon.Nummer, persoon.Naam, eigen.Exists(e => HeeftVerbod(state, e.Kind.LeerlingId, e.Deel.VerzorgerId)) ? null : persoon.Email,
            [.. eigen.Select(e => new Betalerkind(e.Kind.LeerlingId, e.Deel.VerzorgerId, e.Deel.Procent, e.Deel.Dagen, e.Deel.Aangenomen))], eigen.Count > 0 && eigen.TrueForAll(e => e.Kind.Incidenteel));
    }

    /// <summary>Payers whose name, mail or children differ between two states, with what they must hear.</summary>
    public static BetalersState MetPost(BetalersState was, BetalersState wordt, SchoolSleutel school)
    {
        if (was.Personen == wordt.Personen && was.Kinderen == wordt.Kinderen && was.Verboden == wordt.Verboden)
        {
            return wordt;
        }

        var oud = was.Personen.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var bak = wordt.Uitbak;
        var geraakt = wordt.Kinderen.Except(was.Kinderen).Concat(was.Kinderen.Except(wordt.Kinderen)).SelectMany(k => k.Delen).Select(d => d.BetalerId).ToHashSet(StringComparer.Ordinal);
        var verboden = wordt.Verboden.Except(was.Verboden).Concat(was.Verboden.Except(wordt.Verboden)).Select(v => v.LeerlingId).ToHashSet(StringComparer.Ordinal);
        geraakt.UnionWith(wordt.Kinderen.Where(k => verboden.Contains(k.LeerlingId)).SelectMany(k => k.Delen).Select(d => d.BetalerId));
        foreach (var persoon in wordt.Personen.Where(p => geraakt.Contains(p.Id) || oud.GetValueOrDefault(p.Id) != p))
        {
            bak = bak.Laatste($"betaler/{school}/{persoon.Id}", Gegevens(wordt, persoon));
        }

        return wordt with { Uitbak = bak };
    }

    public static bool HeeftKind(BetalersState state, string betalerId) => state.Kinderen.Any(k => k.Delen.Any(d => d.BetalerId == betalerId));

    private static bool IsTeBetalen(Geldkaart kaart, DateOnly vandaag) => kaart.Actief || kaart.VanSchoolPer is { } per && per.AddMonths(VertrokkenMaanden) > vandaag;

    private static List<Deelnemer> Deelnemers(Geldkaart kaart)
    {
        var genoemd = kaart.Verzorgers.Where(v => v.Betaaldeel > 0).Take(FinancienGrenzen.BetalersPerKindMax).ToList();
        if (genoemd.Count > 0)
        {
            var procenten = RekenRules.Verdeel(new Geld(Geheel), [.. genoemd.Select(v => v.Betaaldeel)]);
            return [.. genoemd.Select((v, i) => new Deelnemer(v, (int)procenten[i].Centen, Weekdagen.Geen, Aangenomen: false))];
        }

        // by assumption never who has a contactverbod while there is another: a bill says where the child stays
        var eerste = kaart.Verzorgers.Where(v => v.HeeftGezag).OrderBy(v => v.Contactverbod).ThenBy(v => v.Belvolgorde == 0).ThenBy(v => v.Belvolgorde).FirstOrDefault();
        return eerste is null ? [] : [new Deelnemer(eerste, Geheel, Weekdagen.Geen, Aangenomen: true)];
    }

    /// <summary>What was chosen here stays while the card says what it said then, and all of them are still on it.</summary>
    private static List<Deelnemer> Deelnemers(List<Deelnemer> kaartdelen, Kindbetaling? oud, string kenmerk, Geldkaart kaart)
    {
        if (oud is null || oud.Kaartdelen != kenmerk || oud.Delen.IsEmpty || oud.Delen.Any(d => !kaart.Verzorgers.Any(v => v.Id == d.VerzorgerId)))
        {
            return kaartdelen;
        }

        return [.. oud.Delen.Select(d => new Deelnemer(kaart.Verzorgers.First(v => v.Id == d.VerzorgerId), d.Procent, d.Dagen, d.Aangenomen))];
    }

    /// <summary>
    /// The payer that this verzorger is. Name and mail follow the card of its first child: two cards that differ would otherwise write over each other each night.
    /// </summary>
    private static (BetalersState Met, string Id) Persoon(BetalersState was, Verzorger verzorger, Kindbetaling? oud, Func<string> nieuwId)
    {
        var (telefoon, mail) = (verzorger.Telefoon.Length == 0 ? null : Digest(verzorger.Telefoon), string.IsNullOrEmpty(verzorger.Email) ? null : verzorger.Email.Trim());
        var naam = Namen.Zoekvorm(verzorger.Naam);
        var bekend = oud?.Delen.FirstOrDefault(d => d.VerzorgerId == verzorger.Id) is { } deel ? was.Personen.FirstOrDefault(p => p.Id == deel.BetalerId) : null;
        bekend ??= was.Personen.FirstOrDefault(p => Namen.Zoekvorm(p.Naam) == naam
            && ((mail is not null && string.Equals(p.Email, mail, StringComparison.OrdinalIgnoreCase)) || (telefoon is not null && p.Telefoon == telefoon)));
        bekend = bekend?.NaarId is { } naar ? was.Personen.FirstOrDefault(p => p.Id == naar) ?? bekend : bekend;
        if (bekend is null)
        {
            var nr = was.Personen.Length < FinancienGrenzen.BetalersMax ? was.LaatsteNummer + 1 : throw new InvalidOperationException("The school has too many payers.");
            var nieuw = new Betalerpersoon(nieuwId(), nr, verzorger.Naam, mail, telefoon);
            return (was with { Versie = was.Versie + 1, LaatsteNummer = nr, Personen = was.Personen.Add(nieuw) }, nieuw.Id);
        }

        var volgt = !(was.Kinderen.FirstOrDefault(k => k.Delen.Any(d => d.BetalerId == bekend.Id)) is { } eerste && eerste.LeerlingId != oud?.LeerlingId);
        var gevolgd = volgt
            ? bekend with { Naam = verzorger.Naam, Email = mail ?? bekend.Email, Telefoon = telefoon ?? bekend.Telefoon }
            : bekend with { Email = bekend.Email ?? mail, Telefoon = bekend.Telefoon ?? telefoon };
        return gevolgd == bekend ? (was, bekend.Id) : (was with { Versie = was.Versie + 1, Personen = was.Personen.Replace(bekend, gevolgd) }, bekend.Id);
    }

    /// <summary>Two verzorgers of one child that are the same payer have one part.</summary>
    private static ImmutableArray<Kinddeel> Samen(IEnumerable<Kinddeel> delen) =>
    [
        .. delen.GroupBy(d => d.BetalerId, StringComparer.Ordinal)
            .Select(g => g.First() with { Procent = g.Sum(d => d.Procent), Dagen = g.Aggregate(Weekdagen.Geen, (dagen, d) => dagen | d.Dagen), Aangenomen = g.All(d => d.Aangenomen) }),
    ];

    private static BetalersState Met(BetalersState was, Kindbetaling? oud, Kindbetaling nieuw) =>
        oud is null ? was with { Versie = was.Versie + 1, Kinderen = was.Kinderen.Add(nieuw) }
        : IsZelfde(oud, nieuw) ? was
        : was with { Versie = was.Versie + 1, Kinderen = [.. was.Kinderen.Select(k => k.LeerlingId == nieuw.LeerlingId ? nieuw : k)] };

    private static BetalersState MetVerboden(BetalersState was, Geldkaart kaart)
    {
        var delen = was.Kinderen.FirstOrDefault(k => k.LeerlingId == kaart.LeerlingId)?.Delen ?? [];
        var nu = kaart.Verzorgers.Where(v => v.Contactverbod && delen.Any(d => d.VerzorgerId == v.Id)).Select(v => new Betaalverbod(kaart.LeerlingId, v.Id)).ToList();
        return was.Verboden.Where(v => v.LeerlingId == kaart.LeerlingId).SequenceEqual(nu)
            ? was : was with { Versie = was.Versie + 1, Verboden = [.. was.Verboden.Where(v => v.LeerlingId != kaart.LeerlingId), .. nu] };
    }

    private static bool IsZelfde(Kindbetaling een, Kindbetaling ander) => een with { Delen = [] } == ander with { Delen = [] } && een.Delen.SequenceEqual(ander.Delen);

    private static BetalerPaar Paar(string een, string ander) => string.CompareOrdinal(een, ander) < 0 ? new(een, ander) : new(ander, een);

    private static string Digest(string tekst) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)).AsSpan(0, DigestBytes));

    private sealed record Deelnemer(Verzorger Verzorger, int Procent, Weekdagen Dagen, bool Aangenomen);
}

/// <summary>Numbers of claims and kenmerken of mandates: rising, never twice (TSO-6b). Pure.</summary>
internal static class NummerRules
{
    private const int UitgiftenMax = 1_000;

    /// <summary>The same key and count: the same numbers, as long as they are remembered.</summary>
    public static (BetalersState Nieuw, ImmutableArray<string> Nummers) Geef(BetalersState was, string sleutel, int aantal, DateOnly datum)
    {
        if (was.Uitgiften.FirstOrDefault(u => u.Sleutel == sleutel && u.Aantal == aantal) is { } eerder)
        {
            return (was, Schrijf(eerder));
        }

        var uitgifte = new Nummeruitgifte(sleutel, datum.Year, was.Nummers.GetValueOrDefault(datum.Year) + 1, aantal);
        return (was with
        {
            Nummers = was.Nummers.SetItem(datum.Year, uitgifte.Eerste + aantal - 1),
            Uitgiften = [.. was.Uitgiften.Append(uitgifte).TakeLast(UitgiftenMax)],
        }, Schrijf(uitgifte));
    }

    /// <summary>An own kenmerk holds the number of its payer; any other belongs to who had it first.</summary>
    public static Uitkomst<BetalersState> Reserveer(BetalersState was, string kenmerk, string betalerId, SchoolSleutel school)
    {
        if (was.Kenmerken.TryGetValue(kenmerk, out var van))
        {
            return van == betalerId ? was : Weigeringen.KenmerkAlGebruikt;
        }

        if (kenmerk.Split('-') is [var brin, var nr, var volg] && brin == school.ToString() && IsGetal(volg) && int.TryParse(nr, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer))
        {
            return was.Personen.FirstOrDefault(p => p.Nummer == nummer)?.Id == betalerId ? was : Weigeringen.KenmerkAlGebruikt;
        }

        return was with { Kenmerken = was.Kenmerken.SetItem(kenmerk, betalerId) };
    }

    private static bool IsGetal(string tekst) => tekst.Length > 0 && tekst.All(char.IsAsciiDigit);

    private static ImmutableArray<string> Schrijf(Nummeruitgifte uitgifte) =>
        [.. Enumerable.Range(uitgifte.Eerste, uitgifte.Aantal).Select(n => string.Create(CultureInfo.InvariantCulture, $"{uitgifte.Jaar}-{n:0000}"))];
}
