using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Rooster;

/// <summary>How it was before a helper was ended: the last day and the ending of then, and the last day that was set.</summary>
internal sealed record Helperprul(DateOnly? TotEnMet, Beeindiging? Beeindiging, DateOnly Gezet);

/// <summary>The ending of an overblijfkracht, to be taken back for thirty days (UX-1, TSO-4g). What was signed stays signed.</summary>
internal static class HelperprulRules
{
    /// <summary>One at a time: the last ending.</summary>
    public const string Id = "einde";

    public static Prullenbak<Helperprul> Met(OverblijfkrachtState was, OverblijfkrachtState wordt, Wie wie, DateTimeOffset nu) =>
        was.Prullenbak.Met(Id, new Helperprul(was.Gegevens!.TotEnMet, was.Beeindiging, wordt.Gegevens!.TotEnMet!.Value), wie, nu, Dag(nu));

    public static ImmutableArray<Weggehaald> Beeld(OverblijfkrachtState state, DateTimeOffset nu) => state.Prullenbak.Beeld(Dag(nu), p =>
        ("Overblijfkracht", $"{state.Gegevens?.Naam}: laatste dag {Datums.Voluit(p.Gezet)}; wordt weer {(p.TotEnMet is { } tot ? Datums.Voluit(tot) : "zonder laatste dag")}"));

    public static Uitkomst<OverblijfkrachtState> HaalTerug(OverblijfkrachtState was, string id, string sleutel, Wie wie, DateTimeOffset nu)
    {
        if (was.Prullenbak.Zoek(id, Dag(nu))?.Inhoud is not { } prul)
        {
            return Weigeringen.WeggehaaldVoorbij;
        }

        var gegevens = was.Gegevens!;
        if (gegevens.TotEnMet != prul.Gezet)
        {
            return Weigeringen.WeggehaaldVeranderd("de laatste dag");
        }

        var feit = new Feit(nu, "toch-niet-beeindigd", "Stopt toch niet", wie.Naam);
        return OverblijfkrachtRules.MetPost(was, was with
        {
            Versie = was.Versie + 1,
            Gegevens = gegevens with { TotEnMet = prul.TotEnMet },
            Beeindiging = prul.Beeindiging,
            Feiten = [.. was.Feiten.Insert(0, feit).Take(RoosterGrenzen.FeitenMax)],
            Prullenbak = was.Prullenbak.Zonder(id),
        }, sleutel, wie);
    }

    private static DateOnly Dag(DateTimeOffset op) => DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime);
}
