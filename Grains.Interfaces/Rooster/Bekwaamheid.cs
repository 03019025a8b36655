using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Rooster;

/// <summary>Something about a helper's papers that asks for an act.</summary>
/// <param name="Code">vog-ontbreekt, vog-bij-start, vog-oud, vog-bijna-oud, bhv-verlopen, bhv-verloopt, the same of ehbo and tso, niet-getekend.</param>
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
            Vog(helper, vandaag, vogJaren), Bewijs("BHV", helper.BhvTotEnMet, vandaag), Bewijs("EHBO", helper.EhboTotEnMet, vandaag), Bewijs("TSO", helper.TsoTotEnMet, vandaag),
        }.OfType<Aandachtspunt>()];
    }

    /// <summary>The same with whether the overeenkomst is signed (TSO-4d, TSO-4e).</summary>
    public static ImmutableArray<Aandachtspunt> Punten(OverblijfkrachtRij rij, DateOnly vandaag, int vogJaren)
    {
        ArgumentNullException.ThrowIfNull(rij);
        var punten = Punten(rij.Gegevens, vandaag, vogJaren);
        return rij.GetekendOp is not null ? punten : punten.Add(new Aandachtspunt(
            "niet-getekend", "Nog niet getekend", rij.Gegevens.Vorm == Dienstvorm.Vrijwilliger
                ? "De vrijwilligersovereenkomst is nog niet getekend." : "Nog niet getekend dat het reglement bekend is.", Dringend: false));
    }

    /// <summary>Had a training for the overblijven that still counts: at least half of the helpers must (TSO-4h).</summary>
    public static bool IsGeschoold(OverblijfkrachtGegevens helper, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(helper);
        return (helper.Gediplomeerd || helper.TsoOp <= vandaag) && !(helper.TsoTotEnMet < vandaag);
    }

    private static Aandachtspunt? Vog(OverblijfkrachtGegevens helper, DateOnly vandaag, int jaren)
    {
        if (helper.VogOp is not { } datum)
        {
            return new Aandachtspunt("vog-ontbreekt", "Geen VOG", "Er is geen VOG. Vraag erom en vul de datum in.", Dringend: true);
        }

        var grens = datum.AddYears(jaren);
        return grens <= vandaag
            ? new Aandachtspunt("vog-oud", "VOG te oud", $"De VOG is van {Datums.Cijfers(datum)}, {jaren} jaar of langer geleden. Vraag een nieuwe aan.", Dringend: true)
            : datum < helper.Vanaf.AddMonths(-DossierGrenzen.VogBijStartMaanden)
            ? new Aandachtspunt(
                "vog-bij-start", "VOG te oud bij de start",
                $"De VOG is van {Datums.Cijfers(datum)}, meer dan {DossierGrenzen.VogBijStartMaanden} maanden voor de eerste dag, {Datums.Cijfers(helper.Vanaf)}. Vraag een nieuwe aan, of zet de echte eerste dag op de kaart.", Dringend: false)
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
