using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.ICal;
using OrleansSchool.Intranet.Pages.Rooster;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Rooster;

namespace OrleansSchool.Intranet.Pages.Persoonlijk;

/// <summary>The calendar feed of one helper (TSO-4k): their turns and nothing else; the token is the right.</summary>
[Beleid(Beleid.Anoniem), Linktempo]
internal sealed class AgendaModel(IGrainFactory grains, Schooltijd tijd, Agendalinks agenda) : PageModel, ILinkpagina
{
    public bool IsVoorbij { get; private set; }

    public async Task<IActionResult> OnGet(string token)
    {
        if (await agenda.Van(token) is not { } wie || await grains.School(wie.School).Bekijk() is not { } school)
        {
            IsVoorbij = true;
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        var mijn = await MijnDiensten.Haal(grains, school, wie.AccountId, tijd.Vandaag);
        var punten = mijn.Eigen.Select(d => new Agendapunt(
            $"{d.Dienst.Id}-{Sleutels.Dag(d.Datum)}-{wie.School}@orleansschool", Schooltijd.Moment(d.Datum, d.Dienst.Venster.Van), Schooltijd.Moment(d.Datum, d.Dienst.Venster.Tot),
            d.Dienst.Stand == Dienststand.Vervallen ? $"Vervalt: overblijven, {d.Plek}" : $"Overblijven, {d.Plek}", school.Gegevens.Naam,
            "Kom vijf minuten eerder. Kun je niet? Meld je af op het intranet.", d.Dienst.Stand == Dienststand.Vervallen));
        return Content(Agenda.Schrijf($"Overblijven {school.Gegevens.Naam}", punten, tijd.Nu), Agenda.Soort);
    }
}
