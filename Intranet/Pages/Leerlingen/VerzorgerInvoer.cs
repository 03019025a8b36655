using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>Form of one verzorger; all of a child are saved together, so that the calling order stays one list (SCH-2).</summary>
public sealed class VerzorgerInvoer
{
    /// <summary>Made when the form was drawn, also for a new one: a double click adds once.</summary>
    public string? Id { get; set; }

    public string? Naam { get; set; }

    public string? Relatie { get; set; }

    public string? Telefoon { get; set; }

    public string? Email { get; set; }

    public bool HeeftGezag { get; set; }

    public bool MagOphalen { get; set; }

    public bool Contactverbod { get; set; }

    public bool GeheimAdres { get; set; }

    public string? Taal { get; set; }

    /// <summary>Share of the costs per verzorger in percent, by id: together 100 or all 0, so they stand in one form.</summary>
    public IDictionary<string, string?> Delen { get; set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Place in the calling order; 0 is not called.</summary>
    public int Belvolgorde { get; set; }

    public static VerzorgerInvoer Van(Verzorger v) => new()
    {
        Id = v.Id,
        Naam = v.Naam,
        Relatie = v.Relatie,
        Telefoon = Basis.Telefoon.Leesbaar(v.Telefoon),
        Email = v.Email,
        HeeftGezag = v.HeeftGezag,
        MagOphalen = v.MagOphalen,
        Contactverbod = v.Contactverbod,
        GeheimAdres = v.GeheimAdres,
        Taal = v.Taal,
        Belvolgorde = v.Belvolgorde,
    };

    internal Verzorger Lees(Invoer invoer) => new(
        Id ?? "", Namen.Schoon(Naam ?? ""), (Relatie ?? "").Trim(), (Telefoon ?? "").Trim(),
        string.IsNullOrWhiteSpace(Email) ? null : Email.Trim(), HeeftGezag, MagOphalen, Contactverbod, GeheimAdres, (Taal ?? "").Trim(),
        0, Belvolgorde);

    /// <summary>The shares as typed; what the form didn't have stays what it was.</summary>
    internal Func<Verzorger, Verzorger> LeesDelen(Invoer invoer)
    {
        var delen = Delen.Where(d => !string.IsNullOrWhiteSpace(d.Value)).Take(LeerlingGrenzen.VerzorgersMax + 1)
            .ToDictionary(d => d.Key, d => invoer.Getal($"{nameof(Delen)}[{d.Key}]", d.Value, "het deel") ?? 0, StringComparer.Ordinal);
        return v => delen.TryGetValue(v.Id, out var deel) ? v with { Betaaldeel = deel } : v;
    }

    /// <summary>What the form draws: each verzorger that there is and this one.</summary>
    internal VerzorgerInvoer MetDelen(ImmutableArray<Verzorger> lijst)
    {
        foreach (var v in lijst.Where(v => !Delen.ContainsKey(v.Id)))
        {
            Delen[v.Id] = v.Betaaldeel.ToString(CultureInfo.InvariantCulture);
        }

        Delen.TryAdd(Id ?? "", "0");
        return this;
    }

    /// <summary>The list with this one added or replaced, and the calling order closed up: 1, 2, 3 without gaps.</summary>
    internal static ImmutableArray<Verzorger> Plaats(ImmutableArray<Verzorger> lijst, Verzorger nieuw)
    {
        var anderen = lijst.Where(v => v.Id != nieuw.Id && v.Belvolgorde > 0).OrderBy(v => v.Belvolgorde).ToList();
        if (nieuw.Belvolgorde > 0)
        {
            anderen.Insert(Math.Min(nieuw.Belvolgorde - 1, anderen.Count), nieuw);
        }

        var nummer = anderen.Select((v, i) => (v.Id, Nr: i + 1)).ToDictionary(p => p.Id, p => p.Nr, StringComparer.Ordinal);
        var alle = lijst.Any(v => v.Id == nieuw.Id) ? lijst.Select(v => v.Id == nieuw.Id ? nieuw : v) : lijst.Append(nieuw);
        return [.. alle.Select(v => v with { Belvolgorde = nummer.GetValueOrDefault(v.Id) })];
    }

    /// <summary>The list without that one, closed up.</summary>
    internal static ImmutableArray<Verzorger> Zonder(ImmutableArray<Verzorger> lijst, string id)
    {
        var over = lijst.Where(v => v.Id != id).ToList();
        var nummer = over.Where(v => v.Belvolgorde > 0).OrderBy(v => v.Belvolgorde).Select((v, i) => (v.Id, Nr: i + 1))
            .ToDictionary(p => p.Id, p => p.Nr, StringComparer.Ordinal);
        return [.. over.Select(v => v with { Belvolgorde = nummer.GetValueOrDefault(v.Id) })];
    }

    internal IEnumerable<Waarde> Naast(Verzorger? nu)
    {
        yield return Waarde.Van("Naam", nu?.Naam, Naam);
        yield return Waarde.Van("Relatie", nu?.Relatie, Relatie);
        yield return Waarde.Van("Telefoon", nu is null ? null : Basis.Telefoon.Leesbaar(nu.Telefoon), Telefoon);
        yield return Waarde.Van("E-mail", nu?.Email, Email);
    }
}
