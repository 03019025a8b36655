using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Simulation.Leven;

/// <summary>
/// Groep 8 from January to the day that the dossiers disappear: filled, looked at, set ready, told, fetched, changed, taken back (OSO-K1 … OSO-L1).
/// </summary>
internal sealed partial class Schoolleven
{
    private const string Begeleider = "begeleider";

    /// <summary>Findings that say that the leerling's card is another one by now.</summary>
    private static readonly string[] Kaartcodes = ["own-gezag-kaart", "own-geheim-kaart", "own-kaart-anders"];

    private static readonly (string Naam, string Brin)[] Voscholen = [("Waterland College", "98VA"), ("Lyceum De Singel", "98VB")];

    /// <summary>The report of the simulation: nobody prints here.</summary>
    private static readonly ImmutableArray<byte> Rapport = [.. Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n")];

    private async Task Overdrachtwerk(DateOnly dag)
    {
        var jaar = Schooljaar.Van(dag);
        if (dag < new DateOnly(jaar.Begin + 1, 1, 11) || dag > new DateOnly(jaar.Begin + 1, 6, 30))
        {
            return;
        }

        await NeemVoscholenOp(jaar, dag);
        foreach (var kind in Model.OpSchool.Where(k => k.Van.Jaargroep == 8 && k.Groep is not null && !k.IsBezet && _toeval.Kans(0.25)).ToList())
        {
            await Dossierstap(kind, jaar);
        }

        if (_toeval.Kans(0.2))
        {
            await StuurSeintjes(jaar);
        }
    }

    /// <summary>Once a year: the VO schools, a message of each, and how soon what was fetched goes.</summary>
    private async Task NeemVoscholenOp(Schooljaar jaar, DateOnly dag)
    {
        if (Model.Overdrachtjaar == jaar.Begin)
        {
            return;
        }

        foreach (var (naam, brin) in Voscholen)
        {
            await _klant.MetVersie("voschool", async g => (await g.VoScholen(School).Alles(Als(Kantoorkracht))).Waarde!, v => v.Scholen.Any(s => s.Brin == brin),
                (g, v) => g.VoScholen(School).Bewaar(
                    new VoSchool("", naam, brin, "00", null, $"administratie@{brin.ToLowerInvariant()}.example", "0100000009"), v.Versie, Als(Kantoorkracht)));
        }

        foreach (var vo in await _klant.Vraag(g => g.VoScholen(School).Lijst()))
        {
            var regels = Model.OpSchool.Where(k => k.Van.Jaargroep == 8 && _toeval.Kans(0.6))
                .Select(k => new Voberichtregel(k.Van.Achternaam, k.Van.Roepnaam, k.Van.Geboren, null)).Take(20).ToImmutableArray();
            var operatie = Operatie();
            if (!regels.IsEmpty)
            {
                await _klant.Doe("vobericht", g => g.Overdracht(School, jaar).NeemBerichtOp(new Voberichtinvoer(vo.Id, dag, "lijst", regels), operatie, Als(Kantoorkracht)));
            }
        }

        int? dagen = _toeval.Kans(0.3) ? 20 : null;
        await _klant.MetVersie("wistermijn", async g => (await g.Overdracht(School, jaar).Tijdpad(Als(Kantoorkracht))).Waarde!, t => t.WissenNaDagen == dagen,
            (g, t) => g.Overdracht(School, jaar).ZetWistermijn(dagen, t.Versie, Als(Kantoorkracht)));
        Model.Overdrachtjaar = jaar.Begin;
    }

    private async Task Dossierstap(Kind kind, Schooljaar jaar)
    {
        if (Model.Personen.Values.FirstOrDefault(p => p.Rol == Rol.Groepsleerkracht && p.Groepen.Contains(kind.Groep!, StringComparer.Ordinal)) is not { } leerkracht)
        {
            return;
        }

        var wie = leerkracht.Wie(School);
        if (await _klant.Doe("dossier", g => Dossier(g, kind, jaar).Bekijk(wie)) is not { } view)
        {
            return;
        }

        await (view switch
        {
            { Bestaat: false } => Begin(kind, jaar, view, wie),
            { Status: Dossierstatus.Voorlopig } => VulEnLegTerInzage(kind, jaar, view, wie),
            { Status: Dossierstatus.TerInzage } => LaatInzien(kind, jaar, view, wie),
            { Status: Dossierstatus.Gewist } => Task.CompletedTask,
            _ => BijAdministratie(kind, jaar, wie),
        });
    }

    private async Task Begin(Kind kind, Schooljaar jaar, DossierView view, Wie wie)
    {
        if (!view.Mag.Beginnen)
        {
            return;
        }

        if (kind.Verzorgers.IsEmpty)
        {
            await ZetVerzorgers(kind);
        }

        var operatie = Operatie();
        if (await _klant.Doe("dossier-begin", g => Dossier(g, kind, jaar).Begin(operatie, wie)))
        {
            Model.Dossiers[(jaar.Begin, kind.Id)] = new Dossiermodel();
            _wereld.Tel("dossiers");
        }
    }

    /// <summary>The first version is filled whole; of a later one only the advice changes, or nothing.</summary>
    private async Task VulEnLegTerInzage(Kind kind, Schooljaar jaar, DossierView gezien, Wie wie)
    {
        var view = await MetKaart(kind, jaar, gezien, wie);
        var (nummer, arrangement) = (int.Parse(kind.Van.Sleutel, CultureInfo.InvariantCulture) - 1000, kind.Van.Sleutel[^1] == '7');
        if (view.VersieNr == 0)
        {
            foreach (var deel in DemoDossier.Delen(view.Gegevens!, nummer, jaar, arrangement))
            {
                await BewaarDeel(kind, jaar, deel, view, wie);
            }

            var okr = DemoDossier.Okr(Okrsjablonen.Geef(view.Sjabloon), view.Gegevens!.Okr, nummer, arrangement);
            await _klant.Doe("dossier-okr", g => Dossier(g, kind, jaar).BewaarOkr(okr, wie));
        }
        else if (_toeval.Kans(0.6))
        {
            var advies = view.Gegevens!.Advies with { Argumentatie = $"Opnieuw bekeken op {Sleutels.Dag(Vandaag)}." };
            await BewaarDeel(kind, jaar, new Dossierdeel { Advies = advies }, view, wie);
        }

        if (arrangement && await _klant.Doe("dossier", g => Dossier(g, kind, jaar).Bekijk(wie)) is { } nu)
        {
            foreach (var ander in new[] { wie, Als(Begeleider) })
            {
                var operatie = Operatie();
                await _klant.Doe("dossier-ondersteuning", g => Dossier(g, kind, jaar).BevestigOndersteuning(nu.Ondersteuningsversie, operatie, ander));
            }
        }

        await Bevries(kind, jaar, wie);
    }

    /// <summary>Who stands on the card changes all year: the dossier takes it over before anybody looks at it.</summary>
    private async Task<DossierView> MetKaart(Kind kind, Schooljaar jaar, DossierView view, Wie wie)
    {
        if (!view.Bevindingen.Any(b => Kaartcodes.Contains(b.Code, StringComparer.Ordinal)))
        {
            return view;
        }

        var operatie = Operatie();
        await _klant.Doe("dossier-ververs", g => Dossier(g, kind, jaar).VerversGegevens(operatie, wie));
        return await _klant.Doe("dossier", g => Dossier(g, kind, jaar).Bekijk(wie)) ?? view;
    }

    /// <summary>Somebody got gezag after the others looked: back to who fills it (OSO-K4).</summary>
    private async Task<bool> IsTeruggenomen(Kind kind, Schooljaar jaar, DossierView view, Wie leerkracht)
    {
        if (!view.Bevindingen.Any(b => b.Houdt && Kaartcodes.Contains(b.Code, StringComparer.Ordinal)))
        {
            return false;
        }

        const string reden = "De kaart van het kind veranderde.";
        var operatie = Operatie();
        await _klant.Doe("dossier-terug", g => view.Status switch
        {
            Dossierstatus.TerInzage => Dossier(g, kind, jaar).HaalTerug(reden, operatie, leerkracht),
            Dossierstatus.KlaarVoorAdministratie => Dossier(g, kind, jaar).GeefTerug(reden, operatie, Als(Kantoorkracht)),
            _ => Dossier(g, kind, jaar).BeginNieuweVersie(reden, operatie, leerkracht),
        });
        _wereld.Tel("dossier-card-changed");
        return true;
    }

    private async Task BewaarDeel(Kind kind, Schooljaar jaar, Dossierdeel deel, DossierView view, Wie wie)
    {
        var operatie = Operatie();
        await _klant.Doe("dossier-deel", g => Dossier(g, kind, jaar).BewaarDeel(deel, DemoDossier.Versie(view, deel.Naam), operatie, wie));
    }

    private async Task Bevries(Kind kind, Schooljaar jaar, Wie wie)
    {
        var operatie = Operatie();
        if (await _klant.Doe("dossier-voorbeeld", g => Dossier(g, kind, jaar).Voorbeeld(wie), "te-veel") is not { } voorbeeld
            || !await _klant.Doe("dossier-ter-inzage", g => Dossier(g, kind, jaar).LegTerInzage(voorbeeld.Hash, Rapport, operatie, wie), "te-veel"))
        {
            return;
        }

        var view = await _klant.Doe("dossier", g => Dossier(g, kind, jaar).Bekijk(wie));
        Model.Dossiers[(jaar.Begin, kind.Id)].Bevroren(view!.VersieNr, voorbeeld.Hash);
    }

    /// <summary>Who doesn't answer is tried on several days; then the schoolleider motivates it (OSO-K4).</summary>
    private async Task LaatInzien(Kind kind, Schooljaar jaar, DossierView view, Wie wie)
    {
        if (await IsTeruggenomen(kind, jaar, view, wie))
        {
            return;
        }

        foreach (var stand in view.Inzage.Where(i => i is { HeeftGezag: true, IsKlaar: false }))
        {
            var operatie = Operatie();
            if (_toeval.Kans(0.55))
            {
                var akkoord = _toeval.Kans(0.1) ? Akkoord.Nee : Akkoord.Ja;
                if (await _klant.Doe("dossier-inzage", g => Dossier(g, kind, jaar).NoteerInzage(
                    stand.VerzorgerId, Inzagewijze.OpSchool, Vandaag, akkoord, akkoord == Akkoord.Nee ? "Het advies is te laag." : null, null, operatie, wie)))
                {
                    Model.Dossiers[(jaar.Begin, kind.Id)].Inzage[(view.Hash!, stand.VerzorgerId)] = akkoord;
                }
            }
            else if (stand.Pogingen.Select(p => p.Datum).Distinct().Count() >= OverdrachtGrenzen.PogingenMin)
            {
                if (await _klant.Doe("dossier-niet-bereikt", g => Dossier(g, kind, jaar).MotiveerNietBereikt(stand.VerzorgerId, "Drie keer geprobeerd.", operatie, Als(Schoolleider))))
                {
                    Model.Dossiers[(jaar.Begin, kind.Id)].Inzage[(view.Hash!, stand.VerzorgerId)] = Akkoord.Onbekend;
                }
            }
            else
            {
                await Poog(kind, jaar, view.Hash!, stand.VerzorgerId, wie);
            }
        }

        var na = await _klant.Doe("dossier", g => Dossier(g, kind, jaar).Bekijk(wie));
        if (na is { Mag.Seintje: true })
        {
            var operatie = Operatie();
            await _klant.Doe("dossier-seintje", g => Dossier(g, kind, jaar).GeefSeintje(operatie, wie));
        }
    }

    private async Task Poog(Kind kind, Schooljaar jaar, string hash, string verzorgerId, Wie wie)
    {
        var (operatie, dag) = (Operatie(), Vandaag);
        if (await _klant.Doe("dossier-poging", g => Dossier(g, kind, jaar).NoteerPoging(verzorgerId, Inzagewijze.Telefoon, dag, null, operatie, wie)))
        {
            Model.Dossiers[(jaar.Begin, kind.Id)].Pogingen.Add((hash, verzorgerId, dag));
        }
    }

    private async Task BijAdministratie(Kind kind, Schooljaar jaar, Wie leerkracht)
    {
        var wie = Als(Kantoorkracht);
        if (await _klant.Doe("dossier", g => Dossier(g, kind, jaar).Bekijk(wie)) is not { } view)
        {
            return;
        }

        if (await IsTeruggenomen(kind, jaar, view, leerkracht))
        {
            return;
        }

        if (view.Bestemmingen.IsEmpty)
        {
            await KiesVoSchool(kind, jaar, wie);
            return;
        }

        var operatie = Operatie();
        if (view.Status is Dossierstatus.KlaarVoorAdministratie or Dossierstatus.Verlopen or Dossierstatus.Ingetrokken
            || (view is { Status: Dossierstatus.Gereed, VerlooptTeVroeg: true } && view.GereedOp < Vandaag && _toeval.Kans(0.1)))
        {
            _wereld.Tel(await _klant.Doe("dossier-gereed", g => Dossier(g, kind, jaar).ZetGereed(Vandaag, operatie, wie)) ? "dossiers-ready" : "dossiers-held");
        }
        else if (_toeval.Kans(0.06))
        {
            await _klant.Doe("dossier-nieuwe-versie", g => Dossier(g, kind, jaar).BeginNieuweVersie("Er is iets belangrijks veranderd.", operatie, leerkracht));
            _wereld.Tel("dossiers-changed");
        }
        else if (view.Status == Dossierstatus.Gereed && _toeval.Kans(0.04))
        {
            await _klant.Doe("dossier-intrekken", g => Dossier(g, kind, jaar).TrekGereedIn("Te vroeg klaargezet.", operatie, wie));
            _wereld.Tel("dossiers-withdrawn");
        }
        else
        {
            await Verstrek(kind, jaar, view, operatie);
        }
    }

    private async Task KiesVoSchool(Kind kind, Schooljaar jaar, Wie wie)
    {
        var (operatie, scholen) = (Operatie(), await _klant.Vraag(g => g.VoScholen(School).Lijst()));
        await _klant.Doe("bestemming", g => g.Overdracht(School, jaar).ZetBestemming(kind.Id, scholen[0].Id, geldt: true, operatie, wie));
    }

    private async Task Verstrek(Kind kind, Schooljaar jaar, DossierView view, OperatieId operatie)
    {
        var vo = view.Bestemmingen.FirstOrDefault(b => !view.Verstrekkingen.Any(v => v.VoSchoolId == b.VoSchoolId && v.VersieNr == view.VersieNr));
        if (vo is null || !view.Mag.Verstrekt || view.BeschikbaarTot < Vandaag || !_toeval.Kans(0.3)) // a second VO school after the last day: nothing to fetch any more
        {
            return;
        }

        if (await _klant.Doe("dossier-verstrekt", g => Dossier(g, kind, jaar).NoteerVerstrekt(vo.VoSchoolId, "ESIS", Vandaag, operatie, Als(Kantoorkracht))))
        {
            Model.Dossiers[(jaar.Begin, kind.Id)].Verstrekt.Add((vo.VoSchoolId, view.VersieNr));
            _wereld.Tel("dossiers-fetched");
        }
    }

    private async Task StuurSeintjes(Schooljaar jaar)
    {
        if (await _klant.Doe("werklijst", g => g.Overdracht(School, jaar).Werklijst(Als(Kantoorkracht))) is not { } werk)
        {
            return;
        }

        foreach (var groep in werk.TeMelden)
        {
            var operatie = Operatie();
            await _klant.Doe("seintje", g => g.Overdracht(School, jaar).StuurSeintje(groep.VoSchoolId, null, operatie, Als(Kantoorkracht)));
            _wereld.Tel("seintjes");
        }
    }

    /// <summary>Every other year the machine is off over the last night of June, as in a building that closes early (OSO-L1).</summary>
    private async Task Zomerstilte(DateOnly dag)
    {
        if (dag.Month != 6 || dag.Day != 30 || dag.Year % 2 == 0 || !_wereld.Storingen.Aan)
        {
            return;
        }

        await Tot(dag, 20);
        await _wereld.Stop();
        await Tot(dag.AddDays(_toeval.Tussen(1, 4)), 5); // before anybody comes to work
        if (_wereld.Silo is null) // nothing else started it meanwhile
        {
            _wereld.Tel("down-over-june");
            await _wereld.Start();
        }
    }

    internal static IDossierGrain Dossier(IGrainFactory grains, Kind kind, Schooljaar jaar) => grains.Dossier(School, kind.Id, jaar);
}
