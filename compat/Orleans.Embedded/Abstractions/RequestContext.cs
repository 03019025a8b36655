namespace Orleans.Runtime;

/// <summary>Values that travel with a call, from caller to grain and on to the grains that it calls; never back.</summary>
public static class RequestContext
{
    private static readonly AsyncLocal<Dictionary<string, object>?> Flow = new();

    /// <summary>The dictionary that a call carries. It is never changed after it was set: each change makes a new one.</summary>
    internal static Dictionary<string, object>? Current
    {
        get => Flow.Value;
        set => Flow.Value = value;
    }

    public static object? Get(string key) => Flow.Value?.GetValueOrDefault(key);

    public static void Set(string key, object value) =>
        Flow.Value = new Dictionary<string, object>(Flow.Value ?? [], StringComparer.Ordinal) { [key] = value };

    public static bool Remove(string key)
    {
        var rest = new Dictionary<string, object>(Flow.Value ?? [], StringComparer.Ordinal);
        var found = rest.Remove(key);
        Flow.Value = rest.Count == 0 ? null : rest;
        return found;
    }
}
