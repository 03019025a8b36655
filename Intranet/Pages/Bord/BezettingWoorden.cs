using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Pages.Bord;

/// <summary>How a verdict of the duty rule looks: colour, icon and word together (TSO-4c, TSO-4j).</summary>
public static class BezettingWoorden
{
    public static string Staat(this Bezetting bezetting) => bezetting.Oordeel switch
    {
        BezettingOordeel.Voldoet => "goed",
        BezettingOordeel.Krap => "krap",
        BezettingOordeel.TeWeinig => "fout",
        BezettingOordeel.NietIngevuld => "wacht",
        _ => "nvt",
    };

    public static string Icoon(this Bezetting bezetting) => bezetting.Oordeel switch
    {
        BezettingOordeel.Voldoet => "shield-check",
        BezettingOordeel.Krap => "shield-exclamation",
        BezettingOordeel.TeWeinig => "exclamation-octagon-fill",
        BezettingOordeel.NietIngevuld => "hourglass-split",
        _ => "dash-lg",
    };

    public static string Woord(this Bezetting bezetting) => bezetting.Oordeel switch
    {
        BezettingOordeel.Voldoet => "Voldoet",
        BezettingOordeel.Krap => "Krap",
        BezettingOordeel.TeWeinig => Mist(bezetting),
        BezettingOordeel.NietIngevuld => bezetting.Telling != Telling.OpNaam ? "Vul helpers in" : bezetting.Onderweg > 0 ? "Komen nog" : $"Nog {Tekort(bezetting)} nodig",
        _ => "Niet in gebruik",
    };

    public static string Mist(Bezetting bezetting)
    {
        var aantal = Tekort(bezetting);
        return aantal == 1 ? "Mist 1 helper" : $"Mist {aantal} helpers";
    }

    /// <summary>Missing, without who has a turn and may still come.</summary>
    public static int Tekort(Bezetting bezetting) => bezetting.Nodig - (bezetting.Helpers ?? 0) - bezetting.Onderweg;

    /// <summary>Children per helper as the school says it: <c>1:21</c>; null without helpers.</summary>
    public static string? Verhouding(this Bezetting bezetting) =>
        bezetting is { Helpers: > 0, Kinderen: > 0 } ? $"1:{(bezetting.Kinderen + bezetting.Helpers.Value - 1) / bezetting.Helpers.Value}" : null;
}
