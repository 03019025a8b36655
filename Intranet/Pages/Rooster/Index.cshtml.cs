using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Rooster;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Rooster;

/// <summary>The week: who has which turn, what is missing, who can come (TSO-3b, TSO-4m).</summary>
[Beleid(Beleid.Persoon, Recht.RoosterZien, HeleSchool = true)]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    private const int WekenTerugMax = 60;

    public string Hier => $"{Adres}/rooster";

    public SchoolView Nu { get; private set; } = null!;

    public RoosterView Rooster { get; private set; } = null!;

    public RoosterWeek Week { get; private set; } = null!;

    public DateOnly Maandag { get; private set; }

    /// <summary>The turn that is looked at; null for none.</summary>
    public Dienstkaart? Kaart { get; private set; }

    public RoosterOngedaan? Ongedaan { get; private set; }

    /// <summary>Times of a turn to add that were refused; null otherwise.</summary>
    public (string? Van, string? Tot)? Getypt { get; private set; }

    public bool MagMaken => Wie.MagHeleSchool(Recht.RoosterMaken, School);

    /// <summary>Who takes the alarms when that isn't the coordinator.</summary>
    public string? Waarnemer { get; private set; }

    public string Operatie => ids.NieuwId();

    /// <summary>The days, and the standard week under them: a change of it is told once, not for each day.</summary>
    public string Onderwerpen => string.Join(
        ' ', Week.Dagen.Select(d => OrleansSchool.Live.Onderwerpen.Rooster(d.Datum)).Append(OrleansSchool.Live.Onderwerpen.Standaardweek(Schooljaar.Van(Maandag))));

    public string WeekUrl(DateOnly datum, string? dienst = null) => $"{Hier}?datum={Sleutels.Dag(datum)}{(dienst is null ? "" : $"&dienst={dienst}")}";

    public string Zelf => WeekUrl(Kaart?.Datum ?? Maandag, Kaart?.Dienst.Id) + (Ongedaan is null ? "" : $"&terug={Uri.EscapeDataString(Ongedaan.Kenmerk)}");

    /// <summary>The next gap after the turn that is looked at, then from the begin of the week.</summary>
    public string? VolgendGat()
    {
        var gaten = Week.Gaten.ToList();
        var hier = Kaart is null ? -1 : gaten.FindIndex(g => g.Datum == Kaart.Datum && g.Dienst.Id == Kaart.Dienst.Id);
        return gaten.Count == 0 ? null : WeekUrl(gaten[(hier + 1) % gaten.Count].Datum, gaten[(hier + 1) % gaten.Count].Dienst.Id);
    }

    public async Task<IActionResult> OnGetAsync(string? datum, string? dienst, string? terug)
    {
        if (await Laad(datum, dienst) is { } nee)
        {
            return nee;
        }

        Ongedaan = RoosterOngedaan.Lees(terug) is { } ongedaan && Week.Dagen.Any(d => d.Datum == ongedaan.Datum) ? ongedaan : null;
        return Antwoord();
    }

    [Beleid(Beleid.Persoon, Recht.RoosterMaken, HeleSchool = true)]
    public async Task<IActionResult> OnPostPlaatsAsync(string? datum, string? dienst, string? helper, long versie, string? operatie)
    {
        var was = LeesDag(datum) is { } dag ? (await Grains.Roosterdag(School, dag).Diensten()).FirstOrDefault(d => d.Id == dienst) : null;
        var wie = string.IsNullOrEmpty(helper) ? null : helper;
        return await Doe(datum, dienst, (d, id) => d.DeelIn(id, wie, versie, new OperatieId(operatie ?? ""), Wie), was is null ? null
            : new RoosterOngedaan(LeesDag(datum)!.Value, was.Id, was.HelperId, IsWeg: wie is null, 0));
    }

    [Beleid(Beleid.Persoon, Recht.RoosterMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostVraagAsync(string? datum, string? dienst, string? helper, string? operatie) =>
        Doe(datum, dienst, (d, id) => d.Vraag(id, helper ?? "", new OperatieId(operatie ?? ""), Wie));

    [Beleid(Beleid.Persoon, Recht.RoosterMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostAntwoordAsync(string? datum, string? dienst, string? helper, bool ja, string? operatie) =>
        Doe(datum, dienst, (d, id) => d.NoteerAntwoord(id, helper ?? "", ja, new OperatieId(operatie ?? ""), Wie));

    [Beleid(Beleid.Persoon, Recht.RoosterMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostAfAsync(string? datum, string? dienst, string? reden, string? operatie) =>
        Doe(datum, dienst, (d, id) => d.MeldAf(id, reden, new OperatieId(operatie ?? ""), Wie));

    [Beleid(Beleid.Persoon, Recht.RoosterMaken, HeleSchool = true)]
    public Task<IActionResult> OnPostVervaltAsync(string? datum, string? dienst, string? reden, string? operatie) =>
        Doe(datum, dienst, (d, id) => d.LaatVervallen(id, reden ?? "", new OperatieId(operatie ?? ""), Wie));

    [Beleid(Beleid.Persoon, Recht.RoosterMaken, HeleSchool = true)]
    public async Task<IActionResult> OnPostErbijAsync(string? datum, string? dienst, string? plek, string? van, string? tot, string? operatie)
    {
        var invoer = new Invoer(ModelState, "Erbij");
        var venster = new Venster(invoer.Tijdstip("Van", van, "de begintijd") ?? default, invoer.Tijdstip("Tot", tot, "de eindtijd") ?? default);
        var antwoord = await Doe(datum, dienst, (d, _) => d.VoegToe(plek ?? "", venster, null, new OperatieId(operatie ?? ""), Wie), deel: "Erbij");
        Getypt = ModelState.IsValid ? null : (van, tot);
        return antwoord;
    }

    private DateOnly? LeesDag(string? datum)
    {
        var gelezen = string.IsNullOrWhiteSpace(datum) ? Vandaag : Invoer.LeesDatum(datum).Datum;
        return gelezen is { } dag && Math.Abs(dag.DayNumber - Vandaag.DayNumber) <= 7 * WekenTerugMax ? dag : null;
    }

    private async Task<IActionResult> Doe(
        string? datum, string? dienst, Func<IRoosterdagGrain, string, Task<Uitkomst>> opdracht, RoosterOngedaan? terug = null, string deel = "")
    {
        if (LeesDag(datum) is not { } dag)
        {
            return NotFound();
        }

        if (ModelState.IsValid && IsGoed(await opdracht(Grains.Roosterdag(School, dag), dienst ?? ""), deel))
        {
            if (!Request.IsHtmxNonBoosted())
            {
                return Redirect(WeekUrl(dag, dienst));
            }

            ModelState.Clear();
            Ongedaan = terug;
        }

        if (await Laad(datum, dienst) is { } nee)
        {
            return nee;
        }

        Ongedaan = Ongedaan is null ? null : Ongedaan with { Versie = Week.Dagen.First(d => d.Datum == dag).Versie };
        return Toon("_Week", this);
    }

    private IActionResult Antwoord() => Request.IsHtmxNonBoosted() ? Partial("_Week", this) : Page();

    private async Task<IActionResult?> Laad(string? datum, string? dienst)
    {
        if (LeesDag(datum) is not { } dag || await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        Nu = school;
        Maandag = dag.AddDays(dag.DayOfWeek == DayOfWeek.Sunday ? 1 : dag.DayOfWeek == DayOfWeek.Saturday ? 2 : 1 - (int)dag.DayOfWeek);
        var dagen = await Task.WhenAll(Enumerable.Range(0, 5).Select(Maandag.AddDays).Where(d => school.DagenOp(d).Heeft(d.Weekdag()))
            .Select(d => Grains.Roosterdag(School, d).Bekijk(Wie)));
        var rooster = await Grains.Rooster(School, Schooljaar.Van(Maandag)).Bekijk(Wie);
        if (!rooster.IsGoed || dagen.Length == 0 || Array.Exists(dagen, d => !d.IsGoed))
        {
            return NotFound();
        }

        (Rooster, Week) = (rooster.Waarde, RoosterWeek.Maak(school, [.. dagen.Select(d => d.Waarde!)]));
        Kaart = string.IsNullOrEmpty(dienst) ? null : (await Grains.Roosterdag(School, dag).Kaart(dienst, Wie)).Waarde;
        var waarneming = Coordinatie.Waarnemingen(await Grains.Personen(School).Alles(), School, Vandaag).FirstOrDefault(w => w.Periode.GeldtOp(Vandaag));
        Waarnemer = waarneming.Persoon is { } p
            ? $"Alarmen gaan naar {p.Naam}, waarnemer{(waarneming.Periode.TotEnMet is { } tot ? $" tot en met {Datums.Lang(tot)}" : "")}." : null;
        return null;
    }
}
