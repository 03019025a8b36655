using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>What is kept of a passkey: what checking it needs, not how it was made.</summary>
internal sealed record PasskeyGegevens(
    byte[] PubliekeSleutel, uint Teller, ImmutableArray<string> Kanalen, bool Gecontroleerd, bool MagInReservekopie, bool InReservekopie);

[JsonSerializable(typeof(PasskeyGegevens))]
internal sealed partial class PasskeyJson : JsonSerializerContext;

/// <summary>Between the framework's shape of a passkey and ours.</summary>
internal static class PasskeyVorm
{
    public static PasskeyRij Rij(UserPasskeyInfo passkey, DateTimeOffset op) => new(
        Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "", op,
        JsonSerializer.Serialize(
            new PasskeyGegevens(
                passkey.PublicKey, passkey.SignCount, [.. passkey.Transports ?? []], passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp),
            PasskeyJson.Default.PasskeyGegevens));

    public static UserPasskeyInfo Info(PasskeyRij rij)
    {
        var gegevens = JsonSerializer.Deserialize(rij.Gegevens, PasskeyJson.Default.PasskeyGegevens)!;
        return new UserPasskeyInfo(
            Base64Url.DecodeFromChars(rij.CredentialId), gegevens.PubliekeSleutel, rij.Op, gegevens.Teller, [.. gegevens.Kanalen], gegevens.Gecontroleerd,
            gegevens.MagInReservekopie, gegevens.InReservekopie, attestationObject: [], clientDataJson: [])
        { Name = rij.Naam };
    }
}
