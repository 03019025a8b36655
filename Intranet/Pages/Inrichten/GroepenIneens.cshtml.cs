using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Inrichten;

/// <summary>Times and places of all groepen in one form, with a row that fills them all (SET-1, SCH-1).</summary>
[Beleid(Beleid.Persoon, Recht.SchoolInrichten, HeleSchool = true)]
internal sealed class GroepenIneensModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public const string Rij = "Rij";
    public const string Allen = "Allen";

    public SchoolView Nu { get; private set; } = null!;

    /// <summary>Of this schooljaar and the next, in the order of the school.</summary>
    public ImmutableArray<Groep> Groepen { get; private set; } = [];

    public ImmutableArray<GroepRijInvoer> Rijen { get; private set; } = [];

    public GroepRijInvoer Allemaal { get; private set; } = new();

    /// <summary>What stands there now, of the groepen that somebody else changed meanwhile.</summary>
    public ImmutableArray<Waarde> Nieuwer { get; private set; } = [];

    public bool IsBewaard { get; private set; }

    /// <summary>The row for all went into the rows; not saved yet.</summary>
    public bool IsIngevuld { get; private set; }

    public string Terug => $"{Adres}/inrichten/groepen";

    public string Hier => $"{Terug}/ineens";

    public int ZonderPlek => Groepen.Count(g => g.BuitenPlekId is null);

    public bool MetJaar => Groepen.Select(g => g.Schooljaar).Distinct().Count() > 1;

    public async Task<IActionResult> OnGetAsync(bool bewaard = false)
    {
        if (!await Laad())
        {
            return Redirect($"{Adres}/inrichten");
        }

        IsBewaard = bewaard;
        return Page();
    }

    /// <summary>Puts the row for all into each row, to look at; nothing is saved yet.</summary>
    public async Task<IActionResult> OnPostAllemaalAsync([Bind(Prefix = Rij)] List<GroepRijInvoer>? rijen, [Bind(Prefix = Allen)] GroepRijInvoer? allemaal)
    {
        if (!await Laad())
        {
            return Redirect($"{Adres}/inrichten");
        }

        ModelState.Clear();
        var invoer = allemaal ?? new GroepRijInvoer();
        Houd(rijen);
        Rijen = [.. Rijen.Select(r => r.Met(invoer))];
        IsIngevuld = true;
        return Toon("_GroepenIneens", this);
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = Rij)] List<GroepRijInvoer>? rijen, long versie)
    {
        if (!await Laad())
        {
            return Redirect($"{Adres}/inrichten");
        }

        Houd(rijen);
        ImmutableArray<Groep> gelezen = [.. Groepen.Select((groep, nr) => Rijen[nr].Lees(new Invoer(ModelState, Naam(nr)), groep))];
        if (!ModelState.IsValid)
        {
            return Toon("_GroepenIneens", this);
        }

        var uitkomst = await Grains.School(School).BewaarGroepen(gelezen, versie, Wie);
        if (uitkomst.Weigering is not { } nee)
        {
            return Redirect($"{Hier}?bewaard=true");
        }

        if (nee.Code == Weigeringen.Verouderd.Code)
        {
            Nieuwer = [.. Groepen.Select((g, nr) => Waarde.Van(g.Titel, GroepRijInvoer.Van(g).Leesbaar(Nu), Rijen[nr].Leesbaar(Nu))).Where(w => w.Anders)];
        }

        ModelState.AddModelError(Veld(nee.Veld), nee.Zin);
        return Toon("_GroepenIneens", this);
    }

    public GroepCel Tijdstip(int nr, string veld, string wat, string? waarde) => Cel(nr, veld, wat, waarde);

    public GroepCel Plek(int nr, string veld, string wat, string? waarde, PlekSoort soort) =>
        Cel(nr, veld, wat, waarde) with { Plekken = [.. Nu.Plekken.Where(p => p.Soort == soort)], Verplicht = false };

    /// <summary>A field of the row for all: empty leaves the groepen as they are.</summary>
    public GroepCel Voor(string veld, string wat, string? waarde, PlekSoort? soort = null) =>
        new($"{Allen}.{veld}", $"{Allen}_{veld}", $"{wat} voor allemaal", waarde, null)
        {
            Plekken = soort is null ? [] : [.. Nu.Plekken.Where(p => p.Soort == soort)],
            Zonder = "Laat zo",
            Verplicht = false,
        };

    private static string Naam(int nr) => string.Create(CultureInfo.InvariantCulture, $"{Rij}[{nr}]");

    private GroepCel Cel(int nr, string veld, string wat, string? waarde)
    {
        var naam = $"{Naam(nr)}.{veld}";
        return new GroepCel(naam, TagBuilder.CreateSanitizedId(naam, "_"), $"{wat} van {Groepen[nr].Titel}", waarde, ModelState[naam]?.Errors.FirstOrDefault()?.ErrorMessage);
    }

    /// <summary>groepen[3].ophalen of the grain → Rij[3].Ophalen of the form, which sends the groepen in its own order.</summary>
    private string Veld(string? veld)
    {
        const string voor = "groepen[";
        var einde = veld?.IndexOf("].", StringComparison.Ordinal) ?? -1;
        if (veld is null || einde < 0 || !veld.StartsWith(voor, StringComparison.Ordinal)
            || !int.TryParse(veld.AsSpan(voor.Length, einde - voor.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var nr) || nr >= Rijen.Length)
        {
            return "";
        }

        var naam = veld[(einde + 2)..];
        return naam is "lunch" or "ophalen" or "buitenPlekId" or "binnenPlekId" ? $"{Naam(nr)}.{Namen.Hoofdletter(naam)}" : "";
    }

    /// <summary>What was typed, by groep: one that went meanwhile is left out, one that came keeps what it has.</summary>
    private void Houd(List<GroepRijInvoer>? rijen)
    {
        var perGroep = (rijen ?? []).Where(r => r is { Id: not null }).DistinctBy(r => r.Id, StringComparer.Ordinal).ToDictionary(r => r.Id!, StringComparer.Ordinal);
        Rijen = [.. Groepen.Select((g, nr) => perGroep.GetValueOrDefault(g.Id) ?? Rijen[nr])];
    }

    private async Task<bool> Laad()
    {
        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return false;
        }

        Nu = school;
        var jaar = Schooljaar.Van(Vandaag);
        Groepen = [.. school.Groepen.Where(g => g.Schooljaar >= jaar).Take(SchoolGrenzen.GroepenIneensMax)];
        Rijen = [.. Groepen.Select(GroepRijInvoer.Van)];
        return true;
    }
}
