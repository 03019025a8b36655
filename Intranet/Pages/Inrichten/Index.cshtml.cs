using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Inrichten;

/// <summary>Form of the school itself (SCH-1).</summary>
public sealed class GegevensInvoer
{
    public string? Naam { get; set; }

    public string? Straat { get; set; }

    public string? Postcode { get; set; }

    public string? Plaats { get; set; }

    public string? Telefoon { get; set; }

    public Regio? Regio { get; set; }

    public IList<Weekdagen> Overblijfdagen { get; set; } = [];

    public string? KinderenPerHelper { get; set; }

    /// <summary>Days that may go off although children are aangemeld.</summary>
    public Weekdagen Bevestigd { get; set; }

    public static GegevensInvoer Van(SchoolView school) => new()
    {
        Naam = school.Gegevens.Naam,
        Straat = school.Gegevens.Straat,
        Postcode = Postcodetekst(school.Gegevens.Postcode),
        Plaats = school.Gegevens.Plaats,
        Telefoon = Basis.Telefoon.Leesbaar(school.Gegevens.Telefoon),
        Regio = school.Gegevens.Regio,
        Overblijfdagen = [.. WeekdagenExtensions.Werkweek.Select(d => d.Dag).Where(d => school.Overblijfdagen.Heeft(d))],
        KinderenPerHelper = school.KinderenPerHelper.ToString(CultureInfo.InvariantCulture),
    };

    internal SchoolGegevens Lees(Invoer invoer)
    {
        if (Regio is null)
        {
            invoer.Fout(nameof(Regio), "Kies de vakantieregio.");
        }

        return new SchoolGegevens(Schoon(Naam), Schoon(Straat), Schoon(Postcode).ToUpperInvariant(), Schoon(Plaats), Schoon(Telefoon), Regio ?? default);
    }

    internal IEnumerable<Waarde> Naast(SchoolView nu)
    {
        yield return Waarde.Van("Naam", nu.Gegevens.Naam, Naam);
        yield return Waarde.Van("Straat", nu.Gegevens.Straat, Straat);
        yield return Waarde.Van("Postcode", Postcodetekst(nu.Gegevens.Postcode), Postcode);
        yield return Waarde.Van("Plaats", nu.Gegevens.Plaats, Plaats);
        yield return Waarde.Van("Telefoon", Basis.Telefoon.Leesbaar(nu.Gegevens.Telefoon), Telefoon);
        yield return Waarde.Van("Regio", nu.Gegevens.Regio.ToString(), Regio?.ToString());
        yield return Waarde.Van("Overblijfdagen", nu.Overblijfdagen.Leesbaar(), Dagen.Leesbaar());
        yield return Waarde.Van("Kinderen per helper", nu.KinderenPerHelper.ToString(CultureInfo.InvariantCulture), KinderenPerHelper);
    }

    internal Weekdagen Dagen => Overblijfdagen.Aggregate(Weekdagen.Geen, (som, dag) => som | dag);

    /// <summary>1234AB as people write it.</summary>
    private static string Postcodetekst(string postcode) => postcode.Length == 6 ? $"{postcode[..4]} {postcode[4..]}" : postcode;

    private static string Schoon(string? tekst) => Namen.Schoon(tekst ?? "");
}

/// <summary>For <c>_Gegevensvelden</c>: the page that holds the form of the school.</summary>
public interface IGegevensvorm
{
    GegevensInvoer Gegevens { get; }

    /// <summary>Days that the form takes off and on which children are aangemeld.</summary>
    Weekdagen TeBevestigen { get; }

    /// <summary>False before the school was set up: then it asks its name and region only.</summary>
    bool Bestaat { get; }
}

[Beleid(Beleid.Persoon, Recht.SchoolInrichten, HeleSchool = true)]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : InrichtPagina(grains, tijd, ids), IGegevensvorm
{
    public const string Deel = "Gegevens";

    public GegevensInvoer Gegevens { get; private set; } = new();

    /// <summary>Days that the form takes off and on which children are aangemeld: it asks to tick that this is so.</summary>
    public Weekdagen TeBevestigen { get; private set; }

    /// <summary>False before the school was set up: the form then makes it.</summary>
    public bool Bestaat { get; private set; }

    public override string Hier => $"{Adres}/inrichten";

    protected override string Fragment => "_Gegevens";

    public async Task<IActionResult> OnGetAsync(bool bewaard = false)
    {
        if (await LaadSchool())
        {
            return await Teken(null, bewaard);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = Deel)] GegevensInvoer gegevens, long versie)
    {
        var invoer = new Invoer(ModelState, Deel);
        var gelezen = gegevens.Lees(invoer);
        var norm = invoer.Getal(nameof(GegevensInvoer.KinderenPerHelper), gegevens.KinderenPerHelper, "het aantal kinderen per helper");
        Uitkomst? uitkomst = null;
        return await Verwerk(
            Deel, async () => uitkomst = await Schoolgrain.WijzigGegevens(gelezen, gegevens.Dagen, norm ?? 0, versie, Wie, gegevens.Bevestigd),
            () =>
            {
                Gegevens = gegevens;
                TeBevestigen = uitkomst?.Weigering?.Code == Weigeringen.DagMetAanmeldingenCode ? Nu.Overblijfdagen & ~gegevens.Dagen : Weekdagen.Geen;
            });
    }

    /// <summary>The first time: names the school and fills in the holidays of its region.</summary>
    public async Task<IActionResult> OnPostRichtInAsync([Bind(Prefix = Deel)] GegevensInvoer gegevens)
    {
        var gelezen = gegevens.Lees(new Invoer(ModelState, Deel));
        if (ModelState.IsValid && IsGoed(await Schoolgrain.RichtIn(gelezen, Wie), Deel))
        {
            return Redirect($"{Adres}/beginnen");
        }

        Gegevens = gegevens;
        Bestaat = await LaadSchool();
        return Toon(Fragment, this);
    }

    protected override void Vul(string? bewerk)
    {
        Bestaat = true;
        Gegevens = GegevensInvoer.Van(Nu);
    }

    protected override IEnumerable<Waarde> Naast() => Gegevens.Naast(Nu);
}
