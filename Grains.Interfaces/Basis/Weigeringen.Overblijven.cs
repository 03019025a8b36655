namespace OrleansSchool.Basis;

public static partial class Weigeringen
{
    public static Weigering AndereGroep { get; } =
        new("andere-groep", "Dit kind zit niet (meer) in deze groep. Ververs het bord en zoek het kind opnieuw.");

    public static Weigering NietVerwacht { get; } =
        new("niet-verwacht", "Dit kind blijft vandaag niet over. Is het er toch, zet het dan op aanwezig.");

    public static Weigering AlGewijzigd { get; } =
        new("al-gewijzigd", "Iemand anders heeft dit kind net anders gezet. Kijk op het bord hoe het nu staat.");

    public static Weigering NietsOngedaanTeMaken { get; } =
        new("niets-ongedaan-te-maken", "Dit is al ongedaan gemaakt of staat niet op dit bord.");

    public static Weigering RedenNodig { get; } =
        new("reden-nodig", "Dit is een andere dag. Schrijf in een paar woorden waarom je het verandert.", "reden");

    public static Weigering TeVeelMarkeringen { get; } =
        new("te-veel-markeringen", "Op dit bord is vandaag te vaak iets veranderd. Vraag de coördinator om hulp.");

    public static Weigering TeLaatNagekomen(int dagen) =>
        new("te-laat-nagekomen", $"Dit is van meer dan {dagen} dagen geleden. Laat de coördinator die dag op het bord verbeteren.");

    public static Weigering NogNietBegonnen(DateOnly datum) =>
        new("nog-niet-begonnen", $"{Hoofdletter(Datums.Lang(datum))} moet nog komen. Meld een kind af of aan bij de leerling zelf.");

    public static Weigering GeenOverblijven(string waarom) => new("geen-overblijven", waarom);

    public static Weigering AantalHelpers(int max) =>
        new("aantal-helpers", $"Vul een aantal helpers in van 0 tot en met {max}.", "aantal");

    public static Weigering PeriodeTeLang(int dagenMax) =>
        new("periode-te-lang", $"Kies een periode van hooguit {dagenMax} dagen, met de eerste dag voor de laatste.", "tot");
}
