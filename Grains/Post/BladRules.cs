using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;

namespace OrleansSchool.Post;

/// <summary>Finished mail goes from the outbox to pages of its month; old months go (POST-1, SEC-5).</summary>
internal static class BladRules
{
    public static string Maand(DateTimeOffset moment) => Schooltijd.Lokaal(moment).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The oldest finished mails of one month, when they fill a page or their month is over; null when it isn't time yet.</summary>
    public static (string Maand, int Nummer, ImmutableArray<PostKaart> Mails)? TeVullen(PostbusState state, DateTimeOffset nu)
    {
        if (state.Afgerond.IsEmpty)
        {
            return null;
        }

        var maand = Maand(state.Afgerond[0].AfgerondOp!.Value);
        ImmutableArray<PostKaart> mails = [.. state.Afgerond.TakeWhile(m => Maand(m.AfgerondOp!.Value) == maand).Take(PostGrenzen.BladMax)];
        return mails.Length == PostGrenzen.BladMax || maand != Maand(nu)
            ? (maand, (state.Bladen.FirstOrDefault(b => b.Maand == maand)?.Bladen ?? 0) + 1, mails)
            : null;
    }

    /// <summary>Unchanged when a mail got a bounce while its page was written: then the page is written again, with it.</summary>
    public static PostbusState NaVullen(PostbusState was, string maand, int nummer, ImmutableArray<PostKaart> geschreven) =>
        !was.Afgerond.Take(geschreven.Length).SequenceEqual(geschreven) ? was : was with
        {
            Afgerond = was.Afgerond[geschreven.Length..],
            Bladen = [.. was.Bladen.Where(b => b.Maand != maand).Append(new Postmaand(maand, nummer)).OrderBy(b => b.Maand, StringComparer.Ordinal)],
        };

    /// <summary>Months whose term is over.</summary>
    public static ImmutableArray<Postmaand> TeWissen(PostbusState state, DateTimeOffset nu)
    {
        var eerste = Maand(nu.AddMonths(-PostGrenzen.BewaarMaanden));
        return [.. state.Bladen.Where(b => string.CompareOrdinal(b.Maand, eerste) < 0)];
    }

    /// <summary>Pages to read for a list, newest first.</summary>
    /// <param name="maand">All months when null.</param>
    public static IEnumerable<(string Maand, int Nummer)> Nieuwste(PostbusState state, string? maand) =>
        state.Bladen.Reverse().Where(b => maand is null || b.Maand == maand)
            .SelectMany(b => Enumerable.Range(1, b.Bladen).Reverse().Select(nummer => (b.Maand, nummer)));
}
