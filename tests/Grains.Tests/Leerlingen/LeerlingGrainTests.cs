using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Tests.Grains.Leerlingen;

public sealed class LeerlingGrainTests
{
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);
    private static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);

    [Fact]
    [Requirement("TSO-6a")]
    public async Task Wie_structureel_is_aangemeld_wordt_in_zijn_groep_verwacht()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var leerling = await opstelling.SchrijfIn("sam");
        Opstelling.Eis(await leerling.MeldAan(
            opstelling.Vandaag, AanmeldingSoort.Structureel, Weekdagen.Donderdag, "map 3", Opstelling.Operatie("aan"), Coordinator));
        Assert.Equal(Verwachting.Structureel, await Verwacht(opstelling, "g5", "sam", opstelling.Vandaag));
        Assert.Equal(AanmeldingSoort.Structureel, (await opstelling.Rij("sam"))!.Aanmelding!.Soort);
    }

    [Fact]
    [Requirement("TSO-6a")]
    public async Task Dezelfde_aanmelding_twee_keer_versturen_geeft_er_een()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var leerling = await opstelling.SchrijfIn("sam");
        for (var keer = 0; keer < 2; keer++)
        {
            Opstelling.Eis(await leerling.MeldAan(
                opstelling.Vandaag, AanmeldingSoort.Incidenteel, Weekdagen.Geen, null, Opstelling.Operatie("aan"), Coordinator));
        }

        var kaart = (await leerling.Kaart(Coordinator)).Waarde!;
        Assert.Single(kaart.Aanmeldingen);
        Assert.Equal(2, kaart.Geschiedenis.Length);
    }

    [Fact]
    [Requirement("SCH-4")]
    public async Task Wie_rond_middernacht_wakker_werd_volgt_in_de_nacht_de_nieuwe_dag()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var leerling = await opstelling.SchrijfIn("sam");
        var morgen = opstelling.Vandaag.AddDays(1);
        Opstelling.Eis(await leerling.VerlaatSchool(morgen, Administratie));
        opstelling.Storing.Bij((naam, _) => naam == "register");
        var versie = (await leerling.Kaart(Administratie)).Waarde!.Versie;
        Opstelling.Eis(await leerling.WijzigPersoon((await leerling.Kaart(Administratie)).Waarde!.Persoon with { Roepnaam = "Samuel" }, versie, Administratie));
        await opstelling.Herstart(_ => opstelling.Klok.Naar(Schooltijd.Moment(morgen, new TimeOnly(0, 0)).AddSeconds(-10)));
        opstelling.Storing.Bij((naam, _) =>
        {
            if (naam == "register" && opstelling.Vandaag < morgen)
            {
                opstelling.Klok.Vooruit(TimeSpan.FromSeconds(20)); // midnight, while the register writes
            }

            return false;
        });

        leerling = opstelling.Grains.Leerling(Opstelling.School, "sam");
        await leerling.Kaart(Administratie);
        Assert.Equal(morgen, opstelling.Vandaag);
        await leerling.Nacht();

        Assert.False((await opstelling.Rij("sam"))?.Actief ?? false);
    }

    [Fact]
    [Requirement("TSO-6e")]
    public async Task Een_formulier_dat_teruggehaald_en_anders_ingevuld_is_krijgt_nooit_stil_een_ja()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var leerling = await Structureel(opstelling, "sam");
        var operatie = Opstelling.Operatie("af");
        Opstelling.Eis(await leerling.MeldAf(opstelling.Vandaag, AfmeldReden.Ziek, null, operatie, Coordinator));
        Opstelling.Eis(await leerling.MeldAf(opstelling.Vandaag, AfmeldReden.Ziek, null, operatie, Coordinator));
        var volgende = opstelling.Vandaag.AddDays(7);
        var andereDag = await leerling.MeldAf(volgende, AfmeldReden.Ziek, null, operatie, Coordinator);
        var anderFormulier = await leerling.TrekDagwijzigingIn(opstelling.Vandaag, operatie, Coordinator);
        var anderMens = await leerling.MeldAf(opstelling.Vandaag, AfmeldReden.Ziek, null, operatie, Opstelling.Wie(Rol.Schoolleider));
        Assert.All([andereDag, anderFormulier, anderMens], u => Assert.Equal("operatie-al-gebruikt", u.Weigering?.Code));
        Assert.Equal([opstelling.Vandaag], (await leerling.Kaart(Coordinator)).Waarde!.Dagwijzigingen.Select(d => d.Datum));
    }

    [Fact]
    [Requirement("TSO-6e")]
    public async Task Een_afmelding_staat_meteen_op_het_bord_en_gaat_er_bij_intrekken_weer_af()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var leerling = await Structureel(opstelling, "sam");
        var leerkracht = Opstelling.Wie(Rol.Groepsleerkracht, "g5");
        Opstelling.Eis(await leerling.MeldAf(opstelling.Vandaag, AfmeldReden.Ziek, "belde moeder", Opstelling.Operatie("af"), leerkracht));
        Assert.Equal(Verwachting.Afgemeld, await Verwacht(opstelling, "g5", "sam", opstelling.Vandaag));
        Opstelling.Eis(await leerling.TrekDagwijzigingIn(opstelling.Vandaag, Opstelling.Operatie("terug"), leerkracht));
        Assert.Equal(Verwachting.Structureel, await Verwacht(opstelling, "g5", "sam", opstelling.Vandaag));
    }

    [Fact]
    [Requirement("TSO-6e")]
    public async Task De_leerkracht_van_een_andere_groep_kan_niet_afmelden_en_niet_kijken()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var leerling = await Structureel(opstelling, "sam");
        var ander = Opstelling.Wie(Rol.Groepsleerkracht, "g6");
        Assert.Equal("geen-recht", (await leerling.Kaart(ander)).Weigering?.Code);
        Assert.Equal("geen-recht", (await leerling.MeldAf(opstelling.Vandaag, AfmeldReden.Ziek, null, Opstelling.Operatie("af"), ander)).Weigering?.Code);
        Assert.Equal("geen-recht", (await leerling.Kaart(Opstelling.Wie(Rol.Overblijfkracht))).Weigering?.Code);
        Assert.Empty((await leerling.Kaart(Coordinator)).Waarde!.Dagwijzigingen);
    }

    [Fact]
    [Requirement("SCH-2")]
    public async Task Wie_van_groep_wisselt_gaat_van_het_ene_bord_naar_het_andere()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var leerling = await Structureel(opstelling, "sam");
        var kaart = (await leerling.Kaart(Administratie)).Waarde!;
        Opstelling.Eis(await leerling.WijzigPersoon(kaart.Persoon with { GroepId = "g6" }, kaart.Versie, Administratie));
        Assert.Null(await Verwacht(opstelling, "g5", "sam", opstelling.Vandaag));
        Assert.Equal(Verwachting.Structureel, await Verwacht(opstelling, "g6", "sam", opstelling.Vandaag));
        Assert.Equal("g6", (await opstelling.Rij("sam"))!.GroepId);
    }

    [Fact]
    [Requirement("SCH-2")]
    public async Task Wat_niet_bij_de_overblijfgroep_aankwam_komt_later_alsnog_en_een_keer()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var leerling = await opstelling.SchrijfIn("sam");
        Assert.Equal(Verwachting.NietAangemeld, await Verwacht(opstelling, "g5", "sam", opstelling.Vandaag));
        opstelling.Storing.Bij((toestand, _) => toestand == "overblijfgroep");
        Opstelling.Eis(await leerling.MeldAan(
            opstelling.Vandaag, AanmeldingSoort.Structureel, Weekdagen.Alle & ~Weekdagen.Woensdag, null, Opstelling.Operatie("aan"), Coordinator));
        Assert.Equal(Verwachting.NietAangemeld, await Verwacht(opstelling, "g5", "sam", opstelling.Vandaag));
        opstelling.Storing.Geen();
        await opstelling.TotDat(async () => await Verwacht(opstelling, "g5", "sam", opstelling.Vandaag) == Verwachting.Structureel);
        Assert.Single((await leerling.Kaart(Coordinator)).Waarde!.Aanmeldingen);
    }

    [Fact]
    [Requirement("SCH-2")]
    public async Task Wat_nog_verstuurd_moest_worden_gaat_na_een_herstart_door_de_nachtronde()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var keer = 0; // the first write of the register is that it knows of this child
        opstelling.Storing.Bij((toestand, _) => toestand == "overblijfgroep" || (toestand == "register" && Interlocked.Increment(ref keer) > 1));
        await opstelling.SchrijfIn("sam");
        Assert.Null(await opstelling.Rij("sam"));
        await opstelling.Herstart();
        opstelling.Klok.Vooruit(TimeSpan.FromDays(1));
        await opstelling.TotDat(async () =>
            await opstelling.Rij("sam") is not null && await Verwacht(opstelling, "g5", "sam", opstelling.Vandaag) == Verwachting.NietAangemeld);
    }

    [Fact]
    [Requirement("TSO-6a")]
    public async Task Een_aanmelding_die_later_ingaat_staat_op_haar_dag_vanzelf_in_het_register()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var leerling = await opstelling.SchrijfIn("sam");
        Opstelling.Eis(await leerling.MeldAan(
            opstelling.Vandaag.AddDays(4), AanmeldingSoort.Incidenteel, Weekdagen.Geen, null, Opstelling.Operatie("aan"), Coordinator));
        Assert.Null((await opstelling.Rij("sam"))!.Aanmelding);
        var versie = (await leerling.Kaart(Coordinator)).Waarde!.Versie;
        opstelling.Klok.Vooruit(TimeSpan.FromDays(4));
        await opstelling.TotDat(async () => (await opstelling.Rij("sam"))!.Aanmelding is not null);
        Assert.Equal(versie, (await leerling.Kaart(Coordinator)).Waarde!.Versie);
    }

    [Fact]
    [Requirement("TSO-6a")]
    public async Task Stond_de_machine_s_nachts_uit_dan_volgt_het_register_bij_het_eerste_gebruik()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var leerling = await opstelling.SchrijfIn("sam");
        Opstelling.Eis(await leerling.MeldAan(
            opstelling.Vandaag.AddDays(4), AanmeldingSoort.Incidenteel, Weekdagen.Geen, null, Opstelling.Operatie("aan"), Coordinator));
        await opstelling.Herstart(_ => opstelling.Klok.Vooruit(TimeSpan.FromDays(4)));
        Assert.Null((await opstelling.Rij("sam"))!.Aanmelding);
        opstelling.Storing.Bij((toestand, _) => toestand == "leerling");
        Assert.NotNull((await opstelling.Grains.Leerling(Opstelling.School, "sam").Kaart(Coordinator)).Waarde);
        opstelling.Storing.Geen();
        Assert.NotNull((await opstelling.Grains.Leerling(Opstelling.School, "sam").Kaart(Coordinator)).Waarde);
        Assert.NotNull((await opstelling.Rij("sam"))!.Aanmelding);
    }

    [Fact]
    [Requirement("TSO-6a")]
    public async Task Na_het_ingaan_van_de_wintertijd_valt_de_nieuwe_dag_nog_steeds_na_middernacht()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var vrijdag = new DateOnly(2027, 10, 29);
        opstelling.Klok.Naar(Schooltijd.Moment(vrijdag, new TimeOnly(12, 0)));
        await opstelling.TotDat(() => RondeIsKlaar(opstelling, vrijdag)); // a clock that jumps while a round plans its next one plans it too late
        var id = "sam";
        var leerling = await opstelling.SchrijfIn(id, groep: null);
        var dag = new DateOnly(2027, 11, 2);
        Opstelling.Eis(await leerling.MeldAan(dag, AanmeldingSoort.Incidenteel, Weekdagen.Geen, null, Opstelling.Operatie("aan"), Coordinator));
        foreach (var tijd in new[] { new TimeOnly(6, 0), new TimeOnly(23, 59) })
        {
            opstelling.Klok.Naar(Schooltijd.Moment(dag.AddDays(-1), tijd));
            await opstelling.TotDat(() => RondeIsKlaar(opstelling, dag.AddDays(-1)));
        }

        opstelling.Klok.Naar(Schooltijd.Moment(dag, new TimeOnly(6, 0)));
        await opstelling.TotDat(async () => (await opstelling.Rij(id))!.Aanmelding is not null);
    }

    private static async Task<bool> RondeIsKlaar(Opstelling opstelling, DateOnly nacht) =>
        (await opstelling.Grains.Nachtronde(Opstelling.School).Bekijk(Opstelling.Wie(Rol.Schoolleider))).Waarde is { IsBezig: false } ronde
        && ronde.Verslagen.Any(v => v.Nacht == nacht);

    [Fact]
    [Requirement("SCH-2")]
    public async Task Een_wijziging_op_een_verouderd_formulier_wordt_geweigerd_en_laat_niets_na()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var leerling = await opstelling.SchrijfIn("sam");
        var kaart = (await leerling.Kaart(Administratie)).Waarde!;
        Opstelling.Eis(await leerling.WijzigPersoon(kaart.Persoon with { Roepnaam = "Samira" }, kaart.Versie, Administratie));
        Assert.Equal("verouderd", (await leerling.BewaarVerzorgers([], [], kaart.Versie, Administratie)).Weigering?.Code);
        Assert.Equal("verouderd", (await leerling.WijzigPersoon(kaart.Persoon with { Roepnaam = "Sem" }, kaart.Versie, Administratie)).Weigering?.Code);
        Assert.Equal("Samira", (await leerling.Kaart(Administratie)).Waarde!.Persoon.Roepnaam);
        Assert.Equal("Samira", (await opstelling.Rij("sam"))!.Persoon.Roepnaam);
    }

    [Fact]
    [Requirement("SCH-2")]
    public async Task Wie_van_school_is_verdwijnt_van_het_bord_en_blijft_als_oud_leerling_staan()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var leerling = await Structureel(opstelling, "sam");
        Opstelling.Eis(await leerling.VerlaatSchool(opstelling.Vandaag, Administratie));
        Opstelling.Eis(await leerling.VerlaatSchool(opstelling.Vandaag, Administratie));
        Assert.Null(await Verwacht(opstelling, "g5", "sam", opstelling.Vandaag));
        Assert.False((await opstelling.Rij("sam"))!.Actief);
        var nee = await leerling.MeldAan(opstelling.Vandaag, AanmeldingSoort.Incidenteel, Weekdagen.Geen, null, Opstelling.Operatie("x"), Coordinator);
        Assert.Equal("van-school", nee.Weigering?.Code);
    }

    [Fact]
    [Requirement("SCH-2")]
    public async Task Wie_later_van_school_gaat_wordt_tot_die_dag_verwacht_en_verdwijnt_dan_vanzelf()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var leerling = await Structureel(opstelling, "sam");
        Opstelling.Eis(await leerling.VerlaatSchool(opstelling.Vandaag.AddDays(7), Administratie));
        Assert.Equal(Verwachting.Structureel, await Verwacht(opstelling, "g5", "sam", opstelling.Vandaag));
        Assert.Equal(Verwachting.NietAangemeld, await Verwacht(opstelling, "g5", "sam", opstelling.Vandaag.AddDays(7)));
        Assert.True((await opstelling.Rij("sam"))!.Actief);
        opstelling.Klok.Vooruit(TimeSpan.FromDays(7));
        await opstelling.TotDat(async () =>
            !(await opstelling.Rij("sam"))!.Actief && await Verwacht(opstelling, "g5", "sam", opstelling.Vandaag) is null);
    }

    [Fact]
    [Requirement("SCH-2", "TSO-6d")]
    public async Task Wie_van_school_gaat_blijft_in_de_aantallen_van_de_dagen_ervoor()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var leerling = await Structureel(opstelling, "sam");
        var vorige = opstelling.Vandaag.AddDays(-7);
        Assert.Equal([1, 1], await Verwachten(opstelling, "g5"));
        Opstelling.Eis(await leerling.VerlaatSchool(opstelling.Vandaag, Administratie));
        Assert.Equal([1, 0], await Verwachten(opstelling, "g5"));
        Assert.Equal(Verwachting.Structureel, await Verwacht(opstelling, "g5", "sam", vorige));
        var bord = (await opstelling.Grains.Overblijfgroep(Opstelling.School, Opstelling.Jaar, "g5").Bord(vorige, Coordinator)).Waarde!;
        Assert.Equal(["Sam"], bord.Tegels.Select(t => t.Roepnaam));
    }

    [Fact]
    [Requirement("SCH-2", "TSO-6d")]
    public async Task Wie_van_groep_wisselt_telt_elke_dag_in_een_groep()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var leerling = await Structureel(opstelling, "sam");
        var kaart = (await leerling.Kaart(Administratie)).Waarde!;
        Opstelling.Eis(await leerling.WijzigPersoon(kaart.Persoon with { GroepId = "g6" }, kaart.Versie, Administratie));
        Assert.Equal([1, 0], await Verwachten(opstelling, "g5"));
        Assert.Equal([0, 1], await Verwachten(opstelling, "g6"));
        Opstelling.Eis(await leerling.MeldAf(opstelling.Vandaag.AddDays(7), AfmeldReden.Ziek, null, Opstelling.Operatie("af"), Coordinator));
        Assert.Equal([0, 1], await Verwachten(opstelling, "g6"));
    }

    [Fact]
    [Requirement("SCH-2")]
    public async Task Een_kind_staat_na_een_herstart_met_alles_op_zijn_kaart()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var leerling = await Structureel(opstelling, "sam");
        Opstelling.Eis(await leerling.MeldAf(opstelling.Vandaag, AfmeldReden.Tandarts, null, Opstelling.Operatie("af"), Coordinator));
        var versie = (await leerling.Kaart(Administratie)).Waarde!.Versie;
        var verzorger = new Verzorger("", "Robin Akker", "moeder", "06-12345678", null, true, true, false, false, "Nederlands", 100, 1);
        Opstelling.Eis(await leerling.BewaarVerzorgers([verzorger], [new Noodcontact("", "Oma Akker", "oma", "024-1234567", 2)], versie, Administratie));
        Opstelling.Eis(await leerling.BewaarLunchnotitie(
            new Lunchnotitie("n1", "pinda", "Geen pinda's.\nPen in de klas.", Lunchdoel.Allergie, null, null, Opstelling.Jaar.LaatsteDag, "", default), null, Opstelling.Wie(Rol.Groepsleerkracht, "g5")));
        var was = (await leerling.Kaart(Administratie)).Waarde!;
        await opstelling.Herstart();
        var na = (await opstelling.Grains.Leerling(Opstelling.School, "sam").Kaart(Administratie)).Waarde!;
        Assert.Equivalent(was, na, strict: true);
        Assert.Equal("+31612345678", na.Verzorgers[0].Telefoon);
        Assert.Equal("+31241234567", na.Noodcontacten[0].Telefoon);
        Assert.Equal("pinda", (await opstelling.Rij("sam"))!.Merkjes[0].Merkje);
    }

    [Fact]
    [Requirement("SCH-2")]
    public async Task Een_kind_dat_niet_bewaard_kon_worden_bestaat_niet_en_komt_bij_opnieuw_proberen_een_keer()
    {
        await using var opstelling = await Opstelling.MetSchool();
        opstelling.Storing.Bij((toestand, _) => toestand == "leerling");
        await Assert.ThrowsAsync<OrleansException>(() => opstelling.SchrijfIn("sam"));
        Assert.Equal("onbekend", (await opstelling.Grains.Leerling(Opstelling.School, "sam").Kaart(Administratie)).Weigering?.Code);
        Assert.Null(await opstelling.Rij("sam"));
        opstelling.Storing.Geen();
        await opstelling.SchrijfIn("sam");
        await opstelling.SchrijfIn("sam");
        Assert.Single((await opstelling.Grains.Register(Opstelling.School).Alles()).Rijen);
        var anders = await opstelling.Grains.Leerling(Opstelling.School, "sam").SchrijfIn(
            new Persoonsgegevens("Kim", null, "Berg", null, null, null), Opstelling.Operatie("anders"), Administratie);
        Assert.Equal("bestaat-al", anders.Weigering?.Code);
    }

    private static async Task<ILeerlingGrain> Structureel(Opstelling opstelling, string id)
    {
        var leerling = await opstelling.SchrijfIn(id);
        Opstelling.Eis(await leerling.MeldAan(
            opstelling.Vandaag.AddDays(-7), AanmeldingSoort.Structureel, Weekdagen.Donderdag, null, Opstelling.Operatie("aan-" + id), Coordinator));
        return leerling;
    }

    /// <summary>How many are expected on the Thursday before and on this Thursday.</summary>
    private static async Task<IEnumerable<int>> Verwachten(Opstelling opstelling, string groep)
    {
        var (van, tot) = (opstelling.Vandaag.AddDays(-7), opstelling.Vandaag);
        var aantallen = await opstelling.Grains.Overblijfgroep(Opstelling.School, Opstelling.Jaar, groep).Aantallen(van, tot, Coordinator);
        return aantallen.Waarde!.Dagen.Where(d => d.Datum == van || d.Datum == tot).Select(d => d.Verwacht);
    }

    private static async Task<Verwachting?> Verwacht(Opstelling opstelling, string groep, string id, DateOnly datum) =>
        (await opstelling.Grains.Overblijfgroep(Opstelling.School, Opstelling.Jaar, groep).Verwachting(datum)).TryGetValue(id, out var v) ? v : null;
}
