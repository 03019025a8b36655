using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Rooster;

/// <summary>
/// Tokens of personal links to stand in (TSO-4m): 256 bits, made anew from the installation's secret whenever one is needed, so that the
/// token is stored nowhere and the text for sms or WhatsApp can still show it. What is kept is its hash.
/// </summary>
internal sealed class Invallinks(Sleutelbos sleutels)
{
    private readonly byte[] _sleutel = sleutels.Afgeleid("invallink");

    /// <param name="begonnen">Of the search: a second one for the same turn has links of its own.</param>
    public string Token(SchoolSleutel school, DateOnly datum, string dienstId, string helperId, DateTimeOffset begonnen)
    {
        var tekst = $"{school}\n{Sleutels.Dag(datum)}\n{dienstId}\n{helperId}\n{begonnen.ToUnixTimeMilliseconds()}";
        return Convert.ToBase64String(HMACSHA256.HashData(_sleutel, Encoding.UTF8.GetBytes(tekst))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// <summary>SHA-256, as of each personal link.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public static string Pad(SchoolSleutel school, DateOnly datum, string token) => $"/inval/{school}/{Sleutels.Dag(datum)}/{token}";
}
