using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;
using OrleansSchool.Rooster;

namespace OrleansSchool.Financien;

/// <summary>Vergoedingen of one month as stored: what was decided and fixed; the concept follows presence and isn't stored.</summary>
[Toestand("vergoedingen")]
internal sealed record VergoedingenState
{
    public long Versie { get; init; }

    /// <summary>Other amounts and "belast", of lines that aren't fixed.</summary>
    public ImmutableArray<Aanpassing> Aanpassingen { get; init; } = [];

    /// <summary>Lines that are fixed; one with <see cref="Vergoedingstand.Concept"/> is being fixed: its room isn't reserved yet.</summary>
    public ImmutableArray<Vastregel> Regels { get; init; } = [];

    /// <summary>Inzet groepsleerkrachten that was booked; null while it wasn't.</summary>
    public Vasteinzet? Inzet { get; init; }

    /// <summary>Who fixed last: account and name.</summary>
    public string Door { get; init; } = "";

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Uitbak<Boeking> Uitbak { get; init; } = new();

    public Ontvangboek Ontvangen { get; init; } = new();

    [JsonIgnore]
    public bool IsBezig => Regels.Any(r => r.Stand == Vergoedingstand.Concept);
}

/// <summary>Another amount than was computed, or "belast".</summary>
/// <param name="Bedrag">Null when only "belast" was said.</param>
internal sealed record Aanpassing(string HelperId, Geld? Bedrag, string Reden, bool Belast, string DoorNaam, DateTimeOffset Op)
{
    /// <summary>Of months before, as it stood when the amount was chosen: what comes to light after it is paid, or taken off, beside the amount.</summary>
    public Geld Correctie { get; init; }
}

/// <summary>Inzet groepsleerkrachten as it was booked.</summary>
/// <param name="Grondslag">Of the minutes alone, without what was corrected of months before.</param>
internal sealed record Vasteinzet(int Minuten, Geld Grondslag, Geld Bedrag)
{
    /// <summary>What it took of months before.</summary>
    public ImmutableArray<Inzetverrekening> Verrekend { get; init; } = [];
}

/// <summary>What a kind of turn gave.</summary>
internal sealed record Soortbedrag(Vergoedingsoort Soort, Geld Bedrag);

/// <summary>A line as it was fixed.</summary>
/// <param name="Grondslag">What presence of this month gave then: a later correction is the difference with it.</param>
internal sealed record Vastregel(
    string HelperId, string Naam, Dienstvorm Vorm, Vergoedingsoort Soort, int Diensten, int Minuten, Geld Grondslag, Geld Bedrag, string? Reden, Geld Uurwaarde)
{
    public ImmutableArray<Soortbedrag> PerSoort { get; init; } = [];

    public Geld Correctie { get; init; }

    public Vergoedingsoort Correctiesoort { get; init; } = Vergoedingsoort.Vast;

    /// <summary>Below zero: what couldn't be taken off because there was too little to take it from; goes to the month after it.</summary>
    public Geld Rest { get; init; }

    public bool Belast { get; init; }

    public Vergoedingstand Stand { get; init; } = Vergoedingstand.Concept;

    public string? Iban { get; init; }

    public string? RunId { get; init; }

    /// <summary>Runs out of which it came back.</summary>
    public ImmutableArray<string> Geweest { get; init; } = [];

    /// <summary>What it took of months before, together <see cref="Correctie"/> and <see cref="Rest"/>.</summary>
    public ImmutableArray<Maandbedrag> Verrekend { get; init; } = [];

    [JsonIgnore]
    public Geld Berekend => Grondslag + Correctie;
}

/// <summary>What one helper got in a calendar year, at all schools.</summary>
[Toestand("helperjaar")]
internal sealed record HelperjaarState
{
    public ImmutableArray<Schoolmaand> PerSchool { get; init; } = [];

    /// <summary>Twelve amounts, or none.</summary>
    public ImmutableArray<Geld> Elders { get; init; } = [];

    public DateOnly? Geboortedatum { get; init; }

    public string? Iban { get; init; }

    public string? IbanNaam { get; init; }

    /// <summary>Birth date and account are of this year: entered, or taken over from the year before at the first write.</summary>
    public bool Eigen { get; init; }
}
