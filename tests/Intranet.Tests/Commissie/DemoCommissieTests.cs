using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Intranet.Commissie;

/// <summary>A schooljaar of the commissie in the demo, filled by the commands that people give: each stage is there, and nothing that goes out names a child.</summary>
public sealed class DemoCommissieTests
{
    private static readonly DateOnly Lunchdag = new(2026, 11, 24);
    private static readonly Schooljaar Jaar = Schooljaar.Van(Lunchdag);
    private static readonly Wie Systeem = Wie.Systeem(DemoPlan.School, "Demo");

    [Fact]
    [Requirement("TSO-2a", "TSO-2b", "TSO-2f", "TSO-2i", "TSO-2j", "TSO-2l", "TSO-15b")]
    public async Task De_demo_heeft_vergaderingen_in_alle_stappen_een_enquete_met_uitslag_en_een_bevroren_jaarverslag()
    {
        await using var web = await Start();
        await Vul(web, Lunchdag);

        await new DemoCommissie(web.Grains, web.Services.GetRequiredService<DemoKlok>()).Vul(Lunchdag);

        await Vergaderingen(web.Grains);
        await Kwaliteit(web.Grains);
        await Verslag(web.Grains);
        await Rest(web.Grains);
        await Leesversie(web.Grains);
    }

    [Fact, Requirement("TSO-2f")]
    public async Task Vroeg_in_het_schooljaar_is_er_nog_niets_gehouden_en_vult_de_demo_zich_toch()
    {
        var vroeg = new DateOnly(2026, 8, 25);
        await using var web = await Start();
        await Vul(web, vroeg);

        await new DemoCommissie(web.Grains, web.Services.GetRequiredService<DemoKlok>()).Vul(vroeg);

        var lijst = (await web.Grains.Vergaderingen(DemoPlan.School, Jaar).Bekijk(Systeem)).Waarde!;
        Assert.Equal(2, lijst.Rijen.Length);
        Assert.All(lijst.Tellingen, t => Assert.Equal(0, t.Gehouden));
    }

    private static async Task Vergaderingen(IGrainFactory grains)
    {
        var commissie = (await grains.Commissie(DemoPlan.School).Bekijk(Systeem)).Waarde!;
        Assert.Equal("Karel van Rijn", commissie.Voorzitter?.Naam);
        Assert.Equal(5, commissie.Leden.Count(l => l.IsOp(Lunchdag)));
        Assert.Contains(commissie.Punten, p => p.Code == "termijn-loopt-af");
        await DemoGeld.Tot(async () => await Lijst(grains) is { Acties.Length: 1 } nu && nu.Rijen.Select(r => r.Stap).Distinct().Count() == 4);
        var lijst = await Lijst(grains);
        Assert.Equal(
            [Vergaderstap.Gepland, Vergaderstap.AgendaVerstuurd, Vergaderstap.Gehouden, Vergaderstap.Verspreid], lijst.Rijen.Select(r => r.Stap).Order());
        Assert.All(lijst.Tellingen, t => Assert.Equal(1, t.Gehouden));
        Assert.Equal(["Maak een lijst van speelgoed dat tegen regen kan."], lijst.Acties.Select(a => a.Actie.Tekst));
        var straks = lijst.Rijen.Single(r => r.Stap == Vergaderstap.AgendaVerstuurd);
        Assert.True(straks.AgendaOpTijd);
        var agenda = (await grains.Vergadering(DemoPlan.School, straks.Id).Bekijk(Systeem)).Waarde!;
        Assert.Equal("Oversteken bij het veld", Assert.Single(agenda.Punten, p => p.TeLaat).Titel);
    }

    private static async Task Kwaliteit(IGrainFactory grains)
    {
        var helpers = (await grains.Enquete(DemoPlan.School, Jaar, Doelgroep.Helpers).Uitslag(true))!;
        Assert.Equal((9, 5, 2, false), (helpers.Antwoorden, helpers.Vragen.Length, helpers.Opmerkingen.Length, helpers.IsOpen));
        foreach (var doelgroep in new[] { Doelgroep.Ouders, Doelgroep.Kinderen })
        {
            var open = (await grains.Enquete(DemoPlan.School, Jaar, doelgroep).Uitslag(true))!;
            Assert.True(open.IsOpen);
            Assert.Empty(open.Vragen);
        }

        var punten = (await grains.Kwaliteit(DemoPlan.School, Jaar).Bekijk(Systeem)).Waarde!.Punten;
        Assert.Equal([Verbeterstand.Open, Verbeterstand.Bezig, Verbeterstand.Klaar], punten.Select(p => p.Stand).Order());
    }

    private static async Task Verslag(IGrainFactory grains)
    {
        var verslag = grains.Jaarverslag(DemoPlan.School, Jaar.Vorig);
        var view = (await verslag.Bekijk(Systeem)).Waarde!;
        var editie = Assert.Single(view.Edities);
        Assert.Equal([Geleding.Bestuur], view.Ontbreekt);
        var (pdf, xlsx) = ((await verslag.Editie(editie.Nr, JaarverslagGrenzen.Pdf, Systeem)).Waarde!, (await verslag.Editie(editie.Nr, JaarverslagGrenzen.Xlsx, Systeem)).Waarde!);
        Assert.True(pdf.Bytes.AsSpan().StartsWith("%PDF-"u8));
        Assert.True(xlsx.Bytes.AsSpan().StartsWith("PK"u8));
    }

    private static async Task Rest(IGrainFactory grains)
    {
        Assert.Equal([Klachtstand.Ontvangen, Klachtstand.Opgelost], (await grains.Klachten(DemoPlan.School, Jaar).Bekijk(Systeem)).Waarde!.Klachten.Select(k => k.Stand).Order());
        var afspraken = (await grains.MrAfspraken(DemoPlan.School).Bekijk(Systeem)).Waarde!.Afspraken;
        Assert.Equal(2, afspraken.Length);
        Assert.Single(afspraken, a => a is { NagekomenOp: not null, Stukken.Length: 1 });
        Assert.NotNull((await grains.Schoolgids(DemoPlan.School, Jaar).Bekijk(Systeem)).Waarde!.Afgerond);
        Assert.Equal([true, false], (await grains.Nieuwsbrief(DemoPlan.School, Jaar).Berichten()).Select(b => b.GeplaatstOp is not null));
        Assert.Equal(2, (await grains.Regeling(DemoPlan.School, Regelingsoorten.Jaarverslagpunten).Kort()).Length);
        foreach (var soort in new[] { Regelingsoorten.Financieleafspraken, Regelingsoorten.Juridisch })
        {
            var tekst = (await grains.Regeling(DemoPlan.School, soort).Bekijk(Systeem)).Waarde!.Nu!;
            Assert.NotEmpty(tekst.Regels);
            Assert.DoesNotContain(tekst.Regels, r => r.Tekst.Contains(RegelingGrenzen.InTeVullen, StringComparison.Ordinal));
        }

        var besluit = Assert.Single((await grains.Besluiten(DemoPlan.School, Jaar).Bekijk(Systeem)).Waarde!.Besluiten, b => b.Soort == Besluitsoort.NietVoorzien);
        Assert.Equal(Besluitstap.SamenspraakOuderraad, besluit.Stappen.First(s => s.Uitkomst is null).Stap);
    }

    /// <summary>The minutes name a child, what parents read doesn't.</summary>
    private static async Task Leesversie(IGrainFactory grains)
    {
        var rij = (await Lijst(grains)).Rijen.Single(r => r.Stap == Vergaderstap.Verspreid);
        var notulen = (await grains.Vergadering(DemoPlan.School, rij.Id).Bekijk(Systeem)).Waarde!;
        var kinderen = DemoPlan.Kinderen(Jaar).Select(k => Namen.Volledig(k.Persoon.Roepnaam, k.Persoon.Voorvoegsel, k.Persoon.Achternaam)).ToList();
        Assert.Contains(notulen.Punten, p => kinderen.Exists(k => p.Verslag!.Contains(k, StringComparison.Ordinal)));
        Assert.Empty(notulen.NotulenMist);
        var leesversie = (await grains.Vergadering(DemoPlan.School, rij.Id).Leesversie())!;
        Assert.DoesNotContain(leesversie.Punten, p => kinderen.Exists(k => p.Verslag!.Contains(k, StringComparison.Ordinal)));
    }

    private static async Task<VergaderingenView> Lijst(IGrainFactory grains) => (await grains.Vergaderingen(DemoPlan.School, Jaar).Bekijk(Systeem)).Waarde!;

    private static Task<IntranetFabriek> Start() => IntranetFabriek.Start(new FabriekOpties(Leeg: true)
    {
        PasAan = b => b.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(d => d.GetRequiredService<DemoKlok>())),
    });

    /// <summary>The school with two groepen, its people and helpers, as the demo makes them.</summary>
    private static async Task Vul(IntranetFabriek web, DateOnly lunchdag)
    {
        web.Services.GetRequiredService<DemoKlok>().ZetOp(lunchdag.AddDays(-20), new TimeOnly(9, 0));
        var (grains, school) = (web.Grains, web.Grains.School(DemoPlan.School));
        Goed(await school.RichtIn(DemoPlan.Gegevens, Systeem));
        foreach (var plek in DemoPlan.Plekken)
        {
            Goed(await school.BewaarPlek(plek, (await school.Bekijk())!.Versie, Systeem));
        }

        foreach (var groep in DemoPlan.Groepen.Where(g => g.Id is "g3" or "g5"))
        {
            var tijden = new Lunchtijden(new TimeOnly(12, 0), new TimeOnly(12, 20), new TimeOnly(12, 50));
            Goed(await school.BewaarGroep(
                new Groep(groep.Id, Jaar, groep.Naam, [.. groep.Jaargroepen], groep.Id, groep.Leerkracht, tijden, groep.PlekId, "aula"), (await school.Bekijk())!.Versie, Systeem));
        }

        foreach (var persoon in DemoPlan.Personen)
        {
            var rol = new Roltoekenning(DemoPlan.School, persoon.Rol, [.. persoon.Groepen], Jaar.EersteDag, persoon.Rol.VraagtEinde() ? Jaar.LaatsteDag : null);
            Goed(await grains.Account(persoon.Id).Maak(DemoMensen.Mail(persoon.Naam), persoon.Naam, null, [rol]));
        }

        foreach (var (id, helper) in DemoHelpers.Alle(lunchdag))
        {
            Goed(await grains.Overblijfkracht(DemoPlan.School, id).Bewaar(helper, 0, Systeem));
        }

        foreach (var kind in DemoPlan.Kinderen(Jaar).Where(k => k.Persoon.GroepId is "g3" or "g5"))
        {
            Goed(await grains.Leerling(DemoPlan.School, kind.Id).SchrijfIn(kind.Persoon, new OperatieId("demo-in-" + kind.Id), Systeem));
        }

        var aantal = DemoPlan.Personen.Length;
        await DemoGeld.Tot(async () => (await grains.Personen(DemoPlan.School).Alles()).Rijen.Length >= aantal && (await grains.Register(DemoPlan.School).Alles()).Rijen.Length > 50);
    }

    private static void Goed(Uitkomst uitkomst) => Assert.True(uitkomst.IsGoed, $"{uitkomst.Weigering?.Code}: {uitkomst.Weigering?.Zin}");
}
