using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Leerlingen;

/// <summary>
/// What a verzorger may with the personal link (PAR-1, TSO-6e): see the own child's days and change them before the cut-off. Who lost the
/// gezag, got a contactverbod or another address has no link that works.
/// </summary>
internal static class OuderRules
{
    /// <summary>Before the id of child and verzorger; no account begins so.</summary>
    public const string Afzender = "ouder/";

    public static string AccountId(string leerlingId, string verzorgerId) => $"{Afzender}{leerlingId}/{verzorgerId}";

    public static Wie Wie(SchoolSleutel school, string leerlingId, Verzorger verzorger) =>
        new(AccountId(leerlingId, verzorger.Id), verzorger.Naam, school, []);

    public static string MailHash(string email) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToLowerInvariant())));

    /// <summary>Why this verzorger can't have a link; null when they can.</summary>
    public static string? WaaromGeenLink(Verzorger verzorger) => verzorger switch
    {
        { Contactverbod: true } => "contactverbod",
        { HeeftGezag: false } => "geen gezag",
        { Email: null or "" } => "geen mailadres",
        _ => null,
    };

    /// <summary>Whose link this is; null when it isn't accepted (any more).</summary>
    public static (Verzorger Verzorger, Ouderlink Link)? Houder(LeerlingState state, string linkHash, DateTimeOffset nu, DateOnly vandaag)
    {
        var link = state.Ouderlinks.FirstOrDefault(l => l.Hash == linkHash);
        var verzorger = link is null ? null : state.Verzorgers.FirstOrDefault(v => v.Id == link.VerzorgerId);
        return verzorger is not null && nu < link!.GeldigTot && state.IsActief(vandaag) && WaaromGeenLink(verzorger) is null
            && MailHash(verzorger.Email!) == link.MailHash ? (verzorger, link) : null;
    }

    public static Uitkomst<LeerlingState> Zet(LeerlingState was, Ouderlink link, Handeling hier)
    {
        if (!was.IsActief(hier.Vandaag))
        {
            return Weigeringen.VanSchool;
        }

        if (was.Verzorgers.FirstOrDefault(v => v.Id == link.VerzorgerId) is not { } verzorger || WaaromGeenLink(verzorger) is not null)
        {
            return Weigeringen.Onbekend("deze verzorger");
        }

        return link.MailHash != MailHash(verzorger.Email!)
            ? Weigeringen.Verouderd
            : (was with { Ouderlinks = [.. was.Ouderlinks.Where(l => l.VerzorgerId != link.VerzorgerId && l.GeldigTot > hier.Op && was.Verzorgers.Any(v => v.Id == l.VerzorgerId)), link] })
                .MetFeit(hier, "ouderlink", $"Persoonlijke link voor {verzorger.Naam}");
    }

    /// <summary>Without a link that works no more: its verzorger counts as one who has none, and gets a new one.</summary>
    public static Uitkomst<LeerlingState> LaatLos(LeerlingState was, string linkHash, Handeling hier)
    {
        if (was.Ouderlinks.FirstOrDefault(l => l.Hash == linkHash) is not { } link)
        {
            return was;
        }

        var naam = was.Verzorgers.FirstOrDefault(v => v.Id == link.VerzorgerId)?.Naam ?? "een verzorger";
        return (was with { Ouderlinks = was.Ouderlinks.Remove(link) }).MetFeit(hier, "ouderlink", $"Persoonlijke link voor {naam} vervallen");
    }

    public static Uitkomst<LeerlingState> MeldAf(LeerlingState was, DateOnly datum, AfmeldReden reden, Handeling hier) =>
        Waarom(was, datum, hier) is { } nee ? nee : DagwijzigingRules.MeldAf(was, datum, reden, null, hier);

    public static Uitkomst<LeerlingState> MeldExtraDag(LeerlingState was, DateOnly datum, Handeling hier) =>
        Waarom(was, datum, hier) is { } nee ? nee : DagwijzigingRules.MeldExtraDag(was, datum, null, hier);

    public static Uitkomst<LeerlingState> TrekIn(LeerlingState was, DateOnly datum, Handeling hier) =>
        Waarom(was, datum, hier) is { } nee ? nee : DagwijzigingRules.TrekIn(was, datum, hier);

    /// <summary>Why nothing of this day may be changed by link.</summary>
    public static Weigering? Waarom(LeerlingState state, DateOnly datum, Handeling hier)
    {
        var (eerste, laatste) = (Schooljaar.Van(hier.Vandaag).EersteDag, hier.Vandaag.AddYears(1));
        if (datum < eerste || datum > laatste)
        {
            return datum > laatste ? Weigeringen.OuderTeVerWeg : Weigeringen.TeVerWeg("datum", hier.Vandaag, hier.Vandaag.AddDays(OuderGrenzen.DagenVooruit)); // no list has it, and what is expected then isn't known
        }

        var verwachting = DagwijzigingRules.Verwacht(state, datum, hier);
        if (datum >= hier.Vandaag && verwachting == Verwachting.GeenOverblijven)
        {
            return Weigeringen.GeenOverblijven(WaaromGeen(state, datum, hier));
        }

        if (datum < hier.Vandaag || !Afmeldregels.IsOpTijd(hier.School, datum, hier.Op))
        {
            return Weigeringen.OuderTeLaat(Afmeldregels.Op(hier.School, datum).Tot);
        }

        return datum > hier.Vandaag.AddDays(OuderGrenzen.DagenVooruit) ? Weigeringen.OuderTeVerWeg
            : DagwijzigingRules.BlokkadeOp(state, datum) is not null ? Weigeringen.OuderDagDicht : null;
    }

    public static Ouderbeeld Beeld(string leerlingId, LeerlingState state, (Verzorger Verzorger, Ouderlink Link) houder, Handeling hier) => new(
        leerlingId, state.Persoon.Roepnaam, state.Persoon.GroepId, houder.Verzorger.Id, houder.Verzorger.Naam,
        Kaal(Aanmelding.GeldigOp(state.Aanmeldingen, hier.Vandaag)), [.. Datums(hier).Select(d => Dag(state, d, hier))], houder.Link.GeldigTot,
        Kaal(state.Aanmeldingen.Where(a => a.Vanaf > hier.Vandaag && !(a.Vanaf >= state.VanSchoolPer)).MinBy(a => a.Vanaf)));

    /// <summary>A secret address stays at school: a mail with a link may be passed on.</summary>
    public static Oudergegevens Gegevens(Verzorger ouder) =>
        new(ouder.Naam, ouder.Relatie, ouder.Telefoon, ouder.Email ?? "", ouder.GeheimAdres ? null : ouder.Adres, ouder.GeheimAdres);

    /// <summary>Without who told it, and without the proof.</summary>
    private static Aanmelding? Kaal(Aanmelding? aanmelding) => aanmelding is null ? null : aanmelding with { DoorNaam = "", Bewijs = null, FormulierId = null };

    /// <summary>Days of the week on which the school has overblijven, free ones included so that nobody wonders.</summary>
    private static IEnumerable<DateOnly> Datums(Handeling hier) =>
        Enumerable.Range(0, OuderGrenzen.DagenVooruit).Select(hier.Vandaag.AddDays).Where(d => hier.School.Overblijfdagen.Heeft(d.Weekdag())).Take(OuderGrenzen.DagenGetoond);

    private static Ouderdag Dag(LeerlingState state, DateOnly datum, Handeling hier)
    {
        var wijziging = state.Dagwijzigingen.LastOrDefault(d => d.Datum == datum);
        AfmeldGevolg? gevolg = wijziging is { Komt: false, Reden: { } reden } ? Afmeldregels.Gevolg(hier.School, datum, reden, wijziging.VastgelegdOp) : null;
        return new Ouderdag(
            datum, DagwijzigingRules.Verwacht(state, datum, hier), Waarom(state, datum, hier)?.Zin, Afmeldregels.Uiterlijk(hier.School, datum), gevolg);
    }

    private static string WaaromGeen(LeerlingState state, DateOnly datum, Handeling hier) =>
        VerwachtingRules.WaaromGeenOverblijven(hier.School, state.Persoon.GroepId, datum) ?? "Op deze dag is er geen overblijven.";
}
