using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Tablet;

/// <summary>A person who may act here, by name and role; never a mail address (LIVE-5).</summary>
public sealed record TabletPersoon(string Id, string Naam, string Rol, bool OpSlot)
{
    public string Letters
    {
        get
        {
            var delen = Naam.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return delen.Length == 0 ? "?" : delen.Length == 1 ? $"{delen[0][0]}" : $"{delen[0][0]}{delen[^1][0]}";
        }
    }

    public string Roepnaam => Naam.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? Naam;
}

/// <summary>The lock screen of a paired tablet: who there are, and the PIN of who was chosen.</summary>
public sealed record TabletScherm(TabletToestel Tablet, string SchoolNaam, ImmutableArray<TabletPersoon> Personen)
{
    /// <summary>From here on a search box helps more than scrolling.</summary>
    private const int ZoekVanaf = 9;

    public TabletPersoon? Gekozen { get; init; }

    /// <summary>Where to go after the PIN: an address of the school.</summary>
    public string Terug { get; init; } = "";

    /// <summary>Who acted before the lock; they find their page as they left it. Null when the whole page is drawn.</summary>
    public string? Van { get; init; }

    public Weigering? Weigering { get; init; }

    /// <summary>The temporary PIN was right: proof for the form in which an own one is chosen.</summary>
    public string? Bewijs { get; init; }

    public bool MetZoeken => Personen.Length >= ZoekVanaf;

    public string Adres(TabletPersoon persoon) => $"/tablet?wie={Uri.EscapeDataString(persoon.Id)}&terug={Uri.EscapeDataString(Terug)}";

    internal static ImmutableArray<TabletPersoon> Lijst(PersonenView personen, SchoolSleutel school, DateOnly vandaag) =>
        [.. personen.Rijen.Where(r => r.HeeftPin && TabletPinRules.MagOpTablet(r.Status, r.Rollen, school, vandaag))
            .Select(r => new TabletPersoon(r.AccountId, r.Naam, Rollen(r, vandaag), r.PinGeblokkeerd))];

    internal static string Rollen(PersoonRij rij, DateOnly vandaag) =>
        string.Join(", ", rij.Rollen.Where(r => r.GeldtOp(vandaag)).Select(r => r.Rol.Leesbaar()).Distinct(StringComparer.Ordinal));
}
