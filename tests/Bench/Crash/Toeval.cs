namespace OrleansSchool.Bench.Crash;

/// <summary>Numbers that are the same for the same seed, so that a run can be repeated as far as a killed process allows.</summary>
internal sealed class Toeval(ulong zaad)
{
    private ulong _stand = zaad;

    /// <summary>From 0 up to <paramref name="grens"/>.</summary>
    public int Tot(int grens)
    {
        unchecked
        {
            _stand += 0x9E3779B97F4A7C15;
            var x = _stand;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return (int)((x ^ (x >> 31)) % (uint)grens);
        }
    }

    public TimeSpan Milliseconden(int van, int tot) => TimeSpan.FromMilliseconds(van + Tot(tot - van));

    public Toeval Afgeleid(int nummer) => new(_stand ^ ((ulong)nummer * 0xD6E8FEB86659FD93));
}
