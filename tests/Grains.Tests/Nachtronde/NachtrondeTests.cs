using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Nachtronde;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Nachtronde;

/// <summary>What can go wrong in a night, and what never may (SEC-5, DESIGN §3).</summary>
[Requirement("SEC-5")]
public sealed class NachtrondeTests
{
    /// <summary>
    /// Each night, whatever the school has: access log and post; seven regelingen; registers of accidents of eight years; school, mensen, beleid,
    /// kandidaten, spelmateriaal and the daglijst of the day; jaarovergang and scholing of six years; the logs of three days, the questions of two months; the turns
    /// of four weeks and their standard week; the overdracht of eight years and the VO schools; without money the kas, and the journal, besluiten
    /// and begroting of now and of the schooljaar whose term is over; the commissie with its agreements, and its rows of each schooljaar within its term and of two after;
    /// likewise the requests about data of persons, of five years.
    /// </summary>
    private const int Vast = 2 + 7 + 8 + 6 + (2 * 6) + 3 + 2 + (4 * 5) + 1 + 9 + 8 + 66 + 5;

    /// <summary>Day and lunch of both groepen, yesterday.</summary>
    private const int Lunches = 2 * 2;

    private static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);
    private static readonly DateOnly Vertrek = new(2026, 12, 1);
    private static readonly DateOnly Termijn = new(2028, 12, 1);

    [Fact]
    public async Task Een_gemiste_nacht_wordt_bij_het_starten_ingehaald()
    {
        await using var school = await MetVertrokken("sam");
        await school.NaarNacht(Termijn.AddDays(-1));
        await school.Herstart(_ => school.Klok.Naar(Schooltijd.Moment(Termijn.AddDays(2), new TimeOnly(10, 0))));
        Assert.False((await school.Grains.Nachtronde(Opstelling.School).Waak()).IsKlaar);

        Assert.Equal(1, await school.Nachtwacht.HaalIn());

        Assert.Equal(["99XX00/blijft"], school.Er("leerling"));
        Assert.Equal(Termijn.AddDays(2), (await school.Ronde()).Verslagen[0].Nacht);
        Assert.Equal(0, await school.Nachtwacht.HaalIn());
        Assert.Equal(1 + Vast + 1, (await school.NaarNacht(Termijn.AddDays(3))).Bezocht); // the log of one more day, since the last round
    }

    [Fact]
    public async Task Na_een_val_tussen_twee_kinderen_gaat_de_ronde_verder_en_blijft_er_niemand_half_achter()
    {
        await using var school = await MetVertrokken("sam", "bo", "eef");
        await school.NaarNacht(Termijn.AddDays(-1));
        await school.Herstart(_ => school.Klok.Naar(Schooltijd.Moment(Termijn, new TimeOnly(10, 0))));
        school.Storing.AllesVanaf("leerling", 2); // one is erased, then the power goes, before or after the register forgot it
        await Assert.ThrowsAnyAsync<Exception>(() => school.Nachtwacht.Ruim(Opstelling.School));
        Assert.Equal(3, school.Er("leerling").Count());
        Assert.InRange((await school.Grains.Register(Opstelling.School).Ids()).Length, 3, 4);

        await school.Herstart();
        Assert.Equal(1, await school.Nachtwacht.HaalIn());

        Assert.Equal(["99XX00/blijft"], school.Er("leerling"));
        Assert.Equal(["blijft"], await school.Grains.Register(Opstelling.School).Ids());
        Assert.Equal(Termijn, (await school.Ronde()).Verslagen[0].Nacht);
    }

    [Fact]
    public async Task Een_kind_dat_niet_te_wissen_is_houdt_de_anderen_niet_op_en_staat_in_het_verslag()
    {
        await using var school = await MetVertrokken("sam", "bo", "eef");
        await school.NaarNacht(Termijn.AddDays(-1));
        await school.Herstart(_ => school.Klok.Naar(Schooltijd.Moment(Termijn, new TimeOnly(1, 0))));
        school.Storing.Bij((toestand, sleutel) => toestand == "leerling" && sleutel.EndsWith("/bo", StringComparison.Ordinal));

        var verslag = await school.Nacht(Termijn);

        Assert.Equal(2, verslag.Aantal("leerling"));
        Assert.Equal(new Rondefout(Rondedeel.Leerlingen, 1, "IOException"), Assert.Single(verslag.NietGelukt));
        Assert.Equal(["99XX00/blijft", "99XX00/bo"], school.Er("leerling"));
        Assert.NotNull(await school.Rij("bo"));
        school.Storing.Geen();
        Assert.Equal(1, (await school.Nacht(Termijn.AddDays(1))).Aantal("leerling"));
    }

    [Fact]
    public async Task Een_kind_waarvan_het_register_nooit_hoorde_wordt_toch_gevonden()
    {
        await using var school = await Opstelling.MetSchool();
        var keer = 0;
        school.Storing.Bij((toestand, _) => toestand == "register" && Interlocked.Increment(ref keer) > 1);
        await school.SchrijfIn("sam");
        Assert.Null(await school.Rij("sam"));
        await school.Herstart();
        await school.Grains.Register(Opstelling.School).KondigAan("nooit-geschreven");

        await school.Nacht(school.Vandaag.AddDays(1));

        Assert.NotNull(await school.Rij("sam"));
        Assert.Equal(["sam"], await school.Grains.Register(Opstelling.School).Ids());
    }

    [Fact]
    public async Task De_nacht_van_de_ene_school_raakt_de_andere_niet()
    {
        var einder = new SchoolSleutel("88XX00");
        await using var school = await MetVertrokken("sam");
        var leider = Nachtschool.Schoolleider with { School = einder };
        Opstelling.Eis(await school.Grains.School(einder).RichtIn(Opstelling.Gegevens, leider));
        var ander = school.Grains.Leerling(einder, "sam");
        Opstelling.Eis(await ander.SchrijfIn(new Persoonsgegevens("Sam", null, "Bos", null, null, null), Opstelling.Operatie("sam"), leider));
        Opstelling.Eis(await ander.VerlaatSchool(Vertrek, leider));
        await school.Herstart(_ => school.Klok.Naar(Schooltijd.Moment(Termijn, new TimeOnly(12, 0))));

        var verslag = await school.Nachtwacht.Ruim(Opstelling.School);

        Assert.Equal((1, 0), (verslag.Aantal("leerling"), verslag.NietGelukt.Length));
        Assert.Equal(["88XX00/sam", "99XX00/blijft"], school.Er("leerling"));
        Assert.Equal(1, (await school.Nachtwacht.Ruim(einder)).Aantal("leerling"));
    }

    [Fact]
    public async Task In_de_nachten_waarin_de_klok_verspringt_is_er_een_ronde_op_dezelfde_tijd()
    {
        await using var school = await Opstelling.MetSchool();
        var tijden = new HashSet<TimeOnly>();
        foreach (var zondag in new[] { new DateOnly(2027, 3, 28), new DateOnly(2027, 10, 31) })
        {
            await school.NaarNacht(zondag.AddDays(-1));
            foreach (var dag in new[] { zondag, zondag.AddDays(1), zondag.AddDays(2) })
            {
                var volgende = Schooltijd.Lokaal((await school.Ronde()).Volgende).DateTime;
                Assert.Equal(dag, DateOnly.FromDateTime(volgende));
                tijden.Add(TimeOnly.FromDateTime(volgende));
                await school.Nacht(dag);
            }

            Assert.Equal(3, (await school.Ronde()).Verslagen.Count(v => v.Nacht >= zondag && v.Nacht <= zondag.AddDays(2)));
        }

        Assert.InRange(Assert.Single(tijden), NachtrondeGrenzen.Begin, NachtrondeGrenzen.Begin.AddMinutes(NachtrondeGrenzen.SpreidingMinuten));
    }

    [Fact]
    public async Task Driehonderd_scholen_halen_een_nacht_in_en_nooit_meer_dan_twee_tegelijk()
    {
        await using var opstelling = await Opstelling.Start();
        var scholen = Enumerable.Range(0, 300).Select(n => new SchoolSleutel($"{10 + (n / 26):D2}X{(char)('A' + (n % 26))}00")).ToList();
        foreach (var school in scholen)
        {
            await opstelling.Grains.Installatie().MeldSchool(new SchoolRij(school, school.Waarde));
            await opstelling.Nachtwacht.Ruim(school);
        }

        await opstelling.Herstart(_ => opstelling.Klok.Vooruit(TimeSpan.FromDays(3)));
        var (tegelijk, meeste) = (new HashSet<string>(StringComparer.Ordinal), 0);
        opstelling.Storing.Bij((toestand, sleutel) =>
        {
            lock (tegelijk)
            {
                // Each round is written as it begins and as it is done.
                _ = toestand == "nachtronde" && !tegelijk.Add(sleutel) && opstelling.Storing.Laatste<NachtrondeState>(toestand, sleutel) is { Loopt.Deel: null } && tegelijk.Remove(sleutel);
                meeste = Math.Max(meeste, tegelijk.Count);
            }

            return false;
        });

        Assert.Equal(300, await opstelling.Nachtwacht.HaalIn());

        Assert.InRange(meeste, 1, NachtrondeGrenzen.ScholenTegelijkMax);
        Assert.Equal(0, await opstelling.Nachtwacht.HaalIn());
    }

    [Fact]
    public async Task Een_grote_school_wordt_in_delen_gedaan_die_elk_bewaard_worden()
    {
        await using var school = await Opstelling.MetSchool();
        await Task.WhenAll(Enumerable.Range(0, NachtrondeGrenzen.BezoekenPerDeel + 50).Select(n => school.SchrijfIn($"kind{n}", groep: null)));
        await school.Grains.Nachtronde(Opstelling.School).Begin();

        Assert.False((await school.Grains.Nachtronde(Opstelling.School).Verder()).IsKlaar);
        var stand = school.Storing.Laatste<NachtrondeState>("nachtronde", "nachtronde/99XX00")!.Loopt!;
        Assert.Equal((Rondedeel.Leerlingen, NachtrondeGrenzen.BezoekenPerDeel), (stand.Deel!.Value, stand.Bezocht));
        await school.Herstart();
        Assert.Equal(1, await school.Nachtwacht.HaalIn());

        Assert.Equal(NachtrondeGrenzen.BezoekenPerDeel + 50 + Vast + Lunches, (await school.Ronde()).Verslagen[0].Bezocht);
    }

    /// <summary>These left, one stays; all in groep 5.</summary>
    private static async Task<Opstelling> MetVertrokken(params string[] ids)
    {
        var school = await Opstelling.MetSchool();
        foreach (var id in ids.Append("blijft"))
        {
            var kind = await school.SchrijfIn(id);
            if (id != "blijft")
            {
                Opstelling.Eis(await kind.VerlaatSchool(Vertrek, Administratie));
            }
        }

        return school;
    }
}
