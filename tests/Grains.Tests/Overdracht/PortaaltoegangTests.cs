using OrleansSchool.Basis;
using OrleansSchool.Overdracht;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>The role for the portal comes from a request that two people looked at, and from nothing else (OSO-S4).</summary>
[Requirement("OSO-S4", "SEC-1")]
public sealed class PortaaltoegangTests : IAsyncLifetime
{
    private const string Mail = "s.verhulst@waterland.example";

    private static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);

    private Opstelling _school = null!;

    private IVoScholenGrain VoScholen => _school.Grains.VoScholen(Opstelling.School);

    private IMensenGrain Mensen => _school.Grains.Mensen(Opstelling.School);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        Opstelling.Eis(await VoScholen.Bewaar(new VoSchool("", "Waterland College", "98VA", "00", null, "administratie@waterland.example", null), await Versie(), Leider));
        var vo = (await VoScholen.Lijst()).Single();
        Opstelling.Eis(await VoScholen.ZetPortaal(vo.Id, new Portaalafspraak(_school.Vandaag, "Hoofd leerlingzaken", "Map VO", Leider.Naam), await Versie(), Leider));
        Opstelling.Eis(await VoScholen.VraagToegang(vo.Id, "Sanne Verhulst", Mail, Opstelling.Operatie("vraag"), Administratie));
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Zonder_tweede_persoon_geen_rol_en_daarna_een_account_met_alleen_het_portaal()
    {
        var toegang = await Toegang();
        Assert.Equal("portaal-niet-bevestigd", (await Mensen.VoegVoSchoolToe(toegang.Id, "vo-sanne", Opstelling.Operatie("te-vroeg"), Administratie)).Weigering?.Code);
        await Bevestig(toegang);

        Opstelling.Eis(await Mensen.VoegVoSchoolToe(toegang.Id, "vo-sanne", Opstelling.Operatie("voeg-toe"), Administratie));
        Opstelling.Eis(await Mensen.VoegVoSchoolToe(toegang.Id, "vo-sanne", Opstelling.Operatie("voeg-toe"), Administratie));
        Opstelling.Eis(await Mensen.VoegVoSchoolToe(toegang.Id, "vo-sanne", Opstelling.Operatie("nog-eens"), Administratie));

        var account = (await _school.Grains.Account("vo-sanne").Bekijk())!;
        Assert.Equal((AccountStatus.Uitgenodigd, Mail), (account.Contact!.Status, account.Contact.Email));
        Assert.Equal([(Opstelling.School, Rol.VoSchool)], account.Rollen.Select(r => (r.School, r.Rol)));
        Assert.Empty(await VoScholen.VanAccount("vo-sanne"));
        Opstelling.Eis(await VoScholen.KoppelAccount(toegang.Id, "vo-sanne", Administratie));
        Assert.Equal(["Waterland College"], (await VoScholen.VanAccount("vo-sanne")).Select(s => s.Naam));
    }

    [Fact]
    public async Task Wie_op_deze_school_werkt_krijgt_de_rol_niet_en_niemand_geeft_hem_met_de_hand()
    {
        var toegang = await Toegang();
        await Bevestig(toegang);
        Opstelling.Eis(await _school.Grains.Account("tom").MaakPersoon("Tom", "tom@school.example", [new Roltoekenning(Opstelling.School, Rol.Leerkracht, [], new DateOnly(2026, 8, 1), null)]));

        Assert.Equal("portaal-werkt-hier", (await Mensen.VoegVoSchoolToe(toegang.Id, "tom", Opstelling.Operatie("tom"), Administratie)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Mensen.VoegVoSchoolToe(toegang.Id, "vo-sanne", Opstelling.Operatie("nee"), Opstelling.Wie(Rol.Overblijfcoordinator))).Weigering?.Code);
        var hand = new NieuwePersoon("zelf", "Zelf", "zelf@school.example", [new Roltoekenning(Opstelling.School, Rol.VoSchool, [], _school.Vandaag, null)]);
        Assert.Equal("rol-niet-te-geven", (await Mensen.VoegToe(hand, Opstelling.Operatie("hand"), Leider)).Weigering?.Code);
    }

    [Fact]
    public async Task Ingetrokken_eindigt_ook_de_rol_en_het_account()
    {
        var toegang = await Toegang();
        await Bevestig(toegang);
        Opstelling.Eis(await Mensen.VoegVoSchoolToe(toegang.Id, "vo-sanne", Opstelling.Operatie("voeg-toe"), Administratie));
        Opstelling.Eis(await VoScholen.KoppelAccount(toegang.Id, "vo-sanne", Administratie));

        Opstelling.Eis(await Mensen.BeeindigVoSchool("vo-sanne", Opstelling.Operatie("te-vroeg"), Administratie));
        Assert.NotEmpty((await _school.Grains.Account("vo-sanne").Bekijk())!.Rollen); // the access still stands
        Opstelling.Eis(await VoScholen.TrekToegangIn(toegang.Id, Opstelling.Operatie("intrekken"), Administratie));
        Opstelling.Eis(await Mensen.BeeindigVoSchool("vo-sanne", Opstelling.Operatie("einde"), Administratie));
        Opstelling.Eis(await Mensen.BeeindigVoSchool("vo-sanne", Opstelling.Operatie("einde-2"), Administratie));

        var account = (await _school.Grains.Account("vo-sanne").Bekijk())!;
        Assert.DoesNotContain(account.Rollen, r => r.GeldtOp(_school.Vandaag));
        Assert.Equal(AccountStatus.Beeindigd, account.Contact!.Status);
        Assert.Empty(await VoScholen.VanAccount("vo-sanne"));
        Assert.Equal("portaal-niet-bevestigd", (await Mensen.VoegVoSchoolToe(toegang.Id, "vo-sanne", Opstelling.Operatie("weer"), Administratie)).Weigering?.Code);
    }

    [Fact]
    public async Task Wie_voor_twee_VO_scholen_ophaalt_heeft_een_account_en_houdt_de_ene_als_de_andere_eindigt()
    {
        var eerste = await Toegang();
        await Bevestig(eerste);
        Opstelling.Eis(await VoScholen.Bewaar(new VoSchool("", "Lyceum De Singel", "98VB", "00", null, null, null), await Versie(), Leider));
        var vo = (await VoScholen.Lijst()).Single(s => s.Brin == "98VB");
        Opstelling.Eis(await VoScholen.ZetPortaal(vo.Id, new Portaalafspraak(_school.Vandaag, "Rector", "Map VO", Leider.Naam), await Versie(), Leider));
        Opstelling.Eis(await VoScholen.VraagToegang(vo.Id, "Sanne Verhulst", Mail, Opstelling.Operatie("vraag-2"), Administratie));
        var tweede = (await VoScholen.Alles(Leider)).Waarde!.Toegangen.Single(t => t.VoSchoolId == vo.Id);
        Opstelling.Eis(await VoScholen.BevestigToegang(tweede.Id, "98VB00", "Sanne Verhulst", Opstelling.Operatie("bevestig-2"), Leider));
        foreach (var toegang in new[] { eerste, tweede })
        {
            Opstelling.Eis(await Mensen.VoegVoSchoolToe(toegang.Id, "vo-sanne", Opstelling.Operatie("toe-" + toegang.VoSchoolId), Administratie));
            Opstelling.Eis(await VoScholen.KoppelAccount(toegang.Id, "vo-sanne", Administratie));
        }

        Assert.Equal(2, (await VoScholen.VanAccount("vo-sanne")).Length);
        Opstelling.Eis(await VoScholen.TrekToegangIn(eerste.Id, Opstelling.Operatie("intrekken"), Administratie));
        Opstelling.Eis(await Mensen.BeeindigVoSchool("vo-sanne", Opstelling.Operatie("einde"), Administratie));
        Assert.Equal(vo.Id, Assert.Single(await VoScholen.VanAccount("vo-sanne")).Id);
        Assert.Contains((await _school.Grains.Account("vo-sanne").Bekijk())!.Rollen, r => r.GeldtOp(_school.Vandaag));
    }

    [Fact]
    public async Task Wie_hier_later_ook_ging_werken_verliest_alleen_het_portaal()
    {
        var toegang = await Toegang();
        await Bevestig(toegang);
        Opstelling.Eis(await Mensen.VoegVoSchoolToe(toegang.Id, "vo-sanne", Opstelling.Operatie("voeg-toe"), Administratie));
        Opstelling.Eis(await VoScholen.KoppelAccount(toegang.Id, "vo-sanne", Administratie));
        var kaart = (await Mensen.Kaart("vo-sanne", Leider)).Waarde!;
        var leerkracht = new Roltoekenning(Opstelling.School, Rol.Leerkracht, [], _school.Vandaag, null);
        Opstelling.Eis(await Mensen.WijzigRollen("vo-sanne", [.. kaart.Rij.Rollen, leerkracht], kaart.Stand, Opstelling.Operatie("ook-hier"), Leider));

        Opstelling.Eis(await VoScholen.TrekToegangIn(toegang.Id, Opstelling.Operatie("intrekken"), Administratie));
        Opstelling.Eis(await Mensen.BeeindigVoSchool("vo-sanne", Opstelling.Operatie("einde"), Administratie));

        var account = (await _school.Grains.Account("vo-sanne").Bekijk())!;
        Assert.Equal([Rol.Leerkracht], account.Rollen.Where(r => r.GeldtOp(_school.Vandaag)).Select(r => r.Rol));
        Assert.NotEqual(AccountStatus.Beeindigd, account.Contact!.Status);
    }

    private async Task<Portaaltoegang> Toegang() => (await VoScholen.Alles(Leider)).Waarde!.Toegangen.Single();

    private async Task Bevestig(Portaaltoegang toegang) =>
        Opstelling.Eis(await VoScholen.BevestigToegang(toegang.Id, "98VA00", "Sanne Verhulst", Opstelling.Operatie("bevestig"), Leider));

    private async Task<long> Versie() => (await VoScholen.Alles(Leider)).Waarde!.Versie;
}
