using System.Diagnostics;
using System.Text.RegularExpressions;
using OrleansSchool.Opslag;
using OrleansSchool.Simulation;
using Sim = OrleansSchool.Simulation.Simulatie;
using Soort = OrleansSchool.Simulation.Storing;

namespace OrleansSchool.Tests.Grains.Simulatie;

/// <summary>Short runs of the simulator on a small school; the long ones are of scripts/simulate.</summary>
public sealed partial class SimulatieTests(Storingenjaar jaar) : IClassFixture<Storingenjaar>
{
    private static readonly Opties Klein = new() { Zaad = 3, Groepen = 2, PerGroep = 6, Alleen = false };

    [Fact]
    [Requirement("SEC-4")]
    public void Een_jaar_met_storingen_verliest_en_verdubbelt_niets()
    {
        jaar.KloptEnHeeft(Soort.Val, Soort.BevestigingKwijt, Soort.Schrijffout, Soort.Scheur, Soort.Verzameld);
        Assert.True(jaar.Uitslag.Marks > 200, $"{jaar.Uitslag.Marks} markeringen");
    }

    [Fact]
    [Requirement("UX-1", "SEC-5")]
    public void Wat_werd_weggehaald_komt_binnen_zijn_dagen_terug_en_is_daarna_gewist_ook_als_de_machine_valt() =>
        jaar.KloptEnHeeft("taken-away", "put-back", "put-back-too-late", "taken-away-erased");

    [Fact]
    [Requirement("OSO-L1", "OSO-S4", "OSO-S6")]
    public void Dossiers_gaan_op_tijd_weg_ook_als_ze_werden_opgehaald_of_veranderd_en_de_machine_na_30_juni_uit_stond() => jaar.KloptEnHeeft(
        "dossiers", "dossiers-ready", "seintjes", "dossiers-fetched", "dossiers-changed", "down-over-june", "dossiers-refused-after-june", "dossier-rows-after-june",
        "dossiersleutel-rows-after-june", "overdracht-rows-after-june");

    [Fact]
    [Requirement("TSO-6b", "TSO-10i")]
    public void Bankbestand_journaal_en_open_posten_kloppen_op_de_cent_ook_met_storneringen_halve_betalingen_en_vallen() => jaar.KloptEnHeeft(
        "tariffs", "mandates", "rounds", "collections", "stornos", "payments", "half-payments", "statements");

    [Fact]
    public async Task Hetzelfde_zaad_geeft_in_twee_processen_hetzelfde_spoor_en_niets_draait_op_de_threadpool()
    {
        var uitvoer = await Task.WhenAll(Start("7"), Start("7"), Start("8"));

        Assert.All(uitvoer, u => Assert.Matches("violations=0$", u.Trim()));
        Assert.All(uitvoer, u => Assert.Contains("thread pool items=0", u, StringComparison.Ordinal));
        var sporen = uitvoer.Select(u => Spoor().Match(u).Groups["spoor"].Value).ToList();
        Assert.Equal(sporen[0], sporen[1]);
        Assert.NotEqual(sporen[0], sporen[2]);
    }

    [Theory]
    [InlineData("ack-before-commit")]
    [InlineData("drop-outbox")]
    [InlineData("double-delivery")]
    public void Een_ingebouwde_fout_wordt_gezien(string fout)
    {
        var opties = Opties.Lees(["--break", fout]);

        var uitslag = Sim.Draai(Klein with { Storingen = true, Breuk = opties.Breuk }, run: 0, jaren: 1);

        Assert.NotEmpty(uitslag.Schendingen);
        Assert.Contains($"--break {fout}", uitslag.Schendingen[0], StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("SEC-4")]
    public void Na_tien_jaar_is_geen_rij_groter_dan_256_kB()
    {
        var uitslag = Sim.Draai(Klein with { Groepen = 1, PerGroep = 5 }, run: 0, jaren: 10);

        Assert.True(uitslag.Schendingen.Count == 0, string.Join('\n', uitslag.Schendingen.Take(8)));
        Assert.All(uitslag.Grootste, r => Assert.True(r.Value.Bytes <= Verzegelaar.RijBytesMax, $"{r.Value.Waar}: {r.Value.Bytes}"));
        Assert.True(uitslag.Tellers.GetValueOrDefault("taken-away-erased") > 50, "elke dag nagekeken: zonder storingen gaat het in de nacht na de laatste dag"); // UX-1
        Assert.All(["leerling", "register", "overblijfdag", "toegangslog", "postbus", "account"], soort => Assert.Contains(soort, uitslag.Grootste.Keys));
    }

    /// <summary>In a process of its own: there nothing else uses the pool.</summary>
    private static async Task<string> Start(string zaad)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        string[] args = [typeof(Opties).Assembly.Location, "--years", "1", "--seed", zaad, "--groups", "1", "--pupils", "5", "--faults"];
        Array.ForEach(args, start.ArgumentList.Add);
        using var proces = Process.Start(start)!;
        var stil = proces.StandardError.ReadToEndAsync();
        var uitvoer = await proces.StandardOutput.ReadToEndAsync();
        await stil;
        await proces.WaitForExitAsync();
        return uitvoer;
    }

    [GeneratedRegex("^hash=(?<spoor>[0-9a-f]+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spoor();
}
