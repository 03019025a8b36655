namespace OrleansSchool.Basis;

/// <summary>Refusals about what is kept of one person, and the register of requests (AVG art. 15 to 20).</summary>
public static partial class Weigeringen
{
    public static Weigering WisNogOpSchool { get; } =
        new("wis-nog-op-school", "Dit kind is nog op school: de school heeft deze gegevens nodig. Wissen kan als het kind van school is. Verbeter wat niet klopt op de kaart.");

    public static Weigering WisNaDeNacht { get; } =
        new("wis-na-de-nacht", "De nachtronde moet eerst zien dat dit kind van school is, zodat ook de boeken op tijd weg gaan. Probeer het over twee dagen opnieuw.");

    public static Weigering WisGeldOpen { get; } =
        new("wis-geld-open", "Er staat nog geld open of er moet nog geld terug voor dit kind, misschien bij iemand die nu niet meer betaalt. Reken dat eerst af onder Geld.");

    public static Weigering WisSchorsing { get; } =
        new("wis-schorsing", "Er loopt nog een traject van schorsing. Sluit dat eerst af onder Gedrag.");

    /// <param name="vanaf">First day on which it can.</param>
    public static Weigering WisOngeval(DateOnly vanaf) =>
        new("wis-ongeval", $"Er is een ongeval van dit kind dat nog bewaard moet blijven, voor navraag door ouders, verzekering en inspectie. Wissen kan vanaf {Datums.Voluit(vanaf)}.");

    /// <param name="vanaf">First day on which it can.</param>
    public static Weigering WisDossier(DateOnly vanaf) =>
        new("wis-dossier", $"Er is een overdrachtdossier van dit kind dat nog bewaard moet blijven, als verantwoording van de overdracht. Wissen kan vanaf {Datums.Voluit(vanaf)}.");

    public static Weigering WisLaatsteVerzorger { get; } =
        new("wis-laatste-verzorger", "Dit is de enige verzorger met gezag van een kind dat op school is. Zet eerst een andere verzorger op de kaart.");

    public static Weigering WisContactverbod { get; } =
        new("wis-contactverbod", "Voor deze verzorger is een contactverbod vastgelegd bij een kind dat op school is. Zonder deze regel weet niemand dat meer: hef het verbod eerst op, op de kaart van dat kind.");

    public static Weigering WisHeeftRol { get; } =
        new("wis-heeft-rol", "Deze persoon heeft nog een rol. Beëindig die eerst onder Mensen of Overblijfkrachten, en wacht tot de volgende dag.");

    /// <param name="laatste">Last day of the last role.</param>
    public static Weigering WisHeeftRolTot(DateOnly laatste) =>
        new("wis-heeft-rol", $"Deze persoon heeft nog een rol, tot en met {Datums.Voluit(laatste)}. Wissen kan vanaf de dag erna.");

    public static Weigering WisAndereSchool { get; } =
        new("wis-andere-school", "Dit account heeft ook een rol bij een andere school. Vraag het daar: het account gaat weg als geen school het meer nodig heeft.");

    public static Weigering WisWacht { get; } =
        new("wis-wacht", "Er is nog iets onderweg voor deze persoon. Wacht een minuut en probeer het opnieuw.");

    public static Weigering PersoonTeTraag { get; } =
        new("persoon-te-traag", "Het duurde te lang om alles te verzamelen. Probeer het opnieuw als het rustiger is op school: er is niets half meegegeven.");

    public static Weigering BeheerschoolEigen { get; } =
        new("beheerschool-eigen", "Je eigen school moet de installatie blijven beheren, anders kan niemand dit terugdraaien. Laat een andere school jouw school uitzetten.");

    public static Weigering VerzoekDicht { get; } =
        new("verzoek-dicht", "Dit verzoek is al afgehandeld. Schrijf een nieuw verzoek op als er opnieuw iets gevraagd is.");

    /// <summary>To a verzorger.</summary>
    public static Weigering VerzoekenVol { get; } =
        new("verzoeken-vol", "De school kan op deze pagina nu geen verzoek meer aannemen. Bel of mail de school: uw verzoek telt dan ook, en u krijgt binnen een maand antwoord.");

    public static Weigering VerzoekDatum { get; } =
        new("verzoek-datum", "Kies de dag waarop het gevraagd is: vandaag of in de laatste drie maanden.", "op");

    public static Weigering VerzoekVerlengd { get; } =
        new("verzoek-verlengd", "De termijn is al een keer verlengd, en dat mag één keer. Handel het verzoek nu af.");
}
