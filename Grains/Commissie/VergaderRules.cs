using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.Toegang;

namespace OrleansSchool.Commissie;

/// <summary>Who does something, when: a rule's facts.</summary>
internal sealed record Vergaderhandeling(Wie Wie, SchoolSleutel School, DateTimeOffset Nu, DateOnly Vandaag);

/// <summary>A meeting as a whole: its days, who may what, how others see it (TSO-2f … TSO-2k, TSO-5). Pure.</summary>
internal static class VergaderRules
{
    public const int FeitenMax = 200;
    public const int LeidingMax = 10;

    private const int FeitTekstMax = 300;
    private const int IdBytes = 8;

    /// <summary>Last day on which an item comes in time, until midnight: then a whole week lies between (TSO-2g).</summary>
    public static DateOnly InleverenTot(DateOnly op) => op.AddDays(-VergaderingGrenzen.WeekDagen - 1);

    /// <summary>Last day on which the agenda goes out in time (TSO-2h).</summary>
    public static DateOnly AgendaVoor(DateOnly op) => op.AddDays(-VergaderingGrenzen.WeekDagen);

    public static DateOnly NotulenVoor(DateOnly op) => op.AddDays(VergaderingGrenzen.NotulenDagen);

    /// <summary>Follows from the form, so that a repeat names the same meeting; begins with its schooljaar, which the meeting reads from it.</summary>
    public static string Id(Schooljaar jaar, string van) =>
        string.Create(CultureInfo.InvariantCulture, $"{jaar.Begin}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"vergadering\n{jaar}\n{van}")).AsSpan(0, IdBytes))}");

    /// <summary>Null for what is no id of a meeting.</summary>
    public static Schooljaar? JaarVan(string id) =>
        id.Split('-') is [{ Length: 4 } begin, { Length: > 0 }] && int.TryParse(begin, NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) && jaar is >= 2000 and <= 2200
            ? new Schooljaar(jaar) : null;

    public static VergaderingInvoer Schoon(VergaderingInvoer invoer) => invoer with
    {
        Plaats = TekstRules.Schoon(invoer.Plaats),
        Aanleiding = invoer.Aanleiding is { } reden ? reden with { Naam = TekstRules.Schoon(reden.Naam), Opmerking = TekstRules.Schoon(reden.Opmerking) } : null,
    };

    public static Weigering? Keur(VergaderingInvoer invoer, Schooljaar jaar) =>
        !jaar.Bevat(invoer.Op) ? Weigeringen.VergaderingDag(jaar)
        : invoer.Minuten is < VergaderingGrenzen.DuurMin or > VergaderingGrenzen.DuurMax ? Weigeringen.VergaderingDuur
        : TekstRules.KeurVerplicht(invoer.Plaats, "plaats", "waar jullie vergaderen", VergaderingGrenzen.PlaatsMax) ?? KeurAanleiding(invoer.Aanleiding);

    /// <summary>Everybody who is asked reads place and remark.</summary>
    public static Weigering? KeurNamen(VergaderingInvoer invoer, Naamlijst namen) =>
        namen.Kind($"{invoer.Plaats}\n{invoer.Aanleiding?.Opmerking}").IsEmpty ? null : Weigeringen.AanleidingNaam;

    /// <summary>Agendas are for who may bring something in; more of them for who may see the commissie.</summary>
    public static bool MagZien(Wie wie, SchoolSleutel school) => wie.MagHeleSchool(Recht.CommissieZien, school) || wie.MagHeleSchool(Recht.AgendapuntIndienen, school);

    /// <summary>What a form says, for who sends it twice.</summary>
    public static string Inhoud(VergaderingInvoer invoer) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Sleutels.Dag(invoer.Op)}/{invoer.Begin:HH\\:mm}/{invoer.Minuten}/{invoer.Plaats}/{invoer.Aanleiding?.Van}/{invoer.Aanleiding?.Naam}/{invoer.Aanleiding?.Opmerking}");

    /// <summary>Still to come: items can come in, people can say whether they come.</summary>
    public static bool IsOpen(VergaderingState state, DateOnly vandaag) =>
        state.Gegevens is { } g && state.Stap is Vergaderstap.Gepland or Vergaderstap.AgendaVerstuurd && vandaag <= g.Op;

    /// <summary>Once it has begun, who is there is written down with the minutes.</summary>
    public static bool IsBegonnen(VergaderingState state, DateTimeOffset nu) => state.Gegevens is { } g && nu >= Schooltijd.Moment(g.Op, g.Begin);

    public static bool IsVast(Vergaderstap stap) => stap is Vergaderstap.NotulenVastgesteld or Vergaderstap.Verspreid;

    public static bool IsGehouden(Vergaderstap stap) => stap == Vergaderstap.Gehouden || IsVast(stap);

    public static string Wat(Vergadersoort soort) => soort == Vergadersoort.Commissie ? "overblijfcommissie" : "overblijfwerkgroep";

    public static Geleding EigenGeleding(Vergadersoort soort) => soort == Vergadersoort.Commissie ? Geleding.Commissie : Geleding.Werkgroep;

    public static VergaderingMag Mag(VergaderingState state, Wie wie, SchoolSleutel school, DateOnly vandaag)
    {
        var beheren = wie.MagHeleSchool(Recht.VergaderingenBeheren, school);
        var ik = wie.School == school ? state.Genodigden.FirstOrDefault(g => g.AccountId == wie.AccountId) : null;
        var notuleren = beheren || (ik is not null && ik.Id == state.NotulistId);
        return new VergaderingMag(
            beheren, wie.MagHeleSchool(Recht.AgendapuntIndienen, school) && IsOpen(state, vandaag), notuleren, ik is not null && IsOpen(state, vandaag),
            notuleren || (IsVast(state.Stap) && (ik is not null || HeeftNotulen(state, wie, school))));
    }

    /// <param name="leesfouten">Asked apart, since it needs the names of the children.</param>
    public static VergaderingView View(VergaderingState state, string id, Schooljaar jaar, Vergaderhandeling hier, ImmutableArray<Leesfout> leesfouten)
    {
        var (g, mag, wie) = (state.Gegevens!, Mag(state, hier.Wie, hier.School, hier.Vandaag), hier.Wie);
        mag = mag with { Antwoorden = mag.Antwoorden && !IsBegonnen(state, hier.Nu) };
        var ziet = mag.NotulenLezen || wie.MagHeleSchool(Recht.CommissieZien, hier.School);
        return new VergaderingView(
            id, state.Soort, jaar, g, state.Stap, [.. state.Punten.Select(p => Punt(p, mag, ziet && IsVast(state.Stap)))],
            mag.Beheren ? state.Genodigden : [.. state.Genodigden.Select(p => p with { Email = null })], state.NotulistId, ziet ? state.Acties : [], ziet ? state.Verzonden : [],
            InleverenTot(g.Op), AgendaVoor(g.Op), NotulenVoor(g.Op), state.Formulierversie, mag.Beheren ? [.. state.Feiten.Reverse()] : [], mag)
        {
            Correcties = ziet ? state.Correcties : [],
            Leesfouten = leesfouten,
            AgendaOp = state.AgendaOp,
            NotulenOp = state.NotulenOp,
            NotulenMist = IsVast(state.Stap) ? VergaderkopieRules.Mist(state) : [],
            AfgelastReden = state.AfgelastReden,
            Genodigdenversie = GenodigdeRules.Versie(state),
            AgendaAangepast = state is { Aangepast: true, Stap: Vergaderstap.AgendaVerstuurd },
        };
    }

    public static Vergaderrij Rij(VergaderingState state, string id)
    {
        var g = state.Gegevens!;
        return new Vergaderrij(
            id, state.Soort, g.Op, g.Begin, g.Plaats, state.Stap, g.Aanleiding is not null, state.Punten.Length, state.Genodigden.Count(p => p.Komst == Komst.WasEr),
            state.Acties.Count(a => a.KlaarOp is null), Dag(state.AgendaOp), Dag(state.NotulenOp), Dag(state.AgendaOp) <= AgendaVoor(g.Op),
            [.. state.Punten.Select(p => p.BesluitId).OfType<string>().Distinct(StringComparer.Ordinal)],
            state.Verzonden.Any(v => v.Stuk == VergaderingGrenzen.StukLeesversie && v.Aan == Geleding.Ouders));
    }

    /// <summary>Nothing that the list knows is another than before.</summary>
    public static bool IsZelfdeRij(VergaderingState was, VergaderingState wordt, string id)
    {
        var (oud, nieuw) = (Rij(was, id), Rij(wordt, id));
        return oud with { BesluitIds = [] } == nieuw with { BesluitIds = [] } && oud.BesluitIds.SequenceEqual(nieuw.BesluitIds) && was.Acties.SequenceEqual(wordt.Acties);
    }

    /// <summary>As the list has it before the meeting itself tells.</summary>
    public static Vergaderrij EersteRij(string id, Vergadersoort soort, VergaderingInvoer g, int punten) =>
        new(id, soort, g.Op, g.Begin, g.Plaats, Vergaderstap.Gepland, g.Aanleiding is not null, punten, 0, 0, null, null, false, []);

    /// <summary>Null while parents don't have it.</summary>
    public static Leesversie? Leesversie(VergaderingState state, string id) => !state.Bestaat || !IsVast(state.Stap) || !Rij(state, id).VoorOuders ? null : new Leesversie(
        id, state.Soort, state.Gegevens!.Op, [.. state.Genodigden.Where(g => g.Komst == Komst.WasEr).Select(g => g.Naam)],
        [.. state.Punten.Where(p => !p.TeLaat).Select(p => p with { Verslag = p.Leestekst ?? p.Verslag, Leestekst = null, Toelichting = null })],
        [.. state.Acties.Select(a => a with { WieAccountId = null })], state.Correcties);

    public static VergaderingState MetFeit(VergaderingState was, string soort, string tekst, Vergaderhandeling hier)
    {
        var kort = tekst.Length > FeitTekstMax ? tekst[..FeitTekstMax] : tekst;
        var met = was.Feiten.Add(new Feit(hier.Nu, soort, kort, hier.Wie.Naam));
        return was with { Feiten = met.Length > FeitenMax ? met[^FeitenMax..] : met };
    }

    /// <summary>Another day, time or place asks everybody again; a later day lets items in that came too late for the old one.</summary>
    public static Uitkomst<VergaderingState> Wijzig(VergaderingState was, VergaderingInvoer invoer, Schooljaar jaar, DateOnly vandaag)
    {
        var schoon = Schoon(invoer) with { Aanleiding = invoer.Aanleiding is null ? was.Gegevens!.Aanleiding : Schoon(invoer).Aanleiding };
        if (!IsOpen(was, vandaag) || Keur(schoon, jaar) is not null)
        {
            return IsOpen(was, vandaag) ? Keur(schoon, jaar)! : Weigeringen.VergaderingVoorbij;
        }

        if (schoon.Op < vandaag)
        {
            return Weigeringen.VergaderingNaarVoorbij; // nobody would hear of it, and it couldn't be moved back
        }

        var verschuift = schoon.Op != was.Gegevens!.Op;
        var wordt = VergaderpuntRules.Herzien(was with { Gegevens = schoon }, schoon.Op);
        return !verschuift ? wordt : wordt with
        {
            Stap = Vergaderstap.Gepland,
            AgendaOp = null,
            Aangepast = false,
            Genodigden = [.. was.Genodigden.Select(g => g with { Komst = Komst.Onbekend })],
        };
    }

    public static Uitkomst<VergaderingState> GelastAf(VergaderingState was, string reden, Naamlijst namen)
    {
        var nee = was.Stap is not (Vergaderstap.Gepland or Vergaderstap.AgendaVerstuurd) ? Weigeringen.VergaderingVoorbij
            : TekstRules.KeurRegels(reden, "reden", "waarom zij niet doorgaat", VergaderingGrenzen.RedenMax) ?? (namen.Kind(reden).IsEmpty ? null : Weigeringen.AfgelastNaam);
        return nee is null ? was with { Stap = Vergaderstap.Afgelast, AfgelastReden = reden } : nee;
    }

    /// <summary>Meetings of the same kind that didn't begin yet, soonest first, on which an item can still be put.</summary>
    public static IEnumerable<Vergaderrij> Doelen(IEnumerable<Vergaderrij> rijen, VergaderingState state, string id, DateTimeOffset nu) => rijen
        .Where(r => r.Id != id && r.Soort == state.Soort && r.Stap is Vergaderstap.Gepland or Vergaderstap.AgendaVerstuurd && Schooltijd.Moment(r.Op, r.Begin) > nu && r.Punten < VergaderingGrenzen.PuntenMax)
        .OrderBy(r => r.Op).ThenBy(r => r.Begin);

    /// <summary>Who leads: the voorzitter of now, or the coordinators while there is none who may do here what is asked of them.</summary>
    public static ImmutableArray<string> Leiding(Commissiestand stand, PersonenView personen, SchoolSleutel school, DateOnly vandaag) =>
        stand.Voorzitter?.AccountId is { } id && personen.Rijen.Any(p => p.AccountId == id && OpenbaarpostRules.HeeftRecht(p, school, Recht.VergaderingenBeheren, vandaag)) ? [id]
        : [.. personen.Rijen.Where(p => p.Status != AccountStatus.Beeindigd && p.Rollen.Any(r => r.School == school && r.Rol is Rol.Overblijfcoordinator or Rol.WaarnemendCoordinator && r.GeldtOp(vandaag))).Select(p => p.AccountId).Order(StringComparer.Ordinal).Take(LeidingMax)];

    public static DateOnly? Dag(DateTimeOffset? moment) => moment is { } m ? DateOnly.FromDateTime(Schooltijd.Lokaal(m).DateTime) : null;

    /// <summary>Ouderraad and MR have them once they were sent there; who leads the school and the commissie anyway.</summary>
    private static bool HeeftNotulen(VergaderingState state, Wie wie, SchoolSleutel school) => wie.School == school && wie.Rollen.Any(r => VergaderkopieRules.Van(r.Rol) is { } geleding
        && state.Verzonden.Any(v => v.Stuk == VergaderingGrenzen.StukNotulen && v.Aan == geleding));

    /// <param name="vast">Who may see settled minutes at all; without more that is the reading copy.</param>
    private static Agendapunt Punt(Agendapunt punt, VergaderingMag mag, bool vast) =>
        mag.NotulenLezen ? punt : punt with { Verslag = vast ? punt.Leestekst ?? punt.Verslag : null, Leestekst = null };

    private static Weigering? KeurAanleiding(Aanleiding? aanleiding) => aanleiding is null ? null
        : !Enum.IsDefined(aanleiding.Van) ? Weigeringen.Verplicht("van", "van wie de opmerking komt")
        : TekstRules.KeurVerplicht(aanleiding.Naam, "naam", "wie de opmerking maakte", VergaderingGrenzen.NaamMax)
            ?? TekstRules.KeurRegels(aanleiding.Opmerking, "opmerking", "de opmerking", VergaderingGrenzen.OpmerkingMax);
}
