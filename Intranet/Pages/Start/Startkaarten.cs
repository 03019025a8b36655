using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Aandacht;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;

namespace OrleansSchool.Intranet.Pages.Start;

/// <summary>From what the areas told about this person to the cards of the start page (UX-2). Pure; what somebody may not see was never asked.</summary>
internal static partial class Startkaarten
{
    /// <summary>A task that an area told as aandacht and that stands here as a card of its own too is told once.</summary>
    public static ImmutableArray<Startkaart> Van(Startfeiten feiten)
    {
        ImmutableArray<Startkaart> eigen =
        [
            .. Besluiten(feiten), .. Vergaderingen(feiten), .. Geldzaken(feiten), .. Overdracht(feiten), .. Vragen(feiten), .. Helper(feiten), .. Tellen(feiten), .. Portaal(feiten),
        ];
        var gevraagd = eigen.Where(k => k.VraagtDaad).ToList();
        return [.. feiten.Aandacht.Where(b => IsOpen(b) && !(IsWerk(b) && gevraagd.Exists(k => IsZelfde(k, b)))).Select(Bericht), .. eigen];
    }

    /// <summary>"a, b en c".</summary>
    public static string Opsomming(IEnumerable<string> delen) => delen.ToArray() switch
    {
        [var enige] => enige,
        [.. var eerdere, var laatste] => $"{string.Join(", ", eerdere)} en {laatste}",
        _ => "",
    };

    private static bool IsZelfde(Startkaart kaart, Aandachtsbericht bericht) =>
        kaart.Taken.IsDefault ? kaart.Url == bericht.Pad : kaart.Taken.Contains(bericht.Id, StringComparer.Ordinal);

    /// <summary>A task stays until its area takes it back, also when it was read.</summary>
    private static bool IsOpen(Aandachtsbericht bericht) => bericht.GelezenOp is null || bericht.Soort == Aandachtsoort.Taak;

    private static bool IsWerk(Aandachtsbericht bericht) => bericht.Soort is Aandachtsoort.Taak or Aandachtsoort.Vraag;

    private static Startkaart Bericht(Aandachtsbericht bericht) => new(
        bericht.Tekst, $"{AandachtModel.Woord(bericht.Soort)}, sinds {Datums.Lang(DateOnly.FromDateTime(Schooltijd.Lokaal(bericht.Op).DateTime))}.",
        bericht.Dringend ? "fout" : "wacht", AandachtModel.Icoon(bericht.Soort), bericht.Pad, "Open");

    /// <summary>Until when, seen from today: late, today, or the day itself.</summary>
    private static string Uiterlijk(DateOnly dag, DateOnly vandaag) =>
        dag < vandaag ? $"Had er uiterlijk {Datums.Lang(dag)} moeten zijn." : dag == vandaag ? "Vandaag is de laatste dag." : $"Uiterlijk {Datums.Lang(dag)}.";

    private static string Getal(int aantal, string een, string meer) => aantal == 1 ? $"1 {een}" : string.Create(CultureInfo.InvariantCulture, $"{aantal} {meer}");
}
