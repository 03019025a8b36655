using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;

namespace OrleansSchool.Rooster;

/// <summary>One overblijfkracht as stored (TSO-4).</summary>
[Toestand("overblijfkracht")]
internal sealed record OverblijfkrachtState
{
    /// <summary>0 while there is none; each change adds one.</summary>
    public long Versie { get; init; }

    public OverblijfkrachtGegevens? Gegevens { get; init; }

    /// <summary>Newest first.</summary>
    public ImmutableArray<Feit> Feiten { get; init; } = [];

    /// <summary>Name of who last decided about name, address or period: what the account keeps with the role.</summary>
    public string RolDoor { get; init; } = "";

    public Uitbak<Helperpost> Uitbak { get; init; } = new();

    /// <summary>Oldest first (TSO-4d, TSO-4e).</summary>
    public ImmutableArray<Overeenkomst> Overeenkomsten { get; init; } = [];

    /// <summary>The last one (TSO-4g).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Beeindiging? Beeindiging { get; init; }

    public ImmutableArray<string> Operaties { get; init; } = [];

    /// <summary>The last ending, to be taken back for thirty days (UX-1).</summary>
    public Prullenbak<Helperprul> Prullenbak { get; init; } = new();

    [JsonIgnore]
    public bool Bestaat => Versie > 0;
}

/// <summary>Which news waits for a receiver; the contents are taken from the state when it is sent.</summary>
internal enum Helperpost
{
    /// <summary>To the register: the row as it is now.</summary>
    Rij = 1,

    /// <summary>To the account: the role for this period.</summary>
    Rol,
}

/// <summary>All rows of a school, in the order of arrival.</summary>
[Toestand("overblijfkrachten")]
internal sealed record OverblijfkrachtenState
{
    public long Versie { get; init; }

    public int VogJaren { get; init; } = RoosterGrenzen.VogJarenStandaard;

    public ImmutableArray<OverblijfkrachtRij> Rijen { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();
}
