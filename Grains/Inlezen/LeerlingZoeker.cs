using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Inlezen;

/// <summary>What a row says of the child that it is about.</summary>
internal sealed record Kindaanduiding(string? Id, string? Roepnaam, string? Voorvoegsel, string? Achternaam, string? Heel, DateOnly? Geboortedatum, string? Groep)
{
    public bool HeeftNaam => Heel is not null || (Roepnaam is not null && Achternaam is not null);

    public string Naam => Heel ?? Namen.Volledig(Roepnaam ?? "", Voorvoegsel, Achternaam ?? "");
}

/// <summary>Finds the child of a row: by id, else by name with birth date or groep when names are the same (SCH-3).</summary>
internal sealed class LeerlingZoeker
{
    private readonly Dictionary<string, LeerlingRij> _opId;
    private readonly ILookup<string, LeerlingRij> _opBron;
    private readonly ILookup<string, LeerlingRij> _opNaam;
    private readonly Dictionary<string, string> _groepnaam;

    public LeerlingZoeker(RegisterView register, SchoolView? school)
    {
        _opId = register.Rijen.ToDictionary(r => r.Id, StringComparer.Ordinal);
        _opBron = register.Rijen.Where(r => r.Bronsleutel is not null).ToLookup(r => r.Bronsleutel!, StringComparer.OrdinalIgnoreCase);
        _opNaam = register.Rijen.ToLookup(r => Namen.Zoekvorm(Volledig(r)), StringComparer.Ordinal);
        _groepnaam = (school?.Groepen ?? []).DistinctBy(g => g.Id, StringComparer.Ordinal).ToDictionary(g => g.Id, g => g.Titel, StringComparer.Ordinal);
    }

    public string Groep(LeerlingRij rij) => rij.GroepId is { } id ? _groepnaam.GetValueOrDefault(id, id) : "geen groep";

    public static string Volledig(LeerlingRij rij) => Namen.Volledig(rij.Persoon.Roepnaam, rij.Persoon.Voorvoegsel, rij.Persoon.Achternaam);

    public LeerlingRij? Zoek(Kindaanduiding kind, Rijlezer lezer)
    {
        var gevonden = kind.Id is not null ? OpId(kind, lezer) : OpNaam(kind, lezer);
        if (gevonden is null)
        {
            return null;
        }

        if (!gevonden.Actief)
        {
            lezer.Meld(Veld(kind), Tabelcode.LeerlingVanSchool, "Dit kind is niet meer op school. Haal de regel weg, of schrijf het kind eerst weer in.");
            return null;
        }

        if (kind.Geboortedatum is { } datum && gevonden.Persoon.Geboortedatum is { } echt && datum != echt)
        {
            lezer.Meld(VerzorgerVelden.Geboortedatum, Tabelcode.GeboortedatumAnders, "De geboortedatum is hier anders dan die van het kind met deze naam. Kijk na welk kind het is.");
            return null;
        }

        if (kind.Groep is { } groep && gevonden.GroepId is not null && !IsGroep(gevonden, groep))
        {
            lezer.Meld(VerzorgerVelden.Groep, Tabelcode.GroepAnders, $"Dit kind zit hier in {Groep(gevonden)}. Kijk na of het om dit kind gaat.", Tabelernst.Waarschuwing);
        }

        return gevonden;
    }

    private LeerlingRij? OpId(Kindaanduiding kind, Rijlezer lezer)
    {
        var gevonden = _opId.GetValueOrDefault(kind.Id!) ?? (_opBron[kind.Id!].Take(2).ToList() is [var enige] ? enige : null);
        if (gevonden is null)
        {
            lezer.Meld(VerzorgerVelden.LeerlingId, Tabelcode.LeerlingOnbekend, $"Leerling-id {Rijlezer.Citaat(kind.Id!)} is hier niet bekend. Maak de cel leeg en vul de naam van het kind in.");
            return null;
        }

        if (kind.HeeftNaam && !Vormen(kind.Naam).Contains(Namen.Zoekvorm(Volledig(gevonden)), StringComparer.Ordinal))
        {
            lezer.Meld(VerzorgerVelden.LeerlingId, Tabelcode.LeerlingTegenspraak, "Het leerling-id hoort bij een ander kind dan de naam. Kijk na om welk kind het gaat.");
            return null;
        }

        return gevonden;
    }

    private LeerlingRij? OpNaam(Kindaanduiding kind, Rijlezer lezer)
    {
        if (!kind.HeeftNaam)
        {
            lezer.Meld(Veld(kind), Tabelcode.LeerlingOntbreekt, "Er staat niet bij welk kind dit hoort. Vul het leerling-id of de naam van het kind in.");
            return null;
        }

        var namen = Vormen(kind.Naam).SelectMany(v => _opNaam[v]).DistinctBy(r => r.Id, StringComparer.Ordinal).ToList();
        var keuze = namen.Any(r => r.Actief) ? namen.Where(r => r.Actief).ToList() : namen;
        if (keuze.Count == 0)
        {
            lezer.Meld(Veld(kind), Tabelcode.LeerlingOnbekend, $"{Rijlezer.Citaat(kind.Naam)} staat niet in de leerlingenlijst. Schrijf de naam zoals daar, of schrijf het kind eerst in.");
            return null;
        }

        keuze = Beperk(keuze, kind.Geboortedatum is { } datum ? r => r.Persoon.Geboortedatum == datum : null);
        keuze = Beperk(keuze, kind.Groep is { } groep ? r => IsGroep(r, groep) : null);
        if (keuze.Count > 1)
        {
            lezer.Meld(Veld(kind), Tabelcode.LeerlingDubbel, $"{keuze.Count} kinderen heten {Rijlezer.Citaat(kind.Naam)}. Vul ook de geboortedatum of de groep in, of het leerling-id.");
            return null;
        }

        return keuze[0];
    }

    /// <summary>Only when it leaves somebody: what doesn't fit anybody is noted afterwards.</summary>
    private static List<LeerlingRij> Beperk(List<LeerlingRij> keuze, Func<LeerlingRij, bool>? past) =>
        past is not null && keuze.Count > 1 && keuze.Where(past).ToList() is { Count: > 0 } over ? over : keuze;

    private bool IsGroep(LeerlingRij rij, string groep) => rij.GroepId is { } id
        && (Groepvorm(id) == Groepvorm(groep) || Groepvorm(_groepnaam.GetValueOrDefault(id, id)) == Groepvorm(groep) || Groepvorm(rij.Persoon.Jaargroep ?? "") == Groepvorm(groep));

    private static string Groepvorm(string groep)
    {
        var vorm = Tabelvelden.Vorm(groep);
        return vorm.StartsWith("groep", StringComparison.Ordinal) ? vorm[5..] : vorm;
    }

    /// <summary>The name as written, and turned around when there is a comma: "Akker, Jasmijn van den", "van den Akker, Jasmijn".</summary>
    private static IEnumerable<string> Vormen(string naam)
    {
        yield return Namen.Zoekvorm(naam);
        var komma = naam.IndexOf(',', StringComparison.Ordinal);
        if (komma <= 0)
        {
            yield break;
        }

        var (voor, na) = (naam[..komma].Trim(), naam[(komma + 1)..].Trim());
        yield return Namen.Zoekvorm($"{na} {voor}");
        if (na.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0)
        {
            yield return Namen.Zoekvorm($"{na[..blank]} {na[(blank + 1)..]} {voor}");
        }
    }

    private static string Veld(Kindaanduiding kind) =>
        kind.Id is not null ? VerzorgerVelden.LeerlingId : kind.Heel is not null ? VerzorgerVelden.Leerling : VerzorgerVelden.Achternaam;
}
