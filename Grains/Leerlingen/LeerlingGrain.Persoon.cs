using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Leerlingen;

/// <summary>The person.</summary>
internal sealed partial class LeerlingGrain
{
    public async Task<Uitkomst> SchrijfIn(Persoonsgegevens persoon, OperatieId operatie, Wie wie, bool alleenNieuw = false)
    {
        if (!wie.MagHeleSchool(Recht.LeerlingWijzigen, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (!operatie.IsGeldig)
        {
            return Weigeringen.OngeldigeOperatie;
        }

        if (!opslag.State.Bestaat)
        {
            var register = await GrainFactory.Register(_school).Alles();
            if (register.Rijen.Length >= LeerlingGrenzen.LeerlingenMax)
            {
                return Weigeringen.TeVeelLeerlingen(LeerlingGrenzen.LeerlingenMax);
            }

            if (alleenNieuw && Dubbel.Zoek(register, persoon) is not null)
            {
                return Weigeringen.DubbeleLeerling;
            }
        }

        var regel = OperatieRules.Regel(
            operatie, wie, "schrijf-in", persoon.Roepnaam, persoon.Voorvoegsel, persoon.Achternaam, persoon.Geboortedatum?.ToString("O", CultureInfo.InvariantCulture),
            persoon.GroepId, persoon.Jaargroep);
        return await Leg(regel, wie, (was, hier) => PersoonRules.SchrijfIn(was, persoon, hier));
    }

    public Task<Uitkomst> WijzigPersoon(Persoonsgegevens persoon, long versie, Wie wie) =>
        Wijzig(Recht.LeerlingWijzigen, versie, wie, (was, hier) => PersoonRules.Wijzig(was, persoon, hier));
}
