using System.Net;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting.Cluster;

namespace OrleansSchool.Tests.Rules.Cluster;

public sealed class ClusterRulesTests
{
    private static readonly Opdracht Goed = new() { DatabaseSoort = "postgresql", Databasebestand = "verbinding" };

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.31.255.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.4.4", true)]
    [InlineData("100.64.0.9", true)]
    [InlineData("100.128.0.9", false)]
    [InlineData("84.23.1.2", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", true)]
    [InlineData("fd12::3", true)]
    [InlineData("2001:db8::1", false)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("::ffff:84.23.1.2", false)]
    [Requirement("SEC-6")]
    public void Instanties_praten_alleen_op_een_besloten_netwerk(string adres, bool mag) => Assert.Equal(mag, ClusterRules.IsBesloten(IPAddress.Parse(adres)));

    [Fact]
    public void Elke_verkeerde_keuze_krijgt_een_zin_en_de_goede_niet()
    {
        Assert.Null(ClusterRules.Keur(Goed));
        Assert.Null(ClusterRules.Keur(Goed with { Databasebestand = null, Database = "Host=x" }));
        Assert.Contains("--db-kind", ClusterRules.Keur(Goed with { DatabaseSoort = "oracle" }), StringComparison.Ordinal);
        Assert.Contains("--db-file", ClusterRules.Keur(Goed with { Databasebestand = null }), StringComparison.Ordinal);
        Assert.Contains("niet allebei", ClusterRules.Keur(Goed with { Database = "Host=x" }), StringComparison.Ordinal);
        Assert.Contains("--silo-port", ClusterRules.Keur(Goed with { Clusterpoort = 0 }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("42501", "select, insert, update en delete")]
    [InlineData("229", "select, insert, update en delete")]
    [InlineData("28P01", "wachtwoord")]
    [InlineData("18456", "wachtwoord")]
    [InlineData("3D000", "bestaat niet")]
    [InlineData(null, "antwoordt niet")]
    [Requirement("OPS-3")]
    public void Wat_er_met_de_database_is_staat_in_een_zin_die_zegt_wat_te_doen(string? code, string woorden) =>
        Assert.Contains(woorden, DatabaseRules.Zin(code, "postgresql"), StringComparison.Ordinal);

    [Fact]
    public void De_opdrachtregel_kent_de_plaats_in_het_cluster()
    {
        var (opdracht, fout) = OpdrachtLezer.Lees(["serve", "--db-kind", "postgresql", "--db-file", "v", "--advertise", "10.0.0.4", "--silo-port", "11200"]);
        Assert.Null(fout);
        Assert.Equal(("postgresql", "v", "10.0.0.4", 11200), (opdracht.DatabaseSoort, opdracht.Databasebestand, opdracht.Clusteradres, opdracht.Clusterpoort));
        Assert.NotNull(ClusterRules.Keur(OpdrachtLezer.Lees(["--db-kind", "postgresql", "--db-file", "v", "--silo-port", "elf"]).Opdracht));
    }
}
