using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Vragen;

namespace OrleansSchool.Intranet.Pages.Klachten;

/// <summary>Part _Klacht: one complaint on the page that lists it.</summary>
internal sealed record KlachtModel(IndexModel Pagina, Klacht Klacht)
{
    public string Dom => $"klacht-{Klacht.Id}";

    /// <summary>The way that it went or goes: what, when or until when, and how it looks.</summary>
    public IEnumerable<Klachtstap> Stappen => Klachtwoorden.Stappen(Klacht, Pagina.Vandaag);
}

/// <param name="Beeld">State of the step in the design: klaar, nu, fout, straks or nee.</param>
internal sealed record Klachtstap(string Wat, string? Bij, string Beeld);

/// <summary>Complaints in words.</summary>
internal static class Klachtwoorden
{
    private const string Ouder = "ouder/";

    /// <summary>By personal link; otherwise somebody of the school heard it.</summary>
    public static bool IsVanOuder(Oudervraag vraag) => vraag.AccountId.StartsWith(Ouder, StringComparison.Ordinal);

    public static (string Staat, string Woord) Stand(Klacht klacht, DateOnly vandaag) => klacht.Stand switch
    {
        _ when klacht.IsTeLaat(vandaag) => ("te-laat", "Antwoord te laat"),
        Klachtstand.Ontvangen => ("open", "Ontvangen"),
        Klachtstand.BijSchool => ("bezig", "Bij de klachtenprocedure"),
        Klachtstand.Opgelost => ("goed", "Opgelost"),
        _ => ("ingetrokken", "Ingetrokken"),
    };

    public static string Keuze(Klachtstand stand) => stand switch
    {
        Klachtstand.Ontvangen => "Ontvangen, we zoeken het zelf uit",
        Klachtstand.BijSchool => "Bij de klachtenprocedure van de school",
        Klachtstand.Opgelost => "Opgelost",
        _ => "Ingetrokken door wie klaagde",
    };

    public static IEnumerable<Klachtstap> Stappen(Klacht k, DateOnly vandaag)
    {
        yield return new Klachtstap("Ontvangen", Datums.Voluit(k.Op), k.Stand == Klachtstand.Ontvangen ? "nu" : "klaar");
        yield return k.DoorOp is { } door
            ? new Klachtstap("Naar de klachtenprocedure van de school", Datums.Voluit(door), k.Stand == Klachtstand.BijSchool ? "nu" : "klaar")
            : new Klachtstap("Naar de klachtenprocedure van de school", k.IsOpen ? "als het samen niet lukt" : "was niet nodig", k.IsOpen ? "straks" : "nee");
        yield return k.KlaarOp is { } klaar
            ? new Klachtstap(k.Stand == Klachtstand.Opgelost ? "Opgelost" : "Ingetrokken", Datums.Voluit(klaar), "klaar")
            : new Klachtstap("Antwoord", k.AntwoordVoor is { } voor ? $"{(voor < vandaag ? "had er moeten zijn op" : "uiterlijk")} {Datums.Voluit(voor)}" : null, k.IsTeLaat(vandaag) ? "fout" : "straks");
    }

    /// <summary>What who asked may hear: that it is a complaint now, and until when an answer was promised.</summary>
    public static string? Voorstel(Klacht klacht) => klacht is { IsOpen: true, AntwoordVoor: { } voor }
        ? $"Wij hebben dit als klacht opgeschreven en behandelen het volgens de klachtenprocedure van de school. U hoort van ons, uiterlijk op {Datums.Lang(voor)}."
        : null;
}
