using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Toegang;

/// <summary>Devices: offered, paired, recognised (LIVE-5).</summary>
internal sealed partial class TabletsGrain
{
    public Task<TabletToestel?> Herken(string tabletId, string sleutelHash)
    {
        var tablet = _duurzaam.Tablets.FirstOrDefault(t => t.Id == tabletId && t.IngetrokkenOp is null);
        return Task.FromResult(tablet is { SleutelHash: { } hash } && Gelijk(hash, sleutelHash)
            ? new TabletToestel(tablet.Id, tablet.Naam, _duurzaam.VergrendelMinuten, tablet.LaatstGezien)
            : null);
    }

    public Task<string?> Handtekening(string tabletId) => Task.FromResult(
        _duurzaam.Tablets.FirstOrDefault(t => t.Id == tabletId && t.IngetrokkenOp is null) is { } tablet ? tablet.PubliekeSleutel ?? "" : null);

    public Task<string?> OudeHandtekening(string tabletId) => Task.FromResult(_duurzaam.Tablets.FirstOrDefault(t => t.Id == tabletId)?.VorigeSleutel);

    public async Task MeldNietVerstuurd(string tabletId, int aantal, DateOnly sinds)
    {
        if (opslag.State.Tablets.FirstOrDefault(t => t.Id == tabletId) is not { } was
            || TabletRules.MetNietVerstuurd(was, aantal, sinds, tijd.Vandaag) is not { } tablet)
        {
            return;
        }

        var bericht = new Tabletpost(tabletId, TabletRules.Nietverstuurdzin(tablet), tijd.Nu);
        var ontvangers = OntvangerRules.Coordinatoren(await GrainFactory.Personen(School).Alles(), School, tijd.Vandaag);
        await Schrijf(Met(tablet) with { Uitbak = ontvangers.Aggregate(opslag.State.Uitbak, (bak, p) => bak.Met($"aandacht/{School}/{p.AccountId}", bericht)) });
        await _postbode.Verzend();
        _duurzaam = opslag.State;
    }

    private Task Stuur(Uitpost<Tabletpost> post, Afzender van) => GrainFactory.Aandacht(School, Sleutels.Delen(post.Naar)[1]).Ontvang(van, new Aandachtsbericht(
        $"tablet/{post.Bericht.TabletId}", Aandachtsoort.Taak, post.Bericht.Tekst, $"/s/{School}/tablets", post.Bericht.Op, Dringend: true, null));

    public async Task<Uitkomst> ZetHandtekening(string tabletId, string sleutelHash, string publiekeSleutel)
    {
        if (!TabletRules.IsPubliekeSleutel(publiekeSleutel))
        {
            return Weigeringen.OngeldigeOperatie;
        }

        if (opslag.State.Tablets.FirstOrDefault(t => t.Id == tabletId && t.IngetrokkenOp is null) is not { SleutelHash: { } hash } tablet || !Gelijk(hash, sleutelHash))
        {
            return Weigeringen.TabletIngetrokken;
        }

        if (tablet.PubliekeSleutel != publiekeSleutel)
        {
            await opslag.Bewaar(Met(tablet with { PubliekeSleutel = publiekeSleutel }));
            _duurzaam = opslag.State;
        }

        return Uitkomst.Goed;
    }

    /// <summary>Without a signal and without a higher version: nothing changed that somebody works on.</summary>
    public async Task MeldGezien(string tabletId)
    {
        if (opslag.State.Tablets.FirstOrDefault(t => t.Id == tabletId) is { } tablet && TabletRules.MoetGezienSchrijven(tablet, tijd.Nu))
        {
            await opslag.Bewaar(Met(tablet with { LaatstGezien = tijd.Nu }));
            _duurzaam = opslag.State;
        }
    }

    public async Task<Uitkomst<TabletRij>> BiedKoppelingAan(string tabletId, ImmutableArray<string> linkHashes, Wie wie)
    {
        if (linkHashes.IsEmpty || linkHashes.Length > TabletGrenzen.LinksPerAanbodMax || !linkHashes.All(TabletRules.IsHash))
        {
            throw new ArgumentException("Not hashes of links.", nameof(linkHashes));
        }

        var gevonden = Vind(tabletId, wie);
        if (!gevonden.IsGoed)
        {
            return gevonden.Weigering;
        }

        var tablet = gevonden.Waarde with
        {
            Aanbod = new KoppelAanbod(linkHashes, tijd.Nu.AddMinutes(TabletGrenzen.KoppelMinuten), wie.Naam),
        };
        await Vervang(tablet);
        await TrekLinksIn(gevonden.Waarde.Aanbod);
        return tablet.Rij(tijd.Nu);
    }

    public async Task<Uitkomst<TabletRij>> Koppel(string tabletId, string linkHash, string sleutelHash, OperatieId operatie)
    {
        if (!operatie.IsGeldig || !TabletRules.IsHash(sleutelHash))
        {
            return Weigeringen.OngeldigeOperatie;
        }

        if (opslag.State.Tablets.FirstOrDefault(t => t.Id == tabletId) is not { } was || !TabletRules.MagKoppelen(was, linkHash, operatie, tijd.Nu))
        {
            return Weigeringen.KoppelingVoorbij;
        }

        var tablet = (was.GekoppeldMet == operatie.Waarde ? was : TabletRules.ZonderToestel(was)) with
        {
            SleutelHash = sleutelHash,
            GekoppeldOp = tijd.Nu,
            DoorNaam = was.Aanbod?.DoorNaam ?? was.DoorNaam,
            GekoppeldMet = operatie.Waarde,
            LaatstGezien = tijd.Nu,
            Aanbod = null,
        };
        await Vervang(tablet);
        await TrekLinksIn(was.Aanbod);
        return tablet.Rij(tijd.Nu);
    }

    private static bool Gelijk(string een, string ander) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(een), Encoding.UTF8.GetBytes(ander));
}
