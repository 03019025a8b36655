using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Financien;
using OrleansSchool.Ongevallen;
using OrleansSchool.Tests.Rules.Financien;
using OrleansSchool.Tests.Rules.Leerlingen;
using OrleansSchool.Tests.Rules.Tabellen;

namespace OrleansSchool.Tests.Rules.Commissie;

/// <summary>De Horizon over 2026-2027, looked at on 14 September 2027: money of twelve children, two months of quality, and nothing else.</summary>
internal static class Verslagproef
{
    public const int Norm = 20;

    public static readonly Schooljaar Jaar = new(2026);
    public static readonly DateOnly Vandaag = new(2027, 9, 14);
    public static readonly DateTimeOffset Nu = Schooltijd.Moment(Vandaag, new TimeOnly(9, 0));

    /// <summary>September as it was counted.</summary>
    public static readonly Kwaliteitsmaand September = new(new DateOnly(2026, 9, 1), 16, 15, 1, 64, 5, 1, 2, 6, 1, 0, 900, 7) { IsVoorbij = true, KinderenPerHelper = Norm };

    public static readonly Kwaliteitsmaand Oktober = new(new DateOnly(2026, 10, 1), 17, 16, 1, 68, 4, 0, 0, 3, 0, 1, 950, 0) { IsVoorbij = true, KinderenPerHelper = Norm };

    public static Naamlijst Namen { get; } = new([Tabelmaker.Kind("k1", "Lieke", null, "Akker"), Tabelmaker.Kind("k2", "Roos", "de", "Wit")], ["Lieke Jansen", "Ria Nijland"]);

    public static Verslagbron Bron() => new(Voorbeeld.School with { KinderenPerHelper = Norm }, Jaar, Vandaag, EditieRules.Verantwoording(Werkboekcijfers.Maak(12)))
    {
        Maanden = [September, Oktober],
    };

    /// <summary>Chapters as who writes them sees them.</summary>
    public static JaarverslagView View(Verslagbron bron, JaarverslagState? state = null)
    {
        var hoofdstukken = JaarverslagRules.MetTeksten(state ?? new JaarverslagState(), Verslagfeiten.Alle(bron), Namen);
        return new JaarverslagView(bron.Jaar, "Basisschool De Horizon", hoofdstukken, [], [], [], state?.Versie ?? 0, true, true, Nu)
        {
            Hash = JaarverslagRules.Hash(bron.Jaar, "Basisschool De Horizon", hoofdstukken),
        };
    }

    public static Verslagfeit Feit(this Verslagbron bron, Hoofdstuk hoofdstuk, string wat) => Verslagfeiten.Maak(hoofdstuk, bron).Feiten.Single(f => f.Wat == wat);

    public static string Waarde(this Verslagbron bron, Hoofdstuk hoofdstuk, string wat) => bron.Feit(hoofdstuk, wat).Waarde;

    public static Verslagreeks Reeks(this Verslagbron bron, Hoofdstuk hoofdstuk, string titel) => Verslagfeiten.Maak(hoofdstuk, bron).Reeksen.Single(r => r.Titel == titel);

    public static ImmutableArray<OngevalRij> Ongevallen(int aantal, int kinderen) =>
    [
        .. Enumerable.Range(0, aantal).Select(n => new OngevalRij($"o{n}", Jaar.EersteDag.AddDays(30 + n), $"kind{n % kinderen}", "schoolplein", false, true, "g5", Nu, null)),
    ];

    /// <summary>A PDF and a workbook, of which an edition needs nothing but the first bytes.</summary>
    public static ImmutableArray<byte> Pdf { get; } = [.. "%PDF-1.7 verslag"u8];

    public static ImmutableArray<byte> Xlsx { get; } = [.. "PK verslag"u8];

    /// <summary>The report with one frozen edition more.</summary>
    public static JaarverslagState MetEditie(this JaarverslagState state, string? reden = null)
    {
        var nr = state.Edities.Length + 1;
        return JaarverslagRules.MetEditie(state, new Editiebestanden(new Verslageditie(nr, Nu, "Marijke", $"p{nr}", $"x{nr}", "hash", reden), 1, "p", 1, "x", $"merk{nr}"));
    }
}
