using System.Globalization;
using OrleansSchool.Bench.Belasting;

namespace OrleansSchool.Bench.Crash;

/// <summary>
/// One person at a board: marks, takes marks back and corrects earlier days in groepen of their own, so that nobody else changes what this one
/// expects to see. After a crash it first sends again what was not answered, with the same operation id, as a browser does.
/// </summary>
internal sealed class Merkwerker(int nummer, string school, IReadOnlyList<string> groepen, IReadOnlyList<DateOnly> dagen, Boek boek, Toeval toeval)
{
    /// <summary>Below the product's own limit of marks a day, with room for what is sent twice.</summary>
    private const int PerDagMax = 1_200;

    private readonly Dictionary<(string Groep, DateOnly Datum), Dictionary<string, string>> _staten = [];
    private readonly Dictionary<(string Groep, DateOnly Datum), int> _aantal = [];
    private Merking? _hangt;
    private (Merking Merking, string Was)? _laatste;
    private int _operatie;
    private int _dag;

    /// <summary>Answers other than yes: the load only asks what is allowed, so each is a fault.</summary>
    public int Geweigerd { get; private set; }

    /// <summary>Tiles that showed something else than what was acknowledged.</summary>
    public int Anders { get; private set; }

    /// <summary>Works until the server is gone or asked to stop.</summary>
    public async Task Werk(int poort, Sessie sessie, CancellationToken stop)
    {
        using var verbinding = new Verbinding(poort);
        try
        {
            await Herhaal(verbinding, sessie);
            var plek = KiesPlek();
            await Kijk(verbinding, sessie, plek);
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                if (i % 25 == 24)
                {
                    plek = KiesPlek();
                    await Kijk(verbinding, sessie, plek);
                }

                await Stuur(verbinding, sessie, Kies(plek));
            }
        }
        catch (IOException)
        {
            // Killed: what was sent and not answered stays undecided.
        }
    }

    /// <summary>What was not answered, once more.</summary>
    public async Task Herhaal(Verbinding verbinding, Sessie sessie)
    {
        if (_hangt is { } merking)
        {
            await Stuur(verbinding, sessie, merking);
        }
    }

    private (string Groep, DateOnly Datum) KiesPlek()
    {
        var groep = groepen[toeval.Tot(groepen.Count)];
        var datum = dagen[toeval.Tot(3) == 0 ? _dag : 0];
        if (_aantal.GetValueOrDefault((groep, datum)) >= PerDagMax)
        {
            _dag = Math.Min(_dag + 1, dagen.Count - 1);
            datum = dagen[_dag];
        }

        return (groep, datum);
    }

    /// <summary>Compares the board with what was acknowledged, and learns of tiles that it didn't know.</summary>
    private async Task Kijk(Verbinding verbinding, Sessie sessie, (string Groep, DateOnly Datum) plek)
    {
        var staart = plek.Datum == dagen[0] ? "" : $"?datum={Dag(plek.Datum)}";
        var pagina = await sessie.Open(verbinding, Bord.Pad(school, plek.Groep) + staart);
        var tegels = Bord.Tegels(pagina, school, plek.Groep).ToDictionary(t => t.Leerling, t => t.Staat, StringComparer.Ordinal);
        if (_staten.TryGetValue(plek, out var verwacht))
        {
            Anders += verwacht.Count(v => !Gelijk(tegels.GetValueOrDefault(v.Key), v.Value) && _hangt?.Leerling != v.Key);
        }

        _staten[plek] = tegels;
        _aantal.TryAdd(plek, tegels.Count);
    }

    private Merking Kies((string Groep, DateOnly Datum) plek)
    {
        _aantal[plek]++;
        var operatie = string.Create(CultureInfo.InvariantCulture, $"crash-{nummer}-{_operatie++:0000000}");
        if (_laatste is { } laatste && laatste.Merking is { IsHerstel: false } vorige && toeval.Tot(8) == 0)
        {
            return vorige with { Operatie = operatie, Staat = laatste.Was, IsHerstel = true };
        }

        var staten = _staten[plek];
        var kind = staten.Keys.ElementAt(toeval.Tot(staten.Count));
        var staat = staten[kind] is "aanwezig" or "onverwacht" ? "niet-gevonden" : "aanwezig";
        return new Merking(plek.Groep, kind, plek.Datum, staat, operatie);
    }

    private async Task Stuur(Verbinding verbinding, Sessie sessie, Merking merking)
    {
        boek.Verstuurd(merking);
        _hangt = merking;
        var status = await verbinding.Stuur(Vraag(sessie, merking));
        _hangt = null;
        if (status != 200)
        {
            boek.Geweigerd(merking);
            _laatste = null;
            Geweigerd += status == 503 ? 0 : 1;
            return;
        }

        boek.Beantwoord(merking);
        if (_staten.TryGetValue((merking.Groep, merking.Datum), out var staten))
        {
            _laatste = merking.IsHerstel ? null : (merking, staten.GetValueOrDefault(merking.Leerling, ""));
            staten[merking.Leerling] = merking.Staat;
        }
    }

    private byte[] Vraag(Sessie sessie, Merking merking)
    {
        var vandaag = merking.Datum == dagen[0];
        var pad = $"{Bord.Pad(school, merking.Groep)}?handler={(merking.IsHerstel ? "Ongedaan" : "Merk")}{(vandaag ? "" : $"&datum={Dag(merking.Datum)}&verbeter=1")}";
        List<(string, string)> velden = [("groep", merking.Groep), ("operatieId", merking.Operatie)];
        velden.AddRange(merking.IsHerstel ? [("terug", Terug(merking))] : [("leerling", merking.Leerling), ("staat", merking.Staat)]);
        if (!vandaag)
        {
            velden.Add(("reden", "Controle van de lijst"));
        }

        return sessie.Formulier(pad, $"li#kind-{merking.Leerling}", [.. velden]);
    }

    /// <summary>The operation that an undo takes back is always the one just before it.</summary>
    private static string Terug(Merking herstel)
    {
        var delen = herstel.Operatie.Split('-');
        return string.Create(CultureInfo.InvariantCulture, $"{delen[0]}-{delen[1]}-{int.Parse(delen[2], CultureInfo.InvariantCulture) - 1:0000000}");
    }

    private static bool Gelijk(string? ziet, string verwacht) =>
        ziet == verwacht || (ziet is "aanwezig" or "onverwacht" && verwacht is "aanwezig" or "onverwacht");

    private static string Dag(DateOnly datum) => datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
