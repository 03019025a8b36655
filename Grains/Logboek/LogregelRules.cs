using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Logboek;

/// <summary>What may be written in the log, and who sees it (TSO-8b, TSO-8e, TSO-8h).</summary>
internal static class LogregelRules
{
    private static readonly Rol[] Team = [Rol.Schoolleider, Rol.Groepsleerkracht, Rol.Leerkracht, Rol.InternBegeleider, Rol.Administratie];
    private static readonly Rol[] Overblijf = [Rol.Overblijfkracht, Rol.Overblijfcoordinator, Rol.WaarnemendCoordinator];

    public static bool HoortBijTeam(Wie wie) => wie.Rollen.Any(r => Team.Contains(r.Rol));

    /// <summary>TSO-8e: teachers and schoolleiding may write too, shown as such. Who is both writes as overblijfkracht.</summary>
    public static bool IsVanTeam(Wie wie) => HoortBijTeam(wie) && !wie.Rollen.Any(r => Overblijf.Contains(r.Rol));

    /// <summary>Today, and a while after it; never before.</summary>
    public static Weigering? MagOpDag(Wie wie, SchoolSleutel school, DateOnly datum, DateOnly vandaag) =>
        !wie.MagHeleSchool(Recht.LogboekSchrijven, school) ? Weigeringen.GeenRecht
        : datum > vandaag ? Weigeringen.LogTeVroeg
        : datum.AddDays(LogboekGrenzen.NagekomenDagen) < vandaag ? Weigeringen.LogTeLaat
        : null;

    /// <summary>The text clean, each child once; nothing else is changed.</summary>
    public static LogregelInvoer Schoon(LogregelInvoer invoer) => invoer with
    {
        Tekst = TekstRules.Schoon(invoer.Tekst),
        LeerlingIds = invoer.LeerlingIds.IsDefaultOrEmpty ? [] : [.. invoer.LeerlingIds.Distinct(StringComparer.Ordinal)],
        PlekId = TekstRules.SchoonOfNiets(invoer.PlekId),
        Huisregel = TekstRules.SchoonOfNiets(invoer.Huisregel),
    };

    /// <summary>An accident writes its own line; a remark about the lunch is of the team (TSO-7).</summary>
    public static Weigering? Keur(LogregelInvoer invoer, Wie wie)
    {
        if (!Enum.IsDefined(invoer.Soort) || invoer.Soort == Logsoort.Ongeval)
        {
            return Weigeringen.LogsoortNodig;
        }

        if (invoer.Soort == Logsoort.Leerkracht && !HoortBijTeam(wie))
        {
            return Weigeringen.LogsoortVanTeam;
        }

        if (invoer.LeerlingIds.Length > LogboekGrenzen.LeerlingenMax)
        {
            return Weigeringen.LogTeVeelKinderen;
        }

        return invoer.LeerlingIds.IsEmpty && VraagtKind(invoer.Soort)
            ? Weigeringen.LogKindNodig
            : TekstRules.KeurRegels(invoer.Tekst, "tekst", "wat er was", LogboekGrenzen.TekstMax)
                ?? TekstRules.Keur(invoer.Huisregel, "huisregel", "de huisregel", LogboekGrenzen.HuisregelMax);
    }

    public static bool VraagtKind(Logsoort soort) => soort is Logsoort.Overtreding or Logsoort.Voorval;

    /// <summary>A correction is a new line of the same kind, about one whose children are all the writer's to see (TSO-8b).</summary>
    public static Weigering? KeurCorrectie(ImmutableArray<Logregel> regels, LogregelInvoer invoer, Func<Logregel, bool> magZien)
    {
        if (invoer.CorrigeertNr is not { } nr)
        {
            return null;
        }

        return nr < 1 || nr > regels.Length || !magZien(regels[nr - 1]) ? Weigeringen.LogCorrectieOnbekend
            : regels[nr - 1].Soort != invoer.Soort ? Weigeringen.LogCorrectieSoort
            : null;
    }

    /// <summary>The line that was first: a correction of a correction is still about that one.</summary>
    public static int Oorsprong(ImmutableArray<Logregel> regels, Logregel regel)
    {
        while (regel.CorrigeertNr is { } nr && nr < regel.Nr)
        {
            regel = regels[nr - 1];
        }

        return regel.Nr;
    }

    /// <summary>
    /// Who may see every child that a line is about: the text about the one names the other as well (TSO-8h). A child that left is only for who
    /// sees the whole school. Reading is wider: <see cref="MagLezen"/>.
    /// </summary>
    public static bool MagZien(Wie wie, SchoolSleutel school, IEnumerable<string> leerlingIds, Func<string, string?> groepVan) =>
        leerlingIds.All(id => wie.MagInGroep(Recht.BordZien, school, groepVan(id)));

    /// <summary>
    /// Also the teacher who was told of it because of an own child: what two children did to each other is for both their teachers, and a
    /// receipt says that it was read (TSO-8g). The name of the other child isn't shown beside it.
    /// </summary>
    public static bool MagLezen(LogboekState state, Logregel regel, Wie wie, SchoolSleutel school, Func<string, string?> groepVan) =>
        MagZien(wie, school, regel.LeerlingIds, groepVan)
        || (regel.LeerlingIds.Any(id => MagZien(wie, school, [id], groepVan))
            && state.Gemeld.Any(g => g.AccountId == wie.AccountId && Oorsprong(state.Regels, state.Regels[g.Nr - 1]) == Oorsprong(state.Regels, regel)));

    /// <summary>Who takes the lunch of a groep over reads of its children what the groepsleerkracht would: that is what taking over is (TSO-7a).</summary>
    public static Wie MetOvername(Wie wie, ImmutableArray<string> groepen) =>
        groepen.IsEmpty ? wie : wie with { Rollen = wie.Rollen.Add(new ActieveRol(Rol.Groepsleerkracht, groepen)) };

    /// <summary>Groep of each child that is at school, empty for one without; null for one that isn't there.</summary>
    public static Func<string, string?> GroepVan(RegisterView? register)
    {
        var groepen = register?.Rijen.Where(r => r.Actief).ToDictionary(r => r.Id, r => r.GroepId ?? "", StringComparer.Ordinal);
        return id => groepen?.GetValueOrDefault(id);
    }

    /// <summary>Whether the stored line is what this form makes.</summary>
    public static bool IsHerhaling(Logregel eerder, LogregelInvoer invoer, Wie wie) =>
        eerder.AccountId == wie.AccountId && eerder.Soort == invoer.Soort && eerder.Tekst == invoer.Tekst && eerder.CorrigeertNr == invoer.CorrigeertNr
        && eerder.Huisregel == invoer.Huisregel && eerder.PlekId == invoer.PlekId && eerder.LeerlingIds.SequenceEqual(invoer.LeerlingIds, StringComparer.Ordinal);
}
