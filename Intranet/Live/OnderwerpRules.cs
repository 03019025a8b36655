using OrleansSchool.Basis;
using OrleansSchool.Live;

namespace OrleansSchool.Intranet.Live;

/// <summary>Which topics a person may follow. A signal holds no data, but when a groep changes is already something to know.</summary>
internal static class OnderwerpRules
{
    public const int AantalMax = 60;
    private const int LengteMax = 100;

    /// <summary>What is left of what was asked: known forms, allowed, each once.</summary>
    public static IReadOnlyList<string> Toegestaan(IEnumerable<string?> gevraagd, Wie wie) =>
        [.. gevraagd.Where(o => o is { Length: > 0 and <= LengteMax } && Mag(o, wie)).Select(o => o!).Distinct(StringComparer.Ordinal).Take(AantalMax)];

    private static bool Mag(string onderwerp, Wie wie) => onderwerp.Split('/') switch
    {
        [Onderwerpen.School] => wie.Mag(Recht.VandaagZien, wie.School),
        [Onderwerpen.Register] => wie.Mag(Recht.LeerlingenZien, wie.School),
        ["dag", var groep, _] => wie.MagInGroep(Recht.BordZien, wie.School, groep),
        ["middag", _] => wie.Mag(Recht.VandaagZien, wie.School),
        ["leerling", _] => wie.Mag(Recht.LeerlingenZien, wie.School),
        _ => false,
    };
}
