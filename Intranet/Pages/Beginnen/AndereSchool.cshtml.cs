using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Beginnen;

/// <summary>The export is of another school than the first start typed: GET says what would happen, POST does it, while nothing is in it (SET-1).</summary>
[Beleid(Beleid.PersoonMet2, Recht.InstallatieBeheren, HeleSchool = true)]
internal sealed class AndereSchoolModel(IGrainFactory grains, Schooltijd tijd, Sessies sessies, Beheergeheugen beheer) : KantoorPagina(grains, tijd)
{
    /// <summary>The school of the export; null when the address names none.</summary>
    public SchoolSleutel? Naar { get; private set; }

    /// <summary>Why it can't; null when it may.</summary>
    public Weigering? Nee { get; private set; }

    public string Hier => $"{Adres}/beginnen/andere-school";

    public string Van => Tekst(School);

    public string Naartekst => Naar is { } naar ? Tekst(naar) : "een andere school";

    /// <param name="sleutel">Of the school of the export; who names none goes to the step where his own school is.</param>
    public async Task<IActionResult> OnGetAsync(string? sleutel) => await Laad(sleutel) ? Page() : Redirect($"{Adres}/beginnen");

    public async Task<IActionResult> OnPostAsync(string? sleutel)
    {
        if (!await Laad(sleutel))
        {
            return Redirect($"{Adres}/beginnen?stap=2");
        }

        var naar = Naar!.Value;
        var gedaan = Nee is null ? await Schoolwissel.Doe(Grains, naar, Wie) : Nee;
        beheer.Vergeet(); // the right went along
        if (!gedaan.IsGoed)
        {
            Nee = gedaan.Weigering;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        // The roles changed, and with them the stamp of every session: this one goes on as it was.
        await sessies.Begin(HttpContext, (await Grains.Account(Wie.AccountId).Bekijk())!, HttpContext.Sessie()!.Niveau);
        return LocalRedirect($"/s/{naar}/beginnen");
    }

    private async Task<bool> Laad(string? sleutel)
    {
        if (!SchoolSleutel.Probeer(sleutel, out var naar))
        {
            return false;
        }

        Naar = naar;
        Nee = await Schoolwissel.Waarom(Grains, School, naar.Value);
        return true;
    }

    private static string Tekst(SchoolSleutel school) => $"{school.Brin}-{school.Vestiging}";
}
