using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Portaal;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Tests.Rules.Overdracht;

/// <summary>What a VO school sees and takes in the portal (OSO-S4).</summary>
[Requirement("OSO-S4")]
public sealed class PortaalTests
{
    private static readonly SchoolSleutel School = new("99XX00");
    private static readonly DateOnly Gereed = new(2027, 4, 1);
    private static readonly ImmutableArray<VoSchool> Een = [new("vo1", "Waterland College", "98VA", "00", null, null, null)];
    private static readonly ImmutableArray<VoSchool> Twee = [.. Een, new("vo2", "Lyceum De Singel", "98VB", "00", null, null, null)];

    [Fact]
    public void Alleen_wat_klaarstaat_en_voor_deze_scholen_bedoeld_is_staat_op_de_lijst()
    {
        ImmutableArray<Bordleerling> bord =
        [
            Kind("amir", Dossierstatus.Gereed, "vo1"), Kind("bente", Dossierstatus.Gereed, "vo2"), Kind("cato", Dossierstatus.KlaarVoorAdministratie, "vo1"),
            Kind("daan", Dossierstatus.Ingetrokken, "vo1"), Kind("esra", Dossierstatus.Verlopen, "vo1"), Kind("finn", Dossierstatus.Gewist, "vo1"), Kind("guus", Dossierstatus.Verstrekt, "vo1", "vo2"),
            Kind("hidde", null, "vo1"), Kind("isa", Dossierstatus.Gereed),
        ];

        Assert.Equal(["amir", "guus"], Portaallijst.Van(bord, Een).Select(r => r.LeerlingId));
        Assert.Equal(["amir vo1", "bente vo2", "guus vo1", "guus vo2"], Portaallijst.Van(bord, Twee).Select(r => $"{r.LeerlingId} {r.VoSchoolId}").Order(StringComparer.Ordinal));
        Assert.Empty(Portaallijst.Van(bord, []));
    }

    [Fact]
    public void Na_een_nieuwe_versie_moet_er_opnieuw_worden_opgehaald_en_dat_staat_bovenaan()
    {
        var klaar = Kind("amir", Dossierstatus.Verstrekt, "vo1").Met(Opgehaald("vo1", 1), versie: 1);
        var nieuwer = Kind("bente", Dossierstatus.Gereed, "vo1").Met(Opgehaald("vo1", 1), versie: 2);
        var vanAnder = Kind("cato", Dossierstatus.Verstrekt, "vo1").Met(Opgehaald("vo2", 1), versie: 1);

        var lijst = Portaallijst.Van([klaar, nieuwer, vanAnder], Een);

        Assert.Equal([("bente", true, false), ("cato", false, false), ("amir", false, true)], lijst.Select(r => (r.LeerlingId, r.IsNieuwer, r.IsKlaar)));
    }

    [Fact]
    public void Het_pakket_heeft_dossier_rapport_en_bijlagen_zoals_ze_werden_vastgelegd()
    {
        ImmutableArray<byte> rapport = [.. "%PDF-1.7 rapport"u8];
        ImmutableArray<byte> verslag = [.. "%PDF-1.7 verslag"u8];
        var uitgave = Uitgave(rapport, verslag, Meesturen.Alles);

        using var zip = Open(Portaalpakket.Maak(uitgave, Pdf("rapport.pdf", rapport), [Pdf("../leesbegeleiding.pdf", verslag)], Nu));

        Assert.Equal(["beknopt-okr.pdf", "bijlagen/01-leesbegeleiding.pdf"], zip.Entries.Select(e => e.FullName).Where(n => !n.EndsWith(".xml", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Single(zip.Entries, e => e.FullName.EndsWith(".xml", StringComparison.Ordinal));
        Assert.Equal(verslag, Inhoud(zip, "bijlagen/01-leesbegeleiding.pdf"));
        Assert.Equal(rapport, Inhoud(zip, "beknopt-okr.pdf"));
        Assert.DoesNotContain(zip.Entries, e => e.FullName.Contains("Akker", StringComparison.OrdinalIgnoreCase) || e.FullName.Contains("999990019", StringComparison.Ordinal));
    }

    [Fact]
    public void Wie_geen_bijlagen_meestuurt_geeft_alleen_het_dossier()
    {
        ImmutableArray<byte> rapport = [.. "%PDF-1.7 rapport"u8];
        var uitgave = Uitgave(rapport, rapport, Meesturen.Alles with { Bijlagen = false });

        Assert.Empty(Portaalpakket.Bijlagen(uitgave.Gegevens));
        using var zip = Open(Portaalpakket.Maak(uitgave, Pdf("rapport.pdf", rapport), [], Nu));
        Assert.EndsWith(".xml", Assert.Single(zip.Entries).FullName, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_stuk_dat_niet_allebei_bevestigden_gaat_niet_mee()
    {
        var gegevens = Volledigdossier.Maak();
        gegevens = gegevens with { Bijlagen = [gegevens.Bijlagen[0] with { BevestigdDoorLeerkracht = false }, gegevens.Bijlagen[0] with { Id = "b2", Ondersteuning = false, BevestigdDoorIb = false }] };

        Assert.Equal(["b2"], Portaalpakket.Bijlagen(gegevens).Select(b => b.Id));
    }

    [Fact]
    [Requirement("SEC-2")]
    public void Wie_alleen_van_een_VO_school_is_komt_op_geen_andere_pagina_van_de_school()
    {
        var vo = new Wie("vo", "Sanne", School, [new ActieveRol(Rol.VoSchool, [])]);
        var ook = vo with { Rollen = [.. vo.Rollen, new ActieveRol(Rol.Bhv, [])] };
        var bij = new Plaats(NoemtSchool: true, School, null);

        Assert.Equal(Toelating.GeenRecht, ToelatingRules.Beoordeel(new BeleidAttribute(Beleid.Tablet), Beleid.PersoonMet2, bij, vo));
        Assert.Equal(Toelating.Toegelaten, ToelatingRules.Beoordeel(new BeleidAttribute(Beleid.Tablet), Beleid.PersoonMet2, bij, ook));
        Assert.Equal(Toelating.Toegelaten, ToelatingRules.Beoordeel(new BeleidAttribute(Beleid.Persoon), Beleid.Persoon, new Plaats(false, null, null), vo));
        var portaal = new BeleidAttribute(Beleid.PersoonMet2, Recht.PortaalOphalen) { HeleSchool = true };
        Assert.Equal(Toelating.TweedeStap, ToelatingRules.Beoordeel(portaal, Beleid.Persoon, bij, vo));
        Assert.Equal(Toelating.Toegelaten, ToelatingRules.Beoordeel(portaal, Beleid.PersoonMet2, bij, vo));
        Assert.Equal(Toelating.GeenRecht, ToelatingRules.Beoordeel(portaal, Beleid.PersoonMet2, bij, vo with { Rollen = [new ActieveRol(Rol.Schoolleider, [])] }));
    }

    private static DateTimeOffset Nu { get; } = new(2027, 4, 2, 9, 0, 0, TimeSpan.FromHours(2));

    private static Uitgave Uitgave(ImmutableArray<byte> rapport, ImmutableArray<byte> verslag, Meesturen meesturen)
    {
        var gegevens = Volledigdossier.Maak();
        gegevens = gegevens with { Meesturen = meesturen, Bijlagen = [gegevens.Bijlagen[0] with { Hash = Hash(verslag), Bytes = verslag.Length }] };
        return new Uitgave(
            1, new string('b', 64), Hash(rapport), Nu, gegevens, new Inzageblok(Gereed, Akkoord.Ja, null), Okrsjablonen.Standaard, [], "Groep 8", "Leerkracht", Voorlopig: false);
    }

    private static Dossierbestand Pdf(string naam, ImmutableArray<byte> bytes) => new(naam, "application/pdf", bytes);

    private static string Hash(ImmutableArray<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan()));

    private static ZipArchive Open(byte[] bytes) => new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);

    private static ImmutableArray<byte> Inhoud(ZipArchive zip, string naam)
    {
        using var bron = zip.GetEntry(naam)!.Open();
        using var uit = new MemoryStream();
        bron.CopyTo(uit);
        return [.. uit.ToArray()];
    }

    private static Verstrekking Opgehaald(string voSchool, int versie) => new(voSchool, voSchool, versie, Verstrekwijze.Portaal, "het portaal", Gereed, "Sanne", Nu);

    private static Bordleerling Kind(string id, Dossierstatus? status, params string[] scholen) => new(
        id, id, "g8", "Groep 8",
        status is not { } s ? null : new DossierRij(id, s, 1, 0, null, 2, 2, false, Gereed, Gereed.AddMonths(3), [], false, false, null, true, true, true),
        [], [.. scholen.Select(v => new Bestemmingregel(v, v, 1, Nu))], "", null, null, null, []);
}

file static class BordleerlingExtensions
{
    public static Bordleerling Met(this Bordleerling kind, Verstrekking verstrekking, int versie) =>
        kind with { Dossier = kind.Dossier! with { VersieNr = versie, Verstrekkingen = [verstrekking] } };
}
