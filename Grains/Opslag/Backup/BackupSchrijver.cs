using System.Buffers.Binary;
using System.Security.Cryptography;

namespace OrleansSchool.Opslag.Backup;

/// <summary>Writes a backup as a stream, a block in memory at a time. Rows go in as they lie, sealed (OPS-1, SEC-4).</summary>
/// <param name="naBlok">After each block: the place to rest, so that who works meanwhile hardly notices.</param>
public sealed class BackupSchrijver(Sleutelbos sleutels, Verzegelaar zegel, Func<CancellationToken, ValueTask> naBlok)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <param name="uit">Empty; not flushed to the disk here.</param>
    public async Task<Manifest> Schrijf(Stream uit, IRijenbeeld beeld, DateTimeOffset moment, string programma, IEnumerable<Bijlage> bijlagen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(uit);
        ArgumentNullException.ThrowIfNull(beeld);
        var kop = BackupKop.Nieuw(sleutels);
        await uit.WriteAsync(kop.Ruw, stop);
        await using var blok = new Blok(uit, kop, naBlok);
        foreach (var bijlage in bijlagen)
        {
            blok.In.Write(bijlage.Naam);
            Schrijf(blok.In, bijlage.Inhoud);
            await blok.Sluit(Bloksoort.Bijlage, stop);
        }

        var teller = new Rijteller(zegel);
        await SchrijfRijen(blok, beeld, teller, stop);
        var manifest = teller.Manifest(moment, programma);
        blok.In.Write(Verzegel(manifest, kop));
        await blok.Sluit(Bloksoort.Manifest, stop);
        return manifest;
    }

    private static async Task SchrijfRijen(Blok blok, IRijenbeeld beeld, Rijteller teller, CancellationToken stop)
    {
        await foreach (var rij in beeld.Rijen(stop))
        {
            teller.Tel(rij);
            blok.In.Write(rij.Toestand);
            blok.In.Write(rij.Grain);
            blok.In.Write(rij.Versie);
            Schrijf(blok.In, rij.Inhoud);
            await blok.SluitAlsVol(Bloksoort.Rijen, stop);
        }

        await blok.Sluit(Bloksoort.Rijen, stop);
        await foreach (var rij in beeld.Herinneringen(stop))
        {
            teller.Tel(rij);
            blok.In.Write(rij.Grain);
            blok.In.Write(rij.Naam);
            blok.In.Write(rij.Begin.Ticks);
            blok.In.Write(rij.Periode.Ticks);
            await blok.SluitAlsVol(Bloksoort.Herinneringen, stop);
        }

        await blok.Sluit(Bloksoort.Herinneringen, stop);
    }

    private static void Schrijf(BinaryWriter naar, byte[] bytes)
    {
        naar.Write(bytes.Length);
        naar.Write(bytes);
    }

    private static byte[] Verzegel(Manifest manifest, BackupKop kop)
    {
        var open = manifest.NaarBytes();
        var bytes = new byte[NonceBytes + TagBytes + open.Length];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(kop.Zegel, TagBytes);
        aes.Encrypt(bytes.AsSpan(0, NonceBytes), open, bytes.AsSpan(NonceBytes + TagBytes), bytes.AsSpan(NonceBytes, TagBytes));
        return bytes;
    }

    internal static Manifest Open(ReadOnlySpan<byte> bytes, BackupKop kop)
    {
        var open = new byte[bytes.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(kop.Zegel, TagBytes);
        aes.Decrypt(bytes[..NonceBytes], bytes[(NonceBytes + TagBytes)..], bytes.Slice(NonceBytes, TagBytes), open);
        return Manifest.VanBytes(open);
    }

    /// <summary>The block that is being filled.</summary>
    private sealed class Blok : IAsyncDisposable
    {
        private readonly MemoryStream _inhoud = new(Blokvorm.VanafBytes * 2);
        private readonly Stream _uit;
        private readonly Blokvorm _vorm;
        private readonly Func<CancellationToken, ValueTask> _naBlok;

        public Blok(Stream uit, BackupKop kop, Func<CancellationToken, ValueTask> naBlok)
        {
            (_uit, _vorm, _naBlok) = (uit, new Blokvorm(kop), naBlok);
            In = new BinaryWriter(_inhoud);
        }

        public BinaryWriter In { get; }

        public ValueTask SluitAlsVol(Bloksoort soort, CancellationToken stop) =>
            _inhoud.Length >= Blokvorm.VanafBytes ? Sluit(soort, stop) : ValueTask.CompletedTask;

        public async ValueTask Sluit(Bloksoort soort, CancellationToken stop)
        {
            if (_inhoud.Length == 0)
            {
                return;
            }

            if (_inhoud.Length > Blokvorm.BytesMax)
            {
                throw new InvalidOperationException($"A block of a backup would be {_inhoud.Length} bytes; {Blokvorm.BytesMax} is the limit.");
            }

            var kop = new byte[Blokvorm.KopBytes];
            kop[0] = (byte)soort;
            BinaryPrimitives.WriteInt32LittleEndian(kop.AsSpan(1), (int)_inhoud.Length);
            var inhoud = _inhoud.GetBuffer().AsMemory(0, (int)_inhoud.Length);
            var merk = _vorm.Merk(kop, inhoud.Span);
            await _uit.WriteAsync(kop, stop);
            await _uit.WriteAsync(inhoud, stop);
            await _uit.WriteAsync(merk, stop);
            _inhoud.SetLength(0);
            await _naBlok(stop);
        }

        public async ValueTask DisposeAsync()
        {
            _vorm.Dispose();
            await In.DisposeAsync();
        }
    }
}
