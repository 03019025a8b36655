using OrleansSchool.Basis;
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
    public static async Task<int> Voer(Opdracht opdracht, TextWriter uit, TextWriter fout)
    {
        var gelezen = await Lees(opdracht.Bestand!, TimeProvider.System);
        if (gelezen.Weigering is { } weigering)
        {
            await fout.WriteLineAsync(weigering.Zin);
            await uit.WriteLineAsync(Inleessamenvatting.Van(weigering).NaarJson());
            return Opdrachten.Geweigerd;
        }

        var school = Kies(opdracht, gelezen.Bestand!);
        return opdracht.Proefronde
            ? await Proefronde(opdracht, gelezen.Bestand!, school, uit, fout)
            : await InOpslag(opdracht, grains => LeesIn(grains, opdracht, gelezen.Bestand!, school, uit, fout), fout);
    }

    private static async Task<Leesuitkomst> Lees(string pad, TimeProvider klok)
    {
        try
        {
            await using var stroom = File.OpenRead(pad);
            return EdexmlReader.Lees(stroom, new Schooltijd(klok).Vandaag, klok, CancellationToken.None);
        }
        catch (Exception oorzaak) when (oorzaak is IOException or UnauthorizedAccessException)
        {
            throw new StartFout($"Het bestand '{pad}' is niet te lezen: {oorzaak.Message}", oorzaak);
        }
    }

    private static SchoolSleutel Kies(Opdracht opdracht, IngelezenBestand bestand)
    {
        if (opdracht.School is not null && !SchoolSleutel.Probeer(opdracht.School, out _))
        {
            throw new StartFout($"--school vraagt een BRIN met vestiging zoals 99XX00; '{opdracht.School}' is dat niet.");
        }

        return SchoolSleutel.Probeer(opdracht.School ?? bestand.School.SchoolSleutel, out var sleutel)
            ? sleutel.Value
            : throw new StartFout("In het bestand staat geen bruikbare BRIN. Noem de school met --school, bijvoorbeeld --school 99XX00.");
    }

    /// <summary>Against the school as it is; when it isn't there yet, in a store that is thrown away, so that nothing stays behind.</summary>
    private static async Task<int> Proefronde(Opdracht opdracht, IngelezenBestand bestand, SchoolSleutel school, TextWriter uit, TextWriter fout)
    {
        if (File.Exists(Datamap.Open(opdracht).Opslagbestand))
        {
            var heeftSchool = false;
            var uitkomst = await InOpslag(opdracht, async grains =>
            {
                heeftSchool = await grains.School(school).Bekijk() is not null;
                return heeftSchool ? await LeesIn(grains, opdracht, bestand, school, uit, fout) : Opdrachten.Gelukt;
            }, fout);
            if (heeftSchool)
            {
                return uitkomst;
            }
        }

        var tijdelijk = Directory.CreateTempSubdirectory("orleansschool-proef-").FullName;
        try
        {
            var proef = opdracht with { DataMap = Path.Combine(tijdelijk, "data"), Sleutelbestand = Path.Combine(tijdelijk, "sleutel.key") };
            return await InOpslag(proef, grains => LeesIn(grains, opdracht, bestand, school, uit, fout), TextWriter.Null);
        }
        finally
        {
            Directory.Delete(tijdelijk, recursive: true);
        }
    }

    private static async Task<int> InOpslag(Opdracht opdracht, Func<IGrainFactory, Task<int>> werk, TextWriter fout)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddStilleConsole(opties => opties.LogToStandardErrorThreshold = LogLevel.Trace); // a failed start is told below
        builder.AddMotor(opdracht, fout);
        using var host = builder.Build();
        try
        {
            await host.StartAsync();
        }
        catch (InvalidOperationException oorzaak) when (oorzaak.InnerException is IOException)
        {
            throw new StartFout(
                "De server draait op deze datamap. Stop hem eerst, of lees het bestand in met het scherm Inlezen. Er is niets veranderd.", oorzaak);
        }

        try
        {
            return await werk(host.Services.GetRequiredService<IGrainFactory>());
        }
        finally
        {
            await host.StopAsync();
        }
    }

    private static async Task<int> LeesIn(
        IGrainFactory grains, Opdracht opdracht, IngelezenBestand bestand, SchoolSleutel school, TextWriter uit, TextWriter fout)
    {
        var systeem = Wie.Systeem(school, "import-edexml");
        await RichtInAlsNodig(grains, school, systeem, fout);
        var run = grains.Inlezen(school, new WillekeurigeIdBron().NieuwId());
        var uitkomst = await run.Begin(bestand, Path.GetFileName(opdracht.Bestand!), systeem);
        if (uitkomst.IsGoed && !opdracht.Proefronde)
        {
            uitkomst = await run.PasToe(opdracht.Bevestigd, systeem);
        }

        var totalen = uitkomst.Waarde?.Totalen ?? (await run.Bekijk(systeem)).Waarde?.Totalen;
        if (!uitkomst.IsGoed)
        {
            await fout.WriteLineAsync(uitkomst.Weigering.Zin);
            totalen = totalen is null
                ? Inleessamenvatting.Van(new Inleesweigering(uitkomst.Weigering.Code, uitkomst.Weigering.Zin, Regel: null))
                : totalen with { Geweigerd = uitkomst.Weigering.Code };
        }

        await uit.WriteLineAsync(totalen!.NaarJson());
        return uitkomst.IsGoed ? Opdrachten.Gelukt : Opdrachten.Geweigerd;
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
