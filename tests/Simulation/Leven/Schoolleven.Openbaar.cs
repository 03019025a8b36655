using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Commissie;
using OrleansSchool.Simulation.Kern;

namespace OrleansSchool.Simulation.Leven;

/// <summary>
/// What the commissie accounts for: chapters of the year report, frozen in July and corrected in October, sent to each who must have it; the schoolgids in May, pieces
/// for the newsletter, and what MR and bestuur agreed with its evidence (TSO-0, TSO-2l, TSO-11c).
/// </summary>
internal sealed partial class Schoolleven
{
    private const int Oktober = 10;
    private const int VastPogingenMax = 5;
    private const int KleinBestand = 1_000;

    /// <summary>More than one row, so that a fault can come between its parts.</summary>
    private const int GrootBestand = IBestandGrain.BytesMax + KleinBestand;

    /// <summary>A branch of its own: what goes out changes no draw of the others.</summary>
    private SimRandom Openbaarkans => field ??= _wereld.Toeval("openbaar");

    private Openbaarmodel Openbaar => Model.Openbaar;

    private async Task Openbaarwerk(Schooljaar jaar, DateOnly dag)
    {
        Openbaar.Vergeet(jaar);
        await Verslagwerk(jaar, dag);
        await Gidswerk(jaar, dag);
        await Nieuwswerk(jaar, dag);
        await Afspraakwerk(jaar, dag);
    }

    private async Task Verslagwerk(Schooljaar jaar, DateOnly dag)
    {
        if (Openbaarkans.Kans(0.04))
        {
            await SchrijfHoofdstuk(jaar);
        }

        if (dag.Month == JaarverslagGrenzen.VaststelVanafMaand && VerslagVan(jaar).Edities.Count == 0 && Openbaarkans.Kans(0.4))
        {
            await StelVerslagVast(jaar, null);
        }
        else if (dag.Month == Oktober && VerslagVan(jaar.Vorig).Edities.Count == 1 && Openbaarkans.Kans(0.2))
        {
            await StelVerslagVast(jaar.Vorig, "Een bedrag is verbeterd.");
        }
        else
        {
            await VerstuurVerslag(jaar);
            await VerstuurVerslag(jaar.Vorig);
        }
    }

    private async Task SchrijfHoofdstuk(Schooljaar jaar)
    {
        var (wie, operatie) = (Als(Coordinator), Openbaaroperatie());
        var (hoofdstuk, tekst) = (Openbaarkans.Kies(Hoofdstukken.Alle), $"Wat er gebeurde: {Openbaarkans.NieuwId()}.");
        if (await _klant.MetVersie("verslagtekst", async g => (await g.Jaarverslag(School, jaar).Tekst(hoofdstuk, wie)).Waarde!, t => t.Tekst == tekst,
            (g, t) => g.Jaarverslag(School, jaar).Schrijf(hoofdstuk, tekst, false, t.Versie, operatie, wie)))
        {
            VerslagVan(jaar).Teksten[hoofdstuk] = tekst;
        }
    }

    /// <summary>What was looked at is what is frozen: when the figures are others by now somebody looks again.</summary>
    private async Task StelVerslagVast(Schooljaar jaar, string? reden)
    {
        var wie = Als(Coordinator);
        for (var poging = 0; poging < VastPogingenMax; poging++)
        {
            if (await _klant.Doe("jaarverslag", g => g.Jaarverslag(School, jaar).Bekijk(wie)) is not { } view)
            {
                return;
            }

            var (operatie, pdf, xlsx) = (Openbaaroperatie(), Simbestand("%PDF-1.7\n", GrootBestand), Simbestand("PK\u0003\u0004", KleinBestand));
            var uitkomst = await _klant.Vraag(g => g.Jaarverslag(School, jaar).StelVast(pdf, xlsx, view.Hash, reden, view.Versie, operatie, wie));
            if (uitkomst.Waarde is { } editie)
            {
                VerslagVan(jaar).Edities.Add(new Editiemodel(editie.Nr, Bestandkenmerk(pdf), Bestandkenmerk(xlsx)));
                _wereld.Tel("editions");
                return;
            }

            if (uitkomst.Weigering?.Code != Weigeringen.Verouderd.Code)
            {
                _wereld.Schending("refused-command", $"verslag-vast: {uitkomst.Weigering?.Code}");
                return;
            }

            _wereld.Tel("stale-form");
        }
    }

    /// <summary>The newest edition, to one who hasn't got it yet: handed over, or mailed to who has an account.</summary>
    private async Task VerstuurVerslag(Schooljaar jaar)
    {
        var model = VerslagVan(jaar);
        var rest = model.Edities.Count == 0 ? [] : Hoofdstukken.Ontvangers.Where(o => !model.Verzonden.Contains((model.Edities[^1].Nr, o))).ToList();
        if (rest.Count == 0 || !Openbaarkans.Kans(0.5))
        {
            return;
        }

        var (nr, aan, dag, operatie) = (model.Edities[^1].Nr, Openbaarkans.Kies(rest), Vandaag, Openbaaroperatie());
        if (await _klant.Doe("verslag-verstuurd", g => g.Jaarverslag(School, jaar).Verstuur(aan, dag, aan != Geleding.Schoolleiding, operatie, Als(Coordinator))))
        {
            model.Verzonden.Add((nr, aan));
        }
    }

    /// <summary>In May for the schooljaar to come: own words, and that it stands there.</summary>
    private async Task Gidswerk(Schooljaar jaar, DateOnly dag)
    {
        var (wie, straks) = (Als(Coordinator), jaar.Volgend);
        if (dag.Month != OpenbaarGrenzen.GidsVanafMaand || Openbaar.Gidsen.ContainsKey(straks.Begin))
        {
            return;
        }

        var (eigen, schrijf, rondAf) = ($"Neem een beker mee, {Openbaarkans.NieuwId()}.", Openbaaroperatie(), Openbaaroperatie());
        if (await _klant.MetVersie("gids", Lees, v => v.Eigen == eigen, (g, v) => g.Schoolgids(School, straks).Bewaar(eigen, v.Versie, schrijf, wie)))
        {
            var klaar = await _klant.MetVersie("gids-af", Lees, v => v.Afgerond is not null,
                (g, v) => g.Schoolgids(School, straks).RondAf(v.Kenmerk, v.Versie, rondAf, wie), Weigeringen.GidsAnders.Code);
            Openbaar.Gidsen[straks.Begin] = new Gidsmodel(eigen, klaar);
        }

        async Task<SchoolgidsView> Lees(IGrainFactory grains) => (await grains.Schoolgids(School, straks).Bekijk(wie)).Waarde!;
    }

    private async Task Nieuwswerk(Schooljaar jaar, DateOnly dag)
    {
        var (wie, stukken) = (Als(Coordinator), NieuwsVan(jaar));
        if (Openbaarkans.Kans(0.03))
        {
            var (titel, operatie) = ($"Stuk {Openbaarkans.NieuwId()}", Openbaaroperatie());
            if (await _klant.MetVersie("nieuws", Lees, v => v.Berichten.Any(b => b.Titel == titel),
                (g, v) => g.Nieuwsbrief(School, jaar).Bewaar(null, titel, "Kom eens kijken.", v.Versie, operatie, wie)))
            {
                stukken[titel] = false;
            }
        }

        if (stukken.FirstOrDefault(s => !s.Value).Key is { } open && Openbaarkans.Kans(0.1))
        {
            var operatie = Openbaaroperatie();
            stukken[open] = await _klant.MetVersie("nieuws-geplaatst", Lees, v => v.Berichten.Any(b => b.Titel == open && b.GeplaatstOp is not null),
                (g, v) => g.Nieuwsbrief(School, jaar).Plaats(v.Berichten.FirstOrDefault(b => b.Titel == open)?.Id ?? "", dag, "Nieuwsbrief", v.Versie, operatie, wie));
        }

        async Task<NieuwsbriefView> Lees(IGrainFactory grains) => (await grains.Nieuwsbrief(School, jaar).Bekijk(wie)).Waarde!;
    }

    /// <summary>Half of them for this schooljaar, half without an end.</summary>
    private async Task Afspraakwerk(Schooljaar jaar, DateOnly dag)
    {
        var wie = Als(Schoolleider);
        if (Openbaarkans.Kans(0.02))
        {
            var (onderwerp, operatie, tot) = ($"Toezicht {Openbaarkans.NieuwId()}", Openbaaroperatie(), Openbaarkans.Kans(0.5) ? jaar.LaatsteDag : (DateOnly?)null);
            var invoer = new MrAfspraakInvoer(onderwerp, "Twee helpers op elk plein.", dag, "Het bestuur", "De raad", tot, null);
            if (await _klant.MetVersie("mr-afspraak", LeesAfspraken, v => v.Afspraken.Any(a => a.Onderwerp == onderwerp),
                (g, v) => g.MrAfspraken(School).Bewaar(null, invoer, v.Versie, operatie, wie)))
            {
                Openbaar.Afspraken[onderwerp] = new Afspraakmodel(tot);
                _wereld.Tel("mr-agreements");
            }
        }

        var lopend = Openbaar.Afspraken.Where(a => a.Value.GeldtTot is not { } einde || einde >= dag).Select(a => a.Key).ToList();
        if (lopend.Count > 0 && Openbaarkans.Kans(0.05))
        {
            await Toon(Openbaarkans.Kies(lopend), dag);
        }
    }

    /// <summary>A piece of evidence, or that it is kept.</summary>
    private async Task Toon(string onderwerp, DateOnly dag)
    {
        var (wie, model, operatie) = (Als(Schoolleider), Openbaar.Afspraken[onderwerp], Openbaaroperatie());
        if ((await _klant.Vraag(LeesAfspraken)).Afspraken.FirstOrDefault(a => a.Onderwerp == onderwerp) is not { Id: var id })
        {
            _wereld.Schending("agreement-lost", $"{onderwerp} isn't there");
            return;
        }

        if (Openbaarkans.Kans(0.5))
        {
            var tekst = $"Nagekeken op {Sleutels.Dag(dag)}.";
            if (await _klant.MetVersie("mr-nagekomen", LeesAfspraken, v => v.Afspraken.Any(a => a.Id == id && a.Nagekomen == tekst),
                (g, v) => g.MrAfspraken(School).NoteerNagekomen(id, dag, tekst, v.Versie, operatie, wie)))
            {
                model.Nagekomen = tekst;
            }

            return;
        }

        var (naam, inhoud) = ($"Notulen {Openbaarkans.NieuwId()}", Simbestand("%PDF-1.7\n", KleinBestand));
        if (await _klant.Doe("mr-stuk", g => g.MrAfspraken(School).VoegStukToe(id, naam, dag, inhoud, operatie, wie)))
        {
            model.Stukken[naam] = Bestandkenmerk(inhoud);
        }
    }

    private async Task<MrAfsprakenView> LeesAfspraken(IGrainFactory grains) => (await grains.MrAfspraken(School).Bekijk(Als(Schoolleider))).Waarde!;

    private Verslagmodel VerslagVan(Schooljaar jaar)
    {
        if (!Openbaar.Verslagen.TryGetValue(jaar.Begin, out var verslag))
        {
            Openbaar.Verslagen[jaar.Begin] = verslag = new Verslagmodel();
        }

        return verslag;
    }

    private SortedDictionary<string, bool> NieuwsVan(Schooljaar jaar)
    {
        if (!Openbaar.Nieuws.TryGetValue(jaar.Begin, out var stukken))
        {
            Openbaar.Nieuws[jaar.Begin] = stukken = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        }

        return stukken;
    }

    /// <summary>Nobody prints here: other bytes each time, and no more than what the form looks at.</summary>
    private ImmutableArray<byte> Simbestand(string begin, int lengte)
    {
        var inhoud = Openbaarkans.NieuwId();
        return [.. Encoding.ASCII.GetBytes(begin + string.Concat(Enumerable.Repeat(inhoud, (lengte / inhoud.Length) + 1)))];
    }

    internal static string Bestandkenmerk(ImmutableArray<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan()));

    private OperatieId Openbaaroperatie() => new($"openbaar-{Openbaarkans.NieuwId()}");
}
