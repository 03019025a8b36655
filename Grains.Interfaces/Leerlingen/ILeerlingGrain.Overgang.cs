using OrleansSchool.Basis;
using OrleansSchool.Jaarovergang;

namespace OrleansSchool.Leerlingen;

public partial interface ILeerlingGrain
{
    /// <summary>Its step of a run of the jaarovergang, once (SCH-4). Refused when it went to another groep meanwhile.</summary>
    [Alias("ga-over")]
    Task<Uitkomst> GaOver(Overgangsstap stap, string run, Wie wie);

    /// <summary>Back to before that run. Refused when it was changed since then; nothing happens to who didn't take a step of this run.</summary>
    [Alias("draai-overgang-terug")]
    Task<Uitkomst> DraaiOvergangTerug(string run, Wie wie);
}
