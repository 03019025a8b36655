using System.Collections.Immutable;
using System.Text.Json;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Rules.Inzage;

/// <summary>The log's own row, as the years go by.</summary>
[Requirement("SEC-3", "SEC-5")]
public sealed class LogRulesTests(ITestOutputHelper uit)
{
    private const int Jaren = 10;
    private const int MaandenMax = 26;
    private const int KopBytesMax = 12 * 1024;
    private const int RijBytesMax = 6 * 1024;

    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly DateTimeOffset Begin = new(2026, 8, 3, 11, 0, 0, TimeSpan.FromHours(2));
    private static readonly JsonSerializerOptions Json = new() { TypeInfoResolver = OpslagJson.Alles };

    [Fact]
    public void Na_tien_jaar_elke_dag_is_de_rij_van_het_log_nog_net_zo_klein()
    {
        var state = new ToegangslogState();
        var (gewist, grootste, rij) = (new List<DateOnly>(), 0, 0);
        for (var dag = 0; dag < Jaren * 365; dag++)
        {
            state = Dag(state, Begin.AddDays(dag), gewist);
            Assert.InRange(state.Maanden.Length, 0, MaandenMax);
            Assert.InRange(state.Dagen.Length, 0, 32);
            if (dag % 7 == 0)
            {
                var kop = JsonSerializer.SerializeToUtf8Bytes(state with { Open = null }, Json);
                grootste = Math.Max(grootste, kop.Length);
                rij = Math.Max(rij, new Verzegelaar(Sleutelbos.InGeheugen()).Verzegel(kop, "toegangslog", "toegangslog/99XX00", "1").Length);
            }
        }

        uit.WriteLine($"naast het open blad hooguit {grootste} bytes, {rij} verzegeld; {state.Maanden.Length} maanden, {gewist.Count} gewist, {state.Regels} regels");
        Assert.InRange(grootste, 1, KopBytesMax);
        Assert.InRange(rij, 1, RijBytesMax);
        Assert.Equal(Jaren * 365L, state.Regels);
        Assert.Equal(Enumerable.Range(0, gewist.Count).Select(n => new DateOnly(2026, 8, 1).AddMonths(n)), gewist);
        Assert.InRange(gewist.Count, (Jaren * 12) - MaandenMax - 1, (Jaren * 12) - 23);
    }

    [Fact]
    public void Een_maand_gaat_pas_weg_als_al_haar_regels_vierentwintig_maanden_oud_zijn()
    {
        var maand = new DateOnly(2026, 11, 1);

        Assert.False(LogRules.IsVerlopen(maand, new DateOnly(2028, 11, 30)));
        Assert.True(LogRules.IsVerlopen(maand, new DateOnly(2028, 12, 1)));
    }

    [Fact]
    public void Een_maand_wordt_pas_weggelegd_als_het_open_blad_van_een_latere_is()
    {
        var state = Dag(Dag(new ToegangslogState(), Begin, []), Begin.AddDays(1), []);
        Assert.Null(LogRules.VolleMaand(state));
        Assert.Null(LogRules.VolleMaand(LogRules.ZonderOpen(state)));

        state = Dag(state, Begin.AddDays(40), []);
        Assert.Equal(new DateOnly(2026, 8, 1), LogRules.VolleMaand(state));
        var weg = LogRules.ZonderMaand(state, new DateOnly(2026, 8, 1));
        Assert.Equal((0, new Logmaand(new DateOnly(2026, 8, 1), 1, 2, KetenRules.Begin(School))), (weg.Dagen.Length, weg.Maanden.Single()));
        Assert.True(LogRules.Klopt(weg.Maanden[0], state.Dagen));
        Assert.False(LogRules.Klopt(weg.Maanden[0], state.Dagen.RemoveAt(1)));
        Assert.False(LogRules.Klopt(weg.Maanden[0], []));
    }

    [Fact]
    public void Een_rij_van_voor_de_telling_telt_alsnog()
    {
        var state = Dag(Dag(new ToegangslogState(), Begin, []), Begin.AddDays(1), []);

        Assert.Equal((2L, state.Hoofd), (LogRules.Aangevuld(state with { Regels = 0, Hoofd = null }).Regels, LogRules.Aangevuld(state with { Regels = 0, Hoofd = null }).Hoofd));
    }

    [Fact]
    public void Wat_van_het_open_blad_af_is_blijft_missen_ook_na_nieuwe_regels()
    {
        var state = Dag(Dag(new ToegangslogState(), Begin, []), Begin, []);
        var geknipt = state with { Open = state.Open! with { Regels = state.Open.Regels[..1] } };

        Assert.Null(Fout(state));
        Assert.Equal(2, Fout(geknipt));
        Assert.Equal(3, Fout(Dag(geknipt, Begin, [])));
        Assert.Equal(1, Fout(state with { Open = null }));
        Assert.Null(Fout(new ToegangslogState()));
    }

    private static long? Fout(ToegangslogState state)
    {
        var loop = new Ketenloop(KetenRules.Begin(School), state.Hoofd ?? KetenRules.Begin(School));
        if (state.Open is { } open)
        {
            loop.Neem(open.Datum, open);
        }

        loop.Sluit(state.Regels, DateOnly.FromDateTime(Begin.DateTime));
        return loop.Uitslag.EersteFout;
    }

    /// <summary>One line of that day, with the steps of the grain; months that are cleared are gathered.</summary>
    private static ToegangslogState Dag(ToegangslogState state, DateTimeOffset op, List<DateOnly> gewist)
    {
        var regel = LogRules.Schoon(new Inzageregel(op, "acc1", "Marije Vink", Inzagesoort.Groep, "middagbord", null, "g5", null, "overblijfkracht"));
        while (LogRules.VolleMaand(state) is { } maand)
        {
            state = LogRules.ZonderMaand(state, maand);
        }

        state = LogRules.MoetWeg(state, regel) ? LogRules.ZonderOpen(state) : state;
        state = LogRules.Voeg(state, School, ImmutableArray.Create(regel)).State;
        state = LogRules.Met(state, new Afzender($"web-{op.DayOfYear:D16}", 1));
        state = LogRules.Verloop(state, DateOnly.FromDateTime(op.DateTime));
        gewist.AddRange(state.TeWissen);
        return state with { TeWissen = [] };
    }
}
