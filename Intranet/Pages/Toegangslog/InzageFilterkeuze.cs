using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;

namespace OrleansSchool.Intranet.Pages.Toegangslog;

/// <summary>What the address asks of the log: a period that is always there, and only filters that can match.</summary>
public sealed record InzageFilterkeuze(DateOnly Van, DateOnly Tot, string? AccountId, Inzagesoort? Soort, string? GroepId, int Pagina)
{
    public const int PerPagina = 50;

    private const int PaginasMax = InzageGrenzen.RegelsMax;

    /// <summary>The day or period in words: for the head of the page and of the workbook.</summary>
    public string PeriodeTekst => Van == Tot ? Datums.Voluit(Van) : $"{Datums.Voluit(Van)} tot en met {Datums.Voluit(Tot)}";

    public bool HeeftFilter => AccountId is not null || Soort is not null || GroepId is not null;

    /// <param name="dagen">How many days back an address without a period looks.</param>
    /// <param name="fout">Why a date can't be read; the period is the usual one then.</param>
    public static InzageFilterkeuze Periode(string? vanTekst, string? totTekst, DateOnly vandaag, int dagen, out string? fout)
    {
        var (van, vanFout) = Dag(vanTekst, vandaag.AddDays(1 - dagen));
        var (tot, totFout) = Dag(totTekst, vandaag);
        fout = vanFout ?? totFout;
        return new InzageFilterkeuze(van, tot, null, null, null, 1);
    }

    public InzageFilterkeuze Met(string? wie, string? soort, string? groep, int pagina) => this with
    {
        AccountId = LeerlingId.IsGeldig(wie) ? wie : null,
        Soort = Enum.TryParse<Inzagesoort>(soort, ignoreCase: true, out var gekozen) && Enum.IsDefined(gekozen) ? gekozen : null,
        GroepId = LeerlingId.IsGeldig(groep) ? groep : null,
        Pagina = Math.Clamp(pagina, 1, PaginasMax),
    };

    public Inzagevraag Vraag(int aantal = PerPagina) => new(Van, Tot, aantal == PerPagina ? (Pagina - 1) * PerPagina : 0, aantal)
    {
        AccountId = AccountId,
        Soort = Soort,
        GroepId = GroepId,
    };

    public string Staart(params (string Naam, string? Waarde)[] meer)
    {
        IEnumerable<(string Naam, string? Waarde)> delen =
        [
            ("van", Veldwaarde.Datum(Van)), ("tot", Veldwaarde.Datum(Tot)), ("wie", AccountId), ("soort", Soort?.ToString().ToLowerInvariant()),
            ("groep", GroepId), ("p", Pagina > 1 ? Pagina.ToString(CultureInfo.InvariantCulture) : null), .. meer,
        ];
        return "?" + string.Join('&', delen.Where(d => d.Waarde is not null).Select(d => $"{d.Naam}={Uri.EscapeDataString(d.Waarde!)}"));
    }

    private static (DateOnly Dag, string? Fout) Dag(string? tekst, DateOnly anders)
    {
        var gelezen = string.IsNullOrWhiteSpace(tekst) ? (Datum: anders, Fout: null) : Invoer.LeesDatum(tekst);
        return (gelezen.Datum ?? anders, gelezen.Fout);
    }
}
