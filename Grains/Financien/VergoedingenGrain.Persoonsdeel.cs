using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Financien;

/// <summary>The vergoeding of one helper in this month (AVG art. 15).</summary>
internal sealed partial class VergoedingenGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        var (s, maand) = (_duurzaam, $"{_maand:MM-yyyy}");
        return Task.FromResult(!wie.HeeftAccount ? null
            : new Persoonsboek("vergoedingen", "Vergoedingen")
                .Alle(s.Regels.Where(r => r.HelperId == wie.Id), (b, r) => b.Zet(
                    maand, $"{r.Diensten} diensten, {r.Bedrag}, {Persoonsboek.Woord(r.Stand)}{(r.Iban is { } iban ? $", naar {iban}" : "")}{(r.Reden is { } reden ? $": {reden}" : "")}{(r.Belast ? ", belast" : "")}"))
                .Alle(s.Aanpassingen.Where(a => a.HelperId == wie.Id), (b, a) => b.Zet(maand, $"aangepast{(a.Bedrag is { } bedrag ? $" naar {bedrag}" : "")}: {a.Reden}", a.Op))
                .Deel());
    }
}
