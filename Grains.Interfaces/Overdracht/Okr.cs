using System.Collections.Immutable;

namespace OrleansSchool.Overdracht;

/// <summary>What a field of the beknopt OKR asks; the order is stored.</summary>
public enum Okrsoort
{
    /// <summary>Free text with a limit.</summary>
    Tekst = 1,

    /// <summary>sterk, voldoende, aandachtspunt, nvt, with a short text beside it.</summary>
    Schaal,

    /// <summary>ja or nee, with a text when asked.</summary>
    JaNee,

    /// <summary>Any of a few, several at once.</summary>
    Meerkeuze,
}

/// <summary>Who writes a field (OSO-K2, OSO-K3).</summary>
public enum Okrschrijver
{
    Leerkracht = 1,

    /// <summary>Teacher and intern begeleider together.</summary>
    Samen,
}

/// <summary>A field of the form, as data (OSO-K2).</summary>
/// <param name="Artikel">Of the Besluit uitwisseling leer- en begeleidingsgegevens: the ground for asking it.</param>
/// <param name="TekstMax">Characters; 0 without text.</param>
/// <param name="Als">Only asked when this field says "ja"; null always.</param>
/// <param name="Bevestigen">Sensitive: asks to confirm that it matters for learning (art. 6 d, e).</param>
[GenerateSerializer, Immutable, Alias("okr-veld")]
public sealed record Okrveld(
    [property: Id(0)] string Id, [property: Id(1)] string Label, [property: Id(2)] Okrsoort Soort, [property: Id(3)] int TekstMax,
    [property: Id(4)] bool Verplicht, [property: Id(5)] string Artikel, [property: Id(6)] Okrschrijver Schrijver, [property: Id(7)] string? Uitleg,
    [property: Id(8)] ImmutableArray<string> Keuzes, [property: Id(9)] string? Als, [property: Id(10)] bool Bevestigen);

[GenerateSerializer, Immutable, Alias("okr-sectie")]
public sealed record Okrsectie([property: Id(0)] string Id, [property: Id(1)] string Titel, [property: Id(2)] ImmutableArray<Okrveld> Velden);

/// <summary>The form of a region, as data (OSO-K2). The first section is on top of page 1 (OSO-K3).</summary>
[GenerateSerializer, Immutable, Alias("okr-sjabloon")]
public sealed record Okrsjabloon([property: Id(0)] string Id, [property: Id(1)] string Naam, [property: Id(2)] ImmutableArray<Okrsectie> Secties)
{
    public Okrveld? Veld(string id) => Secties.SelectMany(s => s.Velden).FirstOrDefault(v => v.Id == id);

    /// <summary>Goes up with each change of an answer that teacher and intern begeleider write together (OSO-K3).</summary>
    public int Samenversie(ImmutableArray<Okrantwoord> antwoorden) => antwoorden.Where(a => Veld(a.Veld)?.Schrijver == Okrschrijver.Samen).Sum(a => a.Versie);
}

/// <summary>What still misses or is wrong in a dossier (OSO-K1): who does it, and where.</summary>
/// <param name="Code">Rule code such as OVa.OA02 or own-reden-nee; tests compare it.</param>
/// <param name="Zin">Dutch: what is wrong and what to do.</param>
/// <param name="Plaats">Where to jump to: tab and field, such as <c>advies/voorlopig</c> or <c>okr/F2</c>.</param>
/// <param name="Wie">Who does it.</param>
/// <param name="Houdt">Keeps the dossier from going further; otherwise a warning.</param>
[GenerateSerializer, Immutable, Alias("dossier-bevinding")]
public sealed record Bevinding(
    [property: Id(0)] string Code, [property: Id(1)] string Zin, [property: Id(2)] string Plaats, [property: Id(3)] Bevindingwie Wie, [property: Id(4)] bool Houdt);

public enum Bevindingwie
{
    Leerkracht = 1,
    InternBegeleider,
    Administratie,
    Schoolleider,
}
