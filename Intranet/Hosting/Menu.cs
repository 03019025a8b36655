using System.Collections.Frozen;
using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>The main menu: what this person may and what this build has. A line without a page behind it isn't shown.</summary>
internal sealed class Menu(IEnumerable<EndpointDataSource> bronnen)
{
    /// <summary>Governance of the overblijven: one line, which opens into its own when this person is there (UX-2).</summary>
    private const string Commissie = "Commissie";

    private static readonly ImmutableArray<Regel> Regels =
    [
        new("", "Vandaag", "sun", OpTelefoon: true, Recht.VandaagZien) { OpTablet = true },
        new("overzicht", "Overzicht", "bar-chart", OpTelefoon: true, Recht.AantallenVerantwoordingZien) { Zonder = Recht.VandaagZien },
        new("beginnen", "Beginnen", "list-check", OpTelefoon: false, Recht.SchoolInrichten) { AlleenBegin = true },
        new("bord", "Middagbord", "grid-3x3-gap", OpTelefoon: true, Recht.BordZien) { Kort = "Bord", OpTablet = true },
        new("lunch", "Lunch", "cup-hot", OpTelefoon: true, Recht.GroepsmiddagDoen) { Rang = 1 },
        new("absent", "Absent", "person-dash", OpTelefoon: false, Recht.AfmeldingInvoeren),
        new("rooster", "Rooster", "calendar-week", OpTelefoon: true, Recht.RoosterZien),
        new("rooster/mijn", "Mijn diensten", "calendar-check", OpTelefoon: true, Recht.EigenDiensten) { Kort = "Diensten", OpTablet = true },
        new("toezicht", "Toezicht", "person-check", OpTelefoon: false, Recht.ToezichtZien) { OpTablet = true },
        new("lunchinfo", "Goed om te weten", "info-circle", OpTelefoon: false, Recht.BordZien) { OpTablet = true },
        new("ongevallen", "Ongevallen", "heart-pulse-fill", OpTelefoon: false, Recht.OngevalMelden, Recht.OngevallenZien) { OpTablet = true },
        new("briefing", "Briefing", "clipboard-check", OpTelefoon: false, Recht.LogboekLezen) { OpTablet = true },
        new("logboek", "Logboek", "journal-text", OpTelefoon: false, Recht.LogboekLezen) { OpTablet = true },
        new("nagekomen", "Nagekomen", "cloud-check", OpTelefoon: false, Recht.BordCorrigeren) { OpTablet = true },
        new("vragen", "Vragen van ouders", "question-circle", OpTelefoon: false, Recht.LogboekLezen, Recht.VragenBehandelen) { OpTablet = true },
        new("leerlingen", "Leerlingen", "people", OpTelefoon: true, Recht.LeerlingenZien),
        new("geld", "Geld", "wallet2", OpTelefoon: false, Recht.GeldZien),
        new("geld/cijfers", "Geld", "wallet2", OpTelefoon: false, Recht.GeldVerantwoordingZien, Recht.GeldControleren) { Zonder = Recht.GeldZien },
        new("geld/kas", "Kas", "cash-coin", OpTelefoon: false, Recht.KasOntvangen) { OpTablet = true },
        new("geld/mijn-vergoeding", "Mijn vergoeding", "piggy-bank", OpTelefoon: false, Recht.EigenVergoeding),
        new("besluiten", "Besluiten", "chat-square-text", OpTelefoon: false, Recht.BesluitenZien),
        new("commissie", Commissie, "chat-quote", OpTelefoon: false, Recht.CommissieZien) { Groep = Commissie },
        new("vergaderingen", "Vergaderingen", "calendar-event", OpTelefoon: false, Recht.CommissieZien, Recht.AgendapuntIndienen) { Groep = Commissie },
        new("kwaliteit", "Kwaliteit", "graph-up", OpTelefoon: false, Recht.KwaliteitZien) { Groep = Commissie },
        new("commissie/afspraken", "MR-afspraken", "file-earmark-check", OpTelefoon: false, Recht.MrAfsprakenZien) { Groep = Commissie },
        new("jaarverslag", "Jaarverslag", "book", OpTelefoon: false, Recht.JaarverslagZien) { Groep = Commissie },
        new("schoolgids", "Schoolgids", "journal-bookmark", OpTelefoon: false, Recht.SchoolgidsMaken) { Groep = Commissie },
        new("nieuwsbrief", "Nieuwsbrief", "newspaper", OpTelefoon: false, Recht.NieuwsbriefMaken) { Groep = Commissie },
        new("klachten", "Klachten", "chat-left-dots", OpTelefoon: false, Recht.KlachtenBehandelen) { Groep = Commissie },
        new("overdracht", "Overdracht", "send", OpTelefoon: false, Recht.OverdrachtZien),
        new("overdracht/aantallen", "Overdracht", "send", OpTelefoon: false, Recht.OverdrachtTellen) { Zonder = Recht.OverdrachtZien },
        new("gedrag", "Gedrag", "flag", OpTelefoon: false, Recht.GedragZien, Recht.SchorsingBesluiten),
        new("regelingen", "Reglement en bijlagen", "list-check", OpTelefoon: false, Recht.RegelingenLezen) { OpTablet = true },
        new("mijn-overeenkomst", "Mijn overeenkomst", "pen", OpTelefoon: false, Recht.EigenDiensten),
        new("spelmateriaal", "Spelmateriaal", "balloon", OpTelefoon: false, Recht.MateriaalMelden, Recht.MateriaalBeheren) { OpTablet = true },
        new("beleid", "Beleid en verzekering", "shield-check", OpTelefoon: false, Recht.BeleidZien),
        new("overblijfkrachten", "Overblijfkrachten", "person-badge", OpTelefoon: false, Recht.HelpersBeheren),
        new("rapporten", "Rapporten", "file-earmark-spreadsheet", OpTelefoon: true, Recht.DaglijstMaken, Recht.AantallenZien, Recht.AantallenVerantwoordingZien) { Rang = 2 },
        new("beheer", "Beheer", "speedometer2", OpTelefoon: true, Recht.InstallatieBeheren),
        new("ouderlinks", "Links voor ouders", "link-45deg", OpTelefoon: false, Recht.AanmeldingWijzigen),
        new("post", "Post", "envelope", OpTelefoon: false, Recht.PostZien, Recht.PostInstellen),
        new("jaarovergang", "Jaarovergang", "arrow-up-right-circle", OpTelefoon: false, Recht.JaarovergangDoen) { IsBeheer = true },
        new("mensen", "Mensen", "person-gear", OpTelefoon: false, Recht.MensenBeheren) { IsBeheer = true },
        new("tablets", "Tablets", "tablet", OpTelefoon: false, Recht.TabletsBeheren, Recht.HelpersBeheren) { IsBeheer = true },
        new("inzage", "Inzage", "eye", OpTelefoon: false, Recht.ToegangslogZien) { IsBeheer = true },
        new("persoon", "Persoonsgegevens", "person-lock", OpTelefoon: false, Recht.PersoonsgegevensUitgeven) { IsBeheer = true },
        new(
            "weggehaald", "Onlangs weggehaald", "arrow-counterclockwise", OpTelefoon: false,
            Recht.MensenBeheren, Recht.SchoolInrichten, Recht.RoosterMaken, Recht.HelpersBeheren, Recht.VoScholenBeheren, Recht.TijdpadBeheren, Recht.MrAfsprakenBeheren) { IsBeheer = true },
        new("nachtronde", "Nachtronde", "moon-stars", OpTelefoon: false, Recht.NachtrondeZien) { IsBeheer = true },
        new("inrichten", "Inrichten", "gear", OpTelefoon: false, Recht.SchoolInrichten) { IsBeheer = true },
        new("scholen-beheren", "Scholen", "buildings", OpTelefoon: false, Recht.InstallatieBeheren) { IsBeheer = true },
        new("installatie/inloggen", "Inloggen met …", "key", OpTelefoon: false, Recht.InstallatieBeheren) { IsBeheer = true },
        new("installatie/backup", "Back-ups", "save", OpTelefoon: false, Recht.InstallatieBeheren) { IsBeheer = true },
        new("installatie/herstelzin", "Herstelzin", "file-earmark-lock", OpTelefoon: false, Recht.InstallatieBeheren) { IsBeheer = true },
    ];

    /// <summary>More words than these don't fit beside each other at the bottom of a phone; the others are under Meer.</summary>
    private const int OnderMax = 5;

    /// <summary>What each address asks of who comes there.</summary>
    private readonly Lazy<FrozenDictionary<string, Beleid>> _niveaus = new(() => bronnen.SelectMany(b => b.Endpoints).OfType<RouteEndpoint>()
        .GroupBy(e => e.RoutePattern.RawText?.TrimStart('/') ?? "", StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(g => g.Key, g => g.Max(Niveau), StringComparer.OrdinalIgnoreCase));

    /// <param name="begint">The school is being set up, and this person may do that (SET-1).</param>
    public IReadOnlyList<MenuRegel> Voor(Wie wie, PathString pad, bool begint = false)
    {
        var regels = Van(wie, begint);
        var beheer = regels.Find(r => r.IsBeheer);
        var hier = regels.Where(r => Past(r, wie.School, pad)).MaxBy(r => r.Pad.Length);
        var onder = regels.Where(r => r.OpTelefoon).OrderBy(r => r.Rang).Take(OnderMax).ToHashSet();
        return [.. regels.SelectMany(r => MetGroep(r, regels, hier)).Select(p => new MenuRegel(
            p.Tekst, p.Regel.Icoon, "/" + Route(p.Regel, wie.School.Waarde), p.IsHier, OpTelefoon: onder.Contains(p.Regel), KortWoord: p.Regel.Kort, Scheiding: p.Regel == beheer)
        {
            InGroep = p.InGroep,
        })];
    }

    /// <summary>
    /// A group is one line, with the address of its first page; who is in it sees its other pages below it. A page that the group is named after stands only there,
    /// and who has one page of it sees that page's own line.
    /// </summary>
    private static IEnumerable<(Regel Regel, string Tekst, bool IsHier, bool InGroep)> MetGroep(Regel regel, List<Regel> alle, Regel? hier)
    {
        var groep = regel.Groep is null ? [] : alle.FindAll(r => r.Groep == regel.Groep);
        if (groep.Count < 2)
        {
            yield return (regel, regel.Tekst, regel == hier, false);
            yield break;
        }

        if (regel == groep[0])
        {
            yield return (regel, regel.Groep!, regel == hier && regel.Tekst == regel.Groep, false);
        }

        if (hier?.Groep == regel.Groep && regel.Tekst != regel.Groep)
        {
            yield return (regel, regel.Tekst, regel == hier, true);
        }
    }

    /// <summary>
    /// Where somebody begins: the first of the main lines that asks no second step, since who just signed in may not have one. Null without a line.
    /// </summary>
    public Actie? Begin(Wie wie)
    {
        var regels = Van(wie).OrderByDescending(r => r.OpTelefoon).ToList();
        return (regels.Find(r => _niveaus.Value[Route(r, "{school}")] < Beleid.PersoonMet2) ?? regels.FirstOrDefault()) is { } begin
            ? new Actie(begin.Pad.Length == 0 ? "Ga naar de startpagina" : $"Ga naar {begin.Tekst}", "/" + Route(begin, wie.School.Waarde))
            : null;
    }

    private List<Regel> Van(Wie wie, bool begint = false) => [.. Regels.Where(r =>
        (begint || !r.AlleenBegin) && (r.OpTablet || wie.Tablet is null) && _niveaus.Value.ContainsKey(Route(r, "{school}")) && r.Rechten.Any(recht => wie.Mag(recht, wie.School))
        && !(r.Zonder is { } beter && wie.Mag(beter, wie.School)))];

    private static Beleid Niveau(RouteEndpoint eindpunt) => (eindpunt.Metadata.GetMetadata<BeleidAttribute>() ?? BeleidAttribute.Standaard).Niveau;

    private static string Route(Regel regel, string school) => $"s/{school}/{regel.Pad}".TrimEnd('/');

    private static bool Past(Regel regel, SchoolSleutel school, PathString pad)
    {
        var eigen = new PathString("/" + Route(regel, school.Waarde));
        return regel.Pad.Length == 0
            ? pad.Equals(eigen, StringComparison.OrdinalIgnoreCase)
            : pad.StartsWithSegments(eigen, StringComparison.OrdinalIgnoreCase);
    }

    /// <param name="Pad">Behind /s/{school}/; also the route that must exist.</param>
    private sealed record Regel(string Pad, string Tekst, string Icoon, bool OpTelefoon, params Recht[] Rechten)
    {
        public string? Kort { get; init; }

        /// <summary>Who comes first at the bottom of a phone when there are too many; the order itself is that of the menu.</summary>
        public int Rang { get; init; }

        /// <summary>Not for who has this right: another line says more.</summary>
        public Recht? Zonder { get; init; }

        /// <summary>The line that it stands under while nobody is there; null for a line of its own.</summary>
        public string? Groep { get; init; }

        /// <summary>Set up now and then: below the line, under what is used every day.</summary>
        public bool IsBeheer { get; init; }

        /// <summary>Only while the school is being set up (SET-1).</summary>
        public bool AlleenBegin { get; init; }

        /// <summary>Also with a PIN on a shared tablet: its page is of level Tablet (LIVE-5).</summary>
        public bool OpTablet { get; init; }
    }
}
