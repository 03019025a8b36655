using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OrleansSchool.Opslag.Backup;

/// <summary>
/// Opens rows one by one and keeps what the manifest says of them: how many, which sum of cents, and a hash of what is inside. Nothing
/// of a row itself stays.
/// </summary>
public sealed class Rijteller(Verzegelaar zegel)
{
    private const string Geldveld = "Centen";

    private readonly Dictionary<string, Telling> _soorten = new(StringComparer.Ordinal);
    private readonly HashSet<uint> _sleutels = [];
    private readonly Hashsom _herinneringen = new();
    private long _aantalHerinneringen;

    /// <exception cref="VerzegelingException">When the row doesn't open.</exception>
    public void Tel(Rij rij)
    {
        ArgumentNullException.ThrowIfNull(rij);
        ref var telling = ref CollectionsMarshal.GetValueRefOrAddDefault(_soorten, rij.Toestand, out _);
        telling ??= new Telling();
        telling.Rijen++;
        telling.Bytes += rij.Inhoud.Length;
        _sleutels.Add(Verzegelaar.SleutelVan(rij.Inhoud));
        var open = Rijzegel.Open(zegel, rij);
        var data = rij.Toestand == Grootboek.Soort ? open : Lees(open, telling);
        telling.Som.Neem($"{rij.Toestand}\n{rij.Grain}\n", data);
    }

    public void Tel(Herinneringsrij rij)
    {
        ArgumentNullException.ThrowIfNull(rij);
        _aantalHerinneringen++;
        _herinneringen.Neem($"{rij.Grain}\n{rij.Naam}\n{rij.Begin.Ticks / TimeSpan.TicksPerMillisecond}\n{rij.Periode.Ticks}", []);
    }

    public Manifest Manifest(DateTimeOffset moment, string programma) => new(
        moment, programma, [.. _sleutels.Order()],
        [.. _soorten.OrderBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => new Soorttelling(s.Key, s.Value.Rijen, s.Value.Bytes, s.Value.Centen, s.Value.Vorm, s.Value.Som.ToString()))],
        _aantalHerinneringen, _herinneringen.ToString());

    /// <summary>Sum of all amounts in a piece of JSON: each number in a property <c>Centen</c> or <c>…Centen</c>.</summary>
    public static long Centen(ReadOnlySpan<byte> json)
    {
        var telling = new Telling();
        Lees(json, telling);
        return telling.Centen;
    }

    /// <summary>The bytes of <c>data</c> in the envelope; everything else in it is of this store.</summary>
    private static ReadOnlySpan<byte> Lees(ReadOnlySpan<byte> envelop, Telling telling)
    {
        var lezer = new Utf8JsonReader(envelop);
        var (begin, eind) = (0, 0);
        var geld = false;
        while (lezer.Read())
        {
            switch (lezer.TokenType)
            {
                case JsonTokenType.PropertyName:
                    geld = IsGeld(lezer);
                    begin = lezer.CurrentDepth == 1 && lezer.ValueTextEquals("data"u8) ? (int)lezer.BytesConsumed : begin;
                    if (lezer.CurrentDepth == 1 && lezer.ValueTextEquals("vorm"u8) && lezer.Read())
                    {
                        telling.Vorm = Math.Max(telling.Vorm, lezer.GetInt32());
                    }

                    break;
                case JsonTokenType.Number when geld && lezer.TryGetInt64(out var centen):
                    telling.Centen = checked(telling.Centen + centen);
                    break;
            }

            eind = lezer.CurrentDepth >= 1 ? (int)lezer.BytesConsumed : eind;
        }

        return begin == 0 ? [] : envelop[begin..eind];
    }

    /// <summary>A list of amounts under one name counts too.</summary>
    private static bool IsGeld(in Utf8JsonReader lezer) =>
        lezer.HasValueSequence || lezer.ValueIsEscaped
            ? lezer.GetString()!.EndsWith(Geldveld, StringComparison.OrdinalIgnoreCase)
            : lezer.ValueSpan.Length >= Geldveld.Length && Ascii.EqualsIgnoreCase(lezer.ValueSpan[^Geldveld.Length..], Geldveld);

    private sealed class Telling
    {
        public long Rijen;
        public long Bytes;
        public long Centen;
        public int Vorm;

        public Hashsom Som { get; } = new();
    }
}

/// <summary>Adds up hashes, so that the order in which a store gives its rows doesn't matter.</summary>
internal sealed class Hashsom
{
    private readonly ulong[] _som = new ulong[4];

    public void Neem(string kop, ReadOnlySpan<byte> inhoud)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(kop.Length) + inhoud.Length);
        var begin = Encoding.UTF8.GetBytes(kop, buffer);
        inhoud.CopyTo(buffer.AsSpan(begin));
        SHA256.HashData(buffer.AsSpan(0, begin + inhoud.Length), hash);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        for (var i = 0; i < _som.Length; i++)
        {
            _som[i] += BinaryPrimitives.ReadUInt64BigEndian(hash[(i * sizeof(ulong))..]);
        }
    }

    public override string ToString() => string.Concat(_som.Select(s => s.ToString("x16")));
}
