using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>What was acknowledged of a child stands on its card: aanmelding, dagwijzigingen, name, verzorgers, lunch notes (SCH-2, TSO-6).</summary>
internal sealed class Kaarten(Schoolleven leven) : IInvariant
{
    private const int DagenTerug = 60;

    private static readonly Wie Kijker = new("controle", "Controle", Schoolleven.School, [new ActieveRol(Rol.Schoolleider, [])]);

    public async Task InRust(Klant klant)
    {
        // A quarter of the children each week: within a month all.
        var week = leven.Vandaag.DayNumber / 7;
        foreach (var kind in leven.Model.Kinderen.Values.Where(k => k.Id.Length > 0 && !k.IsBezet && Deel(k.Id) == week % 4).ToList())
        {
            if (await klant.Doe("controle", g => g.Leerling(Schoolleven.School, kind.Id).Kaart(Kijker), kind.IsWeg ? ["onbekend"] : []) is { } kaart)
            {
                Kijk(kind, kaart);
            }
        }
    }

    private static int Deel(string id) => (int)(Spoor.Hash(id) % 4);

    private void Kijk(Kind kind, LeerlingKaart kaart)
    {
        if (kind.IsWeg)
        {
            Eis(!kaart.Actief, kind, "left the school and is still active");
            return;
        }

        Eis(kaart.Actief, kind, "is at school and not active");
        Eis(kaart.Persoon.GroepId == kind.Groep, kind, "is in another groep");
        Eis(kind.Roepnaam is null || kaart.Persoon.Roepnaam == kind.Roepnaam, kind, "has lost a change of name");
        var laatste = kind.Aanmeldingen.LastOrDefault();
        Eis(laatste is null || kaart.Aanmeldingen.Any(a => (a.Vanaf, a.Soort, a.Weekdagen) == (laatste.Vanaf, laatste.Soort, laatste.Weekdagen)), kind, "has lost an aanmelding");
        Eis(kaart.Aanmeldingen.Length >= Math.Min(kind.Aanmeldingen.Count, LeerlingGrenzen.AanmeldingenMax) && kaart.Aanmeldingen.DistinctBy(a => a.Vanaf).Count() == kaart.Aanmeldingen.Length, kind, "has an aanmelding less or twice");
        foreach (var (datum, komt) in kind.Dagwijzigingen.Where(d => d.Key >= leven.Vandaag.AddDays(-DagenTerug)))
        {
            Eis(kaart.Dagwijzigingen.FirstOrDefault(d => d.Datum == datum)?.Komt == komt, kind, $"has lost the change of {Sleutels.Dag(datum)}");
        }

        Eis(kind.Verzorgers.All(v => kaart.Verzorgers.Any(k => k.Naam == v)), kind, "has lost a verzorger");
        foreach (var (id, tot) in kind.Lunchnotities.Where(n => n.Value >= leven.Vandaag))
        {
            Eis(kaart.Lunchnotities.Any(n => n.Id == id && n.TotEnMet == tot), kind, "has lost a lunch note");
        }
    }

    private void Eis(bool goed, Kind kind, string zin)
    {
        if (!goed)
        {
            leven.Wereld.Schending("command-lost", $"child {kind.Id} {zin}");
        }
    }
}
