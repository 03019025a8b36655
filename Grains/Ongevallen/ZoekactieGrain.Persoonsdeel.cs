using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Ongevallen;

/// <summary>The search for this child (AVG art. 15).</summary>
internal sealed partial class ZoekactieGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie) => Task.FromResult(wie.Soort != Persoonsoort.Leerling || wie.Id != _leerlingId || _duurzaam.Log.IsEmpty ? null
        : new Persoonsboek("zoekactie", $"Zoekactie van {Datums.Voluit(_datum)}")
            .Alle(_duurzaam.Log, (b, l) => b.Zet(Namen.Hoofdletter(l.Soort.Replace('-', ' ')), l.Tekst, l.Op))
            .Zet("Uitkomst", _duurzaam.Uitkomst?.Replace('-', ' '))
            .LaatWeg("Namen en nummers van wie gebeld zou worden.")
            .Deel());
}
