using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Financien;

/// <summary>What this helper got in this calendar year (AVG art. 15).</summary>
internal sealed partial class HelperjaarGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        var s = _duurzaam;
        return Task.FromResult(!wie.HeeftAccount || wie.Id != _accountId ? null
            : new Persoonsboek("helperjaar", $"Vergoedingen in {_jaar}")
                .Dag("Geboortedatum", s.Geboortedatum).Zet("Rekeningnummer", s.Iban is { } iban ? $"{iban} op naam van {s.IbanNaam}" : null)
                .Alle(s.PerSchool.GroupBy(m => m.Maand), (b, m) => b.Zet($"{m.Key:00}-{_jaar}", $"{m.Aggregate(Geld.Nul, (som, een) => som + een.Bedrag)} van school"))
                .Alle(s.Elders.Select((bedrag, maand) => (Bedrag: bedrag, Maand: maand + 1)).Where(e => e.Bedrag != Geld.Nul), (b, e) => b.Zet($"{e.Maand:00}-{_jaar}", $"{e.Bedrag} van elders"))
                .Deel());
    }
}
