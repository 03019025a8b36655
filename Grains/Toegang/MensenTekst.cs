using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Toegang;

/// <summary>How a decision on roles reads in the history of a person.</summary>
internal static class MensenTekst
{
    public static ImmutableArray<string> Beschrijf(ImmutableArray<Roltoekenning> was, ImmutableArray<Roltoekenning> wordt, Func<string, string> groepnaam) =>
    [
        .. wordt.Select(r => Beschrijf(was.FirstOrDefault(o => o.Rol == r.Rol && o.Van == r.Van), r, groepnaam)).OfType<string>(),
        .. was.Where(o => !wordt.Any(r => r.Rol == o.Rol && r.Van == o.Van)).Select(o => $"Rol {o.Rol.Leesbaar()} vervallen voor die begon"),
    ];

    private static string? Beschrijf(Roltoekenning? was, Roltoekenning wordt, Func<string, string> groepnaam)
    {
        var rol = $"{wordt.Rol.Leesbaar()}{Groepen(wordt, groepnaam)}";
        if (was is null)
        {
            return $"Rol {rol} gegeven, {Periode(wordt)}";
        }

        if (was.Groepen.SequenceEqual(wordt.Groepen, StringComparer.Ordinal))
        {
            return was.TotEnMet == wordt.TotEnMet ? null
                : wordt.TotEnMet is { } einde ? $"Rol {rol}: laatste dag {Datums.Cijfers(einde)}" : $"Rol {rol}: geen laatste dag meer";
        }

        return $"Rol gewijzigd: {rol}, {Periode(wordt)}";
    }

    private static string Groepen(Roltoekenning rol, Func<string, string> groepnaam) =>
        rol.Groepen.IsEmpty ? "" : $" van {string.Join(", ", rol.Groepen.Select(groepnaam))}";

    public static string Periode(Roltoekenning rol) =>
        rol.TotEnMet is { } einde ? $"{Datums.Cijfers(rol.Van)} tot en met {Datums.Cijfers(einde)}" : $"vanaf {Datums.Cijfers(rol.Van)}";
}
