using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overdracht;
using OrleansSchool.School;
using OrleansSchool.Tests.Grains.Nachtronde;

namespace OrleansSchool.Tests.Grains.Leerlingen;

/// <summary>What was taken away is nowhere, survives a restart, comes back on day thirty, and is gone after the night of day thirty-one (UX-1).</summary>
[Requirement("UX-1")]
public sealed class WeggehaaldTests
{
    private static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);
    private static readonly Wie Kracht = Opstelling.Wie(Rol.Overblijfkracht);
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly Verzorger Moeder = new("v1", "Robin Akker", "moeder", "0612345678", "robin@voorbeeld.nl", true, true, false, false, "", 0, 1);
    private static readonly Verzorger Vader = new("v2", "Jo Akker", "vader", "0612345679", null, true, false, false, false, "", 0, 0);

    [Fact]
    [Requirement("SCH-2", "SEC-5")]
    public async Task Een_verzorger_komt_op_dag_dertig_terug_en_is_na_de_nacht_van_dag_eenendertig_nergens_meer()
    {
        await using var school = await Opstelling.MetSchool();
        var sam = await school.SchrijfIn("sam");
        await Zet(sam, Moeder, Vader);
        await Zet(sam, Moeder);
        Assert.Equal(["Robin Akker"], (await sam.Kaart(Administratie)).Waarde!.Verzorgers.Select(v => v.Naam));
        Assert.Empty(await sam.Weggehaald(Kracht));
        var dag = school.Vandaag;

        await school.NaarNacht(dag.AddDays(30));
        sam = school.Grains.Leerling(Opstelling.School, "sam");
        var weg = Assert.Single(await sam.Weggehaald(Administratie));
        Assert.Contains("mag niet ophalen", weg.Wat, StringComparison.Ordinal);
        var operatie = new OperatieId("terug-dag-30");
        Assert.Equal("geen-recht", (await sam.HaalTerug(weg.Id, operatie, Kracht)).Weigering?.Code);
        Opstelling.Eis(await sam.HaalTerug(weg.Id, operatie, Administratie));
        Opstelling.Eis(await sam.HaalTerug(weg.Id, operatie, Administratie));
        Assert.Equal([false], (await sam.Kaart(Administratie)).Waarde!.Verzorgers.Where(v => v.Id == "v2").Select(v => v.MagOphalen));

        await Zet(sam, Moeder);
        await school.NaarNacht(dag.AddDays(61));
        sam = school.Grains.Leerling(Opstelling.School, "sam");
        Assert.Empty(await sam.Weggehaald(Administratie));
        Assert.Empty(school.Storing.Laatste<LeerlingState>("leerling", "leerling/99XX00/sam")!.Prullenbak.Pruls);
        Assert.Equal("weggehaald-voorbij", (await sam.HaalTerug(weg.Id, new OperatieId("terug-te-laat"), Administratie)).Weigering?.Code);
    }

    [Fact]
    [Requirement("SCH-1")]
    public async Task Een_vrije_dag_komt_terug_en_wordt_geweigerd_als_er_weer_een_op_die_dagen_staat()
    {
        await using var school = await Opstelling.MetSchool();
        var grain = school.Grains.School(Opstelling.School);
        async Task<SchoolView> Nu() => (await grain.Bekijk())!;
        var dag = new VrijeDag("marge", VrijeDagSoort.Margedag, "Margedag", school.Vandaag.AddDays(20), school.Vandaag.AddDays(20));
        Opstelling.Eis(await grain.BewaarVrijeDag(dag, (await Nu()).Versie, Leider));
        Opstelling.Eis(await grain.VerwijderVrijeDag("marge", (await Nu()).Versie, Leider));
        Assert.DoesNotContain((await Nu()).VrijeDagen, d => d.Id == "marge");
        await school.Herstart();
        grain = school.Grains.School(Opstelling.School);

        var weg = Assert.Single(await grain.Weggehaald(Leider));
        Assert.Equal("Vrije dag", weg.Soort);
        Assert.Empty(await grain.Weggehaald(Kracht));
        Assert.Equal("geen-recht", (await grain.HaalTerug(weg.Id, new OperatieId("vrij-terug-0"), Kracht)).Weigering?.Code);
        Opstelling.Eis(await grain.HaalTerug(weg.Id, new OperatieId("vrij-terug-1"), Leider));
        Opstelling.Eis(await grain.HaalTerug(weg.Id, new OperatieId("vrij-terug-1"), Leider));
        Assert.Equal(dag, (await Nu()).VrijeDagen.Single(d => d.Id == "marge"));

        Opstelling.Eis(await grain.VerwijderVrijeDag("marge", (await Nu()).Versie, Leider));
        Opstelling.Eis(await grain.BewaarVrijeDag(dag with { Id = "anders", Naam = "Studiedag" }, (await Nu()).Versie, Leider));
        Assert.Empty(await grain.Weggehaald(Leider)); // what stands there again needn't come back
    }

    [Fact]
    [Requirement("OSO-S3")]
    public async Task Een_VO_school_komt_terug_met_het_portaal_dicht()
    {
        await using var school = await Opstelling.MetSchool();
        var lijst = school.Grains.VoScholen(Opstelling.School);
        async Task<VoScholenView> Nu() => (await lijst.Alles(Leider)).Waarde!;
        Opstelling.Eis(await lijst.Bewaar(new VoSchool("", "Het Rivierencollege", "99ZZ", "00", null, "administratie@rivieren.example", null), (await Nu()).Versie, Leider));
        var vo = Assert.Single((await Nu()).Scholen);
        Opstelling.Eis(await lijst.ZetPortaal(vo.Id, new Portaalafspraak(school.Vandaag, "Rector", "Map 3", ""), (await Nu()).Versie, Leider));
        Opstelling.Eis(await lijst.Verwijder(vo.Id, (await Nu()).Versie, Leider));
        Assert.Empty(await lijst.Lijst());
        await school.Herstart();
        lijst = school.Grains.VoScholen(Opstelling.School);

        var weg = Assert.Single(await lijst.Weggehaald(Leider));
        Opstelling.Eis(await lijst.HaalTerug(weg.Id, new OperatieId("vo-terug-1"), Leider));
        Assert.Null(Assert.Single(await lijst.Lijst()).Portaal);
        Assert.Empty(await lijst.Weggehaald(Leider));
    }

    private static async Task Zet(ILeerlingGrain kind, params Verzorger[] mensen) =>
        Opstelling.Eis(await kind.BewaarVerzorgers([.. mensen], [], (await kind.Kaart(Administratie)).Waarde!.Versie, Administratie));
}
