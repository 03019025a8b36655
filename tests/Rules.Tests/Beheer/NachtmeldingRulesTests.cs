using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Beheer;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Beheer;

/// <summary>Who hears of the night's backup, and how old the last good one is (OPS-1).</summary>
[Requirement("OPS-1")]
public sealed class NachtmeldingRulesTests
{
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly DateOnly Vandaag = new(2026, 11, 12);
    private static readonly DateTimeOffset Nu = new(2026, 11, 12, 2, 31, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Gewoon_horen_alleen_de_beheerders_het()
    {
        var aan = NachtRules.Ontvangers(Goed, [Ontvanger("yvonne", Rol.Beheerder, "yvonne@school.example")], [Ontvanger("ingrid", Rol.Schoolleider, "ingrid@school.example")]);

        Assert.Equal(["yvonne"], aan.Select(o => o.Persoon.AccountId));
    }

    [Fact]
    public void Heeft_geen_beheerder_een_mailadres_dan_hoort_een_schoolleider_het()
    {
        var aan = NachtRules.Ontvangers(Goed, [Ontvanger("yvonne", Rol.Beheerder, null)], [Ontvanger("ingrid", Rol.Schoolleider, "ingrid@school.example")]);

        Assert.Equal(["yvonne", "ingrid"], aan.Select(o => o.Persoon.AccountId));
        Assert.Equal(["ingrid"], NachtRules.Ontvangers(Goed, [], [Ontvanger("ingrid", Rol.Schoolleider, "ingrid@school.example")]).Select(o => o.Persoon.AccountId));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Na_drie_nachten_op_rij_hoort_ook_de_schoolleider_het_en_is_het_dringend(int reeks, bool ook)
    {
        var stand = Mislukt(reeks);
        var aan = NachtRules.Ontvangers(stand, [Ontvanger("yvonne", Rol.Beheerder, "yvonne@school.example")], [Ontvanger("ingrid", Rol.Schoolleider, "ingrid@school.example")]);

        Assert.Equal(ook, aan.Any(o => o.Persoon.AccountId == "ingrid"));
        Assert.Equal(ook, NachtRules.Aandacht(stand, School, Nu).Dringend);
    }

    [Fact]
    public void De_mail_en_de_taak_zeggen_hoe_oud_de_laatste_goede_is()
    {
        var mail = NachtRules.Mail(Mislukt(2), Vandaag, Ontvanger("yvonne", Rol.Beheerder, "yvonne@school.example").Persoon);

        Assert.Equal("donderdag 12 november om 02:31, de 2e nacht op rij (de laatste goede is van dinsdag 10 november om 02:31)", mail.Waarden["wanneer"]);
        Assert.Equal("De back-up van het intranet is 2 nachten op rij mislukt. De laatste goede is van dinsdag 10 november om 02:31.", NachtRules.Aandacht(Mislukt(2), School, Nu).Tekst);
        Assert.EndsWith("Er is nog nooit een gelukt.", NachtRules.Aandacht(Mislukt(1) with { Gelukt = null }, School, Nu).Tekst, StringComparison.Ordinal);
        Assert.True(NachtRules.Aandacht(Mislukt(300), School, Nu).Tekst.Length <= AandachtGrenzen.TekstMax);
    }

    [Fact]
    public void Wie_weg_is_of_een_rol_op_een_andere_school_heeft_hoort_niets()
    {
        var weg = Rij("weg", Rol.Beheerder, "weg@school.example") with { Status = AccountStatus.Beeindigd };
        var elders = Rij("elders", Rol.Beheerder, "elders@school.example") with { Rollen = [new Roltoekenning(new SchoolSleutel("88XX00"), Rol.Beheerder, [], Vandaag, null)] };

        Assert.Empty(NachtRules.Mensen(School, [weg, elders, Rij("ingrid", Rol.Schoolleider, null)], Rol.Beheerder, Vandaag));
    }

    private static BackupState Goed => new() { Gelukt = new BackupFeit(Nu, "b", 1, 1, TimeSpan.FromSeconds(1), "k") };

    private static BackupState Mislukt(int reeks) => Goed with { Gelukt = Goed.Gelukt! with { Op = Nu.AddDays(-2) }, Mislukt = new BackupFoutfeit(Nu, "De schijf is vol."), Reeks = reeks };

    private static Nachtontvanger Ontvanger(string id, Rol rol, string? mail) => new(School, Rij(id, rol, mail));

    private static PersoonRij Rij(string id, Rol rol, string? mail) =>
        new(id, id, mail, AccountStatus.Actief, [new Roltoekenning(School, rol, [], Vandaag.AddDays(-30), null)], true, false, false);
}
