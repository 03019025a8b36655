using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Bord;

/// <summary>One child on the board.</summary>
public sealed record TegelModel(BordScherm Scherm, Tegel Tegel)
{
    public string Id => $"kind-{Tegel.LeerlingId}";

    /// <summary>Left out by a filter or search without script; with script the browser filters itself.</summary>
    public bool Weg => Scherm.Filtert && !Scherm.Past(Tegel);

    public bool EenTik => Tegel.Staat == Tegelstaat.Verwacht && Scherm.Adres.IsVandaag && Scherm.Mag(Tegel).Markeren;
}

/// <summary>Tiles drawn by one view: all of a list, or the one that was marked.</summary>
public sealed record TegelsModel(BordScherm Scherm, ImmutableArray<Tegel> Tegels);

/// <summary>What the undo bar says: the last operation of this person on this screen.</summary>
/// <param name="Operatie">What to undo; null when there is nothing to undo.</param>
public sealed record OngedaanModel(BordAdres Adres, string Wie, string Zin, string? Klein, string? Operatie, ImmutableArray<string> Groepen)
{
    /// <summary>On another day an undo needs a reason too (LIVE-6): that of the mark itself.</summary>
    public string? Reden { get; init; }
}

/// <summary>The sheet of one child.</summary>
/// <param name="Kaart">Lunch notes of the day and the picture; null for a child that is only in the list.</param>
/// <param name="Log">Marks of this child on this day, in order.</param>
public sealed record BladModel(BordScherm Scherm, Tegel Tegel, Middagkaart? Kaart, ImmutableArray<Markering> Log)
{
    public Weigering? Weigering { get; init; }

    public string? Reden { get; init; }

    /// <summary>Names of the shared tablets by id, when a mark was made on one.</summary>
    public ImmutableDictionary<string, string> Tablets { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Name of the shared tablet on which this mark was made; null for an own device (LIVE-5).</summary>
    public string? Tablet(Markering markering) => markering.Tablet is { } id ? Tablets.GetValueOrDefault(id, "die er niet meer is") : null;

    public AfmeldReden AfmeldReden { get; init; } = AfmeldReden.Ziek;

    public Groep Groep => Scherm.Groep(Tegel.GroepId);

    public bool Mag => Scherm.MagInBlad && Scherm.Mag(Tegel).Markeren;

    /// <summary>Not on the list: only "toch aanwezig" makes sense (LIVE-1).</summary>
    public bool AlleenAanwezig => Tegel.Staat is Tegelstaat.NietVerwacht or Tegelstaat.Geschorst or Tegelstaat.Uitgesloten;

    /// <summary>Whom to call; only after somebody asked for it, since that look is logged (TSO-8h, SEC-3).</summary>
    public Bellijst? Bellijst { get; init; }

    /// <summary>Brothers and sisters whose board this person may see (LIVE-1).</summary>
    public ImmutableArray<BroerRij> Gezin { get; init; } = [];

    public Portret Portret => Portret.Van(
        $"{Tegel.Roepnaam} {Tegel.Achternaam}",
        Kaart?.Foto is { } foto ? $"/s/{Scherm.Adres.School}/leerlingen/{Tegel.LeerlingId}/foto?v={foto.Kenmerk}" : null);
}

/// <summary>A brother or sister on the sheet: how it stands and where.</summary>
/// <param name="Tegel">Null when it isn't on a board of that day.</param>
/// <param name="HierOpBord">On the board that is open; otherwise its own board opens.</param>
public sealed record BroerRij(string LeerlingId, string Naam, string GroepId, string Groep, Tegel? Tegel, bool HierOpBord, bool MagMarkeren);

/// <summary>A child of another groep that a search found; it is marked on its own board.</summary>
public sealed record ElderRij(string LeerlingId, string Naam, string GroepId, string Groep);

/// <summary>"Kind erbij": who may be added to this board, and where the others are.</summary>
public sealed record ErbijModel(BordScherm Scherm, string Zoek, ImmutableArray<Tegel> Hier, ImmutableArray<ElderRij> Elders)
{
    public Weigering? Weigering { get; init; }
}

/// <summary>The days beside this one that have overblijven.</summary>
public sealed record BordDagen(DateOnly Vandaag, DateOnly? Vorige, DateOnly? Volgende);

/// <summary>What a handler gives back to htmx: the tile or the whole list, with all that counts along.</summary>
public sealed record BordAntwoord(BordScherm Scherm, Tegel? Tegel)
{
    public OngedaanModel? Ongedaan { get; init; }

    public bool OngedaanLeeg { get; init; }

    public Weigering? Weigering { get; init; }
}

/// <summary>The number of helpers at a place, by hand.</summary>
/// <param name="Id">Of the form: one place has one form on a page.</param>
public sealed record HelpersModel(string Id, string Actie, string PlekId, string PlekNaam, int? Aantal)
{
    /// <summary>What the answer replaces: the form itself, or a part around it.</summary>
    public string Doel { get; init; } = "this";

    /// <summary>What was typed and refused; stays in the field.</summary>
    public string? Invoer { get; init; }

    public Weigering? Weigering { get; init; }
}
