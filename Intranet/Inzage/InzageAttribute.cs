using OrleansSchool.Basis;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Inzage;

/// <summary>
/// What the access log says of this page model or handler (SEC-3); a handler's own goes before the page's. On a page that looks, an
/// accepted POST is a <see cref="Inzagesoort.Wijziging"/> with the handler's name behind the word, so that it needs no attribute of its own.
/// <see cref="Inzagesoort.Beheer"/> on a page is about its POSTs only.
/// </summary>
/// <param name="wat">What it is, as the schoolleider reads it: "leerlingkaart". Fixed words of ours, never text of a person.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class InzageAttribute(Inzagesoort soort, string wat) : Attribute
{
    public Inzagesoort Soort { get; } = soort;

    public string Wat { get; } = wat;

    /// <summary>
    /// A fragment of something that this session has open: a live refetch, a search in a list, a fold. It is noted only when it
    /// isn't open, so that nobody looks around the log by asking fragments.
    /// </summary>
    public bool Vervolg { get; init; }
}

/// <summary>This page or handler isn't in the access log, and why (SEC-3).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class GeenInzageAttribute(string waarom) : Attribute
{
    public string Waarom { get; } = waarom;
}

/// <summary>Which rights make a page one of the access log.</summary>
internal static class Inzageplicht
{
    /// <summary>Who has one of these sees names of children.</summary>
    public static IReadOnlySet<Recht> Kindgegevens { get; } = new HashSet<Recht>
    {
        Recht.BordZien, Recht.BordMarkeren, Recht.BordCorrigeren, Recht.AfmeldingInvoeren, Recht.AanmeldingWijzigen, Recht.LeerlingenZien,
        Recht.LeerlingWijzigen, Recht.LeerlingenInlezen, Recht.DaglijstMaken, Recht.AantallenZien, Recht.LunchinfoWijzigen, Recht.PostZien,
        Recht.ToegangslogZien, Recht.FotoWijzigen, Recht.LogboekLezen, Recht.LogboekSchrijven, Recht.VragenBehandelen, Recht.GedragZien, Recht.GedragBehandelen, Recht.SchorsingBesluiten,
        Recht.GedragOuders, Recht.OngevalMelden, Recht.OngevallenZien, Recht.ZoekactieDoen, Recht.GroepsmiddagDoen, Recht.JaarovergangDoen,
        Recht.OverdrachtZien, Recht.DossierZien, Recht.DossierInvullen, Recht.OndersteuningInvullen, Recht.OkrLezen, Recht.InzageVastleggen,
        Recht.InzageMotiveren, Recht.DossierAdministratie, Recht.ToetsenInlezen, Recht.PortaalOphalen, Recht.GeldZien, Recht.GeldBeheren,
        Recht.KasOntvangen, Recht.KasTellen, Recht.MachtigingenBeheren, Recht.IncassoMaken, Recht.IncassoGoedkeuren, Recht.RestitutieGoedkeuren,
        Recht.UitsluitingBesluiten, Recht.GeldControleren, Recht.CommissieZien, Recht.VergaderingenBeheren, Recht.KlachtenBehandelen,
        Recht.PersoonsgegevensUitgeven,
    };

    /// <summary>What is done with one of these decides who sees children: each POST is noted.</summary>
    public static IReadOnlySet<Recht> Beheer { get; } = new HashSet<Recht>
    {
        Recht.MensenBeheren, Recht.HelpersBeheren, Recht.TabletsBeheren, Recht.PostInstellen, Recht.VoScholenBeheren, Recht.GeldInrichten,
    };

    /// <param name="rechten">Of page or handler; none lets any role in, so that it is asked as well.</param>
    public static bool Geldt(bool bijSchool, string methode, IReadOnlyCollection<Recht> rechten) =>
        bijSchool && (rechten.Count == 0 || rechten.Any(Kindgegevens.Contains) || (HttpMethods.IsPost(methode) && rechten.Any(Beheer.Contains)));
}
