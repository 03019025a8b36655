using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>Aanmelding with effective dates, and days that differ from it.</summary>
internal sealed partial class LeerlingGrain
{
    public Task<Uitkomst> MeldAan(DateOnly vanaf, AanmeldingSoort soort, Weekdagen weekdagen, string? bewijs, OperatieId operatie, Wie wie) =>
        Doe(Recht.AanmeldingWijzigen, operatie, wie,
            (was, hier) => AanmeldingRules.MeldAan(was, new NieuweAanmelding(vanaf, soort, weekdagen, bewijs), hier));

    public Task<Uitkomst> MeldAf(DateOnly datum, AfmeldReden reden, string? toelichting, OperatieId operatie, Wie wie) =>
        Doe(Recht.AfmeldingInvoeren, operatie, wie, (was, hier) => DagwijzigingRules.MeldAf(was, datum, reden, toelichting, hier));

    public Task<Uitkomst> MeldExtraDag(DateOnly datum, string? toelichting, OperatieId operatie, Wie wie) =>
        Doe(Recht.AfmeldingInvoeren, operatie, wie, (was, hier) => DagwijzigingRules.MeldExtraDag(was, datum, toelichting, hier));

    public Task<Uitkomst> TrekDagwijzigingIn(DateOnly datum, OperatieId operatie, Wie wie) =>
        Doe(Recht.AfmeldingInvoeren, operatie, wie, (was, hier) => DagwijzigingRules.TrekIn(was, datum, hier));
}
