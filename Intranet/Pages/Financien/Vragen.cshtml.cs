using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>Days of the list about which somebody must say whether they are billed (LIVE-1, TSO-6c).</summary>
[Inzage(Inzagesoort.School, "dagen die een keuze vragen")]
[Beleid(Beleid.PersoonMet2, Recht.GeldZien, HeleSchool = true)]
internal sealed class VragenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    /// <summary>Shown at once; the others follow when these are done.</summary>
    public const int TonenMax = 60;

    public DagrondeView View { get; private set; } = null!;

    public ImmutableArray<Dagvraagregel> Regels { get; private set; } = [];

    public string Hier => $"{Begin}/vragen";

    /// <summary>With what was done: the signal of one's own act comes at once and may not take it away.</summary>
    public string VerversUrl => $"{Hier}?handler=Lijst{(Bewaard is null ? "" : "&bewaard=antwoord")}";

    public async Task<IActionResult> OnGetAsync(string? bewaard)
    {
        Bewaard = Zin(bewaard);
        return await Laad() ? Page() : NotFound();
    }

    /// <summary>The list again, after a signal.</summary>
    [Inzage(Inzagesoort.School, "dagen die een keuze vragen", Vervolg = true)]
    public async Task<IActionResult> OnGetLijstAsync(string? bewaard)
    {
        Bewaard = Zin(bewaard);
        return await Laad() ? Partial("_Vragen", this) : NotFound();
    }

    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostAntwoordAsync(string? kind, string? dag, bool vorderen)
    {
        if (!LeerlingId.IsGeldig(kind) || Shared.Invoer.LeesDatum(dag ?? "").Datum is not { } datum)
        {
            return NotFound();
        }

        var grain = Grains.Afrekening(School, kind!, Schooljaar.Van(datum));
        return await Doe($"dag-{kind}-{dag}", async () => await grain.BeantwoordDag(datum, vorderen, Tekst("Reden"), Op(), Wie), $"{Hier}?bewaard=antwoord", "reden")
            ?? (await Laad() ? Toon("_Vragen", this) : NotFound());
    }

    private static string? Zin(string? daad) => daad == "antwoord" ? "Vastgelegd." : null;

    private async Task<bool> Laad()
    {
        if ((await Grains.Dagronde(School).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        var (namen, mag) = (await Kinderen(), Wie.MagHeleSchool(Recht.GeldBeheren, School));
        View = view;
        Regels =
        [
            .. view.Vragen.OrderBy(v => v.Vraag.Datum).ThenBy(v => v.LeerlingId, StringComparer.Ordinal).Take(TonenMax).Select((v, nr) => new Dagvraagregel(
                v.Vraag, v.LeerlingId, namen.Kort(v.LeerlingId), $"{Hier}?handler=Antwoord", "#dagvragen", $"{Operatie}-v{nr}", mag,
                Dagreden($"dag-{v.LeerlingId}-{Sleutels.Dag(v.Vraag.Datum)}"))),
        ];
        return true;
    }
}
