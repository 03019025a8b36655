using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Werving;

namespace OrleansSchool.Intranet.Pages.Overblijfkrachten;

/// <summary>Who wants to become an overblijfkracht (TSO-4f, TSO-4i).</summary>
[Inzage(Inzagesoort.Beheer, "kandidaat")]
[Beleid(Beleid.PersoonMet2, Recht.HelperdossierZien, HeleSchool = true)]
internal sealed class KandidatenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Nieuw";

    public KandidatenView View { get; private set; } = null!;

    public KandidaatVorm Nieuw { get; private set; } = new();

    public string Operatie { get; } = ids.NieuwId();

    public string Hier => $"{Adres}/overblijfkrachten/kandidaten";

    public async Task<IActionResult> OnGetAsync() => await Laad() ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    [Beleid(Beleid.PersoonMet2, Recht.HelpersBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostAsync([Bind(Prefix = Deel)] KandidaatVorm nieuw, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(nieuw);
        var gelezen = nieuw.Lees(new Invoer(ModelState, Deel), Vandaag);
        if (ModelState.IsValid)
        {
            var uitkomst = await Grains.Kandidaten(School).Bewaar(null, gelezen, new OperatieId(operatie ?? ""), Wie);
            if (uitkomst.IsGoed)
            {
                return Redirect($"{Hier}/{uitkomst.Waarde.Id}");
            }

            Weiger(uitkomst.Weigering, Deel);
        }

        Nieuw = nieuw;
        return await Laad() ? Toon("_Kandidaten", this) : StatusCode(StatusCodes.Status403Forbidden);
    }

    private async Task<bool> Laad()
    {
        if ((await Grains.Kandidaten(School).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        View = view;
        Nieuw.Op ??= Veldwaarde.Datum(Vandaag);
        return true;
    }
}

/// <summary>Form of a candidate.</summary>
public sealed class KandidaatVorm
{
    public string? Naam { get; set; }

    public string? Telefoon { get; set; }

    public string? Email { get; set; }

    public Kandidaatsoort Soort { get; set; } = Kandidaatsoort.Overblijfkracht;

    public string? Bron { get; set; }

    public string? Bureau { get; set; }

    public string? Op { get; set; }

    public string? Opmerking { get; set; }

    public static KandidaatVorm Van(KandidaatInvoer k) => new()
    {
        Naam = k.Naam,
        Telefoon = Basis.Telefoon.Leesbaar(k.Telefoon),
        Email = k.Email,
        Soort = k.Soort,
        Bron = k.Bron,
        Bureau = k.Bureau,
        Op = Veldwaarde.Datum(k.Op),
        Opmerking = k.Opmerking,
    };

    internal KandidaatInvoer Lees(Invoer invoer, DateOnly vandaag) => new(
        (Naam ?? "").Trim(), (Telefoon ?? "").Trim(), string.IsNullOrWhiteSpace(Email) ? null : Email.Trim(), Soort, Bron ?? "", Bureau,
        invoer.Datum(nameof(Op), Op, "wanneer deze kandidaat zich meldde") ?? vandaag, Opmerking);
}

internal static class Kandidaatwoorden
{
    public static string Soort(Kandidaatsoort soort) => soort switch
    {
        Kandidaatsoort.VasteInval => "vaste invalkracht",
        Kandidaatsoort.GediplomeerdInDienst => "gediplomeerde, in dienst",
        Kandidaatsoort.GediplomeerdIngehuurd => "gediplomeerde, ingehuurd",
        _ => "overblijfkracht",
    };

    public static (string Staat, string Woord) Uitslag(Kandidaatuitslag uitslag) => uitslag switch
    {
        Kandidaatuitslag.Aangenomen => ("goed", "Aangenomen"),
        Kandidaatuitslag.Afgewezen => ("fout", "Afgewezen"),
        Kandidaatuitslag.Teruggetrokken => ("open", "Teruggetrokken"),
        _ => ("wacht", "Loopt"),
    };

    public static string Stap(Sollicitatiestap stap) => stap switch
    {
        Sollicitatiestap.Vacature => "Vacature met eisen bekendgemaakt, ook binnen de school",
        Sollicitatiestap.Bevestiging => "Ontvangst van de sollicitatie bevestigd",
        Sollicitatiestap.Selectie => "Brieven geselecteerd door de benoemingscommissie",
        Sollicitatiestap.Gesprek => "Sollicitatiegesprek gevoerd",
        Sollicitatiestap.Referenties => "Referenties nagevraagd, met toestemming",
        _ => "Schriftelijk antwoord gegeven, met de reden",
    };

    /// <summary>What comes next, in a word.</summary>
    public static string Nu(Kandidaat k) => k.Gesprek is null ? "gesprek plannen"
        : k.Gegevens.Soort == Kandidaatsoort.GediplomeerdInDienst && k.Stappen.Length < 5 ? $"sollicitatiecode: {k.Stappen.Length} van 5"
        : "wacht op de commissie";
}
