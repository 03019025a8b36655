using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Edexml;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>One child and what came of it; never the number itself.</summary>
internal sealed record Pgnuitslag(string LeerlingId, string Naam, string Staat, string Woord, string? Zin);

/// <summary>
/// The numbers of groep 8 out of the EDEXML file, straight into the dossiers (SCH-2): the file is read from memory and never stored, so there
/// is no step between to look it over.
/// </summary>
[Beleid(Beleid.PersoonMet2, Recht.DossierAdministratie, HeleSchool = true)]
[Inzage(Inzagesoort.School, "BSN voor groep 8")]
[RequestSizeLimit(Uploads.BytesMax)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.BytesMax, MemoryBufferThreshold = (int)Uploads.BytesMax, ValueCountLimit = 8)]
internal sealed class BsnModel(IGrainFactory grains, Schooltijd tijd, TimeProvider klok, IIdBron ids) : OverdrachtPagina(grains, tijd)
{
    public const string Deel = "Bsn";

    public string Hier => $"{Begin}/bsn";

    /// <summary>Dossiers that have been begun; the others get their number later.</summary>
    public int Begonnen { get; private set; }

    public int Kinderen { get; private set; }

    /// <summary>Empty before a file was read; who still misses a number stands first.</summary>
    public ImmutableArray<Pgnuitslag> Uitslagen { get; private set; } = [];

    /// <summary>A file was read.</summary>
    public bool Gelezen { get; private set; }

    public int Gelukt => Uitslagen.Count(u => u.Staat == "goed");

    [GeenInzage("leeg formulier")]
    public async Task<IActionResult> OnGetAsync() => await Rijen() is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(IFormFile? bestand, CancellationToken annulering)
    {
        if (await Rijen() is not { } rijen)
        {
            return NotFound();
        }

        if (bestand is null)
        {
            return Fout("Kies eerst een bestand.");
        }

        await using var bron = bestand.OpenReadStream();
        var gelezen = EdexmlPgnLezer.Lees(bron, School, klok, annulering);
        if (gelezen.Weigering is { } nee)
        {
            return Fout(nee.Zin);
        }

        if (gelezen.Regels.Count == 0)
        {
            return Fout("In dit bestand staat geen kind. Kies de EDEXML-export met de leerlingen van deze school.");
        }

        await NeemOver(gelezen.Regels, rijen);
        Gelezen = true;
        return Toon("_Bsn", this);
    }

    private async Task<ImmutableArray<Bordleerling>?> Rijen()
    {
        if ((await Grains.Overdracht(School, Jaar).Bord(Wie)).Waarde is not { } bord)
        {
            return null;
        }

        (Kinderen, Begonnen) = (bord.Rijen.Length, bord.Rijen.Count(r => r.Dossier is { Begonnen: true }));
        return bord.Rijen;
    }

    private async Task NeemOver(IReadOnlyList<Pgnregel> regels, ImmutableArray<Bordleerling> rijen)
    {
        var ingeschreven = (await Grains.Register(School).Alles()).Rijen.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var namen = rijen.ToDictionary(r => r.LeerlingId, StringComparer.Ordinal);
        var vondsten = PgnRules.Koppel(regels, rijen.Where(r => ingeschreven.ContainsKey(r.LeerlingId)).Select(r => ingeschreven[r.LeerlingId]));
        var uitslagen = new List<Pgnuitslag>(vondsten.Length);
        foreach (var (kind, vondst, regel) in vondsten)
        {
            uitslagen.Add(await NeemOver(namen[kind.Id], vondst, regel));
        }

        Uitslagen = [.. uitslagen.OrderBy(u => u.Staat == "goed")];
    }

    private async Task<Pgnuitslag> NeemOver(Bordleerling rij, Pgnvondst vondst, Pgnregel? regel)
    {
        if (regel?.Pgn is not { } pgn)
        {
            return vondst switch
            {
                Pgnvondst.Niet => new(rij.LeerlingId, rij.Naam, "wacht", "Niet gevonden", "Dit kind staat niet in het bestand, of met een andere naam of geboortedatum. Vul het nummer in bij het dossier."),
                Pgnvondst.ZonderNummer => new(rij.LeerlingId, rij.Naam, "wacht", "Geen nummer", "In het bestand staat bij dit kind geen nummer dat klopt. Verbeter het in de leerlingadministratie."),
                _ => new(rij.LeerlingId, rij.Naam, "wacht", "Niet zeker", "Het nummer in het bestand kan van een ander kind zijn. Vul het nummer zelf in bij het dossier."),
            };
        }

        if (rij.Dossier is not { Begonnen: true })
        {
            return new(rij.LeerlingId, rij.Naam, "wacht", "Nog geen dossier", "De leerkracht is nog niet aan dit dossier begonnen. Lees het bestand daarna nog eens in.");
        }

        var uitkomst = await Grains.Dossier(School, rij.LeerlingId, Jaar).NeemPgnOver(pgn, new OperatieId(ids.NieuwId()), Wie);
        HttpContext.InzageOok(Inzagesoort.Wijziging, "BSN in dossier gezet", rij.LeerlingId);
        return uitkomst.IsGoed && rij.Dossier.Status != Dossierstatus.Voorlopig
            ? new(rij.LeerlingId, rij.Naam, "goed", "Doorgegeven", "Dit dossier ligt al vast. Stond er een ander nummer in, dan vraagt het dossier nu om een nieuwe versie.")
            : uitkomst.IsGoed ? new(rij.LeerlingId, rij.Naam, "goed", "Staat in het dossier", null)
            : new(rij.LeerlingId, rij.Naam, "wacht", "Niet gelukt", uitkomst.Weigering.Zin);
    }

    private IActionResult Fout(string zin)
    {
        ModelState.AddModelError($"{Deel}.Bestand", zin);
        return Toon("_Bsn", this);
    }
}
