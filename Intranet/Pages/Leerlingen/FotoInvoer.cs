using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>Form of a picture: first the consent, then the file (SCH-2).</summary>
public sealed class FotoInvoer
{
    public string? VerzorgerId { get; set; }

    public string? GegevenOp { get; set; }

    public string? TotEnMet { get; set; }

    public IFormFile? Bestand { get; set; }

    internal Fototoestemming Lees(Invoer invoer)
    {
        if (string.IsNullOrEmpty(VerzorgerId))
        {
            invoer.Fout(nameof(VerzorgerId), "Kies wie toestemming gaf.");
        }

        var op = invoer.Datum(nameof(GegevenOp), GegevenOp, "de dag waarop de toestemming is gegeven");
        var tot = invoer.Datum(nameof(TotEnMet), TotEnMet, "de laatste dag van de toestemming");
        return new Fototoestemming(VerzorgerId ?? "", op ?? default, Fotodoel.Overblijflijst, tot ?? default);
    }
}
