using System.Diagnostics;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Opslag;
using OrleansSchool.Opslag.Backup;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Backup;

/// <summary>
/// <c>restore FILE</c> (OPS-1): checks the whole file, fills a store beside its place, reads every row back as the program reads it,
/// compares with the manifest, makes it silent, and only then puts it in its place. Whatever goes wrong before that leaves nothing behind.
/// </summary>
internal static class Terugzetten
{
    public static async Task<int> Voer(Opdracht opdracht, TextWriter uit, TextWriter fout)
    {
        var bestand = Path.GetFullPath(opdracht.Bestand!);
        if (!File.Exists(bestand))
        {
            throw new StartFout($"De back-up '{opdracht.Bestand}' is er niet.");
        }

        var sleutels = Sleutels(opdracht);
        using var plek = Herstelplek.Neem(opdracht);
        var begonnen = Stopwatch.GetTimestamp();
        try
        {
            var lezer = new BackupLezer(bestand, sleutels);
            var manifest = await lezer.Controleer(CancellationToken.None);
            var werk = opdracht with { DataMap = plek.Werkmap, Sleutelbestand = plek.Sleutelpad };
            await uit.WriteLineAsync($"Back-up van {Schooltijd.Lokaal(manifest.Moment):dd-MM-yyyy HH:mm:ss}, {manifest.Rijen} rijen. Elke byte is gecontroleerd.");
            await Losseopslag.ZonderMotor(werk, diensten => Vul(diensten, lezer, manifest, fout), fout);
            await Plaats(plek, lezer);
            return await Vertel(manifest, bestand, plek, Stopwatch.GetElapsedTime(begonnen), uit);
        }
        catch (BackupFout oorzaak)
        {
            throw new StartFout(oorzaak.Message, oorzaak);
        }
        catch (VerzegelingException oorzaak)
        {
            throw new StartFout($"Een rij uit de back-up gaat niet open (soort: {oorzaak.Soort}). Hij hoort niet bij deze sleutel, of het bestand is beschadigd. Neem een andere back-up. Er is niets teruggezet.", oorzaak);
        }
        catch (InvalidOperationException oorzaak)
        {
            throw new StartFout(oorzaak.Message, oorzaak); // a database that holds data already
        }
        catch (Exception oorzaak) when (oorzaak is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            throw new StartFout($"Het terugzetten is mislukt: {Schijffout.Oorzaak(oorzaak)}. Er is niets teruggezet.", oorzaak);
        }
    }

    /// <summary>For a command that reads a store: a typing error in --data must not make a new one.</summary>
    public static void EisGegevens(Opdracht opdracht)
    {
        if (MotorExtensions.OpslagInDatamap && !File.Exists(Path.Combine(opdracht.DataMap, Datamap.Opslagnaam)))
        {
            throw new StartFout($"In de datamap '{opdracht.DataMap}' zijn geen gegevens. Noem met --data de goede map.");
        }
    }

    private static Sleutelbos Sleutels(Opdracht opdracht)
    {
        try
        {
            return Sleutelbos.Open(Datamap.SleutelpadVan(opdracht), magMaken: false, out _);
        }
        catch (InvalidOperationException oorzaak)
        {
            throw new StartFout(oorzaak.Message, oorzaak);
        }
    }

    private static async Task<bool> Vul(IServiceProvider diensten, BackupLezer lezer, Manifest manifest, TextWriter fout)
    {
        var (lade, zegel) = (diensten.GetRequiredService<IRijenlade>(), diensten.GetRequiredService<Verzegelaar>());
        await lade.Vul(lezer.Rijen(CancellationToken.None), lezer.Herinneringen(CancellationToken.None), (rij, versie) => Rijzegel.Opnieuw(zegel, rij, versie), CancellationToken.None);
        var opslag = diensten.GetRequiredKeyedService<IGrainStorage>(VerzegeldeOpslag.Naam);
        try
        {
            var verschillen = await new Herstelproef(lade, zegel, opslag).Verschillen(manifest);
            if (verschillen.Count > 0)
            {
                verschillen.ToList().ForEach(fout.WriteLine);
                throw new StartFout("Wat is teruggezet, is niet gelijk aan de back-up. Er is niets teruggezet; bewaar dit bestand en meld het.");
            }

            await MaakStil(diensten, opslag, manifest);
            return true;
        }
        catch
        {
            await MotorExtensions.MaakWeerLeeg(diensten); // it was empty, and we filled it
            throw;
        }
    }

    /// <summary>Before any grain runs: mail that waits in the backup may have gone out long ago.</summary>
    private static async Task MaakStil(IServiceProvider diensten, IGrainStorage opslag, Manifest manifest)
    {
        var (soort, sleutel) = ("installatie", Basis.Sleutels.InstallatieSleutel);
        var toestand = new GrainState<InstallatieState>();
        var rij = GrainId.Create(soort, sleutel);
        await opslag.ReadStateAsync(soort, rij, toestand);
        var nu = diensten.GetRequiredService<TimeProvider>().GetUtcNow();
        toestand.State = (toestand.State ?? new InstallatieState()) with { Stilte = new Stilte(nu, manifest.Moment) };
        await opslag.WriteStateAsync(soort, rij, toestand);
        await VergeetSessies(opslag);
        await diensten.GetRequiredService<Grootboek>().Sluit();
    }

    /// <summary>Where the keys of the sessions are in the store: everybody signs in again, as with the file that isn't in a backup.</summary>
    private static async Task VergeetSessies(IGrainStorage opslag)
    {
        var rij = GrainId.Create("sessiesleutels", Basis.Sleutels.SessiesleutelsSleutel);
        var toestand = new GrainState<SessiesleutelsState>();
        await opslag.ReadStateAsync("sessiesleutels", rij, toestand);
        if (toestand.RecordExists)
        {
            toestand.State = new SessiesleutelsState();
            await opslag.WriteStateAsync("sessiesleutels", rij, toestand);
        }
    }

    private static async Task Plaats(Herstelplek plek, BackupLezer lezer)
    {
        foreach (var bijlage in (await lezer.Bijlagen(CancellationToken.None)).Where(b => b.Naam == Herstelbestand.Naam))
        {
            Eigenbestand.Vervang(Path.Combine(plek.Werkmap, Herstelbestand.Naam), bijlage.Inhoud);
        }

        plek.ZetOver();
    }

    private static async Task<int> Vertel(Manifest manifest, string bestand, Herstelplek plek, TimeSpan duur, TextWriter uit)
    {
        foreach (var regel in BackupOpdracht.Regels(manifest))
        {
            await uit.WriteLineAsync($"{regel}: gelijk");
        }

        if (plek.Terzijde is { } terzijde)
        {
            await uit.WriteLineAsync($"Wat er stond, staat nu in {terzijde}.");
        }

        await uit.WriteLineAsync("Teruggezet. Iedereen logt opnieuw in, tablets worden opnieuw gekoppeld, en er gaat geen mail weg tot een beheerder die vrijgeeft bij Back-ups.");
        await uit.WriteLineAsync(BackupOpdracht.Json(manifest, new FileInfo(bestand).Length, duur));
        return Opdrachten.Gelukt;
    }
}
