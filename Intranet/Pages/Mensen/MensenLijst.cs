using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Mensen;

/// <summary>How somebody stands at this school today.</summary>
public enum Mensstatus
{
    Actief = 0,
    Uitgenodigd,
    Voorbij,
}

/// <summary>What the address of the list asks for.</summary>
public sealed record MensenVraag(Rol? Rol, Mensstatus? Status, string? Zoek, int Pagina);

/// <summary>A role as the screens say it.</summary>
/// <param name="Sleutel">Names the role in an address: kind and first day.</param>
public sealed record RolRegel(string Sleutel, string Rol, string Groepen, string Periode, bool Voorbij, Roltoekenning Toekenning);

/// <summary>A role to filter on, with how many have it.</summary>
public sealed record Rolkeuze(Rol Rol, int Aantal);

/// <summary>A row of the list.</summary>
public sealed record MensRegel(PersoonRij Rij, Mensstatus Status, ImmutableArray<RolRegel> Rollen);

/// <summary>The persons of a school (SEC-1, SCH-5): only this school's roles.</summary>
public sealed record MensenLijst(
    ImmutableArray<MensRegel> Regels, ImmutableArray<Filterkeuze> Statussen, ImmutableArray<Rolkeuze> Rollen, MensenVraag Vraag, int Gevonden, int Paginas,
    string Adres)
{
    public const int PerPagina = 50;
    public const int ZoekMax = 60;

    public PagineringModel Paginering => new(Vraag.Pagina, Paginas, p => Maakadres(Adres, Vraag with { Pagina = p }), "mensen");

    public static MensenLijst Maak(PersonenView personen, SchoolView school, MensenVraag vraag, DateOnly vandaag, string adres)
    {
        var alle = personen.Rijen.Select(r => Regel(r, school, vandaag)).ToList();
        var gekozen = alle.FindAll(r => vraag.Status is { } s ? r.Status == s : r.Status != Mensstatus.Voorbij);
        var gevonden = gekozen.FindAll(r => (vraag.Rol is null || HeeftRol(r, vraag.Rol.Value)) && Past(r.Rij, vraag.Zoek));
        var paginas = Math.Max(1, (gevonden.Count + PerPagina - 1) / PerPagina);
        var pagina = Math.Clamp(vraag.Pagina, 1, paginas);
        return new MensenLijst(
            [.. gevonden.Skip((pagina - 1) * PerPagina).Take(PerPagina)], [.. Statuskeuzes(alle, vraag, adres)], [.. Rolkeuzes(gekozen, vraag)],
            vraag with { Pagina = pagina }, gevonden.Count, paginas, adres);
    }

    public static RolRegel Rolregel(Roltoekenning rol, SchoolView school, DateOnly vandaag) => new(
        $"{rol.Rol}-{rol.Van:yyyyMMdd}", Woord(rol.Rol), string.Join(", ", rol.Groepen.Select(g => school.Groep(g)?.Titel ?? g)), Periode(rol, vandaag),
        rol.TotEnMet < vandaag, rol);

    public static string Woord(Rol rol) => Namen.Hoofdletter(rol.Leesbaar());

    public static string Woord(Mensstatus status) => status switch
    {
        Mensstatus.Actief => "Actief",
        Mensstatus.Uitgenodigd => "Uitgenodigd",
        _ => "Rol voorbij",
    };

    public static Mensstatus Status(PersoonRij rij, DateOnly vandaag) =>
        rij.Rollen.All(r => r.TotEnMet < vandaag) ? Mensstatus.Voorbij
        : rij.Status == AccountStatus.Uitgenodigd ? Mensstatus.Uitgenodigd : Mensstatus.Actief;

    private static MensRegel Regel(PersoonRij rij, SchoolView school, DateOnly vandaag) => new(
        rij, Status(rij, vandaag), [.. rij.Rollen.OrderBy(r => r.TotEnMet < vandaag).ThenByDescending(r => r.Van).Select(r => Rolregel(r, school, vandaag))]);

    private static string Periode(Roltoekenning rol, DateOnly vandaag) => rol switch
    {
        { TotEnMet: { } einde } when rol.Van > vandaag => $"{Datums.Cijfers(rol.Van)} tot en met {Datums.Cijfers(einde)}",
        { TotEnMet: { } einde } => $"tot en met {Datums.Cijfers(einde)}",
        _ => $"vanaf {Datums.Cijfers(rol.Van)}",
    };

    private static bool HeeftRol(MensRegel regel, Rol rol) =>
        regel.Rollen.Any(r => r.Toekenning.Rol == rol && (regel.Status == Mensstatus.Voorbij || !r.Voorbij));

    private static bool Past(PersoonRij rij, string? zoek) =>
        string.IsNullOrWhiteSpace(zoek) || Namen.KomtOvereen(zoek, rij.Naam) || rij.Email?.Contains(zoek.Trim(), StringComparison.OrdinalIgnoreCase) == true;

    private static IEnumerable<Filterkeuze> Statuskeuzes(List<MensRegel> alle, MensenVraag vraag, string adres)
    {
        yield return new Filterkeuze("Nu", Maakadres(adres, vraag with { Status = null, Pagina = 1 }), alle.Count(r => r.Status != Mensstatus.Voorbij), vraag.Status is null);
        foreach (var status in Enum.GetValues<Mensstatus>())
        {
            var aantal = alle.Count(r => r.Status == status);
            if (aantal > 0 || vraag.Status == status)
            {
                yield return new Filterkeuze(Woord(status), Maakadres(adres, vraag with { Status = status, Rol = null, Pagina = 1 }), aantal, vraag.Status == status);
            }
        }
    }

    private static IEnumerable<Rolkeuze> Rolkeuzes(List<MensRegel> gekozen, MensenVraag vraag) =>
        Rolkenmerken.TeGeven.Select(rol => new Rolkeuze(rol, gekozen.Count(r => HeeftRol(r, rol)))).Where(k => k.Aantal > 0 || k.Rol == vraag.Rol);

    private static string Maakadres(string adres, MensenVraag vraag)
    {
        var query = QueryString.Empty;
        query = vraag.Status is { } status ? query.Add("status", status.ToString()) : query;
        query = vraag.Rol is { } rol ? query.Add("rol", rol.ToString()) : query;
        query = string.IsNullOrWhiteSpace(vraag.Zoek) ? query : query.Add("zoek", vraag.Zoek);
        query = vraag.Pagina <= 1 ? query : query.Add("p", vraag.Pagina.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return adres + query;
    }
}
