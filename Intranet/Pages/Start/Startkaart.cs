using System.Collections.Immutable;

namespace OrleansSchool.Intranet.Pages.Start;

/// <summary>Something that waits for this person: what is so, why, and where to act. Never a name of a child (TSO-8h).</summary>
/// <param name="Staat">te-laat, fout, wacht or info.</param>
internal sealed record Startkaart(string Kop, string Zin, string Staat, string Icoon, string Url, string Knop)
{
    /// <summary>Its day, also told in the sentence when an act is asked for; null when it has none.</summary>
    public DateOnly? Voor { get; init; }

    /// <summary>Ids of the aandacht that asks the same, where one page asks for several things; left out: what has its address.</summary>
    public ImmutableArray<string> Taken { get; init; }

    /// <summary>Asked of this person's own geleding: that waits now, however far its day is.</summary>
    public bool IsGevraagd { get; init; }

    public bool VraagtDaad => Staat != "info";

    /// <summary>What is late comes first, what is only good to know comes last.</summary>
    public int Rang => Staat switch { "te-laat" or "fout" => 0, "wacht" => 1, _ => 2 };
}

/// <summary>A drawing that is fetched after the page; without script its link opens the page that has it.</summary>
/// <param name="Id">Of the drawing itself, so that it takes the place of the link.</param>
/// <param name="Url">The drawing.</param>
/// <param name="Pagina">Where the same figures stand.</param>
internal sealed record Grafiekplek(string Id, string Url, string Pagina, string Tekst);
