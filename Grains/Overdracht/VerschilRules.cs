using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>What differs between two versions, in sentences that a parent can read too (OSO-S6).</summary>
internal static class VerschilRules
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <returns>In the order of the tabs; empty when the content is the same. Numbers of a person are never written out.</returns>
    internal static ImmutableArray<string> Zinnen(Dossiergegevens van, Dossiergegevens naar, Okrsjabloon sjabloon) =>
    [
        .. School(van.School, naar.School),
        .. Leerling(van.Leerling, naar.Leerling),
        .. Verzorgers(van, naar),
        .. Rijen("Schoolloopbaan", van.Loopbaan.Select(Tekst), naar.Loopbaan.Select(Tekst)),
        .. Advies(van.Advies, naar.Advies),
        .. Ondersteuning(van.Ondersteuning, naar.Ondersteuning),
        .. Veld("Verzuim", Tekst(van.Verzuim), Tekst(naar.Verzuim)),
        .. Doorstroomtoets(van.Doorstroomtoets, naar.Doorstroomtoets),
        .. Rijen("Toetsen", van.Toetsen.Select(Tekst), naar.Toetsen.Select(Tekst)),
        .. Okr(van, naar, sjabloon),
        .. Rijen("Bijlagen", van.Bijlagen.Select(b => b.Bestandsnaam), naar.Bijlagen.Select(b => b.Bestandsnaam)),
        .. Bijlagen(van, naar),
        .. Meesturen(van.Meesturen, naar.Meesturen),
    ];

    private static IEnumerable<string> School(Schoolgegevens van, Schoolgegevens naar) =>
        Velden(
            ("Naam van de school", van.Naam, naar.Naam), ("BRIN en vestiging van de school", van.Brin + van.Vestiging, naar.Brin + naar.Vestiging),
            ("Adres van de school", Tekst(van.Adres), Tekst(naar.Adres)), ("Telefoon van de school", van.Telefoon, naar.Telefoon),
            ("Mailadres van de school", van.Email, naar.Email), ("Soort school", van.Soort, naar.Soort), ("Directeur", van.Directeur, naar.Directeur));

    private static IEnumerable<string> Leerling(Dossierleerling van, Dossierleerling naar) =>
        Velden(
            ("Voornamen", string.Join(' ', van.Voornamen), string.Join(' ', naar.Voornamen)), ("Voorletters", van.Voorletters, naar.Voorletters),
            ("Roepnaam", van.Roepnaam, naar.Roepnaam), ("Voorvoegsel", van.Voorvoegsel, naar.Voorvoegsel), ("Achternaam", van.Achternaam, naar.Achternaam),
            ("Geboortedatum", Tekst(van.Geboortedatum), Tekst(naar.Geboortedatum)), ("Geslacht", Geslacht(van.Geslacht), Geslacht(naar.Geslacht)),
            ("Leerlingnummer", van.LeerlingId, naar.LeerlingId), ("Ingeschreven op", Tekst(van.DatumInschrijving), Tekst(naar.DatumInschrijving)),
            ("Uitgeschreven op", Tekst(van.DatumUitschrijving), Tekst(naar.DatumUitschrijving)),
            ("Verantwoordelijk", van.VerzorgersAansprakelijk ? "de verzorgers" : van.Instelling, naar.VerzorgersAansprakelijk ? "de verzorgers" : naar.Instelling))
        .Concat(Geheimbaar("Adres van de leerling", (van.AdresGeheim, Tekst(van.Adres)), (naar.AdresGeheim, Tekst(naar.Adres))))
        .Concat(Contact("Telefoon van de leerling", (van.AdresGeheim, Telefoonnummer(van.Telefoon)), (naar.AdresGeheim, Telefoonnummer(naar.Telefoon))))
        .Concat(Als(van.Pgn != naar.Pgn, "Het BSN of onderwijsnummer is gewijzigd."));

    private static IEnumerable<string> Verzorgers(Dossiergegevens van, Dossiergegevens naar) =>
        Rijen("Verzorgers", van.Verzorgers.Where(v => Zelfde(naar, v) is null).Select(Naam), naar.Verzorgers.Where(v => Zelfde(van, v) is null).Select(Naam))
            .Concat(naar.Verzorgers.SelectMany(v => Zelfde(van, v) is { } was ? Verzorger(was, v, (van.Leerling.AdresGeheim, naar.Leerling.AdresGeheim)) : []));

    private static Dossierverzorger? Zelfde(Dossiergegevens waarin, Dossierverzorger wie) => waarin.Verzorgers.FirstOrDefault(v => v.VerzorgerId == wie.VerzorgerId);

    private static string Naam(Dossierverzorger verzorger) => Namen.Volledig(verzorger.Voorletters ?? "", verzorger.Voorvoegsel, verzorger.Achternaam);

    /// <param name="kindGeheim">Then the address of who lives with it isn't written out either.</param>
    private static IEnumerable<string> Verzorger(Dossierverzorger van, Dossierverzorger naar, (bool Van, bool Naar) kindGeheim)
    {
        var wie = Naam(naar);
        return Velden(
            ("Naam van een verzorger", Naam(van), wie), ($"Relatie van {wie}", OsoCodes.Label(OsoCodes.Relaties, Getal(van.Relatie)), OsoCodes.Label(OsoCodes.Relaties, Getal(naar.Relatie))),
            ($"Gezag van {wie}", JaNee(van.WettigVertegenwoordiger), JaNee(naar.WettigVertegenwoordiger)), ($"Overleden bij {wie}", JaNee(van.Overleden), JaNee(naar.Overleden)))
            .Concat(Geheimbaar($"Adres van {wie}", (van.AdresGeheim || kindGeheim.Van, Tekst(van.Adres)), (naar.AdresGeheim || kindGeheim.Naar, Tekst(naar.Adres))))
            .Concat(Contact($"Telefoon van {wie}", (van.AdresGeheim, Telefoonnummer(van.Telefoon)), (naar.AdresGeheim, Telefoonnummer(naar.Telefoon))))
            .Concat(Contact($"Mailadres van {wie}", (van.AdresGeheim, van.Email), (naar.AdresGeheim, naar.Email)));
    }

    private static IEnumerable<string> Advies(Overstapadvies van, Overstapadvies naar) =>
        Velden(
            ("Voorlopig advies", OsoCodes.Advies(van.Voorlopig), OsoCodes.Advies(naar.Voorlopig)), ("Dag van het voorlopig advies", Tekst(van.VoorlopigOp), Tekst(naar.VoorlopigOp)),
            ("Definitief advies", OsoCodes.Advies(van.Definitief), OsoCodes.Advies(naar.Definitief)), ("Dag van het definitief advies", Tekst(van.DefinitiefOp), Tekst(naar.DefinitiefOp)),
            ("Motivatie van het advies", van.Motivatie, naar.Motivatie), ("Wens van de ouders", OsoCodes.Advies(van.WensOuders), OsoCodes.Advies(naar.WensOuders)),
            ("Wens van de leerling", OsoCodes.Advies(van.WensLeerling), OsoCodes.Advies(naar.WensLeerling)),
            ("Profiel", OsoCodes.Label(OsoCodes.Profielen, van.Profiel), OsoCodes.Label(OsoCodes.Profielen, naar.Profiel)),
            ("Onderbouwing van het advies", van.Argumentatie, naar.Argumentatie), ("Contact nodig", JaNee(van.ContactNodig), JaNee(naar.ContactNodig)),
            ("Contactpersoon", van.Contactpersoon, naar.Contactpersoon), ("Telefoon van de contactpersoon", Telefoonnummer(van.Contacttelefoon), Telefoonnummer(naar.Contacttelefoon)),
            ("Mailadres van de contactpersoon", van.Contactemail, naar.Contactemail), ("Aandachtspunten", van.Aandachtspunten, naar.Aandachtspunten));

    private static IEnumerable<string> Ondersteuning(Onderwijsondersteuning van, Onderwijsondersteuning naar) =>
        Velden(
            ("Arrangement in de laatste drie jaar", JaNee(van.Arrangement), JaNee(naar.Arrangement)),
            ("Medicijnen van belang voor het leren", JaNee(van.Medicijnen), JaNee(naar.Medicijnen)))
        .Concat(Rijen("Ondersteuning", van.Regels.Select(Tekst), naar.Regels.Select(Tekst)))
        .Concat(Rijen("Diagnoses", van.Diagnoses.Select(Tekst), naar.Diagnoses.Select(Tekst)));

    private static IEnumerable<string> Doorstroomtoets(Doorstroomtoets? van, Doorstroomtoets? naar) =>
        Velden(
            ("Meegedaan met de doorstroomtoets", JaNee(van?.Deelgenomen), JaNee(naar?.Deelgenomen)),
            ("Doorstroomtoets", OsoCodes.Label(OsoCodes.Toetsaanbieders, van?.Aanbieder), OsoCodes.Label(OsoCodes.Toetsaanbieders, naar?.Aanbieder)),
            ("Dag van de doorstroomtoets", Tekst(van?.Afgenomen), Tekst(naar?.Afgenomen)), ("Standaardscore", Getal(van?.Standaardscore), Getal(naar?.Standaardscore)),
            ("Toetsadvies", OsoCodes.Advies(van?.Toetsadvies), OsoCodes.Advies(naar?.Toetsadvies)), ("Tekst van het toetsadvies", van?.ToetsadviesTekst, naar?.ToetsadviesTekst),
            ("Reden zonder doorstroomtoets", van?.RedenNiet, naar?.RedenNiet))
        .Concat(Rijen("Referentieniveaus", Niveaus(van), Niveaus(naar)));

    private static IEnumerable<string> Niveaus(Doorstroomtoets? toets) =>
        toets is null ? [] : toets.Referentieniveaus.Select(r => $"{OsoCodes.Label(OsoCodes.Toetsonderdelen, r.Onderdeel)}: {OsoCodes.Label(OsoCodes.Referentieniveaus, r.Niveau)}");

    private static IEnumerable<string> Okr(Dossiergegevens van, Dossiergegevens naar, Okrsjabloon sjabloon)
    {
        var volgorde = sjabloon.Secties.SelectMany(s => s.Velden).Select(v => v.Id).Concat(van.Okr.Concat(naar.Okr).Select(a => a.Veld)).Distinct(StringComparer.Ordinal);
        return volgorde.SelectMany(id => Velden((
            $"OKR, {sjabloon.Veld(id)?.Label ?? id}", Tekst(van.Okr.FirstOrDefault(a => a.Veld == id)), Tekst(naar.Okr.FirstOrDefault(a => a.Veld == id)))));
    }

    /// <summary>Attachments that stay by name.</summary>
    private static IEnumerable<string> Bijlagen(Dossiergegevens van, Dossiergegevens naar) =>
        van.Bijlagen.SelectMany(oud => naar.Bijlagen.Where(nieuw => nieuw.Bestandsnaam == oud.Bestandsnaam).SelectMany(nieuw =>
            Veld($"Omschrijving van {nieuw.Bestandsnaam}", oud.Omschrijving, nieuw.Omschrijving)
                .Concat(Als(oud.Hash != nieuw.Hash, $"De bijlage {nieuw.Bestandsnaam} is een ander bestand geworden."))));

    private static IEnumerable<string> Als(bool wel, string zin) => wel ? [zin] : [];

    private static IEnumerable<string> Meesturen(Meesturen van, Meesturen naar) =>
        new (string Wat, bool Van, bool Naar)[]
        {
            ("Ondersteuning", van.Ondersteuning, naar.Ondersteuning), ("Verzuim", van.Verzuim, naar.Verzuim), ("De doorstroomtoets", van.Eindtoets, naar.Eindtoets),
            ("Toetsen", van.Toetsen, naar.Toetsen), ("Handelingsplannen", van.Handelingsplannen, naar.Handelingsplannen), ("Bijlagen", van.Bijlagen, naar.Bijlagen),
        }.Where(m => m.Van != m.Naar).Select(m => m.Naar ? $"{m.Wat}: gaat nu mee." : $"{m.Wat}: gaat niet meer mee.");

    private static IEnumerable<string> Velden(params (string Naam, string? Van, string? Naar)[] velden) => velden.SelectMany(v => Veld(v.Naam, v.Van, v.Naar));

    /// <summary>What is secret in one of both isn't written out of the other: it is often the same.</summary>
    private static IEnumerable<string> Geheimbaar(string naam, (bool Geheim, string? Tekst) van, (bool Geheim, string? Tekst) naar) => (van.Geheim, naar.Geheim) switch
    {
        (false, false) => Veld(naam, van.Tekst, naar.Tekst),
        (false, true) => [$"{naam}: is nu geheim."],
        (true, false) => [$"{naam}: is niet meer geheim."],
        _ => Als(van.Tekst != naar.Tekst, $"{naam}: gewijzigd, blijft geheim."),
    };

    /// <summary>What nobody has can't become secret.</summary>
    private static IEnumerable<string> Contact(string naam, (bool Geheim, string? Tekst) van, (bool Geheim, string? Tekst) naar) =>
        van.Tekst is null && naar.Tekst is null ? [] : Geheimbaar(naam, van, naar);

    private static IEnumerable<string> Veld(string naam, string? van, string? naar)
    {
        var (was, wordt) = (van ?? "", naar ?? "");
        return was == wordt ? []
            : was.Length == 0 ? [$"{naam}: ingevuld met '{wordt}'."]
            : wordt.Length == 0 ? [$"{naam}: weggehaald, was '{was}'."]
            : [$"{naam}: was '{was}', is nu '{wordt}'."];
    }

    /// <summary>What isn't in the other list; a changed row is one away and one added.</summary>
    private static IEnumerable<string> Rijen(string naam, IEnumerable<string> van, IEnumerable<string> naar)
    {
        var (was, wordt) = (van.ToList(), naar.ToList());
        return was.Except(wordt, StringComparer.Ordinal).Select(r => $"{naam}: weggehaald '{r}'.")
            .Concat(wordt.Except(was, StringComparer.Ordinal).Select(r => $"{naam}: toegevoegd '{r}'."));
    }

    private static string Tekst(Loopbaanregel r) => $"{r.Schooljaar}, jaargroep {r.Jaargroep}, {r.Groepsnaam ?? r.Groepscode}, {r.Brin}{r.Vestiging}";

    private static string Tekst(Ondersteuningsregel r) => Los(
        Tekst(r.Van), r.Tot is { } tot ? $"tot {Tekst(tot)}" : null, r.IsArrangement ? "arrangement" : null, r.Soort, r.Doel, r.Uitvoerder, r.Resultaat,
        r.NogNodig ? "nog nodig" : null, r.Kenmerk);

    private static string Tekst(Diagnose d) => Los(OsoCodes.Label(OsoCodes.Diagnoses, d.Code), d.Naam, Tekst(d.Datum), d.DoorWie, d.Instantie);

    private static string Tekst(Toetsresultaat t) => Los(
        t.Naam.Length == 0 ? t.Toetscode : t.Naam, Tekst(t.Afgenomen), t.Jaargroep is null ? null : $"jaargroep {t.Jaargroep}", t.Vaardigheidsscore?.ToString("0.####", Nederlands),
        t.Waarde is null ? null : $"{t.Schaal} {t.Waarde}".Trim(), t.Leergebied);

    private static string? Tekst(Verzuimgegevens? v) => v is null ? null : Los(
        $"{Getal(v.DagdelenGeoorloofd)} dagdelen geoorloofd", $"{Getal(v.DagdelenOngeoorloofd)} dagdelen ongeoorloofd", v.Frequentie is null ? null : $"{Getal(v.Frequentie)} keer",
        v.ContactLeerplicht ? "contact met leerplicht" : null);

    private static string? Tekst(Okrantwoord? antwoord) => antwoord is null ? null : Los(Okrkeuzes.Leesbaar(antwoord.Keuze), antwoord.Tekst);

    private static string? Tekst(DateOnly? datum) => datum is { } dag ? Datums.Cijfers(dag) : null;

    private static string? Tekst(Dossieradres? adres) => adres is null ? null : Los($"{adres.Straat} {adres.Nummer} {adres.Toevoeging}".Trim(), $"{adres.Postcode} {adres.Plaats}".Trim(), adres.Land);

    private static string? Telefoonnummer(string? nummer) => nummer is null ? null : Telefoon.Leesbaar(nummer);

    private static string? Geslacht(int? geslacht) => geslacht is null ? null : OsoCodes.Label(OsoCodes.Geslachten, Getal(geslacht));

    private static string? JaNee(bool? keuze) => keuze switch { true => "ja", false => "nee", null => null };

    private static string? Getal(int? getal) => getal?.ToString(CultureInfo.InvariantCulture);

    private static string Los(params ReadOnlySpan<string?> delen)
    {
        List<string> vol = [];
        foreach (var deel in delen)
        {
            if (!string.IsNullOrEmpty(deel))
            {
                vol.Add(deel);
            }
        }

        return string.Join(", ", vol);
    }
}
