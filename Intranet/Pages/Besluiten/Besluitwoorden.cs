using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Pages.Financien;

namespace OrleansSchool.Intranet.Pages.Besluiten;

/// <summary>A besluit and its route in words.</summary>
internal static class Besluitwoorden
{
    public static string Soort(Besluitsoort soort) => soort switch
    {
        Besluitsoort.Tarief => "Tarief",
        Besluitsoort.Vergoeding => "Vergoeding van helpers",
        Besluitsoort.Begroting => "Begroting",
        Besluitsoort.Reglement => "Reglement",
        Besluitsoort.NietVoorzien => "Reglement voorziet niet",
        _ => "Ander besluit",
    };

    public static string Adres(Besluitsoort soort) => soort.ToString().ToLowerInvariant();

    /// <summary>What is in force but begins later says when.</summary>
    public static (string Staat, string Woord) Stand(Besluitvoorstel besluit, DateOnly vandaag) => besluit.Stand == Besluitstand.Actief && besluit.Vanaf > vandaag
        ? ("bezig", $"Geldt vanaf {Geldwoorden.DagJaar(besluit.Vanaf)}")
        : Stand(besluit.Stand);

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
        Besluitstap.SamenspraakSchoolleiding => "Samenspraak schoolleiding",
        Besluitstap.SamenspraakMr => "Samenspraak MR",
        Besluitstap.SamenspraakOuderraad => "Samenspraak ouderraad",
        _ => "Het besluit gaat in",
    };

    /// <summary>Whose samenspraak it is, in a sentence.</summary>
    public static string Wie(Besluitstap stap) => stap switch
    {
        Besluitstap.SamenspraakSchoolleiding => "de schoolleiding",
        Besluitstap.SamenspraakMr => "de MR",
        _ => "de ouderraad",
    };

    public static string Uitkomst(Besluitstap stap, Stapuitkomst uitkomst) => uitkomst switch
    {
        Stapuitkomst.Positief when IsSamenspraak(stap) => "akkoord",
        Stapuitkomst.MetOpmerking when IsSamenspraak(stap) => "akkoord, met een opmerking",
        Stapuitkomst.Negatief when IsSamenspraak(stap) => "niet akkoord",
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

    /// <summary>With whom the commissie decides what the reglement doesn't provide for (15b).</summary>
    public static bool IsSamenspraak(Besluitstap stap) =>
        stap is Besluitstap.SamenspraakSchoolleiding or Besluitstap.SamenspraakMr or Besluitstap.SamenspraakOuderraad;

    /// <summary>What comes first, so that who is asked later sees why there is no button yet; null when nothing is open.</summary>
    public static string? WachtOp(Besluitvoorstel besluit)
    {
        var open = besluit.Stappen.Where(s => s.Uitkomst is null && s.Stap != Besluitstap.Actief).Select(s => s.Stap).ToList();
        var eerst = open.Contains(Besluitstap.Commissie) ? open.FindAll(s => s == Besluitstap.Commissie) : open.Exists(IsAdvies) ? open.FindAll(IsAdvies) : open;
        var zonderAntwoord = besluit.Stappen.Any(s => s is { Uitkomst: Stapuitkomst.Negatief, Antwoord: null } && IsAdvies(s.Stap));
        return eerst.Count == 0 ? null
            : zonderAntwoord && IsInstemming(eerst[0]) ? "Nu eerst: het antwoord van de commissie op het negatieve advies."
            : $"Nu eerst: {string.Join(", ", eerst.Select(s => char.ToLowerInvariant(Stap(s)[0]) + Stap(s)[1..]))}.";
    }

    /// <summary>What can come out of a step.</summary>
    public static Stapuitkomst[] Keuzes(Besluitstap stap) => IsInstemming(stap) ? [Stapuitkomst.Ingestemd, Stapuitkomst.NietIngestemd]
        : IsSamenspraak(stap) ? [Stapuitkomst.Positief, Stapuitkomst.MetOpmerking, Stapuitkomst.Negatief]
        : [Stapuitkomst.Positief, Stapuitkomst.MetOpmerking, Stapuitkomst.Negatief, Stapuitkomst.GeenAntwoord];

    /// <summary>For the look of a step: klaar, nu, straks, fout.</summary>
    public static string Look(Besluitkaart kaart, Stapvastlegging stap) =>
        stap.Uitkomst == Stapuitkomst.NietIngestemd || (IsSamenspraak(stap.Stap) && stap.Uitkomst == Stapuitkomst.Negatief) ? "fout" : stap.Uitkomst is not null ? "klaar" : stap.Stap == kaart.Volgende ? "nu" : "straks";

    public static string Vergoeding(Vergoedingsoort soort) => soort switch
    {
        Vergoedingsoort.Vast => "Vaste kracht",
        Vergoedingsoort.Inval => "Invaller",
        Vergoedingsoort.Gediplomeerd => "Gediplomeerde kracht",
        _ => "Coördinator",
    };
}
