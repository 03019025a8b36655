using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Post;

namespace OrleansSchool.Intranet.Post;

internal static class PostExtensions
{
    /// <summary>What the mail outbox needs of the outside world (POST-1).</summary>
    public static void AddPost(this IServiceCollection diensten, Opdracht opdracht)
    {
        diensten.AddSingleton(new SmtpVertrouwen(Keten: null));
        diensten.AddSingleton<IMailTransport, SmtpTransport>();
        diensten.AddSingleton<Postgezondheid>();
        diensten.AddSingleton<ILinkkeuring>(d => new EigenLinks(opdracht, d));
    }
}

/// <summary>Links of this installation: its public address, or without one the addresses on which it listens.</summary>
internal sealed class EigenLinks(Opdracht opdracht, IServiceProvider diensten) : ILinkkeuring
{
    private readonly Uri? _publiek = StartRules.PubliekeUrl(opdracht);
    private readonly IReadOnlyList<string> _hosts = StartRules.Hostnamen(opdracht);

    public string Adres(string pad) => diensten.GetRequiredService<Links>().Adres(pad);

    public bool IsEigen(string link)
    {
        if (link.Any(t => t is <= ' ' or > '~' or '"' or '<' or '>' or '\\') || !Uri.TryCreate(link, UriKind.Absolute, out var url) || url.UserInfo.Length > 0)
        {
            return false;
        }

        return _publiek is not null
            ? Uri.Compare(url, _publiek, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
            : url.Scheme is "http" or "https" && _hosts.Contains(url.Host, StringComparer.OrdinalIgnoreCase);
    }
}
