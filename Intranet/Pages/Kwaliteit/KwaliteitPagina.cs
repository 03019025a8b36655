using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Pages.Shared;

namespace OrleansSchool.Intranet.Pages.Kwaliteit;

/// <summary>What the pages of the quality share: a schooljaar, and what is in it for this person.</summary>
internal abstract class KwaliteitPagina(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    /// <summary>As long as they are kept.</summary>
    private const int JarenTerug = 8;

    /// <summary>Shown as a choice, beside the one that is open.</summary>
    private const int JarenGetoond = 3;

    public KwaliteitView View { get; private set; } = null!;

    public string Operatie { get; } = ids.NieuwId();

    public string? Bewaard { get; protected set; }

    public string Begin => $"{Adres}/kwaliteit";

    public Schooljaar Nu => Schooljaar.Van(Vandaag);

    public bool IsNu => View.Jaar == Nu;

    /// <summary>With the one before what is open, so that each that is kept can be reached.</summary>
    public IEnumerable<Schooljaar> Jaren => Enumerable.Range(0, JarenGetoond).Select(terug => new Schooljaar(Nu.Begin - terug)).Append(View.Jaar).Append(View.Jaar.Vorig)
        .Where(IsBewaard).Distinct().OrderByDescending(j => j.Begin);

    /// <summary>To look at: without a year the one of now. Null for one that isn't kept.</summary>
    protected Schooljaar? Kies(string? jaar) => LeesJaar(jaar, Nu, IsBewaard);

    /// <summary>To write in: a year that is named and kept.</summary>
    protected bool Kent(string? jaar) => jaar is not null && Kies(jaar) is not null;

    private bool IsBewaard(Schooljaar jaar) => jaar <= Nu && jaar.Begin > Nu.Begin - JarenTerug;

    protected async Task<bool> Laad(Schooljaar jaar)
    {
        if ((await Grains.Kwaliteit(School, jaar).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
