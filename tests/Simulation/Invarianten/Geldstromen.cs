using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>
/// Bank, journal and open items agree to the cent once all that was on its way has come: every booking adds up to nil, debtors are what payers have open, credits what
/// they have to their credit, nothing hangs between payers and bank, bank and kas are what they hold (TSO-10i).
/// </summary>
internal sealed class Geldstromen(Schoolleven leven) : IInvariant
{
    /// <summary>From the end of the schooljaar, by law (AWR art. 52).</summary>
    private const int BewaarJaren = 7;

    private static readonly Wie Kijker = new("controle", "Controle", Schoolleven.School, [new ActieveRol(Rol.Schoolleider, [])]);

    public async Task InRust(Klant klant)
    {
        if (!leven.Model.Geldzaken.IsIngericht)
        {
            return;
        }

        var jaar = Schooljaar.Van(leven.Vandaag);
        var vorig = await klant.Doe("controle", g => g.Journaal(Schoolleven.School, jaar.Vorig).Controleer(Kijker));
        var stand = await klant.Doe("controle", g => g.Journaal(Schoolleven.School, jaar).Controleer(Kijker));
        if (stand is null || vorig is null)
        {
            return; // told as a refusal
        }

        Eis(vorig.Saldi.Sum(s => s.Saldo.Centen), 0, "journal-sum", "last year's balances");
        Eis(stand.Saldi.Sum(s => s.Saldo.Centen), 0, "journal-sum", "balances");
        var rijen = await klant.Vraag(g => g.Betalers(Schoolleven.School).Alles());
        Eis(stand.Saldo(Boekposten.Debiteuren).Centen, rijen.Sum(r => r.Open.Centen), "debtors", "debtors");
        Eis(stand.Saldo(Boekposten.Tegoeden).Centen, -rijen.Sum(r => r.Tegoed.Centen), "credits", "credits");
        Eis(stand.Saldo(Boekposten.IncassoOnderweg).Centen, 0, "in-transit", "collections on their way");
        Eis(stand.Saldo(Boekposten.Bank).Centen, leven.Model.Geldzaken.Banksaldo.Centen, "bank", "bank");
        Eis(stand.Saldo(Boekposten.Kas).Centen, leven.Model.Geldzaken.Kassaldo.Centen, "cash", "cash");
        await Bank(klant);
        await Betalers(klant, rijen.Select(r => r.Id));
    }

    /// <summary>Booked, listed and ignored together are what the balance moved, of each statement, and nothing misses between them.</summary>
    private async Task Bank(Klant klant)
    {
        if (await klant.Doe("controle", g => g.Bank(Schoolleven.School).Bekijk(Kijker)) is not { } bank)
        {
            return;
        }

        foreach (var rij in bank.Afschriften)
        {
            Eis((rij.Geboekt + rij.Lijst + rij.Genegeerd).Centen, (rij.Eind - rij.Begin).Centen, "statement-sum", $"statement {rij.AfschriftId}");
        }

        Eis(bank.Gaten.Length, 0, "statement-gap", "gaps between statements");
        var bewaard = leven.Model.Geldzaken.Afschriftdagen.Count(d => Schooljaar.Van(d).LaatsteDag.AddYears(BewaarJaren) >= leven.Vandaag);
        Eis(bank.Afschriften.Length, bewaard, "statement-count", "statements");
    }

    /// <summary>A payer that doesn't add up can't be read at all.</summary>
    private static async Task Betalers(Klant klant, IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            await klant.Doe("controle", g => g.Betaler(Schoolleven.School, id).Kaart(Kijker));
        }
    }

    private void Eis(long nu, long moet, string soort, string wat)
    {
        if (nu != moet)
        {
            leven.Wereld.Schending(soort, $"{wat}: {nu} where {moet} must be");
        }
    }
}
