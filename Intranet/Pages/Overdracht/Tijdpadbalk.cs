using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Overdracht;

/// <summary>A step of the tijdpad above the board.</summary>
/// <param name="Gedaan">How many leerlingen are through it; null for an event.</param>
/// <param name="Staat">fout, nu or null.</param>
internal sealed record Tijdpadblok(DateOnly Datum, string Naam, int? Gedaan, int Totaal, string? Staat, string Onder);

/// <summary>The tijdpad of the schooljaar in a few blocks: what is behind, now and ahead (OSO-T).</summary>
internal static class Tijdpadbalk
{
    private const int BlokkenMax = 7;

    public static ImmutableArray<Tijdpadblok> Maak(Overdrachtbord bord, DateOnly vandaag)
    {
        var totaal = bord.Rijen.Length;
        var stappen = bord.Tijdpad.OrderBy(s => s.Uiterlijk).Select(s => (Stap: s, Gedaan: Gedaan(bord, s))).ToList();
        // What is behind and done says least, an event less than what must be done.
        while (stappen.Count >= BlokkenMax)
        {
            var weg = stappen.FindIndex(s => s.Stap.Uiterlijk < vandaag && (s.Gedaan is null || s.Gedaan == totaal));
            weg = weg >= 0 ? weg : stappen.FindLastIndex(s => s.Gedaan is null);
            stappen.RemoveAt(weg >= 0 ? weg : stappen.Count - 1);
        }

        var nu = stappen.FindIndex(s => s.Stap.Uiterlijk >= vandaag);
        var weg1Juli = new DateOnly(bord.Schooljaar.Begin + 1, 7, 1);
        return
        [
            .. stappen.Select((s, i) => Blok(s.Stap, s.Gedaan, Open(bord, s.Stap), totaal, i == nu, vandaag)),
            new Tijdpadblok(weg1Juli, "Alles verdwijnt", null, totaal, null, weg1Juli > vandaag ? Overdrachtwoorden.Over(weg1Juli, vandaag) : "geweest"),
        ];
    }

    /// <summary>Null for an event, and for a step of which nothing is known any more. What doesn't count any more isn't done: nobody says it was fetched.</summary>
    private static int? Gedaan(Overdrachtbord bord, Tijdpadstap stap) => stap.Bordstap is not { } kolom || Bordcellen.IsVoorbij(bord, kolom) ? null
        : bord.Rijen.Count(r => Bordcellen.Stand(r, kolom) == Bordstap.Klaar);

    private static int Open(Overdrachtbord bord, Tijdpadstap stap) => stap.Bordstap is not { } kolom ? 0
        : bord.Rijen.Count(r => Bordcellen.Stand(r, kolom) is not (Bordstap.Klaar or Bordstap.Nvt));

    private static Tijdpadblok Blok(Tijdpadstap stap, int? gedaan, int over, int totaal, bool nu, DateOnly vandaag)
    {
        var laat = stap.Uiterlijk < vandaag && over > 0;
        var onder = laat ? string.Create(CultureInfo.InvariantCulture, $"{over} te laat")
            : stap.Uiterlijk < vandaag ? "geweest" : Overdrachtwoorden.Over(stap.Uiterlijk, vandaag);
        return new Tijdpadblok(stap.Uiterlijk, stap.Naam, gedaan, totaal, laat ? "fout" : nu ? "nu" : null, onder);
    }
}
