using System.Collections.Immutable;
using System.Net;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Toegang;

public sealed class ThuisschoolTests
{
    private static readonly SchoolSleutel Horizon = new("99XX00");
    private static readonly SchoolSleutel Einder = new("99XX01");
    private static readonly DateOnly Vandaag = new(2026, 11, 12);

    [Fact, Requirement("SCH-5")]
    public void De_school_die_het_account_maakte_blijft_het_zolang_daar_een_rol_is()
    {
        Assert.Equal(Horizon, Thuisschool.Van(Account(Horizon, Rol(Einder, 2017), Rol(Horizon, 2026)), Vandaag));
    }

    [Fact, Requirement("SCH-5")]
    public void Zonder_rol_daar_is_het_de_school_waar_de_rol_van_nu_het_eerst_begon()
    {
        var derde = new SchoolSleutel("99XX02");

        Assert.Equal(Einder, Thuisschool.Van(Account(Horizon, Rol(derde, 2026), Rol(Horizon, 2015) with { TotEnMet = Vandaag.AddDays(-1) }, Rol(Einder, 2025)), Vandaag));
        Assert.Null(Thuisschool.Van(Account(Horizon, Rol(Horizon, 2015) with { TotEnMet = Vandaag.AddDays(-1) }), Vandaag));
    }

    [Theory, Requirement("SEC-6")]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:2:ffff::8", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:3::7", false)]
    public void Wie_een_heel_netwerk_heeft_telt_als_een(string een, string ander, bool zelfde) =>
        Assert.Equal(zelfde, Netadressen.Sleutel(IPAddress.Parse(een)) == Netadressen.Sleutel(IPAddress.Parse(ander)));

    [Theory, Requirement("SEC-1")]
    [InlineData(LinkDoel.WachtwoordHerstel, true)]
    [InlineData(LinkDoel.Uitnodiging, false)]
    public void Een_nieuw_wachtwoord_wist_een_sleutel_die_niet_aan_stond_en_alleen_een_herstel_laat_een_tijdstip_achter(LinkDoel doel, bool herstel)
    {
        var nu = new DateTimeOffset(2026, 11, 12, 11, 0, 0, TimeSpan.Zero);
        var was = new AccountState { Naam = "Tessa Vos", Beveiliging = AccountBeveiliging.Leeg with { TotpSleutel = "GEPLANT", TotpLaatsteStap = 7 } };
        var link = new AccountLink(doel, "h1", nu.AddHours(1), "operatie-1", Verstuurd: true);

        var los = AccountMensenRules.MetWachtwoord(was, link, "hash", new OperatieId("kies-1"), "stempel", nu);
        var aan = AccountMensenRules.MetWachtwoord(was with { Beveiliging = was.Beveiliging with { TotpAan = true } }, link, "hash", new OperatieId("kies-1"), "stempel", nu);

        Assert.Equal((null, 0L), (los.Beveiliging.TotpSleutel, los.Beveiliging.TotpLaatsteStap));
        Assert.Equal("GEPLANT", aan.Beveiliging.TotpSleutel);
        Assert.Equal(herstel ? nu : null, los.HersteldOp);
    }

    private static Roltoekenning Rol(SchoolSleutel school, int jaar) => new(school, global::OrleansSchool.Basis.Rol.Leerkracht, [], new DateOnly(jaar, 9, 1), TotEnMet: null);

    private static AccountView Account(SchoolSleutel thuis, params ImmutableArray<Roltoekenning> rollen) =>
        new("tessa", "tessa@school.example", "Tessa Vos", null, "", rollen, 0, null, 1) { Thuisschool = thuis };
}
