using System.Text;
using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Pages.Bord;

/// <summary>Which board on which day. The only place that writes addresses of boards: school, groep and date always stand in them.</summary>
public sealed record BordAdres(SchoolSleutel School, string? GroepId, string? PlekId, DateOnly Datum, bool IsVandaag)
{
    /// <summary>Another day, opened to correct (LIVE-6).</summary>
    public bool Verbeter { get; init; }

    /// <summary>Name of the only state that is shown; null for all. Works without script (LIVE-1).</summary>
    public string? Toon { get; init; }

    public bool IsPlek => PlekId is not null;

    public string Pad => IsPlek ? $"/s/{School}/bord/plek/{Uri.EscapeDataString(PlekId!)}" : $"/s/{School}/bord/{Uri.EscapeDataString(GroepId ?? "")}";

    public string Pagina => Met();

    public string Vandaag => $"/s/{School}";

    public string OpDag(DateOnly datum, DateOnly vandaag) =>
        (this with { Datum = datum, IsVandaag = datum == vandaag, Verbeter = false, Toon = null }).Pagina;

    public string VanGroep(string groepId) => (this with { GroepId = groepId, PlekId = null, Toon = null }).Pagina;

    public string VanPlek(string plekId) => (this with { GroepId = null, PlekId = plekId, Toon = null }).Pagina;

    public string MetToon(string? toon) => (this with { Toon = toon }).Pagina;

    public string OmTeVerbeteren(string? leerlingId = null) => (this with { Verbeter = true }).Met(("kind", leerlingId));

    public string Kind(string leerlingId) => Met(("kind", leerlingId));

    public string KindInGroep(string groepId, string leerlingId) => (this with { GroepId = groepId, PlekId = null, Toon = null }).Kind(leerlingId);

    /// <summary>Address of a handler; <c>null</c> values fall away.</summary>
    public string Actie(string handler, params ReadOnlySpan<(string Naam, string? Waarde)> vraag) => Met([("handler", handler), .. vraag]);

    /// <summary>This board with these words behind it, then its day and filter; a board writes a hundred of these.</summary>
    public string Met(params ReadOnlySpan<(string Naam, string? Waarde)> vraag)
    {
        var adres = new StringBuilder(Pad, 128);
        var begin = adres.Length;
        foreach (var (naam, waarde) in vraag)
        {
            Zet(adres, begin, naam, waarde);
        }

        Zet(adres, begin, "datum", IsVandaag ? null : Sleutels.Dag(Datum));
        Zet(adres, begin, "verbeter", Verbeter ? "1" : null);
        Zet(adres, begin, "toon", Toon);
        return adres.ToString();
    }

    private static void Zet(StringBuilder adres, int begin, string naam, string? waarde)
    {
        if (waarde is not null)
        {
            adres.Append(adres.Length == begin ? '?' : '&').Append(naam).Append('=').Append(Uri.EscapeDataString(waarde));
        }
    }
}
