using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Overblijven;

/// <summary>When one person was there on this day (AVG art. 15).</summary>
internal sealed partial class MiddagGrain
{
    public async Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        var s = _duurzaam;
        var (tikken, ingevuld) = (s.Tikken.Where(t => t.HelperId == wie.Id).ToList(), s.Helpers.Where(h => h.Value.AccountId == wie.Id).ToList());
        if (!wie.HeeftAccount || tikken.Count + ingevuld.Count == 0)
        {
            return null;
        }

        var namen = await Schoolnamen.Van(GrainFactory, _school);
        return new Persoonsboek("middag", "Toezicht")
            .Alle(tikken, (b, t) => b.Zet(Datums.Voluit(_datum), Wat(t, namen), DateTimeOffset.FromUnixTimeMilliseconds(t.Op)))
            .Alle(ingevuld, (b, h) => b.Zet(Datums.Voluit(_datum), $"aantal helpers ingevuld: {h.Value.Aantal}", h.Value.Op))
            .Deel();
    }

    private static string Wat(HelperTik t, Schoolnamen namen)
    {
        var tot = t.Tot is { } einde ? $" tot {Datums.Tijd(DateTimeOffset.FromUnixTimeMilliseconds(einde))}" : "";
        var plek = t.PlekId is { } id ? $", plek {namen.Plek(id)}" : "";
        return $"{Persoonsboek.Woord(t.Soort)}{tot}{plek}{(t.HersteltNr is null ? "" : " (herstel)")}{(t.Reden is { } reden ? $": {reden}" : "")}";
    }
}
