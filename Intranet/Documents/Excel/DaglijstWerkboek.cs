using System.Globalization;

namespace OrleansSchool.Intranet.Documents.Excel;

/// <summary>XLS-1: the daglijst, a sheet per groep and one that adds the groepen up by formulas.</summary>
internal static class DaglijstWerkboek
{
    public const int GroepenMax = 60;
    public const int KinderenMax = 3_000;

    private const int KolomAchternaam = 3;
    private const int KolomTelling = 4;
    private const int KolomStatus = 5;
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly Kolom[] Kolommen =
    [
        new("Nr", 5, KolomSoort.Getal),
        new("Roepnaam", 16),
        new("Achternaam", 26),
        new("Groep", 10),
        new("Status", 19),
        new("Toelichting", 20),
        new("Tijd", 7, KolomSoort.Tijd),
        new("Wie", 18),
        new("Bijzonderheid", 38, KolomSoort.LangeTekst),
        new("Afvinken", 9, KolomSoort.Vinkje),
    ];

    /// <exception cref="WerkboekTeGrootException">More groepen or children than fit.</exception>
    /// <exception cref="ArgumentException">An edition that may hold no names (XLS-3), or a state that isn't a word.</exception>
    public static void Schrijf(DaglijstBlad daglijst, Stream naar)
    {
        Controleer(daglijst);
        var dag = daglijst.Datum.ToString("dddd d MMMM yyyy", Nederlands);
        var statussen = Statussen(daglijst);
        using var boek = new Werkboek(daglijst.Kop);
        var totaal = boek.NieuwBlad("Totaal", $"Daglijst {dag}: {(daglijst.Groepen is [var enige] ? enige.Naam : $"{daglijst.Groepen.Length} groepen")}", Stand.Liggend, TotaalKolommen(statussen));
        foreach (var groep in daglijst.Groepen)
        {
            var blad = boek.NieuwBlad(groep.Naam, $"Daglijst {groep.Naam}, {dag}", Stand.Liggend, Kolommen);
            var eersteTelling = SchrijfGroep(blad, groep, statussen);
            TelGroepMee(totaal, blad, groep, statussen, eersteTelling);
        }

        SchrijfEindtotaal(totaal, daglijst, statussen);
        boek.Bewaar(naar);
    }

    private static void Controleer(DaglijstBlad daglijst)
    {
        if (daglijst.Kop.Uitgave != WerkboekUitgave.Intern)
        {
            throw new ArgumentException("A daglijst holds names: internal edition only (XLS-3).", nameof(daglijst));
        }

        var kinderen = daglijst.Groepen.Sum(g => g.Regels.Length);
        if (daglijst.Groepen.Length > GroepenMax || kinderen > KinderenMax)
        {
            throw new WerkboekTeGrootException(string.Create(
                Nederlands,
                $"Deze daglijst is te groot: hoogstens {GroepenMax} groepen en {KinderenMax:N0} kinderen. Kies minder groepen."));
        }

        // A sign such as * or < would change what the count in the sheet means.
        var vreemd = daglijst.Groepen.SelectMany(g => g.Regels).FirstOrDefault(r => !IsWoord(r.Status));
        if (vreemd is not null)
        {
            throw new ArgumentException($"'{vreemd.Status}' is not a state in letters and spaces.", nameof(daglijst));
        }
    }

    private static bool IsWoord(string status) => status.Trim().Length > 0 && status.All(c => char.IsLetter(c) || c == ' ');

    private static List<string> Statussen(DaglijstBlad daglijst) =>
    [
        .. DaglijstStatus.Alle
            .Concat(daglijst.Groepen.SelectMany(g => g.Regels).Select(r => r.Status.Trim()))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private static Kolom[] TotaalKolommen(List<string> statussen) =>
    [
        new Kolom("Groep", 26),
        .. statussen.Select(s => new Kolom(s, 12, KolomSoort.Getal)),
        new Kolom(DaglijstStatus.OpDeLijst, 12, KolomSoort.Getal),
    ];

    /// <summary>Writes the children and, under them, a count per state; returns the row of the first count.</summary>
    private static int SchrijfGroep(WerkboekBlad blad, DaglijstGroep groep, List<string> statussen)
    {
        for (var i = 0; i < groep.Regels.Length; i++)
        {
            SchrijfRegel(blad, i + 1, groep.Regels[i]);
        }

        blad.SluitTabel();
        blad.NieuweRij();
        var eerste = 0;
        foreach (var status in statussen)
        {
            var rij = blad.NieuweRij();
            eerste = eerste == 0 ? rij : eerste;
            blad.Tekst(rij, KolomAchternaam, status);
            var criterium = WerkboekBlad.Adres(rij, KolomAchternaam);
            blad.Formule(rij, KolomTelling, $"COUNTIF({blad.Bereik(KolomStatus)},{criterium})", Aantal(groep, status));
        }

        var som = blad.NieuweRij();
        blad.Tekst(som, KolomAchternaam, DaglijstStatus.OpDeLijst);
        blad.Formule(som, KolomTelling, $"SUM({WerkboekBlad.Bereik(eerste, KolomTelling, som - 1, KolomTelling)})", groep.Regels.Length);
        blad.Nadruk(som);
        return eerste;
    }

    private static void SchrijfRegel(WerkboekBlad blad, int nummer, DaglijstRegel regel)
    {
        var rij = blad.NieuweRij();
        blad.Getal(rij, 1, nummer);
        blad.Tekst(rij, 2, regel.Roepnaam);
        blad.Tekst(rij, KolomAchternaam, regel.AchternaamInLijst);
        blad.Tekst(rij, 4, regel.Jaargroep);
        blad.Tekst(rij, KolomStatus, regel.Status);
        blad.Tekst(rij, 6, regel.Toelichting);
        if (regel.Tijd is { } tijd)
        {
            blad.Tijd(rij, 7, tijd);
        }

        blad.Tekst(rij, 8, regel.Wie);
        blad.Tekst(rij, 9, regel.Bijzonderheid);
    }

    private static int Aantal(DaglijstGroep groep, string status) =>
        groep.Regels.Count(r => r.Status.Trim().Equals(status, StringComparison.OrdinalIgnoreCase));

    private static void TelGroepMee(WerkboekBlad totaal, WerkboekBlad blad, DaglijstGroep groep, List<string> statussen, int eersteTelling)
    {
        var rij = totaal.NieuweRij();
        totaal.Tekst(rij, 1, groep.Naam);
        for (var i = 0; i < statussen.Count; i++)
        {
            totaal.Formule(rij, i + 2, blad.Verwijzing(eersteTelling + i, KolomTelling), Aantal(groep, statussen[i]));
        }

        totaal.Formule(rij, statussen.Count + 2, $"SUM({WerkboekBlad.Bereik(rij, 2, rij, statussen.Count + 1)})", groep.Regels.Length);
    }

    private static void SchrijfEindtotaal(WerkboekBlad totaal, DaglijstBlad daglijst, List<string> statussen)
    {
        totaal.SluitTabel();
        var rij = totaal.NieuweRij();
        totaal.Tekst(rij, 1, "Totaal");
        for (var i = 0; i < statussen.Count; i++)
        {
            totaal.Formule(rij, i + 2, $"SUM({totaal.Bereik(i + 2)})", daglijst.Groepen.Sum(g => Aantal(g, statussen[i])));
        }

        var eind = statussen.Count + 2;
        totaal.Formule(rij, eind, $"SUM({totaal.Bereik(eind)})", daglijst.Groepen.Sum(g => g.Regels.Length));
        totaal.Nadruk(rij);
    }
}
