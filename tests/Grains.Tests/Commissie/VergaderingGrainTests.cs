using System.Collections.Immutable;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Leerlingen;
using OrleansSchool.Post;
using OrleansSchool.Tests.Grains.Nachtronde;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Commissie;

/// <summary>Meetings on the real engine and store, by the test clock (TSO-2f … TSO-2k, TSO-5). Today is 12 November 2026; the meeting is on 3 December.</summary>
public sealed class VergaderingGrainTests : IAsyncLifetime
{
    private static readonly DateOnly Op = new(2026, 12, 3);
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);
    private static readonly Wie Raad = Opstelling.Wie(Rol.Ouderraad);
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);

    private Opstelling _school = null!;
    private int _nr;

    private IVergaderingenGrain Lijst => _school.Grains.Vergaderingen(Opstelling.School, Opstelling.Jaar);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        foreach (var (id, naam, email, rol) in new[]
        {
            ("marijke", "Marijke van der Veen", "marijke@school.example", Rol.Overblijfcoordinator), ("hester", "Hester Blok", "hester@school.example", Rol.Ouderraad),
            ("sanne", "Sanne Bakker", "sanne@school.example", Rol.MrOuder), ("ingrid", "Ingrid van Leeuwen", "ingrid@school.example", Rol.Schoolleider),
        })
        {
            Opstelling.Eis(await _school.Grains.Account(id).MaakPersoon(naam, email, [new Roltoekenning(Opstelling.School, rol, [], Opstelling.Jaar.EersteDag, null)]));
        }

        await _school.TotDat(async () => (await _school.Grains.Personen(Opstelling.School).Alles()).Rijen.Length == 4);
        var commissie = _school.Grains.Commissie(Opstelling.School);
        foreach (var lid in new[]
        {
            new CommissielidInvoer("marijke", "Marijke van der Veen", null, Commissiefunctie.Coordinator, Opstelling.Jaar.EersteDag, null),
            new CommissielidInvoer(null, "Annelies Prins", "annelies@school.example", Commissiefunctie.Gediplomeerde, Opstelling.Jaar.EersteDag, null),
        })
        {
            Opstelling.Eis(await commissie.BewaarLid(null, lid, (await commissie.Bekijk(Leider)).Waarde!.Versie, Operatie(), Leider));
        }
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact, Requirement("TSO-2f", "TSO-2g", "TSO-2h", "TSO-2i", "TSO-2j")]
    public async Task Van_planning_tot_verspreide_notulen_gaat_elk_stuk_een_keer()
    {
        var vergadering = await Plan(Op);
        await _school.TotDat(async () => (await Mails(Sjabloon.Vergadering)).Count == 2);
        Opstelling.Eis(await V(vergadering).DienIn(new AgendapuntInvoer("Springtouwen", null, Geleding.Ouderraad, 10, null), Operatie(), Raad));
        var (versie, operatie) = ((await Bekijk(vergadering)).Versie, Operatie());
        Opstelling.Eis(await V(vergadering).VerstuurAgenda(versie, operatie, Coordinator));
        Opstelling.Eis(await V(vergadering).VerstuurAgenda(versie, operatie, Coordinator));
        Assert.Equal("agenda-al-verstuurd", (await V(vergadering).VerstuurAgenda((await Bekijk(vergadering)).Versie, Operatie(), Coordinator)).Weigering?.Code);
        await _school.TotDat(async () => (await Mails(Sjabloon.Vergaderagenda)).Count == 5);

        await _school.NaarNacht(Op);
        await SchrijfNotulen(vergadering);
        var view = await Bekijk(vergadering);
        Opstelling.Eis(await V(vergadering).StelNotulenVast(view.Versie, Operatie(), Coordinator));
        Assert.All((await V(vergadering).Bekijk(Raad)).Waarde!.Punten, p => Assert.Equal("Besproken.", p.Verslag));
        Opstelling.Eis(await V(vergadering).Verspreid(ookOuders: false, (await Bekijk(vergadering)).Versie, Operatie(), Coordinator));
        Assert.Equal("al-verspreid", (await V(vergadering).Verspreid(ookOuders: false, (await Bekijk(vergadering)).Versie, Operatie(), Coordinator)).Weigering?.Code);
        await _school.TotDat(async () => (await Mails(Sjabloon.Vergadernotulen)).Count == 5);

        await _school.Herstart();
        var na = await Bekijk(view.Id);
        Assert.Equal((Vergaderstap.Verspreid, 4), (na.Stap, na.Punten.Length));
        Assert.Empty(na.NotulenMist);
        Assert.Equal([Geleding.Commissie, Geleding.Schoolleiding, Geleding.Ouderraad, Geleding.Mr], na.Verzonden.Where(v => v.Stuk == VergaderingGrenzen.StukNotulen).Select(v => v.Aan));
        await _school.TotDat(async () => (await Lijst.Rijen())[0] is { Stap: Vergaderstap.Verspreid, AgendaOpTijd: true, Punten: 4, Aanwezig: 1 });
        Assert.Equal([1, 0], (await Lijst.Bekijk(Coordinator)).Waarde!.Tellingen.Select(t => t.Gehouden));
    }

    [Fact, Requirement("TSO-2g")]
    public async Task Wat_te_laat_kwam_gaat_na_de_vergadering_vanzelf_naar_de_volgende()
    {
        var vergadering = await Plan(Op);
        var volgende = await Plan(new DateOnly(2027, 1, 21));
        await _school.NaarNacht(new DateOnly(2026, 11, 25));
        Opstelling.Eis(await V(vergadering).DienIn(Punt("Op tijd"), Operatie(), Raad));
        await _school.NaarNacht(new DateOnly(2026, 11, 26));
        Opstelling.Eis(await V(vergadering).DienIn(Punt("Fietsenhok"), Operatie(), Raad));
        Assert.Equal(["Fietsenhok"], (await Bekijk(vergadering)).Punten.Where(p => p.TeLaat).Select(p => p.Titel));
        await _school.TotDat(async () => await HeeftTaak("te-laat"));

        await _school.NaarNacht(Op);
        var view = await Bekijk(vergadering);
        Opstelling.Eis(await V(vergadering).ZetAanwezig([view.Genodigden[0].Id], view.Versie, Coordinator));
        await _school.NaarNacht(Op.AddDays(1));

        await _school.TotDat(async () => (await Bekijk(volgende)).Punten.Any(p => p is { Titel: "Fietsenhok", TeLaat: false }));
        Assert.DoesNotContain((await Bekijk(vergadering)).Punten, p => p.Titel == "Fietsenhok");
        await _school.TotDat(async () => !await HeeftTaak("te-laat"));
    }

    [Fact, Requirement("TSO-2g", "TSO-2h")]
    public async Task Een_punt_dat_op_tijd_komt_maar_na_de_agenda_gaat_met_een_aangepaste_agenda_naar_iedereen()
    {
        var vergadering = await Plan(Op);
        Opstelling.Eis(await V(vergadering).VerstuurAgenda((await Bekijk(vergadering)).Versie, Operatie(), Coordinator));
        Assert.False((await Bekijk(vergadering)).AgendaAangepast);
        Opstelling.Eis(await V(vergadering).DienIn(Punt("Springtouwen"), Operatie(), Raad));
        await _school.TotDat(() => HeeftTaak("aangepast"));

        await _school.Herstart();
        var view = await Bekijk(vergadering);
        var operatie = Operatie();
        Assert.True(view.AgendaAangepast);
        Opstelling.Eis(await V(vergadering).VerstuurAgenda(view.Versie, operatie, Coordinator));
        Opstelling.Eis(await V(vergadering).VerstuurAgenda(view.Versie, operatie, Coordinator)); // a double click
        Assert.Equal("agenda-al-verstuurd", (await V(vergadering).VerstuurAgenda((await Bekijk(vergadering)).Versie, Operatie(), Coordinator)).Weigering?.Code);

        await _school.TotDat(async () => (await Mails(Sjabloon.Vergaderagenda)).Count == 10);
        await _school.TotDat(async () => !await HeeftTaak("aangepast"));
        Assert.Equal(8, (await Bekijk(vergadering)).Verzonden.Count(v => v.Stuk == VergaderingGrenzen.StukAgenda)); // four geledingen, twice
    }

    [Fact, Requirement("TSO-2h")]
    public async Task Een_taak_vraagt_een_week_vooraf_om_de_agenda_en_gaat_weg_als_die_verstuurd_is()
    {
        var vergadering = await Plan(Op);
        await _school.NaarNacht(new DateOnly(2026, 11, 24));
        Assert.False(await HeeftTaak("agenda"));
        await _school.NaarNacht(new DateOnly(2026, 11, 25));
        await _school.TotDat(() => HeeftTaak("agenda"));
        Opstelling.Eis(await V(vergadering).VerstuurAgenda((await Bekijk(vergadering)).Versie, Operatie(), Coordinator));
        await _school.TotDat(async () => !await HeeftTaak("agenda"));

        var verder = (await Bekijk(vergadering)).Gegevens with { Op = new DateOnly(2026, 12, 10) };
        Opstelling.Eis(await V(vergadering).Wijzig(verder, (await Bekijk(vergadering)).Versie, Operatie(), Coordinator));
        var view = await Bekijk(vergadering);
        Assert.Equal((Vergaderstap.Gepland, new DateOnly(2026, 12, 2), new DateOnly(2026, 12, 3)), (view.Stap, view.InleverenTot, view.AgendaVoor));
        await _school.TotDat(async () => (await Mails(Sjabloon.Vergadering)).Count == 4);
        await _school.TotDat(async () => (await Lijst.Rijen())[0].Op == new DateOnly(2026, 12, 10));
    }

    [Fact, Requirement("TSO-2j")]
    public async Task De_leesversie_met_een_naam_houdt_het_vaststellen_tegen_en_ouders_horen_er_een_keer_van()
    {
        await _school.SchrijfIn("sam");
        await MaakOuder("sam", "jo@thuis.example");
        await _school.TotDat(async () => await _school.Rij("sam") is not null);
        var vergadering = await Plan(_school.Vandaag);
        await SchrijfNotulen(vergadering);
        var punt = (await Bekijk(vergadering)).Punten[1];
        Opstelling.Eis(await V(vergadering).Noteer(punt.Id, "Op het plein viel Sam.", null, punt.Versie, Coordinator));
        Assert.Equal(["Sam"], Assert.Single((await Bekijk(vergadering)).Leesfouten).Namen);
        Assert.Equal("leesversie-naam", (await V(vergadering).StelNotulenVast((await Bekijk(vergadering)).Versie, Operatie(), Coordinator)).Weigering?.Code);
        Opstelling.Eis(await V(vergadering).Noteer(punt.Id, null, "Op het plein viel een kind.", punt.Versie + 1, Coordinator));
        Opstelling.Eis(await V(vergadering).StelNotulenVast((await Bekijk(vergadering)).Versie, Operatie(), Coordinator));
        Assert.Null(await V(vergadering).Leesversie());

        Opstelling.Eis(await V(vergadering).Verspreid(ookOuders: true, (await Bekijk(vergadering)).Versie, Operatie(), Coordinator));
        await _school.TotDat(async () => (await Bekijk(vergadering)).Verzonden.Any(v => v is { Aan: Geleding.Ouders, Aantal: 1 }));

        Assert.Equal("jo@thuis.example", Assert.Single(await Mails(Sjabloon.Vergaderverslag)).NaarEmail);
        Assert.Equal("Op het plein viel een kind.", (await V(vergadering).Leesversie())!.Punten[1].Verslag);
        Assert.Equal("Op het plein viel Sam.", (await V(vergadering).Bekijk(Raad)).Waarde!.Punten[1].Verslag); // the ouderraad has its copy of the minutes
        Assert.Equal("Op het plein viel een kind.", (await V(vergadering).Bekijk(Opstelling.Wie(Rol.Overblijfkracht))).Waarde!.Punten[1].Verslag);
    }

    [Fact, Requirement("TSO-2i", "SEC-2")]
    public async Task Alleen_wie_beheert_of_is_afgesproken_schrijft_de_notulen_en_een_ouder_antwoord_overschrijft_niets()
    {
        var vergadering = await Plan(_school.Vandaag);
        var marijke = new Wie("marijke", "Marijke van der Veen", Opstelling.School, [new ActieveRol(Rol.Overblijfkracht, [])]);
        Assert.Equal("geen-recht", (await V(vergadering).Noteer("opening", "Welkom.", null, 0, marijke)).Weigering?.Code);
        Assert.Equal("geen-recht", (await V(vergadering).VerstuurAgenda((await Bekijk(vergadering)).Versie, Operatie(), Raad)).Weigering?.Code);
        Assert.Equal("geen-recht", (await V(vergadering).Bekijk(Opstelling.Wie(Rol.Administratie))).Weigering?.Code);

        var view = await Bekijk(vergadering);
        Opstelling.Eis(await V(vergadering).ZetGenodigden(view.Genodigden, view.Genodigden.Single(g => g.AccountId == "marijke").Id, view.Versie, Operatie(), Coordinator));
        Opstelling.Eis(await V(vergadering).Noteer("opening", "Welkom.", null, 0, marijke));
        Opstelling.Eis(await V(vergadering).Noteer("rondvraag", "Geen vragen.", null, 0, Coordinator));
        Assert.Equal("verouderd", (await V(vergadering).Noteer("opening", "Hallo.", null, 0, Coordinator)).Weigering?.Code);
        Opstelling.Eis(await V(vergadering).Noteer("opening", "Welkom.", null, 0, marijke));
        Assert.Equal("geen-recht", (await V(vergadering).StelNotulenVast((await Bekijk(vergadering)).Versie, Operatie(), marijke)).Weigering?.Code);
        Assert.Equal("geen-recht", (await V(vergadering).WijzigTitel("opening", "Anders", (await Bekijk(vergadering)).Versie, Operatie(), marijke)).Weigering?.Code);

        await _school.Herstart();
        Assert.Equal("Welkom.", (await Bekijk(vergadering)).Punten.Single(p => p.Id == "opening").Verslag);
    }

    [Fact, Requirement("TSO-2f", "TSO-5b")]
    public async Task Een_dubbel_formulier_plant_een_vergadering_en_in_maart_hoort_wie_leidt_wat_er_mist()
    {
        var (invoer, operatie) = (new VergaderingInvoer(Op, new TimeOnly(19, 30), 90, "Teamkamer", null), Operatie());
        var een = await Lijst.Plan(Vergadersoort.Commissie, invoer, operatie, Coordinator);
        Assert.Equal(een.Waarde, (await Lijst.Plan(Vergadersoort.Commissie, invoer, operatie, Coordinator)).Waarde);
        Assert.Equal("operatie-al-gebruikt", (await Lijst.Plan(Vergadersoort.Werkgroep, invoer, operatie, Coordinator)).Weigering?.Code);
        Assert.Equal("vergadering-dag", (await Lijst.Plan(Vergadersoort.Commissie, invoer with { Op = new DateOnly(2027, 9, 1) }, Operatie(), Coordinator)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Lijst.Plan(Vergadersoort.Commissie, invoer, Operatie(), Raad)).Weigering?.Code);
        Assert.Single(await Lijst.Rijen());

        await _school.NaarNacht(new DateOnly(2027, 2, 27));
        Assert.DoesNotContain(await Berichten("marijke"), b => b.Id == "vergaderingen/2026-2027");
        await _school.NaarNacht(new DateOnly(2027, 3, 2));
        await _school.TotDat(async () => (await Berichten("marijke")).Any(b => b is { Id: "vergaderingen/2026-2027", Dringend: false }));
        await _school.NaarNacht(new DateOnly(2027, 6, 2));
        await _school.TotDat(async () => (await Berichten("marijke")).Any(b => b is { Id: "vergaderingen/2026-2027", Dringend: true }));
    }

    [Fact, Requirement("TSO-5a", "TSO-5b", "TSO-2k")]
    public async Task De_eerste_werkgroep_heeft_de_vaste_punten_en_een_extra_vergadering_noemt_de_opmerking()
    {
        var werkgroep = await Plan(Op, Vergadersoort.Werkgroep);
        var tweede = await Plan(Op.AddDays(40), Vergadersoort.Werkgroep);
        Assert.Equal(["opening", "afspraken", "planning", "rooster", "kwaliteit", "rondvraag"], (await Bekijk(werkgroep)).Punten.Select(p => p.Id));
        Assert.Equal(["opening", "kwaliteit", "rondvraag"], (await Bekijk(tweede)).Punten.Select(p => p.Id));

        await _school.SchrijfIn("sam");
        var aanleiding = new Aanleiding(Geleding.Mr, "Sanne Bakker", "Het is te druk op het plein.");
        var invoer = new VergaderingInvoer(Op.AddDays(5), new TimeOnly(19, 30), 60, "Teamkamer", aanleiding);
        await _school.TotDat(async () => await _school.Rij("sam") is not null);
        Assert.Equal("aanleiding-naam", (await Lijst.Plan(Vergadersoort.Commissie, invoer with { Aanleiding = aanleiding with { Opmerking = "Het gaat om Sam." } }, Operatie(), Coordinator)).Weigering?.Code);
        var extra = (await Lijst.Plan(Vergadersoort.Commissie, invoer, Operatie(), Coordinator)).Waarde!;
        var gepland = await Bekijk(extra);
        Assert.Equal(aanleiding, gepland.Gegevens.Aanleiding);
        Assert.Equal(("Opmerking van Sanne Bakker", aanleiding.Opmerking, 2), (gepland.Punten[1].Titel, gepland.Punten[1].Toelichting, gepland.Punten[1].Nr));
        var rij = (await Lijst.Rijen()).Single(r => r.Id == extra);
        Assert.Equal((true, gepland.Punten.Length), (rij.IsExtra, rij.Punten));
    }

    [Fact, Requirement("TSO-5b")]
    public async Task Gaat_de_eerste_werkgroep_niet_door_dan_staan_de_vaste_punten_op_de_volgende()
    {
        var eerste = await Plan(Op, Vergadersoort.Werkgroep);
        var tweede = await Plan(Op.AddDays(40), Vergadersoort.Werkgroep);
        Opstelling.Eis(await V(eerste).GelastAf("Te weinig mensen.", (await Bekijk(eerste)).Versie, Operatie(), Coordinator));
        await _school.TotDat(async () => (await Lijst.Rijen()).Any(r => r.Id == eerste && r.Stap == Vergaderstap.Afgelast));
        await _school.NaarNacht(Op.AddDays(1));
        await _school.TotDat(async () => (await Bekijk(tweede)).Punten.Length == 6);
        Assert.Equal(["opening", "afspraken", "planning", "rooster", "kwaliteit", "rondvraag"], (await Bekijk(tweede)).Punten.Select(p => p.Id));
    }

    [Fact, Requirement("TSO-2i")]
    public async Task Wie_de_aanwezigen_aankruist_wordt_niet_opgehouden_door_wie_intussen_typt()
    {
        var vergadering = await Plan(_school.Vandaag);
        var view = await Bekijk(vergadering);
        ImmutableArray<string> er = [view.Genodigden[0].Id];
        Opstelling.Eis(await V(vergadering).Noteer("opening", "Welkom.", null, 0, Coordinator));
        Assert.Equal("verouderd", (await V(vergadering).ZetAanwezig(er, view.Versie, Coordinator)).Weigering?.Code);
        Opstelling.Eis(await V(vergadering).ZetAanwezig(er, view.Genodigdenversie, Coordinator));
        Opstelling.Eis(await V(vergadering).ZetAanwezig(er, view.Genodigdenversie, Coordinator)); // a double click
        Assert.Equal("verouderd", (await V(vergadering).ZetAanwezig([view.Genodigden[1].Id], view.Genodigdenversie, Coordinator)).Weigering?.Code);
    }

    [Fact, Requirement("TSO-2g")]
    public async Task Een_punt_voor_een_vergadering_die_nog_niet_gemaakt_is_verdwijnt_niet_maar_komt_opnieuw()
    {
        var punt = new Agendapunt("p1", 0, "Fietsenhok", null, "Hester Blok", Geleding.Ouderraad, Op, false, false, 10, null, null, null);
        var van = new Afzender($"vergadering/{Opstelling.School}/2026-ander", 1);
        await Assert.ThrowsAnyAsync<Exception>(() => V("2026-nietgemaakt").NeemPunt(van, punt));

        var vergadering = await Plan(Op);
        await V(vergadering).NeemPunt(van, punt);
        await V(vergadering).NeemPunt(van, punt);
        Assert.Single((await Bekijk(vergadering)).Punten, p => p.Titel == "Fietsenhok");
    }

    private static AgendapuntInvoer Punt(string titel) => new(titel, null, Geleding.Ouderraad, 10, null);

    private OperatieId Operatie() => Opstelling.Operatie($"{++_nr}");

    private IVergaderingGrain V(string id) => _school.Grains.Vergadering(Opstelling.School, id);

    private async Task<string> Plan(DateOnly op, Vergadersoort soort = Vergadersoort.Commissie)
    {
        var uitkomst = await Lijst.Plan(soort, new VergaderingInvoer(op, new TimeOnly(19, 30), 90, "Teamkamer", null), Operatie(), Coordinator);
        Assert.Null(uitkomst.Weigering);
        await _school.TotDat(async () => (await V(uitkomst.Waarde!).Bekijk(Coordinator)).IsGoed);
        return uitkomst.Waarde!;
    }

    private async Task SchrijfNotulen(string vergadering)
    {
        var view = await Bekijk(vergadering);
        Opstelling.Eis(await V(vergadering).ZetAanwezig([view.Genodigden[0].Id], view.Versie, Coordinator));
        foreach (var punt in view.Punten)
        {
            Opstelling.Eis(await V(vergadering).Noteer(punt.Id, "Besproken.", null, punt.Versie, Coordinator));
        }
    }

    private async Task MaakOuder(string kind, string mail)
    {
        var leerling = _school.Grains.Leerling(Opstelling.School, kind);
        var verzorger = new Verzorger("v1", "Jo Akker", "vader", "0612345679", mail, true, true, false, false, "", 100, 1);
        Opstelling.Eis(await leerling.BewaarVerzorgers([verzorger], [], (await leerling.Kaart(Leider)).Waarde!.Versie, Leider));
        var id = (await leerling.Kaart(Leider)).Waarde!.Verzorgers[0].Id;
        var nu = _school.Klok.GetUtcNow();
        Assert.True((await leerling.ZetOuderlink(new Ouderlink(id, "hash-van-jo", OuderRules.MailHash(mail), nu, nu.AddDays(60)), Leider)).IsGoed);
    }

    private async Task<VergaderingView> Bekijk(string vergadering) => (await V(vergadering).Bekijk(Coordinator)).Waarde!;

    private async Task<ImmutableArray<Aandachtsbericht>> Berichten(string account) => await _school.Grains.Aandacht(Opstelling.School, account).Alles();

    private async Task<bool> HeeftTaak(string soort) => (await Berichten("marijke")).Any(b => b.Id.EndsWith($"/{soort}", StringComparison.Ordinal));

    private async Task<List<PostKaart>> Mails(Sjabloon sjabloon) =>
        [.. (await _school.Grains.Postbus(Opstelling.School).Bekijk(null, Leider)).Waarde!.Mails.Where(m => m.Sjabloon == sjabloon)];
}
