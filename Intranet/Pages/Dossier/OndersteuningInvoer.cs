using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>The support section, shared by intern begeleider and teacher (OSO-K3).</summary>
public sealed class OndersteuningInvoer : IDeelinvoer
{
    public string? Arrangement { get; set; }

    public IList<OndersteuningRij> Regels { get; set; } = [];

    public IList<DiagnoseRij> Diagnoses { get; set; } = [];

    /// <summary>ja, nee, or empty: it isn't said.</summary>
    public string? Medicijnen { get; set; }

    string IDeelinvoer.Deel => "Ondersteuning";

    string IDeelinvoer.Tab => Tabbladen.Ondersteuning;

    internal static OndersteuningInvoer Van(Onderwijsondersteuning o) => new()
    {
        Arrangement = Vorm.JaNee(o.Arrangement),
        Regels = [.. o.Regels.Select(OndersteuningRij.Van)],
        Diagnoses = [.. o.Diagnoses.Select(DiagnoseRij.Van)],
        Medicijnen = Vorm.JaNee(o.Medicijnen),
    };

    /// <summary>With one empty row of each, to add to.</summary>
    internal OndersteuningInvoer MetLeeg()
    {
        if (Regels.Count < OverdrachtGrenzen.OndersteuningMax && !Regels.Any(r => r.IsLeeg))
        {
            Regels.Add(new OndersteuningRij());
        }

        if (Diagnoses.Count < OverdrachtGrenzen.OndersteuningMax && !Diagnoses.Any(d => d.IsLeeg))
        {
            Diagnoses.Add(new DiagnoseRij());
        }

        return this;
    }

    void IDeelinvoer.Beperk()
    {
        Regels = [.. Regels.Take(OverdrachtGrenzen.OndersteuningMax + 1)];
        Diagnoses = [.. Diagnoses.Take(OverdrachtGrenzen.OndersteuningMax + 1)];
    }

    /// <summary>Who confirmed what is the grain's: a changed text has nobody's name under it.</summary>
    Dossierdeel IDeelinvoer.Lees(Invoer invoer, Dossiergegevens was) => new()
    {
        Ondersteuning = new Onderwijsondersteuning(
            Vorm.JaNee(Arrangement),
            [.. Regels.Select((r, i) => (Rij: r, i)).Where(r => !r.Rij.IsLeeg).Select(r => r.Rij.Lees(invoer, $"{nameof(Regels)}[{r.i}]."))],
            [.. Diagnoses.Select((d, i) => (Rij: d, i)).Where(d => !d.Rij.IsLeeg).Select(d => d.Rij.Lees(invoer, $"{nameof(Diagnoses)}[{d.i}]."))],
            Vorm.JaNee(Medicijnen), null, null),
    };

    IEnumerable<(string Naam, string? Tekst)> IDeelinvoer.Toon() =>
    [
        ("Arrangement in de laatste drie jaar", Arrangement),
        .. Regels.Where(r => !r.IsLeeg).Select((r, i) => ($"Ondersteuning {i + 1}", r.Zin())),
        .. Diagnoses.Where(d => !d.IsLeeg).Select((d, i) => ($"Diagnose {i + 1}", d.Zin())),
        ("Medicijnen van belang voor het leren", Medicijnen),
    ];
}

public sealed class OndersteuningRij
{
    public string? Begin { get; set; }

    public string? Tot { get; set; }

    public string? Soort { get; set; }

    public string? Doel { get; set; }

    public string? Uitvoerder { get; set; }

    public string? Resultaat { get; set; }

    public bool NogNodig { get; set; }

    public bool IsArrangement { get; set; }

    public string? Kenmerk { get; set; }

    internal bool IsLeeg => Vorm.IsLeeg(Begin, Tot, Soort, Doel, Uitvoerder, Resultaat, Kenmerk);

    internal static OndersteuningRij Van(Ondersteuningsregel r) => new()
    {
        Begin = Veldwaarde.Datum(r.Van),
        Tot = Veldwaarde.Datum(r.Tot),
        Soort = r.Soort,
        Doel = r.Doel,
        Uitvoerder = r.Uitvoerder,
        Resultaat = r.Resultaat,
        NogNodig = r.NogNodig,
        IsArrangement = r.IsArrangement,
        Kenmerk = r.Kenmerk,
    };

    internal Ondersteuningsregel Lees(Invoer invoer, string rij) => new(
        invoer.Datum(rij + nameof(Begin), Begin, "de begindatum") ?? default, invoer.Datum(rij + nameof(Tot), Tot), Vorm.Tekst(Soort), Vorm.Tekst(Doel), Vorm.Tekst(Uitvoerder),
        Vorm.OfNiets(Resultaat), NogNodig, IsArrangement, Vorm.OfNiets(Kenmerk));

    internal string? Zin() => Vorm.Zin(
        Overstapwoorden.Datum(Begin), Tot is { Length: > 0 } ? $"tot {Overstapwoorden.Datum(Tot)}" : null, IsArrangement ? "arrangement" : null, Soort, Doel, Uitvoerder, Resultaat,
        NogNodig ? "nog nodig" : null, Kenmerk);
}

public sealed class DiagnoseRij
{
    public string? Code { get; set; }

    public string? Naam { get; set; }

    public string? Datum { get; set; }

    public string? DoorWie { get; set; }

    public string? Instantie { get; set; }

    internal bool IsLeeg => Vorm.IsLeeg(Code, Naam, Datum, DoorWie, Instantie);

    internal static DiagnoseRij Van(Diagnose d) =>
        new() { Code = d.Code, Naam = d.Naam, Datum = Veldwaarde.Datum(d.Datum), DoorWie = d.DoorWie, Instantie = d.Instantie };

    internal Diagnose Lees(Invoer invoer, string rij) => new(
        Vorm.Tekst(Code), Vorm.OfNiets(Naam), invoer.Datum(rij + nameof(Datum), Datum), Vorm.OfNiets(DoorWie), Vorm.OfNiets(Instantie));

    internal string? Zin() => Vorm.Zin(OsoCodes.Label(OsoCodes.Diagnoses, Code), Naam, Overstapwoorden.Datum(Datum), DoorWie, Instantie);
}
