using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;
using OrleansSchool.School;

namespace OrleansSchool.Toegang;

/// <inheritdoc cref="IMensenGrain"/>
/// <remarks>
/// Apart from <see cref="PersonenGrain"/>: accounts report to the register, so a register that waits for an account would wait for
/// itself. Decisions go down (school → account → register), never up.
/// </remarks>
internal sealed partial class MensenGrain(
    [PersistentState("mensen", VerzegeldeOpslag.Naam)] IPersistentState<MensenState> opslag, Schooltijd tijd, ILogger<MensenGrain> logger)
    : Grain, IMensenGrain, IRemindable
{
    private SchoolSleutel _school;
    private Postbode<Mensenpost> _postbode = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _school = Sleutels.SchoolVan(this.GetPrimaryKeyString());
        _postbode = MaakPostbode();
        return _postbode.Verzend();
    }

    public async Task<Uitkomst<PersoonKaart>> Kaart(string accountId, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.MensenBeheren, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var account = GrainFactory.Account(accountId);
        if (await account.Bekijk() is not { } nu || Rollen(accountId, nu) is not { IsEmpty: false } rollen)
        {
            return Weigeringen.Onbekend("deze persoon");
        }

        var uitnodiging = (await account.Links()).LastOrDefault(l => l.Doel == LinkDoel.Uitnodiging);
        return new PersoonKaart(
            MensenpostRules.Rij(nu, _school, rollen), MensenRules.Stand(rollen), await account.Feiten(_school), uitnodiging?.GeldigTot,
            uitnodiging?.Verstuurd ?? false, nu.Contact?.EmailBevestigdOp is not null, accountId == wie.AccountId,
            await account.IsGenodigd());
    }

    public async Task<Uitkomst> VoegToe(NieuwePersoon persoon, OperatieId operatie, Wie wie)
    {
        var regel = OperatieRules.Regel(operatie, wie, [persoon.AccountId, persoon.Naam, persoon.Email, MensenRules.Stand(persoon.Rollen)]);
        if (Eerder(operatie, regel, wie) is { } eerder)
        {
            return eerder;
        }

        var email = TekstRules.SchoonOfNiets(persoon.Email);
        if (MensenpostRules.Keur(persoon, email) is { } weigering)
        {
            return weigering;
        }

        if ((await GrainFactory.Personen(_school).Alles()).Rijen.Length >= ToegangGrenzen.PersonenMax)
        {
            return Weigeringen.TeVeel("mensen met een rol", ToegangGrenzen.PersonenMax);
        }

        var was = Rollen(persoon.AccountId, await GrainFactory.Account(persoon.AccountId).Bekijk());
        return MensenRules.HeeftNogRol(was, tijd.Vandaag)
            ? Weigeringen.PersoonIsErAl
            : await Besluit(new Voornemen(persoon.AccountId, was, was.AddRange(persoon.Rollen), wie, regel) { Naam = persoon.Naam.Trim(), Email = email });
    }

    public async Task<Uitkomst> WijzigRollen(string accountId, ImmutableArray<Roltoekenning> rollen, string stand, OperatieId operatie, Wie wie)
    {
        var regel = OperatieRules.Regel(operatie, wie, [accountId, MensenRules.Stand(rollen)]);
        return Eerder(operatie, regel, wie) ?? await Wijzig(accountId, stand, was => new Voornemen(accountId, was, rollen, wie, regel));
    }

    public async Task<Uitkomst> Beeindig(string accountId, string stand, OperatieId operatie, Wie wie)
    {
        var regel = OperatieRules.Regel(operatie, wie, [accountId, "beeindig"]);
        if (Eerder(operatie, regel, wie) is { } eerder)
        {
            return eerder;
        }

        var naam = (await GrainFactory.Account(accountId).Bekijk())?.Naam;
        return await Wijzig(accountId, stand, was =>
            new Voornemen(accountId, was, MensenRules.Beeindigd(was, tijd.Vandaag), wie, regel) { Beeindigd = true, Naam = naam });
    }

    private async Task<Uitkomst> Wijzig(string accountId, string stand, Func<ImmutableArray<Roltoekenning>, Voornemen> voornemen)
    {
        var was = Rollen(accountId, await GrainFactory.Account(accountId).Bekijk());
        if (was.IsEmpty)
        {
            return Weigeringen.Onbekend("deze persoon");
        }

        return MensenRules.Stand(was) == stand ? await Besluit(voornemen(was)) : Weigeringen.Verouderd;
    }

    private Uitkomst? Eerder(OperatieId operatie, string regel, Wie wie) =>
        !wie.MagHeleSchool(Recht.MensenBeheren, _school) ? Weigeringen.GeenRecht
        : !operatie.IsGeldig ? Weigeringen.OngeldigeOperatie
        : OperatieRules.Eerder(opslag.State.Operaties, regel);

    /// <summary>Asks the rules, writes the decision with what must be told, and tells it.</summary>
    private async Task<Uitkomst> Besluit(Voornemen v)
    {
        var school = await GrainFactory.School(_school).Bekijk();
        var nee = (v.Beeindigd || v.IsPortaal ? null : MensenRules.KeurRollen(_school, v.Was, v.Wordt, id => school?.Groep(id) is not null, tijd.Vandaag)
                ?? MensenRules.KeurMail(await HeeftInlog(v), v.Was, v.Wordt))
            ?? MensenRules.MagGeven(v.Wie, v.AccountId, v.Was, v.Wordt)
            ?? MensenRules.KeurLaatste(await Beheerders(), v.AccountId, v.Wordt, tijd.Vandaag);
        if (nee is not null)
        {
            return nee;
        }

        await ZorgVoorHerinnering();
        await opslag.Bewaar(opslag.State with
        {
            Versie = opslag.State.Versie + 1,
            Operaties = OperatieRules.Met(opslag.State.Operaties, v.Regel),
            Uitbak = await MetPost(opslag.State.Uitbak, v, school),
            Prullenbak = MetPrul(opslag.State.Prullenbak, v),
        });
        await _postbode.Verzend();
        return Uitkomst.Goed;
    }

    /// <summary>Roles here as decided: what is still on its way to the account counts already.</summary>
    private ImmutableArray<Roltoekenning> Rollen(string accountId, AccountView? account) =>
        Onderweg(accountId)?.Rollen
        ?? [.. (account?.Rollen ?? []).Where(r => r.School == _school)];

    private Rolbesluit? Onderweg(string accountId) =>
        opslag.State.Uitbak.Wachtend.LastOrDefault(p => p.Naar == $"account/{accountId}")?.Bericht.Besluit;

    private async Task<bool> HeeftInlog(Voornemen v) =>
        await GrainFactory.Account(v.AccountId).Bekijk() is { } account ? account.Inlognaam.Length > 0 : (v.Email ?? Onderweg(v.AccountId)?.Email) is not null;

    /// <summary>Who may manage people here, from the accounts themselves: the register may be a moment behind.</summary>
    private async Task<IReadOnlyCollection<Beheerderstand>> Beheerders()
    {
        var demo = (await GrainFactory.Installatie().Bekijk()).DemoAccounts; // sign in by a button
        var rijen = (await GrainFactory.Personen(_school).Alles()).Rijen.Where(r => r.Rollen.Any(t => t.Rol.BeheertMensen()));
        return await Task.WhenAll(rijen.Select(async rij =>
        {
            var account = await GrainFactory.Account(rij.AccountId).Bekijk();
            var werkt = account is not null && (MensenRules.KanInloggen(account) || (demo.Contains(rij.AccountId) && account.Contact?.Status == AccountStatus.Actief));
            return new Beheerderstand(rij.AccountId, werkt, Rollen(rij.AccountId, account));
        }));
    }

    /// <summary>A change that somebody wants, as the rules weigh it.</summary>
    private sealed record Voornemen(string AccountId, ImmutableArray<Roltoekenning> Was, ImmutableArray<Roltoekenning> Wordt, Wie Wie, string Regel)
    {
        public string? Naam { get; init; }

        public string? Email { get; init; }

        public bool Beeindigd { get; init; }

        /// <summary>Who comes back by it; null for any other decision.</summary>
        public string? Terug { get; init; }

        /// <summary>The role for the portal: nobody gives it by hand, a confirmed request does (OSO-S4).</summary>
        public bool IsPortaal { get; init; }
    }
}
