using System.Net;
using System.Net.Sockets;
using OrleansSchool.Intranet.Post;

namespace OrleansSchool.Tests.Rules.Post;

/// <summary>Which address of a mail server is called, and how long one may keep silent.</summary>
[Requirement("POST-1")]
public sealed class SmtpadressenTests
{
    private static readonly IPAddress[] Adressen =
        [IPAddress.Parse("2001:db8::1"), IPAddress.Parse("2001:db8::2"), IPAddress.Parse("2001:db8::3"), IPAddress.Parse("192.0.2.1"), IPAddress.Parse("192.0.2.2")];

    [Fact]
    public void De_soorten_adressen_komen_om_en_om() =>
        Assert.Equal(["2001:db8::1", "192.0.2.1", "2001:db8::2"], Smtpadressen.Volgorde(Adressen).Select(a => a.ToString()));

    [Fact]
    public async Task Een_adres_dat_zwijgt_kost_vijf_seconden_en_dan_komt_het_volgende()
    {
        var klok = new TestKlok();
        var gebeld = new List<IPAddress>();

        var bellen = Smtpadressen.Verbind(Adressen, (adres, grens) => Bel(gebeld, adres, grens), klok, TestContext.Current.CancellationToken);
        klok.Vooruit(Smtpadressen.Geduld);

        Assert.Equal("192.0.2.1", await bellen.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.Equal(Adressen[..1].Append(Adressen[3]), gebeld);
    }

    [Fact]
    public async Task Een_naam_zonder_adres_en_alleen_zwijgende_adressen_zijn_onbereikbaar()
    {
        var klok = new TestKlok();
        var stop = TestContext.Current.CancellationToken;

        var leeg = await Assert.ThrowsAsync<SocketException>(() => Smtpadressen.Verbind([], (a, grens) => Bel([], a, grens), klok, stop));
        var stil = Smtpadressen.Verbind(Adressen[..1], (a, grens) => Bel([], a, grens), klok, stop);
        klok.Vooruit(Smtpadressen.Geduld);

        Assert.Equal(SocketError.HostNotFound, leeg.SocketErrorCode);
        Assert.Equal(SocketError.TimedOut, (await Assert.ThrowsAsync<SocketException>(() => stil)).SocketErrorCode);
    }

    [Fact]
    public async Task Wie_stopt_belt_het_volgende_adres_niet_meer()
    {
        var gebeld = new List<IPAddress>();
        using var stop = new CancellationTokenSource();

        var bellen = Smtpadressen.Verbind(Adressen, (adres, grens) => Bel(gebeld, adres, grens), new TestKlok(), stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bellen);
        Assert.Single(gebeld);
    }

    /// <summary>A network on which IPv6 swallows everything.</summary>
    private static async Task<string> Bel(List<IPAddress> gebeld, IPAddress adres, CancellationToken grens)
    {
        gebeld.Add(adres);
        if (adres.AddressFamily == AddressFamily.InterNetworkV6)
        {
            await new TaskCompletionSource().Task.WaitAsync(grens);
        }

        return adres.ToString();
    }
}
