using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Overblijven;

/// <summary>Marks that were made without a connection (LIVE-4).</summary>
internal sealed partial class OverblijfdagGrain
{
    public async Task<ImmutableArray<RijAntwoord>> OntvangNagekomen(ImmutableArray<NagekomenMark> marks)
    {
        var inVolgorde = NagekomenRules.MetEigenAntwoorden(_markeringen, marks.Take(OverblijfGrenzen.NagekomenPerKeerMax).OrderBy(m => m.Volgnr));
        if (NagekomenRules.MagOpDag(_datum, tijd.Vandaag) is { } nee)
        {
            return [.. inVolgorde.Select(m => new RijAntwoord(m.Volgnr, nee))];
        }

        var kinderen = (await Verwachting()).Keys.ToHashSet(StringComparer.Ordinal);
        var (antwoorden, nieuw, journaal) = (ImmutableArray.CreateBuilder<RijAntwoord>(), new List<MarkeringRij>(), _markeringen.ToList());
        foreach (var mark in inVolgorde)
        {
            var uitkomst = Rijen(mark, journaal, kinderen);
            antwoorden.Add(new RijAntwoord(mark.Volgnr, uitkomst.Weigering));
            foreach (var rij in uitkomst.IsGoed ? uitkomst.Waarde : [])
            {
                nieuw.Add(rij);
                journaal.Add(Markering(journaal.Count + 1, rij));
            }
        }

        if (nieuw.Count > 0)
        {
            await Leg([.. nieuw]);
        }

        return antwoorden.ToImmutable();
    }

    /// <summary>What one line adds to the journal: nothing when it is there already.</summary>
    private Uitkomst<List<MarkeringRij>> Rijen(NagekomenMark mark, List<Markering> journaal, HashSet<string> kinderen)
    {
        if (NagekomenRules.Keur(mark, _school, _groepId) is { } nee)
        {
            return nee;
        }

        if (NagekomenRules.IsHerhaling(journaal, mark) is { } herhaling)
        {
            return herhaling ? new List<MarkeringRij>() : Weigeringen.OperatieAlGebruikt;
        }

        var terug = mark.Terug is null ? [] : NagekomenRules.TeHerstellen(journaal, mark);
        if (mark.Terug is not null ? terug.IsEmpty : !kinderen.Contains(mark.LeerlingId))
        {
            return mark.Terug is not null ? Weigeringen.NietsOngedaanTeMaken : Weigeringen.AndereGroep;
        }

        if (journaal.Count + Math.Max(1, terug.Length) > OverblijfGrenzen.MarkeringenPerDagMax)
        {
            return Weigeringen.TeVeelMarkeringen;
        }

        return mark.Terug is null
            ? new List<MarkeringRij> { Rij(mark, mark.LeerlingId, mark.Soort, journaal.Count, null) }
            : terug.Select(m => Rij(mark, m.LeerlingId, m.Soort, journaal.Count, m.Nr)).ToList();
    }

    /// <param name="bekend">How many marks there are: nobody has seen more.</param>
    private MarkeringRij Rij(NagekomenMark mark, string leerlingId, Markeersoort soort, int bekend, int? hersteltNr) =>
        Rij(leerlingId, soort, mark.Operatie, null, mark.AfmeldReden, mark.Wie) with
        {
            Op = NagekomenRules.Moment(mark.Op, _datum, tijd.Nu).ToUnixTimeMilliseconds(),
            HersteltNr = hersteltNr,
            Standaard = mark.Standaard ? true : null,
            Nakomer = new NakomerRij(mark.Volgnr, mark.KlokOp.ToUnixTimeMilliseconds(), tijd.Nu.ToUnixTimeMilliseconds(), Math.Min(mark.Basis, bekend)),
        };
}
