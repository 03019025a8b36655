using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>The work of the administratie at its row: set ready, tell, check, record, renew, second round (OSO-K6, OSO-S3 … OSO-S7).</summary>
[Inzage(Inzagesoort.School, "werklijst overdracht")]
[Beleid(Beleid.PersoonMet2, Recht.DossierAdministratie, HeleSchool = true)]
internal sealed class WerklijstModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : OverdrachtPagina(grains, tijd)
{
    public const string Deel = "Werk";

    public static readonly ImmutableArray<string> Systemen = ["ESIS", "ParnasSys", "Magister", "Som"];

    private static readonly string[] Velden = ["gereed-op", "reden", "datum", "bronsysteem", "vo-school", "toelichting", "gebeld"];

    /// <summary>Whose only change is the result of the doorstroomtoets.</summary>
    private readonly HashSet<string> _metUitslag = new(StringComparer.Ordinal);
    private string? _bewaard;

    public Werklijst Lijst { get; private set; } = null!;

    /// <summary>Ready and not fetched, while it isn't time yet to check.</summary>
    public ImmutableArray<Bordleerling> Wachtend { get; private set; } = [];

    public ImmutableArray<VoSchool> Scholen { get; private set; } = [];

    /// <summary>The mail that is looked at before it goes.</summary>
    public Seintjevoorbeeld? Voorbeeld { get; private set; }

    public Werkvorm Werk { get; private set; } = new();

    /// <summary>Which form was refused: act and row.</summary>
    public string? Geweigerd { get; private set; }

    public string? Bewaard => Bericht(_bewaard);

    public string Operatie { get; } = ids.NieuwId();

    public string Hier => $"{Begin}/werklijst";

    /// <summary>With what was just done: the signal of one's own act doesn't wipe the sentence about it.</summary>
    public string VerversUrl => $"{Hier}?handler=Lijst{(Bewaard is null ? "" : $"&bewaard={_bewaard}")}"
        + (Voorbeeld is null ? "" : $"&seintje={Uri.EscapeDataString(Voorbeeld.Groep.VoSchoolId)}");

    public bool IsLeeg => Lijst.TeZetten.IsEmpty && Lijst.TeMelden.IsEmpty && Lijst.TeControleren.IsEmpty && Lijst.TeVernieuwen.IsEmpty && Lijst.ZonderVoSchool.IsEmpty && Lijst.TweedeRonde.IsEmpty && Lijst.TeKiezen.IsEmpty;

    /// <summary>Where to jump to from the top: a child may stand in more than one part.</summary>
    public IReadOnlyList<(string Kop, string Naam, int Aantal)> Sprongen =>
    [
        .. new[]
        {
            ("gereed-kop", "Gereed zetten", Lijst.TeZetten.Length), ("kies-kop", "VO-school kiezen", Lijst.TeKiezen.Length), ("seintje-kop", "Seintje", Lijst.TeMelden.Length),
            ("controle-kop", "Kijk of het is opgehaald", Lijst.TeControleren.Length), ("vernieuwen-kop", "Opnieuw klaarzetten", Lijst.TeVernieuwen.Length),
            ("ronde-kop", "Tweede ronde", Lijst.TweedeRonde.Length), ("zonder-kop", "Geen VO-school", Lijst.ZonderVoSchool.Length),
            ("wachtend-kop", "Wacht op de VO-school", Wachtend.Length),
        }.Where(s => s.Item3 > 0),
    ];

    /// <summary>The form that was refused isn't on the list any more, since somebody else was first: then the refusal stands above the list.</summary>
    public bool IsRijWeg => Geweigerd is { } vorm && vorm != (Voorbeeld is null ? null : $"seintje-{Voorbeeld.Groep.VoSchoolId}")
        && !Rijen().Any(r => r.Daden.Any(r.IsOpen));

    public async Task<IActionResult> OnGetAsync(string? seintje, string? bewaard)
    {
        _bewaard = bewaard;
        return await Laad(seintje) ? Page() : NotFound();
    }

    /// <summary>The list again, after a signal.</summary>
    [Inzage(Inzagesoort.School, "werklijst overdracht", Vervolg = true)]
    public async Task<IActionResult> OnGetLijstAsync(string? seintje, string? bewaard)
    {
        _bewaard = bewaard;
        return await Laad(seintje) ? Partial("_Werklijst", this) : NotFound();
    }

    public Task<IActionResult> OnPostGereedAsync([Bind(Prefix = Deel)] Werkvorm werk, string? leerling, string? daad, string? operatie) => Doe(
        werk, daad == "vernieuw" ? "vernieuw" : "gereed", leerling,
        async invoer => invoer.Datum(nameof(Werkvorm.GereedOp), werk.GereedOp, "de dag") is { } dag
            ? await Kind(leerling).ZetGereed(dag, Op(operatie), Wie) : null);

    public Task<IActionResult> OnPostTerugAsync([Bind(Prefix = Deel)] Werkvorm werk, string? leerling, string? operatie) => Doe(
        werk, "terug", leerling, async _ => await Kind(leerling).GeefTerug(werk.Reden ?? "", Op(operatie), Wie));

    public Task<IActionResult> OnPostVerstrektAsync([Bind(Prefix = Deel)] Werkvorm werk, string? leerling, string? operatie) => Doe(
        werk, "verstrekt", leerling,
        async invoer =>
        {
            invoer.Verplicht(nameof(Werkvorm.VoSchool), werk.VoSchool, "de VO-school");
            invoer.Verplicht(nameof(Werkvorm.Bronsysteem), werk.Bronsysteem, "het systeem waarin je het zag");
            return invoer.Datum(nameof(Werkvorm.Datum), werk.Datum, "de dag") is { } dag && invoer.IsGoed
                ? await Kind(leerling).NoteerVerstrekt(werk.VoSchool!, werk.Bronsysteem!, dag, Op(operatie), Wie) : null;
        });

    public Task<IActionResult> OnPostControleAsync([Bind(Prefix = Deel)] Werkvorm werk, string? leerling, string? operatie) => Doe(
        werk, "controle", leerling,
        async _ => await Kind(leerling).NoteerControle(werk.Gebeld == "true", Niets(werk.Toelichting), Op(operatie), Wie));

    public Task<IActionResult> OnPostVersieAsync([Bind(Prefix = Deel)] Werkvorm werk, string? leerling, string? operatie) => Doe(
        werk, "versie", leerling, async _ => await Kind(leerling).BeginNieuweVersie(werk.Reden ?? "", Op(operatie), Wie));

    public Task<IActionResult> OnPostBestemmingAsync([Bind(Prefix = Deel)] Werkvorm werk, string? leerling, string? operatie) => Doe(
        werk, "bestemming", leerling,
        async invoer =>
        {
            invoer.Verplicht(nameof(Werkvorm.VoSchool), werk.VoSchool, "de VO-school");
            return invoer.IsGoed
                ? await Grains.Overdracht(School, Jaar).ZetBestemming(leerling!, werk.VoSchool!, geldt: true, Op(operatie), Wie) : null;
        });

    /// <summary>The mail to a VO school, after its preview (OSO-S3).</summary>
    [Inzage(Inzagesoort.Wijziging, "seintje aan VO-school verstuurd")]
    public Task<IActionResult> OnPostSeintjeAsync([Bind(Prefix = Deel)] Werkvorm werk, string? voschool, string? operatie) => Doe(
        werk, "seintje", voschool, async _ => await Grains.Overdracht(School, Jaar).StuurSeintje(voschool!, Niets(werk.Toelichting), Op(operatie), Wie));

    /// <summary>A field of one row's form; the refused row has the ids that the summary links to.</summary>
    /// <param name="vorm">Act and row, as <see cref="Geweigerd"/>.</param>
    public Werkveld Veld(string vorm, string naam, string label, string? anders = null)
    {
        var (eigen, sleutel) = (Geweigerd == vorm, $"{Deel}.{naam}");
        var getypt = naam switch
        {
            nameof(Werkvorm.GereedOp) => Werk.GereedOp,
            nameof(Werkvorm.Datum) => Werk.Datum,
            nameof(Werkvorm.Bronsysteem) => Werk.Bronsysteem,
            nameof(Werkvorm.VoSchool) => Werk.VoSchool,
            nameof(Werkvorm.Toelichting) => Werk.Toelichting,
            _ => Werk.Reden,
        };
        return new Werkveld(
            label, sleutel, eigen ? $"{Deel}_{naam}" : $"{naam}-{vorm}", eigen ? getypt : anders, eigen ? ModelState[sleutel]?.Errors.FirstOrDefault()?.ErrorMessage : null);
    }

    /// <summary>Why there is to be a new version, where that is certain: it stands in the register for years. Else somebody says it.</summary>
    public string? Reden(Bordleerling kind) => _metUitslag.Contains(kind.LeerlingId) ? "De uitslag van de doorstroomtoets is binnen." : null;

    /// <summary>VO schools that want this child and do not have it yet; all of them while none is known.</summary>
    public IEnumerable<(string Id, string Naam)> Keuzes(Bordleerling kind) => kind.Bestemmingen.IsEmpty
        ? Scholen.Select(s => (s.Id, s.Naam)) : kind.Bestemmingen.Where(b => !Heeft(kind, b.VoSchoolId)).Select(b => (b.VoSchoolId, b.Naam));

    private static bool Heeft(Bordleerling kind, string voSchoolId) =>
        kind.Dossier is { } dossier && dossier.Verstrekkingen.Any(v => v.VoSchoolId == voSchoolId && v.VersieNr == dossier.VersieNr);

    private IEnumerable<Werkrij> Rijen()
    {
        (ImmutableArray<Bordleerling> Kinderen, Werksoort Soort)[] delen =
        [
            (Lijst.TeZetten, Werksoort.Gereed), (Lijst.TeControleren, Werksoort.Controle), (Lijst.TeVernieuwen, Werksoort.Vernieuwen),
            (Lijst.TweedeRonde, Werksoort.TweedeRonde), (Lijst.ZonderVoSchool, Werksoort.ZonderVoSchool), (Wachtend, Werksoort.Wachtend),
        ];
        return delen.SelectMany(d => d.Kinderen.Select(k => new Werkrij(this, k, d.Soort)));
    }

    private IDossierGrain Kind(string? leerling) => Grains.Dossier(School, leerling!, Jaar);

    private static OperatieId Op(string? operatie) => new(operatie ?? "");

    private static string? Niets(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst;

    /// <param name="opdracht">Null when the form itself isn't right yet.</param>
    private async Task<IActionResult> Doe(Werkvorm werk, string daad, string? id, Func<Invoer, Task<Uitkomst?>> opdracht)
    {
        if (!LeerlingId.IsGeldig(id))
        {
            return NotFound();
        }

        Werk = werk;
        if (await opdracht(new Invoer(ModelState, Deel)) is { } uitkomst && Lukte(uitkomst, Deel, Velden))
        {
            return Redirect($"{Hier}?bewaard={daad}");
        }

        Geweigerd = $"{daad}-{id}";
        return await Laad(daad == "seintje" ? id : null) ? Toon("_Werklijst", this) : NotFound();
    }

    private async Task<bool> Laad(string? seintje)
    {
        var grain = Grains.Overdracht(School, Jaar);
        if ((await grain.Werklijst(Wie)).Waarde is not { } lijst || (await grain.Bord(Wie)).Waarde is not { } bord)
        {
            return false;
        }

        var bezig = lijst.TeControleren.Select(k => k.LeerlingId).ToHashSet(StringComparer.Ordinal);
        (Lijst, Scholen) = (lijst, await Grains.VoScholen(School).Lijst());
        var wijzigingen = await Task.WhenAll(lijst.TweedeRonde.Select(async k => (k.LeerlingId, Dossier: (await Kind(k.LeerlingId).Bekijk(Wie)).Waarde)));
        _metUitslag.UnionWith(wijzigingen.Where(w => w.Dossier?.Wijzigingen is [Dossierwijzigingen.Doorstroomtoets]).Select(w => w.LeerlingId));
        Wachtend = [.. bord.Rijen.Where(k => IsBijVo(k) && !bezig.Contains(k.LeerlingId))];
        Voorbeeld = LeerlingId.IsGeldig(seintje) ? (await grain.Seintjevoorbeeld(seintje!, Wie)).Waarde : null;
        return true;
    }

    /// <summary>Ready, or fetched by one VO school while the child goes to another as well.</summary>
    private static bool IsBijVo(Bordleerling kind) => kind.Dossier?.Status == Dossierstatus.Gereed
        || (kind.Dossier?.Status == Dossierstatus.Verstrekt && Bordcellen.Stand(kind, "verstrekt") != Bordstap.Klaar);

    private static string? Bericht(string? daad) => daad switch
    {
        "gereed" => "Het dossier is gereed. Stuur de VO-school een seintje.",
        "vernieuw" => "Het dossier staat opnieuw klaar. De drie maanden beginnen opnieuw.",
        "terug" => "Het dossier is terug bij de leerkracht.",
        "verstrekt" => "Vastgelegd: het dossier is verstrekt.",
        "controle" => "Vastgelegd. Over vijf schooldagen staat het hier weer als het dan nog niet is opgehaald.",
        "versie" => "Er is een nieuwe versie begonnen. De leerkracht gaat verder.",
        "bestemming" => "De VO-school staat erbij.",
        "seintje" => "Het seintje gaat naar de VO-school. Hieronder zie je wanneer de mailserver het aannam.",
        _ => null,
    };
}
