using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Tests.Vijandig.Kern;
using OrleansSchool.Tests.Vijandig.Velden;

namespace OrleansSchool.Tests.Vijandig;

/// <summary>Every form that is taken, once more: the same, with something else in it, by somebody else, at the same moment, and with a token that isn't theirs (SEC-1, SEC-6).</summary>
[Requirement("SEC-6", "SEC-2")]
public sealed class HerhaalTests(ITestOutputHelper uit)
{
    private const int VormenPerKeer = 110;

    /// <summary>Fewer than this and the repeats would prove nothing.</summary>
    private const int AangenomenMin = 30;

    /// <summary>So many looks without a write after a form: what it set going at once has arrived.</summary>
    private const int Stil = 8;

    private readonly List<string> _zonder = [];

    [Fact]
    public async Task Wat_is_aangenomen_gebeurt_geen_tweede_keer()
    {
        await using var doelwit = await Doelwit.Open();
        using var werper = await doelwit.MetAlles();
        using var tweede = await doelwit.MetAlles();
        using var vo = await doelwit.Met(Rol.VoSchool);
        var (teller, aangenomen) = (new Teller("herhalingen", uit), 0);
        var ingangen = (await Veldingang.Alle(doelwit, werper)).Where(i => i.Vorm is { HeeftBestand: false } && i.Adres.StartsWith("/s/", StringComparison.Ordinal));
        foreach (var ingang in Keuze.Uit(ingangen, "herhaal", VormenPerKeer, i => i.Naam))
        {
            if (await Teken(werper, ingang.Vorm!) is not { } vorm)
            {
                continue;
            }

            await Vreemd(doelwit, teller, vorm, tweede, vo, werper);
            if (await Neem(doelwit, teller, werper, vorm))
            {
                aangenomen++;
                await Opnieuw(doelwit, teller, vorm, werper, tweede);
                await Tegelijk(doelwit, teller, vorm, werper);
            }
        }

        Assert.True(aangenomen >= AangenomenMin, $"{aangenomen} formulieren aangenomen: te weinig om te herhalen");
        teller.Slot(string.Create(CultureInfo.InvariantCulture, $"formulieren-aangenomen={aangenomen} zonder-kenmerk={_zonder.Count}"));
        uit.WriteLine($"zonder operatie of versie: {string.Join(", ", _zonder.Order(StringComparer.Ordinal))}");
    }

    /// <summary>Links that work once: another visitor with the same address gets nothing, and neither does the same form.</summary>
    [Fact, Requirement("SEC-1")]
    public async Task Een_persoonlijke_link_werkt_geen_tweede_keer()
    {
        await using var doelwit = await Doelwit.Open();
        var (teller, gebruikt) = (new Teller("persoonlijke links", uit), 0);
        foreach (var route in new[] { "/mailadres/{token}", "/wachtwoord/{token}", "/uitnodiging/{token}" })
        {
            var adres = doelwit.Vul(route);
            using var eerste = doelwit.Anoniem();
            using var ander = doelwit.Anoniem();
            if (await Teken(eerste, adres) is not { } vorm || await Teken(ander, adres) is not { } ernaast)
            {
                continue;
            }

            gebruikt += await Neem(doelwit, teller, eerste, vorm) ? 1 : 0;
            foreach (var (naam, velden) in new[] { ("dezelfde vorm", vorm.Waarden()), ("een vorm die al open stond", ernaast.Waarden()), ("een eigen operatie", vorm.Waarden(vorm.Operatie?.Naam ?? "Operatie", "andere-operatie-1")) })
            {
                await Nooit(doelwit, teller, $"{route} {naam}", () => ander.Post(vorm.Adres, velden));
            }

            var terug = await ander.Get("/profiel");
            if (!terug.IsUitgelogd)
            {
                teller.Fout($"{route}: wie de link een tweede keer gebruikte is ingelogd ({terug.Status})");
            }
        }

        Assert.True(gebruikt > 0, "Geen enkele persoonlijke link werd gebruikt.");
        teller.Slot($"gebruikt={gebruikt}");
    }

    /// <summary>Before the form is sent for real: without a token, with one of somebody else, and by somebody who may nothing here.</summary>
    private static async Task Vreemd(Doelwit doelwit, Teller teller, Formulier vorm, Werper tweede, Werper vo, Werper werper)
    {
        var velden = vorm.Waarden();
        foreach (var (naam, token) in new[] { ("zonder kenmerk", ""), ("met een verzonnen kenmerk", new string('a', 155)), ("met het kenmerk van een ander", await tweede.Token()) })
        {
            var antwoord = await Nooit(doelwit, teller, $"{vorm.Handler} {naam}", () => werper.Post(vorm.Adres, velden, token: token));
            if (antwoord.Status is not (400 or 403 or 404))
            {
                teller.Fout($"{vorm.Handler} {naam}: {antwoord.Status}");
            }
        }

        var nee = await Nooit(doelwit, teller, $"{vorm.Handler} door een VO-school", () => vo.Post(vorm.Adres, velden));
        if (nee.Status is not (400 or 403 or 404))
        {
            teller.Fout($"{vorm.Handler} door een VO-school: {nee.Status} {nee.Naar}");
        }
    }

    private async Task Opnieuw(Doelwit doelwit, Teller teller, Formulier vorm, Werper werper, Werper tweede)
    {
        if (vorm.Operatie is null && vorm.Versie is null)
        {
            _zonder.Add(vorm.Handler);
            return;
        }

        await Nooit(doelwit, teller, $"{vorm.Handler} nog eens", () => werper.Post(vorm.Adres, vorm.Waarden()));
        await Nooit(doelwit, teller, $"{vorm.Handler} nog eens door een ander", () => tweede.Post(vorm.Adres, vorm.Waarden()));
        if (vorm.Velden.FirstOrDefault(v => v.Soort is "text" or "textarea") is { } tekst)
        {
            await Nooit(doelwit, teller, $"{vorm.Handler} met iets anders", () => werper.Post(vorm.Adres, vorm.Waarden(tekst.Naam, "Iets anders dan eerst")));
        }

        if (vorm is { Versie: not null, Operatie: { } operatie })
        {
            await Nooit(doelwit, teller, $"{vorm.Handler} met een oude versie", () => werper.Post(vorm.Adres, vorm.Waarden(operatie.Naam, "een-nieuwe-operatie")));
        }
    }

    /// <summary>Two clicks at one moment; what comes after them finds it done.</summary>
    private static async Task Tegelijk(Doelwit doelwit, Teller teller, Formulier vorm, Werper werper)
    {
        if (await Teken(werper, vorm) is not { Operatie: not null } vers)
        {
            return;
        }

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => werper.Post(vers.Adres, vers.Waarden())));
        var genomen = await doelwit.Opslag.NaStilte(Stil);
        foreach (var (antwoord, nr) in antwoorden.Select((a, nr) => (a, nr)))
        {
            // Each may say that all is well; one of them is the one that was taken.
            var isEerste = nr == 0;
            teller.Tel($"{vorm.Handler} tegelijk", isEerste ? antwoord : antwoord with { Naar = "" }, isEerste ? Verwachting.Vrij : Verwachting.Nooit, doelwit.Storing(), isEerste ? genomen : []);
        }

        if (genomen.Count > 0)
        {
            await Nooit(doelwit, teller, $"{vorm.Handler} na de dubbele klik", () => werper.Post(vers.Adres, vers.Waarden()));
        }
    }

    private static async Task<bool> Neem(Doelwit doelwit, Teller teller, Werper werper, Formulier vorm)
    {
        await doelwit.Opslag.NaStilte(Stil);
        var antwoord = await werper.Post(vorm.Adres, vorm.Waarden());
        return teller.Tel($"{vorm.Handler} voor het eerst", antwoord, Verwachting.Vrij, doelwit.Storing(), await doelwit.Opslag.NaStilte(Stil));
    }

    /// <summary>The address may say that all is well, as it did the first time; nothing is written.</summary>
    private static async Task<Antwoord> Nooit(Doelwit doelwit, Teller teller, string naam, Func<Task<Antwoord>> werp)
    {
        var antwoord = await werp();
        teller.Tel(naam, antwoord with { Naar = "" }, Verwachting.Nooit, doelwit.Storing(), await doelwit.Schade(antwoord, werp));
        return antwoord;
    }

    private static async Task<Formulier?> Teken(Werper werper, Formulier was) =>
        await werper.Pagina(was.Pagina) is { } pagina ? Formulier.Van(pagina, was.Pagina).FirstOrDefault(v => v.Handler == was.Handler && v.Velden.Count == was.Velden.Count) : null;

    private static async Task<Formulier?> Teken(Werper werper, string adres) =>
        await werper.Pagina(adres) is { } pagina ? Formulier.Van(pagina, adres).FirstOrDefault(v => v.Adres.StartsWith(adres, StringComparison.Ordinal)) : null;
}
