using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Pages.Beginnen;
using OrleansSchool.Intranet.Documents.Gids;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Live;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Pages.Start;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Live;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>Gives every whole page its shell: school, person, menu of what this person may (UX-2).</summary>
internal sealed class SchilFilter(IGrainFactory grains, Schooltijd tijd, Opdracht opdracht, Menu menu, Thuis thuis, LiveSchakel live) : IAsyncPageFilter
{
    /// <summary>The demo has its own clock, so it says what time it is there.</summary>
    private string DemoTekst =>
        $"Deze school en iedereen hier is verzonnen. Het is hier {Datums.Lang(tijd.Vandaag)}, {Datums.Tijd(tijd.Nu)}.";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var vanaf = await Vanaf(context.HttpContext);
        var uitgevoerd = await next();
        if (uitgevoerd.Result is PageResult && uitgevoerd.HandlerInstance is PageModel pagina)
        {
            (await Maak(context.HttpContext) with { HulpUrl = Hulp(context.HttpContext), LiveVanaf = vanaf }).ZetIn(pagina.ViewData);
        }
    }

    /// <summary>Asked before the page reads anything, so that it shows at least what was told until then (LIVE-2).</summary>
    private async Task<long?> Vanaf(HttpContext context) =>
        context.Sessie() is not null && !context.Request.IsHtmxNonBoosted() && context.Features.Get<ToelatingFeature>()?.Wie is { } wie && !wie.IsAlleenPortaal()
            ? await live.Vanaf(wie.School) : null;

    private async Task<SchilModel> Maak(HttpContext context)
    {
        var schil = new SchilModel { DemoTekst = opdracht.Demo ? DemoTekst : null, StilTekst = await StilTekst() };
        if (context.Sessie() is not { } sessie)
        {
            return schil;
        }

        schil = schil with { Gebruiker = sessie.Naam, Letters = Letters(sessie.Naam), ProfielUrl = "/profiel", ScholenUrl = MeerScholen(sessie) ? "/scholen" : null };
        if (sessie.Tablet is { } tablet)
        {
            schil = OpTablet(schil, sessie, tablet) with { PinMissers = tablet.IsPinVers(tijd.Nu) ? tablet.Missers : 0 };
        }

        if (context.Features.Get<ToelatingFeature>()?.Wie is { } hier)
        {
            var met = await MetSchool(schil, hier, context.Request.Path);
            return hier.IsAlleenPortaal() ? met : met with
            {
                LiveUrl = $"/s/{hier.School}/live",
                Aandacht = await Bel(context, hier),
            };
        }

        // A page outside a school, as the profile or a fault: who has one school, or asked for one, keeps its menu.
        return thuis.Hier(context) is { } daar ? await MetSchool(schil, daar, context.Request.Path) : schil;
    }

    private string Hulp(HttpContext context) => Gidsregister.Url((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, thuis.Hier(context));

    /// <summary>What waits for somebody doesn't take the page away that they asked for; nor does its silence say that nothing waits.</summary>
    private async Task<AandachtModel> Bel(HttpContext context, Wie hier)
    {
        var gebieden = Gebieden.Van(context);
        var berichten = await gebieden.Vraag("berichten", () => grains.Aandacht(hier.School, hier.AccountId).Alles(), []);
        return new AandachtModel($"/s/{hier.School}/aandacht", Onderwerpen.Aandacht(hier.AccountId), berichten) { IsBekend = gebieden.Gemist.IsEmpty };
    }

    /// <summary>A shared tablet says who acts and lets go at once (LIVE-5).</summary>
    private static SchilModel OpTablet(SchilModel schil, Sessie sessie, TabletSessie tablet) => schil with
    {
        ProfielUrl = null,
        WisselUrl = "/tablet?handler=Slot",
        WisselTekst = "Wissel of vergrendel",
        WisselWie = sessie.Account.Id,
        SlotMinuten = tablet.VergrendelMinuten,
    };

    /// <summary>On every page, since who waits for a mail must know that it doesn't come (OPS-1).</summary>
    private async Task<string?> StilTekst() => await grains.Installatie().Stil() is { } stilte
        ? $"De gegevens zijn teruggezet van {Datums.Lang(DateOnly.FromDateTime(Schooltijd.Lokaal(stilte.BackupVan).DateTime))}, {Datums.Tijd(stilte.BackupVan)}. Mail wacht tot een beheerder die vrijgeeft."
        : null;

    private async Task<SchilModel> MetSchool(SchilModel schil, Wie wie, PathString pad)
    {
        var school = await grains.School(wie.School).Bekijk();
        var begin = await Beginbalken.Haal(grains, wie, school, pad);
        return schil with
        {
            SchoolNaam = school?.Gegevens.Naam ?? schil.SchoolNaam,
            SchoolSleutel = wie.School.Waarde,
            Schooljaar = Schooljaar.Van(tijd.Vandaag).ToString().Replace('-', '–'),
            RolTekst = string.Join(", ", wie.Rollen.Select(r => RolTekst(r, school)).Distinct(StringComparer.Ordinal)),
            ThuisUrl = thuis.Van(wie).Url,
            Menu = menu.Voor(wie, pad, begin is not null),
            Begin = begin,
            ZoekUrl = wie.Tablet is null && !wie.IsAlleenPortaal() ? $"/s/{wie.School}/zoek" : null,
            Spoed = await Spoedbalk.Haal(grains, wie, tijd.Vandaag),
            StilUrl = schil.StilTekst is not null && wie.Tablet is null && wie.Mag(Recht.InstallatieBeheren, wie.School) ? $"/s/{wie.School}/installatie/backup" : null,
        };
    }

    /// <summary>Only own schools count: that there are others is nobody's business (SCH-5).</summary>
    private bool MeerScholen(Sessie sessie) => sessie.Niveau >= Beleid.Persoon && sessie.Scholen(tijd.Vandaag).Length > 1;

    private static string RolTekst(ActieveRol rol, SchoolView? school)
    {
        var groepen = rol.Groepen.Select(g => school?.Groep(g)?.Naam).OfType<string>().ToList();
        return groepen.Count == 0 ? rol.Rol.Leesbaar() : $"{rol.Rol.Leesbaar()} {string.Join(", ", groepen)}";
    }

    private static string Letters(string naam)
    {
        var delen = naam.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return delen.Length == 0 ? "?" : delen.Length == 1 ? $"{delen[0][0]}" : $"{delen[0][0]}{delen[^1][0]}";
    }
}
