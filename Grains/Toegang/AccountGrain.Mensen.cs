using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>A person of a school: made by invitation, with roles per school.</summary>
internal sealed partial class AccountGrain
{
    public async Task<Uitkomst> MaakPersoon(string naam, string? email, ImmutableArray<Roltoekenning> rollen)
    {
        var was = opslag.State;
        if (was.Versie > 0)
        {
            return was.Naam == naam.Trim() && was.Contact.Email == email?.Trim() ? Uitkomst.Goed : Weigeringen.AccountBestaatAl;
        }

        if ((AccountRules.KeurPersoon(naam, email, rollen) ?? MensenRules.KeurMail(email is not null, [], rollen)) is { } weigering)
        {
            return weigering;
        }

        await Schrijf(new AccountState
        {
            Inlognaam = email?.Trim() ?? "",
            Naam = naam.Trim(),
            Contact = new AccountContact(email?.Trim(), null, email is null ? AccountStatus.Actief : AccountStatus.Uitgenodigd),
            Rollen = rollen,
            Stempel = NieuwStempel(),
        });
        return Uitkomst.Goed;
    }

    public async Task<Uitkomst> WijzigRollen(SchoolSleutel school, ImmutableArray<Roltoekenning> rollen)
    {
        var was = opslag.State;
        if (was.Versie == 0)
        {
            return Weigeringen.Onbekend("het account");
        }

        if (rollen.Any(r => r.School != school))
        {
            throw new ArgumentException("A role of another school.", nameof(rollen));
        }

        ImmutableArray<Roltoekenning> nieuw = [.. was.Rollen.Where(r => r.School != school), .. rollen];
        if ((AccountRules.KeurRollen(nieuw) ?? MensenRules.KeurMail(was.Inlognaam.Length > 0, was.Rollen, nieuw)) is { } weigering)
        {
            return weigering;
        }

        await Schrijf(AccountMensenRules.MetRollen(was, school, rollen, beeindigd: false, tijd.Vandaag, NieuwStempel()));
        return Uitkomst.Goed;
    }

    public async Task OntvangRollen(Afzender van, Rolbesluit besluit)
    {
        var was = opslag.State;
        if (!was.Ontvangen.IsNieuw(van))
        {
            return;
        }

        var basis = was.Versie > 0 ? was : AccountMensenRules.Nieuw(besluit, NieuwStempel());
        var wordt = AccountMensenRules.MetRollen(basis, besluit.School, besluit.Rollen, besluit.Beeindigd, tijd.Vandaag, NieuwStempel());
        await Schrijf(AccountMensenRules.MetFeiten(wordt, besluit.Feiten) with { Ontvangen = was.Ontvangen.Met(van, static _ => true) });
    }

    public Task<ImmutableArray<AccountFeit>> Feiten(SchoolSleutel school) =>
        Task.FromResult<ImmutableArray<AccountFeit>>([.. _duurzameStand.Feiten.Where(f => f.School == school)]);
}
