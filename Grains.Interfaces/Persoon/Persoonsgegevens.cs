using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OrleansSchool.Persoon;

/// <summary>Of whom something is kept (AVG art. 15). The order is stored in the register of requests: new ones go last.</summary>
public enum Persoonsoort
{
    Leerling = 1,

    /// <summary>Parent or guardian, found through a child: without an account there is no other key.</summary>
    Verzorger,

    /// <summary>Overblijfkracht; the id is that of the account.</summary>
    Helper,

    /// <summary>Anyone else with an account: team, commissie, ouderraad, MR, bestuur, VO school.</summary>
    Account,
}

/// <summary>Whose data is asked of an owner.</summary>
/// <param name="Id">Of the leerling; of a verzorger: of the child that they stand with; otherwise of the account.</param>
/// <param name="VerzorgerId">Only of a verzorger: theirs at that child.</param>
[GenerateSerializer, Immutable, Alias("persoonsleutel")]
public sealed record Persoonsleutel([property: Id(0)] Persoonsoort Soort, [property: Id(1)] string Id, [property: Id(2)] string? VerzorgerId)
{
    public static Persoonsleutel Leerling(string id) => new(Persoonsoort.Leerling, id, null);

    public static Persoonsleutel Verzorger(string leerlingId, string verzorgerId) => new(Persoonsoort.Verzorger, leerlingId, verzorgerId);

    /// <summary>Whether this person has an account, by which everything of theirs is found.</summary>
    [JsonIgnore]
    public bool HeeftAccount => Soort is Persoonsoort.Helper or Persoonsoort.Account;
}

/// <summary>One thing that is kept.</summary>
/// <param name="Wat">In words of the screens, without the name of anyone else.</param>
/// <param name="Op">When it was recorded; null when that isn't kept.</param>
[GenerateSerializer, Immutable, Alias("persoonsregel")]
public sealed record Persoonsregel([property: Id(0)] string Wat, [property: Id(1)] string Waarde, [property: Id(2)] DateTimeOffset? Op);

/// <summary>What one owner keeps of a person.</summary>
/// <param name="Soort">Kind of state, key of the tables of terms, purposes and sources.</param>
/// <param name="Weggelaten">What is kept and isn't in here, with the reason, as the document says it; null when all of it is.</param>
[GenerateSerializer, Immutable, Alias("persoonsdeel")]
public sealed record Persoonsdeel(
    [property: Id(0)] string Soort, [property: Id(1)] string Kop, [property: Id(2)] ImmutableArray<Persoonsregel> Regels, [property: Id(3)] string? Weggelaten);

/// <summary>Limits of what is handed over of one person.</summary>
public static class PersoonGrenzen
{
    /// <summary>Lines of one owner; more says so in <see cref="Persoonsdeel.Weggelaten"/>.</summary>
    public const int RegelsPerDeel = 2_000;

    /// <summary>Lines of one file: what fits on a sheet. What is more comes in the next one, and nothing is left out (AVG art. 15 lid 3).</summary>
    public const int RegelsMax = 20_000;

    /// <summary>Lines of one PDF: more isn't drawn within the time that a print may take.</summary>
    public const int RegelsPerDruk = 5_000;

    /// <summary>What is written about a request.</summary>
    public const int TekstMax = 500;

    /// <summary>Requests of one schooljaar.</summary>
    public const int VerzoekenMax = 400;

    /// <summary>Of those, what verzorgers with their links never take: room for what somebody asks at school.</summary>
    public const int VerzoekenKantoor = 100;
}

/// <summary>What erasing on request would do.</summary>
/// <param name="Belet">Why it can't be done yet, one sentence each; empty when it can.</param>
/// <param name="Blijft">What stays and on what ground.</param>
[GenerateSerializer, Immutable, Alias("wisproef")]
public sealed record Wisproef([property: Id(0)] ImmutableArray<string> Belet, [property: Id(1)] ImmutableArray<string> Blijft)
{
    public bool Kan => Belet.IsEmpty;
}
