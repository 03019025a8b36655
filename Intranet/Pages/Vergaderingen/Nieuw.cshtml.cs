using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Vergaderingen;

/// <summary>Plans a meeting; an extra one names whose remark caused it (TSO-2k).</summary>
[GeenInzage("een vergadering plannen, geen gegevens van kinderen")]
[Beleid(Beleid.PersoonMet2, Recht.VergaderingenBeheren, HeleSchool = true)]
internal sealed class NieuwModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : VergaderPagina(grains, tijd, ids)
{
    public const string Vorm = "plan";

    public Vergadersoort Soort { get; private set; } = Vergadersoort.Commissie;

    public bool IsExtra { get; private set; }

    public IActionResult OnGet(string? soort, bool extra)
    {
        (Soort, IsExtra) = (soort == "werkgroep" ? Vergadersoort.Werkgroep : Vergadersoort.Commissie, extra);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(bool extra)
    {
        IsExtra = extra;
        Soort = Enum.TryParse<Vergadersoort>(Tekst("Soort"), out var soort) && Enum.IsDefined(soort) ? soort : default;
        Geweigerd = Vorm;
        if (Soort == default)
        {
            ModelState.AddModelError($"{Deel}.Soort", "Kies wie er vergaderen.");
        }

        if (LeesPlan(extra) is not { } plan)
        {
            return Toon("_Nieuw", this);
        }

        var jaar = Schooljaar.Van(plan.Op);
        if (jaar != Jaar && jaar != Jaar.Volgend && jaar != Jaar.Vorig)
        {
            ModelState.AddModelError($"{Deel}.Op", "Kies een dag in dit, het vorige of het volgende schooljaar.");
            return Toon("_Nieuw", this);
        }

        var uitkomst = await Grains.Vergaderingen(School, jaar).Plan(Soort, plan, Op(), Wie);
        return Lukte(uitkomst.Weigering, "op", "minuten", "plaats", "van", "naam", "opmerking") ? Redirect($"{Lijst}/{uitkomst.Waarde}?bewaard=gepland") : Toon("_Nieuw", this);
    }
}
