using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OrleansSchool.Bench.Belasting;

/// <summary>The cookies of one signed-in person, and the requests that a browser with htmx would send with them.</summary>
internal sealed partial class Sessie
{
    private const string Voorsprong = "Accept: text/html\r\nAccept-Language: nl-NL\r\nUser-Agent: Mozilla/5.0 (bench)\r\n";

    private readonly SortedDictionary<string, string> _koekjes = new(StringComparer.Ordinal);

    private Sessie(int poort) => Poort = poort;

    /// <summary>Of the server that it talks to; another one after a restart.</summary>
    public int Poort { get; private set; }

    /// <summary>Of the last page that was opened; good for every form of this person.</summary>
    public string Token { get; private set; } = "";

    /// <summary>A session that was made before, with the cookie that its sign-in gave.</summary>
    public static Sessie Van(int poort, string koekje)
    {
        var sessie = new Sessie(poort);
        sessie.Neem(koekje);
        return sessie;
    }

    /// <summary>Through the sign-in page of the demo, as this person of it.</summary>
    public static async Task<Sessie> LogInBijDemo(Verbinding verbinding, string account)
    {
        var sessie = new Sessie(verbinding.Poort);
        await sessie.Open(verbinding, "/inloggen");
        await sessie.Verzend(verbinding, "/demo-inloggen", 302, ("account", account));
        return sessie;
    }

    /// <summary>Through the sign-in page with a password, and the code of the second step when the account has one.</summary>
    /// <param name="code">The six digits of now; asked only when the server does.</param>
    public static async Task<Sessie> LogIn(Verbinding verbinding, string inlognaam, string wachtwoord, Func<string>? code = null)
    {
        var sessie = new Sessie(verbinding.Poort);
        await sessie.Open(verbinding, "/inloggen");
        await sessie.Verzend(verbinding, "/inloggen", 302, ("Inlognaam", inlognaam), ("Wachtwoord", wachtwoord));
        if (code is not null && verbinding.Kop("Location").First() is var verder && verder.StartsWith("/inloggen/code", StringComparison.Ordinal))
        {
            await sessie.Open(verbinding, verder);
            await sessie.Verzend(verbinding, verder, 302, ("Code", code()));
        }

        return sessie;
    }

    /// <summary>The same person at a server that was started again.</summary>
    public Sessie Bij(int poort)
    {
        Poort = poort;
        return this;
    }

    /// <summary>A page; its token is remembered.</summary>
    public async Task<string> Open(Verbinding verbinding, string pad)
    {
        var status = await verbinding.Stuur(Vraag(pad));
        if (status != 200)
        {
            throw new InvalidOperationException($"{pad}: {status} {string.Join(' ', verbinding.Kop("Location"))}");
        }

        verbinding.Kop("Set-Cookie").ToList().ForEach(Neem);
        var tekst = verbinding.Tekst();
        Token = Tokenveld().Match(tekst) is { Success: true } gevonden ? gevonden.Groups["token"].Value : Token;
        return tekst;
    }

    /// <summary>A form without script; what it answers must be <paramref name="verwacht"/>.</summary>
    public async Task Verzend(Verbinding verbinding, string pad, int verwacht, params (string Naam, string Waarde)[] velden)
    {
        var status = await verbinding.Stuur(Formulier(pad, doel: null, velden));
        if (status != verwacht)
        {
            throw new InvalidOperationException($"{pad}: {status} instead of {verwacht}");
        }

        verbinding.Kop("Set-Cookie").ToList().ForEach(Neem);
    }

    /// <summary>A GET: of a page, or of a fragment as htmx asks for it.</summary>
    public byte[] Vraag(string pad, bool deel = false) => Encoding.ASCII.GetBytes(
        $"GET {pad} HTTP/1.1\r\nHost: 127.0.0.1:{Poort}\r\n{Voorsprong}{Htmx(deel ? "" : null, pad)}{Koekjes()}\r\n");

    /// <summary>A POST of a form with the token; by htmx when it names a target such as <c>li#kind-5</c>.</summary>
    public byte[] Formulier(string pad, string? doel, params (string Naam, string Waarde)[] velden)
    {
        var inhoud = string.Join('&', velden.Append(("__RequestVerificationToken", Token)).Select(v => $"{v.Item1}={Uri.EscapeDataString(v.Item2)}"));
        return Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"POST {pad} HTTP/1.1\r\nHost: 127.0.0.1:{Poort}\r\n{Voorsprong}{Htmx(doel, pad)}{Koekjes()}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {inhoud.Length}\r\n\r\n{inhoud}"));
    }

    private string Htmx(string? doel, string pad) => doel is null ? ""
        : $"HX-Request: true\r\nHX-Request-Type: partial\r\nHX-Current-URL: http://127.0.0.1:{Poort}{pad.Split('?')[0]}\r\n{(doel.Length > 0 ? $"HX-Target: {doel}\r\n" : "")}";

    private string Koekjes() => _koekjes.Count == 0 ? "" : $"Cookie: {string.Join("; ", _koekjes.Select(k => $"{k.Key}={k.Value}"))}\r\n";

    private void Neem(string kop)
    {
        var delen = kop.Split(';')[0].Split('=', 2);
        if (delen[1].Length == 0)
        {
            _koekjes.Remove(delen[0]);
        }
        else
        {
            _koekjes[delen[0]] = delen[1];
        }
    }

    [GeneratedRegex(@"__RequestVerificationToken"" type=""hidden"" value=""(?<token>[^""]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tokenveld();
}
