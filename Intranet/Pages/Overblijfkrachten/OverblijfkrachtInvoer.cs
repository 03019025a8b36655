using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Rooster;
using OrleansSchool.Toegang;
using OrleansSchool.Werving;

namespace OrleansSchool.Intranet.Pages.Overblijfkrachten;

/// <summary>Form of one overblijfkracht (TSO-4).</summary>
public sealed class OverblijfkrachtInvoer
{
    public string? Naam { get; set; }

    public string? Telefoon { get; set; }

    public string? Email { get; set; }

    public bool Gediplomeerd { get; set; }

    public string? GediplomeerdOp { get; set; }

    public string? VogOp { get; set; }

    public string? BhvTotEnMet { get; set; }

    public string? EhboTotEnMet { get; set; }

    public bool VasteInval { get; set; }

    public IList<string> Dagen { get; set; } = [];

    public string? Vanaf { get; set; }

    public string? TotEnMet { get; set; }

    public string? Opmerking { get; set; }

    public Dienstvorm Vorm { get; set; }

    public string? Bureau { get; set; }

    public string? TsoOp { get; set; }

    public string? TsoTotEnMet { get; set; }

    public static OverblijfkrachtInvoer Nieuw(DateOnly vandaag) => new() { Vanaf = Veldwaarde.Datum(vandaag) };

    /// <summary>Of a candidate whom the commissie took on (TSO-4f).</summary>
    public static OverblijfkrachtInvoer Van(Werving.Kandidaat kandidaat, DateOnly vandaag) => new()
    {
        Naam = kandidaat.Gegevens.Naam,
        Telefoon = Basis.Telefoon.Leesbaar(kandidaat.Gegevens.Telefoon),
        Email = kandidaat.Gegevens.Email,
        VasteInval = kandidaat.Gegevens.Soort == Kandidaatsoort.VasteInval,
        Gediplomeerd = kandidaat.Gegevens.Soort is Kandidaatsoort.GediplomeerdInDienst or Kandidaatsoort.GediplomeerdIngehuurd,
        Vorm = kandidaat.Gegevens.Soort switch
        {
            Kandidaatsoort.GediplomeerdInDienst => Dienstvorm.InDienst,
            Kandidaatsoort.GediplomeerdIngehuurd => Dienstvorm.Ingehuurd,
            _ => Dienstvorm.Vrijwilliger,
        },
        Bureau = kandidaat.Gegevens.Bureau,
        Vanaf = Veldwaarde.Datum(vandaag),
    };

    /// <summary>Of somebody who was given the role at Mensen, for its period.</summary>
    public static OverblijfkrachtInvoer Van(PersoonRij persoon, SchoolSleutel school, DateOnly vandaag)
    {
        var rol = persoon.Rollen.Where(r => r.School == school && r.Rol == Rol.Overblijfkracht).MaxBy(r => r.Van);
        return new() { Naam = persoon.Naam, Email = persoon.Email, Vanaf = Veldwaarde.Datum(rol?.Van ?? vandaag), TotEnMet = Veldwaarde.Datum(rol?.TotEnMet) };
    }

    public static OverblijfkrachtInvoer Van(OverblijfkrachtGegevens g) => new()
    {
        Naam = g.Naam,
        Telefoon = Basis.Telefoon.Leesbaar(g.Telefoon),
        Email = g.Email,
        Gediplomeerd = g.Gediplomeerd,
        GediplomeerdOp = Veldwaarde.Datum(g.GediplomeerdOp),
        VogOp = Veldwaarde.Datum(g.VogOp),
        BhvTotEnMet = Veldwaarde.Datum(g.BhvTotEnMet),
        EhboTotEnMet = Veldwaarde.Datum(g.EhboTotEnMet),
        VasteInval = g.VasteInval,
        Dagen = [.. WeekdagenExtensions.Werkweek.Where(d => g.Dagen.Heeft(d.Dag)).Select(d => d.Kort)],
        Vanaf = Veldwaarde.Datum(g.Vanaf),
        TotEnMet = Veldwaarde.Datum(g.TotEnMet),
        Opmerking = g.Opmerking,
        Vorm = g.Vorm,
        Bureau = g.Bureau,
        TsoOp = Veldwaarde.Datum(g.TsoOp),
        TsoTotEnMet = Veldwaarde.Datum(g.TsoTotEnMet),
    };

    internal OverblijfkrachtGegevens Lees(Invoer invoer, DateOnly vandaag)
    {
        invoer.Verplicht(nameof(Naam), Naam, "de naam");
        invoer.Keur(nameof(Telefoon), string.IsNullOrWhiteSpace(Telefoon) || Basis.Telefoon.Probeer(Telefoon, out _), Weigeringen.OngeldigTelefoon("telefoon"));
        invoer.Keur(nameof(Email), string.IsNullOrWhiteSpace(Email) || Mailadres.IsGeldig(Email.Trim()), Weigeringen.OngeldigMailadres);
        var gelezen = Gelezen(invoer, vandaag);
        invoer.Keur(nameof(VogOp), !(gelezen.VogOp > vandaag), Weigeringen.VogInToekomst);
        invoer.Keur(nameof(GediplomeerdOp), !Gediplomeerd || !(gelezen.GediplomeerdOp > vandaag), Weigeringen.DiplomaInToekomst);
        return gelezen;
    }

    private OverblijfkrachtGegevens Gelezen(Invoer invoer, DateOnly vandaag) => new(
        (Naam ?? "").Trim(), (Telefoon ?? "").Trim(), string.IsNullOrWhiteSpace(Email) ? null : Email.Trim(), Gediplomeerd,
        invoer.Datum(nameof(GediplomeerdOp), GediplomeerdOp), invoer.Datum(nameof(VogOp), VogOp), invoer.Datum(nameof(BhvTotEnMet), BhvTotEnMet),
        invoer.Datum(nameof(EhboTotEnMet), EhboTotEnMet), VasteInval,
        WeekdagenExtensions.Werkweek.Where(d => Dagen.Contains(d.Kort)).Aggregate(Weekdagen.Geen, (som, d) => som | d.Dag),
        invoer.Datum(nameof(Vanaf), Vanaf, "de eerste dag") ?? vandaag, invoer.Datum(nameof(TotEnMet), TotEnMet), string.IsNullOrWhiteSpace(Opmerking) ? null : Opmerking.Trim(),
        Vorm, string.IsNullOrWhiteSpace(Bureau) ? null : Bureau.Trim(), invoer.Datum(nameof(TsoOp), TsoOp), invoer.Datum(nameof(TsoTotEnMet), TsoTotEnMet));

    internal IEnumerable<Waarde> Naast(OverblijfkrachtGegevens nu)
    {
        var anders = Van(nu);
        yield return Waarde.Van("Naam", anders.Naam, Naam);
        yield return Waarde.Van("Telefoon", anders.Telefoon, Telefoon);
        yield return Waarde.Van("E-mail", anders.Email, Email);
        yield return Waarde.Van("VOG van", anders.VogOp, VogOp);
        yield return Waarde.Van("Dagen", string.Join(' ', anders.Dagen), string.Join(' ', Dagen));
        yield return Waarde.Van("Tot en met", anders.TotEnMet, TotEnMet);
    }
}
