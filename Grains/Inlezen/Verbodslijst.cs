using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Inlezen;

/// <summary>
/// Who has a contactverbod around a child, on its card or in the file. A file never gives them another entry: not as an emergency
/// number, not under another spelling, not by their number or address with another name (SCH-2). Who it is, is settled on the card.
/// </summary>
internal sealed class Verbodslijst
{
    public const string Zin =
        "Deze naam, dit nummer of dit mailadres is bij dit kind van iemand met een contactverbod. Schrijf de naam zoals op de kaart als het om die persoon gaat; is het een ander, zet die dan zelf op de kaart van het kind.";

    private readonly IReadOnlyCollection<Verzorger> _opKaart;
    private readonly Rijkoppeling _koppeling;
    private readonly HashSet<string> _namen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _bijNummer = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _bijAdres = new(StringComparer.OrdinalIgnoreCase);

    public Verbodslijst(Verzorgerskaart was, IEnumerable<VerzorgerRij> rijen, Rijkoppeling koppeling)
    {
        (_opKaart, _koppeling) = ([.. was.Verzorgers.Where(v => v.Contactverbod)], koppeling);
        foreach (var rij in rijen.Where(r => r.Contactverbod == true))
        {
            var naam = Vorm(rij);
            _namen.Add(naam);
            Zet(_bijNummer, rij.Telefoon, naam);
            Zet(_bijAdres, rij.Email, naam);
        }
    }

    /// <summary>The field of a row that is of somebody banned while the row isn't about that one; null when it is of nobody.</summary>
    public string? Raakt(VerzorgerRij rij)
    {
        var zelf = _koppeling.Van(rij).Verzorger?.Id;
        return _opKaart.Where(v => v.Id != zelf).Select(v => OpKaart(rij, v)).FirstOrDefault(veld => veld is not null)
            ?? InBestand(rij, Vorm(rij), _koppeling.IsNoodnummer(rij));
    }

    private static string? OpKaart(VerzorgerRij rij, Verzorger verbod) =>
        VerzorgerOvernameRules.ZelfdeNaam(verbod.Naam, rij.Naam) ? VerzorgerVelden.Naam
        : verbod.Telefoon.Length > 0 && verbod.Telefoon == rij.Telefoon ? VerzorgerVelden.Telefoon
        : verbod.Email is { Length: > 0 } adres && string.Equals(adres, rij.Email, StringComparison.OrdinalIgnoreCase) ? VerzorgerVelden.Email : null;

    /// <summary>An emergency number knows no contactverbod: there the own name counts as well.</summary>
    private string? InBestand(VerzorgerRij rij, string naam, bool isNoodnummer) =>
        isNoodnummer && _namen.Contains(naam) ? VerzorgerVelden.Naam
        : IsVanAnder(_bijNummer, rij.Telefoon, naam) ? VerzorgerVelden.Telefoon
        : IsVanAnder(_bijAdres, rij.Email, naam) ? VerzorgerVelden.Email : null;

    private static bool IsVanAnder(Dictionary<string, HashSet<string>> bij, string? waarde, string naam) =>
        waarde is not null && bij.TryGetValue(waarde, out var namen) && (namen.Count > 1 || !namen.Contains(naam));

    private static void Zet(Dictionary<string, HashSet<string>> bij, string? waarde, string naam)
    {
        if (waarde is not null && !bij.TryAdd(waarde, [naam]))
        {
            bij[waarde].Add(naam);
        }
    }

    private static string Vorm(VerzorgerRij rij) => Namen.Sorteersleutel("", null, rij.Naam);
}
