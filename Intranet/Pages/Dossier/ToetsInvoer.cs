using System.Collections.Immutable;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

public sealed class DoorstroomInvoer : IDeelinvoer
{
    /// <summary>ja or nee.</summary>
    public string? Deelgenomen { get; set; }

    public string? Aanbieder { get; set; }

    public string? Afgenomen { get; set; }

    public string? Standaardscore { get; set; }

    public string? Toetsadvies { get; set; }

    public string? ToetsadviesTekst { get; set; }

    public string? Rekenen { get; set; }

    public string? Lezen { get; set; }

    public string? Taalverzorging { get; set; }

    public string? RedenNiet { get; set; }

    /// <summary>By its own button: nothing is filled in after all.</summary>
    public bool Leeg { get; set; }

    string IDeelinvoer.Deel => "Doorstroomtoets";

    string IDeelinvoer.Tab => Tabbladen.Toetsen;

    internal static DoorstroomInvoer Van(Doorstroomtoets? d) => d is null ? new() : new()
    {
        Deelgenomen = Vorm.JaNee(d.Deelgenomen),
        Aanbieder = d.Aanbieder,
        Afgenomen = Veldwaarde.Datum(d.Afgenomen),
        Standaardscore = Vorm.Getal(d.Standaardscore),
        Toetsadvies = d.Toetsadvies,
        ToetsadviesTekst = d.ToetsadviesTekst,
        Rekenen = Niveau(d, "REKENEN"),
        Lezen = Niveau(d, "LEZEN"),
        Taalverzorging = Niveau(d, "TAALVERZORGING"),
        RedenNiet = d.RedenNiet,
    };

    Dossierdeel IDeelinvoer.Lees(Invoer invoer, Dossiergegevens was)
    {
        if (Leeg)
        {
            return new Dossierdeel { Leeg = Dossierdelen.Doorstroomtoets };
        }

        if (Vorm.JaNee(Deelgenomen) is not { } deelgenomen)
        {
            invoer.Fout(nameof(Deelgenomen), "Kies of de leerling meedeed.");
            return new Dossierdeel();
        }

        ImmutableArray<Referentieniveau> niveaus = [.. new[] { ("REKENEN", Rekenen), ("LEZEN", Lezen), ("TAALVERZORGING", Taalverzorging) }
            .Where(n => Vorm.OfNiets(n.Item2) is not null).Select(n => new Referentieniveau(n.Item1, n.Item2!))];
        return new Dossierdeel
        {
            Doorstroomtoets = new Doorstroomtoets(
                deelgenomen, Vorm.OfNiets(Aanbieder), invoer.Datum(nameof(Afgenomen), Afgenomen), Vorm.Getal(invoer, nameof(Standaardscore), Standaardscore),
                Vorm.OfNiets(Toetsadvies), Vorm.OfNiets(ToetsadviesTekst), niveaus, deelgenomen ? null : Vorm.OfNiets(RedenNiet)),
        };
    }

    IEnumerable<(string Naam, string? Tekst)> IDeelinvoer.Toon() =>
    [
        ("Meegedaan", Deelgenomen), ("Reden van niet", RedenNiet), ("Toets", OsoCodes.Label(OsoCodes.Toetsaanbieders, Aanbieder)), ("Afgenomen", Overstapwoorden.Datum(Afgenomen)),
        ("Standaardscore", Standaardscore), ("Toetsadvies", Vorm.OfNiets(OsoCodes.Advies(Toetsadvies)) ?? ToetsadviesTekst), ("Rekenen", Woord(Rekenen)), ("Lezen", Woord(Lezen)),
        ("Taalverzorging", Woord(Taalverzorging)),
    ];

    private static string Woord(string? niveau) => OsoCodes.Label(OsoCodes.Referentieniveaus, niveau);

    private static string? Niveau(Doorstroomtoets toets, string onderdeel) => toets.Referentieniveaus.FirstOrDefault(r => r.Onderdeel == onderdeel)?.Niveau;
}

/// <summary>Results of tests that aren't of a method; a row without anything in it isn't there.</summary>
public sealed class ToetsenInvoer : IDeelinvoer
{
    private const int LegeRijen = 2;

    public IList<ToetsRij> Rijen { get; set; } = [];

    string IDeelinvoer.Deel => "Toetsen";

    string IDeelinvoer.Tab => Tabbladen.Toetsen;

    internal static ToetsenInvoer Van(IEnumerable<Toetsresultaat> toetsen) => new() { Rijen = [.. toetsen.Select(ToetsRij.Van)] };

    internal ToetsenInvoer MetLeeg()
    {
        while (Rijen.Count < OverdrachtGrenzen.ToetsenMax && Rijen.Count(r => r.IsLeeg) < LegeRijen)
        {
            Rijen.Add(new ToetsRij());
        }

        return this;
    }

    void IDeelinvoer.Beperk() => Rijen = [.. Rijen.Take(OverdrachtGrenzen.ToetsenMax + LegeRijen)];

    Dossierdeel IDeelinvoer.Lees(Invoer invoer, Dossiergegevens was) => new()
    {
        Toetsen = [.. Rijen.Select((r, i) => (Rij: r, i)).Where(r => !r.Rij.IsLeeg).Select(r => r.Rij.Lees(invoer, $"{nameof(Rijen)}[{r.i}]."))],
    };

    IEnumerable<(string Naam, string? Tekst)> IDeelinvoer.Toon() => Rijen.Where(r => !r.IsLeeg).Select((r, i) => ($"{i + 1}. {r.Naam ?? r.Toetscode}", r.Zin()));
}

public sealed class ToetsRij
{
    public string? Toetscode { get; set; }

    public string? Naam { get; set; }

    public string? Afgenomen { get; set; }

    public string? Jaargroep { get; set; }

    public string? Vaardigheidsscore { get; set; }

    public string? Schaal { get; set; }

    public string? Waarde { get; set; }

    public string? Leergebied { get; set; }

    internal bool IsLeeg => Vorm.IsLeeg(Toetscode, Naam, Afgenomen, Vaardigheidsscore, Waarde, Leergebied);

    internal static ToetsRij Van(Toetsresultaat t) => new()
    {
        Toetscode = t.Toetscode,
        Naam = t.Naam,
        Afgenomen = Veldwaarde.Datum(t.Afgenomen),
        Jaargroep = t.Jaargroep,
        Vaardigheidsscore = Vorm.Getal(t.Vaardigheidsscore),
        Schaal = t.Schaal,
        Waarde = t.Waarde,
        Leergebied = t.Leergebied,
    };

    internal Toetsresultaat Lees(Invoer invoer, string rij) => new(
        Vorm.Tekst(Toetscode), Vorm.Tekst(Naam), invoer.Datum(rij + nameof(Afgenomen), Afgenomen, "de dag van de toets") ?? default, Vorm.OfNiets(Jaargroep),
        Vorm.Breuk(invoer, rij + nameof(Vaardigheidsscore), Vaardigheidsscore), Vorm.OfNiets(Schaal), Vorm.OfNiets(Waarde), Vorm.OfNiets(Leergebied));

    internal string? Zin() => Vorm.Zin(
        Overstapwoorden.Datum(Afgenomen), Vorm.OfNiets(Vaardigheidsscore) is { } score ? $"vaardigheidsscore {score}" : null,
        Vorm.OfNiets(Waarde) is { } waarde ? $"{Schaal} {waarde}".Trim() : null, Leergebied);
}
