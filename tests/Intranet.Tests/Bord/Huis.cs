using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Cli;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

[assembly: AssemblyFixture(typeof(OrleansSchool.Tests.Intranet.Bord.Huis))]

namespace OrleansSchool.Tests.Intranet.Bord;

/// <summary>
/// The whole intranet as it runs in a school: real server, engine, store and sealing, on a clock that says Thursday 12 November
/// 2026, 11:40. Each test gets schools of its own in it.
/// </summary>
public sealed class Huis : IAsyncLifetime
{
    private readonly string _map = Directory.CreateTempSubdirectory("bord-").FullName;
    private readonly SemaphoreSlim _slot = new(1, 1);
    private WebApplication? _app;
    private int _school;
    private int _account;

    public static DateOnly Vandaag { get; } = new(2026, 11, 12);

    internal LopendeKlok Klok { get; } = new(new DateTimeOffset(2026, 11, 12, 11, 40, 0, TimeSpan.FromHours(1)));

    internal string Adres { get; private set; } = "";

    internal IGrainFactory Grains => Dienst<IGrainFactory>();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        _slot.Dispose();
        Directory.Delete(_map, recursive: true);
    }

    /// <summary>A school with groepen, places and children, and nobody present yet.</summary>
    internal async Task<BordSchool> NieuweSchool()
    {
        await Start();
        var sleutel = new SchoolSleutel(string.Create(CultureInfo.InvariantCulture, $"99XX{Interlocked.Increment(ref _school) - 1:00}"));
        var school = new BordSchool(this, sleutel);
        await school.Vul();
        return school;
    }

    /// <summary>The cookie of a session as sign-in makes it, for a new account with these roles.</summary>
    internal async Task<string> Cookie(string naam, params Roltoekenning[] rollen)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"account{Interlocked.Increment(ref _account):0000}");
        var gemaakt = await Grains.Account(id).Maak($"{id}@voorbeeld.nl", naam, null, [.. rollen]);
        Assert.True(gemaakt.IsGoed, gemaakt.Weigering?.Zin);
        await using var scope = _app!.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        await Dienst<Sessies>().Begin(context, (await Grains.Account(id).Bekijk())!, Beleid.PersoonMet2);
        return context.Response.Headers.SetCookie.ToString().Split(';')[0];
    }

    internal T Dienst<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    private async Task Start()
    {
        await _slot.WaitAsync();
        try
        {
            if (_app is not null)
            {
                return;
            }

            Taal.Zet();
            var opdracht = new Opdracht
            {
                DataMap = Path.Combine(_map, "data"), Sleutelbestand = Path.Combine(_map, "sleutel"), Urls = "http://127.0.0.1:0",
            };
            var app = IntranetHost.Bouw(opdracht, TextWriter.Null, builder => builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Klok)));
            await app.StartAsync();
            Adres = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            _app = app;
        }
        finally
        {
            _slot.Release();
        }
    }
}
