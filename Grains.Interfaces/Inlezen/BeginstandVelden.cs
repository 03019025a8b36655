using System.Collections.Immutable;

namespace OrleansSchool.Inlezen;

/// <summary>Columns of the table of beginstanden, in the order of our template (SET-1, TSO-10i). The columns about the payer have the codes of <see cref="MachtigingVelden"/>.</summary>
public static class BeginstandVelden
{
    public const string Betaler = MachtigingVelden.Betaler;
    public const string Nummer = MachtigingVelden.Nummer;
    public const string Open = "open-bedrag";
    public const string Tegoed = "tegoed-bedrag";
    public const string Omschrijving = "omschrijving";
    public const string Vervalt = "vervalt";

    /// <summary>The columns of which the prefilled template leaves all empty.</summary>
    public static ImmutableArray<string> Eigen { get; } = [Open, Tegoed, Omschrijving, Vervalt];

    public static ImmutableArray<Tabelveld> Alle { get; } =
    [
        .. MachtigingVelden.Alle.Where(v => v.Code is Betaler or Nummer),
        new(Open, "Nog te betalen", "Bedrag in euro's dat deze betaler nog moet betalen: 37,50. Leeg bij een tegoed.", "37,50", 16,
            "open", "openstaand", "openbedrag", "openpost", "saldo", "tebetalen", "schuld", "achterstand"),
        new(Tegoed, "Tegoed", "Bedrag in euro's dat deze betaler tegoed heeft: 12,00. Leeg bij een bedrag dat nog open staat.", "", 14,
            "tegoedbedrag", "teveelbetaald", "vooruitbetaald", "terugtebetalen", "voorschot"),
        new(Omschrijving, "Omschrijving", "Waarvan het is. Leeg: stand uit de eerdere administratie.", "strippenkaart najaar", 32, "waarvan", "toelichting", "opmerking", "reden"),
        new(Vervalt, "Uiterlijk betalen", "Dag waarop het betaald moet zijn, als 30-09-2026. Alleen bij een open bedrag.", "30-09-2026", 16,
            "vervaldatum", "vervaldag", "betalenvoor", "uiterstedatum", "uiterlijk"),
    ];

    internal static ImmutableArray<string> Ontbreekt(IReadOnlySet<string> velden) =>
    [
        .. velden.Contains(Betaler) || velden.Contains(Nummer) ? Array.Empty<string>() : ["Kies in welke kolom de betaler staat."],
        .. velden.Contains(Open) || velden.Contains(Tegoed) ? Array.Empty<string>() : ["Kies in welke kolom het bedrag staat dat nog open is, of het tegoed."],
    ];
}
