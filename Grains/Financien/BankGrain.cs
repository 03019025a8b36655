using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Financien;

/// <inheritdoc cref="IBankGrain"/>
internal sealed class BankGrain(
    [PersistentState("bank", VerzegeldeOpslag.Naam)] IPersistentState<BankState> opslag, Schooltijd tijd) : Grain, IBankGrain
{
    private readonly SemaphoreSlim _schrijver = new(1, 1);
    private SchoolSleutel _school;
    private BankState _duurzaam = new();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public async Task<Uitkomst<BankView>> Bekijk(Wie wie)
    {
        var state = _duurzaam;
        if (!wie.MagHeleSchool(Recht.GeldZien, _school) && !wie.MagHeleSchool(Recht.GeldControleren, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var bank = (await GrainFactory.Financien(_school).Bekijk()).Bank;
        var rijen = BankRules.OpVolgorde(BankRules.Rijen(state)).ToList();
        var eigen = rijen.Where(r => bank is null || r.Iban == Iban.Schoon(bank.Iban)).ToList();
        var laatste = eigen.LastOrDefault();
        return new BankView(
            [.. rijen.AsEnumerable().Reverse()], laatste?.Eind ?? Geld.Nul, laatste?.TotEnMet, BankRules.Gaten(eigen), rijen.Sum(r => r.OpLijst),
            wie.MagHeleSchool(Recht.GeldBeheren, _school));
    }

    public async Task<Uitkomst<Bankuitslag>> Lees(ImmutableArray<IngelezenAfschrift> afschriften, OperatieId operatie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.GeldBeheren, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (!operatie.IsGeldig || afschriften.IsDefaultOrEmpty || afschriften.Length > FinancienGrenzen.AfschriftenPerBestandMax)
        {
            return operatie.IsGeldig ? Weigeringen.AfschriftBestand("In dit bestand staan geen afschriften, of te veel in een keer.") : Weigeringen.OngeldigeOperatie;
        }

        var financien = await GrainFactory.Financien(_school).Bekijk();
        if (financien.Bank is not { } bank)
        {
            return Weigeringen.RunGeenBank;
        }

        var opVolgorde = afschriften.OrderBy(a => a.TotEnMet).ThenBy(a => a.Van).ThenBy(a => BankRules.Nummer(a.Volgnummer)).ToList();
        var rijen = BankRules.Rijen(opslag.State);
        foreach (var afschrift in opVolgorde)
        {
            if (Keur(afschrift, bank, financien.BegonnenPer, rijen) is { } nee)
            {
                return nee;
            }

            var id = BankRules.AfschriftId(afschrift);
            if (!rijen.Any(r => r.AfschriftId == id))
            {
                rijen = rijen.Add(LegeRij(afschrift with { Iban = Iban.Schoon(afschrift.Iban) }, id)); // one file may say the same twice
            }
        }

        var al = opVolgorde.Select(BankRules.AfschriftId).Where(id => BankRules.Heeft(opslag.State, id)).ToHashSet(StringComparer.Ordinal);
        foreach (var afschrift in opVolgorde.DistinctBy(BankRules.AfschriftId, StringComparer.Ordinal))
        {
            if (BankRules.AfschriftId(afschrift) is var id && al.Contains(id))
            {
                await Schrijf(was => BankRules.MetRegels(was, afschrift)); // its row came, and a crash before its lines were known here: another file would book them again
                if (opslag.State.Bewaakt.Any(b => b.AfschriftId == id))
                {
                    await GrainFactory.Afschrift(_school, id).Begin(afschrift, wie.Naam); // it may have something to tell still: not only tonight
                }
            }
            else
            {
                await Begin(afschrift, wie);
            }
        }

        return Uitslag(opVolgorde, al);
    }

    /// <summary>The row says how the statement is at the moment of sending: one that comes once more, late, says how it was.</summary>
    public Task OntvangAfschrift(Afzender van, Afschriftrij rij)
    {
        ArgumentNullException.ThrowIfNull(rij);
        return Schrijf(was => BankRules.Met(was, rij, van.Nummer));
    }

    public Task Bewaak(string afschriftId) => Schrijf(was => BankRules.Bewaak(was, afschriftId));

    /// <summary>Statements that have something to tell, and those past their term; then their rows.</summary>
    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        var (afschriften, bladen, wachtend) = (0, 0, 0);
        var voorbij = BankRules.Rijen(opslag.State).Where(r => Bewaartermijnen.IsVoorbij("afschrift", Schooljaar.Van(r.TotEnMet).Volgend.EersteDag, tijd.Vandaag)).Select(r => r.AfschriftId);
        foreach (var id in opslag.State.Bewaakt.Select(b => b.AfschriftId).Concat(voorbij).Distinct(StringComparer.Ordinal).ToList())
        {
            var bewaking = opslag.State.Bewaakt.FirstOrDefault(b => b.AfschriftId == id);
            var werk = await GrainFactory.Afschrift(_school, id).Nacht();
            wachtend += werk.Wachtend;
            if (werk.Wachtend == 0 && bewaking is not null)
            {
                await Schrijf(was => BankRules.NietBewaakt(was, bewaking));
            }

            if (werk.Wachtend == 0 && werk.Gewist.Any(g => g.Soort == "afschrift"))
            {
                (afschriften, bladen) = (afschriften + 1, bladen + werk.Gewist.Where(g => g.Soort == "afschriftblad").Sum(g => g.Aantal));
                await Schrijf(was => BankRules.Zonder(was, id));
            }
        }

        return new Nachtwerk([.. Nachtwerk.Weg("afschrift", afschriften).Gewist, .. Nachtwerk.Weg("afschriftblad", bladen).Gewist], wachtend);
    }

    /// <summary>The statement first: when this breaks off, the same file goes on with it.</summary>
    private async Task Begin(IngelezenAfschrift afschrift, Wie wie)
    {
        var id = BankRules.AfschriftId(afschrift);
        var schoon = BankRules.ZonderDubbele(afschrift, opslag.State.Regels) with { Iban = Iban.Schoon(afschrift.Iban), Id = afschrift.Id.Replace('|', ' ') };
        var statement = GrainFactory.Afschrift(_school, id);
        await statement.Begin(schoon, wie.Naam);
        await Schrijf(was => BankRules.MetRegels(BankRules.Heeft(was, id) ? was : BankRules.Met(was, LegeRij(schoon, id)), schoon));
    }

    private static Afschriftrij LegeRij(IngelezenAfschrift afschrift, string id) => new(
        id, afschrift.Id, afschrift.Iban, afschrift.Volgnummer, afschrift.Van, afschrift.TotEnMet, afschrift.Begin!.Value, afschrift.Eind!.Value, afschrift.Regels.Length,
        Geld.Nul, Geld.Nul, Geld.Nul, 0, Klaar: false, Al: false);

    /// <param name="rijen">What was read, and what stands before it in the file.</param>
    private Weigering? Keur(IngelezenAfschrift afschrift, Bankgegevens bank, DateOnly? begonnen, ImmutableArray<Afschriftrij> rijen)
    {
        if ((BankRules.Keur(afschrift, bank.Iban) ?? BankRules.KeurDag(afschrift, begonnen, tijd.Vandaag)) is { } nee)
        {
            return nee;
        }

        if (rijen.FirstOrDefault(r => r.AfschriftId == BankRules.AfschriftId(afschrift)) is { } eerder)
        {
            return eerder.Begin == afschrift.Begin && eerder.Eind == afschrift.Eind && eerder.Regels == afschrift.Regels.Length ? null : Weigeringen.AfschriftAnders(afschrift.Id);
        }

        var zonder = BankRules.ZonderDubbele(afschrift, opslag.State.Regels);
        return rijen.Length >= FinancienGrenzen.AfschriftenMax ? Weigeringen.AfschriftenVol
            : BankRules.Overlapt(zonder, rijen) ? Weigeringen.AfschriftOverlapt(afschrift.Id)
            : BankRules.KanDubbel(zonder, rijen) ? Weigeringen.AfschriftDagen(afschrift.Id)
            : null;
    }

    private Bankuitslag Uitslag(IEnumerable<IngelezenAfschrift> afschriften, HashSet<string> al)
    {
        var rijen = BankRules.Rijen(opslag.State);
        var perId = rijen.ToDictionary(r => r.AfschriftId, StringComparer.Ordinal);
        return new Bankuitslag(
            [.. afschriften.Select(BankRules.AfschriftId).Distinct(StringComparer.Ordinal).Select(id => perId[id] with { Al = al.Contains(id) })],
            [.. BankRules.Gaten(BankRules.OpVolgorde(rijen)).TakeLast(3)]);
    }

    /// <summary>Rows come in while a file is read: one writes at a time.</summary>
    private async Task Schrijf(Func<BankState, BankState> wijzig)
    {
        await _schrijver.WaitAsync();
        try
        {
            var wordt = wijzig(opslag.State);
            if (!ReferenceEquals(wordt, opslag.State))
            {
                await opslag.Bewaar(wordt);
                _duurzaam = wordt;
            }
        }
        finally
        {
            _schrijver.Release();
        }

        await GrainFactory.Live(_school).Meld([Onderwerpen.Geld]);
    }
}
