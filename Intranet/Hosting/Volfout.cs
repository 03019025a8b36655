using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// The last limit of a state, behind the named limits of its lists: nothing was written, and a person gets a refusal instead of a fault
/// (docs/besluiten/0010).
/// </summary>
internal static class Volfout
{
    /// <summary>What to say; null for any other fault.</summary>
    public static string? Zin(Exception? fout) => fout switch
    {
        RijTeGrootException => "Hier past niets meer bij: er staat al te veel. Verwijder wat niet meer nodig is, of gebruik kortere teksten. Er is niets veranderd.",
        UitbakVolException => "Er wachten te veel wijzigingen die nog verwerkt worden. Probeer het over een kwartier opnieuw. Er is niets veranderd.",
        _ => null,
    };
}
