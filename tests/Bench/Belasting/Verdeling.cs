using System.Globalization;
using System.Numerics;

namespace OrleansSchool.Bench.Belasting;

/// <summary>How long things took, in microseconds; fixed memory, within 1.6 %, filled by many at once.</summary>
internal sealed class Verdeling
{
    private const int Fijn = 6; // 64 steps in each doubling
    private const int Vakken = (40 - Fijn) << Fijn;

    private readonly long[] _vakken = new long[Vakken];
    private long _aantal;
    private long _som;
    private long _max;

    public long Aantal => Interlocked.Read(ref _aantal);

    public double Max => Interlocked.Read(ref _max) / 1000.0;

    public double Gemiddeld => Aantal == 0 ? 0 : Interlocked.Read(ref _som) / 1000.0 / Aantal;

    public double P50 => Percentiel(0.50);

    public double P99 => Percentiel(0.99);

    public void Neem(TimeSpan duur)
    {
        var micro = Math.Max(0, (long)duur.TotalMicroseconds);
        Interlocked.Increment(ref _vakken[Vak(micro)]);
        Interlocked.Increment(ref _aantal);
        Interlocked.Add(ref _som, micro);
        for (var was = Interlocked.Read(ref _max); micro > was; was = Interlocked.Read(ref _max))
        {
            Interlocked.CompareExchange(ref _max, micro, was);
        }
    }

    /// <summary>Milliseconds below which this part of them stayed.</summary>
    public double Percentiel(double deel)
    {
        var tot = (long)Math.Ceiling(Aantal * deel);
        long gezien = 0;
        for (var vak = 0; vak < Vakken; vak++)
        {
            gezien += Interlocked.Read(ref _vakken[vak]);
            if (gezien >= tot && gezien > 0)
            {
                return Math.Min(Bovengrens(vak), _max) / 1000.0;
            }
        }

        return 0;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"n={Aantal} p50={P50:0.00} p99={P99:0.00} max={Max:0.00} ms");

    private static int Vak(long micro)
    {
        if (micro < 1 << Fijn)
        {
            return (int)micro;
        }

        var verdubbeling = BitOperations.Log2((ulong)micro) - Fijn;
        return Math.Min(Vakken - 1, ((verdubbeling + 1) << Fijn) + (int)((micro >> verdubbeling) - (1 << Fijn)));
    }

    private static long Bovengrens(int vak)
    {
        if (vak < 1 << Fijn)
        {
            return vak;
        }

        var verdubbeling = (vak >> Fijn) - 1;
        return (((vak & ((1L << Fijn) - 1)) + (1L << Fijn) + 1) << verdubbeling) - 1;
    }
}
