using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
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

    /// <summary>The register lets go last: until then the same act finds this search by its row.</summary>
    public async Task<bool> Vergeet()
    {
        if (opslag.State.IsOpen)
        {
            await Leg(MetDicht(opslag.State with { Gesloten = true }));
        }

        await _postbode.Verzend();
        if (_postbode.Wachtend > 0)
        {
            return false;
        }

        if (opslag.RecordExists)
        {
            await this.VergeetHerinnering(Herinnering);
            await opslag.Wis(DeactivateOnIdle);
            _duurzaam = opslag.State;
            ZetTimer();
        }

        await GrainFactory.Ongevallen(_school, Schooljaar.Van(_datum)).VergeetZoekactie(_datum, _leerlingId);
        DeactivateOnIdle();
        return true;
    }
}
