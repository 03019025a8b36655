using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Begin;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Pages.Bord;
using OrleansSchool.Intranet.Pages.Inrichten;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Beginnen;

/// <summary>From which day the school counts here.</summary>
public sealed class BeginInvoer
{
    public string? EersteDag { get; set; }

    /// <summary>ja or nee: nobody chooses it for the school.</summary>
    public string? Midden { get; set; }
}

/// <summary>The set-up assistant: eight steps beside the form of one of them (SET-1). What is done is read from the school.</summary>
[Beleid(Beleid.Persoon, Recht.SchoolInrichten, HeleSchool = true)]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids, Opdracht opdracht, Herstelkluis kluis)
    : KantoorPagina(grains, tijd), IGegevensvorm
{
    public const string Gegevensdeel = "Gegevens";
    public const string Begindeel = "Begin";

    public Beginfeiten Feiten { get; private set; } = null!;

    public ImmutableArray<Beginregel> Stappen { get; private set; } = [];

    /// <summary>Whose form stands on the left.</summary>
    public Beginstap Stap { get; private set; }

    public GegevensInvoer Gegevens { get; private set; } = new();

    public Weekdagen TeBevestigen { get; private set; }

    public bool Bestaat => true;

    /// <summary>What stands there now, when the form was stale.</summary>
    public ImmutableArray<Waarde> Nieuwer { get; private set; } = [];

    /// <summary>As the field shows it.</summary>
    public string? EersteDag { get; private set; }

    public bool? Midden { get; private set; }

    /// <summary>The form of the first day was refused after the school had begun.</summary>
    public bool IsStartOpen { get; private set; }

    /// <summary>Made when the page is drawn; each form puts its own word behind it.</summary>
    public string Operatie { get; } = ids.NieuwId();

    public string Hier => $"{Adres}/beginnen";

    public bool IsBegonnen => Feiten.Begin.BegonnenOp is not null;

    public bool IsRond => BeginRules.IsRond(Stappen);

    public int NogMinuten => BeginRules.NogMinuten(Stappen);

    public Beginregel Nu => Stappen.First(r => r.Stap == Stap);

    public Beginregel? Vorige => Stappen.LastOrDefault(r => r.Stap < Stap);

    public Beginregel? Volgende => Stappen.FirstOrDefault(r => r.Stap > Stap);

    public bool HeeftNiveau2 => HttpContext.Sessie() is { Niveau: >= Beleid.PersoonMet2 };

    /// <summary>Who comes the next day without one gets no further than step 1.</summary>
    public bool IsTweedeStapNodig => !HeeftNiveau2 && !Feiten.HeeftTweedeStap;

    /// <summary>With the way back to this step: after the recovery codes it goes on here.</summary>
    public string TweedeStapUrl => Adressen.Met("/profiel/tweede-stap", IsBegonnen ? Nu.Url : Hier);

    public bool ZonderHerstelzin => !Feiten.HeeftHerstelzin && Wie.Mag(Recht.InstallatieBeheren, School);

    public bool ZonderMailserver => !Feiten.HeeftMailserver;

    public bool IsLunchdag => Feiten.School.HeeftOverblijven(Vandaag) && Vandaag >= (Feiten.Begin.EersteDag ?? Vandaag);

    /// <summary>The first day with overblijven from the day on which the school begins; null when none is near.</summary>
    public DateOnly? EersteLunchdag
    {
        get
        {
            var vanaf = Feiten.Begin.EersteDag is { } dag && dag > Vandaag ? dag : Vandaag;
            return Feiten.School.HeeftOverblijven(vanaf) ? vanaf : Feiten.School.Volgende(vanaf);
        }
    }

    public bool Mag(Recht recht) => Wie.MagHeleSchool(recht, School);

    public string? FoutBij(string veld) => ModelState[veld]?.Errors.FirstOrDefault()?.ErrorMessage;

    public async Task<IActionResult> OnGetAsync(string? stap) => await Laad(stap) ? Page() : Redirect($"{Adres}/inrichten");

    public async Task<IActionResult> OnPostStartAsync([Bind(Prefix = Begindeel)] BeginInvoer begin, string? operatieId)
    {
        var invoer = new Invoer(ModelState, Begindeel);
        var dag = invoer.Datum(nameof(BeginInvoer.EersteDag), begin.EersteDag, "de eerste dag");
        if (begin.Midden is not ("ja" or "nee"))
        {
            invoer.Fout(nameof(BeginInvoer.Midden), "Kies of er dit schooljaar al overblijven was.");
        }

        if (ModelState.IsValid && IsGoed(await Grains.Begin(School).Begin(dag!.Value, begin.Midden == "ja", new OperatieId(operatieId ?? ""), Wie), Begindeel))
        {
            return Redirect(Hier);
        }

        var antwoord = await Opnieuw(null);
        (EersteDag, Midden, IsStartOpen) = (begin.EersteDag, begin.Midden switch { "ja" => true, "nee" => false, _ => null }, true);
        return antwoord;
    }

    /// <summary>Step 1, with the same rule as Inrichten.</summary>
    public async Task<IActionResult> OnPostGegevensAsync([Bind(Prefix = Gegevensdeel)] GegevensInvoer gegevens, long versie)
    {
        var invoer = new Invoer(ModelState, Gegevensdeel);
        var gelezen = gegevens.Lees(invoer);
        var norm = invoer.Getal(nameof(GegevensInvoer.KinderenPerHelper), gegevens.KinderenPerHelper, "het aantal kinderen per helper");
        Uitkomst? uitkomst = null;
        if (ModelState.IsValid && IsGoed(uitkomst = await Grains.School(School).WijzigGegevens(gelezen, gegevens.Dagen, norm ?? 0, versie, Wie, gegevens.Bevestigd), Gegevensdeel))
        {
            return Redirect(Hier);
        }

        var antwoord = await Opnieuw("1");
        if (Feiten is not null)
        {
            Gegevens = gegevens;
            TeBevestigen = uitkomst?.Weigering?.Code == Weigeringen.DagMetAanmeldingenCode ? Feiten.School.Overblijfdagen & ~gegevens.Dagen : Weekdagen.Geen;
            Nieuwer = uitkomst?.Weigering?.Code == Weigeringen.Verouderd.Code ? [.. gegevens.Naast(Feiten.School)] : [];
        }

        return antwoord;
    }

    /// <param name="over">nee: it is done after all.</param>
    public async Task<IActionResult> OnPostSlaOverAsync(string? stap, string? over, string? operatieId)
    {
        var welke = int.TryParse(stap, NumberStyles.None, CultureInfo.InvariantCulture, out var nr) ? (Beginstap)nr : default;
        var toch = over == "nee";
        return IsGoed(await Grains.Begin(School).SlaOver(welke, !toch, new OperatieId(operatieId ?? ""), Wie), "")
            ? Redirect(toch ? string.Create(CultureInfo.InvariantCulture, $"{Hier}?stap={(int)welke}") : Hier)
            : await Opnieuw(stap);
    }

    public async Task<IActionResult> OnPostRondAfAsync(string? operatieId) =>
        IsGoed(await Grains.Begin(School).RondAf(new OperatieId(operatieId ?? ""), Wie), "") ? Redirect(Wie.Mag(Recht.VandaagZien, School) ? Adres : $"{Adres}/inrichten") : await Opnieuw("8");

    private async Task<IActionResult> Opnieuw(string? stap) => await Laad(stap) ? Toon("_Inhoud", this) : Redirect($"{Adres}/inrichten");

    private async Task<bool> Laad(string? stap)
    {
        if (await new Beginlezer(Grains, Tijd, opdracht, kluis).Lees(Wie, HttpContext.Sessie()) is not { } feiten)
        {
            return false;
        }

        (Feiten, Stappen) = (feiten, BeginRules.Stappen(feiten));
        Stap = BeginRules.Kies(stap, Stappen);
        Gegevens = GegevensInvoer.Van(feiten.School);
        EersteDag = Veldwaarde.Datum(feiten.Begin.EersteDag ?? Vandaag);
        Midden = feiten.Begin.BegonnenOp is null ? null : feiten.Begin.MiddenInHetJaar;
        return true;
    }
}
