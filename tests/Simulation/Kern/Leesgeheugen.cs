using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Opslag;

namespace OrleansSchool.Simulation.Kern;

/// <summary>
/// Remembers what the very same bytes said when the sealed store opened them: opening is a function of bytes and key alone, and a night
/// opens every child again. The ledger is asked at each read all the same. It outlives a process, as bytes do; a row that was written
/// is opened by the real store at its first read.
/// </summary>
internal sealed class Leesgeheugen
{
    private const int RijenMax = 4_000;

    private readonly Dictionary<Rijsleutel, (byte[] Inhoud, object Toestand, bool Bestaat)> _gelezen = [];

    public IGrainStorage Rond(Wereld wereld, IGrainStorage onder, Grootboek boek) => new Opslag(this, wereld, onder, boek);

    private void Onthoud(Rijsleutel sleutel, byte[] inhoud, object toestand, bool bestaat)
    {
        if (_gelezen.Count >= RijenMax)
        {
            _gelezen.Clear();
        }

        _gelezen[sleutel] = (inhoud, toestand, bestaat);
    }

    private sealed class Opslag(Leesgeheugen geheugen, Wereld wereld, IGrainStorage onder, Grootboek boek) : IGrainStorage
    {
        public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            var sleutel = new Rijsleutel(stateName, grainId.ToString());
            var rij = wereld.Disk.Rijen.GetValueOrDefault(sleutel);
            if (rij is not null && geheugen._gelezen.TryGetValue(sleutel, out var eerder) && ReferenceEquals(eerder.Inhoud, rij.Inhoud)
                && await boek.Klopt(stateName, grainId.Key.ToString(), rij.Versie) && !wereld.Storingen.Leesfout())
            {
                (grainState.ETag, grainState.RecordExists, grainState.State) = (SimStore.Tekst(rij.Versie), eerder.Bestaat, (T)eerder.Toestand);
                return;
            }

            await onder.ReadStateAsync(stateName, grainId, grainState);
            if (rij is not null && grainState.ETag == SimStore.Tekst(rij.Versie) && grainState.State is { } toestand)
            {
                geheugen.Onthoud(sleutel, rij.Inhoud, toestand, grainState.RecordExists);
            }
        }

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => onder.WriteStateAsync(stateName, grainId, grainState);

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => onder.ClearStateAsync(stateName, grainId, grainState);
    }
}
