using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Live;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Overdracht;

/// <inheritdoc cref="IVoScholenGrain"/>
internal sealed class VoScholenGrain(
    [PersistentState("voscholen", VerzegeldeOpslag.Naam)] IPersistentState<VoScholenState> opslag, Schooltijd tijd, IIdBron ids)
    : Grain, IVoScholenGrain
{
    private const int IdBytes = 8;

    private SchoolSleutel _school;
    private VoScholenState _duurzaam = new();

    private Schooljaar Jaar => Schooljaar.Van(tijd.Vandaag);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        _duurzaam = opslag.State;
        return Task.CompletedTask;
    }

    public Task<Uitkomst<VoScholenView>> Alles(Wie wie)
    {
        var (state, mag) = (_duurzaam, MagWijzigen(wie));
        return Task.FromResult<Uitkomst<VoScholenView>>(
            wie.MagHeleSchool(Recht.OverdrachtZien, _school)
                ? new VoScholenView(state.Scholen, mag ? [.. state.Toegangen.Select(t => VoToegangRules.View(t, wie, mag))] : [], state.Versie, mag, mag)
                : Weigeringen.GeenRecht);
    }

    public Task<ImmutableArray<VoSchool>> Lijst() => Task.FromResult(_duurzaam.Scholen);

    public Task<Uitkomst> Bewaar(VoSchool school, long versie, Wie wie) =>
        Bewerk(versie, wie, was => VoScholenRules.Bewaar(was, school, ids.NieuwId()));

    public async Task<Uitkomst> Verwijder(string id, long versie, Wie wie)
    {
        var inGebruik = MagWijzigen(wie) && await IsInGebruik(id);
        return await Bewerk(versie, wie, was =>
        {
            var besluit = VoScholenRules.Verwijder(was, id, inGebruik);
            return besluit.Waarde is { } wordt
                ? wordt with { Prullenbak = was.Prullenbak.Met(id, was.Scholen.First(s => s.Id == id), wie, tijd.Nu, tijd.Vandaag) }
                : besluit;
        });
    }

    public Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie) =>
        Task.FromResult(MagWijzigen(wie) ? VoScholenRules.Weggehaald(_duurzaam, tijd.Nu) : []);

    public async Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie)
    {
        if (await Mag(wie) is { } nee)
        {
            return nee;
        }

        var (was, regel) = (opslag.State, Prullenbak<VoSchool>.Regel(weggehaaldId, operatie, wie));
        if (was.Prullenbak.Eerder(operatie, regel) is { } eerder)
        {
            return eerder;
        }

        var besluit = VoScholenRules.HaalTerug(was, weggehaaldId, tijd.Nu);
        return besluit.Waarde is { } wordt ? await Leg(wordt with { Prullenbak = was.Prullenbak.Terug(weggehaaldId, regel) }) : new Uitkomst(besluit.Weigering);
    }

    public Task<Uitkomst> ZetPortaal(string voSchoolId, Portaalafspraak? afspraak, long versie, Wie wie) =>
        Bewerk(versie, wie, was => VoToegangRules.ZetPortaal(was, voSchoolId, afspraak is null ? null : afspraak with { DoorNaam = wie.Naam }, tijd.Nu));

    public Task<Uitkomst> VraagToegang(string voSchoolId, string naam, string email, OperatieId operatie, Wie wie) =>
        Doe(operatie, wie, ["vraag", voSchoolId, naam, email], was => VoToegangRules.Vraag(
            was, new Toegangstand(Id(operatie, wie), voSchoolId, naam, email, wie.AccountId, wie.Naam, tijd.Nu, null, null, null, null)));

    public Task<Uitkomst> BevestigToegang(string toegangId, string brin, string naam, OperatieId operatie, Wie wie) =>
        Doe(operatie, wie, ["bevestig", toegangId, brin, naam], was => VoToegangRules.Bevestig(was, toegangId, new Bevestiging(brin ?? "", naam ?? "", wie, tijd.Nu)));

    public async Task<Uitkomst> KoppelAccount(string toegangId, string accountId, Wie wie)
    {
        if (!MagWijzigen(wie))
        {
            return Weigeringen.GeenRecht;
        }

        return await Leg(VoToegangRules.Koppel(opslag.State, toegangId, accountId));
    }

    public Task<Uitkomst> TrekToegangIn(string toegangId, OperatieId operatie, Wie wie) =>
        Doe(operatie, wie, ["trek-in", toegangId], was => VoToegangRules.TrekIn(was, toegangId, tijd.Nu));

    public Task<ImmutableArray<VoSchool>> VanAccount(string accountId) => Task.FromResult(VoToegangRules.VanAccount(_duurzaam, accountId));

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        var was = opslag.State;
        var wordt = VoToegangRules.Opgeruimd(was, tijd.Nu);
        var bak = wordt.Prullenbak.Op(tijd.Vandaag);
        wordt = ReferenceEquals(bak, wordt.Prullenbak) ? wordt : wordt with { Prullenbak = bak };
        if (!ReferenceEquals(was, wordt))
        {
            await Schrijf(wordt);
        }

        return Nachtwerk.Weg("portaaltoegang", was.Toegangen.Length - wordt.Toegangen.Length);
    }

    private bool MagWijzigen(Wie wie) => wie.MagHeleSchool(Recht.VoScholenBeheren, _school);

    /// <summary>Leerlingen of this schooljaar go to it.</summary>
    private async Task<bool> IsInGebruik(string id) =>
        (await GrainFactory.Overdracht(_school, Jaar).Bord(Wie.Systeem(_school, "VO-scholen"))).Waarde?.Rijen.Any(r => r.Bestemmingen.Any(b => b.VoSchoolId == id)) == true
        && !Overdrachtdagen.IsVoorbij(Jaar, tijd.Vandaag);

    private async Task<Uitkomst> Bewerk(long versie, Wie wie, Func<VoScholenState, Uitkomst<VoScholenState>> regel)
    {
        if (await Mag(wie) is { } nee)
        {
            return nee;
        }

        return opslag.State.Versie != versie ? Weigeringen.Verouderd : await Leg(regel(opslag.State));
    }

    private async Task<Uitkomst> Doe(OperatieId operatie, Wie wie, string?[] inhoud, Func<VoScholenState, Uitkomst<VoScholenState>> regel)
    {
        if ((await Mag(wie) ?? (operatie.IsGeldig ? null : Weigeringen.OngeldigeOperatie)) is { } nee)
        {
            return nee;
        }

        var merk = OperatieRules.Regel(operatie, wie, inhoud);
        if (OperatieRules.Eerder(opslag.State.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        var besluit = regel(opslag.State);
        return besluit.Waarde is { } wordt ? await Leg(wordt with { Operaties = OperatieRules.Met(wordt.Operaties, merk) }) : new Uitkomst(besluit.Weigering);
    }

    private async Task<Weigering?> Mag(Wie wie) =>
        !MagWijzigen(wie) ? Weigeringen.GeenRecht : await GrainFactory.School(_school).Bekijk() is null ? Weigeringen.OnbekendeSchool : null;

    private async Task<Uitkomst> Leg(Uitkomst<VoScholenState> besluit)
    {
        if (besluit.Waarde is { } wordt && !ReferenceEquals(wordt, opslag.State))
        {
            await Schrijf(wordt);
        }

        return new Uitkomst(besluit.Weigering);
    }

    private async Task Schrijf(VoScholenState wordt)
    {
        await opslag.Bewaar(wordt);
        _duurzaam = wordt;
        await GrainFactory.Live(_school).Meld([Onderwerpen.Overdracht(Jaar)]);
    }

    /// <summary>Follows from the operation, so that a repeat names the same request.</summary>
    private string Id(OperatieId operatie, Wie wie) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"toegang\n{_school}\n{wie.AccountId}\n{operatie}")).AsSpan(0, IdBytes));
}
