using System.Security.Cryptography;
using System.Text;

namespace OrleansSchool.Basis;

/// <summary>
/// A short number for a kind of fault: the screen shows it with Dutch words, the log beside the name of the fault. So who reads the screen
/// can say what to look for, and no screen shows English.
/// </summary>
public static class Foutnummer
{
    private const int Bytes = 2;

    /// <param name="soort">Name of the fault, as the log has it.</param>
    public static string Van(string soort) => $"F{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(soort)).AsSpan(0, Bytes))}";
}
