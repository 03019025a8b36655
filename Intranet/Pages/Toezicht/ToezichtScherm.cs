using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;
using Topics = OrleansSchool.Live.Onderwerpen;

namespace OrleansSchool.Intranet.Pages.Toezicht;

/// <summary>The supervision as drawn, for who asks. Every partial of this page reads it.</summary>
/// <param name="Nu">For how late somebody is.</param>
public sealed record ToezichtScherm(ToezichtView View, Wie Wie, SchoolSleutel School, DateOnly Vandaag, DateTimeOffset Nu)
{
    private readonly ImmutableDictionary<string, ToezichtNaam> _namen = View.Namen.ToImmutableDictionary(n => n.HelperId, StringComparer.Ordinal);

    public bool IsVandaag => View.Datum == Vandaag;

    public string Pad => $"/s/{School}/toezicht";

    public string Adres => IsVandaag ? Pad : $"{Pad}?datum={Sleutels.Dag(View.Datum)}";

    public string Onderwerpen => $"{Topics.Toezicht(View.Datum)} {Topics.Middag(View.Datum)} {Topics.Rooster(View.Datum)}";

    public ImmutableArray<AankomstPlek> Plekken => [.. View.Plekken.Where(p => p.PlekId is not null)
        .Select(p => new AankomstPlek(p.PlekId, p.Naam, p, Rijen(p.PlekId)))
        .Concat(Los).Where(p => p.Rijen.Length > 0 || p.Stand is { Bezetting.Kinderen: > 0 })];

    /// <summary>The judgement about the gediplomeerde; null outside the break and the plan.</summary>
    public RoosterOordeel? Gediplomeerd => View.Oordelen.FirstOrDefault(o => o.PlekId.Length == 0);

    public IEnumerable<AanwezigeHelper> Aanwezig => View.Helpers.Where(h => h.Weg is null);

    /// <summary>Who asks, when they may be ticked themselves.</summary>
    public ToezichtNaam? Ik => _namen.GetValueOrDefault(Wie.AccountId);

    public AanwezigeHelper? Laatste(string helperId) => View.Helpers.LastOrDefault(h => h.HelperId == helperId);

    public bool IsEr(string helperId) => Laatste(helperId) is { Weg: null };

    public string Naam(string helperId) => Laatste(helperId)?.Naam ?? _namen.GetValueOrDefault(helperId)?.Naam ?? "Onbekend";

    public bool Bestaat(string? helperId) => helperId is not null && (_namen.ContainsKey(helperId) || Laatste(helperId) is not null);

    public string PlekNaam(string? plekId) =>
        plekId is null ? "geen vaste plek" : View.Plekken.FirstOrDefault(p => p.PlekId == plekId)?.Naam ?? "een andere plek";

    /// <summary>Where somebody goes by one tap: their turn. Null for who has none: they say it themselves, since a place counts them in the rule of duty.</summary>
    public string? StandaardPlek(string helperId) =>
        View.Verwacht.Where(d => d.HelperId == helperId).OrderBy(d => d.Venster.Van).FirstOrDefault()?.PlekId;

    /// <summary>Where most are missing: chosen beforehand where somebody is asked where.</summary>
    public string? MeestNodig =>
        View.Plekken.Where(p => p is { PlekId: not null, Bezetting.Kinderen: > 0 }).MaxBy(p => p.Bezetting.Nodig - (p.Bezetting.Helpers ?? 0))?.PlekId;

    /// <summary>Others who can be ticked: not there and without a row of their own. Overblijfkrachten first, then the team that takes over.</summary>
    public ImmutableArray<ToezichtNaam> Anderen
    {
        get
        {
            var rijen = Plekken.SelectMany(p => p.Rijen).Select(r => r.HelperId).OfType<string>().ToHashSet(StringComparer.Ordinal);
            return [.. View.Namen.Where(n => Laatste(n.HelperId) is null && !rijen.Contains(n.HelperId)).OrderBy(n => n.IsTeam)];
        }
    }

    public string Actie(string handler, params ReadOnlySpan<(string Naam, string? Waarde)> vraag)
    {
        var adres = $"{Pad}?handler={handler}";
        foreach (var (naam, waarde) in vraag)
        {
            adres += waarde is null ? "" : $"&{naam}={Uri.EscapeDataString(waarde)}";
        }

        return IsVandaag ? adres : $"{adres}&datum={Sleutels.Dag(View.Datum)}";
    }

    public string Blad(string naam, string waarde) => $"{Adres}{(IsVandaag ? '?' : '&')}{naam}={Uri.EscapeDataString(waarde)}";

    private IEnumerable<AankomstPlek> Los =>
        Rijen(null) is { IsEmpty: false } rijen ? [new AankomstPlek(null, "Geen vaste plek", null, rijen)] : [];

    /// <summary>First the turns in order of time and name, then who came besides: a row keeps its place when it is ticked (design principle 3).</summary>
    private ImmutableArray<AankomstRij> Rijen(string? plekId)
    {
        var diensten = View.Verwacht.Where(d => d.PlekId == plekId).OrderBy(d => d.Venster.Van).ThenBy(d => d.HelperId is null ? 1 : 0)
            .ThenBy(d => d.HelperId is null ? "" : Naam(d.HelperId), StringComparer.CurrentCulture).ToList();
        var rijen = diensten.SelectMany(d => VanDienst(d, plekId!)).DistinctBy(r => r.HelperId ?? r.Naam + r.Onder, StringComparer.Ordinal).ToList();
        var al = rijen.Select(r => r.HelperId).ToHashSet(StringComparer.Ordinal);
        var erbij = View.Helpers.Where(h => h.PlekId == plekId && ReferenceEquals(Laatste(h.HelperId), h) && !al.Contains(h.HelperId)).Select(h => VanHelper(h, null));
        return [.. rijen, .. erbij];
    }

    private IEnumerable<AankomstRij> VanDienst(Dienst dienst, string plekId)
    {
        // Of this turn, not of another one at this place: two can be missing at once, and rain moves the place.
        if (dienst is { Stand: Dienststand.Zoeken or Dienststand.Open, VanHelperId: { } weg } && Alarm(weg) is { } mist)
        {
            yield return Mist(weg, mist, dienst, plekId);
        }

        if (dienst.HelperId is not { } helper || dienst.Stand is Dienststand.Zoeken)
        {
            yield return new AankomstRij(
                null, dienst.Stand == Dienststand.Zoeken ? "We zoeken iemand" : "Nog niemand", Uren(dienst.Venster), Aankomststaat.Open, null, plekId, null);
            yield break;
        }

        if (Laatste(helper) is { } er)
        {
            if (er.PlekId == plekId || er.Weg is not null)
            {
                yield return VanHelper(er, dienst) with { PlekId = plekId };
            }
        }
        else
        {
            yield return Alarm(helper) is { } alarm ? Mist(helper, alarm, dienst, plekId)
                : new AankomstRij(helper, Naam(helper), Onder(helper, Uren(dienst.Venster), Voor(dienst)), Aankomststaat.Verwacht, null, plekId, null);
        }
    }

    private AankomstRij Mist(string helper, Alarm alarm, Dienst dienst, string plekId) => new(
        helper, Naam(helper), $"{TeLaat(Nu, Schooltijd.Moment(View.Datum, dienst.Venster.Van), alarm.Sinds)} {alarm.Uitleg}", Aankomststaat.Mist, null, plekId,
        alarm.Bellen is [var eerste, ..] && eerste.Naam == Naam(helper) ? eerste.Telefoon : null);

    /// <summary>Not seen yet until the turn begins, late from then on. Who said yes to stand in during the turn is late since they should have come.</summary>
    /// <param name="sinds">Since when this helper is missed.</param>
    internal static string TeLaat(DateTimeOffset nu, DateTimeOffset begin, DateTimeOffset sinds) =>
        nu < begin ? "5 minuten voor tijd nog niet gezien." : (int)(nu - (sinds > begin ? sinds : begin)).TotalMinutes switch
        {
            < 1 => "Nog niet gezien.",
            1 => "1 minuut te laat.",
            var minuten => $"{minuten} minuten te laat.",
        };

    private AankomstRij VanHelper(AanwezigeHelper h, Dienst? dienst)
    {
        var wanneer = h.Weg is { } weg ? $"{Datums.Tijd(h.Gekomen)}–{Datums.Tijd(weg)}" : Datums.Tijd(h.Gekomen);
        var staat = h.WegMet is not null ? Aankomststaat.MetKind : h.Weg is null ? Aankomststaat.Er : Aankomststaat.Weg;
        var onder = staat == Aankomststaat.MetKind ? "Met een kind mee" : dienst is not null ? Uren(dienst.Venster)
            : Elders(h) is { } elders ? $"Op het rooster van {PlekNaam(elders.PlekId)}" : "Niet op het rooster";
        return new AankomstRij(h.HelperId, h.Naam, Onder(h.HelperId, onder, dienst is null ? null : Voor(dienst)), staat, wanneer, h.PlekId, null);
    }

    /// <summary>The turn that this helper has at another place: since they came, or still to come.</summary>
    private Dienst? Elders(AanwezigeHelper h)
    {
        var gekomen = TimeOnly.FromDateTime(Schooltijd.Lokaal(h.Gekomen).DateTime);
        return View.Verwacht.Where(d => d.HelperId == h.HelperId && d.PlekId != h.PlekId && d.Venster.Tot > gekomen).MinBy(d => d.Venster.Van);
    }

    private string? Voor(Dienst dienst) => dienst.VanHelperId is { } van && van != dienst.HelperId ? $"voor {Naam(van)}" : null;

    private string Onder(string helperId, params ReadOnlySpan<string?> delen)
    {
        List<string> woorden = [];
        foreach (var deel in delen)
        {
            if (!string.IsNullOrEmpty(deel))
            {
                woorden.Add(deel);
            }
        }

        if (Laatste(helperId)?.Gediplomeerd ?? _namen.GetValueOrDefault(helperId)?.Gediplomeerd ?? false)
        {
            woorden.Add("gediplomeerd");
        }

        if (helperId == Wie.AccountId)
        {
            woorden.Add("jij");
        }

        return string.Join(", ", woorden);
    }

    private Alarm? Alarm(string helperId) => View.Alarmen.FirstOrDefault(a => a.Soort == Alarmsoort.NietGekomen && a.HelperId == helperId);

    private static string Uren(Venster venster) => $"{venster.Van:HH:mm}–{venster.Tot:HH:mm}";
}

public enum Aankomststaat
{
    Verwacht = 0,
    Er,
    Weg,
    Mist,
    MetKind,
    Open,
}

/// <summary>One line of "wie is er".</summary>
/// <param name="HelperId">Null for a turn that nobody has.</param>
/// <param name="Bel">Number of who isn't there; only for who may see it.</param>
public sealed record AankomstRij(string? HelperId, string Naam, string Onder, Aankomststaat Staat, string? Tijd, string? PlekId, string? Bel)
{
    public string Kleur => Staat switch
    {
        Aankomststaat.Er => "aanwezig",
        Aankomststaat.Mist or Aankomststaat.MetKind => "fout",
        Aankomststaat.Weg => "afgemeld",
        Aankomststaat.Open => "open",
        _ => "verwacht",
    };
}

/// <summary>The helpers of one place.</summary>
public sealed record AankomstPlek(string? PlekId, string Naam, PlekStand? Stand, ImmutableArray<AankomstRij> Rijen);

/// <summary>What was just ticked, for the undo bar.</summary>
/// <param name="Operatie">What to undo; null when there is nothing to undo.</param>
public sealed record TikGedaan(string Wie, string Zin, string? Operatie);

/// <summary>The sheet of one helper.</summary>
public sealed record HelperBlad(ToezichtScherm Scherm, string HelperId)
{
    public Weigering? Weigering { get; init; }

    /// <summary>What was typed in the correction and refused.</summary>
    public (string? Van, string? Tot, string? Plek, string? Reden)? Getypt { get; init; }

    public AanwezigeHelper? Er => Scherm.Laatste(HelperId);
}

/// <summary>Who has a turn now and wasn't ticked says it where they are.</summary>
/// <param name="Dienst">Null when there is nothing to say.</param>
/// <param name="Terug">The page on which it stands.</param>
public sealed record IkBenErModel(SchoolSleutel School, string HelperId, EigenDienst? Dienst, string Terug);

/// <summary>What htmx gets: the page as it is now, with what was done or refused.</summary>
public sealed record ToezichtAntwoord(ToezichtScherm Scherm, TikGedaan? Gedaan, Weigering? Weigering);

/// <summary>The one alarm surface, on this page and on each board.</summary>
/// <param name="Id">Of the part; each page has one.</param>
/// <param name="BelUrl">Where the numbers are; null for who may not see them.</param>
/// <param name="Eerst">The place of this screen: its alarm comes first.</param>
public sealed record AlarmModel(string Id, ImmutableArray<Alarm> Alarmen, string? BelUrl, string? BelDeel, string? Eerst)
{
    public const int Getoond = 3;

    public ImmutableArray<Alarm> OpVolgorde => [.. Alarmen.OrderBy(a => Eerst is not null && a.PlekId == Eerst ? 0 : 1)];

    public static string Icoon(Alarm alarm) => alarm.Soort switch
    {
        Alarmsoort.WegVoorOngeval => "bandaid",
        Alarmsoort.NietGekomen => "person-x",
        Alarmsoort.GeenGediplomeerde => "mortarboard",
        _ => "exclamation-octagon-fill",
    };
}
