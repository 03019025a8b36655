using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Rooster;

/// <summary>Turns of one helper on this day (AVG art. 15).</summary>
internal sealed partial class RoosterdagGrain
{
    public async Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        var eigen = _duurzaam.Diensten.Where(d => IsVan(d, wie.Id)).ToList();
        if (!wie.HeeftAccount || eigen.Count == 0)
        {
            return null;
        }

        var namen = await Schoolnamen.Van(GrainFactory, _school);
        var (boek, dag) = (new Persoonsboek("roosterdag", "Diensten"), Datums.Voluit(_datum));
        foreach (var d in eigen)
        {
            var waar = $"{d.Venster}, plek {namen.Plek(d.PlekId)}";
            boek.Zet(dag, d.HelperId == wie.Id ? $"dienst {waar}: {Persoonsboek.Woord(d.Stand)}" : null)
                .Zet(dag, d.VanHelperId == wie.Id && d.HelperId != wie.Id ? $"dienst {waar} niet gedaan{(d.Reden is { } reden ? $": {reden}" : "")}" : null)
                .Alle(d.Zoektocht?.Gevraagd.Where(g => g.HelperId == wie.Id) ?? [], (b, g) => b.Zet(dag, $"gevraagd om in te vallen, {waar}: {Persoonsboek.Woord(g.Antwoord)}", g.GevraagdOp))
                .Zet(dag, d.Ruil is { } ruil && (ruil.VanId == wie.Id || ruil.AanId == wie.Id) ? $"ruil voorgesteld, {waar}" : null, d.Ruil?.Op);
        }

        return boek.LaatWeg("Voor wie iemand inviel of wie er inviel.").Deel();
    }

    private static bool IsVan(Dienst d, string helperId) => d.HelperId == helperId || d.VanHelperId == helperId
        || d.Zoektocht?.Gevraagd.Any(g => g.HelperId == helperId) == true || d.Ruil?.VanId == helperId || d.Ruil?.AanId == helperId;
}
