using OrleansSchool.Persoon;

namespace OrleansSchool.Leerlingen;

/// <summary>What is kept of this child, and of one verzorger (AVG art. 15).</summary>
internal sealed partial class LeerlingGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie) => Task.FromResult(LeerlingpersoonRules.Deel(opslag.State, wie));
}
