using System.Collections.Immutable;
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

    /// <summary>Newest first; months without presence are left out.</summary>
    public ImmutableArray<(DateOnly Maand, Vergoedingsregel Regel)> Maanden { get; private set; } = [];

    public HelperjaarView Helperjaar { get; private set; } = null!;

    public string Hier => $"{Begin}/mijn-vergoeding";

    public async Task<IActionResult> OnGetAsync(string? bewaard)
    {
        Bewaard = bewaard == "ja" ? "Je gegevens zijn bewaard." : null;
        await Laad();
        return Page();
    }

    [Beleid(Beleid.PersoonMet2, Recht.EigenVergoeding)]
    public async Task<IActionResult> OnPostAsync()
    {
        var klaar = await Doe("helper", async () =>
        {
            var geboren = string.IsNullOrWhiteSpace(Tekst("Geboortedatum")) ? null : Datum("Geboortedatum", "een geboortedatum");
            ImmutableArray<Geld> elders = [.. Teksten("Elders").Select(t => string.IsNullOrWhiteSpace(t) ? Geld.Nul : Geldwoorden.Lees(t)).OfType<Geld>()];
            return ModelState.IsValid
                ? await Grains.Helperjaar(Wie.AccountId, Vandaag.Year).Zet(elders, geboren, Tekst("Iban"), Tekst("IbanNaam"), Wie) : null;
        }, $"{Hier}?bewaard=ja", "elders", "geboortedatum", "iban", "iban-naam");
        if (klaar is not null)
        {
            return klaar;
        }

        await Laad();
        return Toon("_MijnVergoeding", this);
    }

    private async Task Laad()
    {
        var deze = Vergoedingwoorden.Maandvan(Vandaag);
        var maanden = Enumerable.Range(0, MaandenTerug).Select(n => deze.AddMonths(-n)).ToList();
        var regels = await Task.WhenAll(maanden.Select(m => Grains.Vergoedingen(School, m).Mijn(Wie)));
        Maanden = [.. maanden.Zip(regels).Where(p => p.Second.IsGoed).Select(p => (p.First, p.Second.Waarde!))];
        Helperjaar = await Grains.Helperjaar(Wie.AccountId, Vandaag.Year).Bekijk();
    }
}
