using System.Globalization;
using System.Text.RegularExpressions;
using OrleansSchool.Bench.Belasting;

namespace OrleansSchool.Bench.Crash;

/// <summary>One person in the office: changes names and aanmeldingen of leerlingen of its own, through the forms of their card.</summary>
internal sealed partial class Kantoorwerker(int nummer, string school, IReadOnlyList<string> leerlingen, DateOnly vandaag, Boek boek, Toeval toeval)
{
    public const string Naam = "naam";
    public const string Bewijs = "bewijs";

    private int _teller;

    public int Geweigerd { get; private set; }

    public async Task Werk(int poort, Sessie sessie, CancellationToken stop)
    {
        using var verbinding = new Verbinding(poort);
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await Wijzig(verbinding, sessie, leerlingen[toeval.Tot(leerlingen.Count)]);
            }
        }
        catch (IOException)
        {
            // Killed: what was sent and not answered stays undecided.
        }
    }

    private async Task Wijzig(Verbinding verbinding, Sessie sessie, string leerling)
    {
        var pad = $"/s/{school}/leerlingen/{leerling}";
        var kaart = await sessie.Open(verbinding, pad);
        var versie = Versieveld().Match(kaart).Groups["versie"].Value;
        _teller++;
        if (toeval.Tot(2) == 0)
        {
            await Stuur(verbinding, leerling, Naam, NieuweNaam(), naam => sessie.Formulier($"{pad}?handler=Persoon", "section#deel-Persoon",
                [.. Velden(kaart).Where(v => v.Item1 != "Persoon.Roepnaam"), ("Persoon.Roepnaam", naam), ("Versie", versie)]));
            return;
        }

        await Stuur(verbinding, leerling, Bewijs, string.Create(CultureInfo.InvariantCulture, $"crash-{nummer}-{_teller:000000}"), bewijs =>
            sessie.Formulier($"{pad}?handler=Aanmelding", "section#deel-Aanmelding", ("Aanmelding.Soort", "Incidenteel"),
                ("Aanmelding.Vanaf", vandaag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Aanmelding.Bewijs", bewijs),
                ("Aanmelding.Operatie", bewijs), ("Versie", versie)));
    }

    private async Task Stuur(Verbinding verbinding, string leerling, string veld, string waarde, Func<string, byte[]> vraag)
    {
        boek.Verstuurd(leerling, veld, waarde);
        var status = await verbinding.Stuur(vraag(waarde));
        if (status == 200)
        {
            boek.Beantwoord(leerling, veld, waarde);
        }
        else
        {
            Geweigerd += status == 503 ? 0 : 1; // what was refused stays undecided: it may not be there, and the check accepts either
        }
    }

    /// <summary>A name of letters that nobody had yet.</summary>
    private string NieuweNaam()
    {
        var letters = string.Concat(string.Create(CultureInfo.InvariantCulture, $"{nummer}{_teller:000000}").Select(c => (char)('a' + (c - '0'))));
        return "N" + letters;
    }

    private static IEnumerable<(string, string)> Velden(string kaart) =>
        [.. Invoerveld().Matches(kaart).Select(m => (m.Groups["naam"].Value, System.Net.WebUtility.HtmlDecode(m.Groups["waarde"].Value))),
         .. Keuzeveld().Matches(kaart).Select(m => (m.Groups["naam"].Value, m.Groups["waarde"].Value))];

    [GeneratedRegex(@"name=""Versie"" value=""(?<versie>\d+)""", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Versieveld();

    [GeneratedRegex(@"<input [^>]*name=""(?<naam>Persoon\.[A-Za-z]+)"" value=""(?<waarde>[^""]*)""", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Invoerveld();

    [GeneratedRegex(@"<select [^>]*name=""(?<naam>Persoon\.[A-Za-z]+)"">(?:(?!</select>).)*?<option (?=[^>]*selected)[^>]*value=""(?<waarde>[^""]*)""", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 2000)]
    private static partial Regex Keuzeveld();
}
