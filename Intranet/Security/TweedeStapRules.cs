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
        Recht.PortaalOphalen, Recht.GeldInrichten, Recht.GeldBeheren, Recht.MachtigingenBeheren, Recht.IncassoMaken, Recht.IncassoGoedkeuren,
        Recht.RestitutieGoedkeuren, Recht.VergoedingenBeheren, Recht.GeldControleren, Recht.KlachtenBehandelen,
        Recht.PersoonsgegevensUitgeven,
    }.ToFrozenSet();

    /// <summary>Who has one of these is asked for a second step.</summary>
    public static IReadOnlySet<Recht> Rechten => MetTweedeStap;

    /// <summary>How long a password of a mailed link gives no first second step: time for who it really is to notice.</summary>
    public static readonly TimeSpan NaHerstel = TimeSpan.FromHours(24);

    /// <summary>Somebody with a role, now or to come, that gets at everything at once.</summary>
    public static bool Verlangt(AccountView account, DateOnly vandaag) =>
        account.Rollen.Any(r => (r.TotEnMet is null || r.TotEnMet >= vandaag) && MetTweedeStap.Any(recht => Rechtentabel.Bereik(r.Rol, recht) != Bereik.Geen));

    /// <summary>Until when this account gets no first second step, since its password was chosen by a mailed link; null when it may.</summary>
    public static DateTimeOffset? WachtTot(AccountView account, Schooltijd tijd) =>
        !account.HeeftTweedeStap() && account.HersteldOp + NaHerstel is { } tot && tot > tijd.Nu && Verlangt(account, tijd.Vandaag) ? tot : null;

    /// <summary>Who has a second step gives it before changing what protects the account.</summary>
    public static bool MoetEerst(Sessie sessie) => sessie.Niveau < Beleid.PersoonMet2 && sessie.Account.HeeftTweedeStap();

    /// <summary>Someone who will be asked for it and has none. Never in a demo, where nobody signs in with a password.</summary>
    public static bool MoetHerinneren(AccountView account, DateOnly vandaag, bool isDemo) =>
        !isDemo && !account.HeeftTweedeStap()
        && account.Rollen.Any(r => r.GeldtOp(vandaag) && MetTweedeStap.Any(recht => Rechtentabel.Bereik(r.Rol, recht) != Bereik.Geen));
}
