using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.School;
using Topics = OrleansSchool.Live.Onderwerpen;

namespace OrleansSchool.Intranet.Pages.Start;

/// <summary>What waits for who asks, by when, and which drawings this person may look at (UX-2).</summary>
/// <param name="Alles">The whole list; the start page itself shows the first of it.</param>
internal sealed record Startscherm(Startfeiten Feiten, bool Alles)
{
    private const int GetoondMax = 6;

    /// <summary>What must be done within these days waits now.</summary>
    private const int NuDagen = 7;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    private ImmutableArray<Startkaart> Kaarten { get; } = Startkaarten.Van(Feiten);

    public string Pagina => $"{Feiten.Adres}/mijn-werk";

    public string Verversen => $"{Pagina}?handler=Werk{(Alles ? "&alles=true" : "")}";

    public string Onderwerp => Topics.Aandacht(Feiten.Wie.AccountId);

    public int AantalWerk => Kaarten.Count(IsNu);

    public int AantalTermijnen => Kaarten.Length - AantalWerk;

    /// <summary>What waits now: without a day, or with one that is near or past. The gravest first.</summary>
    public IEnumerable<Startkaart> Werk => Kaarten.Where(IsNu).OrderBy(k => k.Rang).ThenBy(k => k.Voor ?? DateOnly.MaxValue).Take(Hoogstens);

    /// <summary>What comes, the soonest first.</summary>
    public IEnumerable<Startkaart> Termijnen => Kaarten.Where(k => !IsNu(k)).OrderBy(k => k.Voor).ThenBy(k => k.Rang).Take(Hoogstens);

    public bool IsMeer => Math.Max(AantalWerk, AantalTermijnen) > Hoogstens;

    /// <summary>How many of all ask for an act; for the head of the page.</summary>
    public int AantalDaden => Kaarten.Count(k => k.VraagtDaad);

    /// <summary>How many, for the head of the page; never "nothing" while an area gave no answer.</summary>
    public string Samengevat => (AantalDaden, Gemist) switch
    {
        (0, null) => "Er is niets waarvoor jij nu aan zet bent.",
        (0, _) => "Nog niet alles kon worden opgehaald.",
        (1, _) => "Er is 1 ding waarvoor jij aan zet bent.",
        var (n, _) => $"Er zijn {n} dingen waarvoor jij aan zet bent.",
    };

    /// <summary>Areas that gave no answer; null when all did.</summary>
    public MeldingModel? Gemist => Feiten.Gemist.IsEmpty ? null : new MeldingModel(
        "wacht", "Niet alles kon worden opgehaald", $"Er kwam geen antwoord over {Startkaarten.Opsomming(Feiten.Gemist)}. Wat daar op je wacht, staat er nu niet bij.")
    { Icoon = "exclamation-triangle-fill", Acties = [new Actie("Probeer het opnieuw", Pagina)] };

    /// <summary>Nothing waits now: where to go on.</summary>
    public LeegModel Leeg => new(
        "check2-circle", Gemist is not null ? "Verder niets dat op je wacht" : AantalTermijnen > 0 ? "Niets dat nu op je wacht" : "Niets dat op je wacht",
        AchterTweedeStap ? "Wat achter je tweede stap staat, zie je zodra je daarmee inlogt."
        : AantalTermijnen > 0 ? "Wat eraan komt, staat bij de termijnen." : "Zodra er iets voor jou is, staat het hier.", Verder);

    /// <summary>Each with the right of the page that has the same figures.</summary>
    public IEnumerable<Grafiekplek> Grafieken
    {
        get
        {
            if (Feiten.Kan(Beleid.PersoonMet2, Recht.KwaliteitZien))
            {
                yield return new Grafiekplek("grafiek-bezetting", $"{Pagina}?handler=Bezetting", $"{Feiten.Adres}/kwaliteit", "Bekijk hoe vaak er genoeg toezicht was");
            }

            if (Begrotingsgrafiek.MagZien(Feiten.Wie, Feiten.School.Sleutel) && Feiten.Niveau >= Beleid.PersoonMet2)
            {
                yield return new Grafiekplek("grafiek-begroting", $"{Pagina}?handler=Begroting", $"{Feiten.Adres}/geld/cijfers", "Bekijk begroting naast realisatie");
            }
        }
    }

    private int Hoogstens => Alles ? int.MaxValue : GetoondMax;

    /// <summary>Somebody without the second step, with work that lies behind it.</summary>
    private bool AchterTweedeStap => Feiten.Niveau == Beleid.Persoon && new[] { Recht.BesluitenZien, Recht.CommissieZien, Recht.GeldZien }.Any(r => Feiten.Wie.Mag(r, Feiten.School.Sleutel));

    private Actie? Verder =>
        Mag(Beleid.Persoon, Recht.GroepsmiddagDoen) && Feiten.Heeft(Rol.Groepsleerkracht) ? new Actie("Naar de lunch van je groep", $"{Feiten.Adres}/lunch")
        : Mag(Beleid.Tablet, Recht.BordZien) ? new Actie("Open het middagbord", $"{Feiten.Adres}/bord")
        : Mag(Beleid.PersoonMet2, Recht.VergaderingenBeheren) ? new Actie("Bekijk de vergaderingen", $"{Feiten.Adres}/vergaderingen")
        : Mag(Beleid.PersoonMet2, Recht.BesluitenZien) ? new Actie("Bekijk de besluiten", $"{Feiten.Adres}/besluiten")
        : Mag(Beleid.Tablet, Recht.RegelingenLezen) ? new Actie("Lees het reglement", $"{Feiten.Adres}/regelingen")
        : null;

    /// <summary>On the level of this request: what a shared tablet may not see isn't asked for.</summary>
    /// <param name="gebieden">Of the whole page, when it asks more; null for the list alone.</param>
    public static async Task<Startscherm> Haal(
        IGrainFactory grains, Schooltijd tijd, HttpContext context, SchoolView school, bool alles = false, Gebieden? gebieden = null)
    {
        var niveau = context.Sessie()?.Niveau ?? Beleid.Tablet;
        return new Startscherm(await new Startlezer(grains, tijd, context.Wie(), niveau, gebieden ?? Gebieden.Van(context)).Haal(school), alles);
    }

    /// <summary>With what the rest of the page missed.</summary>
    public Startscherm Met(Gebieden gebieden) => this with { Feiten = Feiten with { Gemist = gebieden.Gemist } };

    /// <summary>For the block of a date: <c>nov</c>.</summary>
    public static string Maand(DateOnly dag) => dag.ToString("MMM", Nederlands).TrimEnd('.');

    private bool IsNu(Startkaart kaart) => kaart.IsGevraagd || kaart.Voor is not { } dag || (kaart.VraagtDaad && dag <= Feiten.Vandaag.AddDays(NuDagen));

    private bool Mag(Beleid nodig, Recht recht) => Feiten.Kan(nodig, recht);
}
