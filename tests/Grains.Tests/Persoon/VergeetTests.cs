using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Ongevallen;
using OrleansSchool.Overblijven;
using OrleansSchool.Persoon;
using OrleansSchool.Vragen;

namespace OrleansSchool.Tests.Grains.Persoon;

/// <summary>What others wrote of somebody who is erased: the words go, what has to be accounted for stays with a number (SEC-5, AVG art. 17).</summary>
[Requirement("SEC-5")]
public sealed class VergeetTests : IAsyncLifetime
{
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly Wie Kantoor = Opstelling.Wie(Rol.Administratie);
    private static readonly Verzorger Robin = new("v1", "Robin Zilverberk", "moeder", "+31612345678", "robin@thuis.example", true, true, false, false, "", 100, 1);

    private Opstelling _school = null!;
    private int _nr;

    private IOverblijfdagGrain Dag => _school.Grains.Overblijfdag(Opstelling.School, "g5", _school.Vandaag);

    private IZoekactieGrain Zoekactie => _school.Grains.Zoekactie(Opstelling.School, _school.Vandaag, "sam");

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        foreach (var id in new[] { "sam", "noa" })
        {
            var kind = await _school.SchrijfIn(id, id == "sam" ? "Sam" : "Noa", "Zilverberk");
            Opstelling.Eis(await kind.MeldAan(Opstelling.Jaar.EersteDag, AanmeldingSoort.Structureel, Weekdagen.Donderdag, null, Operatie(), Kantoor));
            Opstelling.Eis(await kind.BewaarVerzorgers([Robin], [], (await kind.Kaart(Kantoor)).Waarde!.Versie, Kantoor));
        }
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Bij_het_bord_gaan_de_woorden_over_een_kind_weg_en_blijft_dat_het_er_was_en_alles_van_een_ander()
    {
        await Markeer("sam", Markeersoort.Afgemeld, "ligt in het ziekenhuis");
        await Markeer("noa", Markeersoort.Afgemeld, "naar oma");

        Assert.Equal(1, await Dag.VergeetLeerling("sam"));
        Assert.Equal(0, await Dag.VergeetLeerling("sam"));
        await _school.Herstart();

        var marks = await Dag.Markeringen();
        Assert.Equal([(1, "sam", null), (2, "noa", "naar oma")], marks.Select(m => (m.Nr, m.LeerlingId, m.Reden)));
        Assert.Equal(Markeersoort.Afgemeld, (await Dag.Bekijk()).Stand["sam"].Soort);
    }

    [Fact]
    public async Task Een_zoekactie_gaat_met_haar_rij_weg_ook_als_niemand_haar_sloot()
    {
        await Markeer("sam", Markeersoort.NietGevonden, null);
        Opstelling.Eis(await Zoekactie.Noteer(1, Zoekuitkomst.WeetNiet, "was boos weggelopen", Operatie(), Leider));

        Assert.Equal(0, await Dag.VergeetLeerling("sam"));

        Assert.False(await Zoekactie.IsOpen());
        Assert.Null(await Zoekactie.Persoonsgegevens(Persoonsleutel.Leerling("sam")));
        Assert.Empty((await _school.Grains.Ongevallen(Opstelling.School, Opstelling.Jaar).Alles()).Zoekacties);
        Assert.DoesNotContain(_school.Storing.Aanwezig, r => r.Toestand == "zoekactie");
        Assert.True(await Zoekactie.Vergeet());
    }

    [Fact]
    public async Task Een_ongeval_dat_een_vergissing_was_gaat_weg_en_een_echt_ongeval_blijft()
    {
        var echt = await Meld("sam", "Viel van het klimrek");
        var vergist = await Meld("sam", "Was een ander kind", tweede: true);
        Opstelling.Eis(await vergist.TrekIn("Verkeerd kind gekozen", Operatie(), Leider));

        Assert.True(await vergist.VergeetVergissing("noa"));
        Assert.NotNull(await vergist.Persoonsgegevens(Persoonsleutel.Leerling("sam")));
        Assert.True(await vergist.VergeetVergissing("sam"));
        Assert.True(await echt.VergeetVergissing("sam"));

        Assert.Null(await vergist.Persoonsgegevens(Persoonsleutel.Leerling("sam")));
        Assert.NotNull(await echt.Persoonsgegevens(Persoonsleutel.Leerling("sam")));
    }

    [Fact]
    public async Task Ging_het_mis_voor_de_rij_van_een_vergissing_weg_was_dan_doet_dezelfde_stap_de_rest()
    {
        var register = _school.Grains.Ongevallen(Opstelling.School, Opstelling.Jaar);
        var vergist = await Meld("sam", "Was een ander kind");
        Opstelling.Eis(await vergist.TrekIn("Verkeerd kind gekozen", Operatie(), Leider));
        Assert.Single((await register.Alles()).Ongevallen);
        _school.Storing.Bij((toestand, _) => toestand == "ongevallen");
        await Assert.ThrowsAnyAsync<Exception>(() => vergist.VergeetVergissing("sam"));
        Assert.DoesNotContain(_school.Storing.Aanwezig, r => r.Toestand == "ongeval");
        _school.Storing.Geen();

        Assert.True(await vergist.VergeetVergissing("sam"));

        Assert.Empty((await register.Alles()).Ongevallen);
    }

    [Fact]
    public async Task Van_een_gewiste_verzorger_blijft_van_een_vraag_met_de_link_alleen_dat_er_iets_gevraagd_is()
    {
        var sam = _school.Grains.Leerling(Opstelling.School, "sam");
        var link = new Ouderlink("v1", "hash-robin", OuderRules.MailHash(Robin.Email!), _school.Klok.GetUtcNow(), _school.Klok.GetUtcNow().AddDays(100));
        Assert.True((await sam.ZetOuderlink(link, Kantoor)).IsGoed);
        var vragen = _school.Grains.Vragen(Opstelling.School, _school.Vandaag);
        Opstelling.Eis(await vragen.WensAlsOuder("sam", "hash-robin", new Ouderwens(Wenssoort.Telefoon, null, null, Weekdagen.Geen, "06 87654321"), "Ik ben verhuisd.", Operatie()));

        Assert.Equal(1, await vragen.VergeetVerzorger("sam", "v1"));
        Assert.Equal(0, await vragen.VergeetVerzorger("sam", "v1"));

        var vraag = Assert.Single((await vragen.Bekijk(Leider)).Waarde!.Vragen);
        Assert.Equal(("Gewist op verzoek.", "[naam]", null), (vraag.Tekst, vraag.DoorNaam, vraag.Wens));
        Assert.Null(await vragen.Persoonsgegevens(Persoonsleutel.Verzorger("sam", "v1")));
    }

    private async Task Markeer(string kind, Markeersoort soort, string? reden) => Assert.Null((await Dag.Markeer(
        new Markeer([kind], soort, Operatie(), reden, soort == Markeersoort.Afgemeld ? AfmeldReden.Anders : null), Leider)).Weigering);

    private async Task<IOngevalGrain> Meld(string kind, string tekst, bool tweede = false)
    {
        var operatie = Operatie();
        var ongeval = _school.Grains.Ongeval(Opstelling.School, OngevalId.Van(operatie, Leider));
        Opstelling.Eis(await ongeval.Meld(kind, "schoolplein", tekst, false, null, operatie, Leider, tweede));
        return ongeval;
    }

    private OperatieId Operatie() => Opstelling.Operatie($"vergeet-{++_nr}");
}
