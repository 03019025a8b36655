namespace Orleans.Storage;

/// <summary>Rows as they lie there, beneath the grains.</summary>
public sealed partial class SqliteStore
{
    /// <summary>Puts other bytes under the same version.</summary>
    /// <returns>False when the row has another version by now; then nothing changed.</returns>
    public async Task<bool> Replace(string name, string grain, long etag, ReadOnlyMemory<byte> data)
    {
        var write = new RowChange(s => s.ReplaceState.Bind(data).Bind(name).Bind(grain).Bind(etag).Run());
        await Writer.Write(write);
        return write.Changed == 1;
    }
}
