using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Inlezen;

/// <summary>The people around a child as its card has them.</summary>
internal sealed record Verzorgerskaart(ImmutableArray<Verzorger> Verzorgers, ImmutableArray<Noodcontact> Noodcontacten)
{
    public static Verzorgerskaart Leeg { get; } = new([], []);

    /// <summary>What changes at the one that this row is about; empty for who is new.</summary>
    public static ImmutableArray<Veldwijziging> Verschil(Rijpersoon was, Verzorgerskaart wordt)
    {
        var (verzorger, nood) = (was.Verzorger, was.Noodcontact);
        var delen = verzorger is not null && wordt.Verzorgers.FirstOrDefault(v => v.Id == verzorger.Id) is { } straks ? Delen(verzorger, straks)
            : nood is not null && wordt.Noodcontacten.FirstOrDefault(n => n.Id == nood.Id) is { } dan ? Delen(nood, dan)
            : [];
        return [.. delen.Where(d => !string.Equals(d.Oud, d.Nieuw, StringComparison.Ordinal))];
    }

    private static IEnumerable<Veldwijziging> Delen(Verzorger was, Verzorger wordt) =>
    [
        new("Naam", was.Naam, wordt.Naam), new("Relatie", was.Relatie, wordt.Relatie),
        new("Telefoon", Telefoon.Leesbaar(was.Telefoon), Telefoon.Leesbaar(wordt.Telefoon)), new("E-mail", was.Email ?? "", wordt.Email ?? ""),
        new("Gezag", JaNee(was.HeeftGezag), JaNee(wordt.HeeftGezag)), new("Mag ophalen", JaNee(was.MagOphalen), JaNee(wordt.MagOphalen)),
        new("Contactverbod", JaNee(was.Contactverbod), JaNee(wordt.Contactverbod)), new("Geheim adres", JaNee(was.GeheimAdres), JaNee(wordt.GeheimAdres)),
        new("Taal", was.Taal, wordt.Taal), new("Betaaldeel", Getal(was.Betaaldeel), Getal(wordt.Betaaldeel)),
        new("Belvolgorde", Getal(was.Belvolgorde), Getal(wordt.Belvolgorde)), new("Adres", Adrestekst(was.Adres), Adrestekst(wordt.Adres)),
    ];

    private static IEnumerable<Veldwijziging> Delen(Noodcontact was, Noodcontact wordt) =>
    [
        new("Naam", was.Naam, wordt.Naam), new("Relatie", was.Relatie, wordt.Relatie),
        new("Telefoon", Telefoon.Leesbaar(was.Telefoon), Telefoon.Leesbaar(wordt.Telefoon)), new("Belvolgorde", Getal(was.Belvolgorde), Getal(wordt.Belvolgorde)),
    ];

    private static string Adrestekst(Adres? adres) => adres is null ? "" : $"{adres.Straat}, {adres.Postcode} {adres.Plaats}";

    private static string JaNee(bool waarde) => waarde ? "ja" : "nee";

    private static string Getal(int waarde) => waarde.ToString(CultureInfo.InvariantCulture);
}
