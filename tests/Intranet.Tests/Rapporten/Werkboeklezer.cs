using System.Net;
using System.Text;
using ExcelDataReader;

namespace OrleansSchool.Tests.Intranet.Rapporten;

/// <summary>A downloaded workbook, read by another library than the one that wrote it.</summary>
internal sealed class Werkboeklezer
{
    private readonly Dictionary<string, List<string[]>> _bladen = new(StringComparer.Ordinal);

    private Werkboeklezer(Stream bestand)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var lezer = ExcelReaderFactory.CreateReader(bestand);
        do
        {
            var rijen = new List<string[]>();
            while (lezer.Read())
            {
                rijen.Add([.. Enumerable.Range(0, lezer.FieldCount).Select(k => Convert.ToString(lezer.GetValue(k), System.Globalization.CultureInfo.InvariantCulture) ?? "")]);
            }

            _bladen[lezer.Name] = rijen;
        }
        while (lezer.NextResult());
    }

    public IReadOnlyCollection<string> Bladen => _bladen.Keys;

    public IEnumerable<string> Alles => _bladen.Values.SelectMany(r => r).SelectMany(c => c);

    public IReadOnlyList<string[]> Blad(string naam) => _bladen[naam];

    /// <summary>The row of a sheet that holds this text, as one line.</summary>
    public string[] Rij(string blad, string tekst) => _bladen[blad].First(r => r.Contains(tekst, StringComparer.Ordinal));

    public static async Task<Werkboeklezer> Haal(Bezoeker bezoeker, string url, string naam)
    {
        using var antwoord = await bezoeker.Get(url);
        await Bestand(antwoord, naam, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        await using var inhoud = await antwoord.Content.ReadAsStreamAsync();
        using var kopie = new MemoryStream();
        await inhoud.CopyToAsync(kopie);
        kopie.Position = 0;
        return new Werkboeklezer(kopie);
    }

    /// <summary>A download: attachment under an ASCII name, kept by no one on the way, never guessed at.</summary>
    public static async Task Bestand(HttpResponseMessage antwoord, string naam, string soort)
    {
        Assert.True(antwoord.StatusCode == HttpStatusCode.OK, $"{antwoord.StatusCode} {(antwoord.StatusCode == HttpStatusCode.OK ? "" : await antwoord.Content.ReadAsStringAsync())}");
        Assert.Equal(soort, antwoord.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", antwoord.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(naam, antwoord.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("nosniff", Assert.Single(antwoord.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(antwoord.Headers.CacheControl!.NoStore);
    }
}
