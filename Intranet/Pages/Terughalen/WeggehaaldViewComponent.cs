using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Security;

namespace OrleansSchool.Intranet.Pages.Terughalen;

/// <summary>
/// Under a list: what was taken away from it in the last thirty days, with a button that puts it back (UX-1). Asks the owner itself, so that a page needs one line for
/// it; nothing at all when there is nothing, or for who may not put it back.
/// </summary>
[ViewComponent(Name = "Weggehaald")]
public sealed class WeggehaaldViewComponent(IGrainFactory grains, IIdBron ids) : ViewComponent
{
    /// <param name="eigenaar">As <see cref="Weggehaaldbron"/> reads it.</param>
    /// <param name="soorten">Only these, when the owner has several; separated by commas.</param>
    /// <param name="terug">Address to come back at; that of the list when it isn't said.</param>
    public async Task<IViewComponentResult> InvokeAsync(string eigenaar, string? soorten = null, string? terug = null)
    {
        var (wie, school) = (HttpContext.Wie(), HttpContext.School());
        if (Weggehaaldbron.Van(grains, school, eigenaar) is not { } bron)
        {
            return Content("");
        }

        var alleen = soorten?.Split(',', StringSplitOptions.TrimEntries);
        var regels = await bron.Lijst(wie);
        return View(new WeggehaaldModel(
            $"/s/{school}/weggehaald", bron.Sleutel, terug ?? $"/s/{school}/{bron.Pad}",
            alleen is null ? regels : [.. regels.Where(r => alleen.Contains(r.Soort, StringComparer.Ordinal))], ids.NieuwId()));
    }
}
