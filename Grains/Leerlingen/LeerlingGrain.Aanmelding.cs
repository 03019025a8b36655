using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>Aanmelding with effective dates, and days that differ from it.</summary>
internal sealed partial class LeerlingGrain
{
    public Task<Uitkomst> MeldAan(DateOnly vanaf, AanmeldingSoort soort, Weekdagen weekdagen, string? bewijs, OperatieId operatie, Wie wie, long? versie = null) =>
        Doe(Recht.AanmeldingWijzigen, operatie, ["meld-aan", Sleutels.Dag(vanaf), soort.ToString(), weekdagen.ToString(), bewijs], wie,
            Vers(versie, (was, hier) => AanmeldingRules.MeldAan(was, new NieuweAanmelding(vanaf, soort, weekdagen, bewijs), hier)));

    public Task<Uitkomst> MeldAf(DateOnly datum, AfmeldReden reden, string? toelichting, OperatieId operatie, Wie wie) =>
        Doe(Recht.AfmeldingInvoeren, operatie, ["meld-af", Sleutels.Dag(datum), reden.ToString(), toelichting], wie,
            (was, hier) => DagwijzigingRules.MeldAf(was, datum, reden, toelichting, hier));

    public Task<Uitkomst> MeldExtraDag(DateOnly datum, string? toelichting, OperatieId operatie, Wie wie) =>
        Doe(Recht.AfmeldingInvoeren, operatie, ["meld-extra-dag", Sleutels.Dag(datum), toelichting], wie,
            (was, hier) => DagwijzigingRules.MeldExtraDag(was, datum, toelichting, hier));

    public Task<Uitkomst> TrekDagwijzigingIn(DateOnly datum, OperatieId operatie, Wie wie) =>
        Doe(Recht.AfmeldingInvoeren, operatie, ["trek-in", Sleutels.Dag(datum)], wie, (was, hier) => DagwijzigingRules.TrekIn(was, datum, hier));
}
