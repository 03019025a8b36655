using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;
using OrleansSchool.Post;

namespace OrleansSchool.Commissie;

/// <summary>One meeting as stored (TSO-2f … TSO-2k, TSO-5).</summary>
[Toestand("vergadering")]
internal sealed record VergaderingState
{
    public Vergadersoort Soort { get; init; }

    /// <summary>Null while it wasn't planned.</summary>
    public VergaderingInvoer? Gegevens { get; init; }

    public Vergaderstap Stap { get; init; } = Vergaderstap.Gepland;

    /// <summary>In the order of the agenda; those that came too late last.</summary>
    public ImmutableArray<Agendapunt> Punten { get; init; } = [];

    public ImmutableArray<Genodigde> Genodigden { get; init; } = [];

    /// <summary>One of the genodigden; null while it wasn't agreed (TSO-2i).</summary>
    public string? NotulistId { get; init; }

    public ImmutableArray<Actiepunt> Acties { get; init; } = [];

    public ImmutableArray<Verzending> Verzonden { get; init; } = [];

    public ImmutableArray<Notulencorrectie> Correcties { get; init; } = [];

    /// <summary>Genodigden that belong there and were taken off by hand: the night doesn't ask them again.</summary>
    public ImmutableArray<string> Weggelaten { get; init; } = [];

    /// <summary>Digests of the addresses that have the minutes: to nobody twice.</summary>
    public ImmutableArray<string> NotulenAan { get; init; } = [];

    /// <summary>Parts of the parents that must still hear of the reading copy (<see cref="VergaderkopieRules.Deel"/>).</summary>
    public ImmutableArray<int> OudersTeGaan { get; init; } = [];

    public string? AfgelastReden { get; init; }

    public DateTimeOffset? AgendaOp { get; init; }

    public DateTimeOffset? NotulenOp { get; init; }

    /// <summary>Accounts that lead the commissie, as the last night found them.</summary>
    public ImmutableArray<string> Voorzitters { get; init; } = [];

    /// <summary>What was told to whom of what waits, so that only changes are.</summary>
    public ImmutableArray<Vergadertaak> Verteld { get; init; } = [];

    /// <summary>How often something was mailed: part of the id of each mail.</summary>
    public int Rondes { get; init; }

    public long Versie { get; init; }

    /// <summary>Oldest first; at most <see cref="VergaderRules.FeitenMax"/>.</summary>
    public ImmutableArray<Feit> Feiten { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();

    public Uitbak<Vergaderpost> Uitbak { get; init; } = new();

    /// <summary>An item came on the agenda after it was sent: who has it doesn't know yet.</summary>
    public bool Aangepast { get; init; }

    [JsonIgnore]
    public bool Bestaat => Gegevens is not null;

    /// <summary>Version that forms carry: also typing in a report makes it another one.</summary>
    [JsonIgnore]
    public long Formulierversie => Versie + Punten.Sum(p => p.Versie);
}

/// <param name="Soort">What is to be done; with the id of the meeting the id of the message.</param>
internal sealed record Vergadertaak(string AccountId, string Soort, string Tekst, bool Dringend = false);

/// <summary>Who gets a mail; its text is written when it goes, from the meeting as it is then.</summary>
internal sealed record Vergadermail(Sjabloon Sjabloon, string Id, string Naam, string Email);

/// <summary>What waits for a receiver.</summary>
/// <param name="Id">Of a task that is withdrawn.</param>
internal sealed record Vergaderpost(
    Vergaderpostsoort Soort, string? Id = null, Aandachtsbericht? Taak = null, Vergadermail? Mail = null, Agendapunt? Punt = null);

internal enum Vergaderpostsoort
{
    /// <summary>To the list: the row as it is now.</summary>
    Rij = 1,
    Taak,
    TaakWeg,
    Mail,

    /// <summary>To another meeting: an item that moved there.</summary>
    Punt,
}

/// <summary>The meetings of a schooljaar (TSO-2f, TSO-5b).</summary>
[Toestand("vergaderingen")]
internal sealed record VergaderingenState
{
    public ImmutableArray<Vergaderrij> Rijen { get; init; } = [];

    /// <summary>Those that aren't done.</summary>
    public ImmutableArray<OpenActie> Acties { get; init; } = [];

    public ImmutableArray<Vergadertaak> Verteld { get; init; } = [];

    public ImmutableArray<string> Operaties { get; init; } = [];

    public Ontvangboek Ontvangen { get; init; } = new();

    public Uitbak<Vergaderlijstpost> Uitbak { get; init; } = new();
}

/// <summary>What waits for a receiver: a meeting to make, or what the voorzitter hears.</summary>
/// <param name="Weg">Id of a task that is withdrawn.</param>
internal sealed record Vergaderlijstpost(Vergaderplan? Plan = null, Aandachtsbericht? Taak = null, string? Weg = null);

internal sealed record Vergaderplan(string Id, Vergadersoort Soort, VergaderingInvoer Invoer, string Operatie, string DoorNaam);
