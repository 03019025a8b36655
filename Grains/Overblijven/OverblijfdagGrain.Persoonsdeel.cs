using OrleansSchool.Basis;
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

    private static string Wat(Markering m)
    {
        var wat = m.HersteltNr is null ? Persoonsboek.Woord(m.Soort) : $"{Persoonsboek.Woord(m.Soort)} ongedaan gemaakt";
        var reden = m.AfmeldReden is { } waarom ? $", {Persoonsboek.Woord(waarom)}" : "";
        return m.Reden is { } tekst ? $"{wat}{reden}: {tekst}" : wat + reden;
    }
}
