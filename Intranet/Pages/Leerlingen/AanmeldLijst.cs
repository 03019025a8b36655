using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>A child in the form of its groep: what was ticked, and what stood there when it was drawn.</summary>
public sealed class AanmeldRijInvoer
{
    public string? Id { get; set; }

    public long Versie { get; set; }

    /// <summary><see cref="AanmeldLijst.Code"/> of what was shown: only a child that was touched is changed.</summary>
    public string? Was { get; set; }

    public IList<Weekdagen> Dagen { get; set; } = [];

    public bool Los { get; set; }

    public Weekdagen Vast => Dagen.Aggregate(Weekdagen.Geen, (som, dag) => som | (dag & Weekdagen.Alle));

    /// <summary>Null when days and los are both ticked.</summary>
    public Aanmeldkeuze? Keuze => !Los ? Aanmeldkeuze.Vast(Vast) : Vast == Weekdagen.Geen ? Aanmeldkeuze.Los : null;
}

/// <summary>A row as the page draws it.</summary>
/// <param name="Nu">What the last aanmelding says; with the school's own days only.</param>
/// <param name="Uitleg">From when it holds, when that isn't simply now.</param>
/// <param name="MetGeld">A change goes by the page that shows its money (TSO-6d).</param>
public sealed record AanmeldRij(string Id, Lijstnaam Naam, string Kort, long Versie, Aanmeldkeuze Nu, string? Uitleg, bool MetGeld)
{
    public string Code => AanmeldLijst.Code(Nu);

    public Weekdagen Aangevinkt { get; init; } = Nu.Dagen;

    public bool Los { get; init; } = Nu.Soort == AanmeldingSoort.Incidenteel;

    /// <summary>Why this one wasn't saved.</summary>
    public string? Nee { get; init; }

    public AanmeldRij Met(AanmeldRijInvoer getypt, string? nee) => MetGeld ? this with { Nee = nee } : this with { Aangevinkt = getypt.Vast, Los = getypt.Los, Nee = nee };
}

/// <summary>What must be done for a child that was touched.</summary>
public sealed record AanmeldOpdracht(string Id, long Versie, Aanmeldkeuze Keuze);

/// <summary>The tick list of one groep (SET-1, TSO-6a): pure, from cards to rows and from rows to what must be done.</summary>
internal static class AanmeldLijst
{
    /// <summary>More than a groep can have on its board.</summary>
    public const int RijenMax = 100;

    public static AanmeldRij Rij(LeerlingKaart kaart, SchoolView school, FinancienView geld, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(kaart);
        ArgumentNullException.ThrowIfNull(school);
        var laatste = kaart.Aanmeldingen.IsEmpty ? null : kaart.Aanmeldingen[^1];
        var nu = Aanmeldkeuze.Van(laatste, school.Overblijfdagen);
        return new AanmeldRij(
            kaart.Id, Namen.Lijst(kaart.Persoon.Roepnaam, kaart.Persoon.Voorvoegsel, kaart.Persoon.Achternaam), kaart.Persoon.Roepnaam, kaart.Versie, nu,
            Uitleg(laatste, vandaag), Aanmeldbegin.GaatLangsGeld(kaart.Aanmeldingen, geld, vandaag));
    }

    /// <summary>What a row says, short enough for a hidden field: "1:19".</summary>
    public static string Code(Aanmeldkeuze keuze) => string.Create(CultureInfo.InvariantCulture, $"{(int)keuze.Soort}:{(int)keuze.Dagen}");

    /// <summary>Who was touched; each child once. A child that isn't in the list any more, or whose row says nothing new, isn't in it.</summary>
    public static ImmutableArray<AanmeldOpdracht> Opdrachten(IEnumerable<AanmeldRijInvoer> getypt, IReadOnlySet<string> kinderen) =>
    [
        .. getypt.Where(r => r.Id is { } id && kinderen.Contains(id)).DistinctBy(r => r.Id, StringComparer.Ordinal)
            .Where(r => r.Keuze is { } keuze && Code(keuze) != r.Was).Select(r => new AanmeldOpdracht(r.Id!, r.Versie, r.Keuze!.Value)),
    ];

    /// <summary>The ticks of the row above, for a row that asks them.</summary>
    public static IReadOnlyList<AanmeldRijInvoer> MetVorige(IReadOnlyList<AanmeldRijInvoer> rijen, string? leerlingId)
    {
        for (var nr = 1; nr < rijen.Count; nr++)
        {
            if (leerlingId is not null && rijen[nr].Id == leerlingId)
            {
                rijen[nr].Dagen = [.. rijen[nr - 1].Dagen];
                rijen[nr].Los = rijen[nr - 1].Los;
            }
        }

        return rijen;
    }

    private static string? Uitleg(Aanmelding? laatste, DateOnly vandaag) => laatste switch
    {
        { Soort: AanmeldingSoort.Geen } => $"gestopt per {Datums.Cijfers(laatste.Vanaf)}",
        { } a when a.Vanaf > vandaag => $"vanaf {Datums.Cijfers(a.Vanaf)}",
        _ => null,
    };
}
