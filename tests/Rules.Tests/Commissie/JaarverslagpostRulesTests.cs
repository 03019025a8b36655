using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Post;
using OrleansSchool.Tests.Rules.Leerlingen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>Who is asked for the report, and who hears that it is there (TSO-2l).</summary>
[Requirement("TSO-2l")]
public sealed class JaarverslagpostRulesTests
{
    private static readonly SchoolSleutel School = Voorbeeld.Sleutel;

    private static readonly PersonenView Personen = new(
        [
            Persoon("marijke", "marijke@school.example", Rol.Overblijfcoordinator), Persoon("karel", null, Rol.Commissielid), Persoon("sanne", "sanne@school.example", Rol.MrOuder),
            Persoon("bram", "bram@school.example", Rol.MrPersoneel), Persoon("petra", null, Rol.Ouderraad), Persoon("hanneke", "hanneke@school.example", Rol.Bestuur),
            Persoon("weg", "weg@school.example", Rol.MrOuder) with { Status = AccountStatus.Beeindigd },
        ],
        1);

    [Theory]
    [InlineData("2027-08-31", false)]
    [InlineData("2027-09-01", true)]
    [InlineData("2028-08-31", true)]
    [InlineData("2028-09-01", false)]
    public void Er_wordt_om_gevraagd_van_september_tot_de_volgende_september(string dag, bool vraagt)
    {
        var vandaag = DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        string[] wie = vraagt ? ["marijke", "karel"] : [];

        Assert.Equal(wie, Taken(new JaarverslagState(), vandaag).Select(t => t.AccountId));
        Assert.Empty(JaarverslagpostRules.Taken(new JaarverslagState(), Verslagproef.Jaar, Personen, School, vandaag, isGebruikt: false));
    }

    [Fact]
    public void De_taak_zegt_wat_er_nog_moet_en_gaat_weg_als_iedereen_het_heeft()
    {
        var een = new JaarverslagState().MetEditie();
        var bijna = Hoofdstukken.Ontvangers.Skip(1).Aggregate(een, (s, g) => JaarverslagRules.MetVerzending(s, new Verslagverzending(1, g, Verslagproef.Vandaag, true, 0, "Marijke")));

        Assert.Contains("stel het vast", Taken(new JaarverslagState(), Verslagproef.Vandaag)[0].Tekst, StringComparison.Ordinal);
        Assert.EndsWith("aan de ouderraad, het bestuur, de MR, de schoolleiding.", Taken(een, Verslagproef.Vandaag)[0].Tekst, StringComparison.Ordinal);
        Assert.EndsWith("aan de ouderraad.", Taken(bijna, Verslagproef.Vandaag)[0].Tekst, StringComparison.Ordinal);
        Assert.Empty(Taken(JaarverslagRules.MetVerzending(bijna, new Verslagverzending(1, Geleding.Ouderraad, Verslagproef.Vandaag, false, 2, "Marijke")), Verslagproef.Vandaag));
    }

    [Fact]
    public void Wat_verteld_is_wordt_niet_herhaald_en_wat_klaar_is_wordt_teruggenomen()
    {
        var taken = Taken(new JaarverslagState(), Verslagproef.Vandaag);
        var verteld = Meld(new JaarverslagState(), taken);
        Assert.Equal([Verslagpostsoort.Taak, Verslagpostsoort.Taak], verteld.Uitbak.Wachtend.Select(p => p.Bericht.Soort));
        Assert.Same(verteld, Meld(verteld, taken));
        Assert.All(verteld.Uitbak.Wachtend, p => Assert.Equal("/s/99XX00/jaarverslag?jaar=2026-2027", p.Bericht.Taak!.Pad));

        var klaar = Meld(verteld with { Uitbak = new() }, []);

        Assert.Equal(["aandacht/99XX00/marijke", "aandacht/99XX00/karel"], klaar.Uitbak.Wachtend.Select(p => p.Naar));
        Assert.All(klaar.Uitbak.Wachtend, p => Assert.Equal((Verslagpostsoort.TaakWeg, "jaarverslag/2026-2027"), (p.Bericht.Soort, p.Bericht.Id)));
    }

    [Theory]
    [InlineData(Geleding.Mr, "sanne bram")]
    [InlineData(Geleding.Bestuur, "hanneke")]
    [InlineData(Geleding.Ouderraad, "")]
    [InlineData(Geleding.Schoolleiding, "")]
    public void Een_geleding_is_wie_die_rol_vandaag_heeft_en_een_mailadres(Geleding aan, string wie) =>
        Assert.Equal(wie, string.Join(' ', JaarverslagpostRules.Ontvangers(Personen, aan, School, Verslagproef.Vandaag).Select(p => p.AccountId)));

    [Fact]
    public void De_mail_heeft_een_link_en_niets_uit_het_verslag_en_is_per_verzending_een_andere()
    {
        var een = new JaarverslagState().MetEditie();
        var mr = JaarverslagpostRules.Ontvangers(Personen, Geleding.Mr, School, Verslagproef.Vandaag);
        ImmutableArray<Postopdracht> Mails(string kenmerk) => [.. JaarverslagpostRules.MetMails(een, mr, new Verslagmail("https://intranet/verslag", "De Horizon", kenmerk), School, Verslagproef.Jaar)
            .Uitbak.Wachtend.Select(p => p.Bericht.Mail!)];

        Assert.All(Mails("a"), m => Assert.Equal((Sjabloon.Jaarverslag, "https://intranet/verslag", 4), (m.Sjabloon, m.Waarden["link"], m.Waarden.Count)));
        Assert.Equal(["sanne@school.example", "bram@school.example"], Mails("a").Select(m => m.NaarEmail));
        Assert.Empty(Mails("a").Select(m => m.Id).Intersect(Mails("b").Select(m => m.Id), StringComparer.Ordinal));
    }

    private static ImmutableArray<Verslagtaak> Taken(JaarverslagState state, DateOnly vandaag) =>
        JaarverslagpostRules.Taken(state, Verslagproef.Jaar, Personen, School, vandaag, isGebruikt: true);

    private static JaarverslagState Meld(JaarverslagState state, ImmutableArray<Verslagtaak> taken) =>
        JaarverslagpostRules.MetTaken(state, taken, School, Verslagproef.Jaar, Verslagproef.Nu);

    private static PersoonRij Persoon(string id, string? email, Rol rol) =>
        new(id, Namen.Hoofdletter(id), email, AccountStatus.Actief, [new Roltoekenning(School, rol, [], Verslagproef.Jaar.EersteDag, null)], true, false, false);
}
