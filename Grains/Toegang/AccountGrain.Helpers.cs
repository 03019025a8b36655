using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>Overblijfkrachten are entered by who may not touch any other role (SEC-2: HelpersBeheren).</summary>
internal sealed partial class AccountGrain
{
    public async Task<Uitkomst> ZetOverblijfkracht(SchoolSleutel school, Helperrol rol)
    {
        var was = opslag.State;
        if (!HelperaccountRules.Mag(was, school))
        {
            return Weigeringen.HelperHeeftAccount;
        }

        var (naam, email) = (rol.Naam.Trim(), rol.Email?.Trim());
        var basis = was.Versie > 0 ? was : AccountMensenRules.Nieuw(new Rolbesluit(school, [], naam, email, [], Beeindigd: false), NieuwStempel());
        var wordt = HelperaccountRules.Zet(basis, naam, email, new Roltoekenning(school, Rol.Overblijfkracht, [], rol.Van, rol.TotEnMet));
        if (AccountRules.KeurPersoon(wordt.Naam, wordt.Contact.Email, wordt.Rollen) is { } weigering)
        {
            return weigering;
        }

        if (wordt != was)
        {
            await Schrijf(HelperaccountRules.MetFeit(basis, wordt, school, tijd.Nu, rol.DoorNaam));
        }

        return Uitkomst.Goed;
    }
}
