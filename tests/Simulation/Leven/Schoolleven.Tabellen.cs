using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Inlezen;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Simulation.Leven;

/// <summary>Excel files of verzorgers and of helpers: columns, dry run, live (SCH-3).</summary>
internal sealed partial class Schoolleven
{
    private static readonly ImmutableArray<string> KoppenVerzorgers = ["Leerling-id", "Naam verzorger", "Relatie", "Telefoon", "Heeft gezag", "Mag ophalen"];
    private static readonly ImmutableArray<string> KoppenHelpers = ["Naam", "E-mail", "Opmerking"];

    private async Task TabelVanVerzorgers()
    {
        var kinderen = Model.OpSchool.Where(k => !k.IsBezet && _toeval.Kans(0.15)).Take(60).ToList();
        kinderen.ForEach(k => k.IsBezet = true);
        var namen = kinderen.ToDictionary(k => k.Id, _ => $"Ouder {_toeval.NieuwId()[..6].Replace('0', 'x')}", StringComparer.Ordinal);
        var rijen = kinderen.Select((k, n) => Rij(n, k.Id, Letters(namen[k.Id]), "moeder", $"06{10000000 + _toeval.Tot(89999999)}", "ja", "ja"));
        if (await Tabel(new IngelezenTabel(Tabelsoort.Verzorgers, KoppenVerzorgers, [.. rijen], []), Als(Kantoorkracht)))
        {
            foreach (var kind in kinderen)
            {
                kind.Verzorgers = [.. kind.Verzorgers, Letters(namen[kind.Id])];
            }
        }

        kinderen.ForEach(k => k.IsBezet = false);
    }

    /// <summary>A remark on each of the helpers that are there, and one that is new.</summary>
    private async Task TabelVanHelpers()
    {
        var bestaand = Model.Overblijfkrachten.Where(h => !h.Value.IsWeg(Vandaag) && Model.Overblijfkrachten.Values.Count(a => a.Naam == h.Value.Naam) == 1).Take(5).ToList();
        var tekst = $"Belt liever na {_toeval.Tussen(13, 20)} uur, {_toeval.Tot(100000)}";
        var rijen = bestaand.Select((h, n) => Rij(n, h.Value.Naam, "", tekst));
        if (await Tabel(new IngelezenTabel(Tabelsoort.Helpers, KoppenHelpers, [.. rijen], []), Als(Coordinator)))
        {
            foreach (var (id, was) in bestaand)
            {
                Model.Overblijfkrachten[id] = was with { Opmerking = tekst };
            }
        }
    }

    /// <returns>Whether every row is in.</returns>
    private async Task<bool> Tabel(IngelezenTabel tabel, Wie wie)
    {
        var id = $"tab-{_toeval.NieuwId()}";
        if (tabel.Rijen.IsEmpty)
        {
            return false;
        }

        await _klant.Doe("tabel", g => g.TabelInlezen(School, id).Begin(tabel, "tabel.xlsx", wie), Weigeringen.TabelBezig.Code);
        var begin = await _klant.Doe("tabel-bekijk", g => g.TabelInlezen(School, id).Bekijk(Tabelvraag.Eerste, wie));
        if (begin is null || begin.Status == TabelStatus.Laden)
        {
            return false; // the process fell while the rows were stored: the file has to be chosen again
        }

        ImmutableArray<Kolomkeuze> keuze = [.. begin.Kolommen.Where(k => k.Veld is not null).Select(k => new Kolomkeuze(k.Kolom, k.Veld!))];
        await _klant.Doe("tabel-koppel", g => g.TabelInlezen(School, id).Koppel(keuze, wie));
        for (var keer = 0; keer < 60; keer++)
        {
            var klaar = await _klant.Doe("tabel-toepassen", g => g.TabelInlezen(School, id).PasToe(Toepassing.GoedeRegels, wie));
            if (klaar is not { Status: TabelStatus.Bezig })
            {
                _wereld.Tel("tables");
                return klaar is { Status: TabelStatus.Ingelezen, Telling.Fout: 0, Geweigerd.IsEmpty: true };
            }

            await _wereld.Wacht(TimeSpan.FromMinutes(1));
        }

        _wereld.Schending("table-stuck", "a table that was started isn't in after an hour");
        return false;
    }

    private static Tabelrij Rij(int nr, params string[] cellen) => new(nr + 2, [.. cellen.Select(c => new Tabelcel(c))]);

    private static string Letters(string tekst) => string.Concat(tekst.Select(t => char.IsAsciiDigit(t) ? (char)('a' + (t - '0')) : t));
}
