using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>What goes out, exactly, on screen and on paper for the verzorgers (OSO-K5).</summary>
[Inzage(Inzagesoort.Leerling, "overstapdossier, inzien")]
[Beleid(Beleid.Persoon, Recht.DossierZien)]
internal sealed class InzienModel(IGrainFactory grains, Schooltijd tijd) : DossierPagina(grains, tijd)
{
    public InzienBlad Blad { get; private set; } = null!;

    /// <summary>The verzorger who sits beside the teacher; null for the school itself.</summary>
    public string? Met { get; private set; }

    /// <summary>This same version as it is for one verzorger, with only the own address and number, or for the school.</summary>
    public string Blik(string? verzorger)
    {
        var vraag = QueryString.Empty;
        foreach (var (naam, waarde) in new[]
        {
            ("jaar", Jaar == Schooljaar.Van(Vandaag) ? null : Jaar.ToString()), ("voorbeeld", Blad.Uitgave.Nr == 0 ? "true" : null),
            ("versie", Blad.Uitgave.Nr == 0 ? null : Blad.Uitgave.Nr.ToString(CultureInfo.InvariantCulture)), ("verzorger", verzorger),
        })
        {
            vraag = waarde is null ? vraag : vraag.Add(naam, waarde);
        }

        return $"{Adres}/dossier/{Leerling}/inzien{vraag}";
    }

    public string Terug => $"{Adres}/dossier/{Leerling}?{(Jaar == Schooljaar.Van(Vandaag) ? null : $"jaar={Jaar}&")}tab={Tabbladen.Inzage}";

    /// <summary>Of the version that is shown: its own attachments, not those of now.</summary>
    public string Bijlage(string id) =>
        $"{Adres}/dossier/{Leerling}?{(Jaar == Schooljaar.Van(Vandaag) ? null : $"jaar={Jaar}&")}handler=Bijlage&bijlage={id}{(Blad.Uitgave.Nr == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"&versie={Blad.Uitgave.Nr}"))}";

    /// <param name="versie">Null is the newest.</param>
    /// <param name="voorbeeld">The content as it is now, before it is frozen.</param>
    /// <param name="verzorger">Shows address and number of this one; of the others never.</param>
    public async Task<IActionResult> OnGetAsync(int? versie, bool voorbeeld, string? verzorger)
    {
        if (!LeerlingId.IsGeldig(Leerling))
        {
            return NotFound();
        }

        var dossier = Grains.Dossier(School, Leerling, Jaar);
        var uitgave = voorbeeld ? await dossier.Voorbeeld(Wie) : await dossier.Inzien(versie, Wie);
        if (!uitgave.IsGoed)
        {
            return uitgave.Weigering.Code == Weigeringen.GeenRecht.Code ? StatusCode(StatusCodes.Status403Forbidden) : Redirect(Terug); // nothing was frozen, or it was erased: the dossier says so
        }

        var wie = uitgave.Waarde.Verzorgers.FirstOrDefault(v => v.VerzorgerId == verzorger);
        Met = wie?.Naam;
        Blad = InzienBlad.Van(uitgave.Waarde, Vandaag) with { Kijker = wie is null ? Wie.Naam : $"{wie.Naam}, met {Wie.Naam}", Voor = wie?.VerzorgerId };
        return Page();
    }
}
