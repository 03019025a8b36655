using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Toegang;

/// <summary>A beheerder of one school isn't beheerder of all of them (SCH-5, SEC-2).</summary>
[Requirement("SCH-5", "SEC-2")]
public sealed class InstallatierechtTests
{
    private static readonly SchoolSleutel Een = new("99XX00");
    private static readonly SchoolSleutel Twee = new("99XX01");
    private static readonly SchoolSleutel Drie = new("99XX02");

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

    [Fact]
    public void Wie_een_school_vervangt_neemt_haar_recht_mee_en_wie_het_niet_had_krijgt_het_niet()
    {
        var stand = new InstallatieState { Scholen = [new(Een, "Een"), new(Twee, "Twee")], Beheerscholen = [Een] };

        var vervangen = Installatierecht.Vervangen(stand, Een, Drie);
        Assert.Equal([Twee], vervangen.Scholen.Select(s => s.Sleutel));
        Assert.Equal([Drie], vervangen.Beheerscholen);
        Assert.True(Installatierecht.IsVervangen(vervangen, Een, Drie));

        var ander = Installatierecht.Vervangen(stand, Twee, Drie);
        Assert.Equal([Een], ander.Beheerscholen);
        Assert.False(Installatierecht.IsVervangen(ander, Twee, Drie));
        Assert.Equal([Drie], Installatierecht.Vervangen(new InstallatieState { Scholen = [new(Een, "Een")] }, Een, Drie).Beheerscholen);
        Assert.Equal([Drie], Installatierecht.Vervangen(stand with { Beheerscholen = [Een, Drie] }, Een, Drie).Beheerscholen);
    }

    [Fact]
    public void De_eerste_school_beheert_en_een_school_die_erbij_komt_niet()
    {
        Assert.Equal([Een], Installatierecht.MetSchool(new InstallatieState(), Een));
        Assert.Equal([Een], Installatierecht.MetSchool(new InstallatieState { Scholen = [new(Een, "Een")] }, Twee));
        Assert.Equal([Twee], Installatierecht.MetSchool(new InstallatieState { Scholen = [new(Een, "Een")], Beheerscholen = [Twee] }, Drie));
        Assert.Equal([Drie], Installatierecht.MetSchool(new InstallatieState { Beheerscholen = [Drie] }, Drie));
    }

    private static Wie Wie(Rol rol, SchoolSleutel school) => new("iemand", "Iemand", school, [new ActieveRol(rol, [])]);
}
