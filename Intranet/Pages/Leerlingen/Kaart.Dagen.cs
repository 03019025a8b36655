using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>Aanmelding with its effective date (TSO-6a) and the dates that differ from it (TSO-6e).</summary>
public sealed partial class KaartModel
{
    [Beleid(Beleid.Persoon, Recht.AanmeldingWijzigen)]
    public Task<IActionResult> OnPostAanmeldingAsync([Bind(Prefix = Deel.Aanmelding)] AanmeldingInvoer aanmelding, long versie)
    {
        var invoer = new Invoer(ModelState, Deel.Aanmelding);
        var vanaf = invoer.Datum(nameof(AanmeldingInvoer.Vanaf), aanmelding.Vanaf, "de eerste dag");
        if (aanmelding.Soort is null)
        {
            invoer.Fout(nameof(AanmeldingInvoer.Soort), "Kies vaste dagen, losse dagen of niet.");
        }

        return Verwerk(
            Deel.Aanmelding, "_Aanmelding", versie,
            () => Kind.MeldAan(vanaf ?? default, aanmelding.Soort ?? default, aanmelding.Dagen, Leeg(aanmelding.Bewijs), Operatie(aanmelding.Operatie), Wie, versie),
            blad => blad with
            {
                Aanmelding = aanmelding,
                Nieuwer = [.. aanmelding.Naast(blad.Kaart.Aanmeldingen, Vandaag)],
            });
    }

    [Beleid(Beleid.Persoon, Recht.AfmeldingInvoeren)]
    public Task<IActionResult> OnPostAfmeldingAsync([Bind(Prefix = Deel.Afmelding)] DagInvoer afmelding, long versie)
    {
        var invoer = new Invoer(ModelState, Deel.Afmelding);
        var datum = invoer.Datum(nameof(DagInvoer.Datum), afmelding.Datum, "de dag");
        if (afmelding.Reden is null)
        {
            invoer.Fout(nameof(DagInvoer.Reden), "Kies waarom.");
        }

        return Verwerk(
            Deel.Afmelding, "_Dagen", versie,
            () => Kind.MeldAf(datum ?? default, afmelding.Reden ?? default, Leeg(afmelding.Toelichting), Operatie(afmelding.Operatie), Wie),
            blad => blad with { Afmelding = afmelding });
    }

    [Beleid(Beleid.Persoon, Recht.AfmeldingInvoeren)]
    public Task<IActionResult> OnPostExtraDagAsync([Bind(Prefix = Deel.ExtraDag)] DagInvoer extraDag, long versie)
    {
        var datum = new Invoer(ModelState, Deel.ExtraDag).Datum(nameof(DagInvoer.Datum), extraDag.Datum, "de dag");
        return Verwerk(
            Deel.ExtraDag, "_Dagen", versie,
            () => Kind.MeldExtraDag(datum ?? default, Leeg(extraDag.Toelichting), Operatie(extraDag.Operatie), Wie),
            blad => blad with { ExtraDag = extraDag });
    }

    [Beleid(Beleid.Persoon, Recht.AfmeldingInvoeren)]
    public Task<IActionResult> OnPostTrekInAsync(string? datum, string? operatie, long versie)
    {
        var dag = new Invoer(ModelState, Deel.Afmelding).Datum("TrekIn", datum, "de dag");
        return Verwerk(
            Deel.Afmelding, "_Dagen", versie, () => Kind.TrekDagwijzigingIn(dag ?? default, Operatie(operatie), Wie), blad => blad);
    }

    private static OperatieId Operatie(string? waarde) => new(waarde ?? "");

    private static string? Leeg(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();
}
