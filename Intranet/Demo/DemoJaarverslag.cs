using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Documents.Excel;

namespace OrleansSchool.Intranet.Demo;

/// <summary>
/// The year report of last year in the demo, frozen and sent to three of the four who must have it (TSO-2l). The school had its figures on paper then: those
/// chapters are left out. This year's fills itself from the areas.
/// </summary>
internal sealed class DemoJaarverslag(IGrainFactory grains, Schooltijd tijd, Wie wie, Func<OperatieId> operatie)
{
    private const int PogingenMax = 5;

    private static readonly SchoolSleutel School = DemoPlan.School;

    private static readonly (Hoofdstuk Hoofdstuk, string Tekst)[] Teksten =
    [
        (Hoofdstuk.Voorwoord, "Dit verslag gaat over ons laatste schooljaar zonder intranet. Aantallen en bedragen staan in de map van de commissie; hier leest u wat we deden."),
        (Hoofdstuk.Commissie, "De commissie bestond uit vier leden. Aan het einde van het jaar nam een van hen afscheid."),
        (Hoofdstuk.Vergaderingen, "De commissie kwam twee keer bij elkaar en de werkgroep drie keer. De notulen gingen naar ouderraad, MR en schoolleiding."),
        (Hoofdstuk.Communicatie, "Ouders kregen vier berichten in de nieuwsbrief en een bladzijde in de schoolgids."),
        (Hoofdstuk.Vooruitblik, "Volgend jaar houden we alles bij in het intranet. Dan staan de cijfers in dit verslag."),
    ];

    /// <param name="jaar">That is over.</param>
    /// <param name="naarDag">Puts the clock on the day on which it is frozen.</param>
    public async Task Vul(Schooljaar jaar, Action naarDag)
    {
        naarDag();
        var verslag = grains.Jaarverslag(School, jaar);
        foreach (var hoofdstuk in Hoofdstukken.Alle)
        {
            var tekst = Teksten.FirstOrDefault(t => t.Hoofdstuk == hoofdstuk).Tekst;
            var versie = (await verslag.Tekst(hoofdstuk, wie)).Waarde!.Versie;
            DemoGeld.Eis(await verslag.Schrijf(hoofdstuk, tekst ?? "", weggelaten: tekst is null, versie, operatie(), wie));
        }

        await StelVast(verslag, jaar);
        foreach (var geleding in new[] { Geleding.Ouderraad, Geleding.Mr })
        {
            DemoGeld.Eis(await verslag.Verstuur(geleding, tijd.Vandaag, opPapier: true, operatie(), wie));
        }

        DemoGeld.Eis(await verslag.Verstuur(Geleding.Schoolleiding, tijd.Vandaag, opPapier: false, operatie(), wie));
    }

    /// <summary>What is looked at must be what is frozen; the areas may still be telling each other something.</summary>
    private async Task StelVast(IJaarverslagGrain verslag, Schooljaar jaar)
    {
        var nee = Weigeringen.Verouderd;
        for (var poging = 0; poging < PogingenMax && nee?.Code == Weigeringen.Verouderd.Code; poging++)
        {
            var view = (await verslag.Bekijk(wie)).Waarde!;
            nee = (await verslag.StelVast(Pdf(view), await Werkboek(view, jaar), view.Hash, null, view.Versie, operatie(), wie)).Weigering;
        }

        DemoGeld.Eis(new Uitkomst(nee));
    }

    private async Task<ImmutableArray<byte>> Werkboek(JaarverslagView view, Schooljaar jaar)
    {
        var cijfers = await grains.Begroting(School, jaar).Cijfers(Cijferperiode.VanSchooljaar(jaar), Editie.Verantwoording, wie);
        DemoGeld.Eis(new Uitkomst(cijfers.Weigering));
        var kop = new WerkboekKop(view.School, School.Waarde, "Jaarverslag overblijven", $"schooljaar {jaar}", "editie 1", WerkboekUitgave.Verantwoording, wie.Naam, tijd.NuLokaal);
        using var bestand = new MemoryStream();
        JaarverslagWerkboek.Schrijf(view, cijfers.Waarde!, kop, bestand);
        return [.. bestand.ToArray()];
    }

    /// <summary>Without a browser: a demo starts on a machine that has none as well.</summary>
    private static ImmutableArray<byte> Pdf(JaarverslagView view) => DemoPdf.Maak(
        $"Jaarverslag overblijven {view.Jaar}", $"{view.School}, schooljaar {view.Jaar}. Er staan geen namen van kinderen in.",
        view.Hoofdstukken.Where(h => !h.Weggelaten).Select((h, i) => new DemoPdfdeel(
            string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {h.Hoofdstuk.Titel()}"), h.Tekst.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))));
}
