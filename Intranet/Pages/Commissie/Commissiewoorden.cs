using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Intranet.Pages.Financien;

namespace OrleansSchool.Intranet.Pages.Commissie;

/// <summary>Something of another part of the governance that waits, and where to act.</summary>
internal sealed record Commissiewerk(string Zin, string Url, string Knop);

/// <summary>A part of the governance that this person may open.</summary>
internal sealed record Commissielink(string Pad, string Naam, string Uitleg, Recht Recht);

/// <summary>For <c>_Keuzeveld</c>: a list to choose from, of a form that stands on the page beside others.</summary>
internal sealed record Keuzeveld(Geldveld Veld, IReadOnlyList<(string Waarde, string Tekst)> Keuzes);

/// <summary>The commissie and its agreements in words.</summary>
internal static class Commissiewoorden
{
    public static IReadOnlyList<Commissielink> Links { get; } =
    [
        new("vergaderingen", "Vergaderingen", "Agenda, notulen en wat er is afgesproken", Recht.CommissieZien),
        new("besluiten", "Besluiten", "Voorstellen met advies en instemming", Recht.BesluitenZien),
        new("kwaliteit", "Kwaliteit", "Cijfers per maand, enquête en verbeterpunten", Recht.KwaliteitZien),
        new("commissie/afspraken", "Afspraken van MR en bestuur", "Wat er is afgesproken en hoe het wordt nagekomen", Recht.MrAfsprakenZien),
        new("commissie/inspectie", "Dossier voor de inspectie", "Mandaat, afspraken, besluiten, verzekering en VOG op papier", Recht.MrAfsprakenZien),
        new("regelingen", "Reglement en bijlagen", "De versie die geldt en wat er veranderde", Recht.RegelingenLezen),
        new("beleid", "Beleid en verzekering", "Mandaat en kaders van het bestuur", Recht.BeleidZien),
        new("jaarverslag", "Jaarverslag", "Elk jaar voor ouderraad, bestuur, MR en schoolleiding", Recht.JaarverslagZien),
        new("schoolgids", "Schoolgids", "De tekst over het overblijven", Recht.SchoolgidsMaken),
        new("nieuwsbrief", "Nieuwsbrief", "Stukken voor ouders", Recht.NieuwsbriefMaken),
        new("klachten", "Klachten", "Op weg door de klachtenprocedure", Recht.KlachtenBehandelen),
    ];

    public static string Functie(Commissiefunctie functie) => functie switch
    {
        Commissiefunctie.Coordinator => "Overblijfcoördinator",
        Commissiefunctie.Gediplomeerde => "Gediplomeerde overblijfkracht",
        Commissiefunctie.Ouderraad => "Lid van de ouderraad",
        _ => "Schoolleider of vertegenwoordiger",
    };

    public static string Termijn(Commissielid lid) => lid.TotEnMet is { } tot ? $"{Geldwoorden.DagJaar(lid.Van)} t/m {Geldwoorden.DagJaar(tot)}" : $"vanaf {Geldwoorden.DagJaar(lid.Van)}";

    /// <summary>How a member is on a day.</summary>
    public static (string Staat, string Woord) Stand(Commissielid lid, DateOnly vandaag) =>
        lid.IsOp(vandaag) ? ("goed", "Lid") : lid.Van > vandaag ? ("nvt", "Begint nog") : ("nvt", "Was lid");

    public static (string Staat, string Woord) Stand(MrAfspraak afspraak, DateOnly vandaag) =>
        !afspraak.GeldtOp(vandaag) ? ("nvt", "Afgelopen") : afspraak.NagekomenOp is null ? ("wacht", "Nog niet nagekeken") : ("goed", "Geldt");
}
