using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Opslag;

namespace OrleansSchool.Toegang;

/// <summary>
/// Login names as grain keys: an HMAC, so that the store and its keys hold no address of a person (DESIGN §1). Each kind has its own
/// key: nobody can choose a name that is somebody else's account elsewhere or passkey.
/// </summary>
public sealed class Inlognamen(Sleutelbos sleutels)
{
    private readonly byte[] _sleutel = sleutels.Afgeleid("inlognaam");
    private readonly byte[] _extern = sleutels.Afgeleid("externe-inlog");
    private readonly byte[] _passkey = sleutels.Afgeleid("passkey");
    private readonly byte[] _herstelcode = sleutels.Afgeleid("herstelcode");

    public static string Normaal(string inlognaam) => inlognaam.Trim().Normalize(NormalizationForm.FormC).ToUpperInvariant();

    public string Hmac(string inlognaam) => Van(_sleutel, Normaal(inlognaam));

    /// <summary>As the provider writes its id: capitals count.</summary>
    public string Extern(string aanbieder, string sleutel) => Van(_extern, $"{aanbieder}|{sleutel}");

    public string Passkey(string credentialId) => Van(_passkey, credentialId);

    public string Herstelcode(string accountId, string code) => Van(_herstelcode, $"{accountId}|{code}");

    private static string Van(byte[] sleutel, string tekst) => Convert.ToHexStringLower(HMACSHA256.HashData(sleutel, Encoding.UTF8.GetBytes(tekst)));
}
