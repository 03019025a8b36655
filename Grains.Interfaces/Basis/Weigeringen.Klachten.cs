namespace OrleansSchool.Basis;

/// <summary>Refusals of complaints about the overblijven (TSO-15c).</summary>
public static partial class Weigeringen
{
    public static Weigering KlachtAlVanVraag { get; } = new("klacht-al-van-vraag", "Deze vraag is al als klacht vastgelegd. Pas die klacht aan in de lijst. Zie je haar daar niet, vraag het dan aan de schoolleider.");

    public static Weigering KlachtAlVanVraagIn(Schooljaar jaar) => KlachtAlVanVraag with
    {
        Zin = $"Deze vraag is al als klacht vastgelegd, bij schooljaar {jaar}. Pas die klacht daar aan. Zie je haar daar niet, vraag het dan aan de schoolleider.",
    };

    public static Weigering KlachtenTeLang { get; } = new(
        "klachten-te-lang", "De klachten van dit schooljaar zijn samen te lang geworden. Maak de tekst korter en zeg waar de brief of mail bewaard is.", "tekst");
}
