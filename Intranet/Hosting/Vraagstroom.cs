using Microsoft.AspNetCore.Http;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>
/// The body of a form that is being read. Remembers that it grew too large (antiforgery would call that a 400), and makes a tab of a
/// NUL, which the form reader refuses as a whole: the tab is then refused at its field, with everything typed still there (SEC-6).
/// </summary>
/// <param name="isFormulier">Whether the fields come percent-encoded.</param>
internal sealed class Vraagstroom(Stream binnen, long grens, bool isFormulier) : Stream
{
    private const byte Tab = 9;
    private long _gelezen;
    private int _teken;
    private bool _isUit;

    public bool IsTeGroot { get; private set; }

    /// <summary>The reader stopped halfway, after more than one field may hold.</summary>
    public bool IsAfgebroken => !_isUit && _gelezen > WebExtensions.VeldBytesMax;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var aantal = await binnen.ReadAsync(buffer, cancellationToken);
            return Neem(buffer.Span, aantal);
        }
        catch (BadHttpRequestException fout) when (fout.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            IsTeGroot = true;
            throw;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Neem(buffer.AsSpan(offset, count), binnen.Read(buffer, offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Neem(Span<byte> buffer, int aantal)
    {
        _gelezen += aantal;
        _isUit |= aantal == 0;
        if (_gelezen > grens)
        {
            IsTeGroot = true;
            throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
        }

        if (isFormulier)
        {
            ZonderNul(buffer[..aantal]);
        }

        return aantal;
    }

    /// <summary><c>%00</c> becomes <c>%09</c>, also when it is cut in two reads: 0 outside an escape, 1 after its sign, 2 after a zero, 3 after another digit.</summary>
    private void ZonderNul(Span<byte> deel)
    {
        for (var i = 0; i < deel.Length; i++)
        {
            deel[i] = deel[i] switch
            {
                0 => Tab,
                (byte)'0' when _teken == 2 => (byte)'9',
                var gewoon => gewoon,
            };
            _teken = _teken switch
            {
                0 => deel[i] == '%' ? 1 : 0,
                1 => deel[i] == '0' ? 2 : 3,
                _ => 0,
            };
        }
    }
}
