using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Persoon;

namespace OrleansSchool.Commissie;

/// <summary>
/// Complaints of one verzorger, or that name one child (AVG art. 15), and erasing on request (art. 17). A complaint has no key of a person: it is found by the
/// name that was written as its sender, or by a whole name in its text.
/// </summary>
internal sealed partial class KlachtenGrain
{
    /// <summary>Who was taken off the card and can be put back has theirs too.</summary>
    public async Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        var state = _duurzaam;
        if (wie.HeeftAccount || state.Klachten.IsEmpty)
        {
            return null;
        }

        var (leerling, systeem) = (GrainFactory.Leerling(_school, wie.Id), Wie.Systeem(_school, "Inzage"));
        if ((await leerling.Kaart(systeem)).Waarde is not { } kind)
        {
            return null;
        }

        var weg = await leerling.WeggehaaldeMensen(systeem);
        return KlachtpersoonRules.Deel(state.Klachten, kind with { Verzorgers = [.. kind.Verzorgers, .. weg.Verzorgers] }, wie);
    }

    public async Task<int> VergeetNamen(ImmutableArray<string> namen, ImmutableArray<string> indieners)
    {
        var was = opslag.State;
        ImmutableArray<Klacht> klachten = [.. was.Klachten.Select(k => KlachtpersoonRules.Zonder(k, namen, indieners))];
        var aantal = was.Klachten.Zip(klachten).Count(k => !ReferenceEquals(k.First, k.Second));
        if (aantal > 0)
        {
            await Schrijf(was with { Klachten = klachten, Versie = was.Versie + 1 }); // a form that still shows the names is refused
        }

        return aantal;
    }
}

/// <summary>Which complaints are of somebody, and what of them is theirs: text that another wrote is that other's (AVG art. 15 lid 4, docs/besluiten/0036).</summary>
internal static class KlachtpersoonRules
{
    private const string VanEenAnder = "Wat er in een klacht van een ander staat, en wie hem indiende: dat zijn gegevens van die ander. Wie een klacht indiende, krijgt de tekst in het eigen overzicht.";
    private const string Gevonden = "Wie de klacht behandelt en namen van anderen. Een klacht wordt gevonden op de naam van wie hem indiende, of op de hele naam van het kind.";

    public static Persoonsdeel? Deel(ImmutableArray<Klacht> klachten, LeerlingKaart kind, Persoonsleutel wie)
    {
        var verzorger = wie.Soort == Persoonsoort.Verzorger ? kind.Verzorgers.FirstOrDefault(v => v.Id == wie.VerzorgerId)?.Naam : null;
        var naam = Namen.Volledig(kind.Persoon.Roepnaam, kind.Persoon.Voorvoegsel, kind.Persoon.Achternaam);
        return wie.Soort switch
        {
            Persoonsoort.Leerling => Genoemd(klachten.Where(k => Noemt(Teksten(k), naam))),
            Persoonsoort.Verzorger when verzorger is not null => Eigen(klachten.Where(k => IsVan(k, verzorger))),
            _ => null,
        };
    }

    /// <summary>Without these names; the same complaint when none of them made it, it names none of them in whole, and it isn't of one of the others either.</summary>
    public static Klacht Zonder(Klacht klacht, ImmutableArray<string> namen, ImmutableArray<string> indieners)
    {
        var isVan = namen.Any(n => IsVan(klacht, n));
        if (!isVan && !indieners.Any(n => IsVan(klacht, n)) && !namen.Any(n => Noemt(Teksten(klacht), n)))
        {
            return klacht;
        }

        var masker = new Naammasker(namen, []);
        var zonder = klacht with
        {
            Van = isVan ? Naammasker.Vervanging : klacht.Van,
            Onderwerp = masker.Masker(klacht.Onderwerp),
            Tekst = masker.Masker(klacht.Tekst),
            Uitkomst = klacht.Uitkomst is null ? null : masker.Masker(klacht.Uitkomst),
            Geschiedenis = [.. klacht.Geschiedenis.Select(f => f with { Tekst = masker.Masker(f.Tekst) })],
        };
        return (zonder.Van, zonder.Onderwerp, zonder.Tekst, zonder.Uitkomst) == (klacht.Van, klacht.Onderwerp, klacht.Tekst, klacht.Uitkomst)
            && zonder.Geschiedenis.SequenceEqual(klacht.Geschiedenis) ? klacht : zonder;
    }

    private static string Teksten(Klacht klacht) => $"{klacht.Onderwerp} {klacht.Tekst} {klacht.Uitkomst}";

    private static bool IsVan(Klacht klacht, string naam) => Namen.Zoekvorm(klacht.Van) == Namen.Zoekvorm(naam);

    private static bool Noemt(string tekst, string naam) => Namen.Zoekvorm(tekst).Contains(Namen.Zoekvorm(naam), StringComparison.Ordinal);

    /// <summary>Made by another: that it is there, since when, and how far it is.</summary>
    private static Persoonsdeel? Genoemd(IEnumerable<Klacht> klachten) => new Persoonsboek("klachten", "Klachten")
        .Alle(klachten, (b, k) => b.Zet($"Klacht van een ander, {Datums.Cijfers(k.Op)}", Persoonsboek.Woord(k.Stand)))
        .LaatWeg(VanEenAnder)
        .LaatWeg(Gevonden)
        .Deel();

    private static Persoonsdeel? Eigen(IEnumerable<Klacht> klachten) => new Persoonsboek("klachten", "Klachten")
        .Alle(klachten, (b, k) => b.Zet($"Klacht van {Datums.Cijfers(k.Op)}", $"{k.Onderwerp}: {k.Tekst}").Zet("Stand", Persoonsboek.Woord(k.Stand)).Dag("Antwoord voor", k.AntwoordVoor)
            .Dag("Naar de klachtenprocedure", k.DoorOp).Dag("Klaar op", k.KlaarOp).Zet("Uitkomst", k.Uitkomst))
        .LaatWeg(Gevonden)
        .Deel();
}
