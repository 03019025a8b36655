using System.Net;
using System.Net.Sockets;

namespace OrleansSchool.Intranet.Security;

/// <summary>From where somebody asks, as <see cref="Tempo"/> counts it (SEC-6).</summary>
internal static class Netadressen
{
    private const int HelftBytes = 8;

    public static string Netadres(this HttpContext context) => Sleutel(context.Connection.RemoteIpAddress);

    /// <summary>With IPv6 the half that a provider gives to one connection: who has that, has all 2^64 addresses behind it.</summary>
    public static string Sleutel(IPAddress? adres) => adres switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => adres.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => $"{Convert.ToHexStringLower(adres.GetAddressBytes().AsSpan(0, HelftBytes))}/64",
        _ => adres.ToString(),
    };
}
