using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Post;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Toegang;

[Requirement("SEC-1")]
public sealed class MensenRulesTests
{
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly DateOnly Vandaag = new(2026, 11, 12);
    private static readonly DateOnly Begin = new(2026, 8, 1);

    [Fact]
    public void Een_rol_geef_je_nooit_aan_jezelf_en_verlengen_of_verbreden_is_ook_geven()
    {
        var leider = Wie(Rol.Schoolleider);
        ImmutableArray<Roltoekenning> was = [Rij(Rol.Schoolleider, tot: Vandaag.AddDays(10)), Rij(Rol.Groepsleerkracht, groepen: ["g5"])];

        Assert.Equal(Weigeringen.RolAanJezelf, MensenRules.MagGeven(leider, leider.AccountId, was, was.Add(Rij(Rol.Bhv))));
        Assert.Equal(Weigeringen.RolAanJezelf, MensenRules.MagGeven(leider, leider.AccountId, was, [was[0] with { TotEnMet = null }, was[1]]));
        Assert.Equal(Weigeringen.RolAanJezelf, MensenRules.MagGeven(leider, leider.AccountId, was, [was[0], was[1] with { Groepen = ["g5", "g6"] }]));
        Assert.Null(MensenRules.MagGeven(leider, leider.AccountId, was, [was[0] with { TotEnMet = Vandaag }, was[1]]));
        Assert.Null(MensenRules.MagGeven(leider, "iemand-anders", was, was.Add(Rij(Rol.Bhv))));
    }

    [Fact]
    public void De_laatste_die_mensen_mag_beheren_blijft()
    {
        Beheerderstand[] was = [new("a", true, [Rij(Rol.Schoolleider)]), new("b", true, [Rij(Rol.Beheerder, tot: Vandaag.AddDays(30))]), new("c", false, [Rij(Rol.Schoolleider)])];

        Assert.Equal(Weigeringen.LaatsteDieBeheert, MensenRules.KeurLaatste(was, "a", [Rij(Rol.Schoolleider, tot: Vandaag.AddDays(1))], Vandaag));
        Assert.Equal(Weigeringen.LaatsteDieBeheert, MensenRules.KeurLaatste(was, "a", [], Vandaag));
        Assert.Null(MensenRules.KeurLaatste(was, "b", [], Vandaag));
        Assert.Null(MensenRules.KeurLaatste([.. was, new("d", true, [Rij(Rol.Beheerder)])], "a", [], Vandaag));
    }

    [Fact]
    public void Wie_al_een_einddatum_had_mag_niet_verdwijnen_als_er_dan_vandaag_niemand_is()
    {
        Beheerderstand[] was = [new("a", true, [Rij(Rol.Schoolleider, tot: Vandaag.AddDays(30))])];

        Assert.Null(MensenRules.KeurLaatste(was, "a", [Rij(Rol.Schoolleider, tot: Vandaag.AddDays(20))], Vandaag));
        Assert.Equal(Weigeringen.LaatsteDieBeheert, MensenRules.KeurLaatste(was, "a", [Rij(Rol.Schoolleider, tot: Vandaag.AddDays(-1))], Vandaag));
    }

    [Theory]
    [InlineData(Rol.WaarnemendCoordinator, "rol-vraagt-einde")]
    [InlineData(Rol.Groepsleerkracht, "rol-vraagt-groep")]
    [InlineData(Rol.VoSchool, "rol-niet-te-geven")]
    [InlineData(Rol.Verzorger, "rol-niet-te-geven")]
    [InlineData((Rol)999, "rol-niet-te-geven")]
    public void Een_rol_vraagt_wat_erbij_hoort(Rol rol, string code) =>
        Assert.Equal(code, Keur([], [Rij(rol)])?.Code);

    [Fact]
    public void Een_rol_met_groepen_die_bestaan_mag_en_andere_rollen_kennen_geen_groep()
    {
        Assert.Null(Keur([], [Rij(Rol.Groepsleerkracht, groepen: ["g5", "g6"])]));
        Assert.Equal("rol-vraagt-groep", Keur([], [Rij(Rol.Groepsleerkracht, groepen: ["g99"])])?.Code);
        Assert.Null(Keur([Rij(Rol.Groepsleerkracht, groepen: ["g99"])], [Rij(Rol.Groepsleerkracht, groepen: ["g99", "g5"])]));
        Assert.Equal("rol-kent-geen-groep", Keur([], [Rij(Rol.Bhv, groepen: ["g5"])])?.Code);
    }

    [Fact]
    public void Datums_van_een_rol_moeten_kunnen()
    {
        Assert.Equal("rol-omgekeerd", Keur([], [Rij(Rol.Bhv, van: Vandaag, tot: Vandaag.AddDays(-1))])?.Code);
        Assert.Equal("rol-einde-voorbij", Keur([], [Rij(Rol.Bhv, tot: Vandaag.AddDays(-2))])?.Code);
        Assert.Equal("rol-te-ver", Keur([], [Rij(Rol.Bhv, van: Vandaag.AddYears(3))])?.Code);
        Assert.Equal("rol-te-ver", Keur([], [Rij(Rol.Bhv, tot: new DateOnly(9999, 12, 31))])?.Code);
        Assert.Equal("rol-overlapt", Keur([], [Rij(Rol.Bhv), Rij(Rol.Bhv, van: Vandaag.AddDays(5))])?.Code);
        Assert.Null(Keur([], [Rij(Rol.Bhv, tot: Vandaag), Rij(Rol.Bhv, van: Vandaag.AddDays(1))]));
    }

    [Fact]
    public void Wat_geweest_is_wordt_niet_herschreven()
    {
        var voorbij = Rij(Rol.Bhv, tot: Vandaag.AddDays(-10));
        ImmutableArray<Roltoekenning> was = [voorbij, Rij(Rol.Leerkracht)];

        Assert.Equal("rol-is-voorbij", Keur(was, [was[1]])?.Code);
        Assert.Equal("rol-is-voorbij", Keur(was, [voorbij with { TotEnMet = null }, was[1]])?.Code);
        Assert.Equal("rol-is-voorbij", Keur(was, [voorbij])?.Code);
        Assert.Null(Keur(was, [voorbij, was[1] with { TotEnMet = Vandaag.AddDays(-1) }, Rij(Rol.Bhv, van: Vandaag)]));
    }

    [Fact]
    public void Een_beheerder_die_een_rol_geeft_die_kinderen_ziet_wordt_gemeld_en_een_schoolleider_niet()
    {
        Assert.Equal([Rol.Leerkracht], MensenRules.TeMelden(Wie(Rol.Beheerder), [], [Rij(Rol.Leerkracht), Rij(Rol.Ouderraad)]));
        Assert.Equal([Rol.Leerkracht], MensenRules.TeMelden(Wie(Rol.Beheerder), [Rij(Rol.Leerkracht, tot: Vandaag)], [Rij(Rol.Leerkracht)]));
        Assert.Empty(MensenRules.TeMelden(Wie(Rol.Beheerder), [Rij(Rol.Leerkracht)], [Rij(Rol.Leerkracht, tot: Vandaag)]));
        Assert.Empty(MensenRules.TeMelden(Wie(Rol.Schoolleider), [], [Rij(Rol.Leerkracht)]));
    }

    [Fact]
    [Requirement("SEC-2")]
    public void Wie_beheerder_is_en_kinderen_gaat_zien_wordt_altijd_gemeld()
    {
        Assert.Equal([Rol.Leerkracht], MensenRules.TeMelden(Wie(Rol.Schoolleider), [Rij(Rol.Beheerder)], [Rij(Rol.Beheerder), Rij(Rol.Leerkracht)]));
        Assert.Equal([Rol.Beheerder], MensenRules.TeMelden(Wie(Rol.Schoolleider), [Rij(Rol.Leerkracht)], [Rij(Rol.Leerkracht), Rij(Rol.Beheerder)]));
        Assert.Empty(MensenRules.TeMelden(Wie(Rol.Schoolleider), [Rij(Rol.Leerkracht), Rij(Rol.Beheerder)], [Rij(Rol.Leerkracht), Rij(Rol.Beheerder)]));
        Assert.Empty(MensenRules.TeMelden(Wie(Rol.Schoolleider), [], [Rij(Rol.Beheerder)]));
    }

    [Fact]
    public void Een_beheerder_ziet_geen_kinderen_en_een_schoolleider_wel()
    {
        Assert.False(Rol.Beheerder.ZietKinderen());
        Assert.True(Rol.Beheerder.BeheertMensen());
        Assert.True(Rol.Schoolleider.ZietKinderen() && Rol.Schoolleider.BeheertMensen());
        Assert.False(Rol.Kascommissie.ZietKinderen());
        Assert.False(Rol.Administratie.BeheertMensen());
    }

    [Fact, Requirement("SCH-5")]
    public void Toegang_beeindigen_laat_staan_wat_geweest_is()
    {
        ImmutableArray<Roltoekenning> was = [Rij(Rol.Bhv, tot: Vandaag.AddDays(-10)), Rij(Rol.Leerkracht), Rij(Rol.Schoolleider, van: Vandaag), Rij(Rol.Ouderraad, van: Vandaag.AddDays(3))];

        var na = MensenRules.Beeindigd(was, Vandaag);

        Assert.Equal([(Rol.Bhv, Vandaag.AddDays(-10)), (Rol.Leerkracht, Vandaag.AddDays(-1))], na.Select(r => (r.Rol, r.TotEnMet!.Value)));
        Assert.False(MensenRules.HeeftNogRol(na, Vandaag));
    }

    [Fact]
    public void De_geschiedenis_zegt_wat_er_veranderde()
    {
        ImmutableArray<Roltoekenning> was = [Rij(Rol.Groepsleerkracht, groepen: ["g5"]), Rij(Rol.Bhv), Rij(Rol.Ouderraad, van: Vandaag.AddDays(3))];
        ImmutableArray<Roltoekenning> wordt = [was[0] with { Groepen = ["g5", "g6"] }, was[1] with { TotEnMet = Vandaag }, Rij(Rol.Leerkracht, van: Vandaag)];

        Assert.Equal(
            [
                "Rol gewijzigd: groepsleerkracht van Groep g5, Groep g6, vanaf 01-08-2026", "Rol BHV'er: laatste dag 12-11-2026",
                "Rol leerkracht gegeven, vanaf 12-11-2026", "Rol ouderraad vervallen voor die begon",
            ],
            MensenTekst.Beschrijf(was, wordt, g => $"Groep {g}"));
    }

    [Fact]
    public void De_stand_verandert_met_elke_rol_en_niet_met_de_volgorde()
    {
        ImmutableArray<Roltoekenning> rollen = [Rij(Rol.Bhv), Rij(Rol.Groepsleerkracht, groepen: ["g5"])];

        Assert.Equal(MensenRules.Stand(rollen), MensenRules.Stand([rollen[1], rollen[0]]));
        Assert.NotEqual(MensenRules.Stand(rollen), MensenRules.Stand([rollen[0]]));
        Assert.NotEqual(MensenRules.Stand(rollen), MensenRules.Stand([rollen[0] with { TotEnMet = Vandaag }, rollen[1]]));
        Assert.NotEqual(MensenRules.Stand(rollen), MensenRules.Stand([rollen[0], rollen[1] with { Groepen = ["g6"] }]));
    }

    [Fact]
    public void Alleen_wie_geen_schoolleider_is_meldt_dat_de_rol_van_een_schoolleider_eindigt()
    {
        ImmutableArray<Roltoekenning> was = [Rij(Rol.Schoolleider), Rij(Rol.Leerkracht)];
        var beheerder = Wie(Rol.Beheerder);

        Assert.True(MensenRules.EindigtSchoolleider(beheerder, was, [was[0] with { TotEnMet = Vandaag }, was[1]], Vandaag));
        Assert.True(MensenRules.EindigtSchoolleider(beheerder, was, [was[1]], Vandaag));
        Assert.False(MensenRules.EindigtSchoolleider(Wie(Rol.Schoolleider), was, [was[1]], Vandaag));
        Assert.False(MensenRules.EindigtSchoolleider(beheerder, was, [was[0], was[1] with { TotEnMet = Vandaag }], Vandaag));
        Assert.False(MensenRules.EindigtSchoolleider(beheerder, [was[0] with { TotEnMet = Vandaag }], [was[0]], Vandaag));
        Assert.False(MensenRules.EindigtSchoolleider(beheerder, [was[0] with { TotEnMet = Vandaag.AddDays(-1) }], [], Vandaag));
    }

    [Fact]
    public void Mail_die_op_de_postbus_wacht_neemt_nooit_de_ruimte_van_besluiten()
    {
        var mail = new Postopdracht("rol-1", Sjabloon.RolGegeven, "Ingrid", "leider@school.example", ImmutableDictionary<string, string>.Empty);
        var bak = MensenpostRules.MetMails(new(), "postbus/99XX00", Enumerable.Repeat(mail, MensenpostRules.WachtendMax + 50));

        var vol = MensenpostRules.MetMails(bak, "postbus/99XX00", [mail]);

        Assert.Equal(MensenpostRules.WachtendMax, vol.Wachtend.Length);
        Assert.True(MensenpostRules.WachtendMax < Uitbak<Mensenpost>.WachtendMax / 2);
    }

    private static Wie Wie(Rol rol) => new($"account-{rol}", rol.Leesbaar(), School, [new ActieveRol(rol, [])]);

    private static Weigering? Keur(ImmutableArray<Roltoekenning> was, ImmutableArray<Roltoekenning> wordt) =>
        MensenRules.KeurRollen(School, was, wordt, g => g is "g5" or "g6", Vandaag);

    private static Roltoekenning Rij(Rol rol, DateOnly? van = null, DateOnly? tot = null, params ImmutableArray<string> groepen) =>
        new(School, rol, groepen.IsDefault ? [] : groepen, van ?? Begin, tot);
}
