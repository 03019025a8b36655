using System.Globalization;

namespace OrleansSchool.Bench.Belasting;

/// <summary>
/// Marks for one connection: goes round its own tiles, each time with another state than before, so that every mark is a change that must be
/// written. No two rounds may share a tile.
/// </summary>
/// <param name="pagina">Another page that takes the same form, instead of the board.</param>
/// <param name="voorvoegsel">Makes the operation ids of this round its own; letters and digits, at most 20.</param>
internal sealed class Merkronde(Verbinding verbinding, Sessie sessie, IReadOnlyList<Tegel> tegels, string voorvoegsel, Func<string, string, string>? pagina = null)
{
    private static readonly string[] Staten = ["aanwezig", "niet-gevonden"];

    private long _nummer;

    public long Gedaan { get; private set; }

    /// <summary>Sends the next mark and waits for its acknowledgement.</summary>
    /// <exception cref="InvalidOperationException">When the server refuses it.</exception>
    public async ValueTask Volgende()
    {
        var (vraag, _, operatie) = Maak();
        var status = await verbinding.Stuur(vraag);
        if (status != 200)
        {
            throw new InvalidOperationException($"{operatie}: {status}");
        }

        Gedaan++;
    }

    /// <summary>The next request, without sending it.</summary>
    public (byte[] Vraag, Tegel Tegel, string Operatie) Maak()
    {
        var (tegel, staat, operatie) = Kies();
        return (Bord.Merk(sessie, tegel, staat, operatie, pagina), tegel, operatie);
    }

    /// <summary>The next request with what the tile shows after it.</summary>
    public (byte[] Vraag, Tegel Tegel, string Staat) MaakMetStaat()
    {
        var (tegel, staat, operatie) = Kies();
        return (Bord.Merk(sessie, tegel, staat, operatie, pagina), tegel, staat);
    }

    private (Tegel Tegel, string Staat, string Operatie) Kies()
    {
        var nummer = _nummer++;
        var tegel = tegels[(int)(nummer % tegels.Count)];
        var gelijk = tegel.Staat == Staten[0] ? 1 : 0; // the first round changes each tile as well
        var staat = Staten[(nummer / tegels.Count + gelijk) % 2];
        var operatie = string.Create(CultureInfo.InvariantCulture, $"{voorvoegsel}-{nummer:00000000}");
        return (tegel, staat, operatie);
    }
}
