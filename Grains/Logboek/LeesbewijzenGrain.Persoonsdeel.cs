using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Logboek;

/// <summary>What one person read (AVG art. 15).</summary>
internal sealed partial class LeesbewijzenGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie) => Task.FromResult(!wie.HeeftAccount ? null
        : new Persoonsboek("leesbewijzen", "Gelezen meldingen")
            .Alle(_duurzaam.Where(b => b.AccountId == wie.Id), (b, bewijs) => b.Zet(Datums.Voluit(_datum), $"las de melding van regel {bewijs.LogNr}", bewijs.Op))
            .Deel());
}
