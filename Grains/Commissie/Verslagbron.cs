using System.Collections.Immutable;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Gedrag;
using OrleansSchool.Ongevallen;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using OrleansSchool.Spelmateriaal;
using OrleansSchool.Werving;

namespace OrleansSchool.Commissie;

/// <summary>All that the chapters are made of, asked of the areas at one moment (TSO-2l). What an area doesn't have is empty.</summary>
/// <param name="Cijfers">Edition verantwoording: what is about few children is already left out (XLS-3).</param>
internal sealed record Verslagbron(SchoolView School, Schooljaar Jaar, DateOnly Vandaag, Jaarcijfers Cijfers)
{
    public ImmutableArray<Commissielid> Leden { get; init; } = [];

    public ImmutableArray<Voorzitterkeuze> Keuzes { get; init; } = [];

    public ImmutableArray<Vergaderrij> Vergaderingen { get; init; } = [];

    /// <summary>For this schooljaar and the next one.</summary>
    public ImmutableArray<Besluitvoorstel> Besluiten { get; init; } = [];

    public ImmutableArray<Kwaliteitsmaand> Maanden { get; init; } = [];

    public ImmutableArray<Kwaliteitsmaand> VorigeMaanden { get; init; } = [];

    public ImmutableArray<Verbeterpunt> Punten { get; init; } = [];

    public ImmutableArray<Enqueteuitslag> Enquetes { get; init; } = [];

    public Vastebeurten? Vast { get; init; }

    public OverblijfkrachtenView Helpers { get; init; } = new([], RoosterGrenzen.VogJarenStandaard, 0);

    /// <summary>Helpers that the commissie fixed, all turns of a week together (TSO-2e); null before it did.</summary>
    public int? Vastgesteld { get; init; }

    public Scholingtelling Scholing { get; init; } = new(0, 0, 0, 0);

    public OngevallenView Ongevallen { get; init; } = new([], []);

    public ImmutableArray<GedragRij> Gedrag { get; init; } = [];

    public Klachttelling Klachten { get; init; } = new(0, 0, 0);

    public ImmutableArray<Materiaal> Materiaal { get; init; } = [];

    public ImmutableArray<Nieuwsbericht> Nieuws { get; init; } = [];

    public ImmutableArray<RegelingVersie> Reglement { get; init; } = [];

    public ImmutableArray<RegelingVersie> Huisregels { get; init; } = [];

    /// <summary>When the block for the next schooljaar was put in the schoolgids; null while it wasn't.</summary>
    public DateTimeOffset? SchoolgidsOp { get; init; }

    /// <summary>Today while the schooljaar runs, its last day afterwards.</summary>
    public DateOnly Peildag => Vandaag < Jaar.LaatsteDag ? Vandaag : Jaar.LaatsteDag;

    public bool IsInJaar(DateOnly dag) => Jaar.Bevat(dag) && dag <= Vandaag;
}

/// <summary>What a builder makes of an area.</summary>
internal sealed record Verslagdeel(ImmutableArray<Verslagfeit> Feiten, ImmutableArray<Verslagreeks> Reeksen)
{
    public static Verslagdeel Leeg { get; } = new([], []);
}
