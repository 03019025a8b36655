using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Toegang;

[Requirement("SEC-4")]
public sealed class HerstelzinGrainTests
{
    private static readonly string Bestand = new('a', 64);
    private static readonly string Ander = new('b', 64);
    private static readonly Wie Beheerder = Opstelling.Wie(Rol.Beheerder);

    [Fact]
    public async Task Zonder_bevestigde_herstelzin_worden_er_geen_backups_gemaakt()
    {
        await using var school = await Opstelling.Start();
        var installatie = school.Grains.Installatie();
        Assert.Equal(Weigeringen.HerstelzinNietBevestigd, (await installatie.MagBackupsMaken()).Weigering);

        Opstelling.Eis(await installatie.BevestigHerstelzin(Bestand, Beheerder));
        Opstelling.Eis(await installatie.MagBackupsMaken());
        await school.Herstart();

        Opstelling.Eis(await school.Grains.Installatie().MagBackupsMaken());
        var stand = await school.Grains.Installatie().Herstelzin();
        Assert.Equal((true, Beheerder.Naam, Bestand), (stand.IsBevestigd, stand.DoorNaam, stand.Bestand));
        Assert.Equal(new DateTimeOffset(2026, 11, 12, 11, 0, 0, TimeSpan.FromHours(1)), stand.BevestigdOp);
    }

    [Theory]
    [InlineData(Rol.Schoolleider)]
    [InlineData(Rol.Administratie)]
    [InlineData(Rol.Overblijfcoordinator)]
    public async Task Alleen_wie_de_installatie_beheert_bevestigt(Rol rol)
    {
        await using var school = await Opstelling.Start();

        Assert.Equal(Weigeringen.GeenRecht, (await school.Grains.Installatie().BevestigHerstelzin(Bestand, Opstelling.Wie(rol))).Weigering);
        Assert.Null((await school.Grains.Installatie().Herstelzin()).BevestigdOp);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    public async Task Wat_geen_kenmerk_van_een_bestand_is_wordt_geweigerd(string bestand)
    {
        await using var school = await Opstelling.Start();
        Assert.Equal(Weigeringen.HerstelbestandOnbekend, (await school.Grains.Installatie().BevestigHerstelzin(bestand, Beheerder)).Weigering);
    }

    [Fact]
    public async Task Nogmaals_hetzelfde_bevestigen_verandert_niets_en_een_nieuwe_zin_vervangt_de_oude()
    {
        await using var school = await Opstelling.Start();
        var installatie = school.Grains.Installatie();
        Opstelling.Eis(await installatie.BevestigHerstelzin(Bestand, Beheerder));
        var eerst = await installatie.Herstelzin();
        school.Klok.Vooruit(TimeSpan.FromHours(1));
        Opstelling.Eis(await installatie.BevestigHerstelzin(Bestand, Beheerder));
        Assert.Equal(eerst, await installatie.Herstelzin());

        Opstelling.Eis(await installatie.BevestigHerstelzin(Ander, Beheerder));
        var nieuw = await installatie.Herstelzin();
        Assert.Equal((Ander, eerst.BevestigdOp + TimeSpan.FromHours(1)), (nieuw.Bestand, nieuw.BevestigdOp));
    }

    [Fact]
    public void Met_een_sleutel_erbij_is_er_een_nieuwe_zin_nodig()
    {
        var stand = new InstallatieState { Herstelzin = new HerstelzinFeit(default, "a", "Yvonne", "sleutels van toen", Bestand) };

        Assert.True(HerstelzinRules.Stand(stand, "sleutels van toen").IsBevestigd);
        Assert.False(HerstelzinRules.Stand(stand, "sleutels van nu").IsBevestigd);
    }
}
