using OrleansSchool.Basis;
using OrleansSchool.School;
using OrleansSchool.Simulation.Invarianten;
using OrleansSchool.Simulation.Kern;

namespace OrleansSchool.Simulation.Leven;

/// <summary>One school through its years: who does what on which day. The parts are in the files beside this one.</summary>
internal sealed partial class Schoolleven
{
    public static readonly SchoolSleutel School = new("99XX00");

    private readonly Wereld _wereld;
    private readonly Klant _klant;
    private readonly Klant _binnen;
    private readonly SimRandom _toeval;
    private readonly Administratie _administratie;
    private readonly IReadOnlyList<IInvariant> _invarianten;
    private SchoolView _school = null!;

    public Schoolleven(Wereld wereld)
    {
        _wereld = wereld;
        _toeval = wereld.Toeval("leven");
        _klant = new Klant(wereld, wereld.Toeval("klant"));
        _binnen = new Klant(wereld, wereld.Toeval("binnen"), binnen: true);
        _administratie = new Administratie(School, wereld.Opties.Groepen, wereld.Opties.PerGroep, wereld.Toeval("administratie"));
        _invarianten = Alles.Van(this);
        wereld.NaHerstart = NaHerstart;
    }

    public Wereld Wereld => _wereld;

    public Klant Klant => _klant;

    public Model Model { get; } = new();

    /// <summary>As last seen.</summary>
    public SchoolView Inrichting => _school;

    public DateOnly Vandaag => _wereld.Schooltijd.Vandaag;

    /// <summary>The part of the year that people are at work; the process runs the whole year.</summary>
    public async Task Leef(int jaren, Action<int, Schooljaar> klaar)
    {
        await _wereld.Start();
        var eerste = new Schooljaar(2026);
        for (var n = 0; n < jaren && !IsBreukGezien; n++)
        {
            var jaar = new Schooljaar(eerste.Begin + n);
            await Jaar(jaar, isEerste: n == 0);
            klaar(n + 1, jaar);
        }

        await _wereld.Stop();
    }

    /// <summary>Broken on purpose, the first thing seen is the answer: what comes after it costs hours of retries and says no more.</summary>
    private bool IsBreukGezien => _wereld.Opties.Breuk != Breuk.Geen && _wereld.Schendingen.Count > 0;

    private async Task Jaar(Schooljaar jaar, bool isEerste)
    {
        if (isEerste)
        {
            await Tot(new DateOnly(jaar.Begin, 8, 3), 9);
            await RichtIn();
        }
        else
        {
            await Augustus(jaar);
        }

        _wereld.Storingen.Rust = false;
        await Tot(new DateOnly(jaar.Begin, 8, 19), 9);
        await Jaarovergang(jaar);
        for (var dag = new DateOnly(jaar.Begin, 8, 20); dag <= jaar.LaatsteDag && !IsBreukGezien; dag = dag.AddDays(1))
        {
            await Dag(dag);
        }
    }

    private async Task Dag(DateOnly dag)
    {
        if (Vandaag > dag)
        {
            return; // the machine was off, and nobody worked
        }

        PlanStoringen();
        if (dag.DayOfWeek == DayOfWeek.Saturday)
        {
            await Weekend(dag);
            return;
        }

        if (_school.Vrij(dag) is null && dag.DayOfWeek != DayOfWeek.Sunday)
        {
            await Tot(dag, 8);
            await Ochtend(dag);
            await Roosterwerk(dag);
            if (_school.HeeftOverblijven(dag))
            {
                await Tot(dag, 11, 50);
                await Middag(dag);
            }

            await Tot(dag, 14);
            await SluitOngevallen(dag);
            await Kantoor(dag);
            await Overdrachtwerk(dag);
            await Geldwerk(dag);
            await Commissiewerk(dag);
            await Terugzetwerk(dag);
            await Bij(i => i.EindeDag(_klant));
        }

        await Zomerstilte(dag);
    }

    /// <summary>Quiet from Friday night: after a day without faults everything must be in its place.</summary>
    private async Task Weekend(DateOnly zaterdag)
    {
        await Tot(zaterdag, 0, 10);
        await _wereld.Proces();
        _wereld.Storingen.Rust = true;
        if (_wereld.Mail.StilTot is { } tot && tot > _wereld.Klok.Nu)
        {
            _wereld.Mail.StilTot = null;
        }

        await Tot(zaterdag.AddDays(1), 12);
        await Bij(i => i.InRust(_klant));
        _wereld.Storingen.Rust = false;
    }

    private async Task NaHerstart()
    {
        _wereld.Tel("restarts");
        if (_school is not null)
        {
            var rust = _wereld.Storingen.Rust;
            _wereld.Storingen.Rust = true;
            await Bij(i => i.NaHerstart(_binnen));
            _wereld.Storingen.Rust = rust;
        }
    }

    private async Task Bij(Func<IInvariant, Task> kijk)
    {
        foreach (var invariant in _invarianten)
        {
            await kijk(invariant);
        }
    }

    private Task Tot(DateOnly dag, int uur, int minuut = 0) => _wereld.Tot(Schooltijd.Moment(dag, new TimeOnly(uur, minuut)));

    private OperatieId Operatie() => new($"sim-{_toeval.NieuwId()}");
}
