using OrleansSchool.Basis;
using OrleansSchool.Werving;

namespace OrleansSchool.Simulation.Leven;

/// <summary>What people took away and may put back, as they were told (UX-1).</summary>
internal sealed class Terugzetmodel
{
    /// <summary>By <see cref="Wegding.Merk"/>, until it was seen that it is erased.</summary>
    public SortedDictionary<string, Wegding> Dingen { get; } = new(StringComparer.Ordinal);
}

/// <summary>Each of another owner, and each kept by it in its own way.</summary>
internal enum Wegsoort
{
    /// <summary>What lunch helpers must know, on the card of a leerling.</summary>
    Lunchinfo = 1,

    /// <summary>A place of the school.</summary>
    Plek,

    /// <summary>A course that doesn't happen.</summary>
    Bijeenkomst,

    /// <summary>Somebody who isn't a candidate any more: four weeks.</summary>
    Kandidaat,

    /// <summary>Evidence of an agreement of MR and bestuur, with its file.</summary>
    Stuk,

    /// <summary>The ending of an overblijfkracht.</summary>
    Helper,
}

/// <summary>One thing that was taken away.</summary>
/// <param name="eigenaar">Of which the owner is: id of a leerling or helper, schooljaar, id of an agreement; empty for the school.</param>
/// <param name="nummer">Its own id there.</param>
/// <param name="merk">Stands in the owner's row as long as anything of it is kept, and nowhere else in that row.</param>
/// <param name="woord">Stands in the line that is shown of it.</param>
internal sealed class Wegding(Wegsoort soort, string eigenaar, string nummer, string merk, string woord)
{
    public Wegsoort Soort { get; } = soort;

    public string Eigenaar { get; } = eigenaar;

    public string Nummer { get; } = nummer;

    public string Merk { get; } = merk;

    public string Woord { get; } = woord;

    /// <summary>As the list of its owner names it.</summary>
    public string Id { get; set; } = "";

    /// <summary>First and last day on which it may have been taken away: an answer can come after midnight.</summary>
    public (DateOnly Van, DateOnly Tot) Op { get; set; }

    /// <summary>When somebody tries to put it back; null when nobody does.</summary>
    public DateOnly? TerugOp { get; set; }

    /// <summary>Since when it is where it was; null while it is away.</summary>
    public DateOnly? TerugSinds { get; set; }

    /// <summary>Its own last day, after which it goes by itself; null without one.</summary>
    public DateOnly? Einde { get; init; }

    /// <summary>Somebody is putting it back and hasn't heard the answer: it may be in either place.</summary>
    public bool Onderweg { get; set; }

    /// <summary>Said once that it is kept too long.</summary>
    public bool Gemeld { get; set; }

    /// <summary>Name of the state that keeps it.</summary>
    public string Toestand => Soort switch
    {
        Wegsoort.Lunchinfo => "leerling",
        Wegsoort.Plek => "school",
        Wegsoort.Bijeenkomst => "scholing",
        Wegsoort.Kandidaat => "kandidaten",
        Wegsoort.Stuk => "mrafspraken",
        _ => "overblijfkracht",
    };

    /// <summary>Key of the row that keeps it.</summary>
    public string Rij => Soort is Wegsoort.Plek or Wegsoort.Kandidaat or Wegsoort.Stuk ? $"{Toestand}/{Schoolleven.School}" : $"{Toestand}/{Schoolleven.School}/{Eigenaar}";

    /// <summary>Key of the row of its file; null without one.</summary>
    public string? Bestand => Soort == Wegsoort.Stuk ? $"bestand/{Schoolleven.School}/{Nummer}" : null;

    /// <summary>Until and with this day it can surely be put back.</summary>
    public DateOnly LaatsteDag => Op.Van.AddDays(Dagen);

    /// <summary>After this day it surely can't.</summary>
    public DateOnly Uiterlijk => Op.Tot.AddDays(Dagen);

    private int Dagen => Soort == Wegsoort.Kandidaat ? WervingGrenzen.BewaarDagen - 1 : WeggehaaldGrenzen.Dagen;
}
