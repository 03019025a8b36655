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
        new("nog-niet-begonnen", $"{Namen.Hoofdletter(Datums.Lang(datum))} moet nog komen. Meld een kind af of aan bij de leerling zelf.");

    public static Weigering GeenOverblijven(string waarom) => new("geen-overblijven", waarom);

    public static Weigering AantalHelpers(int max) =>
        new("aantal-helpers", $"Vul een aantal helpers in van 0 tot en met {max}.", "aantal");

    public static Weigering PeriodeTeLang(int dagenMax) =>
        new("periode-te-lang", $"Kies een periode van hooguit {dagenMax} dagen, met de eerste dag voor de laatste.", "tot");

    public static Weigering NietAlsHelper { get; } = new(
        "niet-als-helper", "Deze persoon staat niet in de lijst van overblijfkrachten of van het team. Laat de coördinator hem of haar eerst toevoegen.", "helper");

    public static Weigering HelperIsErNiet { get; } = new("helper-is-er-niet", "Deze helper is er nu niet. Kijk hoe het nu staat en probeer het opnieuw.");

    public static Weigering ToezichtAndereDag { get; } = new(
        "toezicht-andere-dag", "Dit is een andere dag. De coördinator kan verbeteren wie er was, met de tijden en een reden.");

    public static Weigering TijdenVanToezicht { get; } = new(
        "tijden-van-toezicht", "Kijk de tijden na: van moet voor tot liggen, en allebei tussen 11:00 en 15:00 en niet later dan nu.", "van");

    public static Weigering RedenBijTijden { get; } = new("reden-nodig", "Schrijf in een paar woorden waarom je de tijden verandert.", "reden");

    public static Weigering TotVerplicht { get; } = new("tot-verplicht", "Vul in tot hoe laat deze helper er was.", "tot");

    public static Weigering RegenAlleenVandaag { get; } = new("regen-alleen-vandaag", "Het regenrooster zet je aan op de dag zelf.");

    public static Weigering GeenPlekBinnen { get; } = new(
        "geen-plek-binnen", "Nog geen enkele groep heeft een plek voor binnen. Kies die eerst bij Inrichten, Groepen.");
}
