using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Tests.Grains.Nachtronde;

namespace OrleansSchool.Tests.Grains.Terugzetten;

/// <summary>Evidence that was taken off an agreement of MR and bestuur opens again byte for byte, and after thirty days its contents are erased (UX-1, TSO-0b, SEC-5).</summary>
[Requirement("UX-1", "TSO-0b")]
public sealed class TerugzettenStukTests : IAsyncLifetime
{
    private static readonly Wie Leider = Opstelling.Wie(Rol.Schoolleider);
    private static readonly ImmutableArray<byte> Notulen = [.. "%PDF-1.7\n% verzonnen notulen\n"u8];

    private Opstelling _school = null!;
    private Terugproef _proef = null!;
    private string _afspraak = "";

    private IMrAfsprakenGrain Register => _school.Grains.MrAfspraken(Opstelling.School);

    public async ValueTask InitializeAsync()
    {
        _school = await Opstelling.MetSchool();
        _proef = new(_school, Leider, g => g.MrAfspraken(Opstelling.School).Weggehaald, g => g.MrAfspraken(Opstelling.School).HaalTerug);
        var invoer = new MrAfspraakInvoer("Aantal helpers", "Op elk plein staan twee helpers.", _school.Vandaag, "Hanneke Bloem", "Tomasz Wiśniewski", null, null);
        Opstelling.Eis(await Register.Bewaar(null, invoer, 0, _proef.Op(), Leider));
        _afspraak = (await Afspraak()).Id;
        await Voeg("Notulen van de MR");
    }

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    [Fact]
    public async Task Op_dag_dertig_opent_het_stuk_weer_byte_voor_byte_en_de_geschiedenis_vertelt_beide()
    {
        var dag = _school.Vandaag;
        var stuk = Assert.Single((await Afspraak()).Stukken);
        await HaalWeg(stuk);
        Assert.Equal("onbekend", (await Register.Stuk(_afspraak, stuk.BestandId, Leider)).Weigering?.Code);
        Assert.Contains("Aantal helpers", (await _proef.Enige("Stuk")).Wat, StringComparison.Ordinal);
        await _school.NaarNacht(dag.AddDays(30));

        await _proef.KomtTerug("Stuk");

        await _school.Herstart();
        Assert.Equal(stuk, Assert.Single((await Afspraak()).Stukken));
        var inhoud = (await Register.Stuk(_afspraak, stuk.BestandId, Leider)).Waarde!;
        Assert.Equal("application/pdf", inhoud.Soort);
        Assert.Equal(Notulen.AsEnumerable(), inhoud.Bytes);
        Assert.Equal(["stuk-terug", "stuk-weg"], (await Afspraak()).Geschiedenis.Take(2).Select(f => f.Soort));
        await _school.NaarNacht(dag.AddDays(62));
        Assert.NotNull(await _school.Grains.Bestand(Opstelling.School, stuk.BestandId).Bekijk()); // who put it back keeps it
    }

    [Fact]
    [Requirement("SEC-5")]
    public async Task Na_de_nacht_van_dag_eenendertig_is_de_inhoud_uit_de_opslag()
    {
        var dag = _school.Vandaag;
        var stuk = Assert.Single((await Afspraak()).Stukken);
        await HaalWeg(stuk);
        var weg = await _proef.Er();

        await _school.NaarNacht(dag.AddDays(30));
        Assert.Contains($"99XX00/{stuk.BestandId}", _school.Er("bestand"));
        await _school.NaarNacht(dag.AddDays(31));

        await _school.TotDat(() => Task.FromResult(!_school.Er("bestand").Contains($"99XX00/{stuk.BestandId}", StringComparer.Ordinal)));
        Assert.Null(await _school.Grains.Bestand(Opstelling.School, stuk.BestandId).Bekijk());
        await _proef.IsVoorbij(weg);
        Assert.Equal("stuk-weg", (await Afspraak()).Geschiedenis[0].Soort); // that it was there stays
    }

    [Fact]
    public async Task Bij_een_afspraak_die_intussen_vol_is_wacht_het_stuk_en_blijft_het_heel()
    {
        var stuk = Assert.Single((await Afspraak()).Stukken);
        await HaalWeg(stuk);
        for (var nr = 1; nr <= MrAfspraakGrenzen.StukkenMax; nr++)
        {
            await Voeg($"Brief {nr}");
        }

        Assert.Contains("Verwijder er eerst een", await _proef.Wacht("Stuk", "te-veel"), StringComparison.Ordinal);
        await HaalWeg((await Afspraak()).Stukken[0]);
        Opstelling.Eis(await Register.HaalTerug(stuk.BestandId, _proef.Op(), Leider));

        Assert.Contains(stuk, (await Afspraak()).Stukken);
        Assert.True((await Register.Stuk(_afspraak, stuk.BestandId, Leider)).IsGoed);
    }

    private async Task Voeg(string naam) => Opstelling.Eis(await Register.VoegStukToe(_afspraak, naam, _school.Vandaag, Notulen, _proef.Op(), Leider));

    private async Task HaalWeg(Bewijsstuk stuk) => Opstelling.Eis(await Register.HaalStukWeg(_afspraak, stuk.BestandId, "Hoort bij een andere afspraak.", _proef.Op(), Leider));

    private async Task<MrAfspraak> Afspraak() => Assert.Single((await Register.Bekijk(Leider)).Waarde!.Afspraken);
}
