using OrleansSchool.Basis;
using OrleansSchool.Intranet.Backup;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Documents.Edexml;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Leerlingen;
using OrleansSchool.Leerlingen.Inlezen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Cli;

/// <summary>
/// <c>import-edexml</c>: the same reader and the same run as the screen Inlezen, without a server (SCH-3). The last line on stdout is
/// one JSON object with counts.
/// </summary>
internal static class ImportEdexml
{
    private const string Naam = "import-edexml";

    private static readonly TimeSpan TussenKijken = TimeSpan.FromMilliseconds(200);

    private static readonly Weigering SchoolOnbekend = new(
        "school-onbekend", "In het bestand staat geen bruikbare BRIN. Noem de school met --school, bijvoorbeeld --school 99XX00. Er is niets veranderd.");

    /// <summary>By the server when one runs on this folder, otherwise on the store itself.</summary>
    public static async Task<int> Voer(Opdracht opdracht, TextWriter uit, TextWriter fout) =>
        await Serverbel.Vraag(opdracht, uit, fout) ?? await Voer(opdracht, new EigenOpslag(fout), uit, fout);

    public static async Task<int> Voer(Opdracht opdracht, IGrainsbron bron, TextWriter uit, TextWriter fout)
    {
        var gelezen = await Lees(opdracht.Bestand!, TimeProvider.System);
        if (gelezen.Weigering is { } weigering)
        {
            await fout.WriteLineAsync(weigering.Zin);
            await uit.WriteLineAsync(Inleessamenvatting.Van(weigering).NaarJson());
            return Opdrachten.Geweigerd;
        }

        var bestand = gelezen.Bestand!;
        if (Kies(opdracht, bestand) is not { } school)
        {
            return await Weiger(SchoolOnbekend, Kaal(bestand), uit, fout);
        }

        var (totalen, nee) = await Proef(opdracht, bron, bestand, school);
        if (nee is not null)
        {
            return await Weiger(nee, totalen, uit, fout);
        }

        if (!opdracht.Proefronde)
        {
            return await bron.Met(opdracht, grains => LeesIn(grains, opdracht, bestand, school, uit, fout));
        }

        await uit.WriteLineAsync(totalen!.NaarJson());
        return Opdrachten.Gelukt;
    }

    private static async Task<Leesuitkomst> Lees(string pad, TimeProvider klok)
    {
        try
        {
            await using var stroom = File.OpenRead(pad);
            return EdexmlReader.Lees(stroom, new Schooltijd(klok).Vandaag, klok, CancellationToken.None);
        }
        catch (Exception oorzaak) when (oorzaak is IOException or UnauthorizedAccessException || string.IsNullOrEmpty(pad) || pad.Contains('\0', StringComparison.Ordinal))
        {
            throw new StartFout($"Het bestand '{pad}' is niet te lezen: {oorzaak.Message}", oorzaak);
        }
    }

    private static SchoolSleutel? Kies(Opdracht opdracht, IngelezenBestand bestand)
    {
        if (opdracht.School is not null && !SchoolSleutel.Probeer(opdracht.School, out _))
        {
            throw new StartFout($"--school vraagt een BRIN met vestiging zoals 99XX00; '{opdracht.School}' is dat niet.");
        }

        return SchoolSleutel.Probeer(opdracht.School ?? bestand.School.SchoolSleutel, out var sleutel) ? sleutel : null;
    }

    /// <summary>Counts of the file alone, compared with nothing; a refusal counts as one more error.</summary>
    private static Inleessamenvatting Kaal(IngelezenBestand bestand)
    {
        var telling = bestand.Telling;
        return new Inleessamenvatting(
            telling.Leerlingen, telling.Groepen, telling.Vertrokken, telling.ZonderGroep, telling.OngeldigBsn, Nieuw: 0, Gewijzigd: 0,
            telling.Fouten + 1, Weg: 0, Gelijk: 0, VraagtBevestiging: false, Geweigerd: null, Regel: null);
    }

    private static async Task<int> Weiger(Weigering nee, Inleessamenvatting? totalen, TextWriter uit, TextWriter fout)
    {
        await fout.WriteLineAsync(nee.Zin);
        var regel = totalen is null ? Inleessamenvatting.Van(new Inleesweigering(nee.Code, nee.Zin, Regel: null)) : totalen with { Geweigerd = nee.Code };
        await uit.WriteLineAsync(regel.NaarJson());
        return Opdrachten.Geweigerd;
    }

    /// <summary>
    /// What the import would do, without changing anything: against the school as it is; when it isn't there yet, in a store that is
    /// thrown away. Only what comes through here reaches the real store, so that a refusal leaves nothing behind.
    /// </summary>
    private static async Task<(Inleessamenvatting? Totalen, Weigering? Nee)> Proef(
        Opdracht opdracht, IGrainsbron bron, IngelezenBestand bestand, SchoolSleutel school)
    {
        (Inleessamenvatting? Totalen, Weigering? Nee)? gedaan = null;
        if (File.Exists(Path.Combine(opdracht.DataMap, Datamap.Opslagnaam)))
        {
            gedaan = await bron.Met<(Inleessamenvatting?, Weigering?)?>(
                opdracht, async grains => await grains.School(school).Bekijk() is null ? null : await Vergelijk(grains, opdracht, bestand, school));
        }

        if (gedaan is not null)
        {
            return gedaan.Value;
        }

        var tijdelijk = Directory.CreateTempSubdirectory("orleansschool-proef-").FullName;
        try
        {
            var proef = opdracht with { DataMap = Path.Combine(tijdelijk, "data"), Sleutelbestand = Path.Combine(tijdelijk, "sleutel.key") };
            return await Losseopslag.Met(proef, grains => Vergelijk(grains, proef, bestand, school), TextWriter.Null);
        }
        finally
        {
            Directory.Delete(tijdelijk, recursive: true);
        }
    }

    private static async Task<(Inleessamenvatting? Totalen, Weigering? Nee)> Vergelijk(
        IGrainFactory grains, Opdracht opdracht, IngelezenBestand bestand, SchoolSleutel school)
    {
        var systeem = Wie.Systeem(school, Naam);
        await RichtInAlsNodig(grains, school, systeem, TextWriter.Null); // a school that is there stays as it is
        var uitkomst = await grains.Inlezen(school, new WillekeurigeIdBron().NieuwId()).Proef(bestand, systeem);
        return uitkomst.Waarde is { VraagtBevestiging: true } && !opdracht.Bevestigd && !opdracht.Proefronde
            ? (uitkomst.Waarde, Weigeringen.BevestigingNodig)
            : (uitkomst.Waarde ?? (uitkomst.Weigering!.Code == Weigeringen.GeenRecht.Code ? null : Kaal(bestand)), uitkomst.Weigering);
    }

    /// <summary>A long file goes on after the answer; here nobody looks on, so wait until it is done. What stopped by a fault is asked once more, and then says why.</summary>
    private static async Task<Uitkomst<InleesView>> TotHetEind(IInleesGrain run, Uitkomst<InleesView> uitkomst, bool bevestigd, Wie systeem)
    {
        while (uitkomst.Waarde is { Status: InleesStatus.Bezig } bezig)
        {
            if (bezig.Loopt)
            {
                await Task.Delay(TussenKijken, TimeProvider.System);
                uitkomst = await run.Bekijk(systeem);
            }
            else
            {
                uitkomst = await run.PasToe(bevestigd, systeem);
            }
        }

        return uitkomst;
    }

    private static async Task<int> LeesIn(
        IGrainFactory grains, Opdracht opdracht, IngelezenBestand bestand, SchoolSleutel school, TextWriter uit, TextWriter fout)
    {
        var systeem = Wie.Systeem(school, Naam);
        await RichtInAlsNodig(grains, school, systeem, fout);
        var run = grains.Inlezen(school, new WillekeurigeIdBron().NieuwId());
        var uitkomst = await run.Begin(bestand, Path.GetFileName(opdracht.Bestand!), systeem);
        if (uitkomst.IsGoed)
        {
            uitkomst = await TotHetEind(run, await run.PasToe(opdracht.Bevestigd, systeem), opdracht.Bevestigd, systeem);
        }

        var totalen = uitkomst.Waarde?.Totalen ?? (await run.Bekijk(systeem)).Waarde?.Totalen;
        if (!uitkomst.IsGoed)
        {
            return await Weiger(uitkomst.Weigering, totalen, uit, fout);
        }

        await grains.Toegangslog(school).Noteer(
            [new Inzageregel(TimeProvider.System.GetUtcNow(), systeem.AccountId, systeem.Naam, Inzagesoort.Beheer, "leerlingen ingelezen op de server", null, null, null)]);
        await uit.WriteLineAsync(totalen!.NaarJson());
        return Opdrachten.Gelukt;
    }

    /// <summary>The file has no name or holiday region of the school, so both are to be checked by a person.</summary>
    private static async Task RichtInAlsNodig(IGrainFactory grains, SchoolSleutel school, Wie systeem, TextWriter fout)
    {
        if (await grains.School(school).Bekijk() is not null)
        {
            return;
        }

        var gegevens = new SchoolGegevens($"School {school.Brin}-{school.Vestiging}", "", "", "", "", Regio.Midden);
        var gericht = await grains.School(school).RichtIn(gegevens, systeem);
        if (!gericht.IsGoed)
        {
            throw new StartFout(gericht.Weigering.Zin);
        }

        await fout.WriteLineAsync($"School {school} is ingericht met vakantieregio Midden. Controleer naam en regio bij Inrichten.");
    }
}
