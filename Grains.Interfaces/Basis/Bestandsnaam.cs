namespace OrleansSchool.Basis;

/// <summary>What a browser calls a file, as we keep and show it.</summary>
public static class Bestandsnaam
{
    public const int LengteMax = 120;

    /// <summary>The last part of it, short and without steering characters; never empty.</summary>
    public static string Toon(string? naam)
    {
        var vol = naam ?? "";
        var kaal = Namen.Schoon(vol[(vol.LastIndexOfAny(['/', '\\']) + 1)..]);
        if (kaal.Length <= LengteMax)
        {
            return kaal.Length == 0 ? "bestand zonder naam" : kaal;
        }

        return kaal[..(char.IsHighSurrogate(kaal[LengteMax - 1]) ? LengteMax - 1 : LengteMax)];
    }
}
