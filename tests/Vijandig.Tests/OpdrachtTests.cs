using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Intranet.Backup;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Tests.Intranet.Security;
using OrleansSchool.Tests.Vijandig.Bestanden;
using OrleansSchool.Tests.Vijandig.Kern;
using OrleansSchool.Tests.Vijandig.Opdrachtregel;
using Vraag = OrleansSchool.Intranet.Cli.Opdracht;

namespace OrleansSchool.Tests.Vijandig;

/// <summary>The entrances that aren't of the web: the command line, the file that it names, and the socket of the running server (OPS-1, SEC-6).</summary>
[Requirement("SEC-6", "OPS-1")]
public sealed class OpdrachtTests(ITestOutputHelper uit) : IDisposable
{
    private const int BestandenPerKeer = 40;
    private const int HerstelPerKeer = 15;
    private const int Zwijgers = 4;

    private const string Goed = """
        <EDEX><school><schooljaar>2026-2027</schooljaar><brincode>99XX</brincode><dependancecode>00</dependancecode><peildatum>2026-09-01</peildatum><xsdversie>2.1</xsdversie></school>
        <groepen><groep key="G4"><naam>Beren</naam><jaargroep>4</jaargroep></groep></groepen>
        <leerlingen><leerling key="1042"><achternaam>Akker</achternaam><roepnaam>Jasmijn</roepnaam><geboortedatum>2018-03-04</geboortedatum><jaargroep>4</jaargroep><groep key="G4"/></leerling></leerlingen></EDEX>
        """;

    /// <summary>The reader has a limit of its own of twenty seconds, and a store is opened around it.</summary>
    private static readonly TimeSpan LezenMax = TimeSpan.FromSeconds(30);

    private const string Toestand = "state: ";

    private static readonly string[] Altijd = [Toestand + "versies ", Toestand + "toegangslog"];

    private readonly string _map = Directory.CreateTempSubdirectory("vijandig").FullName;

    public void Dispose() => Directory.Delete(_map, recursive: true);

    [Fact]
    public void Geen_opdrachtregel_begint_met_iets_anders_dan_er_staat()
    {
        var teller = new Teller("opdrachtregels", uit);
        foreach (var argumenten in Argumenten.Alle())
        {
            var begin = Stopwatch.GetTimestamp();
            var (opdracht, fout) = OpdrachtLezer.Lees(argumenten);
            var naam = string.Join(' ', argumenten) is { Length: > 60 } lang ? lang[..60] : string.Join(' ', argumenten);
            teller.Tel(naam, new Antwoord(fout is null ? 200 : 422, fout ?? "", "", Stopwatch.GetElapsedTime(begin)), Verwachting.Nooit, storing: null, []);
            if (fout is null && opdracht.Soort is not OpdrachtSoort.Help)
            {
                teller.Fout($"{naam}: wordt {opdracht.Soort}");
            }
        }

        teller.Slot();
    }

    [Fact]
    public async Task Geen_bestand_op_de_opdrachtregel_stoort_of_verandert_de_opslag()
    {
        var (teller, nummer) = (new Teller("import-edexml", uit), 0);
        Assert.Equal(200, (await LeesIn(await Schrijf("goed.xml", Encoding.UTF8.GetBytes(Goed)))).Status);
        Bestandsworp[] alle = [.. Xmlworpen.Alle(), .. Zipworpen.Alle(), .. Beeldworpen.Alle()];
        foreach (var worp in Keuze.Uit(alle, "import-edexml", BestandenPerKeer, w => w.Naam))
        {
            var bestand = await Schrijf(string.Create(CultureInfo.InvariantCulture, $"worp{++nummer}.xml"), worp.Maak());
            var vooraf = Beeld();
            var antwoord = await LeesIn(bestand);
            var anders = Beeld().Except(vooraf, StringComparer.Ordinal).Select(r => new Rij(r, "")).ToList();
            var mag = antwoord.Status == 200 && worp.MagBij.HasFlag(Familie.Edexml) ? Verwachting.Vrij : Verwachting.Nooit;
            teller.Tel(worp.Naam, antwoord, mag, antwoord.Status == 500 ? antwoord.Tekst : null, anders, LezenMax);
            File.Delete(bestand);
        }

        teller.Slot();
    }

    /// <summary>A backup that isn't one makes no store, and what stood there stays.</summary>
    [Fact]
    public async Task Geen_bestand_dat_geen_back_up_is_wordt_teruggezet()
    {
        var (teller, nummer) = (new Teller("restore", uit), 0);
        await LeesIn(await Schrijf("goed.xml", Encoding.UTF8.GetBytes(Goed)));
        Bestandsworp[] alle = [.. Zipworpen.Alle().Where(w => !w.Zwaar), .. Beeldworpen.Alle(), .. Xmlworpen.Alle().Where(w => !w.Zwaar)];
        foreach (var worp in Keuze.Uit(alle, "restore", HerstelPerKeer, w => w.Naam))
        {
            var bestand = await Schrijf(string.Create(CultureInfo.InvariantCulture, $"terug{++nummer}.backup"), worp.Maak());
            var (vooraf, nieuw) = (Beeld(), Path.Combine(_map, string.Create(CultureInfo.InvariantCulture, $"nieuw{nummer}")));
            var vraag = Opdracht(OpdrachtSoort.Restore, bestand);
            var antwoord = await Voer(() => Terugzetten.Voer(vraag with { DataMap = nieuw }, TextWriter.Null, TextWriter.Null));
            teller.Tel(worp.Naam, antwoord, Verwachting.Nooit, antwoord.Status == 500 ? antwoord.Tekst : null, [.. Beeld().Except(vooraf, StringComparer.Ordinal).Select(r => new Rij(r, ""))], LezenMax);
            if (antwoord.Status == 200 || File.Exists(Path.Combine(nieuw, Datamap.Opslagnaam)))
            {
                teller.Fout($"{worp.Naam}: teruggezet");
            }
        }

        teller.Slot();
    }

    [Fact]
    public async Task Geen_vraag_aan_de_deur_doet_iets_dat_niet_gevraagd_mag_worden()
    {
        await using var doelwit = await Doelwit.Open();
        var (teller, map) = (new Teller("deur", uit), doelwit.Diensten.GetRequiredService<Datamap>().Pad);
        var goed = await Schrijf("goed.xml", Encoding.UTF8.GetBytes(Goed));
        foreach (var (naam, bytes) in Deurworpen.Alle(goed))
        {
            var antwoord = await Klop(map, bytes);
            var rijen = await doelwit.Schade(antwoord, () => Klop(map, bytes));
            teller.Tel(naam, antwoord, Verwachting.Nooit, doelwit.Storing(), rijen, LezenMax);
            if (antwoord.Tekst.Contains("\"Klaar\":0", StringComparison.Ordinal) || antwoord.Tekst.Contains("root:x:0:0", StringComparison.Ordinal))
            {
                teller.Fout($"{naam}: {antwoord.Tekst}");
            }
        }

        await Zwijg(map, teller);
        Assert.False(File.Exists("/tmp/vijandig"));
        teller.Slot();
    }

    /// <summary>All places taken by who says nothing: who comes after them is heard when their time is over.</summary>
    private static async Task Zwijg(string map, Teller teller)
    {
        var stil = Enumerable.Range(0, Zwijgers).Select(_ => Verbind(map)).ToList();
        var antwoord = await Klop(map, "{}\n"u8.ToArray());
        teller.Tel("achter vier zwijgers", antwoord, Verwachting.Nooit, storing: null, [], LezenMax);
        if (!antwoord.Tekst.Contains("\"Klaar\":2", StringComparison.Ordinal))
        {
            teller.Fout($"achter vier zwijgers: {antwoord.Tekst}");
        }

        stil.ForEach(s => s.Dispose());
    }

    private static Socket Verbind(string map)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        return Deurplaats.Met(map, adres =>
        {
            socket.Connect(adres);
            return socket;
        });
    }

    private static async Task<Antwoord> Klop(string map, byte[] bytes)
    {
        var begin = Stopwatch.GetTimestamp();
        using var grens = new CancellationTokenSource(LezenMax, TimeProvider.System);
        using var socket = Verbind(map);
        await using var stroom = new NetworkStream(socket);
        var tekst = new StringBuilder();
        try
        {
            await stroom.WriteAsync(bytes, grens.Token);
            socket.Shutdown(SocketShutdown.Send);
            var buffer = new byte[8 * 1024];
            for (int gelezen; tekst.Length < 1_000_000 && (gelezen = await stroom.ReadAsync(buffer, grens.Token)) > 0;)
            {
                tekst.Append(Encoding.UTF8.GetString(buffer, 0, gelezen));
            }
        }
        catch (Exception fout) when (fout is IOException or SocketException or OperationCanceledException)
        {
            // Closed by the server: that is its answer to what it can't read.
        }

        return new Antwoord(422, tekst.ToString(), "", Stopwatch.GetElapsedTime(begin));
    }

    private Task<Antwoord> LeesIn(string bestand) => Voer(() => ImportEdexml.Voer(Opdracht(OpdrachtSoort.ImportEdexml, bestand), TextWriter.Null, TextWriter.Null));

    /// <summary>As the command does: a refusal is a sentence, anything else a fault.</summary>
    private static async Task<Antwoord> Voer(Func<Task<int>> werk)
    {
        var begin = Stopwatch.GetTimestamp();
        try
        {
            return new Antwoord(await werk() == Opdrachten.Gelukt ? 200 : 422, "", "", Stopwatch.GetElapsedTime(begin));
        }
        catch (StartFout nee)
        {
            return new Antwoord(422, nee.Message, "", Stopwatch.GetElapsedTime(begin));
        }
        catch (Exception fout)
        {
            return new Antwoord(500, fout.ToString(), "", Stopwatch.GetElapsedTime(begin));
        }
    }

    private Vraag Opdracht(OpdrachtSoort soort, string bestand) => new()
    {
        Soort = soort,
        Bestand = bestand,
        DataMap = Path.Combine(_map, "data"),
        Sleutelbestand = Path.Combine(_map, "sleutel.key"),
    };

    private async Task<string> Schrijf(string naam, byte[] inhoud)
    {
        var pad = Path.Combine(_map, naam);
        await File.WriteAllBytesAsync(pad, inhoud);
        return pad;
    }

    private List<string> Beeld() => [.. Opslagbeeld.Van(Path.Combine(_map, "data", Datamap.Opslagnaam)).Where(r => r.StartsWith(Toestand, StringComparison.Ordinal) && !Altijd.Any(a => r.StartsWith(a, StringComparison.Ordinal)))];
}
