using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Rules.Overblijven;

/// <summary>A middag as a test wants it: groepen with children, turns, ticks and a time. Thursday 12 November 2026, windows 12:15 to 12:45.</summary>
internal sealed record Proefmiddag
{
    public static readonly DateOnly Donderdag = new(2026, 11, 12);
    public static readonly Venster Pauze = new(new(12, 15), new(12, 45));

    public DateOnly Datum { get; init; } = Donderdag;

    public bool IsVandaag { get; init; } = true;

    public TimeOnly Tijd { get; init; } = new(12, 20);

    public int Norm { get; init; } = 25;

    public MiddagState State { get; init; } = new();

    public ImmutableArray<Groepsdeel> Groepen { get; init; } = [];

    public ImmutableArray<Dienst> Diensten { get; init; } = [];

    public ImmutableArray<OverblijfkrachtRij> Krachten { get; init; } =
    [
        Kracht("ria", "Ria Nijland", gediplomeerd: true, Weekdagen.Alle), Kracht("hamza", "Hamza Bensaid", gediplomeerd: false, Weekdagen.Alle),
        Kracht("fatma", "Fatma Yilmaz", gediplomeerd: false, Weekdagen.Alle),
    ];

    public Middagbeeld Beeld => new(
        new SchoolView(
            new SchoolSleutel("99XX00"), 1, new SchoolGegevens("De Horizon", "", "", "", "0240000001", Regio.Zuid), Weekdagen.Alle, Norm, [],
            [
                new Plek("noord", "Plein Noord", PlekSoort.Speelplaats), new Plek("zuid", "Plein Zuid", PlekSoort.Speelplaats),
                new Plek("zaal", "Speelzaal", PlekSoort.Binnen), new Plek("aula", "Aula", PlekSoort.Binnen),
            ],
            [.. Groepen.Select(g => g.Groep)], []),
        Datum, State, Groepen, Diensten, Krachten, IsVandaag, Tijd);

    public Proefmiddag Om(int uur, int minuut) => this with { Tijd = new(uur, minuut) };

    public Proefmiddag Met(params HelperTik[] tikken) => this with { State = State with { Tikken = [.. State.Tikken, .. tikken] } };

    public Proefmiddag Regen(bool aan = true) => this with { State = State with { Regen = new Regenstand(aan, Moment(Datum, new(12, 0)), "a", "Marijke") } };

    public static Proefmiddag MetKinderen(params (string Plek, int Kinderen)[] groepen) =>
        new() { Groepen = [.. groepen.Select((g, nr) => Groep($"g{nr}", g.Plek, g.Kinderen))] };

    public static Groepsdeel Groep(string id, string? plek, int kinderen, Venster? venster = null, string? binnen = "aula", string? weg = null) => new(
        new Groep(
            id, new Schooljaar(2026), id, ["5"], null, null,
            new Lunchtijden(new(11, 50), (venster ?? Pauze).Van, (venster ?? Pauze).Tot), plek, binnen),
        new GroepStand(id, id, new Tellers(kinderen, 0, 0, 0, 0, 0, 0, 0), weg, Tegenspraken: 0));

    public static HelperTik Er(string helper, string? plek, int uur = 11, int minuut = 50, bool gediplomeerd = false, bool inRegen = false) =>
        Tik(helper, Tiksoort.Er, uur, minuut) with { PlekId = plek, Gediplomeerd = gediplomeerd, InRegen = inRegen };

    public static HelperTik Weg(string helper, int uur, int minuut) => Tik(helper, Tiksoort.Weg, uur, minuut);

    public static HelperTik Tik(string helper, Tiksoort soort, int uur, int minuut, DateOnly? datum = null)
    {
        var op = Moment(datum ?? Donderdag, new(uur, minuut)).ToUnixTimeMilliseconds();
        return new HelperTik(helper, helper, false, soort, null, false, op, null, op, "account", "Marijke", $"operatie-{soort}-{helper}-{uur}{minuut}", null, null, null);
    }

    public static Dienst Dienst(string id, string plek, string? helper, Venster? venster = null, Dienststand? stand = null) =>
        new(id, plek, venster ?? Pauze, helper, stand ?? (helper is null ? Dienststand.Open : Dienststand.Gepland), null, null, null, null);

    public static OverblijfkrachtRij Kracht(string id, string naam, bool gediplomeerd, Weekdagen dagen, bool inval = false, string telefoon = "+31612345678") => new(
        id, new OverblijfkrachtGegevens(naam, telefoon + id.Length, null, gediplomeerd, null, null, null, null, inval, dagen, new DateOnly(2026, 8, 1), null, null));

    public static DateTimeOffset Moment(DateOnly datum, TimeOnly tijd) => Schooltijd.Moment(datum, tijd);
}
