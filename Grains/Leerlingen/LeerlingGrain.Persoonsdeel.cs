using OrleansSchool.Persoon;

namespace OrleansSchool.Leerlingen;

/// <summary>What is kept of this child, and of one verzorger (AVG art. 15).</summary>
internal sealed partial class LeerlingGrain
{
    public async Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie) =>
        opslag.State.Bestaat ? LeerlingpersoonRules.Deel(opslag.State, wie, await Schoolnamen.Van(GrainFactory, _school)) : null;
}
