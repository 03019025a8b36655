using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Inlezen;

/// <summary>What the rows are laid beside.</summary>
/// <param name="Gekozen">Day on which the file was chosen.</param>
internal sealed record Aanmeldfeiten(SchoolView School, FinancienView Geld, DateOnly Gekozen, DateOnly Vandaag);

/// <summary>The dry run of a table of aanmeldingen (SET-1, TSO-6a). A change of who stays already goes by the page with its money, never by a file (TSO-6d).</summary>
internal sealed class AanmeldingProef(Kolomwijzer kolommen, LeerlingZoeker zoeker, Aanmeldfeiten feiten)
{
    private readonly List<Tabelbevinding> _bevindingen = [];
    private readonly Dictionary<string, int> _gezien = new(StringComparer.Ordinal);
    private readonly List<Rijuitslag> _uitslagen = [];
    private readonly List<(Rijlezer Lezer, AanmeldingRij Rij, string LeerlingId, string Wie, string Van)> _goed = [];

    /// <summary>First pass: what the rows say. After it the cards of these children are needed.</summary>
    public ImmutableArray<string> Lees(IEnumerable<Tabelrij> rijen)
    {
        foreach (var rij in rijen)
        {
            var lezer = new Rijlezer(rij, kolommen, _bevindingen);
            if (AanmeldingRijRules.IsNietIngevuld(lezer))
            {
                _uitslagen.Add(new Rijuitslag(rij.Nr, Rijoordeel.NietIngevuld, "", "", []));
                continue;
            }

            var kind = VerzorgerRijRules.Kind(lezer);
            var gevonden = lezer.HeeftFout ? null : zoeker.Zoek(kind, lezer);
            var gelezen = AanmeldingRijRules.Lees(lezer, feiten.School.Overblijfdagen, feiten.Gekozen);
            var (wie, van) = gevonden is null ? (kind.Naam, "") : (LeerlingZoeker.Volledig(gevonden), zoeker.Groep(gevonden));
            if (gevonden is not null && !_gezien.TryAdd(gevonden.Id, rij.Nr))
            {
                lezer.Meld(null, Tabelcode.LeerlingTweeKeer, $"Dit kind staat ook in rij {_gezien[gevonden.Id]}. Laat één regel staan.");
            }

            if (gevonden is null || lezer.HeeftFout || gelezen.Keuze is null)
            {
                _uitslagen.Add(new Rijuitslag(rij.Nr, Rijoordeel.Fout, wie, van, []));
                continue;
            }

            _goed.Add((lezer, gelezen, gevonden.Id, wie, van));
        }

        return [.. _goed.Select(g => g.LeerlingId)];
    }

    /// <summary>Second pass: against what each child has now. A child without a card went meanwhile.</summary>
    public Proefronde Vergelijk(IReadOnlyDictionary<string, ImmutableArray<Aanmelding>> aanmeldingen)
    {
        var stappen = ImmutableArray.CreateBuilder<Tabelstap>();
        foreach (var (lezer, rij, id, wie, van) in _goed)
        {
            if (!aanmeldingen.TryGetValue(id, out var was))
            {
                lezer.Meld(null, Tabelcode.LeerlingOnbekend, "Dit kind staat niet meer in de leerlingenlijst. Haal de regel weg.");
                _uitslagen.Add(new Rijuitslag(lezer.Nr, Rijoordeel.Fout, wie, van, []));
                continue;
            }

            var oordeel = Oordeel(was, rij, feiten.School.Overblijfdagen);
            if (oordeel != Rijoordeel.Gelijk && Aanmeldbegin.GaatLangsGeld(was, feiten.Geld, feiten.Vandaag))
            {
                lezer.Meld(AanmeldingVelden.Dagen, Tabelcode.WijzigingMetGeld, Weigeringen.WijzigingMetGeld.Zin);
                _uitslagen.Add(new Rijuitslag(lezer.Nr, Rijoordeel.Fout, wie, van, []));
                continue;
            }

            _uitslagen.Add(new Rijuitslag(lezer.Nr, oordeel, wie, van, Wijzigingen(was, rij, oordeel)));
            if (oordeel != Rijoordeel.Gelijk)
            {
                stappen.Add(new Tabelstap(id, [lezer.Nr]));
            }
        }

        return new Proefronde([.. _uitslagen.OrderBy(u => u.Rij)], [.. _bevindingen.OrderBy(b => b.Rij).ThenByDescending(b => b.Ernst)], stappen.ToImmutable());
    }

    /// <summary>Equal when the last aanmelding says it already and began no later; a child that doesn't stay needs nothing to not stay.</summary>
    public static Rijoordeel Oordeel(ImmutableArray<Aanmelding> was, AanmeldingRij rij, Weekdagen vanDeSchool)
    {
        var laatste = was.IsEmpty ? null : was[^1];
        if (laatste is null or { Soort: AanmeldingSoort.Geen })
        {
            return rij.Keuze == Aanmeldkeuze.Niet ? Rijoordeel.Gelijk : Rijoordeel.Nieuw;
        }

        return Aanmeldkeuze.Van(laatste, vanDeSchool) == rij.Keuze && laatste.Vanaf <= rij.Vanaf ? Rijoordeel.Gelijk : Rijoordeel.Gewijzigd;
    }

    private static ImmutableArray<Veldwijziging> Wijzigingen(ImmutableArray<Aanmelding> was, AanmeldingRij rij, Rijoordeel oordeel) => oordeel switch
    {
        Rijoordeel.Nieuw => [new Veldwijziging("Blijft over", "niet", Vanaf(rij.Keuze!.Value, rij.Vanaf))],
        Rijoordeel.Gewijzigd => [new Veldwijziging("Blijft over", Vanaf(Aanmeldkeuze.Van(was[^1], Weekdagen.Alle), was[^1].Vanaf), Vanaf(rij.Keuze!.Value, rij.Vanaf))],
        _ => [],
    };

    private static string Vanaf(Aanmeldkeuze keuze, DateOnly vanaf) => $"{keuze.Leesbaar()} vanaf {Datums.Cijfers(vanaf)}";
}
