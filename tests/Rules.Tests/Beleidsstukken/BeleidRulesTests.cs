using OrleansSchool.Basis;
using OrleansSchool.Beleidsstukken;
using OrleansSchool.Rooster;
using OrleansSchool.Tests.Rules.Leerlingen;

namespace OrleansSchool.Tests.Rules.Beleidsstukken;

/// <summary>Policy with versions, and the insurance of all who help (TSO-1).</summary>
public sealed class BeleidRulesTests
{
    private static readonly DateOnly Vandaag = Voorbeeld.Vandaag;
    private static readonly DateTimeOffset Nu = Schooltijd.Moment(Vandaag, new TimeOnly(9, 0));
    private static readonly Wie Leider = Voorbeeld.Wie(Rol.Schoolleider);

    [Fact]
    [Requirement("TSO-1a", "TSO-1b", "TSO-1c", "TSO-1d", "TSO-1e")]
    public void Elk_stuk_heeft_versies_en_wat_ontbreekt_staat_er()
    {
        var state = new BeleidState();
        Assert.Equal(Enum.GetValues<Stuksoort>(), View(state).Ontbreekt);
        foreach (var soort in Enum.GetValues<Stuksoort>())
        {
            state = Leg(state, soort, Vandaag.AddYears(-1)).Waarde!;
        }

        state = Leg(state, Stuksoort.Kaders, Vandaag.AddDays(10)).Waarde!;
        var view = View(state);
        Assert.Empty(view.Ontbreekt);
        Assert.Equal((1, 2), (view.Geldend(Stuksoort.Kaders)!.Nr, state.Stukken[^1].Nr)); // the next one holds later
        Assert.Equal("versie-volgorde", Leg(state, Stuksoort.Kaders, Vandaag).Weigering?.Code);
        Assert.Equal("verplicht", BeleidRules.LegVast(state, new StukInvoer(Stuksoort.Mandaat, " ", "het bestuur", Vandaag, Vandaag), Leider, Nu, Vandaag).Weigering?.Code);
        Assert.Equal("datum-in-toekomst", BeleidRules.LegVast(state, new StukInvoer(Stuksoort.Mandaat, "x", "het bestuur", Vandaag.AddDays(1), Vandaag), Leider, Nu, Vandaag).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-1f")]
    public void Iedereen_die_helpt_is_verzekerd_of_het_staat_er_dat_het_niet_zo_is()
    {
        Assert.Equal(["niet-verzekerd"], Codes(new BeleidState()));
        var polis = Polis(new(), Gedekt.Vrijwilligers, 2, Vandaag, Vandaag.AddYears(1));
        Assert.Empty(Codes(polis, Dienstvorm.Vrijwilliger, Dienstvorm.Vrijwilliger));
        Assert.Equal(["te-weinig"], Codes(polis, Dienstvorm.Vrijwilliger, Dienstvorm.Vrijwilliger, Dienstvorm.Vrijwilliger));
        Assert.Equal(["niet-gedekt"], Codes(polis, Dienstvorm.Ingehuurd));
        Assert.Empty(Codes(Polis(polis, Gedekt.Ingehuurd, null, Vandaag, Vandaag.AddYears(1)), Dienstvorm.Ingehuurd, Dienstvorm.Vrijwilliger, Dienstvorm.Vrijwilliger, Dienstvorm.Vrijwilliger));
    }

    [Theory]
    [Requirement("TSO-1f")]
    [InlineData(60, null)]
    [InlineData(59, false)]
    [InlineData(14, false)]
    [InlineData(13, true)]
    [InlineData(0, true)]
    public void Een_verzekering_die_afloopt_waarschuwt_op_tijd(int dagen, bool? dringend)
    {
        var state = Polis(new(), Gedekt.Allen, null, Vandaag.AddYears(-1), Vandaag.AddDays(dagen));
        var punt = BeleidRules.Punten(state, [], Vandaag).FirstOrDefault();
        Assert.Equal(dringend, punt?.Dringend);
        var gewaarschuwd = BeleidRules.Waarschuw(state, Voorbeeld.Sleutel, ["leider", "marijke"], Vandaag, Nu);
        Assert.Equal(dringend is null ? 0 : 2, gewaarschuwd.Uitbak.Wachtend.Length);
        Assert.Same(gewaarschuwd, BeleidRules.Waarschuw(gewaarschuwd, Voorbeeld.Sleutel, ["leider", "marijke"], Vandaag, Nu));
    }

    [Fact]
    [Requirement("TSO-1f")]
    public void Een_nieuwe_polis_die_aansluit_neemt_de_waarschuwing_weg_en_een_gat_niet()
    {
        var state = Polis(new(), Gedekt.Allen, null, Vandaag.AddYears(-1), Vandaag.AddDays(5));
        Assert.Empty(Codes(Polis(state, Gedekt.Allen, null, Vandaag.AddDays(6), Vandaag.AddYears(1))));
        Assert.Equal(["loopt-af"], Codes(Polis(state, Gedekt.Allen, null, Vandaag.AddDays(7), Vandaag.AddYears(1))));
        var voorbij = Polis(new(), Gedekt.Allen, null, Vandaag.AddYears(-1), Vandaag.AddDays(-1));
        Assert.Single(BeleidRules.Waarschuw(voorbij, Voorbeeld.Sleutel, ["leider"], Vandaag, Nu).Uitbak.Wachtend);
    }

    [Fact]
    [Requirement("TSO-1f")]
    public void Een_polis_zonder_dekking_aantal_of_goede_datums_wordt_geweigerd()
    {
        Assert.Equal("verzekerd-niemand", Nee(Invoer(Gedekt.Niemand, null, Vandaag, Vandaag.AddYears(1))));
        Assert.Equal("verzekerd-niemand", Nee(Invoer((Gedekt)64, null, Vandaag, Vandaag.AddYears(1))));
        Assert.Equal("verzekerd-aantal", Nee(Invoer(Gedekt.Allen, 0, Vandaag, Vandaag.AddYears(1))));
        Assert.Equal("verzekering-periode", Nee(Invoer(Gedekt.Allen, null, Vandaag, Vandaag)));
        Assert.Equal("verzekering-periode", Nee(Invoer(Gedekt.Allen, null, Vandaag, Vandaag.AddYears(5).AddDays(1))));
        Assert.Equal("verplicht", Nee(Invoer(Gedekt.Allen, null, Vandaag, Vandaag.AddYears(1)) with { Polisnummer = " " }));

        static string? Nee(VerzekeringInvoer invoer) => BeleidRules.BewaarVerzekering(new(), null, "p", invoer, Leider, Nu, Vandaag).Weigering?.Code;
    }

    private static VerzekeringInvoer Invoer(Gedekt gedekt, int? aantal, DateOnly van, DateOnly tot) => new("Onderling Waarborg", "WA-1", gedekt, aantal, van, tot, null);

    private static BeleidState Polis(BeleidState was, Gedekt gedekt, int? aantal, DateOnly van, DateOnly tot) =>
        BeleidRules.BewaarVerzekering(was, null, $"p{was.Verzekeringen.Length}", Invoer(gedekt, aantal, van, tot), Leider, Nu, Vandaag).Waarde!;

    private static Uitkomst<BeleidState> Leg(BeleidState was, Stuksoort soort, DateOnly vanaf) =>
        BeleidRules.LegVast(was, new StukInvoer(soort, $"Tekst over {soort}", "het bestuur", Vandaag.AddYears(-1), vanaf), Leider, Nu, Vandaag);

    private static IEnumerable<string> Codes(BeleidState state, params Dienstvorm[] helpers) =>
        BeleidRules.Punten(state, [.. helpers.Select(v => new OverblijfkrachtGegevens("X", "", null, false, null, null, null, null, false, Weekdagen.Geen, Vandaag, null, null, v))], Vandaag).Select(p => p.Code);

    private static BeleidView View(BeleidState state) => new(state.Stukken, state.Verzekeringen, [], 0, true, Vandaag);
}
