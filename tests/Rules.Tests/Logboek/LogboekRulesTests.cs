using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Logboek;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Logboek;

/// <summary>Whom a line reaches, and who still has to read it (TSO-8a, TSO-8c, TSO-8g, TSO-11b).</summary>
public sealed class LogboekRulesTests
{
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly DateOnly Datum = new(2026, 11, 12);
    private static readonly DateTimeOffset Nu = new(2026, 11, 12, 12, 31, 0, TimeSpan.FromHours(1));
    private static readonly Wie Fatma = new("fatma", "Fatma Yıldız", School, [new ActieveRol(Rol.Overblijfkracht, [])]);

    [Fact, Requirement("TSO-8g")]
    public void Een_voorval_gaat_naar_elke_leerkracht_en_niemand_anders()
    {
        var wordt = Met(new LogboekState(), Logsoort.Voorval, "kim");

        Assert.Equal(["aandacht/99XX00/juf5", "aandacht/99XX00/juf6"], wordt.Uitbak.Wachtend.Select(p => p.Naar));
        Assert.Equal([("juf5", 1), ("juf6", 1)], wordt.Gemeld.Select(g => (g.AccountId, g.Nr)));
    }

    [Fact, Requirement("TSO-8c")]
    public void Een_overtreding_gaat_ook_naar_het_gedrag_van_elk_kind()
    {
        var wordt = Met(new LogboekState(), Logsoort.Overtreding, "kim", "noa");

        Assert.Equal(["aandacht/99XX00/juf5", "aandacht/99XX00/juf6", "gedrag/99XX00/kim", "gedrag/99XX00/noa"], wordt.Uitbak.Wachtend.Select(p => p.Naar));
    }

    [Fact, Requirement("TSO-11b", "TSO-8b")]
    public void Een_oudervraag_gaat_naar_de_vragen_van_de_maand_en_een_gewone_regel_nergens_heen()
    {
        Assert.Equal(["vragen/99XX00/2026-11-01"], Met(new LogboekState(), Logsoort.Oudervraag).Uitbak.Wachtend.Select(p => p.Naar));
        Assert.Empty(Met(new LogboekState(), Logsoort.Bericht, "kim").Uitbak.Wachtend);
        Assert.Empty(Met(new LogboekState(), Logsoort.Kindvraag, "kim").Uitbak.Wachtend);
    }

    [Fact, Requirement("TSO-8g", "TSO-8h")]
    public void Wat_de_leerkracht_hoort_noemt_het_kind_noch_wat_er_was()
    {
        foreach (var soort in new[] { Logsoort.Voorval, Logsoort.Overtreding })
        {
            var tekst = LogboekRules.Nieuwstekst(LogboekRules.Regel(new LogboekState(), new(soort, "Kim viel van de kast", ["kim"], null, null, null), new("operatie-1"), Fatma, Nu));
            Assert.StartsWith("Donderdag 12 november om 12:31", tekst, StringComparison.Ordinal);
            Assert.DoesNotContain("Kim", tekst, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("kast", tekst, StringComparison.Ordinal);
        }
    }

    [Fact, Requirement("TSO-8a")]
    public void Een_leesbewijs_gaat_alleen_omhoog_en_eigen_regels_hoeft_niemand_te_lezen()
    {
        var lezers = LogboekRules.MetLezer([], 2, Fatma, Nu);
        Assert.Equal(2, Assert.Single(LogboekRules.MetLezer(lezers, 1, Fatma, Nu.AddHours(1))).Nr);
        Assert.Equal(3, Assert.Single(LogboekRules.MetLezer(lezers, 3, Fatma, Nu.AddHours(1))).Nr);

        var state = Met(Met(Met(new LogboekState(), Logsoort.Bericht), Logsoort.Bericht), Logsoort.Bericht) with { Lezers = lezers };
        var ander = Fatma with { AccountId = "ria" };
        Assert.Empty(View(state, Fatma).Ongelezen("fatma"));
        Assert.Equal([1, 2, 3], View(state, ander).Ongelezen("ria").Select(r => r.Nr));
        Assert.Equal([3], View(state with { Lezers = LogboekRules.MetLezer([], 2, ander, Nu) }, ander).Ongelezen("ria").Select(r => r.Nr));
    }

    [Fact, Requirement("TSO-8h")]
    public void Verborgen_regels_worden_alleen_geteld_en_hun_meldingen_gaan_mee()
    {
        var state = Met(Met(new LogboekState(), Logsoort.Bericht), Logsoort.Voorval, "kim");
        var view = LogboekRules.View(state, [], Datum, Fatma, r => r.LeerlingIds.IsEmpty, magSchrijven: true);

        Assert.Equal([1], view.Regels.Select(r => r.Nr));
        Assert.Equal(1, view.Verborgen);
        Assert.Empty(view.Gemeld);
        Assert.DoesNotContain("kim", view.ToString(), StringComparison.Ordinal);
    }

    [Fact, Requirement("TSO-8b", "TSO-8h")]
    public void Dat_een_regel_verbeterd_is_ziet_ook_wie_de_verbetering_zelf_niet_mag_zien()
    {
        var fout = Met(new LogboekState(), Logsoort.Bericht, "kim");
        var state = fout with { Regels = fout.Regels.Add(fout.Regels[0] with { Nr = 2, Tekst = "Het was Noa.", LeerlingIds = ["noa"], CorrigeertNr = 1 }) };
        var vanKim = LogboekRules.View(state, [], Datum, Fatma, r => r.LeerlingIds[0] == "kim", magSchrijven: true);
        var vanNoa = LogboekRules.View(state, [], Datum, Fatma, r => r.LeerlingIds[0] == "noa", magSchrijven: true);

        Assert.Equal([1], vanKim.Regels.Select(r => r.Nr));
        Assert.Equal([(1, 2)], vanKim.Verbeteringen.Select(v => (v.Nr, v.DoorNr)));
        Assert.Empty(vanNoa.Verbeteringen);
    }

    [Fact, Requirement("TSO-8g")]
    public void Het_leesbewijs_van_de_leerkracht_staat_bij_de_regel()
    {
        var state = Met(new LogboekState(), Logsoort.Voorval, "kim");
        var view = LogboekRules.View(state, [new Leesbewijs(Datum, 1, "juf5", "Karin", Nu.AddMinutes(3))], Datum, Fatma, _ => true, magSchrijven: true);

        Assert.Equal([("juf5", Nu.AddMinutes(3)), ("juf6", (DateTimeOffset?)null)], view.Gemeld.Select(g => (g.AccountId, g.GelezenOp)));
    }

    [Fact, Requirement("TSO-8g", "TSO-3a")]
    public void Zonder_groepsleerkracht_hoort_de_coordinator_of_waarnemer_het_en_anders_de_schoolleider()
    {
        var personen = Personen(("juf5", Rol.Groepsleerkracht, "g5", null), ("coor", Rol.Overblijfcoordinator, null, null), ("ingrid", Rol.Schoolleider, null, null));
        string[] Wie(params string?[] groepen) => [.. OntvangerRules.Leerkrachten(personen, School, groepen, new Dictionary<string, string>(StringComparer.Ordinal), Datum).Select(p => p.AccountId)];

        Assert.Equal(["juf5"], Wie("g5"));
        Assert.Equal(["coor"], Wie("g6"));
        Assert.Equal(["juf5", "coor"], Wie("g5", "g6"));
        Assert.Equal(["coor"], Wie((string?)null));
        var zonder = Personen(("ingrid", Rol.Schoolleider, null, null), ("oud", Rol.Overblijfcoordinator, null, Datum.AddDays(-1)));
        Assert.Equal(["ingrid"], OntvangerRules.Coordinatoren(zonder, School, Datum).Select(p => p.AccountId));
    }

    [Fact, Requirement("TSO-8g", "TSO-7a")]
    public void Wie_de_lunch_overneemt_hoort_het_met_de_leerkracht_en_zonder_leerkracht_in_plaats_van_de_coordinator()
    {
        var personen = Personen(
            ("juf5", Rol.Groepsleerkracht, "g5", null), ("juf7", Rol.Groepsleerkracht, "g7", null), ("coor", Rol.Overblijfcoordinator, null, null), ("oud", Rol.Leerkracht, null, Datum.AddDays(-1)));
        string[] Wie(string groep, string vervanger) =>
            [.. OntvangerRules.Leerkrachten(personen, School, [groep], new Dictionary<string, string>(StringComparer.Ordinal) { [groep] = vervanger }, Datum).Select(p => p.AccountId)];

        Assert.Equal(["juf5", "juf7"], Wie("g5", "juf7"));
        Assert.Equal(["juf7"], Wie("g6", "juf7"));
        Assert.Equal(["coor"], Wie("g6", "oud"));
        Assert.Equal(["juf5"], Wie("g5", "juf5"));
    }

    private static LogboekView View(LogboekState state, Wie wie) => LogboekRules.View(state, [], Datum, wie, _ => true, magSchrijven: true);

    private static LogboekState Met(LogboekState was, Logsoort soort, params string[] kinderen) => LogboekRules.Met(
        was, LogboekRules.Regel(was, new LogregelInvoer(soort, "Er was iets.", [.. kinderen], null, null, null), new OperatieId($"operatie-{was.Regels.Length}"), Fatma, Nu),
        School, Datum, [("juf5", "Karin"), ("juf6", "Ruben")]);

    private static PersonenView Personen(params (string Id, Rol Rol, string? Groep, DateOnly? Tot)[] mensen) => new(
        [.. mensen.Select(m => new PersoonRij(
            m.Id, m.Id, null, AccountStatus.Actief, [new Roltoekenning(School, m.Rol, m.Groep is null ? [] : [m.Groep], new DateOnly(2026, 8, 1), m.Tot)], false, false, false))], 1);
}
