namespace OrleansSchool.Basis;

/// <summary>Refusals about the lunch of a groep as its teacher has it (TSO-7).</summary>
public static partial class Weigeringen
{
    public static Weigering LunchAndereDag { get; } = new("lunch-andere-dag", "Dit tik je op de dag zelf. Is er iets vergeten, schrijf het dan in het logboek.");

    public static Weigering EerstNaarBuiten { get; } = new("eerst-naar-buiten", "De groep staat nog niet als naar buiten. Tik dat eerst.");

    public static Weigering EerstOpgehaaldTerug { get; } = new("eerst-opgehaald-terug", "De groep staat al als opgehaald. Neem dat eerst terug.");

    public static Weigering VervangerKanNiet { get; } = new(
        "vervanger-kan-niet", "Deze persoon kan vandaag geen lunch van een groep overnemen. Kies iemand van het team.", "vervanger");

    public static Weigering MinutenTeLaat(int dagen) =>
        new("minuten-te-laat", $"Gewerkte tijd verander je tot {dagen} dagen na de dag zelf. Bel de coördinator.", "minuten");

    public static Weigering MinutenBereik(int max) => new("minuten-bereik", $"Vul een heel aantal minuten in, van 0 tot en met {max}.", "minuten");

    public static Weigering LunchTeVroeg(TimeOnly lunch) => new("lunch-te-vroeg", $"De lunch begint om {lunch:HH\\:mm}. Tik dit pas daarna.");
}
