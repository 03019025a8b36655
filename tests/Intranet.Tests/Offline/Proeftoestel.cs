using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Offline;
using OrleansSchool.Tests.Intranet.Tablet;

namespace OrleansSchool.Tests.Intranet.Offline;

/// <summary>A paired device with a key of its own, as its script has it: signs what it kept, and sends it without a cookie.</summary>
internal sealed class Proeftoestel(IntranetFabriek web, string tabletId) : IDisposable
{
    private const string School = "99XX00";

    private readonly ECDsa _sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string TabletId => tabletId;

    public string PubliekeSleutel => Convert.ToBase64String(_sleutel.ExportSubjectPublicKeyInfo());

    /// <summary>Paired, with somebody on it who gave a PIN, and known by its key.</summary>
    public static async Task<(Proeftoestel Toestel, Bezoeker Tablet)> Open(IntranetFabriek web, string accountId, string naam = "Plein Noord 1", bool metSleutel = true)
    {
        var tablet = await TabletProef.Open(web, accountId, naam);
        var id = (await web.Grains.Tablets(KleineSchool.Horizon.Sleutel).Bekijk()).Rijen.Single(t => t.Naam == naam).Id;
        var toestel = new Proeftoestel(web, id);
        if (metSleutel)
        {
            using var antwoord = await toestel.GeefSleutel(tablet);
            Assert.Equal(HttpStatusCode.NoContent, antwoord.StatusCode);
        }

        return (toestel, tablet);
    }

    /// <summary>With the token of a form on the board, as the script takes it.</summary>
    public async Task<HttpResponseMessage> GeefSleutel(Bezoeker tablet, string? sleutel = null)
    {
        var bord = await tablet.Pagina($"/s/{School}/bord/{KleineSchool.Groep5}");
        var token = bord.QuerySelector("form[data-tablet-slot] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await tablet.Post($"/s/{School}/pakket?handler=Sleutel", [("sleutel", sleutel ?? PubliekeSleutel), ("__RequestVerificationToken", token)], metToken: false);
    }

    public static NagekomenRegel Tik(long volgnr, string leerling, string staat, string wie, string groep = KleineSchool.Groep5, string datum = "2026-11-12") => new(
        volgnr, "merk", datum, wie, $"operatie-{volgnr:0000}", 1_000_000 + volgnr, Verschil: null, groep, leerling, staat, Reden: null, Basis: 0,
        Standaard: false, Terug: null, Tekst: null, Over: null);

    public Task<HttpResponseMessage> Stuur(params NagekomenRegel[] regels) =>
        StuurRuw(JsonSerializer.Serialize(new NagekomenVerzoek(School, tabletId, 1_000_000, regels), JsonSerializerOptions.Web));

    /// <summary>These first ones of all that wait.</summary>
    public Task<HttpResponseMessage> StuurMet(int wachtend, params NagekomenRegel[] regels) =>
        StuurRuw(JsonSerializer.Serialize(new NagekomenVerzoek(School, tabletId, 1_000_000, regels, wachtend), JsonSerializerOptions.Web));

    /// <summary>Signed as it is, unless another signature is given.</summary>
    public async Task<HttpResponseMessage> StuurRuw(string inhoud, string? handtekening = null)
    {
        using var kaal = web.Anoniem();
        using var vraag = new HttpRequestMessage(HttpMethod.Post, NagekomenEndpoint.Pad) { Content = new StringContent(inhoud, Encoding.UTF8, "application/json") };
        vraag.Headers.Add(NagekomenEndpoint.Kop, handtekening ?? Convert.ToBase64String(_sleutel.SignData(Encoding.UTF8.GetBytes(inhoud), HashAlgorithmName.SHA256)));
        return await kaal.Client.SendAsync(vraag);
    }

    public async Task<NagekomenUitslag> Breng(params NagekomenRegel[] regels)
    {
        using var antwoord = await Stuur(regels);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return (await antwoord.Content.ReadFromJsonAsync<NagekomenUitslag>(JsonSerializerOptions.Web))!;
    }

    public void Dispose() => _sleutel.Dispose();
}
