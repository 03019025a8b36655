using System.Text.Json;
using System.Text.Json.Serialization;
using Orleans;

namespace OrleansSchool.Leerlingen.Inlezen;

/// <summary>Last line of the headless import: counts only, no names. The JSON names are a kept contract.</summary>
/// <param name="Weg">Leerlingen that become "van school".</param>
/// <param name="Geweigerd">A <see cref="Weigercode"/>; null when the file was taken.</param>
/// <param name="Regel">Line of the refusal, where known.</param>
/// <param name="AlVanSchool">Leerlingen of the file who left before, and aren't at school here: nothing happens to them.</param>
[GenerateSerializer, Immutable, Alias("inlezen-samenvatting")]
public sealed record Inleessamenvatting(
    [property: Id(0)] int Leerlingen,
    [property: Id(1)] int Groepen,
    [property: Id(2)] int Vertrokken,
    [property: Id(3)] int ZonderGroep,
    [property: Id(4)] int OngeldigBsn,
    [property: Id(5)] int Nieuw,
    [property: Id(6)] int Gewijzigd,
    [property: Id(7)] int Fouten,
    [property: Id(8)] int Weg,
    [property: Id(9)] int Gelijk,
    [property: Id(10)] bool VraagtBevestiging,
    [property: Id(11)] string? Geweigerd,
    [property: Id(12)] int? Regel,
    [property: Id(13)] int AlVanSchool = 0)
{
    /// <summary>A file that was read and compared; a refusal by the comparison counts as one more error.</summary>
    public static Inleessamenvatting Van(IngelezenBestand bestand, Voorsteluitkomst uitkomst)
    {
        var telling = bestand.Telling;
        var voorstel = uitkomst.Voorstel;
        return new Inleessamenvatting(
            telling.Leerlingen, telling.Groepen, telling.Vertrokken, telling.ZonderGroep, telling.OngeldigBsn,
            voorstel?.Aantal(Leerlingstatus.Nieuw) ?? 0,
            voorstel?.Aantal(Leerlingstatus.Gewijzigd) ?? 0,
            telling.Fouten + (uitkomst.Weigering is null ? 0 : 1),
            voorstel?.Aantal(Leerlingstatus.Weg) ?? 0,
            voorstel?.Aantal(Leerlingstatus.Gelijk) ?? 0,
            voorstel?.VraagtBevestiging ?? false,
            uitkomst.Weigering?.Code,
            uitkomst.Weigering?.Regel,
            AlWeg(bestand, voorstel));
    }

    private static int AlWeg(IngelezenBestand bestand, Inleesvoorstel? voorstel) =>
        voorstel is null ? 0 : bestand.Leerlingen.Count(l => l.Vertrokken) - voorstel.Leerlingen.Count(l => l.Status == Leerlingstatus.Weg && l.Regel is not null);

    /// <summary>A file that couldn't be read at all.</summary>
    public static Inleessamenvatting Van(Inleesweigering weigering) =>
        new(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, VraagtBevestiging: false, weigering.Code, weigering.Regel);

    public string NaarJson() => JsonSerializer.Serialize(this, SamenvattingJson.Default.Inleessamenvatting);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Inleessamenvatting))]
internal sealed partial class SamenvattingJson : JsonSerializerContext;
