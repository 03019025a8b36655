using Orleans.Storage;
using OrleansSchool.Opslag;
using OrleansSchool.Opslag.Backup;

namespace OrleansSchool.Intranet.Backup;

/// <summary>
/// What stands in the store after a restore against the manifest: the rows themselves, and every state read in its own type through the
/// sealed store with its ledger, as an activation does.
/// </summary>
internal sealed class Herstelproef(IRijenlade lade, Verzegelaar zegel, IGrainStorage opslag)
{
    public async Task<IReadOnlyList<string>> Verschillen(Manifest manifest)
    {
        var (teller, proef) = (new Rijteller(zegel), new Toestandproef(opslag));
        var centen = new Dictionary<string, long>(StringComparer.Ordinal);
        await using var beeld = await lade.Beeld(CancellationToken.None);
        await foreach (var rij in beeld.Rijen(CancellationToken.None))
        {
            teller.Tel(rij);
            centen[rij.Toestand] = centen.GetValueOrDefault(rij.Toestand) + await proef.Centen(rij);
        }

        await foreach (var herinnering in beeld.Herinneringen(CancellationToken.None))
        {
            teller.Tel(herinnering);
        }

        var verschillen = manifest.Verschillen(teller.Manifest(manifest.Moment, manifest.Programma));
        var bedragen = manifest.Soorten.Where(s => s.Centen != centen.GetValueOrDefault(s.Soort))
            .Select(s => $"{s.Soort}: {s.Centen} centen in de back-up, het programma leest er {centen.GetValueOrDefault(s.Soort)}");
        return [.. verschillen, .. bedragen];
    }
}
