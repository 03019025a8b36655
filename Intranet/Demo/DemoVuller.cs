using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Demo;

/// <summary>What a demo shows; a test host has its own.</summary>
internal interface IDemoVulling
{
    /// <summary>Once, in an empty store.</summary>
    Task Vul();

    /// <summary>Whether an earlier filling got as far as the last child.</summary>
    Task<bool> IsVol();

    /// <summary>At a later start: the moment at which the demo goes on.</summary>
    Task ZetKlok();
}

/// <summary>Fills an empty store with De Horizon by the same commands that people give, weeks of history included.</summary>
internal sealed class DemoVuller(IGrainFactory grains, DemoKlok klok, Datamap map, IPasswordHasher<Account> hasher) : IDemoVulling
{
    private const int WekenGeschiedenis = 5;
    private const int TegelijkMax = 32;

    private readonly Schooltijd _tijd = new(klok);
    private readonly Wie _wie = Wie.Systeem(DemoPlan.School, "Demo");

    /// <summary>Leaves the clock five minutes before the lunch of the first overblijfdag from today on.</summary>
    public async Task Vul()
    {
        var nu = _tijd.Vandaag;
        await RichtSchoolIn(nu);
        var school = await grains.School(DemoPlan.School).Bekijk() ?? throw new InvalidOperationException("De demoschool is er niet.");
        var lunchdag = Enumerable.Range(0, 100).Select(nu.AddDays).First(d => school.HeeftOverblijven(d));
        klok.ZetOp(lunchdag.AddDays(-7 * WekenGeschiedenis - 1), new TimeOnly(9, 0));
        await SchrijfKinderenIn(Schooljaar.Van(lunchdag));
        await SpeelGeschiedenis(school, lunchdag);
        await new DemoOngevallen(grains, klok).Vul(_tijd.Vandaag, lunchdag);
        await new DemoOuders(grains, klok).Vul(lunchdag, school);
        await new DemoLogboek(grains, klok).Vul(school, lunchdag);
        await new DemoOverdracht(grains, klok).Vul(lunchdag);
        await new DemoGeld(grains, klok).Vul(lunchdag, Enumerable.Range(1, 100).Select(n => lunchdag.AddDays(-n)).First(d => school.HeeftOverblijven(d)));
        await new DemoCommissie(grains, klok).Vul(lunchdag);
        klok.ZetOp(lunchdag, new TimeOnly(9, 10));
        await MeldVandaagAf(lunchdag);
        await ZetHelpers(lunchdag);
        await new DemoRooster(grains).Vul(lunchdag);
        await new DemoGedrag(grains).Vul(lunchdag, school);
        await new DemoMensen(grains).Vul(lunchdag);
        await new DemoWerving(grains).Vul(lunchdag, school);
        klok.ZetOp(lunchdag, new TimeOnly(11, 48));
        await TikHelpersAan(lunchdag);
        await ZetKlokOp(lunchdag);
    }

    public async Task<bool> IsVol()
    {
        var rijen = (await grains.Register(DemoPlan.School).Alles()).Rijen;
        return rijen.Length >= DemoPlan.Groepen.Sum(g => g.Aantal);
    }

    /// <summary>At a later start: goes on at the next lunch when the day of the last one is over.</summary>
    public async Task ZetKlok()
    {
        if (File.Exists(Klokbestand) && long.TryParse(await File.ReadAllTextAsync(Klokbestand), out var ticks))
        {
            klok.Verschil = new TimeSpan(ticks);
        }

        var school = await grains.School(DemoPlan.School).Bekijk();
        var nu = _tijd.Vandaag;
        var vandaagNog = school?.HeeftOverblijven(nu) == true && _tijd.Tijd < new TimeOnly(13, 0);
        var lunchdag = Enumerable.Range(vandaagNog ? 0 : 1, 100).Select(nu.AddDays).First(d => school?.HeeftOverblijven(d) ?? true);
        if (lunchdag != nu || _tijd.Tijd < new TimeOnly(11, 55))
        {
            await ZetKlokOp(lunchdag);
            await TikHelpersAan(lunchdag);
        }
    }

    private string Klokbestand => Path.Combine(map.Pad, "demo-klok");

    private Task ZetKlokOp(DateOnly lunchdag)
    {
        klok.ZetOp(lunchdag, new TimeOnly(11, 55));
        return File.WriteAllTextAsync(Klokbestand, klok.Verschil.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static OperatieId Operatie(string wat) => new($"demo-{wat}");

    private static void Eis(Uitkomst uitkomst)
    {
        if (!uitkomst.IsGoed)
        {
            throw new InvalidOperationException($"De demo kon niet worden gevuld: {uitkomst.Weigering.Code}, {uitkomst.Weigering.Zin}");
        }
    }

    private async Task RichtSchoolIn(DateOnly nu)
    {
        var school = grains.School(DemoPlan.School);
        Eis(await school.RichtIn(DemoPlan.Gegevens, _wie));
        foreach (var plek in DemoPlan.Plekken)
        {
            Eis(await school.BewaarPlek(plek, (await school.Bekijk())!.Versie, _wie));
        }

        foreach (var groep in DemoPlan.Groepen)
        {
            var buiten = TimeOnly.ParseExact(groep.NaarBuiten, "HH:mm");
            var tijden = new Lunchtijden(buiten.AddMinutes(-20), buiten, buiten.AddMinutes(30));
            var nieuw = new Groep(
                groep.Id, Schooljaar.Van(nu), groep.Naam, [.. groep.Jaargroepen], groep.Id, groep.Leerkracht, tijden, groep.PlekId, "aula");
            Eis(await school.BewaarGroep(nieuw, (await school.Bekijk())!.Versie, _wie));
        }

        foreach (var standaard in (await school.Bekijk())!.Plekken.Where(p => !DemoPlan.Plekken.Any(d => d.Id == p.Id)).ToList())
        {
            Eis(await school.VerwijderPlek(standaard.Id, (await school.Bekijk())!.Versie, _wie));
        }

        await Task.WhenAll(DemoPlan.Personen.Select(p => MaakAccount(p, nu)));
        foreach (var (id, helper) in DemoHelpers.Alle(nu))
        {
            Eis(await grains.Overblijfkracht(DemoPlan.School, id).Bewaar(helper, 0, _wie));
        }
    }

    private async Task MaakAccount(DemoPersoon persoon, DateOnly nu)
    {
        var rol = new Roltoekenning(DemoPlan.School, persoon.Rol, [.. persoon.Groepen], Schooljaar.Van(nu).EersteDag, persoon.Rol.VraagtEinde() ? Schooljaar.Van(nu).LaatsteDag : null);
        Eis(await grains.Account(persoon.Id).Maak(DemoMensen.Mail(persoon.Naam), persoon.Naam, null, [rol]));
        var account = new Account((await grains.Account(persoon.Id).Bekijk())!);
        Eis(await grains.Account(persoon.Id).ZetPin(DemoPlan.School, hasher.HashPassword(account, DemoPlan.Pincode), tijdelijk: false));
    }

    private async Task SchrijfKinderenIn(Schooljaar jaar)
    {
        foreach (var deel in DemoPlan.Kinderen(jaar).Chunk(TegelijkMax))
        {
            await Task.WhenAll(deel.Select(k => SchrijfIn(k, jaar)));
        }
    }

    private async Task SchrijfIn(DemoKind kind, Schooljaar jaar)
    {
        var leerling = grains.Leerling(DemoPlan.School, kind.Id);
        Eis(await leerling.SchrijfIn(kind.Persoon, Operatie("in-" + kind.Id), _wie));
        if (kind.Soort != AanmeldingSoort.Geen)
        {
            Eis(await leerling.MeldAan(jaar.EersteDag, kind.Soort, kind.Dagen, "Aanmeldformulier", Operatie("aan-" + kind.Id), _wie));
        }

        var versie = (await leerling.Kaart(_wie)).Waarde!.Versie;
        var nummer = int.Parse(kind.Id[4..], System.Globalization.CultureInfo.InvariantCulture);
        Eis(await leerling.BewaarVerzorgers(DemoGezin.Verzorgers(nummer), DemoGezin.Nood(nummer), versie, _wie));
        foreach (var notitie in DemoGezin.Notities(kind, nummer, jaar, _tijd.Vandaag))
        {
            Eis(await leerling.BewaarLunchnotitie(notitie, null, _wie));
        }
    }

    private async Task SpeelGeschiedenis(SchoolView school, DateOnly lunchdag)
    {
        var dagen = Enumerable.Range(1, 7 * WekenGeschiedenis).Select(i => lunchdag.AddDays(-i)).Where(d => school.HeeftOverblijven(d)).Reverse();
        foreach (var dag in dagen)
        {
            klok.ZetOp(dag, new TimeOnly(12, 5));
            await ZetHelpers(dag);
            await Task.WhenAll(DemoPlan.Groepen.Select(g => SpeelDag(g.Id, dag)));
        }

        if (school.HeeftOverblijven(_tijd.Vandaag))
        {
            klok.ZetOp(_tijd.Vandaag, new TimeOnly(13, 10));
            await new DemoZonderNetwerk(grains, _wie).Vul(_tijd.Vandaag);
        }
    }

    private async Task SpeelDag(string groepId, DateOnly dag)
    {
        var overblijfdag = grains.Overblijfdag(DemoPlan.School, groepId, dag);
        var bord = (await grains.Overblijfgroep(DemoPlan.School, Schooljaar.Van(dag), groepId).Bord(dag, _wie)).Waarde!;
        var ziek = bord.Tegels.Where(t => DemoPlan.Kies(dag.DayNumber + t.LeerlingId.GetHashCodeVast(), 8, 14) == 0).Select(t => t.LeerlingId).ToImmutableArray();
        if (!ziek.IsEmpty)
        {
            await overblijfdag.Markeer(
                new Markeer(ziek, Markeersoort.Afgemeld, Operatie($"z-{dag:yyyyMMdd}-{groepId}"), AfmeldReden: AfmeldReden.Ziek), _wie);
        }

        await overblijfdag.MarkeerAlleVerwachten(Operatie($"a-{dag:yyyyMMdd}-{groepId}"), _wie);
    }

    private async Task MeldVandaagAf(DateOnly dag)
    {
        var redenen = Enum.GetValues<AfmeldReden>();
        foreach (var kind in DemoPlan.Kinderen(Schooljaar.Van(dag)).Where(k => k.Persoon.GroepId != "g5" && k.Dagen.Heeft(dag.Weekdag())).Where((_, i) => i % 23 == 4))
        {
            var reden = redenen[DemoPlan.Kies(kind.Persoon.Roepnaam.Length, 9, redenen.Length)];
            Eis(await grains.Leerling(DemoPlan.School, kind.Id).MeldAf(dag, reden, "Gebeld door ouder", Operatie("af-" + kind.Id), _wie));
        }
    }

    /// <summary>Who has a turn is there, at the place of the first one; the one who can be picked at login ticks themself (TSO-4l).</summary>
    private async Task TikHelpersAan(DateOnly dag)
    {
        var zelf = DemoPlan.Personen.Single(p => p.Rol == Rol.Overblijfkracht).Id;
        var diensten = (await grains.Roosterdag(DemoPlan.School, dag).Diensten()).Where(d => d is { Stand: Dienststand.Gepland, HelperId: not null } && d.HelperId != zelf);
        foreach (var dienst in diensten.OrderBy(d => d.Venster.Van).DistinctBy(d => d.HelperId))
        {
            // Refused for who somebody took off the list meanwhile: that one isn't there.
            await grains.Middag(DemoPlan.School, dag).MeldHelper(dienst.HelperId!, dienst.PlekId, Operatie($"er-{dag:yyyyMMdd}-{dienst.HelperId}"), _wie);
        }
    }

    private async Task ZetHelpers(DateOnly dag)
    {
        foreach (var plek in DemoPlan.Plekken.Where(p => p.Soort == PlekSoort.Speelplaats))
        {
            var aantal = plek.Id == "plein-noord" ? 3 : 2;
            Eis(await grains.Middag(DemoPlan.School, dag).ZetHelpers(plek.Id, aantal, Operatie($"h-{dag:yyyyMMdd}-{plek.Id}"), _wie));
        }
    }
}

internal static class VasteHash
{
    /// <summary>The same in every process, unlike <see cref="string.GetHashCode()"/>.</summary>
    public static int GetHashCodeVast(this string tekst) => tekst.Aggregate(17, (hash, teken) => unchecked((hash * 31) + teken) & 0xffff);
}
