using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Beleidsstukken;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedrag;
using OrleansSchool.Inlezen;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Ongevallen;
using OrleansSchool.Post;
using OrleansSchool.Rooster;
using OrleansSchool.Spelmateriaal;
using OrleansSchool.Tests.Intranet.Bord;
using OrleansSchool.Toegang;
using OrleansSchool.Werving;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>Something behind each address that names more than school, groep and child, so that its page is looked at with contents.</summary>
internal sealed class PaginaVulling(Huis huis, BordSchool school)
{
    private const string Mail = "proefmail-browser-1";

    /// <summary>Of this school alone: a person with an account elsewhere isn't put on its list.</summary>
    private string Kracht { get; } = $"ria{school.Sleutel.Waarde.ToLowerInvariant()}0000001";

    private readonly Wie _wie = Wie.Systeem(school.Sleutel, "Proef");
    private readonly Dictionary<string, string> _waarden = new(StringComparer.Ordinal);

    public static async Task<PaginaVulling> Maak(Huis huis, BordSchool school)
    {
        var vulling = new PaginaVulling(huis, school);
        await vulling.Vul();
        return vulling;
    }

    /// <summary>Null for an address that only a story makes.</summary>
    public string? Waarde(string route, string naam) =>
        _waarden.GetValueOrDefault($"{naam} {route}") ?? _waarden.GetValueOrDefault($"{naam} {ZonderEisen(route)}") ?? _waarden.GetValueOrDefault(naam);

    private async Task Vul()
    {
        (_waarden["school"], _waarden["groep"], _waarden["plek"]) = (school.Sleutel.Waarde, BordSchool.Groep5, "plein-noord");
        (_waarden["leerling"], _waarden["code"], _waarden["persoon"], _waarden["aanbieder"]) = ("wout", "404", Kracht, "google");
        (_waarden["brin"], _waarden["datum"], _waarden["vanaf"]) = (school.Sleutel.Waarde, Sleutels.Dag(Huis.Vandaag), Sleutels.Dag(Huis.Vandaag));
        (_waarden["onderwerp"], _waarden["beeld"], _waarden["onderwerp /gids/{onderwerp}"]) = ("coordinator", "middagbord", "ouder");
        (_waarden["soort /s/{school}/persoon/{soort}/{id}"], _waarden["id /s/{school}/persoon/{soort}/{id}"]) = ("leerling", "wout");
        await MaakMensen();
        await MaakTabellen();
        await MaakGenodigde();
        await MaakGedrag();
        await MaakVersies();
        await MaakOngeval();
        await MaakKandidaat();
        await new OverdrachtVulling(huis, school).Vul(_waarden);
        await new FinancienVulling(huis, school).Vul(_waarden);
        await new CommissieVulling(huis, school).Vul(_waarden);
        _waarden["token"] = "bestaatniet"; // the page that says that a link doesn't work
        await new LinkVulling(huis, school).Vul(_waarden);
    }

    private async Task MaakMensen()
    {
        Goed(await huis.Grains.Overblijfkracht(school.Sleutel, Kracht).Bewaar(
            new OverblijfkrachtGegevens("Ria Nijland", "0612345678", "ria@school.example", true, new DateOnly(2024, 5, 1), null, null, null, true,
                Weekdagen.Maandag | Weekdagen.Donderdag, new DateOnly(2026, 8, 24), null, null), 0, _wie));
        Goed(await huis.Grains.Postbus(school.Sleutel).Verstuur(
            new Postopdracht(Mail, Sjabloon.Proefbericht, "Ria Nijland", "ria@school.example", ImmutableDictionary<string, string>.Empty.Add("door", "Marijke van der Veen")), _wie));
        (_waarden["id /s/{school}/overblijfkrachten/{id}"], _waarden["id /s/{school}/post/{id}"]) = (Kracht, Mail);
    }

    /// <summary>Huisregels that were read, and a child of whom the commissie decided.</summary>
    private async Task MaakGedrag()
    {
        _waarden["soort"] = "huisregels";
        var regels = huis.Grains.Regeling(school.Sleutel, "huisregels");
        var overleg = new Regelingoverleg(Huis.Vandaag, "Karin Hoekstra", "Karel van Rijn", "De telefoon blijft in de tas.");
        Goed(await regels.LegVast(new RegelingInvoer(["Niet duwen.", "Samen opruimen."], new DateOnly(2026, 8, 24), overleg, null), 0, school.Operatie(), _wie));
        Goed(await huis.Grains.Regeling(school.Sleutel, "reglement").LegVast(
            new RegelingInvoer(["Artikel 1. Het bestuur is verantwoordelijk."], new DateOnly(2006, 10, 1), null, null), 0, school.Operatie(), _wie));
        var wout = huis.Grains.Gedrag(school.Sleutel, "wout");
        await wout.OntvangOvertreding(new Afzender("logboek/proef", 1), new Overtreding(Huis.Vandaag.AddDays(-2), 1, "r1", "Duwde een kleuter van de glijbaan.", "Fatma Yıldız"));
        await wout.OntvangOvertreding(new Afzender("logboek/proef", 2), new Overtreding(Huis.Vandaag, 2, "r1", "Duwde weer.", "Fatma Yıldız"));
        Goed(await wout.VraagContact("Duwt steeds andere kinderen.", school.Operatie(), _wie));
        var zaak = (await wout.Bekijk(_wie)).Waarde!.Loopt!.Id;
        Goed(await wout.NoteerContact(zaak, Huis.Vandaag, "Moeder gesproken.", (await wout.Bekijk(_wie)).Waarde!.Versie, school.Operatie(), _wie));
        Goed(await wout.NoteerOverleg(zaak, Huis.Vandaag, "Een week schorsen.", null, (await wout.Bekijk(_wie)).Waarde!.Versie, school.Operatie(), _wie));
        var besluit = new BesluitInvoer(Huis.Vandaag, ["Karel van Rijn", "Petra de Ruiter"], 2, 0, 0, "Een week niet overblijven.");
        Goed(await wout.Besluit(zaak, besluit, new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 20), (await wout.Bekijk(_wie)).Waarde!.Versie, school.Operatie(), _wie));
        (_waarden["id /s/{school}/gedrag/besluit/{id}"], _waarden["id /s/{school}/gedrag/{leerling}/brief/{id}"]) = (zaak, zaak);
    }

    /// <summary>A bijlage that changed, so that there is something to compare (TSO-16).</summary>
    private async Task MaakVersies()
    {
        _waarden["soort /s/{school}/regelingen/{soort}/verschil"] = Regelingsoorten.Juridisch;
        var bijlage = huis.Grains.Regeling(school.Sleutel, Regelingsoorten.Juridisch);
        Goed(await bijlage.LegVast(
            new RegelingInvoer(["Het bestuur is verantwoordelijk.", "Wie helpt is verzekerd.", "Klachten gaan naar de school."], Huis.Vandaag, null, null), 0, school.Operatie(), _wie));
        Goed(await bijlage.LegVast(
            new RegelingInvoer(["Het bestuur is verantwoordelijk.", "Wie helpt is goed verzekerd.", "Een ongeval melden we dezelfde dag."], Huis.Vandaag.AddDays(1), null, null),
            (await bijlage.Bekijk(_wie)).Waarde!.Versie, school.Operatie(), _wie));
    }

    private async Task MaakOngeval()
    {
        var (wie, operatie) = (_wie with { AccountId = "melder" }, school.Operatie());
        var id = OngevalId.Van(operatie, wie);
        Goed(await huis.Grains.Ongeval(school.Sleutel, id).Meld("wout", "plein-noord", "Gevallen van het klimtoestel", true, null, operatie, wie));
        foreach (var route in new[] { "/s/{school}/ongevallen/{id:regex(^[a-z0-9]{{8,40}}$)}", "/s/{school}/ongevallen/{id:regex(^[a-z0-9]{{8,40}}$)}/verslag" })
        {
            _waarden[$"id {route}"] = id;
        }
    }

    private async Task MaakKandidaat()
    {
        var kandidaat = await huis.Grains.Kandidaten(school.Sleutel).Bewaar(
            null, new KandidaatInvoer("Bep Kuipers", "0687654321", null, Kandidaatsoort.GediplomeerdInDienst, "vacature", null, Huis.Vandaag, null), school.Operatie(), _wie);
        (_waarden["id /s/{school}/overblijfkrachten/kandidaten/{id}"], _waarden["id /s/{school}/overblijfkrachten/{id}/dossier"]) = (kandidaat.Waarde!.Id, Kracht);
        Goed(await huis.Grains.Spelmateriaal(school.Sleutel).Bewaar(
            null, new MateriaalInvoer("Voetballen", 4, "plein-noord", Materiaalstand.Defect, "twee zijn lek", 1500), school.Operatie(), _wie));
        Goed(await huis.Grains.Beleid(school.Sleutel).BewaarVerzekering(
            null, new VerzekeringInvoer("Onderling Waarborg", "WA-2026-118", Gedekt.Allen, 12, Huis.Vandaag.AddYears(-1), Huis.Vandaag.AddDays(40), null), school.Operatie(), _wie));
        Goed(await huis.Grains.Scholing(school.Sleutel, Schooljaar.Van(Huis.Vandaag)).Bewaar(
            null, new BijeenkomstInvoer(Huis.Vandaag, Bijeenkomstsoort.Cursus, "Ruzie op het plein", null), school.Operatie(), _wie));
    }

    private async Task MaakGenodigde()
    {
        var account = huis.Grains.Account("genodigd00000001");
        var rol = new Roltoekenning(school.Sleutel, Rol.Leerkracht, [], new DateOnly(2026, 8, 1), TotEnMet: null);
        Goed(await account.MaakPersoon("Rens Akkerman", "rens@school.example", [rol]));
        var links = huis.Diensten.GetRequiredService<Links>();
        foreach (var (doel, pad) in new[] { (LinkDoel.Uitnodiging, "uitnodiging"), (LinkDoel.WachtwoordHerstel, "wachtwoord"), (LinkDoel.AdresBevestigen, "mailadres") })
        {
            var link = await links.Maak(doel, "genodigd00000001", school.Sleutel);
            Goed(await account.ZetLink(new AccountLink(doel, link.Hash, link.GeldigTot, $"operatie-{pad}", Verstuurd: true, "rens@school.example")));
            _waarden[$"token /{pad}/{{token}}"] = link.Token;
        }
    }

    private async Task MaakTabellen()
    {
        await MaakTabel("verzorgers", Tabelsoort.Verzorgers, ["Roepnaam", "Achternaam", "Naam verzorger", "Telefoon", "Gezag"],
            ["Wout", "Zijlstra", "Annemiek Zijlstra", "0612345678", "ja"], ["Niemand", "Nergens", "Jan", "06", "misschien"]);
        await MaakTabel("helpers", Tabelsoort.Helpers, ["Naam", "Telefoon", "E-mail", "Gediplomeerd", "Dagen"],
            ["Bep Kuipers", "0687654321", "bep@school.example", "nee", "ma en do"], ["Wim", "06", "", "soms", "zondag"]);
        await MaakTabel("machtigingen", Tabelsoort.Machtigingen, ["Betaler", "IBAN", "Getekend op"], ["Niemand Nergens", "NL00BANK0123456789", "31-08-2024"]);
        await MaakTabel("aanmeldingen", Tabelsoort.Aanmeldingen, ["Roepnaam kind", "Achternaam kind", "Dagen"], ["Wout", "Zijlstra", "ma di"], ["Niemand", "Nergens", "zondag"]);
        await MaakTabel("beginstanden", Tabelsoort.Beginstanden, ["Betaler", "Nog te betalen", "Uiterlijk betalen"], ["Niemand Nergens", "37,50", "30-09-2026"]);
    }

    private async Task MaakTabel(string naam, Tabelsoort soort, ImmutableArray<string> koppen, params string[][] rijen)
    {
        var tabel = new IngelezenTabel(soort, koppen, [.. rijen.Select((r, nr) => new Tabelrij(nr + 2, [.. r.Select(c => new Tabelcel(c))]))], []);
        var run = huis.Grains.TabelInlezen(school.Sleutel, $"proef{naam}");
        var begonnen = await run.Begin(tabel, $"{naam}.xlsx", _wie);
        Goed(new Uitkomst(begonnen.Weigering));
        await run.Koppel([.. begonnen.Waarde!.Kolommen.Where(k => k.Veld is not null).Select(k => new Kolomkeuze(k.Kolom, k.Veld!))], _wie);
        var pad = soort switch { Tabelsoort.Helpers => "overblijfkrachten/inlezen", Tabelsoort.Machtigingen => "inlezen/machtigingen", Tabelsoort.Aanmeldingen => "leerlingen/inlezen/aanmeldingen", Tabelsoort.Beginstanden => "inlezen/beginstanden", _ => "leerlingen/inlezen/verzorgers" };
        _waarden[$"inlezing /s/{{school}}/{pad}/{{inlezing}}"] = $"proef{naam}";
        _waarden[$"inlezing /s/{{school}}/{pad}/{{inlezing}}/opmerkingen.xlsx"] = $"proef{naam}";
    }

    /// <summary>What a parameter must look like says nothing of which page it is.</summary>
    private static string ZonderEisen(string route) => Regex.Replace(route, @"\{(?<naam>\w+)[^/]*\}", "{${naam}}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static void Goed(Uitkomst uitkomst) => Assert.Null(uitkomst.Weigering);
}
