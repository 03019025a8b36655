using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>Where somebody goes who just came in for the first time: to the second step when a role asks it (SEC-1).</summary>
internal sealed class Naarbinnen(IEnumerable<EndpointDataSource> bronnen, Schooltijd tijd)
{
    private const string TweedeStap = "tweede-stap";

    /// <summary>Rights behind pages that ask a second step.</summary>
    private static readonly Recht[] Zwaar =
        [Recht.MensenBeheren, Recht.ToegangslogZien, Recht.PostInstellen, Recht.TabletsBeheren, Recht.InstallatieBeheren];

    private readonly Lazy<bool> _heeftTweedeStap = new(() =>
        bronnen.SelectMany(b => b.Endpoints).OfType<RouteEndpoint>().Any(e => e.RoutePattern.RawText?.Trim('/') == TweedeStap));

    public string Na(AccountView account) =>
        _heeftTweedeStap.Value && account.Beveiliging?.HeeftTweedeStap != true
        && account.Rollen.Any(r => r.GeldtOp(tijd.Vandaag) && Zwaar.Any(recht => Rechtentabel.Bereik(r.Rol, recht) != Bereik.Geen)) ? $"/{TweedeStap}" : "/";
}
