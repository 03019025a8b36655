using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Ongevallen;

/// <summary>What is kept of this accident for the child that had it (AVG art. 15).</summary>
internal sealed partial class OngevalGrain
{
    public async Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        var s = _duurzaam;
        if (wie.Soort != Persoonsoort.Leerling || !s.Bestaat || s.LeerlingId != wie.Id)
        {
            return null;
        }

        var namen = await Schoolnamen.Van(GrainFactory, _school);
        return new Persoonsboek("ongeval", $"Ongeval van {Datums.Voluit(s.Datum)}")
            .Zet("Wat er gebeurde", s.Omschrijving).IsZo("Levensgevaar", s.Levensgevaar).Zet("Plek", namen.Plek(s.PlekId))
            .Alle(s.Stappen, (b, stap) => b.Zet(Namen.Hoofdletter(stap.Soort.Replace('-', ' ')), stap.Tekst.Length > 0 ? stap.Tekst : "gedaan", stap.Op))
            .IsZo("Gesloten", s.Gesloten).Dag("Nazorg op", s.NazorgOp)
            .LaatWeg("Wie hielp en wie iets opschreef.")
            .Deel();
    }
}
