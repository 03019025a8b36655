using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Rooster;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Rooster;

/// <summary>A turn with its date, as a helper sees it.</summary>
public sealed record DagDienst(DateOnly Datum, Dienst Dienst, string Plek)
{
    public string Sleutel => $"{Sleutels.Dag(Datum)}/{Dienst.Id}";

    /// <summary>In the id of its form: a form with an id stays as it is while the page refreshes itself.</summary>
    public string Kenmerk => $"{Sleutels.Dag(Datum)}-{Dienst.Id}";

    public bool IsBegonnen(DateTimeOffset nu) => nu >= Schooltijd.Moment(Datum, Dienst.Venster.Van);

    public string Zin => $"{Datums.Lang(Datum)}, {Dienst.Venster}, {Plek}";
}

/// <summary>Turns of one helper, what is free and what is offered, in the weeks that can be changed (TSO-4k).</summary>
/// <param name="Afgemeld">Had by this helper, and still of nobody: who signed off by mistake can take it back.</param>
public sealed record MijnDiensten(
    ImmutableArray<DagDienst> Eigen, ImmutableArray<DagDienst> Gevraagd, ImmutableArray<DagDienst> Open, ImmutableArray<DagDienst> Aangeboden, ImmutableArray<DagDienst> VanAnderen,
    ImmutableArray<DagDienst> Afgemeld)
{
    private const int OpenWeken = 3;

    /// <summary>At most as many questions as there are schooldays in those weeks.</summary>
    public static async Task<MijnDiensten> Haal(IGrainFactory grains, SchoolView school, string helperId, DateOnly vandaag, int weken = RoosterGrenzen.WekenVooruit)
    {
        var dagen = Enumerable.Range(0, 7 * weken).Select(vandaag.AddDays).Where(d => school.Overblijfdagen.Heeft(d.Weekdag())).ToList();
        var diensten = await Task.WhenAll(dagen.Select(d => grains.Roosterdag(school.Sleutel, d).Diensten()));
        return Verdeel([.. dagen.Zip(diensten).SelectMany(p => p.Second.Select(d => new DagDienst(p.First, d, school.Plek(d.PlekId)?.Naam ?? d.PlekId)))], helperId, vandaag);
    }

    public static MijnDiensten Verdeel(ImmutableArray<DagDienst> alle, string helperId, DateOnly vandaag)
    {
        var leeg = alle.Where(d => d.Dienst is { HelperId: null, Stand: Dienststand.Open or Dienststand.Zoeken }).ToList();
        var vrij = leeg.Where(d => d.Dienst.VanHelperId != helperId).ToList();
        return new MijnDiensten(
            [.. alle.Where(d => d.Dienst.HelperId == helperId)],
            [.. vrij.Where(d => IsGevraagd(d.Dienst, helperId))],
            [.. vrij.Where(d => d.Datum < vandaag.AddDays(7 * OpenWeken) && !IsGevraagd(d.Dienst, helperId))],
            [.. alle.Where(d => d.Dienst.Ruil is { } r && r.VanId != helperId && (r.AanId is null || r.AanId == helperId))],
            [.. alle.Where(d => d.Dienst.HelperId is not null && d.Dienst.HelperId != helperId && d.Dienst.Stand == Dienststand.Gepland)],
            [.. leeg.Where(d => d.Dienst.VanHelperId == helperId)]);
    }

    /// <summary>
    /// Without what this helper can't take over or swap: what has begun, days on which they can't or called off, and times at which they stand
    /// elsewhere. An open turn may be taken until it is over (TSO-4k).
    /// </summary>
    public MijnDiensten Kiesbaar(Roosterhelper ik, DateTimeOffset nu)
    {
        var afgemeld = Afgemeld.Concat(VanAnderen.Where(d => d.Dienst.IsAfgemeldDoor(ik.Id))).Select(d => d.Datum).ToHashSet();
        return this with
        {
            Aangeboden = [.. Aangeboden.Where(Kan)],
            VanAnderen = [.. VanAnderen.Where(Kan)],
            Open = [.. Open.Where(d => nu < Schooltijd.Moment(d.Datum, d.Dienst.Venster.Tot))],
        };

        bool Kan(DagDienst d) => !d.IsBegonnen(nu) && ik.Op(d.Datum) != Voorkeur.KanNiet && !afgemeld.Contains(d.Datum)
            && !Eigen.Any(e => e.Datum == d.Datum && e.Dienst.Stand != Dienststand.Vervallen && e.Dienst.Venster.Overlapt(d.Dienst.Venster));
    }

    private static bool IsGevraagd(Dienst dienst, string helperId) =>
        dienst.Zoektocht?.Gevraagd.Any(g => g.HelperId == helperId && g.Antwoord is Invalantwoord.Geen or Invalantwoord.TeLaat) == true;
}
