using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;

namespace OrleansSchool.Intranet.Pages.Besluiten;

/// <summary>A besluit and its route in words.</summary>
internal static class Besluitwoorden
{
    public static string Soort(Besluitsoort soort) => soort switch
    {
        Besluitsoort.Tarief => "Tarief",
        Besluitsoort.Vergoeding => "Vergoeding van helpers",
        Besluitsoort.Begroting => "Begroting",
        _ => "Ander besluit",
    };

    public static string Adres(Besluitsoort soort) => soort.ToString().ToLowerInvariant();

    public static (string Staat, string Woord) Stand(Besluitstand stand) => stand switch
    {
        Besluitstand.Concept => ("nvt", "Concept"),
        Besluitstand.InBehandeling => ("wacht", "In behandeling"),
        Besluitstand.Gereed => ("bezig", "Klaar om in te gaan"),
        Besluitstand.Actief => ("goed", "Geldt"),
        Besluitstand.Voorbij => ("nvt", "Voorbij"),
        Besluitstand.Ingetrokken => ("nvt", "Ingetrokken"),
        _ => ("fout", "Geschil"),
    };

    public static string Stap(Besluitstap stap) => stap switch
    {
        Besluitstap.Commissie => "Besluit van de commissie",
        Besluitstap.AdviesOuderraad => "Advies ouderraad",
        Besluitstap.AdviesSchoolleiding => "Advies schoolleiding",
        Besluitstap.InstemmingOuders => "Instemming oudergeleding MR",
        Besluitstap.InstemmingPersoneel => "Instemming personeelsgeleding MR",
        _ => "Het besluit gaat in",
    };

    public static string Uitkomst(Stapuitkomst uitkomst) => uitkomst switch
    {
        Stapuitkomst.Positief => "positief",
        Stapuitkomst.MetOpmerking => "positief, met een opmerking",
        Stapuitkomst.Negatief => "negatief",
        Stapuitkomst.Ingestemd => "ingestemd",
        Stapuitkomst.NietIngestemd => "niet ingestemd",
        _ => "geen antwoord voor de gevraagde dag",
    };

    /// <summary>What paying without a mandate costs more or less a day; null when it is the same.</summary>
    public static string? ZonderIncasso(Geld met, Geld zonder) => zonder == met ? null
        : zonder > met ? $"Zonder incasso is een vaste dag {zonder - met} duurder." : $"Zonder incasso is een vaste dag {met - zonder} goedkoper.";

    public static bool IsInstemming(Besluitstap stap) => stap is Besluitstap.InstemmingOuders or Besluitstap.InstemmingPersoneel;

    public static bool IsAdvies(Besluitstap stap) => stap is Besluitstap.AdviesOuderraad or Besluitstap.AdviesSchoolleiding;

    /// <summary>What can come out of a step.</summary>
    public static Stapuitkomst[] Keuzes(Besluitstap stap) => IsInstemming(stap)
        ? [Stapuitkomst.Ingestemd, Stapuitkomst.NietIngestemd]
        : [Stapuitkomst.Positief, Stapuitkomst.MetOpmerking, Stapuitkomst.Negatief, Stapuitkomst.GeenAntwoord];

    /// <summary>For the look of a step: klaar, nu, straks, fout.</summary>
    public static string Look(Besluitkaart kaart, Stapvastlegging stap) =>
        stap.Uitkomst == Stapuitkomst.NietIngestemd ? "fout" : stap.Uitkomst is not null ? "klaar" : stap.Stap == kaart.Volgende ? "nu" : "straks";

    public static string Vergoeding(Vergoedingsoort soort) => soort switch
    {
        Vergoedingsoort.Vast => "Vaste kracht",
        Vergoedingsoort.Inval => "Invaller",
        Vergoedingsoort.Gediplomeerd => "Gediplomeerde kracht",
        _ => "Coördinator",
    };
}
