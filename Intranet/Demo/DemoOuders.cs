using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;
using OrleansSchool.Toegang;
using OrleansSchool.Vragen;

namespace OrleansSchool.Intranet.Demo;

/// <summary>
/// What parents and teachers do in the demo (TSO-6, TSO-7, PAR-1): a verzorger with a personal link and a question, a table of reasons to come,
/// lunches of the last weeks, a groep that is out already.
/// </summary>
internal sealed class DemoOuders(IGrainFactory grains, DemoKlok klok)
{
    /// <summary>A token of the demo alone: in a real installation each is random and known to its mail only.</summary>
    public const string Token = "demo-ouder-van-de-horizon-demo-ouder-van-de";

    private static readonly Wie Systeem = Wie.Systeem(DemoPlan.School, "Demo");

    /// <summary>On the morning of the lunch.</summary>
    public async Task Vul(DateOnly lunchdag, SchoolView school)
    {
        var vorige = Enumerable.Range(1, 21).Select(n => lunchdag.AddDays(-n)).Where(d => school.HeeftOverblijven(d)).Take(3).Reverse().ToList();
        foreach (var dag in vorige)
        {
            await Lunch("g5", dag, Juf());
        }

        klok.ZetOp(lunchdag, new TimeOnly(9, 12));
        var regel = Afmeldregels.Standaard with { Vanaf = new DateOnly(lunchdag.Year + 1, 1, 1), Tot = new TimeOnly(9, 0) };
        Eis(await grains.School(DemoPlan.School).BewaarAfmeldregel(regel, (await grains.School(DemoPlan.School).Bekijk())!.Versie, Systeem));
        await MaakLink(lunchdag);
    }

    private async Task MaakLink(DateOnly lunchdag)
    {
        var kind = DemoPlan.Kinderen(Schooljaar.Van(lunchdag)).First(k => k.Persoon.GroepId == "g5" && k.Dagen.Heeft(lunchdag.Weekdag())).Id;
        var leerling = grains.Leerling(DemoPlan.School, kind);
        var verzorgers = (await leerling.Ouderlinks(Systeem)).Waarde!.Verzorgers;
        if (verzorgers.FirstOrDefault(v => v.Waarom is null) is not { Email: { } email } verzorger)
        {
            return;
        }

        var (hash, tot) = (Links.Hash(Token), Schooltijd.Moment(Ouderlinks.LaatsteDag(lunchdag).AddDays(1), TimeOnly.MinValue));
        Eis(await grains.Link(hash).Maak(new LinkView(LinkDoel.Verzorger, kind, DemoPlan.School, tot)));
        var link = new Ouderlink(verzorger.VerzorgerId, hash, Links.Hash(email.Trim().ToLowerInvariant()), Schooltijd.Moment(lunchdag.AddDays(-20), new TimeOnly(9, 0)), tot);
        Eis(new Uitkomst((await leerling.ZetOuderlink(link, Systeem)).Weigering));
        Eis(await grains.Vragen(DemoPlan.School, lunchdag).VraagAlsOuder(kind, hash, "Mag mijn kind een eigen beker met rietje meenemen?", new OperatieId("demo-oudervraag")));
    }

    private async Task Lunch(string groep, DateOnly dag, Wie juf)
    {
        var middag = grains.Groepsmiddag(DemoPlan.School, groep, dag);
        var tijden = (await grains.School(DemoPlan.School).Bekijk())!.Groep(groep)!.Tijden;
        foreach (var (wat, tijd) in new[]
        {
            (Lunchtikken.NaarBuiten, tijden.NaarBuiten.AddMinutes(1)), (Lunchtikken.Opgeruimd, tijden.NaarBuiten.AddMinutes(4)), (Lunchtikken.Opgehaald, tijden.Ophalen),
        })
        {
            klok.ZetOp(dag, tijd);
            Eis(await middag.Tik(wat, true, new OperatieId($"demo-{wat[..5]}-{dag:yyyyMMdd}"), juf));
        }
    }

    private static Wie Juf() =>
        new("demo-leerkracht", DemoPlan.Personen.Single(p => p.Id == "demo-leerkracht").Naam, DemoPlan.School, [new ActieveRol(Rol.Groepsleerkracht, ["g5"])]);

    private static void Eis(Uitkomst uitkomst)
    {
        if (!uitkomst.IsGoed)
        {
            throw new InvalidOperationException($"De demo kon niet worden gevuld: {uitkomst.Weigering.Code}, {uitkomst.Weigering.Zin}");
        }
    }
}
