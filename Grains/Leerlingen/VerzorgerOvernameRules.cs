using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Leerlingen;

/// <summary>What an overname gives: the leerling after it, and who is new, changed, the same or gone.</summary>
internal sealed record Overgenomen(LeerlingState State, VerzorgersVerschil Verschil);

/// <summary>Verzorgers and noodnummers from a file (SCH-2, SCH-3); repeating changes nothing.</summary>
internal static class VerzorgerOvernameRules
{
    /// <remarks>A file never lifts a contactverbod, takes who has one off the list, or makes a secret address open: that is done on the card, by name.</remarks>
    public static Uitkomst<Overgenomen> NeemOver(LeerlingState was, VerzorgersOvername bestand, Func<string> nieuwId, Handeling hier)
    {
        if (bestand.Verzorgers.IsDefault || bestand.Noodcontacten.IsDefault || bestand.Verzorgers.Length > LeerlingGrenzen.VerzorgersMax
            || bestand.Noodcontacten.Length > LeerlingGrenzen.NoodcontactenMax)
        {
            return Weigeringen.TeVeel("verzorgers of noodnummers", LeerlingGrenzen.VerzorgersMax);
        }

        var mensen = Koppel(was.Verzorgers, [.. bestand.Verzorgers.Select(v => VerzorgerRules.Schoon(v, static () => ""))], Is, v => v.Id, v => v with { Id = "" });
        var nood = Koppel(was.Noodcontacten, [.. bestand.Noodcontacten.Select(n => VerzorgerRules.Schoon(n, static () => ""))], Is, n => n.Id, n => n with { Id = "" });
        var metDeel = bestand.Verzorgers.Any(v => v.Betaaldeel != 0);
        ImmutableArray<Verzorger> verzorgers =
        [
            .. mensen.Over.Where(v => !bestand.VerwijderAnderen || v.Contactverbod).Select(v => metDeel ? v with { Betaaldeel = 0 } : v),
            .. mensen.Paren.Select(p => Samen(p.Was, p.Uit, metDeel, nieuwId)),
        ];
        ImmutableArray<Noodcontact> noodcontacten =
            [.. nood.Over.Where(_ => !bestand.VerwijderAnderen), .. nood.Paren.Select(p => Samen(p.Was, p.Uit, nieuwId))];
        (verzorgers, noodcontacten) = OpVolgorde(was, verzorgers, noodcontacten, bestand);
        return Leg(was, OpPlaats(was.Verzorgers, verzorgers, v => v.Id), OpPlaats(was.Noodcontacten, noodcontacten, n => n.Id), hier, nieuwId);
    }

    private static Uitkomst<Overgenomen> Leg(
        LeerlingState was, ImmutableArray<Verzorger> verzorgers, ImmutableArray<Noodcontact> nood, Handeling hier, Func<string> nieuwId)
    {
        var uitkomst = VerzorgerRules.Bewaar(was, verzorgers, nood, nieuwId, hier);
        return uitkomst.IsGoed ? new Overgenomen(uitkomst.Waarde, Verschil(was, uitkomst.Waarde)) : uitkomst.Weigering;
    }

    private static VerzorgersVerschil Verschil(LeerlingState was, LeerlingState wordt)
    {
        var voor = Mensen(was).ToDictionary(m => m.Id, m => m.Inhoud, StringComparer.Ordinal);
        var na = Mensen(wordt).ToList();
        var ids = na.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        return new VerzorgersVerschil(
            [.. na.Where(m => !voor.ContainsKey(m.Id)).Select(m => m.Naam)],
            [.. na.Where(m => voor.TryGetValue(m.Id, out var oud) && !oud.Equals(m.Inhoud)).Select(m => m.Naam)],
            [.. na.Where(m => voor.TryGetValue(m.Id, out var oud) && oud.Equals(m.Inhoud)).Select(m => m.Naam)],
            [.. Mensen(was).Where(m => !ids.Contains(m.Id)).Select(m => m.Naam)]);
    }

    private static IEnumerable<(string Id, string Naam, object Inhoud)> Mensen(LeerlingState state) =>
        state.Verzorgers.Select(v => (v.Id, v.Naam, (object)v)).Concat(state.Noodcontacten.Select(n => (n.Id, n.Naam, (object)n)));

    /// <summary>Each of the file with who it was; each known person at most once, so that a repeat finds the same pairs.</summary>
    private static (List<(T? Was, T Uit)> Paren, List<T> Over) Koppel<T>(
        ImmutableArray<T> bekend, ImmutableArray<T> uitBestand, Func<T, T, int> past, Func<T, string> id, Func<T, T> zonderId)
        where T : class
    {
        var over = bekend.ToList();
        var ids = bekend.Select(id).ToHashSet(StringComparer.Ordinal);
        var paren = new (T? Was, T Uit)[uitBestand.Length];
        for (var zekerheid = 3; zekerheid >= 0; zekerheid--)
        {
            for (var i = 0; i < uitBestand.Length; i++)
            {
                if (paren[i].Uit is not null)
                {
                    continue;
                }

                var was = zekerheid == 0 ? null
                    : over.Find(b => zekerheid == 3 ? id(uitBestand[i]).Length > 0 && id(b) == id(uitBestand[i]) : past(b, uitBestand[i]) == zekerheid);
                if (was is not null || zekerheid == 0)
                {
                    var isBezet = was is null && id(uitBestand[i]).Length > 0 && !ids.Add(id(uitBestand[i]));
                    paren[i] = (was, isBezet ? zonderId(uitBestand[i]) : uitBestand[i]); // who is new never takes the id of another
                    over.RemoveAll(b => ReferenceEquals(b, was));
                }
            }
        }

        return ([.. paren], over);
    }

    /// <summary>2: the same name and a way to reach them; 1: the same name and one of both can't be reached; 0: another person.</summary>
    private static int Is(Verzorger bekend, Verzorger uit)
    {
        if (!ZelfdeNaam(bekend.Naam, uit.Naam))
        {
            return 0;
        }

        var bereikbaar = (bekend.Telefoon.Length > 0 && bekend.Telefoon == uit.Telefoon)
            || (bekend.Email is { Length: > 0 } && string.Equals(bekend.Email, uit.Email, StringComparison.OrdinalIgnoreCase));
        return bereikbaar ? 2 : bekend is { Telefoon.Length: 0, Email: null } || uit is { Telefoon.Length: 0, Email: null } ? 1 : 0;
    }

    private static int Is(Noodcontact bekend, Noodcontact uit) => !ZelfdeNaam(bekend.Naam, uit.Naam) ? 0 : bekend.Telefoon == uit.Telefoon ? 2 : 1;

    public static bool ZelfdeNaam(string een, string ander) =>
        string.Equals(Namen.Sorteersleutel("", null, een), Namen.Sorteersleutel("", null, ander), StringComparison.Ordinal);

    private static Verzorger Samen(Verzorger? was, Verzorger uit, bool metDeel, Func<string> nieuwId)
    {
        if (was is null)
        {
            return uit with { Id = uit.Id.Length > 0 ? uit.Id : nieuwId() };
        }

        var verbod = was.Contactverbod || uit.Contactverbod;
        return uit with
        {
            Id = was.Id,
            Relatie = uit.Relatie.Length > 0 ? uit.Relatie : was.Relatie,
            Telefoon = uit.Telefoon.Length > 0 ? uit.Telefoon : was.Telefoon,
            Email = uit.Email ?? was.Email,
            Taal = uit.Taal.Length > 0 ? uit.Taal : was.Taal,
            Adres = uit.Adres ?? was.Adres,
            Contactverbod = verbod,
            MagOphalen = uit.MagOphalen && !was.Contactverbod,
            GeheimAdres = was.GeheimAdres || uit.GeheimAdres,
            Betaaldeel = metDeel ? uit.Betaaldeel : was.Betaaldeel,
            Belvolgorde = verbod ? 0 : uit.Belvolgorde,
        };
    }

    private static Noodcontact Samen(Noodcontact? was, Noodcontact uit, Func<string> nieuwId) => was is null
        ? uit with { Id = uit.Id.Length > 0 ? uit.Id : nieuwId() }
        : uit with
        {
            Id = was.Id,
            Relatie = uit.Relatie.Length > 0 ? uit.Relatie : was.Relatie,
            Telefoon = uit.Telefoon.Length > 0 ? uit.Telefoon : was.Telefoon,
        };

    /// <summary>The file's order first, then who had a place and isn't in the file; without an order in the file the old one, then who is new.</summary>
    private static (ImmutableArray<Verzorger>, ImmutableArray<Noodcontact>) OpVolgorde(
        LeerlingState was, ImmutableArray<Verzorger> verzorgers, ImmutableArray<Noodcontact> nood, VerzorgersOvername bestand)
    {
        var metVolgorde = bestand.Verzorgers.Any(v => v.Belvolgorde > 0) || bestand.Noodcontacten.Any(n => n.Belvolgorde > 0);
        var oud = was.Verzorgers.Select(v => (v.Id, v.Belvolgorde)).Concat(was.Noodcontacten.Select(n => (n.Id, n.Belvolgorde)))
            .ToDictionary(p => p.Id, p => p.Belvolgorde, StringComparer.Ordinal);
        var uitBestand = Gepaard(bestand, verzorgers, nood);
        var allen = verzorgers.Select(v => (v.Id, Nr: v.Belvolgorde, Kan: v is { Contactverbod: false, Telefoon.Length: > 0 }))
            .Concat(nood.Select(n => (n.Id, Nr: n.Belvolgorde, Kan: true))).ToList();
        var volgorde = metVolgorde
            ? allen.Where(p => p.Nr > 0).OrderBy(p => uitBestand.Contains(p.Id) ? 0 : 1).ThenBy(p => p.Nr).Select(p => p.Id)
            : allen.Where(p => p.Kan && oud.GetValueOrDefault(p.Id, int.MaxValue) > 0).OrderBy(p => oud.GetValueOrDefault(p.Id, int.MaxValue)).Select(p => p.Id);
        return Belrij.Nummer(verzorgers, nood, volgorde);
    }

    /// <summary>Ids of who the file named: the last ones of each list.</summary>
    private static HashSet<string> Gepaard(
        VerzorgersOvername bestand, ImmutableArray<Verzorger> verzorgers, ImmutableArray<Noodcontact> nood) =>
    [
        .. verzorgers.TakeLast(bestand.Verzorgers.Length).Select(v => v.Id), .. nood.TakeLast(bestand.Noodcontacten.Length).Select(n => n.Id),
    ];

    /// <summary>Known people keep their place in the list, so that a file in another order changes nothing.</summary>
    private static ImmutableArray<T> OpPlaats<T>(ImmutableArray<T> was, ImmutableArray<T> wordt, Func<T, string> id)
    {
        var plaats = was.Select((m, i) => (Id: id(m), Nr: i)).ToDictionary(p => p.Id, p => p.Nr, StringComparer.Ordinal);
        return [.. wordt.OrderBy(m => plaats.GetValueOrDefault(id(m), int.MaxValue))];
    }
}
