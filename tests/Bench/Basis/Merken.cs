using System.Security.Cryptography;

namespace OrleansSchool.Bench.Basis;

/// <summary>What the form of a mark sends.</summary>
public sealed record Merk(string School, string Groep, string Leerling, string Staat, string OperatieId);

/// <summary>The mark: who is it, may it, was it done before, and then the mark and the tile in one transaction.</summary>
/// <param name="poort">SQLite has one writer: they wait here for each other, not in its busy handler. Null for PostgreSQL.</param>
public sealed class Merken(Schooldb db, Schrijfpoort poort)
{
    private static readonly string[] Staten = ["aanwezig", "niet-gevonden", "afgemeld", "vroeg-opgehaald", "verwacht"];

    /// <returns>Null when it was refused.</returns>
    public async Task<Markering?> Zet(Merk merk, Account wie)
    {
        if (wie.SchoolId != merk.School || !Staten.Contains(merk.Staat, StringComparer.Ordinal) || merk.OperatieId.Length is < 8 or > 40
            || await Bordvragen.Leerling(db, merk.School, merk.Leerling) is not { } leerling || leerling.GroepId != merk.Groep)
        {
            return null;
        }

        using (await poort.Neem())
        {
            return await Bordvragen.Eerder(db, merk.OperatieId) is { } eerder
                ? eerder.AccountId == wie.Id && eerder.LeerlingId == merk.Leerling && eerder.Staat == merk.Staat ? eerder : null
                : await Schrijf(merk, wie);
        }
    }

    private async Task<Markering> Schrijf(Merk merk, Account wie)
    {
        var nu = TimeProvider.System.GetUtcNow().UtcDateTime;
        var markering = new Markering
        {
            SchoolId = merk.School,
            GroepId = merk.Groep,
            LeerlingId = merk.Leerling,
            Datum = Lunch.Dag,
            Staat = merk.Staat,
            Op = nu,
            AccountId = wie.Id,
            DoorNaam = wie.Naam,
            OperatieId = merk.OperatieId,
        };
        db.Markeringen.Add(markering);
        if (await Bordvragen.Stand(db, merk.School, merk.Leerling, Lunch.Dag) is { } stand)
        {
            (stand.Staat, stand.Op, stand.DoorNaam) = (merk.Staat, nu, wie.Naam);
        }
        else
        {
            db.Standen.Add(new Stand
            {
                SchoolId = merk.School,
                GroepId = merk.Groep,
                LeerlingId = merk.Leerling,
                Datum = Lunch.Dag,
                Staat = merk.Staat,
                Op = nu,
                DoorNaam = wie.Naam,
            });
        }

        await db.SaveChangesAsync();
        return markering;
    }
}

/// <summary>The day that is measured: a Monday, as in the demo.</summary>
public static class Lunch
{
    public const int Maandag = 1;

    public static readonly DateOnly Dag = new(2026, 11, 23);

    public static string NieuwId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}

/// <summary>One writer at a time, or no limit.</summary>
public sealed class Schrijfpoort(bool eenTegelijk)
{
    private readonly SemaphoreSlim? _poort = eenTegelijk ? new(1, 1) : null;

    public async ValueTask<IDisposable?> Neem()
    {
        if (_poort is null)
        {
            return null;
        }

        await _poort.WaitAsync();
        return new Beurt(_poort);
    }

    private sealed class Beurt(SemaphoreSlim poort) : IDisposable
    {
        public void Dispose() => poort.Release();
    }
}
