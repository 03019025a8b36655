using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Lunchinfo;

/// <summary>The groepsleerkracht gives, renews and ends lunch info of the own groep in one screen (TSO-8f).</summary>
[Beleid(Beleid.Persoon, Recht.LunchinfoWijzigen)]
[Inzage(Inzagesoort.Groep, "lunchinfo")]
public sealed class GroepModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    private const string Deelnaam = "Lunchinfo";
    private const int TegelijkMax = 32;

    public LunchScherm Scherm { get; private set; } = null!;

    private string GroepId => (string)RouteData.Values["groep"]!;

    public async Task<IActionResult> OnGetAsync(string? bewaard) => await Laad(new LunchinfoInvoer { Id = ids.NieuwId() }, bewaard == "1") ?? Page();

    /// <summary>The id of the note was made when the form was drawn: twice is once.</summary>
    public async Task<IActionResult> OnPostGeefAsync([Bind(Prefix = Deelnaam)] LunchinfoInvoer lunchinfo)
    {
        var invoer = new Invoer(ModelState, Deelnaam);
        var gelezen = lunchinfo.Lees(invoer);
        if (string.IsNullOrEmpty(lunchinfo.Leerling))
        {
            invoer.Fout(nameof(LunchinfoInvoer.Leerling), "Kies een kind.");
        }

        return await Doe(lunchinfo.Leerling, kind => kind.BewaarLunchnotitie(gelezen, null, Wie), lunchinfo);
    }

    /// <summary>Sets a date, so twice is the same.</summary>
    public Task<IActionResult> OnPostVerlengAsync(string? leerling, string? notitie, string? totEnMet)
    {
        var tot = new Invoer(ModelState, Deelnaam).Datum(nameof(LunchinfoInvoer.TotEnMet), totEnMet, "de laatste dag");
        return Doe(leerling, kind => kind.VerlengLunchnotitie(notitie ?? "", tot ?? default, Wie), new LunchinfoInvoer { Id = ids.NieuwId() });
    }

    /// <summary>What is gone already stays gone.</summary>
    public Task<IActionResult> OnPostBeeindigAsync(string? leerling, string? notitie) =>
        Doe(leerling, kind => kind.BeeindigLunchnotitie(notitie ?? "", Wie), new LunchinfoInvoer { Id = ids.NieuwId() });

    private async Task<IActionResult> Doe(string? leerling, Func<ILeerlingGrain, Task<Uitkomst>> opdracht, LunchinfoInvoer getypt)
    {
        if (await Laad(getypt, bewaard: false) is { } fout)
        {
            return fout;
        }

        // A child of another groep has its own address: the groep of this one was what was weighed.
        if (leerling is { Length: > 0 } && Scherm.Kinderen.All(k => k.Id != leerling))
        {
            return NotFound();
        }

        HttpContext.InzageVanLeerling(leerling);
        var isGoed = ModelState.IsValid && IsGoed(await opdracht(Grains.Leerling(School, leerling ?? "")), Deelnaam);
        if (!isGoed)
        {
            Scherm = Scherm with { Geweigerd = true };
            return Toon("_Groep", Scherm);
        }

        if (!Request.IsHtmxNonBoosted())
        {
            return Redirect($"{Scherm.Adres}?bewaard=1");
        }

        ModelState.Clear();
        return await Laad(new LunchinfoInvoer { Id = ids.NieuwId() }, bewaard: true) ?? Partial("_Groep", Scherm);
    }

    private async Task<IActionResult?> Laad(LunchinfoInvoer invoer, bool bewaard)
    {
        if ((await Grains.School(School).Bekijk())?.Groep(GroepId) is not { } groep)
        {
            return NotFound();
        }

        var rijen = (await Grains.Register(School).Alles()).Rijen.Where(r => r.Actief && r.GroepId == GroepId).ToList();
        Scherm = new LunchScherm(groep, Vandaag, $"{Adres}/lunchinfo/{GroepId}", [.. rijen.Select(r => (r.Id, Naam(r)))], await Regels(rijen), invoer)
        {
            Bewaard = bewaard ? $"Bewaard om {Datums.Tijd(Tijd.Nu)}" : null,
        };
        return null;
    }

    /// <summary>The register says who has notes; only their cards are asked, some at a time.</summary>
    private async Task<ImmutableArray<LunchRegel>> Regels(IEnumerable<LeerlingRij> rijen)
    {
        var regels = ImmutableArray.CreateBuilder<LunchRegel>();
        foreach (var deel in rijen.Where(r => !r.Merkjes.IsEmpty).Chunk(TegelijkMax))
        {
            var kaarten = await Task.WhenAll(deel.Select(r => Grains.Leerling(School, r.Id).Kaart(Wie)));
            regels.AddRange(deel.Zip(kaarten).SelectMany(k => (k.Second.Waarde?.Lunchnotities ?? []).Select(n => new LunchRegel(k.First.Id, Naam(k.First), n))));
        }

        return regels.ToImmutable();
    }

    private static string Naam(LeerlingRij rij) => Namen.Volledig(rij.Persoon.Roepnaam, rij.Persoon.Voorvoegsel, rij.Persoon.Achternaam);
}
