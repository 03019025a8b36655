using OrleansSchool.Basis;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Leerlingen;

/// <summary>Taking over a record of the administration's export; repeating changes nothing (SCH-3).</summary>
internal static class OvernameRules
{
    /// <param name="groepId">Null leaves the child where it is.</param>
    public static Uitkomst<LeerlingState> NeemOver(LeerlingState was, IngelezenLeerling leerling, string? groepId, Handeling hier)
    {
        if (leerling.Vertrokken)
        {
            return was.IsActief(hier.Vandaag) ? VertrekRules.Verlaat(was, hier.Vandaag, hier) : was;
        }

        var bron = leerling.Gegevens;
        var persoon = new Persoonsgegevens(
            bron.Roepnaam, bron.Voorvoegsel, bron.Achternaam, bron.Geboortedatum, groepId ?? was.Persoon.GroepId, bron.Jaargroep);
        var uitkomst = PersoonRules.Zet(VertrekRules.Terug(was, hier), persoon, hier);
        if (!uitkomst.IsGoed)
        {
            return uitkomst;
        }

        var wordt = uitkomst.Waarde with
        {
            Bron = new Leerlingbron(bron.Sleutel ?? was.Bron.Sleutel, EckKenmerk.Van(bron.EckId) ?? was.Bron.EckId, bron.BsnLaatste4 ?? was.Bron.BsnLaatste4),
        };
        return wordt == was ? was : wordt.MetFeit(hier, was.Bestaat ? "bijgewerkt" : "ingeschreven", was.Bestaat ? "Bijgewerkt uit de administratie" : "Ingelezen uit de administratie");
    }
}
