using System.Globalization;
using System.Text.Json;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>
/// No row is there a night longer than its term, and none went before it (SEC-5): every row of the store, each day, against <see cref="Bewaarkalender"/>. At the end of
/// each schooljaar everything is opened with the keys that are left: the name of who is past the term is nowhere, and it was found as long as it might be.
/// </summary>
internal sealed class Bewaring : IInvariant
{
    /// <summary>A cleared row says only which one it is: what is larger isn't opened to look.</summary>
    private const int LeegMax = 1_024;

    /// <summary>Nights without faults that a look comes after: a visit, and one more for a list that waits for what it lists.</summary>
    private const int RustigeNachten = 2;

    private const int WetMaanden = 84;
    private const int Juli = 7;
    private const int LaatsteWeek = 25;

    private readonly Schoolleven _leven;
    private readonly Bewaarkalender _kalender;
    private readonly Dictionary<Rijsleutel, Bewaard> _rijen = [];
    private readonly Dictionary<Rijsleutel, DateOnly> _lijsten = [];
    private readonly HashSet<string> _ooit = new(StringComparer.Ordinal);
    private long _bewaard;

    public Bewaring(Schoolleven leven)
    {
        (_leven, _kalender) = (leven, new Bewaarkalender(leven.Model));
        leven.Wereld.NaSchrijven += LeesLijst;
    }

    public Task NaHerstart(Klant klant)
    {
        Volg();
        return Task.CompletedTask;
    }

    public Task EindeDag(Klant klant)
    {
        Volg();
        return Task.CompletedTask;
    }

    public Task InRust(Klant klant)
    {
        Volg();
        TeLaat();
        if (_leven.Vandaag is { Month: Juli, Day: >= LaatsteWeek })
        {
            Doorzoek();
        }

        var staat = _rijen.Values.LongCount(r => r.Staat);
        _leven.Wereld.Tel("bewaard", staat - _bewaard);
        _bewaard = staat;
        return Task.CompletedTask;
    }

    /// <summary>How long somebody's list is asked for follows from what is in it, at each write: things are taken back and it goes, all between two looks.</summary>
    private void LeesLijst(Rijsleutel sleutel)
    {
        if (sleutel.Toestand != Bewaarkalender.Aandachtslijst)
        {
            return;
        }

        using var envelop = JsonDocument.Parse(Open(sleutel, _leven.Wereld.Disk.Rijen[sleutel]));
        if (envelop.RootElement.TryGetProperty("data", out var data))
        {
            _lijsten[sleutel] = data.TryGetProperty("Berichten", out var berichten) ? Bewaarkalender.VanBerichten(berichten) : DateOnly.MinValue;
        }
    }

    /// <summary>Which rows came and which went since the last look, and whether that was allowed on its day.</summary>
    private void Volg()
    {
        _kalender.Onthoud();
        foreach (var soort in new[] { "gewist", "te-vroeg", "te-laat", "merken-over" })
        {
            _leven.Wereld.Tel(soort, 0);
        }

        foreach (var (sleutel, dag) in _leven.Wereld.Geschreven)
        {
            if (_leven.Wereld.Disk.Rijen.GetValueOrDefault(sleutel) is { } rij)
            {
                Volg(sleutel, dag, isWeg: IsWeg(sleutel, rij));
            }
        }

        _leven.Wereld.Geschreven.Clear();
    }

    private void Volg(Rijsleutel sleutel, DateOnly dag, bool isWeg)
    {
        var bekend = _rijen.TryGetValue(sleutel, out var rij);
        if (isWeg)
        {
            if (bekend && rij!.Staat)
            {
                Gewist(sleutel, rij, dag);
            }

            return;
        }

        if (bekend && rij!.Staat)
        {
            rij.Geschreven = dag;
            return;
        }

        _rijen[sleutel] = rij = new Bewaard { Ontstaan = dag, Geschreven = dag, Staat = true };
        if (Tijd(sleutel, rij) is null)
        {
            _leven.Wereld.Schending("retention-unknown", $"nobody reckons when {sleutel.Toestand} goes ({sleutel.Grain})");
        }
    }

    private void Gewist(Rijsleutel sleutel, Bewaard rij, DateOnly dag)
    {
        rij.Staat = false;
        _leven.Wereld.Tel("gewist");
        var tijd = Tijd(sleutel, rij);
        if (tijd?.Vroegst is not { } vroegst || dag < vroegst)
        {
            _leven.Wereld.Tel("te-vroeg");
            _leven.Wereld.Schending("erased-early", $"{sleutel.Grain} went on {Sleutels.Dag(dag)}, it had to stay until {(tijd?.Vroegst is { } tot ? Sleutels.Dag(tot) : "further notice")}");
        }

        if (tijd?.Uiterlijk is { } uiterlijk && dag > uiterlijk)
        {
            _leven.Wereld.Tel("gewist-na-storing"); // faults or a machine that was off; at rest none may be left
        }
    }

    private void TeLaat()
    {
        var grens = _leven.Vandaag.AddDays(-RustigeNachten);
        var laat = _rijen.Where(r => r.Value is { Staat: true, Gemeld: false } && Tijd(r.Key, r.Value)?.Uiterlijk <= grens).OrderBy(r => r.Key.Grain, StringComparer.Ordinal).ToList();
        foreach (var (sleutel, rij) in laat)
        {
            rij.Gemeld = true;
            _leven.Wereld.Tel("te-laat");
            _leven.Wereld.Schending("kept-late", $"{sleutel.Grain} had to go on {Sleutels.Dag(Tijd(sleutel, rij)!.Value.Uiterlijk!.Value)}");
        }
    }

    private Bewaartijd? Tijd(Rijsleutel sleutel, Bewaard rij) =>
        rij.Vast ?? (Bewaarkalender.IsVast(sleutel.Toestand)
            ? rij.Vast = _kalender.Van(sleutel, rij.Ontstaan, rij.Geschreven)
            : MetLijst(sleutel, _kalender.Van(sleutel, rij.Ontstaan, rij.Geschreven)));

    private Bewaartijd? MetLijst(Rijsleutel sleutel, Bewaartijd? tijd) =>
        tijd is { } rij && _lijsten.TryGetValue(sleutel, out var vroegst) ? rij with { Vroegst = vroegst } : tijd;

    /// <summary>All that the keys that are left still open: names of children, and which files belong to somebody.</summary>
    private void Doorzoek()
    {
        var vandaag = _leven.Vandaag;
        var voorbij = _leven.Model.Kinderen.Values.Where(k => k.Weg is { } weg && Schooljaar.Van(weg.Tot).Volgend.EersteDag.AddMonths(Bewaartermijnen.Tabel["leerling"].Maanden).AddDays(RustigeNachten) <= vandaag)
            .Select(k => Administratie.Merkletters(k.Van.Sleutel)).ToHashSet(StringComparer.Ordinal);
        var bestanden = _rijen.Where(r => r.Value.Staat && r.Key.Toestand == "bestand").Select(r => r.Key).OrderBy(s => s.Grain, StringComparer.Ordinal).ToList();
        var zoek = bestanden.SelectMany(Stammen).ToHashSet(StringComparer.Ordinal);
        var (merken, eigen) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (sleutel, rij) in _leven.Wereld.Disk.Rijen.Where(r => r.Key.Toestand != Grootboek.Soort && r.Key.Toestand != "bestand").OrderBy(r => r.Key.Grain, StringComparer.Ordinal))
        {
            var tekst = Open(sleutel, rij);
            _leven.Wereld.Tel("doorzocht");
            Ids(tekst, zoek, eigen);
            foreach (var merk in Administratie.MerkenIn(tekst))
            {
                merken.Add(merk);
                if (voorbij.Contains(merk) && Bewaartermijnen.Tabel[sleutel.Toestand].Maanden < WetMaanden)
                {
                    _leven.Wereld.Tel("merken-over");
                    _leven.Wereld.Schending("name-left", $"{sleutel.Grain} still names a child that is past its term");
                }
            }
        }

        foreach (var merk in voorbij.Where(m => !_ooit.Contains(m)))
        {
            _leven.Wereld.Schending("name-never-seen", $"the name with {merk} was never found: the search sees nothing");
        }

        _leven.Wereld.Tel("merken-weg", voorbij.Count(m => _ooit.Contains(m) && !merken.Contains(m)));
        _ooit.UnionWith(merken);
        foreach (var wees in bestanden.Where(b => !Stammen(b).Any(eigen.Contains)))
        {
            _leven.Wereld.Schending("orphan-file", $"{wees.Grain} belongs to nobody");
        }
    }

    /// <summary>Its name, and the names of which it may be a part: <c>scan-3-0</c> is the first of three parts of <c>scan-3</c>.</summary>
    private static IEnumerable<string> Stammen(Rijsleutel bestand)
    {
        var naam = bestand.Grain[(bestand.Grain.LastIndexOf('/') + 1)..];
        for (var eind = naam.Length; eind > 0; eind = naam.LastIndexOf('-', eind - 1))
        {
            yield return naam[..eind];
        }
    }

    private static void Ids(ReadOnlySpan<byte> tekst, HashSet<string> zoek, HashSet<string> gevonden)
    {
        var lezer = new Utf8JsonReader(tekst);
        while (lezer.Read())
        {
            if (lezer.TokenType == JsonTokenType.String && lezer.ValueSpan.Length is > 3 and <= Sleutels.LengteMax && lezer.GetString() is { } woord && zoek.Contains(woord))
            {
                gevonden.Add(woord);
            }
        }
    }

    private bool IsWeg(Rijsleutel sleutel, SimRij rij)
    {
        if (rij.Inhoud.Length > LeegMax)
        {
            return false;
        }

        using var envelop = JsonDocument.Parse(Open(sleutel, rij));
        return !envelop.RootElement.TryGetProperty("data", out var data)
            || (sleutel.Toestand.StartsWith("toegangslog", StringComparison.Ordinal) && data.TryGetProperty("Gewist", out var gewist) && gewist.ValueKind == JsonValueKind.True);
    }

    private byte[] Open(Rijsleutel sleutel, SimRij rij) => _leven.Wereld.Zegel.Open(
        rij.Inhoud, sleutel.Toestand, sleutel.Grain[(sleutel.Grain.IndexOf('/', StringComparison.Ordinal) + 1)..], rij.Versie.ToString(CultureInfo.InvariantCulture));

    /// <summary>One row as it was seen.</summary>
    private sealed class Bewaard
    {
        public DateOnly Ontstaan { get; init; }

        public DateOnly Geschreven { get; set; }

        public bool Staat { get; set; }

        /// <summary>Said once that it is there too long.</summary>
        public bool Gemeld { get; set; }

        /// <summary>When its key says it all.</summary>
        public Bewaartijd? Vast { get; set; }
    }
}
