using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Grains.Terugzetten;

/// <summary>
/// What holds of whatever can be put back, asked of one owner on the engine that runs now (UX-1): only who may, once, and never after its last day.
/// </summary>
/// <param name="mag">Somebody who may put it back.</param>
/// <param name="lijst">What the owner has; asked anew, since each start has another owner.</param>
/// <param name="haalTerug">Puts one of these back.</param>
internal sealed class Terugproef(
    Opstelling school, Wie mag, Func<IGrainFactory, Func<Wie, Task<ImmutableArray<Weggehaald>>>> lijst,
    Func<IGrainFactory, Func<string, OperatieId, Wie, Task<Uitkomst>>> haalTerug)
{
    private static readonly Wie Kracht = Opstelling.Wie(Rol.Overblijfkracht);

    private int _nr;

    public Task<ImmutableArray<Weggehaald>> Er() => lijst(school.Grains)(mag);

    public async Task<Weggehaald> Enige(string soort) => Assert.Single(await Er(), w => w.Soort == soort);

    /// <summary>The one of this kind: not by who may not, and back once, however often somebody clicks or another form asks for it.</summary>
    public async Task KomtTerug(string soort)
    {
        var (weg, operatie) = (await Enige(soort), Op());
        Assert.Empty(await lijst(school.Grains)(Kracht));
        Assert.Equal("geen-recht", (await haalTerug(school.Grains)(weg.Id, operatie, Kracht)).Weigering?.Code);

        Opstelling.Eis(await haalTerug(school.Grains)(weg.Id, operatie, mag));
        Opstelling.Eis(await haalTerug(school.Grains)(weg.Id, operatie, mag));

        Assert.DoesNotContain(await Er(), w => w.Id == weg.Id);
        await KanNietMeer(weg.Id);
    }

    /// <summary>Refused, and still there to be put back when what is in the way is gone.</summary>
    /// <returns>The sentence.</returns>
    public async Task<string> Wacht(string soort, string code)
    {
        var weg = await Enige(soort);
        var nee = (await haalTerug(school.Grains)(weg.Id, Op(), mag)).Weigering;
        Assert.Equal(code, nee?.Code);
        Assert.Equal(weg, await Enige(soort));
        return nee!.Zin;
    }

    /// <summary>Of each of these nothing is left to put back.</summary>
    public async Task IsVoorbij(IEnumerable<Weggehaald> weg)
    {
        Assert.Empty(await Er());
        foreach (var een in weg)
        {
            await KanNietMeer(een.Id);
        }
    }

    /// <summary>Nine in the morning of that day, without a night in between: the machine was off.</summary>
    public Task Naar(DateOnly dag) => school.Herstart(_ => school.Klok.Naar(Schooltijd.Moment(dag, new TimeOnly(9, 0))));

    public OperatieId Op() => Opstelling.Operatie(string.Create(CultureInfo.InvariantCulture, $"proef-{++_nr}"));

    /// <summary>The sentence says what to do.</summary>
    private async Task KanNietMeer(string id)
    {
        var nee = (await haalTerug(school.Grains)(id, Op(), mag)).Weigering;
        Assert.Equal("weggehaald-voorbij", nee?.Code);
        Assert.Contains("voer het zo nodig opnieuw in", nee!.Zin, StringComparison.Ordinal);
    }
}
