using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Financien;

namespace OrleansSchool.Inlezen;

/// <summary>Finds the payer of a row: by number, else by a name that only one payer has (SCH-3).</summary>
internal sealed class BetalerZoeker(ImmutableArray<BetalerRij> betalers)
{
    /// <param name="kijkNa">What to look at when number and name are of two.</param>
    public BetalerRij? Zoek(string? nummer, string? naam, Rijlezer lezer, string kijkNa)
    {
        var veld = nummer is not null ? MachtigingVelden.Nummer : MachtigingVelden.Betaler;
        if (nummer is null && naam is null)
        {
            lezer.Meld(veld, Tabelcode.NaamOntbreekt, "Vul in wie de betaler is: de naam of het betalernummer.");
            return null;
        }

        var gevonden = nummer is not null
            ? betalers.Where(b => b.Nummer.ToString(CultureInfo.InvariantCulture) == nummer).ToList()
            : betalers.Where(b => Namen.Zoekvorm(b.Naam) == Namen.Zoekvorm(naam!)).ToList();
        switch (gevonden)
        {
            case [var enige]:
                if (nummer is not null && naam is not null && Namen.Zoekvorm(naam) != Namen.Zoekvorm(enige.Naam))
                {
                    lezer.Meld(
                        MachtigingVelden.Betaler, Tabelcode.BetalerAnders, $"Betalernummer {nummer} is van {enige.Naam}, niet van {Rijlezer.Citaat(naam)}. {kijkNa}", Tabelernst.Waarschuwing);
                }

                return enige;
            case []:
                lezer.Meld(veld, Tabelcode.BetalerOnbekend, $"{Rijlezer.Citaat(nummer ?? naam!)} is hier geen betaler. Kijk of het kind overblijft en of deze verzorger op de kaart staat.");
                return null;
            default:
                lezer.Meld(veld, Tabelcode.BetalerDubbel, $"{gevonden.Count} betalers heten {Rijlezer.Citaat(naam!)}. Vul ook het betalernummer in.");
                return null;
        }
    }
}
