using OrleansSchool.Basis;
using OrleansSchool.Beheer;
using OrleansSchool.Intranet.Pages.Nachtronde;
using OrleansSchool.Nachtronde;
using OrleansSchool.Post;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Beheerstart;

/// <summary>One thing that a beheerder looks after: how it stands, and where to go.</summary>
/// <param name="Staat">goed, info, wacht or fout.</param>
public sealed record Beheerpunt(string Kop, string Zin, string Staat, string Icoon, string Url)
{
    public bool VraagtAandacht => Staat is "wacht" or "fout";
}

/// <summary>Recovery phrase, backups, mail server, night round and tablets in a sentence each.</summary>
internal static class Beheerwoorden
{
    /// <summary>A night that is older than this was missed.</summary>
    private const int NachtDagenMax = 1;

    /// <summary>Who set the school up is both at first: the access log can't tell as what somebody looked (SEC-2). Null for who is one of them.</summary>
    public static Beheerpunt? TweePetten(Wie wie, string adres) =>
        wie.Rollen.FirstOrDefault(r => r.Rol.ZietKinderen()) is { } rol && wie.Rollen.Any(r => r.Rol == Rol.Beheerder)
            ? new Beheerpunt(
                "Twee petten", $"Je bent beheerder en {rol.Rol.Leesbaar()}. Een beheerder hoort geen kinderen te zien: geef de rol {rol.Rol.Leesbaar()} aan iemand anders, en vraag die om de jouwe te beëindigen.",
                "wacht", "person-gear", $"{adres}/mensen")
            : null;

    public static Beheerpunt Herstelzin(HerstelzinStand stand, string adres)
    {
        var (zin, staat) = stand switch
        {
            { IsBevestigd: true, BevestigdOp: { } op } => ($"Overgetypt van papier op {Op(op)}{(stand.DoorNaam is { } door ? $", door {door}" : null)}.", "goed"),
            { BevestigdOp: not null } => ("De herstelzin past niet meer bij de sleutels: er worden geen back-ups gemaakt. Maak een nieuwe.", "fout"),
            _ => ("Er is geen geldige herstelzin: er worden geen back-ups gemaakt, en een kwijtgeraakt sleutelbestand is het einde van de gegevens.", "fout"),
        };
        return new Beheerpunt("Herstelzin", zin, staat, "file-earmark-lock", $"{adres}/installatie/herstelzin");
    }

    public static Beheerpunt Backup(Backupstand stand, bool heeftZin, bool isDemo, DateTimeOffset nu, string adres)
    {
        var (zin, staat) = stand switch
        {
            { Mislukt: { } fout } => ($"Mislukt op {Op(fout.Op)}. {fout.Zin}", "fout"),
            { Gelukt: { } oud } when stand.IsOud(nu) => ($"De laatste is van {Op(oud.Op)}: meer dan {Backupstand.UrenMax} uur geleden.", "fout"),
            { Gelukt: { } feit } => ($"De laatste is van {Op(feit.Op)}, gemaakt en teruggelezen.", "goed"),
            _ when stand.IsOud(nu) => ($"Er is nog geen back-up gemaakt, al meer dan {Backupstand.UrenMax} uur niet.", "fout"),
            _ when isDemo => ("In een demo komt er \u2019s nachts geen.", "info"),
            _ when heeftZin => ("De eerste komt vannacht om half drie.", "wacht"),
            _ => ("Er is nog geen back-up gemaakt. De eerste komt de nacht nadat er een herstelzin is.", "fout"),
        };
        return new Beheerpunt("Back-ups", zin, staat, "save", $"{adres}/installatie/backup");
    }

    public static Beheerpunt Mailserver(Poststand? stand, DateTimeOffset nu, string adres)
    {
        var wacht = stand?.Wachtend switch { null or 0 => "Er wacht niets.", 1 => "Er wacht 1 mail.", var n => $"Er wachten {n} mails." };
        var (zin, staat) = stand switch
        {
            null or { Ingesteld: false } => ($"Er is nog geen mailserver ingesteld: er gaat geen mail weg. {wacht}", "wacht"),
            { Storing: not null } => ($"De mailserver neemt geen mail aan. {wacht}", "fout"),
            { } vast when vast.IsVast(nu) => ($"Niet alle mail gaat weg. {wacht}", "wacht"),
            _ => ($"Werkt. {wacht}", "goed"),
        };
        return new Beheerpunt("Mailserver", zin, staat, "envelope", $"{adres}/post/instellingen");
    }

    public static Beheerpunt Nachtronde(NachtrondeView? view, DateOnly vandaag, string adres)
    {
        var (zin, staat) = view switch
        {
            { Taken.IsEmpty: false } => ("Er is iets dat niet doorkomt.", "fout"),
            { Verslagen: [var laatste, ..] } when vandaag.DayNumber - laatste.Nacht.DayNumber > NachtDagenMax => ($"De laatste was in de nacht van {Nachtwoorden.Nacht(laatste.Nacht)}.", "fout"),
            { Verslagen: [var laatste, ..] } => Nacht(laatste),
            _ => ("Er is nog geen nacht geweest.", "info"),
        };
        return new Beheerpunt("Nachtronde", zin, staat, "moon-stars", $"{adres}/nachtronde");
    }

    public static Beheerpunt Tablets(TabletsView view, string adres)
    {
        var gekoppeld = view.Rijen.Count(t => t is { IngetrokkenOp: null, GekoppeldOp: not null });
        var achter = view.Rijen.Sum(t => t.NietVerstuurd);
        var zin = gekoppeld switch { 0 => "Er is geen tablet gekoppeld.", 1 => "Er is 1 tablet gekoppeld.", _ => $"Er zijn {gekoppeld} tablets gekoppeld." };
        return new Beheerpunt(
            "Tablets", achter == 0 ? zin : $"{zin} Van een tablet die niet meer meedoet zijn {achter} tikken niet aangekomen.", achter > 0 ? "wacht" : gekoppeld == 0 ? "info" : "goed",
            "tablet", $"{adres}/tablets");
    }

    private static (string Zin, string Staat) Nacht(Nachtverslag verslag)
    {
        var (staat, woord) = Nachtwoorden.Stand(verslag);
        return ($"Nacht van {Nachtwoorden.Nacht(verslag.Nacht)}: {woord.ToLowerInvariant()}.", staat switch { "te-laat" => "fout", "wacht" => "wacht", _ => "goed" });
    }

    private static string Op(DateTimeOffset op) => $"{Datums.Lang(DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime))} om {Datums.Tijd(op)}";
}
