using System.Collections.Immutable;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Post;
using OrleansSchool.Post;

namespace OrleansSchool.Tests.Rules.Post;

[Requirement("POST-1")]
public sealed class MailopmaakTests
{
    private static readonly Mailbericht Gewoon = new(
        "abc@school.example", "post@school.example", "Basisschool De Horizon", null, "tessa@thuis.example", "Tessa Vos", "Een nieuw wachtwoord maken", "Beste Tessa",
        new DateTimeOffset(2026, 11, 12, 11, 0, 0, TimeSpan.FromHours(1)));

    [Fact]
    public void Koppen_zijn_ascii_en_zeggen_dat_een_machine_schreef()
    {
        var mail = Maak(Gewoon with { AntwoordEmail = "kantoor@school.example" });

        Assert.Contains("Date: Thu, 12 Nov 2026 10:00:00 +0000\r\n", mail, StringComparison.Ordinal);
        Assert.Contains("From: Basisschool De Horizon <post@school.example>\r\nReply-To: <kantoor@school.example>\r\nTo: Tessa Vos <tessa@thuis.example>\r\n", mail, StringComparison.Ordinal);
        Assert.Contains("Message-ID: <abc@school.example>\r\nAuto-Submitted: auto-generated\r\n", mail, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_lang_onderwerp_met_bijzondere_letters_komt_heel_over()
    {
        var onderwerp = string.Concat(Enumerable.Repeat("Zoë’s übertoffe 🎒 ", 12)).Trim();
        var kop = Maak(Gewoon with { Onderwerp = onderwerp }).Split("Subject: ")[1].Split("\r\nMessage-ID")[0];

        Assert.All($"Subject: {kop}".Split("\r\n"), r => Assert.InRange(r.Length, 1, 76));
        Assert.Equal(onderwerp, string.Concat(kop.Split("\r\n ").Select(w => Encoding.UTF8.GetString(Convert.FromBase64String(w[10..^2])))));
    }

    [Fact]
    public void Geen_kopregel_met_een_naam_of_onderwerp_is_langer_dan_de_regels_van_mail_toestaan()
    {
        for (var lengte = 1; lengte < 120; lengte++)
        {
            var naam = string.Concat(Enumerable.Repeat("Zoë van Æ", 20))[..lengte].Trim();
            var adres = $"{new string('a', 40)}@thuis.example";
            var mail = Maak(Gewoon with { VanNaam = naam, NaarNaam = naam, NaarEmail = adres, Onderwerp = naam });

            Assert.All(mail.Split("\r\n\r\n")[0].Split("\r\n"), r => Assert.InRange(r.Length, 1, 76));
            var naar = mail.Split("\r\nTo: ")[1].Split("\r\nSubject: ")[0].Replace("\r\n ", " ", StringComparison.Ordinal);
            Assert.EndsWith($" <{adres}>", naar, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Geen_regel_is_te_lang_en_een_losse_punt_sluit_de_mail_niet_af()
    {
        var tekst = $".\n..twee\n{new string('x', 74)}.{new string('é', 200)}\neind \n";
        var lijf = Maak(Gewoon with { Tekst = tekst }).Split("\r\n\r\n", 2)[1];
        var regels = lijf.Split("\r\n");

        Assert.All(regels, r => Assert.InRange(r.Length, 0, 77));
        Assert.DoesNotContain(regels[..^2], r => r == ".");
        Assert.Equal([".", ""], regels[^2..]);
        Assert.StartsWith("..\r\n...twee\r\n", lijf, StringComparison.Ordinal);
        Assert.Contains("eind=20\r\n", lijf, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("naam\r\nBcc: ander@elders.example")]
    [InlineData("naam\nBcc: ander@elders.example")]
    [InlineData("naam\0")]
    public void Een_regeleinde_in_een_kop_wordt_nooit_verstuurd(string kwaad)
    {
        Assert.True(Mailopmaak.IsVeilig(Gewoon));
        Assert.False(Mailopmaak.IsVeilig(Gewoon with { NaarNaam = kwaad }));
        Assert.False(Mailopmaak.IsVeilig(Gewoon with { Onderwerp = kwaad }));
        Assert.False(Mailopmaak.IsVeilig(Gewoon with { VanNaam = kwaad }));
        Assert.False(Mailopmaak.IsVeilig(Gewoon with { NaarEmail = "a@b.example> SIZE=1\r\nRCPT TO:<c@d.example" }));
        Assert.False(Mailopmaak.IsVeilig(Gewoon with { NaarEmail = "a@b.example> <c@d.example" }));
    }

    [Theory]
    [InlineData("naam", "Tessa\r\nBcc: ander@elders.example", "tessa@thuis.example", "https://intranet.school.example/link/a", "ongeldige-tekens")]
    [InlineData("naam", "Tessa", "tessa@thuis.example\r\nBcc: ander@elders.example", "https://intranet.school.example/link/a", "post-adres")]
    [InlineData("naam", "Tessa", "jörg@thuis.example", "https://intranet.school.example/link/a", "post-adres")]
    [InlineData("naam", "Tessa", "a@-.example", "https://intranet.school.example/link/a", "post-adres")]
    [InlineData("naam", "Tessa", "tessa@thuis.example", "https://intranet.school.example.elders.example/link/a", "post-link")]
    [InlineData("naam", "Tessa", "tessa@thuis.example", "https://intranet.school.example@elders.example/", "post-link")]
    [InlineData("naam", "Tessa", "tessa@thuis.example", "https://intranet.school.example/link/a\r\nhttps://elders.example", "post-link")]
    [InlineData("naam", "Tessa", "tessa@thuis.example", "http://intranet.school.example/link/a", "post-link")]
    [InlineData("naam", "Tessa", "tessa@thuis.example", "javascript:alert(1)", "post-link")]
    [InlineData("iets", "Tessa", "tessa@thuis.example", "https://intranet.school.example/link/a", "post-waarden")]
    public void Wat_niet_in_een_mail_hoort_komt_er_niet_in(string waarde, string naam, string email, string link, string code)
    {
        var links = new EigenLinks(new OrleansSchool.Intranet.Cli.Opdracht { PubliekeUrl = "https://intranet.school.example" }, null!);
        var opdracht = new Postopdracht("opdracht-1", Sjabloon.WachtwoordHerstel, "Tessa Vos", email, ImmutableDictionary<string, string>.Empty.Add(waarde, naam).Add("link", link));

        Assert.Equal(code, PostbusRules.Keur(opdracht, links)?.Code);
        Assert.Null(PostbusRules.Keur(opdracht with { NaarEmail = "tessa@thuis.example", Waarden = Goed }, links));
    }

    [Fact]
    public void Elke_waarde_staat_in_de_tekst_en_accolades_in_een_waarde_blijven_tekst()
    {
        foreach (var (sjabloon, recept) in Sjabloonrecepten.Tabel)
        {
            var waarden = recept.Waarden.ToImmutableDictionary(w => w, w => $"<{w} {{link}}>");
            var (onderwerp, tekst) = SjabloonRules.Schrijf(sjabloon, waarden, "Basisschool De Horizon");

            Assert.All(recept.Waarden, w => Assert.Contains($"<{w} {{link}}>", tekst, StringComparison.Ordinal));
            Assert.DoesNotContain('\n', onderwerp);
            Assert.Contains("Met vriendelijke groet,\nBasisschool De Horizon", tekst, StringComparison.Ordinal);
            Assert.False(recept.MagKindgegevens);
        }

        Assert.Equal(Enum.GetValues<Sjabloon>().Order(), Sjabloonrecepten.Tabel.Keys.Order());
    }

    private static ImmutableDictionary<string, string> Goed =>
        ImmutableDictionary<string, string>.Empty.Add("naam", "Tessa").Add("link", "https://intranet.school.example/link/a?b=c");

    private static string Maak(Mailbericht bericht) => Encoding.ASCII.GetString(Mailopmaak.Maak(bericht));
}
