using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Overblijven;

/// <summary>What the vergoedingen need of a middag (TSO-10c).</summary>
internal sealed partial class MiddagGrain
{
    public async Task<ImmutableArray<Aanwezigheidsduur>> Aanwezigheid() => await GrainFactory.School(_school).Bekijk() is { } school
        ? DuurRules.Van(_duurzaam.Tikken, await GrainFactory.Roosterdag(_school, _datum).Diensten(), school, _datum, tijd.Nu) : [];
}
