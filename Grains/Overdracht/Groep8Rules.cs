using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Leerlingen.Inlezen;
using OrleansSchool.School;

namespace OrleansSchool.Overdracht;

/// <summary>Who is in groep 8 of a schooljaar (OSO-T). Pure.</summary>
internal static class Groep8Rules
{
    private const string Acht = "8";

    /// <summary>Who is in groep 8 today, and who has a dossier of that year although they left since.</summary>
    public static ImmutableArray<LeerlingRij> Kinderen(SchoolView school, RegisterView register, Schooljaar jaar, ImmutableArray<DossierRij> rijen)
    {
        var groepen = school.GroepenVan(jaar).ToDictionary(g => g.Id, StringComparer.Ordinal);
        var metDossier = rijen.Select(r => r.LeerlingId).ToHashSet(StringComparer.Ordinal);
        var gekozen = register.Rijen.Where(r => metDossier.Contains(r.Id) || IsInGroep8(r, groepen)).OrderByDescending(r => metDossier.Contains(r.Id))
            .Take(OverdrachtGrenzen.LeerlingenMax).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return [.. register.Rijen.Where(r => gekozen.Contains(r.Id))];
    }

    /// <summary>Names of the other children of this groep, and of groep 8 in another: who may not stand in the text of one of them.</summary>
    public static ImmutableArray<string> Anderen(SchoolView school, RegisterView register, Schooljaar jaar, string leerlingId, string groepId) =>
    [
        .. register.Rijen.Where(r => r.Actief && r.GroepId == groepId).Concat(Kinderen(school, register, jaar, [])).Where(r => r.Id != leerlingId)
            .DistinctBy(r => r.Id, StringComparer.Ordinal).Select(Naam),
    ];

    public static string Naam(LeerlingRij kind) => Namen.Volledig(kind.Persoon.Roepnaam, kind.Persoon.Voorvoegsel, kind.Persoon.Achternaam);

    /// <summary>The year of the child itself, else of a groep that has only one.</summary>
    private static bool IsInGroep8(LeerlingRij kind, Dictionary<string, Groep> groepen)
    {
        if (!kind.Actief || kind.GroepId is not { } id || !groepen.TryGetValue(id, out var groep))
        {
            return false;
        }

        var jaargroep = Jaargroepcode.IsJaargroep(kind.Persoon.Jaargroep) ? kind.Persoon.Jaargroep : groep.Jaargroepen is [var enige] ? enige : null;
        return jaargroep == Acht;
    }
}
