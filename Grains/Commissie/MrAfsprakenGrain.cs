using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Commissie;

/// <inheritdoc cref="IMrAfsprakenGrain"/>
internal sealed partial class MrAfsprakenGrain(
    [PersistentState("mrafspraken", VerzegeldeOpslag.Naam)] IPersistentState<MrAfsprakenState> opslag, Schooltijd tijd, ILogger<MrAfsprakenGrain> logger)
    : Grain, IMrAfsprakenGrain
{
    private const int IdBytes = 10;
    private const int BesluitIdMax = 40;

    private SchoolSleutel _school;
    private MrAfsprakenState _duurzaam = new();
    private Postbode<MrStukpost> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        _duurzaam = opslag.State;
        _postbode = new(
            this, () => opslag.State.Uitbak, bak => Schrijf(opslag.State with { Uitbak = bak }), (post, _) => GrainFactory.Bestand(_school, post.Bericht.BestandId).Wis(), logger, GrainFactory);
        return _postbode.Verzend();
    }

    public Task<Uitkomst<MrAfsprakenView>> Bekijk(Wie wie) => Task.FromResult<Uitkomst<MrAfsprakenView>>(
        MagZien(wie) ? MrAfsprakenRules.View(_duurzaam, tijd.Vandaag, MagBeheren(wie)) : Weigeringen.GeenRecht);

    public Task<Uitkomst> Bewaar(string? id, MrAfspraakInvoer invoer, long versie, OperatieId operatie, Wie wie)
    {
        string?[] inhoud =
        [
            "bewaar", id, invoer.Onderwerp, invoer.Tekst, Sleutels.Dag(invoer.GemaaktOp), invoer.Bestuur, invoer.Mr, invoer.GeldtTot is { } tot ? Sleutels.Dag(tot) : null, invoer.BesluitId,
        ];
        return Doe(versie, operatie, inhoud, wie, async was =>
        {
            var nieuwId = Id($"afspraak\n{wie.AccountId}\n{operatie}");
            var besluit = MrAfsprakenRules.Bewaar(was, id, nieuwId, invoer, await Openbaarnamen.Haal(GrainFactory, _school), Hier(wie));
            return besluit.Waarde is { } wordt && MrAfsprakenRules.Zoek(wordt, id ?? nieuwId) is { } nieuw && nieuw.BesluitId != MrAfsprakenRules.Zoek(was, id)?.BesluitId && !await IsBesluit(nieuw)
                ? Weigeringen.Onbekend("dit besluit") with { Veld = "besluit-id" } : besluit;
        });
    }

    public Task<Uitkomst> NoteerNagekomen(string id, DateOnly op, string tekst, long versie, OperatieId operatie, Wie wie) =>
        Doe(versie, operatie, ["nagekomen", id, Sleutels.Dag(op), tekst], wie, async was =>
            MrAfsprakenRules.NoteerNagekomen(was, id, op, tekst, await Openbaarnamen.Haal(GrainFactory, _school), Hier(wie)));

    /// <summary>Files first: the row is what knows them.</summary>
    public async Task<Nachtwerk> Nacht()
    {
        var opgeruimd = MrAfsprakenRules.Opgeruimd(opslag.State, _school, tijd.Vandaag);
        if (!ReferenceEquals(opgeruimd, opslag.State))
        {
            await Schrijf(opgeruimd);
        }

        await _postbode.Verzend();
        if (_postbode.Wachtend > 0)
        {
            return Nachtwerk.Niets(_postbode.Wachtend);
        }

        DeactivateOnIdle();
        var weg = MrAfsprakenRules.Voorbij(opslag.State, tijd.Vandaag);
        if (weg.IsEmpty)
        {
            return Nachtwerk.Niets();
        }

        var bestanden = weg.SelectMany(a => a.Stukken).Select(s => s.BestandId).ToList(); // what was taken off them went years ago
        foreach (var id in bestanden)
        {
            await GrainFactory.Bestand(_school, id).Wis();
        }

        await Schrijf(opslag.State with { Afspraken = opslag.State.Afspraken.RemoveRange(weg), Versie = opslag.State.Versie + 1 });
        return new Nachtwerk([.. Nachtwerk.Weg("bestand", bestanden.Count).Gewist, .. Nachtwerk.Weg("mrafspraken", weg.Length).Gewist], 0);
    }

    private bool MagZien(Wie wie) => wie.MagHeleSchool(Recht.MrAfsprakenZien, _school);

    private bool MagBeheren(Wie wie) => wie.MagHeleSchool(Recht.MrAfsprakenBeheren, _school);

    private Openbaarhandeling Hier(Wie wie) => new(wie, tijd.Nu, tijd.Vandaag);

    /// <summary>None, or one for the schooljaar of the agreement or one beside it.</summary>
    private async Task<bool> IsBesluit(MrAfspraak afspraak)
    {
        if (afspraak.BesluitId is not { Length: <= BesluitIdMax } id)
        {
            return afspraak.BesluitId is null;
        }

        var jaar = Schooljaar.Van(afspraak.GemaaktOp);
        var systeem = Wie.Systeem(_school, "Afspraken van MR en bestuur");
        foreach (var begin in new[] { jaar, jaar.Volgend, jaar.Vorig })
        {
            if ((await GrainFactory.Besluiten(_school, begin).Kaart(id, systeem)).IsGoed)
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="versie">Null for what is in nobody's way.</param>
    private async Task<Uitkomst> Doe(long? versie, OperatieId operatie, string?[] inhoud, Wie wie, Func<MrAfsprakenState, Task<Uitkomst<MrAfsprakenState>>> regel)
    {
        if (!MagBeheren(wie) || !operatie.IsGeldig)
        {
            return MagBeheren(wie) ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        if (await GrainFactory.School(_school).Bekijk() is null)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var (was, merk) = (opslag.State, OperatieRules.Regel(operatie, wie, inhoud));
        if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        var besluit = versie is null || was.Versie == versie ? await regel(was) : Weigeringen.Verouderd;
        if (!besluit.IsGoed || ReferenceEquals(besluit.Waarde, was))
        {
            return new Uitkomst(besluit.Weigering);
        }

        await Schrijf(besluit.Waarde with { Versie = was.Versie + 1, Operaties = OperatieRules.Met(was.Operaties, merk) });
        await _postbode.Verzend();
        await GrainFactory.Live(_school).Meld([Onderwerpen.Commissie]);
        return Uitkomst.Goed;
    }

    private async Task Schrijf(MrAfsprakenState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
    }

    /// <summary>Follows from what it is of, so that a repeat names the same thing.</summary>
    private string Id(string van) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"mrafspraken\n{_school}\n{van}")).AsSpan(0, IdBytes));
}
