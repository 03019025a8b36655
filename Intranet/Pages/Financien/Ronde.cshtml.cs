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

    public string Hier => Adresvan(View.Soort, View.Jaar);

    public bool MagMaken => Wie.MagHeleSchool(Recht.GeldBeheren, School);

    /// <summary>Only while claims are made is there something new to show: a preview asks every child, and is made when somebody asks for it.</summary>
    public bool IsBezig => View.Stap == Rondestap.Bezig;

    /// <summary>The schooljaar before, of which the end is still settled in the first months of this one; null in other months, or when the school didn't bill then.</summary>
    public Schooljaar? Vorig { get; private set; }

    public string Adresvan(Rondesoort soort, Schooljaar jaar) =>
        $"{Begin}/ronde/{soort.ToString().ToLowerInvariant()}{(jaar == Jaar ? null : $"?jaar={jaar}")}";

    public string Handler(string naam) => Met(Hier, $"handler={naam}");

    public async Task<IActionResult> OnGetAsync([FromRoute] string? ronde, string? jaar, string? bewaard)
    {
        Bewaard = bewaard == "gemaakt" ? "De rekeningen zijn gemaakt, of worden nu gemaakt. Je ziet hieronder hoe ver het is." : null;
        return await Laad(ronde, jaar) ? Page() : NotFound();
    }

    /// <summary>How far it is, after a signal.</summary>
    [Inzage(Inzagesoort.School, "rekeningen maken", Vervolg = true)]
    public async Task<IActionResult> OnGetStandAsync([FromRoute] string? ronde, string? jaar) => await Laad(ronde, jaar) ? Partial("_Ronde", this) : NotFound();

    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostAsync([FromRoute] string? ronde, string? jaar, long totaal)
    {
        if (Keuze(ronde, jaar) is not { } keuze)
        {
            return NotFound();
        }

        return await Doe("ronde", async () =>
            Datum("Op", "de datum van de rekening") is { } op && Datum("Vervalt", "wanneer het betaald moet zijn") is { } vervalt
                ? await Grains.Termijnronde(School, keuze.Jaar, keuze.Soort).StelVast(op, vervalt, new Geld(totaal), Op(), Wie) : null, Gemaakt(keuze), "op", "vervalt")
            ?? (await Laad(ronde, jaar) ? Toon("_Ronde", this) : NotFound());
    }

    /// <summary>Goes on where it was, after a crash, and with whom it didn't work for.</summary>
    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostVerderAsync([FromRoute] string? ronde, string? jaar)
    {
        if (Keuze(ronde, jaar) is not { } keuze)
        {
            return NotFound();
        }

        await Grains.Termijnronde(School, keuze.Jaar, keuze.Soort).Verder();
        return Redirect(Gemaakt(keuze));
    }

    private static string Met(string adres, string deel) => $"{adres}{(adres.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{deel}";

    private string Gemaakt((Rondesoort Soort, Schooljaar Jaar) keuze) => Met(Adresvan(keuze.Soort, keuze.Jaar), "bewaard=gemaakt");

    /// <summary>This schooljaar; of the one before only its end. Null for anything else.</summary>
    private (Rondesoort Soort, Schooljaar Jaar)? Keuze(string? ronde, string? jaar)
    {
        if (Enum.GetValues<Rondesoort>().Cast<Rondesoort?>().FirstOrDefault(s => s.ToString()!.Equals(ronde, StringComparison.OrdinalIgnoreCase)) is not { } soort)
        {
            return null;
        }

        return string.IsNullOrEmpty(jaar) || jaar == Jaar.ToString() ? (soort, Jaar) : soort == Rondesoort.Eind && jaar == Jaar.Vorig.ToString() ? (soort, Jaar.Vorig) : null;
    }

    private async Task<bool> Laad(string? ronde, string? jaar)
    {
        if (Keuze(ronde, jaar) is not { } keuze || (await Grains.Termijnronde(School, keuze.Jaar, keuze.Soort).Bekijk(Wie)).Waarde is not { } view)
        {
            return false;
        }

        (View, Namenlijst) = (view, await Kinderen());
        Vorig = Vandaag.Month is >= 8 and <= 10 && (await Grains.Financien(School).Bekijk()).BegonnenPer < Jaar.EersteDag ? Jaar.Vorig : null;
        return true;
    }
}
