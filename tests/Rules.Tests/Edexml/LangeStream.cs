using System.Text;

namespace OrleansSchool.Tests.Rules.Edexml;

/// <summary>A beginning and then the same again and again, made while it is read: 200 MB without holding it.</summary>
internal sealed class LangeStream(string begin, string herhaling, long lengte) : Stream
{
    private readonly byte[] kop = Encoding.UTF8.GetBytes(begin);
    private readonly byte[] lus = Encoding.UTF8.GetBytes(herhaling);

    public long Gelezen { get; private set; }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => Gelezen; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var aantal = (int)Math.Min(count, lengte - Gelezen);
        for (var i = 0; i < aantal; i++)
        {
            var plek = Gelezen + i;
            buffer[offset + i] = plek < kop.Length ? kop[plek] : lus[(plek - kop.Length) % lus.Length];
        }

        Gelezen += aantal;
        return aantal;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
