using System.Collections.Immutable;

namespace OrleansSchool.Overdracht;

/// <summary>The doorstroomtoets and other tests (OSO-S7): all six rules of tests are among those the official check never runs.</summary>
internal static partial class KeuringRules
{
    private const int ScoreMax = 1000;
    private const int ToetsadviesMax = 1024;

    private static IEnumerable<Bevinding> Doorstroomtoets(Doorstroomtoets? toets, Keuringfeiten feiten)
    {
        if (toets is null)
        {
            return [LetOp("OVa.EB01", "doorstroomtoets/deelgenomen", Lkr, "De doorstroomtoets staat er nog niet in. Vul hem in, of geef aan dat het kind niet meedeed.")];
        }

        return toets.Deelgenomen ? Gemaakt(toets, feiten) : NietGemaakt(toets);
    }

    private static IEnumerable<Bevinding> NietGemaakt(Doorstroomtoets toets)
    {
        if (IsLeeg(toets.RedenNiet))
        {
            yield return Houdt("OVa.EB03", "doorstroomtoets/reden-niet", Lkr, "Het kind deed niet mee met de doorstroomtoets. Schrijf op waarom: ontheffing, ziek of iets anders.");
        }
    }

    private static IEnumerable<Bevinding> Gemaakt(Doorstroomtoets toets, Keuringfeiten feiten)
    {
        if (toets.Aanbieder is null || toets.Afgenomen is null)
        {
            yield return Houdt("OVa.EB02", toets.Aanbieder is null ? "doorstroomtoets/aanbieder" : "doorstroomtoets/afgenomen", Lkr, "Het kind deed mee, maar het resultaat is niet volledig. Vul in welke toets het was en wanneer.");
        }

        if (IsLeeg(toets.Toetsadvies) && IsLeeg(toets.ToetsadviesTekst))
        {
            yield return Houdt("OVa.EB04", "doorstroomtoets/toetsadvies", Lkr, "Het toetsadvies ontbreekt. Neem het over van het leerlingrapport.");
        }

        if (toets.Aanbieder is not null && !OsoCodes.Heeft(OsoCodes.Toetsaanbieders, toets.Aanbieder))
        {
            yield return Houdt("codelijst42", "doorstroomtoets/aanbieder", Lkr, "Deze toets is onbekend. Kies er een uit de lijst.");
        }

        if (toets.Toetsadvies is not null && !OsoCodes.Heeft(OsoCodes.Adviezen, toets.Toetsadvies))
        {
            yield return Houdt("codelijst2", "doorstroomtoets/toetsadvies", Lkr, "Dit toetsadvies bestaat niet. Kies er een uit de lijst, of schrijf het over als tekst.");
        }

        if (toets.Standaardscore is < 0 or > ScoreMax)
        {
            yield return Houdt("XSD.standaardscore", "doorstroomtoets/standaardscore", Lkr, $"De standaardscore is een getal van 0 tot en met {ScoreMax}. Kijk hem na.");
        }

        if (toets.ToetsadviesTekst?.Length > ToetsadviesMax)
        {
            yield return Houdt("XSD.toets_advies", "doorstroomtoets/toetsadvies-tekst", Lkr, $"De tekst van het toetsadvies is te lang. Gebruik hooguit {ToetsadviesMax} tekens.");
        }

        foreach (var bevinding in Afname(toets, feiten).Concat(Niveaus(toets.Referentieniveaus)))
        {
            yield return bevinding;
        }
    }

    private static IEnumerable<Bevinding> Afname(Doorstroomtoets toets, Keuringfeiten feiten)
    {
        if (toets.Afgenomen > feiten.Vandaag)
        {
            yield return Houdt("own-toets-toekomst", "doorstroomtoets/afgenomen", Lkr, "De dag van de doorstroomtoets moet nog komen. Kies de dag waarop hij is gemaakt.");
        }
        else if (toets.Afgenomen is { } dag && !feiten.Schooljaar.Bevat(dag))
        {
            yield return LetOp("own-toets-jaar", "doorstroomtoets/afgenomen", Lkr, $"De doorstroomtoets is niet van {feiten.Schooljaar}. Kijk na of dit de goede toets is.");
        }
    }

    private static IEnumerable<Bevinding> Niveaus(ImmutableArray<Referentieniveau> niveaus)
    {
        foreach (var niveau in niveaus.Where(n => !OsoCodes.Heeft(OsoCodes.Toetsonderdelen, n.Onderdeel)))
        {
            yield return Houdt("codelijst46", "doorstroomtoets/referentieniveaus", Lkr, $"Het onderdeel '{niveau.Onderdeel}' van de doorstroomtoets is onbekend. Kies rekenen, lezen of taalverzorging.");
        }

        foreach (var niveau in niveaus.Where(n => !OsoCodes.Heeft(OsoCodes.Referentieniveaus, n.Niveau)))
        {
            yield return Houdt("codelijst45", "doorstroomtoets/referentieniveaus", Lkr, $"Het referentieniveau '{niveau.Niveau}' bestaat niet. Kies onder 1F, 1F, 1S of 2F.");
        }

        if (niveaus.Select(n => n.Onderdeel).Distinct(StringComparer.Ordinal).Count() < niveaus.Length)
        {
            yield return Houdt("own-referentie-dubbel", "doorstroomtoets/referentieniveaus", Lkr, "Een onderdeel van de doorstroomtoets staat er twee keer. Haal er een weg.");
        }
    }

    /// <summary>First day of tests that may go along: of this schooljaar and the two before it, by the day of the file.</summary>
    internal static DateOnly ToetsenVanaf(DateOnly vandaag) => new(vandaag.Month < 8 ? vandaag.Year - 3 : vandaag.Year - 2, 8, 1);

    private static IEnumerable<Bevinding> Toetsen(ImmutableArray<Toetsresultaat> toetsen, Keuringfeiten feiten) =>
        Genummerd(toetsen).SelectMany(t => Toets(t.Rij, t.Nr, feiten.Vandaag));

    private static IEnumerable<Bevinding> Toets(Toetsresultaat toets, int nr, DateOnly vandaag)
    {
        var naam = IsLeeg(toets.Naam) ? toets.Toetscode : toets.Naam;
        if (IsLeeg(toets.Toetscode))
        {
            yield return Houdt("XSD.eldtoetscode", Plaats("toetsen", nr, "toetscode"), Lkr, "De code van een toets ontbreekt. Neem hem over van de toets.");
        }

        if (toets.Afgenomen < ToetsenVanaf(vandaag))
        {
            yield return Houdt("OVa.TR04", Plaats("toetsen", nr, "afgenomen"), Lkr, $"De toets {naam} is te oud. Alleen dit schooljaar en de twee jaren ervoor mogen mee: haal hem weg.");
        }
        else if (toets.Afgenomen > vandaag)
        {
            yield return Houdt("own-toets-toekomst", Plaats("toetsen", nr, "afgenomen"), Lkr, $"De dag van de toets {naam} moet nog komen. Kijk hem na.");
        }

        if (toets.Vaardigheidsscore is null && IsLeeg(toets.Waarde) && IsLeeg(toets.Schaal))
        {
            yield return Houdt("OVa.TR05", Plaats("toetsen", nr, "vaardigheidsscore"), Lkr, $"De toets {naam} heeft geen resultaat. Vul een score in, of haal de toets weg.");
        }
        else if (IsLeeg(toets.Waarde) != IsLeeg(toets.Schaal))
        {
            yield return Houdt("OVa.TR06", Plaats("toetsen", nr, "waarde"), Lkr, $"Bij de toets {naam} is de score half ingevuld. Vul de waarde en de soort score allebei in, of laat beide leeg.");
        }

        if (!IsLeeg(toets.Schaal) && !OsoCodes.Heeft(OsoCodes.Scoreschalen, toets.Schaal))
        {
            yield return Houdt("codelijst11", Plaats("toetsen", nr, "schaal"), Lkr, $"De soort score bij de toets {naam} is onbekend. Kies er een uit de lijst.");
        }

        if (!IsLeeg(toets.Jaargroep) && !OsoCodes.Heeft(OsoCodes.Jaargroepen, toets.Jaargroep))
        {
            yield return Houdt("codelijst13", Plaats("toetsen", nr, "jaargroep"), Lkr, $"De jaargroep bij de toets {naam} is onbekend. Kies er een uit de lijst, of laat haar leeg.");
        }
    }
}
