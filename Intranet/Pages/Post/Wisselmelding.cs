using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Post;

namespace OrleansSchool.Intranet.Pages.Post;

/// <summary>For the start page of who may manage people: a week long that the mail server became another one (SEC-1).</summary>
internal static class Wisselmelding
{
    private static readonly TimeSpan Lang = TimeSpan.FromDays(7);

    /// <summary>Also when the mails about it were taken: who sets the server could read the mailboxes behind it.</summary>
    public static MeldingModel? Van(Serverwissel? wissel, DateTimeOffset nu, string adres)
    {
        if (wissel is null || nu - wissel.Op >= Lang)
        {
            return null;
        }

        var dag = Datums.Voluit(DateOnly.FromDateTime(Schooltijd.Lokaal(wissel.Op).DateTime));
        var oud = wissel.IsEerste || wissel.Gemeld ? "" : " De oude server nam het bericht daarover niet aan.";
        return new MeldingModel(
            "wacht", wissel.IsEerste ? "Er is een mailserver ingesteld" : "De mailserver is gewijzigd",
            $"Door {wissel.DoorNaam}, op {dag} om {Datums.Tijd(wissel.Op)}.{oud} Wist je dit niet? Vraag het na en kijk de instellingen na.")
        {
            Icoon = "shield-exclamation",
            Acties = [new Actie("Bekijk de mailserver", $"{adres}/instellingen", "envelope")],
        };
    }
}
