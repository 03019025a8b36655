using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Persoonlijk;

/// <summary>Reading copies of the meetings, for parents (TSO-2j).</summary>
internal sealed partial class OuderModel
{
    private const int VerslagenMax = 5;

    /// <summary>Newest first; without names of children.</summary>
    public ImmutableArray<Leesversie> Verslagen { get; private set; } = [];

    private async Task<ImmutableArray<Leesversie>> HaalVerslagen(Ouder ouder)
    {
        var (school, jaar) = (ouder.School.Sleutel, Schooljaar.Van(Vandaag));
        Schooljaar[] jaren = [jaar, jaar.Vorig];
        var rijen = await Task.WhenAll(jaren.Select(j => grains.Vergaderingen(school, j).Rijen()));
        var gekozen = rijen.SelectMany(r => r).Where(r => r.VoorOuders).OrderByDescending(r => r.Op).Take(VerslagenMax);
        return [.. (await Task.WhenAll(gekozen.Select(r => grains.Vergadering(school, r.Id).Leesversie()))).OfType<Leesversie>()];
    }
}
