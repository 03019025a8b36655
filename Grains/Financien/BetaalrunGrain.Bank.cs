using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>What the bank did with this run: by a statement, or as a person says. Each line of a statement gets the same answer however often it asks.</summary>
internal sealed partial class BetaalrunGrain
{
    public async Task<bool> OntvangVerwerking(Afzender van, string? endToEndId, Geld bedrag, bool terug, DateOnly op)
    {
        ArgumentNullException.ThrowIfNull(van);
        var was = opslag.State;
        if (was.Antwoorden.Eerder(van.Sleutel, van.Nummer) is { } eerder)
        {
            return eerder;
        }

        var nrs = BetaalrunRules.Verwerkt(was, _id, endToEndId, bedrag, terug);
        if (nrs is null && BetaalrunRules.IsToch(was) && BetaalrunRules.Verwerkt(BetaalrunRules.Weer(was), _id, endToEndId, bedrag, terug) is { } weer)
        {
            return await Toch(van, weer, terug ? Uitbetaalstand.Teruggekomen : Uitbetaalstand.Betaald, op);
        }

        var wordt = nrs is { } goed ? BetaalrunRules.Zet(was, _school, goed, terug ? Uitbetaalstand.Teruggekomen : Uitbetaalstand.Betaald, op) : was;
        await Leg(wordt with { Antwoorden = was.Antwoorden.Met(van.Sleutel, van.Nummer, nrs is not null) }, null);
        return nrs is not null;
    }

    public async Task<Uitkomst> MeldAfgekeurd(int nr, string reden, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(reden);
        var regel = OperatieRules.Regel(operatie, wie, ["afgekeurd", nr.ToString(CultureInfo.InvariantCulture), schoon]);
        if (Mag(Recht.IncassoMaken, operatie, regel, wie) is { } antwoord)
        {
            return antwoord;
        }

        var was = opslag.State;
        return TekstRules.KeurVerplicht(schoon, "afkeuring", "de reden van de bank", FinancienGrenzen.RedenMax) is { } nee ? nee
            : !BetaalrunRules.IsBijBank(was) || nr < 1 || nr > was.Regels.Length || was.Regels[nr - 1].Stand != Uitbetaalstand.InBetaalrun ? Weigeringen.RunregelNiet
            : await Leg(BetaalrunRules.Afgekeurd(was, _school, nr, schoon, tijd.Vandaag), regel);
    }

    /// <summary>
    /// Withdrawn here, executed by the bank all the same: the owners give its lines back to this run, so that no next run pays them once more. Not when a line that was
    /// paid is in another run by now: then a person has to say what happens to that one.
    /// </summary>
    private async Task<bool> Toch(Afzender van, ImmutableArray<int> nrs, Uitbetaalstand stand, DateOnly op)
    {
        await _postbode.Verzend();
        var was = opslag.State;
        if (was.Uitbak.Wachtend.Any(p => p.Bericht.Nr > 0))
        {
            throw new InvalidOperationException($"Run {_id} still tells that it was withdrawn."); // it would be let go after it was taken
        }

        var (weer, genomen) = (BetaalrunRules.Weer(was), new HashSet<int>());
        var open = weer.Regels.Where(r => r.Stand == Uitbetaalstand.InBetaalrun).OrderByDescending(r => nrs.Contains(r.Nr)).ThenBy(r => r.Nr).ToList();
        var kan = true;
        foreach (var regel in open.Where(r => nrs.Contains(r.Nr)))
        {
            kan = kan && await KanToch(regel);
        }

        foreach (var regel in open)
        {
            if (!kan)
            {
                break;
            }

            if (await NeemToch(regel))
            {
                genomen.Add(regel.Nr);
            }
            else
            {
                kan = !nrs.Contains(regel.Nr);
            }
        }

        ImmutableArray<int> los = [.. genomen.Where(nr => was.Regels[nr - 1].Stand == Uitbetaalstand.Goedgekeurd).Order()];
        var wordt = kan ? BetaalrunRules.Zet(BetaalrunRules.NaToch(weer, genomen), _school, nrs, stand, op)
            : BetaalrunRules.Zet(was, _school, los, Uitbetaalstand.Goedgekeurd, tijd.Vandaag) with { Stap = was.Stap, Taak = BetaalrunRules.InAndere };
        await Leg(wordt with { Antwoorden = was.Antwoorden.Met(van.Sleutel, van.Nummer, kan) }, null);
        return kan;
    }
}
