using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Ongevallen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Ongevallen;

/// <summary>A child that can be chosen, those who are here first.</summary>
public sealed record KiesKind(string Id, string Naam, string Groep, bool IsHier);

/// <summary>
/// Reporting, for somebody with an injured child in the rain: from the child's sheet it is the PIN and one tap (TSO-12b). The child stands in
/// the address, so that a PIN that was asked again loses nothing.
/// </summary>
[Beleid(Beleid.Tablet, Recht.OngevalMelden)]
[Inzage(Inzagesoort.Leerling, "ongeval melden")]
public sealed class NieuwModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public const string Niemand = "niemand";

    public SchoolView Inrichting { get; private set; } = null!;

    public KiesKind? Kind { get; private set; }

    public string? GroepPlek { get; private set; }

    /// <summary>To choose from, when the address names no child.</summary>
    public ImmutableArray<KiesKind> Kinderen { get; private set; } = [];

    /// <summary>Who is here; of a school that names nobody, who could be.</summary>
    public ImmutableArray<ToezichtNaam> Helpers { get; private set; } = [];

    public string? PlekId { get; private set; }

    public string? Helper { get; private set; }

    public string? Omschrijving { get; private set; }

    public string Operatie { get; private set; } = "";

    public Weigering? Weigering { get; private set; }

    /// <summary>An accident of this child that runs today: perhaps the same one.</summary>
    public OngevalRij? Lopend { get; private set; }

    /// <summary>The form was refused for that: sent again it reports a second one.</summary>
    public bool IsTweede => Weigering?.Code == Weigeringen.LooptAlCode;

    public IReadOnlyList<Actie> NaarLopend => Lopend is { } rij ? [new Actie("Open het lopende ongeval", $"{Adres}/ongevallen/{rij.Id}", Hoofd: true)] : [];

    [Beleid(Beleid.Tablet, Recht.OngevalMelden, VersePin = true)]
    public async Task<IActionResult> OnGetAsync(string? kind, string? plek)
    {
        PlekId = plek;
        return await Laad(kind) ?? Page();
    }

    /// <summary>The id of the accident follows from the form: a double tap reports once.</summary>
    [Beleid(Beleid.Tablet, Recht.OngevalMelden, VersePin = true)]
    public async Task<IActionResult> OnPostAsync(string? kind, string? plek, string? helper, string? omschrijving, string? levensgevaar, string? tweede, string? operatieId)
    {
        (PlekId, Helper, Omschrijving, Operatie) = (plek, helper, omschrijving, operatieId ?? "");
        var operatie = new OperatieId(Operatie);
        var id = OngevalId.Van(operatie, Wie);
        var uitkomst = await Grains.Ongeval(School, id).Meld(
            kind ?? "", plek ?? "", omschrijving, levensgevaar == "1", string.IsNullOrEmpty(helper) || helper == Niemand ? null : helper, operatie, Wie, tweede == "1");
        HttpContext.InzageVanLeerling(kind);
        if (uitkomst.IsGoed)
        {
            return Redirect($"{Adres}/ongevallen/{id}");
        }

        if (uitkomst.Weigering == Weigeringen.GeenRecht)
        {
            return Forbid403();
        }

        Weigering = uitkomst.Weigering;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Laad(kind) ?? Page();
    }

    private StatusCodeResult Forbid403() => StatusCode(StatusCodes.Status403Forbidden);

    private async Task<IActionResult?> Laad(string? kind)
    {
        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return NotFound();
        }

        Inrichting = school;
        Operatie = Operatie.Length == 0 ? ids.NieuwId() : Operatie;
        new BordModel("Ongeval melden", "Bel bij levensgevaar eerst 112", null, $"{Adres}/ongevallen", "Terug naar ongevallen").ZetIn(ViewData);
        var rij = string.IsNullOrEmpty(kind) ? null : (await Grains.Register(School).Alles()).Rijen.FirstOrDefault(r => r.Id == kind && r.Actief);
        if (rij is null || !Wie.MagInGroep(Recht.BordZien, School, rij.GroepId))
        {
            Kinderen = await Kies(school);
            return null;
        }

        Kind = new KiesKind(rij.Id, Namen.Volledig(rij.Persoon.Roepnaam, rij.Persoon.Voorvoegsel, rij.Persoon.Achternaam), school.Groep(rij.GroepId ?? "")?.Titel ?? "", true);
        HttpContext.InzageVanLeerling(rij.Id);
        Lopend = (await Grains.Ongevallen(School, Schooljaar.Van(Vandaag)).Alles()).Ongevallen.FirstOrDefault(o => o.LeerlingId == rij.Id && o.Datum == Vandaag && !o.Gesloten);
        Helpers = [.. Mogelijk((await Grains.Middag(School, Vandaag).Toezicht(Wie)).Waarde).OrderBy(h => h.HelperId == Wie.AccountId ? 0 : 1).Take(OngevalGrenzen.MensenMax)];
        PlekId ??= school.Groep(rij.GroepId ?? "")?.BuitenPlekId;
        Helper ??= Helpers.Any(h => h.HelperId == Wie.AccountId) ? Wie.AccountId : Niemand;
        return null;
    }

    private static IEnumerable<ToezichtNaam> Mogelijk(ToezichtView? toezicht) => toezicht is null ? []
        : toezicht.Helpers.IsEmpty ? toezicht.Namen.Where(n => !n.IsTeam)
        : toezicht.Helpers.Where(h => h is { Weg: null, WegMet: null }).Select(h => new ToezichtNaam(h.HelperId, h.Naam, h.Gediplomeerd, IsTeam: false));

    private async Task<ImmutableArray<KiesKind>> Kies(SchoolView school)
    {
        var groepen = school.GroepenVan(Schooljaar.Van(Vandaag)).Where(g => Wie.MagInGroep(Recht.BordZien, School, g.Id)).ToList();
        HttpContext.InzageVanGroepen(groepen.Select(g => g.Id));
        var borden = await Task.WhenAll(groepen.Select(g => Grains.Overblijfgroep(School, g.Schooljaar, g.Id).Bord(Vandaag, Wie)));
        return
        [
            .. groepen.Zip(borden).SelectMany(p => (p.Second.Waarde?.Tegels ?? []).Select(t => new KiesKind(
                    t.LeerlingId, $"{t.Roepnaam} {t.Achternaam}", p.First.Titel, t.Staat is Tegelstaat.Aanwezig or Tegelstaat.Onverwacht)))
                .OrderBy(k => k.IsHier ? 0 : 1).ThenBy(k => k.Naam, StringComparer.CurrentCulture),
        ];
    }
}
