using OrleansSchool.Basis;
using OrleansSchool.Post;

namespace OrleansSchool.Intranet.Pages.Post;

/// <summary>Mail in the words of the school (POST-1, UX-1).</summary>
internal static class Postwoorden
{
    public static string Soort(Sjabloon sjabloon) => sjabloon switch
    {
        Sjabloon.Uitnodiging => "Uitnodiging",
        Sjabloon.WachtwoordHerstel => "Nieuw wachtwoord",
        Sjabloon.AdresBevestigen => "Mailadres bevestigen",
        Sjabloon.BeveiligingGewijzigd => "Account gewijzigd",
        Sjabloon.RolGegeven => "Rol gegeven",
        Sjabloon.RolErbij => "Rol erbij",
        Sjabloon.RolBeeindigd => "Rol beëindigd",
        Sjabloon.MailserverGewijzigd => "Mailserver gewijzigd",
        Sjabloon.BackupGelukt => "Back-up gelukt",
        Sjabloon.BackupMislukt => "Back-up mislukt",
        Sjabloon.Invalvraag => "Vraag om in te vallen",
        Sjabloon.Reglement => "Reglement",
        Sjabloon.Ouderlink => "Link voor een ouder",
        Sjabloon.Ouderantwoord => "Antwoord op een vraag",
        Sjabloon.OsoSeintje => "Seintje aan een VO-school",
        Sjabloon.Inzagelink => "Link voor inzage",
        Sjabloon.Incassoaankondiging => "Aankondiging van een incasso",
        Sjabloon.Betaalherinnering => "Herinnering om te betalen",
        Sjabloon.Rekening => "Rekening",
        Sjabloon.Besluitvraag => "Vraag over een besluit",
        Sjabloon.Jaarverslag => "Jaarverslag",
        Sjabloon.Vergadering => "Vergadering",
        Sjabloon.Vergaderagenda => "Agenda van een vergadering",
        Sjabloon.Vergaderafgelast => "Vergadering gaat niet door",
        Sjabloon.Vergadernotulen => "Notulen",
        Sjabloon.Vergaderverslag => "Verslag voor ouders",
        Sjabloon.Enquete => "Enquête",
        Sjabloon.Proefbericht => "Proefbericht",
        _ => throw new ArgumentOutOfRangeException(nameof(sjabloon), sjabloon, "No word for this mail."),
    };

    /// <summary>State of the design language and the word beside it.</summary>
    public static (string Staat, string Woord) Stand(PostKaart mail) => mail switch
    {
        { Terug: not null } => ("fout", "Teruggekomen"),
        { Stand: MailStand.Wacht } => ("wacht", "Wacht"),
        { Stand: MailStand.Onderweg } => ("bezig", "Onderweg"),
        { Stand: MailStand.Verstuurd } => ("goed", "Verstuurd"),
        { Stand: MailStand.Geweigerd } => ("fout", "Geweigerd"),
        { Stand: MailStand.Opgegeven } => ("te-laat", "Opgegeven"),
        _ => ("nvt", "Ingetrokken"),
    };

    /// <summary>What the last thing that happened means, in one sentence.</summary>
    public static string Uitleg(PostKaart mail, DateTimeOffset nu) => mail switch
    {
        { Terug: { } terug } => $"Kwam terug op {Datums.Cijfers(terug.Datum)}: {terug.Reden}",
        { Stand: MailStand.Wacht, VolgendeOp: { } op, Pogingen: [.., { Uitslag: PogingUitslag.Onzeker }] } when op > nu =>
            $"De bevestiging kwam niet; hij is mogelijk aangekomen. Volgende poging om {Datums.Tijd(op)}.",
        { Stand: MailStand.Wacht, VolgendeOp: { } op } when op > nu => $"De ontvanger nam hem nog niet aan. Volgende poging om {Datums.Tijd(op)}.",
        { Stand: MailStand.Wacht, Pogingen: [] } => "Gaat weg zodra hij aan de beurt is.",
        { Stand: MailStand.Wacht } => "Nog niet gelukt; gaat vanzelf nog eens.",
        { Stand: MailStand.Opgegeven } when IsMogelijkAangekomen(mail) =>
            $"Mogelijk aangekomen: de mailserver nam hem aan zonder het te bevestigen. Vraag het de ontvanger{(mail.MagOpnieuw ? ", en stuur hem zo nodig opnieuw" : "")}.",
        { Stand: MailStand.Opgegeven, MagOpnieuw: true } => "Twee dagen geprobeerd. Stuur hem opnieuw als de mailserver het weer doet.",
        { Stand: MailStand.Opgegeven } => "Niet verstuurd. Maak hem zo nodig opnieuw.",
        { Stand: MailStand.Geweigerd, Pogingen: [.., var poging] } => Poging(poging),
        { Stand: MailStand.Onderweg } => "Wordt nu verstuurd.",
        _ => "",
    };

    /// <summary>An answer of the mail server in plain Dutch.</summary>
    public static string Poging(Postpoging poging) => poging switch
    {
        { Uitslag: PogingUitslag.Aangenomen } => "De mailserver nam de mail aan.",
        { Uitslag: PogingUitslag.Geweigerd, Code: 550 or 551 or 553 } => "Dit mailadres bestaat niet of neemt geen post van ons aan. Controleer het adres.",
        { Uitslag: PogingUitslag.Geweigerd, Code: 552 } => "De mailbox van de ontvanger is vol.",
        { Uitslag: PogingUitslag.Geweigerd, Code: 554 } => "De mailserver weigert deze mail, bijvoorbeeld omdat hij haar voor reclame houdt.",
        { Uitslag: PogingUitslag.Geweigerd } => "De mailserver weigert deze mail voorgoed.",
        { Uitslag: PogingUitslag.Uitgesteld } => "De mailserver wil deze mail nu nog niet. Hij gaat later vanzelf nog eens.",
        { Uitslag: PogingUitslag.ServerWeigert, Code: 530 or 534 or 535 or 538 } => "De mailserver laat ons niet toe. Controleer de gebruiker en het wachtwoord.",
        { Uitslag: PogingUitslag.ServerWeigert, Code: 421 or 450 or 451 or 452 } => "De mailserver heeft het te druk. Alle mail gaat later vanzelf nog eens.",
        { Uitslag: PogingUitslag.ServerWeigert, Code: >= 500 } => "De mailserver neemt geen mail van deze afzender aan. Controleer het adres van de afzender.",
        { Uitslag: PogingUitslag.ServerWeigert } => "De mailserver neemt nu niets van ons aan.",
        { Uitslag: PogingUitslag.Onzeker } => "De mail is overgedragen maar de bevestiging kwam niet. Hij gaat nog eens; de ontvanger kan hem dubbel krijgen.",
        { Uitslag: PogingUitslag.Onderbroken } => "Het intranet stopte tijdens het versturen. De mail gaat nog eens.",
        _ => "Geen verbinding met de mailserver.",
    };

    public static string Moment(DateTimeOffset op) => $"{Datums.Kort(Dag(op))} {Datums.Tijd(op)}";

    public static DateOnly Dag(DateTimeOffset op) => DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime);

    public static string Maand(string maand) => DateOnly.TryParseExact(maand + "-01", "yyyy-MM-dd", out var dag)
        ? dag.ToString("MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"))
        : maand;

    private static bool IsMogelijkAangekomen(PostKaart mail) => mail.Pogingen.Any(p => p.Uitslag == PogingUitslag.Onzeker);
}
