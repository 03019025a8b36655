namespace OrleansSchool.Basis;

/// <summary>Refusals of tables that are read in (SCH-3).</summary>
public static partial class Weigeringen
{
    public static Weigering TabelBezig { get; } =
        new("tabel-bezig", "Dit bestand wordt al ingelezen of is al ingelezen. Kies het bestand opnieuw als er iets aan veranderde.");

    public static Weigering TabelVerlopen { get; } =
        new("tabel-verlopen", "Deze regels zijn ouder dan een dag en gewist. Kies het bestand opnieuw.");

    public static Weigering TabelZonderKolommen { get; } =
        new("kolommen-nodig", "Zeg eerst wat er in de kolommen staat.", "kolommen");

    public static Weigering KolomDubbel(string veld) =>
        new("kolom-dubbel", $"{veld} is bij twee kolommen gekozen. Kies het bij één kolom.", "kolommen");

    public static Weigering KolomOntbreekt(string zin) => new("kolom-ontbreekt", zin, "kolommen");

    public static Weigering FoutenInTabel(int regels) => new(
        "fouten-in-bestand",
        regels == 1
            ? "In 1 regel staat een fout. Verbeter het bestand, of kies ‘De goede regels nu’."
            : $"In {regels} regels staat een fout. Verbeter het bestand, of kies ‘De goede regels nu’.",
        "keuze");
}
