using System.Collections.Immutable;

namespace OrleansSchool.Leerlingen;

/// <summary>The one calling order over verzorgers and noodcontacten (SCH-2, LIVE-3).</summary>
public static class Belrij
{
    /// <summary>The order closed up: 1, 2, 3 without gaps; who isn't in it gets 0.</summary>
    public static (ImmutableArray<Verzorger> Verzorgers, ImmutableArray<Noodcontact> Nood) Nummer(
        IEnumerable<Verzorger> verzorgers, IEnumerable<Noodcontact> nood, IEnumerable<string> volgorde)
    {
        var nummer = volgorde.Select((id, i) => (Id: id, Nr: i + 1)).ToDictionary(p => p.Id, p => p.Nr, StringComparer.Ordinal);
        return (
            [.. verzorgers.Select(v => v with { Belvolgorde = nummer.GetValueOrDefault(v.Id) })],
            [.. nood.Select(n => n with { Belvolgorde = nummer.GetValueOrDefault(n.Id) })]);
    }
}
