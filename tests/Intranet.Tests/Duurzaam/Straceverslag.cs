using System.Text.RegularExpressions;

namespace OrleansSchool.Tests.Intranet.Duurzaam;

/// <summary>
/// Reads what strace wrote of a server: each answer over HTTP must come after the fdatasync that followed the last write to
/// the WAL.
/// </summary>
/// <param name="Antwoorden">Answers after which something had been written since the one before.</param>
/// <param name="TeVroeg">Answers sent while a write wasn't on the disk yet.</param>
/// <param name="Syncs">fdatasync or fsync calls on the WAL that ended well.</param>
internal sealed partial record Straceverslag(int Antwoorden, int TeVroeg, int Syncs)
{
    public static Straceverslag Lees(IEnumerable<string> regels)
    {
        var (antwoorden, teVroeg, syncs, vuil, geschreven) = (0, 0, 0, false, false);
        var wachtOpSync = new HashSet<string>(StringComparer.Ordinal);
        foreach (var regel in regels)
        {
            if (Schrijft().IsMatch(regel))
            {
                (vuil, geschreven) = (true, true);
            }
            else if (Synct().Match(regel) is { Success: true } sync)
            {
                if (regel.Contains("<unfinished", StringComparison.Ordinal))
                {
                    wachtOpSync.Add(sync.Groups["pid"].Value);
                }
                else
                {
                    (vuil, syncs) = Klaar(regel, vuil, syncs);
                }
            }
            else if (SynctVerder().Match(regel) is { Success: true } verder && wachtOpSync.Remove(verder.Groups["pid"].Value))
            {
                (vuil, syncs) = Klaar(regel, vuil, syncs);
            }
            else if (geschreven && Antwoordt().IsMatch(regel))
            {
                antwoorden++;
                teVroeg += vuil ? 1 : 0;
                geschreven = false;
            }
        }

        return new Straceverslag(antwoorden, teVroeg, syncs);
    }

    private static (bool Vuil, int Syncs) Klaar(string regel, bool vuil, int syncs) =>
        regel.TrimEnd().EndsWith("= 0", StringComparison.Ordinal) ? (false, syncs + 1) : (vuil, syncs);

    [GeneratedRegex(@"^\d+ +p?write(64|v)?\(\d+<[^>]*-wal>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Schrijft();

    [GeneratedRegex(@"^(?<pid>\d+) +f(data)?sync\(\d+<[^>]*-wal>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Synct();

    [GeneratedRegex(@"^(?<pid>\d+) +<\.\.\. f(data)?sync resumed>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SynctVerder();

    [GeneratedRegex(@"^\d+ +(send(to|msg)|writev?)\(\d+<[^>]*>, .*""HTTP/1\.1 ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Antwoordt();
}
