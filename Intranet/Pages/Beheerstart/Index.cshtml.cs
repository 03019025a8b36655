using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Beheerstart;

/// <summary>
/// Where a beheerder begins (UX-2): what would go wrong unseen. How things stand and where to act, nothing of children; so it opens without
/// a second step, which the pages behind it do ask.
/// </summary>
[Beleid(Beleid.Persoon, Recht.InstallatieBeheren)]
[GeenInzage("stand van de installatie")]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, Herstelkluis kluis, Opdracht opdracht) : KantoorPagina(grains, tijd)
{
    /// <summary>What asks for an act first.</summary>
    public ImmutableArray<Beheerpunt> Punten { get; private set; } = [];

    public int Open => Punten.Count(p => p.VraagtAandacht);

    public async Task OnGetAsync()
    {
        var zin = await kluis.Stand();
        Beheerpunt[] punten =
        [
            Beheerwoorden.Herstelzin(zin, Adres),
            Beheerwoorden.Backup(await Grains.Backup().Stand(), zin.IsBevestigd, opdracht.Demo, Tijd.Nu, Adres),
            Beheerwoorden.Mailserver(await Grains.Postbus(School).Stand(wie: null), Tijd.Nu, Adres),
            Beheerwoorden.Nachtronde((await Grains.Nachtronde(School).Bekijk(Wie)).Waarde, Vandaag, Adres),
            Beheerwoorden.Tablets(await Grains.Tablets(School).Bekijk(), Adres),
        ];
        Punten = [.. punten.Prepend(Beheerwoorden.TweePetten(Wie, Adres)).OfType<Beheerpunt>().OrderBy(p => p.Staat == "fout" ? 0 : p.VraagtAandacht ? 1 : 2)];
    }
}
