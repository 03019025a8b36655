using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using OrleansSchool.Basis;

namespace OrleansSchool.Post;

/// <summary>Sending: in order, by a timer while in memory and by one reminder that outlives a restart.</summary>
internal sealed partial class PostbusGrain
{
    private const string Herinnering = "post";

    private static readonly TimeSpan MetPost = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ZonderPost = TimeSpan.FromDays(1);
    private static readonly TimeSpan TussenRonden = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan NaFout = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TikMax = TimeSpan.FromHours(1);

    /// <summary>Nobody waits for it, and breaking off after the mail was handed over sends it twice.</summary>
    private static readonly TimeSpan GesprekMax = TimeSpan.FromMinutes(6);

    /// <summary>Under the engine's response time of 30 s, for the test mail is waited for.</summary>
    private static readonly TimeSpan ProefMax = TimeSpan.FromSeconds(25);

    private readonly HashSet<string> _gesprekken = new(StringComparer.Ordinal);
    private IGrainTimer _tik = null!;
    private TimeSpan? _ritme;
    private bool _bezig;

    /// <summary>Being woken is what counts: activation plans the next round.</summary>
    public Task ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;

    /// <summary>Everything that is due now. Mail that is taken in meanwhile is seen by the same round.</summary>
    private async Task Tik(CancellationToken stop)
    {
        if (_bezig)
        {
            return;
        }

        _bezig = true;
        var wacht = NaFout;
        try
        {
            await Wijzig(was => VerzendRules.WisOpgegeven(VerzendRules.Herstel(was, _gesprekken, tijd.Nu), tijd.Nu));
            if (await IsStil())
            {
                return; // asked again after a minute
            }

            while (!stop.IsCancellationRequested && !proces.ApplicationStopping.IsCancellationRequested && VerzendRules.Volgende(_duurzaam, tijd.Nu) is { } mail)
            {
                await Bezorg(was => VerzendRules.Begin(was, mail.Kaart.Id, NieuwBerichtId(was)), GesprekMax, stop);
            }

            await Blader();
            wacht = VerzendRules.Volgende(_duurzaam, tijd.Nu) is null ? TussenRonden : TimeSpan.Zero;
        }
        finally
        {
            _bezig = false;
            Plan(wacht);
        }
    }

    /// <summary>Written, said, written: a crash anywhere between leaves a mail that is on its way, never a lost one.</summary>
    private async Task<Postpoging?> Bezorg(Func<PostbusState, (PostbusState Nieuw, OpenMail? Mail)> begin, TimeSpan max, CancellationToken stop)
    {
        if (await Wijzig(was => Neem(begin(was))) is not { } mail)
        {
            return null;
        }

        try
        {
            var begonnen = tijd.Nu;
            var (poging, bijMail) = await Spreek(mail, max, stop);
            Meld(mail.Kaart.Nummer, School.Waarde, poging.Uitslag, poging.Code);
            await Wijzig(was => VerzendRules.NaPoging(was, mail.Kaart.Id, poging, bijMail, begonnen));
            return poging;
        }
        finally
        {
            _gesprekken.Remove(mail.Kaart.Id);
        }
    }

    /// <summary>In the same turn as the change, so that no tick takes it for a conversation that a restart cut off.</summary>
    private (PostbusState Nieuw, OpenMail? Mail) Neem((PostbusState Nieuw, OpenMail? Mail) begonnen)
    {
        if (begonnen.Mail is { } mail)
        {
            _gesprekken.Add(mail.Kaart.Id);
        }

        return begonnen;
    }

    /// <returns>How it ended, and whether a fault of the server may be due to this mail.</returns>
    private async Task<(Postpoging Poging, bool BijMail)> Spreek(OpenMail mail, TimeSpan max, CancellationToken stop)
    {
        using var grens = new CancellationTokenSource(max, klok);
        using var beide = CancellationTokenSource.CreateLinkedTokenSource(grens.Token, stop, proces.ApplicationStopping);
        var bijFout = PogingUitslag.GeenVerbinding; // nothing was said to any server yet
        try
        {
            var server = _duurzaam.Instellingen!;
            if (WisselRules.Wacht(_duurzaam, mail, tijd.Nu))
            {
                return (new Postpoging(tijd.Nu, PogingUitslag.Onderbroken, null, ""), false); // the server changed since this mail had its turn
            }

            if (await IsStil())
            {
                return (new Postpoging(tijd.Nu, PogingUitslag.Onderbroken, null, ""), false);
            }

            var school = await GrainFactory.School(School).Bekijk();
            bijFout = PogingUitslag.Uitgesteld; // it is this mail that can't be written
            var bericht = Bericht(mail, server, school?.Gegevens.Naam ?? server.AfzenderNaam);
            bijFout = PogingUitslag.Onzeker; // nobody knows how far it came
            var uitslag = await transport.Stuur(server, bericht, beide.Token);
            var afgebroken = uitslag.Uitslag == PogingUitslag.GeenVerbinding && beide.IsCancellationRequested && !grens.IsCancellationRequested;
            return (new Postpoging(tijd.Nu, afgebroken ? PogingUitslag.Onderbroken : uitslag.Uitslag, uitslag.Code, Kort(uitslag.Antwoord)), uitslag.BijMail);
        }
        catch (Exception fout)
        {
            Fout(mail.Kaart.Nummer, School.Waarde, fout.GetType().Name);
            return (new Postpoging(tijd.Nu, bijFout, null, ""), false);
        }
    }

    private static Mailbericht Bericht(OpenMail mail, PostInstellingen server, string school)
    {
        var (onderwerp, tekst) = SjabloonRules.Schrijf(mail.Kaart.Sjabloon, mail.Waarden, school);
        return new Mailbericht(
            mail.Kaart.BerichtId!, server.AfzenderEmail, server.AfzenderNaam, server.AntwoordEmail, mail.Kaart.NaarEmail, mail.Kaart.NaarNaam, onderwerp, tekst,
            mail.Kaart.AangenomenOp);
    }

    private string NieuwBerichtId(PostbusState state) => $"{ids.NieuwId()}@{PostbusRules.Domein(state.Instellingen!.AfzenderEmail)}";

    /// <summary>What the server says is text of a stranger: printable and short.</summary>
    private static string Kort(string antwoord)
    {
        var schoon = string.Concat(antwoord.Select(t => t is >= ' ' and <= '~' ? t : ' ')).Trim();
        return schoon.Length > PostGrenzen.AntwoordMax ? schoon[..PostGrenzen.AntwoordMax] : schoon;
    }

    /// <param name="minstens">The least wait.</param>
    private void Plan(TimeSpan minstens)
    {
        var nu = tijd.Nu;
        if (!_bezig && (BladRules.TeVullen(_duurzaam, nu) is null ? VerzendRules.VolgendeTik(_duurzaam) : nu) is { } moment)
        {
            var wacht = moment - nu;
            _tik.Change(wacht < minstens ? minstens : wacht > TikMax ? TikMax : wacht, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Before the write: often while mail can go, once a day when not.</summary>
    private async Task ZorgVoorHerinnering(PostbusState nieuw)
    {
        var ritme = nieuw.Open.IsEmpty || nieuw.Instellingen is null ? ZonderPost : MetPost;
        if (ritme != _ritme)
        {
            await this.RegisterOrUpdateReminder(Herinnering, ritme, ritme);
            _ritme = ritme;
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Mail {Nummer} of school {School}: {Uitslag} {Code}")]
    private partial void Meld(long nummer, string school, PogingUitslag uitslag, int? code);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "Mail {Nummer} of school {School} could not be sent: {Fout}")]
    private partial void Fout(long nummer, string school, string fout);
}
