using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Excel;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Documents.Daglijst;

/// <summary>From a board to the lines of the list: on achternaam, as everywhere but on the board itself.</summary>
internal static class DaglijstRegels
{
    public static DaglijstBladGroep Groep(GroepBord bord, SchoolView school, IReadOnlyDictionary<string, LeerlingRij> register) => new(
        bord.Groep.Titel, bord.Groep.Leerkracht, school.Plek(bord.Groep.BuitenPlekId)?.Naam, bord.Groep.Tijden, bord.GeenOverblijven,
        [
            .. bord.Tegels.Select(t => (Tegel: t, Persoon: Persoon(t, register.GetValueOrDefault(t.LeerlingId))))
                .OrderBy(k => Namen.Sorteersleutel(k.Persoon.Roepnaam, k.Persoon.Voorvoegsel, k.Persoon.Achternaam), StringComparer.Ordinal)
                .ThenBy(k => k.Tegel.LeerlingId, StringComparer.Ordinal).Select(k => Regel(k.Tegel, k.Persoon)),
        ]);

    public static string Status(Tegelstaat staat) => staat switch
    {
        Tegelstaat.Verwacht => DaglijstStatus.Verwacht,
        Tegelstaat.Aanwezig => DaglijstStatus.Aanwezig,
        Tegelstaat.Onverwacht => DaglijstStatus.OnverwachtAanwezig,
        Tegelstaat.NietGevonden => DaglijstStatus.NietGevonden,
        Tegelstaat.Afgemeld => DaglijstStatus.Afgemeld,
        Tegelstaat.VroegOpgehaald => DaglijstStatus.VroegOpgehaald,
        Tegelstaat.Geschorst => DaglijstStatus.Geschorst,
        Tegelstaat.Uitgesloten => DaglijstStatus.Uitgesloten,
        _ => "niet verwacht",
    };

    private static DaglijstRegel Regel(Tegel tegel, Persoonsgegevens persoon) => new(
        persoon.Roepnaam, persoon.Voorvoegsel, persoon.Achternaam, persoon.Jaargroep, Status(tegel.Staat),
        tegel.Op is { } op && tegel.Staat != Tegelstaat.Verwacht ? TimeOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime) : null,
        tegel.Staat == Tegelstaat.Verwacht ? null : tegel.Door, string.IsNullOrEmpty(tegel.Merkje) ? null : tegel.Merkje, Toelichting(tegel));

    /// <summary>Belongs to the state, so that the lunch notes stand alone; never why a child is excluded.</summary>
    private static string? Toelichting(Tegel tegel)
    {
        string?[] delen =
        [
            tegel.Verwachting == Verwachting.ExtraDag ? "extra dag" : null, Reden(tegel.AfmeldReden),
            tegel.StaatTot is { } tot ? $"t/m {Datums.Cijfers(tot)}" : null,
        ];
        var tekst = string.Join(", ", delen.Where(d => !string.IsNullOrEmpty(d)));
        return tekst.Length == 0 ? null : tekst;
    }

    private static string? Reden(AfmeldReden? reden) => reden switch
    {
        null => null,
        AfmeldReden.Tandarts => "tandarts of dokter",
        AfmeldReden.Anders => "andere reden",
        _ => reden.Value.ToString().ToLowerInvariant(),
    };

    private static Persoonsgegevens Persoon(Tegel tegel, LeerlingRij? rij) =>
        rij?.Persoon ?? new Persoonsgegevens(tegel.Roepnaam, null, tegel.Achternaam, null, tegel.GroepId, null);
}
