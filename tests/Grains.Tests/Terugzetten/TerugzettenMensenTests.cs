using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Tests.Grains.Nachtronde;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Terugzetten;

/// <summary>Somebody whose roles were ended by mistake has them again, from that day on; after thirty days or on request nobody remembers them (UX-1, SEC-1, SEC-5).</summary>
[Requirement("UX-1", "SEC-1")]
public sealed class TerugzettenMensenTests : IAsyncLifetime
{
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider) with { AccountId = "leider" };

    private Opstelling _school = null!;
    private Terugproef _proef = null!;

    private IMensenGrain Mensen => _school.Grains.Mensen(Opstelling.School);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        _proef = new(_school, Leider, g => g.Mensen(Opstelling.School).Weggehaald, g => g.Mensen(Opstelling.School).HaalTerug);
        Opstelling.Eis(await _school.Grains.Account("leider").Maak("leider@school.example", "Ingrid van Leeuwen", "hash", [Sinds(Rol.Schoolleider)]));
        Opstelling.Eis(await _school.Grains.Account("juf").Maak("juf@school.example", "Els Kok", "hash", [Sinds(Rol.Groepsleerkracht, "g5"), Sinds(Rol.Bhv)]));
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Op_dag_dertig_heeft_iemand_de_rollen_van_toen_met_groep_en_al_vanaf_die_dag()
    {
        var dag = _school.Vandaag;
        await Beeindig();
        Assert.Equal(AccountStatus.Beeindigd, (await Account()).Contact!.Status);
        await _proef.Naar(dag.AddDays(30));
        var wat = (await _proef.Enige("Persoon")).Wat;
        Assert.All(["Els Kok: ", "van een groep", "BHV'er", "komt terug vanaf vandaag"], deel => Assert.Contains(deel, wat, StringComparison.Ordinal));

        await _proef.KomtTerug("Persoon");

        await _school.Herstart();
        var account = await Account();
        var nu = account.Rollen.Where(r => r.GeldtOp(_school.Vandaag)).OrderBy(r => r.Rol).ToList();
        Assert.Equal((AccountStatus.Actief, "hash"), (account.Contact!.Status, account.WachtwoordHash));
        Assert.Equal([Rol.Groepsleerkracht, Rol.Bhv], nu.Select(r => r.Rol));
        Assert.All(nu, r => Assert.Equal((dag.AddDays(30), null), (r.Van, r.TotEnMet)));
        Assert.Equal(["g5"], nu[0].Groepen);
        Assert.DoesNotContain(account.Rollen, r => r.GeldtOp(dag.AddDays(10))); // who might see what when stays true
        await _school.TotDat(async () => (await _school.Grains.Personen(Opstelling.School).Alles()).Rijen.Single(r => r.AccountId == "juf").Rollen.Any(r => r.GeldtOp(_school.Vandaag)));
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task Na_de_nacht_van_dag_eenendertig_weet_niemand_de_rollen_meer()
    {
        var dag = _school.Vandaag;
        await Beeindig();
        var weg = await _proef.Er();
        Assert.Equal(dag.AddDays(30), Assert.Single(weg).TotEnMet);

        await _school.NaarNacht(dag.AddDays(30));
        Assert.Single(await _proef.Er());
        await _school.NaarNacht(dag.AddDays(31));

        Assert.Empty(Bewaard());
        await _proef.IsVoorbij(weg);
    }

    [Fact]
    public async Task Wie_opnieuw_is_uitgenodigd_hoeft_niet_meer_terug_en_houdt_wat_nu_gegeven_is()
    {
        await Beeindig();
        var weg = await _proef.Er();

        Opstelling.Eis(await Mensen.VoegToe(new NieuwePersoon("juf", "Els Kok", "juf@school.example", [Nu(Rol.Ouderraad)]), _proef.Op(), Leider));

        Assert.Empty(Bewaard());
        await _proef.IsVoorbij(weg);
        Assert.Equal([Rol.Ouderraad], (await Account()).Rollen.Where(r => r.GeldtOp(_school.Vandaag)).Select(r => r.Rol));
    }

    [Fact]
    public async Task Wie_langs_een_andere_weg_al_een_rol_heeft_krijgt_de_oude_er_niet_ongezien_bij()
    {
        await Beeindig();
        Opstelling.Eis(await _school.Grains.Account("juf").WijzigRollen(Opstelling.School, [.. (await Account()).Rollen, Nu(Rol.Overblijfkracht)]));

        Assert.Contains("pas de rollen daar aan", await _proef.Wacht("Persoon", "weggehaald-heeft-rol"), StringComparison.Ordinal);

        Assert.Equal([Rol.Overblijfkracht], (await Account()).Rollen.Where(r => r.GeldtOp(_school.Vandaag)).Select(r => r.Rol));
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task Op_verzoek_wordt_iemand_meteen_vergeten_en_niet_zolang_er_nog_een_rol_is()
    {
        Assert.Equal("wis-heeft-rol", (await Mensen.Vergeet("juf", Leider)).Weigering?.Code);
        await Beeindig();
        var weg = await _proef.Er();
        Assert.Equal("geen-recht", (await Mensen.Vergeet("juf", Opstelling.Wie(Rol.Beheerder))).Weigering?.Code);
        Assert.Single(Bewaard());

        Opstelling.Eis(await Mensen.Vergeet("juf", Leider));
        Opstelling.Eis(await Mensen.Vergeet("juf", Leider));
        Opstelling.Eis(await _school.Grains.Account("juf").WisOpVerzoek(Leider));

        await _school.Herstart();
        Assert.Empty(Bewaard());
        await _proef.IsVoorbij(weg);
        Assert.Null(await _school.Grains.Account("juf").Bekijk());
    }

    private async Task Beeindig()
    {
        var kaart = await Mensen.Kaart("juf", Leider);
        Assert.Null(kaart.Weigering);
        Opstelling.Eis(await Mensen.Beeindig("juf", kaart.Waarde!.Stand, _proef.Op(), Leider));
    }

    private async Task<AccountView> Account() => (await _school.Grains.Account("juf").Bekijk())!;

    private ImmutableArray<string> Bewaard() =>
        [.. _school.Storing.Laatste<MensenState>("mensen", "mensen/99XX00")!.Prullenbak.Pruls.Select(p => p.Id)];

    private static Roltoekenning Sinds(Rol rol, params ImmutableArray<string> groepen) => new(Opstelling.School, rol, groepen, Opstelling.Jaar.EersteDag, null);

    private Roltoekenning Nu(Rol rol) => new(Opstelling.School, rol, [], _school.Vandaag, null);
}
