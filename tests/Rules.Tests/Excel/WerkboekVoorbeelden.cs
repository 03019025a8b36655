using OrleansSchool.Intranet.Documents.Excel;

namespace OrleansSchool.Tests.Rules.Excel;

/// <summary>The invented school of the workbook tests.</summary>
internal static class WerkboekVoorbeelden
{
    public static readonly DateOnly Dinsdag = new(2026, 9, 8);

    public static WerkboekKop Kop(WerkboekUitgave uitgave = WerkboekUitgave.Intern) => new(
        "Basisschool De Horizon",
        "99XX00",
        "Daglijst overblijven",
        "dinsdag 8 september 2026",
        "versie 3",
        uitgave,
        "Coördinator Öz & Zn",
        new DateTimeOffset(2026, 9, 8, 11, 30, 0, TimeSpan.FromHours(2)));

    public static GelezenWerkboek Schrijf(Action<WerkboekBlad> vul, WerkboekKop? kop = null, params Kolom[] kolommen) => new(stroom =>
    {
        using var boek = new Werkboek(kop ?? Kop());
        vul(boek.NieuwBlad("Proef", "Proefblad", Stand.Liggend, kolommen.Length > 0 ? kolommen : [new("A", 20), new("B", 20), new("C", 20)]));
        boek.Bewaar(stroom);
    });
}
