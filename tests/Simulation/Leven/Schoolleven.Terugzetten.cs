using System.Collections.Immutable;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Werving;

namespace OrleansSchool.Simulation.Leven;

/// <summary>
/// People take something away, and some think better of it: within its days, on the last of them, or too late. What is back is taken away again a while later, so that
/// nothing fills up (UX-1).
/// </summary>
internal sealed partial class Schoolleven
{
    private const int Bedenktijd = WeggehaaldGrenzen.Dagen + 6;
    private const int BlijftDagen = 14;
    private const int LunchDagen = 160;
    private const int OpzegDagen = 90;
    private const int HelpersMin = 4;
    private const int StukkenMax = 8;

    /// <summary>Why something can't come back just now; it isn't tried again.</summary>
    private static readonly string[] Terugnee = ["te-veel", "van-school", "weggehaald-veranderd", "mr-afspraken-vol"];

    /// <summary>A branch of its own: what is taken away is no draw of the others.</summary>
    private SimRandom Terugkans => field ??= _wereld.Toeval("terugzetten");

    private Terugzetmodel Wegboek => Model.Weggehaald;

    private async Task Terugzetwerk(DateOnly dag)
    {
        foreach (var ding in Wegboek.Dingen.Values.ToList())
        {
            if ((IsVertrokken(ding) || ding.Einde?.AddDays(-Bedenktijd - WeggehaaldGrenzen.Dagen) <= dag) && ding.TerugSinds is not null)
            {
                Wegboek.Dingen.Remove(ding.Merk); // it went with the child, or ends by itself before it could be put back again
            }
            else if (ding.TerugSinds?.AddDays(BlijftDagen) <= dag)
            {
                await HaalOpnieuwWeg(ding);
            }
            else if (ding.TerugOp <= dag)
            {
                await ZetTerug(ding);
            }
        }

        if (Terugkans.Kans(0.3))
        {
            await HaalIetsWeg(dag);
        }
    }

    /// <summary>Of a child that isn't at school any more: its card is closed.</summary>
    internal bool IsVertrokken(Wegding ding) =>
        ding.Soort == Wegsoort.Lunchinfo && Model.Kinderen.Values.FirstOrDefault(k => k.Id == ding.Eigenaar) is not { IsWeg: false, Weg: null };

    internal static Task<ImmutableArray<Weggehaald>> Weglijst(IGrainFactory grains, Wegding ding, Wie wie) => ding.Soort switch
    {
        Wegsoort.Lunchinfo => grains.Leerling(School, ding.Eigenaar).Weggehaald(wie),
        Wegsoort.Plek => grains.School(School).Weggehaald(wie),
        Wegsoort.Bijeenkomst => grains.Scholing(School, Wegjaar(ding)).Weggehaald(wie),
        Wegsoort.Kandidaat => grains.Kandidaten(School).Weggehaald(wie),
        Wegsoort.Stuk => grains.MrAfspraken(School).Weggehaald(wie),
        _ => grains.Overblijfkracht(School, ding.Eigenaar).Weggehaald(wie),
    };

    /// <summary>Whether it is where it was before it was taken away.</summary>
    internal static async Task<bool> StaatEr(IGrainFactory grains, Wegding ding, Wie wie) => ding.Soort switch
    {
        Wegsoort.Lunchinfo => (await grains.Leerling(School, ding.Eigenaar).Kaart(wie)).Waarde?.Lunchnotities.Any(n => n.Id == ding.Nummer && n.Tekst.Contains(ding.Merk, StringComparison.Ordinal)) == true,
        Wegsoort.Plek => (await grains.School(School).Bekijk())?.Plek(ding.Nummer)?.Naam.Contains(ding.Merk, StringComparison.Ordinal) == true,
        Wegsoort.Bijeenkomst => (await grains.Scholing(School, Wegjaar(ding)).Bekijk(wie)).Waarde?.Bijeenkomsten.Any(b => b.Id == ding.Nummer && b.Gegevens.Titel.Contains(ding.Merk, StringComparison.Ordinal)) == true,
        Wegsoort.Kandidaat => (await grains.Kandidaten(School).Bekijk(wie)).Waarde?.Kandidaten.Any(k => k.Id == ding.Nummer && k.IsOpen && k.Gegevens.Naam.Contains(ding.Merk, StringComparison.Ordinal)) == true,
        Wegsoort.Stuk => (await grains.MrAfspraken(School).Stuk(ding.Eigenaar, ding.Nummer, wie)).Waarde?.Bytes.SequenceEqual(Wegbestand(ding.Woord)) == true,
        _ => (await grains.Overblijfkracht(School, ding.Eigenaar).Kaart(wie)).Waarde?.Gegevens.TotEnMet is null,
    };

    private static Task<Uitkomst> HaalTerug(IGrainFactory grains, Wegding ding, OperatieId operatie, Wie wie) => ding.Soort switch
    {
        Wegsoort.Lunchinfo => grains.Leerling(School, ding.Eigenaar).HaalTerug(ding.Id, operatie, wie),
        Wegsoort.Plek => grains.School(School).HaalTerug(ding.Id, operatie, wie),
        Wegsoort.Bijeenkomst => grains.Scholing(School, Wegjaar(ding)).HaalTerug(ding.Id, operatie, wie),
        Wegsoort.Kandidaat => grains.Kandidaten(School).HaalTerug(ding.Id, operatie, wie),
        Wegsoort.Stuk => grains.MrAfspraken(School).HaalTerug(ding.Id, operatie, wie),
        _ => grains.Overblijfkracht(School, ding.Eigenaar).HaalTerug(ding.Id, operatie, wie),
    };

    private async Task ZetTerug(Wegding ding)
    {
        var (voor, operatie, wie) = (Vandaag, Terugoperatie(), Terugzetter(ding));
        ding.TerugOp = null;
        ding.Onderweg = true;
        var nee = (await _klant.Vraag(g => HaalTerug(g, ding, operatie, wie))).Weigering?.Code;
        ding.Onderweg = false;
        _wereld.Spoor.Neem("zet-terug", nee ?? "", _wereld.Klok.Stand);
        if (nee is null)
        {
            Eis(voor <= ding.Uiterlijk, "put-back-late", ding);
            _wereld.Tel("put-back");
            ding.TerugSinds = Vandaag;
            if (ding.Soort == Wegsoort.Helper)
            {
                Wegboek.Dingen.Remove(ding.Merk); // works on: the card itself is looked after elsewhere
                Model.Overblijfkrachten[ding.Eigenaar] = Model.Overblijfkrachten[ding.Eigenaar] with { TotEnMet = null };
            }

            return;
        }

        Eis(nee == Weigeringen.WeggehaaldVoorbij.Code ? Vandaag > ding.LaatsteDag : Terugnee.Contains(nee, StringComparer.Ordinal), "put-back-refused", ding);
        _wereld.Tel(nee == Weigeringen.WeggehaaldVoorbij.Code ? "put-back-too-late" : "put-back-waits");
        if (ding.Soort == Wegsoort.Helper && nee == Weigeringen.WeggehaaldVoorbij.Code)
        {
            await NieuweHelper();
        }
    }

    private async Task HaalIetsWeg(DateOnly dag)
    {
        var merk = $"weg{Terugkans.NieuwId()}";
        await (Terugkans.Tot(11) switch
        {
            < 2 => NieuweLunchinfo(merk),
            < 4 => NieuwePlek(merk),
            < 6 => NieuweBijeenkomst(merk, dag),
            < 8 => NieuweKandidaat(merk, dag),
            < 10 => NieuwStuk(merk, dag),
            _ => BeeindigHelper(merk, dag),
        });
    }

    private async Task NieuweLunchinfo(string merk)
    {
        if (Model.OpSchool.Where(k => k is { IsBezet: false, Weg: null }).ToList() is not { Count: > 0 } kinderen)
        {
            return;
        }

        var (kind, id, merkje) = (Terugkans.Kies(kinderen), Terugkans.NieuwId(), $"riet {merk[^8..]}");
        var notitie = new Lunchnotitie(id, merkje, $"Drinkt met een rietje, {merk}", Lunchdoel.Allergie, null, null, Vandaag.AddDays(LunchDagen), "", default);
        if (await _klant.Doe("weg-lunch", g => g.Leerling(School, kind.Id).BewaarLunchnotitie(notitie, null, Als(Coordinator)), [.. Kaartnee, "te-veel"]))
        {
            await HaalWeg(new Wegding(Wegsoort.Lunchinfo, kind.Id, id, merk, merkje) { Einde = notitie.TotEnMet });
        }
    }

    private async Task NieuwePlek(string merk)
    {
        var (id, wie) = (Terugkans.NieuwId(), Als(Coordinator));
        if (await _klant.MetVersie("weg-plek", LeesInrichting, s => s.Plek(id) is not null,
            (g, s) => g.School(School).BewaarPlek(new Plek(id, $"Hoek {merk}", PlekSoort.Binnen), s.Versie, wie), "te-veel"))
        {
            await HaalWeg(new Wegding(Wegsoort.Plek, "", id, merk, merk));
        }
    }

    private async Task NieuweBijeenkomst(string merk, DateOnly dag)
    {
        var (jaar, operatie) = (Schooljaar.Van(dag), Terugoperatie());
        var invoer = new BijeenkomstInvoer(dag, Bijeenkomstsoort.Cursus, $"Cursus {merk}", null);
        if (await _klant.Doe("weg-bijeenkomst", g => g.Scholing(School, jaar).Bewaar(null, invoer, operatie, Als(Coordinator)), "te-veel"))
        {
            await HaalWeg(new Wegding(Wegsoort.Bijeenkomst, $"{jaar}", operatie.Waarde, merk, merk));
        }
    }

    private async Task NieuweKandidaat(string merk, DateOnly dag)
    {
        var operatie = Terugoperatie();
        var invoer = new KandidaatInvoer($"Bep {merk}", "", null, Kandidaatsoort.Overblijfkracht, "nieuwsbrief", null, dag, null);
        if (await _klant.Doe("weg-kandidaat", g => g.Kandidaten(School).Bewaar(null, invoer, operatie, Als(Coordinator)), "te-veel") is { } kandidaat)
        {
            await HaalWeg(new Wegding(Wegsoort.Kandidaat, "", kandidaat.Id, merk, merk));
        }
    }

    /// <summary>The file is what the row of the register knows it by: its name stays in the history.</summary>
    private async Task NieuwStuk(string merk, DateOnly dag)
    {
        var afspraken = (await _klant.Vraag(LeesAfspraken)).Afspraken.Where(a => a.GeldtOp(dag) && a.Stukken.Length < StukkenMax).ToList();
        if (afspraken.Count == 0)
        {
            return;
        }

        var (id, operatie) = (Terugkans.Kies(afspraken).Id, Terugoperatie());
        if (await _klant.Doe("weg-stuk", g => g.MrAfspraken(School).VoegStukToe(id, merk, dag, Wegbestand(merk), operatie, Als(Schoolleider)), "te-veel", "mr-afspraken-vol")
            && (await _klant.Vraag(LeesAfspraken)).Afspraken.FirstOrDefault(a => a.Id == id)?.Stukken.FirstOrDefault(s => s.Naam == merk) is { } stuk)
        {
            await HaalWeg(new Wegding(Wegsoort.Stuk, id, stuk.BestandId, stuk.BestandId, merk));
        }
    }

    private async Task BeeindigHelper(string merk, DateOnly dag)
    {
        var werken = Model.Overblijfkrachten.Where(h => h.Value.TotEnMet is null && h.Value.Vanaf <= dag && !Wegboek.Dingen.Values.Any(d => d.Soort == Wegsoort.Helper && d.Eigenaar == h.Key)).ToList();
        if (werken.Count < HelpersMin)
        {
            return;
        }

        var (id, was) = Terugkans.Kies(werken);
        await HaalWeg(new Wegding(Wegsoort.Helper, id, id, merk, was.Naam));
    }

    /// <summary>Away, and in the list of what can be put back with the last day that holds.</summary>
    private async Task HaalWeg(Wegding ding)
    {
        var voor = Vandaag;
        if (!await DoeWeg(ding))
        {
            return;
        }

        ding.Op = (voor, Vandaag);
        ding.TerugSinds = null;
        var lijst = await _klant.Vraag(g => Weglijst(g, ding, Terugzetter(ding)));
        var regel = lijst.FirstOrDefault(w => w.Wat.Contains(ding.Woord, StringComparison.Ordinal));
        Eis(regel is not null, "taken-away-unlisted", ding);
        Eis(regel is null || (regel.TotEnMet >= ding.LaatsteDag && regel.TotEnMet <= ding.Uiterlijk), "taken-away-term", ding);
        ding.Id = regel?.Id ?? "";
        ding.TerugOp = Terugkans.Kans(0.6) ? Vandaag.AddDays(Terugkans.Tussen(1, Bedenktijd)) : null;
        Wegboek.Dingen[ding.Merk] = ding;
        _wereld.Tel("taken-away");
        if (ding.Soort == Wegsoort.Helper)
        {
            Model.Overblijfkrachten[ding.Eigenaar] = Model.Overblijfkrachten[ding.Eigenaar] with { TotEnMet = voor.AddDays(OpzegDagen) };
            await (ding.TerugOp is null ? NieuweHelper() : Task.CompletedTask);
        }
    }

    private async Task HaalOpnieuwWeg(Wegding ding)
    {
        if (await _klant.Vraag(g => StaatEr(g, ding, Terugzetter(ding))))
        {
            await HaalWeg(ding);
        }
        else
        {
            Eis(false, "put-back-lost", ding);
            Wegboek.Dingen.Remove(ding.Merk);
        }
    }

    private async Task<bool> DoeWeg(Wegding ding)
    {
        var (dag, operatie, wie) = (Vandaag, Terugoperatie(), Terugzetter(ding));
        return ding.Soort switch
        {
            Wegsoort.Lunchinfo => await _klant.Doe("weg", g => g.Leerling(School, ding.Eigenaar).BeeindigLunchnotitie(ding.Nummer, wie)),
            Wegsoort.Plek => await _klant.MetVersie("weg", LeesInrichting, s => s.Plek(ding.Nummer) is null, (g, s) => g.School(School).VerwijderPlek(ding.Nummer, s.Versie, wie)),
            Wegsoort.Bijeenkomst => await _klant.Doe("weg", g => g.Scholing(School, Wegjaar(ding)).Vervalt(ding.Nummer, operatie, wie)),
            Wegsoort.Kandidaat => await _klant.Doe("weg", g => g.Kandidaten(School).TrekTerug(ding.Nummer, operatie, wie)),
            Wegsoort.Stuk => await _klant.Doe("weg", g => g.MrAfspraken(School).HaalStukWeg(ding.Eigenaar, ding.Nummer, "Hoort hier niet.", operatie, wie)),
            _ => await _klant.Doe("weg", g => g.Overblijfkracht(School, ding.Eigenaar).Beeindig(
                new BeeindigingInvoer(dag, dag.AddDays(OpzegDagen), DoorHelper: true, Zwaarwegend: false, "Gaat verhuizen"), operatie, wie)),
        };
    }

    private Wie Terugzetter(Wegding ding) => Als(ding.Soort == Wegsoort.Stuk ? Schoolleider : Coordinator);

    private static async Task<SchoolView> LeesInrichting(IGrainFactory grains) => (await grains.School(School).Bekijk())!;

    private static Schooljaar Wegjaar(Wegding ding) => Schooljaar.Probeer(ding.Eigenaar, out var jaar) ? jaar.Value : throw new FormatException(ding.Eigenaar);

    private static ImmutableArray<byte> Wegbestand(string merk) => [.. Encoding.ASCII.GetBytes($"%PDF-1.7\n% {merk}\n")];

    private OperatieId Terugoperatie() => new($"weg-{Terugkans.NieuwId()}");

    private void Eis(bool klopt, string soort, Wegding ding)
    {
        if (!klopt)
        {
            _wereld.Schending(soort, $"{ding.Soort} {ding.Nummer} of {ding.Rij}, taken away on {Sleutels.Dag(ding.Op.Van)}");
        }
    }
}
