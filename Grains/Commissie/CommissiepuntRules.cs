using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Commissie;

/// <summary>What is wrong with the composition of the commissie, and who hears it (TSO-2a, TSO-2d). Pure.</summary>
internal static class CommissiepuntRules
{
    public const string Leeg = "functie-leeg";
    public const string Loopt = "termijn-loopt-af";
    public const string NietGekozen = "voorzitter-niet-gekozen";
    public const string Weg = "voorzitter-weg";

    private const string TaakId = "commissie";
    private const int DringendDagen = 14;

    /// <summary>So long the new schooljaar may be on its way without a voorzitter before it is urgent.</summary>
    private const int KiesMaanden = 2;

    public static ImmutableArray<Commissiepunt> Punten(CommissieState state, DateOnly vandaag) =>
        [.. Enum.GetValues<Commissiefunctie>().SelectMany(f => Functiepunten(state, f, vandaag)), .. Voorzitterpunt(state, vandaag) is { } punt ? new[] { punt } : []];

    /// <summary>
    /// One for schoolleider and coordinator each, without names. A school that never recorded a member only sees it on the page: it may keep its commissie elsewhere.
    /// </summary>
    public static ImmutableArray<Openbaartaak> Taken(CommissieState state, PersonenView personen, SchoolSleutel school, DateOnly vandaag)
    {
        var punten = state.Leden.IsEmpty ? [] : Punten(state, vandaag);
        if (punten.IsEmpty)
        {
            return [];
        }

        var tekst = $"Overblijfcommissie: {string.Join(", ", Delen(punten))}.";
        return
        [
            .. personen.Rijen.Where(p => p.Status != AccountStatus.Beeindigd && p.Rollen.Any(r =>
                    r.School == school && r.GeldtOp(vandaag) && r.Rol is Rol.Schoolleider or Rol.Overblijfcoordinator or Rol.WaarnemendCoordinator))
                .Take(OpenbaarpostRules.OntvangersMax).Select(p => new Openbaartaak(p.AccountId, TaakId, tekst)),
        ];
    }

    /// <summary>In a sentence.</summary>
    public static string Functie(Commissiefunctie functie) => functie switch
    {
        Commissiefunctie.Coordinator => "overblijfcoördinator",
        Commissiefunctie.Gediplomeerde => "gediplomeerde overblijfkracht",
        Commissiefunctie.Ouderraad => "lid van de ouderraad",
        _ => "schoolleider of vertegenwoordiger",
    };

    /// <summary>A function that nobody has, and terms that end soon without anybody to follow.</summary>
    private static IEnumerable<Commissiepunt> Functiepunten(CommissieState state, Commissiefunctie functie, DateOnly vandaag)
    {
        var leden = state.Leden.Where(l => l.Functie == functie).ToList();
        if (!leden.Exists(l => l.IsOp(vandaag)))
        {
            return [new Commissiepunt(Leeg, $"Er zit geen {Functie(functie)} in de commissie. Voeg een lid toe.", Dringend: true)];
        }

        return leden.Where(l => l.IsOp(vandaag) && l.TotEnMet < vandaag.AddDays(CommissieGrenzen.WaarschuwDagen) && !leden.Exists(o => VolgtOp(o, l, vandaag)))
            .OrderBy(l => l.TotEnMet).Select(l => new Commissiepunt(
                Loopt, $"De termijn van {l.Naam}, {Functie(functie)}, loopt tot en met {Datums.Voluit(l.TotEnMet!.Value)}. Verleng die of voeg een nieuw lid toe.",
                l.TotEnMet < vandaag.AddDays(DringendDagen)));
    }

    /// <summary>The same person in a next term, or somebody who came lately or comes by then; who is there for long already doesn't fill the place.</summary>
    private static bool VolgtOp(Commissielid ander, Commissielid lid, DateOnly vandaag)
    {
        var daarna = lid.TotEnMet!.Value.AddDays(1);
        return ander.Id != lid.Id && ander.Van <= daarna && !(ander.TotEnMet < daarna)
            && (CommissieRules.IsZelfde(ander, lid) || ander.Van > vandaag.AddDays(-CommissieGrenzen.WaarschuwDagen));
    }

    private static Commissiepunt? Voorzitterpunt(CommissieState state, DateOnly vandaag)
    {
        if (!state.Leden.Any(l => l.IsOp(vandaag)) || CommissieRules.Voorzitter(state, vandaag) is not null)
        {
            return null;
        }

        var jaar = Schooljaar.Van(vandaag);
        return CommissieRules.Keuze(state, vandaag) is null
            ? new Commissiepunt(
                NietGekozen, $"Voor schooljaar {jaar} is nog geen voorzitter gekozen. De leden kiezen elk jaar uit hun midden (artikel 2d).",
                vandaag >= jaar.EersteDag.AddMonths(KiesMaanden))
            : new Commissiepunt(Weg, $"Wie voor {jaar} als voorzitter was gekozen, zit niet meer in de commissie. Kies een andere voorzitter.", Dringend: true);
    }

    private static IEnumerable<string> Delen(ImmutableArray<Commissiepunt> punten)
    {
        var (leeg, loopt) = (punten.Count(p => p.Code == Leeg), punten.Count(p => p.Code == Loopt));
        if (leeg > 0)
        {
            yield return leeg == 1 ? "een functie is leeg" : string.Create(CultureInfo.InvariantCulture, $"{leeg} functies zijn leeg");
        }

        if (loopt > 0)
        {
            yield return loopt == 1 ? "een termijn loopt af" : string.Create(CultureInfo.InvariantCulture, $"{loopt} termijnen lopen af");
        }

        if (punten.Any(p => p.Code is NietGekozen or Weg))
        {
            yield return "kies een voorzitter";
        }
    }
}
