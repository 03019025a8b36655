using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Bord;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Pages.Toezicht;
using OrleansSchool.Overblijven;
using OrleansSchool.School;
using Topics = OrleansSchool.Live.Onderwerpen;

namespace OrleansSchool.Intranet.Pages.Vandaag;

/// <summary>The start page of a school, for who asks: what needs attention now, the places, the boards.</summary>
public sealed record VandaagScherm(SchoolView School, MiddagView Middag, Wie Wie, TimeOnly Tijd)
{
    public DateOnly Datum => Middag.Datum;

    public SchoolSleutel Sleutel => School.Sleutel;

    public string Adres => $"/s/{Sleutel}";

    public string Onderwerpen => $"{Topics.Middag(Datum)} {Topics.Toezicht(Datum)} {Topics.School}";

    public bool MagBord => Wie.Mag(Recht.BordZien, Sleutel);

    /// <summary>A BHV'er finds the evacuation list here, with the right of that list itself (TSO-12f).</summary>
    public bool MagOntruiming => MagBord && Wie.Rollen.Any(r => r.Rol == Rol.Bhv);

    /// <summary>Who has boards of the own groepen only begins with those.</summary>
    public bool EigenEerst => Groepen.Any() && Groepen.All(g => IsEigen(g.GroepId));

    public bool MagHelpers => Wie.MagHeleSchool(Recht.HelpersInvoeren, Sleutel);

    public bool MagDaglijst => Wie.Mag(Recht.DaglijstMaken, Sleutel);

    public bool MagInrichten => Wie.Mag(Recht.SchoolInrichten, Sleutel);

    public bool MagInlezen => Wie.Mag(Recht.LeerlingenInlezen, Sleutel);

    public bool MagLeerlingen => Wie.Mag(Recht.LeerlingenZien, Sleutel);

    /// <summary>A school that has no groepen this schooljaar: nobody can stay yet.</summary>
    public bool IsLeeg => !School.GroepenVan(Schooljaar.Van(Datum)).Any();

    /// <summary>What is so, in a few words: calm when nothing asks for attention.</summary>
    public string Kop =>
        IsLeeg ? "Deze school begint nog"
        : Middag.GeenOverblijven is not null ? "Vandaag geen overblijven"
        : !Aandacht.IsEmpty || NietIngevuld > 0 || !Speelplaatsen.Any() ? "Wat vraagt nu aandacht"
        : Inrichting is not null ? "De school wordt nog ingericht"
        : IsNiemand ? "Vandaag blijft niemand over"
        : "Vanmiddag is alles geregeld";

    /// <summary>What waits before the school is ready, for who sets it up; null for others, and when nothing waits.</summary>
    public Inrichtstap? Inrichting { get; init; }

    /// <summary>What makes that there are places here, for who may do that.</summary>
    public Actie? Verder =>
        !MagInrichten ? null
        : IsLeeg || Inrichting is not null ? new Actie("Ga verder met inrichten", Inrichting?.Url ?? $"{Adres}/beginnen", Hoofd: true)
        : new Actie("Geef elke groep een speelplaats", $"{Adres}/inrichten/groepen/ineens", Hoofd: true);

    /// <summary>Nobody is expected, here, or fetched already.</summary>
    public bool IsNiemand => Middag.Tellers is { Maximaal: 0, VroegOpgehaald: 0 };

    public ImmutableArray<Aandachtspunt> Aandacht { get; } = AandachtRules.Bepaal(Middag, Wie.AccountId);

    /// <summary>One tap for who has a turn now and wasn't ticked (TSO-4l).</summary>
    public IkBenErModel IkBenEr => new(Sleutel, Wie.AccountId, Middag.Toezicht?.Ik, Adres);

    /// <summary>Places that are in use today.</summary>
    public IEnumerable<PlekStand> Speelplaatsen => Middag.Plekken.Where(p => p.PlekId is not null);

    /// <summary>The verdict of a place in colour and word. A number that meets the rule isn't well while an alarm of that place or of the school stands above it.</summary>
    public (string Staat, string Woord) Oordeel(PlekStand plek) =>
        plek.Bezetting.Oordeel is BezettingOordeel.Voldoet or BezettingOordeel.Krap && HeeftAlarm(plek)
            ? ("fout", "Zie het alarm") : (plek.Bezetting.Staat(), plek.Bezetting.Woord());

    public int HelpersAanwezig => Speelplaatsen.Sum(p => p.Bezetting.Helpers ?? 0);

    public int HelpersNodig => Speelplaatsen.Sum(p => p.Bezetting.Nodig);

    public int NietIngevuld => Speelplaatsen.Count(p => p.Bezetting.Oordeel == BezettingOordeel.NietIngevuld);

    /// <summary>When the first groep begins its lunch.</summary>
    public TimeOnly? Lunch => School.GroepenVan(Schooljaar.Van(Datum)).Select(g => (TimeOnly?)g.Tijden.Lunch).Min();

    public bool IsBegonnen => Middag.Tellers.OpHetPlein > 0 || (Lunch is { } lunch && Tijd >= lunch);

    public DateOnly? Volgende => School.Volgende(Datum);

    /// <summary>Boards that this person may open; the own groepen first.</summary>
    public IEnumerable<GroepStand> Groepen => Middag.Plekken.SelectMany(p => p.Groepen)
        .Where(g => Wie.MagInGroep(Recht.BordZien, Sleutel, g.GroepId))
        .OrderBy(g => IsEigen(g.GroepId) ? 0 : 1);

    public bool IsEigen(string groepId) => Wie.Rollen.Any(r => r.Groepen.Contains(groepId, StringComparer.Ordinal));

    public string BordVan(string groepId) => new BordAdres(Sleutel, groepId, null, Datum, IsVandaag: true).Pagina;

    public string BordVanPlek(string plekId) => new BordAdres(Sleutel, null, plekId, Datum, IsVandaag: true).Pagina;

    /// <summary>Length of the bar of children per helper, in percent of twice the norm; the tick in the middle is the norm.</summary>
    public static int Staaf(Bezetting bezetting) =>
        bezetting.Helpers is > 0 and var helpers ? Math.Min(100, 50 * bezetting.Kinderen / (helpers * bezetting.KinderenPerHelper)) : 0;

    /// <summary>Of this place, or of no place of this list: then of the school as a whole.</summary>
    private bool HeeftAlarm(PlekStand plek) =>
        Middag.Alarmtal > 0 || (Middag.Toezicht?.Alarmen ?? []).Any(a => a.PlekId == plek.PlekId || Speelplaatsen.All(p => p.PlekId != a.PlekId));

    public HelpersModel Helpers(PlekStand plek) => new(
        $"helpers-{plek.PlekId}", $"{Adres}?handler=Helpers", plek.PlekId!, plek.Naam, plek.Bezetting.Telling == Telling.MetDeHand ? plek.Bezetting.Helpers : null)
    { Doel = "#vandaag" };
}
