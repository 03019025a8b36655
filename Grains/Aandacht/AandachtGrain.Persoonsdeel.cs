using OrleansSchool.Gedeeld;
using OrleansSchool.Persoon;

namespace OrleansSchool.Aandacht;

/// <summary>What waits for this person (AVG art. 15).</summary>
internal sealed partial class AandachtGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie) => Task.FromResult(!wie.HeeftAccount || wie.Id != _account ? null
        : new Persoonsboek("aandacht", "Aandacht")
            .Alle(_duurzaam, (b, a) => b.Zet(Persoonsboek.Woord(a.Soort), a.GelezenOp is null ? a.Tekst : $"{a.Tekst} (gelezen)", a.Op))
            .Deel());

    public async Task<bool> Vergeet()
    {
        var iets = opslag.RecordExists;
        if (iets)
        {
            await Wis();
        }

        DeactivateOnIdle();
        return iets;
    }
}
