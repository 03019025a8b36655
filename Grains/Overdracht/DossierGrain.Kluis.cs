using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;

namespace OrleansSchool.Overdracht;

/// <summary>Opening and closing under the dossier's own key (OSO-L1).</summary>
internal sealed partial class DossierGrain
{
    private const string Bestandsoort = "application/octet-stream";

    private byte[]? _sleutel;
    private (string Dicht, Dossierinhoud Open)? _open;

    private string Plaats => this.GetPrimaryKeyString();

    /// <summary>Null once it was thrown away.</summary>
    private async Task<byte[]?> Sleutel() =>
        _sleutel ??= (await GrainFactory.Dossiersleutel(_school, _id, _jaar).Geef())?.Bytes.ToArray();

    private async Task<Dossierinhoud?> Inhoud(DossierState state)
    {
        if (state.Inhoud.Length == 0)
        {
            return null;
        }

        if (_open is { } open && open.Dicht == state.Inhoud)
        {
            return open.Open;
        }

        if (await Sleutel() is not { } sleutel)
        {
            return null;
        }

        var inhoud = DossierKluis.LeesInhoud(DossierKluis.Open(Convert.FromBase64String(state.Inhoud), sleutel, Plaats));
        _open = (state.Inhoud, inhoud);
        return inhoud;
    }

    /// <summary>As it is stored in the row; refused when there is too much of it.</summary>
    private async Task<Uitkomst<string>> Sluit(Dossierinhoud inhoud)
    {
        if (await Sleutel() is not { } sleutel)
        {
            return Weigeringen.DossierGewist;
        }

        var gegevens = JsonSerializer.SerializeToUtf8Bytes(inhoud.Gegevens, KluisJson.Default.Dossiergegevens).Length;
        var dicht = DossierKluis.Sluit(DossierKluis.Schrijf(inhoud), sleutel, Plaats);
        if (gegevens > OverdrachtGrenzen.GegevensBytesMax || dicht.Length > DossierKluis.InhoudMax)
        {
            return Weigeringen.DossierTeGroot;
        }

        var tekst = Convert.ToBase64String(dicht);
        _open = (tekst, inhoud);
        return tekst;
    }

    /// <summary>
    /// Writes files in rows of their own. Their names are durable before they are, and stay so until the state that needs them: what a crash
    /// leaves is known, and erased.
    /// </summary>
    private async Task<ImmutableArray<Kluisbestand>> LegBestanden(params byte[][] inhouden)
    {
        var sleutel = await Sleutel() ?? throw new InvalidOperationException("A dossier without a key holds no files.");
        var nieuw = inhouden.Select(inhoud =>
        {
            var id = $"oso-{ids.NieuwId()}";
            ImmutableArray<byte> dicht = [.. DossierKluis.Sluit(inhoud, sleutel, $"{Plaats}/{id}")];
            return (Bestand: new Kluisbestand(id, Bestandsdelen.Aantal(dicht.Length)), Dicht: dicht);
        }).ToList();
        await Bewaar(ZonderLosse(opslag.State) with { Losse = [.. nieuw.SelectMany(n => Rijen(n.Bestand))] });
        foreach (var (bestand, dicht) in nieuw)
        {
            await Task.WhenAll(Rijen(bestand).Zip(Bestandsdelen.Van(dicht), (naam, bytes) => GrainFactory.Bestand(_school, naam).Bewaar(Bestandsoort, bytes)));
        }

        return [.. nieuw.Select(n => n.Bestand)];
    }

    /// <summary>Null when it was erased.</summary>
    private async Task<ImmutableArray<byte>?> LeesBestand(Kluisbestand bestand)
    {
        if (bestand.Delen == 0 || await Sleutel() is not { } sleutel)
        {
            return null;
        }

        var delen = await Task.WhenAll(Rijen(bestand).Select(naam => GrainFactory.Bestand(_school, naam).Bekijk()));
        if (Bestandsdelen.Samen(delen) is not { } heel)
        {
            return null;
        }

        ImmutableArray<byte> open = [.. DossierKluis.Open(heel.Bytes.AsSpan(), sleutel, $"{Plaats}/{bestand.Id}")];
        return open;
    }

    private async Task<Versieinhoud?> LeesVersie(DossierVersie? versie) =>
        versie is not null && await LeesBestand(versie.Inhoud) is { } bytes ? DossierKluis.LeesVersie([.. bytes]) : null;

    /// <summary>What was being written and belongs to nothing goes.</summary>
    private DossierState ZonderLosse(DossierState state) => state.Losse.IsEmpty ? state : state with
    {
        Losse = [],
        Uitbak = state.Losse.Aggregate(state.Uitbak, (bak, naam) => bak.Met($"bestand/{_school}/{naam}", new Dossierpost(Dossierpostsoort.BestandWeg))),
    };

    private static IEnumerable<string> Rijen(Kluisbestand bestand) =>
        Enumerable.Range(0, bestand.Delen).Select(nr => string.Create(CultureInfo.InvariantCulture, $"{bestand.Id}-{nr}"));
}
