using System.Globalization;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Rules.Privacy;

/// <summary>The papers of docs/privacy that follow from the tables of the program, so that they can't say something else than it does (SEC-5).</summary>
internal static class Privacydocumenten
{
    /// <summary>Name of the file → how it is made.</summary>
    public static IReadOnlyDictionary<string, Func<string>> Alle { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        ["verwerkingsregister.md"] = Verwerkingsregister,
        ["bewaartermijnen.md"] = Bewaartermijnenlijst,
        ["rechten.md"] = Rechten,
        ["toegang.md"] = Toegangsdocument.Maak,
    };

    /// <summary>Register of processing activities (AVG art. 30 lid 1), one row a kind of state.</summary>
    private static string Verwerkingsregister()
    {
        var tekst = Begin("Verwerkingsregister",
            "Wat het intranet van mensen bewaart, waarom, op welke grondslag, van wie en hoe lang (AVG artikel 30 lid 1). Het is een deel van het register van de school: de school vult zelf aan wat hieronder staat.",
            "De grondslagen zijn die waarop het intranet gebouwd is. De school bevestigt ze, of kiest zelf anders en schrijft dat op.");
        tekst.AppendLine("""
            ## Wat de school zelf invult

            - Verwerkingsverantwoordelijke: het schoolbestuur, met adres en contactpersoon.
            - De functionaris gegevensbescherming (FG), met mailadres en telefoonnummer.
            - De verwerkers: wie de server beheert, wie de mail verstuurt, wie de back-ups bewaart. Met ieder is een verwerkersovereenkomst nodig; het intranet zelf stuurt niets naar de makers ervan.
            - Doorgifte buiten de EU: het intranet doet dat niet. Kiest de school inloggen met Microsoft of Google, dan geldt wat met hen is afgesproken.
            - Beveiliging: zie [toegang](toegang.md), [rechten](rechten.md) en [bewaartermijnen](bewaartermijnen.md).
            """);
        var vanMensen = Verwerkingen.Tabel.Where(v => !v.Value.IsVanNiemand).ToList();
        foreach (var groep in vanMensen.GroupBy(v => v.Value.Betrokkenen[0], StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            tekst.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {Hoofdletter(groep.Key)}").AppendLine();
            tekst.AppendLine("| wat | waarvoor | grondslag | van wie | welke gegevens | bijzonder | wie het buiten de school krijgt | hoe lang |");
            tekst.AppendLine("|---|---|---|---|---|---|---|---|");
            foreach (var (soort, v) in groep.OrderBy(v => v.Key, StringComparer.Ordinal))
            {
                Rij(tekst, soort, v.Doel, v.Grondslag, string.Join(", ", v.Betrokkenen), string.Join("; ", v.Gegevens), v.Bijzonder ? "ja" : "nee",
                    v.Ontvangers.IsEmpty ? "niemand" : string.Join(", ", v.Ontvangers), Termijn(Bewaartermijnen.Tabel[soort]));
            }
        }

        tekst.AppendLine().AppendLine("## Zonder gegevens van mensen").AppendLine();
        foreach (var (soort, v) in Verwerkingen.Tabel.Where(v => v.Value.IsVanNiemand).OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            tekst.AppendLine(CultureInfo.InvariantCulture, $"- {soort}: {v.Doel}.");
        }

        tekst.AppendLine().AppendLine("“Bijzonder” is ja als er gegevens over gezondheid in kunnen staan, of een nummer van de overheid (AVG artikel 9, UAVG artikel 46).");
        return tekst.ToString();
    }

    private static string Bewaartermijnenlijst()
    {
        var tekst = Begin("Bewaartermijnen",
            "Hoe lang het intranet iets bewaart, vanaf wanneer dat telt, en wie het wist. Is een termijn om, dan wist de eerstvolgende nachtronde.",
            "Een soort gegevens zonder termijn wordt niet gebouwd: de toetsen weigeren haar (NachtrondeRulesTests).");
        tekst.AppendLine("| wat | hoe lang | waarom | wie wist het |").AppendLine("|---|---|---|---|");
        foreach (var (soort, termijn) in Bewaartermijnen.Tabel.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            Rij(tekst, soort, Termijn(termijn), termijn.Grond, Wisser(soort));
        }

        tekst.AppendLine().AppendLine("""
            ## Back-ups

            Wat gewist is, staat nog in back-ups van daarvoor. De laatste van elke dag blijft twee weken, de laatste van elke maand een jaar; daarna is ook die weg. Wordt een oudere back-up teruggezet,
            dan wist de start eerst alles wat intussen over zijn termijn ging. Zie [dpia](dpia.md), onder restrisico's.
            """);
        return tekst.ToString();
    }

    private static string Rechten()
    {
        var tekst = Begin("Rollen en rechten",
            "Wat elke rol in het intranet kan. Iemand kan meer rollen hebben; elke rol heeft een begin en een einde.",
            "Wat hier niet staat, kan die rol niet: elke pagina en elke opdracht vraagt een recht uit deze lijst (WandelTests loopt ze allemaal na, met elke rol).");
        foreach (var rol in Enum.GetValues<Rol>())
        {
            tekst.AppendLine(CultureInfo.InvariantCulture, $"## {Hoofdletter(rol.Leesbaar())}").AppendLine();
            var rechten = Enum.GetValues<Recht>().Where(r => Rechtentabel.Bereik(rol, r) != Bereik.Geen).ToList();
            if (rechten.Count == 0)
            {
                tekst.AppendLine("Heeft geen account. Een ouder gebruikt een persoonlijke link en ziet alleen het eigen kind en de eigen rekening.").AppendLine();
                continue;
            }

            foreach (var recht in rechten)
            {
                tekst.AppendLine(CultureInfo.InvariantCulture, $"- {Rechtwoorden.Woord(recht)}{Bij(rol, recht)}");
            }

            tekst.AppendLine();
        }

        tekst.AppendLine("## Wat er in het toegangslog komt").AppendLine();
        tekst.AppendLine("Wie een pagina opent die een van deze rechten vraagt, staat in het toegangslog. De schoolleider leest het.").AppendLine();
        foreach (var recht in Enum.GetValues<Recht>().Where(Inzageplicht.Kindgegevens.Contains))
        {
            tekst.AppendLine(CultureInfo.InvariantCulture, $"- {Rechtwoorden.Woord(recht)}");
        }

        tekst.AppendLine().AppendLine("Met deze rechten staat elke wijziging erin, want zij bepalen wie kinderen ziet:").AppendLine();
        foreach (var recht in Enum.GetValues<Recht>().Where(Inzageplicht.Beheer.Contains))
        {
            tekst.AppendLine(CultureInfo.InvariantCulture, $"- {Rechtwoorden.Woord(recht)}");
        }

        return tekst.ToString();
    }

    internal static StringBuilder Begin(string titel, params string[] alineas)
    {
        var tekst = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"# {titel}").AppendLine();
        foreach (var alinea in alineas)
        {
            tekst.AppendLine(alinea).AppendLine();
        }

        return tekst.AppendLine("Dit stuk is gemaakt uit de tabellen van het programma. Wijzig het niet met de hand.").AppendLine();
    }

    internal static string Hoofdletter(string woord) => char.ToUpperInvariant(woord[0]) + woord[1..];

    /// <summary>In words, as a person says it.</summary>
    internal static string Termijn(Bewaartermijn termijn) => termijn.Vanaf switch
    {
        BewaarVanaf.ZolangDeSchool => "zolang de school het intranet gebruikt",
        BewaarVanaf.Ontstaan when termijn.Maanden == 0 => "een of twee dagen, zie waarom",
        BewaarVanaf.VertrekLeerling => $"{Maanden(termijn.Maanden)}vertrek van de leerling",
        BewaarVanaf.EindeSchooljaar => $"{Maanden(termijn.Maanden)}einde van het schooljaar",
        BewaarVanaf.EindeRol => $"{Maanden(termijn.Maanden)}einde van de laatste rol",
        _ => $"{Maanden(termijn.Maanden)}ontstaan",
    };

    private static string Maanden(int maanden) => maanden switch
    {
        0 => "tot het ",
        1 => "een maand na het ",
        _ when maanden % 12 == 0 => $"{maanden / 12} jaar na het ",
        _ => string.Create(CultureInfo.InvariantCulture, $"{maanden} maanden na het "),
    };

    private static string Wisser(string soort) => Wissers.Tabel.GetValueOrDefault(soort) is not { } wisser
        ? "niemand: het blijft"
        : $"{(wisser.Deel is { } deel ? $"nachtronde, {deel.ToString().ToLowerInvariant()}" : "eigen wekker")}: {wisser.Hoe}";

    /// <summary>Tablets are paired without a second step, a quarter of an hour before the lunch (docs/besluiten/0004).</summary>
    private static string Bij(Rol rol, Recht recht) =>
        (Rechtentabel.Bereik(rol, recht) == Bereik.EigenGroep ? " (alleen de eigen groep)" : "")
        + (TweedeStapRules.Rechten.Contains(recht) && recht != Recht.TabletsBeheren ? ", met tweede stap" : "");

    private static void Rij(StringBuilder tekst, params string[] cellen) =>
        tekst.AppendLine("| " + string.Join(" | ", cellen.Select(c => c.Replace('|', '/').ReplaceLineEndings(" "))) + " |");
}
