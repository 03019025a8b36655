using OrleansSchool.Basis;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>What stands behind the personal link of one verzorger, and what the dossier keeps of links (OSO-K4, OSO-K5).</summary>
public sealed class DossierLinkTests : IAsyncLifetime
{
    private static readonly string Eerste = new('a', 64);
    private static readonly string Tweede = new('b', 64);
    private static readonly string Code = new('c', 64);

    private Dossierproef _proef = null!;

    private IDossierGrain Dossier => _proef.Dossier;

    public async ValueTask InitializeAsync() => _proef = await Dossierproef.Start();

    public ValueTask DisposeAsync() => _proef.DisposeAsync();

    [Fact]
    [Requirement("OSO-K4", "SEC-2")]
    public async Task Achter_de_link_staat_wat_de_verzorger_zelf_zei_en_niet_wat_de_school_over_pogingen_schreef()
    {
        await _proef.TotInzage();
        Opstelling.Eis(await Dossier.NoteerPoging(
            Dossierproef.Moeder, Inzagewijze.Telefoon, _proef.School.Vandaag, "Klonk boos, opa zegt dat ze verhuist.", _proef.Op(), Dossierproef.Leerkracht));
        Opstelling.Eis(await Dossier.NoteerInzage(
            Dossierproef.Moeder, Inzagewijze.OpSchool, _proef.School.Vandaag, Akkoord.Nee, "Te laag.", "Wij spreken elkaar.", _proef.Op(), Dossierproef.Leerkracht));
        await _proef.Gezien(Dossierproef.Vader, Akkoord.Nee, "Ik wil iets anders.");
        Opstelling.Eis(await ZetLink(Dossierproef.Moeder, Eerste));

        var uitgave = (await Dossier.OpenInzagelink(Eerste, Code)).Waarde!;

        var eigen = Assert.Single(uitgave.Verzorgers);
        Assert.Equal((Dossierproef.Moeder, Akkoord.Nee, "Te laag.", "Wij spreken elkaar."), (eigen.VerzorgerId, eigen.Akkoord!.Value, eigen.Reden, eigen.Reactie));
        Assert.Empty(eigen.Pogingen);
        Assert.Null(eigen.Motivatie);
        Assert.Null(eigen.VastgelegdDoor);
        Assert.Null(uitgave.Inzage);
        var pogingen = (await _proef.Bekijk()).Inzage[0].Pogingen; // the school still has it
        Assert.Equal(
            [(Inzagewijze.Telefoon, "Klonk boos, opa zegt dat ze verhuist."), (Inzagewijze.LinkGemaild, null)], pogingen.Select(p => (p.Wijze, p.Toelichting)));
    }

    [Fact]
    [Requirement("OSO-K5")]
    public async Task Twee_verzorgers_die_op_een_dag_kijken_staan_elk_een_keer_in_het_verloop()
    {
        await _proef.TotInzage();
        var kind = _proef.School.Grains.Leerling(Opstelling.School, Dossierproef.Kind);
        var kaart = (await kind.Kaart(Dossierproef.Administratie)).Waarde!;
        Opstelling.Eis(await kind.BewaarVerzorgers(
            [.. kaart.Verzorgers.Select(v => v.Id == Dossierproef.Vader ? v with { Email = "jip@voorbeeld.invalid" } : v)], kaart.Noodcontacten, kaart.Versie, Dossierproef.Administratie));
        Opstelling.Eis(await ZetLink(Dossierproef.Moeder, Eerste));
        Opstelling.Eis(await ZetLink(Dossierproef.Vader, Tweede));

        foreach (var link in new[] { Eerste, Eerste, Tweede })
        {
            Assert.True((await Dossier.OpenInzagelink(link, Code)).IsGoed);
        }

        var blikken = (await _proef.Bekijk()).Log.Where(f => f.Soort == "link" && f.DoorNaam == "de verzorger zelf").Select(f => f.Tekst).Order(StringComparer.Ordinal);
        Assert.Equal(["Ouder 1 bekeek versie 1 met de persoonlijke link.", "Ouder 2 bekeek versie 1 met de persoonlijke link."], blikken);
    }

    [Fact]
    [Requirement("OSO-K4")]
    public async Task Een_link_die_niet_gemaild_kon_worden_is_er_niet_en_de_vorige_werkt_weer()
    {
        await _proef.TotInzage();
        Opstelling.Eis(await ZetLink(Dossierproef.Moeder, Eerste));
        Opstelling.Eis(await ZetLink(Dossierproef.Moeder, Tweede));
        Assert.Null(await Dossier.Inzagelink(Eerste));
        Assert.Equal(Eerste, await Dossier.VervangenInzagelink(Tweede, Dossierproef.Leerkracht));
        Assert.Equal(2, (await _proef.Bekijk()).Inzage[0].Pogingen.Length);
        Assert.Equal("geen-recht", (await Dossier.TrekInzagelinkIn(Tweede, Opstelling.Wie(Rol.Groepsleerkracht, "g5"))).Weigering?.Code);

        Opstelling.Eis(await Dossier.TrekInzagelinkIn(Tweede, Dossierproef.Leerkracht));
        Opstelling.Eis(await Dossier.TrekInzagelinkIn(Tweede, Dossierproef.Leerkracht));

        Assert.Null(await Dossier.Inzagelink(Tweede));
        Assert.Single((await _proef.Bekijk()).Inzage[0].Pogingen);
        Assert.True((await Dossier.OpenInzagelink(Eerste, Code)).IsGoed);
        Opstelling.Eis(await Dossier.TrekInzagelinkIn(Eerste, Dossierproef.Leerkracht));
        Assert.Null((await _proef.Bekijk()).Inzage[0].LinkTot);
        Assert.Empty((await _proef.Bekijk()).Inzage[0].Pogingen);
    }

    [Fact]
    [Requirement("OSO-K4")]
    public async Task Hetzelfde_antwoord_verandert_niets_en_na_tien_op_een_dag_wacht_een_verzorger_tot_morgen()
    {
        await _proef.TotInzage();
        Opstelling.Eis(await ZetLink(Dossierproef.Moeder, Eerste));
        for (var keer = 0; keer < 10; keer++)
        {
            Opstelling.Eis(await Antwoord(keer % 2 == 0 ? Akkoord.Ja : Akkoord.Nee));
            Opstelling.Eis(await Antwoord(keer % 2 == 0 ? Akkoord.Ja : Akkoord.Nee));
        }

        Assert.Equal(10, (await _proef.Bekijk()).Log.Count(f => f.Soort == "inzage"));
        Assert.Equal("inzage-te-vaak", (await Antwoord(Akkoord.Ja)).Weigering?.Code);
        Assert.Equal(Akkoord.Nee, (await _proef.Bekijk()).Inzage[0].Akkoord);
        await _proef.Naar(Dossierproef.Begindag.AddDays(1));
        Opstelling.Eis(await Antwoord(Akkoord.Ja));
    }

    private Task<Uitkomst> Antwoord(Akkoord akkoord) =>
        Dossier.InzagelinkOordeel(Eerste, Code, akkoord, akkoord == Akkoord.Nee ? "Het advies is te laag." : null, _proef.Op());

    [Fact]
    [Requirement("OSO-K4", "OSO-L1")]
    public async Task Het_verloop_zegt_van_welke_ouder_en_van_elke_versie_wat_ieder_zei()
    {
        await _proef.TotInzage();
        await _proef.Gezien(Dossierproef.Moeder);
        await _proef.Gezien(Dossierproef.Vader, Akkoord.Nee, "Het advies is te laag.");
        Opstelling.Eis(await Dossier.HaalTerug("Een zin klopt niet", _proef.Op(), Dossierproef.Leerkracht));
        await _proef.Wijzig("Werkt het liefst in een klein groepje.");
        await _proef.Leg();

        var view = await _proef.Bekijk();
        Assert.Contains(view.Log, f => f.Soort == "inzage" && f.Tekst.StartsWith("Ouder 2: inzage van versie 1 op", StringComparison.Ordinal) && f.Tekst.EndsWith("niet akkoord.", StringComparison.Ordinal));
        Assert.Equal([("Ouder 1", Akkoord.Ja), ("Ouder 2", Akkoord.Nee)], view.Versies[0].Inzage.Select(i => (i.Wie, i.Akkoord!.Value)));
        Assert.All(view.Versies[1].Inzage, i => Assert.Null(i.Akkoord));
        Assert.DoesNotContain(view.Log, f => f.Soort == "inzage" && f.Tekst.Contains("te laag", StringComparison.Ordinal));
    }

    [Fact]
    [Requirement("OSO-K3")]
    public async Task Een_bijlage_die_naar_het_kind_heet_gaat_mee_zonder_die_naam()
    {
        await _proef.Begin();
        await _proef.Vul();
        foreach (var naam in new[] { "Kim Akker.pdf", "verslag-KimAkker.pdf", "kimono.pdf" })
        {
            Opstelling.Eis(await Dossier.VoegBijlageToe(naam, "Verslag", ondersteuning: false, Dossierproef.Rapport(naam), _proef.Op(), Dossierproef.Leerkracht));
        }

        Assert.Equal(["bijlage-1.pdf", "bijlage-2.pdf", "kimono.pdf"], (await _proef.Bekijk()).Gegevens!.Bijlagen.Select(b => b.Bestandsnaam));
    }

    private Task<Uitkomst> ZetLink(string verzorger, string link) =>
        Dossier.ZetInzagelink(verzorger, link, Code, _proef.School.Klok.GetUtcNow().AddDays(7), _proef.Op(), Dossierproef.Leerkracht);
}
