using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Leerlingen;

/// <summary>One leerling as stored (SCH-2, TSO-6).</summary>
[Toestand("leerling")]
internal sealed record LeerlingState
{
    /// <summary>Counts changes of the leerling only, not the emptying of the outbox; 0 when there is none.</summary>
    public long Versie { get; init; }

    public Persoonsgegevens Persoon { get; init; } = new("", null, "", null, null, null);

    /// <summary>Schooljaar of the groep: with its id the key of the overblijfgroep. Null without a groep.</summary>
    public int? GroepSchooljaar { get; init; }

    /// <summary>Day on which the child came from another groep of the same schooljaar; null for who is in its first one.</summary>
    public DateOnly? GroepSinds { get; init; }

    /// <summary>In which groep it was from when, oldest first; empty for who never moved since this is kept (SEC-3).</summary>
    public ImmutableArray<Groepsverblijf> Groepsloop { get; init; } = [];

    public Leerlingbron Bron { get; init; } = new(null, null, null);

    /// <summary>First day on which the child is no longer at school; may be in the future.</summary>
    public DateOnly? VanSchoolPer { get; init; }

    /// <summary>In order of date; each holds until the next.</summary>
    public ImmutableArray<Aanmelding> Aanmeldingen { get; init; } = [];

    /// <summary>In order of date, at most one a date.</summary>
    public ImmutableArray<Dagwijziging> Dagwijzigingen { get; init; } = [];

    /// <summary>The single note of before there were several; read from older rows only, see <see cref="Bijgewerkt"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OudeLunchinfo? Lunchinfo { get; init; }

    /// <summary>What ends first stands first.</summary>
    public ImmutableArray<Lunchnotitie> Lunchnotities { get; init; } = [];

    public ImmutableArray<Verzorger> Verzorgers { get; init; } = [];

    public ImmutableArray<Noodcontact> Noodcontacten { get; init; } = [];

    /// <summary>Digests by which siblings are found (<see cref="GezinRules"/>).</summary>
    public ImmutableArray<string> Gezin { get; init; } = [];

    public Fotostand? Foto { get; init; }

    /// <summary>Periods of schorsing as the gedrag told them, oldest first (TSO-9c).</summary>
    public ImmutableArray<Blokkade> Blokkades { get; init; } = [];

    /// <summary>Periods in which a payer's days are excluded, as each payer told them (TSO-10n).</summary>
    public ImmutableArray<Betaleruitsluiting> Uitsluitingen { get; init; } = [];

    /// <summary>Highest number received from the gedrag.</summary>
    public long GedragNummer { get; init; }

    public Reglementbewijs? Reglement { get; init; }

    /// <summary>Personal links of verzorgers that are accepted, at most one a verzorger (PAR-1).</summary>
    public ImmutableArray<Ouderlink> Ouderlinks { get; init; } = [];

    /// <summary>The last jaarovergang of this child, until it is undone (SCH-4).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Overgangsmerk? Overgang { get; init; }

    /// <summary>Verzorgers, noodcontacten and lunch notes that were taken away, for thirty days (UX-1).</summary>
    public Prullenbak<Leerlingprul> Prullenbak { get; init; } = new();

    /// <summary>Newest first.</summary>
    public ImmutableArray<Feit> Feiten { get; init; } = [];

    /// <summary>The last accepted operations (<see cref="OperatieRules"/>), for a repeated form.</summary>
    public ImmutableArray<string> Operaties { get; init; } = [];

    /// <summary>What the register was last told of things that change by the date alone.</summary>
    public Rijstand? Gemeld { get; init; }

    public Uitbak<Leerlingpost> Uitbak { get; init; } = new();

    [JsonIgnore]
    public bool Bestaat => Versie > 0;

    public bool IsActief(DateOnly vandaag) => Bestaat && (VanSchoolPer is null || vandaag < VanSchoolPer);

    /// <summary>A row of an older version as this one knows it: lists that it didn't have, and its one lunch note as the first of several.</summary>
    public LeerlingState Bijgewerkt() => this with
    {
        Lunchinfo = null,
        Lunchnotities = Lunchinfo is null ? Lunchnotities : Lunchnotities.Insert(0, Lunchinfo.Notitie()),
    };

    public LeerlingState MetFeit(Handeling hier, string soort, string tekst)
    {
        var feiten = Feiten.Insert(0, new Feit(hier.Op, soort, tekst, hier.Wie.Naam));
        return this with { Feiten = feiten.Length > LeerlingGrenzen.FeitenMax ? feiten[..LeerlingGrenzen.FeitenMax] : feiten };
    }
}

/// <summary>A lunch note as the first version stored it: one a child, its purpose in words.</summary>
internal sealed record OudeLunchinfo(string Merkje, string Tekst, string Doel, DateOnly TotEnMet)
{
    public Lunchnotitie Notitie() => new("eerste", Merkje, Tekst, Lunchdoel.Anders, Doel, null, TotEnMet, "", default);
}

/// <summary>What one payer told.</summary>
/// <param name="Nummer">Highest number received from it.</param>
internal sealed record Betaleruitsluiting(string BetalerId, long Nummer, ImmutableArray<Blokkade> Perioden);

/// <summary>Where a child was before a run of the jaarovergang, and where that brought it.</summary>
internal sealed record Overgangsmerk(
    string Run, string? VanGroepId, int? VanSchooljaar, DateOnly? VanSinds, string? VanJaargroep, DateOnly? VanVanSchoolPer, string? NaarGroepId,
    DateOnly? NaarVanSchoolPer);

/// <summary>A picture with the consent on which it is kept.</summary>
internal sealed record Fotostand(
    string BestandId, string Kenmerk, string VerzorgerId, string DoorNaam, DateOnly GegevenOp, Fotodoel Doel, DateOnly TotEnMet);

/// <summary>What the administration's export said, for matching at the next import; never a BSN (SCH-2).</summary>
internal sealed record Leerlingbron(string? Sleutel, string? EckId, string? BsnLaatste4);

/// <summary>The part of the register's row that passes from one day to the next without an act.</summary>
internal sealed record Rijstand(bool Actief, DateOnly? AanmeldingVanaf);

/// <summary>Which news waits for a receiver; the contents are taken from the state when it is sent.</summary>
internal enum Leerlingpost
{
    /// <summary>To the register: the row as it is now.</summary>
    Rij = 1,

    /// <summary>To an overblijfgroep: the child as it is now.</summary>
    Lid,

    /// <summary>To an overblijfgroep: the child is no longer in it.</summary>
    LidWeg,

    /// <summary>To the file of a picture or a form: erase it.</summary>
    FotoWeg,
}

/// <summary>Who acts, when, at which school: the facts that every rule of a leerling needs.</summary>
internal sealed record Handeling(Wie Wie, School.SchoolView School, DateTimeOffset Op, DateOnly Vandaag);
