using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Pages.Ontruiming;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Leerlingen;
using OrleansSchool.Logboek;
using OrleansSchool.Overblijven;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Bord;

/// <summary>A child with all that its sheet says without a connection (LIVE-4).</summary>
public sealed record PakketKind(BordScherm Bord, Tegel Tegel, Middagkaart? Kaart, Bellijst? Bellijst)
{
    public string Naam => $"{Tegel.Roepnaam} {Tegel.Achternaam}";

    public Groep Groep => Bord.Groep(Tegel.GroepId);

    public bool MagMarkeren => Bord.Mag(Tegel).Markeren;

    public bool AlleenAanwezig => Tegel.Staat is Tegelstaat.NietVerwacht or Tegelstaat.Geschorst or Tegelstaat.Uitgesloten;
}

/// <summary>The boards that this person may see today, drawn for the tablet to keep (LIVE-4).</summary>
/// <param name="Tot">Half an hour after the break: then the tablet wipes it.</param>
/// <param name="SleutelAfdruk">By which the device knows that the school has its public key; empty while it has none.</param>
public sealed record PakketScherm(
    SchoolView School, DateOnly Datum, DateTimeOffset Nu, DateTimeOffset Tot, Wie Wie, int SlotMinuten, string SleutelAfdruk,
    ImmutableArray<BordScherm> Borden, ImmutableArray<PakketKind> Kinderen, bool MagLoggen)
{
    /// <summary>Lines of today that this person may read.</summary>
    public ImmutableArray<Logregel> Log { get; init; } = [];

    /// <summary>Children who pay cash today, for who takes it (TSO-6c).</summary>
    public ImmutableArray<Kaskind> Kas { get; init; } = [];

    /// <summary>Who would pay cash when it walks in without being expected: their rows show once they are marked.</summary>
    public ImmutableArray<Kaskind> KasWellicht { get; init; } = [];

    /// <summary>Places, who supervises and the BHV'ers, to call the roll outside (TSO-12f); the children are the tiles themselves, as they are then.</summary>
    public required OntruimLijst Ontruiming { get; init; }

    public bool MagMarkeren => Borden.Any(b => b.MagMarkeren);

    /// <summary>Places with more than one of these groepen, inside while it rains.</summary>
    public IEnumerable<(Plek Plek, ImmutableArray<string> Groepen)> Plekken => Borden.Select(b => b.Borden[0].Groep)
        .Where(g => School.Plek(g.PlekBij(Ontruiming.Regen)) is not null).GroupBy(g => g.PlekBij(Ontruiming.Regen)!, StringComparer.Ordinal)
        .Select(g => (School.Plek(g.Key)!, g.Select(x => x.Id).ToImmutableArray())).Where(p => p.Item2.Length > 1);
}

/// <summary>Until when a tablet keeps a list (LIVE-4); pure.</summary>
public static class PakketRules
{
    public const int NaMinuten = 30;

    /// <summary>Half an hour after the last groep is fetched; null on a day without overblijven.</summary>
    public static DateTimeOffset? Tot(SchoolView school, DateOnly datum)
    {
        var groepen = school.GroepenVan(Schooljaar.Van(datum)).Where(g => school.HeeftOverblijven(datum, g.Id)).ToList();
        return groepen.Count == 0 ? null : Schooltijd.Moment(datum, groepen.Max(g => g.Tijden.Ophalen)).AddMinutes(NaMinuten);
    }
}
