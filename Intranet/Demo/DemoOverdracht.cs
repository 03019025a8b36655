using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Demo;

/// <summary>How far the dossier of a demo child gets.</summary>
internal enum Demostap
{
    /// <summary>Ready three months ago and fetched by nobody (OSO-L1): on dates of its own, before the others.</summary>
    Verlopen = -1,
    Niet = 0,
    Begonnen,
    Gevuld,
    TerInzage,

    /// <summary>One of two verzorgers looked.</summary>
    HalfIngezien,
    Ingezien,
    Seintje,
    Gereed,

    /// <summary>Taken back after it was ready.</summary>
    Ingetrokken,
    Verstrekt,

    /// <summary>Changed after it was fetched (OSO-S6).</summary>
    NieuweVersie,
}

/// <summary>Groep 8 of the demo in all stages, with VO schools and their messages (OSO-K1 … OSO-S6). The mail server is absent, so mails wait.</summary>
internal sealed class DemoOverdracht(IGrainFactory grains, DemoKlok klok)
{
    /// <summary>Days before the end: long enough ago to have run out, and none of it before the schooljaar.</summary>
    private const int VroegBegonnen = 112;
    private const int VroegGereed = 106;
    private const int IngetrokkenNummer = 26;
    private const int VerlopenNummer = 41;

    private static readonly SchoolSleutel School = DemoPlan.School;

    private static readonly Wie Leider = Als("demo-schoolleider", "Ingrid van Leeuwen", Rol.Schoolleider);
    private static readonly Wie Administratie = Als("demo-administratie", "Joke Terpstra", Rol.Administratie);
    private static readonly Wie Begeleider = Als("demo-ib", "Nadia Bouhali", Rol.InternBegeleider);

    private static readonly ImmutableArray<Demostap> Stappen =
    [
        Demostap.Gereed, Demostap.Verstrekt, Demostap.TerInzage, Demostap.Ingezien, Demostap.Gereed, Demostap.HalfIngezien, Demostap.Seintje, Demostap.Verstrekt,
        Demostap.Gevuld, Demostap.Begonnen, Demostap.NieuweVersie, Demostap.Gereed, Demostap.Niet, Demostap.Seintje, Demostap.Verstrekt,
    ];

    private readonly List<(DemoKind Kind, int Nummer, Demostap Stap)> _kinderen = [];
    private Schooljaar _jaar;
    private DateOnly _eind;
    private int _operatie;

    /// <summary>Leaves the clock in the afternoon before the day that the demo opens on; after 30 June before the content went.</summary>
    public async Task Vul(DateOnly lunchdag)
    {
        _jaar = Schooljaar.Van(lunchdag);
        var laatste = new DateOnly(_jaar.Begin + 1, 6, 24);
        _eind = lunchdag.AddDays(-1) < laatste ? lunchdag.AddDays(-1) : laatste;
        _kinderen.AddRange(DemoPlan.Kinderen(_jaar).Where(k => k.Persoon.GroepId is "g8a" or "g8b").Select((k, i) => (k, i, Stap(i))));
        Op(24);
        var scholen = await new DemoVoScholen(grains, Administratie, Leider).Vul(Dag(24));
        await NeemBerichtenOp(scholen);
        await LaatVerlopen(scholen);
        await Voor(Demostap.Begonnen, k => grains.Dossier(School, k.Kind.Id, _jaar).Begin(Operatie(), Leerkracht(k.Kind)));
        Op(20);
        await Voor(Demostap.Gevuld, Vul);
        Op(16);
        await Voor(Demostap.TerInzage, LegTerInzage);
        await Benader();
        Op(10);
        await Voor(Demostap.HalfIngezien, k => ZieIn(k, Dag(10)));
        Op(9);
        await Voor(Demostap.Seintje, k => grains.Dossier(School, k.Kind.Id, _jaar).GeefSeintje(Operatie(), Leerkracht(k.Kind)));
        Op(8);
        await Voor(Demostap.Gereed, k => ZetGereed(k, scholen, Dag(8)));
        Op(7);
        foreach (var vo in scholen.Take(2))
        {
            Eis(await grains.Overdracht(School, _jaar).StuurSeintje(vo.Id, null, Operatie(), Administratie));
        }

        Op(5);
        foreach (var k in _kinderen.Where(k => k.Stap == Demostap.Ingetrokken))
        {
            Eis(await grains.Dossier(School, k.Kind.Id, _jaar).TrekGereedIn("De ouders wachten nog op de uitslag van de doorstroomtoets.", Operatie(), Administratie));
        }

        Op(2);
        await Voor(Demostap.Verstrekt, k => grains.Dossier(School, k.Kind.Id, _jaar).NoteerVerstrekt(Vo(k.Nummer, scholen).Id, "ParnasSys", Dag(3), Operatie(), Administratie));
        await Voor(Demostap.NieuweVersie, k => grains.Dossier(School, k.Kind.Id, _jaar).BeginNieuweVersie(
            "De uitslag van de doorstroomtoets is binnen en het advies wordt bijgesteld.", Operatie(), Leerkracht(k.Kind)));
    }

    /// <summary>One that was taken back, and one that ran out when the schooljaar is long enough under way.</summary>
    private Demostap Stap(int nummer) => nummer switch
    {
        IngetrokkenNummer => Demostap.Ingetrokken,
        VerlopenNummer when _eind.AddDays(-VroegBegonnen) >= _jaar.EersteDag => Demostap.Verlopen,
        _ => Stappen[nummer % Stappen.Length],
    };

    /// <summary>Nobody fetched it in three months; the clock goes back for it, and on again.</summary>
    private async Task LaatVerlopen(IReadOnlyList<VoSchool> scholen)
    {
        foreach (var k in _kinderen.Where(k => k.Stap == Demostap.Verlopen))
        {
            var dossier = grains.Dossier(School, k.Kind.Id, _jaar);
            Op(VroegBegonnen);
            Eis(await dossier.Begin(Operatie(), Leerkracht(k.Kind)));
            Eis(await Vul(k));
            Eis(await LegTerInzage(k));
            Op(VroegGereed);
            Eis(await ZieIn(k, Dag(VroegGereed)));
            Eis(await dossier.GeefSeintje(Operatie(), Leerkracht(k.Kind)));
            Eis(await ZetGereed(k, scholen, Dag(VroegGereed)));
        }

        Op(24);
    }

    private async Task Voor(Demostap vanaf, Func<(DemoKind Kind, int Nummer, Demostap Stap), Task<Uitkomst>> doe)
    {
        foreach (var kind in _kinderen.Where(k => k.Stap >= vanaf))
        {
            Eis(await doe(kind));
        }
    }

    /// <summary>Each VO school names a third of groep 8; one names a child of another school, and one child is asked for twice.</summary>
    private async Task NeemBerichtenOp(IReadOnlyList<VoSchool> scholen)
    {
        foreach (var (nr, vo) in scholen.Index())
        {
            var regels = _kinderen.Where(k => k.Nummer % scholen.Count == nr || (nr == 0 && k.Nummer == 1)).Where(k => k.Nummer % 11 != 6)
                .Select(k => Regel(k.Kind)).ToList();
            if (nr == 1)
            {
                regels.Add(new Voberichtregel("Kwartel", "Luuk", new DateOnly(_jaar.Begin - 11, 12, 3), "havo"));
            }

            var uitkomst = await grains.Overdracht(School, _jaar).NeemBerichtOp(
                new Voberichtinvoer(vo.Id, Dag(24), nr == 2 ? "telefoon" : "lijst", [.. regels]), Operatie(), Administratie);
            Eis(new Uitkomst(uitkomst.Weigering));
        }
    }

    private static Voberichtregel Regel(DemoKind kind) => new(
        kind.Persoon.Voorvoegsel is { } voor ? $"{voor} {kind.Persoon.Achternaam}" : kind.Persoon.Achternaam, kind.Persoon.Roepnaam, kind.Persoon.Geboortedatum, null);

    private async Task<Uitkomst> Vul((DemoKind Kind, int Nummer, Demostap Stap) k)
    {
        var (dossier, wie, arrangement) = (grains.Dossier(School, k.Kind.Id, _jaar), Leerkracht(k.Kind), k.Nummer % 7 == 3);
        var view = (await dossier.Bekijk(wie)).Waarde!;
        foreach (var deel in DemoDossier.Delen(view.Gegevens!, k.Nummer, _jaar, arrangement))
        {
            Eis(new Uitkomst((await dossier.BewaarDeel(deel, DemoDossier.Versie(view, deel.Naam), Operatie(), wie)).Weigering));
        }

        var okr = DemoDossier.Okr(Okrsjablonen.Geef(view.Sjabloon), view.Gegevens!.Okr, k.Nummer, arrangement);
        Eis(new Uitkomst((await dossier.BewaarOkr(okr, wie)).Weigering));
        if (arrangement)
        {
            var versie = (await dossier.Bekijk(wie)).Waarde!.Ondersteuningsversie;
            Eis(await dossier.BevestigOndersteuning(versie, Operatie(), wie));
            Eis(await dossier.BevestigOndersteuning(versie, Operatie(), Begeleider));
        }

        return Uitkomst.Goed;
    }

    private async Task<Uitkomst> LegTerInzage((DemoKind Kind, int Nummer, Demostap Stap) k)
    {
        var (dossier, wie) = (grains.Dossier(School, k.Kind.Id, _jaar), Leerkracht(k.Kind));
        var voorbeeld = await dossier.Voorbeeld(wie);
        Eis(new Uitkomst(voorbeeld.Weigering));
        var naam = Namen.Volledig(k.Kind.Persoon.Roepnaam, k.Kind.Persoon.Voorvoegsel, k.Kind.Persoon.Achternaam);
        var rapport = DemoPdf.Maak($"Beknopt OKR van {naam}", voorbeeld.Waarde!.Gegevens.Okr.Where(a => a.Tekst.Length > 0).Select(a => a.Tekst));
        return await dossier.LegTerInzage(voorbeeld.Waarde.Hash, rapport, Operatie(), wie);
    }

    /// <summary>Three attempts on different days for the second verzorger of one child, and one for some others (OSO-K4).</summary>
    private async Task Benader()
    {
        foreach (var (terug, wijze) in new[] { (13, Inzagewijze.Mail), (12, Inzagewijze.Telefoon), (11, Inzagewijze.Telefoon) })
        {
            Op(terug);
            foreach (var k in _kinderen.Where(k => k.Stap >= Demostap.TerInzage && (IsOnbereikt(k.Nummer) || (terug == 13 && k.Nummer % 4 == 1))))
            {
                var (dossier, wie) = (grains.Dossier(School, k.Kind.Id, _jaar), Leerkracht(k.Kind));
                if ((await dossier.Bekijk(wie)).Waarde!.Inzage.LastOrDefault(i => i.HeeftGezag) is { } verzorger)
                {
                    Eis(await dossier.NoteerPoging(verzorger.VerzorgerId, wijze, Dag(terug), null, Operatie(), wie));
                }
            }
        }
    }

    private async Task<Uitkomst> ZieIn((DemoKind Kind, int Nummer, Demostap Stap) k, DateOnly dag)
    {
        var (dossier, wie) = (grains.Dossier(School, k.Kind.Id, _jaar), Leerkracht(k.Kind));
        var verzorgers = (await dossier.Bekijk(wie)).Waarde!.Inzage.Where(i => i.HeeftGezag).ToList();
        foreach (var (nr, verzorger) in verzorgers.Index())
        {
            if (nr > 0 && k.Stap == Demostap.HalfIngezien)
            {
                break;
            }

            var uitkomst = nr > 0 && nr == verzorgers.Count - 1 && IsOnbereikt(k.Nummer)
                ? await dossier.MotiveerNietBereikt(verzorger.VerzorgerId, "Drie keer geprobeerd. Deze ouder reageert nergens op; de andere ouder zag alles.", Operatie(), Leider)
                : nr == 0 && k.Nummer % 15 == 3
                ? await dossier.NoteerInzage(verzorger.VerzorgerId, Inzagewijze.OpSchool, dag, Akkoord.Nee, "Ik vind het advies te laag.", "De school ziet dat anders en heeft dat uitgelegd.", Operatie(), wie)
                : await dossier.NoteerInzage(verzorger.VerzorgerId, nr == 0 ? Inzagewijze.OpSchool : Inzagewijze.Beeldbellen, dag, Akkoord.Ja, null, null, Operatie(), wie);
            Eis(uitkomst);
        }

        return Uitkomst.Goed;
    }

    private async Task<Uitkomst> ZetGereed((DemoKind Kind, int Nummer, Demostap Stap) k, IReadOnlyList<VoSchool> scholen, DateOnly dag)
    {
        Eis(await grains.Overdracht(School, _jaar).ZetBestemming(k.Kind.Id, Vo(k.Nummer, scholen).Id, geldt: true, Operatie(), Administratie));
        return await grains.Dossier(School, k.Kind.Id, _jaar).ZetGereed(dag, Operatie(), Administratie);
    }

    private static bool IsOnbereikt(int nummer) => nummer % 15 == 6;

    private static VoSchool Vo(int nummer, IReadOnlyList<VoSchool> scholen) => scholen[nummer % scholen.Count];

    /// <summary>So many days before the end, never before the schooljaar.</summary>
    private DateOnly Dag(int terug) => _eind.AddDays(-terug) < _jaar.EersteDag ? _jaar.EersteDag : _eind.AddDays(-terug);

    private void Op(int terug) => klok.ZetOp(Dag(terug), new TimeOnly(15, 0));

    private static Wie Leerkracht(DemoKind kind) => kind.Persoon.GroepId == "g8a"
        ? Als("demo-leerkracht-8", "Bas Kuiper", Rol.Groepsleerkracht, "g8a") : Als("demo-leerkracht-8b", "Ilse Mulder", Rol.Groepsleerkracht, "g8b");

    private static Wie Als(string id, string naam, Rol rol, params ImmutableArray<string> groepen) => new(id, naam, School, [new ActieveRol(rol, groepen)]);

    private OperatieId Operatie() => new(string.Create(CultureInfo.InvariantCulture, $"demo-overdracht-{++_operatie}"));

    private static void Eis(Uitkomst uitkomst)
    {
        if (!uitkomst.IsGoed)
        {
            throw new InvalidOperationException($"De demo kon niet worden gevuld: {uitkomst.Weigering.Code}, {uitkomst.Weigering.Zin}");
        }
    }
}
