namespace OrleansSchool.Intranet.Documents.Oso;

/// <summary>An element of a file that was read within bounds: its local name, its text when it has no children, and the line where it began.</summary>
internal sealed class OsoElement(string naam, string naamruimte, int regel, OsoElement? ouder)
{
    private readonly List<OsoElement> _kinderen = [];

    public string Naam { get; } = naam;

    public string Naamruimte { get; } = naamruimte;

    public int Regel { get; } = regel;

    public OsoElement? Ouder { get; } = ouder;

    public string Tekst { get; private set; } = "";

    /// <summary>The text was longer than we keep.</summary>
    public bool IsAfgekapt { get; private set; }

    public IReadOnlyList<OsoElement> Kinderen => _kinderen;

    public OsoElement? Kind(string naam) => _kinderen.Find(k => k.Naam == naam);

    public IEnumerable<OsoElement> Alle(string naam) => _kinderen.Where(k => k.Naam == naam);

    /// <summary>The first element on this path, such as <c>overstapadvies/advies</c>.</summary>
    public OsoElement? Op(string pad)
    {
        OsoElement? hier = this;
        foreach (var stap in pad.Split('/'))
        {
            hier = hier?.Kind(stap);
        }

        return hier;
    }

    /// <summary>Its text; null when the element isn't there or is empty.</summary>
    public string? Waarde(string pad) => Op(pad)?.Tekst is { Length: > 0 } tekst ? tekst : null;

    /// <summary>True, false, or null when it isn't there or says something else.</summary>
    public bool? JaNee(string pad) => OsoWaarde.JaNee(Waarde(pad));

    /// <summary>All elements below it, in the order of the file.</summary>
    public IEnumerable<OsoElement> Nakomelingen()
    {
        var stapel = new Stack<OsoElement>(_kinderen.AsEnumerable().Reverse());
        while (stapel.TryPop(out var element))
        {
            yield return element;
            for (var i = element._kinderen.Count - 1; i >= 0; i--)
            {
                stapel.Push(element._kinderen[i]);
            }
        }
    }

    internal OsoElement Voeg(string kind, string ruimte, int opRegel)
    {
        var element = new OsoElement(kind, ruimte, opRegel, this);
        _kinderen.Add(element);
        return element;
    }

    internal void Sluit(string tekst, bool afgekapt)
    {
        Tekst = _kinderen.Count == 0 ? tekst : "";
        IsAfgekapt = _kinderen.Count == 0 && afgekapt;
    }
}
