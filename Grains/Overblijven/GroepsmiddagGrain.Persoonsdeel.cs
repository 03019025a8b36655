using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Overblijven;

/// <summary>What one person did for the lunch of this groep (AVG art. 15).</summary>
internal sealed partial class GroepsmiddagGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        if (!wie.HeeftAccount)
        {
            return Task.FromResult<Persoonsdeel?>(null);
        }

        var (s, boek, dag) = (_duurzaam, new Persoonsboek("groepsmiddag", "Lunch met de groep"), Datums.Voluit(_datum));
        Tik(boek, dag, "naar buiten gebracht", s.NaarBuiten, wie.Id);
        Tik(boek, dag, "opgehaald", s.Opgehaald, wie.Id);
        Tik(boek, dag, "opgeruimd", s.Opgeruimd, wie.Id);
        boek.Zet(dag, s.Vervanger is { } v && v.AccountId == wie.Id ? $"nam de lunch van groep {_groepId} over" : null, s.Vervanger?.Op);
        boek.Zet(dag, s.Gewerkt is { } gewerkt && (s.Vervanger?.AccountId ?? s.NaarBuiten?.AccountId) == wie.Id ? $"{gewerkt.Minuten} minuten gewerkt, met de hand" : null, s.Gewerkt?.Op);
        return Task.FromResult(boek.Deel());
    }

    private void Tik(Persoonsboek boek, string dag, string wat, Getikt? tik, string accountId) =>
        boek.Zet(dag, tik?.AccountId == accountId ? $"groep {_groepId} {wat}" : null, tik?.Op);
}
