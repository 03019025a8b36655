using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Afspraken;

/// <summary>Which versions one person read (AVG art. 15).</summary>
internal sealed partial class RegelingGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie) => Task.FromResult(!wie.HeeftAccount ? null
        : new Persoonsboek("regeling", $"Gelezen: {_soort.Replace('-', ' ')}")
            .Alle(_duurzaam.Gelezen.Where(g => g.AccountId == wie.Id), (b, g) => b.Zet("Las versie", $"{g.VersieNr}", g.Op))
            .Deel());
}
