using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Toegang;

[assembly: AssemblyFixture(typeof(OrleansSchool.Tests.Intranet.Bord.Huis))]

namespace OrleansSchool.Tests.Intranet.Bord;

/// <summary>
/// The whole intranet as it runs in a school: real server, engine, store and sealing, on a clock that runs from Thursday 12 November
/// 2026, 11:00. Each test gets schools of its own in it.
/// </summary>
public sealed class Huis : IAsyncLifetime
{
    private readonly SemaphoreSlim _slot = new(1, 1);

    private IntranetFabriek? _fabriek;
    private int _school;
    private int _account;

    public static DateOnly Vandaag { get; } = new(2026, 11, 12);

    internal FabriekOpties Opties { get; init; } = new(Leeg: true, Kestrel: true);

    internal string Adres => _fabriek!.Adres;

    internal IGrainFactory Grains => _fabriek!.Grains;

    internal IServiceProvider Diensten => _fabriek!.Services;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_fabriek is not null)
        {
            await _fabriek.DisposeAsync();
        }

        _slot.Dispose();
    }

    /// <summary>A school with groepen, places and children, and nobody present yet.</summary>
    internal async Task<BordSchool> NieuweSchool()
    {
        var school = await Volgende();
        await school.Vul();
        return school;
    }

    /// <summary>A school as it is on its first day: entered, and nothing in it.</summary>
    internal async Task<BordSchool> LegeSchool()
    {
        var school = await Volgende();
        await school.RichtIn();
        return school;
    }

    /// <summary>The cookie of a session as sign-in makes it, for a new account with these roles.</summary>
    internal async Task<string> Cookie(string naam, params Roltoekenning[] rollen)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"account{Interlocked.Increment(ref _account):0000}");
        var gemaakt = await Grains.Account(id).Maak($"{id}@voorbeeld.nl", naam, null, [.. rollen]);
        Assert.True(gemaakt.IsGoed, gemaakt.Weigering?.Zin);
        await using var scope = _fabriek!.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        await scope.ServiceProvider.GetRequiredService<Sessies>().Begin(context, (await Grains.Account(id).Bekijk())!, Beleid.PersoonMet2);
        return context.Response.Headers.SetCookie.ToString().Split(';')[0];
    }

    /// <summary>Lets this school look after the installation too, as only the first school of the house does by itself: its pages then open for it.</summary>
    internal async Task LaatBeheren(BordSchool school)
    {
        await _slot.WaitAsync();
        try
        {
            var beheer = (await Grains.Installatie().Bekijk()).Beheerscholen;
            var wie = new Wie("beheerder", "Yvonne de Wit", beheer[0], [new ActieveRol(Rol.Beheerder, [])]);
            var gezet = await Grains.Installatie().ZetBeheerscholen([.. beheer.Append(school.Sleutel).Distinct()], wie);
            Assert.True(gezet.IsGoed, gezet.Weigering?.Zin);
            Diensten.GetRequiredService<Beheergeheugen>().Vergeet();
        }
        finally
        {
            _slot.Release();
        }
    }

    private async Task<BordSchool> Volgende()
    {
        await Start();
        var nr = Interlocked.Increment(ref _school) - 1;
        return new BordSchool(this, new SchoolSleutel(string.Create(CultureInfo.InvariantCulture, $"{99 - (nr / 100)}XX{nr % 100:00}"))); // a vestiging has two digits
    }

    /// <summary>Once for all tests; runs without tests of the board don't start it.</summary>
    private async Task Start()
    {
        await _slot.WaitAsync();
        try
        {
            Taal.Zet();
            _fabriek ??= await IntranetFabriek.Start(Opties);
        }
        finally
        {
            _slot.Release();
        }
    }
}
