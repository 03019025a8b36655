using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Rooster;

namespace OrleansSchool.Intranet.Pages.Overblijfkrachten;

/// <summary>One's own overeenkomst: read, sign, look it up later (TSO-4d, TSO-4e). Never on a shared tablet.</summary>
[GeenInzage("eigen overeenkomst, geen gegevens van kinderen")]
[Beleid(Beleid.Persoon, Recht.EigenDiensten, HeleSchool = true)]
internal sealed class MijnModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Teken";

    /// <summary>Null for who isn't an overblijfkracht here.</summary>
    public HelperdossierView? View { get; private set; }

    public ImmutableArray<Regel> Tekst { get; private set; } = [];

    public TekenVorm Teken { get; private set; } = new();

    public string Operatie { get; } = ids.NieuwId();

    public bool Bewaard { get; private set; }

    public string Hier => $"{Adres}/mijn-overeenkomst";

    public async Task OnGetAsync(bool bewaard = false)
    {
        Bewaard = bewaard;
        await Laad();
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = Deel)] TekenVorm teken, int? tekst, int? reglement, string? operatie)
    {
        ArgumentNullException.ThrowIfNull(teken);
        var uitkomst = await Grains.Overblijfkracht(School, Wie.AccountId).Teken(
            new HandtekeningInvoer(teken.Naam ?? "", tekst, reglement, teken.KentReglement), new OperatieId(operatie ?? ""), Wie);
        if (IsGoed(uitkomst, Deel))
        {
            if (reglement is { } nr)
            {
                await Grains.Regeling(School, Regelingsoorten.Reglement).Bevestig(nr, new OperatieId(operatie ?? ""), Wie); // signing says that it was read as well
            }

            return Redirect($"{Hier}?bewaard=true");
        }

        Teken = teken;
        await Laad();
        return Toon("_Mijn", this);
    }

    private async Task Laad()
    {
        View = (await Grains.Overblijfkracht(School, Wie.AccountId).Dossier(Wie)).Waarde;
        Tekst = View?.Tekst is { } versie && (await Grains.Regeling(School, Regelingsoorten.Overeenkomst).Tekst(versie.Nr, Wie)).Waarde is { } tekst ? tekst.Regels : [];
    }
}

public sealed class TekenVorm
{
    public string? Naam { get; set; }

    public bool KentReglement { get; set; }
}
