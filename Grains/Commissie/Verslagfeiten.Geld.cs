using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Spelmateriaal;

namespace OrleansSchool.Commissie;

/// <summary>Financieel jaarverslag in the edition verantwoording (TSO-10i, XLS-3), and spelmateriaal with what it costs (TSO-13). Numbers of amounts are euros.</summary>
internal static partial class Verslagfeiten
{
    private const decimal Duizendste = 10m;

    public static bool HeeftGeld(Jaarcijfers cijfers) => !cijfers.Begroting.IsEmpty || !cijfers.Boek.IsEmpty || cijfers.Samenvatting.EindBank != Geld.Nul;

    private static Verslagdeel Geldcijfers(Verslagbron bron)
    {
        var cijfers = bron.Cijfers;
        if (!HeeftGeld(cijfers))
        {
            return Samen([new Verslagfeit("Financiën", "in dit schooljaar niet in het intranet bijgehouden", null)]);
        }

        var feiten = new List<Verslagfeit?>();
        feiten.AddRange(Stand(cijfers));
        feiten.AddRange(cijfers.Begroting.Where(c => c.Soort is Boeksoort.Baten or Boeksoort.Lasten).Select(Post));
        feiten.AddRange(cijfers.Reserves.Select(r => Bedrag($"Reserve: {r.Naam}", r.Einde)));
        feiten.AddRange(cijfers.Verschillen.Select(v => new Verslagfeit(
            $"Verschil: {v.Naam}", $"{v.Afwijking}. {(v.Oorzaak.Length == 0 ? "Nog niet verklaard." : $"{v.Oorzaak} {v.Maatregel}".TrimEnd())}", Euros(v.Afwijking))));
        return Samen(feiten, Posten("Baten", Boeksoort.Baten), Posten("Lasten", Boeksoort.Lasten));

        Verslagreeks? Posten(string titel, Boeksoort soort) =>
            Reeks($"{titel} in euro", cijfers.Begroting.Where(c => c.Soort == soort && c.Realisatie != Geld.Nul).Select(c => (c.Naam, Euros(c.Realisatie))));
    }

    private static IEnumerable<Verslagfeit?> Stand(Jaarcijfers cijfers)
    {
        var s = cijfers.Samenvatting;
        yield return Bedrag("Totaal baten", s.Baten);
        yield return Bedrag("Totaal lasten", s.Lasten);
        yield return Bedrag("Resultaat", s.Resultaat);
        yield return Bedrag(cijfers.KasBijBank ? "Bank en kas aan het begin" : "Bank aan het begin", s.BeginBank);
        yield return Bedrag(cijfers.KasBijBank ? "Bank en kas aan het einde" : "Bank aan het einde", s.EindBank);
        yield return cijfers.KasBijBank ? null : Bedrag("Kas aan het einde", s.EindKas);
        yield return Bedrag("Reserves aan het einde", s.EindReserves);
        yield return s.KostenPerBeurt is { } kosten ? Bedrag("Kosten per overblijfbeurt", kosten) : null;
        yield return s.Dekkingsgraad is { } graad ? new Verslagfeit("Bijdragen van ouders van de lasten", $"{Decimaal(graad / Duizendste)} %", null) : null;
        yield return new Verslagfeit("Kascommissie", cijfers.Kascommissie.Akkoord switch { true => Akkoord(cijfers.Kascommissie.Datum), false => "niet akkoord", _ => "nog niet getekend" }, null);
    }

    private static string Akkoord(DateOnly? datum) => datum is { } op ? $"akkoord op {Datums.Cijfers(op)}" : "akkoord";

    private static Verslagfeit Post(Begrotingscijfer cijfer) => new(
        $"{(cijfer.Soort == Boeksoort.Baten ? "Baten" : "Lasten")}: {cijfer.Naam}", $"{cijfer.Realisatie}, begroot {cijfer.Begroot}", Euros(cijfer.Realisatie));

    private static Verslagdeel Spelmateriaal(Verslagbron bron)
    {
        var lijst = bron.Materiaal;
        var kosten = new Geld(lijst.Where(m => m.Gegevens.Stand is Materiaalstand.Wens or Materiaalstand.BuitenGebruik).Sum(m => (m.Gegevens.Centen ?? 0) * m.Gegevens.Aantal));
        return Samen(
        [
            Stuks("In orde", Materiaalstand.InOrde), Stuks("Stuk, nog te gebruiken", Materiaalstand.Defect), Stuks("Buiten gebruik", Materiaalstand.BuitenGebruik), Stuks("Gewenst", Materiaalstand.Wens),
            Bedrag("Vervangen en aanschaffen kost", kosten),
        ]);

        Verslagfeit Stuks(string wat, Materiaalstand stand) => Tel(wat, lijst.Where(m => m.Gegevens.Stand == stand).Sum(m => m.Gegevens.Aantal));
    }

    private static Verslagfeit Bedrag(string wat, Geld bedrag) => new(wat, bedrag.ToString(), Euros(bedrag));

    private static decimal Euros(Geld bedrag) => bedrag.Centen / (decimal)Honderd;
}
