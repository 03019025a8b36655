using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Post;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>Who hears that a survey is open, and for whom it is over (TSO-2b).</summary>
[Requirement("TSO-2b")]
public sealed class EnquetetaakRulesTests
{
    private static readonly Schooljaar Jaar = new(2026);
    private static readonly DateOnly Vandaag = new(2026, 11, 12);
    private static readonly DateTimeOffset Nu = Schooltijd.Moment(Vandaag, new(9, 0));
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly Enqueteplek Helpers = new(School, Jaar, Doelgroep.Helpers);
    private static readonly Enqueteplek Kinderen = new(School, Jaar, Doelgroep.Kinderen);

    [Fact]
    public void Een_helper_die_antwoordde_heeft_niets_meer_te_doen()
    {
        var state = EnqueteRules.Antwoord(Open(), "ria", new Enqueteantwoord([1, 2, 3, 4, 5], null), Vandaag).Waarde!;

        Assert.Equal([new Enquetetaak("hamza", "enquete/2026-2027/helpers")], EnquetetaakRules.VanHelpers(state, ["ria", "hamza"], Helpers, Vandaag).AsEnumerable());
        Assert.Empty(EnquetetaakRules.VanHelpers(EnqueteRules.Sluit(state, Nu, Vandaag), ["ria", "hamza"], Helpers, Vandaag));
        Assert.Equal(EnquetetaakRules.TakenMax, EnquetetaakRules.VanHelpers(state, Enumerable.Range(0, 500).Select(n => $"helper-{n}"), Helpers, Vandaag).Length);
    }

    [Fact]
    public void Een_leerkracht_telt_elke_eigen_groep_van_dit_schooljaar_die_nog_niet_geteld_is()
    {
        var state = EnqueteRules.TelGroep(
            Open(), "g6", [.. Enquetevoorstel.Vragen(Doelgroep.Helpers).Select(v => new Vraaguitslag(v, [1, 1, 1, 1, 1]))], 12, new Groepsteller("Ruben Smit", Nu, Vandaag)).Waarde!;
        var personen = new PersonenView(
            [Mens("karin", Rol.Groepsleerkracht, "g5", "g6", "oud"), Mens("ruben", Rol.Groepsleerkracht, "g6"), Mens("ingrid", Rol.Schoolleider), Mens("weg", Rol.Groepsleerkracht, "g5") with { Status = AccountStatus.Beeindigd }], 1);

        Assert.Equal([new Enquetetaak("karin", "enquete/2026-2027/kinderen/g5")], EnquetetaakRules.VanLeerkrachten(state, personen, ["g5", "g6"], Kinderen, Vandaag).AsEnumerable());
    }

    [Fact]
    public void Wat_nieuw_is_wordt_verteld_en_wat_over_is_teruggenomen_zonder_dat_de_bak_volloopt()
    {
        var taken = EnquetetaakRules.VanHelpers(Open(), Enumerable.Range(0, 500).Select(n => $"helper-{n}"), Helpers, Vandaag);
        var verteld = EnquetetaakRules.MetTaken(Open(), taken, Helpers, Nu);
        Assert.Same(verteld, EnquetetaakRules.MetTaken(verteld, taken, Helpers, Nu));

        var bericht = verteld.Uitbak.Wachtend[0].Bericht.Taak!;
        Assert.Equal(("aandacht/99XX00/helper-0", "/s/99XX00/enquete/2026-2027/helpers"), (verteld.Uitbak.Wachtend[0].Naar, bericht.Pad));
        Assert.Contains("donderdag 3 december", bericht.Tekst, StringComparison.Ordinal);
        var over = EnquetetaakRules.MetTaken(verteld, [], Helpers, Nu);
        Assert.Empty(over.Taken);
        Assert.Equal(EnquetetaakRules.TakenMax, over.Uitbak.Wachtend.Length); // what was never delivered is replaced
        Assert.All(over.Uitbak.Wachtend, p => Assert.Equal("enquete/2026-2027/helpers", p.Bericht.Weg));
    }

    [Fact]
    public void De_taak_van_een_leerkracht_wijst_naar_haar_groep()
    {
        var verteld = EnquetetaakRules.MetTaken(Open(), [new Enquetetaak("karin", "enquete/2026-2027/kinderen/g5")], Kinderen, Nu);

        var bericht = Assert.Single(verteld.Uitbak.Wachtend).Bericht.Taak!;
        Assert.Equal("/s/99XX00/groep/g5/enquete", bericht.Pad);
        Assert.Contains("tel de handen", bericht.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void De_mail_aan_een_ouder_heeft_geen_link_en_is_voor_twee_kinderen_dezelfde()
    {
        var state = Open();
        var (een, ander) = (EnqueteRules.Genodigde(state, "Robin Akker", "robin@thuis.example"), EnqueteRules.Genodigde(state, "robin  akker", " Robin@Thuis.example "));
        Assert.Equal(EnqueteRules.Genodigde(state, "Robin Akker", "ROBIN@thuis.example"), een);
        Assert.NotEqual(EnqueteRules.Genodigde(state, "Jo Berg", "robin@thuis.example"), een);
        Assert.Equal(20, ander.Length);

        var mail = EnquetetaakRules.Mail(state, ("Robin Akker", "robin@thuis.example"), een, "De Horizon", Jaar);

        Assert.Equal((Sjabloon.Enquete, $"enquete/2026-2027/{een}"), (mail.Sjabloon, mail.Id));
        Assert.Equal(["naam", "school", "tot"], mail.Waarden.Keys.Order(StringComparer.Ordinal));
        var (onderwerp, tekst) = SjabloonRules.Schrijf(mail.Sjabloon, mail.Waarden, "De Horizon");
        Assert.Equal("Vijf vragen over het overblijven op De Horizon", onderwerp);
        Assert.Contains("donderdag 3 december 2026", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", tekst, StringComparison.Ordinal);
    }

    private static EnqueteState Open() => EnqueteRules.Open(
        new EnqueteState(), new Enquetevragen(Enquetevoorstel.Vragen(Doelgroep.Helpers), Vandaag.AddDays(21)), Jaar, Convert.ToBase64String(new byte[32]), Nu, Vandaag).Waarde!;

    private static PersoonRij Mens(string id, Rol rol, params string[] groepen) =>
        new(id, id, null, AccountStatus.Actief, [new Roltoekenning(School, rol, [.. groepen], Jaar.EersteDag, null)], true, false, false);
}
