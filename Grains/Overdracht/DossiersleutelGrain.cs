using System.Security.Cryptography;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Opslag;

namespace OrleansSchool.Overdracht;

/// <inheritdoc cref="IDossiersleutelGrain"/>
internal sealed class DossiersleutelGrain(
    [PersistentState("dossiersleutel", VerzegeldeOpslag.Naam)] IPersistentState<DossiersleutelState> opslag, Schooltijd tijd)
    : Grain, IDossiersleutelGrain
{
    public async Task<Dossiersleutel?> Geef()
    {
        if (opslag.State.WegOp is not null)
        {
            return null;
        }

        if (opslag.State.Sleutel.Length == 0)
        {
            await opslag.Bewaar(new DossiersleutelState { Sleutel = Convert.ToBase64String(RandomNumberGenerator.GetBytes(DossierKluis.SleutelBytes)) });
        }

        return new Dossiersleutel([.. Convert.FromBase64String(opslag.State.Sleutel)]);
    }

    public async Task GooiWeg()
    {
        if (opslag.State.WegOp is null)
        {
            await opslag.Bewaar(new DossiersleutelState { WegOp = tijd.Nu });
        }
    }

    public async Task Vergeet()
    {
        if (opslag.RecordExists)
        {
            await opslag.Wis(DeactivateOnIdle);
        }

        DeactivateOnIdle();
    }
}
