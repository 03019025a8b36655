using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;
using OrleansSchool.School;

namespace OrleansSchool.Commissie;

/// <summary>What the block for the schoolgids is made of.</summary>
/// <param name="Besluiten">Of the schooljaar of the gids, newest first.</param>
/// <param name="Helpers">Who help today.</param>
/// <param name="Coordinatoren">Names of who coordinate today.</param>
/// <param name="Reglement">All versions, oldest first.</param>
internal sealed record Gidsfeiten(
    Schooljaar Jaar, SchoolView Inrichting, FinancienView Geldzaken, ImmutableArray<Besluitvoorstel> Besluiten, ImmutableArray<OverblijfkrachtGegevens> Helpers,
    ImmutableArray<string> Coordinatoren, ImmutableArray<RegelingVersie> Reglement, DateOnly Vandaag)
{
    /// <summary>Of which day prices, days and reglement are told: today, within the schooljaar.</summary>
    public DateOnly Dag => Vandaag < Jaar.EersteDag ? Jaar.EersteDag : Vandaag > Jaar.LaatsteDag ? Jaar.LaatsteDag : Vandaag;

    public RegelingVersie? Reglementversie => Reglement.LastOrDefault(v => v.GeldtVanaf <= Dag);

    /// <summary>Those of the schooljaar, or of the one before while they aren't made yet.</summary>
    public ImmutableArray<Groep> Groepen => [.. HeeftGroepen ? Inrichting.GroepenVan(Jaar) : Inrichting.GroepenVan(Jaar.Vorig)];

    public bool HeeftGroepen => Inrichting.GroepenVan(Jaar).Any();
}

/// <summary>A part of the block.</summary>
/// <param name="Kern">What of it makes a printed schoolgids wrong when it changes; a helper more doesn't.</param>
internal sealed record Gidsdeel(string Kop, string Tekst, string Kern);

internal sealed record Gidsblok(ImmutableArray<Gidsdeel> Delen, ImmutableArray<Gidsgat> Gaten);

/// <summary>The block about the overblijven in the schoolgids, in words for parents (TSO-0a). Pure.</summary>
internal static class GidsblokRules
{
    /// <summary>The route of article 15c.</summary>
    private const string Klachten =
        "Hebt u een vraag, of gaat er iets niet goed? Bespreek het eerst met de overblijfcoördinator. Komt u er samen niet uit, dan kunt u naar de schoolleiding. De klachtenprocedure van de school geldt ook voor het overblijven.";

    public static Gidsblok Maak(Gidsfeiten feiten) => new(
        [
            Overblijven(feiten), new Gidsdeel("Wat het kost", GidstariefRules.Tekst(feiten), GidstariefRules.Kern(feiten)), Gelijk("Tijden", Tijden(feiten)), Toezicht(feiten),
            Gelijk("Aan- en afmelden", Melden(feiten)), Gelijk("Contact", Contact(feiten)), Gelijk("Reglement", Reglement(feiten)), Gelijk("Vragen en klachten", Klachten),
        ],
        [.. Gaten(feiten)]);

    /// <summary>"a, b en c".</summary>
    public static string Opsomming(IEnumerable<string> delen)
    {
        var lijst = delen.ToList();
        return lijst.Count < 2 ? string.Concat(lijst) : $"{string.Join(", ", lijst[..^1])} en {lijst[^1]}";
    }

    private static Gidsdeel Gelijk(string kop, string tekst) => new(kop, tekst, tekst);

    private static Gidsdeel Overblijven(Gidsfeiten f)
    {
        var dagen = f.Inrichting.DagenOp(f.Dag);
        var wanneer = Opsomming(WeekdagenExtensions.Werkweek.Where(d => dagen.Heeft(d.Dag)).Select(d => d.Lang));
        return Gelijk(
            "Overblijven", wanneer.Length == 0 ? "Op welke dagen uw kind kan overblijven, hoort u van de school."
            : $"Op {wanneer} kan uw kind tussen de middag op school blijven om te eten en te spelen.");
    }

    /// <summary>Groepen with the same times stand together, in the order of the school.</summary>
    private static string Tijden(Gidsfeiten f) => f.Groepen.IsEmpty
        ? "De tijden per groep hoort u van de school."
        : string.Join('\n', f.Groepen.GroupBy(g => g.Tijden).Select(g =>
            $"{Opsomming(g.Select(x => x.Titel))}: eten om {Tijd(g.Key.Lunch)}, naar buiten om {Tijd(g.Key.NaarBuiten)}, weer naar binnen om {Tijd(g.Key.Ophalen)}."));

    private static Gidsdeel Toezicht(Gidsfeiten f)
    {
        var (alle, geleerd) = (f.Helpers.Length, f.Helpers.Count(h => h.Gediplomeerd));
        var norm = string.Create(
            CultureInfo.InvariantCulture,
            $"Tijdens het eten is de leerkracht bij de groep. Daarna is er minstens 1 overblijfkracht op {f.Inrichting.KinderenPerHelper} kinderen, en op elke speelplaats zijn er minstens {BezettingRules.PerSpeelplaats}.{(geleerd == 0 ? "" : " Een van hen is gediplomeerd.")}");
        var wie = alle == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" Bij ons {(alle == 1 ? "helpt 1 overblijfkracht" : $"helpen {alle} overblijfkrachten")}{(geleerd == 0 ? "" : $", van wie {geleerd} met een diploma")}.");
        return new Gidsdeel("Toezicht", norm + wie, norm);
    }

    private static string Melden(Gidsfeiten f) =>
        $"U meldt uw kind aan bij de overblijfcoördinator, voor vaste dagen of voor een losse dag. Een wijziging geeft u daar ook door. Blijft uw kind een keer niet over, meld dat dan op de dag zelf voor {Tijd(Afmeldregels.Op(f.Inrichting, f.Dag).Tot)}.";

    private static string Contact(Gidsfeiten f)
    {
        var wie = f.Coordinatoren.Length switch
        {
            0 => "De overblijfcoördinator is",
            1 => $"De overblijfcoördinator is {f.Coordinatoren[0]},",
            _ => $"De overblijfcoördinatoren zijn {Opsomming(f.Coordinatoren)},",
        };
        var nummer = Telefoon.Leesbaar(f.Inrichting.Gegevens.Telefoon);
        return $"{wie} te bereiken via de school{(nummer.Length == 0 ? "" : $", telefoon {nummer}")}.";
    }

    private static string Reglement(Gidsfeiten f) => f.Reglementversie is { } versie
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"Alle afspraken staan in het overblijfreglement, versie {versie.Nr}, dat geldt vanaf {Datums.Voluit(versie.GeldtVanaf)}. U krijgt het als u uw kind inschrijft en kunt het op school inzien.")
        : "Alle afspraken staan in het overblijfreglement. U krijgt het als u uw kind inschrijft en kunt het op school inzien.";

    private static IEnumerable<Gidsgat> Gaten(Gidsfeiten f)
    {
        var adres = $"/s/{f.Inrichting.Sleutel}";
        return GidstariefRules.Gaten(f, adres)
            .Concat(Waar(f.Groepen.IsEmpty, "Er zijn nog geen groepen met hun tijden.", $"{adres}/inrichten"))
            .Concat(Waar(!f.HeeftGroepen && !f.Groepen.IsEmpty, $"De groepen van {f.Jaar} zijn er nog niet: dit zijn de tijden van {f.Jaar.Vorig}.", $"{adres}/jaarovergang"))
            .Concat(Waar(f.Helpers.IsEmpty, "Er staan nog geen overblijfkrachten in het intranet.", $"{adres}/overblijfkrachten"))
            .Concat(Waar(!f.Helpers.IsEmpty && !f.Helpers.Any(h => h.Gediplomeerd), "Er is geen gediplomeerde overblijfkracht.", $"{adres}/overblijfkrachten"))
            .Concat(Waar(f.Coordinatoren.IsEmpty, "Er is geen overblijfcoördinator.", $"{adres}/mensen"))
            .Concat(Waar(f.Inrichting.Gegevens.Telefoon.Length == 0, "Het telefoonnummer van de school ontbreekt.", $"{adres}/inrichten"))
            .Concat(Waar(f.Reglementversie is null, "Er is nog geen reglement vastgelegd.", $"{adres}/regelingen/{Regelingsoorten.Reglement}"));
    }

    private static IEnumerable<Gidsgat> Waar(bool mist, string zin, string pad) => mist ? [new Gidsgat(zin, pad)] : [];

    private static string Tijd(TimeOnly tijd) => tijd.ToString("HH':'mm", CultureInfo.InvariantCulture);
}
