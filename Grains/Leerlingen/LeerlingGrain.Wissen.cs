using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Nachtronde;
using OrleansSchool.Persoon;

namespace OrleansSchool.Leerlingen;

/// <summary>Erasing on request (AVG art. 17). Who calls it lets the store finish afterwards (<see cref="Opslag.IWisAfronding"/>).</summary>
internal sealed partial class LeerlingGrain
{
    public async Task<Uitkomst<Wisproef>> Wisproef(Wie wie) =>
        LeerlingRules.WaaromNiet(opslag.State, Recht.PersoonsgegevensUitgeven, wie, _school) is { } nee
            ? nee
            : WisRules.Proef(opslag.State, await Wisfeiten(), tijd.Vandaag);

    public async Task<Uitkomst> WisOpVerzoek(string reden, OperatieId operatie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.PersoonsgegevensUitgeven, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        if (!opslag.State.Bestaat)
        {
            return Uitkomst.Goed; // a repeat: nothing is left to remember the form by
        }

        if (string.IsNullOrWhiteSpace(reden))
        {
            return Weigeringen.Verplicht("reden", "waarom je wist");
        }

        if (WisRules.Belet(opslag.State, await Wisfeiten(), tijd.Vandaag).FirstOrDefault() is { } belet)
        {
            return belet;
        }

        await _postbode.Verzend();
        if (_postbode.Wachtend > 0)
        {
            return Weigeringen.WisWacht;
        }

        await Task.WhenAll(opslag.State.Ouderlinks.Select(l => GrainFactory.Link(l.Hash).TrekIn()));
        await WisAlles();
        DeactivateOnIdle();
        return Uitkomst.Goed;
    }

    public Task<WeggehaaldeMensen> WeggehaaldeMensen(Wie wie) => Task.FromResult(
        wie.MagHeleSchool(Recht.PersoonsgegevensUitgeven, _school) ? LeerlingprulRules.Mensen(opslag.State, tijd.Vandaag) : new WeggehaaldeMensen([], []));

    public async Task<Uitkomst> WisVerzorger(string verzorgerId, OperatieId operatie, Wie wie)
    {
        var links = opslag.State.Ouderlinks.Where(l => l.VerzorgerId == verzorgerId).Select(l => l.Hash).ToList();
        var uitkomst = await Doe(Recht.PersoonsgegevensUitgeven, operatie, ["wis-verzorger", verzorgerId], wie, (was, hier) => WisRules.ZonderVerzorger(was, verzorgerId, hier));
        if (uitkomst.IsGoed)
        {
            await Task.WhenAll(links.Select(hash => GrainFactory.Link(hash).TrekIn()));
        }

        return uitkomst;
    }

    private async Task<Wisfeiten> Wisfeiten()
    {
        var (vandaag, systeem) = (tijd.Vandaag, Wie.Systeem(_school, "Wissen op verzoek"));
        var nachten = (await GrainFactory.Nachtronde(_school).Bekijk(systeem)).Waarde?.Verslagen ?? [];
        var gedrag = await GrainFactory.Gedragoverzicht(_school).Alles();
        var ongevallen = await Task.WhenAll(WisRules.Jaren("ongevallen", vandaag).Select(j => GrainFactory.Ongevallen(_school, j).Alles()));
        var jaren = WisRules.Jaren("dossier", vandaag).ToList();
        var dossiers = await Task.WhenAll(jaren.Select(j => GrainFactory.Dossier(_school, _id, j).Persoonsgegevens(Persoonsleutel.Leerling(_id))));
        return new Wisfeiten(
            nachten.Any(n => n.Nacht > opslag.State.VanSchoolPer), !opslag.State.IsActief(vandaag) && await GeldOpen(systeem), gedrag.Any(g => g.LeerlingId == _id && g.IsOpenOp(vandaag)),
            WisRules.Vanaf("ongeval", ongevallen.SelectMany(o => o.Ongevallen).Where(r => r.LeerlingId == _id && !r.Vergissing).Select(r => Schooljaar.Van(r.Datum))),
            WisRules.Vanaf("dossier", jaren.Zip(dossiers).Where(d => d.Second is not null).Select(d => d.First)));
    }

    /// <summary>Of each payer of this child, and of who was one and isn't any more: what is open or goes back can't be settled without knowing for whom.</summary>
    private async Task<bool> GeldOpen(Wie systeem)
    {
        var betalers = GrainFactory.Betalers(_school);
        var nu = (await betalers.Verdeling(_id)).Delen.Select(d => d.BetalerId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var ooit = (await betalers.Alles()).Where(r => nu.Contains(r.Id) || WisgeldRules.MoetGevraagd(r)).Select(r => r.Id);
        var kaarten = await Waaier.Vraag(nu.Union(ooit, StringComparer.Ordinal), async id => (Id: id, Kaart: (await GrainFactory.Betaler(_school, id).Kaart(systeem)).Waarde));
        return kaarten.Exists(k => k.Kaart is { } kaart && WisgeldRules.IsOpen(kaart, _id, nu.Contains(k.Id)));
    }
}
