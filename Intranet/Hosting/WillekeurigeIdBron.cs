using System.Security.Cryptography;
using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>Ids in production; the simulator has a seeded one.</summary>
internal sealed class WillekeurigeIdBron : IIdBron
{
    private const string Tekens = "abcdefghijklmnopqrstuvwxyz0123456789";

    public string NieuwId() => RandomNumberGenerator.GetString(Tekens, 16);
}
