using System.Collections.Immutable;

namespace OrleansSchool.Overblijven;

/// <summary>State of a tile, counts and the order of a board (LIVE-1).</summary>
internal static class TegelRules
{
    private static readonly int Staten = Enum.GetValues<Tegelstaat>().Length;

    public static bool WordtVerwacht(Verwachting verwachting) => verwachting is Verwachting.Structureel or Verwachting.ExtraDag;

    public static Tegelstaat Staat(Verwachting verwachting, Markeersoort? markering) => markering switch
    {
        Markeersoort.Aanwezig => WordtVerwacht(verwachting) ? Tegelstaat.Aanwezig : Tegelstaat.Onverwacht,
        Markeersoort.NietGevonden => Tegelstaat.NietGevonden,
        Markeersoort.Afgemeld => Tegelstaat.Afgemeld,
        Markeersoort.VroegOpgehaald => Tegelstaat.VroegOpgehaald,
        _ => verwachting switch
        {
            Verwachting.Structureel or Verwachting.ExtraDag => Tegelstaat.Verwacht,
            Verwachting.Afgemeld => Tegelstaat.Afgemeld,
            Verwachting.Geschorst => Tegelstaat.Geschorst,
            Verwachting.Uitgesloten => Tegelstaat.Uitgesloten,
            _ => Tegelstaat.NietVerwacht,
        },
    };

    public static Tellers Tel(IEnumerable<Tegelstaat> staten)
    {
        Span<int> aantal = stackalloc int[Staten];
        foreach (var staat in staten)
        {
            aantal[(int)staat]++;
        }

        return new Tellers(
            aantal[(int)Tegelstaat.Verwacht], aantal[(int)Tegelstaat.Aanwezig], aantal[(int)Tegelstaat.Onverwacht],
            aantal[(int)Tegelstaat.NietGevonden], aantal[(int)Tegelstaat.Afgemeld], aantal[(int)Tegelstaat.VroegOpgehaald],
            aantal[(int)Tegelstaat.Geschorst], aantal[(int)Tegelstaat.Uitgesloten]);
    }

    /// <summary>With who is away by one tablet and here by another: the rule of duty counts them (LIVE-4, TSO-4c).</summary>
    public static Tellers TelLeden(IReadOnlyCollection<LidStand> leden) =>
        Tel(leden.Select(l => l.Staat)) with { Onzeker = leden.Count(l => Tegel.IsOnzeker(l.Staat, l.Tegenspraak)) };

    public static Tellers Som(IEnumerable<Tellers> delen) => delen.Aggregate(
        new Tellers(0, 0, 0, 0, 0, 0, 0, 0),
        (a, b) => new Tellers(
            a.Verwacht + b.Verwacht, a.Aanwezig + b.Aanwezig, a.Onverwacht + b.Onverwacht, a.NietGevonden + b.NietGevonden,
            a.Afgemeld + b.Afgemeld, a.VroegOpgehaald + b.VroegOpgehaald, a.Geschorst + b.Geschorst, a.Uitgesloten + b.Uitgesloten, a.Onzeker + b.Onzeker));

    /// <summary>The mark that counts per leerling.</summary>
    public static ImmutableDictionary<string, Markering> Stand(IEnumerable<Markering> markeringen) =>
        Koppen(markeringen).ToImmutableDictionary(k => k.Key, k => SamenvoegRules.Geldt(k.Value), StringComparer.Ordinal);

    /// <summary>
    /// What none other replaces, per leerling: undone marks and the undoing ones fall away, so that what was there before
    /// shows again with its own time and person.
    /// </summary>
    public static ImmutableDictionary<string, ImmutableArray<Markering>> Koppen(IEnumerable<Markering> markeringen)
    {
        var alle = markeringen as IReadOnlyCollection<Markering> ?? [.. markeringen];
        var hersteld = alle.Where(m => m.HersteltNr is not null).Select(m => m.HersteltNr!.Value).ToHashSet();
        return alle.Where(m => m.HersteltNr is null && !hersteld.Contains(m.Nr))
            .GroupBy(m => m.LeerlingId, StringComparer.Ordinal)
            .ToImmutableDictionary(g => g.Key, SamenvoegRules.Koppen, StringComparer.Ordinal);
    }

    /// <summary>The same after marks with a connection that undo nothing: each holds until the next one of its child.</summary>
    public static ImmutableDictionary<string, Markering> Stand(ImmutableDictionary<string, Markering> was, IEnumerable<Markering> erbij) =>
        was.SetItems(erbij.Select(m => KeyValuePair.Create(m.LeerlingId, m)));

    /// <summary>Of a list without a single mark that counts nobody knows who was there; today's may still get more.</summary>
    public static Lijststand Lijst(int markeringen, DateOnly datum, DateOnly vandaag) =>
        markeringen == 0 ? Lijststand.NietBijgehouden : datum < vandaag ? Lijststand.Bijgehouden : Lijststand.NogBezig;
}
