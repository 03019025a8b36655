using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Rules.Leerlingen;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>What MR and bestuur agreed, how it is kept, and what shows it (TSO-0b).</summary>
[Requirement("TSO-0b")]
public sealed class MrAfsprakenRulesTests
{
    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;
    private static readonly Openbaarhandeling Hier = Gidsproef.Op(Vandaag);
    private static readonly Naamlijst Namen = new([Gidsproef.Kind("Wout", "Zijlstra")], ["Hanneke Bloem"]);
    private static readonly MrAfspraakInvoer Invoer = new("Aantal helpers", "Op elk plein staan twee helpers.", Vandaag.AddYears(-1), "Hanneke Bloem", "Tomasz Wiśniewski", null, null);

    [Fact]
    public void Een_afspraak_heeft_onderwerp_tekst_partijen_en_dagen_die_kloppen()
    {
        var state = Goed(Bewaar(new(), null, Invoer));
        Assert.Equal(["Afspraak vastgelegd"], state.Afspraken[0].Geschiedenis.Select(f => f.Tekst));
        Assert.Equal("verplicht", Nee(Invoer with { Onderwerp = "" }));
        Assert.Equal("verplicht", Nee(Invoer with { Mr = " " }));
        Assert.Equal("te-lang", Nee(Invoer with { Tekst = new string('x', MrAfspraakGrenzen.TekstMax + 1) }));
        Assert.Equal("datum-in-toekomst", Nee(Invoer with { GemaaktOp = Vandaag.AddDays(1) }));
        Assert.Equal("datum-te-ver-weg", Nee(Invoer with { GemaaktOp = default }));
        Assert.Equal("mr-afspraak-termijn", Nee(Invoer with { GeldtTot = Invoer.GemaaktOp.AddDays(-1) }));
        Assert.Equal("onbekend", Bewaar(new(), "weg", Invoer).Weigering?.Code);
    }

    [Fact]
    public void Een_wijziging_zegt_wat_er_anders_is_en_niets_veranderen_is_niets_doen()
    {
        var state = Goed(Bewaar(new(), null, Invoer));
        Assert.Same(state, Goed(Bewaar(state, "a1", Invoer)));
        var voorbij = Goed(Bewaar(state, "a1", Invoer with { GeldtTot = Vandaag.AddDays(-1), Tekst = "Op elk plein staan drie helpers." }));
        Assert.Equal("Gewijzigd: tekst, geldt tot en met 11-11-2026", voorbij.Afspraken[0].Geschiedenis[0].Tekst);
        Assert.False(voorbij.Afspraken[0].GeldtOp(Vandaag));
        Assert.True(voorbij.Afspraken[0].GeldtOp(Vandaag.AddDays(-1)));

        var twee = Goed(MrAfsprakenRules.Bewaar(voorbij, null, "a2", Invoer with { Onderwerp = "Ruimte", GemaaktOp = Vandaag.AddYears(-5) }, Namen, Hier));
        Assert.Equal(["a2", "a1"], MrAfsprakenRules.View(twee, Vandaag, magBeheren: true).Afspraken.Select(a => a.Id)); // what holds comes first
    }

    [Fact, Requirement("SEC-3")]
    public void Het_register_noemt_geen_kind_waar_je_het_ook_schrijft()
    {
        var state = Goed(Bewaar(new(), null, Invoer));
        Assert.Equal("mr-afspraak-naam", Nee(Invoer with { Tekst = "Er komt toezicht bij, want Wout Zijlstra viel." }));
        Assert.Equal("mr-afspraak-naam", Nee(Invoer with { Onderwerp = "De val van Wout Zijlstra" }));
        Assert.Equal("mr-afspraak-naam", MrAfsprakenRules.NoteerNagekomen(state, "a1", Vandaag, "Sinds Wout Zijlstra viel wel.", Namen, Hier).Weigering?.Code);
        Assert.Equal("mr-afspraak-naam", Stuk(state, "Brief over Wout Zijlstra").Weigering?.Code);
    }

    [Fact]
    public void Hoe_een_afspraak_wordt_nagekomen_staat_er_met_de_dag_en_wat_er_eerder_stond_blijft_in_het_verloop()
    {
        var state = Goed(Bewaar(new(), null, Invoer));
        Assert.Equal("datum-in-toekomst", MrAfsprakenRules.NoteerNagekomen(state, "a1", Vandaag.AddDays(1), "Ja.", Namen, Hier).Weigering?.Code);
        Assert.Equal("datum-te-ver-weg", MrAfsprakenRules.NoteerNagekomen(state, "a1", Invoer.GemaaktOp.AddDays(-1), "Ja.", Namen, Hier).Weigering?.Code);
        Assert.Equal("verplicht", MrAfsprakenRules.NoteerNagekomen(state, "a1", Vandaag, " ", Namen, Hier).Weigering?.Code);

        var een = Goed(MrAfsprakenRules.NoteerNagekomen(state, "a1", Vandaag.AddDays(-30), "Op vrijdag nog niet.", Namen, Hier));
        var twee = Goed(MrAfsprakenRules.NoteerNagekomen(een, "a1", Vandaag, "Op elke dag.", Namen, Hier)).Afspraken[0];
        Assert.Equal((Vandaag, "Op elke dag."), (twee.NagekomenOp, twee.Nagekomen));
        Assert.Contains("Op vrijdag nog niet.", twee.Geschiedenis[1].Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_stuk_komt_erbij_en_wat_er_niet_hoort_gaat_weg_met_een_reden_en_na_dertig_dagen_ook_het_bestand()
    {
        var state = Goed(Stuk(Goed(Bewaar(new(), null, Invoer)), "Notulen van de MR"));
        Assert.Equal(["Notulen van de MR"], state.Afspraken[0].Stukken.Select(s => s.Naam));
        Assert.Equal("verplicht", MrAfsprakenRules.ZonderStuk(state, "a1", "b1", " ", Voorbeeld.Sleutel, Hier).Weigering?.Code);
        Assert.Equal("onbekend", MrAfsprakenRules.ZonderStuk(state, "a1", "b2", "Verkeerd.", Voorbeeld.Sleutel, Hier).Weigering?.Code);

        var zonder = Goed(MrAfsprakenRules.ZonderStuk(state, "a1", "b1", "Verkeerde brief.", Voorbeeld.Sleutel, Hier));
        Assert.Empty(zonder.Afspraken[0].Stukken);
        Assert.Empty(MrAfsprakenRules.Opgeruimd(zonder, Voorbeeld.Sleutel, Vandaag.AddDays(30)).Uitbak.Wachtend);
        var weg = MrAfsprakenRules.Opgeruimd(zonder, Voorbeeld.Sleutel, Vandaag.AddDays(31));
        Assert.Equal(("bestand/99XX00/b1", "b1"), (weg.Uitbak.Wachtend[0].Naar, weg.Uitbak.Wachtend[0].Bericht.BestandId));
        Assert.Equal(["Notulen van de MR"], Goed(MrAfsprakenRules.HaalTerug(zonder, "b1", Hier)).Afspraken[0].Stukken.Select(s => s.Naam));
        Assert.Equal("Stuk weggehaald: Verkeerde brief.", zonder.Afspraken[0].Geschiedenis[0].Tekst);
    }

    [Fact]
    public void Een_register_dat_vol_is_neemt_geen_tekst_meer_maar_wel_een_kortere_en_een_einde()
    {
        var state = new MrAfsprakenState();
        var nr = 0;
        var lang = Invoer with { Tekst = new string('x', MrAfspraakGrenzen.TekstMax) };
        while (MrAfsprakenRules.Bewaar(state, null, $"a{++nr}", lang, Namen, Hier) is { Waarde: { } meer })
        {
            state = meer;
        }

        Assert.InRange(nr, 30, MrAfspraakGrenzen.AfsprakenMax);
        Assert.Equal("mr-afspraken-vol", MrAfsprakenRules.Bewaar(state, null, "nog", lang, Namen, Hier).Weigering?.Code);
        for (var keer = 0; keer < 20; keer++)
        {
            state = Goed(MrAfsprakenRules.Bewaar(state, "a1", "", lang with { GeldtTot = Vandaag.AddDays(-keer) }, Namen, Hier));
        }

        Goed(MrAfsprakenRules.Bewaar(state, "a1", "", lang with { Tekst = "Kort." }, Namen, Hier));
    }

    [Fact, Requirement("SEC-5")]
    public void Zeven_jaar_na_het_schooljaar_waarin_zij_afliep_gaat_een_afspraak_en_wat_geldt_blijft()
    {
        var state = Goed(Bewaar(new(), null, Invoer with { GeldtTot = new DateOnly(2027, 7, 31) }));
        Assert.Empty(MrAfsprakenRules.Voorbij(state, new DateOnly(2034, 7, 31)));
        Assert.Equal(["a1"], MrAfsprakenRules.Voorbij(state, new DateOnly(2034, 8, 1)).Select(a => a.Id));
        Assert.Empty(MrAfsprakenRules.Voorbij(Goed(Bewaar(new(), null, Invoer)), new DateOnly(2060, 1, 1)));
    }

    private static Uitkomst<MrAfsprakenState> Bewaar(MrAfsprakenState state, string? id, MrAfspraakInvoer invoer) => MrAfsprakenRules.Bewaar(state, id, "a1", invoer, Namen, Hier);

    private static string? Nee(MrAfspraakInvoer invoer) => Bewaar(new(), null, invoer).Weigering?.Code;

    private static Uitkomst<MrAfsprakenState> Stuk(MrAfsprakenState state, string naam) => MrAfsprakenRules.MetStuk(state, "a1", new Bewijsstuk("b1", naam, Vandaag), Namen, Hier);

    private static MrAfsprakenState Goed(Uitkomst<MrAfsprakenState> uitkomst)
    {
        Assert.Null(uitkomst.Weigering);
        return uitkomst.Waarde!;
    }
}
