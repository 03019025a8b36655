using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>
/// No breach lost or doubled; a schorsing that was told to the parents holds on exactly its days, on the card and on the list, also through
/// the jaarovergang; without one nobody is suspended (TSO-9).
/// </summary>
internal sealed class Gedragingen(Schoolleven leven) : IInvariant
{
    private static readonly Wie Kijker = new("controle", "Controle", Schoolleven.School, [new ActieveRol(Rol.Schoolleider, [])]);

    public async Task InRust(Klant klant)
    {
        var vandaag = leven.Vandaag;
        foreach (var kind in leven.Model.OpSchool.Where(k => (k.Overtredingen.Count > 0 || k.Schorsingen.Count > 0) && !k.IsBezet).ToList())
        {
            var view = await klant.Vraag(g => Schoolleven.GedragVan(g, kind));
            var recent = kind.Overtredingen.Where(o => o.Datum > vandaag.AddMonths(-11)).ToList();
            Eis(recent.TrueForAll(o => view.Overtredingen.Count(v => (v.Datum, v.LogNr) == o) == 1), "breach-lost", kind, "has a breach less or twice");
            var verwacht = kind.Schorsingen.Where(s => s.Tot > vandaag.AddMonths(-20)).Order().ToList();
            var echt = view.Schorsingen.Where(s => s.GaatInOp is not null && s.LaatsteDag > vandaag.AddMonths(-20)).Select(s => (s.GaatInOp!.Value, s.LaatsteDag!.Value)).Order().ToList();
            Eis(verwacht.SequenceEqual(echt), "suspension-lost", kind, "has another schorsing than was told");
            await Lijst(klant, kind, vandaag);
        }

        Vergeet(vandaag);
    }

    /// <summary>Card and list of the days around today.</summary>
    private async Task Lijst(Klant klant, Kind kind, DateOnly vandaag)
    {
        if (await klant.Doe("controle", g => g.Leerling(Schoolleven.School, kind.Id).Kaart(Kijker)) is not { } kaart)
        {
            return;
        }

        var geldig = kaart.Blokkades.Where(b => b.TotEnMet > vandaag.AddMonths(-20)).Select(b => (b.Van, b.TotEnMet!.Value)).Order();
        Eis(kind.Schorsingen.Where(s => s.Tot > vandaag.AddMonths(-20)).Order().SequenceEqual(geldig), "suspension-card", kind, "has another schorsing on its card");
        if (kaart.Persoon.GroepId is not { } groepId || leven.Inrichting.Groep(groepId) is not { } groep || groep.Schooljaar != Schooljaar.Van(vandaag))
        {
            return;
        }

        foreach (var dag in Enumerable.Range(1, 7).Select(vandaag.AddDays).Where(d => groep.Schooljaar.Bevat(d)))
        {
            var staat = (await klant.Vraag(g => g.Overblijfgroep(Schoolleven.School, groep.Schooljaar, groep.Id).Verwachting(dag))).GetValueOrDefault(kind.Id);
            var moet = kind.Schorsingen.Any(s => s.Van <= dag && dag <= s.Tot);
            Eis(moet ? staat is Verwachting.Geschorst or Verwachting.NietAangemeld or Verwachting.GeenOverblijven : staat != Verwachting.Geschorst,
                "suspension-list", kind, $"stands wrong on the list of {Sleutels.Dag(dag)}");
        }
    }

    private void Vergeet(DateOnly vandaag)
    {
        foreach (var kind in leven.Model.Kinderen.Values)
        {
            kind.Overtredingen.RemoveAll(o => o.Datum <= vandaag.AddMonths(-11));
            kind.Schorsingen.RemoveAll(s => s.Tot <= vandaag.AddMonths(-20));
        }
    }

    private void Eis(bool goed, string soort, Kind kind, string zin)
    {
        if (!goed)
        {
            leven.Wereld.Schending(soort, $"child {kind.Id} {zin}");
        }
    }
}
