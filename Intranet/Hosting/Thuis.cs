using Microsoft.AspNetCore.Diagnostics;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Hosting;

/// <summary>Where somebody is and may go: never a page that would say no again (UX-2).</summary>
internal sealed class Thuis(Menu menu, Schooltijd tijd)
{
    /// <summary>
    /// The person at the school of this request, of the address that a fault page stands in for, or at the only school there is.
    /// Null when none of these is known.
    /// </summary>
    public Wie? Hier(HttpContext context)
    {
        if (context.Features.Get<ToelatingFeature>()?.Wie is { } hier)
        {
            return hier;
        }

        if (context.Sessie() is not { } sessie)
        {
            return null;
        }

        return School(Gevraagd(context)) is { } school && sessie.Bij(school, tijd.Vandaag) is { } daar ? daar
            : sessie.Scholen(tijd.Vandaag) is [var enige] ? sessie.Bij(enige, tijd.Vandaag)
            : null;
    }

    /// <summary>Where this person begins; the profile for who has no page here.</summary>
    public Actie Van(Wie wie) => menu.Begin(wie)
        ?? (wie.Mag(Recht.PortaalOphalen, wie.School) ? new Actie("Ga naar het portaal", $"/portaal/{wie.School}") : new Actie("Ga naar je profiel", "/profiel"));

    /// <summary>The way on from a page that said no.</summary>
    public Actie Uitweg(HttpContext context)
    {
        var weg = context.Sessie() is null ? new Actie("Ga naar de startpagina", "/")
            : Hier(context) is { } wie ? Van(wie)
            : new Actie("Kies een school", "/scholen");
        return string.Equals(weg.Url, Gevraagd(context), StringComparison.OrdinalIgnoreCase) ? new Actie("Ga naar je profiel", "/profiel") : weg;
    }

    private static string? Gevraagd(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path;

    private static SchoolSleutel? School(string? pad) =>
        pad?.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["s" or "portaal", var tekst, ..] && SchoolSleutel.Probeer(tekst, out var school) ? school : null;
}
