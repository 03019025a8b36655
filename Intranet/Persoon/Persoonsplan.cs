using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;
using OrleansSchool.Persoon;
using OrleansSchool.Rooster;

namespace OrleansSchool.Intranet.Persoon;

/// <summary>Which owners are asked about a person: as far back as each may still keep something (SEC-5). Pure but for the calls that it names.</summary>
internal sealed class Persoonsplan(IGrainFactory grains, SchoolSleutel school, DateOnly vandaag)
{
    private readonly List<Func<Task<Persoonsdeel?>>> _vragen = [];

    public IReadOnlyList<Func<Task<Persoonsdeel?>>> Vragen => _vragen;

    /// <summary>Schooljaren of which a kind may still have rows: its term, the year in which it runs out, and the one of now.</summary>
    public IEnumerable<Schooljaar> Jaren(string soort)
    {
        var jaar = Schooljaar.Van(vandaag);
        return Enumerable.Range(0, (Bewaartermijnen.Tabel[soort].Maanden / 12) + 2).Select(terug => new Schooljaar(jaar.Begin - terug));
    }

    /// <summary>Weekdays of those schooljaren, up to and including today; the newest first.</summary>
    public IEnumerable<DateOnly> Dagen(string soort, DateOnly? totEnMet = null)
    {
        var eerste = Jaren(soort).Last().EersteDag;
        for (var dag = totEnMet ?? vandaag; dag >= eerste; dag = dag.AddDays(-1))
        {
            if (dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                yield return dag;
            }
        }
    }

    /// <summary>Lists of the overblijven on which a child may stand: of each day that is kept, the groep that it was in.</summary>
    public IEnumerable<(DateOnly Dag, string GroepId)> Lijsten(Groepsloop loop) => Dagen("overblijfdag").SelectMany(d => Groepen(loop, d), (d, g) => (d, g));

    public Persoonsplan Kind(Persoonsleutel wie, Groepsloop loop)
    {
        Vraag(() => grains.Leerling(school, wie.Id).Persoonsgegevens(wie));
        Vraag(() => grains.Gedrag(school, wie.Id).Persoonsgegevens(wie));
        foreach (var (dag, groep) in Lijsten(loop))
        {
            Vraag(() => grains.Overblijfdag(school, groep, dag).Persoonsgegevens(wie));
        }

        Elk(Dagen("logboek"), dag => grains.Logboek(school, dag).Persoonsgegevens(wie));
        Elk(Maanden("vragen"), maand => grains.Vragen(school, maand).Persoonsgegevens(wie));
        Elk(Jaren("klachten"), jaar => grains.Klachten(school, jaar).Persoonsgegevens(wie));
        Elk(Jaren("dossier"), jaar => grains.Dossier(school, wie.Id, jaar).Persoonsgegevens(wie));
        Elk(Jaren("overdracht"), jaar => grains.Overdracht(school, jaar).Persoonsgegevens(wie));
        Elk(Jaren("afrekening"), jaar => grains.Afrekening(school, wie.Id, jaar).Persoonsgegevens(wie));
        return Verzoeken(wie);
    }

    /// <param name="bij">The cards on which this verzorger stands.</param>
    /// <param name="betalers">As which they pay.</param>
    public Persoonsplan Verzorger(IReadOnlyCollection<Persoonsleutel> bij, IEnumerable<string> betalers)
    {
        foreach (var wie in bij)
        {
            Vraag(() => grains.Leerling(school, wie.Id).Persoonsgegevens(wie));
            Elk(Maanden("vragen"), maand => grains.Vragen(school, maand).Persoonsgegevens(wie));
            Elk(Jaren("dossier"), jaar => grains.Dossier(school, wie.Id, jaar).Persoonsgegevens(wie));
            Verzoeken(wie);
        }

        var eerste = bij.First();
        Elk(Jaren("klachten"), jaar => grains.Klachten(school, jaar).Persoonsgegevens(eerste));
        Elk(betalers, id => grains.Betaler(school, id).Persoonsgegevens(eerste));
        return this;
    }

    /// <param name="groepen">Of the roles of this person: whose lunch they did.</param>
    /// <param name="vergaderingen">Ids of all meetings that are kept.</param>
    public Persoonsplan Account(Persoonsleutel wie, IReadOnlyCollection<string> groepen, IEnumerable<string> vergaderingen)
    {
        Vraag(() => grains.Account(wie.Id).Persoonsgegevens(wie, school));
        Vraag(() => grains.Aandacht(school, wie.Id).Persoonsgegevens(wie));
        Vraag(() => grains.Overblijfkracht(school, wie.Id).Persoonsgegevens(wie));
        Elk(Jaren("rooster").Prepend(Schooljaar.Van(vandaag).Volgend), jaar => grains.Rooster(school, jaar).Persoonsgegevens(wie));
        Elk(Dagen("roosterdag", vandaag.AddDays(7 * RoosterGrenzen.WekenVooruit)), dag => grains.Roosterdag(school, dag).Persoonsgegevens(wie));
        Elk(Dagen("middag"), dag => grains.Middag(school, dag).Persoonsgegevens(wie));
        foreach (var groep in groepen)
        {
            Elk(Dagen("groepsmiddag"), dag => grains.Groepsmiddag(school, groep, dag).Persoonsgegevens(wie));
        }

        Elk(Dagen("logboek"), dag => grains.Logboek(school, dag).Persoonsgegevens(wie));
        Elk(Dagen("leesbewijzen"), dag => grains.Leesbewijzen(school, dag).Persoonsgegevens(wie));
        Elk(Jaren("scholing"), jaar => grains.Scholing(school, jaar).Persoonsgegevens(wie));
        Elk(Regelingsoorten.Alle, soort => grains.Regeling(school, soort).Persoonsgegevens(wie));
        Elk(Maanden("vergoedingen"), maand => grains.Vergoedingen(school, maand).Persoonsgegevens(wie));
        Elk(Jaren("helperjaar").Prepend(Schooljaar.Van(vandaag).Volgend), jaar => grains.Helperjaar(wie.Id, jaar.Begin).Persoonsgegevens(wie));
        Vraag(() => grains.Commissie(school).Persoonsgegevens(wie));
        Elk(vergaderingen, id => grains.Vergadering(school, id).Persoonsgegevens(wie));
        return Verzoeken(wie);
    }

    /// <summary>Days on which the board said that the child wasn't found: only those can have had a search.</summary>
    public Persoonsplan Zoekacties(Persoonsleutel wie, IEnumerable<DateOnly> dagen)
    {
        Elk(dagen, dag => grains.Zoekactie(school, dag, wie.Id).Persoonsgegevens(wie));
        return this;
    }

    public Persoonsplan Ongevallen(Persoonsleutel wie, IEnumerable<string> ids)
    {
        Elk(ids, id => grains.Ongeval(school, id).Persoonsgegevens(wie));
        return this;
    }

    /// <summary>First days of the months of those schooljaren, up to and including this one.</summary>
    public IEnumerable<DateOnly> Maanden(string soort)
    {
        var eerste = Jaren(soort).Last().EersteDag;
        for (var maand = new DateOnly(vandaag.Year, vandaag.Month, 1); maand >= eerste; maand = maand.AddMonths(-1))
        {
            yield return maand;
        }
    }

    private Persoonsplan Verzoeken(Persoonsleutel wie)
    {
        Elk(Jaren("verzoeken"), jaar => grains.Verzoeken(school, jaar).Persoonsgegevens(wie));
        return this;
    }

    private void Elk<T>(IEnumerable<T> reeks, Func<T, Task<Persoonsdeel?>> vraag)
    {
        foreach (var een in reeks)
        {
            Vraag(() => vraag(een));
        }
    }

    private void Vraag(Func<Task<Persoonsdeel?>> vraag) => _vragen.Add(vraag);

    /// <summary>Where the child was on that day; on a day of moving both. Before the first that is known: in that one.</summary>
    private static IEnumerable<string> Groepen(Groepsloop loop, DateOnly dag)
    {
        var (begin, einde) = (Schooltijd.Moment(dag, TimeOnly.MinValue), Schooltijd.Moment(dag, TimeOnly.MaxValue));
        var bij = loop.Verblijven.LastOrDefault(v => v.Vanaf <= begin) ?? loop.Verblijven.FirstOrDefault();
        return loop.Verblijven.Where(v => v.Vanaf > begin && v.Vanaf <= einde).Select(v => v.GroepId).Prepend(bij?.GroepId).OfType<string>().Distinct(StringComparer.Ordinal);
    }
}
