using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Begin;

namespace OrleansSchool.Intranet.Pages.Beginnen;

/// <summary>The steps in the school's words: what a step is, what is so now, and what doesn't work without it.</summary>
internal static class Beginwoorden
{
    public static string Kop(Beginstap stap) => stap switch
    {
        Beginstap.School => "School",
        Beginstap.Leerlingen => "Leerlingen",
        Beginstap.Verzorgers => "Verzorgers",
        Beginstap.DagenEnPleinen => "Tijden en pleinen",
        Beginstap.WieBlijftOver => "Wie blijft over",
        Beginstap.TariefEnKeuzes => "Tarief en keuzes",
        Beginstap.HelpersEnTablets => "Helpers en tablets",
        _ => "De eerste lunch",
    };

    /// <summary>What there is now, from the facts.</summary>
    public static string Uitleg(Beginstap stap, Beginfeiten f) => stap switch
    {
        Beginstap.School => f.School.Gegevens.Plaats.Length > 0 ? $"{f.School.Gegevens.Plaats}, {f.School.Overblijfdagen.Leesbaar()}" : "adres, en op welke dagen kinderen overblijven",
        Beginstap.Leerlingen => f.Leerlingen > 0 ? $"{Aantal(f.Leerlingen, "leerling", "leerlingen")} in {Aantal(Groepen(f), "groep", "groepen")}" : "uit ESIS of ParnasSys",
        Beginstap.Verzorgers => f.MetVerzorger > 0 ? $"bij {f.MetVerzorger} van {f.Leerlingen} kinderen" : "wie je belt, en wie betaalt",
        Beginstap.DagenEnPleinen => f.Leerlingen == 0 ? "komt na de leerlingen"
            : f.GroepenZonderPlek == 0 ? "elke groep heeft een plek" : $"{Aantal(f.GroepenZonderPlek, "groep heeft", "groepen hebben")} nog geen plek",
        Beginstap.WieBlijftOver => f.Aangemeld > 0 ? $"{Aantal(f.Aangemeld, "kind", "kinderen")} aangemeld" : "per groep de vaste dagen",
        Beginstap.TariefEnKeuzes => (f.HeeftTarief, f.HeeftInstellingen) switch
        {
            (true, true) => "tarief met instemming, vragen beantwoord",
            (true, false) => "het tarief geldt, de vragen nog niet",
            (false, true) => "de vragen zijn beantwoord, het tarief geldt nog niet",
            _ => "met de instemming van de MR",
        },
        Beginstap.HelpersEnTablets => f.Helpers + f.Tablets > 0
            ? $"{Aantal(f.Helpers, "helper", "helpers")}, {(f.MetPincode == 0 ? "niemand" : $"{f.MetPincode}")} met een pincode, {Aantal(f.Tablets, "tablet", "tablets")}" : "pincodes en QR-codes",
        _ => f.MerkenVandaag > 0 ? $"{Aantal(f.MerkenVandaag, "kind", "kinderen")} vandaag gemarkeerd" : "op het bord, of eerst oefenen",
    };

    /// <summary>What isn't there as long as this step waits.</summary>
    public static string Zonder(Beginstap stap) => stap switch
    {
        Beginstap.School => "Zonder adres staan er geen adresregels op brieven. De dagen zijn dan maandag, dinsdag, donderdag en vrijdag.",
        Beginstap.Leerlingen => "Zonder leerlingen is er geen bord. Schrijf ze dan één voor één in.",
        Beginstap.Verzorgers => "Zonder verzorgers kun je bij een ongeval niemand bellen vanaf het bord, en kan niemand een rekening of een link krijgen.",
        Beginstap.DagenEnPleinen => "Een groep zonder plein staat niet op een pleinbord en telt niet mee voor het aantal helpers. Haar eigen bord werkt wel.",
        Beginstap.WieBlijftOver => "Zonder aanmeldingen verwacht het bord niemand. Een kind erbij zetten kan dan wel, één voor één.",
        Beginstap.TariefEnKeuzes => "De lunch werkt zonder tarief. Er komt dan niets op een rekening, en wat intussen gebeurt, rekenen we later niet vanzelf na.",
        Beginstap.HelpersEnTablets => "Zonder tablet markeer je op een computer met je eigen account. Een helper zonder eigen inlog kan alleen op een tablet markeren, met een pincode.",
        _ => "De assistent blijft in het menu tot de eerste lunch er is.",
    };

    public static int Minuten(Beginstap stap) => stap switch
    {
        Beginstap.School => 2,
        Beginstap.Leerlingen => 4,
        Beginstap.Verzorgers => 4,
        Beginstap.DagenEnPleinen => 3,
        Beginstap.WieBlijftOver => 6,
        Beginstap.TariefEnKeuzes => 4,
        Beginstap.HelpersEnTablets => 5,
        _ => 2,
    };

    /// <summary>The state in the words of <c>data-stap</c>.</summary>
    public static string Naam(Beginstand stand) => stand switch
    {
        Beginstand.Klaar => "klaar",
        Beginstand.Nu => "nu",
        Beginstand.Overgeslagen => "nee",
        _ => "straks",
    };

    /// <summary>For who hears the page.</summary>
    public static string Woord(Beginstand stand) => stand switch
    {
        Beginstand.Klaar => "klaar",
        Beginstand.Nu => "nu",
        Beginstand.Overgeslagen => "overgeslagen",
        _ => "straks",
    };

    public static string Aantal(int aantal, string een, string meer) => $"{aantal} {(aantal == 1 ? een : meer)}";

    /// <summary>"3 van de 8 stappen klaar, 1 overgeslagen."</summary>
    public static string Stand(ImmutableArray<Beginregel> stappen)
    {
        var (klaar, over) = (stappen.Count(r => r.Stand == Beginstand.Klaar), stappen.Count(r => r.Stand == Beginstand.Overgeslagen));
        return $"{klaar} van de {stappen.Length} stappen klaar{(over > 0 ? $", {over} overgeslagen" : "")}.";
    }

    /// <summary>Of the newest schooljaar that has any.</summary>
    private static int Groepen(Beginfeiten f)
    {
        var jaar = f.School.Groepen.Select(g => g.Schooljaar).DefaultIfEmpty().Max();
        return f.School.GroepenVan(jaar).Count();
    }
}
