using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.Logboek;
using OrleansSchool.Overblijven;
using OrleansSchool.Overdracht;
using OrleansSchool.Rooster;

namespace OrleansSchool.Simulation.Leven;

/// <summary>What people were told that was done: the intranet may not know less, and not more.</summary>
internal sealed class Model
{
    /// <summary>By the key in the administration.</summary>
    public Dictionary<string, Kind> Kinderen { get; } = new(StringComparer.Ordinal);

    /// <summary>Days of which marks were acknowledged; older ones go after they were checked at rest.</summary>
    public SortedDictionary<(DateOnly Datum, string Groep), Dagmodel> Dagen { get; } = [];

    public Dictionary<(DateOnly Datum, string Plek), int> Helpers { get; } = [];

    /// <summary>Ticks of helpers in order, as acknowledged; the place is null for who left (TSO-4l).</summary>
    public SortedDictionary<(DateOnly Datum, string Helper), List<string?>> Toezicht { get; } = [];

    /// <summary>Accidents that were acknowledged, by id; gone after they were checked at rest.</summary>
    public SortedDictionary<string, Ongevalmodel> Ongevallen { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, OverblijfkrachtGegevens> Overblijfkrachten { get; } = new(StringComparer.Ordinal);

    /// <summary>Lines of the logs that were acknowledged; older ones go after they were checked at rest.</summary>
    public SortedDictionary<(DateOnly Datum, int Nr), OrleansSchool.Logboek.Logregel> Aantekeningen { get; } = [];

    /// <summary>What teachers ticked of a lunch, as acknowledged; older ones go after they were checked at rest (TSO-7).</summary>
    public SortedDictionary<(DateOnly Datum, string Groep), HashSet<string>> Lunches { get; } = [];

    /// <summary>Who said this week to have read what.</summary>
    public HashSet<(string AccountId, string Id)> Gelezen { get; } = [];

    /// <summary>Turns that somebody couldn't do: who, and who said yes since.</summary>
    public SortedDictionary<(DateOnly Datum, string Dienst), (string Van, string? Invaller)> Diensten { get; } = [];

    /// <summary>The schooljaar that has a standard week.</summary>
    public int Roosterjaar { get; set; }

    /// <summary>Dossiers that were begun, until their register goes (OSO-L1).</summary>
    public SortedDictionary<(int Jaar, string LeerlingId), Dossiermodel> Dossiers { get; } = [];

    /// <summary>The schooljaar of which the VO schools wrote.</summary>
    public int Overdrachtjaar { get; set; }

    /// <summary>What bank and treasurer know (TSO-10).</summary>
    public Geldmodel Geldzaken { get; } = new();

    /// <summary>Meetings, surveys, points and complaints that were acknowledged (TSO-2).</summary>
    public Commissiemodel Commissie { get; } = new();

    /// <summary>What the commissie froze, sent and agreed on (TSO-0, TSO-2l, TSO-11c).</summary>
    public Openbaarmodel Openbaar { get; } = new();

    /// <summary>What can be put back, and what was (UX-1).</summary>
    public Terugzetmodel Weggehaald { get; } = new();

    /// <summary>Accounts of the school.</summary>
    public SortedDictionary<string, Persoon> Personen { get; } = new(StringComparer.Ordinal);

    /// <summary>Orders that the postbus said yes to, by id.</summary>
    public SortedDictionary<string, DateTimeOffset> Mails { get; } = new(StringComparer.Ordinal);

    /// <summary>Lines of the access log that were acknowledged.</summary>
    public long Logregels { get; set; }

    public DateOnly? EersteLog { get; set; }

    public IEnumerable<Kind> OpSchool => Kinderen.Values.Where(k => k.Id.Length > 0 && !k.IsWeg);
}

/// <summary>One accident: the operations of its steps that were acknowledged.</summary>
internal sealed class Ongevalmodel(DateOnly datum)
{
    public DateOnly Datum { get; } = datum;

    public List<OperatieId> Stappen { get; } = [];

    public bool Gesloten { get; set; }
}

/// <summary>One dossier: what was acknowledged of it and must stay in its register.</summary>
internal sealed class Dossiermodel
{
    /// <summary>Hash of each frozen version.</summary>
    public SortedDictionary<int, string> Versies { get; } = [];

    public List<(string VoSchoolId, int VersieNr)> Verstrekt { get; } = [];

    /// <summary>What a verzorger said of which content; Onbekend when the schoolleider motivated it.</summary>
    public Dictionary<(string Hash, string VerzorgerId), Akkoord> Inzage { get; } = [];

    /// <summary>Days on which somebody tried to reach a verzorger.</summary>
    public List<(string Hash, string VerzorgerId, DateOnly Dag)> Pogingen { get; } = [];

    /// <summary>With other content than the version before the inzage starts anew, also when it was like this once.</summary>
    public void Bevroren(int versie, string hash)
    {
        if (Versies.LastOrDefault().Value != hash)
        {
            Pogingen.RemoveAll(p => p.Hash == hash);
            foreach (var sleutel in Inzage.Keys.Where(s => s.Hash == hash).ToList())
            {
                Inzage.Remove(sleutel);
            }
        }

        Versies[versie] = hash;
    }
}

/// <summary>One child: what was acknowledged of it.</summary>
internal sealed class Kind(Inschrijving van)
{
    public Inschrijving Van { get; set; } = van;

    /// <summary>In the intranet; empty before the first import.</summary>
    public string Id { get; set; } = "";

    public string? Groep { get; set; }

    public bool IsWeg { get; set; }

    /// <summary>First day away: between these two, the same when the school knows it.</summary>
    public (DateOnly Van, DateOnly Tot)? Weg { get; set; }

    public List<Aanmelding> Aanmeldingen { get; } = [];

    /// <summary>Per date: comes or not; null was taken back.</summary>
    public SortedDictionary<DateOnly, bool?> Dagwijzigingen { get; } = [];

    public string? Roepnaam { get; set; }

    public ImmutableArray<string> Verzorgers { get; set; } = [];

    public Dictionary<string, DateOnly> Lunchnotities { get; } = new(StringComparer.Ordinal);

    public DateOnly? FotoTot { get; set; }

    /// <summary>Breaches that the gedrag took, by day and number in the log.</summary>
    public List<(DateOnly Datum, int Nr)> Overtredingen { get; } = [];

    /// <summary>First and last day of each schorsing of which the parents were told.</summary>
    public List<(DateOnly Van, DateOnly Tot)> Schorsingen { get; } = [];

    /// <summary>Somebody is busy with this card: people don't type at two screens at once here.</summary>
    public bool IsBezet { get; set; }

    public void MeldtAan(Aanmelding nieuw)
    {
        Aanmeldingen.RemoveAll(a => a.Vanaf >= nieuw.Vanaf);
        Aanmeldingen.Add(nieuw);
    }
}

/// <summary>Marks of one groep on one day that were acknowledged, by their number.</summary>
internal sealed class Dagmodel
{
    public SortedDictionary<int, Markering> Marks { get; } = [];
}

/// <summary>Somebody with an account.</summary>
/// <param name="Tablet">Acts on a shared tablet with a PIN.</param>
internal sealed record Persoon(string AccountId, string Naam, string? Email, Rol Rol, ImmutableArray<string> Groepen, bool Tablet)
{
    public Wie Wie(SchoolSleutel school) => new(AccountId, Naam, school, [new ActieveRol(Rol, Groepen)], Tablet ? "tablet-plein" : null);
}
