namespace OrleansSchool.Basis;

/// <summary>Refusals of the jaarovergang (SCH-4).</summary>
public static partial class Weigeringen
{
    public static Weigering OvergangTeVroeg(DateOnly vanaf) => new(
        "overgang-te-vroeg",
        $"Er wordt dit schooljaar nog overgebleven. Toepassen kan vanaf {Datums.Lang(vanaf)}. Zet de overgang klaar, dan gebeurt het die nacht vanzelf.");

    public static Weigering OvergangNogNiet(DateOnly vanaf) =>
        new("overgang-nog-niet", $"De overgang naar een volgend schooljaar bereid je voor vanaf {Datums.Voluit(vanaf)}.");

    public static Weigering OvergangGeenGroepen { get; } = new(
        "overgang-geen-groepen", "Er zijn nog geen groepen voor het nieuwe schooljaar. Begin met de groepen van dit jaar, of lees het bestand van het nieuwe schooljaar in.");

    public static Weigering OvergangOnvolledig(int aantal) => new(
        "overgang-onvolledig", aantal == 1 ? "Van 1 kind is nog niet gekozen waar het heen gaat." : $"Van {aantal} kinderen is nog niet gekozen waar ze heen gaan.");

    public static Weigering OvergangBezig { get; } =
        new("overgang-bezig", "De overgang is al toegepast of bezig. Ververs de pagina.");

    public static Weigering OvergangTerugNogNiet { get; } = new(
        "overgang-terug-nog-niet", "Nog niet alle kinderen staan terug in de lijst. Wacht een minuut en draai dan verder terug.");

    public static Weigering OvergangLeeg { get; } = new("overgang-leeg", "Alle kinderen staan al in het nieuwe schooljaar. Er is niets over te zetten.");

    public static Weigering OvergangTerugTeLaat { get; } = new(
        "overgang-terug-te-laat", "Terugdraaien kon tot de eerste overblijfdag van het nieuwe schooljaar. Wijzig de groep nu per kind.");

    public static Weigering OvergangBestandJaar(Schooljaar jaar) => new(
        "overgang-bestand-jaar", $"Dit bestand is niet van schooljaar {jaar}. Maak in ESIS of ParnasSys een export van het nieuwe schooljaar.", "bestand");

    public static Weigering OvergangGroepPastNiet(string groep, string jaargroep) => new(
        "overgang-groep-past-niet", $"{groep} heeft geen jaargroep {jaargroep}. Kies een andere groep, of geef die groep deze jaargroep.", "groep");

    public static Weigering OvergangKeuze { get; } = new("overgang-keuze", "Kies minstens één kind, en waar het heen gaat.", "groep");

    public static Weigering OvergangElders { get; } =
        new("overgang-elders", "Dit kind ging intussen naar een andere groep. Kijk na waar het hoort.");

    public static Weigering OvergangLaterGewijzigd { get; } =
        new("overgang-later-gewijzigd", "Dit kind is na de overgang nog van groep veranderd en blijft daarom staan.");

    public static Weigering OvergangBevestigen { get; } =
        new("overgang-bevestigen", "Kijk eerst de kinderen na bij wie iets bijzonders staat, en zet dan het vinkje.", "bevestigd");
}
