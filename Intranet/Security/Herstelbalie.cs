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

    /// <summary>By the postbus of a school where this person works, or worked; who was ended gets nothing.</summary>
    private async Task Stuur(AccountView account)
    {
        var rol = account.Rollen.FirstOrDefault(r => r.GeldtOp(tijd.Vandaag)) ?? account.Rollen.FirstOrDefault(r => r.Van > tijd.Vandaag);
        if (rol is null || account.Contact is not { Email: { } email, Status: not AccountStatus.Beeindigd })
        {
            return;
        }

        var mail = new Linkmail(LinkDoel.WachtwoordHerstel, account, email, rol.School, new OperatieId(ids.NieuwId()));
        await post.Stuur(mail, Wie.Systeem(rol.School, "OrleansSchool"));
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A reset could not be mailed: {Fout}")]
    private static partial void Mislukt(ILogger logger, string fout);

    private sealed record Vraag(string Inlognaam, TaskCompletionSource? Klaar);
}
