using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>What the address of the list asks for.</summary>
/// <param name="Toon"><see cref="LeerlingenLijst.ZonderGroep"/>, <see cref="LeerlingenLijst.VanSchool"/> or nothing.</param>
public sealed record LeerlingenVraag(string? Groep, string? Toon, string? Zoek, int Pagina);

/// <summary>A row of the list.</summary>
/// <param name="Aanmelding">ma, di en do; or incidenteel; or geen.</param>
/// <param name="Merkje">Null when there is none or when it has run out.</param>
public sealed record LeerlingRegel(string Id, Lijstnaam Naam, string Groep, string Aanmelding, bool BlijftOver, string? Merkje);

/// <summary>The list as one person may see it (SCH-2, SEC-2).</summary>
public sealed record LeerlingenLijst(
    ImmutableArray<LeerlingRegel> Regels, ImmutableArray<Filterkeuze> Keuzes, LeerlingenVraag Vraag, int Gevonden, int Actief, int Paginas,
    int BlijvenOver, string Adres)
{
    public const int PerPagina = 50;
    public const int ZoekMax = 60;
    public const string ZonderGroep = "zonder-groep";
    public const string VanSchool = "van-school";

    public PagineringModel Paginering =>
        new(Vraag.Pagina, Paginas, p => Maakadres(Adres, Vraag.Groep, Vraag.Toon, Vraag.Zoek, p), "leerlingen");

    /// <summary>The groep of which all rows are; null when the list isn't narrowed to one (SEC-3).</summary>
    public string? EnigeGroep(SchoolView school) =>
        Vraag.Toon is not (VanSchool or ZonderGroep) && Vraag.Groep is { } groep ? school.Groep(groep)?.Id : null;

    /// <summary>The fragment of the same filter and page, for a live refresh.</summary>
    public string VerversUrl => new Uri(new Uri("http://x"), Paginering.Url(Vraag.Pagina)) is { } u ? $"{u.AbsolutePath}{(u.Query.Length == 0 ? "?" : u.Query + "&")}handler=Lijst" : "";

    /// <param name="adres">Address of the list itself: /s/99XX00/leerlingen.</param>
    public static LeerlingenLijst Maak(
        RegisterView register, SchoolView school, Wie wie, LeerlingenVraag vraag, DateOnly vandaag, string adres)
    {
        var zichtbaar = register.Rijen.Where(r => wie.MagInGroep(Recht.LeerlingenZien, school.Sleutel, r.GroepId)).ToList();
        var actief = zichtbaar.FindAll(r => r.Actief);
        var gevonden = Filter(zichtbaar, vraag).ToList();
        var paginas = Math.Max(1, (gevonden.Count + PerPagina - 1) / PerPagina);
        var pagina = Math.Clamp(vraag.Pagina, 1, paginas);
        return new LeerlingenLijst(
            [.. gevonden.Skip((pagina - 1) * PerPagina).Take(PerPagina).Select(r => Regel(r, school, vandaag))],
            [.. Filters(zichtbaar, actief, school, wie, vraag, vandaag, adres)],
            vraag with { Pagina = pagina }, gevonden.Count, actief.Count, paginas,
            actief.Count(r => r.Aanmelding is { Soort: not AanmeldingSoort.Geen }), adres);
    }

    private static IEnumerable<LeerlingRij> Filter(IEnumerable<LeerlingRij> rijen, LeerlingenVraag vraag)
    {
        rijen = vraag.Toon switch
        {
            VanSchool => rijen.Where(r => !r.Actief),
            ZonderGroep => rijen.Where(r => r.Actief && r.GroepId is null),
            _ => rijen.Where(r => r.Actief && (vraag.Groep is null || r.GroepId == vraag.Groep)),
        };
        return string.IsNullOrWhiteSpace(vraag.Zoek) ? rijen : rijen.Where(r => Namen.KomtOvereen(vraag.Zoek, Volledig(r.Persoon)));
    }

    private static IEnumerable<Filterkeuze> Filters(
        List<LeerlingRij> zichtbaar, List<LeerlingRij> actief, SchoolView school, Wie wie, LeerlingenVraag vraag, DateOnly vandaag, string adres)
    {
        var jaar = Schooljaar.Van(vandaag);
        var perGroep = actief.ToLookup(r => r.GroepId, StringComparer.Ordinal);
        yield return new Filterkeuze("Alle", Maakadres(adres, null, null, vraag.Zoek, 1), actief.Count, vraag is { Groep: null, Toon: null });
        foreach (var groep in school.Groepen.Where(g => g.Schooljaar == jaar || perGroep[g.Id].Any()))
        {
            if (wie.MagInGroep(Recht.LeerlingenZien, school.Sleutel, groep.Id))
            {
                var naam = groep.Schooljaar == jaar ? groep.Titel : $"{groep.Titel} ({groep.Schooljaar})";
                yield return new Filterkeuze(
                    naam, Maakadres(adres, groep.Id, null, vraag.Zoek, 1), perGroep[groep.Id].Count(), vraag.Toon is null && vraag.Groep == groep.Id);
            }
        }

        foreach (var (toon, tekst, aantal) in new[]
        {
            (ZonderGroep, "Zonder groep", perGroep[null].Count()),
            (VanSchool, "Van school", zichtbaar.Count - actief.Count),
        })
        {
            if (aantal > 0 || vraag.Toon == toon)
            {
                yield return new Filterkeuze(tekst, Maakadres(adres, null, toon, vraag.Zoek, 1), aantal, vraag.Toon == toon);
            }
        }
    }

    private static LeerlingRegel Regel(LeerlingRij rij, SchoolView school, DateOnly vandaag) => new(
        rij.Id, Namen.Lijst(rij.Persoon.Roepnaam, rij.Persoon.Voorvoegsel, rij.Persoon.Achternaam),
        rij.GroepId is { } groep ? school.Groep(groep)?.Titel ?? groep : "geen groep",
        Aanmeldtekst.Kort(rij.Aanmelding, vandaag), rij.Aanmelding is { Soort: not AanmeldingSoort.Geen },
        string.Join(", ", rij.Merkjes.Where(m => m.GeldtOp(vandaag)).Select(m => m.Merkje)) is { Length: > 0 } merkjes ? merkjes : null);

    private static string Volledig(Persoonsgegevens p) => Namen.Volledig(p.Roepnaam, p.Voorvoegsel, p.Achternaam);

    private static string Maakadres(string adres, string? groep, string? toon, string? zoek, int pagina)
    {
        var vraag = QueryString.Empty;
        vraag = groep is null ? vraag : vraag.Add("groep", groep);
        vraag = toon is null ? vraag : vraag.Add("toon", toon);
        vraag = string.IsNullOrWhiteSpace(zoek) ? vraag : vraag.Add("zoek", zoek);
        vraag = pagina <= 1 ? vraag : vraag.Add("p", pagina.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return adres + vraag;
    }
}
