using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Overdracht;

/// <summary>The help beside the overdracht: what is delivered, and what a school makes of it (OSO-H). Pure.</summary>
internal static class HulpRules
{
    /// <summary>Topics are long: the last few.</summary>
    public const int WeggehaaldMax = 5;

    public static ImmutableArray<Hulponderwerp> Nu(HulpState state) => state.Eigen ? state.Onderwerpen : Hulpteksten.Geleverd;

    /// <summary>Changes the topic with this id, or adds it when the id is empty.</summary>
    public static Uitkomst<HulpState> Bewaar(HulpState was, Hulponderwerp onderwerp, string nieuwId)
    {
        var (nu, nieuw) = (Nu(was), Schoon(onderwerp));
        var oud = nu.FirstOrDefault(o => o.Id == nieuw.Id);
        var nee = oud is null && nieuw.Id.Length > 0 ? Weigeringen.Onbekend("dit onderwerp") : Keur(nieuw, nu.Where(o => o != oud));
        if (nee is null && oud is null && nu.Length >= HulpGrenzen.OnderwerpenMax)
        {
            nee = Weigeringen.TeVeel("onderwerpen", HulpGrenzen.OnderwerpenMax);
        }

        return nee is not null ? nee : Met(was, oud is null ? nu.Add(nieuw with { Id = nieuwId }) : nu.Replace(oud, nieuw));
    }

    public static Uitkomst<HulpState> Verwijder(HulpState was, string id)
    {
        var nu = Nu(was);
        return nu.FirstOrDefault(o => o.Id == id) is { } oud ? Met(was, nu.Remove(oud)) : Weigeringen.Onbekend("dit onderwerp");
    }

    /// <summary>As <see cref="Verwijder"/>, and kept for thirty days; not who did it, since no night comes by here.</summary>
    public static Uitkomst<HulpState> HaalWeg(HulpState was, string id, Wie wie, DateTimeOffset op, DateOnly vandaag)
    {
        var besluit = Verwijder(was, id);
        return besluit.Waarde is { } wordt ? wordt with { Prullenbak = was.Prullenbak.Met(id, Nu(was).First(o => o.Id == id), wie with { Naam = "" }, op, vandaag, WeggehaaldMax) } : besluit;
    }

    /// <summary>By the rules of who adds one, with its own id.</summary>
    public static Uitkomst<HulpState> HaalTerug(HulpState was, string id, DateOnly vandaag) =>
        was.Prullenbak.Zoek(id, vandaag)?.Inhoud is not { } onderwerp ? Weigeringen.WeggehaaldVoorbij
        : Nu(was).Any(o => o.Id == id) ? Weigeringen.WeggehaaldStaatErAl(onderwerp.Titel)
        : Bewaar(was, onderwerp with { Id = "" }, id);

    public static ImmutableArray<Weggehaald> Weggehaald(HulpState state, DateOnly vandaag) =>
        state.Prullenbak.Beeld(vandaag, o => ("Hulponderwerp", $"{o.Titel} ({o.Systeem})"));

    public static Uitkomst<HulpState> ZetTerug(HulpState was) => was with { Eigen = false, Onderwerpen = [] };

    private static HulpState Met(HulpState was, ImmutableArray<Hulponderwerp> onderwerpen) => was with { Eigen = true, Onderwerpen = onderwerpen };

    private static Hulponderwerp Schoon(Hulponderwerp ruw) => new(
        ruw.Id ?? "", TekstRules.Schoon(ruw.Titel), TekstRules.Schoon(ruw.Systeem),
        [.. (ruw.Stappen.IsDefault ? [] : ruw.Stappen).Select(TekstRules.Schoon).Where(s => s.Length > 0)],
        [.. (ruw.Links.IsDefault ? [] : ruw.Links).Select(l => new Hulplink(TekstRules.Schoon(l.Naam), TekstRules.Schoon(l.Adres))).Where(l => l.Naam.Length + l.Adres.Length > 0)]);

    private static Weigering? Keur(Hulponderwerp onderwerp, IEnumerable<Hulponderwerp> andere) =>
        TekstRules.KeurVerplicht(onderwerp.Titel, "titel", "de titel", HulpGrenzen.TitelMax)
        ?? (onderwerp.Systeem.Length == 0 ? Weigeringen.HulpSysteem : TekstRules.Keur(onderwerp.Systeem, "systeem", "het systeem", HulpGrenzen.TitelMax))
        ?? (andere.Any(o => string.Equals(o.Titel, onderwerp.Titel, StringComparison.OrdinalIgnoreCase)) ? Weigeringen.HulpTitelDubbel : null)
        ?? (onderwerp.Stappen.IsEmpty && onderwerp.Links.IsEmpty ? Weigeringen.HulpLeeg : null)
        ?? (onderwerp.Stappen.Length > HulpGrenzen.StappenMax ? Weigeringen.HulpTeVeelStappen(HulpGrenzen.StappenMax) : null)
        ?? (onderwerp.Links.Length > HulpGrenzen.LinksMax ? Weigeringen.HulpTeVeelLinks(HulpGrenzen.LinksMax) : null)
        ?? onderwerp.Stappen.Select(s => TekstRules.Keur(s, "stappen", "een stap", HulpGrenzen.TekstMax)).FirstOrDefault(w => w is not null)
        ?? onderwerp.Links.Select(KeurLink).FirstOrDefault(w => w is not null);

    private static Weigering? KeurLink(Hulplink link) =>
        link.Naam.Length == 0 ? Weigeringen.HulpLinkNaam
        : TekstRules.Keur(link.Naam, "links", "de naam van een link", HulpGrenzen.TitelMax)
            ?? TekstRules.Keur(link.Adres, "links", "het adres van een link", HulpGrenzen.AdresMax)
            ?? (IsAdres(link.Adres) ? null : Weigeringen.HulpLinkAdres);

    /// <summary>https, with a host name of two parts, and nobody's name or password in it.</summary>
    private static bool IsAdres(string adres) =>
        Uri.TryCreate(adres, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0
        && uri.HostNameType == UriHostNameType.Dns && uri.Host.Contains('.', StringComparison.Ordinal) && !adres.Contains(' ', StringComparison.Ordinal);
}
