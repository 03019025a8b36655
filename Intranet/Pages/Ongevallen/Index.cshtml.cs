using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Leerlingen;
using OrleansSchool.Ongevallen;

namespace OrleansSchool.Intranet.Pages.Ongevallen;

/// <summary>One accident in the list of a schooljaar.</summary>
public sealed record OngevalRegel(OngevalRij Rij, string Kind, string Groep, string Plek);

/// <summary>What runs now, and for who handles accidents all of a schooljaar: the earlier ones as long as they are kept (TSO-12, SEC-5).</summary>
[Beleid(Beleid.Tablet, Recht.OngevalMelden, Recht.OngevallenZien, Recht.ZoekactieDoen)]
[Inzage(Inzagesoort.School, "ongevallen")]
public sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    private const int GezochtMax = 20;
    private const string Onbekend = "Niet meer bekend";

    /// <summary>This schooljaar and those before it that are still kept: two years after they ended.</summary>
    private const int JarenMax = 3;

    public Spoedbalk Nu { get; private set; } = null!;

    /// <summary>What runs, with the name of the child: who is on this page may open each of them.</summary>
    public ImmutableArray<(Spoedregel Regel, string Kind)> Lopend { get; private set; } = [];

    /// <summary>Null for who only reports, and on a shared tablet.</summary>
    public ImmutableArray<OngevalRegel>? Lijst { get; private set; }

    /// <summary>Searches of late that are over.</summary>
    public ImmutableArray<(ZoekRij Rij, string Kind, string Groep)> Gezocht { get; private set; } = [];

    /// <summary>Of which schooljaar the list is.</summary>
    public Schooljaar Jaar { get; private set; }

    public IEnumerable<Schooljaar> Jaren => Enumerable.Range(0, JarenMax).Select(n => new Schooljaar(Schooljaar.Van(Vandaag).Begin - n));

    public bool MagMelden => Wie.Mag(Recht.OngevalMelden, School);

    public bool MagOntruiming => Wie.Mag(Recht.BordZien, School);

    public async Task<IActionResult> OnGetAsync(string? jaar)
    {
        if (LeesJaar(jaar, Schooljaar.Van(Vandaag), Jaren.Contains) is not { } gekozen)
        {
            return NotFound();
        }

        Jaar = gekozen;
        await HaalNu();
        if (Wie.MagHeleSchool(Recht.OngevallenZien, School) && Wie.Tablet is null)
        {
            await MaakLijst();
        }

        return Page();
    }

    /// <summary>What runs, for a live signal.</summary>
    [Inzage(Inzagesoort.School, "ongevallen", Vervolg = true)]
    public async Task<IActionResult> OnGetLopendAsync()
    {
        await HaalNu();
        return Partial("_Lopend", this);
    }

    /// <summary>The bar of every open screen, for a live signal.</summary>
    [GeenInzage("zegt dat er iets is in een groep, zonder namen")]
    public async Task<IActionResult> OnGetBalkAsync() => Partial("_Spoedbalk", (await Spoedbalk.Haal(Grains, Wie, Vandaag))!);

    private async Task HaalNu()
    {
        Nu = (await Spoedbalk.Haal(Grains, Wie, Vandaag))!;
        if (!Nu.Regels.IsEmpty)
        {
            var namen = await Namenlijst();
            Lopend = [.. Nu.Regels.Select(r => (r, namen.GetValueOrDefault(r.LeerlingId, Onbekend)))];
        }
    }

    private async Task<Dictionary<string, string>> Namenlijst() =>
        (await Grains.Register(School).Alles()).Rijen.ToDictionary(r => r.Id, Naam, StringComparer.Ordinal);

    private async Task MaakLijst()
    {
        var school = await Grains.School(School).Bekijk();
        var namen = await Namenlijst();
        var alles = await Grains.Ongevallen(School, Jaar).Alles();
        Lijst =
        [
            .. alles.Ongevallen.Select(o => new OngevalRegel(
                o, namen.GetValueOrDefault(o.LeerlingId, Onbekend), school?.Groep(o.GroepId)?.Titel ?? "", school?.Plek(o.PlekId)?.Naam ?? "")),
        ];
        Gezocht =
        [
            .. alles.Zoekacties.Where(z => z.Gesloten).Take(GezochtMax)
                .Select(z => (z, namen.GetValueOrDefault(z.LeerlingId, Onbekend), school?.Groep(z.GroepId)?.Titel ?? "")),
        ];
    }

    private static string Naam(LeerlingRij rij) => Namen.Volledig(rij.Persoon.Roepnaam, rij.Persoon.Voorvoegsel, rij.Persoon.Achternaam);
}
