using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>The commissie behind its pages: members, a meeting with minutes and one to come, a survey, points, an agreement, a complaint and what goes out (TSO-2, TSO-5, TSO-15).</summary>
internal sealed class CommissieVulling(Huis huis, BordSchool school)
{
    public static readonly Schooljaar Jaar = Schooljaar.Van(Huis.Vandaag);

    private readonly Wie _leider = Als(school, Rol.Schoolleider);

    public Wie Coordinator { get; } = Als(school, Rol.Overblijfcoordinator);

    /// <summary>Something behind each address.</summary>
    public async Task Vul(Dictionary<string, string> waarden)
    {
        await MaakCommissie();
        var geweest = await Plan(Vergadersoort.Commissie, Huis.Vandaag);
        await Notuleer(geweest);
        var straks = await Plan(Vergadersoort.Werkgroep, Huis.Vandaag.AddDays(20));
        Goed(await huis.Grains.Vergadering(school.Sleutel, straks).DienIn(
            new AgendapuntInvoer("Fruit na het eten", "Kan dat zonder koelkast?", Geleding.Ouderraad, 10, null), school.Operatie(), Coordinator));
        waarden["id /s/{school}/vergaderingen/{id}"] = geweest;
        waarden["id /s/{school}/commissie/afspraken/{id}"] = await MaakAfspraak();
        waarden["doelgroep"] = "helpers";
        waarden.TryAdd("jaar", Jaar.ToString());
        await MaakKwaliteit();
        await MaakOpenbaar();
        await MaakKlacht();
    }

    /// <summary>Who is asked for a meeting: each has an address.</summary>
    public async Task MaakCommissie()
    {
        var commissie = huis.Grains.Commissie(school.Sleutel);
        foreach (var (naam, functie) in new[]
        {
            ("Marijke van der Veen", Commissiefunctie.Coordinator), ("Ria Nijland", Commissiefunctie.Gediplomeerde), ("Karel van Rijn", Commissiefunctie.Ouderraad),
            ("Ingrid van Leeuwen", Commissiefunctie.Schoolleiding),
        })
        {
            var lid = new CommissielidInvoer(null, naam, $"{functie.ToString().ToLowerInvariant()}@school.example", functie, Jaar.EersteDag, functie == Commissiefunctie.Ouderraad ? Huis.Vandaag.AddDays(30) : null);
            Goed(await commissie.BewaarLid(null, lid, (await commissie.Bekijk(_leider)).Waarde!.Versie, school.Operatie(), _leider));
        }

        var view = (await commissie.Bekijk(_leider)).Waarde!;
        var stem = new BesluitInvoer(Huis.Vandaag, ["Karel van Rijn", "Marijke van der Veen"], 2, 0, 0, "Karel is voorzitter.");
        Goed(await commissie.KiesVoorzitter(Jaar, view.Leden.First(l => l.Naam == "Karel van Rijn").Id, stem, view.Versie, school.Operatie(), _leider));
    }

    /// <returns>Its id; it is there.</returns>
    public async Task<string> Plan(Vergadersoort soort, DateOnly op)
    {
        var gemaakt = await huis.Grains.Vergaderingen(school.Sleutel, Jaar).Plan(soort, new VergaderingInvoer(op, new TimeOnly(19, 30), 90, "Teamkamer", null), school.Operatie(), Coordinator);
        Goed(new Uitkomst(gemaakt.Weigering));
        await FinancienVulling.Tot(async () => (await huis.Grains.Vergadering(school.Sleutel, gemaakt.Waarde!).Bekijk(Coordinator)).IsGoed);
        return gemaakt.Waarde!;
    }

    /// <summary>Who were there, a report of each item and an action; not settled yet.</summary>
    private async Task Notuleer(string id)
    {
        var vergadering = huis.Grains.Vergadering(school.Sleutel, id);
        Goed(await vergadering.VerstuurAgenda((await Lees(id)).Versie, school.Operatie(), Coordinator));
        var view = await Lees(id);
        Goed(await vergadering.ZetAanwezig([.. view.Genodigden.Select(g => g.Id)], view.Versie, Coordinator));
        foreach (var punt in (await Lees(id)).Punten)
        {
            Goed(await vergadering.Noteer(punt.Id, "Besproken. Wout Zijlstra eet rustiger sinds hij bij het raam zit.", "Besproken.", punt.Versie, Coordinator));
        }

        Goed(await vergadering.BewaarActie(null, "Vraag prijzen op van een koelkast.", "Karel van Rijn", null, Huis.Vandaag.AddDays(14), school.Operatie(), Coordinator));
    }

    private async Task<string> MaakAfspraak()
    {
        var register = huis.Grains.MrAfspraken(school.Sleutel);
        var invoer = new MrAfspraakInvoer("Aantal helpers", "Op elk plein staan minstens twee helpers.", Jaar.EersteDag, "Hanneke Bloem", "Tomasz Wiśniewski", null, null);
        Goed(await register.Bewaar(null, invoer, (await register.Bekijk(_leider)).Waarde!.Versie, school.Operatie(), _leider));
        var id = (await register.Bekijk(_leider)).Waarde!.Afspraken[0].Id;
        Goed(await register.VoegStukToe(id, "Notulen", Huis.Vandaag, [.. "%PDF-1.7\n% verzonnen notulen\n"u8], school.Operatie(), _leider));
        return id;
    }

    private async Task MaakKwaliteit()
    {
        var kwaliteit = huis.Grains.Kwaliteit(school.Sleutel, Jaar);
        var punt = new VerbeterpuntInvoer("Vier helpers op vrijdag", "Op vrijdag is het krap.", "Karel van Rijn", null, Huis.Vandaag.AddDays(30), Verbeterstand.Bezig, null);
        Goed(await kwaliteit.BewaarPunt(null, punt, (await kwaliteit.Bekijk(_leider)).Waarde!.Versie, school.Operatie(), _leider));
        foreach (var doelgroep in Enum.GetValues<Doelgroep>())
        {
            Goed(await huis.Grains.Enquete(school.Sleutel, Jaar, doelgroep).Open(Enquetevoorstel.Vragen(doelgroep), Huis.Vandaag.AddDays(14), school.Operatie(), Coordinator));
        }
    }

    private async Task MaakOpenbaar()
    {
        var gids = huis.Grains.Schoolgids(school.Sleutel, Jaar);
        Goed(await gids.Bewaar("Snoep en prik blijven thuis.", (await gids.Bekijk(_leider)).Waarde!.Versie, school.Operatie(), _leider));
        var brief = huis.Grains.Nieuwsbrief(school.Sleutel, Jaar);
        Goed(await brief.Bewaar(null, "Helpers gezocht", "Op vrijdag zoeken we twee mensen.", (await brief.Bekijk(_leider)).Waarde!.Versie, school.Operatie(), _leider));
        var verslag = huis.Grains.Jaarverslag(school.Sleutel, Jaar);
        Goed(await verslag.Schrijf(Hoofdstuk.Voorwoord, "Een druk en gezellig jaar.", false, (await verslag.Bekijk(_leider)).Waarde!.Versie, school.Operatie(), _leider));
    }

    private async Task MaakKlacht()
    {
        var klachten = huis.Grains.Klachten(school.Sleutel, Jaar);
        var klacht = new KlachtInvoer(Huis.Vandaag, "Een ouder", "Drukte", "Het is druk aan tafel.", Klachtstand.Ontvangen, null, Huis.Vandaag.AddDays(28), null);
        Goed(await klachten.Bewaar(null, klacht, (await klachten.Bekijk(_leider)).Waarde!.Versie, school.Operatie(), _leider));
    }

    public async Task<VergaderingView> Lees(string id) => (await huis.Grains.Vergadering(school.Sleutel, id).Bekijk(Coordinator)).Waarde!;

    private static Wie Als(BordSchool school, Rol rol) => new($"commissie-{rol.ToString().ToLowerInvariant()}", $"Proef {rol}", school.Sleutel, [new ActieveRol(rol, [])]);

    private static void Goed(Uitkomst uitkomst) => Assert.Null(uitkomst.Weigering);
}
