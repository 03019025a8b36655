namespace OrleansSchool.Basis;

/// <summary>Refusals of the access log (SEC-3).</summary>
public static partial class Weigeringen
{
    public static Weigering InzageVolgorde { get; } =
        new("inzage-volgorde", "De laatste dag ligt voor de eerste. Draai de datums om.", "tot");

    public static Weigering InzageTeLang { get; } =
        new("inzage-te-lang", "Kies een periode van hooguit een jaar.", "van");

    public static Weigering InzageTeVeel { get; } =
        new("inzage-te-veel", "In deze periode staat te veel om in een keer te lezen. Kies een kortere periode.", "van");
}
