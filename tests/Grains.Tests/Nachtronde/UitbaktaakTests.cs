using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Tests.Grains.Nachtronde;

/// <summary>An outbox that doesn't get through becomes a task for somebody, and is never lost (DESIGN §3).</summary>
[Requirement("SEC-5")]
public sealed class UitbaktaakTests
{
    private const string Sam = "leerling/99XX00/sam";

    [Fact]
    public async Task Na_twintig_pogingen_is_het_een_taak_die_met_opnieuw_proberen_gedaan_is()
    {
        await using var school = await MetVastgelopenKind();
        var taak = Assert.Single((await school.Ronde()).Taken);
        Assert.Equal((Sam, "register/99XX00", 1, "IOException"), (taak.Van, taak.Naar, taak.Wachtend, taak.Fout));
        Assert.InRange(taak.Sinds, Begin.AddMinutes(4), Begin.AddMinutes(15));
        Assert.Equal("uitbak-wacht-nog", (await school.Grains.Nachtronde(Opstelling.School).ProbeerOpnieuw(Sam, Nachtschool.Schoolleider)).Weigering?.Code);

        school.Storing.Geen();
        Opstelling.Eis(await school.Grains.Nachtronde(Opstelling.School).ProbeerOpnieuw(Sam, Nachtschool.Schoolleider));
        Opstelling.Eis(await school.Grains.Nachtronde(Opstelling.School).ProbeerOpnieuw(Sam, Nachtschool.Schoolleider));

        Assert.Empty((await school.Ronde()).Taken);
        Assert.NotNull(await school.Rij("sam"));
    }

    [Fact]
    public async Task De_nachtronde_ruimt_een_taak_op_die_na_een_herstart_vanzelf_lukt()
    {
        await using var school = await MetVastgelopenKind();
        await school.Herstart();
        Assert.Single((await school.Ronde()).Taken);
        Assert.Null(await school.Rij("sam"));

        await school.Nacht(school.Vandaag.AddDays(1));

        Assert.Empty((await school.Ronde()).Taken);
        Assert.NotNull(await school.Rij("sam"));
    }

    [Fact]
    public async Task Lukt_het_vanzelf_dan_gaat_de_taak_ook_zonder_ronde_weg()
    {
        await using var school = await MetVastgelopenKind();
        school.Storing.Geen();

        school.Klok.Vooruit(TimeSpan.FromMinutes(15));
        await school.TotDat(async () => (await school.Ronde()).Taken.IsEmpty);

        Assert.NotNull(await school.Rij("sam"));
    }

    [Theory]
    [InlineData(Rol.Administratie)]
    [InlineData(Rol.Overblijfcoordinator)]
    [InlineData(Rol.Ouderraad)]
    public async Task Alleen_schoolleider_en_beheerder_zien_de_nachtronde(Rol rol)
    {
        await using var school = await Opstelling.MetSchool();
        var ronde = school.Grains.Nachtronde(Opstelling.School);
        Assert.Equal("geen-recht", (await ronde.Bekijk(Opstelling.Wie(rol))).Weigering?.Code);
        Assert.Equal("geen-recht", (await ronde.ProbeerOpnieuw(Sam, Opstelling.Wie(rol))).Weigering?.Code);
        Assert.True((await ronde.Bekijk(Opstelling.Wie(Rol.Beheerder))).IsGoed);
        Assert.Equal("geen-recht", (await ronde.Bekijk(Nachtschool.Schoolleider with { School = new SchoolSleutel("88XX00") })).Weigering?.Code);
    }

    private static DateTimeOffset Begin => new(2026, 11, 12, 11, 0, 0, TimeSpan.FromHours(1));

    /// <summary>A child whose row never reaches the list: the disk takes no more of it.</summary>
    private static async Task<Opstelling> MetVastgelopenKind()
    {
        var school = await Opstelling.MetSchool();
        await school.Grains.Register(Opstelling.School).KondigAan("sam");
        school.Storing.Bij((toestand, _) => toestand == "register");
        await school.SchrijfIn("sam");
        await school.TotDat(async () => !(await school.Ronde()).Taken.IsEmpty);
        return school;
    }
}
