using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Logboek;
using OrleansSchool.Intranet.Pages.Lunchinfo;
using OrleansSchool.Logboek;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using Topics = OrleansSchool.Live.Onderwerpen;

namespace OrleansSchool.Intranet.Pages.Briefing;

/// <summary>One who is at school, should be, or is still looked for.</summary>
/// <param name="HelperId">Null for a turn that nobody has.</param>
/// <param name="Staat">Family of its colour: aanwezig, verwacht, fout or nvt.</param>
/// <param name="Bel">Number to ring, for who isn't there in time.</param>
public sealed record BriefingHelper(string? HelperId, string Naam, string Waar, string? PlekId, string Staat, DateTimeOffset? Gekomen, string? Bel);

/// <summary>What a helper must know five minutes before the break, on one screen (TSO-8a).</summary>
/// <param name="Toezicht">Null for who may not see who supervises.</param>
/// <param name="PlekId">Only what this place needs; null is the whole school.</param>
public sealed record BriefingScherm(
    SchoolView School, DateOnly Vandaag, Wie Wie, string? PlekId, ToezichtView? Toezicht, ImmutableDictionary<string, OverblijfkrachtGegevens> Krachten,
    TaakverdelingView Taken, ImmutableArray<WeetPlek> Weet, ImmutableArray<Logdag> Dagen)
{
    public string Adres => $"/s/{School.Sleutel}";

    public string Pad => $"{Adres}/briefing";

    public string Actie(string handler) => $"{Pad}?handler={handler}{(PlekId is null ? "" : $"&plek={PlekId}")}";

    /// <summary>Signals that make it old: who is there, what was written today, tasks, and notes of children by way of the middag.</summary>
    public string Onderwerpen => $"{Topics.Toezicht(Vandaag)} {Topics.Rooster(Vandaag)} {Topics.Middag(Vandaag)} {Topics.Logboek(Vandaag)}";

    public string? PlekNaam => School.Plek(PlekId)?.Naam;

    /// <summary>A form post was accepted.</summary>
    public string? Bewaard { get; init; }

    public Weigering? Weigering { get; init; }

    public IEnumerable<Plek> Plekken => School.Plekken.Where(p => School.GroepenVan(Schooljaar.Van(Vandaag)).Any(g => g.BuitenPlekId == p.Id));

    public IEnumerable<WeetGroep> LetOp => Weet.Where(p => PlekId is null || p.Id == PlekId).SelectMany(p => p.Groepen);

    public int AantalLetOp => LetOp.Sum(g => g.Kinderen.Length);

    public IEnumerable<Middagtaak> EigenTaken => Taken.Taken.Where(t => PlekId is null || t.PlekId is null || t.PlekId == PlekId);

    public IEnumerable<LogregelModel> Ongelezen => Dagen.SelectMany(d => d.Ongelezen);

    public IEnumerable<Alarm> Alarmen => (Toezicht?.Alarmen ?? []).Where(a => PlekId is null || a.PlekId is null || a.PlekId == PlekId);

    /// <summary>Own place first, then in order of place and name.</summary>
    public ImmutableArray<BriefingHelper> Helpers => Toezicht is null ? [] : [.. Verwacht().Concat(Ongepland()).Concat(Gaten())
        .OrderBy(h => h.PlekId == PlekId && PlekId is not null ? 0 : 1).ThenBy(h => h.Waar, StringComparer.Ordinal).ThenBy(h => h.Naam, StringComparer.Ordinal)];

    public string NaamVanPlek(string? id) => School.Plek(id)?.Naam ?? "Nog geen plek";

    private IEnumerable<BriefingHelper> Verwacht() => Toezicht!.Verwacht.Where(d => d.HelperId is not null && d.Stand == Dienststand.Gepland)
        .GroupBy(d => d.HelperId!, StringComparer.Ordinal).Select(g => Rij(g.Key, g.MinBy(d => d.Venster.Van)!));

    private BriefingHelper Rij(string helperId, Dienst dienst)
    {
        var kracht = Krachten.GetValueOrDefault(helperId);
        var hier = Toezicht!.Helpers.LastOrDefault(h => h.HelperId == helperId);
        var alarm = Toezicht.Alarmen.FirstOrDefault(a => a.Soort == Alarmsoort.NietGekomen && a.HelperId == helperId);
        var plek = hier?.PlekId ?? dienst.PlekId;
        return new BriefingHelper(
            helperId, kracht?.Naam ?? "Onbekende helper", Waar(plek, kracht?.Gediplomeerd == true, helperId), plek,
            hier is { Weg: null } ? "aanwezig" : alarm is not null ? "fout" : hier is not null ? "nvt" : "verwacht", hier is { Weg: null } ? hier.Gekomen : null,
            Toezicht.MagTikken ? alarm?.Bellen.FirstOrDefault(b => b.Naam == kracht?.Naam)?.Telefoon : null);
    }

    /// <summary>Who came without a turn.</summary>
    private IEnumerable<BriefingHelper> Ongepland() => Toezicht!.Helpers.Where(h => h.Weg is null && Toezicht.Verwacht.All(d => d.HelperId != h.HelperId))
        .Select(h => new BriefingHelper(h.HelperId, h.Naam, Waar(h.PlekId, h.Gediplomeerd, h.HelperId), h.PlekId, "aanwezig", h.Gekomen, null));

    /// <summary>Turns that nobody has: the missing helpers (TSO-8a).</summary>
    private IEnumerable<BriefingHelper> Gaten() => Toezicht!.Verwacht.Where(d => d.Stand is Dienststand.Open or Dienststand.Zoeken)
        .Select(d => new BriefingHelper(null, "Nog niemand", $"{NaamVanPlek(d.PlekId)}, {d.Venster}", d.PlekId, "fout", null, null));

    private string Waar(string? plekId, bool gediplomeerd, string helperId) =>
        $"{NaamVanPlek(plekId)}{(gediplomeerd ? ", gediplomeerd" : "")}{(helperId == Wie.AccountId ? ", jij" : "")}";
}
