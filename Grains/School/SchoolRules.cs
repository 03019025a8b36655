using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.School;

/// <summary>Setting a school up and changing its general settings (SCH-1).</summary>
internal static partial class SchoolRules
{
    public const Weekdagen Standaarddagen = Weekdagen.Maandag | Weekdagen.Dinsdag | Weekdagen.Donderdag | Weekdagen.Vrijdag;

    /// <summary>A new school with everything filled in that can be known: holidays of its region, public holidays, two places.</summary>
    public static Uitkomst<SchoolState> RichtIn(SchoolGegevens gegevens, DateOnly vandaag)
    {
        var schoon = Schoon(gegevens);
        if (Keur(schoon) is { } nee)
        {
            return nee;
        }

        return new SchoolState
        {
            Gegevens = schoon,
            Overblijfdagen = Standaarddagen,
            KinderenPerHelper = OverblijfGrenzen.NormMax,
            VrijeDagen = VrijeDagRules.Standaard(schoon.Regio, vandaag),
            Plekken = [new Plek("schoolplein", "Schoolplein", PlekSoort.Speelplaats), new Plek("binnen", "Binnen", PlekSoort.Binnen)],
        };
    }

    /// <param name="laatste">The last day on which weekdays that go are still days of overblijven.</param>
    public static Uitkomst<SchoolState> WijzigGegevens(SchoolState was, SchoolGegevens gegevens, Weekdagen overblijfdagen, int kinderenPerHelper, DateOnly laatste)
    {
        var schoon = Schoon(gegevens);
        if (Keur(schoon) is { } nee)
        {
            return nee;
        }

        if (overblijfdagen == Weekdagen.Geen || (overblijfdagen & ~Weekdagen.Alle) != Weekdagen.Geen)
        {
            return Weigeringen.Keuze("overblijfdagen", "minstens één dag waarop er overblijven is");
        }

        return kinderenPerHelper is < 1 or > OverblijfGrenzen.NormMax
            ? Weigeringen.Norm(OverblijfGrenzen.NormMax)
            : was with
            {
                Gegevens = schoon,
                Overblijfdagen = overblijfdagen,
                KinderenPerHelper = kinderenPerHelper,
                VrijeDagen = VrijeDagRules.VanRegio(was.VrijeDagen, was.Gegevens.Regio, schoon.Regio),
                Vervallen = Vervallen(was, overblijfdagen, laatste),
            };
    }

    /// <summary>Today once a lunch of today has begun, so that what was eaten stays; yesterday before it.</summary>
    public static DateOnly LaatsteMet(SchoolState was, DateOnly vandaag, TimeOnly tijd) =>
        was.Groepen.Any(g => g.Schooljaar == Schooljaar.Van(vandaag) && g.Tijden.Lunch <= tijd) ? vandaag : vandaag.AddDays(-1);

    /// <summary>
    /// Only what goes is kept with its date: a day that comes may put the set-up right. A school without groepen has had no lunch. More than the limit: the newest.
    /// </summary>
    private static ImmutableArray<VervallenDagen> Vervallen(SchoolState was, Weekdagen overblijfdagen, DateOnly laatste)
    {
        var weg = was.Overblijfdagen & ~overblijfdagen;
        return weg == Weekdagen.Geen || was.Groepen.IsEmpty
            ? was.Vervallen
            : [.. was.Vervallen.Append(new VervallenDagen(laatste, weg)).TakeLast(SchoolGrenzen.VervallenMax)];
    }

    /// <summary>Refused with how many children have each day that goes; null when nobody has one.</summary>
    public static Weigering? KeurVervallen(Weekdagen weg, ImmutableArray<LeerlingRij> rijen)
    {
        var aantallen = WeekdagenExtensions.Werkweek.Where(d => weg.Heeft(d.Dag))
            .Select(d => (d.Lang, Aantal: rijen.Count(r => r.Actief && r.Aanmelding is { Soort: AanmeldingSoort.Structureel } a && a.Weekdagen.Heeft(d.Dag))))
            .Where(d => d.Aantal > 0).ToList();
        return aantallen.Count == 0 ? null
            : Weigeringen.DagMetAanmeldingen(string.Join(" en ", aantallen.Select(d => $"op {d.Lang} {(d.Aantal == 1 ? "is 1 kind" : $"zijn {d.Aantal} kinderen")} aangemeld")));
    }

    /// <summary>Own ids: at most 20 of a-z, 0-9 and '-'.</summary>
    public static bool IsId(string? id) => id is not null && IdVorm().IsMatch(id);

    /// <summary>Replaces the one with the same id where it stands, or adds it at the end.</summary>
    public static ImmutableArray<T> Zet<T>(ImmutableArray<T> lijst, T nieuw, Func<T, string> id)
    {
        for (var i = 0; i < lijst.Length; i++)
        {
            if (id(lijst[i]) == id(nieuw))
            {
                return lijst.SetItem(i, nieuw);
            }
        }

        return lijst.Add(nieuw);
    }

    private static SchoolGegevens Schoon(SchoolGegevens gegevens)
    {
        var telefoon = TekstRules.Schoon(gegevens.Telefoon);
        var postcode = TekstRules.Schoon(gegevens.Postcode).ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
        return gegevens with
        {
            Naam = TekstRules.Schoon(gegevens.Naam),
            Straat = TekstRules.Schoon(gegevens.Straat),
            Postcode = postcode,
            Plaats = TekstRules.Schoon(gegevens.Plaats),
            Telefoon = Telefoon.Probeer(telefoon, out var nummer) ? nummer : telefoon,
        };
    }

    private static Weigering? Keur(SchoolGegevens schoon) =>
        TekstRules.KeurVerplicht(schoon.Naam, "naam", "de naam van de school", SchoolGrenzen.NaamMax)
        ?? TekstRules.Keur(schoon.Straat, "straat", "de straat", SchoolGrenzen.AdresMax)
        ?? TekstRules.Keur(schoon.Plaats, "plaats", "de plaats", SchoolGrenzen.AdresMax)
        ?? (schoon.Postcode.Length == 0 || Postcode().IsMatch(schoon.Postcode) ? null : Weigeringen.OngeldigePostcode)
        ?? (schoon.Telefoon.Length == 0 || Telefoon.Probeer(schoon.Telefoon, out _) ? null : Weigeringen.OngeldigTelefoon("telefoon"))
        ?? (Enum.IsDefined(schoon.Regio) ? null : Weigeringen.Keuze("regio", "de vakantieregio van de school"));

    [GeneratedRegex(@"^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,19}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex IdVorm();
}
