using Microsoft.EntityFrameworkCore;

namespace OrleansSchool.Bench.Basis;

/// <summary>One child as the board shows it.</summary>
public sealed record Tegel(string LeerlingId, string Roepnaam, string Achternaam, string Staat, DateTime? Op, string? Door);

/// <summary>The questions of a board, compiled once.</summary>
internal static class Bordvragen
{
    public static readonly Func<Schooldb, string, Task<Account?>> Account = EF.CompileAsyncQuery(
        (Schooldb db, string id) => db.Accounts.AsNoTracking().FirstOrDefault(a => a.Id == id));

    public static readonly Func<Schooldb, string, string, Task<Leerling?>> Leerling = EF.CompileAsyncQuery(
        (Schooldb db, string school, string leerling) => db.Leerlingen.AsNoTracking().FirstOrDefault(l => l.SchoolId == school && l.Id == leerling));

    public static readonly Func<Schooldb, string, Task<Markering?>> Eerder = EF.CompileAsyncQuery(
        (Schooldb db, string operatie) => db.Markeringen.AsNoTracking().FirstOrDefault(m => m.OperatieId == operatie));

    /// <summary>Tracked: it will be changed.</summary>
    public static readonly Func<Schooldb, string, string, DateOnly, Task<Stand?>> Stand = EF.CompileAsyncQuery(
        (Schooldb db, string school, string leerling, DateOnly datum) =>
            db.Standen.FirstOrDefault(s => s.SchoolId == school && s.LeerlingId == leerling && s.Datum == datum));

    /// <summary>Who is expected on that day or was marked, in the order of the board.</summary>
    public static readonly Func<Schooldb, string, string, DateOnly, int, IAsyncEnumerable<Tegel>> Bord = EF.CompileAsyncQuery(
        (Schooldb db, string school, string groep, DateOnly datum, int dag) =>
            from l in db.Leerlingen
            where l.SchoolId == school && l.GroepId == groep
            join s in db.Standen.Where(s => s.Datum == datum) on new { l.SchoolId, LeerlingId = l.Id } equals new { s.SchoolId, s.LeerlingId } into standen
            from stand in standen.DefaultIfEmpty()
            where (l.Dagen & dag) != 0 || stand != null
            orderby l.Roepnaam, l.Achternaam, l.Id
            select new Tegel(l.Id, l.Roepnaam, l.Achternaam, stand != null ? stand.Staat : "verwacht", stand != null ? stand.Op : null, stand != null ? stand.DoorNaam : null));
}
