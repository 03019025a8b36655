using System.Globalization;
using OrleansSchool.Tests.Vijandig.Kern;

namespace OrleansSchool.Tests.Vijandig;

/// <summary>
/// A schooljaar, month or day in an address that is none is never the present one in silence: who follows an old link, or mistypes one, would look at this year and write in it (UX-1, SEC-6). The
/// entrances come from the program itself.
/// </summary>
[Requirement("SEC-6", "UX-1")]
public sealed class TijdwaardeTests(EigenDoelwit eigen, ITestOutputHelper uit) : IClassFixture<EigenDoelwit>
{
    /// <summary>Fewer than this and the walk would prove nothing.</summary>
    private const int IngangenMin = 25;

    private static readonly string[] Tijdnamen = ["jaar", "schooljaar", "kalender", "maand", "datum", "dag"];

    private static readonly string[] Geen = ["niets", "2026-2028", "2026-13", "0001-01-01", "2099-2100", "99999"];

    /// <summary>Routes on which such a value chooses something else than a time to work in, each with its reason.</summary>
    private static readonly Dictionary<string, string> Niet = new(StringComparer.Ordinal)
    {
        ["/s/{school}/post"] = "de maand kiest welke afgehandelde mail erbij staat: van een andere staat er geen",
        ["/s/{school}/post/{id}"] = "de maand zegt waar een mail ligt die er niet meer bij staat",
    };

    [Fact]
    public async Task Een_tijd_die_er_niet_is_wordt_nooit_stil_die_van_nu()
    {
        var doelwit = eigen.Doelwit;
        using var werper = await doelwit.MetAlles();
        var (teller, gelopen) = (new Teller("tijden in adressen", uit), 0);
        foreach (var ingang in (await Ingangen.Van(doelwit.Diensten, "GET")).Where(i => !Niet.ContainsKey(i.Route)))
        {
            var adres = $"{doelwit.Vul(ingang.Route)}?{(ingang.Handler is null ? "" : $"handler={ingang.Handler}&")}";
            var velden = ingang.Velden.Where(v => v.IsTekst && Tijdnamen.Contains(v.Naam, StringComparer.OrdinalIgnoreCase)).ToList();
            if (velden.Count == 0 || await werper.Get(adres) is not { Status: 200 })
            {
                continue; // without it there is nothing to fall back on
            }

            gelopen++;
            foreach (var pad in velden.SelectMany(_ => Geen, (veld, waarde) => $"{adres}{veld.Naam}={waarde}"))
            {
                var antwoord = await werper.Get(pad);
                teller.Tel(pad, antwoord, Verwachting.Nooit, doelwit.Storing(), await doelwit.Schade(antwoord, () => werper.Get(pad)));
                if (antwoord.Status is not (404 or 422))
                {
                    teller.Fout($"{pad}: {antwoord.Status}");
                }
            }
        }

        Assert.True(gelopen >= IngangenMin, $"{gelopen} ingangen gelopen");
        teller.Slot(string.Create(CultureInfo.InvariantCulture, $"ingangen={gelopen}"));
    }
}
