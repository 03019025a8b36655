using OrleansSchool.Basis;
using OrleansSchool.Leerlingen.Beeld;

namespace OrleansSchool.Leerlingen;

/// <summary>A picture exists only with consent, and no longer than that (SCH-2).</summary>
internal static class FotoRules
{
    /// <summary>Consent of longer ago is asked again.</summary>
    public const int ToestemmingJarenMax = 1;

    public static Uitkomst<LeerlingState> Bewaar(LeerlingState was, string kenmerk, Fototoestemming toestemming, Func<string> nieuwId, Handeling hier)
    {
        var door = was.Verzorgers.FirstOrDefault(v => v.Id == toestemming.VerzorgerId && v.HeeftGezag);
        if ((Keur(was, toestemming, hier.Vandaag) ?? (door is null ? Weigeringen.ToestemmingVan : null)) is { } nee)
        {
            return nee;
        }

        var zelfde = was.Foto is { } oud && oud.Kenmerk == kenmerk ? oud.BestandId : null;
        var foto = new Fotostand(
            zelfde ?? nieuwId(), kenmerk, door!.Id, door.Naam, toestemming.GegevenOp, toestemming.Doel, toestemming.TotEnMet);
        return foto == was.Foto
            ? was
            : ((zelfde is null ? Zonder(was, hier.School.Sleutel) : was) with { Foto = foto })
                .MetFeit(hier, "foto", $"Foto met toestemming tot en met {Datums.Cijfers(foto.TotEnMet)}");
    }

    public static Uitkomst<LeerlingState> TrekIn(LeerlingState was, Handeling hier) =>
        was.Foto is null ? was : Zonder(was, hier.School.Sleutel).MetFeit(hier, "foto-weg", "Toestemming ingetrokken, foto gewist");

    /// <summary>The picture that may be shown today: the clock and who has gezag decide, not the clean-up.</summary>
    public static Fotostand? Geldig(LeerlingState state, DateOnly vandaag) =>
        state.Foto is { } foto && foto.TotEnMet >= vandaag && state.IsActief(vandaag) && HeeftGever(state, foto) ? foto : null;

    /// <summary>After a change of the verzorgers: whose gezag ended, or who went from the list, takes the picture along.</summary>
    public static LeerlingState NaVerzorgers(LeerlingState wordt, Handeling hier) =>
        wordt.Foto is { } foto && !HeeftGever(wordt, foto)
            ? Zonder(wordt, hier.School.Sleutel).MetFeit(hier, "foto-weg", "Foto gewist: wie toestemming gaf heeft hier geen gezag meer")
            : wordt;

    public static FotoView? View(LeerlingState state, DateOnly vandaag) => Geldig(state, vandaag) is { } foto
        ? new FotoView(foto.Kenmerk, foto.DoorNaam, foto.GegevenOp, foto.Doel, foto.TotEnMet, foto.VerzorgerId)
        : null;

    /// <summary>The consent is over, or the child left: the file goes with it.</summary>
    public static LeerlingState Opgeruimd(LeerlingState was, SchoolSleutel school, DateOnly vandaag) =>
        was.Foto is not null && Geldig(was, vandaag) is null ? Zonder(was, school) : was;

    public static bool IsZelfde(LeerlingState state, Beeldbestand beeld, Fototoestemming toestemming) =>
        state.Foto is { } foto && foto.Kenmerk == beeld.Kenmerk && foto.VerzorgerId == toestemming.VerzorgerId && foto.GegevenOp == toestemming.GegevenOp
        && foto.Doel == toestemming.Doel && foto.TotEnMet == toestemming.TotEnMet;

    private static bool HeeftGever(LeerlingState state, Fotostand foto) => state.Verzorgers.Any(v => v.Id == foto.VerzorgerId && v.HeeftGezag);

    private static LeerlingState Zonder(LeerlingState was, SchoolSleutel school) => was.Foto is not { } foto
        ? was
        : was with { Foto = null, Uitbak = was.Uitbak.Met($"bestand/{school}/{foto.BestandId}", Leerlingpost.FotoWeg) };

    private static Weigering? Keur(LeerlingState was, Fototoestemming toestemming, DateOnly vandaag)
    {
        var (eerste, laatste) = (vandaag.AddYears(-ToestemmingJarenMax), Schooljaar.Van(vandaag).Volgend.LaatsteDag);
        return (was.IsActief(vandaag) ? null : Weigeringen.VanSchool)
            ?? (Enum.IsDefined(toestemming.Doel) ? null : Weigeringen.Keuze("doel", "waarvoor de foto is"))
            ?? (toestemming.GegevenOp < eerste || toestemming.GegevenOp > vandaag ? Weigeringen.TeVerWeg("gegeven-op", eerste, vandaag) : null)
            ?? (toestemming.TotEnMet < vandaag || toestemming.TotEnMet > laatste ? Weigeringen.TeVerWeg("tot-en-met", vandaag, laatste) : null);
    }
}
