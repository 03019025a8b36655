using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Pages.Terughalen;

/// <summary>An owner of things that were taken away, as an address names it: <c>leerling/id</c>, <c>school</c>, <c>tijdpad/2026-2027</c> (UX-1).</summary>
/// <param name="Sleutel">As in the form.</param>
/// <param name="Pad">Page of the school where the list stands, for who has no script.</param>
internal sealed record Weggehaaldbron(string Sleutel, string Pad, Func<Wie, Task<ImmutableArray<Weggehaald>>> Lijst, Func<string, OperatieId, Wie, Task<Uitkomst>> HaalTerug)
{
    /// <summary>Of whom it is, for the access log.</summary>
    public string? LeerlingId { get; init; }

    /// <summary>Owners of the whole school, in the order of the page. What was cancelled in July is of the schooljaar before, and still there in August.</summary>
    public static IEnumerable<Weggehaaldbron> Schoolwijd(IGrainFactory grains, SchoolSleutel school, Schooljaar jaar) =>
        new[] { "mensen", "school", "taken", $"scholing/{jaar.Vorig}", $"scholing/{jaar}", $"scholing/{jaar.Volgend}", "kandidaten", "voscholen", $"tijdpad/{jaar}", "hulp", "afspraken" }
            .Select(sleutel => Van(grains, school, sleutel)).OfType<Weggehaaldbron>();

    /// <summary>Null for what is no owner.</summary>
    public static Weggehaaldbron? Van(IGrainFactory grains, SchoolSleutel school, string? sleutel)
    {
        var delen = (sleutel ?? "").Split('/');
        if (!delen.All(IsVeilig))
        {
            return null;
        }

        return delen switch
        {
            ["leerling", var id] => VanLeerling(grains.Leerling(school, id), id),
            ["dossier", var id, var tekst] when Schooljaar.Probeer(tekst, out var jaar) => VanDossier(grains.Dossier(school, id, jaar.Value), id, jaar.Value),
            ["helper", var id] => new($"helper/{id}", $"overblijfkrachten/{id}/dossier", grains.Overblijfkracht(school, id).Weggehaald, grains.Overblijfkracht(school, id).HaalTerug),
            ["scholing", var tekst] when Schooljaar.Probeer(tekst, out var jaar) =>
                new($"scholing/{jaar}", "overblijfkrachten/scholing", grains.Scholing(school, jaar.Value).Weggehaald, grains.Scholing(school, jaar.Value).HaalTerug),
            ["tijdpad", var tekst] when Schooljaar.Probeer(tekst, out var jaar) =>
                new($"tijdpad/{jaar}", "overdracht/tijdpad", grains.Overdracht(school, jaar.Value).Weggehaald, grains.Overdracht(school, jaar.Value).HaalTerug),
            [var woord] => VanSchool(grains, school, woord),
            _ => null,
        };
    }

    private static Weggehaaldbron VanLeerling(OrleansSchool.Leerlingen.ILeerlingGrain grain, string id) =>
        new($"leerling/{id}", $"leerlingen/{id}", grain.Weggehaald, grain.HaalTerug) { LeerlingId = id };

    private static Weggehaaldbron VanDossier(OrleansSchool.Overdracht.IDossierGrain grain, string id, Schooljaar jaar) =>
        new($"dossier/{id}/{jaar}", $"dossier/{id}", grain.Weggehaald, grain.HaalBijlageTerug) { LeerlingId = id };

    private static Weggehaaldbron? VanSchool(IGrainFactory grains, SchoolSleutel school, string woord) => woord switch
    {
        "school" => new(woord, "inrichten", grains.School(school).Weggehaald, grains.School(school).HaalTerug),
        "mensen" => new(woord, "mensen", grains.Mensen(school).Weggehaald, grains.Mensen(school).HaalTerug),
        "voscholen" => new(woord, "overdracht/voscholen", grains.VoScholen(school).Weggehaald, grains.VoScholen(school).HaalTerug),
        "hulp" => new(woord, "overdracht/hulp", grains.Hulp(school).Weggehaald, grains.Hulp(school).HaalTerug),
        "taken" => new(woord, "briefing/taken", grains.Taakverdeling(school).Weggehaald, grains.Taakverdeling(school).HaalTerug),
        "kandidaten" => new(woord, "overblijfkrachten/kandidaten", grains.Kandidaten(school).Weggehaald, grains.Kandidaten(school).HaalTerug),
        "afspraken" => new(woord, "commissie/afspraken", grains.MrAfspraken(school).Weggehaald, grains.MrAfspraken(school).HaalTerug),
        _ => null,
    };

    /// <summary>What could be an id of ours, so that no other key is ever made of an address.</summary>
    private static bool IsVeilig(string deel) => deel is { Length: > 0 and <= OperatieId.LengteMax } && deel.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}

/// <summary>What one owner still has, with where its form goes.</summary>
/// <param name="Operatie">Of the forms, each with its own number behind it.</param>
public sealed record WeggehaaldModel(string Adres, string Eigenaar, string Terug, ImmutableArray<Weggehaald> Regels, string Operatie)
{
    /// <summary>On its own page it needn't be opened first.</summary>
    public bool Open { get; init; }
}
