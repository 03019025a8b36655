using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Post;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>
/// Mails a person that what protects their account changed, so that somebody else's change doesn't stay unseen (SEC-1). To a
/// confirmed address only, by the school of the account (SCH-5); without these nothing is sent.
/// </summary>
internal sealed partial class Beveiligingsbericht(IGrainFactory grains, Schooltijd tijd, IIdBron ids, ILogger<Beveiligingsbericht> logger)
{
    /// <param name="wat">What happened: "je wachtwoord is gewijzigd".</param>
    public async Task Meld(AccountView account, string wat)
    {
        if (Thuisschool.Van(account, tijd.Vandaag) is not { } sleutel || account.Contact is not { Email: { } email, EmailBevestigdOp: not null })
        {
            return;
        }

        var waarden = ImmutableDictionary<string, string>.Empty.Add("naam", account.Naam).Add("wat", wat)
            .Add("wanneer", $"{Datums.Voluit(tijd.Vandaag)} om {Datums.Tijd(tijd.Nu)}");
        try
        {
            var verstuurd = await grains.Postbus(sleutel).Verstuur(
                new Postopdracht(ids.NieuwId(), Sjabloon.BeveiligingGewijzigd, account.Naam, email, waarden), Wie.Systeem(sleutel, account.Naam));
            if (verstuurd.Weigering is { } nee)
            {
                Geweigerd(logger, nee.Code);
            }
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            // The change itself is durable: a fault here must not look as if it failed.
            Geweigerd(logger, fout.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "A mail about a change of security wasn't accepted: {Reden}")]
    private static partial void Geweigerd(ILogger logger, string reden);
}
