using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>A round of claims: preview per child, making them, how far it is (TSO-6b, TSO-10f, TSO-10k).</summary>
[Inzage(Inzagesoort.School, "rekeningen maken")]
[Beleid(Beleid.PersoonMet2, Recht.GeldZien, HeleSchool = true)]
internal sealed class RondeModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    /// <summary>Rows of the preview on the screen; the totals are of all.</summary>
    public const int TonenMax = 400;

    public TermijnrondeView View { get; private set; } = null!;

    public Kindnamen Namenlijst { get; private set; } = null!;

    public string Hier => Adresvan(View.Soort);

    public bool MagMaken => Wie.MagHeleSchool(Recht.GeldBeheren, School);

    public string Adresvan(Rondesoort soort) => $"{Begin}/ronde/{soort.ToString().ToLowerInvariant()}";

    public async Task<IActionResult> OnGetAsync(string? ronde, string? bewaard)
    {
        Bewaard = bewaard == "gemaakt" ? "De rekeningen zijn gemaakt, of worden nu gemaakt. Je ziet hieronder hoe ver het is." : null;
        return await Laad(ronde) ? Page() : NotFound();
    }

    /// <summary>How far it is, after a signal.</summary>
    [Inzage(Inzagesoort.School, "rekeningen maken", Vervolg = true)]
    public async Task<IActionResult> OnGetStandAsync(string? ronde) => await Laad(ronde) ? Partial("_Ronde", this) : NotFound();

    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostAsync(string? ronde, long totaal)
    {
        if (Soort(ronde) is not { } soort)
        {
            return NotFound();
        }

        return await Doe("ronde", async () =>
            Datum("Op", "de datum van de rekening") is { } op && Datum("Vervalt", "wanneer het betaald moet zijn") is { } vervalt
                ? await Grains.Termijnronde(School, Jaar, soort).StelVast(op, vervalt, new Geld(totaal), Op(), Wie) : null, $"{Adresvan(soort)}?bewaard=gemaakt", "op", "vervalt")
            ?? (await Laad(ronde) ? Toon("_Ronde", this) : NotFound());
    }

    /// <summary>Goes on where it was, after a crash.</summary>
    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostVerderAsync(string? ronde)
    {
        if (Soort(ronde) is not { } soort)
        {
            return NotFound();
        }

        await Grains.Termijnronde(School, Jaar, soort).Verder();
        return Redirect($"{Adresvan(soort)}?bewaard=gemaakt");
    }

    private static Rondesoort? Soort(string? ronde) => Enum.GetValues<Rondesoort>().Cast<Rondesoort?>().FirstOrDefault(s => s.ToString()!.Equals(ronde, StringComparison.OrdinalIgnoreCase));

    private async Task<bool> Laad(string? ronde)
    {
        if (Soort(ronde) is not { } soort || (await Grains.Termijnronde(School, Jaar, soort).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        (View, Namenlijst) = (view, await Kinderen());
        return true;
    }
}
