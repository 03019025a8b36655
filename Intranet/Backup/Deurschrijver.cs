using System.Text;
using System.Text.Json;

namespace OrleansSchool.Intranet.Backup;

/// <summary>Stdout and stderr of a command, line by line over the socket.</summary>
internal sealed class Deurschrijver : IDisposable
{
    private readonly SemaphoreSlim _een = new(1, 1);
    private readonly Stream _naar;

    public Deurschrijver(Stream naar)
    {
        _naar = naar;
        (Uit, Fout) = (new Kant(this, regel => new Deurregel(Uit: regel)), new Kant(this, regel => new Deurregel(Fout: regel)));
    }

    public TextWriter Uit { get; }

    public TextWriter Fout { get; }

    public Task Klaar(int uitgang) => Stuur(new Deurregel(Klaar: uitgang));

    public void Dispose()
    {
        _een.Dispose();
        Uit.Dispose();
        Fout.Dispose();
    }

    private async Task Stuur(Deurregel regel)
    {
        await _een.WaitAsync();
        try
        {
            await _naar.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(regel, DeurJson.Default.Deurregel), (byte)'\n']);
        }
        finally
        {
            _een.Release();
        }
    }

    private sealed class Kant(Deurschrijver deur, Func<string, Deurregel> maak) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override Task WriteLineAsync(string? value) => deur.Stuur(maak(value ?? ""));

        public override void Write(char value) => throw new NotSupportedException("Whole lines only.");
    }
}
