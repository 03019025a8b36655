using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OrleansSchool.Afspraken;
using OrleansSchool.Intranet.Pages.Regelingen;

namespace OrleansSchool.Tests.Rules.Afspraken;

/// <summary>What changed between two versions, rule by rule and word by word (TSO-16).</summary>
[Requirement("TSO-16")]
public sealed class RegelingverschilRulesTests
{
    [Fact]
    public void Een_regel_erbij_een_weg_en_een_in_andere_woorden_staan_op_hun_plek()
    {
        var regels = RegelingverschilRules.Van(
            ["Niet duwen.", "Snoep blijft thuis.", "We ruimen samen op."], ["Niet duwen.", "Snoep en prik blijft thuis.", "De telefoon zit in de tas.", "We ruimen samen op."]);

        Assert.Equal([Verschilsoort.Gelijk, Verschilsoort.Gewijzigd, Verschilsoort.Erbij, Verschilsoort.Gelijk], regels.Select(r => r.Soort));
        Assert.Equal(
            [(Verschilsoort.Gelijk, "Snoep"), (Verschilsoort.Erbij, "en prik"), (Verschilsoort.Gelijk, "blijft thuis.")], regels[1].Delen.Select(d => (d.Soort, d.Tekst)));
        Assert.Equal(
            [Verschilsoort.Gelijk, Verschilsoort.Weg], RegelingverschilRules.Van(["Niet duwen.", "Snoep blijft thuis."], ["Niet duwen."]).Select(r => r.Soort));
    }

    [Fact]
    public void Woorden_die_weg_zijn_staan_voor_wat_ervoor_in_de_plaats_kwam()
    {
        var delen = RegelingverschilRules.Woorden("Wie te laat is betaalt twee euro.", "Wie te laat is betaalt niets.");
        Assert.Equal(
            [(Verschilsoort.Gelijk, "Wie te laat is betaalt"), (Verschilsoort.Weg, "twee euro."), (Verschilsoort.Erbij, "niets.")], delen.Select(d => (d.Soort, d.Tekst)));
    }

    [Fact]
    public void Een_regel_die_alleen_verhuist_staat_er_een_keer_op_de_nieuwe_plek()
    {
        var regels = RegelingverschilRules.Van(["een", "twee", "drie"], ["drie", "een", "twee"]);
        Assert.Equal([(Verschilsoort.Verplaatst, "drie"), (Verschilsoort.Gelijk, "een"), (Verschilsoort.Gelijk, "twee")], regels.Select(r => (r.Soort, r.Delen[0].Tekst)));
    }

    [Fact]
    public void Twee_regels_die_niets_gemeen_hebben_zijn_geen_wijziging()
    {
        var regels = RegelingverschilRules.Van(["Snoep blijft thuis."], ["Iedereen telt bij het hek."]);
        Assert.Equal([Verschilsoort.Weg, Verschilsoort.Erbij], regels.Select(r => r.Soort));
        Assert.Equal([Verschilsoort.Gelijk], RegelingverschilRules.Van(["a"], ["a"]).Select(r => r.Soort));
    }

    [Fact]
    public void Zonder_wat_weg_is_staat_er_de_nieuwe_versie_en_zonder_wat_erbij_kwam_alles_van_de_oude()
    {
        var regel = Gen.ArrayOf(Gen.Elements("de", "bal", "ligt", "op", "het", "dak", "niet"), 4).Select(woorden => string.Join(' ', woorden));
        var versies = from oud in Gen.ArrayOf(regel, 9) from nieuw in Gen.ArrayOf(regel, 9) select (oud, nieuw);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(versies.ToArbitrary(), v =>
        {
            ImmutableArray<string> oud = [.. v.oud.Distinct(StringComparer.Ordinal)], nieuw = [.. v.nieuw.Distinct(StringComparer.Ordinal)]; // as RegelingRules.Schoon asks
            var verschil = RegelingverschilRules.Van(oud, nieuw);
            var naar = verschil.Where(r => r.Soort != Verschilsoort.Weg).Select(r => Tekst(r, Verschilsoort.Weg));
            var van = verschil.Where(r => r.Soort != Verschilsoort.Erbij).Select(r => Tekst(r, Verschilsoort.Erbij));
            return naar.SequenceEqual(nieuw) && van.Order(StringComparer.Ordinal).SequenceEqual(oud.Order(StringComparer.Ordinal));
        }));
    }

    [Fact]
    public void Wat_gelijk_bleef_staat_bij_elkaar_en_elke_wijziging_apart_met_woord_en_teken()
    {
        var regels = RegelingverschilRules.Van(["a", "b", "c", "d"], ["a", "b", "nieuw", "c", "d"]);
        var blokken = Verschilblok.Van(regels);

        Assert.Equal([(true, 2), (false, 1), (true, 2)], blokken.Select(b => (b.IsGelijk, b.Regels.Length)));
        Assert.Equal(("Erbij", "plus-lg"), (Regelingwoorden.Verschil(Verschilsoort.Erbij)!.Value.Woord, Regelingwoorden.Verschil(Verschilsoort.Erbij)!.Value.Icoon));
        Assert.Null(Regelingwoorden.Verschil(Verschilsoort.Gelijk));
        Assert.Equal("1 erbij", Regelingwoorden.Samengevat(new Regelingverschil(null!, null!, regels)));
    }

    private static string Tekst(Regelverschil regel, Verschilsoort zonder) => string.Join(' ', regel.Delen.Where(d => d.Soort != zonder).Select(d => d.Tekst));
}
