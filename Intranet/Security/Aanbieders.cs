using System.Collections.Immutable;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>Addresses of a provider; <c>{huurder}</c> is the school's tenant.</summary>
internal sealed record AanbiederAdressen(string Vraag, string Token, string Wie);

/// <summary>Where Microsoft and Google are; a test puts its own provider there.</summary>
internal sealed class AanbiederOpties
{
    public AanbiederAdressen Microsoft { get; set; } = new(
        "https://login.microsoftonline.com/{huurder}/oauth2/v2.0/authorize", "https://login.microsoftonline.com/{huurder}/oauth2/v2.0/token",
        "https://graph.microsoft.com/oidc/userinfo");

    public AanbiederAdressen Google { get; set; } = new(
        "https://accounts.google.com/o/oauth2/v2/auth", "https://oauth2.googleapis.com/token", "https://openidconnect.googleapis.com/v1/userinfo");

    public AanbiederAdressen Van(string naam) => naam == Aanbieders.Microsoft ? Microsoft : Google;
}

/// <summary>
/// Which providers this installation knows, as set in the installation's grain. What the framework needs is made from it; a change
/// holds at once here, and within a minute on other servers.
/// </summary>
internal sealed class Aanbieders(IGrainFactory grains, TimeProvider klok, IOptionsMonitorCache<OAuthOptions> opties)
{
    public const string Microsoft = "microsoft";
    public const string Google = "google";

    public static readonly ImmutableArray<string> Namen = [Microsoft, Google];

    private static readonly TimeSpan Versheid = TimeSpan.FromMinutes(1);

    private AanbiedersView _stand = new([], -1);
    private DateTimeOffset? _gelezen;

    public IEnumerable<string> Ingesteld => _stand.Rijen.Select(r => r.Naam);

    public static string Woord(string naam) => naam == Microsoft ? "Microsoft" : "Google";

    public AanbiederInstelling? Van(string naam) => _stand.Rijen.FirstOrDefault(r => r.Naam == naam);

    /// <summary>Reads the settings again when they may be old; the framework then makes its options anew.</summary>
    public async Task Ververs(bool nu = false)
    {
        if (!nu && klok.GetUtcNow() - _gelezen < Versheid)
        {
            return;
        }

        var stand = await grains.Installatie().Aanbieders();
        _gelezen = klok.GetUtcNow();
        if (stand.Versie == _stand.Versie)
        {
            return;
        }

        _stand = stand;
        foreach (var naam in Namen)
        {
            opties.TryRemove(naam);
        }
    }
}
