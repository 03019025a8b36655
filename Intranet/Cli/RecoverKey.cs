using OrleansSchool.Basis;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Opslag;
using OrleansSchool.Opslag.Backup;

namespace OrleansSchool.Intranet.Cli;

/// <summary><c>recover-key</c>: makes the key file again from the recovery phrase and a copy of the data folder (SEC-4).</summary>
internal static class RecoverKey
{
    private const string ServerDraait = "De server draait nog op deze datamap. Stop hem eerst; er is niets veranderd.";
    private const int ZinTekensMax = 1_000;

    public static async Task<int> Voer(Opdracht opdracht, TextReader toetsen, TextWriter uit, TextWriter fout)
    {
        if (opdracht.Bestand is { } backup)
        {
            return await UitBackup(opdracht, backup, toetsen, uit, fout);
        }

        var map = Kies(opdracht);
        var bestand = Lees(map);
        var zin = Ontleed(await Vraag(opdracht, toetsen, fout));
        var sleutels = Uitpakken(bestand, zin, "datamap");
        Bewaar(sleutels, map.Sleutelpad);
        try
        {
            // The sleutelproef of the start opens a row: only then is it known that these keys are of these data.
            await Losseopslag.Met(opdracht with { Sleutelbestand = map.Sleutelpad }, static grains => grains.Installatie().Bekijk(), fout, ServerDraait);
        }
        catch
        {
            File.Delete(map.Sleutelpad);
            throw;
        }

        await uit.WriteLineAsync($"Het sleutelbestand staat weer op {map.Sleutelpad} en opent deze gegevens. Start het intranet met --key-file {map.Sleutelpad}.");
        return Opdrachten.Gelukt;
    }

    /// <summary>Only a backup and the paper are left: the wrapped keys are in it, and the whole file must then be as those keys marked it.</summary>
    private static async Task<int> UitBackup(Opdracht opdracht, string backup, TextReader toetsen, TextWriter uit, TextWriter fout)
    {
        var sleutelpad = Datamap.SleutelpadVan(opdracht);
        if (File.Exists(sleutelpad))
        {
            throw new StartFout(AlEen(sleutelpad));
        }

        if (!File.Exists(backup))
        {
            throw new StartFout($"De back-up '{backup}' is er niet.");
        }

        try
        {
            var bestand = BackupLezer.Herstelsleutels(backup) ?? throw new StartFout("In deze back-up zitten geen sleutels: hij is gemaakt zonder bevestigde herstelzin.");
            var sleutels = Uitpakken(bestand, Ontleed(await Vraag(opdracht, toetsen, fout)), "back-up");
            await new BackupLezer(backup, sleutels).Controleer(CancellationToken.None);
            Bewaar(sleutels, sleutelpad);
        }
        catch (BackupFout oorzaak)
        {
            throw new StartFout(oorzaak.Message, oorzaak);
        }
        catch (Exception oorzaak) when (oorzaak is IOException or UnauthorizedAccessException)
        {
            throw new StartFout($"Het bestand '{backup}' is niet te lezen: {oorzaak.Message}", oorzaak);
        }

        await uit.WriteLineAsync($"Het sleutelbestand staat weer op {sleutelpad} en hoort bij deze back-up. Zet die nu terug: restore {backup} --data MAP --key-file {sleutelpad}.");
        return Opdrachten.Gelukt;
    }

    private static string AlEen(string sleutelpad) =>
        $"Er is al een sleutelbestand op {sleutelpad}. Noem met --key-file een plaats waar er nog geen is; er is niets veranderd.";

    private static Datamap Kies(Opdracht opdracht)
    {
        if (!Directory.Exists(opdracht.DataMap))
        {
            throw new StartFout($"De datamap '{opdracht.DataMap}' is er niet. Noem met --data de map met {Herstelbestand.Naam}.");
        }

        try
        {
            var map = Datamap.Open(opdracht);
            return File.Exists(map.Sleutelpad)
                ? throw new StartFout(AlEen(map.Sleutelpad))
                : map;
        }
        catch (InvalidOperationException oorzaak)
        {
            throw new StartFout(oorzaak.Message, oorzaak);
        }
    }

    private static byte[] Lees(Datamap map)
    {
        if (!File.Exists(map.Herstelbestand))
        {
            throw new StartFout($"In de datamap ontbreekt {Herstelbestand.Naam}: van deze gegevens is nooit een herstelzin bevestigd, of de kopie is niet heel.");
        }

        if (!File.Exists(map.Opslagbestand) && MotorExtensions.OpslagInDatamap)
        {
            throw new StartFout($"In de datamap ontbreekt {Datamap.Opslagnaam}. Zet eerst de hele kopie terug; er is niets veranderd.");
        }

        return LeesKort(map.Herstelbestand, Herstelbestand.BytesMax);
    }

    private static async Task<string> Vraag(Opdracht opdracht, TextReader toetsen, TextWriter fout)
    {
        if (opdracht.Zinbestand is { } pad)
        {
            return System.Text.Encoding.UTF8.GetString(LeesKort(pad, ZinTekensMax));
        }

        await fout.WriteLineAsync($"Typ de herstelzin over van papier: {Herstelzin.Groepen} groepen van {Herstelzin.GroepTekens} tekens. Hoofdletters en spaties maken niet uit.");
        return await toetsen.ReadLineAsync() is { Length: <= ZinTekensMax } regel ? regel : "";
    }

    private static Herstelzin Ontleed(string tekst)
    {
        var (zin, groepen) = Herstelzin.Lees(tekst);
        return zin ?? throw new StartFout(groepen.Length == 1
            ? $"Groep {groepen[0] + 1} van de herstelzin klopt niet. Kijk op het papier; er is niets veranderd."
            : $"De groepen {string.Join(", ", groepen.Select(g => g + 1))} van de herstelzin kloppen niet. Kijk op het papier; er is niets veranderd.");
    }

    /// <param name="van">Where the wrapped keys come from, in a word.</param>
    private static Sleutelbos Uitpakken(byte[] bestand, Herstelzin zin, string van)
    {
        try
        {
            return Herstelbestand.Open(bestand, zin)
                ?? throw new StartFout($"Deze herstelzin hoort niet bij deze {van}. Misschien is er later een nieuwe gemaakt, of is dit een oudere kopie; er is niets veranderd.");
        }
        catch (InvalidOperationException oorzaak)
        {
            throw new StartFout(oorzaak.Message, oorzaak);
        }
    }

    private static void Bewaar(Sleutelbos sleutels, string pad)
    {
        try
        {
            sleutels.Bewaar(pad);
        }
        catch (Exception oorzaak) when (oorzaak is IOException or UnauthorizedAccessException)
        {
            throw new StartFout($"Het sleutelbestand is niet te schrijven: {oorzaak.Message}", oorzaak);
        }
    }

    private static byte[] LeesKort(string pad, int max)
    {
        try
        {
            return new FileInfo(pad).Length <= max ? File.ReadAllBytes(pad) : throw new StartFout($"Het bestand '{pad}' is te groot om het goede te zijn.");
        }
        catch (Exception oorzaak) when (oorzaak is IOException or UnauthorizedAccessException)
        {
            throw new StartFout($"Het bestand '{pad}' is niet te lezen: {oorzaak.Message}", oorzaak);
        }
    }
}
