using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Overdracht;

/// <summary>What somebody notes of the inzage of one verzorger.</summary>
internal sealed record Inzageinvoer(string VerzorgerId, Inzagewijze Wijze, DateOnly GezienOp, Akkoord Akkoord, string? Reden, string? Reactie);

/// <summary>Inzage per verzorger: attempts, what they say, and when it is enough (OSO-K4). Pure.</summary>
internal static class InzageRules
{
    /// <summary>Of a verzorger who answered behind the personal link.</summary>
    public const string DoorVerzorger = "de verzorger zelf";

    /// <summary>Stands for the verzorger with gezag when an institution has it.</summary>
    public const string Instelling = "instelling";

    /// <summary>Ways in which somebody sees the content; by telephone or mail one is only asked to.</summary>
    private static readonly ImmutableArray<Inzagewijze> Kijken =
        [Inzagewijze.OpSchool, Inzagewijze.Meegegeven, Inzagewijze.Beeldbellen];

    /// <summary>What the verzorgers said of the version before still holds for the same content; otherwise it starts anew (OSO-K4).</summary>
    public static ImmutableArray<Inzageregel> Begin(DossierVersie? vorige, string hash, Dossiergegevens gegevens)
    {
        if (vorige is not null && vorige.Hash == hash)
        {
            return vorige.Inzage;
        }

        var mensen = gegevens.Verzorgers.Where(v => !v.Overleden).Select(v => Nieuw(v.VerzorgerId, v.WettigVertegenwoordiger)).ToImmutableArray();
        return gegevens.Leerling.VerzorgersAansprakelijk || mensen.Any(i => i.HeeftGezag) ? mensen : mensen.Add(Nieuw(Instelling, heeftGezag: true));
    }

    /// <summary>Since when the present content can be looked at: the first of the versions with this hash.</summary>
    public static DateOnly? Sinds(ImmutableArray<DossierVersie> versies) => versies.IsEmpty
        ? null : DossierRules.Dag(versies.Reverse().TakeWhile(v => v.Hash == versies[^1].Hash).Last().Op);

    /// <summary>Every verzorger with gezag saw it and said something, or stands motivated as not reached.</summary>
    public static bool IsKlaar(DossierVersie? versie) => versie is not null && Nodig(versie) > 0 && Klaar(versie) == Nodig(versie);

    public static int Nodig(DossierVersie? versie) => versie?.Inzage.Count(i => i.HeeftGezag) ?? 0;

    public static int Klaar(DossierVersie? versie) => versie?.Inzage.Count(i => i is { HeeftGezag: true, IsKlaar: true }) ?? 0;

    /// <summary>
    /// All verzorgers with gezag folded to the one block of the file: a Nee is Nee, then Onbekend, then Ja; the date is the latest. Null while
    /// not every one was handled.
    /// </summary>
    /// <param name="woord">Reason of a verzorger.</param>
    public static Inzageblok? Vouw(DossierVersie? versie, Func<string, string?> woord)
    {
        if (versie is null || !IsKlaar(versie))
        {
            return null;
        }

        var gezag = versie.Inzage.Where(i => i.HeeftGezag).ToList();
        var akkoord = gezag.Exists(i => i.Akkoord == Akkoord.Nee) ? Akkoord.Nee : gezag.Exists(i => i.Akkoord == Akkoord.Onbekend) ? Akkoord.Onbekend : Akkoord.Ja;
        var datum = gezag.Max(i => i.GezienOp ?? i.VastgelegdOp ?? DossierRules.Dag(versie.Op));
        var redenen = gezag.Select((i, nr) => (i, nr)).Where(p => p.i.Akkoord == Akkoord.Nee)
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"ouder {p.nr + 1}: {woord(p.i.VerzorgerId)}"));
        return new Inzageblok(datum, akkoord, akkoord == Akkoord.Nee ? string.Join("; ", redenen) : null);
    }

    public static Inzageblok? Vouw(DossierVersie? versie, Dossierinhoud? inhoud) =>
        Vouw(versie, id => versie is null ? null : inhoud?.Woord(versie.Hash, id)?.Reden);

    public static Weigering? KeurPoging(DossierState state, string verzorgerId, Inzagewijze wijze, DateOnly datum, string? toelichting, DateOnly vandaag)
    {
        if (Regel(state, verzorgerId) is not { } regel)
        {
            return Weigeringen.Onbekend("deze verzorger");
        }

        return !Enum.IsDefined(wijze) || wijze == Inzagewijze.LinkGemaild ? Weigeringen.InzageWijze // that one notes itself
            : datum > vandaag || datum < Sinds(state.Versies) ? Weigeringen.PogingDatum
            : regel.Pogingen.Length >= OverdrachtGrenzen.PogingenMax ? Weigeringen.TeVeel("pogingen", OverdrachtGrenzen.PogingenMax)
            : toelichting is null ? null : TekstRules.KeurRegels(toelichting, "toelichting", "de toelichting", OverdrachtGrenzen.RedenMax);
    }

    public static DossierState MetPoging(DossierState state, string verzorgerId, Pogingregel poging) => Met(
        state, verzorgerId, r => r with { Pogingen = [.. r.Pogingen.Add(poging).OrderBy(p => p.Datum).ThenBy(p => p.Op)] });

    /// <summary>A mailed link asks a verzorger to look: an attempt as any other, of the day on which it was mailed (OSO-K4).</summary>
    public static DossierState MetLinkpoging(DossierState state, string verzorgerId, string doorNaam, DateTimeOffset op) =>
        Regel(state, verzorgerId) is { Pogingen.Length: < OverdrachtGrenzen.PogingenMax }
            ? MetPoging(state, verzorgerId, new Pogingregel(DossierRules.Dag(op), Inzagewijze.LinkGemaild, doorNaam, op)) : state;

    /// <summary>Its mail was refused: nobody was asked.</summary>
    public static DossierState ZonderLinkpoging(DossierState state, string verzorgerId) => Met(state, verzorgerId, r =>
        r.Pogingen.LastOrDefault(p => p.Wijze == Inzagewijze.LinkGemaild) is { } poging ? r with { Pogingen = r.Pogingen.Remove(poging) } : r);

    /// <param name="metLink">Behind the personal link: the way is that link, and nobody else may say so.</param>
    public static Weigering? KeurInzage(DossierState state, Inzageinvoer invoer, DateOnly vandaag, bool metLink)
    {
        if (Regel(state, invoer.VerzorgerId) is not { } regel)
        {
            return Weigeringen.Onbekend("deze verzorger");
        }

        var wijzeKlopt = metLink ? invoer.Wijze == Inzagewijze.PersoonlijkeLink : Kijken.Contains(invoer.Wijze) || IsEigenWoord(regel, invoer);
        return !wijzeKlopt ? Weigeringen.InzageWijze
            : !Enum.IsDefined(invoer.Akkoord) ? Weigeringen.InzageAkkoord
            : invoer.GezienOp > vandaag || invoer.GezienOp < Sinds(state.Versies) ? Weigeringen.InzageDatum
            : invoer.Akkoord == Akkoord.Nee && invoer.Reden is null ? Weigeringen.InzageReden
            : KeurTekst(invoer.Reden, "reden", "de reden") ?? KeurTekst(invoer.Reactie, "reactie", "de reactie van de school");
    }

    /// <summary>What a verzorger said behind the link is theirs and stays as it is: the school only puts its answer beside it.</summary>
    public static bool IsEigenWoord(Inzageregel? regel, Inzageinvoer invoer) => invoer.Wijze == Inzagewijze.PersoonlijkeLink
        && regel is { Wijze: Inzagewijze.PersoonlijkeLink } && regel.GezienOp == invoer.GezienOp && regel.Akkoord == invoer.Akkoord;

    /// <summary>Later words take the place of earlier ones; who had been motivated as not reached looked after all.</summary>
    public static DossierState MetInzage(DossierState state, Inzageinvoer invoer, string doorNaam, DateOnly vandaag) => Met(state, invoer.VerzorgerId, r => r with
    {
        GezienOp = invoer.GezienOp,
        Wijze = invoer.Wijze,
        Akkoord = invoer.Akkoord,
        VastgelegdDoor = doorNaam,
        VastgelegdOp = vandaag,
        NietBereikt = false,
    });

    /// <summary>Three attempts on different days, and the words of the schoolleider (OSO-K4).</summary>
    public static Weigering? KeurNietBereikt(DossierState state, string verzorgerId, string motivatie)
    {
        if (Regel(state, verzorgerId) is not { } regel)
        {
            return Weigeringen.Onbekend("deze verzorger");
        }

        return regel.GezienOp is not null ? Weigeringen.InzageGezien
            : Dagen(regel) < OverdrachtGrenzen.PogingenMin ? Weigeringen.TeWeinigPogingen(OverdrachtGrenzen.PogingenMin)
            : TekstRules.KeurRegels(motivatie, "motivatie", "de reden om zonder inzage verder te gaan", OverdrachtGrenzen.RedenMax);
    }

    public static DossierState MetNietBereikt(DossierState state, string verzorgerId, string doorNaam, DateOnly vandaag) => Met(state, verzorgerId, r => r with
    {
        Akkoord = Akkoord.Onbekend,
        VastgelegdDoor = doorNaam,
        VastgelegdOp = vandaag,
        NietBereikt = true,
    });

    public static int Dagen(Inzageregel regel) => regel.Pogingen.Select(p => p.Datum).Distinct().Count();

    public static Inzageregel? Regel(DossierState state, string verzorgerId) => state.Laatste?.Inzage.FirstOrDefault(i => i.VerzorgerId == verzorgerId);

    /// <summary>For screens. Without the words when the asker may not see content, or when they were erased.</summary>
    /// <param name="naam">Of a verzorger, by id.</param>
    /// <param name="waaromGeenLink">Of a verzorger, by id; null when a link is possible.</param>
    public static Inzagestand Stand(
        DossierVersie versie, Inzageregel regel, Dossierinhoud? woorden, Linkregel? link, Func<string, string> naam, Func<string, string?> waaromGeenLink)
    {
        var woord = woorden?.Woord(versie.Hash, regel.VerzorgerId);
        return new Inzagestand(
            regel.VerzorgerId, naam(regel.VerzorgerId), regel.HeeftGezag,
            [.. regel.Pogingen.Select(p => new Inzagepoging(p.Datum, p.Wijze, Toelichting(woorden, p), p.DoorNaam))],
            regel.GezienOp, regel.Wijze, regel.Akkoord, woord?.Reden, woord?.Reactie, woord?.Motivatie, regel.GezienOp is null ? null : versie.Hash,
            regel.VastgelegdDoor, link?.Tot, waaromGeenLink(regel.VerzorgerId), regel.VastgelegdOp);
    }

    /// <summary>Behind the link: what they said themselves and what the school answered them, not what the school wrote about reaching them.</summary>
    public static Inzagestand VoorVerzorger(Inzagestand stand) => stand with { Pogingen = [], Motivatie = null, VastgelegdDoor = null, Waarom = null, VastgelegdOp = null };

    /// <summary>Numbered as in the file: the register has no names of verzorgers.</summary>
    public static string Wie(DossierVersie versie, string verzorgerId)
    {
        var heeftGezag = versie.Inzage.Any(i => i.HeeftGezag && i.VerzorgerId == verzorgerId);
        var nr = versie.Inzage.Where(i => i.HeeftGezag == heeftGezag).TakeWhile(i => i.VerzorgerId != verzorgerId).Count() + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{(heeftGezag ? "Ouder" : "Verzorger zonder gezag")} {nr}");
    }

    public static string Blikzin(DossierVersie versie, string verzorgerId) =>
        string.Create(CultureInfo.InvariantCulture, $"{Wie(versie, verzorgerId)} bekeek versie {versie.Nr} met de persoonlijke link.");

    /// <summary>What each verzorger said of a version, for the register: without their words (OSO-K4, OSO-L1).</summary>
    public static ImmutableArray<Versieinzage> Uitkomsten(DossierVersie versie) =>
        [.. versie.Inzage.Select(i => new Versieinzage(Wie(versie, i.VerzorgerId), i.HeeftGezag, i.Akkoord, i.GezienOp ?? i.VastgelegdOp, i.NietBereikt))];

    private static Inzageregel Nieuw(string verzorgerId, bool heeftGezag) => new(verzorgerId, heeftGezag, [], null, null, null, null, null, false);

    private static string? Toelichting(Dossierinhoud? woorden, Pogingregel poging) =>
        poging.Wijze == Inzagewijze.LinkGemaild ? null : woorden?.Notities.FirstOrDefault(n => n.Op == poging.Op && n.Soort == Dossierfeiten.Poging)?.Tekst;

    private static Weigering? KeurTekst(string? tekst, string veld, string wat) =>
        tekst is null ? null : TekstRules.KeurRegels(tekst, veld, wat, OverdrachtGrenzen.RedenMax);

    private static DossierState Met(DossierState state, string verzorgerId, Func<Inzageregel, Inzageregel> nieuw)
    {
        var versie = state.Laatste!;
        return state with
        {
            Versies = state.Versies.SetItem(state.Versies.Length - 1, versie with { Inzage = [.. versie.Inzage.Select(i => i.VerzorgerId == verzorgerId ? nieuw(i) : i)] }),
        };
    }
}
