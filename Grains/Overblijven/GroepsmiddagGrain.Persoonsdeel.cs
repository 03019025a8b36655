using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Overblijven;

/// <summary>What one person did for the lunch of this groep (AVG art. 15).</summary>
internal sealed partial class GroepsmiddagGrain
{
    public async Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        var s = _duurzaam;
        if (!wie.HeeftAccount || new[] { s.NaarBuiten?.AccountId, s.Opgehaald?.AccountId, s.Opgeruimd?.AccountId, s.Vervanger?.AccountId }.All(id => id != wie.Id))
        {
            return null; // most days are of others: the school isn't asked for a name
        }

        var groep = (await Schoolnamen.Van(GrainFactory, _school)).Groep(_groepId);
        var (boek, dag) = (new Persoonsboek("groepsmiddag", "Lunch met de groep"), Datums.Voluit(_datum));
        boek.Zet(dag, s.NaarBuiten?.AccountId == wie.Id ? $"{groep} naar buiten gebracht" : null, s.NaarBuiten?.Op)
            .Zet(dag, s.Opgehaald?.AccountId == wie.Id ? $"{groep} opgehaald" : null, s.Opgehaald?.Op)
            .Zet(dag, s.Opgeruimd?.AccountId == wie.Id ? $"{groep} opgeruimd" : null, s.Opgeruimd?.Op)
            .Zet(dag, s.Vervanger?.AccountId == wie.Id ? $"nam de lunch van {groep} over" : null, s.Vervanger?.Op);
        boek.Zet(dag, s.Gewerkt is { } gewerkt && (s.Vervanger?.AccountId ?? s.NaarBuiten?.AccountId) == wie.Id ? $"{gewerkt.Minuten} minuten gewerkt, met de hand" : null, s.Gewerkt?.Op);
        return boek.Deel();
    }
}
