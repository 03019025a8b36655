using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Demo;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Intranet.Financien;

/// <summary>Money of the demo, filled by the commands that people give: payers in each state, and books that add up (TSO-10i).</summary>
public sealed class DemoGeldTests
{
    private const int TegelijkMax = 32;

    private static readonly DateOnly Lunchdag = new(2026, 11, 24);
    private static readonly Schooljaar Jaar = Schooljaar.Van(Lunchdag);
    private static readonly Wie Systeem = Wie.Systeem(DemoPlan.School, "Demo");

    [Fact]
    [Requirement("TSO-6b", "TSO-10c", "TSO-10i", "TSO-10j", "TSO-10n")]
    public async Task De_demo_heeft_betalers_in_alle_standen_en_haar_boeken_kloppen_op_de_cent()
    {
        await using var web = await IntranetFabriek.Start(new FabriekOpties(Leeg: true)
        {
            PasAan = b => b.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(d => d.GetRequiredService<DemoKlok>())),
        });
        var klok = web.Services.GetRequiredService<DemoKlok>();
        klok.ZetOp(Lunchdag.AddDays(-36), new TimeOnly(9, 0));
        await Vul(web.Grains);

        await new DemoGeld(web.Grains, klok).Vul(Lunchdag, Lunchdag.AddDays(-1));

        await DemoGeld.Tot(async () => await Kloppen(web.Grains) && await Uitbetaald(web.Grains));
        Assert.True(await Kloppen(web.Grains));
        Assert.True(await Uitbetaald(web.Grains));
        Standen(await web.Grains.Betalers(DemoPlan.School).Alles());
        var bank = (await web.Grains.Bank(DemoPlan.School).Bekijk(Systeem)).Waarde!;
        Assert.Equal(4, bank.Afschriften.Length);
        Assert.Empty(bank.Gaten);
        Assert.Contains(bank.Afschriften, a => a.OpLijst > 0);
        Assert.NotNull((await web.Grains.Kas(DemoPlan.School).Bekijk(Lunchdag.AddDays(-1), Systeem)).Waarde!.Dag.Telling);
        Opdrachten(await web.Grains.Incassos(DemoPlan.School).Alles());
        await Contant(web.Grains);
        await Besluitstanden(web.Grains);
        await Cijfers(web.Grains);
    }

    /// <summary>The list says what is in a run, also before it is frozen (TSO-6d).</summary>
    private static void Opdrachten(IReadOnlyCollection<Runrij> runs)
    {
        Assert.Equal([3, 1], new[] { Runsoorten.Betaling, Runsoorten.Incasso }.Select(soort => runs.Count(r => r.Soort == soort)));
        Assert.All(runs, r => Assert.NotEmpty(r.Termijn));
        var restitutie = Assert.Single(runs, r => r.Stap == nameof(Incassostap.Concept));
        Assert.Equal((1, new Geld(3_000)), (restitutie.Aantal, restitutie.Totaal));
    }

    private static async Task Contant(IGrainFactory grains)
    {
        var kinderen = (await grains.Kas(DemoPlan.School).Bekijk(Lunchdag, Systeem)).Waarde!.Kinderen;
        Assert.InRange(kinderen.Length, 4, 8);
        Assert.Equal(2, kinderen.Count(k => k.Kwitantie is not null));
    }

    private static async Task Besluitstanden(IGrainFactory grains)
    {
        var besluiten = (await grains.Besluiten(DemoPlan.School, Jaar).Bekijk(Systeem)).Waarde!.Besluiten;
        Assert.Equal(
            [Besluitsoort.Tarief, Besluitsoort.Vergoeding, Besluitsoort.Begroting], besluiten.Where(b => b.Stand == Besluitstand.Actief).Select(b => b.Soort).Order());
        Assert.Contains(besluiten, b => b.Stand == Besluitstand.InBehandeling && Wacht(b) == Besluitstap.AdviesOuderraad);
        Assert.Contains(besluiten, b => b.Stand == Besluitstand.InBehandeling && Wacht(b) == Besluitstap.InstemmingPersoneel);
        Assert.Contains(besluiten, b => b.Stand == Besluitstand.Geschil);
        Assert.Contains(besluiten, b => b.Stand == Besluitstand.Ingetrokken);

        static Besluitstap? Wacht(Besluitvoorstel besluit) => besluit.Stappen.FirstOrDefault(s => s.Uitkomst is null)?.Stap;
    }

    /// <summary>The begroting is in force, and what parents pay and what it costs are of the same order.</summary>
    private static async Task Cijfers(IGrainFactory grains)
    {
        var begroting = grains.Begroting(DemoPlan.School, Jaar);
        Assert.NotNull((await begroting.Bekijk(Systeem)).Waarde!.Actief);
        var cijfers = (await begroting.Cijfers(Cijferperiode.VanSchooljaar(Jaar), Editie.Intern, Systeem)).Waarde!;
        Assert.InRange(cijfers.Samenvatting.Dekkingsgraad ?? 0, 700, 2_500);
        Assert.All(
            new[] { Boekposten.InzetLeerkrachten, Boekposten.Gediplomeerde, Boekposten.VergoedingInval, Boekposten.Coordinator }.Select(post => cijfers.Begroting.Single(c => c.Post == post)),
            regel => Assert.InRange(regel.Realisatie.Centen, 1, regel.Begroot.Centen));
    }

    /// <summary>The helpers of September and October have their vergoeding.</summary>
    private static async Task<bool> Uitbetaald(IGrainFactory grains)
    {
        foreach (var maand in new[] { new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1) })
        {
            var regels = (await grains.Vergoedingen(DemoPlan.School, maand).Bekijk(Systeem)).Waarde!.Regels;
            if (regels.IsEmpty || regels.Any(r => r.Stand != Vergoedingstand.Betaald))
            {
                return false;
            }
        }

        return true;
    }

    private static void Standen(IEnumerable<BetalerRij> betalers)
    {
        var rijen = betalers.ToList();
        Assert.Contains(rijen, r => r.Machtiging is not null && r.Open == Geld.Nul);
        Assert.Contains(rijen, r => r.Gestorneerd);
        Assert.Contains(rijen, r => r.TeLaat > Geld.Nul && r.Aanmaning is null);
        Assert.Contains(rijen, r => r.Aanmaning == Aanmaningstand.UitsluitingVoorgesteld);
        Assert.Contains(rijen, r => r.UitsluitingVanaf is not null);
        Assert.Contains(rijen, r => r.HeeftRegeling);
        Assert.Contains(rijen, r => r.Vlaggen.HasFlag(Betalervlaggen.DerdeBetaalt));
        Assert.Contains(rijen, r => r.Vlaggen.HasFlag(Betalervlaggen.Coulance));
        Assert.Contains(rijen, r => r.Plan == Betaalplan.Contant);
        Assert.Contains(rijen, r => r.Tegoed > Geld.Nul);
    }

    /// <summary>Every booking adds up to nil, and debtors are what payers have open.</summary>
    private static async Task<bool> Kloppen(IGrainFactory grains)
    {
        var stand = (await grains.Journaal(DemoPlan.School, Jaar).Controleer(Systeem)).Waarde!;
        var rijen = await grains.Betalers(DemoPlan.School).Alles();
        return stand.Saldi.Sum(s => s.Saldo.Centen) == 0 && stand.Saldo(Boekposten.Debiteuren).Centen == rijen.Sum(r => r.Open.Centen)
            && stand.Saldo(Boekposten.IncassoOnderweg) == Geld.Nul && stand.Saldo(Boekposten.BetalingOnderweg) == Geld.Nul;
    }

    /// <summary>The school, its groepen, helpers and children, as the demo makes them.</summary>
    private static async Task Vul(IGrainFactory grains)
    {
        var school = grains.School(DemoPlan.School);
        Goed(await school.RichtIn(DemoPlan.Gegevens, Systeem));
        foreach (var plek in DemoPlan.Plekken)
        {
            Goed(await school.BewaarPlek(plek, (await school.Bekijk())!.Versie, Systeem));
        }

        foreach (var groep in DemoPlan.Groepen)
        {
            var tijden = new Lunchtijden(new TimeOnly(12, 0), new TimeOnly(12, 20), new TimeOnly(12, 50));
            Goed(await school.BewaarGroep(
                new Groep(groep.Id, Jaar, groep.Naam, [.. groep.Jaargroepen], groep.Id, groep.Leerkracht, tijden, groep.PlekId, "aula"), (await school.Bekijk())!.Versie, Systeem));
        }

        var helpers = DemoHelpers.Alle(Lunchdag.AddDays(-36)).ToList();
        foreach (var (id, helper) in helpers)
        {
            Goed(await grains.Overblijfkracht(DemoPlan.School, id).Bewaar(helper, 0, Systeem));
        }

        await DemoGeld.Tot(async () => (await grains.Overblijfkrachten(DemoPlan.School).Alles()).Rijen.Length == helpers.Count);
        foreach (var deel in DemoPlan.Kinderen(Jaar).Chunk(TegelijkMax))
        {
            await Task.WhenAll(deel.Select(k => SchrijfIn(grains, k)));
        }
    }

    private static async Task SchrijfIn(IGrainFactory grains, DemoKind kind)
    {
        var leerling = grains.Leerling(DemoPlan.School, kind.Id);
        Goed(await leerling.SchrijfIn(kind.Persoon, new OperatieId("demo-in-" + kind.Id), Systeem));
        if (kind.Soort != AanmeldingSoort.Geen)
        {
            Goed(await leerling.MeldAan(Jaar.EersteDag, kind.Soort, kind.Dagen, "Aanmeldformulier", new OperatieId("demo-aan-" + kind.Id), Systeem));
        }

        var nummer = int.Parse(kind.Id[4..], CultureInfo.InvariantCulture);
        Goed(await leerling.BewaarVerzorgers(DemoGezin.Verzorgers(nummer), DemoGezin.Nood(nummer), (await leerling.Kaart(Systeem)).Waarde!.Versie, Systeem));
    }

    private static void Goed(Uitkomst uitkomst) => Assert.True(uitkomst.IsGoed, uitkomst.Weigering?.Zin);
}
