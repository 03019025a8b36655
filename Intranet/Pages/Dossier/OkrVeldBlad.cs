using OrleansSchool.Overdracht;

namespace OrleansSchool.Intranet.Pages.Dossier;

/// <summary>For <c>_OkrVeld</c>: one question with its answer.</summary>
internal sealed record OkrVeldBlad(DossierBlad Blad, Okrveld Veld)
{
    /// <summary>As it is stored.</summary>
    public Okrantwoord? Nu => Blad.Gegevens?.Okr.FirstOrDefault(a => a.Veld == Veld.Id);

    /// <summary>As it stands in the form: what was typed and not taken goes before what is stored.</summary>
    public Okrantwoord? Vorm => Blad.Getypt.GetValueOrDefault(Veld.Id) ?? Nu;

    public string? Fout => Blad.Okrfouten.GetValueOrDefault(Veld.Id);

    /// <summary>Somebody else wrote it meanwhile: both texts are shown.</summary>
    public bool IsBotsing => Blad.Getypt.TryGetValue(Veld.Id, out var getypt) && getypt.Versie != (Nu?.Versie ?? 0);

    public bool Mag => Blad.MagVeld(Veld);

    /// <summary>Typed while the dossier was frozen by somebody else: there is no field any more in which it could stand.</summary>
    public string? NietBewaard => !Mag && Blad.Getypt.GetValueOrDefault(Veld.Id) is { } getypt && InzienBlad.Zin(Veld, getypt) is { Length: > 0 } zin ? zin : null;

    public string Id => Veld.Id;

    public string Tekst => Vorm?.Tekst ?? "";

    public bool Gekozen(string keuze) => Okrkeuzes.Los(Vorm?.Keuze).Contains(keuze, StringComparer.Ordinal);

    /// <summary>A choice of one; others are any of a few.</summary>
    public bool IsEen => Veld.Soort is Okrsoort.Schaal or Okrsoort.JaNee;

    public static string Woord(string keuze) => keuze == Okrkeuzes.NietVanToepassing ? "n.v.t." : keuze;

    /// <summary>Rows for a text of this length.</summary>
    public int Rijen => Veld.TekstMax switch { <= 100 => 1, <= 250 => 2, <= 400 => 3, _ => 5 };

    /// <summary>What stands by whom it is filled and on which ground.</summary>
    public string Grond => Veld.Schrijver == Okrschrijver.Samen ? $"Samen met de intern begeleider. Besluit uitwisseling, artikel {Veld.Artikel}" : $"Besluit uitwisseling, artikel {Veld.Artikel}";
}
