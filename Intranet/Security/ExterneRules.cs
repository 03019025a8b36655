using System.Buffers.Text;
using System.Text.Json;

namespace OrleansSchool.Intranet.Security;

/// <summary>Who somebody is according to a provider: its own id for them, never a mail address, which can pass to another person.</summary>
internal static class ExterneRules
{
    public const int SleutelMax = 250;
    public const int WeergaveMax = 100;
    private const int TokenMax = 16_000;

    public static string? Tekst(JsonElement bron, string naam) =>
        bron.ValueKind == JsonValueKind.Object && bron.TryGetProperty(naam, out var waarde) && waarde.ValueKind == JsonValueKind.String
        && waarde.GetString() is { Length: > 0 } tekst ? tekst : null;

    /// <summary>
    /// Tenant and object id, which stay the same for all applications. They stand in the id token only; that came straight from
    /// Microsoft over TLS, so its signature proves nothing more (OpenID Connect Core 3.1.3.7), but it must be for us and about the
    /// person that the userinfo endpoint names.
    /// </summary>
    public static string? MicrosoftSleutel(string? idToken, string clientId, string? sub)
    {
        if (idToken is not { Length: <= TokenMax } || idToken.Split('.') is not [_, var inhoud, _] || !Base64Url.IsValid(inhoud))
        {
            return null;
        }

        try
        {
            using var token = JsonDocument.Parse(Base64Url.DecodeFromChars(inhoud));
            var (tid, oid) = (Tekst(token.RootElement, "tid"), Tekst(token.RootElement, "oid"));
            return Tekst(token.RootElement, "aud") == clientId && sub is not null && Tekst(token.RootElement, "sub") == sub && tid is not null && oid is not null
                ? $"{tid}|{oid}" : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
