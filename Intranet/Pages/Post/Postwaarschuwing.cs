using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Post;

namespace OrleansSchool.Intranet.Pages.Post;

/// <summary>For the start page: mail that waits longer than an hour, or that was given up.</summary>
internal static class Postwaarschuwing
{
    public static MeldingModel? Van(Poststand? stand, DateTimeOffset nu, string adres)
    {
        if (stand?.IsVast(nu) != true)
        {
            return null;
        }

        var aantal = stand.Wachtend + stand.Opgegeven;
        return new MeldingModel("wacht", aantal == 1 ? "Er ligt een mail die niet weggaat" : $"Er liggen {aantal} mails die niet weggaan", "Kijk wat eraan scheelt; er is niets verloren.")
        {
            Icoon = "envelope-exclamation",
            Acties = [new Actie("Kijk bij Post", adres, "envelope")],
        };
    }
}
