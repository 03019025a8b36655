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

    /// <summary>Null until somebody chose: whether a person may decide about a child is never filled in by itself.</summary>
    public bool? HeeftGezag { get; set; }

    public bool MagOphalen { get; set; }

    public bool Contactverbod { get; set; }

    /// <summary>Why a contactverbod that was there isn't any more; asked when its tick goes.</summary>
    public string? VerbodVoorbij { get; set; }

    public bool GeheimAdres { get; set; }

    public string? Taal { get; set; }

    public string? Straat { get; set; }

    public string? Postcode { get; set; }

    public string? Plaats { get; set; }

    /// <summary>Siblings where the same person gets the same contact data.</summary>
    public IList<string> Ook { get; set; } = [];

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
        Straat = v.Adres?.Straat,
        Postcode = v.Adres?.Postcode,
        Plaats = v.Adres?.Plaats,
        Belvolgorde = v.Belvolgorde,
    };

    internal Verzorger Lees() => new(
        Id ?? "", Namen.Schoon(Naam ?? ""), (Relatie ?? "").Trim(), (Telefoon ?? "").Trim(),
        string.IsNullOrWhiteSpace(Email) ? null : Email.Trim(), HeeftGezag ?? false, MagOphalen, Contactverbod, GeheimAdres, (Taal ?? "").Trim(),
        0, Belvolgorde, LeesAdres());

    /// <summary>Nothing typed is no address.</summary>
    private Adres? LeesAdres() =>
        string.IsNullOrWhiteSpace(Straat + Postcode + Plaats) ? null : new Adres((Straat ?? "").Trim(), (Postcode ?? "").Trim(), (Plaats ?? "").Trim());

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

    internal IEnumerable<Waarde> Naast(Verzorger? nu)
    {
        yield return Waarde.Van("Naam", nu?.Naam, Naam);
        yield return Waarde.Van("Relatie", nu?.Relatie, Relatie);
        yield return Waarde.Van("Telefoon", nu is null ? null : Basis.Telefoon.Leesbaar(nu.Telefoon), Telefoon);
        yield return Waarde.Van("E-mail", nu?.Email, Email);
        yield return Waarde.Van("Straat", nu?.Adres?.Straat, Straat);
        yield return Waarde.Van("Postcode", nu?.Adres?.Postcode, Postcode);
        yield return Waarde.Van("Plaats", nu?.Adres?.Plaats, Plaats);
        yield return Waarde.Van("Gezag", JaNee(nu?.HeeftGezag), JaNee(HeeftGezag));
        yield return Waarde.Van("Mag ophalen", JaNee(nu?.MagOphalen), JaNee(MagOphalen));
        yield return Waarde.Van("Contactverbod", JaNee(nu?.Contactverbod), JaNee(Contactverbod));
        yield return Waarde.Van("Geheim adres", JaNee(nu?.GeheimAdres), JaNee(GeheimAdres));
        yield return Waarde.Van("Taal", nu?.Taal, Taal);
        yield return Waarde.Van("Belvolgorde", Bel(nu?.Belvolgorde), Bel(Belvolgorde));
    }

    private static string? JaNee(bool? waarde) => waarde switch { true => "ja", false => "nee", null => null };

    private static string? Bel(int? volgorde) => volgorde is null ? null : volgorde == 0 ? "niet bellen" : $"{volgorde}";
}
