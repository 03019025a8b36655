using Microsoft.Extensions.Logging;
using OrleansSchool.Opslag.Backup;

namespace OrleansSchool.Opslag;

/// <summary>What a round did with rows that older keys had sealed.</summary>
/// <param name="Verzegeld">Sealed with the new key.</param>
/// <param name="Dicht">Don't open with any key; left as they are.</param>
public sealed record Herverzegeling(long Gezien, long Verzegeld, long Dicht);

/// <summary>
/// Seals every row that an older key sealed with the newest one: same version, same place, while everybody works on (SEC-4). It may stop
/// at any moment: a round begins at the front and passes what is done. A row that a grain writes in between wins, and has the new key too.
/// </summary>
public sealed partial class Herverzegelaar(IRijenlade lade, Verzegelaar zegel, Sleutelbos sleutels, TimeProvider klok, ILogger<Herverzegelaar> log)
{
    /// <summary>Rows that share one transaction.</summary>
    public const int Samen = 200;

    /// <summary>Rows read in one look at the store: while it lasts, the log of the store grows.</summary>
    public const int Kijkmax = 20_000;

    /// <param name="pauze">Rest after each <see cref="Samen"/> rows, so that people don't notice.</param>
    public async Task<Herverzegeling> Ronde(TimeSpan pauze, CancellationToken stop)
    {
        var stand = new Herverzegeling(0, 0, 0);
        for (Rij? na = null; ;)
        {
            var (oud, gezien, laatste) = await Kijk(na, stop);
            var (verzegeld, dicht) = await Verzegel(oud, stop);
            stand = new(stand.Gezien + gezien, stand.Verzegeld + verzegeld, stand.Dicht + dicht);
            if (laatste is null)
            {
                return stand;
            }

            na = laatste;
            if (oud.Count > 0)
            {
                await Task.Delay(pauze, klok, stop);
            }
        }
    }

    /// <summary>How many rows still need an older key; 0 is needed before that key may go.</summary>
    public async Task<long> Oud(CancellationToken stop)
    {
        var oud = 0L;
        for (Rij? na = null; ;)
        {
            var gevonden = await Kijk(na, stop);
            oud += gevonden.Oud.Count;
            if (gevonden.Laatste is null)
            {
                return oud;
            }

            na = gevonden.Laatste;
        }
    }

    private async Task<(List<Rij> Oud, long Gezien, Rij? Laatste)> Kijk(Rij? na, CancellationToken stop)
    {
        var (oud, gezien) = (new List<Rij>(Samen), 0L);
        await using var beeld = await lade.Beeld(stop);
        await foreach (var rij in beeld.Rijen(stop, na))
        {
            gezien++;
            if (Verzegelaar.SleutelVan(rij.Inhoud) != sleutels.ActiefId)
            {
                oud.Add(rij);
            }

            if (oud.Count == Samen || gezien == Kijkmax)
            {
                return (oud, gezien, rij);
            }
        }

        return (oud, gezien, null);
    }

    private async Task<(long Verzegeld, long Dicht)> Verzegel(List<Rij> rijen, CancellationToken stop)
    {
        var dicht = 0L;
        var taken = new List<Task<bool>>(rijen.Count);
        foreach (var rij in rijen)
        {
            try
            {
                taken.Add(lade.Vervang(rij, Rijzegel.Opnieuw(zegel, rij, rij.Versie), stop));
            }
            catch (VerzegelingException fout)
            {
                dicht++;
                LogDicht(log, fout.Soort, fout.Reden);
            }
        }

        return ((await Task.WhenAll(taken)).Count(gelukt => gelukt), dicht);
    }

    [LoggerMessage(1, LogLevel.Error, "A row of kind {Soort} can't be sealed with the new key and stays as it is: {Reden}")]
    private static partial void LogDicht(ILogger log, string soort, string reden);
}
