using System.Collections.Immutable;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Gedrag;

/// <summary>Looking, the letter, the outbox and the night.</summary>
internal sealed partial class GedragGrain
{
    public async Task<Uitkomst<GedragView>> Bekijk(Wie wie)
    {
        if (!wie.Mag(Recht.GedragZien, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (await Persoon() is not { } persoon)
        {
            return Weigeringen.Onbekend("deze leerling");
        }

        return wie.MagInGroep(Recht.GedragZien, _school, persoon.GroepId) ? await View(persoon, opslag.State.Schorsingen, wie) : Weigeringen.GeenRecht;
    }

    public async Task<Uitkomst<GedragView>> Zaak(string schorsingId, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.SchorsingBesluiten, _school))
        {
            return Weigeringen.GeenRecht;
        }

        return opslag.State.Zaak(schorsingId) is { OverlegOp: not null } zaak && await Persoon() is { } persoon
            ? await View(persoon, [zaak], wie) with { Geschiedenis = [] }
            : Weigeringen.Onbekend("dit traject");
    }

    public async Task<Uitkomst> BewaarBrief(string schorsingId, ImmutableArray<byte> pdf, Wie wie)
    {
        if (!MagBrief(wie))
        {
            return Weigeringen.GeenRecht;
        }

        var was = opslag.State;
        if (was.Zaak(schorsingId) is not { Besluit.IsAangenomen: true } zaak)
        {
            return Weigeringen.BriefNogNiet;
        }

        if (pdf.IsDefaultOrEmpty || pdf.Length > IBestandGrain.BytesMax)
        {
            return Weigeringen.BriefTeGroot;
        }

        if (zaak.Brief is not null)
        {
            return Uitkomst.Goed; // the first one is what went out
        }

        var brief = $"brief-{zaak.Id}-{ids.NieuwId()}";
        await GrainFactory.Bestand(_school, brief).Bewaar("application/pdf", pdf);
        await Schrijf(was, was.Met(zaak with { Brief = brief }) with { Versie = was.Versie + 1 });
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst<BestandInhoud>> Brief(string schorsingId, Wie wie)
    {
        if (!MagBrief(wie))
        {
            return Weigeringen.GeenRecht;
        }

        return opslag.State.Zaak(schorsingId)?.Brief is { } brief && await GrainFactory.Bestand(_school, brief).Bekijk() is { } inhoud
            ? inhoud
            : Weigeringen.Onbekend("deze brief");
    }

    public async Task Vergeet()
    {
        foreach (var brief in opslag.State.Schorsingen.Select(s => s.Brief).OfType<string>())
        {
            await GrainFactory.Bestand(_school, brief).Wis();
        }

        if (opslag.RecordExists)
        {
            await opslag.Wis(DeactivateOnIdle);
        }

        await GrainFactory.Gedragoverzicht(_school).Vergeet(_id);
    }

    /// <summary>The row leaves the overview last: until then the round comes back for what a crash left.</summary>
    public async Task<Nachtwerk> Nacht()
    {
        var was = opslag.State;
        var wordt = was.Bestaat ? BewaarRules.NieuweDag(was, tijd.Vandaag) : was;
        if (!ReferenceEquals(was, wordt))
        {
            await Schrijf(was, wordt with { Versie = was.Versie + 1 });
        }
        else
        {
            await _postbode.Verzend();
        }

        DeactivateOnIdle();
        if (_postbode.Wachtend > 0 || (opslag.State.Bestaat && !opslag.State.IsLeeg))
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        var bestond = opslag.State.Bestaat;
        await GrainFactory.Leerling(_school, _id).VergeetSchorsingen(); // numbers begin anew when this child ever has something again
        await Vergeet();
        return bestond ? new Nachtwerk([new("gedrag", 1), new("gedragoverzicht", 1)], 0) : Nachtwerk.Niets();
    }

    private bool MagBrief(Wie wie) =>
        wie.MagHeleSchool(Recht.GedragBehandelen, _school) || wie.MagHeleSchool(Recht.GedragOuders, _school);

    private async Task<GedragView> View(Persoonsgegevens persoon, ImmutableArray<Schorsing> zaken, Wie wie)
    {
        var (state, vandaag) = (opslag.State, tijd.Vandaag);
        ImmutableArray<Schorsing> nu = [.. zaken.Select(s => SchorsingRules.Op(s, vandaag))];
        var school = await GrainFactory.School(_school).Bekijk();
        var laatste = nu.FirstOrDefault(s => s.IsOpen && s.TotEnMet is not null) is { } zaak ? zaak.LaatsteDag ?? zaak.TotEnMet : null;
        return new GedragView(
            _id, state.Versie, state.Overtredingen, state.Waarschuwingen, nu, wie.MagHeleSchool(Recht.GedragBehandelen, _school),
            wie.MagHeleSchool(Recht.SchorsingBesluiten, _school), wie.MagHeleSchool(Recht.GedragOuders, _school), state.Feiten, persoon,
            school is not null && laatste is { } dag ? Schorsingsdagen.Weer(school, persoon.GroepId, dag) : null);
    }

    private Postbode<Gedragpost> MaakPostbode() => new(
        this, () => opslag.State.Uitbak, bak => opslag.Bewaar(opslag.State with { Uitbak = bak }), Stuur, logger, GrainFactory);

    private async Task Stuur(Uitpost<Gedragpost> post, Afzender van)
    {
        var delen = Sleutels.Delen(post.Naar);
        switch (post.Bericht.Soort)
        {
            case Gedragnieuws.Rij:
                await GrainFactory.Gedragoverzicht(_school).OntvangRij(van, GedragpostRules.Rij(_id, opslag.State));
                break;
            case Gedragnieuws.Schorsingen:
                await GrainFactory.Leerling(_school, _id).OntvangSchorsingen(van, GedragpostRules.Blokkades(opslag.State));
                break;
            case Gedragnieuws.Aandacht:
                await GrainFactory.Aandacht(_school, delen[1]).Ontvang(van, post.Bericht.Bericht!);
                break;
            default:
                await GrainFactory.Bestand(_school, delen[1]).Wis();
                break;
        }
    }
}
