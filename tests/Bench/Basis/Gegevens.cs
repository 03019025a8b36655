using Microsoft.EntityFrameworkCore;

namespace OrleansSchool.Bench.Basis;

public sealed class Account
{
    public required string Id { get; init; }

    public required string SchoolId { get; init; }

    public required string Naam { get; init; }

    public required string Stempel { get; init; }

    public required string WachtwoordHash { get; init; }
}

public sealed class Groep
{
    public required string SchoolId { get; init; }

    public required string Id { get; init; }

    public required string Naam { get; init; }
}

public sealed class Leerling
{
    public required string SchoolId { get; init; }

    public required string Id { get; init; }

    public required string GroepId { get; init; }

    public required string Roepnaam { get; init; }

    public required string Achternaam { get; init; }

    /// <summary>A bit for each weekday that this child stays over.</summary>
    public int Dagen { get; init; }
}

/// <summary>Each mark, never changed.</summary>
public sealed class Markering
{
    public long Id { get; init; }

    public required string SchoolId { get; init; }

    public required string LeerlingId { get; init; }

    public required string GroepId { get; init; }

    public DateOnly Datum { get; init; }

    public required string Staat { get; init; }

    public DateTime Op { get; init; }

    public required string AccountId { get; init; }

    public required string DoorNaam { get; init; }

    public required string OperatieId { get; init; }
}

/// <summary>How a child stands on a day: its tile.</summary>
public sealed class Stand
{
    public required string SchoolId { get; init; }

    public required string GroepId { get; init; }

    public required string LeerlingId { get; init; }

    public DateOnly Datum { get; init; }

    public required string Staat { get; set; }

    public DateTime Op { get; set; }

    public required string DoorNaam { get; set; }
}

public sealed class Schooldb(DbContextOptions<Schooldb> opties) : DbContext(opties)
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Groep> Groepen => Set<Groep>();

    public DbSet<Leerling> Leerlingen => Set<Leerling>();

    public DbSet<Markering> Markeringen => Set<Markering>();

    public DbSet<Stand> Standen => Set<Stand>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Groep>().HasKey(g => new { g.SchoolId, g.Id });
        modelBuilder.Entity<Leerling>(leerling =>
        {
            leerling.HasKey(l => new { l.SchoolId, l.Id });
            leerling.HasIndex(l => new { l.SchoolId, l.GroepId });
        });
        modelBuilder.Entity<Markering>(markering =>
        {
            markering.HasIndex(m => new { m.SchoolId, m.GroepId, m.Datum });
            markering.HasIndex(m => m.OperatieId).IsUnique();
        });
        modelBuilder.Entity<Stand>(stand =>
        {
            stand.HasKey(s => new { s.SchoolId, s.LeerlingId, s.Datum });
            stand.HasIndex(s => new { s.SchoolId, s.GroepId, s.Datum });
        });
    }
}
