using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Intranet.Pages.Shared;

namespace OrleansSchool.Intranet.Pages.Inlezen;

/// <summary>Which findings and rows the address asks for.</summary>
public sealed record TabelFilter(string? Code, Rijoordeel? Oordeel, int Pagina, int Rijpagina)
{
    public const int PerPagina = 50;

    public Tabelvraag Vraag => new(Code, Oordeel, (Pagina - 1) * PerPagina, (Rijpagina - 1) * PerPagina, PerPagina);

    public static TabelFilter Van(string? code, string? oordeel, int pagina, int rijpagina) => new(
        string.IsNullOrWhiteSpace(code) ? null : code, Enum.TryParse<Rijoordeel>(oordeel, ignoreCase: true, out var o) && Enum.IsDefined(o) ? o : null,
        Math.Clamp(pagina, 1, TabelGrenzen.RijenMax), Math.Clamp(rijpagina, 1, TabelGrenzen.RijenMax));
}

/// <summary>The page of one table.</summary>
public sealed record TabelBlad(TabelView Tabel, TabelSoortTekst Tekst, SchoolSleutel School, TabelFilter Filter, bool KolommenGevraagd)
{
    public string Begin => Tekst.Adres(School);

    public string Adres => $"{Begin}/{Tabel.Id}";

    public string Terug => Tekst.Terug(School);

    public bool IsKlaar => Tabel.Status == TabelStatus.Ingelezen;

    public bool IsBezig => Tabel.Status == TabelStatus.Bezig;

    /// <summary>It goes on by itself, and the page asks how far it is.</summary>
    public bool IsOnderweg => IsBezig && Tabel.Loopt;

    public bool ToonKolommen => Tabel.Status == TabelStatus.Kolommen || (Tabel.Status == TabelStatus.Proefronde && KolommenGevraagd);

    public bool ToonProef => Tabel.Status == TabelStatus.Proefronde && !KolommenGevraagd;

    public Tabeltelling Telling => Tabel.Telling;

    public int Verandert => Telling.Nieuw + Telling.Gewijzigd;

    public IReadOnlyList<Tabelveld> Velden => Tabelvelden.Van(Tabel.Soort);

    public Inleesstap Stap => new(
        IsKlaar ? Inleesstap.Aantal + 1 : IsBezig ? 4 : ToonKolommen ? 2 : 3, Tabel.Bestandsnaam,
        ToonKolommen ? "wat staat waar" : "gekozen", ToonProef ? "bekijk wat verandert" : IsKlaar || IsBezig ? "bekeken" : "wat er verandert",
        IsKlaar ? $"door {Tabel.DoorNaam}" : IsBezig ? "nu bezig" : "na jouw akkoord")
    { Tweede = "Kolommen" };

    /// <summary>With mistakes it is the choice above it that says how many.</summary>
    public string Knop => Telling.Fout > 0 ? "Ga verder met deze keuze" : Verandert == 0 ? "Klaar: er is niets te wijzigen" : $"Lees {Regels(Verandert)} in";

    public static string Regels(int n) => n == 1 ? "1 regel" : string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"{n:N0} regels");

    public IEnumerable<Filterkeuze> Soortkeuzes()
    {
        yield return new Filterkeuze("Alle", Maak(Filter with { Code = null, Pagina = 1 }), Tabel.Soorten.Sum(s => s.Aantal), Filter.Code is null);
        foreach (var soort in Tabel.Soorten)
        {
            yield return new Filterkeuze(Tabelcode.Leesbaar(soort.Code), Maak(Filter with { Code = soort.Code, Pagina = 1 }), soort.Aantal, Filter.Code == soort.Code);
        }
    }

    public IEnumerable<Filterkeuze> Oordeelkeuzes()
    {
        yield return new Filterkeuze("Wat verandert", Maak(Filter with { Oordeel = null, Rijpagina = 1 }), Verandert, Filter.Oordeel is null);
        foreach (var (oordeel, tekst, aantal) in new[]
        {
            (Rijoordeel.Nieuw, "Nieuw", Telling.Nieuw), (Rijoordeel.Gewijzigd, "Gewijzigd", Telling.Gewijzigd), (Rijoordeel.Gelijk, "Gelijk", Telling.Gelijk),
        })
        {
            yield return new Filterkeuze(tekst, Maak(Filter with { Oordeel = oordeel, Rijpagina = 1 }), aantal, Filter.Oordeel == oordeel);
        }
    }

    public PagineringModel Paginas => new(Filter.Pagina, Aantal(Tabel.BevindingenTotaal), p => Maak(Filter with { Pagina = p }) + "#opmerkingen", "opmerkingen");

    public PagineringModel Rijpaginas => new(Filter.Rijpagina, Aantal(Tabel.RijenTotaal), p => Maak(Filter with { Rijpagina = p }) + "#regels", "regels");

    public static (string Staat, string Icoon, string Tekst) Ernst(Tabelernst ernst) => ernst switch
    {
        Tabelernst.Fout => ("fout", "x-lg", "Niet ingelezen"),
        Tabelernst.Waarschuwing => ("wacht", "exclamation-triangle-fill", "Kijk na"),
        _ => ("info", "info-circle", "Hersteld"),
    };

    private static int Aantal(int totaal) => Math.Max(1, (totaal + TabelFilter.PerPagina - 1) / TabelFilter.PerPagina);

    private string Maak(TabelFilter filter)
    {
        var vraag = QueryString.Empty;
        vraag = filter.Code is null ? vraag : vraag.Add("soort", filter.Code);
        vraag = filter.Oordeel is null ? vraag : vraag.Add("oordeel", filter.Oordeel.Value.ToString().ToLowerInvariant());
        vraag = filter.Pagina <= 1 ? vraag : vraag.Add("p", filter.Pagina.ToString(CultureInfo.InvariantCulture));
        vraag = filter.Rijpagina <= 1 ? vraag : vraag.Add("q", filter.Rijpagina.ToString(CultureInfo.InvariantCulture));
        return Adres + vraag;
    }
}
