using OrleansSchool.Basis;
using OrleansSchool.Post;

namespace OrleansSchool.Tests.Intranet.Post;

/// <summary>The outbox over a real conversation with a mail server, on the clock of the test.</summary>
[Requirement("POST-1")]
public sealed class VersturenTests
{
    [Fact]
    public async Task Een_dag_zonder_mailserver_verliest_niets_en_daarna_gaat_alles_een_keer_en_op_volgorde()
    {
        await using var kantoor = await Postkantoor.Open();
        await kantoor.Server.Sluit();
        for (var uur = 0; uur < 24; uur++)
        {
            await kantoor.Verstuur(Postkantoor.Opdracht($"mail-van-uur-{uur:D2}"));
            await kantoor.Verstrijkt(TimeSpan.FromHours(1));
        }

        var tijdens = await kantoor.Bekijk();
        kantoor.Server.Open();
        await kantoor.Verstrijkt(TimeSpan.FromHours(1));

        Assert.Equal(24, tijdens.Stand.Wachtend);
        Assert.Equal(PogingUitslag.GeenVerbinding, tijdens.Stand.Storing?.Uitslag);
        Assert.Equal(Enumerable.Range(0, 24).Select(uur => $"mail-van-uur-{uur:D2}@thuis.example"), kantoor.Server.Ontvangen.Select(m => m.Naar));
        Assert.Equal(24, kantoor.Server.Ontvangen.Select(m => m.BerichtId).Distinct(StringComparer.Ordinal).Count());
        var na = await kantoor.Bekijk();
        Assert.All(na.Mails, m => Assert.Equal(MailStand.Verstuurd, m.Stand));
        Assert.Equal((0, null), (na.Stand.Wachtend, na.Stand.Storing));
    }

    [Fact]
    public async Task Een_verloren_bevestiging_geeft_dezelfde_mail_twee_keer_met_hetzelfde_nummer()
    {
        await using var kantoor = await Postkantoor.Open();
        var eerste = true;
        kantoor.Server.BijInhoud = _ => Task.FromResult(Interlocked.Exchange(ref eerste, false) ? "" : null);
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-een"));
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-twee"));

        await kantoor.Rust();
        var onzeker = await kantoor.Mail("mail-een");
        await kantoor.Verstrijkt(TimeSpan.FromMinutes(1));

        Assert.Equal((MailStand.Wacht, PogingUitslag.Onzeker), (onzeker.Stand, onzeker.Pogingen.Single().Uitslag));
        Assert.Equal(["mail-een@thuis.example", "mail-twee@thuis.example", "mail-een@thuis.example"], kantoor.Server.Ontvangen.Select(m => m.Naar));
        Assert.Equal(kantoor.Server.Ontvangen[0].BerichtId, kantoor.Server.Ontvangen[2].BerichtId);
        Assert.NotEqual(kantoor.Server.Ontvangen[0].BerichtId, kantoor.Server.Ontvangen[1].BerichtId);
        Assert.Equal([PogingUitslag.Onzeker, PogingUitslag.Aangenomen], (await kantoor.Mail("mail-een")).Pogingen.Select(p => p.Uitslag));
    }

    [Fact]
    public async Task Een_mail_die_nooit_bevestigd_wordt_gaat_drie_keer_en_houdt_de_rest_niet_op()
    {
        await using var kantoor = await Postkantoor.Open();
        kantoor.Server.BijInhoud = mail => Task.FromResult(mail.Naar.StartsWith("mail-een", StringComparison.Ordinal) ? "" : null);
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-een"));
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-twee"));

        await kantoor.Rust();
        var twee = (await kantoor.Mail("mail-twee")).Stand;
        for (var uur = 0; uur < 5; uur++)
        {
            await kantoor.Verstrijkt(TimeSpan.FromHours(1));
        }

        var een = await kantoor.Mail("mail-een");
        using var bezoeker = await kantoor.Web.LogIn(Rol.Administratie);
        Assert.Equal(MailStand.Verstuurd, twee);
        Assert.Equal((MailStand.Opgegeven, true, 3), (een.Stand, een.MagOpnieuw, een.AantalPogingen));
        Assert.Equal(3, kantoor.Server.Ontvangen.Count(m => m.Naar == "mail-een@thuis.example"));
        Assert.Contains("Mogelijk aangekomen", (await bezoeker.Pagina("/s/99XX00/post/mail-een")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_server_die_minuten_over_een_mail_doet_krijgt_hem_een_keer()
    {
        await using var kantoor = await Postkantoor.Open();
        var bezig = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var door = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        kantoor.Server.BijInhoud = _ =>
        {
            bezig.TrySetResult();
            return door.Task;
        };
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-een"));
        await kantoor.TotDat(() => Task.FromResult(bezig.Task.IsCompleted));

        kantoor.Web.Klok.Vooruit(TimeSpan.FromMinutes(5));
        door.SetResult(null);
        await kantoor.Rust();

        var mail = await kantoor.Mail("mail-een");
        Assert.Equal(PogingUitslag.Aangenomen, Assert.Single(mail.Pogingen).Uitslag);
        Assert.Single(kantoor.Server.Ontvangen);
    }

    [Fact]
    public async Task Een_proefbericht_zonder_bevestiging_antwoordt_binnen_een_halve_minuut()
    {
        await using var kantoor = await Postkantoor.Open();
        var bezig = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var nooit = new TaskCompletionSource<string?>();
        kantoor.Server.BijInhoud = _ =>
        {
            bezig.TrySetResult();
            return nooit.Task;
        };
        var proef = kantoor.Postbus.StuurProef("tessa@school.example", new OperatieId("proef-zonder-eind"), Postkantoor.Leider);
        await kantoor.TotDat(() => Task.FromResult(bezig.Task.IsCompleted));

        kantoor.Web.Klok.Vooruit(TimeSpan.FromSeconds(26));

        var uitkomst = await proef.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);
        Assert.Equal(PogingUitslag.Onzeker, uitkomst.Waarde!.Uitslag);
    }

    [Fact]
    public async Task Een_ontvanger_waarbij_de_server_steeds_ophangt_houdt_de_rest_niet_op()
    {
        await using var kantoor = await Postkantoor.Open();
        kantoor.Server.BijOntvanger = naar => naar.StartsWith("mail-een", StringComparison.Ordinal) ? "421 4.7.0 try again later" : null;
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-een"));
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-twee"));

        await kantoor.Rust();
        var eerst = (await kantoor.Bekijk()).Stand;
        await kantoor.Verstrijkt(TimeSpan.FromMinutes(10));

        Assert.Equal((2, 421), (eerst.Wachtend, eerst.Storing?.Code));
        Assert.Equal(MailStand.Wacht, (await kantoor.Mail("mail-een")).Stand);
        Assert.Equal(MailStand.Verstuurd, (await kantoor.Mail("mail-twee")).Stand);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Na_een_weekend_uit_of_zonder_mailserver_gaat_wachtende_mail_alsnog(bool ingesteld)
    {
        await using var kantoor = await Postkantoor.Open(ingesteld: ingesteld);
        await kantoor.Server.Sluit();
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-een"));
        await kantoor.Rust();

        kantoor.Server.Open();
        await kantoor.Web.Herstart(_ => kantoor.Web.Klok.Vooruit(TimeSpan.FromHours(64)));
        await kantoor.Rust();
        if (!ingesteld)
        {
            await kantoor.StelIn(s => s);
            await kantoor.Rust();
        }

        Assert.Equal(MailStand.Verstuurd, (await kantoor.Mail("mail-een")).Stand);
    }

    [Fact]
    public async Task Na_een_herstart_midden_in_een_gesprek_gaat_de_mail_alsnog_vanzelf_met_hetzelfde_nummer()
    {
        await using var kantoor = await Postkantoor.Open();
        var bezig = new TaskCompletionSource<Ontvangen>(TaskCreationOptions.RunContinuationsAsynchronously);
        var door = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        kantoor.Server.BijInhoud = mail =>
        {
            bezig.TrySetResult(mail);
            return door.Task;
        };
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-een"));
        kantoor.Web.Klok.Vooruit(TimeSpan.Zero);
        var eerste = await bezig.Task.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);
        var tijdens = await kantoor.Mail("mail-een");

        await kantoor.Web.Herstart();
        door.SetResult(null);
        kantoor.Web.Klok.Vooruit(TimeSpan.FromMinutes(10)); // nobody asks the grain anything: the reminder wakes it
        await kantoor.TotDat(() => Task.FromResult(kantoor.Server.Ontvangen.Length == 2));
        await kantoor.Rust();

        Assert.Equal(MailStand.Onderweg, tijdens.Stand);
        Assert.All(kantoor.Server.Ontvangen, m => Assert.Equal(eerste.BerichtId, m.BerichtId));
        Assert.Equal(MailStand.Verstuurd, (await kantoor.Mail("mail-een")).Stand);
    }

    [Fact]
    public async Task Een_geweigerde_ontvanger_houdt_de_rest_niet_op()
    {
        await using var kantoor = await Postkantoor.Open();
        kantoor.Server.BijOntvanger = naar => naar.StartsWith("mail-een", StringComparison.Ordinal) ? "550 5.1.1 user unknown" : null;
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-een"));
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-twee"));

        await kantoor.Rust();

        var geweigerd = await kantoor.Mail("mail-een");
        Assert.Equal((MailStand.Geweigerd, 550, false), (geweigerd.Stand, geweigerd.Pogingen.Single().Code, geweigerd.MagOpnieuw));
        Assert.Equal("5.1.1 user unknown", geweigerd.Pogingen.Single().Antwoord);
        Assert.Equal(MailStand.Verstuurd, (await kantoor.Mail("mail-twee")).Stand);
    }

    [Fact]
    public async Task Wie_nog_niet_mag_komt_later_en_houdt_de_rest_niet_op()
    {
        await using var kantoor = await Postkantoor.Open();
        var grijs = true;
        kantoor.Server.BijOntvanger = naar => grijs && naar.StartsWith("mail-een", StringComparison.Ordinal) ? "451 4.7.1 greylisted, try later" : null;
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-een"));
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-twee"));

        await kantoor.Rust();
        var eerst = await kantoor.Mail("mail-een");
        grijs = false;
        await kantoor.Verstrijkt(TimeSpan.FromMinutes(1));

        Assert.Equal((MailStand.Wacht, PogingUitslag.Uitgesteld), (eerst.Stand, eerst.Pogingen.Single().Uitslag));
        Assert.Equal(["mail-twee@thuis.example", "mail-een@thuis.example"], kantoor.Server.Ontvangen.Select(m => m.Naar));
    }

    [Fact]
    public async Task Een_server_die_ons_niet_toelaat_houdt_alles_vast_tot_de_instellingen_kloppen()
    {
        await using var kantoor = await Postkantoor.Open();
        kantoor.Server.Aanmelding = ("school", "geheim van de post");
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-een"));
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-twee"));

        await kantoor.Rust();
        var zonder = (await kantoor.Bekijk()).Stand;
        await kantoor.StelIn(s => s with { Gebruiker = "school", Wachtwoord = "fout" });
        await kantoor.Rust();
        var fout = (await kantoor.Bekijk()).Stand;
        await kantoor.StelIn(s => s with { Gebruiker = "school", Wachtwoord = "geheim van de post" });
        await kantoor.Rust();

        Assert.Equal((2, 530), (zonder.Wachtend, zonder.Storing!.Code));
        Assert.Equal((2, 535, PogingUitslag.ServerWeigert), (fout.Wachtend, fout.Storing!.Code, fout.Storing.Uitslag));
        Assert.Equal(["mail-een@thuis.example", "mail-twee@thuis.example"], kantoor.Server.Ontvangen.Select(m => m.Naar));
        Assert.DoesNotContain(kantoor.Web.Log.Regels, r => r.Contains("geheim", StringComparison.Ordinal) || r.Contains("thuis.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Een_server_die_zwijgt_wordt_na_twintig_seconden_opgegeven_en_houdt_aannemen_niet_op()
    {
        await using var kantoor = await Postkantoor.Open();
        var praat = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        kantoor.Server.Groet = praat.Task;
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-een"));
        await kantoor.TotDat(async () => (await kantoor.Mail("mail-een")).Stand == MailStand.Onderweg);

        await kantoor.Verstuur(Postkantoor.Opdracht("mail-twee")); // while the conversation hangs
        var tijdens = await kantoor.Mail("mail-een");
        await kantoor.Verstrijkt(TimeSpan.FromSeconds(21));
        var daarna = await kantoor.Mail("mail-een");
        praat.SetResult();
        await kantoor.Verstrijkt(TimeSpan.FromMinutes(1));

        Assert.Equal(MailStand.Onderweg, tijdens.Stand);
        Assert.Equal((MailStand.Wacht, PogingUitslag.GeenVerbinding), (daarna.Stand, daarna.Pogingen.Single().Uitslag));
        Assert.Equal(["mail-een@thuis.example", "mail-twee@thuis.example"], kantoor.Server.Ontvangen.Select(m => m.Naar));
    }

    [Fact]
    public async Task Na_twee_dagen_is_een_mail_opgegeven_een_week_later_is_de_inhoud_weg_en_tot_dan_gaat_hij_nog_eens()
    {
        await using var kantoor = await Postkantoor.Open();
        await kantoor.Server.Sluit();
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-een"));
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-twee"));
        await kantoor.Verstrijkt(TimeSpan.FromHours(47));
        var wachtend = (await kantoor.Bekijk()).Stand.Wachtend;
        await kantoor.Verstrijkt(TimeSpan.FromHours(4));
        Assert.Equal((2, 2), (wachtend, (await kantoor.Bekijk()).Stand.Opgegeven));
        kantoor.Server.Open();
        await kantoor.Verstrijkt(TimeSpan.FromHours(1));
        Assert.Empty(kantoor.Server.Ontvangen);

        Postkantoor.Eis(await kantoor.Postbus.StuurOpnieuw("mail-een", Postkantoor.Leider));
        await kantoor.Rust();
        kantoor.Web.Klok.Vooruit(TimeSpan.FromDays(PostGrenzen.OpgegevenDagen));
        await kantoor.Verstrijkt(TimeSpan.FromHours(1)); // a jump may end a call by its time-out; then it is tried again later
        await kantoor.TotDat(async () => !(await kantoor.Mail("mail-twee")).MagOpnieuw);

        Assert.Equal("mail-een@thuis.example", Assert.Single(kantoor.Server.Ontvangen).Naar);
        Assert.Equal(MailStand.Opgegeven, (await kantoor.Mail("mail-twee")).Stand);
        Assert.Equal(Weigeringen.PostInhoudGewist, (await kantoor.Postbus.StuurOpnieuw("mail-twee", Postkantoor.Leider)).Weigering);
    }

    [Fact]
    public async Task Wat_is_ingetrokken_gaat_niet_meer_weg()
    {
        await using var kantoor = await Postkantoor.Open(ingesteld: false);
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-een"));
        await kantoor.Verstuur(Postkantoor.Opdracht("mail-twee"));

        Postkantoor.Eis(await kantoor.Postbus.TrekIn("mail-een", Postkantoor.Leider));
        Postkantoor.Eis(await kantoor.Postbus.TrekIn("mail-een", Postkantoor.Leider));
        await kantoor.StelIn(s => s);
        await kantoor.Rust();

        Assert.Equal("mail-twee@thuis.example", Assert.Single(kantoor.Server.Ontvangen).Naar);
        Assert.Equal(MailStand.Ingetrokken, (await kantoor.Mail("mail-een")).Stand);
        Assert.Equal(Weigeringen.PostAlKlaar, (await kantoor.Postbus.TrekIn("mail-twee", Postkantoor.Leider)).Weigering);
    }
}
