namespace OrleansSchool.Post;

/// <summary>A mail as it goes out: everything is in it, and no value holds a line break except the text.</summary>
/// <param name="BerichtId">Without the angle brackets; the same in each try.</param>
/// <param name="Op">Date of the mail: when it was accepted.</param>
public sealed record Mailbericht(
    string BerichtId, string VanEmail, string VanNaam, string? AntwoordEmail, string NaarEmail, string NaarNaam, string Onderwerp, string Tekst,
    DateTimeOffset Op);

/// <summary>How the server answered.</summary>
public sealed record Postuitslag(PogingUitslag Uitslag, int? Code, string Antwoord)
{
    /// <summary>A fault of the server that came when it already took mail from us, at this recipient or this mail: it may be the cause.</summary>
    public bool BijMail { get; init; }
}

/// <summary>Carries one mail to the mail server. Never throws for what a server or network does: that is an answer.</summary>
public interface IMailTransport
{
    /// <param name="stop">Time limit of the whole and shutdown; what it takes to get to the mail has its own, shorter limits.</param>
    Task<Postuitslag> Stuur(PostInstellingen server, Mailbericht bericht, CancellationToken stop);
}

/// <summary>Whether a link is one of this installation: mail never points elsewhere (POST-1).</summary>
public interface ILinkkeuring
{
    bool IsEigen(string link);

    /// <summary>Whole address of one of our pages, for a mail that a grain writes.</summary>
    string Adres(string pad);
}
