using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>All payers: what is open, late or to their credit; children without a payer, and pairs that look the same (TSO-6b, TSO-10m).</summary>
[Inzage(Inzagesoort.School, "rekeningen van ouders")]
[Beleid(Beleid.PersoonMet2, Recht.GeldZien, HeleSchool = true)]
internal sealed class DebiteurenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    public const int PerPagina = 50;

    public BetalersView Betalers { get; private set; } = null!;

    public ImmutableArray<Filterkeuze> Keuzes { get; private set; } = [];

    public string Gekozen { get; private set; } = "";

    public string Zoek { get; private set; } = "";

    public ImmutableArray<Debiteurregel> Rijen { get; private set; } = [];

    public PagineringModel Bladen { get; private set; } = null!;

    public Kindnamen Namenlijst { get; private set; } = null!;

    public string Hier => $"{Begin}/debiteuren";

    public bool MagBeheren => Wie.MagHeleSchool(Recht.GeldBeheren, School);

    public bool MagInrichten => Wie.MagHeleSchool(Recht.GeldInrichten, School);

    public string VerversUrl => $"{Adresvan(Gekozen, Bladen.Huidig)}&handler=Lijst";

    public async Task<IActionResult> OnGetAsync(string? toon, string? zoek, string? blad, string? bewaard)
    {
        Bewaard = bewaard switch { "samen" => "De twee betalers zijn nu een.", "apart" => "Vastgelegd: het zijn twee mensen.", _ => null };
        return await Laad(toon, zoek, blad) ? Page() : NotFound();
    }

    /// <summary>The list again, after a signal.</summary>
    [Inzage(Inzagesoort.School, "rekeningen van ouders", Vervolg = true)]
    public async Task<IActionResult> OnGetLijstAsync(string? toon, string? zoek, string? blad) => await Laad(toon, zoek, blad) ? Partial("_Debiteuren", this) : NotFound();

    /// <summary>Two that look the same: one person, or two.</summary>
    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostSamenAsync(string? blijft, string? gaat, bool zelfde)
    {
        var klaar = Leerlingen.LeerlingId.IsGeldig(blijft) && Leerlingen.LeerlingId.IsGeldig(gaat)
            ? await Doe($"samen-{blijft}-{gaat}", async () => await Grains.Betalers(School).VoegSamen(blijft!, gaat!, zelfde, Op(), Wie), $"{Hier}?toon=dubbel&bewaard={(zelfde ? "samen" : "apart")}")
            : NotFound();
        return klaar ?? (await Laad("dubbel", null, null) ? Toon("_Debiteuren", this) : NotFound());
    }

    public string NaamVan(string betalerId) => Betalers.Rijen.FirstOrDefault(r => r.Id == betalerId)?.Naam ?? "Onbekend";

    public string KinderenVan(string betalerId) => string.Join(", ", (Betalers.Rijen.FirstOrDefault(r => r.Id == betalerId)?.Kinderen ?? []).Select(k => Namenlijst.Kort(k.LeerlingId)));

    private string Adresvan(string toon, int blad) =>
        string.Create(CultureInfo.InvariantCulture, $"{Hier}?toon={toon}&zoek={Uri.EscapeDataString(Zoek)}&blad={blad}");

    private async Task<bool> Laad(string? toon, string? zoek, string? blad)
    {
        if ((await Grains.Betalers(School).Bekijk(Wie)).Waarde is not { } betalers)
        {
            return false;
        }

        (Betalers, Namenlijst, Zoek) = (betalers, await Kinderen(), (zoek ?? "").Trim() is var z && z.Length <= FinancienGrenzen.NaamMax ? z : "");
        Kies(toon);
        var gevonden = betalers.Rijen.Where(r => Hoort(Gekozen, r) && Past(r)).ToList();
        var bladen = Math.Max(1, (gevonden.Count + PerPagina - 1) / PerPagina);
        var nr = int.TryParse(blad, NumberStyles.None, CultureInfo.InvariantCulture, out var gevraagd) ? Math.Clamp(gevraagd, 1, bladen) : 1;
        Bladen = new PagineringModel(nr, bladen, n => Adresvan(Gekozen, n), "rekeningen");
        Rijen = [.. gevonden.Skip((nr - 1) * PerPagina).Take(PerPagina).Select(r => Debiteurregel.Maak(r, Namenlijst, Vandaag))];
        return true;
    }

    private void Kies(string? toon)
    {
        (string Id, string Tekst, int Aantal)[] keuzes =
        [
            .. new[] { ("open", "Open"), ("laat", "Te laat"), ("beslis", "Beslissen"), ("tegoed", "Tegoed"), ("alle", "Alle") }.Select(k => (k.Item1, k.Item2, Betalers.Rijen.Count(r => Hoort(k.Item1, r)))),
            ("zonder", "Zonder betaler", Betalers.ZonderBetaler.Length), ("dubbel", "Lijkt dubbel", Betalers.Dubbel.Length),
        ];
        Gekozen = keuzes.Any(k => k.Id == toon) ? toon! : "open";
        Keuzes = [.. keuzes.Where(k => k.Aantal > 0 || k.Id is "open" or "alle" || k.Id == Gekozen).Select(k => new Filterkeuze(k.Tekst, Adresvan(k.Id, 1), k.Aantal, k.Id == Gekozen))];
    }

    private static bool Hoort(string toon, BetalerRij rij) => toon switch
    {
        "open" => rij.Open > Geld.Nul,
        "laat" => rij.TeLaat > Geld.Nul,
        "beslis" => rij.Aanmaning is Aanmaningstand.UitsluitingVoorgesteld or Aanmaningstand.Besloten,
        "tegoed" => rij.Tegoed > Geld.Nul,
        "alle" => true,
        _ => false,
    };

    private bool Past(BetalerRij rij) => Zoek.Length == 0 || Namen.KomtOvereen(Zoek, rij.Naam) || rij.Kinderen.Any(k => Namen.KomtOvereen(Zoek, Namenlijst.Naam(k.LeerlingId)))
        || rij.OpenPosten.Any(p => p.Nummer == Zoek);
}
