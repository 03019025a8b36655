using OrleansSchool.Basis;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Leerlingen;

/// <summary>Taken over from the administration's export, and leaving.</summary>
internal sealed partial class LeerlingGrain
{
    public async Task<Uitkomst> NeemOver(IngelezenLeerling leerling, string? groepId, Wie wie) =>
        wie.MagHeleSchool(Recht.LeerlingenInlezen, _school)
            ? await Leg(null, wie, (was, hier) => OvernameRules.NeemOver(was, leerling, groepId, hier))
            : Weigeringen.GeenRecht;

    public Task<Uitkomst> VerlaatSchool(DateOnly per, Wie wie, long? versie = null) =>
        Vertrek(wie, versie, (was, hier) => VertrekRules.Verlaat(was, per, hier));

    public Task<Uitkomst> TrekVertrekIn(DateOnly? per, Wie wie, long? versie = null) =>
        Vertrek(wie, versie, (was, hier) => VertrekRules.TrekIn(was, per, hier));

    private Task<Uitkomst> Vertrek(Wie wie, long? versie, Func<LeerlingState, Handeling, Uitkomst<LeerlingState>> regel)
    {
        var recht = wie.MagHeleSchool(Recht.LeerlingenInlezen, _school) ? Recht.LeerlingenInlezen : Recht.LeerlingWijzigen;
        return LeerlingRules.WaaromNiet(opslag.State, recht, wie, _school) is { } nee ? Klaar(nee) : Leg(null, wie, Vers(versie, regel));
    }
}
