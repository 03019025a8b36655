using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Documents.Edexml;

/// <summary>
/// Counts what is really read and stops at the limit, whatever a length header or a name said (SEC-6). The first bytes,
/// already taken to recognise the kind of file, are given back first.
/// </summary>
internal sealed class BegrensdeStream(ReadOnlyMemory<byte> kop, Stream bron, long bytesMax) : Stream
{
    private ReadOnlyMemory<byte> kop = kop;
    private long gelezen;
    private bool open;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => gelezen; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var aantal = kop.IsEmpty ? bron.Read(buffer) : LeesKop(buffer);
        gelezen += aantal;
        Volg(buffer[..aantal]);
        return gelezen <= bytesMax ? aantal : throw new EdexmlWeigeringException(EdexmlWeigering.TeGroot());
    }

    /// <summary>Whether the file ends within a tag or an entity: then it was cut off, whatever the parser calls it.</summary>
    public bool EindigtHalverwege()
    {
        Span<byte> rest = stackalloc byte[1];
        return open && kop.IsEmpty && bron.Read(rest) == 0;
    }

    private void Volg(ReadOnlySpan<byte> stuk)
    {
        var teken = stuk.LastIndexOfAny("<>&;"u8);
        if (teken >= 0)
        {
            open = stuk[teken] is (byte)'<' or (byte)'&';
        }
    }

    private int LeesKop(Span<byte> buffer)
    {
        var aantal = Math.Min(kop.Length, buffer.Length);
        kop.Span[..aantal].CopyTo(buffer);
        kop = kop[aantal..];
        return aantal;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
