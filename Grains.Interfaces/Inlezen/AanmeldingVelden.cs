using System.Collections.Immutable;

namespace OrleansSchool.Inlezen;

/// <summary>Columns of the table of aanmeldingen, in the order of our template (SET-1, TSO-6a). The columns about the child have the codes of <see cref="VerzorgerVelden"/>.</summary>
public static class AanmeldingVelden
{
    public const string LeerlingId = VerzorgerVelden.LeerlingId;
    public const string Leerling = VerzorgerVelden.Leerling;
    public const string Roepnaam = VerzorgerVelden.Roepnaam;
    public const string Voorvoegsel = VerzorgerVelden.Voorvoegsel;
    public const string Achternaam = VerzorgerVelden.Achternaam;
    public const string Geboortedatum = VerzorgerVelden.Geboortedatum;
    public const string Groep = VerzorgerVelden.Groep;
    public const string Dagen = "dagen";
    public const string Soort = "soort";
    public const string Vanaf = "vanaf";
    public const string Bewijs = "bewijs";

    public static ImmutableArray<Tabelveld> Alle { get; } =
    [
        .. VerzorgerVelden.Alle.Where(v => v.Code is LeerlingId or Roepnaam or Voorvoegsel or Achternaam or Leerling or Geboortedatum or Groep),
        new(Dagen, "Dagen", "Vaste dagen waarop dit kind overblijft: ma di do vr. Leeg bij losse dagen.", "ma di do", 18,
            "vastedagen", "overblijfdagen", "dagenoverblijven", "weekdagen", "overblijven", "blijftoverop", "dag"),
        new(Soort, "Soort", "vast, los of niet. Leeg met dagen erbij is vast.", "vast", 12, "soortaanmelding", "aanmelding", "vorm", "vastoflos"),
        new(Vanaf, "Vanaf", "Eerste dag, als 31-08-2026. Leeg is vandaag.", "", 13, "begindatum", "ingangsdatum", "startdatum", "start", "begin", "van", "sinds", "geldtvanaf"),
        new(Bewijs, "Bewijs", "Waar het getekende formulier ligt. Leeg: eerdere administratie.", "eerdere administratie", 28, "formulier", "aanmeldformulier", "bewijsaanmelding", "herkomst"),
    ];

    internal static ImmutableArray<string> Ontbreekt(IReadOnlySet<string> velden)
    {
        var uit = ImmutableArray.CreateBuilder<string>();
        if (!velden.Contains(LeerlingId) && !velden.Contains(Leerling) && !(velden.Contains(Roepnaam) && velden.Contains(Achternaam)))
        {
            uit.Add("Kies in welke kolom het kind staat: het leerling-id, de hele naam, of roepnaam en achternaam.");
        }

        if (!velden.Contains(Dagen) && !velden.Contains(Soort))
        {
            uit.Add("Kies in welke kolom de dagen staan.");
        }

        return uit.ToImmutable();
    }
}
