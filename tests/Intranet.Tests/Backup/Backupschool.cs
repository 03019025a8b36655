using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Backup;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Tests.Intranet.Mensen;

namespace OrleansSchool.Tests.Intranet.Backup;

/// <summary>A filled intranet with a confirmed phrase, and folders beside it to put backups in and back.</summary>
internal sealed class Backupschool : IAsyncDisposable
{
    public static readonly Wie Beheerder = new("beheerder", "Yvonne de Wit", KleineSchool.Horizon.Sleutel, [new ActieveRol(Rol.Beheerder, [])]);

    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("backup");

    private Backupschool(IntranetFabriek web) => Web = web;

    public IntranetFabriek Web { get; }

    public Brievenbus Post { get; private init; } = null!;

    public string Sleutelpad => Path.Combine(Path.GetDirectoryName(Web.Datamap)!, "sleutel.key");

    public string Bestand => Pad("school.backup");

    public static async Task<Backupschool> Open(bool metZin = true)
    {
        var post = new Brievenbus();
        var school = new Backupschool(await IntranetFabriek.Start(post.Opties())) { Post = post };
        if (metZin)
        {
            school.Zin = await school.BevestigZin();
        }

        return school;
    }

    public Opslag.Herstelzin? Zin { get; private set; }

    public string Pad(params string[] delen) => Path.Combine([_map.FullName, .. delen]);

    public Opdracht Opdracht(OpdrachtSoort soort, string? data = null, string? bestand = null) => new()
    {
        Soort = soort,
        DataMap = data ?? Web.Datamap,
        Sleutelbestand = Sleutelpad,
        Bestand = bestand ?? Bestand,
        Urls = "http://127.0.0.1:0",
    };

    public Task<(int Uitgang, string Uit, string Fout)> Maak(string? bestand = null) =>
        Voer((uit, fout) => BackupOpdracht.Voer(Opdracht(OpdrachtSoort.Backup, bestand: bestand), uit, fout));

    /// <summary>Into a folder that isn't there yet, unless it says otherwise.</summary>
    public Task<(int Uitgang, string Uit, string Fout)> ZetTerug(string data, string? bestand = null, bool vervang = false, string? sleutel = null) =>
        Voer((uit, fout) => Terugzetten.Voer(
            Opdracht(OpdrachtSoort.Restore, data, bestand) with { Vervang = vervang, Sleutelbestand = sleutel ?? Sleutelpad }, uit, fout));

    /// <summary>The refusal of a restore that must be refused.</summary>
    public async Task<string> Geweigerd(string data, string? bestand = null, bool vervang = false, string? sleutel = null) =>
        (await Assert.ThrowsAsync<StartFout>(() => ZetTerug(data, bestand, vervang, sleutel))).Message;

    /// <summary>The grains of a store that no server runs on.</summary>
    public Task<T> Kijk<T>(string data, Func<IGrainFactory, Task<T>> werk) => Losseopslag.Met(Opdracht(OpdrachtSoort.Serve, data), werk, TextWriter.Null);

    public static async Task<(int Uitgang, string Uit, string Fout)> Voer(Func<TextWriter, TextWriter, Task<int>> werk)
    {
        using var uit = new StringWriter();
        using var fout = new StringWriter();
        var uitgang = await werk(uit, fout);
        return (uitgang, uit.ToString(), fout.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await Web.DisposeAsync();
        _map.Delete(recursive: true);
    }

    private async Task<Opslag.Herstelzin> BevestigZin()
    {
        var kluis = Web.Services.GetRequiredService<Herstelkluis>();
        var (zin, voorstel) = kluis.Maak(Beheerder);
        Assert.Null((await kluis.Bevestig(zin, voorstel, Beheerder)).Weigering);
        return zin;
    }
}
