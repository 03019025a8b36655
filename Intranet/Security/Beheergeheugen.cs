using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>
/// Which schools look after the installation, at most as old as the account behind a session (SCH-5). Asked only for who is beheerder somewhere: nobody else has
/// that right.
/// </summary>
internal sealed class Beheergeheugen(IGrainFactory grains, TimeProvider klok)
{
    private volatile Stand? _stand;

    public async ValueTask<ImmutableArray<SchoolSleutel>> Scholen(AccountView account)
    {
        if (account.Rollen.All(r => r.Rol != Rol.Beheerder))
        {
            return [];
        }

        if (_stand is { } stand && klok.GetUtcNow() - stand.Op < Accountgeheugen.Versheid)
        {
            return stand.Scholen;
        }

        var nieuw = new Stand((await grains.Installatie().Bekijk()).Beheerscholen, klok.GetUtcNow());
        _stand = nieuw.Scholen.IsEmpty ? null : nieuw; // the first school may be set up any moment
        return nieuw.Scholen;
    }

    /// <summary>Somebody just chose other schools.</summary>
    public void Vergeet() => _stand = null;

    private sealed record Stand(ImmutableArray<SchoolSleutel> Scholen, DateTimeOffset Op);
}
