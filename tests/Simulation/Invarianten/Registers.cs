using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>Registers say what their owners say: children in the register and in their groep, each once (SCH-2, TSO-6).</summary>
internal sealed class Registers(Schoolleven leven) : IInvariant
{
    private static readonly Wie Kijker = new("controle", "Controle", Schoolleven.School, [new ActieveRol(Rol.Schoolleider, [])]);

    public async Task InRust(Klant klant)
    {
        var rijen = (await klant.Vraag(g => g.Register(Schoolleven.School).Alles())).Rijen;
        var perId = rijen.ToLookup(r => r.Id, StringComparer.Ordinal);
        var opSchool = leven.Model.OpSchool.ToList();
        Eis(rijen.Count(r => r.Actief) == opSchool.Count, $"the register has {rijen.Count(r => r.Actief)} children, the school {opSchool.Count}");
        foreach (var kind in opSchool)
        {
            var rij = perId[kind.Id].SingleOrDefault();
            Eis(rij is { Actief: true } && rij.GroepId == kind.Groep && rij.Persoon.Roepnaam == kind.Roepnaam, $"the row of {kind.Id} isn't the child");
            var nu = Aanmelding.GeldigOp(kind.Aanmeldingen, leven.Vandaag);
            Eis((rij?.Aanmelding?.Soort, rij?.Aanmelding?.Weekdagen) == (nu?.Soort, nu?.Weekdagen), $"the aanmelding in the row of {kind.Id} isn't that of today");
        }

        await Kaarten(klant, perId);
        await Groepen(klant, opSchool);
    }

    /// <summary>A sample of owners, whole: what the register doesn't get from the model.</summary>
    private async Task Kaarten(Klant klant, ILookup<string, LeerlingRij> perId)
    {
        foreach (var kind in leven.Model.OpSchool.Where((_, i) => i % 16 == leven.Vandaag.DayNumber / 7 % 16).ToList())
        {
            if (await klant.Doe("controle", g => g.Leerling(Schoolleven.School, kind.Id).Kaart(Kijker)) is { } kaart && perId[kind.Id].FirstOrDefault() is { } rij)
            {
                Eis(kaart.Persoon == rij.Persoon && kaart.Actief == rij.Actief, $"the row of {kind.Id} isn't its card");
                Eis(kaart.Lunchnotities.Count(n => n.TotEnMet >= leven.Vandaag) <= rij.Merkjes.Length, $"a lunch note of {kind.Id} isn't in its row");
            }
        }
    }

    private async Task Groepen(Klant klant, List<Kind> opSchool)
    {
        var jaar = Schooljaar.Van(leven.Vandaag);
        var dag = Enumerable.Range(1, 14).Select(leven.Vandaag.AddDays).FirstOrDefault(d => leven.Inrichting.HeeftOverblijven(d));
        foreach (var groep in leven.Inrichting.GroepenVan(jaar).Where(g => dag != default && jaar.Bevat(dag) && leven.Inrichting.HeeftOverblijven(dag, g.Id)))
        {
            var verwacht = await klant.Vraag(g => g.Overblijfgroep(Schoolleven.School, jaar, groep.Id).Verwachting(dag));
            var leden = opSchool.Where(k => k.Groep == groep.Id).ToList();
            foreach (var kind in leden)
            {
                Eis(verwacht.TryGetValue(kind.Id, out var hoe) && hoe == Verwacht(kind, dag), $"groep {groep.Id} expects {kind.Id} on {Sleutels.Dag(dag)} as {hoe}, the child says {Verwacht(kind, dag)}");
            }
        }
    }

    private static Verwachting Verwacht(Kind kind, DateOnly dag)
    {
        var gewoon = ZonderSchorsing(kind, dag);
        return gewoon is not Verwachting.NietAangemeld && kind.Schorsingen.Any(s => s.Van <= dag && dag <= s.Tot) ? Verwachting.Geschorst : gewoon;
    }

    private static Verwachting ZonderSchorsing(Kind kind, DateOnly dag)
    {
        if (kind.Dagwijzigingen.GetValueOrDefault(dag) is { } komt)
        {
            return komt ? Verwachting.ExtraDag : Verwachting.Afgemeld;
        }

        return Aanmelding.GeldigOp(kind.Aanmeldingen, dag) is { Soort: AanmeldingSoort.Structureel } nu && nu.Weekdagen.Heeft(dag.Weekdag())
            ? Verwachting.Structureel : Verwachting.NietAangemeld;
    }

    private void Eis(bool goed, string zin)
    {
        if (!goed)
        {
            leven.Wereld.Schending("register-differs", zin);
        }
    }
}
