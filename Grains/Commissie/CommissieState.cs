using System.Collections.Immutable;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;

namespace OrleansSchool.Commissie;

/// <summary>Who is and was in the overblijfcommissie, and who leads it (TSO-2a, TSO-2d).</summary>
[Toestand("commissie")]
internal sealed record CommissieState
{
    /// <summary>In the order in which they were recorded.</summary>
    public ImmutableArray<Commissielid> Leden { get; init; } = [];

    /// <summary>Oldest first; of one schooljaar the last one counts.</summary>
    public ImmutableArray<Voorzitterkeuze> Keuzes { get; init; } = [];

    public long Versie { get; init; }

    /// <summary>Oldest first; at most <see cref="CommissieGrenzen.FeitenMax"/>.</summary>
    public ImmutableArray<Feit> Feiten { get; init; } = [];

    /// <summary>What was told to whom of what asks for an act, so that only changes are.</summary>
    public ImmutableArray<Openbaartaak> Verteld { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    /// <summary>To the aandacht of a person.</summary>
    public Uitbak<Openbaarpost> Uitbak { get; init; } = new();
}
