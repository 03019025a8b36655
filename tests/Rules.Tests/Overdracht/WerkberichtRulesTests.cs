using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>What people hear each night of the work that waits for them.</summary>
public sealed class WerkberichtRulesTests
{
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly DateOnly Gereed = new(2027, 4, 20);

    private static readonly PersonenView Personen = new([Persoon("ingrid", Rol.Administratie), Persoon("sanne", Rol.Groepsleerkracht, "g8"), Persoon("piet", Rol.Groepsleerkracht, "g7")], 1);

    [Fact]
    [Requirement("OSO-S3", "OSO-S5", "OSO-K7")]
    public void De_administratie_hoort_wat_nagekeken_en_gemeld_moet_worden_en_niet_meer_als_het_klaar_is()
    {
        var state = Overdrachtproef.Met(Overdrachtproef.Rij("sam", Dossierstatus.Gereed, Gereed), Overdrachtproef.Rij("noa", Dossierstatus.Gereed, Gereed)) with
        {
            Keuzes = [Overdrachtproef.Naar("sam", Overdrachtproef.Rivieren), Overdrachtproef.Naar("noa", Overdrachtproef.Vakcollege)],
        };
        state = Overdrachtproef.Aangenomen(Overdrachtproef.Stuur(state, Overdrachtproef.Rivieren, "s1"), "s1", Overdrachtproef.Nu.AddDays(-21));

        var bericht = Assert.Single(Maak(state), w => w.AccountId == "ingrid");
        Assert.Equal("Overdracht: 1 keer kijken of het is opgehaald, 1 VO-school een seintje sturen.", bericht.Tekst);
        var verteld = Met(state, Maak(state));
        var post = Assert.Single(verteld.Uitbak.Wachtend, p => p.Naar == "aandacht/99XX00/ingrid");
        Assert.Equal("/s/99XX00/overdracht/werklijst", post.Bericht.Werk!.Pad);
        Assert.Same(verteld, Met(verteld, Maak(verteld)));

        var klaar = Met(verteld, []);
        Assert.NotNull(Assert.Single(klaar.Uitbak.Wachtend, p => p.Naar == "aandacht/99XX00/ingrid").Bericht.WerkWeg);
        Assert.Empty(klaar.Werkberichten);
    }

    [Fact]
    [Requirement("OSO-T")]
    public void De_leerkracht_hoort_hoeveel_van_de_eigen_groep_te_laat_zijn_zonder_namen()
    {
        var berichten = Maak(Overdrachtproef.Met(Overdrachtproef.Rij("sam", Dossierstatus.Voorlopig)));
        Assert.Equal("Overdracht: 3 leerlingen van jouw groep zijn te laat.", Assert.Single(berichten, w => w.AccountId == "sanne").Tekst);
        Assert.DoesNotContain(berichten, w => w.AccountId == "piet");
    }

    [Fact]
    [Requirement("OSO-T", "OSO-L1")]
    public void Wie_de_overdracht_niet_gebruikt_en_wie_na_30_juni_kijkt_hoort_niets()
    {
        Assert.Empty(Maak(new OverdrachtState()));
        Assert.Empty(WerkberichtRules.Maak(Overdrachtproef.Met(Overdrachtproef.Rij("sam", Dossierstatus.Voorlopig)), Overdrachtproef.Beeld(new DateOnly(2027, 7, 1)), Personen));
    }

    private static ImmutableArray<Werkbericht> Maak(OverdrachtState state) => WerkberichtRules.Maak(state, Overdrachtproef.Beeld(), Personen);

    private static OverdrachtState Met(OverdrachtState was, ImmutableArray<Werkbericht> nieuw) =>
        WerkberichtRules.Met(was, nieuw, School, Overdrachtproef.Jaar, Overdrachtproef.Nu);

    private static PersoonRij Persoon(string id, Rol rol, params string[] groepen) => new(
        id, id, null, AccountStatus.Actief, [new Roltoekenning(School, rol, [.. groepen], new DateOnly(2026, 8, 1), null)], false, false, false);
}
