using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Logboek;
using Topics = OrleansSchool.Live.Onderwerpen;

namespace OrleansSchool.Intranet.Pages.Logboek;

/// <summary>A child that a line is about, for who may see it.</summary>
public sealed record Logkind(string Id, string Naam, string Groep);

/// <summary>Part _Regel: one line with what belongs to it.</summary>
/// <param name="Adres">/s/99XX00.</param>
/// <param name="GelezenDoor">How many of the overblijfkrachten confirmed it, and how many there are.</param>
/// <param name="Verbeteringen">Numbers of the lines that correct this one.</param>
public sealed record LogregelModel(
    string Adres, DateOnly Datum, DateOnly Vandaag, Logregel Regel, ImmutableArray<Logkind> Kinderen, string? Plek, string? Huisregel,
    (int Aantal, int Van) GelezenDoor, ImmutableArray<Gemeld> Gemeld, ImmutableArray<int> Verbeteringen)
{
    public bool IsNieuw { get; init; }

    public bool MagVerbeteren { get; init; }

    /// <summary>Told to this reader at once, who didn't say yet that it was read.</summary>
    public string? TeLezenAandacht { get; init; }

    public string VerbeterUrl => $"{Adres}/logboek?datum={Sleutels.Dag(Datum)}&verbeter={Regel.Nr}#schrijf";
}

/// <summary>Part _Dag: the log of a date as this person may read it.</summary>
public sealed record Logdag(string Adres, DateOnly Datum, DateOnly Vandaag, LogboekView View, ImmutableArray<LogregelModel> Regels)
{
    public string Onderwerp => Topics.Logboek(Datum);

    public string Url => $"{Adres}/logboek?datum={Sleutels.Dag(Datum)}";

    public IEnumerable<LogregelModel> Ongelezen => Regels.Where(r => r.IsNieuw);

    /// <summary>For the read receipt: up to and including the newest line that stands on the screen.</summary>
    public string Leeswaarde => $"{Sleutels.Dag(Datum)}:{(Regels.IsEmpty ? 0 : Regels.Max(r => r.Regel.Nr))}";
}

/// <summary>Puts names beside the lines that this person may read: one call a day and the registers, never a call per line.</summary>
internal sealed class Logboeklezer(IGrainFactory grains, DateOnly vandaag)
{
    /// <summary>How far back a briefing looks for lines that weren't read (TSO-8a).</summary>
    public const int TerugDagen = 14;

    private readonly Dictionary<string, Logkind> _kinderen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _krachten = new(StringComparer.Ordinal);
    private School.SchoolView? _school;

    /// <summary>Days with something that this person still has to read, oldest first.</summary>
    public async Task<ImmutableArray<Logdag>> Ongelezen(Wie wie)
    {
        var dagen = await Task.WhenAll(Enumerable.Range(0, TerugDagen).Select(n => grains.Logboek(wie.School, vandaag.AddDays(-n)).Bekijk(wie)));
        var open = dagen.Where(d => d.IsGoed && d.Waarde.Ongelezen(wie.AccountId).Any()).Select(d => d.Waarde!).OrderBy(d => d.Datum).ToList();
        await LeesNamen(wie, [.. open.SelectMany(d => d.Overgenomen)]);
        return [.. await Task.WhenAll(open.Select(d => Dag(d, wie, [])))];
    }

    public async Task<Uitkomst<Logdag>> Dag(DateOnly datum, Wie wie)
    {
        var uitkomst = await grains.Logboek(wie.School, datum).Bekijk(wie);
        if (!uitkomst.IsGoed)
        {
            return uitkomst.Weigering;
        }

        await LeesNamen(wie, [.. uitkomst.Waarde.Overgenomen, .. await Overgenomen(datum, wie)]);
        return await Dag(uitkomst.Waarde, wie, await grains.Aandacht(wie.School, wie.AccountId).Alles());
    }

    /// <summary>Children about whom this person may write: the groepen in the order of the school, and in a groep by roepnaam, as on its board.</summary>
    public async Task<ILookup<string, Logkind>> Kinderen(Wie wie)
    {
        await LeesNamen(wie, []);
        var volgorde = (_school?.GroepenVan(Schooljaar.Van(vandaag)) ?? []).Select(g => g.Titel).Distinct(StringComparer.Ordinal).ToList();
        return _kinderen.Values.OrderBy(k => volgorde.IndexOf(k.Groep) is >= 0 and var plaats ? plaats : int.MaxValue).ThenBy(k => k.Groep, StringComparer.Ordinal)
            .ThenBy(k => Namen.Zoekvorm(k.Naam), StringComparer.Ordinal).ToLookup(k => k.Groep, StringComparer.Ordinal);
    }

    public School.SchoolView? Inrichting => _school;

    /// <summary>The rules that hold today (TSO-8c).</summary>
    public ImmutableArray<Regel> Huisregels { get; private set; } = [];

    private async Task<Logdag> Dag(LogboekView view, Wie wie, ImmutableArray<Aandachtsbericht> aandacht)
    {
        var toen = view.Regels.Any(r => r.Huisregel is not null)
            ? await grains.Regeling(wie.School, Regelingsoorten.Huisregels).RegelsOp(view.Datum) : [];
        var nieuw = view.Ongelezen(wie.AccountId).Select(r => r.Nr).ToHashSet();
        var adres = $"/s/{wie.School}";
        return new Logdag(adres, view.Datum, vandaag, view, [.. view.Regels.Select(r => new LogregelModel(
            adres, view.Datum, vandaag, r, [.. r.LeerlingIds.Select(id => _kinderen.GetValueOrDefault(id)).OfType<Logkind>()], _school?.Plek(r.PlekId)?.Naam,
            toen.FirstOrDefault(h => h.Id == r.Huisregel)?.Tekst,
            (view.GelezenDoor.Count(l => l.Nr >= r.Nr && _krachten.Contains(l.AccountId)), _krachten.Count), [.. view.Gemeld.Where(g => g.Nr == r.Nr)],
            [.. view.Verbeteringen.Where(v => v.Nr == r.Nr).Select(v => v.DoorNr)])
        {
            IsNieuw = nieuw.Contains(r.Nr),
            MagVerbeteren = view.MagSchrijven && r.Soort != Logsoort.Ongeval && r.LeerlingIds.All(_kinderen.ContainsKey),
            TeLezenAandacht = aandacht.FirstOrDefault(b => b.GelezenOp is null && b.Id == $"voorval/{Sleutels.Dag(view.Datum)}/{r.Nr}")?.Id,
        })]);
    }

    /// <summary>Also before a line names one of their children: who took the lunch over writes about them (TSO-7a).</summary>
    private async Task<ImmutableArray<string>> Overgenomen(DateOnly datum, Wie wie)
    {
        if (!wie.Mag(Recht.GroepsmiddagDoen, wie.School) || await grains.School(wie.School).Bekijk() is not { } school)
        {
            return [];
        }

        var vreemd = school.GroepenVan(Schooljaar.Van(datum)).Select(g => g.Id).Where(g => !wie.MagInGroep(Recht.BordZien, wie.School, g)).ToList();
        var vervangers = await Task.WhenAll(vreemd.Select(g => grains.Groepsmiddag(wie.School, g, datum).Vervanger()));
        return [.. vreemd.Where((_, n) => vervangers[n] == wie.AccountId)];
    }

    /// <param name="overgenomen">Groepen whose lunch this person took over: theirs as well.</param>
    private async Task LeesNamen(Wie wie, HashSet<string> overgenomen)
    {
        if (_school is not null)
        {
            return;
        }

        _school = await grains.School(wie.School).Bekijk();
        Huisregels = await grains.Regeling(wie.School, Regelingsoorten.Huisregels).Regels();
        foreach (var rij in (await grains.Register(wie.School).Alles()).Rijen
            .Where(r => r.Actief && (wie.MagInGroep(Recht.BordZien, wie.School, r.GroepId) || (r.GroepId is not null && overgenomen.Contains(r.GroepId)))))
        {
            var naam = Namen.Volledig(rij.Persoon.Roepnaam, rij.Persoon.Voorvoegsel, rij.Persoon.Achternaam);
            _kinderen[rij.Id] = new Logkind(rij.Id, naam, rij.GroepId is { } groep ? _school?.Groep(groep)?.Titel ?? "" : "Zonder groep");
        }

        _krachten.UnionWith((await grains.Overblijfkrachten(wie.School).Alles()).Rijen.Where(r => !r.Gegevens.IsWeg(vandaag)).Select(r => r.Id));
    }
}
