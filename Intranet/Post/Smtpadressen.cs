using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace OrleansSchool.Intranet.Post;

/// <summary>
/// Which address of a mail server is called, and how long each may keep silent: one that swallows everything, as IPv6 does on many
/// networks, must not eat the time of the next (POST-1).
/// </summary>
internal static class Smtpadressen
{
    public const int Max = 3;

    public static readonly TimeSpan Geduld = TimeSpan.FromSeconds(5);

    /// <summary>In the order of the name server, the kinds by turns, so that the second try is of the other kind.</summary>
    public static ImmutableArray<IPAddress> Volgorde(IEnumerable<IPAddress> adressen) =>
    [
        .. adressen.GroupBy(a => a.AddressFamily).SelectMany(soort => soort.Select((adres, plek) => (adres, plek)))
            .OrderBy(a => a.plek).Select(a => a.adres).Take(Max),
    ];

    /// <summary>The first that answers.</summary>
    /// <exception cref="SocketException">None did.</exception>
    public static async Task<T> Verbind<T>(
        IEnumerable<IPAddress> adressen, Func<IPAddress, CancellationToken, Task<T>> bel, TimeProvider klok, CancellationToken stop)
    {
        var laatste = new SocketException((int)SocketError.HostNotFound);
        foreach (var adres in Volgorde(adressen))
        {
            using var grens = new CancellationTokenSource(Geduld, klok);
            using var beide = CancellationTokenSource.CreateLinkedTokenSource(grens.Token, stop);
            try
            {
                return await bel(adres, beide.Token);
            }
            catch (SocketException fout)
            {
                laatste = fout;
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                laatste = new SocketException((int)SocketError.TimedOut);
            }
        }

        throw laatste;
    }
}
