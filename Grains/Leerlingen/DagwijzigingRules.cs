using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Leerlingen;

/// <summary>Away on a date though expected, an extra day, and taking either back (TSO-6c, TSO-6e).</summary>
internal static class DagwijzigingRules
{
    public const int ToelichtingMax = 200;

    public static Uitkomst<LeerlingState> MeldAf(LeerlingState was, DateOnly datum, AfmeldReden reden, string? toelichting, Handeling hier)
    {
        if (Keur(was, datum, toelichting, hier) is { } nee)
        {
            return nee;
        }

        if (!Enum.IsDefined(reden))
        {
            return Weigeringen.Keuze("reden", "een reden");
        }

        var verwachting = Verwacht(was, datum, hier);
        return verwachting switch
        {
            Verwachting.Afgemeld => Weigeringen.AlAfgemeld,
            Verwachting.GeenOverblijven => GeenOverblijven(was, datum, hier),
            Verwachting.NietAangemeld => Weigeringen.NietAangemeldDieDag,
            _ => Zet(was, new Dagwijziging(datum, Komt: false, reden, TekstRules.SchoonOfNiets(toelichting), hier.Op, hier.Wie.Naam), hier)
                .Met(hier, "afgemeld", $"Afgemeld voor {Datums.Cijfers(datum)}"),
        };
    }

    public static Uitkomst<LeerlingState> MeldExtraDag(LeerlingState was, DateOnly datum, string? toelichting, Handeling hier)
    {
        if (Keur(was, datum, toelichting, hier) is { } nee)
        {
            return nee;
        }

        if (BlokkadeOp(was, datum) is { } blokkade)
        {
            return Weigeringen.ExtraDagGeblokkeerd(blokkade.Soort == Verwachting.Geschorst, blokkade.TotEnMet);
        }

        return Verwacht(was, datum, hier) switch
        {
            Verwachting.GeenOverblijven => GeenOverblijven(was, datum, hier),
            Verwachting.Structureel or Verwachting.ExtraDag => Weigeringen.AlVerwacht,
            Verwachting.Afgemeld when IsVasteDag(was, datum, hier) => Weigeringen.EerstAfmeldingIntrekken,
            _ => Zet(was, new Dagwijziging(datum, Komt: true, null, TekstRules.SchoonOfNiets(toelichting), hier.Op, hier.Wie.Naam), hier)
                .Met(hier, "extra-dag", $"Extra dag op {Datums.Cijfers(datum)}"),
        };
    }

    /// <summary>A geschorst or uitgesloten child doesn't stay over, on a fixed day nor on another (TSO-9c).</summary>
    public static Blokkade? BlokkadeOp(LeerlingState was, DateOnly datum) =>
        BlokkadeRules.Alle(was).Where(b => b.GeldtOp(datum)).MaxBy(b => b.TotEnMet ?? DateOnly.MaxValue);

    public static Uitkomst<LeerlingState> TrekIn(LeerlingState was, DateOnly datum, Handeling hier)
    {
        if (KeurDatum(was, datum, hier) is { } nee)
        {
            return nee;
        }

        var over = was.Dagwijzigingen.RemoveAll(d => d.Datum == datum);
        return over.Length == was.Dagwijzigingen.Length
            ? Weigeringen.GeenDagwijziging
            : (was with { Dagwijzigingen = over }).MetFeit(hier, "dagwijziging-ingetrokken", $"Wijziging van {Datums.Cijfers(datum)} ingetrokken");
    }

    private static Uitkomst<LeerlingState> Met(this Uitkomst<LeerlingState> uitkomst, Handeling hier, string soort, string tekst) =>
        uitkomst.IsGoed ? uitkomst.Waarde.MetFeit(hier, soort, tekst) : uitkomst;

    private static Weigering? Keur(LeerlingState was, DateOnly datum, string? toelichting, Handeling hier)
    {
        if (!was.IsActief(hier.Vandaag) || datum >= was.VanSchoolPer)
        {
            return Weigeringen.VanSchool;
        }

        return KeurDatum(was, datum, hier) ?? TekstRules.Keur(TekstRules.Schoon(toelichting), "toelichting", "de toelichting", ToelichtingMax);
    }

    /// <summary>From today to a year ahead; earlier in this schooljaar only for who may correct the board (LIVE-6).</summary>
    private static Weigering? KeurDatum(LeerlingState was, DateOnly datum, Handeling hier)
    {
        var (eerste, laatste) = (Schooljaar.Van(hier.Vandaag).EersteDag, hier.Vandaag.AddYears(1));
        if (datum > laatste || datum < eerste)
        {
            return Weigeringen.TeVerWeg("datum", eerste, laatste);
        }

        var magTerug = hier.Wie.MagInGroep(Recht.BordCorrigeren, hier.School.Sleutel, was.Persoon.GroepId);
        return datum < hier.Vandaag && !magTerug ? Weigeringen.VoorbijeDag : null;
    }

    public static Verwachting Verwacht(LeerlingState was, DateOnly datum, Handeling hier) =>
        VerwachtingRules.Bepaal(LeerlingpostRules.Lid("", was, Schooljaar.Van(datum)), hier.School, was.Persoon.GroepId ?? "", datum);

    private static bool IsVasteDag(LeerlingState was, DateOnly datum, Handeling hier) =>
        Verwacht(was with { Dagwijzigingen = was.Dagwijzigingen.RemoveAll(d => d.Datum == datum) }, datum, hier) == Verwachting.Structureel;

    private static Weigering GeenOverblijven(LeerlingState was, DateOnly datum, Handeling hier) =>
        Weigeringen.GeenOverblijven(
            VerwachtingRules.WaaromGeenOverblijven(hier.School, was.Persoon.GroepId, datum) ?? "Er is die dag geen overblijven. Kijk de datum na.");

    private static Uitkomst<LeerlingState> Zet(LeerlingState was, Dagwijziging nieuw, Handeling hier)
    {
        ImmutableArray<Dagwijziging> dagen =
        [
            .. was.Dagwijzigingen.Where(d => d.Datum != nieuw.Datum && d.Datum >= AanmeldingRules.Vroegste(hier.Vandaag))
                .Append(nieuw).OrderBy(d => d.Datum),
        ];
        return dagen.Length > LeerlingGrenzen.DagwijzigingenMax
            ? Weigeringen.TeVeel("wijzigingen van een dag", LeerlingGrenzen.DagwijzigingenMax)
            : was with { Dagwijzigingen = dagen };
    }
}
