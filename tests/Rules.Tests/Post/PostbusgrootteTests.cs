using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;
using OrleansSchool.Post;

namespace OrleansSchool.Tests.Rules.Post;

/// <summary>The fullest outbox fits in one row of the store, sealed (DESIGN §1: 256 KB).</summary>
public sealed class PostbusgrootteTests(ITestOutputHelper uit)
{
    private static readonly DateTimeOffset Nu = new(2026, 11, 12, 10, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Json = new() { TypeInfoResolver = OpslagJson.Alles };

    [Fact]
    [Requirement("POST-1")]
    public void De_volste_postbus_met_alle_pogingen_past_in_een_rij()
    {
        var state = new PostbusState { Instellingen = new PostInstellingen("smtp.school.example", 587, Mailbeveiliging.StartTls, null, null, "post@school.example", "School", null) };
        for (var n = 0; n < PostGrenzen.OpenMax; n++)
        {
            (state, var uitkomst) = PostbusRules.Neem(state, Opdracht(n), "Ingrid van Leeuwen", Nu.AddSeconds(n));
            Assert.True(uitkomst.IsGoed);
            for (var keer = 0; keer < PostGrenzen.PogingenMax; keer++)
            {
                state = VerzendRules.Begin(state, $"mail-{n:D6}", $"{Toeval(8)}@school.example").Nieuw;
                state = VerzendRules.NaPoging(state, $"mail-{n:D6}", new Postpoging(Nu.AddMinutes((n * 61) + keer), PogingUitslag.Uitgesteld, 451, Antwoord(n)));
            }
        }

        var afgerond = state.Open[..VerzendRules.AfgerondMax].Aggregate(state, (s, m) => VerzendRules.RondAf(s, m, MailStand.Geweigerd, Nu));
        state = state with { Afgerond = afgerond.Afgerond, Onthouden = [.. Enumerable.Range(0, PostGrenzen.OnthoudenMax).Select(_ => Toeval(16))] };
        var bytes = new Verzegelaar(Sleutelbos.InGeheugen()).Verzegel(JsonSerializer.SerializeToUtf8Bytes(state, Json), "postbus", "postbus/99XX00", "12").Length;

        uit.WriteLine($"postbus met {state.Open.Length} open en {state.Afgerond.Length} afgeronde mails: {bytes / 1024.0:N0} KB verzegeld");
        Assert.InRange(bytes, 50_000, Verzegelaar.RijBytesMax * 3 / 4);
    }

    private static Postopdracht Opdracht(int n) => new(
        $"mail-{n:D6}", Sjabloon.Uitnodiging, $"Persoon {Toeval(6)}", $"{Toeval(8)}@thuis.example",
        ImmutableDictionary<string, string>.Empty.Add("naam", $"Persoon {n}").Add("school", "Basisschool De Horizon").Add("door", "Ingrid van Leeuwen")
            .Add("link", $"https://intranet.school.example/uitnodiging/{Toeval(32)}"));

    private static string Antwoord(int n) => $"4.7.1 greylisted, id {Toeval(8)} see https://post.example/{n} and come back in five minutes, thank you";

    private static string Toeval(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));
}
