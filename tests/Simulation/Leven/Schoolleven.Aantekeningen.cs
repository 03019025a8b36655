using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Logboek;

namespace OrleansSchool.Simulation.Leven;

/// <summary>What helpers write down during the break, what teachers hear of it and read, and what parents asked (TSO-8, TSO-11b).</summary>
internal sealed partial class Schoolleven
{
    private static readonly string[] Lognee = [Weigeringen.LogVreemdKind.Code, Weigeringen.LogVol.Code, Weigeringen.LogCorrectieOnbekend.Code];

    private async Task Aantekeningen(DateOnly dag)
    {
        await _wereld.Wacht(_toeval.Duur(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(40)));
        var wie = await MeldtZich();
        for (var keer = _toeval.Tussen(1, 4); keer > 0; keer--)
        {
            await Schrijf(dag, wie.Wie(School), _toeval.Kies([Logsoort.Bericht, Logsoort.Voorval, Logsoort.Oudervraag, Logsoort.Kindvraag]));
            await _wereld.Wacht(_toeval.Duur(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(5)));
        }

        await LeesAandacht();
        await _klant.Doe("gelezen", g => g.Logboek(School, dag).BevestigGelezen(_toeval.Tussen(1, 3), wie.Wie(School)));
    }

    private async Task Schrijf(DateOnly dag, Wie wie, Logsoort soort)
    {
        var (operatie, kind) = (Operatie(), _toeval.Kies([.. Model.OpSchool]));
        var invoer = new LogregelInvoer(soort, $"Aantekening {operatie}", soort is Logsoort.Bericht or Logsoort.Oudervraag ? [] : [kind.Id], null, null, null);
        if (await _klant.Doe("logregel", g => g.Logboek(School, dag).Schrijf(invoer, operatie, wie), Lognee) is { } regel)
        {
            Model.Aantekeningen[(dag, regel.Nr)] = regel;
        }
    }

    /// <summary>One of the teachers looks at what there is, and says that it was read.</summary>
    private async Task LeesAandacht()
    {
        var leerkrachten = Model.Personen.Values.Where(p => p.Rol == Rol.Groepsleerkracht).ToList();
        if (leerkrachten.Count == 0)
        {
            return;
        }

        var leerkracht = _toeval.Kies(leerkrachten);
        var berichten = await _klant.Vraag(g => g.Aandacht(School, leerkracht.AccountId).Alles());
        foreach (var bericht in berichten.Where(b => b is { GelezenOp: null, Soort: Aandachtsoort.Voorval }).Take(3))
        {
            if (await _klant.Doe("aandacht-lees", g => g.Aandacht(School, leerkracht.AccountId).Lees(bericht.Id, leerkracht.Wie(School))))
            {
                Model.Gelezen.Add((leerkracht.AccountId, bericht.Id));
            }
        }
    }
}
