using System.Collections.Frozen;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>Whose work asks a second step (SEC-1): who gets at everything at once, at people, money or the installation.</summary>
internal static class TweedeStapRules
{
    private static readonly FrozenSet<Recht> MetTweedeStap = new[]
    {
        Recht.LeerlingenInlezen, Recht.MensenBeheren, Recht.TabletsBeheren, Recht.PostInstellen, Recht.ToegangslogZien, Recht.InstallatieBeheren,
    }.ToFrozenSet();

    /// <summary>Someone who will be asked for it and has none. Never in a demo, where nobody signs in with a password.</summary>
    public static bool MoetHerinneren(AccountView account, DateOnly vandaag, bool isDemo) =>
        !isDemo && !account.HeeftTweedeStap()
        && account.Rollen.Any(r => r.GeldtOp(vandaag) && MetTweedeStap.Any(recht => Rechtentabel.Bereik(r.Rol, recht) != Bereik.Geen));
}
