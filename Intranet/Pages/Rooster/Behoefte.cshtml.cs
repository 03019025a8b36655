using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Rooster;

namespace OrleansSchool.Intranet.Pages.Rooster;

/// <summary>A line of the form: place and window of a weekday, what is proposed, what holds and what was typed.</summary>
public sealed record BehoefteRegel(Behoefte Vak, BehoefteVoorstel? Voorstel, int? Vastgesteld, string Getypt)
{
    /// <summary>The aanmeldingen ask something else than what was fixed (TSO-2e).</summary>
    public bool WijktAf => Vastgesteld is { } v && (Voorstel?.Behoefte.Aantal ?? 0) != v;
}

/// <summary>How many helpers: proposed from the aanmeldingen, fixed by a decision of the commissie (TSO-2e).</summary>
[Beleid(Beleid.Persoon, Recht.RoosterMaken, HeleSchool = true)]
public sealed class BehoefteModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : RoosterPagina(grains, tijd, ids)
{
    private string[]? _getypt;

    public override string Deel => "behoefte";

    protected override string Fragment => "_Behoefte";

    public BesluitInvoerVorm Besluit { get; private set; } = new();

    public IReadOnlyList<BehoefteRegel> Regels()
    {
        var vast = Rooster.Vastgesteld?.Behoefte ?? [];
        var vakken = Rooster.Voorstel.Select(v => v.Behoefte).Concat(vast)
            .DistinctBy(b => (b.Dag, b.PlekId, b.Venster)).OrderBy(b => b.Dag).ThenBy(b => b.Venster.Van).ToList();
        return [.. vakken.Select((b, i) =>
        {
            var voorstel = Rooster.Voorstel.FirstOrDefault(v => Zelfde(v.Behoefte, b));
            var nu = vast.FirstOrDefault(v => Zelfde(v, b))?.Aantal;
            var getypt = _getypt is { } g && i < g.Length ? g[i] : (voorstel?.Behoefte.Aantal ?? 0).ToString(CultureInfo.InvariantCulture);
            return new BehoefteRegel(b, voorstel, nu, getypt);
        })];
    }

    public Task<IActionResult> OnGetAsync(string? jaar, bool bewaard = false) => Teken(jaar, bewaard);

    public Task<IActionResult> OnPostAsync(
        string? jaar, string[] dag, string[] plek, string[] van, string[] tot, string[] aantal, [Bind(Prefix = "Besluit")] BesluitInvoerVorm besluit, string? operatie)
    {
        var behoefte = Lees(dag, plek, van, tot, aantal);
        var gelezen = besluit.Lees(new Invoer(ModelState, "Besluit"));
        return Doe(jaar, g => g.StelVast(behoefte, gelezen, new OperatieId(operatie ?? ""), Wie), "Besluit", () => (_getypt, Besluit) = (aantal, besluit));
    }

    private static bool Zelfde(Behoefte a, Behoefte b) => (a.Dag, a.PlekId, a.Venster) == (b.Dag, b.PlekId, b.Venster);

    private ImmutableArray<Behoefte> Lees(string[] dag, string[] plek, string[] van, string[] tot, string[] aantal)
    {
        var invoer = new Invoer(ModelState, "Besluit");
        if (new[] { plek.Length, van.Length, tot.Length, aantal.Length }.Any(n => n != dag.Length) || dag.Length > RoosterGrenzen.BehoefteMax)
        {
            invoer.Fout("Aantal", Weigeringen.OngeldigeOperatie.Zin);
            return [];
        }

        return [.. dag.Select((d, i) => new Behoefte(
            Enum.TryParse<DayOfWeek>(d, out var weekdag) ? weekdag : DayOfWeek.Sunday, plek[i],
            new Venster(invoer.Tijdstip("Aantal", van[i], "de begintijd") ?? default, invoer.Tijdstip("Aantal", tot[i], "de eindtijd") ?? default),
            invoer.Getal("Aantal", aantal[i], "een aantal") ?? -1))];
    }
}

/// <summary>Form of a decision of the commissie; reads as text.</summary>
public sealed class BesluitInvoerVorm
{
    public string? Op { get; set; }

    public string? Aanwezig { get; set; }

    public string? Voor { get; set; }

    public string? Tegen { get; set; }

    public string? Blanco { get; set; }

    public string? Tekst { get; set; }

    internal BesluitInvoer Lees(Invoer invoer) => new(
        invoer.Datum(nameof(Op), Op, "de datum van de vergadering") ?? default,
        [.. (Aanwezig ?? "").Split(['\n', '\r', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        invoer.Getal(nameof(Voor), Voor, "het aantal stemmen voor") ?? 0, invoer.Getal(nameof(Tegen), string.IsNullOrWhiteSpace(Tegen) ? "0" : Tegen, "het aantal stemmen tegen") ?? 0,
        invoer.Getal(nameof(Blanco), string.IsNullOrWhiteSpace(Blanco) ? "0" : Blanco, "het aantal blanco stemmen") ?? 0, Tekst ?? "");
}
