using OrleansSchool.Basis;
using OrleansSchool.Logboek;
using OrleansSchool.Vragen;

namespace OrleansSchool.Tests.Rules.Logboek;

public sealed class TaakEnVraagRulesTests
{
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly DateOnly Dag = new(2026, 11, 12);
    private static readonly DateTimeOffset Nu = new(2026, 11, 12, 12, 31, 0, TimeSpan.FromHours(1));
    private static readonly Wie Marijke = new("marijke", "Marijke", School, [new ActieveRol(Rol.Overblijfcoordinator, [])]);

    [Fact, Requirement("TSO-8a")]
    public void Op_een_nieuwe_dag_heeft_niemand_een_taak_en_staat_erbij_wie_hem_de_vorige_keer_had()
    {
        var state = TaakverdelingRules.MetTaak(new TaakverdelingState(), "poort", "plein", "Poort").Waarde!;
        state = TaakverdelingRules.Verdeeld(state, "poort", Dag, ("ria", "Ria Nijland")).Waarde!;

        Assert.Equal("Ria Nijland", Assert.Single(View(state, Dag).Taken).HelperNaam);
        var morgen = View(state, Dag.AddDays(1));
        Assert.Null(Assert.Single(morgen.Taken).HelperId);
        Assert.Equal("Ria Nijland", morgen.VorigeKeer["poort"]);
        Assert.Null(Assert.Single(View(state, Dag.AddDays(-1)).Taken).HelperId);

        state = TaakverdelingRules.Verdeeld(state, "poort", Dag.AddDays(1), ("fatma", "Fatma")).Waarde!;
        Assert.Equal(("Fatma", "Ria Nijland"), (state.Taken[0].HelperNaam!, state.VorigeKeer["poort"]));
        Assert.Equal("onbekend", TaakverdelingRules.Verdeeld(state, "weg", Dag, null).Weigering?.Code);
    }

    [Fact, Requirement("TSO-8a")]
    public void Taken_zijn_begrensd_en_hebben_een_naam()
    {
        var state = new TaakverdelingState();
        for (var n = 0; n < TaakGrenzen.TakenMax; n++)
        {
            state = TaakverdelingRules.MetTaak(state, $"taak{n}", null, $"Taak {n}").Waarde!;
        }

        Assert.Equal("te-veel", TaakverdelingRules.MetTaak(state, "nieuw", null, "Nog een").Weigering?.Code);
        Assert.Equal("Anders", TaakverdelingRules.MetTaak(state, "taak0", null, " Anders ").Waarde!.Taken[0].Naam);
        Assert.Equal(("verplicht", "naam"), (TaakverdelingRules.MetTaak(state, "taak0", null, " ").Weigering?.Code!, TaakverdelingRules.MetTaak(state, "taak0", null, " ").Weigering?.Veld!));
        Assert.Same(state, TaakverdelingRules.Zonder(state, "bestaat-niet"));
    }

    [Fact, Requirement("TSO-8a")]
    public void Een_taak_staat_er_maar_een_keer_op_een_plek()
    {
        var state = TaakverdelingRules.MetTaak(new TaakverdelingState(), "poort", "plein", "Poort").Waarde!;

        Assert.Equal("taak-bestaat-al", TaakverdelingRules.MetTaak(state, "poort2", "plein", " póórt ").Weigering?.Code);
        state = TaakverdelingRules.MetTaak(state, "poort2", "veld", "Poort").Waarde!;
        Assert.Equal("taak-bestaat-al", TaakverdelingRules.MetTaak(state, "poort2", "plein", "Poort").Weigering?.Code);
        Assert.Null(TaakverdelingRules.MetTaak(state, "poort", "plein", "POORT").Weigering);
    }

    [Fact, Requirement("TSO-11b")]
    public void Is_de_maand_vol_dan_hoort_wie_behandelt_dat_de_vraag_alleen_in_het_logboek_staat()
    {
        var vol = Enumerable.Range(1, VraagGrenzen.VragenMax)
            .Aggregate(new VragenState(), (s, nr) => Leeg(VragenRules.Met(s, Vraag() with { Id = $"2026-11-11/{nr}" }, School, ["marijke"])));

        var state = VragenRules.Met(vol, Vraag(), School, ["marijke"]);

        Assert.Equal([("aandacht/99XX00/marijke", Vraagnieuws.Vol)], Post(state));
        Assert.Equal(vol.Vragen, state.Vragen);
    }

    [Fact, Requirement("TSO-11b")]
    public void Een_vraag_gaat_naar_wie_behandelt_wordt_doorgegeven_en_beantwoord_en_de_vrager_hoort_het()
    {
        var state = VragenRules.Met(new VragenState(), Vraag(), School, ["marijke"]);
        Assert.Equal([("aandacht/99XX00/marijke", Vraagnieuws.Wacht)], Post(state));
        Assert.Same(state, VragenRules.Met(state, Vraag(), School, ["marijke"]));

        state = VragenRules.GeefDoor(Leeg(state), "2026-11-12/1", ("juf", "Karin"), School, ["marijke"], Nu).Waarde!;
        Assert.Equal([("aandacht/99XX00/marijke", Vraagnieuws.Weg), ("aandacht/99XX00/juf", Vraagnieuws.Wacht)], Post(state));
        Assert.Equal((Vraagstand.Doorgegeven, "Karin"), (state.Vragen[0].Stand, state.Vragen[0].AanNaam!));

        state = VragenRules.Beantwoord(Leeg(state), "2026-11-12/1", " Ja, dat mag. ", School, ["marijke"], Marijke, Nu).Waarde!;
        Assert.Equal([("aandacht/99XX00/marijke", Vraagnieuws.Weg), ("aandacht/99XX00/juf", Vraagnieuws.Weg), ("aandacht/99XX00/fatma", Vraagnieuws.Antwoord)], Post(state));
        Assert.Equal((Vraagstand.Beantwoord, "Ja, dat mag.", "Marijke"), (state.Vragen[0].Stand, state.Vragen[0].Antwoord!, state.Vragen[0].AntwoordDoor!));
        Assert.Equal("vraag-al-beantwoord", VragenRules.Beantwoord(state, "2026-11-12/1", "Nee", School, [], Marijke, Nu).Weigering?.Code);
        Assert.Equal("vraag-al-beantwoord", VragenRules.GeefDoor(state, "2026-11-12/1", ("x", "X"), School, [], Nu).Weigering?.Code);
    }

    [Fact, Requirement("TSO-11b")]
    public void Een_leeg_antwoord_wordt_geweigerd_bij_het_veld()
    {
        var nee = VragenRules.Beantwoord(VragenRules.Met(new VragenState(), Vraag(), School, []), "2026-11-12/1", "  ", School, [], Marijke, Nu).Weigering;
        Assert.Equal(("verplicht", "antwoord"), (nee?.Code!, nee?.Veld!));
    }

    [Fact, Requirement("TSO-11b", "TSO-8h")]
    public void Wie_niet_behandelt_ziet_alleen_wat_hij_zelf_hoorde_of_wat_aan_hem_is_doorgegeven()
    {
        var vraag = Vraag() with { AanId = "juf" };
        bool Ziet(string account, bool behandelt, bool kinderen = true) =>
            VragenRules.MagZien(vraag, Marijke with { AccountId = account }, behandelt, _ => kinderen);

        Assert.True(Ziet("fatma", behandelt: false));
        Assert.True(Ziet("juf", behandelt: false));
        Assert.True(Ziet("marijke", behandelt: true));
        Assert.False(Ziet("ria", behandelt: false));
        Assert.False(Ziet("marijke", behandelt: true, kinderen: false));
    }

    private static TaakverdelingView View(TaakverdelingState state, DateOnly datum) => TaakverdelingRules.View(state, datum, magVerdelen: true, magInrichten: true);

    private static VragenState Leeg(VragenState state) => state with { Uitbak = state.Uitbak with { Wachtend = [] } };

    private static IEnumerable<(string, Vraagnieuws)> Post(VragenState state) => state.Uitbak.Wachtend.Select(p => (p.Naar, p.Bericht.Wat));

    private static Oudervraag Vraag() => new("2026-11-12/1", Nu, "fatma", "Fatma", "Mag Kim een eigen bal mee?", [], Vraagstand.Open, null, null, null, null, null, null);
}
