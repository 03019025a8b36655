using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Persoon;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Pages.Persoon;

/// <summary>Finds the person who asks what is kept of them (AVG art. 15, SEC-5).</summary>
[Beleid(Beleid.PersoonMet2, Recht.PersoonsgegevensUitgeven, HeleSchool = true)]
[Inzage(Inzagesoort.School, "persoon gezocht voor inzage")]
internal sealed class IndexModel(IGrainFactory grains, Schooltijd tijd) : KantoorPagina(grains, tijd)
{
    public const int Max = 40;

    /// <summary>What was typed; a name or a part of it.</summary>
    public string Zoek { get; private set; } = "";

    public ImmutableArray<Gevonden> Mensen { get; private set; } = [];

    public bool IsMeer { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? zoek)
    {
        Zoek = (zoek ?? "").Trim();
        if (Zoek.Length is < 2 or > 80)
        {
            Zoek = "";
            return Page();
        }

        var alle = await Alle();
        ImmutableArray<Gevonden> past = [.. alle.Where(g => Namen.KomtOvereen(Zoek, g.Naam)).OrderBy(g => g.Naam, StringComparer.CurrentCulture)];
        (Mensen, IsMeer) = ([.. past.Take(Max)], past.Length > Max);
        return Page();
    }

    /// <summary>Verzorgers are found by the child that they stand with; who pays by their own name as well.</summary>
    private async Task<IEnumerable<Gevonden>> Alle()
    {
        var kinderen = (await Grains.Register(School).Alles()).Rijen;
        var roepnamen = kinderen.ToDictionary(k => k.Id, k => k.Persoon.Roepnaam, StringComparer.Ordinal);
        var betalers = await Grains.Betalers(School).Alles();
        var helpers = (await Grains.Overblijfkrachten(School).Alles()).Rijen;
        var mensen = (await Grains.Personen(School).Alles()).Rijen;
        var isHelper = helpers.Select(h => h.Id).ToHashSet(StringComparer.Ordinal);
        return kinderen.Select(k => new Gevonden(Persoonsleutel.Leerling(k.Id), Namen.Volledig(k.Persoon.Roepnaam, k.Persoon.Voorvoegsel, k.Persoon.Achternaam), k.Actief ? "leerling" : "leerling, van school"))
            .Concat(betalers.Where(b => !b.Kinderen.IsEmpty).Select(b => new Gevonden(
                Persoonsleutel.Verzorger(b.Kinderen[0].LeerlingId, b.Kinderen[0].VerzorgerId), b.Naam, $"verzorger van {string.Join(" en ", b.Kinderen.Select(k => roepnamen.GetValueOrDefault(k.LeerlingId, "een kind")).Distinct(StringComparer.Ordinal))}")))
            .Concat(helpers.Select(h => new Gevonden(new Persoonsleutel(Persoonsoort.Helper, h.Id, null), h.Gegevens.Naam, "overblijfkracht")))
            .Concat(mensen.Where(m => !isHelper.Contains(m.AccountId)).Select(m => new Gevonden(new Persoonsleutel(Persoonsoort.Account, m.AccountId, null), m.Naam, Rol(m))));
    }

    private string Rol(PersoonRij rij) =>
        string.Join(", ", rij.Rollen.Where(r => r.School == School && r.GeldtOp(Vandaag)).Select(r => r.Rol.Leesbaar()).Distinct(StringComparer.Ordinal)) is { Length: > 0 } rollen ? rollen : "account zonder rol";

    /// <param name="Als">What this person is here.</param>
    internal sealed record Gevonden(Persoonsleutel Sleutel, string Naam, string Als);
}
