using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Documents.Edexml;

/// <summary>Gathers findings: keeps a limited number, counts all.</summary>
internal sealed class Bevindingenlijst
{
    private readonly List<Bevinding> bevindingen = [];
    private int totaal;

    /// <summary>Records and values that were kept out; an invalid BSN is counted apart.</summary>
    public int Fouten { get; private set; }

    public int OngeldigBsn { get; private set; }

    public void GaatDoor(int? regel, string code, string zin, string? sleutel = null) => Voeg(regel, code, zin, Gevolg.GaatDoor, sleutel);

    public void ZonderGegeven(int? regel, string code, string zin, string? sleutel = null) =>
        Voeg(regel, code, zin, Gevolg.GegevenNietIngelezen, sleutel);

    public void NietIngelezen(int? regel, string code, string zin, string? sleutel = null) =>
        Voeg(regel, code, zin, Gevolg.NietIngelezen, sleutel);

    public ImmutableArray<Bevinding> Geordend() => [.. bevindingen.OrderBy(b => b.Regel ?? 0)];

    /// <summary>A value from the file as a sentence may repeat it: cleaned and short.</summary>
    public static string Citaat(string waarde)
    {
        var schoon = Namen.Schoon(waarde);
        return schoon.Length <= EdexmlLimieten.AanhalingLengteMax
            ? $"'{schoon}'"
            : $"'{Namen.Schoon(schoon[..EdexmlLimieten.AanhalingLengteMax])}…'";
    }

    private void Voeg(int? regel, string code, string zin, Gevolg gevolg, string? sleutel)
    {
        totaal++;
        if (totaal > EdexmlLimieten.BevindingenTotaalMax)
        {
            throw new EdexmlWeigeringException(EdexmlWeigering.TeVeel("gebreken", EdexmlLimieten.BevindingenTotaalMax, regel ?? 1));
        }

        var isBsn = code == Bevindingcode.BsnOngeldig;
        OngeldigBsn += isBsn ? 1 : 0;
        Fouten += gevolg != Gevolg.GaatDoor && !isBsn ? 1 : 0;
        if (bevindingen.Count < EdexmlLimieten.BevindingenMax)
        {
            bevindingen.Add(new Bevinding(regel, code, regel is null ? zin : $"Regel {regel}: {zin}", gevolg, sleutel));
        }
    }
}
