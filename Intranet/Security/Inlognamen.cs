using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Security;

/// <summary>Login names as grain keys: an HMAC, so that the store and its keys hold no address of a person (DESIGN §1).</summary>
internal sealed class Inlognamen(Sleutelbos sleutels)
{
    private readonly byte[] _sleutel = sleutels.Afgeleid("inlognaam");

    public static string Normaal(string inlognaam) => inlognaam.Trim().Normalize(NormalizationForm.FormC).ToUpperInvariant();

    public string Hmac(string inlognaam) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_sleutel, Encoding.UTF8.GetBytes(Normaal(inlognaam))));
}
