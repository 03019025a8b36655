namespace OrleansSchool.Tests;

/// <summary>What went wrong beneath a call. Our own engine passes a fault of the store on as it is; Orleans wraps what isn't one of its own.</summary>
internal static class Oorzaak
{
    public static async Task<T> Is<T>(Func<Task> werk)
        where T : Exception
    {
        var fout = await Record.ExceptionAsync(werk);
        for (var oorzaak = fout; oorzaak is not null; oorzaak = oorzaak.InnerException)
        {
            if (oorzaak is T gevonden)
            {
                return gevonden;
            }
        }

        Assert.Fail(fout is null ? "Er ging niets mis." : $"Verwacht {typeof(T).Name}, maar het was: {fout}");
        throw new InvalidOperationException();
    }
}
