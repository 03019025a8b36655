using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Gedeeld;

/// <summary>One thing that was taken away, as it was.</summary>
/// <param name="TotEnMet">Last day on which it can be put back.</param>
internal sealed record Prul<T>(string Id, T Inhoud, DateTimeOffset Op, string DoorNaam, DateOnly TotEnMet);

/// <summary>
/// What was taken away from an owner, in the owner's own state, for thirty days (UX-1). It goes with its owner, and no list, board,
/// export or mail reads it.
/// </summary>
internal sealed record Prullenbak<T>
{
    /// <summary>Newest first.</summary>
    public ImmutableArray<Prul<T>> Pruls { get; init; } = [];

    /// <summary>Forms that put something back (<see cref="OperatieRules"/>): the same one again is done.</summary>
    public ImmutableArray<string> Teruggehaald { get; init; } = [];

    /// <summary>With one more; what is past its days goes, and the oldest of too many.</summary>
    /// <param name="max">At most <see cref="WeggehaaldGrenzen.Max"/>; fewer for an owner whose row is full of other things.</param>
    public Prullenbak<T> Met(string id, T inhoud, Wie wie, DateTimeOffset op, DateOnly vandaag, int max = WeggehaaldGrenzen.Max)
    {
        var vers = Op(vandaag).Pruls.RemoveAll(p => p.Id == id);
        var met = vers.Insert(0, new Prul<T>(id, inhoud, op, wie.Naam, vandaag.AddDays(WeggehaaldGrenzen.Dagen)));
        return this with { Pruls = met.Length > max ? met[..max] : met };
    }

    public Prullenbak<T> Zonder(string id)
    {
        var zonder = Pruls.RemoveAll(p => p.Id == id);
        return zonder.Length == Pruls.Length ? this : this with { Pruls = zonder };
    }

    /// <summary>It is back where it was, by this form.</summary>
    public Prullenbak<T> Terug(string id, string regel) => Zonder(id) with { Teruggehaald = OperatieRules.Met(Teruggehaald, regel) };

    /// <summary>The answer to a form that was accepted before, or whose id isn't one; null for a new one.</summary>
    public Uitkomst? Eerder(OperatieId operatie, string regel) =>
        operatie.IsGeldig ? OperatieRules.Eerder(Teruggehaald, regel) : Weigeringen.OngeldigeOperatie;

    public static string Regel(string id, OperatieId operatie, Wie wie) => OperatieRules.Regel(operatie, wie, "haal-terug", id);

    /// <summary>Without what is past its last day; the same one when there is nothing like that.</summary>
    public Prullenbak<T> Op(DateOnly vandaag) =>
        Pruls.All(p => vandaag <= p.TotEnMet) ? this : this with { Pruls = Pruls.RemoveAll(p => vandaag > p.TotEnMet) };

    /// <summary>Null for what isn't there, or whose last day is past though the night hasn't been by.</summary>
    public Prul<T>? Zoek(string id, DateOnly vandaag) => Pruls.FirstOrDefault(p => p.Id == id && vandaag <= p.TotEnMet);

    /// <summary>For a screen; newest first.</summary>
    public ImmutableArray<Weggehaald> Beeld(DateOnly vandaag, Func<T, (string Soort, string Wat)> woorden) =>
        [.. Pruls.Where(p => vandaag <= p.TotEnMet).Select(p => Regel(p, woorden(p.Inhoud)))];

    private static Weggehaald Regel(Prul<T> prul, (string Soort, string Wat) woorden) =>
        new(prul.Id, woorden.Soort, woorden.Wat, prul.Op, prul.DoorNaam, prul.TotEnMet);
}
