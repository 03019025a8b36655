using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Rooster;

/// <summary>Something about a helper's papers that asks for an act.</summary>
/// <param name="Code">vog-ontbreekt, vog-oud, vog-bijna-oud, bhv-verlopen, bhv-verloopt, ehbo-verlopen, ehbo-verloopt.</param>
/// <param name="Dringend">It is so already; otherwise soon.</param>
public sealed record Aandachtspunt(string Code, string Kort, string Zin, bool Dringend);

/// <summary>Whether the papers of a helper are in order on a day (TSO-4): a warning, never a refusal.</summary>
public static class Bekwaamheid
{
    public static ImmutableArray<Aandachtspunt> Punten(OverblijfkrachtGegevens helper, DateOnly vandaag, int vogJaren)
    {
        ArgumentNullException.ThrowIfNull(helper);
        return [.. new[]
        {
            Vog(helper.VogOp, vandaag, vogJaren), Bewijs("BHV", helper.BhvTotEnMet, vandaag), Bewijs("EHBO", helper.EhboTotEnMet, vandaag),
        }.OfType<Aandachtspunt>()];
    }

    private static Aandachtspunt? Vog(DateOnly? op, DateOnly vandaag, int jaren)
    {
        if (op is not { } datum)
        {
            return new Aandachtspunt("vog-ontbreekt", "Geen VOG", "Er is geen VOG. Vraag erom en vul de datum in.", Dringend: true);
        }

        var grens = datum.AddYears(jaren);
        return grens <= vandaag
            ? new Aandachtspunt("vog-oud", "VOG te oud", $"De VOG is van {Datums.Cijfers(datum)}, {jaren} jaar of langer geleden. Vraag een nieuwe aan.", Dringend: true)
            : grens <= vandaag.AddDays(RoosterGrenzen.VooruitDagen)
                ? new Aandachtspunt("vog-bijna-oud", "VOG bijna te oud", $"De VOG is op {Datums.Cijfers(grens)} {jaren} jaar oud. Vraag op tijd een nieuwe aan.", Dringend: false)
                : null;
    }

    private static Aandachtspunt? Bewijs(string wat, DateOnly? totEnMet, DateOnly vandaag)
    {
        if (totEnMet is not { } tot || tot > vandaag.AddDays(RoosterGrenzen.VooruitDagen))
        {
            return null;
        }

        var code = wat.ToLowerInvariant();
        return tot < vandaag
            ? new Aandachtspunt($"{code}-verlopen", $"{wat} verlopen", $"Het {wat}-bewijs gold tot en met {Datums.Cijfers(tot)}. Plan een herhaling.", Dringend: true)
            : new Aandachtspunt($"{code}-verloopt", $"{wat} verloopt", $"Het {wat}-bewijs geldt tot en met {Datums.Cijfers(tot)}. Plan een herhaling.", Dringend: false);
    }
}
