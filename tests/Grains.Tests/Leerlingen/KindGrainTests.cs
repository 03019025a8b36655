using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Tests.Grains.Leerlingen;

/// <summary>Verzorgers, siblings, lunch notes and pictures on the real engine and store.</summary>
[Requirement("SCH-2")]
public sealed class KindGrainTests
{
    private static readonly Wie Administratie = Opstelling.Wie(Rol.Administratie);
    private static readonly Wie Kracht = Opstelling.Wie(Rol.Overblijfkracht);
    private static readonly Wie Leerkracht = Opstelling.Wie(Rol.Groepsleerkracht, "g5");
    private static readonly Verzorger Moeder = new("v1", "Robin Akker", "moeder", "0612345678", "robin@voorbeeld.nl", true, true, false, false, "", 0, 1);

    [Fact]
    public async Task Een_bestand_met_verzorgers_twee_keer_overnemen_schrijft_de_tweede_keer_niets()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var sam = await opstelling.SchrijfIn("sam");
        var bestand = new VerzorgersOvername([Moeder with { Id = "" }], [new Noodcontact("", "Oma Akker", "oma", "024-1234567", 2)]);
        Assert.Equal(["Robin Akker", "Oma Akker"], (await sam.VergelijkVerzorgers(bestand, Administratie)).Waarde!.Nieuw);
        Assert.Empty((await sam.Kaart(Administratie)).Waarde!.Verzorgers);
        Assert.False((await sam.NeemVerzorgersOver(bestand, Administratie)).Waarde!.IsLeeg);
        var versie = (await sam.Kaart(Administratie)).Waarde!.Versie;
        Assert.True((await sam.NeemVerzorgersOver(bestand, Administratie)).Waarde!.IsLeeg);
        Assert.Equal(versie, (await sam.Kaart(Administratie)).Waarde!.Versie);
        Assert.Equal("geen-recht", (await sam.NeemVerzorgersOver(bestand, Opstelling.Wie(Rol.Overblijfcoordinator))).Weigering?.Code);
        Assert.Equal("onbekend", (await opstelling.Grains.Leerling(Opstelling.School, "niemand").NeemVerzorgersOver(bestand, Administratie)).Weigering?.Code);
    }

    [Fact]
    [Requirement("SCH-2", "LIVE-1")]
    public async Task Broer_en_zus_vinden_elkaar_door_een_gedeelde_ouder_en_een_wijziging_gaat_mee()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var sam = await opstelling.SchrijfIn("sam");
        var noor = await opstelling.SchrijfIn("noor", "Noor", groep: "g6");
        await opstelling.SchrijfIn("ander", "Bo", "Blom");
        foreach (var kind in new[] { sam, noor })
        {
            Opstelling.Eis(await kind.BewaarVerzorgers([Moeder], [], (await kind.Kaart(Administratie)).Waarde!.Versie, Administratie));
        }

        async Task<IEnumerable<string>> Broers(string id) => Gezin.Van(await opstelling.Grains.Register(Opstelling.School).Alles(), id).Select(r => r.Id);
        Assert.Equal(["noor"], await Broers("sam"));
        var was = VerzorgerContact.Van((await sam.Kaart(Administratie)).Waarde!.Verzorgers[0]);
        var wordt = was with { Telefoon = "0687654321", Email = null };
        for (var keer = 0; keer < 2; keer++)
        {
            Opstelling.Eis(await noor.WerkVerzorgerBij(was, wordt, Administratie));
        }

        Assert.Equal("+31687654321", (await noor.Kaart(Administratie)).Waarde!.Verzorgers[0].Telefoon);
        Assert.Empty(await Broers("sam"));
        Opstelling.Eis(await sam.WerkVerzorgerBij(was, wordt, Administratie));
        await opstelling.Herstart();
        Assert.Equal(["noor"], await Broers("sam"));
    }

    [Fact]
    [Requirement("TSO-8f", "TSO-8h")]
    public async Task Lunchinfo_komt_op_bord_en_blad_en_verdwijnt_op_de_klok()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var sam = await opstelling.SchrijfIn("sam");
        var vandaag = opstelling.Vandaag;
        Opstelling.Eis(await sam.MeldAan(vandaag, AanmeldingSoort.Structureel, Weekdagen.Alle & ~Weekdagen.Woensdag, null, Opstelling.Operatie("aan"), Administratie));
        var notitie = new Lunchnotitie("n1", "noten", "Geen noten.", Lunchdoel.Allergie, null, null, vandaag.AddDays(1), "", default);
        Opstelling.Eis(await sam.BewaarLunchnotitie(notitie, null, Leerkracht));
        Opstelling.Eis(await sam.BewaarLunchnotitie(notitie with { Id = "n2", Merkje = "EpiPen", TotEnMet = vandaag.AddDays(30) }, null, Leerkracht));
        async Task<(string?, int)> Ziet(DateOnly datum) => (
            (await opstelling.Grains.Overblijfgroep(Opstelling.School, Opstelling.Jaar, "g5").Bord(datum, Kracht)).Waarde!.Tegels[0].Merkje,
            (await sam.Middagkaart(datum, Kracht)).Waarde!.Lunchnotities.Length);
        Assert.Equal(("noten, EpiPen", 2), await Ziet(vandaag));
        Assert.Equal("geen-recht", (await sam.Middagkaart(vandaag, Opstelling.Wie(Rol.Ouderraad))).Weigering?.Code);
        Assert.Equal("geen-recht", (await sam.Middagkaart(vandaag, Opstelling.Wie(Rol.Groepsleerkracht, "g6"))).Weigering?.Code);
        Assert.Equal("geen-recht", (await sam.BewaarLunchnotitie(notitie, null, Kracht)).Weigering?.Code);

        opstelling.Klok.Vooruit(TimeSpan.FromDays(4));
        Assert.Equal(("EpiPen", 1), await Ziet(opstelling.Vandaag));
        Assert.Equal(("EpiPen", 1), await Ziet(vandaag));
        Assert.Equal(2, (await sam.Kaart(Leerkracht)).Waarde!.Lunchnotities.Length);
        Assert.Single((await sam.Kaart(Opstelling.Wie(Rol.InternBegeleider))).Waarde!.Lunchnotities);
        Opstelling.Eis(await sam.VerlengLunchnotitie("n1", vandaag.AddDays(20), Leerkracht));
        Assert.Equal(2, (await Ziet(opstelling.Vandaag)).Item2);
    }

    [Fact]
    [Requirement("TSO-8h")]
    public async Task De_bellijst_is_voor_wie_mag_markeren_of_de_kaart_mag_zien()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var sam = await opstelling.SchrijfIn("sam");
        Opstelling.Eis(await sam.BewaarVerzorgers([Moeder with { GeheimAdres = true }], [], (await sam.Kaart(Administratie)).Waarde!.Versie, Administratie));
        Assert.Null(Assert.Single((await sam.Bellijst(Kracht)).Waarde!.Regels).Telefoon);
        foreach (var rol in new[] { Rol.Leerkracht, Rol.Ouderraad, Rol.Bhv, Rol.Bestuur })
        {
            Assert.Equal("geen-recht", (await sam.Bellijst(Opstelling.Wie(rol))).Weigering?.Code);
        }

        Assert.Equal("geen-recht", (await sam.Bellijst(Opstelling.Wie(Rol.Groepsleerkracht, "g6"))).Weigering?.Code);
    }

    [Fact]
    public async Task Een_foto_is_er_zolang_de_toestemming_er_is_en_is_daarna_uit_de_opslag()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var (sam, toestemming) = await MetVerzorger(opstelling);
        var versie = (await sam.Kaart(Administratie)).Waarde!.Versie;
        Opstelling.Eis(await sam.BewaarFoto(Beeld(480), toestemming, versie, Administratie));
        Opstelling.Eis(await sam.BewaarFoto(Beeld(480), toestemming, versie, Administratie));
        Assert.Equal("verouderd", (await sam.BewaarFoto(Beeld(481), toestemming, versie, Administratie)).Weigering?.Code);
        var eerste = opstelling.Storing.Laatste<LeerlingState>("leerling", "leerling/99XX00/sam")!.Foto!.BestandId;
        Assert.Equal("image/jpeg", (await sam.Foto(Kracht)).Waarde!.Soort);
        Assert.Equal("geen-recht", (await sam.Foto(Opstelling.Wie(Rol.Groepsleerkracht, "g6"))).Weigering?.Code);
        Assert.Equal("geen-recht", (await sam.BewaarFoto(Beeld(480), toestemming, versie, Leerkracht)).Weigering?.Code);

        Opstelling.Eis(await sam.BewaarFoto(Beeld(481), toestemming, versie + 1, Administratie));
        Assert.Null(await opstelling.Grains.Bestand(Opstelling.School, eerste).Bekijk());
        await opstelling.Herstart(db => Assert.InRange(BestandBytes(db), 15_000, 60_000));
        sam = opstelling.Grains.Leerling(Opstelling.School, "sam");
        Opstelling.Eis(await sam.TrekFotoIn(Administratie));
        Opstelling.Eis(await sam.TrekFotoIn(Administratie));
        Assert.Equal("onbekend", (await sam.Foto(Administratie)).Weigering?.Code);
        Assert.Null((await sam.Kaart(Administratie)).Waarde!.Foto);
        await opstelling.Herstart(db => Assert.InRange(BestandBytes(db), 0, 1_000));
    }

    [Fact]
    public async Task Als_de_toestemming_afloopt_is_de_foto_meteen_weg_en_wist_de_nacht_het_bestand()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var (sam, toestemming) = await MetVerzorger(opstelling);
        Opstelling.Eis(await sam.BewaarFoto(Beeld(480), toestemming with { TotEnMet = opstelling.Vandaag }, (await sam.Kaart(Administratie)).Waarde!.Versie, Administratie));
        var id = opstelling.Storing.Laatste<LeerlingState>("leerling", "leerling/99XX00/sam")!.Foto!.BestandId;
        Assert.NotNull((await sam.Foto(Kracht)).Waarde);
        opstelling.Klok.Vooruit(TimeSpan.FromHours(13.1));
        Assert.Null((await sam.Foto(Kracht)).Waarde);
        opstelling.Klok.Vooruit(TimeSpan.FromHours(6));
        await opstelling.TotDat(async () => await opstelling.Grains.Bestand(Opstelling.School, id).Bekijk() is null);
        Assert.Null(opstelling.Storing.Laatste<LeerlingState>("leerling", "leerling/99XX00/sam")!.Foto);
    }

    [Fact]
    public async Task Wie_toestemming_gaf_en_van_de_lijst_gaat_neemt_het_bestand_van_de_foto_mee()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var (sam, toestemming) = await MetVerzorger(opstelling);
        Opstelling.Eis(await sam.BewaarFoto(Beeld(480), toestemming, (await sam.Kaart(Administratie)).Waarde!.Versie, Administratie));
        var id = opstelling.Storing.Laatste<LeerlingState>("leerling", "leerling/99XX00/sam")!.Foto!.BestandId;
        Opstelling.Eis(await sam.BewaarVerzorgers([Moeder with { Id = "v2" }], [], (await sam.Kaart(Administratie)).Waarde!.Versie, Administratie));
        Assert.Null((await sam.Kaart(Administratie)).Waarde!.Foto);
        Assert.Null(await opstelling.Grains.Bestand(Opstelling.School, id).Bekijk());
    }

    [Fact]
    [Requirement("SCH-2", "LIVE-1")]
    public async Task Het_nummer_van_de_school_maakt_geen_broers_en_zussen_ook_niet_na_een_nacht()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var nummer = (await opstelling.Grains.School(Opstelling.School).Bekijk())!.Gegevens.Telefoon;
        Assert.NotEmpty(nummer);
        foreach (var (id, naam) in new[] { ("sam", "Robin Akker"), ("bo", "Kim Blom") })
        {
            var kind = await opstelling.SchrijfIn(id, id);
            Opstelling.Eis(await kind.BewaarVerzorgers([Moeder with { Naam = naam, Telefoon = nummer, Email = null }], [], (await kind.Kaart(Administratie)).Waarde!.Versie, Administratie));
        }

        Assert.Empty(Gezin.Van(await opstelling.Grains.Register(Opstelling.School).Alles(), "sam"));
        await opstelling.Herstart();
        _ = await opstelling.Grains.Leerling(Opstelling.School, "sam").Kaart(Administratie);
        Assert.Empty(opstelling.Storing.Laatste<LeerlingState>("leerling", "leerling/99XX00/sam")!.Gezin);
    }

    [Fact]
    public async Task Een_foto_die_niet_bewaard_kon_worden_komt_met_hetzelfde_formulier_alsnog()
    {
        await using var opstelling = await Opstelling.MetSchool();
        var (sam, toestemming) = await MetVerzorger(opstelling);
        var versie = (await sam.Kaart(Administratie)).Waarde!.Versie;
        opstelling.Storing.Bij((toestand, _) => toestand == "bestand");
        await Assert.ThrowsAnyAsync<Exception>(() => sam.BewaarFoto(Beeld(480), toestemming, versie, Administratie));
        opstelling.Storing.Geen();
        Opstelling.Eis(await sam.BewaarFoto(Beeld(480), toestemming, versie, Administratie));
        Assert.NotNull((await sam.Foto(Administratie)).Waarde);
    }

    [Fact]
    public async Task Het_grootste_bestand_past_in_een_rij_en_wordt_een_keer_geschreven()
    {
        await using var opstelling = await Opstelling.Start();
        var bestand = opstelling.Grains.Bestand(Opstelling.School, "groot");
        var bytes = RandomNumberGenerator.GetBytes(IBestandGrain.BytesMax);
        await bestand.Bewaar("image/jpeg", ImmutableArray.Create(bytes));
        await bestand.Bewaar("image/jpeg", ImmutableArray.Create(bytes));
        await Assert.ThrowsAnyAsync<Exception>(() => bestand.Bewaar("image/jpeg", [1, 2, 3]));
        await opstelling.Herstart();
        Assert.Equal(bytes, (await opstelling.Grains.Bestand(Opstelling.School, "groot").Bekijk())!.Bytes);
    }

    private static async Task<(ILeerlingGrain, Fototoestemming)> MetVerzorger(Opstelling opstelling)
    {
        var sam = await opstelling.SchrijfIn("sam");
        Opstelling.Eis(await sam.BewaarVerzorgers([Moeder], [], (await sam.Kaart(Administratie)).Waarde!.Versie, Administratie));
        return (sam, new Fototoestemming("v1", opstelling.Vandaag, Fotodoel.Overblijflijst, opstelling.Vandaag.AddDays(60)));
    }

    /// <summary>Bytes in the largest row of a file, in the store itself.</summary>
    private static long BestandBytes(string db)
    {
        using var verbinding = new SqliteConnection($"Data Source={db};Pooling=False");
        verbinding.Open();
        using var sql = verbinding.CreateCommand();
        sql.CommandText = "select max(coalesce(length(data), 0)) from state where name = 'bestand'";
        return (long)sql.ExecuteScalar()!;
    }

    /// <summary>A picture of 20 KB that can't be packed; its coded data has no markers.</summary>
    private static ImmutableArray<byte> Beeld(int breed)
    {
        var gecodeerd = Enumerable.Range(0, 640).SelectMany(n => SHA256.HashData(BitConverter.GetBytes((breed * 1_000) + n)));
        return ImmutableArray.Create(Proefbeeld.Jpeg(breed, gecodeerd: [.. gecodeerd.Where(b => b != 0xFF)]));
    }
}
