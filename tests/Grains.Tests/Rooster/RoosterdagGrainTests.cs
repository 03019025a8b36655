using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Leerlingen;
using OrleansSchool.Post;
using OrleansSchool.Rooster;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Grains.Rooster;

/// <summary>A day of the rooster on the real engine and store (TSO-4k, TSO-4m).</summary>
public sealed class RoosterdagGrainTests
{
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);
    private static readonly Venster Pauze = new(new(12, 15), new(12, 55));
    private static readonly DateOnly Donderdag = new(2026, 11, 12);

    [Fact]
    [Requirement("TSO-4k", "TSO-4m")]
    public async Task Wie_zich_om_half_negen_ziek_meldt_wordt_vervangen_door_de_eerste_die_ja_zegt()
    {
        await using var school = await MetRooster(Schooltijd.Moment(Donderdag, new TimeOnly(8, 30)));
        var dag = school.Grains.Roosterdag(Opstelling.School, Donderdag);

        Opstelling.Eis(await dag.MeldAf("s1", "griep", Opstelling.Operatie("af"), Helper("petra")));
        Assert.Equal(["ria"], Gevraagd(await Dienst(dag)));
        await school.TotDat(async () => Gevraagd(await Dienst(dag)).SequenceEqual(["ria", "karel"]));
        var link = await Link(dag, "karel");
        Assert.Equal((Invalantwoord.Geen, true), ((await dag.Invalvraag(link))!.Antwoord, (await dag.Invalvraag(link))!.IsVrij));
        Opstelling.Eis(await dag.Antwoord(link, true, Opstelling.Operatie("ja")));

        var dienst = await Dienst(dag);
        Assert.Equal(("karel", Dienststand.Gepland, "petra"), (dienst.HelperId, dienst.Stand, dienst.VanHelperId));
        Assert.Equal("dienst-bezet", (await dag.Antwoord(await Link(dag, "ria"), true, Opstelling.Operatie("ook"))).Weigering?.Code);
        Opstelling.Eis(await dag.Antwoord(link, true, Opstelling.Operatie("ja")));
        var mails = (await school.Grains.Postbus(Opstelling.School).Bekijk(null, Opstelling.Wie(Rol.Schoolleider))).Waarde!.Mails.Where(m => m.Sjabloon == Sjabloon.Invalvraag);
        Assert.Equal(["karel@school.example", "ria@school.example"], mails.Select(m => m.NaarEmail).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Requirement("TSO-4m")]
    public async Task De_zoektocht_gaat_na_een_herstart_verder_en_hoort_zonder_antwoord_bij_de_coordinator()
    {
        await using var school = await MetRooster(Schooltijd.Moment(Donderdag, new TimeOnly(8, 30)));
        Opstelling.Eis(await school.Grains.Roosterdag(Opstelling.School, Donderdag).MeldAf("s1", null, Opstelling.Operatie("af"), Coordinator));
        var link = await Link(school.Grains.Roosterdag(Opstelling.School, Donderdag), "ria");

        await school.Herstart();

        var dag = school.Grains.Roosterdag(Opstelling.School, Donderdag);
        await school.TotDat(async () => Gevraagd(await Dienst(dag)).Length == 2);
        Assert.Equal(link, await Link(dag, "ria"));
        await school.TotDat(async () => (await Dienst(dag)).Zoektocht!.Geescaleerd is not null);
        Opstelling.Eis(await dag.Antwoord(link, true, Opstelling.Operatie("toch"))); // late, and still free
        Assert.Equal("ria", (await Dienst(dag)).HelperId);
    }

    [Fact]
    [Requirement("TSO-4k", "TSO-4m")]
    public async Task Wie_gevraagd_was_hoort_niets_meer_als_de_coordinator_een_ander_plaatst_en_de_link_zegt_dat_ook()
    {
        await using var school = await MetRooster(Schooltijd.Moment(Donderdag, new TimeOnly(8, 30)));
        var dag = school.Grains.Roosterdag(Opstelling.School, Donderdag);
        var ria = school.Grains.Aandacht(Opstelling.School, "ria");
        Opstelling.Eis(await dag.MeldAf("s1", null, Opstelling.Operatie("af"), Helper("petra")));
        var link = await Link(dag, "ria");
        await school.TotDat(async () => (await ria.Alles()).Any(b => b.Dringend));

        Opstelling.Eis(await dag.Antwoord(link, true, Opstelling.Operatie("ja")));
        await school.TotDat(async () => (await ria.Alles()).IsEmpty);
        Opstelling.Eis(await dag.DeelIn("s1", "karel", (await dag.Bekijk(Coordinator)).Waarde!.Versie, Opstelling.Operatie("karel"), Coordinator));

        Assert.Equal((Invalantwoord.Geen, false), ((await dag.Invalvraag(link))!.Antwoord, (await dag.Invalvraag(link))!.IsVrij));
        await school.TotDat(async () => (await ria.Alles()).Any(b => b.Tekst.StartsWith("Je staat niet meer op het rooster", StringComparison.Ordinal)));
    }

    [Fact]
    [Requirement("TSO-4m")]
    public async Task Een_nee_van_een_oude_pagina_neemt_een_ja_niet_terug_en_afzeggen_wel()
    {
        await using var school = await MetRooster(Schooltijd.Moment(Donderdag, new TimeOnly(8, 30)));
        var dag = school.Grains.Roosterdag(Opstelling.School, Donderdag);
        Opstelling.Eis(await dag.MeldAf("s1", null, Opstelling.Operatie("af"), Helper("petra")));
        var link = await Link(dag, "ria");
        Opstelling.Eis(await dag.Antwoord(link, true, Opstelling.Operatie("ja")));

        Assert.Equal("staat-al-op-rooster", (await dag.Antwoord(link, false, Opstelling.Operatie("oud"))).Weigering?.Code);
        Assert.Equal("staat-al-op-rooster", (await dag.NoteerAntwoord("s1", "ria", false, Opstelling.Operatie("mijn"), Helper("ria"))).Weigering?.Code);
        Assert.Equal("zei-al-ja", (await dag.NoteerAntwoord("s1", "ria", false, Opstelling.Operatie("bel"), Coordinator)).Weigering?.Code);
        Assert.Equal("ria", (await Dienst(dag)).HelperId);

        Opstelling.Eis(await dag.ZegAf(link, Opstelling.Operatie("zeg-af")));
        Opstelling.Eis(await dag.ZegAf(link, Opstelling.Operatie("nog-eens")));
        Assert.Equal((Dienststand.Zoeken, "petra"), await Stand(dag));
        Assert.Equal(["ria", "karel"], Gevraagd(await Dienst(dag)));
        Assert.Equal((Invalantwoord.Nee, true), ((await dag.Invalvraag(link))!.Antwoord, (await dag.Invalvraag(link))!.IsVrij));
    }

    [Fact]
    [Requirement("TSO-4k")]
    public async Task Een_dienst_die_al_begon_wordt_niet_meer_geruild()
    {
        await using var school = await MetRooster();
        var dag = school.Grains.Roosterdag(Opstelling.School, Donderdag);
        Opstelling.Eis(await dag.StelRuilVoor("s1", null, null, trekIn: false, Opstelling.Operatie("bied"), Helper("petra")));
        school.Klok.Naar(Schooltijd.Moment(Donderdag, new TimeOnly(12, 20)));

        Assert.Equal("ruil-begonnen", (await dag.BeantwoordRuil("s1", true, Opstelling.Operatie("goed"), Helper("karel"))).Weigering?.Code);
        Assert.Equal("ruil-begonnen", (await dag.StelRuilVoor("s1", "karel", null, trekIn: false, Opstelling.Operatie("weer"), Helper("petra"))).Weigering?.Code);
        Opstelling.Eis(await dag.StelRuilVoor("s1", null, null, trekIn: true, Opstelling.Operatie("terug"), Helper("petra")));
        Assert.Equal(("petra", null), (await Dienst(dag)) is var d ? (d.HelperId, d.Ruil) : default);
    }

    [Fact]
    [Requirement("TSO-4k")]
    public async Task Een_open_dienst_is_voor_wie_hem_het_eerst_neemt_en_kan()
    {
        await using var school = await MetRooster();
        var dag = school.Grains.Roosterdag(Opstelling.School, Donderdag.AddDays(7));
        Opstelling.Eis(await dag.VoegToe("schoolplein", Pauze, null, Opstelling.Operatie("erbij"), Coordinator));
        var open = (await dag.Diensten()).Single(d => d.HelperId is null).Id;

        var bezet = (await dag.Claim(open, Opstelling.Operatie("bezet"), Helper("petra"))).Weigering;
        Assert.Equal("helper-bezet", bezet?.Code);
        Assert.StartsWith("Je staat dan al op ", bezet!.Zin, StringComparison.Ordinal); // she asks it herself
        Opstelling.Eis(await dag.Claim(open, Opstelling.Operatie("neem"), Helper("karel")));
        Assert.Equal("dienst-bezet", (await dag.Claim(open, Opstelling.Operatie("ook"), Helper("ria"))).Weigering?.Code);
        Assert.Equal("geen-recht", (await dag.Claim(open, Opstelling.Operatie("juf"), Opstelling.Wie(Rol.Leerkracht))).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-4k")]
    public async Task Een_ruil_geeft_beide_helften_of_geen_van_beide_in_een_keer_door()
    {
        await using var school = await MetRooster();
        var (hier, daar) = (school.Grains.Roosterdag(Opstelling.School, Donderdag), school.Grains.Roosterdag(Opstelling.School, Donderdag.AddDays(7)));
        Opstelling.Eis(await daar.DeelIn("s1", "karel", 0, Opstelling.Operatie("karel"), Coordinator));

        Opstelling.Eis(await hier.StelRuilVoor("s1", "karel", "2026-11-19/s1", trekIn: false, Opstelling.Operatie("bied"), Helper("petra")));
        Assert.Equal("ruil-niet", (await hier.BeantwoordRuil("s1", true, Opstelling.Operatie("ria"), Helper("ria"))).Weigering?.Code);
        Opstelling.Eis(await hier.BeantwoordRuil("s1", true, Opstelling.Operatie("goed"), Helper("karel")));

        Assert.Equal(("karel", "petra"), ((await Dienst(hier)).HelperId, (await Dienst(daar)).HelperId));
        Assert.Null((await Dienst(hier)).Ruil);
    }

    [Fact]
    [Requirement("TSO-4k", "SEC-2")]
    public async Task Een_helper_meldt_alleen_zichzelf_af_en_leest_geen_reden_van_een_ander()
    {
        await using var school = await MetRooster();
        var dag = school.Grains.Roosterdag(Opstelling.School, Donderdag);

        Assert.Equal("dienst-niet-van-jou", (await dag.MeldAf("s1", null, Opstelling.Operatie("ria"), Helper("ria"))).Weigering?.Code);
        Opstelling.Eis(await dag.MeldAf("s1", "griep", Opstelling.Operatie("af"), Helper("petra")));

        var voorRia = (await dag.Bekijk(Helper("karel"))).Waarde!.Diensten.Single(d => d.Id == "s1");
        Assert.Equal((null, null), (voorRia.Reden, voorRia.Zoektocht));
        Assert.All((await dag.Kaart("s1", Helper("karel"))).Waarde!.Kandidaten, k => Assert.Equal(("", null), (k.Telefoon, k.Bericht)));
        Assert.DoesNotContain((await dag.Kaart("s1", Helper("karel"))).Waarde!.Kandidaten, k => k.Stand == Kandidaatstand.Gevraagd);
        Assert.Contains((await dag.Kaart("s1", Coordinator)).Waarde!.Kandidaten, k => k is { HelperId: "ria", Stand: Kandidaatstand.Gevraagd });
        Assert.Equal("griep", (await dag.Bekijk(Coordinator)).Waarde!.Diensten.Single(d => d.Id == "s1").Reden);
    }

    [Fact]
    [Requirement("TSO-3b", "SCH-1")]
    public async Task Een_uitje_laat_de_dienst_vervallen_en_zonder_uitje_komt_hij_terug()
    {
        await using var school = await MetRooster();
        var dag = school.Grains.Roosterdag(Opstelling.School, Donderdag.AddDays(7));
        var wie = Opstelling.Wie(Rol.Schoolleider);
        foreach (var groep in new[] { "g5", "g6" })
        {
            Opstelling.Eis(await school.Grains.School(Opstelling.School).BewaarUitje(new Uitje($"kamp-{groep}", groep, Donderdag.AddDays(7), "Kamp"), (await school.Grains.School(Opstelling.School).Bekijk())!.Versie, wie));
        }

        Assert.Equal((Dienststand.Vervallen, "petra"), ((await Dienst(dag)).Stand, (await Dienst(dag)).HelperId));
        Assert.Equal("dienst-vervallen", (await dag.MeldAf("s1", null, Opstelling.Operatie("af"), Helper("petra"))).Weigering?.Code);
        Opstelling.Eis(await school.Grains.School(Opstelling.School).VerwijderUitje("kamp-g5", (await school.Grains.School(Opstelling.School).Bekijk())!.Versie, wie));
        Assert.Equal(Dienststand.Gepland, (await Dienst(dag)).Stand);
    }

    [Fact]
    [Requirement("TSO-4k")]
    public async Task Wie_afwezig_is_wordt_voor_die_dagen_vanzelf_vervangen()
    {
        await using var school = await MetRooster();
        var rooster = school.Grains.Rooster(Opstelling.School, Opstelling.Jaar);
        var petra = (await rooster.Helpers()).Single(h => h.Id == "petra").Beschikbaarheid;

        Opstelling.Eis(await rooster.ZetBeschikbaarheid(
            "petra", petra with { Afwezig = [new Afwezigheid(Donderdag.AddDays(7), Donderdag.AddDays(8))] }, Opstelling.Operatie("vakantie"), Helper("petra")));

        Assert.Equal("petra", (await Dienst(school.Grains.Roosterdag(Opstelling.School, Donderdag))).HelperId);
        Assert.Equal((Dienststand.Zoeken, "petra"), await Stand(school.Grains.Roosterdag(Opstelling.School, Donderdag.AddDays(7))));
        Assert.Equal("geen-recht", (await rooster.ZetBeschikbaarheid("petra", petra, Opstelling.Operatie("ander"), Helper("ria"))).Weigering?.Code);
    }

    [Fact]
    [Requirement("TSO-2e")]
    public async Task De_vastgestelde_aantallen_worden_diensten_en_invullen_is_ongedaan_te_maken()
    {
        await using var school = await MetRooster();
        var rooster = school.Grains.Rooster(Opstelling.School, Opstelling.Jaar);
        var besluit = new BesluitInvoer(Donderdag, ["Anna", "Bep"], 2, 0, 0, "Twee op het plein");
        Assert.Equal("geen-recht", (await rooster.StelVast([new(DayOfWeek.Friday, "schoolplein", Pauze, 2)], besluit, Opstelling.Operatie("vast"), Helper("petra"))).Weigering?.Code);
        Opstelling.Eis(await rooster.StelVast([new(DayOfWeek.Friday, "schoolplein", Pauze, 2)], besluit, Opstelling.Operatie("vast"), Coordinator));
        Opstelling.Eis(await rooster.StelVast([new(DayOfWeek.Friday, "schoolplein", Pauze, 2)], besluit, Opstelling.Operatie("vast"), Coordinator));

        var voor = (await rooster.Bekijk(Coordinator)).Waarde!;
        Assert.Equal(2, voor.Diensten.Count(d => d.Dag == DayOfWeek.Friday));
        Opstelling.Eis(await rooster.VulIn(voor.Versie, Opstelling.Operatie("vul"), Coordinator));
        Assert.Equal("verouderd", (await rooster.VulIn(voor.Versie, Opstelling.Operatie("vul2"), Coordinator)).Weigering?.Code);
        Assert.Contains((await rooster.Bekijk(Coordinator)).Waarde!.Diensten, d => d.Dag == DayOfWeek.Friday && d.HelperId == "petra");
        Opstelling.Eis(await rooster.ZetTerug(Opstelling.Operatie("vul"), Coordinator));
        Assert.DoesNotContain((await rooster.Bekijk(Coordinator)).Waarde!.Diensten, d => d.Dag == DayOfWeek.Friday && d.HelperId is not null);
    }

    [Fact]
    [Requirement("TSO-2e", "TSO-4c")]
    public async Task Het_voorstel_komt_uit_de_aanmeldingen_van_die_weekdag()
    {
        await using var school = await MetRooster();
        for (var i = 0; i < 3; i++)
        {
            var kind = await school.SchrijfIn($"kind{i}");
            Opstelling.Eis(await kind.MeldAan(new DateOnly(2026, 8, 24), AanmeldingSoort.Structureel, Weekdagen.Donderdag, "formulier", Opstelling.Operatie($"aan{i}"), Opstelling.Wie(Rol.Administratie)));
        }

        var voorstel = (await school.Grains.Rooster(Opstelling.School, Opstelling.Jaar).Bekijk(Coordinator)).Waarde!.Voorstel;
        Assert.Equal((3, 2), voorstel.Where(v => v.Behoefte.Dag == DayOfWeek.Thursday).Select(v => (v.Kinderen, v.Behoefte.Aantal)).Single());
        Assert.Equal(0, voorstel.Single(v => v.Behoefte.Dag == DayOfWeek.Friday).Kinderen);
        var oordeel = (await school.Grains.Roosterdag(Opstelling.School, Donderdag).Bekijk(Coordinator)).Waarde!.Oordelen;
        Assert.Contains(oordeel, o => o.Zin == "Schoolplein: 1 van 2" || o.Zin.EndsWith("1 van 2", StringComparison.Ordinal));
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task Het_rooster_van_een_jaar_verdwijnt_na_zijn_termijn()
    {
        await using var school = await MetRooster();
        var dag = school.Grains.Roosterdag(Opstelling.School, Donderdag);
        Opstelling.Eis(await dag.LaatVervallen("s1", "Regen", Opstelling.Operatie("weg"), Coordinator));
        Assert.Empty((await dag.Nacht()).Gewist);

        school.Klok.Naar(Schooltijd.Moment(new DateOnly(2029, 8, 1), new TimeOnly(3, 0)));

        Assert.Equal("roosterdag", Assert.Single((await school.Grains.Roosterdag(Opstelling.School, Donderdag).Nacht()).Gewist).Soort);
        Assert.Equal("rooster", Assert.Single((await school.Grains.Rooster(Opstelling.School, Opstelling.Jaar).Nacht()).Gewist).Soort);
    }

    private static Wie Helper(string id) => new(id, id, Opstelling.School, [new ActieveRol(Rol.Overblijfkracht, [])]);

    private static async Task<Dienst> Dienst(IRoosterdagGrain dag) => (await dag.Diensten()).Single(d => d.Id == "s1");

    private static async Task<(Dienststand, string?)> Stand(IRoosterdagGrain dag) => ((await Dienst(dag)).Stand, (await Dienst(dag)).VanHelperId);

    private static string[] Gevraagd(Dienst dienst) => [.. dienst.Zoektocht!.Gevraagd.Select(g => g.HelperId)];

    private static async Task<string> Link(IRoosterdagGrain dag, string helper) => (await Dienst(dag)).Zoektocht!.Gevraagd.Single(g => g.HelperId == helper).LinkHash;

    /// <summary>Petra on Thursday at the schoolplein; Ria and Karel stand in, in that order.</summary>
    private static async Task<Opstelling> MetRooster(DateTimeOffset? begin = null)
    {
        var school = await Opstelling.Start(begin: begin ?? Schooltijd.Moment(Donderdag, new TimeOnly(8, 0)));
        await school.RichtSchoolIn();
        foreach (var (id, inval) in new[] { ("petra", false), ("ria", true), ("karel", true) })
        {
            Opstelling.Eis(await school.Grains.Overblijfkracht(Opstelling.School, id).Bewaar(
                new OverblijfkrachtGegevens($"{char.ToUpperInvariant(id[0])}{id[1..]} Proef", "0612345678", $"{id}@school.example", false, null, null, null, null, inval,
                    Weekdagen.Alle, new DateOnly(2026, 8, 1), null, null), 0, Coordinator));
        }

        var rooster = school.Grains.Rooster(Opstelling.School, Opstelling.Jaar);
        Opstelling.Eis(await rooster.ZetInvalvolgorde(["ria", "karel"], Opstelling.Operatie("volgorde"), Coordinator));
        Opstelling.Eis(await rooster.VoegToe(DayOfWeek.Thursday, "schoolplein", Pauze, Opstelling.Operatie("dienst"), Coordinator));
        Opstelling.Eis(await rooster.DeelIn("s1", "petra", (await rooster.Bekijk(Coordinator)).Waarde!.Versie, Opstelling.Operatie("petra"), Coordinator));
        return school;
    }
}
