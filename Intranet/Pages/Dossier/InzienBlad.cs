using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>A version as the verzorgers see it and as it is printed: exactly what goes out (OSO-K5).</summary>
internal sealed record InzienBlad(Uitgave Uitgave, Okrsjabloon Sjabloon, DateOnly Vandaag)
{
    /// <summary>Who looks, for the foot; null for the report itself.</summary>
    public string? Kijker { get; init; }

    /// <summary>The verzorger who looks, or for whom it is printed: no address or number of another one. Null for the school, whose paper has nobody's.</summary>
    public string? Voor { get; init; }

    public Dossiergegevens Gegevens => Uitgave.Gegevens;

    public Dossierleerling Leerling => Gegevens.Leerling;

    public string Naam => Namen.Volledig(Leerling.Roepnaam.Length > 0 ? Leerling.Roepnaam : Leerling.Voornamen.FirstOrDefault() ?? "", Leerling.Voorvoegsel, Leerling.Achternaam);

    public string Roepnaam => Leerling.Roepnaam.Length > 0 ? Leerling.Roepnaam : Leerling.Voornamen.FirstOrDefault() ?? Leerling.Achternaam;

    public string Schoolregel => $"{Gegevens.School.Naam} · {Gegevens.School.Brin}-{Gegevens.School.Vestiging}";

    public string Versie => Uitgave.Nr == 0 ? "voorbeeld" : $"versie {Uitgave.Nr}";

    /// <summary>What stands on top of page 1 (OSO-K3).</summary>
    public Okrsectie? Eerste => Sjabloon.Secties.FirstOrDefault();

    public IEnumerable<Okrsectie> Andere => Sjabloon.Secties.Skip(1).Where(s => Velden(s).Any());

    public bool HeeftArrangement => Gegevens.Ondersteuning.Arrangement == true || Gegevens.Ondersteuning.Regels.Any(r => r.IsArrangement);

    public static InzienBlad Van(Uitgave uitgave, DateOnly vandaag) => new(uitgave, Okrsjablonen.Geef(uitgave.Sjabloon), vandaag);

    /// <summary>Questions with an answer; one that depends on another only when that says ja.</summary>
    public IEnumerable<(Okrveld Veld, Okrantwoord Antwoord)> Velden(Okrsectie sectie)
    {
        foreach (var veld in sectie.Velden)
        {
            var hoort = veld.Als is null || Antwoord(veld.Als)?.Keuze == Okrkeuzes.Ja;
            if (hoort && Antwoord(veld.Id) is { } antwoord && (antwoord.Tekst.Length > 0 || !string.IsNullOrEmpty(antwoord.Keuze)))
            {
                yield return (veld, antwoord);
            }
        }
    }

    /// <summary>An answer in words: the choice, then the text.</summary>
    public static string Zin(Okrveld veld, Okrantwoord antwoord)
    {
        var keuze = veld.Soort == Okrsoort.Tekst ? "" : Okrkeuzes.Leesbaar(antwoord.Keuze);
        return keuze.Length == 0 ? antwoord.Tekst : antwoord.Tekst.Length == 0 ? keuze : $"{keuze}. {antwoord.Tekst}";
    }

    public bool ZietContact(Dossierverzorger verzorger) => verzorger.VerzorgerId == Voor;

    /// <summary>Address and numbers of a verzorger, as far as who reads the sheet or the paper may see them.</summary>
    public string Contact(Dossierverzorger v) =>
        v.AdresGeheim ? "adres en telefoon zijn geheim en gaan niet mee"
        : !ZietContact(v) ? $"{(Leerling.AdresGeheim ? "telefoon en e-mail" : "adres, telefoon en e-mail")} gaan mee; die ziet alleen deze ouder zelf"
        : Gegeven(v);

    /// <summary>What the school checks before it goes out: asked for on the screen, never on paper. Null for a verzorger, and when nothing goes along.</summary>
    public string? AlleenSchool(Dossierverzorger v) => Voor is not null || v.AdresGeheim || v.Overleden ? null : Gegeven(v);

    /// <summary>Lines of the support: arrangements first, newest first.</summary>
    public ImmutableArray<Ondersteuningsregel> Hulp => [.. Gegevens.Ondersteuning.Regels.OrderByDescending(r => r.IsArrangement).ThenByDescending(r => r.Van)];

    public static string Periode(Ondersteuningsregel r) => r.Tot is { } tot ? $"{Datums.Cijfers(r.Van)} – {Datums.Cijfers(tot)}" : $"vanaf {Datums.Cijfers(r.Van)}";

    /// <summary>"groep 3 tot en met 8"; a year done twice or skipped is said by the school in its own words.</summary>
    public string Loopbaanzin => Gegevens.Loopbaan.IsEmpty
        ? "niet bekend"
        : $"{OsoCodes.Label(OsoCodes.Jaargroepen, Gegevens.Loopbaan.MinBy(r => r.Schooljaar)!.Jaargroep)} ({Gegevens.Loopbaan.Min(r => r.Schooljaar)}) tot en met {OsoCodes.Label(OsoCodes.Jaargroepen, Gegevens.Loopbaan.MaxBy(r => r.Schooljaar)!.Jaargroep)} ({Gegevens.Loopbaan.Max(r => r.Schooljaar)})";

    /// <summary>
    /// The doorstroomtoets in one line; null while it isn't in. The file has no code for every supplier: then the report is what brings it to the
    /// new school (OSO-S7, OSO-X).
    /// </summary>
    public string? Toetszin => Gegevens.Doorstroomtoets switch
    {
        null => null,
        { Deelgenomen: false } niet => Vorm.Zin("niet gemaakt", niet.RedenNiet),
        { } toets => Vorm.Zin(
            OsoCodes.Label(OsoCodes.Toetsaanbieders, toets.Aanbieder), Overstapwoorden.Datum(toets.Afgenomen), Toetsadvies(toets),
            toets.Standaardscore is { } score ? $"standaardscore {score}" : null,
            Vorm.Zin([.. toets.Referentieniveaus.Select(n => $"{OsoCodes.Label(OsoCodes.Toetsonderdelen, n.Onderdeel)} {OsoCodes.Label(OsoCodes.Referentieniveaus, n.Niveau)}")])),
    };

    /// <summary>The level and the words of the report of the test: both go along.</summary>
    public static string? Toetsadvies(Doorstroomtoets toets) =>
        Vorm.Zin(OsoCodes.Advies(toets.Toetsadvies), toets.ToetsadviesTekst == OsoCodes.Advies(toets.Toetsadvies) ? null : toets.ToetsadviesTekst) is { } advies ? $"toetsadvies {advies}" : null;

    private static string Gegeven(Dossierverzorger v) => Vorm.Zin(Vorm.Adres(v.Adres), v.Telefoon is { } tel ? Telefoon.Leesbaar(tel) : null, v.Email) ?? "niet bekend";

    private Okrantwoord? Antwoord(string veld) => Gegevens.Okr.FirstOrDefault(a => a.Veld == veld);
}
