namespace OrleansSchool.Opslag;

/// <summary>One bucket of the ledger in memory: highest version by hash of the grain. Versions may come before it was read.</summary>
internal sealed class Emmer(string plaats)
{
    private readonly Lock _slot = new();
    private readonly Dictionary<ulong, uint> _versies = [];
    private volatile bool _geladen;
    private volatile bool _vuil;
    private bool _weg;
    private Task? _laden;
    private string? _etag;
    private long _gelezen;

    public string Plaats => plaats;

    public bool IsGeladen => _geladen;

    public bool IsVuil => _vuil;

    public uint Versie(ulong hash)
    {
        lock (_slot)
        {
            return _versies.GetValueOrDefault(hash);
        }
    }

    /// <summary>False when this bucket was forgotten; then it must go in the one that took its place.</summary>
    public bool Noteer(ulong hash, uint versie)
    {
        lock (_slot)
        {
            if (_weg)
            {
                return false;
            }

            _vuil |= Hoogste(hash, versie);
            return true;
        }
    }

    /// <summary>Reads it once, however many ask at the same time; after a failure the next one tries again.</summary>
    public Task Laad(Func<Emmer, Task> lees)
    {
        lock (_slot)
        {
            if (_geladen)
            {
                return Task.CompletedTask;
            }

            return _laden is { IsCompleted: false } bezig ? bezig : _laden = lees(this);
        }
    }

    public void Neem(IEnumerable<KeyValuePair<ulong, uint>> regels, string? etag, long op)
    {
        lock (_slot)
        {
            foreach (var (hash, versie) in regels)
            {
                Hoogste(hash, versie);
            }

            (_etag, _gelezen, _geladen) = (etag, op, true);
        }
    }

    /// <summary>The bytes to write over that version; what is noted from here on is for the next time.</summary>
    public (byte[] Inhoud, string? Etag) NeemMee()
    {
        lock (_slot)
        {
            _vuil = false;
            return (GrootboekRules.Schrijf(_versies), _etag);
        }
    }

    public void Geschreven(string etag)
    {
        lock (_slot)
        {
            _etag = etag;
        }
    }

    /// <summary>What the store holds isn't known any more.</summary>
    public void Opnieuw()
    {
        lock (_slot)
        {
            (_vuil, _geladen) = (true, false);
        }
    }

    /// <summary>Marks a clean bucket as forgotten when it was read that long ago.</summary>
    public bool Vergeet(TimeProvider klok, TimeSpan na)
    {
        lock (_slot)
        {
            _weg = !_vuil && (!_geladen || klok.GetElapsedTime(_gelezen) >= na) && _laden is null or { IsCompleted: true };
            return _weg;
        }
    }

    private bool Hoogste(ulong hash, uint versie)
    {
        ref var nu = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_versies, hash, out _);
        if (nu >= versie)
        {
            return false;
        }

        nu = versie;
        return true;
    }
}

/// <summary>The stores beneath count versions "1", "2" …; no row is 0.</summary>
internal static class Etag
{
    public static long Getal(string? etag) => etag is null ? 0 : long.Parse(etag, System.Globalization.CultureInfo.InvariantCulture);

    public static string Tekst(long getal) => getal.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
