using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Post;

namespace OrleansSchool.Tests.Intranet.Post;

/// <summary>The real intranet with a mail server beside it: both on this machine, the time is the test's.</summary>
public sealed class Postkantoor : IAsyncDisposable
{
    public static readonly SchoolSleutel School = KleineSchool.Horizon.Sleutel;
    public static readonly Wie Leider = new("leider", "Sanne Vink", School, [new ActieveRol(Rol.Schoolleider, [])]);

    private static readonly TimeSpan GeduldMax = TimeSpan.FromSeconds(60);

    private Postkantoor(IntranetFabriek web) => Web = web;

    public IntranetFabriek Web { get; }

    public Mailserver Server { get; } = Mailserver.Nieuw();

    public IPostbusGrain Postbus => Web.Grains.Postbus(School);

    public static async Task<Postkantoor> Open(FabriekOpties? opties = null, bool ingesteld = true)
    {
        var kantoor = new Postkantoor(await IntranetFabriek.Start(opties ?? new FabriekOpties(Demo: true)));
        if (ingesteld)
        {
            await kantoor.StelIn(s => s);
        }

        return kantoor;
    }

    /// <summary>Sets the server of this machine, with what the test wants otherwise.</summary>
    public async Task StelIn(Func<PostInstellingen, PostInstellingen> anders)
    {
        var nu = (await Postbus.Instellingen(Leider)).Waarde!;
        var kaal = new PostInstellingen("127.0.0.1", Server.Poort, Mailbeveiliging.Geen, null, null, "post@school.example", "Basisschool De Horizon", null);
        Eis(await Postbus.BewaarInstellingen(anders(kaal), nu.Versie, Leider));
    }

    public static Postopdracht Opdracht(string id, string naam = "Tessa Vos", string? email = null) => new(
        id, Sjabloon.WachtwoordHerstel, naam, email ?? $"{id}@thuis.example",
        ImmutableDictionary<string, string>.Empty.Add("naam", naam).Add("link", $"http://localhost/link/{id}"));

    public async Task Verstuur(Postopdracht opdracht) => Eis(await Postbus.Verstuur(opdracht, Wie.Systeem(School, "Proef")));

    public async Task<PostView> Bekijk(string? maand = null) => (await Postbus.Bekijk(maand, Leider)).Waarde!;

    public async Task<PostKaart> Mail(string id) => (await Postbus.Mail(id, null, Leider)).Waarde!;

    /// <summary>Lets time pass from try to try, and waits each time until nothing more is to be done at that moment.</summary>
    public async Task Verstrijkt(TimeSpan tijd)
    {
        var doel = Web.Klok.GetUtcNow() + tijd;
        while (Web.Klok.GetUtcNow() < doel)
        {
            var view = await Bekijk();
            var nu = Web.Klok.GetUtcNow();
            Web.Klok.Naar(view.Mails.Select(m => m.VolgendeOp).Append(view.Stand.VolgendeOp).Where(op => op > nu && op < doel).Min() ?? doel);
            await Rust();
        }
    }

    public Task Rust() => TotDat(async () =>
    {
        var view = await Bekijk();
        var nu = Web.Klok.GetUtcNow();
        return view.Mails.All(m => m.Stand != MailStand.Onderweg)
            && (!view.Stand.Ingesteld || view.Stand.VolgendeOp > nu || view.Mails.All(m => m.Stand != MailStand.Wacht || m.VolgendeOp > nu));
    });

    /// <summary>Without moving the clock: the network is real and needs its own time.</summary>
    public async Task TotDat(Func<Task<bool>> klopt)
    {
        var begin = TimeProvider.System.GetTimestamp();
        var verzet = 1;
        while (!await klopt())
        {
            var stil = TimeProvider.System.GetElapsedTime(begin);
            Assert.True(stil < GeduldMax, "Het gebeurde niet binnen de tijd van de test.");
            var isLang = stil > TimeSpan.FromSeconds(4 * verzet); // a call that ended by its time-out is tried again only when time goes on
            verzet += isLang ? 1 : 0;
            Web.Klok.Vooruit(isLang ? TimeSpan.FromSeconds(30) : TimeSpan.Zero);
            await Task.Yield();
        }
    }

    public static void Eis(Uitkomst uitkomst) => Assert.Null(uitkomst.Weigering);

    public async ValueTask DisposeAsync()
    {
        await Web.DisposeAsync();
        await Server.DisposeAsync();
    }
}
