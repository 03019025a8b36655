using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Leerlingen;

/// <summary>Money that stands in the way of erasing a child: what is open or goes back can't be settled without knowing for whom (AVG art. 17 lid 3b, AWR art. 52). Pure.</summary>
internal static class WisgeldRules
{
    /// <summary>Restitutions that aren't with the payer yet: they are no credit any more, and the money is still here.</summary>
    private static readonly Uitbetaalstand[] Onderweg = [Uitbetaalstand.Gevraagd, Uitbetaalstand.Goedgekeurd, Uitbetaalstand.InBetaalrun];

    /// <summary>
    /// Rows of which the payer is asked: who pays now, and who paid once and has something open or to get back. A restitution that is under way stands in no row: who has
    /// no children here any more is asked too.
    /// </summary>
    public static bool MoetGevraagd(BetalerRij rij) => rij.Open != Geld.Nul || rij.Tegoed != Geld.Nul || rij.Kinderen.IsEmpty;

    /// <param name="betaaltNu">Is a payer of this child today; otherwise money without a claim of this child is of another one.</param>
    public static bool IsOpen(BetalerKaart kaart, string leerlingId, bool betaaltNu)
    {
        var eigen = kaart.Vorderingen.Where(v => v.LeerlingId == leerlingId).ToList();
        var krijgt = kaart.Tegoed != Geld.Nul || kaart.Uitbetalingen.Any(u => Onderweg.Contains(u.Stand));
        return eigen.Exists(v => v.Open != Geld.Nul)
            || (krijgt && (betaaltNu || eigen.Count > 0) && kaart.Kinderen.All(k => k.LeerlingId == leerlingId));
    }
}
