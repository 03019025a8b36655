using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Ongevallen;

namespace OrleansSchool.Intranet.Pages.Shared;

/// <summary>One thing that runs: no names of children, since every open screen shows it (TSO-8h).</summary>
/// <param name="IsRood">An alarm; otherwise it runs as it should.</param>
public sealed record Spoedregel(string Kop, string Zin, string Url, string Knop, bool IsRood)
{
    /// <summary>For the list of who may open it; never on the bar.</summary>
    public string LeerlingId { get; init; } = "";

    public bool IsZoek { get; init; }

    public bool IsLevensgevaar { get; init; }
}

/// <summary>Accidents and searches that run, on every open screen of who may act on them (TSO-12, LIVE-3).</summary>
public sealed record Spoedbalk(SchoolSleutel School, DateOnly Datum, ImmutableArray<Spoedregel> Regels)
{
    public string Url => $"/s/{School}/ongevallen?handler=Balk";

    /// <summary>Where all that runs stands with who and where.</summary>
    public string Lijst => $"/s/{School}/ongevallen#lopend";

    /// <summary>What the bar shows: one thing itself, more of them as one line. A phone full of bars shows no board.</summary>
    public ImmutableArray<Spoedregel> Getoond => Regels.Length < 2 ? Regels : [Samen()];

    public string Onderwerp => OrleansSchool.Live.Onderwerpen.Spoed(Datum);

    /// <summary>Null for who has nothing to do with it.</summary>
    public static async Task<Spoedbalk?> Haal(IGrainFactory grains, Wie wie, DateOnly vandaag)
    {
        var school = wie.School;
        if (!wie.Mag(Recht.OngevalMelden, school) && !wie.Mag(Recht.OngevallenZien, school) && !wie.Mag(Recht.ZoekactieDoen, school))
        {
            return null;
        }

        var alles = await grains.Ongevallen(school, Schooljaar.Van(vandaag)).Alles();
        var zoek = alles.Zoekacties.Where(z => !z.Gesloten && wie.MagInGroep(Recht.ZoekactieDoen, school, z.GroepId)).ToList();
        var ongevallen = alles.Ongevallen.Where(o => !o.Gesloten && MagZien(o, wie, vandaag)).ToList();
        if (zoek.Count + ongevallen.Count == 0)
        {
            return new Spoedbalk(school, vandaag, []);
        }

        var inrichting = await grains.School(school).Bekijk();
        string Groep(string id) => inrichting?.Groep(id)?.Titel is { } titel ? titel.StartsWith("Groep ", StringComparison.Ordinal) ? "g" + titel[1..] : titel : "een groep";
        return new Spoedbalk(school, vandaag,
        [
            .. ongevallen.Select(o => new Spoedregel(
                o.Levensgevaar ? "Ongeval, levensgevaar" : "Ongeval", $"{inrichting?.Plek(o.PlekId)?.Naam ?? "Op school"}, {Groep(o.GroepId)}, {Sinds(o.Sinds, o.Datum, vandaag)}.",
                $"/s/{school}/ongevallen/{o.Id}", "Open het ongeval", IsRood: true) { LeerlingId = o.LeerlingId, IsLevensgevaar = o.Levensgevaar }),
            .. zoek.Select(z => new Spoedregel(
                z.TeLaat ? "Niet gevonden, een stap duurt te lang" : "Kind niet gevonden", $"{Groep(z.GroepId)}, {Sinds(z.Sinds, z.Datum, vandaag)}.",
                $"/s/{school}/zoekactie/{z.LeerlingId}{(z.Datum == vandaag ? null : $"?datum={Sleutels.Dag(z.Datum)}")}", "Open de bellijst", z.TeLaat) { LeerlingId = z.LeerlingId, IsZoek = true }),
        ]);
    }

    private Spoedregel Samen()
    {
        var (zoek, gevaar) = (Regels.Count(r => r.IsZoek), Regels.Count(r => r.IsLevensgevaar));
        var ongevallen = Regels.Length - zoek;
        var lopen = ongevallen == 1 ? "1 ongeval loopt" : $"{ongevallen} ongevallen lopen";
        var kwijt = zoek == 1 ? "1 kind niet gevonden" : $"{zoek} kinderen niet gevonden";
        return new Spoedregel(
            zoek == 0 ? lopen : ongevallen == 0 ? kwijt : $"{lopen}, {kwijt}",
            gevaar == 0 ? "Wie en waar staat in de lijst." : gevaar == 1 ? "Eén met levensgevaar. Wie en waar staat in de lijst." : $"{gevaar} met levensgevaar. Wie en waar staat in de lijst.",
            Lijst, "Open de lijst", Regels.Any(r => r.IsRood));
    }

    /// <summary>As the accident itself answers: of another day only who handles accidents, and the child's own teacher.</summary>
    private static bool MagZien(OngevalRij rij, Wie wie, DateOnly vandaag) =>
        wie.MagHeleSchool(Recht.OngevallenZien, wie.School)
        || wie.Rollen.Any(r => Rechtentabel.Bereik(r.Rol, Recht.GroepsmiddagDoen) != Bereik.Geen && r.Groepen.Contains(rij.GroepId, StringComparer.Ordinal))
        || (rij.Datum == vandaag && wie.Mag(Recht.OngevalMelden, wie.School));

    private static string Sinds(DateTimeOffset op, DateOnly datum, DateOnly vandaag) =>
        datum == vandaag ? $"sinds {Datums.Tijd(op)}" : $"sinds {Datums.Kort(datum)} {Datums.Tijd(op)}";
}
