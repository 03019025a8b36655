using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>Sections of the card: the DOM id, the prefix of their fields and the handler share the word.</summary>
public static class Deel
{
    public const string Persoon = "Persoon";
    public const string Aanmelding = "Aanmelding";
    public const string Afmelding = "Afmelding";
    public const string ExtraDag = "ExtraDag";
    public const string Lunchinfo = "Lunchinfo";
    public const string Verzorger = "Verzorger";
    public const string Noodcontact = "Noodcontact";
    public const string Foto = "Foto";
    public const string Vertrek = "Vertrek";
    public const string Terug = "Terug";
}

/// <summary>All that the sections of one card draw from: the card as it is now, and what someone typed in the one that was refused.</summary>
public sealed record KaartBlad(LeerlingKaart Kaart, SchoolView School, DateOnly Vandaag, string Adres)
{
    /// <summary>Section whose form is open because it was refused; its id for a verzorger.</summary>
    public string? Open { get; init; }

    public string? OpenId { get; init; }

    /// <summary>Section that was just saved, and when.</summary>
    public string? Bewaard { get; init; }

    public string? BewaardOm { get; init; }

    /// <summary>What stands there now, when the form was stale.</summary>
    public ImmutableArray<Waarde> Nieuwer { get; init; } = [];

    public PersoonInvoer Persoon { get; init; } = new();

    public AanmeldingInvoer Aanmelding { get; init; } = new();

    public DagInvoer Afmelding { get; init; } = new();

    public DagInvoer ExtraDag { get; init; } = new();

    public LunchinfoInvoer Lunchinfo { get; init; } = new();

    /// <summary>Lunch note whose form is open; a new one has the id that its form was drawn with.</summary>
    public string? NotitieId { get; init; }

    public VerzorgerInvoer Verzorger { get; init; } = new();

    public NoodcontactInvoer Noodcontact { get; init; } = new();

    public FotoInvoer Foto { get; init; } = new();

    /// <summary>Brothers and sisters whom this person may see.</summary>
    public ImmutableArray<LeerlingRij> Gezin { get; init; } = [];

    /// <summary>Those of them who have the verzorger whose form is open.</summary>
    public ImmutableArray<Gedeeld> Gedeeld { get; init; } = [];

    public Kring Kring => Kring.Van(Kaart);

    public Portret Portret => Portret.Van(VolledigeNaam, Kaart.Foto is { } foto ? $"{Adres}/foto?v={foto.Kenmerk}" : null) with { Groot = true };

    public VertrekInvoer Vertrek { get; init; } = new();

    /// <summary>Who asks may read who saw this child (SEC-3).</summary>
    public bool MagInzage { get; init; }

    /// <summary>Who asks may see the gedrag of this child (TSO-9).</summary>
    public bool MagGedrag { get; init; }

    /// <summary>The schorsing that holds, or is to come.</summary>
    public Overblijven.Blokkade? Geschorst => Kaart.Blokkades.FirstOrDefault(b => b.TotEnMet is null || b.TotEnMet >= Vandaag);

    public Persoonsgegevens Wie => Kaart.Persoon;

    public string VolledigeNaam => Namen.Volledig(Wie.Roepnaam, Wie.Voorvoegsel, Wie.Achternaam);

    public Groep? Groep => Wie.GroepId is { } id ? School.Groep(id) : null;

    public Aanmelding? Nu => OrleansSchool.Leerlingen.Aanmelding.GeldigOp(Kaart.Aanmeldingen, Vandaag);

    /// <summary>Lunch notes that hold today.</summary>
    public IEnumerable<Lunchnotitie> VandaagGeldig => Kaart.Lunchnotities.Where(n => n.GeldtOp(Vandaag));

    public IEnumerable<Dagwijziging> Komend => Kaart.Dagwijzigingen.Where(d => d.Datum >= Vandaag).OrderBy(d => d.Datum);

    public IEnumerable<Dagwijziging> Geweest => Kaart.Dagwijzigingen.Where(d => d.Datum < Vandaag).OrderByDescending(d => d.Datum).Take(GeweestMax);

    public string Groepsnaam(string? groepId) => groepId is null ? "geen groep" : School.Groep(groepId)?.Titel ?? groepId;

    /// <summary>Groepen to choose from: this year's and later, and the one where the child is.</summary>
    public IEnumerable<Groep> Groepskeuze =>
        School.Groepen.Where(g => g.Schooljaar >= Schooljaar.Van(Vandaag) || g.Id == Wie.GroepId);

    public bool IsOpen(string deel) => Open == deel;

    public string? BewaardTekst(string deel) => Bewaard == deel ? $"Bewaard om {BewaardOm}" : null;

    private const int GeweestMax = 60;
}
