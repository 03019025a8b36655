using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedrag;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Gedrag;

/// <summary>The commissie decides, after the overleg with the schoolleider; it sees of the child only what that asks (TSO-9c, TSO-8h).</summary>
[Inzage(Inzagesoort.Leerling, "besluit over schorsing")]
[Beleid(Beleid.Persoon, Recht.SchorsingBesluiten, HeleSchool = true)]
internal sealed class BesluitModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    private static readonly Rol[] Commissierollen = [Rol.Commissielid, Rol.Overblijfcoordinator, Rol.WaarnemendCoordinator, Rol.Schoolleider];

    [FromRoute(Name = "id")]
    public string Id { get; set; } = "";

    public KindBlad Blad { get; private set; } = null!;

    public Schorsing Zaak => Blad.View.Schorsingen[0];

    public BesluitVorm Besluit { get; private set; } = new();

    /// <summary>Members of the commissie, to tick.</summary>
    public ImmutableArray<string> Leden { get; private set; } = [];

    public bool Bewaard { get; private set; }

    /// <summary>Turned down today, by a slip perhaps: the votes can still be put right.</summary>
    public bool MagVerbeteren => Zaak.IsTeVerbeterenOp(Vandaag);

    public string Hier => $"{Adres}/gedrag/besluit/{Id}";

    public async Task<IActionResult> OnGetAsync(bool bewaard = false)
    {
        Bewaard = bewaard;
        if (!await Laad())
        {
            return NotFound();
        }

        Besluit = Zaak.Besluit is { } genomen && MagVerbeteren ? BesluitVorm.Uit(genomen, Leden) : new BesluitVorm { Op = Veldwaarde.Datum(Vandaag) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = Deel.Besluit)] BesluitVorm besluit, long versie, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(besluit);
        if (!await Laad())
        {
            return NotFound();
        }

        var invoer = new Invoer(ModelState, Deel.Besluit);
        var op = invoer.Datum(nameof(BesluitVorm.Op), besluit.Op, "de dag van het besluit");
        var (voor, tegen) = (invoer.Getal(nameof(BesluitVorm.Voor), besluit.Voor, "het aantal stemmen voor"), invoer.Getal(nameof(BesluitVorm.Tegen), besluit.Tegen, "het aantal stemmen tegen"));
        var blanco = string.IsNullOrWhiteSpace(besluit.Blanco) ? 0 : invoer.Getal(nameof(BesluitVorm.Blanco), besluit.Blanco, "het aantal stemmen blanco");
        var verplicht = voor > tegen; // without a majority there is nothing to choose days for
        var van = invoer.Datum(nameof(BesluitVorm.Van), besluit.Van, verplicht ? "de eerste dag" : null);
        var tot = invoer.Datum(nameof(BesluitVorm.TotEnMet), besluit.TotEnMet, verplicht ? "de laatste dag" : null);
        var uitkomst = ModelState.IsValid ? await Grains.Gedrag(School, Blad.View.LeerlingId).Besluit(
            Id, new BesluitInvoer(op ?? default, [.. besluit.Namen], voor ?? 0, tegen ?? 0, blanco ?? 0, besluit.Tekst ?? ""), van ?? default, tot ?? default,
            versie, new OperatieId(operatie ?? ""), Wie) : null;
        if (uitkomst is not null && IsGoed(uitkomst, Deel.Besluit))
        {
            return Redirect($"{Hier}?bewaard=true");
        }

        Besluit = besluit;
        await Laad();
        return Toon("_Besluit", this);
    }

    private async Task<bool> Laad()
    {
        var rij = (await Grains.Gedragoverzicht(School).Alles()).FirstOrDefault(r => r.SchorsingId == Id);
        if (rij is null || await Grains.Gedrag(School, rij.LeerlingId).Zaak(Id, Wie) is not { IsGoed: true, Waarde: { } view })
        {
            return false;
        }

        HttpContext.InzageVanLeerling(rij.LeerlingId);
        Blad = new KindBlad(
            view, await Grains.School(School).Bekijk(), await KindBlad.RegelsVan(view, Grains.Regeling(School, Regelingsoorten.Huisregels)),
            Vandaag, $"{Adres}/gedrag/{rij.LeerlingId}", ids.NieuwId())
        {
            IsBesluit = true,
        };
        Leden = [.. (await Grains.Personen(School).Alles()).Rijen.Where(p => p.Rollen.Any(IsLid)).Select(p => p.Naam)];
        return true;
    }

    private bool IsLid(Roltoekenning rol) =>
        rol.School == School && Commissierollen.Contains(rol.Rol) && rol.Van <= Vandaag && !(rol.TotEnMet < Vandaag);
}
