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

        var boek = Rekenboek.Van(feiten.Waarde, _jaar, opslag.State);
        return AfrekenRules.MetNamen(StelRules.Stel(opslag.State, boek, termijn, ineens, kortingskind, Moment(feiten.Waarde, "")).Uitkomst, feiten.Waarde);
    }

    public Task<Termijnuitkomst> Stel(Termijn termijn, bool ineens, int kortingskind, DateOnly op, DateOnly vervalt, string rondeId) => Doe(
        string.Create(CultureInfo.InvariantCulture, $"{rondeId}/{(int)termijn}"),
        boek => StelRules.Stel(opslag.State, boek, termijn, ineens, kortingskind, new Stelmoment(op, vervalt, termijn == Termijn.Eerste ? "Eerste termijn" : "Tweede termijn")));

    /// <summary>Whoever was never claimed anything in this schooljaar isn't looked at.</summary>
    public Task<Termijnuitkomst> StelEind(DateOnly op, DateOnly vervalt, string rondeId) => opslag.State.Termijnen.IsEmpty
        ? Task.FromResult(Niets())
        : Doe($"{rondeId}/eind", boek => StelRules.StelEind(opslag.State, boek, new Stelmoment(op, vervalt, "Einde van het schooljaar")));

    /// <summary>Asked again by the same round the same answer; what changed nothing isn't written.</summary>
    private async Task<Termijnuitkomst> Doe(string sleutel, Func<Rekenboek, (AfrekeningState Wordt, Termijnuitkomst Uitkomst)> stel)
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

        var (wordt, uitkomst) = stel(Rekenboek.Van(feiten.Waarde, _jaar, opslag.State));
        if (uitkomst.Zonder is null)
        {
            var antwoorden = wordt.Antwoorden.Add(new Rondeantwoord(sleutel, uitkomst));
            await Bewaar(wordt with { Antwoorden = antwoorden.Length > AntwoordenMax ? antwoorden[^AntwoordenMax..] : antwoorden });
        }

        return AfrekenRules.MetNamen(uitkomst, feiten.Waarde);
    }

    private Termijnuitkomst Niets() => new(_leerling, null, Geld.Nul, [], StelRules.NietStructureel);
}
