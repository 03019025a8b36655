using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Post;

namespace OrleansSchool.Intranet.Post;

/// <summary>
/// When mail was last taken by a server, for the whole installation and without any name (POST-1, OPS-2). Asked at most once a minute,
/// however often somebody looks.
/// </summary>
internal sealed class Postgezondheid(IGrainFactory grains, TimeProvider klok)
{
    private static readonly TimeSpan Houdbaar = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _een = new(1, 1);
    private (DateTimeOffset Op, string Tekst)? _laatst;

    public async Task<string> Tekst()
    {
        await _een.WaitAsync();
        try
        {
            var nu = klok.GetUtcNow();
            if (_laatst is not { } laatst || nu - laatst.Op >= Houdbaar)
            {
                _laatst = laatst = (nu, Schrijf(await Standen(), nu));
            }

            return laatst.Tekst;
        }
        finally
        {
            _een.Release();
        }
    }

    private async Task<Poststand[]> Standen()
    {
        var scholen = (await grains.Installatie().Bekijk()).Scholen;
        var standen = await Task.WhenAll(scholen.Select(s => grains.Postbus(s.Sleutel).Stand(wie: null)));
        return [.. standen.OfType<Poststand>()];
    }

    private static string Schrijf(Poststand[] standen, DateTimeOffset nu)
    {
        var laatste = standen.Max(s => s.LaatstAangenomenOp);
        var regel = laatste is { } op
            ? $"laatste geaccepteerde mail: {op.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}, {(long)(nu - op).TotalMinutes} minuten geleden"
            : "laatste geaccepteerde mail: geen";
        return standen.Any(s => s.IsVast(nu)) ? $"{regel}\ner wacht mail, langer dan een uur" : regel;
    }
}
