using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Grains.Nachtronde;

namespace OrleansSchool.Tests.Grains.Terugzetten;

/// <summary>A verzorger, a noodnummer and what lunch helpers must know: on the card again with all that was on it, or gone for good (UX-1, SCH-2, TSO-8f).</summary>
[Requirement("UX-1", "SCH-2")]
public sealed class TerugzettenLeerlingTests : IAsyncLifetime
{
    private const string Notitiesoort = "Goed om te weten";

    private static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);
    private static readonly Verzorger Moeder = new(
        "v1", "Robin Akker", "moeder", "+31612345678", "robin@voorbeeld.nl", true, true, false, true, "Turks", 100, 1, new Adres("Kimweg 4", "1234AB", "Verzonnendam"));

    private static readonly Verzorger Vader = new("v2", "Jo Akker", "vader", "+31612345679", null, true, true, false, false, "", 0, 2);
    private static readonly Noodcontact Oma = new("n1", "Oma Akker", "oma", "+31241234567", 3);

    private Opstelling _school = null!;
    private Terugproef _proef = null!;

    private ILeerlingGrain Sam => _school.Grains.Leerling(Opstelling.School, "sam");

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        _proef = new(_school, Administratie, g => g.Leerling(Opstelling.School, "sam").Weggehaald, g => g.Leerling(Opstelling.School, "sam").HaalTerug);
        await _school.SchrijfIn("sam");
        await Zet([Moeder, Vader], [Oma]);
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    [Requirement("TSO-8f", "LIVE-3")]
    public async Task Op_dag_dertig_komt_alles_terug_zoals_het_was_en_maar_een_keer()
    {
        var dag = _school.Vandaag;
        await Geef("noten", dag.AddDays(100));
        var was = await Kaart();
        await HaalAllesWeg();
        var leeg = await Kaart();
        Assert.Equal((1, 0, 0), (leeg.Verzorgers.Length, leeg.Noodcontacten.Length, leeg.Lunchnotities.Length));
        await _school.TotDat(async () => (await _school.Rij("sam"))!.Merkjes.IsEmpty);
        await _proef.Naar(dag.AddDays(30));

        await _proef.KomtTerug("Verzorger");
        await _proef.KomtTerug("Noodnummer");
        await _proef.KomtTerug(Notitiesoort);

        await _school.Herstart();
        var nu = await Kaart();
        Assert.Equal(was.Verzorgers.OrderBy(v => v.Id, StringComparer.Ordinal), nu.Verzorgers.OrderBy(v => v.Id, StringComparer.Ordinal));
        Assert.Equal(Moeder, nu.Verzorgers.Single(v => v.Id == Moeder.Id));
        Assert.Equal(was.Noodcontacten.AsEnumerable(), nu.Noodcontacten);
        Assert.Equal(was.Lunchnotities.AsEnumerable(), nu.Lunchnotities);
        await _school.TotDat(async () => (await _school.Rij("sam"))!.Merkjes.Length == 1); // the board has it again
        Assert.Empty(await _proef.Er());
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task Na_de_nacht_van_dag_eenendertig_staat_er_niemand_en_niets_meer()
    {
        var dag = _school.Vandaag;
        await Geef("noten", dag.AddDays(100));
        await HaalAllesWeg();
        var weg = await _proef.Er();
        Assert.Equal(3, weg.Length);

        await _school.NaarNacht(dag.AddDays(30));
        Assert.Equal(weg.AsEnumerable(), await _proef.Er());
        await _school.NaarNacht(dag.AddDays(31));

        Assert.Empty(_school.Storing.Laatste<LeerlingState>("leerling", "leerling/99XX00/sam")!.Prullenbak.Pruls);
        await _proef.IsVoorbij(weg);
    }

    [Fact]
    [Requirement("TSO-8f", "SEC-5")]
    public async Task Lunchinformatie_noemt_de_dag_waarop_zij_zelf_weggaat_en_komt_tot_en_met_die_dag_terug()
    {
        var laatste = _school.Vandaag.AddDays(3 + LeerlingGrenzen.LunchVerlengbaarDagen);
        await Geef("noten", _school.Vandaag.AddDays(3));
        Opstelling.Eis(await Sam.BeeindigLunchnotitie("noten", Administratie));
        Assert.Equal(laatste, (await _proef.Enige(Notitiesoort)).TotEnMet);

        await _proef.Naar(laatste);
        await _proef.KomtTerug(Notitiesoort);
        Opstelling.Eis(await Sam.BeeindigLunchnotitie("noten", Administratie));
        var weg = await _proef.Enige(Notitiesoort);
        Assert.Equal(laatste, weg.TotEnMet);

        await _proef.Naar(laatste.AddDays(1));
        await _proef.IsVoorbij([weg]);
    }

    [Fact]
    public async Task Wie_intussen_onder_dezelfde_naam_op_de_kaart_staat_komt_niet_dubbel_terug()
    {
        await Zet([Moeder, Vader], []);
        await Zet([Moeder, Vader], [Oma with { Id = "n2", Naam = "oma AKKER" }]);
        Assert.Contains("Oma Akker staat er al", await _proef.Wacht("Noodnummer", "weggehaald-staat-er-al"), StringComparison.Ordinal);

        await Zet([Moeder, Vader], []);
        Opstelling.Eis(await Sam.HaalTerug("n-n1", _proef.Op(), Administratie));

        Assert.Equal(Oma, Assert.Single((await Kaart()).Noodcontacten));
    }

    private async Task HaalAllesWeg()
    {
        await Zet([Vader], []);
        Opstelling.Eis(await Sam.BeeindigLunchnotitie("noten", Administratie));
    }

    private async Task Geef(string id, DateOnly totEnMet) => Opstelling.Eis(await Sam.BewaarLunchnotitie(
        new Lunchnotitie(id, "noten", "Geen noten of pinda's", Lunchdoel.Allergie, null, null, totEnMet, "", default), null, Administratie));

    private async Task Zet(ImmutableArray<Verzorger> verzorgers, ImmutableArray<Noodcontact> nood) =>
        Opstelling.Eis(await Sam.BewaarVerzorgers(verzorgers, nood, (await Kaart()).Versie, Administratie));

    private async Task<LeerlingKaart> Kaart()
    {
        var kaart = await Sam.Kaart(Administratie);
        Assert.Null(kaart.Weigering);
        return kaart.Waarde!;
    }
}
