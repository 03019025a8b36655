using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Begin;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Beginnen;

/// <summary>What the school itself says of how far it is; counts only, nobody in it.</summary>
/// <param name="MetVerzorger">Children with a verzorger with gezag who can be reached.</param>
/// <param name="Aangemeld">Children with a structural or incidental aanmelding.</param>
/// <param name="GroepenZonderPlek">Groepen of the schooljaar of which nobody said where they play.</param>
/// <param name="Helpers">Who works here: not those who stopped.</param>
/// <param name="HeeftMailserver">Also true for who may not know.</param>
/// <param name="IsAlleenDezeMachine">The intranet listens on this computer only: no tablet reaches it.</param>
/// <param name="MerkenVandaag">Children who were marked present today.</param>
internal sealed record Beginfeiten(
    BeginView Begin, SchoolView School, int Leerlingen, int MetVerzorger, int Aangemeld, int GroepenZonderPlek, bool HeeftInstellingen, bool HeeftTarief,
    int Helpers, int Tablets, bool HeeftMailserver, bool HeeftHerstelzin, bool HeeftTweedeStap, bool IsAlleenDezeMachine, int MerkenVandaag)
{
    /// <summary>Of these helpers, those who have a PIN: without one nobody works on a tablet.</summary>
    public int MetPincode { get; init; }
}

/// <summary>One step as the row beside the form shows it.</summary>
/// <param name="Minuten">About so long for a school of four hundred.</param>
internal sealed record Beginregel(Beginstap Stap, Beginstand Stand, string Kop, string Uitleg, string Url, int Minuten);

/// <summary>What is done is read from facts, never ticked by hand (SET-1). Pure.</summary>
internal static class BeginRules
{
    /// <summary>So many of each ten children have a verzorger: the rest is done on their cards.</summary>
    private const int VerzorgersVanTien = 9;

    private const int Tien = 10;

    public static ImmutableArray<Beginstap> Volgorde { get; } = [.. Enum.GetValues<Beginstap>()];

    /// <summary>Where forms of a step stand, behind /s/{school}/: a longer address before the one that it begins with.</summary>
    private static readonly ImmutableArray<(string Pad, Beginstap Stap)> Paden =
    [
        ("leerlingen/inlezen/verzorgers", Beginstap.Verzorgers), ("leerlingen/aanmelden", Beginstap.WieBlijftOver), ("leerlingen/inlezen/aanmeldingen", Beginstap.WieBlijftOver),
        ("leerlingen/inlezen", Beginstap.Leerlingen), ("beginnen/andere-school", Beginstap.Leerlingen), ("inlezen/beginstanden", Beginstap.TariefEnKeuzes),
        ("beginnen/tarief", Beginstap.TariefEnKeuzes), ("inrichten/groepen", Beginstap.DagenEnPleinen), ("inrichten/plekken", Beginstap.DagenEnPleinen),
        ("geld/inrichten", Beginstap.TariefEnKeuzes), ("overblijfkrachten", Beginstap.HelpersEnTablets), ("beginnen/proef", Beginstap.EersteLunch),
        ("inrichten", Beginstap.School), ("besluiten", Beginstap.TariefEnKeuzes), ("tablets", Beginstap.HelpersEnTablets),
    ];

    /// <summary>What every step may need, behind /s/{school}/ or of the person: the way back stands there too.</summary>
    private static readonly ImmutableArray<string> Ernaast =
        ["installatie/herstelzin", "post/instellingen", "profiel/tweede-stap", "profiel/passkeys", "profiel/herstelcodes"];

    /// <summary>The assistant stands in the menu: a school that began and isn't done, or one that has nothing yet.</summary>
    public static bool IsOpen(BeginView begin, SchoolView school) => begin.KlaarOp is null && (begin.BegonnenOp is not null || school.Groepen.IsEmpty);

    /// <summary>All eight, in their order. At most one is now: the first that is neither done nor left for later.</summary>
    public static ImmutableArray<Beginregel> Stappen(Beginfeiten feiten)
    {
        var nu = IsBezig(feiten.Begin) ? Volgorde.FirstOrDefault(s => !IsKlaar(s, feiten) && !feiten.Begin.Overgeslagen.Contains(s)) : default;
        return
        [
            .. Volgorde.Select(s => new Beginregel(
                s, Stand(s, nu, feiten), Beginwoorden.Kop(s), Beginwoorden.Uitleg(s, feiten), $"/s/{feiten.School.Sleutel}/beginnen?stap={(int)s}", Beginwoorden.Minuten(s))),
        ];
    }

    /// <summary>What somebody asks for when it is a step, or else the one that is now; the last one when none is.</summary>
    public static Beginstap Kies(string? gevraagd, ImmutableArray<Beginregel> stappen) =>
        int.TryParse(gevraagd, NumberStyles.None, CultureInfo.InvariantCulture, out var nr) && Enum.IsDefined((Beginstap)nr)
            ? (Beginstap)nr
            : stappen.FirstOrDefault(r => r.Stand == Beginstand.Nu)?.Stap ?? Beginstap.EersteLunch;

    /// <summary>What must be done before the first lunch; null when only that one is left, or nothing.</summary>
    public static Beginregel? Wacht(ImmutableArray<Beginregel> stappen) => stappen.FirstOrDefault(r => r is { Stand: Beginstand.Nu, Stap: not Beginstap.EersteLunch });

    /// <summary>About how long it still takes.</summary>
    public static int NogMinuten(ImmutableArray<Beginregel> stappen) =>
        stappen.Where(r => r.Stand is Beginstand.Nu or Beginstand.Straks).Sum(r => r.Minuten);

    /// <summary>Nothing is left to do, whether it was done or left for later.</summary>
    public static bool IsRond(ImmutableArray<Beginregel> stappen) => stappen.All(r => r.Stand is Beginstand.Klaar or Beginstand.Overgeslagen);

    /// <summary>Of which step the forms at this address are; null for an address outside the assistant.</summary>
    /// <param name="pad">Behind /s/{school}/, without a slash in front.</param>
    public static Beginstap? StapVan(string pad)
    {
        foreach (var (begin, stap) in Paden)
        {
            if (pad.StartsWith(begin, StringComparison.OrdinalIgnoreCase) && (pad.Length == begin.Length || pad[begin.Length] == '/'))
            {
                return stap;
            }
        }

        return null;
    }

    /// <summary>No step, but needed on the way.</summary>
    public static bool IsErnaast(string pad) => Ernaast.Contains(pad, StringComparer.OrdinalIgnoreCase);

    public static bool IsKlaar(Beginstap stap, Beginfeiten feiten) => stap switch
    {
        Beginstap.School => feiten.School.Gegevens.Plaats.Length > 0,
        Beginstap.Leerlingen => feiten.Leerlingen > 0,
        Beginstap.Verzorgers => feiten.Leerlingen > 0 && feiten.MetVerzorger * Tien >= feiten.Leerlingen * VerzorgersVanTien,
        Beginstap.DagenEnPleinen => feiten.Leerlingen > 0 && feiten.GroepenZonderPlek == 0,
        Beginstap.WieBlijftOver => feiten.Aangemeld > 0,
        Beginstap.TariefEnKeuzes => feiten is { HeeftTarief: true, HeeftInstellingen: true },
        Beginstap.HelpersEnTablets => feiten is { Helpers: > 0, MetPincode: > 0, Tablets: > 0 },
        _ => feiten.MerkenVandaag > 0,
    };

    private static bool IsBezig(BeginView begin) => begin is { BegonnenOp: not null, KlaarOp: null };

    private static Beginstand Stand(Beginstap stap, Beginstap nu, Beginfeiten feiten) =>
        IsKlaar(stap, feiten) ? Beginstand.Klaar
        : feiten.Begin.Overgeslagen.Contains(stap) ? Beginstand.Overgeslagen
        : stap == nu ? Beginstand.Nu
        : Beginstand.Straks;
}
