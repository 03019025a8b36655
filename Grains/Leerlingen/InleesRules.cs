using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen.Inlezen;
using OrleansSchool.School;

namespace OrleansSchool.Leerlingen;

/// <summary>From a compared file to steps, and what is left after each batch (SCH-3).</summary>
internal static class InleesRules
{
    public const string NietOvergenomen = "niet-overgenomen";

    private const int GeweigerdMax = 200;

    /// <summary>
    /// Only what the overblijven needs: no gender, no date of arrival, a date of departure only of who left, of an ECK iD the
    /// digest, and no teachers beyond the groepen.
    /// </summary>
    public static IngelezenBestand Minimaal(IngelezenBestand bestand) => bestand with
    {
        Leerlingen = [.. bestand.Leerlingen.Select(l => l with { Gegevens = Minimaal(l.Gegevens, l.Vertrokken) })],
        Leerkrachten = [.. bestand.Leerkrachten.Where(l => !l.GroepSleutels.IsEmpty)],
    };

    /// <summary>
    /// The school as the comparison wants it. Groepen are those of the schooljaar that the file fills. Who is gone from tomorrow and isn't in
    /// the file counts as gone: the same file again finds nothing to do. Who is in it counts as gone only just after an import by which children
    /// left: then it brings them back; otherwise it is simply their last day.
    /// </summary>
    public static Schoolstand Stand(SchoolView school, RegisterView register, IngelezenBestand bestand, DateOnly vandaag)
    {
        var netIngelezen = register.Inlezing?.Op >= vandaag.AddDays(-1); // a file that was read yesterday may be applied today
        var inBestand = bestand.Leerlingen.Where(l => !l.Vertrokken).Select(l => l.Gegevens.Sleutel).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new Schoolstand(
            school.Sleutel.Waarde,
            Schooljaar.Van(vandaag).Begin,
            [.. school.GroepenVan(Jaar(bestand, vandaag)).Select(g => new BestaandeGroep(g.Id, g.Naam, g.Jaargroepen, g.Bronsleutel))],
            [.. register.Rijen.Select(r => new BestaandeLeerling(r.Id, Gegevens(r), r.GroepId, r.Actief && !IsWeg(r)))],
            []);

        bool IsWeg(LeerlingRij r) =>
            r.VertrektPer <= vandaag.AddDays(1) && (netIngelezen || r.Bronsleutel is not { } sleutel || !inBestand.Contains(sleutel));
    }

    /// <summary>The file's own schooljaar, but never one that is over: an old export fills the present one.</summary>
    public static Schooljaar Jaar(IngelezenBestand bestand, DateOnly vandaag) =>
        new(Math.Max(bestand.School.SchooljaarBegin ?? 0, Schooljaar.Van(vandaag).Begin));

    /// <summary>
    /// The groepen of the file for the school to take over; it gives the new ones an id. Where a school has one speelplaats, or one place inside, a new groep
    /// plays there: nobody has to choose what there is only one of (SET-1).
    /// </summary>
    public static ImmutableArray<Groep> Groepen(IngelezenBestand bestand, Inleesvoorstel voorstel, DateOnly vandaag, ImmutableArray<Plek> plekken) =>
    [
        .. voorstel.Groepen.Where(g => g.Status != Groepstatus.NietInBestand).Select(g => new Groep(
            g.Id ?? "", Jaar(bestand, vandaag), g.Naam, g.Jaargroepen, g.Sleutel, Leerkracht(bestand, g.Sleutel), GroepRules.Standaardtijden,
            Enige(plekken, PlekSoort.Speelplaats), Enige(plekken, PlekSoort.Binnen))),
    ];

    private static string? Enige(ImmutableArray<Plek> plekken, PlekSoort soort) =>
        plekken.Where(p => p.Soort == soort).Take(2).ToList() is [var enige] ? enige.Id : null;

    /// <summary>
    /// First day without school of who isn't in the file any more. On a day with overblijven that is tomorrow: a file that is read at noon
    /// takes no child from the board while helpers count on it.
    /// </summary>
    public static DateOnly WegPer(SchoolView school, DateOnly vandaag) => school.HeeftOverblijven(vandaag) ? vandaag.AddDays(1) : vandaag;

    /// <summary>What is to be done, with the id of each new leerling; the groepen are there already.</summary>
    public static ImmutableArray<Inleesstap> Stappen(
        Inleesvoorstel voorstel, IEnumerable<Groep> groepen, Func<string> nieuwId, DateOnly wegPer, DateOnly vandaag)
    {
        var opSleutel = groepen.Where(g => g.Bronsleutel is not null).ToDictionary(g => g.Bronsleutel!, g => g.Id, StringComparer.Ordinal);
        return
        [
            .. voorstel.Leerlingen.Where(l => l.Status != Leerlingstatus.Gelijk).Select(l => new Inleesstap(
                l.Id ?? nieuwId(), l.Id is null, l.Na, l.GroepSleutel is null ? null : opSleutel.GetValueOrDefault(l.GroepSleutel),
                l.Status == Leerlingstatus.Weg ? Per(l.Na.Uitstroomdatum, wegPer, vandaag) : null, l.Regel ?? 0)),
        ];
    }

    /// <summary>A step whose leerling came in meanwhile by another import goes to that leerling.</summary>
    public static Inleesstap MetBekende(Inleesstap stap, RegisterView register) =>
        stap is { IsNieuw: true, Na.Sleutel: not null } && register.Rijen.FirstOrDefault(r => r.Bronsleutel == stap.Na.Sleutel) is { } rij
            ? stap with { LeerlingId = rij.Id }
            : stap;

    /// <summary>The batch is done: its steps, and at the end the whole file, are forgotten.</summary>
    public static InleesState NaBatch(InleesState was, ImmutableArray<(Inleesstap Stap, Weigering? Weigering)> batch)
    {
        var geweigerd = batch.Where(b => b.Weigering is not null).Select(b => new Bevinding(
            b.Stap.Regel > 0 ? b.Stap.Regel : null, NietOvergenomen, $"Een leerling is niet overgenomen: {b.Weigering!.Zin}", Gevolg.NietIngelezen, null));
        var stappen = was.Stappen[batch.Length..];
        return was with
        {
            Status = stappen.IsEmpty ? InleesStatus.Ingelezen : InleesStatus.Bezig,
            Bestand = null,
            Stappen = stappen,
            Gedaan = was.Gedaan + batch.Length,
            Geweigerd = [.. was.Geweigerd.Concat(geweigerd).Take(GeweigerdMax)],
            Weg = [.. was.Weg, .. batch.Where(b => b.Weigering is null && b.Stap.VanSchoolPer is not null).Select(b => new Inleesvertrek(b.Stap.LeerlingId, b.Stap.VanSchoolPer!.Value, b.Stap.Eerder))],
        };
    }

    /// <summary>The first of who left were put back, or stay away since somebody changed their departure.</summary>
    public static InleesState NaTerug(InleesState was, ImmutableArray<bool> isTerug) => was with
    {
        Weg = was.Weg[isTerug.Length..],
        Terug = was.Terug + isTerug.Count(t => t),
        NietTerug = was.NietTerug + isTerug.Count(t => !t),
    };

    /// <summary>Day of the run, at school.</summary>
    public static DateOnly Dag(InleesState state) => Dag(state.Op);

    /// <summary>Why who left can't be put back all at once: it isn't done yet, nobody left, or it is too long ago.</summary>
    public static Weigering? WaaromNietTerug(InleesState state, DateTimeOffset nu) => state.StatusOp(nu) switch
    {
        InleesStatus.Geen => Weigeringen.Onbekend("dit bestand"),
        InleesStatus.Voorbeeld or InleesStatus.Bezig => Weigeringen.InlezenBezig,
        _ when state.Weg.IsEmpty && !state.IsTerugGevraagd => Weigeringen.NietMeerTerugTeZetten,
        _ => Dag(nu) > TerugTotEnMet(state) ? Weigeringen.NietMeerTerugTeZetten : null,
    };

    public static InleesView View(string id, InleesState state, DateTimeOffset nu, Inleesvoorstel? voorstel, bool loopt = false, DateOnly? wegPer = null) => new(
        id, state.StatusOp(nu), state.Bestandsnaam, state.DoorNaam, state.Op, voorstel ?? new Inleesvoorstel([], [], state.Geweigerd, []),
        state.Gedaan, state.Totalen, loopt, state.WegPer ?? wegPer,
        WaaromNietTerug(state, nu) is null
            ? new Wegstand(state.Weg.Length, state.Terug, state.NietTerug, state.IsTerugGevraagd, TerugTotEnMet(state)) : null);

    private static DateOnly Dag(DateTimeOffset moment) => DateOnly.FromDateTime(Schooltijd.Lokaal(moment).DateTime);

    private static DateOnly TerugTotEnMet(InleesState state) => Dag(state).AddDays(IInleesGrain.TerugDagen - 1);

    private static Leerlinggegevens Minimaal(Leerlinggegevens gegevens, bool vertrokken) => gegevens with
    {
        EckId = EckKenmerk.Van(gegevens.EckId),
        Geslacht = Geslacht.Onbekend,
        Instroomdatum = null,
        Uitstroomdatum = vertrokken ? gegevens.Uitstroomdatum : null,
    };

    private static Leerlinggegevens Gegevens(LeerlingRij rij) => new(
        rij.Bronsleutel, rij.EckId, rij.Persoon.Roepnaam, rij.Persoon.Voorvoegsel, rij.Persoon.Achternaam, rij.Persoon.Geboortedatum,
        Geslacht.Onbekend, rij.Persoon.Jaargroep, rij.BsnLaatste4, null, null);

    private static string? Leerkracht(IngelezenBestand bestand, string? groepSleutel)
    {
        var namen = bestand.Leerkrachten.Where(l => groepSleutel is not null && l.GroepSleutels.Contains(groepSleutel))
            .Select(l => Namen.Volledig(l.Roepnaam, l.Voorvoegsel, l.Achternaam)).Where(n => n.Length > 0).Take(2).ToList();
        var tekst = string.Join(" en ", namen);
        return tekst.Length is > 0 and <= SchoolGrenzen.NaamMax ? tekst : null;
    }

    /// <summary>The date of the file, within what a departure may be; who isn't in it, or has none, goes when all of them go.</summary>
    private static DateOnly Per(DateOnly? uitstroom, DateOnly wegPer, DateOnly vandaag)
    {
        var vroegste = AanmeldingRules.Vroegste(vandaag);
        return uitstroom is not { } per || per > vandaag ? wegPer : per < vroegste ? vroegste : per;
    }
}
