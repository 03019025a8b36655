using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Regelingen;

/// <summary>A new version: one rule a line, from when, and the overleg or the besluit that it asks (TSO-10b, TSO-14d, TSO-15a).</summary>
[GeenInzage("afspraken van de school, geen gegevens van kinderen")]
[Beleid(Beleid.Persoon, Recht.RegelingenBeheren, HeleSchool = true)]
public sealed class NieuwModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Versie";

    [FromRoute(Name = "soort")]
    public string Soort { get; set; } = "";

    public RegelingView View { get; private set; } = null!;

    public VersieInvoer Versie { get; private set; } = new();

    public string Operatie { get; } = ids.NieuwId();

    public string Hier => $"{Adres}/regelingen/{Soort}/nieuw";

    public bool MetOverleg => Regelingsoorten.VraagtOverleg(Soort);

    /// <summary>After the first, a reglement only carries out a besluit that is in force (TSO-15a): without one there is nothing to record.</summary>
    public bool WachtOpBesluit => Soort == Regelingsoorten.Reglement && View.Nieuwste is not null && View.Besluiten.IsEmpty;

    /// <summary>Came back, so that what was typed stays.</summary>
    public bool IsVerstuurd { get; private set; }

    /// <summary>Where the besluit is made, for who may propose it or look at it.</summary>
    public IReadOnlyList<Actie> NaarBesluiten =>
    [
        .. Wie.MagHeleSchool(Recht.BesluitVoorstellen, School)
            ? new[] { new Actie("Doe een voorstel", $"{Adres}/besluiten/nieuw?jaar={Schooljaar.Van(Vandaag)}&soort=reglement", "plus-lg", Hoofd: true) } : [],
        .. Regelingwoorden.MagBesluit(Wie) ? new[] { new Actie("Bekijk de besluiten", $"{Adres}/besluiten") } : [],
    ];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Laad())
        {
            return NotFound();
        }

        var vorige = (View.Straks ?? View.Nu)?.Regels.Select(r => r.Tekst);
        Versie = new VersieInvoer
        {
            Regels = string.Join('\n', vorige ?? Regelingbegin.Van(Soort)),
            GeldtVanaf = Veldwaarde.Datum(View.Besluiten.Select(b => b.Vanaf).Append(Vandaag).Max()),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = Deel)] VersieInvoer versie, long gezien, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(versie);
        if (!await Laad())
        {
            return NotFound();
        }

        var gelezen = versie.Lees(new Invoer(ModelState, Deel), MetOverleg ? Regelingwoorden.Namens(Soort) : null);
        if (ModelState.IsValid && IsGoed(await Grains.Regeling(School, Soort).LegVast(gelezen, gezien, new OperatieId(operatie ?? ""), Wie), Deel))
        {
            return Redirect($"{Adres}/regelingen/{Soort}?bewaard=versie");
        }

        (Versie, IsVerstuurd) = (versie, true);
        await Laad();
        return Toon("_Nieuw", this);
    }

    private async Task<bool> Laad()
    {
        if (!Regelingsoorten.Alle.Contains(Soort) || await Grains.Regeling(School, Soort).Bekijk(Wie) is not { IsGoed: true, Waarde: { MagVaststellen: true } view })
        {
            return false;
        }

        View = view;
        return true;
    }
}

/// <summary>Form of a new version.</summary>
public sealed class VersieInvoer
{
    /// <summary>One rule a line.</summary>
    public string? Regels { get; set; }

    public string? GeldtVanaf { get; set; }

    public string? OverlegOp { get; set; }

    public string? OverlegTeam { get; set; }

    public string? OverlegCommissie { get; set; }

    public string? OverlegUitkomst { get; set; }

    /// <param name="namens">Who talked with the commissie, as a field that must be filled in; null without overleg.</param>
    internal RegelingInvoer Lees(Invoer invoer, string? namens)
    {
        Keur(invoer, namens);
        var vanaf = invoer.Datum(nameof(GeldtVanaf), GeldtVanaf, "de dag waarop dit ingaat") ?? default;
        var overlegOp = namens is not null ? invoer.Datum(nameof(OverlegOp), OverlegOp, "de dag van het overleg") : null;
        return new RegelingInvoer(
            [.. Regelteksten(Regels)], vanaf, overlegOp is { } dag ? new Regelingoverleg(dag, OverlegTeam ?? "", OverlegCommissie ?? "", OverlegUitkomst ?? "") : null, null);
    }

    /// <summary>What must be there, all at once.</summary>
    private void Keur(Invoer invoer, string? namens)
    {
        invoer.Keur(nameof(Regels), Regelteksten(Regels).Any(), Weigeringen.RegelsNodig);
        if (namens is not null)
        {
            invoer.Verplicht(nameof(OverlegTeam), OverlegTeam, namens);
            invoer.Verplicht(nameof(OverlegCommissie), OverlegCommissie, "een naam namens de commissie");
            invoer.Verplicht(nameof(OverlegUitkomst), OverlegUitkomst, "de uitkomst");
        }
    }

    private static IEnumerable<string> Regelteksten(string? tekst) =>
        (tekst ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
