using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Tests.Vijandig.Kern;
using OrleansSchool.Tests.Vijandig.Velden;

namespace OrleansSchool.Tests.Vijandig;

/// <summary>Every field of every form × what nobody would type (SEC-6).</summary>
[Requirement("SEC-6")]
public sealed class VeldTests(EigenDoelwit eigen, ITestOutputHelper uit) : IClassFixture<EigenDoelwit>
{
    private const int PerIngang = 8;
    private const int IngangenMin = 150;

    /// <summary>Rather than each field of a form as often as another: so many worpen are divided over its fields.</summary>
    private const int VeldenMin = 2;

    /// <summary>Fields that a handler doesn't read in the state in which the form was drawn; what they hold then reaches nothing. Each says why.</summary>
    private static readonly Dictionary<string, string> Ongelezen = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Regel.Huisregel"] = "wordt alleen gelezen bij een overtreding",
        ["Foto.VerzorgerId"] = "gaat met het bestand mee, dat hier ontbreekt",
    };

    private int _nummer;
    private int _lopend;

    [Fact]
    public async Task Geen_veld_stoort_de_server_en_wat_geworpen_is_staat_nergens_als_deel_van_een_pagina()
    {
        var doelwit = eigen.Doelwit;
        var werper = await doelwit.MetAlles();
        var ingangen = await Veldingang.Alle(doelwit, werper);
        Assert.True(ingangen.Count >= IngangenMin, $"{ingangen.Count} ingangen gevonden");
        var (teller, opnieuw) = (new Teller("velden", uit), 0);
        foreach (var ingang in ingangen)
        {
            var huidig = ingang;
            foreach (var (veld, worp) in Kies(ingang))
            {
                var (antwoord, genomen) = await Werp(doelwit, werper, teller, huidig, veld, worp);
                if (antwoord.IsUitgelogd)
                {
                    werper.Dispose();
                    (werper, opnieuw) = (await doelwit.MetAlles(), opnieuw + 1);
                }

                huidig = genomen || antwoord.IsUitgelogd ? await Vers(werper, huidig) : huidig;
            }
        }

        await doelwit.Opslag.NaStilte();

        var (paginas, gezien) = await Zoek(doelwit, werper, teller);
        werper.Dispose();
        teller.Slot(string.Create(CultureInfo.InvariantCulture, $"ingangen={ingangen.Count} velden={ingangen.Sum(i => i.Velden.Count)} opnieuw-ingelogd={opnieuw} pagina's={paginas} met-merk={gezien} uitvoerbaar={_lopend}"));
    }

    /// <summary>Rows of a form with nothing in them, and with more than anybody has: each handler that takes rows, always.</summary>
    [Fact]
    public async Task Een_rij_van_niets_of_van_duizend_stoort_nergens()
    {
        var doelwit = eigen.Doelwit;
        using var werper = await doelwit.MetAlles();
        var teller = new Teller("rijen", uit);
        string[] worpen = ["leeg", "spaties", "duizend-leeg", "duizend-rijen", "rij-ver-weg", "tweeduizend-keer"];
        foreach (var ingang in (await Veldingang.Alle(doelwit, werper)).Where(i => i.Velden.Any(v => v.IsRij)))
        {
            var huidig = ingang;
            foreach (var (veld, worp) in ingang.Velden.Where(v => v.IsRij).DistinctBy(v => v.Naam.Split('[')[0], StringComparer.OrdinalIgnoreCase).SelectMany(_ => Veldworpen.Alle.Where(w => worpen.Contains(w.Naam, StringComparer.Ordinal)), (v, w) => (v, w)))
            {
                huidig = (await Werp(doelwit, werper, teller, huidig, veld, worp)).Genomen ? await Vers(werper, huidig) : huidig;
            }
        }

        teller.Slot();
    }

    /// <summary>Who isn't signed in, and who has one small role, gets no further with odd values than with ordinary ones.</summary>
    [Fact, Requirement("SEC-2")]
    public async Task Wie_niets_mag_verandert_ook_met_vreemde_velden_niets()
    {
        var doelwit = eigen.Doelwit;
        using var werper = await doelwit.MetAlles();
        using var vo = await doelwit.Met(Rol.VoSchool);
        var teller = new Teller("velden zonder recht", uit);
        foreach (var ingang in (await Veldingang.Alle(doelwit, werper)).Where(i => i.Adres.StartsWith("/s/", StringComparison.Ordinal)))
        {
            using var niemand = doelwit.Anoniem();
            foreach (var (veld, worp) in Keuze.Uit(Kies(ingang), $"zonder/{ingang}", 2, w => $"{w.Veld.Naam}/{w.Worp.Naam}"))
            {
                foreach (var (naam, wie) in new[] { ("niemand", niemand), ("VO-school", vo) })
                {
                    var velden = Velden(ingang, veld, worp).ToList();
                    var antwoord = await wie.Post(ingang.Adres, velden);
                    var rijen = await doelwit.Schade(antwoord, () => wie.Post(ingang.Adres, velden));
                    teller.Tel($"{naam}: {ingang} {veld.Naam} {worp.Naam}", antwoord, Verwachting.Nooit, doelwit.Storing(), rijen);
                    if (antwoord is { Status: 200 or 422 } or { IsBewaard: true })
                    {
                        teller.Fout($"{naam} kwam binnen bij {ingang}: {antwoord.Status}");
                    }
                }
            }
        }

        teller.Slot();
    }

    private static IEnumerable<(Bindveld Veld, Veldworp Worp)> Kies(Veldingang ingang)
    {
        var velden = ingang.Velden.Count == 0 ? [new Bindveld("handler", IsTekst: true)] : ingang.Velden;
        var alle = velden.SelectMany(_ => Veldworpen.Alle, (veld, worp) => (veld, worp));
        return Keuze.Uit(alle, ingang.Naam, Math.Max(PerIngang, velden.Count * VeldenMin), w => $"{w.veld.Naam}/{w.worp.Naam}");
    }

    private async Task<(Antwoord Antwoord, bool Genomen)> Werp(Doelwit doelwit, Werper werper, Teller teller, Veldingang ingang, Bindveld veld, Veldworp worp)
    {
        var velden = Velden(ingang, veld, worp).ToList();
        var htmx = _nummer % 3 == 0;
        var antwoord = await werper.Post(ingang.Adres, velden, htmx);
        var rijen = await doelwit.Schade(antwoord, () => werper.Post(ingang.Adres, velden, htmx));
        var verwacht = worp.MagVan(veld.IsTekst) || Ongelezen.ContainsKey(veld.Naam) ? Verwachting.Vrij : Verwachting.Nooit;
        var naam = $"{ingang} {veld.Naam} {worp.Naam}";
        var genomen = teller.Tel(naam, antwoord, verwacht, doelwit.Storing(), rijen);
        foreach (var lopend in Merken.Lopend(antwoord.Tekst))
        {
            _lopend++;
            teller.Fout($"{naam}: het antwoord bevat {lopend}");
        }

        return (antwoord, genomen);
    }

    private IEnumerable<KeyValuePair<string, string>> Velden(Veldingang ingang, Bindveld veld, Veldworp worp)
    {
        var merk = string.Create(CultureInfo.InvariantCulture, $"{Veldworpen.Merk}{++_nummer}");
        return ingang.Rest(veld.Naam).Concat(worp.Maak(veld.Naam, ingang.Was(veld.Naam), merk));
    }

    /// <summary>The form as it is drawn now: with another version and operation after it was taken.</summary>
    private static async Task<Veldingang> Vers(Werper werper, Veldingang ingang)
    {
        if (ingang.Vorm is not { } was || await werper.Pagina(was.Pagina) is not { } pagina)
        {
            return ingang;
        }

        return Formulier.Van(pagina, was.Pagina).FirstOrDefault(v => v.Handler == was.Handler && v.Velden.Count == was.Velden.Count) is { } nieuw
            ? ingang with { Vorm = nieuw, Adres = nieuw.Adres } : ingang;
    }

    /// <summary>Every page, after everything that was taken.</summary>
    private async Task<(int Paginas, int MetMerk)> Zoek(Doelwit doelwit, Werper werper, Teller teller)
    {
        var (paginas, gezien) = (0, 0);
        foreach (var adres in doelwit.Adressen())
        {
            var antwoord = await werper.Get(adres);
            paginas++;
            gezien += Merken.Heeft(antwoord.Tekst) ? 1 : 0;
            if (antwoord.Status >= 500 || doelwit.Storing() is not null)
            {
                teller.Storing($"{adres} na alle worpen: {antwoord.Status}");
            }

            foreach (var lopend in Merken.Lopend(antwoord.Tekst))
            {
                _lopend++;
                teller.Fout($"{adres} toont {lopend}");
            }
        }

        Assert.True(gezien > 0, "Geen enkele worp staat op een pagina: dan is er niets gezocht.");
        return (paginas, gezien);
    }
}
