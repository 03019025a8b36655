using OrleansSchool.Post;

namespace OrleansSchool.Simulation.Kern;

/// <summary>A mail as the server has it.</summary>
internal sealed record Ontvangen(string BerichtId, string Naar, string Onderwerp, long Volgorde);

/// <summary>The mail server of the school and the wire to it; it keeps what it took, whatever we hear of it.</summary>
internal sealed class SimMail(Wereld wereld, SimRandom toeval) : ILinkkeuring
{
    public const string Basis = "https://intranet.horizon.example/";

    private readonly List<Ontvangen> _postvak = [];

    public IReadOnlyList<Ontvangen> Postvak => _postvak;

    /// <summary>Until when no server answers.</summary>
    public DateTimeOffset? StilTot { get; set; }

    public bool IsEigen(string link) => link.StartsWith(Basis, StringComparison.Ordinal);

    public string Adres(string pad) => Basis.TrimEnd('/') + pad;

    public IMailTransport Verbinding(SimTime tijd) => new Lijn(this, tijd);

    private async Task<Postuitslag> Stuur(Mailbericht bericht, SimTime tijd, CancellationToken stop)
    {
        await Task.Delay(toeval.Duur(TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(2)), tijd, stop);
        if (StilTot is { } tot && wereld.Klok.Nu < tot)
        {
            wereld.Tel(Storing.MailserverDood);
            return new(PogingUitslag.GeenVerbinding, null, "connection refused");
        }

        if (wereld.Storingen.Treft(Storing.MailUitgesteld, 0.03))
        {
            return new(PogingUitslag.Uitgesteld, 451, "4.7.1 greylisted, try again later") { BijMail = true };
        }

        var hoort = !wereld.Storingen.Treft(Storing.MailZonderAntwoord, 0.04);
        if (hoort || toeval.Kans(0.7))
        {
            _postvak.Add(new(bericht.BerichtId, bericht.NaarEmail, bericht.Onderwerp, _postvak.Count));
            wereld.Spoor.Neem("mail", bericht.BerichtId, _postvak.Count);
        }

        await Task.Delay(TimeSpan.FromMilliseconds(20), tijd, stop);
        return hoort ? new(PogingUitslag.Aangenomen, 250, "2.0.0 ok") : new(PogingUitslag.Onzeker, null, "");
    }

    private sealed class Lijn(SimMail server, SimTime tijd) : IMailTransport
    {
        Task<Postuitslag> IMailTransport.Stuur(PostInstellingen server1, Mailbericht bericht, CancellationToken stop) => server.Stuur(bericht, tijd, stop);
    }
}
