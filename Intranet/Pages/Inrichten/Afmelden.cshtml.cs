using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Inrichten;

/// <summary>Form of a table of reasons with its cut-off (TSO-6e).</summary>
public sealed class AfmeldregelInvoer
{
    public string? Vanaf { get; set; }

    public string? Tot { get; set; }

    /// <summary>In the order of the reasons.</summary>
    public IList<AfmeldGevolg> OpTijd { get; set; } = [];

    public IList<AfmeldGevolg> TeLaat { get; set; } = [];

    /// <summary>Where a refusal about all of them stands.</summary>
    public string? Redenen { get; set; }

    internal static AfmeldregelInvoer Van(Afmeldregel regel, DateOnly vanaf) => new()
    {
        Vanaf = Veldwaarde.Datum(vanaf),
        Tot = Veldwaarde.Tijd(regel.Tot),
        OpTijd = [.. Alle.Select(r => regel.Redenen.FirstOrDefault(x => x.Reden == r)?.OpTijd ?? AfmeldGevolg.Betalen)],
        TeLaat = [.. Alle.Select(r => regel.Redenen.FirstOrDefault(x => x.Reden == r)?.TeLaat ?? AfmeldGevolg.Betalen)],
    };

    internal static ImmutableArray<AfmeldReden> Alle { get; } = [.. Enum.GetValues<AfmeldReden>()];

    internal Afmeldregel Lees(Invoer invoer)
    {
        var vanaf = invoer.Datum(nameof(Vanaf), Vanaf, "de eerste dag");
        var tot = invoer.Tijdstip(nameof(Tot), Tot, "tot hoe laat afmelden op tijd is");
        if (OpTijd.Count != Alle.Length || TeLaat.Count != Alle.Length)
        {
            invoer.Fout("Redenen", "Kies bij elke reden wat er gebeurt.");
            return Afmeldregels.Standaard;
        }

        return new Afmeldregel(vanaf ?? default, tot ?? default, [.. Alle.Select((r, i) => new Redenregel(r, OpTijd[i], TeLaat[i]))]);
    }
}

/// <summary>Until when an absence is in time, and which reason is billed (TSO-6e).</summary>
[Beleid(Beleid.Persoon, Recht.SchoolInrichten, HeleSchool = true)]
public sealed class AfmeldenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : InrichtPagina(grains, tijd, ids)
{
    public const string Deel = "Afmelding";

    public AfmeldregelInvoer Afmelding { get; private set; } = new();

    public override string Hier => $"{Adres}/inrichten/afmelden";

    protected override string Fragment => "_Afmelden";

    public Afmeldregel Geldt => Afmeldregels.Op(Nu, Vandaag);

    public IEnumerable<Afmeldregel> Alle => Nu.Afmeldregels.OrderByDescending(r => r.Vanaf);

    public Task<IActionResult> OnGetAsync(bool bewaard = false) => Teken(null, bewaard);

    public Task<IActionResult> OnPostAsync([Bind(Prefix = Deel)] AfmeldregelInvoer afmelding, long versie)
    {
        var gelezen = afmelding.Lees(new Invoer(ModelState, Deel));
        return Verwerk(Deel, () => Schoolgrain.BewaarAfmeldregel(gelezen, versie, Wie), () => Afmelding = afmelding.OpTijd.Count == AfmeldregelInvoer.Alle.Length && afmelding.TeLaat.Count == afmelding.OpTijd.Count ? afmelding : Afmelding);
    }

    public Task<IActionResult> OnPostVerwijderAsync(string? vanaf, long versie)
    {
        var dag = new Invoer(ModelState, Deel).Datum(nameof(AfmeldregelInvoer.Vanaf), vanaf, "de dag van de tabel die weg moet");
        return Verwerk(Deel, () => Schoolgrain.VerwijderAfmeldregel(dag ?? default, versie, Wie), () => { });
    }

    public static string Gevolg(AfmeldGevolg gevolg) => gevolg == AfmeldGevolg.Tegoed ? "niet betalen" : "wel betalen";

    public static string Reden(AfmeldReden reden) => Aanmeldtekst.Reden(reden);

    protected override void Vul(string? bewerk) => Afmelding = AfmeldregelInvoer.Van(Geldt, Vandaag.AddDays(1));

    protected override IEnumerable<Waarde> Naast()
    {
        yield return Waarde.Van("Op tijd tot", Veldwaarde.Tijd(Geldt.Tot), Afmelding.Tot);
    }
}
