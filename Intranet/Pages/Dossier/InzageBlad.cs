using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>For <c>_Verzorger</c>: the inzage of one verzorger, with the forms that are open now.</summary>
internal sealed record InzageBlad(DossierBlad Blad, Inzagestand Stand)
{
    /// <summary>Ways in which somebody sees the content; by telephone or mail one is only asked to.</summary>
    public static IReadOnlyList<Inzagewijze> Kijken { get; } = [Inzagewijze.OpSchool, Inzagewijze.Meegegeven, Inzagewijze.Beeldbellen];

    /// <summary>For the form of what this verzorger said; who said it behind the link may keep that, so that the school can put its answer beside it.</summary>
    public IReadOnlyList<Inzagewijze> Wijzen => IsMetLink ? [Inzagewijze.PersoonlijkeLink, .. Kijken] : Kijken;

    public bool IsMetLink => Stand.Wijze == Inzagewijze.PersoonlijkeLink;

    public static IReadOnlyList<Inzagewijze> Vragen { get; } = [Inzagewijze.Telefoon, Inzagewijze.Mail, Inzagewijze.OpSchool, Inzagewijze.Beeldbellen];

    public string Id => Stand.VerzorgerId;

    /// <summary>State of the design language and the word beside it.</summary>
    public (string Staat, string Woord) Staat => Stand switch
    {
        { Akkoord: Akkoord.Ja } => ("goed", "Akkoord"),
        { Akkoord: Akkoord.Nee } => ("inzage-vastgelegd", "Niet akkoord"),
        { Akkoord: Akkoord.Onbekend, GezienOp: null } => ("info", "Niet bereikt"),
        { Akkoord: Akkoord.Onbekend } => ("info", "Gezien, zegt niets"),
        { HeeftGezag: false } => ("nvt", "Geen gezag, mag kijken"),
        { Pogingen.IsEmpty: true } => ("open", "Nog niet gevraagd"),
        { Pogingen.Length: 1 } => ("wacht", "1 keer gevraagd"),
        _ => ("wacht", $"{Stand.Pogingen.Length} keer gevraagd"),
    };

    public int Dagen => Stand.Pogingen.Select(p => p.Datum).Distinct().Count();

    /// <summary>After three attempts on different days the schoolleider may motivate that it goes on without.</summary>
    public bool MagMotiveren => Blad.Mag.NietBereikt && Stand is { HeeftGezag: true, GezienOp: null, Akkoord: null } && Dagen >= OverdrachtGrenzen.PogingenMin;

    public string? WaaromNietMotiveren => Stand is not { HeeftGezag: true, IsKlaar: false } || MagMotiveren ? null
        : Dagen >= OverdrachtGrenzen.PogingenMin ? "De schoolleider kan nu besluiten om zonder deze inzage verder te gaan."
        : $"Na {OverdrachtGrenzen.PogingenMin} pogingen op verschillende dagen mag de schoolleider besluiten zonder inzage.{(Dagen == 0 ? null : $" Nu {(Dagen == 1 ? "1 dag" : $"{Dagen} dagen")}.")}";

    /// <summary>A form of this verzorger that was refused.</summary>
    public bool IsOpen(string deel) => Blad.IsOpen(deel) && deel switch
    {
        Deel.Poging => Blad.Poging.Verzorger == Id,
        Deel.Oordeel => Blad.Oordeel.Verzorger == Id,
        Deel.NietBereikt => Blad.Tekst.Verzorger == Id,
        _ => false,
    };

    /// <summary>The form as it was typed, or a fresh one.</summary>
    public PogingInvoer Poging => IsOpen(Deel.Poging) ? Blad.Poging : new PogingInvoer { Datum = Shared.Veldwaarde.Datum(Blad.Vandaag) };

    public OordeelInvoer Oordeel => IsOpen(Deel.Oordeel) ? Blad.Oordeel : new OordeelInvoer
    {
        GezienOp = Shared.Veldwaarde.Datum(Stand.GezienOp ?? Blad.Vandaag),
        Wijze = Stand.Wijze?.ToString(),
        Akkoord = Stand is { GezienOp: not null, Akkoord: { } akkoord } ? akkoord.ToString() : null,
        Reden = Stand.Reden,
        Reactie = Stand.Reactie,
    };

    /// <summary>Of a field in one of these forms: the page has them once per verzorger.</summary>
    public string Veld(string naam) => $"{naam}-{Nr}";

    /// <summary>Place in the list: ids in the page don't hold what came from an import.</summary>
    public int Nr => Blad.View.Inzage.IndexOf(Stand);

    /// <summary>Number by which the log names a verzorger with gezag.</summary>
    public int Gezagnr => Blad.MetGezag.IndexOf(Stand) + 1;

    public string Operatie(string wat) => Blad.Nodig($"{wat}{Nr}");
}
