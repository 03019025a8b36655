using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;
using OrleansSchool.Overblijven;
using OrleansSchool.Toegang;

namespace OrleansSchool.School;

/// <summary>Settings of one school as stored.</summary>
[Toestand("school")]
internal sealed record SchoolState
{
    /// <summary>Counts changes of the settings only, not the emptying of the outbox; 0 when never set up.</summary>
    public long Versie { get; init; }

    public SchoolGegevens Gegevens { get; init; } = new("", "", "", "", "", Regio.Midden);

    public Weekdagen Overblijfdagen { get; init; }

    public int KinderenPerHelper { get; init; } = OverblijfGrenzen.NormMax;

    public ImmutableArray<VrijeDag> VrijeDagen { get; init; } = [];

    public ImmutableArray<Plek> Plekken { get; init; } = [];

    public ImmutableArray<Groep> Groepen { get; init; } = [];

    public ImmutableArray<Uitje> Uitjes { get; init; } = [];

    /// <summary>In order of date (TSO-6e).</summary>
    public ImmutableArray<Afmeldregel> Afmeldregels { get; init; } = [];

    public Uitbak<SchoolRij> Uitbak { get; init; } = new();

    /// <summary>Weekdays that were let go, oldest first.</summary>
    public ImmutableArray<VervallenDagen> Vervallen { get; init; } = [];

    /// <summary>Free days, places, uitjes and tables of reasons that were taken away, for thirty days (UX-1).</summary>
    public Prullenbak<Schoolprul> Prullenbak { get; init; } = new();

    public SchoolView? View(SchoolSleutel sleutel) => Versie == 0
        ? null
        : new SchoolView(sleutel, Versie, Gegevens, Overblijfdagen, KinderenPerHelper, VrijeDagen, Plekken, Groepen, Uitjes) { Afmeldregels = Afmeldregels, Vervallen = Vervallen };
}

[JsonSerializable(typeof(SchoolState))]
internal sealed partial class SchoolJson : JsonSerializerContext;
