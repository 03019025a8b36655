using System.Globalization;
using System.Text.RegularExpressions;

namespace OrleansSchool.Bench.Crash;

/// <summary>A call that strace saw; begin and end are its places in the order of everything that happened.</summary>
/// <param name="Plaats">Offset in the file of a write; 0 otherwise.</param>
/// <param name="Lengte">Bytes written; 0 otherwise.</param>
internal sealed record Systeemaanroep(string Naam, string Bestand, long Plaats, long Lengte, int Begin)
{
    /// <summary>Place of its return; <see cref="int.MaxValue"/> when the process died in it.</summary>
    public int Eind { get; set; } = int.MaxValue;

    public bool IsSync => Naam is "fsync" or "fdatasync";
}

/// <summary>The first bytes of an answer leave on a connection.</summary>
/// <param name="Poort">Port of the client.</param>
internal sealed record Antwoordbegin(int Poort, int Begin);

/// <summary>
/// What <c>strace -f -yy</c> wrote of a server: its writes and syncs of the store's files and the answers it sent, in order. A call that another
/// thread's interrupted in the log stands there twice, unfinished and resumed; it ends at the second.
/// </summary>
internal sealed partial class Stracelog
{
    /// <summary>Options of strace for this log; seccomp keeps all other calls at full speed.</summary>
    public static IReadOnlyList<string> Opdracht(string bestand) =>
    [
        "strace", "-f", "--seccomp-bpf", "-yy", "-s", "12", "-e", "trace=pwrite64,pwritev,write,writev,fdatasync,fsync,ftruncate,sendto,sendmsg", "-e", "signal=none",
        "-o", bestand,
    ];

    public List<Systeemaanroep> Opslag { get; } = [];

    public List<Antwoordbegin> Antwoorden { get; } = [];

    public static Stracelog Lees(IEnumerable<string> regels)
    {
        var log = new Stracelog();
        var lopend = new Dictionary<string, Systeemaanroep>(StringComparer.Ordinal);
        var nr = 0;
        foreach (var regel in regels)
        {
            log.Neem(regel, nr++, lopend);
        }

        return log;
    }

    /// <summary>Calls on the write-ahead log.</summary>
    public IEnumerable<Systeemaanroep> Wal => Opslag.Where(a => a.Bestand.EndsWith("-wal", StringComparison.Ordinal));

    private void Neem(string regel, int nr, Dictionary<string, Systeemaanroep> lopend)
    {
        if (Verder().Match(regel) is { Success: true } verder)
        {
            if (lopend.Remove(verder.Groups["pid"].Value, out var aanroep))
            {
                Sluit(aanroep, regel, nr);
            }
        }
        else if (Antwoord().Match(regel) is { Success: true } antwoord)
        {
            Antwoorden.Add(new Antwoordbegin(int.Parse(antwoord.Groups["poort"].Value, CultureInfo.InvariantCulture), nr));
        }
        else if (Bestand().Match(regel) is { Success: true } gevonden)
        {
            var naam = gevonden.Groups["naam"].Value;
            var (lengte, plaats) = naam.StartsWith("pwrite", StringComparison.Ordinal) ? Getallen(regel) : (0, 0);
            var aanroep = new Systeemaanroep(naam, gevonden.Groups["bestand"].Value, plaats, lengte, nr);
            Opslag.Add(aanroep);
            if (regel.EndsWith("<unfinished ...>", StringComparison.Ordinal))
            {
                lopend[gevonden.Groups["pid"].Value] = aanroep;
            }
            else
            {
                Sluit(aanroep, regel, nr);
            }
        }
    }

    /// <summary>Only a call that went well counts as done.</summary>
    private static void Sluit(Systeemaanroep aanroep, string regel, int nr)
    {
        var goed = aanroep.IsSync ? regel.TrimEnd().EndsWith("= 0", StringComparison.Ordinal) : !regel.Contains("= -1", StringComparison.Ordinal);
        aanroep.Eind = goed ? nr : int.MaxValue;
    }

    private static (long Lengte, long Plaats) Getallen(string regel) => Schrijfmaat().Match(regel) is { Success: true } maat
        ? (long.Parse(maat.Groups["lengte"].Value, CultureInfo.InvariantCulture), long.Parse(maat.Groups["plaats"].Value, CultureInfo.InvariantCulture))
        : throw new FormatException($"strace wrote a line that isn't understood: {regel}");

    [GeneratedRegex(@"^(?<pid>\d+) +<\.\.\. \w+ resumed>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verder();

    [GeneratedRegex(@"^\d+ +(send(to|msg)|writev?)\(\d+<TCP:\[[^\]]*->[^\]]*:(?<poort>\d+)\]>.*""HTTP/1\.1 ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Antwoord();

    [GeneratedRegex(@"^(?<pid>\d+) +(?<naam>pwrite64|pwritev|write|writev|fdatasync|fsync|ftruncate)\(\d+<(?<bestand>[^>]*/school\.db(-wal)?)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bestand();

    [GeneratedRegex(@", (?<lengte>\d+), (?<plaats>\d+)( <unfinished \.\.\.>|\) += )", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Schrijfmaat();
}
