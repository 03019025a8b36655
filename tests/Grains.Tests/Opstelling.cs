using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Storage;
using OrleansSchool.Basis;
using OrleansSchool.Beheer;
using OrleansSchool.Leerlingen;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;
using OrleansSchool.Overblijven;
using OrleansSchool.Post;
using OrleansSchool.School;

namespace OrleansSchool.Tests.Grains;

/// <summary>
/// All grains on the real engine and the sealed SQLite store in a folder of its own, with a clock that the test moves. Begins
/// on Thursday 12 November 2026, 11:00 in Amsterdam.
/// </summary>
public sealed partial class Opstelling : IAsyncDisposable
{
    public static readonly SchoolSleutel School = new("99XX00");
    public static readonly Schooljaar Jaar = new(2026);
    public static readonly SchoolGegevens Gegevens = new("Basisschool De Horizon", "Horizonlaan 1", "1234AB", "Eendenveld", "0240000001", Regio.Zuid);

    private static readonly TimeSpan GeduldMax = TimeSpan.FromSeconds(60);

    private readonly string _map = Directory.CreateTempSubdirectory("opstelling").FullName;
    private readonly Sleutelbos _sleutels = Sleutelbos.InGeheugen();
    private readonly VolgnummerIds _ids = new();
    private readonly bool _doorJson;
    private readonly IDaglijstdrukker? _drukker;
    private IHost _host = null!;

    private Opstelling(bool doorJson, DateTimeOffset? begin = null, IDaglijstdrukker? drukker = null)
    {
        (_doorJson, _drukker) = (doorJson, drukker);
        Klok = new TestKlok(begin ?? new DateTimeOffset(2026, 11, 12, 11, 0, 0, TimeSpan.FromHours(1)));
    }

    public TestKlok Klok { get; }

    public DateOnly Vandaag => new Schooltijd(Klok).Vandaag;

    /// <summary>Sits above the sealed store; lets a test break writes.</summary>
    public Storing Storing { get; } = new();

    /// <summary>The disk on which backups are made, as the test wants it.</summary>
    public ProefBackupplaats Backupplaats { get; } = new();

    public Nachtwacht Nachtwacht => _host.Services.GetRequiredService<Nachtwacht>();

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    /// <param name="doorJson">Sends every argument and result through JSON, to show what a serializer would lose.</param>
    /// <param name="begin">Another moment to begin at.</param>
    /// <param name="drukker">Prints the daglijst of half past eleven; without one there is none.</param>
    public static async Task<Opstelling> Start(bool doorJson = false, DateTimeOffset? begin = null, IDaglijstdrukker? drukker = null)
    {
        var opstelling = new Opstelling(doorJson, begin, drukker);
        await opstelling.StartMotor();
        return opstelling;
    }

    /// <summary>An engine with De Horizon set up: groep 5 and groep 6 of 2026-2027 on the schoolplein.</summary>
    public static async Task<Opstelling> MetSchool()
    {
        var opstelling = await Start();
        await opstelling.RichtSchoolIn();
        return opstelling;
    }

    /// <summary>Somebody with one role here, today.</summary>
    public static Wie Wie(Rol rol, params string[] groepen) => new($"account-{rol}", rol.Leesbaar(), School, [new ActieveRol(rol, [.. groepen])]);

    public static OperatieId Operatie(string naam) => new($"operatie-{naam}");

    public static Groep Groep(string id, string naam, params string[] jaargroepen) => new(
        id, Jaar, naam, [.. jaargroepen], null, null, new Lunchtijden(new TimeOnly(12, 0), new TimeOnly(12, 15), new TimeOnly(12, 55)), "schoolplein", "binnen");

    /// <summary>Stops in an orderly way and starts again on the same folder.</summary>
    /// <param name="tussendoor">What happens to the file of the store while nobody has it open.</param>
    public async Task Herstart(Action<string>? tussendoor = null)
    {
        await StopMotor();
        tussendoor?.Invoke(Path.Combine(_map, "school.db"));
        Storing.Geen();
        await StartMotor();
    }

    /// <summary>The folder of the store while it runs, for who looks over its shoulder.</summary>
    public void Bestanden(Action<DirectoryInfo> kijk) => kijk(new DirectoryInfo(_map));

    /// <summary>A copy as it is made before an upgrade, while the store works on.</summary>
    public void Kopieer(string bestand)
    {
        using var verbinding = new SqliteConnection($"Data Source={Path.Combine(_map, "school.db")};Pooling=False");
        verbinding.Open();
        SqliteSchema.Copy(verbinding, bestand);
    }

    public Sleutelbos Sleutels => _sleutels;

    /// <summary>What opens the rows, for who looks for text in them.</summary>
    public Verzegelaar Verzegelaar => _host.Services.GetRequiredService<Verzegelaar>();

    public async Task RichtSchoolIn()
    {
        var wie = Wie(Rol.Schoolleider);
        Eis(await Grains.School(School).RichtIn(Gegevens, wie));
        Eis(await Grains.School(School).NeemGroepenOver([Groep("g5", "Groep 5", "5"), Groep("g6", "Groep 6", "6")], wie));
    }

    public async Task<ILeerlingGrain> SchrijfIn(string id, string roepnaam = "Sam", string achternaam = "Akker", string? groep = "g5")
    {
        var leerling = Grains.Leerling(School, id);
        var persoon = new Persoonsgegevens(roepnaam, null, achternaam, new DateOnly(2017, 3, 4), groep, "5");
        Eis(await leerling.SchrijfIn(persoon, Operatie("in-" + id), Wie(Rol.Administratie)));
        return leerling;
    }

    public async Task<LeerlingRij?> Rij(string id) => (await Grains.Register(School).Alles()).Rijen.FirstOrDefault(r => r.Id == id);

    /// <summary>Moves the clock a quarter of an hour in steps, so that what waits on a timer gets its turn, until the condition holds. A smaller step for what may not be tried again.</summary>
    public async Task TotDat(Func<Task<bool>> klopt, TimeSpan? stap = null)
    {
        var begin = TimeProvider.System.GetTimestamp();
        using var slag = new PeriodicTimer(TimeSpan.FromMilliseconds(25), TimeProvider.System);
        for (var poging = 0; TimeProvider.System.GetElapsedTime(begin) < GeduldMax; poging++)
        {
            if (await klopt())
            {
                return;
            }

            Klok.Vooruit(poging < 450 || poging % 20 == 0 ? stap ?? TimeSpan.FromSeconds(2) : TimeSpan.Zero); // after that slowly: on a busy machine a call may have to be tried again
            await slag.WaitForNextTickAsync(); // a clock that runs ahead of calls ends them by their time-out
        }

        Assert.Fail("Het gebeurde niet binnen de tijd van de test.");
    }

    public static void Eis(Uitkomst uitkomst) => Assert.Null(uitkomst.Weigering);

    public async ValueTask DisposeAsync()
    {
        await StopMotor();
        Directory.Delete(_map, recursive: true);
    }

    private async Task StopMotor()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private async Task StartMotor()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton<TimeProvider>(Klok);
        builder.Services.AddSingleton<Schooltijd>();
        builder.Services.AddSingleton<IIdBron>(_ids);
        builder.Services.AddSingleton<IMailTransport, GeenMailserver>();
        builder.Services.AddSingleton<ILinkkeuring, GeenMailserver>();
        builder.Services.AddSingleton<IBackupplaats>(Backupplaats);
        if (_drukker is not null)
        {
            builder.Services.AddSingleton(_drukker);
        }

        builder.Services.AddSingleton(_sleutels);
        builder.Services.AddSingleton<Verzegelaar>();
        builder.Services.AddKeyedSingleton<IGrainStorage>(VerzegeldeOpslag.Naam, (diensten, _) => SlaapNaFout.Om(Storing.Rond(new VerzegeldeOpslag(
            Onder(diensten), diensten.GetRequiredService<Verzegelaar>(), OpslagJson.Alles, diensten.GetRequiredService<Grootboek>())), diensten));
        builder.UseOrleans(KiesMotor);
        builder.Services.AddSingleton<Nachtwacht>();
        builder.Services.AddGrootboek(Onder);
        _host = builder.Build();
        await _host.StartAsync();
    }

    /// <summary>The engine with its store and its reminders, all in <see cref="_map"/> or what it stands for.</summary>
    private partial void KiesMotor(ISiloBuilder silo);

    /// <summary>The store of plain rows beneath the sealed one.</summary>
    private static partial IGrainStorage Onder(IServiceProvider diensten);

    /// <summary>A machine without network: no mail server is ever reached.</summary>
    private sealed class GeenMailserver : IMailTransport, ILinkkeuring
    {
        public Task<Postuitslag> Stuur(PostInstellingen server, Mailbericht bericht, CancellationToken stop) =>
            Task.FromResult(new Postuitslag(PogingUitslag.GeenVerbinding, null, "geen netwerk"));

        public bool IsEigen(string link) => link.StartsWith("https://intranet.school.example/", StringComparison.Ordinal);

        public string Adres(string pad) => "https://intranet.school.example" + pad;
    }

    /// <summary>Ids that a test can read: n000000000000001 and on.</summary>
    private sealed class VolgnummerIds : IIdBron
    {
        private long _laatste;

        public string NieuwId() => $"n{Interlocked.Increment(ref _laatste):D15}";
    }
}

/// <summary>Breaks writes of the store when a test asks for it: the fault of a full disk or of a process that is killed.</summary>
public sealed class Storing
{
    private readonly ConcurrentDictionary<(string Toestand, string Sleutel), object?> _laatst = new();
    private readonly ConcurrentBag<(string Toestand, string Sleutel)> _gewist = [];
    private Func<string, string, bool> _faalt = (_, _) => false;
    private int _geschreven;

    /// <summary>Writes that went through, of any state.</summary>
    public int Geschreven => Volatile.Read(ref _geschreven);

    /// <summary>Rows that were erased, by the name of the state and the key.</summary>
    public IReadOnlyCollection<(string Toestand, string Sleutel)> Gewist => _gewist;

    /// <summary>Rows that were written and not erased since.</summary>
    public IReadOnlyCollection<(string Toestand, string Sleutel)> Aanwezig => [.. _laatst.Keys];

    /// <summary>The last state that was durably written.</summary>
    public T? Laatste<T>(string toestand, string sleutel)
        where T : class => _laatst.GetValueOrDefault((toestand, sleutel)) as T;

    public void Geen() => _faalt = (_, _) => false;

    /// <summary>Fails each write for which this says so: name of the state, key of the grain.</summary>
    public void Bij(Func<string, string, bool> faalt) => _faalt = faalt;

    /// <summary>From the nth write of a state on nothing is written any more, of whichever grain.</summary>
    public void AllesVanaf(string toestand, int keer)
    {
        var (geteld, stuk) = (0, 0);
        _faalt = (naam, _) =>
        {
            if (naam == toestand && Interlocked.Increment(ref geteld) >= keer)
            {
                Interlocked.Exchange(ref stuk, 1);
            }

            return Volatile.Read(ref stuk) == 1;
        };
    }

    internal IGrainStorage Rond(IGrainStorage onder) => new Opslag(this, onder);

    private sealed class Opslag(Storing storing, IGrainStorage onder) : IGrainStorage
    {
        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
            onder.ReadStateAsync(stateName, grainId, grainState);

        public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            var sleutel = grainId.Key.ToString()!;
            if (storing._faalt(stateName, sleutel))
            {
                throw new IOException("De schijf is vol (nagebootst).");
            }

            await onder.WriteStateAsync(stateName, grainId, grainState);
            Interlocked.Increment(ref storing._geschreven);
            storing._laatst[(stateName, sleutel)] = grainState.State;
        }

        public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            var sleutel = grainId.Key.ToString()!;
            if (storing._faalt(stateName, sleutel))
            {
                throw new IOException("De schijf is vol (nagebootst).");
            }

            await onder.ClearStateAsync(stateName, grainId, grainState);
            storing._laatst.TryRemove((stateName, sleutel), out _);
            storing._gewist.Add((stateName, sleutel));
        }
    }
}
