using System.Collections.Frozen;
using System.Threading.Channels;

namespace OrleansSchool.Intranet.Live;

/// <summary>
/// One browser's stream: per topic the newest version that it wasn't told yet, never a queue. A slow browser therefore costs no
/// memory and gets the latest when it reads again (DESIGN §4).
/// </summary>
internal sealed class LiveStroom(string sessieId, IEnumerable<string> onderwerpen)
{
    private readonly Channel<byte> _wekker = Channel.CreateBounded<byte>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly Lock _slot = new();
    private readonly Dictionary<string, long> _nieuwste = new(StringComparer.Ordinal);
    private FrozenSet<string> _onderwerpen = onderwerpen.ToFrozenSet(StringComparer.Ordinal);
    private bool _hart = true;

    public string SessieId { get; } = sessieId;

    public IReadOnlyCollection<string> Onderwerpen => _onderwerpen;

    /// <summary>After a right ended: only these are followed from now on.</summary>
    public void Beperk(IEnumerable<string> onderwerpen) => _onderwerpen = onderwerpen.ToFrozenSet(StringComparer.Ordinal);

    public void Neem(string onderwerp, long versie)
    {
        if (!_onderwerpen.Contains(onderwerp))
        {
            return;
        }

        lock (_slot)
        {
            if (versie > _nieuwste.GetValueOrDefault(onderwerp))
            {
                _nieuwste[onderwerp] = versie;
            }
        }

        _wekker.Writer.TryWrite(0);
    }

    public void Klop()
    {
        lock (_slot)
        {
            _hart = true;
        }

        _wekker.Writer.TryWrite(0);
    }

    /// <summary>Waits until there is something to tell.</summary>
    public ValueTask<byte> Wacht(CancellationToken einde) => _wekker.Reader.ReadAsync(einde);

    /// <summary>Takes what is to be told; a topic that a right no longer covers is left out.</summary>
    public (bool Hart, IReadOnlyList<KeyValuePair<string, long>> Signalen) Haal()
    {
        lock (_slot)
        {
            var hart = _hart;
            KeyValuePair<string, long>[] signalen = [.. _nieuwste.Where(s => _onderwerpen.Contains(s.Key))];
            _hart = false;
            _nieuwste.Clear();
            return (hart, signalen);
        }
    }
}
