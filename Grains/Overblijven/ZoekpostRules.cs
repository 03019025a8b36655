namespace OrleansSchool.Overblijven;

/// <summary>Which marks a search for a child must hear of (LIVE-3).</summary>
internal static class ZoekpostRules
{
    /// <param name="was">The mark that counted before; null for none.</param>
    /// <param name="isBekend">This child was told of before today: what ends a search is always told, also after midnight.</param>
    public static bool MoetWeten(Markeersoort? was, Markeersoort? wordt, bool isVandaag, bool isBekend) =>
        (was == Markeersoort.NietGevonden) != (wordt == Markeersoort.NietGevonden) && (wordt == Markeersoort.NietGevonden ? isVandaag : isBekend);
}
