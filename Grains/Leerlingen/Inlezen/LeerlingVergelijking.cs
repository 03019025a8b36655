using System.Collections.Immutable;

namespace OrleansSchool.Leerlingen.Inlezen;

/// <summary>
/// One leerling of the file against the same leerling of the school. EDEXML leaves nearly everything optional, so a value
/// that is absent never wipes one that the school has. Two things do follow the file when absent: the voorvoegsel (it
/// belongs to the achternaam) and the uitstroomdatum (a child that stays after all).
/// </summary>
internal static class LeerlingVergelijking
{
    public static Leerlinggegevens Samen(Leerlinggegevens oud, Leerlinggegevens nieuw) => new(
        nieuw.Sleutel ?? oud.Sleutel,
        nieuw.EckId ?? oud.EckId,
        nieuw.Roepnaam.Length > 0 ? nieuw.Roepnaam : oud.Roepnaam,
        nieuw.Achternaam.Length > 0 ? nieuw.Voorvoegsel : oud.Voorvoegsel,
        nieuw.Achternaam.Length > 0 ? nieuw.Achternaam : oud.Achternaam,
        nieuw.Geboortedatum ?? oud.Geboortedatum,
        nieuw.Geslacht == Geslacht.Onbekend ? oud.Geslacht : nieuw.Geslacht,
        nieuw.Jaargroep ?? oud.Jaargroep,
        nieuw.BsnLaatste4 ?? oud.BsnLaatste4,
        nieuw.Instroomdatum ?? oud.Instroomdatum,
        nieuw.Uitstroomdatum);

    public static ImmutableArray<Wijziging> Wijzigingen(Leerlinggegevens oud, Leerlinggegevens nieuw) =>
        [.. Velden(oud).Zip(Velden(nieuw)).Where(p => p.First.Waarde != p.Second.Waarde)
            .Select(p => new Wijziging(p.First.Veld, p.First.Waarde, p.Second.Waarde))];

    private static IEnumerable<(Leerlingveld Veld, string Waarde)> Velden(Leerlinggegevens g) =>
    [
        (Leerlingveld.Sleutel, g.Sleutel ?? ""),
        (Leerlingveld.EckId, g.EckId ?? ""),
        (Leerlingveld.Roepnaam, g.Roepnaam),
        (Leerlingveld.Voorvoegsel, g.Voorvoegsel ?? ""),
        (Leerlingveld.Achternaam, g.Achternaam),
        (Leerlingveld.Geboortedatum, Datum(g.Geboortedatum)),
        (Leerlingveld.Geslacht, GeslachtNaam(g.Geslacht)),
        (Leerlingveld.Jaargroep, g.Jaargroep ?? ""),
        (Leerlingveld.BsnLaatste4, g.BsnLaatste4 ?? ""),
        (Leerlingveld.Instroomdatum, Datum(g.Instroomdatum)),
        (Leerlingveld.Uitstroomdatum, Datum(g.Uitstroomdatum)),
    ];

    private static string Datum(DateOnly? datum) => $"{datum:dd-MM-yyyy}";

    private static string GeslachtNaam(Geslacht geslacht) => geslacht switch
    {
        Geslacht.Jongen => "jongen",
        Geslacht.Meisje => "meisje",
        Geslacht.NietOpgegeven => "niet opgegeven",
        _ => "",
    };
}

/// <summary>
/// The keys and eckids that the file gives out. A leerling who kept an old one because the record has none gives it up when
/// another record claims it; otherwise the next import would tie that record to the wrong child.
/// </summary>
internal sealed class BezetteKenmerken(IReadOnlyCollection<IngelezenLeerling> bestand)
{
    private readonly HashSet<string?> sleutels = [.. bestand.Select(l => l.Gegevens.Sleutel)];
    private readonly HashSet<string?> eckIds = [.. bestand.Select(l => l.Gegevens.EckId)];

    public Leerlinggegevens GeefVrij(Leerlinggegevens na, Leerlinggegevens uitBestand) => na with
    {
        Sleutel = na.Sleutel == uitBestand.Sleutel || !sleutels.Contains(na.Sleutel) ? na.Sleutel : null,
        EckId = na.EckId == uitBestand.EckId || !eckIds.Contains(na.EckId) ? na.EckId : null,
    };
}
