using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Rooster;

namespace OrleansSchool.Commissie;

/// <summary>
/// What the intranet proposes to write in each chapter, from its facts: sentences that can stand as they are, and that somebody who was there makes
/// better (bijlage 4). Names nobody.
/// </summary>
internal static partial class JaarverslagRules
{
    /// <param name="deel">Facts of the same chapter.</param>
    public static string Aanzet(Hoofdstuk hoofdstuk, Verslagbron bron, Verslagdeel deel) => string.Join(' ', Zinnen(hoofdstuk, bron, deel).Where(z => z.Length > 0));

    private static IEnumerable<string> Zinnen(Hoofdstuk hoofdstuk, Verslagbron bron, Verslagdeel deel) => hoofdstuk switch
    {
        Hoofdstuk.Commissie => OverCommissie(bron),
        Hoofdstuk.Vergaderingen => OverVergaderingen(bron, deel),
        Hoofdstuk.Aantallen => OverAantallen(deel),
        Hoofdstuk.Bezetting => OverBezetting(bron, deel),
        Hoofdstuk.Scholing => OverScholing(bron),
        Hoofdstuk.Incidenten => ["Het reglement vraagt overblijfkrachten om een voorval direct aan de groepsleerkracht te vertellen.", Opsomming("In dit schooljaar", deel)],
        Hoofdstuk.Klachten => OverKlachten(deel),
        Hoofdstuk.Tevredenheid => OverTevredenheid(bron, deel),
        Hoofdstuk.Spelmateriaal => OverSpelmateriaal(deel),
        Hoofdstuk.Communicatie => OverCommunicatie(deel),
        Hoofdstuk.Financien => OverGeld(bron),
        Hoofdstuk.Vooruitblik => OverStraks(bron, deel),
        _ => Voorwoord(bron),
    };

    private static IEnumerable<string> Voorwoord(Verslagbron bron)
    {
        yield return $"Dit is het jaarverslag van het overblijven op {bron.School.Gegevens.Naam} over schooljaar {bron.Jaar}.";
        yield return "De overblijfcommissie legt hiermee verantwoording af aan de ouderraad. Het gaat ook naar het bestuur, de MR en de schoolleiding.";
        var dagen = bron.Maanden.Sum(m => m.Dagen);
        yield return dagen == 0 ? "" : $"Er is op {Verslagfeiten.Aantal(dagen, "dag", "dagen")} overgebleven.";
        yield return "In dit verslag staan geen namen, en geen aantallen die over minder dan vijf kinderen gaan.";
    }

    private static IEnumerable<string> OverCommissie(Verslagbron bron)
    {
        var leeg = Enum.GetValues<Commissiefunctie>().Count(f => !bron.Leden.Any(l => l.Functie == f && l.IsOp(bron.Peildag)));
        yield return leeg == 0 ? "Alle vier de functies in de overblijfcommissie waren aan het einde van de periode bezet."
            : leeg == 1 ? "Een van de vier functies in de overblijfcommissie was aan het einde van de periode niet bezet."
            : $"Van de vier functies in de overblijfcommissie waren er aan het einde van de periode {leeg} niet bezet.";
        yield return bron.Keuzes.Any(k => k.Jaar == bron.Jaar) ? "De leden kozen uit hun midden een voorzitter." : "Voor dit schooljaar is geen voorzitter gekozen.";
    }

    private static IEnumerable<string> OverVergaderingen(Verslagbron bron, Verslagdeel deel)
    {
        var (commissie, werkgroep) = (Tel(deel, "Vergaderingen van de commissie"), Tel(deel, Verslagfeiten.Werkgroepvergaderingen));
        yield return $"De commissie vergaderde {Keer(commissie)}; het reglement vraagt er {VergaderingGrenzen.CommissieNodig}.{Gehaald(bron, commissie, VergaderingGrenzen.CommissieNodig)}";
        yield return $"De werkgroep kwam {Keer(werkgroep)} bij elkaar; het reglement vraagt er {VergaderingGrenzen.WerkgroepNodig}.{Gehaald(bron, werkgroep, VergaderingGrenzen.WerkgroepNodig)}";
        foreach (var zin in OverBesluiten([.. bron.Besluiten.Where(b => b.Commissie is { } stem && bron.IsInJaar(stem.Op)).Select(b => b.Stand)]))
        {
            yield return zin;
        }
    }

    /// <summary>Taken is what went its whole route; of the others how far they are.</summary>
    private static IEnumerable<string> OverBesluiten(ImmutableArray<Besluitstand> standen)
    {
        var genomen = standen.Count(s => s is Besluitstand.Gereed or Besluitstand.Actief or Besluitstand.Voorbij);
        var onderweg = standen.Count(s => s is Besluitstand.Concept or Besluitstand.InBehandeling);
        yield return standen.IsEmpty ? "Er zijn geen besluiten genomen die advies of instemming vroegen."
            : genomen == 0 ? "Er is geen besluit dat zijn hele route heeft doorlopen."
            : $"De commissie nam {Besluiten(genomen)}; de adviezen en de instemming staan erbij.";
        yield return onderweg == 0 ? "" : $"Nog onderweg: {Besluiten(onderweg)}.";
        yield return standen.Count(s => s == Besluitstand.Geschil) is > 0 and var geschil ? $"Met een geschil: {Besluiten(geschil)}." : "";
        yield return standen.Count(s => s == Besluitstand.Ingetrokken) is > 0 and var weg ? $"Ingetrokken: {Besluiten(weg)}." : "";

        static string Besluiten(int aantal) => Verslagfeiten.Aantal(aantal, "besluit", "besluiten");
    }

    private static IEnumerable<string> OverAantallen(Verslagdeel deel)
    {
        yield return Feit(deel, "Overblijfbeurten") switch
        {
            { Getal: > 0 } beurten => $"In dit schooljaar waren er {beurten.Waarde} overblijfbeurten.",
            { Getal: 0 } => "Van dit schooljaar zijn geen overblijfbeurten geteld.",
            _ => "Er werd in dit schooljaar bijna niet overgebleven.",
        };
        yield return Feit(deel, "Kinderen per dag, gemiddeld") is { } gemiddeld ? $"Dat zijn gemiddeld {gemiddeld.Waarde} kinderen per dag." : "";
        yield return deel.Feiten.FirstOrDefault(f => f.Wat.StartsWith("Vergeleken met ", StringComparison.Ordinal)) is { } trend ? $"{trend.Wat} is dat {trend.Waarde}." : "";
        yield return deel.Reeksen.FirstOrDefault(r => r.Titel == "Overblijfbeurten per weekdag") is { Namen.Length: > 1 } week
            ? $"De drukste dag was {week.Namen[Hoogste(week)]}." : "";
    }

    private static IEnumerable<string> OverBezetting(Verslagbron bron, Verslagdeel deel)
    {
        yield return Verslagfeiten.Norm(bron) is { } helper ? $"De norm is 1 helper op {helper} kinderen."
            : bron.Maanden.Any(m => m.Dagen > 0) ? "" : "Van dit schooljaar is de bezetting niet geteld.";
        yield return Feit(deel, "Dagen op norm") is { Getal: > 0 } norm ? $"Er was de hele pauze genoeg toezicht op {norm.Waarde} {(bron.Maanden.Sum(m => m.Dagen) == 1 ? "dag" : "dagen")}." : "";
        yield return Tel(deel, "Dagen met een tekort") is > 0 and var tekort ? $"Op {Verslagfeiten.Aantal(tekort, "dag", "dagen")} was er even te weinig." : "";
        yield return Tel(deel, "Diensten met een invaller") is > 0 and var inval ? $"Bij {Verslagfeiten.Aantal(inval, "dienst", "diensten")} kwam er een invaller." : "";
        yield return Feit(deel, "Geschoold") is { Getal: > 0 } geschoold ? $"Van de overblijfkrachten waren er {geschoold.Waarde} geschoold." : "";
        var zonder = bron.Helpers.Rijen.Select(r => r.Gegevens).Count(g => g.Vanaf <= bron.Peildag && !g.IsWeg(bron.Peildag) && !HeeftVog(g, bron));
        yield return zonder > 0 ? $"Van {Verslagfeiten.Aantal(zonder, "overblijfkracht", "overblijfkrachten")} ontbrak een geldige VOG." : "";
    }

    private static bool HeeftVog(OverblijfkrachtGegevens helper, Verslagbron bron) => helper.VogOp is { } op && op.AddYears(bron.Helpers.VogJaren) > bron.Peildag;

    private static IEnumerable<string> OverScholing(Verslagbron bron)
    {
        var s = bron.Scholing;
        yield return s.Cursussen == 0 ? "Er was dit schooljaar geen gezamenlijke cursus." : $"Er {(s.Cursussen == 1 ? "was 1 gezamenlijke cursus" : $"waren {s.Cursussen} gezamenlijke cursussen")}.";
        yield return s.Cursussen + s.Werkgroepen == 0 ? "" : $"Van wie er kon zijn, kwam {s.Opkomst} %.";
    }

    private static IEnumerable<string> OverKlachten(Verslagdeel deel)
    {
        var (klachten, vragen) = (Feit(deel, "Klachten"), Feit(deel, "Vragen van ouders"));
        yield return klachten is { Getal: 0 } ? "Er zijn geen klachten over het overblijven binnengekomen." : $"Aantal klachten over het overblijven: {klachten?.Waarde}. Daarvoor geldt de klachtenprocedure van de school.";
        yield return vragen is { Getal: 0 } ? "Ouders stelden geen vragen die werden vastgelegd." : $"Aantal vragen van ouders: {vragen?.Waarde}.";
    }

    private static IEnumerable<string> OverTevredenheid(Verslagbron bron, Verslagdeel deel)
    {
        if (bron.Enquetes.IsEmpty)
        {
            yield return "Er is dit schooljaar geen enquête gehouden.";
            yield break;
        }

        yield return "De enquête heeft vijf vragen, met antwoorden van 1 (helemaal niet) tot 5 (heel erg).";
        var vragen = deel.Feiten.Where(f => f.Getal is not null && f.Waarde.Contains(" van 5 (", StringComparison.Ordinal)).OrderByDescending(f => f.Getal).ToList();
        yield return vragen.Count < 2 ? "Er waren te weinig antwoorden om iets over de uitkomst te zeggen." : $"Het hoogst scoorde ‘{vragen[0].Wat}’ ({vragen[0].Waarde}), het laagst ‘{vragen[^1].Wat}’ ({vragen[^1].Waarde}).";
    }

    private static IEnumerable<string> OverSpelmateriaal(Verslagdeel deel)
    {
        var standen = deel with { Feiten = [.. deel.Feiten.Where(f => f.Wat != "Vervangen en aanschaffen kost" && f.Getal > 0)] };
        yield return standen.Feiten.IsEmpty ? "Er is geen spelmateriaal in het intranet vastgelegd." : Opsomming("Spelmateriaal", standen);
        yield return Feit(deel, "Vervangen en aanschaffen kost") is { Getal: > 0 } kosten ? $"Vervangen en aanschaffen kost samen {kosten.Waarde}." : "";
    }

    private static IEnumerable<string> OverCommunicatie(Verslagdeel deel)
    {
        yield return Tel(deel, "Berichten in de nieuwsbrief") is > 0 and var berichten
            ? $"Over het overblijven {(berichten == 1 ? "stond 1 bericht" : $"stonden {berichten} berichten")} in de nieuwsbrief." : "Er stond dit schooljaar geen bericht over het overblijven in de nieuwsbrief.";
        yield return Feit(deel, "Reglement") is { } reglement ? $"Het reglement: {reglement.Waarde}." : "";
    }

    private static IEnumerable<string> OverGeld(Verslagbron bron)
    {
        if (!Verslagfeiten.HeeftGeld(bron.Cijfers))
        {
            yield return "De financiën van dit schooljaar zijn niet in het intranet bijgehouden.";
            yield break;
        }

        var s = bron.Cijfers.Samenvatting;
        yield return $"De baten waren {s.Baten}, de lasten {s.Lasten}. Het resultaat is {s.Resultaat}.";
        yield return s.KostenPerBeurt is { } kosten ? $"Een overblijfbeurt kostte {kosten}." : "";
        yield return bron.Cijfers.Kascommissie.Akkoord switch { true => "De kascommissie keek de boeken na en ging akkoord.", false => "De kascommissie ging niet akkoord.", _ => "De kascommissie heeft nog niet getekend." };
        yield return bron.Cijfers.Overlopend != Geld.Nul ? "Er wordt nog geld geboekt; de cijfers veranderen nog." : "";
    }

    private static IEnumerable<string> OverStraks(Verslagbron bron, Verslagdeel deel)
    {
        var (klaar, open) = (Tel(deel, "Verbeterpunten die klaar zijn"), Tel(deel, "Verbeterpunten die nog lopen"));
        yield return klaar + open == 0 ? "Er zijn dit schooljaar geen verbeterpunten vastgelegd."
            : $"Van de {Verslagfeiten.Aantal(klaar + open, "verbeterpunt", "verbeterpunten")} {(klaar == 1 ? "is er 1" : $"zijn er {klaar}")} klaar.";
        yield return Opsomming($"Voor {bron.Jaar.Volgend}", deel with { Feiten = [.. deel.Feiten.Where(f => f.Getal is null && f.Wat.EndsWith(bron.Jaar.Volgend.ToString(), StringComparison.Ordinal))] });
    }

    /// <summary>"In dit schooljaar: ongevallen: 6, kinderen met een schorsing: geen."; empty without facts.</summary>
    private static string Opsomming(string begin, Verslagdeel deel) => deel.Feiten.IsEmpty ? ""
        : $"{begin}: {string.Join(", ", deel.Feiten.Select(f => $"{char.ToLowerInvariant(f.Wat[0])}{f.Wat[1..]} {f.Waarde}"))}.";

    private static Verslagfeit? Feit(Verslagdeel deel, string wat) => deel.Feiten.FirstOrDefault(f => f.Wat == wat);

    private static int Tel(Verslagdeel deel, string wat) => (int)(Feit(deel, wat)?.Getal ?? 0);

    private static string Keer(int aantal) => aantal == 0 ? "niet" : $"{aantal} keer";

    /// <summary>What isn't held yet can still be, as long as the schooljaar runs.</summary>
    private static string Gehaald(Verslagbron bron, int aantal, int nodig) =>
        aantal >= nodig ? "" : bron.Jaar.LaatsteDag < bron.Vandaag ? " Dat is niet gehaald." : " Het schooljaar loopt nog.";

    private static int Hoogste(Verslagreeks reeks) => reeks.Waarden.IndexOf(reeks.Waarden.Max());
}
