using System.Text.RegularExpressions;

namespace OrleansSchool.Tests.Intranet.Duurzaam;

/// <summary>
/// Reads what strace wrote of a server: each answer to a POST must come after an fdatasync of the WAL that was begun after a write, itself done after that
/// POST was read. What others write meanwhile, such as what goes on its way to another grain, may still wait.
/// </summary>
/// <param name="Antwoorden">Answers to a POST for which something was written.</param>
/// <param name="TeVroeg">Those of them that were sent before such an fdatasync had ended.</param>
/// <param name="Syncs">fdatasync or fsync calls on the WAL that ended well.</param>
internal sealed partial record Straceverslag(int Antwoorden, int TeVroeg, int Syncs)
{
    public static Straceverslag Lees(IEnumerable<string> regels)
    {
        var (antwoorden, teVroeg, syncs) = (0, 0, 0);
        var (gevraagd, geschreven, gedekt) = (false, false, false);
        var onderweg = new Dictionary<string, bool>(StringComparer.Ordinal); // a sync that didn't end yet; whether it was begun after the write
        foreach (var regel in regels)
        {
            if (Vraagt().IsMatch(regel))
            {
                (gevraagd, geschreven, gedekt) = (true, false, false);
                foreach (var pid in onderweg.Keys.ToList())
                {
                    onderweg[pid] = false;
                }
            }
            else if (Schrijft().IsMatch(regel))
            {
                geschreven = gevraagd;
            }
            else if (Synct().Match(regel) is { Success: true } sync)
            {
                onderweg[sync.Groups["pid"].Value] = geschreven;
                if (!regel.Contains("<unfinished", StringComparison.Ordinal))
                {
                    Klaar(sync.Groups["pid"].Value, regel);
                }
            }
            else if (SynctVerder().Match(regel) is { Success: true } verder)
            {
                Klaar(verder.Groups["pid"].Value, regel);
            }
            else if (geschreven && Antwoordt().IsMatch(regel))
            {
                antwoorden++;
                teVroeg += gedekt ? 0 : 1;
                (gevraagd, geschreven) = (false, false);
            }
        }

        return new Straceverslag(antwoorden, teVroeg, syncs);

        void Klaar(string pid, string regel)
        {
            if (onderweg.Remove(pid, out var naSchrijven) && regel.TrimEnd().EndsWith("= 0", StringComparison.Ordinal))
            {
                syncs++;
                gedekt |= naSchrijven;
            }
        }
    }

    [GeneratedRegex(@"^\d+ +(<\.\.\. )?recv(from|msg)\b.*""POST /", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vraagt();

    [GeneratedRegex(@"^\d+ +p?write(64|v)?\(\d+<[^>]*-wal>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Schrijft();

    [GeneratedRegex(@"^(?<pid>\d+) +f(data)?sync\(\d+<[^>]*-wal>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Synct();

    [GeneratedRegex(@"^(?<pid>\d+) +<\.\.\. f(data)?sync resumed>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SynctVerder();

    [GeneratedRegex(@"^\d+ +(send(to|msg)|writev?)\(\d+<[^>]*>, .*""HTTP/1\.1 ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Antwoordt();
}
