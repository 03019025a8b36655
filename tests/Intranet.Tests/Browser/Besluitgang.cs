using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>The steps of a besluit as people take them on the screen (TSO-2c).</summary>
internal static class Besluitgang
{
    public static FilePayload Brief { get; } = new() { Name = "brief-mr.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7\n% verzonnen brief van de MR\n"u8.ToArray() };

    /// <summary>The coordinator proposes, records what the commissie decided, and both advices.</summary>
    /// <returns>Address of the besluit.</returns>
    public static async Task<string> StelVoor(IPage pagina, BordSchool school)
    {
        await pagina.GotoAsync($"{school.Pad}/besluiten/nieuw?jaar={FinancienVulling.Jaar}&soort=tarief");
        await pagina.GetByLabel("Vaste dag, met incasso").FillAsync("3,75");
        await pagina.GetByLabel("Losse dag, contant").FillAsync("4,25");
        await pagina.GetByLabel("Toelichting").FillAsync("De boodschappen zijn duurder.");
        await Keuring.Zie(pagina, "besluit-nieuw");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Maak het voorstel" }).ClickAsync();
        await Assertions.Expect(pagina.Locator(".bewaard")).ToContainTextAsync("Het voorstel is gemaakt");
        var adres = new Uri(pagina.Url).AbsolutePath;
        await pagina.GetByLabel("Wie waren er?").FillAsync("Karel van Rijn\nPetra de Ruiter\nMarijke Vos");
        await pagina.GetByLabel("Stemmen voor").FillAsync("3");
        await pagina.GetByLabel("Wat is besloten?").FillAsync("Akkoord met het nieuwe tarief.");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Leg het besluit van de commissie vast" }).ClickAsync();
        await Assertions.Expect(pagina.Locator(".bewaard")).ToContainTextAsync("van de commissie is vastgelegd");
        await LegVast(pagina, adres, Besluitstap.AdviesOuderraad, Stapuitkomst.Positief, null);
        await LegVast(pagina, adres, Besluitstap.AdviesSchoolleiding, Stapuitkomst.Positief, null);
        await Keuring.Zie(pagina, "besluit-adviezen");
        return adres;
    }

    public static async Task LegVast(IPage pagina, string adres, Besluitstap stap, Stapuitkomst uitkomst, FilePayload? brief)
    {
        await pagina.GotoAsync(adres);
        var vorm = pagina.Locator($"form[action$='handler=Vastleggen&stap={stap}']");
        await pagina.Locator("details", new() { Has = vorm }).Locator("summary").ClickAsync();
        await vorm.Locator($"input[value={uitkomst}]").CheckAsync();
        await vorm.GetByLabel("Wie sprak namens hen?").FillAsync("Sanne Bakker");
        await vorm.GetByLabel("Wat schreven zij?").FillAsync("Besproken in de vergadering.");
        if (brief is not null)
        {
            await vorm.Locator("input[type=file]").SetInputFilesAsync(brief);
        }

        await vorm.GetByRole(AriaRole.Button, new() { Name = "Leg vast" }).ClickAsync();
        await Assertions.Expect(pagina.Locator(".bewaard")).ToContainTextAsync("De uitkomst is vastgelegd");
    }

    public static async Task ZietGeenKnop(IPage pagina, string adres, string naam)
    {
        await pagina.GotoAsync(adres);
        await Assertions.Expect(pagina.Locator("#activeer-waarom")).ToContainTextAsync("Zonder vastgelegde instemming gaat dit besluit niet in");
        await Assertions.Expect(pagina.GetByRole(AriaRole.Button, new() { Name = "Laat het besluit ingaan" })).ToHaveCountAsync(0);
        await Keuring.Zie(pagina, naam);
    }

    /// <summary>Who makes the request without the button, with the token of another form of the page.</summary>
    public static async Task<(int Status, string Tekst)> StuurZelf(IPage pagina)
    {
        var formulier = pagina.Context.APIRequest.CreateFormData();
        formulier.Set("__RequestVerificationToken", (await pagina.Locator("#besluit input[name=__RequestVerificationToken]").First.GetAttributeAsync("value"))!);
        formulier.Set("versie", (await pagina.Locator("#besluit input[name=versie]").First.GetAttributeAsync("value"))!);
        formulier.Set("operatie", "operatie-zonder-knop");
        var antwoord = await pagina.Context.APIRequest.PostAsync($"{new Uri(pagina.Url).AbsolutePath}?handler=Activeer", new() { Form = formulier });
        return (antwoord.Status, await antwoord.TextAsync());
    }
}
