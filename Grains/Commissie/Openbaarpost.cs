using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Toegang;

namespace OrleansSchool.Commissie;

/// <summary>A message to the aandacht of a person.</summary>
/// <param name="Bericht">Null: the message with this id is over.</param>
internal sealed record Openbaarpost(string Id, Aandachtsbericht? Bericht);

/// <summary>Who does it, and when.</summary>
internal sealed record Openbaarhandeling(Wie Wie, DateTimeOffset Nu, DateOnly Vandaag);

/// <summary>What somebody was asked to write.</summary>
internal sealed record Openbaartaak(string AccountId, string Id, string Tekst);

/// <summary>Who is asked for what goes out, told once and taken back when it is done (TSO-0a, TSO-11c). Pure.</summary>
internal static class OpenbaarpostRules
{
    public const int OntvangersMax = 40;

    /// <summary>What is new or says something else is told; what isn't asked any more is taken back.</summary>
    /// <param name="pad">Address of the page where it is done.</param>
    public static Uitbak<Openbaarpost> Met(
        Uitbak<Openbaarpost> was, ImmutableArray<Openbaartaak> verteld, ImmutableArray<Openbaartaak> nieuw, SchoolSleutel school, string pad, DateTimeOffset nu)
    {
        var over = verteld.Where(v => !nieuw.Any(n => n.AccountId == v.AccountId && n.Id == v.Id));
        var bak = over.Aggregate(was, (b, t) => b.Met(Naar(t, school), new Openbaarpost(t.Id, null)));
        return nieuw.Where(n => !verteld.Contains(n)).Aggregate(bak, (b, t) => b.Met(
            Naar(t, school), new Openbaarpost(t.Id, new Aandachtsbericht(t.Id, Aandachtsoort.Taak, t.Tekst, pad, nu, Dringend: false, null))));
    }

    /// <summary>Who has this right for the whole school today.</summary>
    public static IEnumerable<string> MetRecht(PersonenView personen, SchoolSleutel school, Recht recht, DateOnly vandaag) => personen.Rijen
        .Where(p => HeeftRecht(p, school, recht, vandaag)).Select(p => p.AccountId).Take(OntvangersMax);

    public static bool HeeftRecht(PersoonRij persoon, SchoolSleutel school, Recht recht, DateOnly vandaag) =>
        persoon.Status != AccountStatus.Beeindigd && persoon.Rollen.Any(r => r.School == school && r.GeldtOp(vandaag) && Rechtentabel.Bereik(r.Rol, recht) == Bereik.School);

    private static string Naar(Openbaartaak taak, SchoolSleutel school) => $"aandacht/{school}/{taak.AccountId}";
}
