using System.Net.Security;
using System.Text;
using OrleansSchool.Post;

namespace OrleansSchool.Intranet.Post;

/// <summary>A mail as the server gets it: addresses in ASCII, and the bytes for DATA.</summary>
internal sealed record Smtpmail(string Van, string Naar, ReadOnlyMemory<byte> Inhoud)
{
    public string Domein => Van[(Van.LastIndexOf('@') + 1)..];
}

/// <summary>
/// One conversation that hands over one mail (RFC 5321; STARTTLS RFC 3207, AUTH RFC 4954). Each step says null to go on, or how it
/// ended. See docs/besluiten/0008.
/// </summary>
/// <param name="stop">Until the mail is handed over.</param>
/// <param name="uiterst">After that: a server may take minutes before it answers, and giving up then sends the mail twice.</param>
internal sealed class SmtpGesprek(
    SmtpLijn lijn, PostInstellingen server, Smtpmail mail, SslClientAuthenticationOptions tls, CancellationToken stop, CancellationToken uiterst)
{
    private IReadOnlyList<string> _kan = [];

    private enum Stap
    {
        Server = 0,
        Mail,
    }

    /// <summary>The mail was handed over and only the answer is missing.</summary>
    public bool IsOvergedragen { get; private set; }

    /// <summary>The server took the sender, so what goes wrong now may be due to this mail.</summary>
    public bool IsBijMail { get; private set; }

    public async Task<Postuitslag> Voer() =>
        await Begroet() ?? await Beveilig() ?? await MeldAan()
        ?? await Vraag($"MAIL FROM:<{mail.Van}>", Stap.Server)
        ?? await NoemOntvanger() ?? await DraagOver();

    private async Task<Postuitslag?> Begroet()
    {
        if (server.Beveiliging == Mailbeveiliging.Tls)
        {
            await lijn.Versleutel(tls, stop);
        }

        var groet = await lijn.Hoor(stop);
        return groet.Code == 220 ? await StelVoor() : Nee(groet, Stap.Server);
    }

    private async Task<Postuitslag?> StelVoor()
    {
        await lijn.Zeg($"EHLO {mail.Domein}", stop);
        var antwoord = await lijn.Hoor(stop);
        _kan = antwoord.Regels;
        return antwoord.IsGoed ? null : Nee(antwoord, Stap.Server);
    }

    /// <summary>Without it nothing goes on: a server, or somebody between, that doesn't offer it gets no password and no mail.</summary>
    private async Task<Postuitslag?> Beveilig()
    {
        if (server.Beveiliging != Mailbeveiliging.StartTls)
        {
            return null;
        }

        if (!_kan.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase))
        {
            return new Postuitslag(PogingUitslag.GeenVerbinding, null, "De server biedt geen STARTTLS aan.");
        }

        await lijn.Zeg("STARTTLS", stop);
        var antwoord = await lijn.Hoor(stop);
        if (antwoord.Code != 220)
        {
            return Nee(antwoord, Stap.Server);
        }

        await lijn.Versleutel(tls, stop);
        return await StelVoor();
    }

    private async Task<Postuitslag?> MeldAan()
    {
        if (server is not { Gebruiker: { } gebruiker, Wachtwoord: { } wachtwoord })
        {
            return null;
        }

        var manieren = _kan.Where(k => k.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase)).SelectMany(k => k.Split(' ', '=')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (manieren.Contains("PLAIN"))
        {
            return await Vraag($"AUTH PLAIN {Basis64($"\0{gebruiker}\0{wachtwoord}")}", Stap.Server);
        }

        if (!manieren.Contains("LOGIN"))
        {
            return new Postuitslag(PogingUitslag.ServerWeigert, null, "De server biedt geen aanmelding met wachtwoord aan.");
        }

        return await Vraag("AUTH LOGIN", Stap.Server, goed: 334) ?? await Vraag(Basis64(gebruiker), Stap.Server, goed: 334) ?? await Vraag(Basis64(wachtwoord), Stap.Server);
    }

    private async Task<Postuitslag?> NoemOntvanger()
    {
        IsBijMail = true;
        return await Vraag($"RCPT TO:<{mail.Naar}>", Stap.Mail);
    }

    private async Task<Postuitslag> DraagOver()
    {
        if (await Vraag("DATA", Stap.Mail, goed: 354) is { } nee)
        {
            return nee;
        }

        IsOvergedragen = true;
        await lijn.Schrijf(mail.Inhoud, uiterst);
        var antwoord = await lijn.Hoor(uiterst);
        IsOvergedragen = false;
        await Groet();
        return antwoord.IsGoed ? new Postuitslag(PogingUitslag.Aangenomen, antwoord.Code, antwoord.Tekst) : Nee(antwoord, Stap.Mail);
    }

    /// <summary>The answer is in; whether the goodbye arrives changes nothing.</summary>
    private async Task Groet()
    {
        try
        {
            await lijn.Zeg("QUIT", uiterst);
        }
        catch (Exception fout) when (fout is IOException or OperationCanceledException)
        {
            // the server was quicker
        }
    }

    private async Task<Postuitslag?> Vraag(string regel, Stap stap, int? goed = null)
    {
        await lijn.Zeg(regel, stop);
        var antwoord = await lijn.Hoor(stop);
        return (goed is { } code ? antwoord.Code == code : antwoord.IsGoed) ? null : Nee(antwoord, stap);
    }

    /// <summary>421 and all about signing in concern the server, wherever they come; 4xx of one mail is for now, 5xx for good.</summary>
    private static Postuitslag Nee(SmtpAntwoord antwoord, Stap stap) => new(
        (stap, antwoord.Code) switch
        {
            (Stap.Server, _) or (_, 421 or 530 or 534 or 535 or 538) => PogingUitslag.ServerWeigert,
            (_, >= 400 and < 500) => PogingUitslag.Uitgesteld,
            (_, >= 500 and < 600) => PogingUitslag.Geweigerd,
            _ => PogingUitslag.ServerWeigert,
        },
        antwoord.Code, antwoord.Tekst)
    { BijMail = stap == Stap.Mail && antwoord.Code is not (530 or 534 or 535 or 538) };

    private static string Basis64(string tekst) => Convert.ToBase64String(Encoding.UTF8.GetBytes(tekst));
}
