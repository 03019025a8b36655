using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Overblijven;

/// <summary>A groep on a trip has no overblijven that day: its planned turns are credited (SCH-1).</summary>
[Requirement("SCH-1")]
public sealed class VervallenBeurtenTests
{
    private static readonly DateOnly Donderdag = new(2026, 11, 12);
    private static readonly Uitje Artis = new("u1", "g5", Donderdag, "Artis");

    [Fact]
    public void Alleen_wie_zou_komen_krijgt_de_beurt_terug()
    {
        ImmutableArray<Groepslid> leden =
        [
            Lid("vast", Weekdagen.Donderdag), Lid("vrijdag", Weekdagen.Vrijdag),
            Lid("extra", Weekdagen.Vrijdag) with { Dagwijzigingen = [new Dagwijziging(Donderdag, true, null, null, default, "Proef")] },
            Lid("ziek", Weekdagen.Donderdag) with { Dagwijzigingen = [new Dagwijziging(Donderdag, false, AfmeldReden.Ziek, null, default, "Proef")] },
            Lid("geschorst", Weekdagen.Donderdag) with { Blokkades = [new Blokkade(Verwachting.Geschorst, Donderdag, null)] },
        ];

        Assert.Equal(["extra", "vast"], VerwachtingRules.Vervallen(leden, School(), Artis).LeerlingIds);
    }

    [Fact]
    public void Een_uitje_op_een_dag_zonder_overblijven_geeft_niets_terug() => Assert.Empty(
        VerwachtingRules.Vervallen([Lid("vast", Weekdagen.Alle)], School(new VrijeDag("v", VrijeDagSoort.Studiedag, "Studiedag", Donderdag, Donderdag)), Artis).LeerlingIds);

    private static Groepslid Lid(string id, Weekdagen dagen) =>
        new(id, true, [new Aanmelding(new DateOnly(2026, 8, 1), AanmeldingSoort.Structureel, dagen, default, "Proef", null)], [], []);

    private static SchoolView School(params VrijeDag[] vrij) => new(
        new SchoolSleutel("99XX00"), 1, new SchoolGegevens("", "", "", "", "", Regio.Zuid), Weekdagen.Alle, 25, [.. vrij], [], [], [Artis]);
}
