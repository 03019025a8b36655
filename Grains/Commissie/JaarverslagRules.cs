using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Commissie;

/// <summary>Who does it, and when.</summary>
internal sealed record Verslaghandeling(Wie Wie, DateTimeOffset Nu, DateOnly Vandaag);

/// <summary>Names that a text may not have, and those of adults, who are no child when they share a first name with one (XLS-3).</summary>
internal sealed record Naamlijst(ImmutableArray<LeerlingRij> Kinderen, ImmutableArray<string> Volwassenen)
{
    /// <summary>The school's own name: it is no child where it stands as that name.</summary>
    public string School { get; init; } = "";

    /// <summary>The words that name a child, as they were typed.</summary>
    public ImmutableArray<string> Kind(string tekst) => Kindnaamrules.Gevonden(tekst, Kinderen, [.. Volwassenen, .. Kindnaamrules.Schoolnamen(School)]);
}

/// <summary>Texts, editions and who got them (TSO-2l). Pure.</summary>
internal static partial class JaarverslagRules
{
    public const string Weggelaten = "(weggelaten: hier stond een naam)";

    /// <summary>Only who wrote the same chapter later makes a form stale; the same again is no change.</summary>
    public static Uitkomst<JaarverslagState> Schrijf(JaarverslagState was, Hoofdstuktekst nieuw, long versie, Naamlijst namen)
    {
        var oud = Tekst(was, nieuw.Hoofdstuk);
        if (!Enum.IsDefined(nieuw.Hoofdstuk))
        {
            return Weigeringen.Onbekend("dit hoofdstuk");
        }

        if ((oud?.Tekst ?? "") == nieuw.Tekst && (oud?.Weggelaten ?? false) == nieuw.Weggelaten)
        {
            return was;
        }

        var nee = versie > was.Versie || oud?.Versie > versie ? Weigeringen.Verouderd : KeurTekst(nieuw, namen);
        return nee is not null ? nee : was with
        {
            Versie = was.Versie + 1,
            Teksten = [.. was.Teksten.Where(t => t.Hoofdstuk != nieuw.Hoofdstuk).Append(nieuw with { Versie = was.Versie + 1 }).OrderBy(t => t.Hoofdstuk)],
        };
    }

    public static Hoofdstuktekst? Tekst(JaarverslagState state, Hoofdstuk hoofdstuk) => state.Teksten.FirstOrDefault(t => t.Hoofdstuk == hoofdstuk);

    public static DateOnly VaststellenVanaf(Schooljaar jaar) => new(jaar.LaatsteDag.Year, JaarverslagGrenzen.VaststelVanafMaand, 1);

    /// <summary>Last day on which the areas still know all of the schooljaar: the night after it complaints, accidents and training are erased, and their counts would be nil.</summary>
    public static DateOnly VaststellenTot(Schooljaar jaar) => jaar.Volgend.EersteDag.AddMonths(JaarverslagGrenzen.VaststelMaanden).AddDays(-1);

    public static bool IsVaststeltijd(Schooljaar jaar, DateOnly vandaag) => vandaag >= VaststellenVanaf(jaar) && vandaag <= VaststellenTot(jaar);

    /// <summary>Why it can't be frozen now; a child may have come to school after a text was written.</summary>
    public static Weigering? MagVaststellen(JaarverslagState state, Schooljaar jaar, DateOnly vandaag, string? reden, Naamlijst namen) =>
        vandaag < VaststellenVanaf(jaar) ? Weigeringen.VerslagTeVroeg(VaststellenVanaf(jaar))
        : vandaag > VaststellenTot(jaar) ? Weigeringen.VerslagTeLaat(VaststellenTot(jaar))
        : state.Edities.Length >= JaarverslagGrenzen.EditiesMax ? Weigeringen.TeVeel("edities", JaarverslagGrenzen.EditiesMax)
        : KeurReden(state, reden, namen) ?? state.Teksten.Where(t => !t.Weggelaten).Select(t => KeurTekst(t, namen)).FirstOrDefault(n => n is not null);

    /// <summary>A PDF and a workbook that fit in their rows.</summary>
    public static Weigering? KeurBestanden(ImmutableArray<byte> pdf, ImmutableArray<byte> xlsx) =>
        Past(pdf, "%PDF-"u8) && Past(xlsx, "PK"u8) ? null : Weigeringen.VerslagBestand(JaarverslagGrenzen.BestandBytesMax);

    public static string Hash(ImmutableArray<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan()));

    /// <summary>An edition in its place; its files are durable before it is. The version goes up: files that somebody else printed meanwhile bear the same number.</summary>
    public static JaarverslagState MetEditie(JaarverslagState was, Editiebestanden editie) => was with { Versie = was.Versie + 1, Edities = was.Edities.Add(editie), Losse = [] };

    /// <summary>Rows of both files of an edition.</summary>
    public static IEnumerable<string> Rijen(Editiebestanden editie) => Rijen(editie.Editie.PdfId, editie.PdfDelen).Concat(Rijen(editie.Editie.XlsxId, editie.XlsxDelen));

    public static IEnumerable<string> Rijen(string id, int delen) => Enumerable.Range(1, delen).Select(n => string.Create(CultureInfo.InvariantCulture, $"{id}-{n}"));

    public static int Delen(ImmutableArray<byte> bytes) => Bestandsdelen.Aantal(bytes.Length);

    /// <summary>Those who must get it (TSO-2l) and didn't get the newest edition; nobody while there is none.</summary>
    public static ImmutableArray<Geleding> Ontbreekt(JaarverslagState state) => state.Edities.IsEmpty ? []
        : [.. Hoofdstukken.Ontvangers.Where(g => !state.Verzonden.Any(v => v.Aan == g && v.Editie == state.Edities[^1].Editie.Nr))];

    /// <summary>Chapters with the texts; what somebody typed in another area goes out only without a name in it.</summary>
    public static ImmutableArray<Verslaghoofdstuk> MetTeksten(JaarverslagState state, ImmutableArray<Verslaghoofdstuk> feiten, Naamlijst namen) =>
        [.. feiten.Select(h => Tekst(state, h.Hoofdstuk) is { } tekst ? ZonderNamen(h, namen) with { Tekst = tekst.Tekst, Weggelaten = tekst.Weggelaten } : ZonderNamen(h, namen))];

    /// <summary>Of all that would be printed.</summary>
    public static string Hash(Schooljaar jaar, string school, IEnumerable<Verslaghoofdstuk> hoofdstukken)
    {
        var tekst = new StringBuilder(jaar.ToString()).Append('\n').Append(school);
        foreach (var h in hoofdstukken)
        {
            tekst.Append(CultureInfo.InvariantCulture, $"\n#{(int)h.Hoofdstuk}|{h.Weggelaten}|{h.Tekst}|{h.Aanzet}");
            foreach (var feit in h.Feiten)
            {
                tekst.Append(CultureInfo.InvariantCulture, $"\n-{feit.Wat}|{feit.Waarde}|{feit.Getal}");
            }

            foreach (var reeks in h.Reeksen)
            {
                tekst.Append(CultureInfo.InvariantCulture, $"\n={reeks.Titel}|{string.Join(';', reeks.Namen)}|{string.Join(';', reeks.Waarden.Select(w => w.ToString(CultureInfo.InvariantCulture)))}|{reeks.Norm}");
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst.ToString())));
    }

    /// <summary>Handed over, or mailed: once an edition and geleding with the newest word.</summary>
    public static JaarverslagState MetVerzending(JaarverslagState was, Verslagverzending verzending) => was with
    {
        Verzonden = [.. was.Verzonden.Add(verzending).TakeLast(JaarverslagGrenzen.VerzendingenMax)],
    };

    /// <param name="op">Of paper: the day on which it was handed over; a mail is of today.</param>
    public static Weigering? KeurVerzending(JaarverslagState state, Geleding aan, DateOnly op, bool opPapier, DateOnly vandaag) =>
        !Hoofdstukken.Ontvangers.Contains(aan) ? Weigeringen.VerslagGeleding
        : state.Edities.IsEmpty ? Weigeringen.VerslagGeenEditie
        : !opPapier ? null
        : op > vandaag ? Weigeringen.DatumInToekomst("op")
        : op < Dag(state.Edities[^1].Editie.Op) ? Weigeringen.TeVerWeg("op", Dag(state.Edities[^1].Editie.Op), vandaag) : null;

    private static DateOnly Dag(DateTimeOffset moment) => DateOnly.FromDateTime(Schooltijd.Lokaal(moment).DateTime);

    private static bool Past(ImmutableArray<byte> bytes, ReadOnlySpan<byte> begin) =>
        !bytes.IsDefaultOrEmpty && bytes.Length <= JaarverslagGrenzen.BestandBytesMax && bytes.AsSpan().StartsWith(begin);

    private static Weigering? KeurTekst(Hoofdstuktekst tekst, Naamlijst namen)
    {
        var nee = tekst.Tekst.Length == 0 ? null : TekstRules.KeurRegels(tekst.Tekst, "tekst", "de tekst", JaarverslagGrenzen.TekstMax);
        var gevonden = nee is null ? namen.Kind(tekst.Tekst) : [];
        return gevonden.IsEmpty ? nee : Weigeringen.VerslagNaam(tekst.Hoofdstuk.Titel(), string.Join(", ", gevonden));
    }

    /// <summary>A second edition says why it is there.</summary>
    private static Weigering? KeurReden(JaarverslagState state, string? reden, Naamlijst namen)
    {
        var schoon = TekstRules.Schoon(reden);
        var nee = state.Edities.IsEmpty ? TekstRules.Keur(schoon, "reden", "de reden", JaarverslagGrenzen.RedenMax)
            : TekstRules.KeurVerplicht(schoon, "reden", "de reden voor een nieuwe editie", JaarverslagGrenzen.RedenMax);
        var gevonden = nee is null ? namen.Kind(schoon) : [];
        return gevonden.IsEmpty ? nee : Weigeringen.VerslagNaam("reden", string.Join(", ", gevonden)) with { Veld = "reden" };
    }

    /// <summary>Besluiten, questions and improvement points have words of people; a helper's full name doesn't go out either.</summary>
    private static Verslaghoofdstuk ZonderNamen(Verslaghoofdstuk hoofdstuk, Naamlijst namen)
    {
        var alles = string.Join('\n', hoofdstuk.Feiten.SelectMany(f => new[] { f.Wat, f.Waarde }).Concat(hoofdstuk.Reeksen.SelectMany(r => r.Namen)));
        return !Noemt(alles, namen) ? hoofdstuk : hoofdstuk with
        {
            Feiten = [.. hoofdstuk.Feiten.Select(f => f with { Wat = Schoon(f.Wat, namen), Waarde = Schoon(f.Waarde, namen) })],
            Reeksen = [.. hoofdstuk.Reeksen.Select(r => r with { Namen = [.. r.Namen.Select(n => Schoon(n, namen))] })],
            Aanzet = Noemt(hoofdstuk.Aanzet, namen) ? "" : hoofdstuk.Aanzet,
        };
    }

    private static string Schoon(string tekst, Naamlijst namen) => Noemt(tekst, namen) ? Weggelaten : tekst;

    private static bool Noemt(string tekst, Naamlijst namen)
    {
        var woorden = NaamwoordRules.Woorden(tekst);
        return namen.Volwassenen.Select(NaamwoordRules.Woorden).Any(v => v.Count > 1 && NaamwoordRules.Plekken(v, woorden).Any()) || !namen.Kind(tekst).IsEmpty;
    }
}
