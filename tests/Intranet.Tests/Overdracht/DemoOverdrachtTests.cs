using System.Xml;
using System.Xml.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Intranet.Documents.Oso;
using OrleansSchool.Overdracht;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Intranet.Overdracht;

/// <summary>Groep 8 of the demo, filled by the commands that people give: all stages are there, and each dossier is a valid file (OSO-X).</summary>
public sealed class DemoOverdrachtTests
{
    private static readonly DateOnly Lunchdag = new(2027, 4, 20);
    private static readonly Schooljaar Jaar = Schooljaar.Van(Lunchdag);
    private static readonly Wie Systeem = Wie.Systeem(DemoPlan.School, "Demo");
    private static readonly Wie Administratie = new("demo-administratie", "Joke Terpstra", DemoPlan.School, [new ActieveRol(Rol.Administratie, [])]);

    [Fact]
    [Requirement("OSO-X", "OSO-T")]
    public async Task De_demo_heeft_dossiers_in_alle_stappen_en_elk_dossier_dat_bevroren_werd_is_geldig_volgens_het_schema()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true)
        {
            PasAan = b => b.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(d => d.GetRequiredService<DemoKlok>())),
        });
        var klok = web.Services.GetRequiredService<DemoKlok>();
        klok.ZetOp(Lunchdag.AddDays(-36), new TimeOnly(9, 0));
        await Vul(web.Grains);

        await new DemoOverdracht(web.Grains, klok).Vul(Lunchdag);

        var bord = (await web.Grains.Overdracht(DemoPlan.School, Jaar).Bord(Systeem)).Waarde!;
        Assert.Equal(45, bord.Rijen.Length);
        var standen = bord.Rijen.Select(r => r.Dossier?.Status).ToHashSet();
        Assert.All(
            new[] { Dossierstatus.Voorlopig, Dossierstatus.TerInzage, Dossierstatus.KlaarVoorAdministratie, Dossierstatus.Gereed, Dossierstatus.Verstrekt, Dossierstatus.Verlopen, Dossierstatus.Ingetrokken },
            s => Assert.Contains<Dossierstatus?>(s, standen));
        await AllesGeldig(web.Grains, bord, new Schooltijd(klok).Vandaag);
    }

    [Fact]
    [Requirement("OSO-L1")]
    public async Task Vroeg_in_het_schooljaar_is_er_nog_geen_dossier_verlopen_en_vult_de_demo_zich_toch()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true)
        {
            PasAan = b => b.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(d => d.GetRequiredService<DemoKlok>())),
        });
        var klok = web.Services.GetRequiredService<DemoKlok>();
        var vroeg = new DateOnly(2026, 10, 13);
        klok.ZetOp(vroeg.AddDays(-36), new TimeOnly(9, 0));
        await Vul(web.Grains);

        await new DemoOverdracht(web.Grains, klok).Vul(vroeg);

        var standen = (await web.Grains.Overdracht(DemoPlan.School, Jaar).Bord(Systeem)).Waarde!.Rijen.Select(r => r.Dossier?.Status).ToHashSet();
        Assert.DoesNotContain<Dossierstatus?>(Dossierstatus.Verlopen, standen);
        Assert.Contains<Dossierstatus?>(Dossierstatus.Ingetrokken, standen);
    }

    /// <summary>The school, its two groepen 8 and their children, as the demo makes them.</summary>
    private static async Task Vul(IGrainFactory grains)
    {
        var school = grains.School(DemoPlan.School);
        Goed(await school.RichtIn(DemoPlan.Gegevens, Systeem));
        foreach (var plek in DemoPlan.Plekken)
        {
            Goed(await school.BewaarPlek(plek, (await school.Bekijk())!.Versie, Systeem));
        }

        foreach (var groep in DemoPlan.Groepen.Where(g => g.Jaargroepen is ["8"]))
        {
            var tijden = new Lunchtijden(new TimeOnly(12, 0), new TimeOnly(12, 20), new TimeOnly(12, 50));
            Goed(await school.BewaarGroep(
                new Groep(groep.Id, Jaar, groep.Naam, [.. groep.Jaargroepen], groep.Id, groep.Leerkracht, tijden, groep.PlekId, "aula"), (await school.Bekijk())!.Versie, Systeem));
        }

        foreach (var kind in DemoPlan.Kinderen(Jaar).Where(k => k.Persoon.GroepId is "g8a" or "g8b"))
        {
            var leerling = grains.Leerling(DemoPlan.School, kind.Id);
            Goed(await leerling.SchrijfIn(kind.Persoon, new OperatieId("demo-in-" + kind.Id), Systeem));
            var nummer = int.Parse(kind.Id[4..], System.Globalization.CultureInfo.InvariantCulture);
            Goed(await leerling.BewaarVerzorgers(DemoGezin.Verzorgers(nummer), DemoGezin.Nood(nummer), (await leerling.Kaart(Systeem)).Waarde!.Versie, Systeem));
        }
    }

    private static async Task AllesGeldig(IGrainFactory grains, Overdrachtbord bord, DateOnly vandaag)
    {
        var schema = new XmlSchemaSet { XmlResolver = null };
        using var xsd = XmlReader.Create(Boom.Voorbeelden("oso", "OSO_gegevensset_2019.1.xsd"));
        schema.Add(null, xsd);
        var gezien = 0;
        foreach (var kind in bord.Rijen.Where(r => r.Dossier is { VersieNr: > 0 }))
        {
            var dossier = grains.Dossier(DemoPlan.School, kind.LeerlingId, Jaar);
            var vanAdministratie = kind.Dossier!.Status is not (Dossierstatus.Voorlopig or Dossierstatus.TerInzage);
            var uitgave = vanAdministratie ? await dossier.Uitgifte(Administratie) : await dossier.Inzien(null, Systeem);
            Goed(new Uitkomst(uitgave.Weigering));
            var rapport = await dossier.Rapport(null, vanAdministratie ? Administratie : Systeem);
            Goed(new Uitkomst(rapport.Weigering));
            Assert.Empty(Fouten(OsoSchrijver.Maak(uitgave.Waarde!, rapport.Waarde!, [], vandaag), schema));
            gezien++;
        }

        Assert.True(gezien >= 36, $"maar {gezien} gezien"); // all but those that weren't begun or only filled
    }

    private static List<string> Fouten(byte[] bytes, XmlSchemaSet schema)
    {
        var fouten = new List<string>();
        var instellingen = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schema, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        instellingen.ValidationEventHandler += (_, fout) => fouten.Add($"regel {fout.Exception.LineNumber}: {fout.Message}");
        using var lezer = XmlReader.Create(new MemoryStream(bytes), instellingen);
        while (lezer.Read())
        {
        }

        return fouten;
    }

    private static void Goed(Uitkomst uitkomst) => Assert.True(uitkomst.IsGoed, $"{uitkomst.Weigering?.Code}: {uitkomst.Weigering?.Zin}");
}
