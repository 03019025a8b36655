using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Leerlingen;

/// <summary>One of three that was taken away from a card.</summary>
internal sealed record Leerlingprul(Verzorger? Verzorger = null, Noodcontact? Noodcontact = null, Lunchnotitie? Notitie = null);

/// <summary>
/// What was taken away from a leerling, for thirty days (UX-1). A contactverbod, gezag or the right to fetch comes back as it was, and is said before; an
/// order of calling or a part to pay that somebody else has by now comes back as none. A lunch note goes as early as one that ended.
/// </summary>
internal static class LeerlingprulRules
{
    /// <summary>Of one child: all its people, and again.</summary>
    public const int Max = 20;

    private const string Notitievoor = "l-";

    public static bool IsNotitie(string id) => id.StartsWith(Notitievoor, StringComparison.Ordinal);

    /// <summary>Who was there and isn't any more goes in; who is there again goes out.</summary>
    public static LeerlingState NaVerzorgers(LeerlingState was, LeerlingState wordt, Handeling hier)
    {
        var bak = wordt.Verzorgers.Select(v => Id(v)).Concat(wordt.Noodcontacten.Select(n => Id(n))).Aggregate(wordt.Prullenbak, (b, id) => b.Zonder(id));
        bak = was.Verzorgers.Where(v => wordt.Verzorgers.All(w => w.Id != v.Id)).Aggregate(bak, (b, v) => b.Met(Id(v), new Leerlingprul(v), hier.Wie, hier.Op, hier.Vandaag, Max));
        bak = was.Noodcontacten.Where(n => wordt.Noodcontacten.All(w => w.Id != n.Id)).Aggregate(bak, (b, n) => b.Met(Id(n), new Leerlingprul(Noodcontact: n), hier.Wie, hier.Op, hier.Vandaag, Max));
        return ReferenceEquals(bak, wordt.Prullenbak) ? wordt : wordt with { Prullenbak = bak };
    }

    public static LeerlingState NaNotitie(LeerlingState wordt, Lunchnotitie weg, Handeling hier) =>
        wordt with { Prullenbak = wordt.Prullenbak.Met(Notitievoor + weg.Id, new Leerlingprul(Notitie: weg), hier.Wie, hier.Op, hier.Vandaag, Max) };

    /// <summary>Without what is past its days; the same state when there is nothing like that.</summary>
    public static LeerlingState Opgeruimd(LeerlingState was, DateOnly vandaag)
    {
        var bak = was.Prullenbak.Pruls.Where(p => p.Inhoud.Notitie is { } n && !LunchnotitieRules.IsVerlengbaar(n, vandaag)).Aggregate(was.Prullenbak.Op(vandaag), (b, p) => b.Zonder(p.Id));
        return ReferenceEquals(bak, was.Prullenbak) ? was : was with { Prullenbak = bak };
    }

    /// <param name="magPersonen">May change the card.</param>
    /// <param name="magNotities">May give lunch notes.</param>
    public static ImmutableArray<Weggehaald> Beeld(LeerlingState state, bool magPersonen, bool magNotities, DateOnly vandaag)
    {
        var bak = Opgeruimd(state, vandaag).Prullenbak;
        return [.. bak.Beeld(vandaag, p => Woorden(state, p)).Where(w => IsNotitie(w.Id) ? magNotities : magPersonen).Select(w => w with { TotEnMet = Laatste(bak, w) })];
    }

    /// <summary>Whether it is of this verzorger: by number, or as somebody with the same name at the same child.</summary>
    public static bool IsVan(Leerlingprul prul, Verzorger verzorger) => prul switch
    {
        { Verzorger: { } v } => v.Id == verzorger.Id || IsZelfde(v.Naam, verzorger.Naam),
        { Noodcontact: { } n } => IsZelfde(n.Naam, verzorger.Naam),
        _ => false,
    };

    /// <summary>Who can be put back, newest first.</summary>
    public static WeggehaaldeMensen Mensen(LeerlingState state, DateOnly vandaag)
    {
        var pruls = state.Prullenbak.Op(vandaag).Pruls;
        return new WeggehaaldeMensen([.. pruls.Select(p => p.Inhoud.Verzorger).OfType<Verzorger>()], [.. pruls.Select(p => p.Inhoud.Noodcontact).OfType<Noodcontact>()]);
    }

    public static Uitkomst<LeerlingState> HaalTerug(LeerlingState was, string id, Handeling hier)
    {
        if (Opgeruimd(was, hier.Vandaag).Prullenbak.Zoek(id, hier.Vandaag) is not { } prul)
        {
            return Weigeringen.WeggehaaldVoorbij;
        }

        var uitkomst = prul.Inhoud switch
        {
            { Verzorger: { } v } => Terug(was, v, hier),
            { Noodcontact: { } n } => Terug(was, n, hier),
            { Notitie: { } n } => LunchnotitieRules.HaalTerug(was, n, hier),
            _ => Weigeringen.WeggehaaldVoorbij,
        };
        return uitkomst.Waarde is { } wordt ? wordt with { Prullenbak = wordt.Prullenbak.Zonder(id) } : uitkomst.Weigering!;
    }

    private static Uitkomst<LeerlingState> Terug(LeerlingState was, Verzorger verzorger, Handeling hier) =>
        was.Verzorgers.Any(v => IsZelfde(v.Naam, verzorger.Naam)) ? Weigeringen.WeggehaaldStaatErAl(verzorger.Naam)
        : VerzorgerRules.Bewaar(was, was.Verzorgers.Add(Passend(was, verzorger)), was.Noodcontacten, GeenNieuwId, hier);

    private static Uitkomst<LeerlingState> Terug(LeerlingState was, Noodcontact nood, Handeling hier) =>
        was.Noodcontacten.Any(n => IsZelfde(n.Naam, nood.Naam)) ? Weigeringen.WeggehaaldStaatErAl(nood.Naam)
        : VerzorgerRules.Bewaar(was, was.Verzorgers, was.Noodcontacten.Add(nood with { Belvolgorde = Plek(was, nood.Belvolgorde) }), GeenNieuwId, hier);

    /// <summary>With the place in the order that is left for it, and the part that is left to pay.</summary>
    private static Verzorger Passend(LeerlingState was, Verzorger verzorger) => verzorger with
    {
        Belvolgorde = Plek(was, verzorger.Belvolgorde),
        Betaaldeel = was.Verzorgers.Sum(v => v.Betaaldeel) + verzorger.Betaaldeel is 0 or 100 ? verzorger.Betaaldeel : 0,
    };

    /// <summary>The own place when it is free, otherwise after all others; who wasn't called isn't called.</summary>
    private static int Plek(LeerlingState was, int eigen)
    {
        var bezet = was.Verzorgers.Select(v => v.Belvolgorde).Concat(was.Noodcontacten.Select(n => n.Belvolgorde)).Where(b => b > 0).ToList();
        return eigen > 0 && bezet.Contains(eigen) ? bezet.Max() + 1 : eigen;
    }

    /// <summary>A lunch note goes with its own end when that comes first.</summary>
    private static DateOnly Laatste(Prullenbak<Leerlingprul> bak, Weggehaald regel)
    {
        var einde = bak.Pruls.FirstOrDefault(p => p.Id == regel.Id)?.Inhoud.Notitie?.TotEnMet.AddDays(LeerlingGrenzen.LunchVerlengbaarDagen);
        return einde < regel.TotEnMet ? einde.Value : regel.TotEnMet;
    }

    private static (string Soort, string Wat) Woorden(LeerlingState state, Leerlingprul prul) => prul switch
    {
        { Verzorger: { } v } => ("Verzorger", string.Join(", ", Woorden(v, Passend(state, v)))),
        { Noodcontact: { } n } => ("Noodnummer", $"{n.Naam}{(n.Relatie.Length > 0 ? $" ({n.Relatie})" : "")}"),
        { Notitie: { } n } => ("Goed om te weten", $"{n.Merkje}, tot en met {Datums.Cijfers(n.TotEnMet)}"),
        _ => ("", ""),
    };

    private static IEnumerable<string> Woorden(Verzorger verzorger, Verzorger terug)
    {
        yield return verzorger.Relatie.Length > 0 ? $"{verzorger.Naam} ({verzorger.Relatie})" : verzorger.Naam;
        yield return verzorger.HeeftGezag ? "met gezag" : "zonder gezag";
        yield return verzorger.Contactverbod ? "met contactverbod" : verzorger.MagOphalen ? "mag ophalen" : "mag niet ophalen";
        if (terug.Betaaldeel != verzorger.Betaaldeel)
        {
            yield return "zonder betaaldeel, want dat is nu van een ander";
        }
        else if (terug.Betaaldeel > 0)
        {
            yield return $"betaalt {terug.Betaaldeel} procent";
        }

        if (terug.Belvolgorde != verzorger.Belvolgorde)
        {
            yield return "als laatste in de belvolgorde";
        }
    }

    private static bool IsZelfde(string een, string ander) => Namen.Zoekvorm(een) == Namen.Zoekvorm(ander);

    private static string GeenNieuwId() => throw new InvalidOperationException("Who comes back has an id.");

    private static string Id(Verzorger verzorger) => $"v-{verzorger.Id}";

    private static string Id(Noodcontact nood) => $"n-{nood.Id}";
}
