using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Rules.Inzage;

[Requirement("SEC-3")]
public sealed class KetenRulesTests(ITestOutputHelper uit)
{
    private static readonly DateTimeOffset Op = new(2026, 11, 12, 11, 4, 0, TimeSpan.FromHours(1));
    private static readonly string Begin = KetenRules.Begin(new SchoolSleutel("99XX00"));

    private static readonly Inzageregel Regel = new(Op, "acc1", "Marije Vink", Inzagesoort.Leerling, "leerlingkaart", "kind1", null, null, "schoolleider");

    public static TheoryData<string> Vervalsingen =>
        ["tijd", "account", "naam", "rol", "soort", "wat", "leerling", "groep", "tablet"];

    [Fact]
    public void De_vorm_van_een_regel_ligt_byte_voor_byte_vast() => Assert.Equal(
        "010000019F764B53000000000100000004616363310000000B4D6172696A652056696E6B0000000C7363686F6F6C6C65696465720000000D6C6565726C696E676B6161727400"
            + "0000056B696E6431FFFFFFFFFFFFFFFF",
        Convert.ToHexString(KetenRules.Bytes(Regel with { Op = DateTimeOffset.FromUnixTimeMilliseconds(0x19F764B5300) })));

    [Theory, MemberData(nameof(Vervalsingen))]
    public void Elke_verandering_in_een_regel_wijst_die_regel_aan(string veld)
    {
        var blad = Blad(6);
        var vals = blad with { Regels = blad.Regels.SetItem(3, blad.Regels[3] with { Regel = Vervals(blad.Regels[3].Regel, veld) }) };

        Assert.Null(KetenRules.EersteFout(blad));
        Assert.Equal(104, KetenRules.EersteFout(vals));
    }

    [Fact]
    public void Een_regel_weg_erbij_of_omgewisseld_valt_op()
    {
        var blad = Blad(6);

        Assert.Equal(103, KetenRules.EersteFout(blad with { Regels = blad.Regels.RemoveAt(2) }));
        Assert.Equal(103, KetenRules.EersteFout(blad with { Regels = blad.Regels.Insert(2, new Logregel(Regel, blad.Regels[1].Hash)) }));
        Assert.Equal(102, KetenRules.EersteFout(blad with { Regels = [blad.Regels[0], blad.Regels[2], blad.Regels[1], .. blad.Regels[3..]] }));
        Assert.Equal(101, KetenRules.EersteFout(blad with { Vorige = KetenRules.Begin(new SchoolSleutel("99XX01")) }));
    }

    [Fact]
    public void Teksten_die_anders_geknipt_zijn_geven_andere_bytes()
    {
        Assert.NotEqual(KetenRules.Bytes(Regel with { AccountId = "ab", Naam = "c" }), KetenRules.Bytes(Regel with { AccountId = "a", Naam = "bc" }));
        Assert.NotEqual(KetenRules.Bytes(Regel with { GroepId = "" }), KetenRules.Bytes(Regel with { GroepId = null }));
        Assert.NotEqual(KetenRules.Bytes(Regel with { LeerlingId = "x", GroepId = null }), KetenRules.Bytes(Regel with { LeerlingId = null, GroepId = "x" }));
    }

    [Fact]
    public void Het_tijdstip_telt_niet_de_klok_waarin_het_geschreven_staat() =>
        Assert.Equal(KetenRules.Bytes(Regel), KetenRules.Bytes(Regel with { Op = Op.ToUniversalTime() }));

    [Fact]
    public void Een_vol_blad_met_de_langste_teksten_past_in_een_rij_en_leest_terug_met_dezelfde_keten()
    {
        var regels = Enumerable.Range(0, InzageGrenzen.RegelsPerBlad).Select(i => LogRules.Schoon(new Inzageregel(
            Op.AddSeconds(i), Lang(i, 0), Lang(i, 1), Inzagesoort.Wijziging, Lang(i, 2), Lang(i, 3), Lang(i, 4), Lang(i, 5), Lang(i, 6))));
        var blad = new Toegangslogblad(new DateOnly(2026, 11, 12), 1, Begin, KetenRules.Rijg(Begin, regels));
        var json = JsonSerializer.SerializeToUtf8Bytes(new ToegangslogbladState { Blad = blad }, Json);
        var terug = JsonSerializer.Deserialize<ToegangslogbladState>(json, Json)!.Blad!;
        var rij = new Verzegelaar(Sleutelbos.InGeheugen()).Verzegel(json, "toegangslogblad", "toegangslogblad/99XX00/2026-11-12/1", "1").Length;

        uit.WriteLine($"vol blad van {blad.Regels.Length} langste regels: {json.Length / 1024} KB, {rij / 1024} KB verzegeld");
        Assert.InRange(rij, 50_000, Verzegelaar.RijBytesMax);
        Assert.Null(KetenRules.EersteFout(terug));
        Assert.Equal(blad.Regels, terug.Regels);
    }

    private static JsonSerializerOptions Json { get; } = new() { TypeInfoResolver = OpslagJson.Alles };

    /// <summary>Longer than any field may be, and different each time, so that nothing packs well.</summary>
    private static string Lang(int regel, int veld) =>
        string.Concat(Enumerable.Range(0, 8).Select(i => Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes($"{regel}/{veld}/{i}")))));

    private static Toegangslogblad Blad(int aantal) => new(
        new DateOnly(2026, 11, 12), 101, Begin,
        KetenRules.Rijg(Begin, Enumerable.Range(0, aantal).Select(i => Regel with { Op = Op.AddSeconds(i), LeerlingId = $"kind{i}" })));

    private static Inzageregel Vervals(Inzageregel r, string veld) => veld switch
    {
        "tijd" => r with { Op = r.Op.AddMilliseconds(1) },
        "account" => r with { AccountId = "acc2" },
        "naam" => r with { Naam = "Marije Vonk" },
        "rol" => r with { Als = null },
        "soort" => r with { Soort = Inzagesoort.Wijziging },
        "wat" => r with { Wat = "leerlingenlijst" },
        "leerling" => r with { LeerlingId = "kind9" },
        "groep" => r with { GroepId = "g5" },
        _ => r with { Tablet = "t1" },
    };
}
