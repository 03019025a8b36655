using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Commissie;
using OrleansSchool.Financien;
using OrleansSchool.Post;
using OrleansSchool.Spelmateriaal;
using OrleansSchool.Tests.Grains.Nachtronde;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Grains.Commissie;

/// <summary>The year report on the real engine and store, from 5 July 2027 (TSO-2l, TSO-10i).</summary>
[Requirement("TSO-2l")]
public sealed class JaarverslagGrainTests : IAsyncLifetime
{
    private const int Pdfdelen = 3;

    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly Wie Coordinator = Opstelling.Wie(Rol.Overblijfcoordinator);
    private static readonly Wie Ouderraad = Opstelling.Wie(Rol.Ouderraad);
    private static readonly ImmutableArray<byte> Xlsx = [.. "PK werkboek"u8];

    private Opstelling _school = null!;
    private int _nr;

    private IJaarverslagGrain Verslag => _school.Grains.Jaarverslag(Opstelling.School, Opstelling.Jaar);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.Start(begin: Schooltijd.Moment(new DateOnly(2027, 7, 5), new TimeOnly(9, 0)));
        await _school.RichtSchoolIn();
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Een_tekst_blijft_na_een_herstart_en_wie_intussen_hetzelfde_hoofdstuk_schreef_hoort_dat()
    {
        var operatie = Op();
        Opstelling.Eis(await Verslag.Schrijf(Hoofdstuk.Voorwoord, " Een goed jaar.\r\n", false, 0, operatie, Coordinator));
        Opstelling.Eis(await Verslag.Schrijf(Hoofdstuk.Voorwoord, "Een goed jaar.", false, 0, operatie, Coordinator));
        Assert.Equal("operatie-al-gebruikt", (await Verslag.Schrijf(Hoofdstuk.Voorwoord, "Een druk jaar.", false, 1, operatie, Coordinator)).Weigering?.Code);
        await _school.Herstart();

        Assert.Equal("verouderd", await Schrijf(Hoofdstuk.Voorwoord, "Een druk jaar.", 0));
        Assert.Null(await Schrijf(Hoofdstuk.Communicatie, "Er stond veel in de nieuwsbrief.", 0)); // another chapter, of who had the page open already
        Assert.Null(await Schrijf(Hoofdstuk.Voorwoord, "Een druk jaar.", 1));
        var tekst = (await Verslag.Tekst(Hoofdstuk.Voorwoord, Leider)).Waarde!;
        Assert.Equal(("Een druk jaar.", 3L, Coordinator.Naam), (tekst.Tekst, tekst.Versie, tekst.DoorNaam));
        Assert.Equal("Er stond veel in de nieuwsbrief.", (await Bekijk()).Hoofdstukken.Single(h => h.Hoofdstuk == Hoofdstuk.Communicatie).Gedrukt);
    }

    [Fact, Requirement("XLS-3")]
    public async Task De_naam_van_een_kind_van_school_wordt_geweigerd()
    {
        await _school.SchrijfIn("lieke", "Lieke");
        await _school.TotDat(async () => await _school.Rij("lieke") is not null);

        Assert.Equal("verslag-naam", await Schrijf(Hoofdstuk.Incidenten, "Het was rustig, maar Lieke viel.", 0));
        Assert.Null(await Schrijf(Hoofdstuk.Incidenten, "Het was rustig, maar een kind viel.", 0));
    }

    [Fact, Requirement("SEC-2")]
    public async Task Wie_alleen_mag_lezen_ziet_edities_en_geen_hoofdstuk_en_wie_dat_niet_mag_niets()
    {
        await Stel();

        var view = (await Verslag.Bekijk(Ouderraad)).Waarde!;
        Assert.Equal((1, 0, "", false), (view.Edities.Length, view.Hoofdstukken.Length, view.Hash, view.MagSchrijven));
        Assert.Equal("geen-recht", (await Verslag.Bekijk(Opstelling.Wie(Rol.Overblijfkracht))).Weigering?.Code);
        Assert.Equal("geen-recht", (await Verslag.Editie(1, JaarverslagGrenzen.Pdf, Opstelling.Wie(Rol.Groepsleerkracht))).Weigering?.Code);
        Assert.Equal("geen-recht", (await Verslag.Hertel(Ouderraad)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Verslag.Tekst(Hoofdstuk.Voorwoord, Ouderraad)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Verslag.Schrijf(Hoofdstuk.Voorwoord, "Nee.", false, 0, Op(), Ouderraad)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Verslag.StelVast(Pdf(1), Xlsx, "", null, 0, Op(), Ouderraad)).Weigering?.Code);
        Assert.Equal("geen-recht", (await Verslag.Verstuur(Geleding.Mr, _school.Vandaag, true, Op(), Ouderraad)).Weigering?.Code);
    }

    [Fact, Requirement("TSO-10i")]
    public async Task Een_vastgestelde_editie_verandert_nooit_meer_en_een_verbetering_is_een_nieuwe()
    {
        var (pdf, operatie, view) = (Pdf(Pdfdelen), Op(), (await Verslag.Hertel(Coordinator)).Waarde!);
        Assert.Equal("verouderd", (await Verslag.StelVast(pdf, Xlsx, "iets anders", null, view.Versie, Op(), Coordinator)).Weigering?.Code);
        Assert.Equal("verslag-bestand", (await Verslag.StelVast([], Xlsx, view.Hash, null, view.Versie, Op(), Coordinator)).Weigering?.Code);
        var een = (await Verslag.StelVast(pdf, Xlsx, view.Hash, null, view.Versie, operatie, Coordinator)).Waarde!;
        Assert.Equal(een, (await Verslag.StelVast(Pdf(1), Xlsx, view.Hash, null, view.Versie, operatie, Coordinator)).Waarde);
        Assert.Null(await Schrijf(Hoofdstuk.Voorwoord, "Later geschreven.", view.Versie));
        await _school.Herstart();

        Assert.Equal("verplicht", (await Stel(Pdf(1))).Weigering?.Code);
        var twee = (await Stel(Pdf(1), "Het voorwoord ontbrak.")).Waarde!;
        Assert.Equal((1, 2, "Het voorwoord ontbrak."), (een.Nr, twee.Nr, twee.Reden));
        Assert.Equal(pdf, (await Verslag.Editie(1, JaarverslagGrenzen.Pdf, Ouderraad)).Waarde!.Bytes);
        Assert.Equal(Xlsx, (await Verslag.Editie(1, JaarverslagGrenzen.Xlsx, Ouderraad)).Waarde!.Bytes);
        Assert.Equal(Pdf(1), (await Verslag.Editie(2, JaarverslagGrenzen.Pdf, Ouderraad)).Waarde!.Bytes);
        Assert.Equal("onbekend", (await Verslag.Editie(3, JaarverslagGrenzen.Pdf, Leider)).Weigering?.Code);
        Assert.Equal("onbekend", (await Verslag.Editie(1, "doc", Leider)).Weigering?.Code);
    }

    [Fact]
    public async Task Twee_mensen_die_tegelijk_een_nieuwe_editie_vaststellen_maken_er_een()
    {
        Assert.NotNull((await Stel()).Waarde);
        var view = await Bekijk();
        Task<Uitkomst<Verslageditie>> Nieuw(string reden, Wie wie) => Verslag.StelVast(Pdf(1), Xlsx, view.Hash, reden, view.Versie, Op(), wie);

        var twee = await Task.WhenAll(Nieuw("Het voorwoord ontbrak.", Coordinator), Nieuw("De lasten waren te laag.", Leider)); // both files say that they are edition 2

        Assert.Equal(2, Assert.Single(twee, u => u.IsGoed).Waarde!.Nr);
        Assert.Equal("verouderd", Assert.Single(twee, u => !u.IsGoed).Weigering?.Code);
        Assert.Equal(2, (await Bekijk()).Edities.Length);
    }

    [Fact]
    public async Task Valt_de_stroom_uit_tijdens_het_vaststellen_dan_is_er_geen_halve_editie_en_blijft_er_niets_liggen()
    {
        var (view, operatie) = (await Bekijk(), Op());
        _school.Storing.AllesVanaf("bestand", 2);
        await Assert.ThrowsAnyAsync<Exception>(() => Verslag.StelVast(Pdf(Pdfdelen), Xlsx, view.Hash, null, view.Versie, operatie, Coordinator));
        await _school.Herstart();
        Assert.Empty((await Bekijk()).Edities);

        var editie = (await Verslag.StelVast(Pdf(Pdfdelen), Xlsx, view.Hash, null, view.Versie, operatie, Coordinator)).Waarde!;

        Assert.Equal(1, editie.Nr);
        Assert.Equal(Pdfdelen + 1, _school.Er("bestand").Count());
        Assert.Equal(Pdf(Pdfdelen), (await Verslag.Editie(1, JaarverslagGrenzen.Pdf, Leider)).Waarde!.Bytes);
    }

    [Fact, Requirement("TSO-10i")]
    public async Task De_cijfers_van_een_hoofdstuk_zijn_die_van_het_gebied_ook_na_een_correctie()
    {
        var materiaal = _school.Grains.Spelmateriaal(Opstelling.School);
        await Boek(10_050);
        Opstelling.Eis(await materiaal.Bewaar(null, new MateriaalInvoer("Ballen", 5, null, Materiaalstand.InOrde, null, null), Op(), Coordinator));
        for (var i = 0; i < 6; i++)
        {
            await Klaag();
        }

        await Gelijk("5", "6");
        var eerst = (await Bekijk()).Hash;

        var ballen = (await materiaal.Bekijk(Coordinator)).Waarde!.Lijst.Single();
        Opstelling.Eis(await materiaal.Bewaar(ballen.Id, ballen.Gegevens with { Aantal = 7 }, Op(), Coordinator, ballen.Versie));
        await Boek(-2_000);
        await Klaag();

        await Gelijk("7", "7");
        Assert.NotEqual(eerst, (await Bekijk()).Hash);
    }

    [Fact]
    public async Task Vanaf_september_is_er_een_taak_die_weggaat_als_alle_vier_het_hebben()
    {
        await Maak("marijke", Rol.Overblijfcoordinator);
        await Maak("sanne", Rol.MrOuder);
        await _school.TotDat(async () => (await _school.Grains.Personen(Opstelling.School).Alles()).Rijen.Length == 2);
        Assert.Equal("verslag-geen-editie", await Verstuur(Geleding.Mr, false));
        Assert.NotNull((await Stel()).Waarde);
        Assert.Equal("verslag-niemand", await Verstuur(Geleding.Bestuur, false));
        var operatie = Op();
        Opstelling.Eis(await Verslag.Verstuur(Geleding.Mr, _school.Vandaag, false, operatie, Coordinator));
        Opstelling.Eis(await Verslag.Verstuur(Geleding.Mr, _school.Vandaag, false, operatie, Coordinator));
        var verzonden = Assert.Single((await Bekijk()).Verzonden);
        Assert.Equal((1, Geleding.Mr, 1, false), (verzonden.Editie, verzonden.Aan, verzonden.Mails, verzonden.OpPapier));
        await _school.TotDat(async () => (await Mails()).Any(m => m.Sjabloon == Sjabloon.Jaarverslag));
        Assert.Equal("sanne@school.example", Assert.Single(await Mails(), m => m.Sjabloon == Sjabloon.Jaarverslag).NaarEmail);
        Assert.Empty(await Taken());

        await _school.NaarNacht(new DateOnly(2027, 9, 2));
        Assert.EndsWith("aan de ouderraad, het bestuur, de schoolleiding.", Assert.Single(await Taken()), StringComparison.Ordinal);
        foreach (var aan in new[] { Geleding.Ouderraad, Geleding.Bestuur, Geleding.Schoolleiding })
        {
            Assert.Null(await Verstuur(aan, true));
        }

        await _school.TotDat(async () => (await Taken()).IsEmpty);
        Assert.Empty((await Bekijk()).Ontbreekt);
    }

    private OperatieId Op() => Opstelling.Operatie("verslag" + (++_nr).ToString("D4", CultureInfo.InvariantCulture));

    private async Task<JaarverslagView> Bekijk() => (await Verslag.Bekijk(Coordinator)).Waarde!;

    private async Task<string?> Schrijf(Hoofdstuk hoofdstuk, string tekst, long versie) => (await Verslag.Schrijf(hoofdstuk, tekst, false, versie, Op(), Coordinator)).Weigering?.Code;

    private async Task<string?> Verstuur(Geleding aan, bool opPapier) => (await Verslag.Verstuur(aan, _school.Vandaag, opPapier, Op(), Coordinator)).Weigering?.Code;

    private async Task<Uitkomst<Verslageditie>> Stel(ImmutableArray<byte>? pdf = null, string? reden = null)
    {
        var view = await Bekijk();
        return await Verslag.StelVast(pdf ?? Pdf(1), Xlsx, view.Hash, reden, view.Versie, Op(), Coordinator);
    }

    /// <summary>A PDF that takes so many rows, its last one half full.</summary>
    private static ImmutableArray<byte> Pdf(int delen) =>
        [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, ((delen - 1) * IBestandGrain.BytesMax) + (IBestandGrain.BytesMax / 2)).Select(n => (byte)(n % 251))];

    private async Task Boek(long centen) => Opstelling.Eis(await _school.Grains.Journaal(Opstelling.School, Opstelling.Jaar).BoekMemoriaal(
        new MemoriaalInvoer(_school.Vandaag, "Ballen", [new Boekregel(Boekposten.Spelmateriaal, new Geld(centen), null), new Boekregel(Boekposten.Crediteuren, new Geld(-centen), null)], null, null), Op(), Coordinator));

    private async Task Klaag()
    {
        var klachten = _school.Grains.Klachten(Opstelling.School, Opstelling.Jaar);
        var klacht = new KlachtInvoer(_school.Vandaag, "Een ouder", "Drukte", "Het is druk.", Klachtstand.Ontvangen, null, _school.Vandaag.AddDays(20), null);
        Opstelling.Eis(await klachten.Bewaar(null, klacht, (await klachten.Bekijk(Coordinator)).Waarde!.Versie, Op(), Coordinator));
    }

    /// <summary>Money as the edition verantwoording has it, material and complaints as their lists have them.</summary>
    private async Task Gelijk(string ballen, string klachten)
    {
        var view = await Bekijk();
        string Waarde(Hoofdstuk hoofdstuk, string wat) => view.Hoofdstukken.Single(h => h.Hoofdstuk == hoofdstuk).Feiten.Single(f => f.Wat == wat).Waarde;
        var cijfers = (await _school.Grains.Begroting(Opstelling.School, Opstelling.Jaar).Cijfers(Cijferperiode.VanSchooljaar(Opstelling.Jaar), Editie.Verantwoording, Leider)).Waarde!;

        Assert.Equal(cijfers.Samenvatting.Lasten.ToString(), Waarde(Hoofdstuk.Financien, "Totaal lasten"));
        Assert.NotEqual(Geld.Nul, cijfers.Samenvatting.Lasten);
        Assert.Equal((ballen, klachten), (Waarde(Hoofdstuk.Spelmateriaal, "In orde"), Waarde(Hoofdstuk.Klachten, "Klachten")));
    }

    private async Task Maak(string id, Rol rol) => Opstelling.Eis(await _school.Grains.Account(id).Maak(
        $"{id}@school.example", $"Persoon {id}", "hash", [new Roltoekenning(Opstelling.School, rol, [], Opstelling.Jaar.EersteDag, null)]));

    private async Task<ImmutableArray<PostKaart>> Mails() => (await _school.Grains.Postbus(Opstelling.School).Bekijk(null, Leider)).Waarde!.Mails;

    private async Task<ImmutableArray<string>> Taken() =>
        [.. (await _school.Grains.Aandacht(Opstelling.School, "marijke").Alles()).Where(b => b.Id == $"jaarverslag/{Opstelling.Jaar}").Select(b => b.Tekst)];
}
