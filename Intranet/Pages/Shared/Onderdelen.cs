

namespace OrleansSchool.Intranet.Pages.Shared;

/// <summary>A link or button under a notice. The first is the main one.</summary>
public sealed record Actie(string Tekst, string Url, string? Icoon = null, bool Hoofd = false);

/// <summary>For <c>_Melding</c>: what is so and what now. Staat: fout, wacht, info or goed. Dringend is read out at once.</summary>
public sealed record MeldingModel(string Staat, string Kop, string? Tekst = null, bool Dringend = false)
{
    public IReadOnlyList<Actie> Acties { get; init; } = [];

    /// <summary>Another icon than the family's.</summary>
    public string? Icoon { get; init; }

    public string IcoonNaam => Icoon ?? Staat switch
    {
        "fout" => "exclamation-octagon-fill",
        "wacht" => "hourglass-bottom",
        "goed" => "check-circle-fill",
        _ => "info-circle",
    };
}

/// <summary>For <c>_Leeg</c>: an empty list says what is so and what now.</summary>
public sealed record LeegModel(string Icoon, string Kop, string Tekst, Actie? Knop = null, bool Lijn = false)
{
    /// <summary>Level of its heading: 2 right under the page's own.</summary>
    public int Niveau { get; init; } = 3;
}

/// <summary>For <c>_Fout</c>: a fault as fragment. Nummer stands in the log as well, and holds nothing personal.</summary>
public sealed record FoutModel(string Nummer, string? Tekst = null);

/// <summary>For <c>_FoutPagina</c>: a whole page that says no. Status is the HTTP status.</summary>
public sealed record FoutPaginaModel(int Status, string? Nummer = null, string? Waarom = null, string TerugUrl = "/")
{
    public string TerugTekst { get; init; } = "Ga naar de startpagina";

    public string Icoon => Status switch { 403 => "lock", 404 => "signpost-split", 409 or 422 => "exclamation-circle-fill", 429 or 503 => "hourglass-split", _ => "exclamation-octagon-fill" };

    /// <summary>What the page that was asked for takes at most.</summary>
    public long BytesMax { get; init; } = Hosting.WebExtensions.VraagBytesMax;

    /// <summary>As the forms say it: 240 KB, 25 MB.</summary>
    public string Grens => BytesMax < 2 * 1024 * 1024 ? BytesMax / 1024 + " KB" : BytesMax / 1024 / 1024 + " MB";

    public string Kop => Status switch
    {
        400 or 405 or 422 => "Dit kan zo niet",
        401 => "Log eerst in",
        403 => "Dit mag je niet zien",
        404 => "Deze pagina is er niet",
        409 => "Dat kan hier nu niet",
        413 => "Dit is te groot: hooguit " + Grens,
        429 => "Even wachten",
        503 => "Nu even niet",
        _ => "Er ging iets mis",
    };

    public string Uitleg => Waarom ?? Status switch
    {
        400 => "De pagina stond te lang open, of er stond in een veld een teken dat niet mag. Ga terug, vernieuw de pagina en typ het opnieuw.",
        401 => "Je bent niet meer ingelogd. Wat je al bewaarde, staat er nog.",
        403 => "Je rol geeft hier geen toegang toe. Vraag de overblijfcoördinator of de schoolleider als je het toch nodig hebt.",
        404 => "Het adres klopt niet, of wat hier stond is weg. Zoek vanaf de startpagina verder.",
        409 => "Er is niets veranderd. Ga terug en vernieuw de pagina.",
        422 => "Er is niets veranderd. Ga terug en pas je invoer aan.",
        503 => "We kunnen nu niet vastleggen wie wat bekijkt, en laten daarom geen gegevens van kinderen zien. Probeer het over een minuut opnieuw.",
        429 => "Dit ging te vaak achter elkaar. Wacht een minuut en probeer het opnieuw.",
        _ => "Dat ligt aan ons. Wat je al bewaarde, staat er nog. Probeer het nog eens.",
    };
}

/// <summary>For <c>_Paginering</c>. Url makes the address of a page, first page is 1.</summary>
public sealed record PagineringModel(int Huidig, int Totaal, Func<int, string> Url, string Wat = "resultaten")
{
    /// <summary>First, last and two around the current page; 0 stands for a gap.</summary>
    public IEnumerable<int> Paginas()
    {
        var vorige = 0;
        for (var p = 1; p <= Totaal; p++)
        {
            if (p != 1 && p != Totaal && Math.Abs(p - Huidig) > 1)
                continue;
            if (p - vorige > 1)
                yield return 0;
            yield return vorige = p;
        }
    }
}
