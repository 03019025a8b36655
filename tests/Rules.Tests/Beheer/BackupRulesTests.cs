using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Beheer;
using OrleansSchool.Intranet.Backup;
using OrleansSchool.Opslag.Backup;
using OrleansSchool.Post;

namespace OrleansSchool.Tests.Rules.Beheer;

[Requirement("OPS-1")]
public sealed class BackupRulesTests
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 22, 1, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Veertien_dagen_en_twaalf_maanden_blijven_staan()
    {
        var namen = Enumerable.Range(0, 800).Select(dag => BewaarRules.Naam(Begin.AddDays(-dag))).ToImmutableArray();

        var weg = BewaarRules.TeWissen(namen).ToHashSet(StringComparer.Ordinal);
        var blijft = namen.Where(n => !weg.Contains(n)).ToList();

        Assert.Equal(namen.Take(14), blijft.Take(14));
        Assert.Equal(14 + 11, blijft.Count); // the newest of this month is one of the fourteen
        Assert.Contains("orleansschool-2025-12-31T013000Z.backup", blijft);
        Assert.DoesNotContain("orleansschool-2025-11-30T013000Z.backup", blijft);
    }

    [Fact]
    public void Van_een_dag_blijft_de_laatste_en_van_anderen_blijven_bestanden_zoals_ze_zijn()
    {
        var nacht = BewaarRules.Naam(Begin);
        var middag = BewaarRules.Naam(Begin.AddHours(10));
        ImmutableArray<string> namen = [nacht, middag, "rooster.xlsx", "orleansschool-oud.backup", "mijn.backup", $"{nacht}.41.bezig", "iets.bezig"];

        Assert.Equal([nacht, $"{nacht}.41.bezig"], BewaarRules.TeWissen(namen));
    }

    [Theory]
    [InlineData("2026-11-22T02:29:59+01:00", "2026-11-21", "2026-11-22T02:30:00+01:00")]
    [InlineData("2026-11-22T02:30:00+01:00", "2026-11-22", "2026-11-23T02:30:00+01:00")]
    [InlineData("2027-03-28T01:59:00+01:00", "2027-03-27", "2027-03-28T03:30:00+02:00")]
    [InlineData("2027-03-28T03:30:00+02:00", "2027-03-28", "2027-03-29T02:30:00+02:00")]
    [InlineData("2026-10-25T02:29:00+02:00", "2026-10-24", "2026-10-25T02:30:00+02:00")]
    [InlineData("2026-10-25T02:30:00+01:00", "2026-10-25", "2026-10-26T02:30:00+01:00")]
    public void De_nacht_telt_vanaf_half_drie_ook_als_de_klok_verspringt(string nu, string laatste, string volgende)
    {
        var moment = DateTimeOffset.Parse(nu, CultureInfo.InvariantCulture);

        Assert.Equal(DateOnly.Parse(laatste, CultureInfo.InvariantCulture), NachtRules.Laatste(moment));
        Assert.Equal(DateTimeOffset.Parse(volgende, CultureInfo.InvariantCulture), NachtRules.Volgende(moment));
    }

    [Theory]
    [InlineData("""{"data":{"Centen":250,"Regels":[{"BedragCenten":-50},{"Bedrag":{"Centen":1000}}],"Aantal":7}}""", 1200)]
    [InlineData("""{"data":{"centen":[1,2,3],"Procenten":100,"Tekst":"Centen"}}""", 106)]
    [InlineData("""{"data":{"TariefCenten":null,"Naam":"Centen","Leeg":{}}}""", 0)]
    public void Elk_bedrag_in_een_rij_telt_mee(string json, long verwacht) => Assert.Equal(verwacht, Rijteller.Centen(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Ouder_dan_anderhalve_dag_is_te_oud_ook_als_er_nooit_een_was()
    {
        var feit = new BackupFeit(Begin, "b", 1, 1, TimeSpan.Zero, "k");

        Assert.False(new Backupstand(Begin, feit, null, false).IsOud(Begin.AddHours(36)));
        Assert.True(new Backupstand(Begin, feit, null, false).IsOud(Begin.AddHours(37)));
        Assert.True(new Backupstand(Begin, null, null, false).IsOud(Begin.AddHours(37)));
        Assert.False(new Backupstand(null, null, null, false).IsOud(Begin));
    }

    [Fact]
    public void Een_verschil_met_het_manifest_noemt_de_soort()
    {
        var een = new Manifest(Begin, "1", [1], [new Soorttelling("kas", 2, 100, 250, 1, "aa"), new Soorttelling("school", 1, 10, 0, 1, "bb")], 3, "cc");

        Assert.Empty(een.Verschillen(een with { Programma = "2" }));
        Assert.Contains("kas: 2 rijen en 250 centen", een.Verschillen(een with { Soorten = een.Soorten.SetItem(0, een.Soorten[0] with { Centen = 251 }) }).Single(), StringComparison.Ordinal);
        Assert.Contains("andere inhoud", een.Verschillen(een with { Soorten = een.Soorten.SetItem(1, een.Soorten[1] with { Hash = "xx" }) }).Single(), StringComparison.Ordinal);
        Assert.Contains("school", een.Verschillen(een with { Soorten = een.Soorten.RemoveAt(1) }).Single(), StringComparison.Ordinal);
        Assert.Contains("herinneringen", een.Verschillen(een with { Herinneringen = 4 }).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Na_de_stilte_krijgt_wachtende_mail_twee_nieuwe_dagen_of_gaat_ze_weg()
    {
        var kaart = new PostKaart("mail-een", 1, Sjabloon.WachtwoordHerstel, "Tessa Vos", "tessa@thuis.example", MailStand.Wacht, Begin, "Proef", null, [], 0, null, null, null, true);
        var state = new PostbusState
        {
            Open =
            [
                new OpenMail(kaart, ImmutableDictionary<string, string>.Empty, Begin),
                new OpenMail(kaart with { Id = "mail-twee", Stand = MailStand.Onderweg }, ImmutableDictionary<string, string>.Empty, Begin),
            ],
        };

        Assert.Equal(new Postsoort(Sjabloon.WachtwoordHerstel, 2, Begin), StilteRules.Wachtend(state).Single());
        Assert.All(StilteRules.Einde(state, gooiWeg: false, Begin.AddDays(5)).Open, m => Assert.Equal(Begin.AddDays(5), m.GeldtVanaf));
        var weg = StilteRules.Einde(state, gooiWeg: true, Begin.AddDays(5));
        Assert.Empty(weg.Open);
        Assert.All(weg.Afgerond, m => Assert.Equal(MailStand.Ingetrokken, m.Stand));
    }
}
