using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;
using Topics = OrleansSchool.Live.Onderwerpen;

namespace OrleansSchool.Intranet.Pages.Kwaliteit;

/// <summary>Months in figures, outcomes of the surveys, and what must be better with who sees to it (TSO-2b, TSO-4b).</summary>
[GeenInzage("cijfers en verbeterpunten van het overblijven, geen gegevens van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.KwaliteitZien, HeleSchool = true)]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KwaliteitPagina(grains, tijd, ids)
{
    public const string Deel = "Punt";

    public PuntVorm Punt { get; private set; } = new();

    /// <summary>What stands there now, when somebody else changed it since the form was drawn.</summary>
    public ImmutableArray<Waarde> Nieuwer { get; private set; } = [];

    /// <summary>Who can own a point: the account and the name.</summary>
    public ImmutableArray<(string Id, string Naam)> Eigenaren { get; private set; } = [];

    /// <summary>Points of the schooljaar before that aren't done: with a new schooljaar nobody loses sight of them.</summary>
    public int OpenVorig { get; private set; }

    public string Onderwerp => Topics.Commissie;

    public Kwaliteitgrafiek Grafiek => Kwaliteitgrafiek.Maak(View.Maanden);

    /// <summary>The last month that is over; null before there is one with overblijven.</summary>
    public Kwaliteitsmaand? Laatste => View.Maanden.LastOrDefault(m => m.IsVoorbij && m.Dagen > 0);

    /// <summary>What isn't done first, the soonest on top.</summary>
    public IEnumerable<Verbeterpunt> Punten => View.Punten.OrderBy(p => p.Stand is Verbeterstand.Klaar or Verbeterstand.Vervallen).ThenBy(p => p.Voor);

    public string OverKinderen(int aantal) => Kwaliteitwoorden.OverKinderen(aantal, View.MagBeheren);

    /// <param name="punt">The point that is changed.</param>
    public async Task<IActionResult> OnGetAsync(string? jaar, string? punt, string? bewaard)
    {
        Bewaard = bewaard == "1" ? "Het verbeterpunt is bewaard." : null;
        if (Kies(jaar) is not { } gekozen || !await Haal(gekozen))
        {
            return NotFound();
        }

        var bestaat = View.Punten.FirstOrDefault(p => p.Id == punt);
        Punt = bestaat is null ? PuntVorm.Nieuw(View.Jaar, Vandaag) : PuntVorm.Uit(bestaat);
        return Page();
    }

    /// <summary>What a live signal refreshes; never the form.</summary>
    public async Task<IActionResult> OnGetStandAsync(string? jaar) => Kies(jaar) is { } gekozen && await LaadStand(gekozen) ? Partial("_Stand", this) : NotFound();

    [Beleid(Beleid.PersoonMet2, Recht.KwaliteitBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostPuntAsync([Bind(Prefix = Deel)] PuntVorm vorm, string? jaar, long gezien, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(vorm);
        Punt = vorm;
        if (jaar is null || Kies(jaar) is not { } gekozen)
        {
            return NotFound();
        }

        var invoer = vorm.Lees(new Invoer(ModelState, Deel));
        if (ModelState.IsValid && IsGoed(await Grains.Kwaliteit(School, gekozen).BewaarPunt(vorm.IsNieuw ? null : vorm.Id, invoer, gezien, new OperatieId(operatie ?? ""), Wie), Deel))
        {
            return Redirect($"{Begin}?jaar={gekozen}&bewaard=1");
        }

        if (!await Haal(gekozen))
        {
            return NotFound();
        }

        Nieuwer = View.Versie != gezien && View.Punten.FirstOrDefault(p => p.Id == vorm.Id) is { } nu ? [.. vorm.Naast(nu)] : [];
        return Toon("_Puntvorm", this);
    }

    private async Task<bool> LaadStand(Schooljaar jaar)
    {
        if (!await Laad(jaar))
        {
            return false;
        }

        OpenVorig = (await Grains.Kwaliteit(School, View.Jaar.Vorig).Punten()).Count(p => p.Stand is Verbeterstand.Open or Verbeterstand.Bezig);
        return true;
    }

    private async Task<bool> Haal(Schooljaar jaar)
    {
        if (!await LaadStand(jaar))
        {
            return false;
        }

        if (View.MagBeheren)
        {
            var personen = (await Grains.Personen(School).Alles()).Rijen;
            Eigenaren = [.. personen.Where(MagZien).Select(p => (p.AccountId, p.Naam))];
        }

        return true;
    }

    private bool MagZien(PersoonRij persoon) => persoon.Status != AccountStatus.Beeindigd
        && persoon.Rollen.Any(r => r.School == School && r.GeldtOp(Vandaag) && Rechtentabel.Bereik(r.Rol, Recht.KwaliteitZien) == Bereik.School);
}

/// <summary>Form of an improvement point.</summary>
public sealed class PuntVorm
{
    private const int DagenVooruit = 56;

    /// <summary>Empty for a new one.</summary>
    public string? Id { get; set; }

    public string? Titel { get; set; }

    public string? Waarom { get; set; }

    /// <summary>Account; empty for somebody without one.</summary>
    public string? Eigenaar { get; set; }

    /// <summary>Of who has no account.</summary>
    public string? Naam { get; set; }

    public string? Voor { get; set; }

    public Verbeterstand Stand { get; set; } = Verbeterstand.Open;

    public string? Resultaat { get; set; }

    public bool IsNieuw => string.IsNullOrEmpty(Id);

    internal static PuntVorm Nieuw(Schooljaar jaar, DateOnly vandaag) => new() { Voor = Veldwaarde.Datum(jaar.Bevat(vandaag) ? vandaag.AddDays(DagenVooruit) : jaar.LaatsteDag) };

    internal static PuntVorm Uit(Verbeterpunt punt) => new()
    {
        Id = punt.Id,
        Titel = punt.Titel,
        Waarom = punt.Waarom,
        Eigenaar = punt.EigenaarAccountId,
        Naam = punt.EigenaarAccountId is null ? punt.EigenaarNaam : null,
        Voor = Veldwaarde.Datum(punt.Voor),
        Stand = punt.Stand,
        Resultaat = punt.Resultaat,
    };

    internal VerbeterpuntInvoer Lees(Invoer invoer)
    {
        invoer.Verplicht(nameof(Titel), Titel, "wat er beter moet");
        invoer.Verplicht(nameof(Waarom), Waarom, "waarom dit nodig is");
        if (string.IsNullOrEmpty(Eigenaar))
        {
            invoer.Verplicht(nameof(Eigenaar), Naam, "wie ervoor zorgt");
        }
        else
        {
            invoer.Keur(nameof(Naam), string.IsNullOrWhiteSpace(Naam), Weigeringen.VerbeterpuntTweeNamen); // one of the two would go without a word
        }

        var voor = invoer.Datum(nameof(Voor), Voor, "wanneer het klaar moet zijn");
        return new VerbeterpuntInvoer(Titel ?? "", Waarom ?? "", Naam ?? "", string.IsNullOrEmpty(Eigenaar) ? null : Eigenaar, voor ?? default, Stand, Resultaat);
    }

    internal IEnumerable<Waarde> Naast(Verbeterpunt nu)
    {
        yield return Waarde.Van("Wat moet beter", nu.Titel, Titel);
        yield return Waarde.Van("Waarom", nu.Waarom, Waarom);
        yield return Waarde.Van("Wie zorgt ervoor", nu.EigenaarNaam, nu.EigenaarAccountId is not null && nu.EigenaarAccountId == Eigenaar ? nu.EigenaarNaam : Naam);
        yield return Waarde.Van("Klaar voor", Veldwaarde.Datum(nu.Voor), Voor);
        yield return Waarde.Van("Hoe staat het ermee", Kwaliteitwoorden.Keuze(nu.Stand), Kwaliteitwoorden.Keuze(Stand));
        yield return Waarde.Van("Wat leverde het op", nu.Resultaat, Resultaat);
    }
}
