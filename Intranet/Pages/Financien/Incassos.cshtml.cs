using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>Collection runs, and making a new one (TSO-6b).</summary>
[Inzage(Inzagesoort.School, "incasso's")]
[Beleid(Beleid.PersoonMet2, Recht.IncassoMaken, Recht.IncassoGoedkeuren, HeleSchool = true)]
internal sealed class IncassosModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    private const int VoorstelDagen = 14;

    public ImmutableArray<Runrij> Rijen { get; private set; } = [];

    public Bankgegevens? Bank { get; private set; }

    public string Hier => $"{Begin}/incasso";

    public bool MagMaken => Wie.MagHeleSchool(Recht.IncassoMaken, School);

    public DateOnly Voorstel => TargetDagen.Volgende(Vandaag.AddDays(Math.Max(Bank?.AankondigingDagen ?? VoorstelDagen, 1) + 1));

    public async Task<IActionResult> OnGetAsync()
    {
        await Laad();
        return Page();
    }

    [Inzage(Inzagesoort.School, "incasso's", Vervolg = true)]
    public async Task<IActionResult> OnGetLijstAsync()
    {
        await Laad();
        return Partial("_Incassos", this);
    }

    [Beleid(Beleid.PersoonMet2, Recht.IncassoMaken, HeleSchool = true)]
    public async Task<IActionResult> OnPostAsync(string? id)
    {
        if (!Runwoorden.IsId(id))
        {
            return NotFound();
        }

        var gedaan = await Doe("nieuw", async () =>
            Datum("Datum", "de dag van de incasso") is { } datum ? await Grains.Incassorun(School, id!).Maak(datum, Tekst("Termijn") ?? "", Op(), Wie) : null,
            $"{Hier}/{id}?bewaard=gemaakt", "datum", "termijn");
        if (gedaan is not null)
        {
            return gedaan;
        }

        await Laad();
        return Toon("_Incassos", this);
    }

    private async Task Laad()
    {
        Rijen = [.. (await Grains.Incassos(School).Alles()).Where(r => r.Soort == Runsoorten.Incasso).OrderByDescending(r => r.Datum).ThenByDescending(r => r.Id, StringComparer.Ordinal)];
        Bank = (await Grains.Financien(School).Bekijk()).Bank;
    }
}
