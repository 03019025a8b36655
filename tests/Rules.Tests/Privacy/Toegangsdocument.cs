using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Documents.Edexml;
using OrleansSchool.Intranet.Documents.Excel.Inlezen;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

namespace OrleansSchool.Tests.Rules.Privacy;

/// <summary>docs/privacy/toegang.md: how people get in, how long, and what is refused, with the numbers of the program itself (SEC-1, SEC-6).</summary>
internal static class Toegangsdocument
{
    public static string Maak()
    {
        var tekst = Privacydocumenten.Begin("Toegang en beveiliging",
            "Hoe iemand binnenkomt, hoe lang dat geldt en waar de grenzen liggen.",
            "De getallen komen uit het programma; de toetsen die ze aantonen staan erachter.");
        tekst.AppendLine("## Inloggen").AppendLine();
        Punt("Een sessie duurt {0} uur na het laatste gebruik. Wie geen toegang meer heeft, merkt dat binnen {1}. (SessieTests)", ToegangGrenzen.SessieUren, Duur(Accountgeheugen.Versheid));
        Punt("Wie iets aan de eigen beveiliging wijzigt, heeft zich in de laatste {0} bewezen.", Duur(Sessies.Recent));
        Punt("Fout inloggen: hooguit {0} keer per naam en {1} keer per netwerkadres in vijf minuten.", Inlogbalie.PerNaamMax, Inlogbalie.PerAdresMax);
        Punt("Wachtwoord vergeten: hooguit {0} keer per naam en {1} keer per netwerkadres in een kwartier. Daarna mag een eerste tweede stap pas na {2}.",
            Herstelbalie.PerNaamMax, Herstelbalie.PerAdresMax, Duur(TweedeStapRules.NaHerstel));
        Punt("De link van de eerste start werkt {0} minuten, en alleen zolang er geen account is. Er is geen standaardwachtwoord.", ToegangGrenzen.EersteStartMinuten);
        tekst.AppendLine().AppendLine("## Wie een tweede stap nodig heeft").AppendLine();
        tekst.AppendLine(
            "Wie een van deze dingen mag, wordt gevraagd een tweede stap in te stellen: een code of een passkey. Wie er een heeft, geeft die bij elk inloggen. Zonder gaan de pagina's die erbij horen niet open, op drie na: de tablets (daar staat geen kind), de kas en het overzicht van Beheer (TweedeStapTests):").AppendLine();
        foreach (var recht in Enum.GetValues<Recht>().Where(TweedeStapRules.Rechten.Contains))
        {
            Punt("{0}", Rechtwoorden.Woord(recht));
        }

        tekst.AppendLine().AppendLine("## Persoonlijke links").AppendLine();
        tekst.AppendLine("Van een link bewaart het intranet alleen een afdruk. Een link openen verandert niets; pas een knop doet iets (ScannerTests).").AppendLine();
        foreach (var (doel, woord) in Doelen())
        {
            Punt("{0}: {1}", woord, Duur(Links.Geldigheid(doel)));
        }

        Punt("De link van een ouder: tot het einde van het schooljaar");
        Punt("Links die niet werken: hooguit {0} per netwerkadres in vijf minuten (LinktempoTests)", Linktempo.MisPerAdresMax);
        tekst.AppendLine().AppendLine("## Gedeelde tablets").AppendLine();
        Punt("Een tablet gaat na {0} tot {1} minuten zonder aanraken op slot; zonder keuze na {2}.", TabletGrenzen.VergrendelMin, TabletGrenzen.VergrendelMax, TabletGrenzen.VergrendelStandaard);
        Punt("Een code om te koppelen werkt {0} minuten.", TabletGrenzen.KoppelMinuten);
        Punt("Voor kas en ongevallen is de pincode hooguit {0} oud.", Duur(TabletSessie.Vers));
        Punt("Foute pincodes: hooguit {0} per tablet in vijf minuten.", TabletBalie.PerTabletMax);
        tekst.AppendLine().AppendLine("## Wat binnenkomt").AppendLine();
        Punt("Een verzoek: hooguit {0} MB; een bestand: hooguit {1} MB.", WebExtensions.VraagBytesMax / 1024 / 1024, Uploads.BytesMax / 1024 / 1024);
        Punt("EDEXML: hooguit {0} MB en {1} leerlingen, zonder DTD (VernielingTests).", EdexmlLimieten.BestandBytesMax / 1024 / 1024, EdexmlLimieten.LeerlingenMax);
        Punt("Excel: uitgepakt hooguit {0} MB, hooguit {1} keer zo groot als ingepakt (TabelReaderTests).", TabelLimieten.UitgepaktMax / 1024 / 1024, TabelLimieten.VerhoudingMax);
        tekst.AppendLine().AppendLine("## Wat de browser mag").AppendLine();
        tekst.AppendLine("Elk antwoord heeft deze koppen (KoppenTests):").AppendLine();
        tekst.AppendLine(CultureInfo.InvariantCulture, $"- Content-Security-Policy: {KoppenMiddleware.Csp}");
        Punt("X-Content-Type-Options, Referrer-Policy, Permissions-Policy, Cross-Origin-Opener-Policy en Cross-Origin-Resource-Policy");
        Punt("Cache-Control: no-store voor alles met gegevens; met https ook Strict-Transport-Security");
        tekst.AppendLine().AppendLine("## Op de schijf").AppendLine();
        Punt("Elke rij is verzegeld met een sleutel die buiten de gegevens staat. Zonder die sleutel, of de herstelzin op papier, is er niets te lezen.");
        Punt("De inhoud van een overdrachtdossier heeft een eigen sleutel, die met de inhoud wordt weggegooid (DossierSporenloosTests).");
        Punt("In het logboek van het programma staan geen namen, nummers of sleutels van kinderen (WandelTests leest het na).");
        return tekst.ToString();

        void Punt(string vorm, params object[] waarden) => tekst.AppendLine(CultureInfo.InvariantCulture, $"- {string.Format(CultureInfo.InvariantCulture, vorm, waarden)}");
    }

    /// <summary>Those with a fixed time; that of a verzorger ends with the schooljaar.</summary>
    private static IEnumerable<(LinkDoel Doel, string Woord)> Doelen() =>
    [
        (LinkDoel.Uitnodiging, "Uitnodiging"), (LinkDoel.WachtwoordHerstel, "Nieuw wachtwoord"), (LinkDoel.AdresBevestigen, "Mailadres bevestigen"),
        (LinkDoel.TabletKoppelen, "Tablet koppelen"), (LinkDoel.Agenda, "Agenda van een helper"), (LinkDoel.Reglement, "Reglement lezen"), (LinkDoel.Inzage, "Inzage in een dossier, met code"),
    ];

    private static string Duur(TimeSpan duur) => duur switch
    {
        { TotalDays: >= 2 } => Aantal(duur.TotalDays, "dagen"),
        { TotalHours: >= 2 } => Aantal(duur.TotalHours, "uur"),
        { TotalMinutes: >= 1 } => Aantal(duur.TotalMinutes, "minuten"),
        _ => Aantal(duur.TotalSeconds, "seconden"),
    };

    private static string Aantal(double aantal, string eenheid) => string.Create(CultureInfo.InvariantCulture, $"{aantal:0.#} {eenheid}");
}
