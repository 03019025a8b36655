using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>Which verzorger pays which part, or which weekdays, of one child (TSO-6b, TSO-10n).</summary>
[Inzage(Inzagesoort.Leerling, "wie betaalt voor dit kind")]
[Beleid(Beleid.PersoonMet2, Recht.GeldZien, HeleSchool = true)]
internal sealed class VerdelingModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    public Betaalverdeling Verdeling { get; private set; } = null!;

    public string Leerling { get; private set; } = "";

    public string Naam { get; private set; } = "";

    public long BetalersVersie { get; private set; }

    /// <summary>Who stands on the form with nothing, pays nothing.</summary>
    private Betaalverdeling Gekozen => Verdeling with { Delen = [.. Verdeling.Delen.Where(d => d.Procent > 0 || d.Dagen != Weekdagen.Geen)] };

    public string Hier => $"{Begin}/verdeling/{Leerling}";

    public bool MagWijzigen => Wie.MagHeleSchool(Recht.GeldBeheren, School);

    public async Task<IActionResult> OnGetAsync([FromRoute] string? leerling, string? bewaard)
    {
        Bewaard = bewaard == "verdeling" ? "De verdeling staat vast." : null;
        return await Laad(leerling) ? Page() : NotFound();
    }

    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public async Task<IActionResult> OnPostAsync([FromRoute] string? leerling)
    {
        if (!await Laad(leerling))
        {
            return NotFound();
        }

        Verdeling = Verdeling with { Delen = [.. Verdeling.Delen.Select(Lees)] };
        return await Doe("verdeling", async () => ModelState.IsValid ? await Grains.Betalers(School).ZetVerdeling(Gekozen, Versie(), Wie) : null, $"{Hier}?bewaard=verdeling", "delen")
            ?? Toon("_Verdeling", this);
    }

    private Verdeeldeel Lees(Verdeeldeel deel)
    {
        var (veld, getypt) = ($"Procent-{deel.VerzorgerId}", Tekst($"Procent-{deel.VerzorgerId}"));
        if (!int.TryParse(getypt ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var procent) || procent > 100)
        {
            ModelState.AddModelError($"{Deel}.{veld}", "Vul een heel getal in van 0 tot en met 100.");
        }

        return deel with { Procent = procent, Dagen = Dagen($"Dagen-{deel.VerzorgerId}"), Aangenomen = false };
    }

    private async Task<bool> Laad(string? leerling)
    {
        var namen = await Kinderen();
        if (!LeerlingId.IsGeldig(leerling) || !namen.Kent(leerling!))
        {
            return false;
        }

        var betalers = Grains.Betalers(School);
        var keuze = (await betalers.Keuze(leerling!, Wie)).Waarde;
        if (keuze is { } leeg && leeg.Verdeling.Delen.All(d => d.BetalerId is null))
        {
            await betalers.WerkBij([leerling!]); // nobody asked for this child yet
            keuze = (await betalers.Keuze(leerling!, Wie)).Waarde;
        }

        if (keuze is not { } gevonden)
        {
            return false;
        }

        (Leerling, Naam, BetalersVersie, Verdeling) = (leerling!, namen.Naam(leerling), gevonden.Versie, gevonden.Verdeling);
        return true;
    }
}
