namespace OrleansSchool.Basis;

/// <summary>Refusals about the help beside the overdracht (OSO-H).</summary>
public static partial class Weigeringen
{
    public static Weigering HulpLeeg { get; } = new("hulp-leeg", "Schrijf minstens één stap of één link. Anders heeft niemand iets aan dit onderwerp.", "stappen");

    public static Weigering HulpSysteem { get; } = new("hulp-systeem", "Schrijf bij welk systeem dit hoort, zoals ESIS of OSO.", "systeem");

    public static Weigering HulpTitelDubbel { get; } = new("hulp-titel-dubbel", "Dit onderwerp staat er al. Kies een andere titel, of pas het bestaande onderwerp aan.", "titel");

    public static Weigering HulpLinkNaam { get; } = new("hulp-link-naam", "Zet voor elk adres wat het is, zoals: Video | https://voorbeeld.nl.", "links");

    public static Weigering HulpLinkAdres { get; } =
        new("hulp-link-adres", "Een link begint met https:// en is een heel adres. Kopieer het adres uit je browser.", "links");

    public static Weigering HulpTeVeelStappen(int max) => new("hulp-te-veel-stappen", $"Schrijf hooguit {max} stappen bij één onderwerp. Maak er zo nodig twee van.", "stappen");

    public static Weigering HulpTeVeelLinks(int max) => new("hulp-te-veel-links", $"Zet hooguit {max} links bij één onderwerp.", "links");
}
