using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>What the check must know beside the content.</summary>
/// <param name="Brin">Four characters, of the school that sends.</param>
/// <param name="Klasgenoten">Roepnaam and achternaam of the other children, as lists show them.</param>
/// <param name="MetInzage">Also checks the inzage: from the moment that it goes out (OSO-K4).</param>
/// <param name="GeheimeStraten">Streets of secret addresses around this child, as the leerling's card knows them; the content itself has none.</param>
/// <param name="Kaart">Verzorgers as the leerling's card gave them the last time.</param>
internal sealed record Keuringfeiten(
    DateOnly Vandaag, Schooljaar Schooljaar, string Brin, ImmutableArray<string> Klasgenoten, bool MetInzage, Inzageblok? Inzage,
    ImmutableArray<string> GeheimeStraten = default, ImmutableArray<Dossierverzorger> Kaart = default);

/// <summary>
/// What misses or is wrong in the content of a dossier, before it goes on (OSO-K1, OSO-X). Codes <c>OVa.…</c>, <c>OG.…</c> and
/// <c>codelijst…</c> are those of the OSO profile, also the twelve that the official check never runs; <c>XSD.…</c> is what the file
/// can't be written without, <c>okr-…</c> the form and <c>own-…</c> what nobody else checks. A place is part and field:
/// <c>advies/voorlopig</c>, <c>okr/F1</c>, <c>verzorgers/0-email</c> for a row.
/// </summary>
internal static partial class KeuringRules
{
    /// <summary>An arrangement counts so long (OSO-K3).</summary>
    private const int ArrangementJaren = 3;

    /// <returns>What keeps it from going further first.</returns>
    public static ImmutableArray<Bevinding> Keur(Dossiergegevens gegevens, Okrsjabloon sjabloon, Keuringfeiten feiten) =>
    [
        .. School(gegevens.School, feiten)
            .Concat(Leerling(gegevens.Leerling, feiten))
            .Concat(Verzorgers(gegevens, feiten))
            .Concat(Loopbaan(gegevens.Loopbaan, feiten))
            .Concat(Advies(gegevens, feiten))
            .Concat(Ondersteuning(gegevens, sjabloon, feiten))
            .Concat(gegevens.Meesturen.Eindtoets ? Doorstroomtoets(gegevens.Doorstroomtoets, feiten) : [])
            .Concat(gegevens.Meesturen.Toetsen ? Toetsen(gegevens.Toetsen, feiten) : [])
            .Concat(Bijlagen(gegevens))
            .Concat(Okr(gegevens, sjabloon))
            .Concat(Teksten(gegevens, sjabloon, feiten))
            .Concat(Inzage(feiten))
            .OrderByDescending(b => b.Houdt),
    ];

    private static Bevinding Houdt(string code, string plaats, Bevindingwie wie, string zin) => new(code, zin, plaats, wie, Houdt: true);

    private static Bevinding LetOp(string code, string plaats, Bevindingwie wie, string zin) => new(code, zin, plaats, wie, Houdt: false);

    /// <summary>Place of a field of a row, counted from 0.</summary>
    private static string Plaats(string deel, int rij, string veld) => string.Create(CultureInfo.InvariantCulture, $"{deel}/{rij}-{veld}");

    private static IEnumerable<(T Rij, int Nr)> Genummerd<T>(ImmutableArray<T> rijen) => rijen.Select((rij, nr) => (rij, nr));

    private static bool IsLeeg(string? tekst) => string.IsNullOrWhiteSpace(tekst);

    private static bool IsVolledig(Dossieradres adres) => !IsLeeg(adres.Straat) && !IsLeeg(adres.Nummer) && !IsLeeg(adres.Postcode) && !IsLeeg(adres.Plaats);

    private static IEnumerable<Bevinding> Inzage(Keuringfeiten feiten)
    {
        const Bevindingwie wie = Bevindingwie.Leerkracht;
        if (!feiten.MetInzage)
        {
            yield break;
        }

        if (feiten.Inzage is not { } inzage)
        {
            yield return Houdt("OVa.IZ01", "inzage/datum", wie, "De ouders hebben het dossier nog niet ingezien. Leg per ouder vast wie het zag en wat die ervan vindt.");
            yield break;
        }

        if (inzage.Datum == default)
        {
            yield return Houdt("OVa.IZ03", "inzage/datum", wie, "De dag van inzage ontbreekt. Vul in wanneer de ouders het dossier zagen.");
        }
        else if (inzage.Datum > feiten.Vandaag)
        {
            yield return Houdt("own-inzage-toekomst", "inzage/datum", wie, "De dag van inzage moet nog komen. Kies de dag waarop de ouders het dossier echt zagen.");
        }

        if (!Enum.IsDefined(inzage.Akkoord))
        {
            yield return Houdt("OVa.IZ04", "inzage/akkoord", wie, "Er staat niet bij of de ouders het met de inhoud eens zijn. Kies ja, nee of onbekend.");
        }

        if (inzage.Akkoord == Akkoord.Nee && IsLeeg(inzage.Reden))
        {
            yield return Houdt("own-reden-nee", "inzage/reden", wie, "Een ouder is het niet eens met de inhoud. Schrijf de reden erbij, in de woorden van de ouder.");
        }
    }

    [GeneratedRegex(@"^[0-9]{2}[A-Z]{2}\z", RegexOptions.CultureInvariant, 2000)]
    internal static partial Regex Brinvorm();

    [GeneratedRegex(@"^[0-9]{2}\z", RegexOptions.CultureInvariant, 2000)]
    internal static partial Regex Vestigingsvorm();
}
