using System.Collections.Immutable;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>Somebody around the child as the card lists them: a verzorger, or a noodcontact.</summary>
public sealed record Kaartmens(string Id, string Naam, string Relatie, string Telefoon, int Belvolgorde, Verzorger? Verzorger);

/// <summary>All people around one child with one calling order: adding, replacing or removing one closes the order up (SCH-2).</summary>
public sealed record Kring(ImmutableArray<Verzorger> Verzorgers, ImmutableArray<Noodcontact> Nood)
{
    public static Kring Van(LeerlingKaart kaart) => new(kaart.Verzorgers, kaart.Noodcontacten);

    /// <summary>In calling order, who is not called last.</summary>
    public IEnumerable<Kaartmens> Mensen =>
        Verzorgers.Select(v => new Kaartmens(v.Id, v.Naam, v.Relatie, v.Telefoon, v.Belvolgorde, v))
            .Concat(Nood.Select(n => new Kaartmens(n.Id, n.Naam, n.Relatie, n.Telefoon, n.Belvolgorde, null)))
            .OrderBy(m => m.Belvolgorde == 0).ThenBy(m => m.Belvolgorde);

    /// <summary>Places to choose from for this person: as many as others are called, and one more.</summary>
    public int Plaatsen(string? id) => Mensen.Count(m => m.Belvolgorde > 0 && m.Id != id) + 1;

    public Kring Plaats(Verzorger nieuw) =>
        (this with { Verzorgers = Zet(Verzorgers, nieuw, v => v.Id == nieuw.Id) }).Genummerd(nieuw.Id, nieuw.Belvolgorde);

    public Kring Plaats(Noodcontact nieuw) => (this with { Nood = Zet(Nood, nieuw, n => n.Id == nieuw.Id) }).Genummerd(nieuw.Id, nieuw.Belvolgorde);

    public Kring Zonder(string id) =>
        new Kring(Verzorgers.RemoveAll(v => v.Id == id), Nood.RemoveAll(n => n.Id == id)).Genummerd(id, 0);

    public Kring MetDelen(Func<Verzorger, Verzorger> deel) => this with { Verzorgers = [.. Verzorgers.Select(deel)] };

    private static ImmutableArray<T> Zet<T>(ImmutableArray<T> lijst, T nieuw, Func<T, bool> past) =>
        lijst.Any(past) ? [.. lijst.Select(m => past(m) ? nieuw : m)] : lijst.Add(nieuw);

    /// <summary>1, 2, 3 without gaps, with this one at its place; 0 takes it out of the order.</summary>
    private Kring Genummerd(string id, int plaats)
    {
        var volgorde = Mensen.Where(m => m.Belvolgorde > 0 && m.Id != id).Select(m => m.Id).ToList();
        if (plaats > 0)
        {
            volgorde.Insert(Math.Min(plaats - 1, volgorde.Count), id);
        }

        var (verzorgers, nood) = Belrij.Nummer(Verzorgers, Nood, volgorde);
        return new Kring(verzorgers, nood);
    }
}
