using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Commissie;

/// <summary>The part of one person in this meeting (AVG art. 15).</summary>
internal sealed partial class VergaderingGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        var s = _duurzaam;
        if (!wie.HeeftAccount || s.Gegevens is not { } gegevens)
        {
            return Task.FromResult<Persoonsdeel?>(null);
        }

        var eigen = s.Genodigden.Where(g => g.AccountId == wie.Id).ToList();
        return Task.FromResult(new Persoonsboek("vergadering", $"Vergadering van {Datums.Voluit(gegevens.Op)}")
            .Alle(eigen, (b, g) => b.Zet("Genodigd", $"{g.Naam}, {g.Functie}: {Persoonsboek.Woord(g.Komst)}").Zet("Mail", g.Email))
            .Zet("Notulist", eigen.Exists(g => g.Id == s.NotulistId) ? "ja" : null)
            .Alle(s.Acties.Where(a => a.WieAccountId == wie.Id), (b, a) => b.Zet("Actie", $"{a.Tekst}, voor {Datums.Cijfers(a.Voor)}{(a.KlaarOp is { } klaar ? $", klaar op {Datums.Cijfers(klaar)}" : "")}"))
            .LaatWeg("De notulen: die gaan ook over anderen. Wie erbij mag, leest ze onder Vergaderingen.")
            .Deel());
    }
}
