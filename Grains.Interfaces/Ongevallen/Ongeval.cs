using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Ongevallen;

/// <summary>Kinds of steps of an accident, as they are stored (TSO-12b … TSO-12e).</summary>
public static class Ongevalsoort
{
    public const string Gemeld = "gemeld";
    public const string Levensgevaar = "levensgevaar";

    /// <summary>A helper goes along with the child, and no longer supervises (TSO-12c).</summary>
    public const string HelperMee = "helper-mee";
    public const string Terug = "terug";
    public const string Vervangen = "vervangen";
    public const string Nood = "112";

    /// <summary>A BHV'er was called (TSO-12e).</summary>
    public const string Bhv = "bhv";
    public const string Overgedragen = "overgedragen";

    /// <summary>Called, but not reached.</summary>
    public const string Gebeld = "gebeld";

    /// <summary>A parent or who stands in for them was reached (TSO-12d).</summary>
    public const string Gesproken = "gesproken";
    public const string Afspraak = "afspraak";
    public const string Nazorg = "nazorg";
    public const string Gesloten = "gesloten";

    /// <summary>Reported twice or by mistake: it ended, and isn't an accident any more.</summary>
    public const string Vergissing = "vergissing";

    /// <summary>Parts of the report that may be added, also afterwards; a later line of the same part adds to it.</summary>
    public static ImmutableArray<string> Verslag { get; } = ["toedracht", "letsel", "behandeling", "getuigen", "materiaal", "maatregel", "aanvulling"];

    /// <summary>What anybody who handles it may note.</summary>
    public static ImmutableArray<string> TeNoteren { get; } = [Levensgevaar, Nood, Bhv, Gebeld, Gesproken, Afspraak, Nazorg, .. Verslag];
}

/// <summary>Something that was done, in order: never changed (TSO-12b … TSO-12e).</summary>
/// <param name="Soort">One of <see cref="Ongevalsoort"/>.</param>
[GenerateSerializer, Immutable, Alias("ongevalstap")]
public sealed record Ongevalstap(
    [property: Id(0)] int Nr, [property: Id(1)] string Soort, [property: Id(2)] string Tekst, [property: Id(3)] DateTimeOffset Op,
    [property: Id(4)] string DoorNaam, [property: Id(5)] OperatieId Operatie);

/// <summary>Somebody who can come, help or be called.</summary>
/// <param name="Id">Account; null for who has none here.</param>
/// <param name="Waarom">"nu op Plein Noord", "BHV'er", "overblijfcoördinator".</param>
/// <param name="Telefoon">E.164; null when it isn't known or isn't for who asks.</param>
[GenerateSerializer, Immutable, Alias("ongeval-persoon")]
public sealed record OngevalPersoon(
    [property: Id(0)] string? Id, [property: Id(1)] string Naam, [property: Id(2)] string Waarom, [property: Id(3)] string? Telefoon);

/// <summary>Whom an accident needs, for who asks: numbers only for who may call them (TSO-12d, TSO-8h).</summary>
/// <param name="Ouders">In calling order; without numbers for who doesn't call parents.</param>
/// <param name="Bellers">Who calls the parents: coordinator or teacher (TSO-12d).</param>
/// <param name="Bhv">BHV'ers, those of the team first (TSO-12e).</param>
/// <param name="Helpers">Supervising now: one of them can go along.</param>
/// <param name="Vervangers">Who may come in for somebody who went along (TSO-12c).</param>
[GenerateSerializer, Immutable, Alias("ongeval-mensen")]
public sealed record OngevalMensen(
    [property: Id(0)] ImmutableArray<Belregel> Ouders, [property: Id(1)] ImmutableArray<string> NietMeegeven,
    [property: Id(2)] ImmutableArray<OngevalPersoon> Bellers, [property: Id(3)] ImmutableArray<OngevalPersoon> Bhv,
    [property: Id(4)] ImmutableArray<OngevalPersoon> Helpers, [property: Id(5)] ImmutableArray<OngevalPersoon> Vervangers);

/// <param name="OudersBellen">Coordinator, teacher, schoolleiding, or the BHV'er (TSO-12d).</param>
/// <param name="Afhandelen">Close it, and the follow-up after it.</param>
/// <param name="Intrekken">Say that it was reported twice or by mistake.</param>
[GenerateSerializer, Immutable, Alias("ongeval-mag")]
public sealed record OngevalMag([property: Id(0)] bool OudersBellen, [property: Id(1)] bool Afhandelen, [property: Id(2)] bool Intrekken);

/// <param name="ToezichtVoor">Supervisors when it happened; the alarm stays until as many are there again (TSO-12c).</param>
/// <param name="ToezichtNu">At this moment; who is with the child doesn't count.</param>
/// <param name="Helpt">Names of who is with the child; null for nobody.</param>
/// <param name="Coordinatie">Who leads: the helper, after 112 the BHV'er by name (TSO-12e).</param>
/// <param name="NogTeDoen">Why it can't be closed yet, in sentences; empty when it can.</param>
/// <param name="Weg">Who is with the child: <c>Waarom</c> is empty.</param>
/// <param name="IsPauze">The break of that day isn't over: supervision is needed.</param>
/// <param name="NazorgOp">On which day somebody asks the parents how it went; null when that is done or not needed.</param>
[GenerateSerializer, Immutable, Alias("ongeval-view")]
public sealed record OngevalView(
    [property: Id(0)] string Id, [property: Id(1)] DateOnly Datum, [property: Id(2)] string LeerlingId, [property: Id(3)] string PlekId,
    [property: Id(4)] string Omschrijving, [property: Id(5)] bool Levensgevaar, [property: Id(6)] int ToezichtVoor, [property: Id(7)] int ToezichtNu,
    [property: Id(8)] string? Helpt, [property: Id(9)] string Coordinatie, [property: Id(10)] ImmutableArray<Ongevalstap> Stappen,
    [property: Id(11)] bool Gesloten, [property: Id(12)] ImmutableArray<string> NogTeDoen, [property: Id(13)] string GroepId,
    [property: Id(14)] DateTimeOffset MeldOp, [property: Id(15)] bool LeidingBijBhv, [property: Id(16)] ImmutableArray<OngevalPersoon> Weg,
    [property: Id(17)] OngevalMag Mag, [property: Id(18)] OngevalMensen Mensen, [property: Id(19)] bool IsPauze, [property: Id(20)] DateOnly? NazorgOp)
{
    public int Mist => Overblijven.Ongevaltelling.Mist(!Weg.IsDefaultOrEmpty, ToezichtVoor, ToezichtNu);

    /// <summary>Reported twice or by mistake.</summary>
    public bool IsVergissing => Stappen.Any(s => s.Soort == Ongevalsoort.Vergissing);

    /// <summary>Somebody is with the child and fewer supervise than before it, while supervision is needed (TSO-12c).</summary>
    public bool IsToezichtalarm => IsPauze && Mist > 0;
}

/// <summary>The id of a new accident follows from the form, so that a double tap reports once.</summary>
public static class OngevalId
{
    public const int Tekens = 20;

    public static string Van(OperatieId operatie, Wie wie)
    {
        ArgumentNullException.ThrowIfNull(wie);
        var tekst = $"ongeval\n{wie.School}\n{wie.AccountId}\n{operatie}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)))[..Tekens];
    }
}

/// <summary>Limits of accidents and searches.</summary>
public static class OngevalGrenzen
{
    public const int StappenMax = 200;
    public const int TekstMax = 400;
    public const int NaamMax = 100;
    public const int WegMax = 10;

    /// <summary>Accidents of a schooljaar in the register; of more the oldest closed ones leave the list.</summary>
    public const int RijenMax = 800;

    /// <summary>Searches in the register: all open ones, and of the closed ones the last.</summary>
    public const int ZoekRijenMax = 150;

    public const int MensenMax = 60;

    /// <summary>Who hears of one accident or search at once.</summary>
    public const int OntvangersMax = 20;
    public const int ZoekstappenMax = 20;
    public const int ZoekLogMax = 100;

    /// <summary>How far ahead the follow-up may be planned.</summary>
    public const int NazorgDagenMax = 60;
}
