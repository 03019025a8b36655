using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Rules.Leerlingen;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>The block of the schoolgids says what the data say, and what they don't say yet (TSO-0a).</summary>
[Requirement("TSO-0a")]
public sealed class GidsblokRulesTests
{
    [Fact]
    public void De_tekst_noemt_prijs_tijden_toezicht_contact_reglement_en_de_weg_van_een_klacht()
    {
        var blok = GidsblokRules.Maak(Gidsproef.Feiten());

        Assert.Empty(blok.Gaten);
        Assert.Equal(["Overblijven", "Wat het kost", "Tijden", "Toezicht", "Aan- en afmelden", "Contact", "Reglement", "Vragen en klachten"], blok.Delen.Select(d => d.Kop));
        Assert.StartsWith("Op maandag, dinsdag, donderdag en vrijdag kan uw kind", blok.Tekst("Overblijven"), StringComparison.Ordinal);
        Assert.Contains($"Een vaste dag kost {new Geld(350)} per keer. Een losse dag kost {new Geld(400)}.", blok.Tekst("Wat het kost"), StringComparison.Ordinal);
        Assert.Contains("schrijven we de bijdrage af in september en februari", blok.Tekst("Wat het kost"), StringComparison.Ordinal);
        Assert.Equal(
            "Groep 5 en Groep 6: eten om 12:00, naar buiten om 12:15, weer naar binnen om 12:55.\nDe Uilen: eten om 11:45, naar buiten om 12:00, weer naar binnen om 12:40.", blok.Tekst("Tijden"));
        Assert.Contains("minstens 1 overblijfkracht op 25 kinderen", blok.Tekst("Toezicht"), StringComparison.Ordinal);
        Assert.Contains("helpen 2 overblijfkrachten, van wie 1 met een diploma", blok.Tekst("Toezicht"), StringComparison.Ordinal);
        Assert.Contains("voor 09:30", blok.Tekst("Aan- en afmelden"), StringComparison.Ordinal);
        Assert.Equal($"De overblijfcoördinator is Marijke van der Veen, te bereiken via de school, telefoon {Telefoon.Leesbaar("+31240000001")}.", blok.Tekst("Contact"));
        Assert.Contains("versie 2, dat geldt vanaf dinsdag 1 september 2026", blok.Tekst("Reglement"), StringComparison.Ordinal);
        Assert.Contains("De klachtenprocedure van de school geldt ook voor het overblijven", blok.Tekst("Vragen en klachten"), StringComparison.Ordinal);
    }

    [Fact]
    public void Wat_nog_niet_bekend_is_staat_er_met_een_adres_bij_en_de_tekst_verzint_niets()
    {
        var leeg = Gidsproef.Feiten() with
        {
            Inrichting = Voorbeeld.School with { Groepen = [] },
            Geldzaken = Gidsproef.Geldzaken() with { Instellingen = null },
            Helpers = [],
            Coordinatoren = [],
            Reglement = [],
        };

        var blok = GidsblokRules.Maak(leeg);

        Assert.Equal(
            [
                "/s/99XX00/besluiten?jaar=2027-2028", "/s/99XX00/geld/inrichten", "/s/99XX00/inrichten", "/s/99XX00/overblijfkrachten", "/s/99XX00/mensen", "/s/99XX00/inrichten",
                "/s/99XX00/regelingen/reglement",
            ],
            blok.Gaten.Select(g => g.Pad));
        Assert.Equal("De bijdrage voor schooljaar 2027-2028 wordt nog vastgesteld, na instemming van de ouders in de medezeggenschapsraad.", blok.Tekst("Wat het kost"));
        Assert.DoesNotContain("gediplomeerd", blok.Tekst("Toezicht"), StringComparison.Ordinal); // nobody is
        Assert.DoesNotContain(blok.Delen, d => d.Tekst.Length == 0 || d.Tekst.Contains("  ", StringComparison.Ordinal));
    }

    [Fact, Requirement("TSO-0a", "TSO-10f")]
    public void Een_tarief_zonder_instemming_staat_er_niet_in_maar_wel_waar_het_op_wacht()
    {
        var invoer = new BesluitvoorstelInvoer(Besluitsoort.Tarief, Gidsproef.Jaar.EersteDag, "Ouderbijdrage", "Duurder fruit.", false, Gidsproef.Tarief(990), null, null, "Coördinator");
        var voorstel = VoorstelRules.Maak(invoer, "b7", 7, Gidsproef.Jaar).Waarde!;

        var blok = GidsblokRules.Maak(Gidsproef.Feiten() with { Geldzaken = Gidsproef.Geldzaken(), Besluiten = [voorstel] });

        Assert.Equal(("Het tarief voor 2027-2028 is er nog niet: besluit B-2027-07 gaat pas in met instemming.", "/s/99XX00/besluiten/b7"), blok.Gaten.Select(g => (g.Zin, g.Pad)).Single());
        Assert.DoesNotContain(new Geld(990).ToString(), blok.Tekst("Wat het kost"), StringComparison.Ordinal);
    }

    [Fact]
    public void Een_prijs_die_later_verandert_staat_er_met_haar_dag_bij_en_maakt_de_schoolgids_die_dag_niet_fout()
    {
        var februari = new DateOnly(2028, 2, 1);
        var feiten = Gidsproef.Feiten() with { Geldzaken = Gidsproef.Geldzaken(Gidsproef.Tarief(), Gidsproef.Tarief(375, februari)) };
        var vooraf = GidsblokRules.Maak(feiten);
        Assert.StartsWith($"Een vaste dag kost {new Geld(350)}", vooraf.Tekst("Wat het kost"), StringComparison.Ordinal);
        Assert.Contains($"Vanaf dinsdag 1 februari 2028: Een vaste dag kost {new Geld(375)}", vooraf.Tekst("Wat het kost"), StringComparison.Ordinal);

        var straks = GidsblokRules.Maak(feiten with { Vandaag = februari });

        Assert.DoesNotContain(new Geld(350).ToString(), straks.Tekst("Wat het kost"), StringComparison.Ordinal);
        Assert.Equal(vooraf.Delen.Select(d => d.Kern), straks.Delen.Select(d => d.Kern));
    }

    [Fact]
    public void Een_tarief_per_jaar_noemt_de_dagen_die_de_school_heeft_en_de_korting_van_het_gezin()
    {
        var tarief = Gidsproef.Tarief() with
        {
            Vorm = Tariefvorm.PerJaar,
            PerJaar = [new Geld(5_000), new Geld(9_000), new Geld(12_000), new Geld(15_000), new Geld(18_000)],
            Kortingen = [new Gezinskorting(2, 10), new Gezinskorting(3, 25)],
        };

        var tekst = GidsblokRules.Maak(Gidsproef.Feiten() with { Geldzaken = Gidsproef.Geldzaken(tarief) }).Tekst("Wat het kost");

        Assert.Contains($"1 dag {new Geld(5_000)}, 2 dagen {new Geld(9_000)}, 3 dagen {new Geld(12_000)}, 4 dagen {new Geld(15_000)}. Een losse dag", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("5 dagen", tekst, StringComparison.Ordinal);
        Assert.Contains("Gezinskorting: tweede kind 10 procent, derde en volgende kind 25 procent.", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void Zolang_de_groepen_van_het_nieuwe_jaar_er_niet_zijn_staan_de_tijden_van_dit_jaar_erin_en_dat_staat_erbij()
    {
        var feiten = Gidsproef.Feiten();
        var blok = GidsblokRules.Maak(feiten with { Inrichting = feiten.Inrichting with { Groepen = [Gidsproef.Groep("oud", "7", 2026)] } });

        Assert.StartsWith("Groep 7: eten om 12:00", blok.Tekst("Tijden"), StringComparison.Ordinal);
        Assert.Equal("/s/99XX00/jaarovergang", Assert.Single(blok.Gaten).Pad);
    }
}
