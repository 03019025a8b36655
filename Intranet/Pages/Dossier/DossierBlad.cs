using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Oso;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;
using OrleansSchool.Live;
using OrleansSchool.Overdracht;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>What the page of one dossier draws from.</summary>
/// <param name="Adres">Of this page, without what is behind the question mark.</param>
/// <param name="Operatie">Of the forms that are drawn; each adds what it is for.</param>
internal sealed record DossierBlad(DossierView View, SchoolView School, Wie Wie, DateOnly Vandaag, string Adres, string Operatie)
{
    public string Tab { get; init; } = "";

    /// <summary>Form that was refused, and stays open.</summary>
    public string? Open { get; init; }

    public string? Bewaard { get; init; }

    /// <summary>What stands there now, when a form was stale.</summary>
    public ImmutableArray<Waarde> Nieuwer { get; init; } = [];

    /// <summary>Typed in a part that can't be written any more, since it was frozen meanwhile: it isn't in the dossier, and must not be lost.</summary>
    public IDeelinvoer? NietBewaard { get; init; }

    /// <summary>Just made: shown once (OSO-K4).</summary>
    public NieuweInzagelink? Link { get; init; }

    /// <summary>Differences of two versions, when asked for.</summary>
    public Versieverschil? Verschil { get; init; }

    /// <summary>Answers of the OKR that weren't taken, as they were typed (OSO-K2).</summary>
    public ImmutableDictionary<string, Okrantwoord> Getypt { get; init; } = ImmutableDictionary<string, Okrantwoord>.Empty;

    public ImmutableDictionary<string, string> Okrfouten { get; init; } = ImmutableDictionary<string, string>.Empty;

    public LeerlingInvoer Leerling { get; init; } = new();

    public VerzorgersInvoer Verzorgers { get; init; } = new();

    public MeesturenInvoer Meesturen { get; init; } = new();

    public LoopbaanInvoer Loopbaan { get; init; } = new();

    public VerzuimInvoer Verzuim { get; init; } = new();

    public AdviesInvoer Advies { get; init; } = new();

    public DoorstroomInvoer Doorstroomtoets { get; init; } = new();

    public ToetsenInvoer Toetsen { get; init; } = new();

    public OndersteuningInvoer Ondersteuning { get; init; } = new();

    public BijlageInvoer Bijlage { get; init; } = new();

    public PogingInvoer Poging { get; init; } = new();

    public OordeelInvoer Oordeel { get; init; } = new();

    public TekstInvoer Tekst { get; init; } = new();

    public GereedInvoer Gereed { get; init; } = new();

    public VerstrektInvoer Verstrekt { get; init; } = new();

    public VerstrektTerugInvoer VerstrektTerug { get; init; } = new();

    /// <summary>The second step was given: what the administratie does here asks it, as on the worklist.</summary>
    public bool MetTweede { get; init; } = true;

    public Dossierrechten Mag => View.Mag;

    public Dossiergegevens? Gegevens => View.Gegevens;

    public Okrsjabloon Sjabloon => Okrsjablonen.Geef(View.Sjabloon);

    public string Onderwerp => Onderwerpen.Overdracht(View.Schooljaar);

    /// <summary>Start of the address of the school's part.</summary>
    public string Schooladres => $"/s/{School.Sleutel}";

    /// <summary>Of another schooljaar than the present one: the register.</summary>
    private string Jaarvraag => View.Schooljaar == Schooljaar.Van(Vandaag) ? "" : $"jaar={View.Schooljaar}&";

    public bool IsDitJaar => Jaarvraag.Length == 0;

    public string Url(string tab) => $"{Adres}?{Jaarvraag}tab={tab}";

    public string Handler(string naam) => $"{Adres}?{Jaarvraag}handler={naam}";

    public string Inzien(int? versie = null) => versie is { } nr ? $"{Adres}/inzien?{Jaarvraag}versie={nr}" : $"{Adres}/inzien{(IsDitJaar ? null : $"?jaar={View.Schooljaar}")}";

    public string Rapport(int versie) => $"{Adres}/rapport?{Jaarvraag}versie={versie}";

    public string Nodig(string wat) => $"{Operatie}-{wat}";

    public int Versie(string deel) => View.Delen.FirstOrDefault(d => d.Deel == deel)?.Versie ?? 0;

    public Deelversie? Deelversie(string deel) => View.Delen.FirstOrDefault(d => d.Deel == deel);

    public bool MagDeel(string deel) => View.Mag.Delen.Contains(deel, StringComparer.Ordinal);

    /// <summary>A field of the OKR that this person writes (OSO-K3).</summary>
    public bool MagVeld(Okrveld veld) => MagOkr && Wie.MagInGroep(veld.Schrijver == Okrschrijver.Samen ? Recht.OndersteuningInvullen : Recht.DossierInvullen, School.Sleutel, View.GroepId);

    /// <summary>The form can be written now, by this person at least in part.</summary>
    public bool MagOkr => MagDeel(Dossierdelen.Okr) || MagDeel(Dossierdelen.Ondersteuning);

    /// <summary>Reads all content; others see the administrative part only.</summary>
    public bool LeestAlles => Wie.MagInGroep(Recht.OkrLezen, School.Sleutel, View.GroepId);

    /// <summary>What stands in the dossier and doesn't go into the file, and why (OSO-X); for who reads all of it.</summary>
    public ImmutableArray<string> Weggelaten => LeestAlles && Gegevens is { } gegevens ? OsoSchrijver.Weggelaten(gegevens, Vandaag) : [];

    public bool IsOpen(string deel) => Open == deel;

    public ImmutableArray<Inzagestand> MetGezag => [.. View.Inzage.Where(i => i.HeeftGezag)];

    public bool InzageKlaar => MetGezag.Length > 0 && MetGezag.All(i => i.IsKlaar);

    /// <summary>What the verzorgers said is of a version of which the content is being changed: it doesn't hold for the next one (OSO-K4).</summary>
    public bool IsInzageVoorbij => View is { Status: Dossierstatus.Voorlopig, Hash: { } hash, Versies: [.., var laatste] } && hash != laatste.Hash;

    public (string Staat, string Woord) Status => Overstapwoorden.Status(View.Status, InzageKlaar);

    public int Houdt => View.Bevindingen.Count(b => b.Houdt);

    public IEnumerable<(string Id, string Naam, bool Gekozen, int Houdt)> Tabs() => Tabbladen.Alle.Where(MagTab)
        .Select(t => (t.Id, t.Naam, t.Id == Tab, View.Bevindingen.Count(b => b.Houdt && Tabbladen.Plaats(b.Plaats).Tab == t.Id)));

    /// <summary>Stood for the text of the support already, in each capacity that this person has (OSO-K3).</summary>
    public bool HeeftBevestigd => Gegevens is { Ondersteuning: var tekst } && (IsIb || IsLeerkracht)
        && (!IsIb || tekst.BevestigdDoorIb is not null) && (!IsLeerkracht || tekst.BevestigdDoorLeerkracht is not null);

    private bool IsIb => Wie.Rollen.Any(r => r.Rol == Rol.InternBegeleider);

    private bool IsLeerkracht => Wie.MagInGroep(Recht.DossierInvullen, School.Sleutel, View.GroepId);

    /// <summary>Who stood for the text of the support and when, by the log; null when it doesn't say so any more.</summary>
    /// <param name="als">In which capacity.</param>
    public string? Bevestiger(string als) =>
        View.Log.FirstOrDefault(f => f.Tekst.StartsWith("Ondersteuning bevestigd", StringComparison.Ordinal) && f.Tekst.Contains(als, StringComparison.Ordinal)) is { } feit
            ? $": {feit.DoorNaam}, {Datums.Kort(Overstapwoorden.Dag(feit.Op))}" : null;

    /// <summary>Sentence that says why an act can't be done now; null when it can or nobody knows.</summary>
    public string? Waarom(string daad) => View.Mag.WaaromNiet.GetValueOrDefault(daad);

    private bool MagTab((string Id, string Naam, string[] Delen) tab) =>
        tab.Delen.Length == 0 || (Gegevens is not null && (LeestAlles || Tabbladen.IsAdministratief(tab.Id) || tab.Delen.Any(MagDeel)));

    /// <param name="gevraagd">Tab of the address.</param>
    public DossierBlad Op(string? gevraagd)
    {
        var mijn = Tabbladen.Alle.Where(MagTab).Select(t => t.Id).ToList();
        return this with { Tab = mijn.Contains(gevraagd ?? "", StringComparer.Ordinal) ? gevraagd! : MagOkr && mijn.Contains(Tabbladen.Okr, StringComparer.Ordinal) ? Tabbladen.Okr : mijn[0] };
    }

    /// <summary>Fresh forms with what is there now.</summary>
    public DossierBlad MetVormen()
    {
        var vandaag = Veldwaarde.Datum(Vandaag);
        var leeg = this with
        {
            Poging = new PogingInvoer { Datum = vandaag },
            Oordeel = new OordeelInvoer { GezienOp = vandaag },
            Gereed = new GereedInvoer { GereedOp = vandaag },
            Verstrekt = new VerstrektInvoer { Datum = vandaag },
        };
        return Gegevens is not { } g ? leeg : leeg with
        {
            Leerling = LeerlingInvoer.Van(g.Leerling),
            Verzorgers = VerzorgersInvoer.Van(g.Verzorgers),
            Meesturen = MeesturenInvoer.Van(g.Meesturen),
            Loopbaan = LoopbaanInvoer.Van(g.Loopbaan).MetLeeg(),
            Verzuim = VerzuimInvoer.Van(g.Verzuim),
            Advies = AdviesInvoer.Van(g.Advies),
            Doorstroomtoets = DoorstroomInvoer.Van(g.Doorstroomtoets),
            Toetsen = ToetsenInvoer.Van(g.Toetsen).MetLeeg(),
            Ondersteuning = OndersteuningInvoer.Van(g.Ondersteuning).MetLeeg(),
        };
    }

    /// <summary>With a form as it was typed.</summary>
    public DossierBlad Met(IDeelinvoer getypt) => getypt switch
    {
        LeerlingInvoer leerling => this with { Leerling = leerling },
        VerzorgersInvoer verzorgers => this with { Verzorgers = verzorgers },
        MeesturenInvoer meesturen => this with { Meesturen = meesturen },
        LoopbaanInvoer loopbaan => this with { Loopbaan = loopbaan.MetLeeg() },
        VerzuimInvoer verzuim => this with { Verzuim = verzuim },
        AdviesInvoer advies => this with { Advies = advies },
        DoorstroomInvoer toets => this with { Doorstroomtoets = toets },
        ToetsenInvoer toetsen => this with { Toetsen = toetsen.MetLeeg() },
        OndersteuningInvoer ondersteuning => this with { Ondersteuning = ondersteuning.MetLeeg() },
        _ => this,
    };

    /// <summary>The form of that part as it is now.</summary>
    public IDeelinvoer Nu(IDeelinvoer soort) => soort switch
    {
        LeerlingInvoer => Leerling,
        VerzorgersInvoer => Verzorgers,
        MeesturenInvoer => Meesturen,
        LoopbaanInvoer => Loopbaan,
        VerzuimInvoer => Verzuim,
        AdviesInvoer => Advies,
        DoorstroomInvoer => Doorstroomtoets,
        ToetsenInvoer => Toetsen,
        _ => Ondersteuning,
    };
}

/// <summary>What changed between two versions (OSO-S6).</summary>
internal sealed record Versieverschil(int Van, int Naar, ImmutableArray<string> Zinnen);
