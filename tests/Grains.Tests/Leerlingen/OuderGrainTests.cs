using System.Collections.Immutable;
using System.Security.Cryptography;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;
using OrleansSchool.Tests.Grains.Nachtronde;
using OrleansSchool.Vragen;

namespace OrleansSchool.Tests.Grains.Leerlingen;

/// <summary>The verzorger's link, the table of reasons and the signed form on the real engine and store (PAR-1, TSO-6a, TSO-6e).</summary>
[Requirement("PAR-1", "TSO-6e")]
public sealed class OuderGrainTests : IAsyncLifetime
{
    private static readonly Wie Kantoor = Opstelling.Wie(Rol.Administratie);
    private static readonly Verzorger Robin = new("v1", "Robin Akker", "moeder", "0612345678", "robin@thuis.example", true, true, false, false, "", 50, 1);
    private static readonly Verzorger Jo = new("v2", "Jo Berg", "vader", "0612345679", "jo@thuis.example", true, true, false, false, "", 50, 2);
    private static readonly DateOnly Vrijdag = new(2026, 11, 13);

    private Opstelling _school = null!;
    private int _nr;

    private ILeerlingGrain Kim => _school.Grains.Leerling(Opstelling.School, "kim");

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        await _school.SchrijfIn("kim", "Kim", groep: "g5");
        Opstelling.Eis(await Kim.MeldAan(Opstelling.Jaar.EersteDag, AanmeldingSoort.Structureel, Weekdagen.Donderdag | Weekdagen.Vrijdag, null, Operatie(), Kantoor));
        Opstelling.Eis(await Kim.BewaarVerzorgers([Robin, Jo], [], (await Kim.Kaart(Kantoor)).Waarde!.Versie, Kantoor));
        Assert.Empty((await Kim.ZetOuderlink(Link(Robin, "hash-robin"), Kantoor)).Waarde!.Hashes);
        Assert.Empty((await Kim.ZetOuderlink(Link(Jo, "hash-jo"), Kantoor)).Waarde!.Hashes);
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Wat_de_ouder_meldt_staat_meteen_op_het_bord_en_blijft_na_een_herstart()
    {
        Opstelling.Eis(await Kim.OuderMeldAf("hash-robin", Vrijdag, AfmeldReden.Ziek, Operatie()));
        await _school.Herstart();

        Assert.Equal(Verwachting.Afgemeld, (await _school.Grains.Overblijfgroep(Opstelling.School, Opstelling.Jaar, "g5").Verwachting(Vrijdag))["kim"]);
        Assert.Equal("Robin Akker", (await Kim.Kaart(Kantoor)).Waarde!.Dagwijzigingen.Single().DoorNaam);
        Assert.Equal(AfmeldGevolg.Tegoed, (await Kim.Ouderbeeld("hash-jo"))!.Dagen.Single(d => d.Datum == Vrijdag).Gevolg);
    }

    [Fact]
    public async Task Na_de_grens_vandaag_kan_de_ouder_niets_en_de_school_nog_wel()
    {
        Assert.Equal("ouder-te-laat", (await Kim.OuderMeldAf("hash-robin", _school.Vandaag, AfmeldReden.Ziek, Operatie())).Weigering?.Code);
        Opstelling.Eis(await Kim.MeldAf(_school.Vandaag, AfmeldReden.Speelafspraak, null, Operatie(), Opstelling.Wie(Rol.Groepsleerkracht, "g5")));
        var dag = (await Kim.Ouderbeeld("hash-robin"))!.Dagen.Single(d => d.Datum == _school.Vandaag);
        Assert.Equal((Verwachting.Afgemeld, AfmeldGevolg.Betalen), (dag.Verwachting, dag.Gevolg));
    }

    [Fact]
    public async Task Een_andere_grens_van_de_school_geldt_vanaf_haar_dag()
    {
        var grain = _school.Grains.School(Opstelling.School);
        var redenen = Afmeldregels.Standaard.Redenen.Select(r => r with { OpTijd = AfmeldGevolg.Betalen, TeLaat = AfmeldGevolg.Betalen });
        var regel = new Afmeldregel(Vrijdag, new TimeOnly(8, 0), [.. redenen]);
        Assert.Equal("geen-recht", (await grain.BewaarAfmeldregel(regel, (await grain.Bekijk())!.Versie, Opstelling.Wie(Rol.Overblijfkracht))).Weigering?.Code);
        Opstelling.Eis(await grain.BewaarAfmeldregel(regel, (await grain.Bekijk())!.Versie, Opstelling.Wie(Rol.Schoolleider)));
        await _school.Herstart();

        Opstelling.Eis(await Kim.OuderMeldAf("hash-robin", Vrijdag, AfmeldReden.Ziek, Operatie()));
        Assert.Equal(AfmeldGevolg.Betalen, (await Kim.Ouderbeeld("hash-robin"))!.Dagen.Single(d => d.Datum == Vrijdag).Gevolg);
        _school.Klok.Naar(new DateTimeOffset(2026, 11, 13, 8, 0, 0, TimeSpan.FromHours(1)));
        Assert.Equal("ouder-te-laat", (await Kim.OuderTrekIn("hash-robin", Vrijdag, Operatie())).Weigering?.Code);
    }

    [Fact]
    public async Task Wie_het_gezag_of_het_adres_verliest_heeft_geen_link_meer_en_de_ander_nog_wel()
    {
        Assert.NotNull(await Kim.Ouderbeeld("hash-robin"));
        Opstelling.Eis(await Kim.BewaarVerzorgers([Robin with { HeeftGezag = false }, Jo], [], (await Kim.Kaart(Kantoor)).Waarde!.Versie, Kantoor));
        Assert.Null(await Kim.Ouderbeeld("hash-robin"));
        Assert.Equal("link-voorbij", (await Kim.OuderMeldAf("hash-robin", Vrijdag, AfmeldReden.Ziek, Operatie())).Weigering?.Code);
        Assert.Equal("Jo Berg", (await Kim.Ouderbeeld("hash-jo"))?.VerzorgerNaam);
        Assert.Equal(["hash-jo"], (await Kim.ZetOuderlink(Link(Jo, "hash-jo-2"), Kantoor)).Waarde!.Hashes);
        Assert.Null(await Kim.Ouderbeeld("hash-jo"));
        Assert.Equal("geen-recht", (await Kim.ZetOuderlink(Link(Jo, "hash-3"), Opstelling.Wie(Rol.Groepsleerkracht, "g5"))).Weigering?.Code);
    }

    [Fact]
    public async Task Een_losgelaten_link_staat_op_kantoor_als_nog_geen_link_ook_na_een_herstart()
    {
        Assert.Equal("geen-recht", (await Kim.LaatOuderlinkLos("hash-robin", Opstelling.Wie(Rol.Groepsleerkracht, "g5"))).Weigering?.Code);
        Opstelling.Eis(await Kim.LaatOuderlinkLos("hash-robin", Kantoor));
        Opstelling.Eis(await Kim.LaatOuderlinkLos("hash-robin", Kantoor));
        await _school.Herstart();

        Assert.Equal([false, true], (await Kim.Ouderlinks(Kantoor)).Waarde!.Verzorgers.Select(v => v.Sinds is not null));
        Assert.Null(await Kim.Ouderbeeld("hash-robin"));
        Assert.NotNull(await Kim.Ouderbeeld("hash-jo"));
    }

    [Fact, Requirement("TSO-11b")]
    public async Task Een_vraag_met_de_link_komt_bij_de_behandelaar_en_het_antwoord_per_mail_en_op_de_pagina()
    {
        var vragen = _school.Grains.Vragen(Opstelling.School, _school.Vandaag);
        var operatie = Operatie();
        Opstelling.Eis(await vragen.VraagAlsOuder("kim", "hash-robin", " Mag Kim een eigen beker mee? ", operatie));
        Opstelling.Eis(await vragen.VraagAlsOuder("kim", "hash-robin", " Mag Kim een eigen beker mee? ", operatie));
        Assert.Equal("link-voorbij", (await vragen.VraagAlsOuder("kim", "hash-fout", "Hoi", Operatie())).Weigering?.Code);
        Assert.Equal("verplicht", (await vragen.VraagAlsOuder("kim", "hash-robin", "  ", Operatie())).Weigering?.Code);

        var leider = Opstelling.Wie(Rol.Schoolleider);
        var vraag = Assert.Single((await vragen.Bekijk(leider)).Waarde!.Vragen);
        Opstelling.Eis(await vragen.Beantwoord(vraag.Id, "Ja, graag met naam erop.", Operatie(), leider));

        Assert.Equal("Ja, graag met naam erop.", Assert.Single(await vragen.VanOuder("kim", "hash-robin")).Antwoord);
        Assert.Empty(await vragen.VanOuder("kim", "hash-jo"));
        var mail = Assert.Single((await _school.Grains.Postbus(Opstelling.School).Bekijk(null, leider)).Waarde!.Mails);
        Assert.Equal((OrleansSchool.Post.Sjabloon.Ouderantwoord, "robin@thuis.example"), (mail.Sjabloon, mail.NaarEmail));
    }

    [Fact]
    public async Task Niet_meer_dan_drie_vragen_wachten_tegelijk()
    {
        var vragen = _school.Grains.Vragen(Opstelling.School, _school.Vandaag);
        for (var i = 0; i < OuderGrenzen.OpenVragenMax; i++)
        {
            Opstelling.Eis(await vragen.VraagAlsOuder("kim", "hash-robin", $"Vraag {i}", Operatie()));
        }

        Assert.Equal("vraag-te-veel-open", (await vragen.VraagAlsOuder("kim", "hash-robin", "Nog een", Operatie())).Weigering?.Code);
        Opstelling.Eis(await vragen.VraagAlsOuder("kim", "hash-jo", "Ook een", Operatie()));
    }

    [Fact, Requirement("TSO-6a")]
    public async Task Het_getekende_formulier_is_het_bewijs_en_gaat_met_de_aanmelding_weg()
    {
        async Task<long> Versie() => (await Kim.Kaart(Kantoor)).Waarde!.Versie;
        var vanaf = Opstelling.Jaar.EersteDag;
        Opstelling.Eis(await Kim.BewaarFormulier(vanaf, [.. "%PDF-1.7 getekend"u8], await Versie(), Kantoor));
        Opstelling.Eis(await Kim.BewaarFormulier(vanaf, [.. "%PDF-1.7 getekend"u8], await Versie(), Kantoor));
        await _school.Herstart();
        Assert.Equal("application/pdf", (await Kim.Formulier(vanaf, Kantoor)).Waarde!.Soort);
        Assert.Equal("geen-recht", (await Kim.Formulier(vanaf, Opstelling.Wie(Rol.Groepsleerkracht, "g5"))).Weigering?.Code);
        Assert.Equal("verouderd", (await Kim.BewaarFormulier(vanaf, [.. "%PDF-1.7 anders"u8], 0, Kantoor)).Weigering?.Code);
        Assert.Single(_school.Er("bestand"));

        Opstelling.Eis(await Kim.MeldAan(vanaf, AanmeldingSoort.Geen, Weekdagen.Geen, null, Operatie(), Kantoor));
        Assert.Empty(_school.Er("bestand"));
        Assert.Equal("onbekend", (await Kim.Formulier(vanaf, Kantoor)).Weigering?.Code);
    }

    [Fact, Requirement("TSO-6a", "SEC-5")]
    public async Task Een_gewone_scan_past_en_is_met_al_zijn_delen_weer_weg()
    {
        var vanaf = Opstelling.Jaar.EersteDag;
        ImmutableArray<byte> scan = [.. "%PDF-1.7"u8, .. RandomNumberGenerator.GetBytes(600_000)];
        Opstelling.Eis(await Kim.BewaarFormulier(vanaf, scan, (await Kim.Kaart(Kantoor)).Waarde!.Versie, Kantoor));
        await _school.Herstart();
        var terug = (await Kim.Formulier(vanaf, Kantoor)).Waarde!.Bytes;
        Assert.True(scan.AsSpan().SequenceEqual(terug.AsSpan()));
        Assert.Equal(3, _school.Er("bestand").Count());

        Opstelling.Eis(await Kim.MeldAan(vanaf, AanmeldingSoort.Geen, Weekdagen.Geen, null, Operatie(), Kantoor));
        Assert.Empty(_school.Er("bestand"));
    }

    private Ouderlink Link(Verzorger van, string hash) =>
        new(van.Id, hash, OuderRules.MailHash(van.Email!), _school.Klok.GetUtcNow(), _school.Klok.GetUtcNow().AddDays(100));

    private OperatieId Operatie() => Opstelling.Operatie($"ouder-{++_nr}");
}
