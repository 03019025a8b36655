using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Persoon;

namespace OrleansSchool.Overblijven;

/// <summary>The marks of one child on this day (AVG art. 15).</summary>
internal sealed partial class OverblijfdagGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie) => Task.FromResult(wie.Soort != Persoonsoort.Leerling ? null
        : new Persoonsboek("overblijfdag", "Aanwezigheid")
            .Alle(_markeringen.Where(m => m.LeerlingId == wie.Id), (b, m) => b.Zet(Datums.Voluit(_datum), Wat(m), m.Op))
            .LaatWeg("Wie het kind aanwezig of afwezig zette.")
            .Deel());

    public async Task<int> VergeetLeerling(string leerlingId)
    {
        var was = opslag.State;
        var eigen = was.Markeringen.Where(m => m.LeerlingId == leerlingId).ToList();
        var aantal = eigen.Count(m => m.Reden is not null);
        if (aantal > 0)
        {
            await opslag.Bewaar(was with { Markeringen = [.. was.Markeringen.Select(m => m.LeerlingId == leerlingId ? m with { Reden = null } : m)] });
            (_markeringen, _stand) = ([], Leeg);
            Toon(opslag.State.Markeringen);
        }

        await _zoekpost.Verzend(); // what a search has yet to hear would make it anew
        var isWeg = eigen.TrueForAll(m => m.Soort != Markeersoort.NietGevonden) || (_zoekpost.Wachtend == 0 && await GrainFactory.Zoekactie(_school, _datum, leerlingId).Vergeet());
        return isWeg ? aantal : -1;
    }

    private static string Wat(Markering m)
    {
        var wat = m.HersteltNr is null ? Persoonsboek.Woord(m.Soort) : $"{Persoonsboek.Woord(m.Soort)} ongedaan gemaakt";
        var reden = m.AfmeldReden is { } waarom ? $", {Persoonsboek.Woord(waarom)}" : "";
        return m.Reden is { } tekst ? $"{wat}{reden}: {tekst}" : wat + reden;
    }
}
