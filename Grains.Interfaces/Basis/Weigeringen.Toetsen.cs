using System.Globalization;
using OrleansSchool.Overdracht;

namespace OrleansSchool.Basis;

/// <summary>Refusals of results of the doorstroomtoets that are read in (OSO-S7).</summary>
public static partial class Weigeringen
{
    public static Weigering ToetsbestandTeGroot { get; } = new(
        "toetsbestand-te-groot", $"Dit bestand is te groot: hooguit {ToetsGrenzen.BestandBytesMax / 1024 / 1024} MB. Verdeel het over meer bestanden.", "bestand");

    public static Weigering ToetsbestandOnleesbaar { get; } = new(
        "toetsbestand-onleesbaar", "Dit bestand is beschadigd of geen resultatenbestand. Haal het opnieuw op bij de toetsaanbieder.", "bestand");

    public static Weigering ToetszipTeVol { get; } = new(
        "toetszip-te-vol", $"In deze zip zit te veel: hooguit {ToetsGrenzen.ZipBestandenMax} bestanden, uitgepakt samen {ToetsGrenzen.ZipUitgepaktMax / 1024 / 1024} MB.", "bestand");

    public static Weigering ToetsZonderRegels { get; } = new(
        "toets-zonder-regels", "In dit bestand staat geen resultaat dat we kunnen gebruiken. Kijk hieronder waarom niet.", "bestand");

    /// <summary>Nothing was left out either: there is nothing below to look at.</summary>
    public static Weigering ToetsZonderInhoud { get; } = new(
        "toets-zonder-inhoud", "In dit bestand staat geen resultaat. Haal het opnieuw op bij de toetsaanbieder, of kies een ander bestand.", "bestand");

    public static Weigering ToetsbestandLeeg { get; } = new(
        "leeg-bestand", "Dit bestand is leeg. Haal het opnieuw op bij de toetsaanbieder.", "bestand");

    public static Weigering ToetsTeVeelRegels { get; } = new(
        "toets-te-veel-regels", $"In dit bestand staan meer dan {ToetsGrenzen.RegelsMax} resultaten. Verdeel het over meer bestanden.", "bestand");

    public static Weigering ToetsAlGelezen { get; } = new("toets-al-gelezen", "Dit bestand is al gelezen. Kies het opnieuw als er iets aan veranderde.");

    public static Weigering ToetsVerlopen { get; } = new("toets-verlopen", "Deze resultaten zijn ouder dan een dag en gewist. Kies het bestand opnieuw.");

    public static Weigering ToetsRegelKlaar { get; } = new("toets-regel-klaar", "Dit resultaat staat al in een dossier. Pas het daar aan.");

    public static Weigering ToetsNiets { get; } = new("toets-niets", "Bij geen enkel resultaat is bekend van welk kind het is. Kies eerst bij de regels om wie het gaat.");

    public static Weigering ToetsRegel(int regel, string zin) =>
        new("toets-regel-ongeldig", string.Create(CultureInfo.InvariantCulture, $"Resultaat {regel}: {zin}"), "bestand");

    public static Weigering ToetsNietAlles(int aantal) => new(
        "toets-niet-alles", aantal == 1
            ? "Bij 1 kind lukte het nog niet. Klik nog eens; wat al is toegevoegd, gebeurt niet dubbel."
            : string.Create(CultureInfo.InvariantCulture, $"Bij {aantal} kinderen lukte het nog niet. Klik nog eens; wat al is toegevoegd, gebeurt niet dubbel."));
}
