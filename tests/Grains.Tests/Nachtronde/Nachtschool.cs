using OrleansSchool.Basis;
using OrleansSchool.Nachtronde;

namespace OrleansSchool.Tests.Grains.Nachtronde;

/// <summary>Nights of a school on the test clock.</summary>
internal static class Nachtschool
{
    public static readonly Wie Schoolleider = Opstelling.Wie(Rol.Schoolleider);

    private static readonly TimeOnly Avond = new(1, 0);
    private static readonly TimeOnly Ochtend = new(7, 0);

    /// <summary>The machine was off until one o'clock at night; then the night passes.</summary>
    public static async Task<Nachtverslag> NaarNacht(this Opstelling school, DateOnly dag)
    {
        await school.Herstart(_ => school.Klok.Naar(Schooltijd.Moment(dag, Avond)));
        return await school.Nacht(dag);
    }

    /// <summary>Until the round of this night is done.</summary>
    public static async Task<Nachtverslag> Nacht(this Opstelling school, DateOnly dag)
    {
        school.Klok.Naar(Schooltijd.Moment(dag, Ochtend));
        await school.TotDat(async () => await school.Verslag(dag) is not null);
        return (await school.Verslag(dag))!;
    }

    public static async Task<Nachtverslag?> Verslag(this Opstelling school, DateOnly dag) =>
        (await school.Ronde()).Verslagen.FirstOrDefault(v => v.Nacht == dag);

    public static async Task<NachtrondeView> Ronde(this Opstelling school) => (await school.Grains.Nachtronde(Opstelling.School).Bekijk(Schoolleider)).Waarde!;

    /// <summary>Keys of the rows of a kind that were written and not erased.</summary>
    public static IEnumerable<string> Er(this Opstelling school, string soort) =>
        school.Storing.Aanwezig.Where(r => r.Toestand == soort).Select(r => r.Sleutel[(r.Sleutel.IndexOf('/', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal);

    public static int Aantal(this Nachtverslag verslag, string soort) => verslag.Gewist.FirstOrDefault(g => g.Soort == soort)?.Aantal ?? 0;
}
