using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Opslag;

namespace OrleansSchool.Toegang;

/// <inheritdoc cref="ITabletsGrain"/>
internal sealed partial class TabletsGrain(
    [PersistentState("tablets", VerzegeldeOpslag.Naam)] IPersistentState<TabletsState> opslag, Schooltijd tijd, IIdBron ids,
    ILogger<TabletsGrain> logger) : Grain, ITabletsGrain
{
    private TabletsState _duurzaam = new();
    private Postbode<Tabletpost> _postbode = null!;

    private SchoolSleutel School => Sleutels.SchoolVan(this.GetPrimaryKeyString());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _duurzaam = opslag.State;
        _postbode = new(this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);
        return _postbode.Verzend();
    }

    public Task<TabletsView> Bekijk() => Task.FromResult(_duurzaam.Beeld(tijd.Nu));

    public async Task<Uitkomst<TabletRij>> Maak(string naam, OperatieId operatie, Wie wie)
    {
        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        if (!Mag(wie))
        {
            return Weigeringen.GeenRecht;
        }

        var was = opslag.State.Tablets;
        if (was.FirstOrDefault(t => t.GemaaktMet == operatie.Waarde) is { } eerder)
        {
            return eerder.Rij(tijd.Nu);
        }

        var schoon = Namen.Schoon(naam);
        if (TabletRules.KeurNaam(was, null, schoon) is { } weigering)
        {
            return weigering;
        }

        var nieuw = new TabletGegevens { Id = ids.NieuwId(), Naam = schoon, GemaaktMet = operatie.Waarde };
        if (TabletRules.MetNieuwe(was, nieuw) is not { } tablets)
        {
            return Weigeringen.TeVeel("tablets", ToegangGrenzen.TabletsMax);
        }

        await Schrijf(opslag.State with { Tablets = tablets });
        return nieuw.Rij(tijd.Nu);
    }

    public async Task<Uitkomst> Hernoem(string tabletId, string naam, Wie wie)
    {
        var gevonden = Vind(tabletId, wie);
        if (!gevonden.IsGoed)
        {
            return gevonden.Weigering;
        }

        var schoon = Namen.Schoon(naam);
        if (TabletRules.KeurNaam(opslag.State.Tablets, tabletId, schoon) is { } weigering)
        {
            return weigering;
        }

        if (gevonden.Waarde.Naam != schoon)
        {
            await Vervang(gevonden.Waarde with { Naam = schoon });
        }

        return Uitkomst.Goed;
    }

    public async Task<Uitkomst> TrekIn(string tabletId, Wie wie)
    {
        if (!Mag(wie))
        {
            return Weigeringen.GeenRecht;
        }

        if (opslag.State.Tablets.FirstOrDefault(t => t.Id == tabletId) is not { } tablet)
        {
            return Weigeringen.Onbekend("de tablet");
        }

        if (tablet.IngetrokkenOp is null)
        {
            await Vervang(TabletRules.ZonderToestel(tablet) with { IngetrokkenOp = tijd.Nu, SleutelHash = null, Aanbod = null });
            await TrekLinksIn(tablet.Aanbod);
        }

        return Uitkomst.Goed;
    }

    public async Task<Uitkomst> ZetVergrendeling(int minuten, Wie wie)
    {
        if (!Mag(wie))
        {
            return Weigeringen.GeenRecht;
        }

        if (TabletRules.KeurVergrendeling(minuten) is { } weigering)
        {
            return weigering;
        }

        if (opslag.State.VergrendelMinuten != minuten)
        {
            await Schrijf(opslag.State with { VergrendelMinuten = minuten });
        }

        return Uitkomst.Goed;
    }

    private bool Mag(Wie wie) => wie.MagHeleSchool(Recht.TabletsBeheren, School);

    private Uitkomst<TabletGegevens> Vind(string tabletId, Wie wie)
    {
        if (!Mag(wie))
        {
            return Weigeringen.GeenRecht;
        }

        return opslag.State.Tablets.FirstOrDefault(t => t.Id == tabletId) switch
        {
            null => Weigeringen.Onbekend("de tablet"),
            { IngetrokkenOp: not null } => Weigeringen.TabletIngetrokken,
            var tablet => tablet,
        };
    }

    private Task Vervang(TabletGegevens tablet) => Schrijf(Met(tablet));

    private TabletsState Met(TabletGegevens tablet) =>
        opslag.State with { Tablets = [.. opslag.State.Tablets.Select(t => t.Id == tablet.Id ? tablet : t)] };

    private async Task Schrijf(TabletsState nieuw)
    {
        await opslag.Bewaar(nieuw with { Versie = nieuw.Versie + 1 });
        _duurzaam = opslag.State;
        await GrainFactory.Live(School).Meld([Onderwerpen.Tablets]);
    }

    /// <summary>Losing this is harmless: a link that isn't offered any more pairs nothing.</summary>
    private Task TrekLinksIn(KoppelAanbod? aanbod) =>
        Task.WhenAll((aanbod?.LinkHashes ?? []).Select(hash => GrainFactory.Link(hash).TrekIn()));
}
