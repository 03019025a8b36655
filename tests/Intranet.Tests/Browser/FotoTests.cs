using Microsoft.Playwright;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Tests.Intranet.Bord;

namespace OrleansSchool.Tests.Intranet.Browser;

/// <summary>A picture of a phone in a real browser: made small on the own device before it is sent (SCH-2).</summary>
[Requirement("SCH-2")]
public sealed class FotoTests(Huis huis, Ruit ruit)
{
    private const int KwartslagRechts = 6;

    /// <summary>A picture with so much in it that it can't be packed: 3 MB and more. Red is left, blue right, and noise over both.</summary>
    private const string Telefoonfoto =
        """
        async () => {
          const doek = new OffscreenCanvas(2400, 1600);
          const vlak = doek.getContext('2d');
          const beeld = vlak.createImageData(doek.width, doek.height);
          let toeval = 7;
          for (let i = 0; i < beeld.data.length; i += 4) {
            toeval = (Math.imul(toeval, 1664525) + 1013904223) >>> 0;
            const links = (i / 4) % doek.width < doek.width / 2;
            beeld.data.set([(links ? 160 : 0) + (toeval >>> 26), toeval >>> 26, (links ? 0 : 160) + (toeval >>> 26), 255], i);
          }
          vlak.putImageData(beeld, 0, 0);
          const bytes = new Uint8Array(await (await doek.convertToBlob({ type: 'image/jpeg', quality: 1 })).arrayBuffer());
          let tekst = '';
          for (let i = 0; i < bytes.length; i += 8192) tekst += String.fromCharCode(...bytes.subarray(i, i + 8192));
          return btoa(tekst);
        }
        """;

    /// <summary>Red, green and blue a quarter from the top and from the bottom, as the browser draws it.</summary>
    private const string Kleuren =
        """
        async url => {
          const beeld = await createImageBitmap(await (await fetch(url)).blob());
          const doek = new OffscreenCanvas(beeld.width, beeld.height);
          const vlak = doek.getContext('2d');
          vlak.drawImage(beeld, 0, 0);
          const op = deel => [...vlak.getImageData(beeld.width / 2, beeld.height * deel, 1, 1).data].slice(0, 3);
          return [beeld.width, beeld.height, ...op(0.25), ...op(0.75)];
        }
        """;

    [Fact]
    public async Task Een_grote_gedraaide_foto_komt_klein_en_rechtop_aan_zonder_plaats()
    {
        var school = await huis.NieuweSchool();
        await school.SchrijfIn("wout", "Wout", "Zijlstra");
        await using var context = await ruit.Open(school, await school.Cookie(Rol.Administratie, "Joke Bakker"), 360);
        var pagina = await context.NewPageAsync();
        await pagina.GotoAsync($"{school.Pad}/leerlingen/wout");
        var groot = Proefbeeld.Gedraaid(Convert.FromBase64String(await pagina.EvaluateAsync<string>(Telefoonfoto)), KwartslagRechts);
        Assert.InRange(groot.Length, 3_000_000, 20_000_000);

        await pagina.Locator("#deel-Foto summary").ClickAsync();
        await pagina.Locator("#Foto_VerzorgerId").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await pagina.Locator("#Foto_Bestand").SetInputFilesAsync(new FilePayload { Name = "IMG_0001.jpg", MimeType = "image/jpeg", Buffer = groot });
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar foto en toestemming" }).ClickAsync();
        var adres = await pagina.Locator("#kaartkop img").GetAttributeAsync("src");

        var bewaard = (await huis.Grains.Leerling(school.Sleutel, "wout").Foto(school.Systeem)).Waarde!.Bytes;
        Assert.InRange(bewaard.Length, 1_000, FotoGrenzen.BytesMax);
        var gezien = await pagina.EvaluateAsync<int[]>(Kleuren, adres);
        Assert.Equal([320, FotoGrenzen.ZijdeDoel], gezien[..2]);
        Assert.True(gezien[2] > gezien[4] && gezien[5] < gezien[7], $"Niet rechtop: {string.Join(' ', gezien)}");
        Assert.False(bewaard.AsSpan().IndexOf("Exif"u8) >= 0 || bewaard.AsSpan().IndexOf("GPS"u8) >= 0);
    }
}
