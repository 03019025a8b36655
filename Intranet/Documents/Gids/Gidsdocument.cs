using System.Collections.Immutable;

namespace OrleansSchool.Intranet.Documents.Gids;

internal enum Stuksoort
{
    Tekst = 0,
    Vet,
    Verwijzing,
}

/// <summary>A piece of a line.</summary>
/// <param name="Doel">Of a reference: "geld.md#de-kas", "../beheer.md", "#de-kas" or an https address.</param>
internal sealed record Gidsstuk(Stuksoort Soort, string Tekst, string? Doel = null);

internal abstract record Gidsblok;

/// <param name="Niveau">2 or 3: the title is the document's.</param>
/// <param name="Anker">Of the words, as GitHub makes it, so that a reference works in both.</param>
internal sealed record Gidskop(int Niveau, string Tekst, string Anker) : Gidsblok;

internal sealed record Gidsalinea(ImmutableArray<Gidsstuk> Stukken) : Gidsblok;

internal sealed record Gidslijst(bool Genummerd, ImmutableArray<ImmutableArray<Gidsstuk>> Punten) : Gidsblok;

/// <param name="Rijen">Each as long as the heads.</param>
internal sealed record Gidstabel(ImmutableArray<ImmutableArray<Gidsstuk>> Koppen, ImmutableArray<ImmutableArray<ImmutableArray<Gidsstuk>>> Rijen) : Gidsblok;

/// <param name="Naam">Of the file in beelden/, without its extension.</param>
internal sealed record Gidsbeeld(string Naam, string Bijschrift) : Gidsblok;

/// <summary>One guide: a role's or a subject's.</summary>
internal sealed record Gidsdocument(string Onderwerp, string Titel, ImmutableArray<Gidsblok> Blokken)
{
    /// <summary>What it is about: its first words, without marks.</summary>
    public string Waarover => Blokken.OfType<Gidsalinea>().FirstOrDefault() is { } eerste ? string.Concat(eerste.Stukken.Select(s => s.Tekst)) : "";

    public IEnumerable<Gidskop> Koppen => Blokken.OfType<Gidskop>();

    public IEnumerable<Gidsbeeld> Beelden => Blokken.OfType<Gidsbeeld>();

    public bool HeeftAnker(string anker) => Koppen.Any(k => k.Anker == anker);

    /// <summary>All references in its text.</summary>
    public IEnumerable<string> Doelen => Blokken.SelectMany(Stukken).Select(s => s.Doel).OfType<string>();

    private static IEnumerable<Gidsstuk> Stukken(Gidsblok blok) => blok switch
    {
        Gidsalinea alinea => alinea.Stukken,
        Gidslijst lijst => lijst.Punten.SelectMany(p => p),
        Gidstabel tabel => tabel.Rijen.SelectMany(r => r).SelectMany(c => c),
        _ => [],
    };
}
