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
        Assert.Single((await _proef.Bekijk()).Inzage[0].Pogingen); // the school still has it
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
        Assert.Equal("geen-recht", (await Dossier.TrekInzagelinkIn(Tweede, Opstelling.Wie(Rol.Groepsleerkracht, "g5"))).Weigering?.Code);

        Opstelling.Eis(await Dossier.TrekInzagelinkIn(Tweede, Dossierproef.Leerkracht));
        Opstelling.Eis(await Dossier.TrekInzagelinkIn(Tweede, Dossierproef.Leerkracht));

        Assert.Null(await Dossier.Inzagelink(Tweede));
        Assert.True((await Dossier.OpenInzagelink(Eerste, Code)).IsGoed);
        Opstelling.Eis(await Dossier.TrekInzagelinkIn(Eerste, Dossierproef.Leerkracht));
        Assert.Null((await _proef.Bekijk()).Inzage[0].LinkTot);
    }

    private Task<Uitkomst> ZetLink(string verzorger, string link) =>
        Dossier.ZetInzagelink(verzorger, link, Code, _proef.School.Klok.GetUtcNow().AddDays(7), _proef.Op(), Dossierproef.Leerkracht);
}
