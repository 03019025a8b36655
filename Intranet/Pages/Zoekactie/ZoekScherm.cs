using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Ongevallen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Zoekactie;

/// <summary>The search for one child on one screen (LIVE-3).</summary>
public sealed record ZoekScherm(ZoekactieView Actie, SchoolView School, LeerlingRij? Kind, DateOnly Datum, DateTimeOffset Nu, bool IsVandaag)
{
    public string Adres => $"/s/{School.Sleutel}/zoekactie/{Actie.LeerlingId}";

    public string Vraag => IsVandaag ? "" : $"&datum={Sleutels.Dag(Datum)}";

    public string Onderwerpen => OrleansSchool.Live.Onderwerpen.Spoed(Datum);

    public string Naam => Kind is { Persoon: var p } ? Namen.Volledig(p.Roepnaam, p.Voorvoegsel, p.Achternaam) : "Kind dat hier niet meer bekend is";

    public string Roepnaam => Kind?.Persoon.Roepnaam ?? "het kind";

    public Groep? Groep => School.Groep(Actie.GroepId);

    public string Bord => $"/s/{School.Sleutel}/bord/{Actie.GroepId}{(IsVandaag ? null : $"?datum={Sleutels.Dag(Datum)}")}";

    public Weigering? Weigering { get; init; }

    /// <summary>What a step may give; somebody who is asked in person can't be out.</summary>
    public static ImmutableArray<string> Uitkomsten(Zoekstap stap) =>
        stap.Wie == "leerkracht" ? [Zoekuitkomst.WeetNiet, Zoekuitkomst.Terecht, Zoekuitkomst.GeenGehoor] : Zoekuitkomst.VanBellen;

    public Zoekstap? Huidig => Actie.Stappen.FirstOrDefault(s => s.Nr == Actie.Nu);

    /// <summary>What was typed at closing, and refused.</summary>
    public string? Toelichting { get; init; }

    /// <summary>The last call said so; it has only to be closed.</summary>
    public bool IsTerecht => !Actie.Gesloten
        && Actie.Log.LastOrDefault(l => l.Soort is "geopend" or "gebeld") is { Soort: "gebeld" } laatst
        && laatst.Tekst.StartsWith(Zoekuitkomst.Terecht, StringComparison.Ordinal);
}
