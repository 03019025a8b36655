namespace OrleansSchool.Overblijven;

/// <summary>What a mark says (LIVE-1). The order is stored: new ones go last.</summary>
public enum Markeersoort
{
    Aanwezig = 1,
    NietGevonden,
    Afgemeld,
    VroegOpgehaald,

    /// <summary>Back to what was expected.</summary>
    Verwacht,
}

/// <summary>State of a tile: from the expectation and the last mark (LIVE-1).</summary>
public enum Tegelstaat
{
    NietVerwacht = 0,
    Verwacht,
    Aanwezig,

    /// <summary>Present but not expected, also when suspended or excluded: counts in the ratio.</summary>
    Onverwacht,
    NietGevonden,
    Afgemeld,
    VroegOpgehaald,
    Geschorst,
    Uitgesloten,
}

/// <summary>Why a child is or isn't expected on a date.</summary>
[GenerateSerializer]
public enum Verwachting
{
    NietAangemeld = 0,
    Structureel,
    ExtraDag,
    Afgemeld,
    Geschorst,
    Uitgesloten,
    GeenOverblijven,
}
