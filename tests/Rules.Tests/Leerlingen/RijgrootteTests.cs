using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Leerlingen.Inlezen;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Rules.Leerlingen;

/// <summary>The largest school fits in one row of the store, sealed, with room to spare (DESIGN §1: 256 KB).</summary>
public sealed class RijgrootteTests(ITestOutputHelper uit)
{
    private static readonly string[] Voornamen =
        "Aafke Abel Amira Anouk Bas Bilal Bo Bram Çağla Cas Chloë Daan Dewi Djamila Eef Elin Emre Esra Fay Fenna Finn Floor Gijs Guus Hamza Hidde Ilse Imane Isa Jasmijn Jelle Jip Julia Kaj Kevser Koen Lars Liv Lotte Mees Mila Naomi Noor Otis Pien Puck Rayan Roos Saar Sem Tess Thijs Umut Veerle Wout Xavi Yara Youssef Zeynep Zoë"
            .Split(' ');

    private static readonly string[] Achternamen =
        "Akker Bakker Berg Boer Bos Brouwer Cornelisse Dekker Dijkstra Dongen Driessen Duinen Ek Evers Fransen Gerritsen Graaf Groot Haan Haddou Hendriks Hermans Heuvel Hoekstra Horst IJzerman Jacobs Jansen Jong Kaya Kok Koster Kuipers Laan Leeuw Linden Maas Martens Meer Meijer Molenaar Mulder Nguyen Oosterhuis Peters Post Prins Ruiter Schouten Smits Timmermans Ünal Veen Verhoeven Vink Vliet Vos Vries Wal Willems Yılmaz Zanden"
            .Split(' ');

    private static readonly string?[] Voorvoegsels = [null, null, "van", null, "de", null, "van den", null, "van der", null];

    private static readonly JsonSerializerOptions Json = new() { TypeInfoResolver = OpslagJson.Alles };

    [Fact]
    [Requirement("SCH-2")]
    public void Het_register_van_tweeduizend_leerlingen_past_in_een_rij()
    {
        var state = new RegisterState();
        for (var n = 0; n < LeerlingGrenzen.LeerlingenMax; n++)
        {
            state = RegisterRules.Plaats(state, Rij(n), 3);
        }

        var bytes = Verzegeld(state, "register");
        uit.WriteLine($"register van {state.Rijen.Length} leerlingen: {bytes / 1024.0:N0} KB verzegeld");
        Assert.InRange(bytes, 50_000, Verzegelaar.RijBytesMax * 3 / 4);
        Assert.Throws<InvalidOperationException>(() => RegisterRules.Plaats(state, Rij(9_999), 1));
    }

    [Fact]
    [Requirement("SCH-3")]
    public void Een_bestand_en_een_plan_van_tweeduizend_leerlingen_passen_in_een_rij()
    {
        ImmutableArray<IngelezenLeerling> leerlingen = [.. Enumerable.Range(0, 2_000).Select(n => new IngelezenLeerling(Gegevens(n), $"G{n % 80}", false, 200 + (n * 30)))];
        var bestand = new IngelezenBestand(
            new IngelezenSchool("99XX00", 2026, null, "Test", "2.1"), [], leerlingen, [], [], new Inleestelling(2_000, 80, 0, 0, 0, 0));
        var voorbeeld = Verzegeld(new InleesState { Status = InleesStatus.Voorbeeld, Bestand = InleesRules.Minimaal(bestand) }, "inlezen");
        ImmutableArray<Inleesstap> stappen = [.. InleesRules.Minimaal(bestand).Leerlingen.Select((l, n) => new Inleesstap(Id(n), true, l.Gegevens, $"g{n % 80}", null, l.Regel))];
        var plan = Verzegeld(new InleesState { Status = InleesStatus.Bezig, Stappen = stappen }, "inlezen");
        var weg = Verzegeld(new InleesState { Weg = [.. Enumerable.Range(0, LeerlingGrenzen.LeerlingenMax).Select(n => new Inleesvertrek(Id(n), new DateOnly(2026, 11, 13)))] }, "inlezen");
        uit.WriteLine($"bestand {voorbeeld / 1024.0:N0} KB, plan {plan / 1024.0:N0} KB, weg {weg / 1024.0:N0} KB verzegeld");
        Assert.InRange(weg, 10_000, plan);
        Assert.InRange(voorbeeld, 50_000, Verzegelaar.RijBytesMax * 3 / 4);
        Assert.InRange(plan, 50_000, Verzegelaar.RijBytesMax * 3 / 4);
    }

    private static int Verzegeld<T>(T state, string soort) =>
        new Verzegelaar(Sleutelbos.InGeheugen()).Verzegel(JsonSerializer.SerializeToUtf8Bytes(state, Json), soort, $"{soort}/99XX00", "12").Length;

    private static LeerlingRij Rij(int n)
    {
        var bron = Gegevens(n);
        var aanmelding = new Aanmelding(
            new DateOnly(2026, 8, 1).AddDays(n % 90), n % 5 == 0 ? AanmeldingSoort.Incidenteel : AanmeldingSoort.Structureel, (Weekdagen)(n % 27),
            new DateTimeOffset(2026, 8, 20, 9, 0, 0, TimeSpan.Zero).AddSeconds(n * 977), Voornamen[n % 4] + " Coordinator", n % 3 == 0 ? "formulier in map" : null);
        return new LeerlingRij(
            Id(n), new Persoonsgegevens(bron.Roepnaam, bron.Voorvoegsel, bron.Achternaam, bron.Geboortedatum, $"g{(n % 8) + 1}{(char)('a' + (n / 8 % 10))}", bron.Jaargroep),
            n % 9 != 0, bron.Sleutel, EckKenmerk.Van(bron.EckId), bron.BsnLaatste4, aanmelding, n % 12 == 0 ? [new Lunchmerk("pinda-allergie", null, new DateOnly(2027, 7, 31))] : [],
            [.. Enumerable.Range(0, 3 + (n % 2)).Select(i => Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes($"gezin{n}-{i}")).AsSpan(0, 6)))]);
    }

    private static Leerlinggegevens Gegevens(int n)
    {
        var hash = SHA512.HashData(Encoding.ASCII.GetBytes($"kind{n}"));
        return new Leerlinggegevens(
            $"{10_000 + (n * 7)}", "https://ketenid.nl/201703/" + Convert.ToHexStringLower(hash), Voornamen[hash[0] % Voornamen.Length],
            Voorvoegsels[hash[1] % Voorvoegsels.Length], Achternamen[hash[2] % Achternamen.Length], new DateOnly(2014, 1, 1).AddDays(((hash[3] << 8) + hash[4]) % 2_900),
            Geslacht.Jongen, $"{(n % 8) + 1}", $"{((hash[5] << 8) + hash[6]) % 10_000:D4}", new DateOnly(2020, 8, 1), null);
    }

    private static string Id(int n)
    {
        const string tekens = "abcdefghijklmnopqrstuvwxyz0123456789";
        return string.Create(CultureInfo.InvariantCulture, $"{string.Concat(SHA256.HashData(Encoding.ASCII.GetBytes($"id{n}")).Take(16).Select(b => tekens[b % 36]))}");
    }
}
