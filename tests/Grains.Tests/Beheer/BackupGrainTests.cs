using OrleansSchool.Basis;
using OrleansSchool.Post;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Beheer;

/// <summary>The nightly backup on the clock of the test, with its mail (OPS-1).</summary>
[Requirement("OPS-1")]
public sealed class BackupGrainTests
{
    private static readonly Wie Beheerder = Opstelling.Wie(Rol.Beheerder);

    [Fact]
    public async Task Elke_nacht_om_half_drie_is_er_een_backup_met_een_mail_aan_de_beheerder()
    {
        await using var school = await MetBeheerder();

        await Nachten(school, 3);

        Assert.Equal(["2026-11-13T02:30", "2026-11-14T02:30", "2026-11-15T02:30"], school.Backupplaats.Gemaakt.Select(Tekst));
        var mails = await Mails(school);
        Assert.All(mails, m => Assert.Equal((Sjabloon.BackupGelukt, "yvonne@school.example"), (m.Sjabloon, m.NaarEmail)));
        Assert.Equal(3, mails.Count);
        Assert.Equal(3, mails.Select(m => m.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(2027, 3, 27, "2027-03-27T02:30", "2027-03-28T03:30", "2027-03-29T02:30")]
    [InlineData(2027, 10, 30, "2027-10-30T02:30", "2027-10-31T02:30", "2027-11-01T02:30")]
    public async Task In_de_nacht_dat_de_klok_verspringt_is_er_precies_een(int jaar, int maand, int dag, params string[] verwacht)
    {
        await using var school = await Opstelling.Start(begin: Schooltijd.Moment(new DateOnly(jaar, maand, dag), new TimeOnly(0, 30)));
        school.Backupplaats.Klok = school.Klok;
        await school.Grains.Backup().Begin();

        await Nachten(school, 3);

        Assert.Equal(verwacht, school.Backupplaats.Gemaakt.Select(Tekst));
    }

    [Fact]
    public async Task Een_nacht_dat_de_server_uit_stond_wordt_bij_de_start_ingehaald()
    {
        await using var school = await MetBeheerder();
        await Nachten(school, 1);
        await school.Herstart(_ => school.Klok.Naar(school.Klok.GetUtcNow().AddDays(2)));

        await school.Grains.Backup().Begin();
        await school.TotDat(async () => (await Mails(school)).Count == 2);

        Assert.Equal(2, school.Backupplaats.Gemaakt.Count);
    }

    [Fact]
    public async Task Zonder_gemiste_nacht_maakt_een_herstart_geen_backup_en_geen_tweede_mail()
    {
        await using var school = await MetBeheerder();
        await Nachten(school, 1);

        await school.Herstart();
        await school.Grains.Backup().Begin();
        school.Klok.Vooruit(TimeSpan.FromHours(3));
        await school.TotDat(async () => !(await school.Grains.Backup().Stand()).Bezig);

        Assert.Single(school.Backupplaats.Gemaakt);
        Assert.Single(await Mails(school));
    }

    [Fact]
    public async Task Een_mislukte_backup_zegt_waarom_en_de_volgende_nacht_gaat_het_weer()
    {
        await using var school = await MetBeheerder();
        school.Backupplaats.Fout = "De schijf waar de back-up heen moet, is vol. Maak ruimte; er is niets veranderd.";

        await Nachten(school, 1);
        var stand = await school.Grains.Backup().Stand();
        school.Backupplaats.Fout = null;
        await Nachten(school, 1);

        Assert.Contains("is vol", stand.Mislukt!.Zin, StringComparison.Ordinal);
        Assert.Null(stand.Gelukt);
        Assert.Equal([Sjabloon.BackupMislukt, Sjabloon.BackupGelukt], (await Mails(school)).OrderBy(m => m.Nummer).Select(m => m.Sjabloon));
        Assert.Null((await school.Grains.Backup().Stand()).Mislukt);
    }

    [Fact]
    public async Task Wie_nu_een_backup_maakt_wacht_er_niet_op_en_krijgt_geen_mail()
    {
        await using var school = await MetBeheerder();
        var klaar = new TaskCompletionSource();
        school.Backupplaats.Wacht = klaar.Task;

        Opstelling.Eis(await school.Grains.Backup().MaakNu(Beheerder));
        await school.TotDat(() => Task.FromResult(school.Backupplaats.Gemaakt.Count == 1));
        var tijdens = await school.Grains.Backup().Stand();
        var tweede = await school.Grains.Backup().MaakNu(Beheerder);
        klaar.SetResult();
        await school.TotDat(async () => (await school.Grains.Backup().Stand()) is { Bezig: false });

        Assert.True(tijdens.Bezig);
        Assert.Equal(Weigeringen.BackupBezig, tweede.Weigering);
        Assert.Equal(4_321, (await school.Grains.Backup().Stand()).Gelukt!.Rijen);
        Assert.Empty(await Mails(school));
        Assert.Equal(Weigeringen.GeenRecht, (await school.Grains.Backup().MaakNu(Opstelling.Wie(Rol.Schoolleider))).Weigering);
    }

    [Fact]
    public async Task Een_mislukte_nacht_staat_ook_in_het_intranet_en_gaat_weg_als_het_weer_lukt()
    {
        await using var school = await MetBeheerder();
        school.Backupplaats.Fout = "De schijf waar de back-up heen moet, is vol. Maak ruimte; er is niets veranderd.";

        await Nachten(school, 2);
        await school.TotDat(async () => (await Aandacht(school)).Length == 1);
        Assert.StartsWith("De back-up van het intranet is 2 nachten op rij mislukt.", (await Aandacht(school))[0].Tekst, StringComparison.Ordinal);

        school.Backupplaats.Fout = null;
        await Nachten(school, 1);
        await school.TotDat(async () => (await Aandacht(school)).IsEmpty);
    }

    [Fact]
    public async Task Heeft_geen_beheerder_een_mailadres_dan_krijgt_de_schoolleider_de_mail()
    {
        await using var school = await Opstelling.MetSchool();
        school.Backupplaats.Klok = school.Klok;
        var rol = new Roltoekenning(Opstelling.School, Rol.Schoolleider, [], new DateOnly(2026, 8, 1), TotEnMet: null);
        Opstelling.Eis(await school.Grains.Account("ingrid0000000001").Maak("ingrid@school.example", "Ingrid van Leeuwen", "hash", [rol]));
        await school.TotDat(async () => (await school.Grains.Personen(Opstelling.School).Alles()).Rijen.Any(p => p.Status == AccountStatus.Actief));
        await school.Grains.Backup().Begin();

        await Nachten(school, 1);

        Assert.Equal("ingrid@school.example", Assert.Single(await Mails(school)).NaarEmail);
    }

    private static Task<System.Collections.Immutable.ImmutableArray<OrleansSchool.Aandacht.Aandachtsbericht>> Aandacht(Opstelling school) =>
        school.Grains.Aandacht(Opstelling.School, "yvonne0000000001").Alles();

    private static string Tekst(DateTimeOffset moment) => Schooltijd.Lokaal(moment).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<Opstelling> MetBeheerder()
    {
        var school = await Opstelling.MetSchool();
        school.Backupplaats.Klok = school.Klok;
        var rol = new Roltoekenning(Opstelling.School, Rol.Beheerder, [], new DateOnly(2026, 8, 1), TotEnMet: null);
        Opstelling.Eis(await school.Grains.Account("yvonne0000000001").Maak("yvonne@school.example", "Yvonne de Wit", "hash", [rol]));
        await school.TotDat(async () => (await school.Grains.Personen(Opstelling.School).Alles()).Rijen.Any(p => p.Status == AccountStatus.Actief));
        await school.Grains.Backup().Begin();
        return school;
    }

    /// <summary>Lets so many nights pass, each until its mail is there.</summary>
    private static async Task Nachten(Opstelling school, int aantal)
    {
        for (var nacht = 0; nacht < aantal; nacht++)
        {
            var gemaakt = school.Backupplaats.Gemaakt.Count;
            school.Klok.Naar(OrleansSchool.Beheer.NachtRules.Volgende(school.Klok.GetUtcNow()));
            await school.TotDat(async () => school.Backupplaats.Gemaakt.Count > gemaakt && !(await school.Grains.Backup().Stand()).Bezig);
        }
    }

    private static async Task<IReadOnlyList<PostKaart>> Mails(Opstelling school) =>
        (await school.Grains.Postbus(Opstelling.School).Bekijk(null, Opstelling.Wie(Rol.Schoolleider))).Waarde!.Mails;
}
