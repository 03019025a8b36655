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
        var balk = new Beginbalk($"{eigen}/beginnen", begin.BegonnenOp is not null);
        if (begin.BegonnenOp is null)
        {
            return balk;
        }

        var plek = (pad.StartsWithSegments(eigen, StringComparison.OrdinalIgnoreCase, out var rest) ? rest : pad).Value?.TrimStart('/') ?? "";
        return BeginRules.StapVan(plek) is { } stap ? balk with { Nr = (int)stap, Kop = Beginwoorden.Kop(stap), Aantal = BeginRules.Volgorde.Length }
            : BeginRules.IsErnaast(plek) ? balk with { Nr = 0 } : balk;
    }
}
