using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>Overblijfkrachten are entered by who may not touch any other role (SEC-2: HelpersBeheren).</summary>
internal sealed partial class AccountGrain
{
    public async Task<Uitkomst> ZetOverblijfkracht(SchoolSleutel school, string naam, string? email, DateOnly van, DateOnly? totEnMet)
    {
        var rol = new Roltoekenning(school, Rol.Overblijfkracht, [], van, totEnMet);
        var was = opslag.State;
        if (was.Versie == 0)
        {
            return await MaakPersoon(naam, email, [rol]);
        }

        var wordt = HelperaccountRules.Zet(was, naam.Trim(), email?.Trim(), rol);
        if (AccountRules.KeurPersoon(wordt.Naam, wordt.Contact.Email, wordt.Rollen) is { } weigering)
        {
            return weigering;
        }

        if (wordt != was)
        {
            await Schrijf(wordt);
        }

        return Uitkomst.Goed;
    }
}
