using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Inlezen;

/// <summary>Who of the card a row is about; neither is somebody new.</summary>
internal readonly record struct Rijpersoon(Verzorger? Verzorger, Noodcontact? Noodcontact)
{
    public bool IsNieuw => Verzorger is null && Noodcontact is null;

    public bool IsDezelfde(Rijpersoon ander) => Verzorger?.Id == ander.Verzorger?.Id && Noodcontact?.Id == ander.Noodcontact?.Id;
}

/// <summary>
/// Who each row of a child is about: the same name, else the same phone and relation, as when a name is written another way. By
/// phone and relation a row never gets somebody whom another row names or has already, nor somebody with a contactverbod (SCH-2).
/// </summary>
internal sealed class Rijkoppeling
{
    private readonly Verzorgerskaart _was;
    private readonly Dictionary<int, Rijpersoon> _bij = [];
    private readonly HashSet<string> _bezet = new(StringComparer.Ordinal);

    public Rijkoppeling(Verzorgerskaart was, IReadOnlyCollection<VerzorgerRij> rijen)
    {
        _was = was;
        foreach (var rij in rijen)
        {
            Zet(rij, OpNaam(rij));
        }

        foreach (var rij in rijen.Where(r => _bij[r.Rij].IsNieuw))
        {
            Zet(rij, OpNummer(rij));
        }
    }

    public Rijpersoon Van(VerzorgerRij rij) => _bij[rij.Rij];

    public bool IsNoodnummer(VerzorgerRij rij) => rij.Noodnummer ?? Van(rij).Noodcontact is not null;

    private void Zet(VerzorgerRij rij, Rijpersoon persoon)
    {
        _bij[rij.Rij] = persoon;
        if ((persoon.Verzorger?.Id ?? persoon.Noodcontact?.Id) is { } id)
        {
            _bezet.Add(id);
        }
    }

    private Rijpersoon OpNaam(VerzorgerRij rij)
    {
        var verzorger = rij.Noodnummer == true ? null : _was.Verzorgers.FirstOrDefault(v => VerzorgerOvernameRules.ZelfdeNaam(v.Naam, rij.Naam));
        var nood = verzorger is not null || rij.Noodnummer == false
            ? null : _was.Noodcontacten.FirstOrDefault(n => VerzorgerOvernameRules.ZelfdeNaam(n.Naam, rij.Naam));
        return new Rijpersoon(verzorger, nood);
    }

    private Rijpersoon OpNummer(VerzorgerRij rij)
    {
        bool Past(string id, string telefoon, string relatie) =>
            !_bezet.Contains(id) && telefoon == rij.Telefoon && rij.Relatie is { } r && Namen.Zoekvorm(relatie) == Namen.Zoekvorm(r);

        return rij.Telefoon is null ? default
            : rij.Noodnummer == true ? new Rijpersoon(null, _was.Noodcontacten.FirstOrDefault(n => Past(n.Id, n.Telefoon, n.Relatie)))
            : new Rijpersoon(_was.Verzorgers.FirstOrDefault(v => !v.Contactverbod && Past(v.Id, v.Telefoon, v.Relatie)), null);
    }
}
