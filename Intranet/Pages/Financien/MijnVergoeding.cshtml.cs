using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>A helper's own vergoeding, account and what came from elsewhere (TSO-10c).</summary>
[GeenInzage("eigen vergoeding, geen gegevens van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.EigenVergoeding)]
internal sealed class MijnVergoedingModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    private const int MaandenTerug = 6;
    private const int MaandenJaar = 12;
    private const int Januari = 1;

    /// <summary>Newest first; months without presence are left out.</summary>
    public ImmutableArray<(DateOnly Maand, Vergoedingsregel Regel)> Maanden { get; private set; } = [];

    public HelperjaarView Helperjaar { get; private set; } = null!;

    /// <summary>Calendar year that is shown.</summary>
    public int Gekozen { get; private set; }

    /// <summary>In January what was received last year is entered too: December is fixed only then.</summary>
    public ImmutableArray<int> Kalenderjaren => Vandaag.Month == Januari ? [Vandaag.Year, Vandaag.Year - 1] : [Vandaag.Year];

    public string Hier => Adresvan(Gekozen);

    public string Adresvan(int jaar) =>
        jaar == Vandaag.Year ? $"{Begin}/mijn-vergoeding" : string.Create(CultureInfo.InvariantCulture, $"{Begin}/mijn-vergoeding?jaar={jaar}");

    public async Task<IActionResult> OnGetAsync(string? jaar, string? bewaard)
    {
        Bewaard = bewaard == "ja" ? "Je gegevens zijn bewaard." : null;
        if (!Kies(jaar))
        {
            return NotFound();
        }

        await Laad();
        return Page();
    }

    [Beleid(Beleid.PersoonMet2, Recht.EigenVergoeding)]
    public async Task<IActionResult> OnPostAsync(string? jaar)
    {
        if (!Kies(jaar))
        {
            return NotFound();
        }

        var klaar = await Doe("helper", async () =>
        {
            var geboren = string.IsNullOrWhiteSpace(Tekst("Geboortedatum")) ? null : Datum("Geboortedatum", "een geboortedatum");
            ImmutableArray<Geld> elders = [.. Teksten("Elders").Select(t => string.IsNullOrWhiteSpace(t) ? Geld.Nul : Geldwoorden.Lees(t)).OfType<Geld>()];
            return ModelState.IsValid
                ? await Grains.Helperjaar(Wie.AccountId, Gekozen).Zet(elders, geboren, Tekst("Iban"), Tekst("IbanNaam"), Wie) : null;
        }, $"{Hier}{(Gekozen == Vandaag.Year ? '?' : '&')}bewaard=ja", "elders", "geboortedatum", "iban", "iban-naam");
        if (klaar is not null)
        {
            return klaar;
        }

        await Laad();
        return Toon("_MijnVergoeding", this);
    }

    /// <summary>This year without one in the address; false for one that isn't to be chosen: what was meant for that one isn't kept in this.</summary>
    private bool Kies(string? jaar)
    {
        Gekozen = string.IsNullOrEmpty(jaar) ? Vandaag.Year : int.TryParse(jaar, NumberStyles.None, CultureInfo.InvariantCulture, out var gevraagd) ? gevraagd : 0;
        return Kalenderjaren.Contains(Gekozen);
    }

    private async Task Laad()
    {
        var (laatste, aantal) = Gekozen == Vandaag.Year ? (Vergoedingwoorden.Maandvan(Vandaag), MaandenTerug) : (new DateOnly(Gekozen, MaandenJaar, 1), MaandenJaar);
        var maanden = Enumerable.Range(0, aantal).Select(n => laatste.AddMonths(-n)).ToList();
        var regels = await Task.WhenAll(maanden.Select(m => Grains.Vergoedingen(School, m).Mijn(Wie)));
        Maanden = [.. maanden.Zip(regels).Where(p => p.Second.IsGoed).Select(p => (p.First, p.Second.Waarde!))];
        Helperjaar = await Grains.Helperjaar(Wie.AccountId, Gekozen).Bekijk();
    }
}
