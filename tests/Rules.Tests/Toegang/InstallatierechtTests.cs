using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Toegang;

/// <summary>A beheerder of one school isn't beheerder of all of them (SCH-5, SEC-2).</summary>
[Requirement("SCH-5", "SEC-2")]
public sealed class InstallatierechtTests
{
    private static readonly SchoolSleutel Een = new("99XX00");
    private static readonly SchoolSleutel Twee = new("99XX01");

    [Fact]
    public void Alleen_een_beheerder_van_een_school_die_de_installatie_beheert_mag_dat()
    {
        var stand = new InstallatieState { Scholen = [new(Een, "Een"), new(Twee, "Twee")], Beheerscholen = [Een] }.Beeld();
        Assert.True(Installatierecht.Mag(Wie(Rol.Beheerder, Een), stand));
        Assert.False(Installatierecht.Mag(Wie(Rol.Beheerder, Twee), stand));
        Assert.False(Installatierecht.Mag(Wie(Rol.Schoolleider, Een), stand));
    }

    [Fact]
    public void Zonder_keuze_beheert_de_enige_school_en_zonder_school_elke_beheerder()
    {
        Assert.Equal([Een], new InstallatieState { Scholen = [new(Een, "Een")] }.Beeld().Beheerscholen);
        Assert.True(Installatierecht.Mag(Wie(Rol.Beheerder, Twee), new InstallatieState().Beeld()));
    }

    [Fact]
    public void Wie_alleen_de_school_beheert_houdt_de_andere_rechten_van_een_beheerder()
    {
        var wie = Wie(Rol.Beheerder, Twee) with { AlleenSchool = true };
        Assert.False(wie.Mag(Recht.InstallatieBeheren, Twee) || wie.MagHeleSchool(Recht.InstallatieBeheren, Twee) || wie.MagInGroep(Recht.InstallatieBeheren, Twee, null));
        Assert.True(wie.MagHeleSchool(Recht.MensenBeheren, Twee) && wie.Mag(Recht.NachtrondeZien, Twee));
    }

    [Fact]
    public void De_eigen_school_kan_er_niet_uit_en_een_onbekende_er_niet_bij()
    {
        var stand = new InstallatieState { Scholen = [new(Een, "Een"), new(Twee, "Twee")], Beheerscholen = [Een] };
        var wie = Wie(Rol.Beheerder, Een);
        Assert.Null(Installatierecht.Keur(stand, [Een, Twee], wie));
        Assert.Equal("beheerschool-eigen", Installatierecht.Keur(stand, [Twee], wie)?.Code);
        Assert.Equal("beheerschool-eigen", Installatierecht.Keur(stand, [], wie)?.Code);
        Assert.Equal("onbekende-school", Installatierecht.Keur(stand, [Een, new SchoolSleutel("99XX07")], wie)?.Code);
    }

    private static Wie Wie(Rol rol, SchoolSleutel school) => new("iemand", "Iemand", school, [new ActieveRol(rol, [])]);
}
