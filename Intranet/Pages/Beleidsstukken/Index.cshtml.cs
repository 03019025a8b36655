using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Beleidsstukken;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Beleidsstukken;

/// <summary>Who is responsible, by which mandate and kaders, and the insurance of all who help (TSO-1a … TSO-1f).</summary>
[GeenInzage("beleid en verzekering, geen gegevens van kinderen")]
[Beleid(Beleid.Persoon, Recht.BeleidZien, HeleSchool = true)]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public const string StukDeel = "Stuk";
    public const string PolisDeel = "Polis";

    public BeleidView View { get; private set; } = null!;

    public StukVorm Stuk { get; private set; } = new();

    public PolisVorm Polis { get; private set; } = new();

    public string Operatie { get; } = ids.NieuwId();

    public string? Geweigerd { get; private set; }

    public string? Bewaard { get; private set; }

    public string Hier => $"{Adres}/beleid";

    public async Task<IActionResult> OnGetAsync(string? bewaard, string? polis)
    {
        Bewaard = bewaard;
        if (!await Laad())
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (polis is not null && View.Verzekeringen.FirstOrDefault(v => v.Id == polis) is { } bestaat)
        {
            (Polis, Geweigerd) = (PolisVorm.Maak(bestaat), PolisDeel);
        }

        return Page();
    }

    [Beleid(Beleid.Persoon, Recht.BeleidBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostStukAsync([Bind(Prefix = StukDeel)] StukVorm stuk, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(stuk);
        Stuk = stuk;
        var invoer = new Invoer(ModelState, StukDeel);
        var op = invoer.Datum(nameof(StukVorm.VastgesteldOp), stuk.VastgesteldOp, "wanneer dit is vastgesteld");
        var vanaf = invoer.Datum(nameof(StukVorm.GeldtVanaf), stuk.GeldtVanaf, "vanaf wanneer dit geldt");
        return Doe(StukDeel, "stuk", g => g.LegVast(
            new StukInvoer(stuk.Soort, stuk.Tekst ?? "", stuk.VastgesteldDoor ?? "", op ?? default, vanaf ?? default), new OperatieId(operatie ?? ""), Wie));
    }

    [Beleid(Beleid.Persoon, Recht.BeleidBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostPolisAsync([Bind(Prefix = PolisDeel)] PolisVorm polis, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(polis);
        Polis = polis;
        var gelezen = polis.Lees(new Invoer(ModelState, PolisDeel));
        return Doe(PolisDeel, "polis", g => g.BewaarVerzekering(string.IsNullOrEmpty(polis.Id) ? null : polis.Id, gelezen, new OperatieId(operatie ?? ""), Wie));
    }

    private async Task<IActionResult> Doe(string deel, string bewaard, Func<IBeleidGrain, Task<Uitkomst>> opdracht)
    {
        if (ModelState.IsValid && IsGoed(await opdracht(Grains.Beleid(School)), deel))
        {
            return Redirect($"{Hier}?bewaard={bewaard}");
        }

        Geweigerd = deel;
        return await Laad() ? Toon("_Beleid", this) : StatusCode(StatusCodes.Status403Forbidden);
    }

    private async Task<bool> Laad()
    {
        if ((await Grains.Beleid(School).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        Stuk.VastgesteldOp ??= Veldwaarde.Datum(Vandaag);
        Stuk.GeldtVanaf ??= Veldwaarde.Datum(Vandaag);
        return true;
    }
}

public sealed class StukVorm
{
    public Stuksoort Soort { get; set; } = Stuksoort.Mandaat;

    public string? Tekst { get; set; }

    public string? VastgesteldDoor { get; set; }

    public string? VastgesteldOp { get; set; }

    public string? GeldtVanaf { get; set; }
}

public sealed class PolisVorm
{
    public string? Id { get; set; }

    public string? Verzekeraar { get; set; }

    public string? Polisnummer { get; set; }

    public IList<Gedekt> Gedekt { get; set; } = [];

    public string? Aantal { get; set; }

    public string? Van { get; set; }

    public string? TotEnMet { get; set; }

    public string? Toelichting { get; set; }

    internal static PolisVorm Maak(Verzekering v) => new()
    {
        Id = v.Id,
        Verzekeraar = v.Gegevens.Verzekeraar,
        Polisnummer = v.Gegevens.Polisnummer,
        Gedekt = [.. Beleidwoorden.Groepen.Where(g => v.Gegevens.Gedekt.HasFlag(g))],
        Aantal = v.Gegevens.Aantal?.ToString(CultureInfo.InvariantCulture),
        Toelichting = v.Gegevens.Toelichting,
        Van = Veldwaarde.Datum(v.Gegevens.Van),
        TotEnMet = Veldwaarde.Datum(v.Gegevens.TotEnMet),
    };

    internal VerzekeringInvoer Lees(Invoer invoer) => new(
        Verzekeraar ?? "", Polisnummer ?? "", Gedekt.Aggregate(OrleansSchool.Beleidsstukken.Gedekt.Niemand, (som, g) => som | g),
        string.IsNullOrWhiteSpace(Aantal) ? null : invoer.Getal(nameof(Aantal), Aantal, "een aantal"), invoer.Datum(nameof(Van), Van, "de eerste dag") ?? default,
        invoer.Datum(nameof(TotEnMet), TotEnMet, "de laatste dag") ?? default, Toelichting);
}

/// <summary>Policy in words.</summary>
internal static class Beleidwoorden
{
    public static IReadOnlyList<Gedekt> Groepen { get; } = [Gedekt.Vrijwilligers, Gedekt.InDienst, Gedekt.Ingehuurd, Gedekt.Commissie, Gedekt.Team];

    public static string Soort(Stuksoort soort) => soort switch
    {
        Stuksoort.Gelegenheid => "Gelegenheid om over te blijven",
        Stuksoort.Verantwoordelijkheid => "Verantwoordelijkheid van het bestuur",
        Stuksoort.Mandaat => "Mandaat aan de schoolleiding",
        Stuksoort.Kaders => "Kaders van het bestuur",
        Stuksoort.Vertegenwoordiger => "Schoolleiding in de commissie",
        _ => "Taak van de overblijfcommissie",
    };

    public static string Uitleg(Stuksoort soort) => soort switch
    {
        Stuksoort.Gelegenheid => "Kinderen kunnen de middagpauze onder toezicht op school doorbrengen (artikel 1a).",
        Stuksoort.Verantwoordelijkheid => "Het schoolbestuur is verantwoordelijk voor het overblijven (artikel 1b).",
        Stuksoort.Mandaat => "Het bestuur laat het organiseren over aan de schoolleiding (artikel 1c).",
        Stuksoort.Kaders => "Waarbinnen de schoolleiding dat doet (artikel 1c).",
        Stuksoort.Vertegenwoordiger => "Wie er namens de schoolleiding in de overblijfcommissie zit (artikel 1d).",
        _ => "Beheer van middelen, inhoud en personeel (artikel 1e).",
    };

    public static string Groep(Gedekt groep) => groep switch
    {
        Gedekt.Vrijwilligers => "vrijwilligers",
        Gedekt.InDienst => "krachten in dienst",
        Gedekt.Ingehuurd => "ingehuurde krachten",
        Gedekt.Commissie => "commissie en coördinator",
        _ => "leerkrachten",
    };

    public static string Wie(Gedekt gedekt) => string.Join(", ", Groepen.Where(g => gedekt.HasFlag(g)).Select(Groep));
}
