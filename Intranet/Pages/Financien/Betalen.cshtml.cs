using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>Payment runs, and what can go into a new one (TSO-6d, TSO-10c).</summary>
[Inzage(Inzagesoort.School, "betaalopdrachten")]
[Beleid(Beleid.PersoonMet2, Recht.IncassoMaken, Recht.IncassoGoedkeuren, HeleSchool = true)]
internal sealed class BetalenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    /// <summary>What was ticked; null before a form was sent: all of it.</summary>
    private ImmutableArray<string>? _gekozen;

    public ImmutableArray<Runrij> Rijen { get; private set; } = [];

    /// <summary>Of a run that isn't made yet: what can be paid.</summary>
    public BetaalrunView Nieuw { get; private set; } = null!;

    public string Hier => $"{Begin}/betalen";

    public bool MagMaken => Wie.MagHeleSchool(Recht.IncassoMaken, School);

    public string NieuwId => Operatie[^Runwoorden.IdLengte..];

    public bool IsGekozen(Betaalregel regel) => _gekozen?.Contains(regel.Bron, StringComparer.Ordinal) ?? true;

    public async Task<IActionResult> OnGetAsync() => await Laad() ? Page() : NotFound();

    [Beleid(Beleid.PersoonMet2, Recht.IncassoMaken, HeleSchool = true)]
    public async Task<IActionResult> OnPostAsync(string? id, string[] bron)
    {
        if (!Runwoorden.IsId(id))
        {
            return NotFound();
        }

        _gekozen = [.. bron];
        return await Doe("nieuw", async () =>
            Datum("Datum", "de dag van betalen") is { } datum ? await Grains.Betaalrun(School, id!).Maak(datum, [.. bron], Op(), Wie) : null,
            $"{Hier}/{id}?bewaard=gemaakt", "datum")
            ?? (await Laad() ? Toon("_Betalen", this) : NotFound());
    }

    private async Task<bool> Laad()
    {
        if ((await Grains.Betaalrun(School, NieuwId).Bekijk(Wie)).Waarde is not { } nieuw)
        {
            return false;
        }

        Nieuw = nieuw;
        Rijen = [.. (await Grains.Incassos(School).Alles()).Where(r => r.Soort == Runsoorten.Betaling).OrderByDescending(r => r.Datum).ThenByDescending(r => r.Id, StringComparer.Ordinal)];
        return true;
    }
}
