namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>The forms of what is done with a dossier: the field names are what the refusals name.</summary>
public static class Deel
{
    public const string Dossier = "Dossier";
    public const string Okr = "Okr";
    public const string Bijlage = "Bijlage";
    public const string Poging = "Poging";
    public const string Oordeel = "Oordeel";
    public const string NietBereikt = "NietBereikt";
    public const string Link = "Link";
    public const string Terughalen = "Terughalen";
    public const string Gereed = "Gereed";
    public const string Teruggeven = "Teruggeven";
    public const string Intrekken = "Intrekken";
    public const string Verstrekt = "Verstrekt";
    public const string VerstrektTerug = "VerstrektTerug";
    public const string Controle = "Controle";
    public const string NieuweVersie = "NieuweVersie";

    /// <summary>Prefix of a form that has one text.</summary>
    public const string Tekst = "Tekst";
}

public sealed class BijlageInvoer
{
    public string? Omschrijving { get; set; }

    public bool Ondersteuning { get; set; }

    /// <summary>Only to put a refusal at.</summary>
    public string? Bestand { get; set; }
}

public sealed class PogingInvoer
{
    public string? Verzorger { get; set; }

    public string? Wijze { get; set; }

    public string? Datum { get; set; }

    public string? Toelichting { get; set; }
}

/// <summary>What a verzorger says of the content (OSO-K4).</summary>
public sealed class OordeelInvoer
{
    public string? Verzorger { get; set; }

    public string? Wijze { get; set; }

    public string? GezienOp { get; set; }

    public string? Akkoord { get; set; }

    public string? Reden { get; set; }

    public string? Reactie { get; set; }
}

/// <summary>One text: a reason, a motivation.</summary>
public sealed class TekstInvoer
{
    public string? Verzorger { get; set; }

    public string? Reden { get; set; }

    public string? Motivatie { get; set; }

    public string? Toelichting { get; set; }
}

public sealed class GereedInvoer
{
    public string? GereedOp { get; set; }
}

public sealed class VerstrektInvoer
{
    public string? VoSchool { get; set; }

    public string? Bronsysteem { get; set; }

    public string? Datum { get; set; }
}

/// <summary>It was noted at the wrong child.</summary>
public sealed class VerstrektTerugInvoer
{
    public string? VoSchool { get; set; }

    public string? Reden { get; set; }
}
