using System.Collections.Immutable;
using System.Text.Json;

namespace OrleansSchool.Overdracht;

/// <summary>Reads a form from JSON (OSO-K2). What doesn't fit is a <see cref="FormatException"/> that says where: a form with a fault never opens.</summary>
public static class Okrsjabloonlezer
{
    public const int TekstMax = 2000;
    public const int VeldenMax = 80;

    public static Okrsjabloon Lees(string json)
    {
        try
        {
            using var boom = JsonDocument.Parse(json);
            var wortel = boom.RootElement;
            return Nagekeken(new Okrsjabloon(Tekst(wortel, "id"), Tekst(wortel, "naam"), [.. Rij(wortel, "secties").Select(Sectie)]));
        }
        catch (Exception fout) when (fout is JsonException or InvalidOperationException)
        {
            throw new FormatException($"Dit is geen formulier: {fout.Message}", fout);
        }
    }

    private static Okrsectie Sectie(JsonElement sectie) => new(Tekst(sectie, "id"), Tekst(sectie, "titel"), [.. Rij(sectie, "velden").Select(Veld)]);

    private static Okrveld Veld(JsonElement veld)
    {
        var id = Tekst(veld, "id");
        return new Okrveld(
            id, Tekst(veld, "label"), Soort(Tekst(veld, "soort"), id), Getal(veld, "max", id), Vlag(veld, "verplicht"), Tekst(veld, "artikel"),
            Vlag(veld, "samen") ? Okrschrijver.Samen : Okrschrijver.Leerkracht, Of(veld, "uitleg"), [.. Rij(veld, "keuzes").Select(k => k.GetString() ?? "")],
            Of(veld, "als"), Vlag(veld, "bevestigen"));
    }

    private static Okrsoort Soort(string woord, string id) => woord switch
    {
        "tekst" => Okrsoort.Tekst,
        "schaal" => Okrsoort.Schaal,
        "ja-nee" => Okrsoort.JaNee,
        "meerkeuze" => Okrsoort.Meerkeuze,
        _ => throw Fout(id, $"soort '{woord}' bestaat niet"),
    };

    private static Okrsjabloon Nagekeken(Okrsjabloon sjabloon)
    {
        var gezien = new Dictionary<string, Okrveld>(StringComparer.Ordinal);
        foreach (var veld in sjabloon.Secties.SelectMany(s => s.Velden))
        {
            if (!gezien.TryAdd(veld.Id, veld))
            {
                throw Fout(veld.Id, "dit veld staat er twee keer");
            }

            Kijk(veld, gezien);
        }

        return gezien.Count is > 0 and <= VeldenMax && sjabloon.Secties.All(s => !s.Velden.IsEmpty)
            ? sjabloon
            : throw Fout(sjabloon.Id, $"een formulier heeft 1 tot en met {VeldenMax} velden en geen lege sectie");
    }

    private static void Kijk(Okrveld veld, Dictionary<string, Okrveld> gezien)
    {
        if (veld.TekstMax is < 0 or > TekstMax || (veld.Soort == Okrsoort.Tekst && veld.TekstMax == 0))
        {
            throw Fout(veld.Id, $"max is 1 tot en met {TekstMax}, of 0 voor een keuze zonder tekst");
        }

        if ((veld.Soort == Okrsoort.Meerkeuze) == veld.Keuzes.IsEmpty || veld.Keuzes.Any(k => k.Length == 0 || k.Contains(',', StringComparison.Ordinal)))
        {
            throw Fout(veld.Id, "alleen een meerkeuze heeft keuzes, en in een keuze staat geen komma");
        }

        if (veld.Bevestigen && veld.Soort != Okrsoort.Tekst)
        {
            throw Fout(veld.Id, "alleen een tekst vraagt om bevestiging");
        }

        if (veld.Als is { } als && (!gezien.TryGetValue(als, out var eerder) || eerder.Soort != Okrsoort.JaNee || als == veld.Id))
        {
            throw Fout(veld.Id, $"'{als}' is geen ja-nee-veld dat eerder komt");
        }
    }

    private static string Tekst(JsonElement uit, string naam) => Of(uit, naam) ?? throw Fout(naam, "dit moet erin staan");

    private static string? Of(JsonElement uit, string naam) => uit.TryGetProperty(naam, out var waarde) && waarde.GetString() is { Length: > 0 } tekst ? tekst : null;

    private static bool Vlag(JsonElement uit, string naam) => uit.TryGetProperty(naam, out var waarde) && waarde.GetBoolean();

    private static int Getal(JsonElement uit, string naam, string id) =>
        !uit.TryGetProperty(naam, out var waarde) ? 0 : waarde.TryGetInt32(out var getal) ? getal : throw Fout(id, $"{naam} is geen heel getal");

    private static ImmutableArray<JsonElement> Rij(JsonElement uit, string naam) => uit.TryGetProperty(naam, out var waarde) ? [.. waarde.EnumerateArray()] : [];

    private static FormatException Fout(string waar, string wat) => new($"Formulier, {waar}: {wat}.");
}
