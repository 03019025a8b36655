using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace OrleansSchool.Bench.Basis;

/// <summary>The same schools, groepen and children as the other side of the measurement.</summary>
internal static class Vulling
{
    public const string Wachtwoord = "blauwe fiets onder de brug";

    private static readonly string[] Roepnamen = ["Amir", "Bente", "Cato", "Daan", "Esra", "Finn", "Guusje", "Hidde", "Isa", "Joep", "Kiki", "Levi"];
    private static readonly string[] Achternamen = ["Bosman", "Dekker", "Ebbers", "Faber", "Groen", "Idema", "Jacobs", "Kramer", "Lammers", "Nijland", "Prins"];

    /// <summary>Signing in isn't measured, so its hash may be a quick one.</summary>
    public static PasswordHasher<Account> Hasher { get; } = new(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));

    public static async Task Vul(IServiceProvider diensten, int scholen, int groepen, int kinderenPerGroep)
    {
        var hash = Hasher.HashPassword(null!, Wachtwoord);
        for (var nr = 0; nr < scholen; nr++)
        {
            await using var scope = diensten.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Schooldb>();
            var school = string.Create(CultureInfo.InvariantCulture, $"{20 + (nr / 676)}{(char)('A' + (nr / 26 % 26))}{(char)('A' + (nr % 26))}00");
            db.Accounts.Add(new Account { Id = $"basis-{school}", SchoolId = school, Naam = "Helper van de meting", Stempel = $"stempel-{school}", WachtwoordHash = hash });
            for (var g = 1; g <= groepen; g++)
            {
                db.Groepen.Add(new Groep { SchoolId = school, Id = $"g{g}", Naam = string.Create(CultureInfo.InvariantCulture, $"Groep {g}") });
            }

            for (var k = 0; k < groepen * kinderenPerGroep; k++)
            {
                db.Leerlingen.Add(new Leerling
                {
                    SchoolId = school,
                    Id = string.Create(CultureInfo.InvariantCulture, $"kind{k:0000}"),
                    GroepId = $"g{(k % groepen) + 1}",
                    Roepnaam = Roepnamen[k % Roepnamen.Length],
                    Achternaam = Achternamen[k % Achternamen.Length],
                    Dagen = 0b11011,
                });
            }

            await db.SaveChangesAsync();
        }

        await using var eind = diensten.CreateAsyncScope();
        await eind.ServiceProvider.GetRequiredService<Schooldb>().Database.ExecuteSqlRawAsync("analyze");
    }

    /// <summary>The same durability as the other side: WAL, with a sync at each commit. These are what EF Core and SQLite choose by themselves.</summary>
    public static async Task EisDuurzaam(Schooldb db)
    {
        var journaal = (await db.Database.SqlQueryRaw<string>("select journal_mode as Value from pragma_journal_mode").ToListAsync())[0];
        var sync = (await db.Database.SqlQueryRaw<long>("select synchronous as Value from pragma_synchronous").ToListAsync())[0];
        if (journaal != "wal" || sync != 2)
        {
            throw new InvalidOperationException($"The baseline isn't durable: {journaal}, {sync}.");
        }
    }
}
