using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Beginnen;

/// <summary>For every page of a school that is being set up: the way back to the assistant (SET-1). One question, and only for who may set up.</summary>
internal static class Beginbalken
{
    public static async Task<Beginbalk?> Haal(IGrainFactory grains, Wie wie, SchoolView? school, PathString pad)
    {
        if (school is null || wie.Tablet is not null || !wie.MagHeleSchool(Recht.SchoolInrichten, wie.School)
            || (await grains.Begin(wie.School).Bekijk(wie)).Waarde is not { } begin || !BeginRules.IsOpen(begin, school))
        {
            return null;
        }

        var eigen = new PathString($"/s/{wie.School}");
        var stap = begin.BegonnenOp is not null && pad.StartsWithSegments(eigen, StringComparison.OrdinalIgnoreCase, out var rest)
            ? BeginRules.StapVan(rest.Value?.TrimStart('/') ?? "") : null;
        var balk = new Beginbalk($"{eigen}/beginnen", begin.BegonnenOp is not null);
        return stap is { } welke ? balk with { Nr = (int)welke, Kop = Beginwoorden.Kop(welke), Aantal = BeginRules.Volgorde.Length } : balk;
    }
}
