using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>Members, meetings, besluiten and what comes, as their areas have them (TSO-2, TSO-2l, TSO-5).</summary>
[Requirement("TSO-2l")]
public sealed class VerslagbestuurTests
{
    [Fact, Requirement("TSO-2a")]
    public void De_samenstelling_noemt_functies_en_geen_namen()
    {
        ImmutableArray<Commissielid> leden =
        [
            Lid("a", Commissiefunctie.Coordinator, Verslagproef.Jaar.EersteDag, null), Lid("b", Commissiefunctie.Ouderraad, new DateOnly(2026, 11, 1), null),
            Lid("c", Commissiefunctie.Schoolleiding, Verslagproef.Jaar.EersteDag, new DateOnly(2027, 3, 1)),
        ];
        var bron = Verslagproef.Bron() with { Leden = leden, Keuzes = [new Voorzitterkeuze(Verslagproef.Jaar, "a", Stem(new DateOnly(2026, 9, 20)))] };

        Assert.Equal(["1 lid", "niemand", "1 lid", "niemand"],
            new[] { "Overblijfcoördinator", "Gediplomeerde overblijfkracht", "Lid van de ouderraad", "Schoolleiding" }.Select(w => bron.Waarde(Hoofdstuk.Commissie, w)));
        Assert.Equal(["gekozen op 20-09-2026", "1", "1"], new[] { "Voorzitter", "Leden die begonnen", "Leden die stopten" }.Select(w => bron.Waarde(Hoofdstuk.Commissie, w)));
        var hoofdstuk = Verslagfeiten.Maak(Hoofdstuk.Commissie, bron);
        Assert.DoesNotContain("Petra", string.Join(' ', hoofdstuk.Feiten.Select(f => $"{f.Wat} {f.Waarde}").Append(hoofdstuk.Aanzet)), StringComparison.Ordinal);
        Assert.Contains("er aan het einde van de periode 2 niet bezet", hoofdstuk.Aanzet, StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-2f", "TSO-5b")]
    public void Alleen_gehouden_vergaderingen_tellen_en_hun_opkomst_staat_erbij()
    {
        var bron = Verslagproef.Bron() with
        {
            Vergaderingen =
            [
                Rij("a", Vergadersoort.Commissie, new DateOnly(2026, 10, 5), Vergaderstap.Verspreid, 4), Rij("b", Vergadersoort.Commissie, new DateOnly(2027, 4, 6), Vergaderstap.Gehouden, 3),
                Rij("c", Vergadersoort.Werkgroep, new DateOnly(2026, 9, 1), Vergaderstap.NotulenVastgesteld, 9), Rij("d", Vergadersoort.Werkgroep, new DateOnly(2027, 1, 12), Vergaderstap.Afgelast, 0),
                Rij("e", Vergadersoort.Commissie, new DateOnly(2027, 6, 6), Vergaderstap.Gepland, 0),
            ],
        };

        Assert.Equal("2 gehouden, minstens 2 nodig", bron.Waarde(Hoofdstuk.Vergaderingen, "Vergaderingen van de commissie"));
        Assert.Equal("1 gehouden, minstens 3 nodig", bron.Waarde(Hoofdstuk.Vergaderingen, Verslagfeiten.Werkgroepvergaderingen));
        Assert.Equal("2 van 3 (67 %)", bron.Waarde(Hoofdstuk.Vergaderingen, "Notulen vastgesteld"));
        Assert.Equal("9 aanwezig", bron.Waarde(Hoofdstuk.Vergaderingen, "Werkgroep op 01-09-2026"));
        Assert.Equal([9m, 4m, 3m], bron.Reeks(Hoofdstuk.Vergaderingen, "Aanwezig per vergadering").Waarden);
        Assert.Contains("Dat is niet gehaald.", Verslagfeiten.Maak(Hoofdstuk.Vergaderingen, bron).Aanzet, StringComparison.Ordinal);
        Assert.DoesNotContain("niet gehaald", Verslagfeiten.Maak(Hoofdstuk.Vergaderingen, bron with { Vandaag = Verslagproef.Jaar.LaatsteDag }).Aanzet, StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-2c")]
    public void Een_besluit_staat_erin_in_het_jaar_van_de_stemming_met_advies_en_instemming()
    {
        var volgend = Verslagproef.Jaar.Volgend;
        var tarief = Besluit("B-2027-01", "Tarief 2027-2028", Besluitsoort.Tarief, volgend, Besluitstand.Actief, new DateOnly(2027, 5, 10));
        var eerder = Besluit("B-2026-01", "Tarief 2026-2027", Besluitsoort.Tarief, Verslagproef.Jaar, Besluitstand.Voorbij, new DateOnly(2026, 5, 10));
        var bron = Verslagproef.Bron() with { Besluiten = [eerder, tarief] };

        Assert.Equal("ingegaan; advies ouderraad: positief; instemming oudergeleding MR: ja", bron.Waarde(Hoofdstuk.Vergaderingen, "B-2027-01 Tarief 2027-2028"));
        Assert.DoesNotContain(Verslagfeiten.Maak(Hoofdstuk.Vergaderingen, bron).Feiten, f => f.Wat.StartsWith("B-2026-01", StringComparison.Ordinal));
        Assert.Equal(("ingegaan", "nog geen voorstel"), (bron.Waarde(Hoofdstuk.Vooruitblik, $"Ouderbijdrage {volgend}"), bron.Waarde(Hoofdstuk.Vooruitblik, $"Vergoedingen {volgend}")));
    }

    [Fact, Requirement("TSO-2c")]
    public void Het_voorstel_telt_als_genomen_alleen_wat_zijn_hele_route_doorliep()
    {
        static Besluitvoorstel Met(Besluitstand stand) => Besluit($"B-{(int)stand}", "Tarief", Besluitsoort.Tarief, Verslagproef.Jaar, stand, new DateOnly(2027, 5, 10));
        static string Aanzet(params Besluitstand[] standen) => Verslagfeiten.Maak(Hoofdstuk.Vergaderingen, Verslagproef.Bron() with { Besluiten = [.. standen.Select(Met)] }).Aanzet;
        const string Staat = "; de adviezen en de instemming staan erbij.";

        Assert.EndsWith($"De commissie nam 3 besluiten{Staat} Nog onderweg: 2 besluiten. Met een geschil: 1 besluit. Ingetrokken: 1 besluit.", Aanzet(Enum.GetValues<Besluitstand>()), StringComparison.Ordinal);
        Assert.EndsWith($"De commissie nam 1 besluit{Staat}", Aanzet(Besluitstand.Actief), StringComparison.Ordinal);
        Assert.EndsWith("Er is geen besluit dat zijn hele route heeft doorlopen. Ingetrokken: 1 besluit.", Aanzet(Besluitstand.Ingetrokken), StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-2b")]
    public void De_vooruitblik_heeft_de_verbeterpunten_die_nog_lopen()
    {
        static Verbeterpunt Punt(string id, string titel, Verbeterstand stand) => new(id, titel, "Er zijn er weinig.", "Marijke", null, new DateOnly(2027, 10, 1), stand, null, []);
        var bron = Verslagproef.Bron() with
        {
            Punten = [Punt("a", "Meer ballen", Verbeterstand.Klaar), Punt("b", "Rustiger eten", Verbeterstand.Bezig), Punt("c", "Minder lawaai", Verbeterstand.Open), Punt("d", "Hek", Verbeterstand.Vervallen)],
        };

        Assert.Equal(("1", "2"), (bron.Waarde(Hoofdstuk.Vooruitblik, "Verbeterpunten die klaar zijn"), bron.Waarde(Hoofdstuk.Vooruitblik, "Verbeterpunten die nog lopen")));
        Assert.Equal("bezig, klaar voor 01-10-2027", bron.Waarde(Hoofdstuk.Vooruitblik, "Verbeterpunt: Rustiger eten"));
        Assert.DoesNotContain(Verslagfeiten.Maak(Hoofdstuk.Vooruitblik, bron).Feiten, f => f.Wat.Contains("Hek", StringComparison.Ordinal));
    }

    private static Commissielid Lid(string id, Commissiefunctie functie, DateOnly van, DateOnly? totEnMet) => new(id, null, $"Petra {id}", "petra@school.example", functie, van, totEnMet);

    private static Besluit Stem(DateOnly op) => new("stem", op, ["Petra", "Karel"], 2, 0, 0, "Akkoord.", Verslagproef.Nu, "Marijke");

    private static Vergaderrij Rij(string id, Vergadersoort soort, DateOnly op, Vergaderstap stap, int aanwezig) =>
        new(id, soort, op, new TimeOnly(19, 30), "Teamkamer", stap, false, 4, aanwezig, 0, op.AddDays(-8), null, true, []);

    private static Besluitvoorstel Besluit(string nummer, string titel, Besluitsoort soort, Schooljaar jaar, Besluitstand stand, DateOnly op) => new(
        nummer, nummer, soort, jaar, jaar.EersteDag, titel, "Besproken.", false, null, null, null, Stem(op),
        [
            Stap(Besluitstap.Commissie, Stapuitkomst.Positief), Stap(Besluitstap.AdviesOuderraad, Stapuitkomst.Positief), Stap(Besluitstap.AdviesSchoolleiding, null),
            Stap(Besluitstap.InstemmingOuders, Stapuitkomst.Ingestemd), Stap(Besluitstap.Actief, Stapuitkomst.Positief),
        ],
        stand, 3, "Overblijfcoördinator", null, null, null);

    private static Stapvastlegging Stap(Besluitstap stap, Stapuitkomst? uitkomst) => new(stap, null, null, uitkomst, null, null, null, null, null, null, null);
}
