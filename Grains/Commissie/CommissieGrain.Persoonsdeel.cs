using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Commissie;

/// <summary>Membership of one person (AVG art. 15).</summary>
internal sealed partial class CommissieGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        if (!wie.HeeftAccount)
        {
            return Task.FromResult<Persoonsdeel?>(null);
        }

        var eigen = _duurzaam.Leden.Where(l => l.AccountId == wie.Id).ToList();
        return Task.FromResult(new Persoonsboek("commissie", "Overblijfcommissie")
            .Alle(eigen, (b, l) => b.Zet("Lid", $"{l.Naam}, {Persoonsboek.Woord(l.Functie)}, {Persoonsboek.Periode(l.Van, l.TotEnMet)}").Zet("Mail", l.Email))
            .Alle(_duurzaam.Keuzes.Where(k => eigen.Exists(l => l.Id == k.LidId)), (b, k) => b.Zet("Voorzitter", $"{k.Jaar}", k.Besluit.VastgelegdOp))
            .LaatWeg("Hoe leden stemden, en wie iets opschreef.")
            .Deel());
    }
}
