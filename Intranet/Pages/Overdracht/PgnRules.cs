using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Edexml;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>What the file has for a child of groep 8.</summary>
internal enum Pgnvondst
{
    /// <summary>One line, surely this child, with a number that passes the check.</summary>
    Gevonden = 1,

    /// <summary>Not in the file.</summary>
    Niet,

    /// <summary>Several lines fit, two children would get one number, or it isn't the one that the last four digits are known of.</summary>
    Onzeker,

    /// <summary>In the file without a good number.</summary>
    ZonderNummer,
}

/// <summary>Which line of the file is which child of groep 8 (SCH-2): when in doubt nobody gets a number.</summary>
internal static class PgnRules
{
    public static ImmutableArray<(LeerlingRij Kind, Pgnvondst Vondst, Pgnregel? Regel)> Koppel(IReadOnlyList<Pgnregel> bestand, IEnumerable<LeerlingRij> groep8)
    {
        var opSleutel = bestand.Where(r => r.Sleutel is not null).ToLookup(r => r.Sleutel!, StringComparer.Ordinal);
        var opNaam = bestand.ToLookup(r => Naamvorm(r.Roepnaam, r.Achternaam, r.Geboortedatum), StringComparer.Ordinal);
        var opGezin = bestand.ToLookup(r => Naamvorm("", r.Achternaam, r.Geboortedatum), StringComparer.Ordinal);
        ImmutableArray<(LeerlingRij Kind, Pgnvondst Vondst, Pgnregel? Regel)> vondsten = [.. groep8.Select(kind => Zoek(kind, opSleutel, opNaam, opGezin))];
        var vaker = vondsten.Select(v => v.Regel?.Pgn).OfType<string>().GroupBy(pgn => pgn, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. vondsten.Select(v => v.Regel?.Pgn is { } pgn && vaker.Contains(pgn) ? (v.Kind, Pgnvondst.Onzeker, (Pgnregel?)null) : v)];
    }

    private static (LeerlingRij, Pgnvondst, Pgnregel?) Zoek(
        LeerlingRij kind, ILookup<string, Pgnregel> opSleutel, ILookup<string, Pgnregel> opNaam, ILookup<string, Pgnregel> opGezin)
    {
        List<Pgnregel> regels = kind.Bronsleutel is { } sleutel
            ? [.. opSleutel[sleutel].Where(r => Past(kind, r, opGezin[Naamvorm("", r.Achternaam, r.Geboortedatum)].Count() > 1))] : [];
        regels = regels.Count > 0 || kind.Persoon.Geboortedatum is null
            ? regels : [.. opNaam[Naamvorm(kind.Persoon.Roepnaam, kind.Persoon.Achternaam, kind.Persoon.Geboortedatum)]];
        return regels switch
        {
            [] => (kind, Pgnvondst.Niet, null),
            [{ Pgn: null }] => (kind, Pgnvondst.ZonderNummer, null),
            [{ Pgn: { } pgn } regel] when kind.BsnLaatste4 is null || Burgerservicenummer.Laatste4(pgn) == kind.BsnLaatste4 => (kind, Pgnvondst.Gevonden, regel),
            _ => (kind, Pgnvondst.Onzeker, null),
        };
    }

    /// <summary>A key alone isn't enough: another program may count from 1 as well, and of twins all but the roepnaam is the same.</summary>
    /// <param name="heeftTweeling">The file has more children with this surname and birth date.</param>
    private static bool Past(LeerlingRij kind, Pgnregel regel, bool heeftTweeling)
    {
        var roepnaam = Namen.Zoekvorm(kind.Persoon.Roepnaam) == Namen.Zoekvorm(regel.Roepnaam);
        var achternaam = Namen.Zoekvorm(kind.Persoon.Achternaam) == Namen.Zoekvorm(regel.Achternaam);
        return kind.Persoon.Geboortedatum is { } geboren && regel.Geboortedatum is { } inBestand
            ? geboren == inBestand && (roepnaam || (achternaam && !heeftTweeling))
            : roepnaam && achternaam;
    }

    private static string Naamvorm(string roepnaam, string achternaam, DateOnly? geboren) =>
        string.Join('\u0001', Namen.Zoekvorm(roepnaam), Namen.Zoekvorm(achternaam), geboren is { } dag ? Sleutels.Dag(dag) : "");
}
