using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Post;
using OrleansSchool.School;

namespace OrleansSchool.Overdracht;

/// <summary>The mail to a VO school: made of counts and dates only, and who was told what by it (OSO-S3, OSO-S6). Pure.</summary>
internal static class SeintjeRules
{
    /// <summary>Mails to VO schools in one schooljaar.</summary>
    public const int SeintjesMax = 150;

    private const string ZonderToelichting = "Lukt het ophalen niet? Laat het ons dan weten.";

    /// <summary>VO schools that are to be told of something that is ready; the one whose dossiers run out first, first.</summary>
    public static ImmutableArray<Seintjegroep> Groepen(OverdrachtState state, Overdrachtbeeld beeld, ImmutableArray<Bordleerling> rijen) =>
    [
        .. rijen.SelectMany(r => r.Bestemmingen).Select(b => b.VoSchoolId).Distinct(StringComparer.Ordinal).Select(id => Groep(state, beeld, rijen, id))
            .OfType<Seintjegroep>().OrderBy(g => g.BeschikbaarTot).ThenBy(g => g.VoSchoolNaam, StringComparer.Ordinal),
    ];

    /// <summary>Null when there is nothing to tell this VO school.</summary>
    public static Seintjegroep? Groep(OverdrachtState state, Overdrachtbeeld beeld, ImmutableArray<Bordleerling> rijen, string voSchoolId)
    {
        var dossiers = TeMelden(state, beeld, rijen, voSchoolId);
        return dossiers.IsEmpty ? null : new Seintjegroep(
            voSchoolId, BestemmingRules.Naam(state, voSchoolId, beeld.VoScholen), dossiers.Length,
            dossiers.Min(d => d.BeschikbaarTot) ?? Overdrachtdagen.Laatste(beeld.Jaar), beeld.VoSchool(voSchoolId)?.Email is { Length: > 0 },
            dossiers.Count(d => IsEerderGehoord(state, d, voSchoolId)), Noem(rijen, dossiers, voSchoolId));
    }

    public static Uitkomst<Seintjevoorbeeld> Voorbeeld(OverdrachtState state, Overdrachtbeeld beeld, string voSchoolId, string? toelichting, string door)
    {
        if (beeld.IsVoorbij)
        {
            return Weigeringen.OverdrachtJaarVoorbij;
        }

        if (beeld.VoSchool(voSchoolId) is not { } school)
        {
            return Weigeringen.Onbekend("deze VO-school");
        }

        if (Groep(state, beeld, BordRules.Rijen(state, beeld), voSchoolId) is not { } groep)
        {
            return Weigeringen.SeintjeNiets(school.Naam);
        }

        if (school.Email is not { Length: > 0 } email)
        {
            return Weigeringen.SeintjeGeenAdres(school.Naam);
        }

        var (onderwerp, tekst) = SjabloonRules.Schrijf(Sjabloon.OsoSeintje, Waarden(groep, school, beeld.School, toelichting, door), beeld.School.Gegevens.Naam);
        return new Seintjevoorbeeld(groep, school.Contactpersoon ?? school.Naam, email, onderwerp, tekst);
    }

    /// <summary>Recorded with the mail in the outbox, in one write; refused when what was typed says anything of a child.</summary>
    public static Uitkomst<OverdrachtState> Stuur(OverdrachtState was, Overdrachtbeeld beeld, Seintjeinvoer invoer)
    {
        var nee = TekstRules.Keur(invoer.Toelichting, "toelichting", "de toelichting", PostGrenzen.WaardeMax)
            ?? SeintjewachtRules.Keur(invoer.Toelichting ?? "", beeld.Kinderen.Select(Kind))
            ?? (was.Seintjes.Length >= SeintjesMax ? Weigeringen.TeVeel("seintjes in een schooljaar", SeintjesMax) : null);
        if (nee is not null)
        {
            return nee;
        }

        var voorbeeld = Voorbeeld(was, beeld, invoer.VoSchoolId, invoer.Toelichting, invoer.DoorNaam);
        if (!voorbeeld.IsGoed)
        {
            return voorbeeld.Weigering;
        }

        var (groep, school) = (voorbeeld.Waarde.Groep, beeld.VoSchool(invoer.VoSchoolId)!);
        if (KindgegevensRules.Bevat([new("contact", school.Contactpersoon ?? ""), new("vo-school", school.Naam)], "", beeld.Kinderen))
        {
            return Weigeringen.SeintjeContact(school.Naam);
        }

        var dossiers = TeMelden(was, beeld, BordRules.Rijen(was, beeld), invoer.VoSchoolId);
        var mail = new Postopdracht(
            MailId(beeld.Jaar, invoer.Id), Sjabloon.OsoSeintje, voorbeeld.Waarde.NaarNaam, voorbeeld.Waarde.NaarEmail,
            Waarden(groep, school, beeld.School, invoer.Toelichting, invoer.DoorNaam));
        var seintje = new Seintjestand(
            invoer.Id, invoer.VoSchoolId, groep.VoSchoolNaam, [.. dossiers.Select(d => new Gemelddossier(d.LeerlingId, d.VersieNr, d.GereedOp))], groep.Aantal,
            invoer.Op, invoer.DoorNaam, mail.Id, null, 0, null, Mislukt: false);
        return was with { Seintjes = was.Seintjes.Add(seintje), Uitbak = was.Uitbak.Met($"postbus/{beeld.School.Sleutel}", new Overdrachtpost(null, mail)) };
    }

    /// <summary>A mail that came back wasn't taken, whatever the mail server said first.</summary>
    public static Seintje View(Seintjestand seintje) => new(
        seintje.Id, seintje.VoSchoolId, seintje.VoSchoolNaam, seintje.Aantal, seintje.Op, seintje.DoorNaam, seintje.MailId,
        seintje.Mislukt ? null : seintje.AangenomenOp, seintje.Pogingen, seintje.Fout);

    public static string MailId(Schooljaar jaar, string seintjeId) => $"seintje-{jaar}-{seintjeId}";

    /// <summary>
    /// Ready and to be fetched yet, meant for this VO school alone, and that VO school doesn't know it of this version. While two VO schools say
    /// that the child is theirs nobody is told: the school chooses first, as on the worklist.
    /// </summary>
    private static ImmutableArray<DossierRij> TeMelden(OverdrachtState state, Overdrachtbeeld beeld, ImmutableArray<Bordleerling> rijen, string voSchoolId) =>
    [
        .. rijen.Where(r => IsKlaar(r) && r.Bestemmingen is [var enige] && enige.VoSchoolId == voSchoolId)
            .Select(r => r.Dossier!).Where(d => !(d.BeschikbaarTot < beeld.Vandaag) && BestemmingRules.Stand(state, d, voSchoolId) == Meldstand.Niet),
    ];

    /// <summary>Who it is about, for the screen of the administratie and never for the mail; then who waits for a choice between VO schools.</summary>
    private static ImmutableArray<Seintjenaam> Noem(ImmutableArray<Bordleerling> rijen, ImmutableArray<DossierRij> dossiers, string voSchoolId)
    {
        var gaanMee = dossiers.Select(d => d.LeerlingId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. rijen.Where(r => gaanMee.Contains(r.LeerlingId)).Select(r => new Seintjenaam(r.Naam, [], Elders(r, voSchoolId))),
            .. rijen.Where(r => IsKlaar(r) && r.Bestemmingen.Length > 1 && r.Bestemmingen.Any(b => b.VoSchoolId == voSchoolId) && !BestemmingRules.Heeft(r.Dossier!, voSchoolId))
                .Select(r => new Seintjenaam(r.Naam, [.. r.Bestemmingen.Where(b => b.VoSchoolId != voSchoolId).Select(b => b.Naam)], Elders(r, voSchoolId))),
        ];
    }

    private static bool IsKlaar(Bordleerling rij) => rij.Dossier is { Status: Dossierstatus.Gereed or Dossierstatus.Verstrekt };

    /// <summary>Other VO schools that fetched a dossier of this child.</summary>
    private static ImmutableArray<string> Elders(Bordleerling rij, string voSchoolId) =>
        [.. rij.Dossier!.Verstrekkingen.Where(v => v.VoSchoolId != voSchoolId).Select(v => v.VoSchoolNaam).Distinct(StringComparer.Ordinal)];

    private static bool IsEerderGehoord(OverdrachtState state, DossierRij rij, string voSchoolId) =>
        BestemmingRules.Laatste(state, rij.LeerlingId, voSchoolId) is not null || rij.Verstrekkingen.Any(v => v.VoSchoolId == voSchoolId);

    private static ImmutableDictionary<string, string> Waarden(Seintjegroep groep, VoSchool naar, SchoolView school, string? toelichting, string door) =>
        ImmutableDictionary<string, string>.Empty.Add(Sjabloonrecepten.Naam, naar.Contactpersoon ?? naar.Naam).Add("voschool", naar.Naam)
            .Add("wat", groep.Aantal == 1 ? "staat 1 OSO-dossier" : string.Create(CultureInfo.InvariantCulture, $"staan {groep.Aantal} OSO-dossiers"))
            .Add("school", school.Gegevens.Naam).Add("brin", $"{school.Sleutel.Brin}-{school.Sleutel.Vestiging}").Add("tot", Datums.Voluit(groep.BeschikbaarTot))
            .Add("opnieuw", Opnieuw(groep)).Add("toelichting", string.IsNullOrEmpty(toelichting) ? ZonderToelichting : toelichting).Add("door", door);

    private static string Opnieuw(Seintjegroep groep) => (groep.Aantal, groep.Opnieuw) switch
    {
        (1, 0) => "Het staat voor het eerst klaar.",
        (1, _) => "Het staat opnieuw klaar: haal het ook op als u het al eerder ophaalde.",
        (_, 0) => "Ze staan voor het eerst klaar.",
        (var alle, var weer) when alle == weer => "Ze staan opnieuw klaar: haal ze ook op als u ze al eerder ophaalde.",
        (_, 1) => "1 daarvan staat opnieuw klaar: haal alle dossiers op, ook als u er al een had.",
        (_, var weer) => string.Create(CultureInfo.InvariantCulture, $"{weer} daarvan staan opnieuw klaar: haal alle dossiers op, ook als u er al een had."),
    };

    private static Seintjekind Kind(LeerlingRij kind) =>
        new(kind.Persoon.Roepnaam, kind.Persoon.Voorvoegsel, kind.Persoon.Achternaam, kind.Persoon.Geboortedatum);
}

/// <param name="Id">Follows from the operation.</param>
internal sealed record Seintjeinvoer(string VoSchoolId, string? Toelichting, string Id, string DoorNaam, DateTimeOffset Op);
