using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Grains.Overdracht;

/// <summary>
/// An attachment that was taken off a dossier opens again byte for byte, with who stood for it; after its term, or with the dossier itself, the file is out of the
/// store (UX-1, OSO-K3, OSO-L1).
/// </summary>
[Requirement("UX-1", "OSO-K3")]
public sealed class BijlageTerugTests
{
    private const string Merk = "Merkteken wielewaal";

    /// <summary>More than one row, so that a part could be lost.</summary>
    private static readonly ImmutableArray<byte> Groot = [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, (2 * IBestandGrain.BytesMax) + 5_000).Select(n => (byte)(n * 31 % 251))];

    [Fact]
    public async Task Op_dag_dertig_komt_de_bijlage_byte_voor_byte_terug_met_wie_haar_bevestigde()
    {
        await using var proef = await Dossierproef.Start();
        await proef.Begin();
        Opstelling.Eis(await proef.Dossier.VoegBijlageToe("onderzoek.pdf", "Onderzoek van dit jaar", ondersteuning: true, Groot, proef.Op(), Dossierproef.Leerkracht));
        Opstelling.Eis(await proef.Dossier.BevestigBijlage((await Enige(proef)).Id, proef.Op(), Dossierproef.Ib));
        var was = await Enige(proef);
        await HaalWeg(proef, was);
        Assert.Equal("onbekend", (await proef.Dossier.Bijlage(was.Id, null, Dossierproef.Leerkracht)).Weigering?.Code);
        await proef.Naar(Dossierproef.Begindag.AddDays(30));
        await proef.Dossier.Nacht();
        Assert.Empty(await proef.Dossier.Weggehaald(Dossierproef.Administratie));
        var weg = Assert.Single(await proef.Dossier.Weggehaald(Dossierproef.Leerkracht));
        Assert.Equal(("Bijlage", "onderzoek.pdf: Onderzoek van dit jaar", Dossierproef.Begindag.AddDays(30)), (weg.Soort, weg.Wat, weg.TotEnMet));

        var operatie = proef.Op();
        Assert.Equal("geen-recht", (await proef.Dossier.HaalBijlageTerug(weg.Id, operatie, Dossierproef.Administratie)).Weigering?.Code);
        Opstelling.Eis(await proef.Dossier.HaalBijlageTerug(weg.Id, operatie, Dossierproef.Leerkracht));
        Opstelling.Eis(await proef.Dossier.HaalBijlageTerug(weg.Id, operatie, Dossierproef.Leerkracht));
        Assert.Equal("weggehaald-voorbij", await Terug(proef, weg.Id));

        await proef.Naar(Dossierproef.Begindag.AddDays(45));
        await proef.Dossier.Nacht(); // who put it back keeps it
        Assert.Equal(was, await Enige(proef));
        Assert.Equal((true, true), (was.BevestigdDoorIb, was.BevestigdDoorLeerkracht));
        var bestand = (await proef.Dossier.Bijlage(was.Id, null, Dossierproef.Leerkracht)).Waarde!;
        Assert.Equal(("onderzoek.pdf", "application/pdf"), (bestand.Bestandsnaam, bestand.Soort));
        Assert.True(Groot.AsSpan().SequenceEqual(bestand.Bytes.AsSpan()), "andere bytes");
        Assert.Empty(await proef.Dossier.Weggehaald(Dossierproef.Leerkracht));
    }

    [Fact]
    [Requirement("SEC-5", "OSO-L1")]
    public async Task Na_dag_dertig_komt_zij_niet_meer_terug_en_na_de_nacht_is_het_bestand_uit_de_opslag()
    {
        await using var proef = await Dossierproef.Start();
        await proef.Begin();
        var was = await Voeg(proef, Merk);
        await HaalWeg(proef, was);
        await proef.Naar(Dossierproef.Begindag.AddDays(30));
        await proef.Dossier.Nacht();
        Assert.NotEmpty(Bestanden(proef));
        Assert.True(Vind(proef), "er is nu al niets te vinden");

        await proef.Naar(Dossierproef.Begindag.AddDays(31));
        Assert.Empty(await proef.Dossier.Weggehaald(Dossierproef.Leerkracht));
        Assert.Equal("weggehaald-voorbij", await Terug(proef, was.Id));
        await proef.Dossier.Nacht();

        await proef.School.TotDat(() => Task.FromResult(Bestanden(proef).Count == 0));
        Assert.False(Vind(proef), "het bestand staat er nog");
        Assert.Equal("weggehaald-voorbij", await Terug(proef, was.Id));
        Assert.Null(proef.School.Storing.Laatste<DossierState>("dossier", $"dossier/99XX00/{Dossierproef.Kind}/{Opstelling.Jaar}")!.WeggehaaldTot);
    }

    [Fact]
    [Requirement("OSO-L1")]
    public async Task Op_1_juli_gaat_zij_met_de_inhoud_weg_ook_als_de_dertig_dagen_nog_niet_om_zijn()
    {
        await using var proef = await Dossierproef.Start(new DateOnly(2027, 6, 20));
        await proef.Begin();
        await HaalWeg(proef, await Voeg(proef, Merk));
        var id = Assert.Single(await proef.Dossier.Weggehaald(Dossierproef.Leerkracht)).Id;

        await proef.Naar(new DateOnly(2027, 7, 1));
        Assert.Empty(await proef.Dossier.Weggehaald(Dossierproef.Leerkracht));
        Assert.Equal("dossier-gewist", await Terug(proef, id));
        await proef.Dossier.Nacht();

        Assert.Empty(Bestanden(proef));
        Assert.False(Vind(proef), "het bestand staat er nog");
    }

    [Fact]
    [Requirement("OSO-K5")]
    public async Task Wat_de_ouders_zagen_blijft_bij_die_versie_als_de_bijlage_daarna_voorgoed_weg_is()
    {
        await using var proef = await Dossierproef.Start();
        await proef.Begin();
        await proef.Vul();
        var was = await Voeg(proef, Merk);
        await proef.Leg();
        Opstelling.Eis(await proef.Dossier.HaalTerug("De bijlage hoort er niet bij.", proef.Op(), Dossierproef.Leerkracht));
        await HaalWeg(proef, was);
        await proef.Naar(Dossierproef.Begindag.AddDays(31));
        await proef.Dossier.Nacht();

        Assert.Empty(await proef.Dossier.Weggehaald(Dossierproef.Leerkracht));
        var bestand = await proef.Dossier.Bijlage(was.Id, 1, Dossierproef.Leerkracht);
        Assert.Null(bestand.Weigering);
        Assert.Equal(Dossierproef.Rapport(Merk).AsEnumerable(), bestand.Waarde!.Bytes);
    }

    [Fact]
    public async Task Een_dossier_dat_ter_inzage_ligt_een_zelfde_bestand_en_een_vol_dossier_zeggen_waarom_het_wacht()
    {
        await using var proef = await Dossierproef.Start();
        await proef.Begin();
        await proef.Vul();
        var was = await Voeg(proef, Merk);
        await HaalWeg(proef, was);
        await proef.Leg();
        Assert.Equal("weggehaald-bevroren", await Terug(proef, was.Id));
        Opstelling.Eis(await proef.Dossier.HaalTerug("Er hoort nog iets bij.", proef.Op(), Dossierproef.Leerkracht));
        var zelfde = await Voeg(proef, Merk);
        Assert.Equal("bijlage-dubbel", await Terug(proef, was.Id));
        await HaalWeg(proef, zelfde);
        for (var nr = 1; nr <= OverdrachtGrenzen.BijlagenMax; nr++)
        {
            await Voeg(proef, $"ander {nr}");
        }

        Assert.Equal("te-veel", await Terug(proef, was.Id));
        await HaalWeg(proef, (await Alle(proef))[0]);
        Assert.Null(await Terug(proef, was.Id));

        Assert.Contains(await Alle(proef), b => b == was);
    }

    private static async Task<Bijlage> Voeg(Dossierproef proef, string tekst)
    {
        Opstelling.Eis(await proef.Dossier.VoegBijlageToe("verslag.pdf", "Verslag", ondersteuning: false, Dossierproef.Rapport(tekst), proef.Op(), Dossierproef.Leerkracht));
        return (await Alle(proef))[^1];
    }

    private static async Task HaalWeg(Dossierproef proef, Bijlage bijlage) =>
        Opstelling.Eis(await proef.Dossier.VerwijderBijlage(bijlage.Id, proef.Op(), Dossierproef.Leerkracht));

    private static async Task<string?> Terug(Dossierproef proef, string id) => (await proef.Dossier.HaalBijlageTerug(id, proef.Op(), Dossierproef.Leerkracht)).Weigering?.Code;

    private static async Task<ImmutableArray<Bijlage>> Alle(Dossierproef proef) => (await proef.Bekijk()).Gegevens!.Bijlagen;

    private static async Task<Bijlage> Enige(Dossierproef proef) => Assert.Single(await Alle(proef));

    private static List<string> Bestanden(Dossierproef proef) => [.. proef.School.Storing.Aanwezig.Where(r => r.Toestand == "bestand").Select(r => r.Sleutel)];

    /// <summary>By somebody with all keys that are left.</summary>
    private static bool Vind(Dossierproef proef)
    {
        var gevonden = false;
        proef.School.Bestanden(map => gevonden = new Dossiersporen(proef.School.Verzegelaar, Path.Combine(map.FullName, "school.db")).Vind(Merk));
        return gevonden;
    }
}
