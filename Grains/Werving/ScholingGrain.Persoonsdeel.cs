using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Werving;

/// <summary>Courses and meetings of one helper (AVG art. 15).</summary>
internal sealed partial class ScholingGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        var boek = wie.HeeftAccount ? new Persoonsboek("scholing", $"Scholing {_jaar}") : null;
        return Task.FromResult(boek?
            .Alle(opslag.State.Bijeenkomsten.Where(b => b.Aanwezig.Contains(wie.Id, StringComparer.Ordinal)), (b, k) => b.Zet("Was erbij", $"{Datums.Cijfers(k.Gegevens.Op)}: {k.Gegevens.Titel}"))
            .Alle(opslag.State.Bijeenkomsten.Where(b => b.Afgemeld.Contains(wie.Id, StringComparer.Ordinal)), (b, k) => b.Zet("Afgemeld", $"{Datums.Cijfers(k.Gegevens.Op)}: {k.Gegevens.Titel}"))
            .Deel());
    }
}
