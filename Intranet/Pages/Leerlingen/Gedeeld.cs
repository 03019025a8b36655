using OrleansSchool.Leerlingen;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>A brother or sister who has the same verzorger, and what stands there otherwise (SCH-2).</summary>
/// <param name="Anders">Words of what differs; empty when the two cards say the same.</param>
public sealed record Gedeeld(LeerlingRij Rij, string Anders)
{
    public static Gedeeld Van(LeerlingRij rij, VerzorgerContact hier, VerzorgerContact daar)
    {
        ArgumentNullException.ThrowIfNull(hier);
        ArgumentNullException.ThrowIfNull(daar);
        (string Woord, bool IsAnders)[] delen =
        [
            ("naam", hier.Naam != daar.Naam), ("nummer", hier.Telefoon != daar.Telefoon), ("mail", hier.Email != daar.Email),
            ("adres", hier.Adres != daar.Adres), ("geheim adres", hier.GeheimAdres != daar.GeheimAdres), ("taal", hier.Taal != daar.Taal),
        ];
        return new Gedeeld(rij, string.Join(", ", delen.Where(d => d.IsAnders).Select(d => d.Woord)));
    }
}
