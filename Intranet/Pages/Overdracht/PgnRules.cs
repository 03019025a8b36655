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

    /// <summary>Several lines fit, or the number isn't the one that the last four digits are known of.</summary>
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
        return [.. groep8.Select(kind => Zoek(kind, opSleutel, opNaam))];
    }

    private static (LeerlingRij, Pgnvondst, Pgnregel?) Zoek(LeerlingRij kind, ILookup<string, Pgnregel> opSleutel, ILookup<string, Pgnregel> opNaam)
    {
        List<Pgnregel> regels = kind.Bronsleutel is { } sleutel ? [.. opSleutel[sleutel].Where(r => Past(kind, r))] : [];
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

    /// <summary>A key alone isn't enough: another program may count from 1 as well.</summary>
    private static bool Past(LeerlingRij kind, Pgnregel regel) =>
        kind.Persoon.Geboortedatum is { } geboren && regel.Geboortedatum is { } inBestand
            ? geboren == inBestand
            : Namen.Zoekvorm(kind.Persoon.Achternaam) == Namen.Zoekvorm(regel.Achternaam);

    private static string Naamvorm(string roepnaam, string achternaam, DateOnly? geboren) =>
        string.Join('\u0001', Namen.Zoekvorm(roepnaam), Namen.Zoekvorm(achternaam), geboren is { } dag ? Sleutels.Dag(dag) : "");
}
