using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Nieuwsbrief;

/// <summary>Pieces for the newsletter, what there is to write about, and when the next one is expected (TSO-11c).</summary>
[GeenInzage("stukken voor de nieuwsbrief, geen gegevens van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.NieuwsbriefMaken, HeleSchool = true)]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public const string StukDeel = "Stuk";
    public const string PlaatsDeel = "Plaats";
    public const string RitmeDeel = "Ritme";

    /// <summary>This schooljaar and as long as pieces of earlier ones are kept.</summary>
    private const int JarenTerug = 4;

    public NieuwsbriefView View { get; private set; } = null!;

    public StukVorm Stuk { get; private set; } = new();

    public PlaatsVorm Plaats { get; private set; } = new();

    public RitmeVorm Ritme { get; private set; } = new();

    public string Operatie { get; } = ids.NieuwId();

    public string? Bewaard { get; private set; }

    /// <summary>Which form was refused; null when none was.</summary>
    public string? Geweigerd { get; private set; }

    /// <summary>What stands there now, when somebody else changed it since the form was drawn.</summary>
    public ImmutableArray<Waarde> Nieuwer { get; private set; } = [];

    public Schooljaar Gekozen { get; private set; }

    public string Hier => $"{Adres}/nieuwsbrief";

    public IEnumerable<Schooljaar> Jaren => Enumerable.Range(0, JarenTerug).Select(terug => new Schooljaar(Schooljaar.Van(Vandaag).Begin - terug));

    public bool IsNu => Gekozen.Bevat(Vandaag);

    public IEnumerable<Nieuwsbericht> Bezig => View.Berichten.Where(b => b.GeplaatstOp is null);

    public IEnumerable<Nieuwsbericht> Geplaatst => View.Berichten.Where(b => b.GeplaatstOp is not null);

    /// <summary>The piece that is gone on with; null while a new one is written.</summary>
    public Nieuwsbericht? Verder => Bezig.FirstOrDefault(b => b.Id == Stuk.Id);

    /// <summary>The next piece is asked for now.</summary>
    public bool IsGevraagd => View.Voor is { } voor && Vandaag >= voor.AddDays(-OpenbaarGrenzen.VraagDagen);

    /// <summary>What is wrong with a field of the form about where it was published; null when nothing is.</summary>
    public string? Fout(string veld) => ModelState[$"{PlaatsDeel}.{veld}"]?.Errors.FirstOrDefault()?.ErrorMessage;

    public static string Dag(DateTimeOffset op) => Datums.Cijfers(DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime));

    /// <param name="stuk">The piece to go on with.</param>
    /// <param name="plaats">The piece that was published.</param>
    /// <param name="aanzet">Begin a piece with all there is to write about.</param>
    public async Task<IActionResult> OnGetAsync(string? jaar, string? stuk, string? plaats, bool aanzet, string? bewaard)
    {
        Bewaard = bewaard switch
        {
            "stuk" => "Het stuk is bewaard.",
            "plaats" => "Vastgelegd wanneer en waar het stuk stond.",
            "weken" => "Bewaard hoe vaak er een stuk komt.",
            _ => null,
        };
        if (!Kies(jaar) || !await Laad())
        {
            return NotFound();
        }

        Stuk = Bezig.FirstOrDefault(b => b.Id == stuk) is { } bericht ? new StukVorm { Id = bericht.Id, Titel = bericht.Titel, Tekst = bericht.Tekst }
            : new StukVorm { Tekst = aanzet ? Aanzet(View.Aanleidingen) : null };
        if (View.Berichten.FirstOrDefault(b => b.Id == plaats) is { } gezet)
        {
            Plaats = new PlaatsVorm { Id = gezet.Id, Op = Veldwaarde.Datum(gezet.GeplaatstOp ?? Vandaag), Waar = gezet.Waar };
        }

        return Page();
    }

    public Task<IActionResult> OnPostStukAsync(string? jaar, [Bind(Prefix = StukDeel)] StukVorm stuk, long versie, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(stuk);
        Stuk = stuk;
        var id = string.IsNullOrEmpty(stuk.Id) ? null : stuk.Id;
        return Doe(jaar, StukDeel, versie, ["titel", "tekst"], g => g.Bewaar(id, stuk.Titel ?? "", stuk.Tekst ?? "", versie, new OperatieId(operatie ?? ""), Wie));
    }

    public Task<IActionResult> OnPostPlaatsAsync(string? jaar, [Bind(Prefix = PlaatsDeel)] PlaatsVorm plaats, long versie, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(plaats);
        Plaats = plaats;
        var invoer = new Invoer(ModelState, PlaatsDeel);
        var op = invoer.Datum(nameof(PlaatsVorm.Op), plaats.Op, "wanneer het stuk in de nieuwsbrief stond");
        invoer.Verplicht(nameof(PlaatsVorm.Waar), plaats.Waar, "in welke nieuwsbrief het stond");
        return Doe(jaar, PlaatsDeel, versie, ["op", "waar"], g => g.Plaats(plaats.Id ?? "", op ?? default, plaats.Waar ?? "", versie, new OperatieId(operatie ?? ""), Wie));
    }

    public Task<IActionResult> OnPostWekenAsync(string? jaar, [Bind(Prefix = RitmeDeel)] RitmeVorm ritme)
    {
        ArgumentNullException.ThrowIfNull(ritme);
        Ritme = ritme;
        var weken = new Invoer(ModelState, RitmeDeel).Getal(nameof(RitmeVorm.Weken), ritme.Weken, "een aantal weken");
        return Doe(jaar, RitmeDeel, 0, ["weken"], g => g.ZetWeken(weken ?? 0, Wie));
    }

    /// <summary>As much of it as fits in a piece.</summary>
    private static string Aanzet(ImmutableArray<Nieuwsaanleiding> aanleidingen) => aanleidingen.Aggregate("", (tekst, a) =>
        tekst.Length == 0 ? a.Tekst : tekst.Length + a.Tekst.Length + 2 > OpenbaarGrenzen.TekstMax ? tekst : $"{tekst}\n\n{a.Tekst}");

    private bool Kies(string? jaar)
    {
        var gekozen = LeesJaar(jaar, Schooljaar.Van(Vandaag), Jaren.Contains);
        Gekozen = gekozen ?? Gekozen;
        return gekozen is not null;
    }

    /// <param name="velden">Of the form: a refusal about something else stands above it.</param>
    private async Task<IActionResult> Doe(string? jaar, string deel, long versie, string[] velden, Func<INieuwsbriefGrain, Task<Uitkomst>> opdracht)
    {
        if (!Kies(jaar))
        {
            return NotFound();
        }

        var uitkomst = ModelState.IsValid ? await opdracht(Grains.Nieuwsbrief(School, Gekozen)) : null;
        if (uitkomst is { IsGoed: true })
        {
            return Redirect($"{Hier}?jaar={Gekozen}&bewaard={(deel == RitmeDeel ? "weken" : deel.ToLowerInvariant())}");
        }

        if (uitkomst?.Weigering is { } nee)
        {
            Weiger(nee.Veld is { } veld && velden.Contains(veld, StringComparer.Ordinal) ? nee : nee with { Veld = null }, deel);
        }

        Geweigerd = deel;
        if (!await Laad())
        {
            return NotFound();
        }

        Nieuwer = deel == StukDeel && View.Versie != versie && Verder is { } nu
            ? [Waarde.Van("Kop", nu.Titel, Stuk.Titel), Waarde.Van("Tekst", nu.Tekst, Stuk.Tekst)] : [];
        return Toon("_Nieuwsbrief", this);
    }

    private async Task<bool> Laad()
    {
        if ((await Grains.Nieuwsbrief(School, Gekozen).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        Ritme.Weken ??= view.WekenTussen.ToString(CultureInfo.InvariantCulture);
        return true;
    }
}

public sealed class StukVorm
{
    public string? Id { get; set; }

    public string? Titel { get; set; }

    public string? Tekst { get; set; }
}

public sealed class PlaatsVorm
{
    public string? Id { get; set; }

    public string? Op { get; set; }

    public string? Waar { get; set; }
}

public sealed class RitmeVorm
{
    public string? Weken { get; set; }
}
