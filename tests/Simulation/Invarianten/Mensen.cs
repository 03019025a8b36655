using OrleansSchool.Basis;
using OrleansSchool.Opslag;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;
using OrleansSchool.Toegang;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>The list of persons is that of the accounts, the list of overblijfkrachten that of their cards (SEC-1, TSO-4).</summary>
internal sealed class Mensen(Schoolleven leven) : IInvariant
{
    private static readonly Wie Kijker = new("controle", "Controle", Schoolleven.School, [new ActieveRol(Rol.Schoolleider, [])]);

    public async Task InRust(Klant klant)
    {
        var personen = (await klant.Vraag(g => g.Personen(Schoolleven.School).Alles())).Rijen.ToLookup(r => r.AccountId, StringComparer.Ordinal);
        foreach (var persoon in leven.Model.Personen.Values.Where(p => Bewaart(p.AccountId, Maanden(Bewaartermijnen.Tabel["account"]))))
        {
            var account = await klant.Vraag(g => g.Account(persoon.AccountId).Bekijk());
            var rij = personen[persoon.AccountId].SingleOrDefault();
            Eis(account is not null && rij is not null && rij.Naam == account.Naam && rij.Status == account.Contact?.Status
                && rij.HeeftPin == (account.PinVan(Schoolleven.School) is not null)
                && rij.Rollen.SequenceEqual(account.Rollen.Where(r => r.School == Schoolleven.School), new Gelijk()), $"the row of {persoon.AccountId} isn't its account");
            Eis(account?.Rollen.Any(r => r.Rol == persoon.Rol && r.Groepen.SequenceEqual(persoon.Groepen, StringComparer.Ordinal)) == true, $"{persoon.AccountId} has lost a role");
        }

        var lijst = (await klant.Vraag(g => g.Overblijfkrachten(Schoolleven.School).Alles())).Rijen.ToDictionary(r => r.Id, r => r.Gegevens, StringComparer.Ordinal);
        var teBewaren = leven.Model.Overblijfkrachten.Where(h => Bewaart(h.Key, Maanden(Bewaartermijnen.Tabel["overblijfkracht"]))).ToList();
        foreach (var (id, gegevens) in teBewaren)
        {
            // The remark is on the card only.
            Eis(lijst.GetValueOrDefault(id) == gegevens with { Opmerking = null }, $"overblijfkracht {id} isn't in the list as entered");
            var kaart = await klant.Doe("controle", g => g.Overblijfkracht(Schoolleven.School, id).Kaart(Kijker));
            Eis(kaart?.Gegevens == gegevens, $"overblijfkracht {id} isn't as entered");
        }

        Eis(teBewaren.TrueForAll(h => lijst.ContainsKey(h.Key)) && lijst.Keys.All(leven.Model.Overblijfkrachten.ContainsKey), "the list has others than were entered");
        foreach (var (id, _) in leven.Model.Overblijfkrachten.Where(h => !Bewaart(h.Key, Maanden(Bewaartermijnen.Tabel["overblijfkracht"]) + 2)))
        {
            Eis(!lijst.ContainsKey(id), $"overblijfkracht {id} is there long after the term");
        }
    }

    private static int Maanden(Bewaartermijn termijn) => termijn.Maanden - 1;

    /// <summary>Who left so long ago is erased by the night round (SEC-5).</summary>
    private bool Bewaart(string id, int maanden) =>
        leven.Model.Overblijfkrachten.GetValueOrDefault(id)?.TotEnMet is not { } tot || tot.AddMonths(maanden) > leven.Vandaag;

    private void Eis(bool goed, string zin)
    {
        if (!goed)
        {
            leven.Wereld.Schending("people-differ", zin);
        }
    }

    private sealed class Gelijk : IEqualityComparer<Roltoekenning>
    {
        public bool Equals(Roltoekenning? x, Roltoekenning? y) =>
            x is not null && y is not null && x.Groepen.SequenceEqual(y.Groepen, StringComparer.Ordinal) && x with { Groepen = y.Groepen } == y;

        public int GetHashCode(Roltoekenning obj) => obj.Van.GetHashCode();
    }
}
