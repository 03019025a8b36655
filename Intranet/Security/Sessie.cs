using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>Who is signed in on this request, with the account as it was at most half a minute ago.</summary>
internal sealed record Sessie(string SessieId, Beleid Niveau, AccountView Account)
{
    /// <summary>The shared tablet on which this person gave their PIN; null with an own session (LIVE-5).</summary>
    public TabletSessie? Tablet { get; init; }

    /// <summary>Schools whose beheerder looks after the installation (SCH-5).</summary>
    public ImmutableArray<SchoolSleutel> Beheerscholen { get; init; } = [];

    public string Naam => Account.Naam;

    /// <summary>When this person last gave a password, code or passkey in this session; null on a tablet.</summary>
    public DateTimeOffset? BevestigdOp { get; init; }

    /// <summary>The person with the roles of that school today; null without any (SCH-5).</summary>
    public Wie? Bij(SchoolSleutel school, DateOnly vandaag)
    {
        if (Tablet is not null && Tablet.School != school)
        {
            return null; // a tablet is of one school
        }

        ImmutableArray<ActieveRol> rollen =
            [.. Account.Rollen.Where(r => r.School == school && r.GeldtOp(vandaag)).Select(r => new ActieveRol(r.Rol, r.Groepen))];
        return rollen.IsEmpty ? null : new Wie(Account.Id, Account.Naam, school, rollen, Tablet?.Id, AlleenSchool: !Beheerscholen.IsEmpty && !Beheerscholen.Contains(school));
    }

    /// <summary>Schools where this person has a role today.</summary>
    public ImmutableArray<SchoolSleutel> Scholen(DateOnly vandaag) =>
        [.. Account.Rollen.Where(r => r.GeldtOp(vandaag) && (Tablet is null || Tablet.School == r.School)).Select(r => r.School).Distinct().OrderBy(s => s.Waarde, StringComparer.Ordinal)];
}
