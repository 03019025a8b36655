using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>Which figures an address names: a schooljaar or a calendar year, and the edition (XLS-3).</summary>
/// <param name="Grain">Schooljaar whose grain has the figures; of a calendar year the one that begins in it.</param>
internal sealed record Cijferkeuze(Cijferperiode Periode, Schooljaar Grain, Editie Editie)
{
    /// <summary>As long as the books are kept.</summary>
    private const int JarenTerug = 8;
    private const string Uitgave = "verantwoording";

    /// <summary>In words: schooljaar 2026-2027, kalenderjaar 2026.</summary>
    public string Naam => Periode.IsSchooljaar ? $"schooljaar {Grain}" : string.Create(CultureInfo.InvariantCulture, $"kalenderjaar {Grain.Begin}");

    /// <summary>What stands behind the question mark.</summary>
    public string Vraag => (Periode.IsSchooljaar ? $"jaar={Grain}" : string.Create(CultureInfo.InvariantCulture, $"kalender={Grain.Begin}"))
        + (Editie == Editie.Verantwoording ? $"&editie={Uitgave}" : "");

    public string Bestandsnaam(SchoolSleutel school)
    {
        var jaar = Periode.IsSchooljaar ? Grain.ToString() : Grain.Begin.ToString(CultureInfo.InvariantCulture);
        return $"TSO_financieel_{school}_{jaar}{(Editie == Editie.Verantwoording ? $"_{Uitgave}" : "")}.xlsx";
    }

    public static bool MagIntern(Wie wie, SchoolSleutel school) => wie.MagHeleSchool(Recht.GeldZien, school) || wie.MagHeleSchool(Recht.GeldControleren, school);

    /// <summary>Without a year: this schooljaar. Who may not have the edition intern gets the other one without asking; null for a year that isn't kept.</summary>
    public static Cijferkeuze? Lees(string? jaar, string? kalender, string? editie, bool magIntern, DateOnly vandaag)
    {
        var welke = editie == Uitgave || (!magIntern && string.IsNullOrEmpty(editie)) ? Editie.Verantwoording : Editie.Intern;
        var nu = Schooljaar.Van(vandaag);
        if (!string.IsNullOrEmpty(kalender))
        {
            return int.TryParse(kalender, NumberStyles.None, CultureInfo.InvariantCulture, out var nr) && nr <= vandaag.Year && nr > vandaag.Year - JarenTerug
                ? new Cijferkeuze(Cijferperiode.Kalender(nr), new Schooljaar(nr), welke) : null;
        }

        if (string.IsNullOrEmpty(jaar))
        {
            return Van(nu, welke);
        }

        return Schooljaar.Probeer(jaar, out var gevraagd) && gevraagd.Value <= nu && gevraagd.Value.Begin > nu.Begin - JarenTerug ? Van(gevraagd.Value, welke) : null;
    }

    /// <summary>The periods of the tabs: two schooljaren and two calendar years, in this edition.</summary>
    public ImmutableArray<Cijferkeuze> Keuzes(DateOnly vandaag)
    {
        var nu = Schooljaar.Van(vandaag);
        return
        [
            Van(nu, Editie), Van(nu.Vorig, Editie), new(Cijferperiode.Kalender(vandaag.Year), new Schooljaar(vandaag.Year), Editie),
            new(Cijferperiode.Kalender(vandaag.Year - 1), new Schooljaar(vandaag.Year - 1), Editie),
        ];
    }

    private static Cijferkeuze Van(Schooljaar jaar, Editie editie) => new(Cijferperiode.VanSchooljaar(jaar), jaar, editie);
}
