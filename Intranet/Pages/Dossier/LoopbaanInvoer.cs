using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>The years at school, one a row; a row without anything in it isn't there.</summary>
public sealed class LoopbaanInvoer : IDeelinvoer
{
    private const int LegeRijen = 2;

    public IList<LoopbaanRij> Rijen { get; set; } = [];

    string IDeelinvoer.Deel => "Loopbaan";

    string IDeelinvoer.Tab => Tabbladen.Loopbaan;

    internal static LoopbaanInvoer Van(IEnumerable<Loopbaanregel> regels) => new() { Rijen = [.. regels.Select(LoopbaanRij.Van)] };

    /// <summary>With room for what is to come.</summary>
    internal LoopbaanInvoer MetLeeg()
    {
        while (Rijen.Count < OverdrachtGrenzen.SchoolloopbaanMax && Rijen.Count(r => r.IsLeeg) < LegeRijen)
        {
            Rijen.Add(new LoopbaanRij());
        }

        return this;
    }

    void IDeelinvoer.Beperk() => Rijen = [.. Rijen.Take(OverdrachtGrenzen.SchoolloopbaanMax + LegeRijen)];

    Dossierdeel IDeelinvoer.Lees(Invoer invoer, Dossiergegevens was) => new()
    {
        Loopbaan = [.. Rijen.Select((r, i) => (Rij: r, i)).Where(r => !r.Rij.IsLeeg).Select(r => r.Rij.Lees(invoer, $"{nameof(Rijen)}[{r.i}]."))],
    };

    IEnumerable<(string Naam, string? Tekst)> IDeelinvoer.Toon() => Rijen.Where(r => !r.IsLeeg).Select((r, i) => (r.Schooljaar is { Length: > 0 } jaar ? jaar : $"Regel {i + 1}", r.Zin()));
}

public sealed class LoopbaanRij
{
    public string? Schooljaar { get; set; }

    public string? Groepscode { get; set; }

    public string? Groepsnaam { get; set; }

    public string? Jaargroep { get; set; }

    public string? Brin { get; set; }

    public string? Vestiging { get; set; }

    internal bool IsLeeg => Vorm.IsLeeg(Schooljaar, Groepscode, Groepsnaam, Jaargroep, Brin, Vestiging);

    internal static LoopbaanRij Van(Loopbaanregel r) => new()
    {
        Schooljaar = r.Schooljaar.ToString(),
        Groepscode = r.Groepscode,
        Groepsnaam = r.Groepsnaam,
        Jaargroep = r.Jaargroep,
        Brin = r.Brin,
        Vestiging = r.Vestiging,
    };

    internal Loopbaanregel Lees(Invoer invoer, string rij) => new(
        Vorm.Schooljaar(invoer, rij + nameof(Schooljaar), Schooljaar) ?? default, Vorm.Tekst(Groepscode), Vorm.OfNiets(Groepsnaam), Vorm.Tekst(Jaargroep),
        Vorm.Tekst(Brin).ToUpperInvariant(), Vorm.Tekst(Vestiging));

    internal string? Zin() => Vorm.Zin(OsoCodes.Label(OsoCodes.Jaargroepen, Jaargroep), Groepsnaam ?? Groepscode, $"{Brin}{(Vorm.OfNiets(Vestiging) is { } v ? $"-{v}" : null)}");
}

public sealed class VerzuimInvoer : IDeelinvoer
{
    public string? DagdelenGeoorloofd { get; set; }

    public string? DagdelenOngeoorloofd { get; set; }

    public string? Frequentie { get; set; }

    public bool ContactLeerplicht { get; set; }

    /// <summary>By its own button: nothing is filled in after all.</summary>
    public bool Leeg { get; set; }

    string IDeelinvoer.Deel => "Verzuim";

    string IDeelinvoer.Tab => Tabbladen.Loopbaan;

    internal static VerzuimInvoer Van(Verzuimgegevens? v) => v is null ? new() : new()
    {
        DagdelenGeoorloofd = Vorm.Getal(v.DagdelenGeoorloofd),
        DagdelenOngeoorloofd = Vorm.Getal(v.DagdelenOngeoorloofd),
        Frequentie = Vorm.Getal(v.Frequentie),
        ContactLeerplicht = v.ContactLeerplicht,
    };

    Dossierdeel IDeelinvoer.Lees(Invoer invoer, Dossiergegevens was) => Leeg ? new Dossierdeel { Leeg = Dossierdelen.Verzuim } : new Dossierdeel
    {
        Verzuim = new Verzuimgegevens(
            invoer.Getal(nameof(DagdelenGeoorloofd), DagdelenGeoorloofd, "het aantal dagdelen") ?? 0,
            invoer.Getal(nameof(DagdelenOngeoorloofd), DagdelenOngeoorloofd, "het aantal dagdelen") ?? 0, Vorm.Getal(invoer, nameof(Frequentie), Frequentie), ContactLeerplicht),
    };

    IEnumerable<(string Naam, string? Tekst)> IDeelinvoer.Toon() =>
    [
        ("Geoorloofd, dagdelen", DagdelenGeoorloofd), ("Ongeoorloofd, dagdelen", DagdelenOngeoorloofd), ("Hoe vaak ongeoorloofd", Frequentie),
        ("Contact met leerplicht", Vorm.JaNee(ContactLeerplicht)),
    ];
}
