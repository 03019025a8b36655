using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Beleidsstukken;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Grains.Nachtronde;

namespace OrleansSchool.Tests.Grains.Commissie;

/// <summary>The register of MR and bestuur over real grains, with its files (TSO-0b).</summary>
[Requirement("TSO-0b")]
public sealed class MrAfsprakenGrainTests : IAsyncLifetime
{
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly ImmutableArray<byte> Notulen = [.. "%PDF-1.7\n% verzonnen notulen\n"u8];

    private Opstelling _school = null!;
    private int _nr;

    private IMrAfsprakenGrain Register => _school.Grains.MrAfspraken(Opstelling.School);

    private MrAfspraakInvoer Invoer => new("Aantal helpers", "Op elk plein staan twee helpers.", _school.Vandaag, "Hanneke Bloem", "Tomasz Wiśniewski", null, null);

    public async ValueTask InitializeAsync() => _school = await Opstelling.MetSchool();

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Een_afspraak_met_haar_stuk_blijft_na_een_herstart_en_hetzelfde_formulier_maakt_er_geen_twee()
    {
        var operatie = Op();
        Opstelling.Eis(await Register.Bewaar(null, Invoer, 0, operatie, Leider));
        Opstelling.Eis(await Register.Bewaar(null, Invoer, 0, operatie, Leider));
        Assert.Equal("verouderd", (await Register.Bewaar(null, Invoer, 0, Op(), Leider)).Weigering?.Code);
        var id = (await Enige()).Id;
        var stuk = Op();
        Opstelling.Eis(await Register.VoegStukToe(id, "Notulen van de MR", _school.Vandaag, Notulen, stuk, Leider));
        Opstelling.Eis(await Register.VoegStukToe(id, "Notulen van de MR", _school.Vandaag, Notulen, stuk, Leider));
        Opstelling.Eis(await Register.NoteerNagekomen(id, _school.Vandaag, "Het rooster klopt.", 2, Op(), Leider));
        await _school.Herstart();

        var afspraak = await Enige();
        Assert.Equal("Het rooster klopt.", afspraak.Nagekomen);
        var inhoud = (await Register.Stuk(id, Assert.Single(afspraak.Stukken).BestandId, Opstelling.Wie(Rol.Ouderraad))).Waarde!;
        Assert.Equal(("application/pdf", Notulen.Length), (inhoud.Soort, inhoud.Bytes.Length));
        Assert.Equal(["nagekomen", "stuk-erbij", "vastgelegd"], afspraak.Geschiedenis.Select(f => f.Soort));
    }

    [Fact]
    public async Task Een_stuk_dat_niet_geschreven_kon_worden_komt_er_met_hetzelfde_formulier_alsnog()
    {
        Opstelling.Eis(await Register.Bewaar(null, Invoer, 0, Op(), Leider));
        var (id, operatie) = ((await Enige()).Id, Op());
        _school.Storing.Bij((toestand, _) => toestand == "bestand");
        await Assert.ThrowsAnyAsync<Exception>(() => Register.VoegStukToe(id, "Notulen", _school.Vandaag, Notulen, operatie, Leider));
        _school.Storing.Geen();

        Opstelling.Eis(await Register.VoegStukToe(id, "Notulen", _school.Vandaag, Notulen, operatie, Leider));

        Assert.True((await Register.Stuk(id, Assert.Single((await Enige()).Stukken).BestandId, Leider)).IsGoed);
    }

    [Fact, Requirement("SEC-5")]
    public async Task Wat_er_niet_hoort_wordt_gewist_en_na_zeven_jaar_gaan_afspraak_en_stukken_samen()
    {
        Opstelling.Eis(await Register.Bewaar(null, Invoer with { GeldtTot = Opstelling.Jaar.LaatsteDag }, 0, Op(), Leider));
        var id = (await Enige()).Id;
        Opstelling.Eis(await Register.VoegStukToe(id, "Verkeerde brief", _school.Vandaag, Notulen, Op(), Leider));
        Opstelling.Eis(await Register.VoegStukToe(id, "Notulen", _school.Vandaag, Notulen, Op(), Leider));
        var (fout, goed) = ((await Enige()).Stukken[0].BestandId, (await Enige()).Stukken[1].BestandId);
        Assert.NotEqual(fout, goed); // the same bytes, each its own file
        Assert.Equal("verplicht", (await Register.HaalStukWeg(id, fout, "", Op(), Leider)).Weigering?.Code);
        Opstelling.Eis(await Register.HaalStukWeg(id, fout, "Hoort bij een andere afspraak.", Op(), Leider));
        Assert.False((await Register.Stuk(id, fout, Leider)).IsGoed);
        var dag = _school.Vandaag;
        await _school.NaarNacht(dag.AddDays(30));
        Assert.NotNull(await _school.Grains.Bestand(Opstelling.School, fout).Bekijk());
        await _school.NaarNacht(dag.AddDays(31));
        await _school.TotDat(async () => await _school.Grains.Bestand(Opstelling.School, fout).Bekijk() is null);
        Assert.NotNull(await _school.Grains.Bestand(Opstelling.School, goed).Bekijk());

        await _school.NaarNacht(new DateOnly(2034, 7, 31));
        Assert.Single((await Register.Bekijk(Leider)).Waarde!.Afspraken);
        var verslag = await _school.NaarNacht(new DateOnly(2034, 8, 1));
        Assert.Empty((await Register.Bekijk(Leider)).Waarde!.Afspraken);
        Assert.Null(await _school.Grains.Bestand(Opstelling.School, goed).Bekijk());
        Assert.Equal((1, 1), (verslag.Aantal("mrafspraken"), verslag.Aantal("bestand")));
    }

    [Fact, Requirement("SEC-2")]
    public async Task Alleen_wie_het_register_beheert_schrijft_en_een_kind_staat_er_niet_in()
    {
        await _school.SchrijfIn("sam", "Wout", "Zijlstra");
        Assert.Equal("mr-afspraak-naam", (await Register.Bewaar(null, Invoer with { Tekst = "Omdat Wout Zijlstra viel." }, 0, Op(), Leider)).Weigering?.Code);
        Assert.Equal("onbekend", (await Register.Bewaar(null, Invoer with { BesluitId = "0123456789abcdef" }, 0, Op(), Leider)).Weigering?.Code);
        Opstelling.Eis(await Register.Bewaar(null, Invoer, 0, Op(), Leider));
        var id = (await Enige()).Id;
        Assert.Equal("mr-stuk-soort", (await Register.VoegStukToe(id, "Brief", _school.Vandaag, [1, 2, 3], Op(), Leider)).Weigering?.Code);
        Assert.Equal("leeg-bestand", (await Register.VoegStukToe(id, "Brief", _school.Vandaag, [], Op(), Leider)).Weigering?.Code);
        foreach (var rol in new[] { Rol.MrOuder, Rol.Ouderraad, Rol.Bestuur, Rol.Commissielid, Rol.Overblijfcoordinator })
        {
            var wie = Opstelling.Wie(rol);
            Assert.Single((await Register.Bekijk(wie)).Waarde!.Afspraken);
            Assert.Equal("geen-recht", (await Register.Bewaar(id, Invoer, 1, Op(), wie)).Weigering?.Code);
            Assert.Equal("geen-recht", (await Register.VoegStukToe(id, "Brief", _school.Vandaag, Notulen, Op(), wie)).Weigering?.Code);
            Assert.Equal("geen-recht", (await Register.HaalStukWeg(id, "x", "Weg.", Op(), wie)).Weigering?.Code);
        }

        foreach (var rol in new[] { Rol.Overblijfkracht, Rol.Leerkracht, Rol.Administratie })
        {
            Assert.Equal("geen-recht", (await Register.Bekijk(Opstelling.Wie(rol))).Weigering?.Code);
            Assert.Equal("geen-recht", (await Register.Inspectie(Opstelling.Jaar, Opstelling.Wie(rol))).Weigering?.Code);
        }
    }

    [Fact, Requirement("TSO-1c", "TSO-1f")]
    public async Task Het_dossier_haalt_beleid_afspraken_en_besluiten_bij_elkaar_met_het_geschil()
    {
        var beleid = _school.Grains.Beleid(Opstelling.School);
        Opstelling.Eis(await beleid.LegVast(new StukInvoer(Stuksoort.Mandaat, "De schoolleiding organiseert het overblijven.", "het bestuur", _school.Vandaag, _school.Vandaag), Op(), Leider));
        Opstelling.Eis(await beleid.BewaarVerzekering(null, new VerzekeringInvoer("Verzekeraar", "P-1", Gedekt.Allen, null, _school.Vandaag, _school.Vandaag.AddYears(1), null), Op(), Leider));
        Opstelling.Eis(await Register.Bewaar(null, Invoer, 0, Op(), Leider));
        var id = await Geschil();
        var gekoppeld = await Register.Bewaar((await Enige()).Id, Invoer with { BesluitId = id }, 1, Op(), Leider);
        Opstelling.Eis(gekoppeld);

        var dossier = (await Register.Inspectie(Opstelling.Jaar, Opstelling.Wie(Rol.Bestuur))).Waarde!;

        Assert.Equal([Stuksoort.Mandaat], dossier.Beleid.Select(s => s.Soort));
        Assert.Equal(["P-1"], dossier.Verzekeringen.Select(v => v.Polisnummer));
        Assert.Equal(["Aantal helpers"], dossier.Afspraken.Select(a => a.Onderwerp));
        var besluit = Assert.Single(dossier.Besluiten);
        Assert.Equal((Besluitstand.Geschil, "Gesprek op 1 december.", _school.Vandaag), (besluit.Stand, besluit.GeschilRoute, besluit.GeschilOp));
        Assert.Equal(0, dossier.Vog.Helpers);
    }

    /// <summary>A besluit to which the MR didn't agree, recorded as dispute.</summary>
    private async Task<string> Geschil()
    {
        var besluiten = _school.Grains.Besluiten(Opstelling.School, Opstelling.Jaar);
        var (coordinator, vandaag) = (Opstelling.Wie(Rol.Overblijfcoordinator), _school.Vandaag);
        var invoer = new BesluitvoorstelInvoer(Besluitsoort.Anders, vandaag, "Buiten eten", "Bij mooi weer.", false, null, null, null, "Coördinator");
        var id = (await besluiten.StelVoor(invoer, Op(), coordinator)).Waarde!.Id;
        Opstelling.Eis(await besluiten.NoteerCommissie(id, new BesluitInvoer(vandaag, ["Karel van Rijn", "Petra de Ruiter"], 2, 0, 0, "Akkoord."), await Versie(), Op(), coordinator));
        foreach (var (stap, uitkomst, rol) in new[]
        {
            (Besluitstap.AdviesOuderraad, Stapuitkomst.Positief, Rol.Ouderraad), (Besluitstap.AdviesSchoolleiding, Stapuitkomst.Positief, Rol.Schoolleider),
            (Besluitstap.InstemmingOuders, Stapuitkomst.NietIngestemd, Rol.MrOuder),
        })
        {
            Opstelling.Eis(await besluiten.LegVast(id, new StapInvoer(stap, uitkomst, vandaag, "Sanne Bakker", "Te koud.", Notulen), await Versie(), Op(), Opstelling.Wie(rol)));
        }

        Opstelling.Eis(await besluiten.MeldGeschil(id, "Gesprek op 1 december.", await Versie(), Op(), coordinator));
        return id;

        async Task<long> Versie() => (await besluiten.Kaart(id, Leider)).Waarde!.Besluit.Versie;
    }

    private async Task<MrAfspraak> Enige() => Assert.Single((await Register.Bekijk(Leider)).Waarde!.Afspraken);

    private OperatieId Op() => Opstelling.Operatie($"afspraak-{++_nr}");
}
