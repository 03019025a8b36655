using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Rules.Leerlingen;

/// <summary>What a child keeps of exclusions: of each payer its own days, replaced as a whole, apart from schorsingen (TSO-10n).</summary>
[Requirement("TSO-10n")]
public sealed class UitsluitingenTests
{
    private static readonly DateOnly Donderdag = new(2026, 11, 12);

    [Fact]
    public void Elke_betaler_neemt_alleen_zijn_eigen_dagen_weg()
    {
        var kind = Bij(Bij(Voorbeeld.Kind.Structureel(new DateOnly(2026, 8, 1), Weekdagen.Alle), "b1", 1, Weekdagen.Donderdag), "b2", 1, Weekdagen.Maandag);
        var lid = LeerlingpostRules.Lid("sam", kind, new Schooljaar(2026));

        Assert.Equal(
            [Verwachting.Uitgesloten, Verwachting.Structureel, Verwachting.Uitgesloten, Verwachting.Structureel],
            new[] { 0, 1, 4, 5 }.Select(na => VerwachtingRules.OpLunchdag(lid, Donderdag.AddDays(na))));
        Assert.NotNull(DagwijzigingRules.BlokkadeOp(kind, Donderdag));
        Assert.Null(DagwijzigingRules.BlokkadeOp(kind, Donderdag.AddDays(1)));
    }

    [Fact]
    public void Opheffen_van_de_een_laat_die_van_de_ander_staan_en_oud_nieuws_telt_niet()
    {
        var beide = Bij(Bij(Voorbeeld.Kind, "b1", 4, Weekdagen.Donderdag), "b2", 9, Weekdagen.Maandag);
        var weg = BlokkadeRules.Ontvang(beide, new Afzender("betaler/99XX00/b1", 5), "b1", []);

        Assert.Equal(Weekdagen.Maandag, Assert.Single(BlokkadeRules.Alle(weg)).Dagen);
        Assert.Same(weg, BlokkadeRules.Ontvang(weg, new Afzender("betaler/99XX00/b1", 4), "b1", [Blokkade(Weekdagen.Donderdag)]));
        Assert.Same(weg, BlokkadeRules.Ontvang(weg, new Afzender("betaler/99XX00/b1", 5), "b1", [Blokkade(Weekdagen.Donderdag)]));
    }

    [Fact]
    public void Een_schorsing_blijft_naast_een_uitsluiting_bestaan()
    {
        var geschorst = Voorbeeld.Kind with { Blokkades = [new Blokkade(Verwachting.Geschorst, Donderdag, Donderdag.AddDays(7))] };
        var beide = Bij(geschorst, "b1", 1, Weekdagen.Geen);

        Assert.Equal([Verwachting.Geschorst, Verwachting.Uitgesloten], BlokkadeRules.Alle(beide).Select(b => b.Soort));
        Assert.Equal([Verwachting.Geschorst], BlokkadeRules.Alle(BlokkadeRules.Ontvang(beide, new Afzender("betaler/99XX00/b1", 2), "b1", [])).Select(b => b.Soort));
    }

    private static LeerlingState Bij(LeerlingState was, string betaler, long nr, Weekdagen dagen) =>
        BlokkadeRules.Ontvang(was, new Afzender($"betaler/99XX00/{betaler}", nr), betaler, [Blokkade(dagen)]);

    private static Blokkade Blokkade(Weekdagen dagen) => new(Verwachting.Uitgesloten, Donderdag, null, dagen);
}
