using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Overdracht;

/// <summary>As people type it becomes as it is kept: no blanks around, telephone as E.164, postcode as 1234AB, BSN without signs.</summary>
internal static partial class DeelRules
{
    internal static Dossierdeel Schoon(Dossierdeel deel) => deel with
    {
        Leerling = deel.Leerling is { } leerling ? Schoon(leerling) : null,
        Verzorgers = deel.Verzorgers is { } verzorgers ? Alle(verzorgers, Schoon) : null,
        Loopbaan = deel.Loopbaan is { } loopbaan ? Alle(loopbaan, Schoon) : null,
        Advies = deel.Advies is { } advies ? Schoon(advies) : null,
        Ondersteuning = deel.Ondersteuning is { } ondersteuning
            ? ondersteuning with { Regels = Alle(ondersteuning.Regels, Schoon), Diagnoses = Alle(ondersteuning.Diagnoses, Schoon) }
            : null,
        Doorstroomtoets = deel.Doorstroomtoets is { } toets ? Schoon(toets) : null,
        Toetsen = deel.Toetsen is { } toetsen ? Alle(toetsen, Schoon) : null,
    };

    private static ImmutableArray<T> Alle<T>(ImmutableArray<T> rijen, Func<T, T> schoon) => rijen.IsDefault ? [] : [.. rijen.Select(schoon)];

    private static Dossierleerling Schoon(Dossierleerling kind) => kind with
    {
        Voornamen = kind.Voornamen.IsDefault ? [] : [.. kind.Voornamen.Select(v => Namen.Schoon(v ?? "").Trim()).Where(v => v.Length > 0)],
        Voorletters = TekstRules.SchoonOfNiets(kind.Voorletters),
        Voorvoegsel = TekstRules.SchoonOfNiets(kind.Voorvoegsel),
        Achternaam = Namen.Schoon(kind.Achternaam ?? "").Trim(),
        Roepnaam = Namen.Schoon(kind.Roepnaam ?? "").Trim(),
        Pgn = string.Concat((kind.Pgn ?? "").Where(t => !char.IsWhiteSpace(t) && t is not ('.' or '-'))),
        LeerlingId = TekstRules.Schoon(kind.LeerlingId),
        Adres = Schoon(kind.Adres),
        Telefoon = Nummer(kind.Telefoon),
        Instelling = kind.VerzorgersAansprakelijk ? null : TekstRules.SchoonOfNiets(kind.Instelling),
    };

    private static Dossierverzorger Schoon(Dossierverzorger verzorger) => verzorger with
    {
        VerzorgerId = TekstRules.Schoon(verzorger.VerzorgerId),
        Voorletters = TekstRules.SchoonOfNiets(verzorger.Voorletters),
        Voorvoegsel = TekstRules.SchoonOfNiets(verzorger.Voorvoegsel),
        Achternaam = Namen.Schoon(verzorger.Achternaam ?? "").Trim(),
        Adres = Schoon(verzorger.Adres),
        Telefoon = Nummer(verzorger.Telefoon),
        Email = TekstRules.SchoonOfNiets(verzorger.Email),
    };

    /// <summary>Nothing typed is no address.</summary>
    private static Dossieradres? Schoon(Dossieradres? adres)
    {
        if (adres is null)
        {
            return null;
        }

        var land = TekstRules.SchoonOfNiets(adres.Land);
        var postcode = TekstRules.Schoon(adres.Postcode);
        var schoon = new Dossieradres(
            TekstRules.Schoon(adres.Straat), TekstRules.Schoon(adres.Nummer), TekstRules.SchoonOfNiets(adres.Toevoeging),
            land is null ? postcode.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() : postcode, TekstRules.Schoon(adres.Plaats), land);
        return schoon is { Straat.Length: 0, Nummer.Length: 0, Toevoeging: null, Postcode.Length: 0, Plaats.Length: 0 } ? null : schoon;
    }

    private static Loopbaanregel Schoon(Loopbaanregel regel) => regel with
    {
        Groepscode = TekstRules.Schoon(regel.Groepscode),
        Groepsnaam = TekstRules.SchoonOfNiets(regel.Groepsnaam),
        Jaargroep = TekstRules.Schoon(regel.Jaargroep).ToUpperInvariant(),
        Brin = TekstRules.Schoon(regel.Brin).ToUpperInvariant(),
        Vestiging = TekstRules.Schoon(regel.Vestiging),
    };

    private static Overstapadvies Schoon(Overstapadvies advies) => advies with
    {
        Voorlopig = TekstRules.SchoonOfNiets(advies.Voorlopig),
        Definitief = TekstRules.SchoonOfNiets(advies.Definitief),
        Motivatie = TekstRules.SchoonOfNiets(advies.Motivatie),
        WensOuders = TekstRules.SchoonOfNiets(advies.WensOuders),
        WensLeerling = TekstRules.SchoonOfNiets(advies.WensLeerling),
        Profiel = TekstRules.SchoonOfNiets(advies.Profiel),
        Argumentatie = TekstRules.SchoonOfNiets(advies.Argumentatie),
        Contactpersoon = TekstRules.SchoonOfNiets(advies.Contactpersoon),
        Contacttelefoon = Nummer(advies.Contacttelefoon),
        Contactemail = TekstRules.SchoonOfNiets(advies.Contactemail),
        Aandachtspunten = TekstRules.SchoonOfNiets(advies.Aandachtspunten),
    };

    private static Ondersteuningsregel Schoon(Ondersteuningsregel regel) => regel with
    {
        Soort = TekstRules.Schoon(regel.Soort),
        Doel = TekstRules.Schoon(regel.Doel),
        Uitvoerder = TekstRules.Schoon(regel.Uitvoerder),
        Resultaat = TekstRules.SchoonOfNiets(regel.Resultaat),
        Kenmerk = TekstRules.SchoonOfNiets(regel.Kenmerk),
    };

    private static Diagnose Schoon(Diagnose diagnose) => diagnose with
    {
        Code = TekstRules.Schoon(diagnose.Code),
        Naam = TekstRules.SchoonOfNiets(diagnose.Naam),
        DoorWie = TekstRules.SchoonOfNiets(diagnose.DoorWie),
        Instantie = TekstRules.SchoonOfNiets(diagnose.Instantie),
    };

    private static Doorstroomtoets Schoon(Doorstroomtoets toets) => toets with
    {
        Aanbieder = TekstRules.SchoonOfNiets(toets.Aanbieder),
        Toetsadvies = TekstRules.SchoonOfNiets(toets.Toetsadvies),
        ToetsadviesTekst = TekstRules.SchoonOfNiets(toets.ToetsadviesTekst),
        Referentieniveaus = toets.Referentieniveaus.IsDefault ? [] : toets.Referentieniveaus,
        RedenNiet = TekstRules.SchoonOfNiets(toets.RedenNiet),
    };

    private static Toetsresultaat Schoon(Toetsresultaat toets) => toets with
    {
        Toetscode = TekstRules.Schoon(toets.Toetscode),
        Naam = TekstRules.Schoon(toets.Naam),
        Jaargroep = TekstRules.SchoonOfNiets(toets.Jaargroep),
        Schaal = TekstRules.SchoonOfNiets(toets.Schaal),
        Waarde = TekstRules.SchoonOfNiets(toets.Waarde),
        Leergebied = TekstRules.SchoonOfNiets(toets.Leergebied),
    };

    /// <summary>A number that can't be read stays as typed, for the check to refuse.</summary>
    private static string? Nummer(string? tekst) => Telefoon.Probeer(tekst, out var nummer) ? nummer : TekstRules.SchoonOfNiets(tekst);
}
