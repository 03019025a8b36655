using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Intranet.Pages.Financien;

namespace OrleansSchool.Intranet.Pages.Besluiten;

/// <summary>What the pages of the besluiten share: a besluit is found by its id alone, in the schooljaren in which it can stand.</summary>
internal abstract class BesluitPagina(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    /// <summary>As long as they are kept.</summary>
    private const int JarenTerug = 8;

    public string Lijst => $"{Adres}/besluiten";

    /// <summary>Those for which something can be proposed or looked up without searching.</summary>
    public IEnumerable<Schooljaar> Jaren => [Jaar.Volgend, Jaar, Jaar.Vorig];

    protected async Task<Besluitkaart?> Zoek(string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return null;
        }

        for (var jaar = Jaar.Volgend; jaar.Begin > Jaar.Begin - JarenTerug; jaar = jaar.Vorig)
        {
            if ((await Grains.Besluiten(School, jaar).Kaart(id, Wie)).Waarde is { } kaart)
            {
                return kaart;
            }
        }

        return null;
    }

    /// <summary>A number that may be left out; refused at its field when it isn't one, so that it never counts as left out.</summary>
    protected int? GetalOfLeeg(string naam, int max)
    {
        var getal = Getal(naam, max);
        if (getal is null && Tekst(naam) is not null)
        {
            ModelState.AddModelError($"{Deel}.{naam}", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Vul een heel getal in van 0 tot en met {max}, of laat dit leeg."));
        }

        return getal;
    }

    protected int? Getal(string naam, int max) =>
        int.TryParse(Tekst(naam), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var getal) && getal <= max ? getal : null;
}
