using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>When a row may go and when it must be gone.</summary>
/// <param name="Vroegst">First day on which it may be gone; null: never, as things are now.</param>
/// <param name="Uiterlijk">First night after which it may not be there; null: none, as things are now.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Bewaartijd(DateOnly? Vroegst, DateOnly? Uiterlijk)
{
    public static Bewaartijd Nooit { get; } = new(null, null);

    public static Bewaartijd Op(DateOnly dag) => new(dag, dag);

    /// <summary>Whoever owns it may let go of it at any time.</summary>
    public static Bewaartijd Tot(DateOnly? uiterlijk) => new(DateOnly.MinValue, uiterlijk);
}

/// <summary>
/// The bewaartermijnen as somebody outside would reckon them (SEC-5): from the table, the key of a row, the day on which it came, and what the school knows of who left.
/// Nothing of it is asked of the grains.
/// </summary>
internal sealed class Bewaarkalender(Model model)
{
    public const string Aandachtslijst = "aandacht";

    private const int GedragMaanden = 12;
    private const int SchorsingMaanden = 24;
    private const int GelezenDagen = 90;
    private const int Loopmaanden = 6;

    /// <summary>One schooljaar, which its key names.</summary>
    private static readonly FrozenSet<string> PerSchooljaar = Woorden(
        "afrekening begroting besluiten dossier dossiersleutel enquete jaarovergang jaarverslag journaal journaalblad klachten kwaliteit nieuwsbrief ongevallen overblijfgroep overdracht rooster schoolgids scholing termijnronde vergaderingen verzoeken");

    /// <summary>One day or month, which its key names; the term runs from the end of its schooljaar.</summary>
    private static readonly FrozenSet<string> PerDag = Woorden(
        "groepsmiddag kasblad leesbewijzen logboek middag overblijfdag roosterdag vergoedingen vragen zoekactie");

    /// <summary>One month or a day of it; the term runs from its end.</summary>
    private static readonly FrozenSet<string> PerMaand = Woorden("postblad toegangslogblad toegangslogmaand");

    /// <summary>Of a date that only the row knows, not long before or after it came.</summary>
    private static readonly FrozenSet<string> Rond = Woorden("afschrift afschriftblad betaalrun incasso incassoblad");

    /// <summary>Lists that stay; lines go out of them.</summary>
    private static readonly FrozenSet<string> Lijsten = Woorden(
        "betalers betalerslijst commissie gedragoverzicht inlognaam mrafspraken overblijfkrachten personen register toegangslog");

    private static readonly DateOnly Begin = new Schooljaar(2026).EersteDag;

    private readonly Dictionary<string, DateOnly> _gedrag = new(StringComparer.Ordinal);
    private Dictionary<string, Kind> _kinderen = new(StringComparer.Ordinal);

    /// <summary>Who there is today. What the model forgets of a child's behaviour is kept here.</summary>
    public void Onthoud()
    {
        _kinderen = model.Kinderen.Values.Where(k => k.Id.Length > 0).ToDictionary(k => k.Id, StringComparer.Ordinal);
        foreach (var kind in _kinderen.Values.Where(k => k.Overtredingen.Count + k.Schorsingen.Count > 0))
        {
            var tot = kind.Overtredingen.Select(o => o.Datum.AddMonths(GedragMaanden)).Concat(kind.Schorsingen.Select(s => s.Tot.AddMonths(SchorsingMaanden))).Max();
            _gedrag[kind.Id] = _gedrag.TryGetValue(kind.Id, out var eerder) && eerder > tot ? eerder : tot;
        }
    }

    /// <summary>Whether the answer follows from the key alone.</summary>
    public static bool IsVast(string soort) => PerSchooljaar.Contains(soort) || PerDag.Contains(soort) || PerMaand.Contains(soort) || Lijsten.Contains(soort);

    /// <summary>Null for a kind that isn't known here: then nobody proves anything of it.</summary>
    /// <param name="ontstaan">Day on which the row came.</param>
    /// <param name="geschreven">Day on which it was written last.</param>
    public Bewaartijd? Van(Rijsleutel rij, DateOnly ontstaan, DateOnly geschreven)
    {
        var (soort, delen) = (rij.Toestand, Delen(rij));
        return soort switch
        {
            _ when PerSchooljaar.Contains(soort) => Jaar(delen) is { } jaar ? NaSchooljaar(soort, jaar) : null,
            _ when PerDag.Contains(soort) => Dag(delen) is { } dag ? NaSchooljaar(soort, Schooljaar.Van(dag)) : null,
            _ when PerMaand.Contains(soort) => Dag(delen) is { } dag ? Bewaartijd.Op(new DateOnly(dag.Year, dag.Month, 1).AddMonths(1 + Maanden(soort))) : null,
            _ when Rond.Contains(soort) => new Bewaartijd(
                NaSchooljaar(soort, Schooljaar.Van(ontstaan.AddMonths(-Loopmaanden))).Vroegst, NaSchooljaar(soort, Schooljaar.Van(geschreven.AddMonths(Loopmaanden))).Uiterlijk),
            "ongeval" => NaSchooljaar(soort, Schooljaar.Van(ontstaan)),
            "vergadering" => NaSchooljaar(soort, new Schooljaar(Getal(delen[^1].Split('-')[0]))),
            "helperjaar" => NaSchooljaar(soort, Schooljaar.Van(new DateOnly(Getal(delen[^1]), 12, 31))),
            "betaler" => Bewaartijd.Tot(NaSchooljaar(soort, Schooljaar.Van(geschreven)).Uiterlijk), // one that never paid goes at once
            "betalerblad" => new Bewaartijd(NaSchooljaar(soort, Schooljaar.Van(Begin)).Vroegst, NaSchooljaar(soort, Schooljaar.Van(geschreven)).Uiterlijk),
            _ => VanMens(soort, delen) ?? VanKort(soort, ontstaan, geschreven),
        };
    }

    /// <summary>
    /// First day on which such a list may be gone: three months after the last was read, or when one that nobody read is past its term. Of things that were taken back
    /// nobody asks anything.
    /// </summary>
    public static DateOnly VanBerichten(JsonElement berichten) => berichten.EnumerateArray().Select(VanBericht).Append(DateOnly.MinValue).Max();

    private static DateOnly VanBericht(JsonElement bericht)
    {
        var nooitGelezen = Dag(bericht, "Op").AddMonths(Maanden(Aandachtslijst));
        return bericht.TryGetProperty("GelezenOp", out var om) && om.ValueKind == JsonValueKind.String && Dag(bericht, "GelezenOp").AddDays(GelezenDagen) is var gelezen && gelezen < nooitGelezen ? gelezen : nooitGelezen;
    }

    private static DateOnly Dag(JsonElement bericht, string veld) => DateOnly.FromDateTime(Schooltijd.Lokaal(bericht.GetProperty(veld).GetDateTimeOffset()).DateTime);

    private Bewaartijd? VanMens(string soort, string[] delen) => soort switch
    {
        "leerling" => _kinderen.GetValueOrDefault(delen[1])?.Weg is { } weg ? new Bewaartijd(weg.Van.AddMonths(Maanden(soort)), weg.Tot.AddMonths(Maanden(soort))) : Bewaartijd.Nooit,
        "gedrag" => VanGedrag(delen[1]),
        "overblijfkracht" => NaRol(soort, delen[1]),
        "account" => NaRol(soort, delen[0]),
        _ => null,
    };

    private Bewaartijd VanGedrag(string id)
    {
        var kind = VanMens("leerling", ["", id])!.Value;
        var vroegst = _gedrag.TryGetValue(id, out var tot) ? tot : DateOnly.MinValue;
        return new Bewaartijd(kind.Vroegst < vroegst ? kind.Vroegst : vroegst, kind.Uiterlijk);
    }

    private Bewaartijd NaRol(string soort, string id) =>
        model.Overblijfkrachten.GetValueOrDefault(id)?.TotEnMet is { } tot ? Bewaartijd.Op(tot.AddDays(1).AddMonths(Maanden(soort))) : Bewaartijd.Nooit;

    /// <summary>What isn't there for long, and what is there as long as the school.</summary>
    private static Bewaartijd? VanKort(string soort, DateOnly ontstaan, DateOnly geschreven) => soort switch
    {
        "link" => new Bewaartijd(ontstaan.AddMonths(Maanden(soort)), ontstaan.AddMonths(Maanden(soort)).AddDays(1)),
        "inlezen" => new Bewaartijd(ontstaan.AddDays(2), ontstaan.AddDays(31)),
        "tabelinlezen" => new Bewaartijd(ontstaan.AddDays(1), ontstaan.AddDays(3)),
        "tabelblad" or "toetsinlezen" => Bewaartijd.Tot(ontstaan.AddDays(3)),
        Aandachtslijst => new Bewaartijd(ontstaan.AddDays(GelezenDagen), geschreven.AddMonths(Maanden(soort)).AddDays(1)), // sooner by what is in it: see VanBerichten
        "daglijsten" => Bewaartijd.Tot(geschreven.AddDays(2)),
        "bestand" => Bewaartijd.Tot(null), // by its owner; see who has none
        _ => Lijsten.Contains(soort) || Bewaartermijnen.Tabel.GetValueOrDefault(soort) is { Vanaf: BewaarVanaf.ZolangDeSchool } ? Bewaartijd.Nooit : null,
    };

    private static Bewaartijd NaSchooljaar(string soort, Schooljaar jaar) => Bewaartijd.Op(jaar.Volgend.EersteDag.AddMonths(Maanden(soort)));

    private static int Maanden(string soort) => Bewaartermijnen.Tabel[soort].Maanden;

    /// <summary>The parts of the key behind its word; a key of a grain is <c>soort/soort/99XX00/…</c> on the disk.</summary>
    private static string[] Delen(Rijsleutel rij) => Sleutels.Delen(rij.Grain[(rij.Grain.IndexOf('/', StringComparison.Ordinal) + 1)..]);

    private static Schooljaar? Jaar(string[] delen) =>
        delen.Select(d => Schooljaar.Probeer(d, out var jaar) ? jaar : null).FirstOrDefault(j => j is not null);

    /// <summary>2026-11-05, and of a month also 2026-11.</summary>
    private static DateOnly? Dag(string[] delen) => delen
        .Select(d => DateOnly.TryParseExact(d, ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : (DateOnly?)null)
        .FirstOrDefault(d => d is not null);

    private static int Getal(string tekst) => int.Parse(tekst, NumberStyles.None, CultureInfo.InvariantCulture);

    private static FrozenSet<string> Woorden(string woorden) => woorden.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
