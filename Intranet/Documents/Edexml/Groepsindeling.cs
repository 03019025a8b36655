using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen.Inlezen;

namespace OrleansSchool.Intranet.Documents.Edexml;

/// <summary>One class while it is put together from the groep elements of the file.</summary>
internal sealed class Klas(string sleutel, RuweGroep eerste)
{
    private readonly HashSet<string> jaargroepen = new(StringComparer.Ordinal);
    private bool volgtLeerlingen;

    public string Sleutel => sleutel;
    public bool Samengesteld => eerste.Samengesteld;
    public string Naam => eerste.Naam;
    public int Regel => eerste.Regel;

    /// <summary>A leerling was placed in it.</summary>
    public bool Gebruikt { get; private set; }

    /// <summary>An element that names no year itself (combination, samengesteld, unusable code) has the years of the children.</summary>
    public void NeemOp(RuweGroep element)
    {
        if (Jaargroepcode.IsJaargroep(element.Jaargroep))
        {
            jaargroepen.Add(element.Jaargroep!);
        }
        else
        {
            volgtLeerlingen = true;
        }
    }

    public void Plaats(string? jaargroepLeerling)
    {
        Gebruikt = true;
        if (volgtLeerlingen && jaargroepLeerling is not null)
        {
            jaargroepen.Add(jaargroepLeerling);
        }
    }

    public IngelezenGroep AlsGroep() => new(Sleutel, Naam, Jaargroepcode.Geordend(jaargroepen), Samengesteld, Regel);
}

/// <summary>
/// Ties the groep elements of the file to classes. Administrations write a combination class as one groep with jaargroep C,
/// or as one groep a jaargroep with the same name and keys &lt;id&gt;_lj_3, &lt;id&gt;_lj_4: the last become one class with key &lt;id&gt;.
/// </summary>
internal sealed class Groepsindeling
{
    private const string Achtervoegsel = "_lj_";

    private readonly Dictionary<string, (RuweGroep Ruw, Klas Klas)> opSleutel = new(StringComparer.Ordinal);
    private readonly Bevindingenlijst bevindingen;

    public Groepsindeling(IReadOnlyList<RuweGroep> ruweGroepen, Bevindingenlijst bevindingen)
    {
        this.bevindingen = bevindingen;
        foreach (var familie in EenPerSleutel(ruweGroepen).GroupBy(g => Basissleutel(g[0]), StringComparer.Ordinal))
        {
            DeelIn(familie.Key, [.. familie]);
        }

        MeldGelijkeNamen();
    }

    /// <summary>The class of a key as a leerling refers to it, with the jaargroep of that one element.</summary>
    public bool Zoek(string sleutel, out Klas klas, out string? jaargroep)
    {
        var gevonden = opSleutel.TryGetValue(sleutel, out var groep);
        klas = groep.Klas;
        jaargroep = groep.Ruw?.Jaargroep;
        return gevonden;
    }

    /// <summary>Puts the leerlingen that are kept in their class; those who left no longer count there.</summary>
    public void Plaats(IEnumerable<IngelezenLeerling> leerlingen)
    {
        var klassen = Klassen().ToDictionary(k => k.Sleutel, StringComparer.Ordinal);
        foreach (var leerling in leerlingen)
        {
            if (leerling.GroepSleutel is { } sleutel)
            {
                klassen[sleutel].Plaats(leerling.Gegevens.Jaargroep);
            }
        }
    }

    /// <summary>All stamgroepen, and a samengestelde groep only when it is some leerling's class.</summary>
    public ImmutableArray<IngelezenGroep> Groepen() =>
        [.. Klassen().Where(k => !k.Samengesteld || k.Gebruikt).Select(k => k.AlsGroep())];

    /// <summary>The elements of each key; the same key with the same name is one class told twice.</summary>
    private List<List<RuweGroep>> EenPerSleutel(IReadOnlyList<RuweGroep> ruweGroepen)
    {
        var volgorde = new List<List<RuweGroep>>();
        var gezien = new Dictionary<string, List<RuweGroep>>(StringComparer.Ordinal);
        foreach (var groep in ruweGroepen)
        {
            if (!gezien.TryGetValue(groep.Sleutel, out var eerder))
            {
                gezien[groep.Sleutel] = [groep];
                volgorde.Add(gezien[groep.Sleutel]);
            }
            else if (eerder[0].Samengesteld == groep.Samengesteld && ZelfdeNaam(eerder[0], groep))
            {
                eerder.Add(groep);
            }
            else
            {
                bevindingen.NietIngelezen(groep.Regel, Bevindingcode.DubbeleGroep, $"groepssleutel {Bevindingenlijst.Citaat(groep.Sleutel)} is al van een andere groep (regel {eerder[0].Regel}); deze groep is niet ingelezen.", groep.Sleutel);
            }
        }

        return volgorde;
    }

    private void DeelIn(string basis, List<List<RuweGroep>> leden)
    {
        var alle = leden.SelectMany(l => l).ToList();
        if (alle.Exists(g => !ZelfdeNaam(alle[0], g) || g.Samengesteld != alle[0].Samengesteld))
        {
            bevindingen.GaatDoor(alle[0].Regel, Bevindingcode.ZelfdeGroepsnaam, $"de groepen met sleutel {Bevindingenlijst.Citaat(basis)} lijken één combinatiegroep, maar heten verschillend; ze blijven apart.", basis);
            leden.ForEach(lid => Voeg(lid[0].Sleutel, lid));
            return;
        }

        if (alle.Count > 1)
        {
            bevindingen.GaatDoor(alle[0].Regel, Bevindingcode.GroepenSamengevoegd, $"groep {Bevindingenlijst.Citaat(alle[0].Naam)} staat {alle.Count} keer in het bestand, per jaargroep; het is één groep geworden.", basis);
        }

        Voeg(basis, alle);
    }

    private void Voeg(string sleutel, List<RuweGroep> elementen)
    {
        var klas = new Klas(sleutel, elementen[0]);
        foreach (var element in elementen)
        {
            klas.NeemOp(element);
            opSleutel.TryAdd(element.Sleutel, (element, klas));
        }
    }

    private void MeldGelijkeNamen()
    {
        var klassen = Klassen().Where(k => !k.Samengesteld);
        foreach (var groep in klassen.GroupBy(k => Namen.Zoekvorm(k.Naam), StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            bevindingen.GaatDoor(groep.Last().Regel, Bevindingcode.ZelfdeGroepsnaam, $"er zijn {groep.Count()} groepen met de naam {Bevindingenlijst.Citaat(groep.First().Naam)} en verschillende sleutels; ze blijven apart.", groep.Last().Sleutel);
        }
    }

    private IEnumerable<Klas> Klassen() => opSleutel.Values.Select(g => g.Klas).Distinct();

    private static bool ZelfdeNaam(RuweGroep een, RuweGroep ander) => Namen.Zoekvorm(een.Naam) == Namen.Zoekvorm(ander.Naam);

    private static string Basissleutel(RuweGroep groep)
    {
        var plek = groep.Sleutel.LastIndexOf(Achtervoegsel, StringComparison.OrdinalIgnoreCase);
        return plek > 0 && Jaargroepcode.IsGeldig(groep.Sleutel[(plek + Achtervoegsel.Length)..].ToUpperInvariant())
            ? groep.Sleutel[..plek].TrimEnd()
            : groep.Sleutel;
    }
}
