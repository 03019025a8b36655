using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>Content under the dossier's own key, and the hash of what the verzorgers saw (OSO-K5, OSO-L1).</summary>
public sealed class DossierKluisTests
{
    private const string Plaats = "dossier/99XX00/kim/2026-2027";

    private static readonly byte[] Sleutel = SHA256.HashData("een sleutel"u8);

    [Fact]
    [Requirement("OSO-L1")]
    public void Wat_dicht_gaat_komt_er_hetzelfde_uit_en_is_zonder_sleutel_niet_te_lezen()
    {
        var gegevens = Volledigdossier.Maak();
        var inhoud = new Dossierinhoud(gegevens, gegevens, [new Inzagewoord("h", "v1", "Nee want", null, null)], [new Notitie(default, "poging", "Geen gehoor")], null, ["Kimweg"]);
        var dicht = DossierKluis.Sluit(DossierKluis.Schrijf(inhoud), Sleutel, Plaats);

        Assert.DoesNotContain("Kimweg", Encoding.UTF8.GetString(dicht), StringComparison.Ordinal);
        var terug = DossierKluis.LeesInhoud(DossierKluis.Open(dicht, Sleutel, Plaats));
        Assert.Equal(DossierHash.Van(gegevens), DossierHash.Van(terug.Gegevens));
        Assert.Equal(("Nee want", "Geen gehoor", "Kimweg"), (terug.Woord("h", "v1")!.Reden, terug.Notities.Single().Tekst, terug.GeheimeStraten.Single()));
        Assert.NotEqual(dicht, DossierKluis.Sluit(DossierKluis.Schrijf(inhoud), Sleutel, Plaats));
    }

    [Fact]
    [Requirement("OSO-L1")]
    public void Met_een_andere_sleutel_op_een_andere_plaats_of_met_een_ander_byte_gaat_het_niet_open()
    {
        var dicht = DossierKluis.Sluit("geheim"u8, Sleutel, Plaats);
        Assert.Equal("geheim"u8.ToArray(), DossierKluis.Open(dicht, Sleutel, Plaats));
        Assert.ThrowsAny<CryptographicException>(() => DossierKluis.Open(dicht, SHA256.HashData("een andere"u8), Plaats));
        Assert.ThrowsAny<CryptographicException>(() => DossierKluis.Open(dicht, Sleutel, Plaats + "/oso-1"));
        Assert.ThrowsAny<CryptographicException>(() => DossierKluis.Open(dicht.AsSpan(0, 10), Sleutel, Plaats));
        dicht[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => DossierKluis.Open(dicht, Sleutel, Plaats));
    }

    [Fact]
    [Requirement("OSO-K5")]
    public void De_hash_verandert_met_de_inhoud_en_niet_met_tellers_bevestigingen_of_volgorde_van_antwoorden()
    {
        var gegevens = Volledigdossier.Maak();
        var hash = DossierHash.Van(gegevens);
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(hash, DossierHash.Van(gegevens with { Okr = [.. gegevens.Okr.Reverse().Select(a => a with { Versie = a.Versie + 3 })] }));
        Assert.Equal(hash, DossierHash.Van(gegevens with { Ondersteuning = gegevens.Ondersteuning with { BevestigdDoorIb = "ander" } }));
        Assert.Equal(hash, DossierHash.Van(gegevens with { Bijlagen = [gegevens.Bijlagen[0] with { Id = "b9", Delen = 3 }] }));
        Assert.NotEqual(hash, DossierHash.Van(gegevens with { Bijlagen = [gegevens.Bijlagen[0] with { Hash = new string('b', 64) }] }));
        Assert.NotEqual(hash, DossierHash.Van(gegevens with { Advies = gegevens.Advies with { Aandachtspunten = "Anders." } }));
        Assert.NotEqual(hash, DossierHash.Van(gegevens with { Okr = [gegevens.Okr[0] with { Tekst = "Anders." }, .. gegevens.Okr.Skip(1)] }));
    }
}
