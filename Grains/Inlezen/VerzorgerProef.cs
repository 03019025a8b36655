using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Inlezen;

/// <summary>The dry run of a table of verzorgers: each row by itself, then the rows of a child together with who is there (SCH-3).</summary>
internal sealed class VerzorgerProef(Kolomwijzer kolommen, LeerlingZoeker zoeker, Handeling hier)
{
    private readonly List<Tabelbevinding> _bevindingen = [];
    private readonly List<Rijuitslag> _uitslagen = [];
    private readonly List<(VerzorgerRij Rij, string Van)> _rijen = [];

    /// <summary>First pass: what the rows say. After it the cards of these children are needed.</summary>
    public ImmutableArray<string> Lees(IEnumerable<Tabelrij> rijen)
    {
        foreach (var rij in rijen)
        {
            var lezer = new Rijlezer(rij, kolommen, _bevindingen);
            if (VerzorgerRijRules.IsNietIngevuld(lezer))
            {
                _uitslagen.Add(new Rijuitslag(rij.Nr, Rijoordeel.NietIngevuld, "", "", []));
                continue;
            }

            var kind = VerzorgerRijRules.Kind(lezer);
            var gevonden = lezer.HeeftFout ? null : zoeker.Zoek(kind, lezer);
            var van = gevonden is null ? kind.Naam : $"{LeerlingZoeker.Volledig(gevonden)}, {zoeker.Groep(gevonden)}";
            _rijen.Add((VerzorgerRijRules.Lees(lezer, gevonden?.Id ?? ""), van));
        }

        return [.. _rijen.Where(r => r.Rij.LeerlingId.Length > 0).Select(r => r.Rij.LeerlingId).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Second pass: the rows of each child against its verzorgers now.</summary>
    public Proefronde Vergelijk(IReadOnlyDictionary<string, Verzorgerskaart> kinderen)
    {
        var stappen = ImmutableArray.CreateBuilder<Tabelstap>();
        var van = _rijen.ToDictionary(r => r.Rij.Rij, r => r.Van);
        foreach (var los in _rijen.Where(r => r.Rij.LeerlingId.Length == 0))
        {
            _uitslagen.Add(new Rijuitslag(los.Rij.Rij, Rijoordeel.Fout, los.Rij.Naam, los.Van, []));
        }

        foreach (var kind in _rijen.Select(r => r.Rij).Where(r => r.LeerlingId.Length > 0).GroupBy(r => r.LeerlingId, StringComparer.Ordinal))
        {
            var samen = new VerzorgersVanKind(kinderen.GetValueOrDefault(kind.Key, Verzorgerskaart.Leeg), [.. kind], hier);
            _bevindingen.AddRange(samen.Keur().Select(b => b.Veld is null ? b.Bevinding : b.Bevinding with { Kolom = kolommen.Van(b.Veld) }));
            _uitslagen.AddRange(samen.Uitslagen().Select(u => u with { Van = van[u.Rij] }));
            if (samen.VerandertIets)
            {
                stappen.Add(new Tabelstap(kind.Key, [.. samen.Goed.Select(r => r.Rij)]));
            }
        }

        return new Proefronde([.. _uitslagen.OrderBy(u => u.Rij)], [.. _bevindingen.OrderBy(b => b.Rij).ThenByDescending(b => b.Ernst)], stappen.ToImmutable());
    }
}
