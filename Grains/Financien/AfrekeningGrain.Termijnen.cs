using System.Globalization;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>Terms: what they would be, claiming them, and what is left at the end (TSO-6b, TSO-10k, SCH-4).</summary>
internal sealed partial class AfrekeningGrain
{
    /// <summary>Answers to rounds that are kept; a schooljaar has four kinds.</summary>
    private const int AntwoordenMax = 12;

    public async Task<Termijnuitkomst> Voorstel(Termijn termijn, bool ineens, int kortingskind)
    {
        var feiten = await Lees();
        if (!feiten.IsGoed)
        {
            return Niets();
        }

        var boek = await Boek(feiten.Waarde, ineens);
        return AfrekenRules.MetNamen(StelRules.Stel(opslag.State, boek, termijn, ineens, kortingskind, Moment(feiten.Waarde, "")).Uitkomst, feiten.Waarde);
    }

    public Task<Termijnuitkomst> Stel(Termijn termijn, bool ineens, int kortingskind, DateOnly op, DateOnly vervalt, string rondeId) => Doe(
        string.Create(CultureInfo.InvariantCulture, $"{rondeId}/{(int)termijn}"), ineens,
        boek => StelRules.Stel(opslag.State, boek, termijn, ineens, kortingskind, new Stelmoment(op, vervalt, termijn == Termijn.Eerste ? "Eerste termijn" : "Tweede termijn")));

    /// <summary>Whoever was never claimed anything in this schooljaar isn't looked at.</summary>
    public Task<Termijnuitkomst> StelEind(DateOnly op, DateOnly vervalt, string rondeId) => opslag.State.Termijnen.IsEmpty
        ? Task.FromResult(Niets())
        : Doe($"{rondeId}/eind", ineens: false, boek => StelRules.StelEind(opslag.State, boek, new Stelmoment(op, vervalt, "Einde van het schooljaar")));

    /// <summary>Asked again by the same round the same answer; what changed nothing isn't written.</summary>
    private async Task<Termijnuitkomst> Doe(string sleutel, bool ineens, Func<Rekenboek, (AfrekeningState Wordt, Termijnuitkomst Uitkomst)> stel)
    {
        var feiten = await Lees();
        if (!feiten.IsGoed)
        {
            return Niets();
        }

        if (opslag.State.Antwoorden.FirstOrDefault(a => a.Sleutel == sleutel) is { } eerder)
        {
            return AfrekenRules.MetNamen(eerder.Uitkomst, feiten.Waarde);
        }

        var (wordt, uitkomst) = stel(await Boek(feiten.Waarde, ineens));
        if (uitkomst.Zonder is null)
        {
            var antwoorden = wordt.Antwoorden.Add(new Rondeantwoord(sleutel, uitkomst));
            await Bewaar(wordt with { Antwoorden = antwoorden.Length > AntwoordenMax ? antwoorden[^AntwoordenMax..] : antwoorden });
        }

        return AfrekenRules.MetNamen(uitkomst, feiten.Waarde);
    }

    /// <summary>Who pays both terms at once is another child of its family in the second one when a brother or sister begins or stops with it (TSO-10f).</summary>
    private async Task<Rekenboek> Boek(Afrekenfeiten feiten, bool ineens)
    {
        var boek = Rekenboek.Van(feiten, _jaar, opslag.State);
        return ineens ? boek with { Kortingskinderen = await Kortingskinderen(feiten) } : boek;
    }

    private Termijnuitkomst Niets() => new(_leerling, null, Geld.Nul, [], StelRules.NietStructureel);
}
