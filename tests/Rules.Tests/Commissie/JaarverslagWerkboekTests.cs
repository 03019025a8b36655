using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Tests.Rules.Excel;
using OrleansSchool.Tests.Rules.Financien;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>The report as a workbook: a sheet a chapter, numbers as numbers, and the sheets of the money as they are (TSO-2l, TSO-10i, XLS-1, XLS-3).</summary>
[Requirement("TSO-2l", "XLS-1")]
public sealed class JaarverslagWerkboekTests
{
    private const int Geldbladen = 10;
    private const int Begin = 3;

    [Fact, Requirement("TSO-10i")]
    public void Elk_hoofdstuk_heeft_een_blad_en_daarachter_staat_het_financieel_verslag()
    {
        var bron = Verslagproef.Bron();
        var boek = Lees(Verslagproef.View(bron), bron.Cijfers);

        Assert.Equal(1 + Hoofdstukken.Alle.Length + Geldbladen, boek.Bladnamen.Count);
        Assert.Equal(["Jaarverslag", "1 Voorwoord", "2 De overblijfcommissie"], boek.Bladnamen.Take(3));
        Assert.Equal(FinancienWerkboek.Samenvatting, boek.Bladnamen[1 + Hoofdstukken.Alle.Length]);
        Assert.Empty(boek.Bezwaren());
        Assert.Equal((double)(bron.Cijfers.Samenvatting.Baten.Centen / 100m), boek.Getal(FinancienWerkboek.Samenvatting, "B7"), 2);
    }

    [Fact]
    public void Feiten_en_reeksen_staan_er_als_getallen_en_zijn_die_van_het_verslag()
    {
        var bron = Verslagproef.Bron();
        var view = Verslagproef.View(bron);
        var boek = Lees(view, bron.Cijfers);

        foreach (var (h, nr) in view.Hoofdstukken.Select((h, i) => (h, i + 1)))
        {
            var rijen = boek.Waarden[JaarverslagWerkboek.Bladnaam(h.Hoofdstuk, nr)].Skip(Begin).ToList();
            Assert.Equal(h.Feiten.Select(f => f.Wat), rijen.Where(r => (string?)r[0] == "Feit").Select(r => (string?)r[1]));
            Assert.Equal(
                h.Feiten.Select(f => (double?)f.Getal).Concat(h.Reeksen.SelectMany(r => r.Waarden).Select(w => (double?)w)),
                rijen.Where(r => (string?)r[0] != "Tekst").Take(h.Feiten.Length + h.Reeksen.Sum(r => r.Waarden.Length)).Select(r => r[2] as double?));
        }
    }

    [Fact]
    public void Wat_iemand_schreef_staat_er_heel_in_ook_als_het_lang_is_en_anders_het_voorstel()
    {
        var lang = string.Join(' ', Enumerable.Repeat("Dit jaar aten wij elke dag rustig.", 120));
        var state = JaarverslagRules.Schrijf(new JaarverslagState(), new Hoofdstuktekst(Hoofdstuk.Voorwoord, $"=Een zin.\n\n{lang}", false, 0, Verslagproef.Nu, "Marijke"), 0, Verslagproef.Namen).Waarde!;
        var bron = Verslagproef.Bron();
        var boek = Lees(Verslagproef.View(bron, state), bron.Cijfers);

        var voorwoord = boek.Waarden["1 Voorwoord"].Where(r => (string?)r[0] == "Tekst").Select(r => (string?)r[4]).ToList();
        Assert.Equal("=Een zin.", voorwoord[0]);
        Assert.Equal(lang, string.Join(' ', voorwoord.Skip(1)));
        Assert.Empty(boek.Formules("1 Voorwoord"));
        Assert.Contains(boek.Waarden[JaarverslagWerkboek.Bladnaam(Hoofdstuk.Bezetting, 5)], r => (string?)r[4] is { } tekst && tekst.Contains("De norm is 1 helper op 20 kinderen.", StringComparison.Ordinal));
    }

    [Fact]
    public void Een_rij_eindigt_niet_midden_in_een_emoji()
    {
        var lang = "a" + string.Concat(Enumerable.Repeat("😀", 600));
        var state = JaarverslagRules.Schrijf(new JaarverslagState(), new Hoofdstuktekst(Hoofdstuk.Voorwoord, lang, false, 0, Verslagproef.Nu, "Marijke"), 0, Verslagproef.Namen).Waarde!;
        var bron = Verslagproef.Bron();
        var boek = Lees(Verslagproef.View(bron, state), bron.Cijfers);

        Assert.Equal(lang, string.Concat(boek.Waarden["1 Voorwoord"].Where(r => (string?)r[0] == "Tekst").Select(r => (string?)r[4])));
    }

    [Fact]
    public void Een_weggelaten_hoofdstuk_heeft_geen_blad_en_zonder_het_financiele_ook_geen_geld()
    {
        var bron = Verslagproef.Bron();
        var state = new[] { Hoofdstuk.Spelmateriaal, Hoofdstuk.Financien }.Aggregate(new JaarverslagState(), (s, h) =>
            JaarverslagRules.Schrijf(s, new Hoofdstuktekst(h, "", true, 0, Verslagproef.Nu, "Marijke"), s.Versie, Verslagproef.Namen).Waarde!);
        var boek = Lees(Verslagproef.View(bron, state), bron.Cijfers);

        Assert.Equal(1 + Hoofdstukken.Alle.Length - 2, boek.Bladnamen.Count);
        Assert.Equal("10 Communicatie", boek.Bladnamen[^2]);
        Assert.Equal(2, boek.Waarden[JaarverslagWerkboek.Inhoud].Count(r => r.Contains("weggelaten")));
        Assert.DoesNotContain(FinancienWerkboek.Boek, boek.Bladnamen);
    }

    [Fact, Requirement("XLS-3")]
    public void Er_staat_geen_naam_geen_rekening_en_geen_klein_aantal_in()
    {
        var bron = Verslagproef.Bron() with { Ongevallen = new OrleansSchool.Ongevallen.OngevallenView(Verslagproef.Ongevallen(6, 2), []), Klachten = new Klachttelling(3, 1, 2) };
        var boek = Lees(Verslagproef.View(bron), bron.Cijfers);
        var teksten = boek.Waarden.Values.SelectMany(b => b).SelectMany(r => r).OfType<string>().Append(boek.Eigenschappen()).ToList();

        foreach (var verboden in new[] { Werkboekcijfers.Achternaam, Werkboekcijfers.Roepnaam, Werkboekcijfers.Iban, "Robin", "Sjors", "Penningmeester" })
        {
            Assert.All(teksten, t => Assert.DoesNotContain(verboden, t, StringComparison.OrdinalIgnoreCase));
        }

        Assert.Contains(boek.Waarden[JaarverslagWerkboek.Bladnaam(Hoofdstuk.Incidenten, 7)], r => (string?)r[1] == "Ongevallen" && r[2] is null && (string?)r[4] == Verslagfeiten.Klein);
        Assert.Contains(boek.Waarden[JaarverslagWerkboek.Bladnaam(Hoofdstuk.Klachten, 8)], r => (string?)r[1] == "Klachten" && r[2] is null);
    }

    private static GelezenWerkboek Lees(JaarverslagView view, Jaarcijfers cijfers) => new(stroom => JaarverslagWerkboek.Schrijf(view, cijfers, Kop, stroom));

    private static WerkboekKop Kop { get; } = new(
        "Basisschool De Horizon", "99XX00", "Jaarverslag overblijven", "schooljaar 2026-2027", "Concept", WerkboekUitgave.Verantwoording, "Penningmeester", Verslagproef.Nu);
}
