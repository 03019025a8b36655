namespace OrleansSchool.Basis;

/// <summary>Refusals of putting something back (UX-1).</summary>
public static partial class Weigeringen
{
    public static Weigering WeggehaaldVoorbij { get; } = new(
        "weggehaald-voorbij", "Dit kan niet meer terug: de dertig dagen zijn voorbij, of het is al teruggezet. Ververs de pagina en voer het zo nodig opnieuw in.");

    public static Weigering WeggehaaldStaatErAl(string wat) => new(
        "weggehaald-staat-er-al", $"{Namen.Hoofdletter(wat)} staat er al. Kijk of dat dezelfde is; haal die anders eerst weg.");

    public static Weigering WeggehaaldVeranderd(string wat) => new(
        "weggehaald-veranderd", $"{Namen.Hoofdletter(wat)} is daarna veranderd. Open de kaart en pas het daar aan.");

    public static Weigering WeggehaaldZonderPlek { get; } = new(
        "weggehaald-zonder-plek", "De plek van deze taak is ook weggehaald. Zet eerst de plek terug bij Inrichten, of voer de taak opnieuw in bij een andere plek.");

    public static Weigering WeggehaaldHeeftRol { get; } = new(
        "weggehaald-heeft-rol", "Deze persoon heeft hier alweer een rol. Open de persoon en pas de rollen daar aan.");

    public static Weigering WeggehaaldRollenVoorbij { get; } = new(
        "weggehaald-rollen-voorbij", "De rollen van toen zijn intussen voorbij. Nodig deze persoon opnieuw uit.");

    public static Weigering WeggehaaldBevroren { get; } = new(
        "weggehaald-bevroren", "Het dossier is daarna ter inzage gelegd of klaargezet. Voeg de bijlage opnieuw toe als het dossier weer open is.");
}
