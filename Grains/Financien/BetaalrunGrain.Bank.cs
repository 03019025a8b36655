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
            : await Leg(BetaalrunRules.Zet(was, _school, [nr], Uitbetaalstand.Goedgekeurd, tijd.Vandaag), regel);
    }
}
