using System.Threading.Channels;
using OrleansSchool.Basis;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>
/// Mails a link to choose a new password. Who asks gets the same answer in the same time whether the address is known: what there
/// is to do happens after the answer, on a bounded queue (SEC-1). A stop loses what waited; the person asks again.
/// </summary>
internal sealed partial class Herstelbalie(
    IGrainFactory grains, Inlognamen namen, Linkpost post, IIdBron ids, Schooltijd tijd, TimeProvider klok, ILogger<Herstelbalie> logger) : BackgroundService
{
    public const int PerAdresMax = 20;
    public const int PerNaamMax = 3;
    private const int WachtendMax = 500;

    private static readonly TimeSpan Venster = TimeSpan.FromMinutes(15);

    /// <summary>Asked again within this, the link that was mailed stays.</summary>
    private static readonly TimeSpan Dubbel = TimeSpan.FromMinutes(5);

    private readonly Tempo _perAdres = new(klok, PerAdresMax, Venster);
    private readonly Tempo _perNaam = new(klok, PerNaamMax, Venster);
    private readonly Channel<Vraag> _vragen = Channel.CreateBounded<Vraag>(new BoundedChannelOptions(WachtendMax) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <param name="adres">Network address of who asks.</param>
    public Uitkomst Herstel(string inlognaam, string adres)
    {
        if (!_perAdres.Mag(adres))
        {
            return Weigeringen.HerstelTeVaak;
        }

        // Too often for one name is not said: that would tell something about the name.
        if (inlognaam.Length <= ToegangGrenzen.InlognaamMax && _perNaam.Mag(namen.Hmac(inlognaam)))
        {
            _vragen.Writer.TryWrite(new Vraag(inlognaam, null));
        }

        return Uitkomst.Goed;
    }

    /// <summary>When everything that was asked before this is done.</summary>
    public async Task Bij()
    {
        var klaar = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _vragen.Writer.WriteAsync(new Vraag("", klaar));
        await klaar.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var vraag in _vragen.Reader.ReadAllAsync(stoppingToken))
        {
            vraag.Klaar?.TrySetResult();
            if (vraag.Klaar is null)
            {
                await Verwerk(vraag.Inlognaam);
            }
        }
    }

    private async Task Verwerk(string inlognaam)
    {
        try
        {
            if (await grains.Inlognaam(namen.Hmac(inlognaam)).AccountId() is { } id && await grains.Account(id).Bekijk() is { } account)
            {
                await Stuur(account);
            }
        }
        catch (Exception fout)
        {
            Mislukt(logger, fout.GetType().Name);
        }
    }

    /// <summary>By the postbus of the account's own school, or where a role begins; who was ended gets nothing.</summary>
    private async Task Stuur(AccountView account)
    {
        var komend = account.Rollen.Where(r => r.Van > tijd.Vandaag).OrderBy(r => r.Van).FirstOrDefault()?.School;
        if ((Thuisschool.Van(account, tijd.Vandaag) ?? komend) is not { } school
            || account.Contact is not { Email: { } email, Status: not AccountStatus.Beeindigd } || await HeeftVerseLink(account.Id))
        {
            return;
        }

        // A mail server that somebody set a moment ago doesn't get to read the link of who may do everything (POST-1).
        var beheer = TweedeStapRules.Verlangt(account, tijd.Vandaag);
        var mail = new Linkmail(LinkDoel.WachtwoordHerstel, account, email, school, new OperatieId(ids.NieuwId()))
        {
            NietLangsNieuweServer = beheer,
            GeldigVanaf = beheer ? await grains.Postbus(school).VertrouwdVanaf() : null,
        };
        await post.Stuur(mail, Wie.Systeem(school, "OrleansSchool"));
    }

    /// <summary>A link that was just mailed, or is to be, stays the one that works: who clicks twice isn't left with a dead mail.</summary>
    private async Task<bool> HeeftVerseLink(string accountId) => (await grains.Account(accountId).Links()).Any(l =>
        l is { Doel: LinkDoel.WachtwoordHerstel, Verstuurd: true } && l.GeldigTot - Links.Geldigheid(l.Doel) + Dubbel > klok.GetUtcNow());

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A reset could not be mailed: {Fout}")]
    private static partial void Mislukt(ILogger logger, string fout);

    private sealed record Vraag(string Inlognaam, TaskCompletionSource? Klaar);
}
