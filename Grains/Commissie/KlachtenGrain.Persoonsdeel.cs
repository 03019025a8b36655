using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Persoon;

namespace OrleansSchool.Commissie;

/// <summary>
/// Complaints of one verzorger, or that name one child (AVG art. 15). A complaint has no key of a person: it is found by the name that was written
/// as its sender, or by the child's whole name in its text, and by the question that it came from.
/// </summary>
internal sealed partial class KlachtenGrain
{
    public async Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        var state = _duurzaam;
        if (wie.HeeftAccount || state.Klachten.IsEmpty)
        {
            return null;
        }

        var kaart = await GrainFactory.Leerling(_school, wie.Id).Kaart(Wie.Systeem(_school, "Inzage"));
        return kaart.Waarde is { } kind ? KlachtpersoonRules.Deel(state.Klachten, kind, wie) : null;
    }
}

/// <summary>Which complaints are of somebody.</summary>
internal static class KlachtpersoonRules
{
    public static Persoonsdeel? Deel(ImmutableArray<Klacht> klachten, LeerlingKaart kind, Persoonsleutel wie)
    {
        var verzorger = wie.Soort == Persoonsoort.Verzorger ? kind.Verzorgers.FirstOrDefault(v => v.Id == wie.VerzorgerId)?.Naam : null;
        var naam = Namen.Volledig(kind.Persoon.Roepnaam, kind.Persoon.Voorvoegsel, kind.Persoon.Achternaam);
        return wie.Soort switch
        {
            Persoonsoort.Leerling => Deel(klachten.Where(k => Noemt($"{k.Onderwerp} {k.Tekst} {k.Uitkomst}", naam))),
            Persoonsoort.Verzorger when verzorger is not null => Deel(klachten.Where(k => Namen.Zoekvorm(k.Van) == Namen.Zoekvorm(verzorger))),
            _ => null,
        };
    }

    private static bool Noemt(string tekst, string naam) => Namen.Zoekvorm(tekst).Contains(Namen.Zoekvorm(naam), StringComparison.Ordinal);

    private static Persoonsdeel? Deel(IEnumerable<Klacht> klachten) => new Persoonsboek("klachten", "Klachten")
        .Alle(klachten, (b, k) => b.Zet($"Klacht van {Datums.Cijfers(k.Op)}", $"{k.Onderwerp}: {k.Tekst}").Zet("Stand", Persoonsboek.Woord(k.Stand)).Dag("Antwoord voor", k.AntwoordVoor)
            .Dag("Naar de klachtenprocedure", k.DoorOp).Dag("Klaar op", k.KlaarOp).Zet("Uitkomst", k.Uitkomst))
        .LaatWeg("Wie de klacht behandelt en namen van anderen. Een klacht wordt gevonden op de naam van wie hem indiende, of op de hele naam van het kind.")
        .Deel();
}
