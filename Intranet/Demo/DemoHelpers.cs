using OrleansSchool.Basis;
using OrleansSchool.Rooster;

namespace OrleansSchool.Intranet.Demo;

/// <summary>Invented overblijfkrachten of De Horizon: most in order, some with a paper that asks for an act (TSO-4).</summary>
internal static class DemoHelpers
{
    private static readonly (string Naam, string? Mail, Weekdagen Dagen, bool Inval, int Diploma, int Vog, int Bhv, int Ehbo)[] Namen =
    [
        ("Ria Nijland", "ria.nijland", Ma | Di | Do, false, 2100, 400, 300, 0),
        ("Hamza Bensaid", "hamza.bensaid", Ma | Do | Vr, false, 900, 700, 0, 200),
        ("Corrie Steenbergen", null, Di | Vr, false, 3000, 1300, 0, 0),
        ("Jolanda Pieters", "jolanda.pieters", Ma | Di | Do | Vr, false, 1500, 200, 45, 45),
        ("Aaltje Dijkema", null, Do, false, 0, 90, 0, 0),
        ("Mirjam van Houten", "mirjam.vanhouten", Ma | Di, false, 600, 500, 0, 400),
        ("Stefan Kroes", "stefan.kroes", Weekdagen.Geen, true, 0, 150, 0, 0),
        ("Soraya Lachman", "soraya.lachman", Do | Vr, false, 400, 350, 500, 0),
        ("Bep Kuipers", null, Ma, true, 2500, 1060, 0, -20),
        ("Wendy Oosterhof", "wendy.oosterhof", Di | Do, false, 0, 0, 0, 0),
        ("Marek Zielinski", "marek.zielinski", Vr, true, 0, 600, 0, 0),
        ("Dineke ten Cate", "dineke.tencate", Ma | Di | Do | Vr, false, 1800, 820, 640, 640),
        ("Ineke Abspoel", null, Di, false, 0, 250, 0, 0),
    ];

    private const Weekdagen Ma = Weekdagen.Maandag;
    private const Weekdagen Di = Weekdagen.Dinsdag;
    private const Weekdagen Do = Weekdagen.Donderdag;
    private const Weekdagen Vr = Weekdagen.Vrijdag;

    /// <summary>Thirteen, and the one who can be picked at login.</summary>
    public static IEnumerable<(string Id, OverblijfkrachtGegevens Gegevens)> Alle(DateOnly nu)
    {
        var begin = Schooljaar.Van(nu).EersteDag;
        var bekend = DemoPlan.Personen.Single(p => p.Rol == Rol.Overblijfkracht);
        yield return (bekend.Id, new OverblijfkrachtGegevens(
            bekend.Naam, "0600000100", null, true, nu.AddDays(-700), nu.AddDays(-300), nu.AddDays(250), null, false, Ma | Di | Do, nu.AddDays(-280), null, null));
        for (var i = 0; i < Namen.Length; i++)
        {
            var n = Namen[i];
            yield return ($"demo-helper-{i + 1}", new OverblijfkrachtGegevens(
                n.Naam, $"06000001{i + 1:D2}", n.Mail is null ? null : $"{n.Mail}@voorbeeld.invalid", n.Diploma > 0, n.Diploma > 0 ? nu.AddDays(-n.Diploma) : null,
                n.Vog > 0 ? nu.AddDays(-n.Vog) : null, n.Bhv != 0 ? nu.AddDays(n.Bhv) : null, n.Ehbo != 0 ? nu.AddDays(n.Ehbo) : null, n.Inval, n.Dagen,
                n.Vog > 0 && nu.AddDays(20 - n.Vog) < begin ? nu.AddDays(20 - n.Vog) : begin, null, null,
                TsoOp: i % 3 == 0 ? nu.AddDays(-400) : null, TsoTotEnMet: i % 3 == 0 ? nu.AddDays(330) : null));
        }
    }
}
