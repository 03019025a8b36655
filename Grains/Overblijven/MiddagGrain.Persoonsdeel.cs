using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Overblijven;

/// <summary>When one person was there on this day (AVG art. 15).</summary>
internal sealed partial class MiddagGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie) => Task.FromResult(!wie.HeeftAccount ? null
        : new Persoonsboek("middag", "Toezicht")
            .Alle(_duurzaam.Tikken.Where(t => t.HelperId == wie.Id), (b, t) => b.Zet(Datums.Voluit(_datum), Wat(t), DateTimeOffset.FromUnixTimeMilliseconds(t.Op)))
            .Alle(_duurzaam.Helpers.Where(h => h.Value.AccountId == wie.Id), (b, h) => b.Zet(Datums.Voluit(_datum), $"aantal helpers ingevuld: {h.Value.Aantal}", h.Value.Op))
            .Deel());

    private static string Wat(HelperTik t)
    {
        var tot = t.Tot is { } einde ? $" tot {Datums.Tijd(DateTimeOffset.FromUnixTimeMilliseconds(einde))}" : "";
        var plek = t.PlekId is { } id ? $", plek {id}" : "";
        return $"{Persoonsboek.Woord(t.Soort)}{tot}{plek}{(t.HersteltNr is null ? "" : " (herstel)")}{(t.Reden is { } reden ? $": {reden}" : "")}";
    }
}
