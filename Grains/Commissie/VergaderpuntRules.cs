using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Commissie;

/// <summary>Items of an agenda: fixed ones, who brought in what, order, too late (TSO-2b, TSO-2g, TSO-5b). Pure.</summary>
internal static class VergaderpuntRules
{
    private const string Opening = "opening";
    private const string Kwaliteit = "kwaliteit";
    private const string Rondvraag = "rondvraag";
    private const string Intranet = "het intranet";
    private const int BesluitIdMax = 40;
    private const int AanleidingMinuten = 15;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <param name="isEerste">First werkgroep of the schooljaar: agreements, planning, rooster (TSO-5b).</param>
    public static ImmutableArray<Agendapunt> Vast(Vergadersoort soort, bool isEerste, DateOnly vandaag)
    {
        Agendapunt Punt(string id, string titel, int minuten, string? toelichting = null) =>
            new(id, 0, titel, toelichting, Intranet, VergaderRules.EigenGeleding(soort), vandaag, true, false, minuten, null, null, null);

        Agendapunt[] begin = soort == Vergadersoort.Werkgroep && isEerste
            ?
            [
                Punt("afspraken", "Afspraken", 20, "Wat spreken we dit schooljaar met elkaar af."), Punt("planning", "Planning", 15, "Bijeenkomsten, scholing en wat er dit jaar nog komt."),
                Punt("rooster", "Rooster", 20, "Wie staat wanneer, en wie valt in."),
            ]
            : [];
        return Genummerd([Punt(Opening, "Opening en vaststellen agenda", 5), .. begin, Punt(Kwaliteit, "Kwaliteit", 15), Punt(Rondvraag, "Rondvraag en sluiting", 10)]);
    }

    /// <summary>Of an extra meeting: the remark that caused it is discussed right after the opening (TSO-2k).</summary>
    /// <param name="reden">Null for a planned one.</param>
    /// <param name="id">Its own, since the item can move to another meeting.</param>
    /// <param name="noemtKind">Who made the remark has the name of a child: the agenda doesn't say it.</param>
    public static ImmutableArray<Agendapunt> MetAanleiding(ImmutableArray<Agendapunt> vast, Aanleiding? reden, string id, bool noemtKind, Vergaderhandeling hier) => reden is null ? vast
        : Genummerd(vast.Insert(1, new Agendapunt(
            id, 0, noemtKind ? "Opmerking die de aanleiding is" : $"Opmerking van {reden.Naam}", reden.Opmerking, noemtKind ? hier.Wie.Naam : reden.Naam, reden.Van, hier.Vandaag, false, false,
            AanleidingMinuten, null, null, null)));

    /// <summary>The first werkgroep of those that weren't called off.</summary>
    public static bool IsEersteWerkgroep(Vergadersoort soort, string id, DateOnly op, IEnumerable<Vergaderrij> rijen) =>
        soort == Vergadersoort.Werkgroep && !rijen.Any(r => r.Id != id && r.Soort == Vergadersoort.Werkgroep && r.Stap != Vergaderstap.Afgelast && r.Op <= op);

    /// <summary>What the first werkgroep of the schooljaar discusses, also when it became the first because an earlier one was called off or moved (TSO-5b).</summary>
    public static VergaderingState MetBegin(VergaderingState was, bool isEerste, DateOnly vandaag)
    {
        var mist = Vast(was.Soort, isEerste, vandaag).Where(p => Zoek(was, p.Id) is null).ToList();
        var plek = was.Punten is [{ Id: Opening }, ..] ? 1 : 0;
        return mist.Count == 0 ? was : was with { Punten = Genummerd(was.Punten.InsertRange(plek, mist)) };
    }

    /// <summary>Figures of the last month that is over before the meeting.</summary>
    public static VergaderingState MetKwaliteit(VergaderingState was, IEnumerable<Kwaliteitsmaand> maanden, DateOnly vandaag)
    {
        var grens = was.Gegevens is { } g && g.Op < vandaag ? g.Op : vandaag;
        var maand = maanden.Where(m => m.Maand.AddMonths(1) <= grens && m.Dagen > 0).OrderBy(m => m.Maand).LastOrDefault();
        var titel = maand is null ? "Kwaliteit" : $"Kwaliteit: cijfers van {maand.Maand.ToString("MMMM", Nederlands)}";
        var tekst = maand is null ? "Er zijn nog geen cijfers over een hele maand." : Cijfers(maand);
        return was.Punten.FirstOrDefault(p => p is { Id: Kwaliteit, Vast: true }) is { } punt && (punt.Titel != titel || punt.Toelichting != tekst)
            ? was with { Punten = was.Punten.Replace(punt, punt with { Titel = titel, Toelichting = tekst }) } : was;
    }

    /// <summary>Before the rondvraag when it comes in time; apart when it doesn't.</summary>
    /// <param name="id">Follows from the form.</param>
    public static Uitkomst<VergaderingState> DienIn(VergaderingState was, AgendapuntInvoer invoer, string id, Vergaderhandeling hier)
    {
        var (titel, uitleg) = (TekstRules.Schoon(invoer.Titel), TekstRules.SchoonOfNiets(invoer.Toelichting));
        if ((Kan(was, hier) ?? KeurTekst(titel, uitleg, invoer.Minuten) ?? KeurGeleding(invoer.Geleding, hier)) is { } nee)
        {
            return nee;
        }

        if (Zoek(was, id) is not null)
        {
            return was; // a form of so long ago that its operation is forgotten
        }

        var teLaat = hier.Vandaag > VergaderRules.InleverenTot(was.Gegevens!.Op);
        return Met(was, new Agendapunt(id, 0, titel, uitleg, hier.Wie.Naam, invoer.Geleding, hier.Vandaag, false, teLaat, invoer.Minuten, Besluit(invoer.BesluitId), null, null));
    }

    /// <summary>All items that aren't too late, in their new order; nobody's item disappears here.</summary>
    public static Uitkomst<VergaderingState> ZetAgenda(VergaderingState was, ImmutableArray<Agendapunt> punten, DateOnly vandaag)
    {
        if (was.Stap == Vergaderstap.AgendaVerstuurd || !VergaderRules.IsOpen(was, vandaag))
        {
            return VergaderRules.IsOpen(was, vandaag) ? Weigeringen.AgendaAlVerstuurd : Weigeringen.VergaderingVoorbij;
        }

        var nu = was.Punten.Where(p => !p.TeLaat).ToDictionary(p => p.Id, StringComparer.Ordinal);
        var nieuw = punten.IsDefault ? [] : punten.Where(p => nu.ContainsKey(p.Id) || !was.Punten.Any(w => w.Id == p.Id)).ToList();
        if (nieuw.Count != nu.Count || nieuw.Select(p => p.Id).Distinct(StringComparer.Ordinal).Count() != nu.Count || nieuw.Exists(p => !nu.ContainsKey(p.Id)))
        {
            return Weigeringen.AgendaOnvolledig;
        }

        var wordt = nieuw.ConvertAll(p => Gezet(nu[p.Id], p));
        return wordt.Select(p => KeurTekst(p.Titel, p.Vast ? null : p.Toelichting, p.Minuten)).FirstOrDefault(w => w is not null) is { } nee
            ? nee : was with { Punten = Genummerd([.. wordt, .. was.Punten.Where(p => p.TeLaat)]) };
    }

    /// <summary>What came too late is an item like the others.</summary>
    public static Uitkomst<VergaderingState> LaatToe(VergaderingState was, string puntId, DateOnly vandaag)
    {
        if (!VergaderRules.IsOpen(was, vandaag) || Zoek(was, puntId) is not { } punt)
        {
            return VergaderRules.IsOpen(was, vandaag) ? Weigeringen.Onbekend("dit agendapunt") : Weigeringen.VergaderingVoorbij;
        }

        return punt.TeLaat ? Met(was with { Punten = was.Punten.Remove(punt) }, punt with { TeLaat = false }) : Weigeringen.AgendapuntNietTeLaat;
    }

    /// <summary>To another meeting, in the same write as the message that takes it there; only while nothing was written about it.</summary>
    public static Uitkomst<VergaderingState> Verplaats(VergaderingState was, string puntId, string naar, SchoolSleutel school) =>
        Zoek(was, puntId) is not { } punt ? Weigeringen.Onbekend("dit agendapunt")
        : punt.Vast ? Weigeringen.AgendapuntVast
        : punt.Verslag is not null || (VergaderRules.IsVast(was.Stap) && !punt.TeLaat) ? Weigeringen.VergaderingVoorbij
        : was with
        {
            Punten = Genummerd(was.Punten.Remove(punt)),
            Versie = was.Versie + punt.Versie, // so that no form of before fits again
            Uitbak = was.Uitbak.Met($"vergadering/{school}/{naar}", new Vergaderpost(Vergaderpostsoort.Punt, Punt: punt with { Versie = 0 })),
        };

    /// <summary>Those that wait for another meeting once this one is over or called off.</summary>
    public static IEnumerable<Agendapunt> Over(VergaderingState state) =>
        state.Punten.Where(p => !p.Vast && p.Verslag is null && (state.Stap == Vergaderstap.Afgelast || (VergaderRules.IsGehouden(state.Stap) && p.TeLaat)));

    /// <summary>From another meeting: it came in time for this one, unless its agenda went out already.</summary>
    public static VergaderingState Neem(VergaderingState was, Agendapunt punt) => was.Punten.Any(p => p.Id == punt.Id) ? was
        : Met(was, punt with { TeLaat = was.Stap != Vergaderstap.Gepland });

    /// <summary>For another day: what came too late for the old one and in time for this one stands before the rondvraag, as the others do.</summary>
    public static VergaderingState Herzien(VergaderingState was, DateOnly op) => was.Punten.Where(p => p.TeLaat && p.IngediendOp <= VergaderRules.InleverenTot(op))
        .Aggregate(was, (s, p) => Met(s with { Punten = s.Punten.Remove(p) }, p with { TeLaat = false }));

    /// <summary>In their order; those that are too late stand last and have no number.</summary>
    public static ImmutableArray<Agendapunt> Genummerd(IEnumerable<Agendapunt> punten)
    {
        var lijst = punten.ToList();
        return [.. lijst.Where(p => !p.TeLaat).Select((p, i) => p with { Nr = i + 1 }), .. lijst.Where(p => p.TeLaat).Select(p => p with { Nr = 0 })];
    }

    public static Agendapunt? Zoek(VergaderingState state, string puntId) => state.Punten.FirstOrDefault(p => p.Id == puntId);

    private static VergaderingState Met(VergaderingState was, Agendapunt punt)
    {
        var plek = was.Punten.IndexOf(was.Punten.FirstOrDefault(p => p is { Id: Rondvraag, Vast: true })!);
        return was with
        {
            Punten = Genummerd(punt.TeLaat || plek < 0 ? was.Punten.Add(punt) : was.Punten.Insert(plek, punt)),
            Aangepast = was.Aangepast || (was.Stap == Vergaderstap.AgendaVerstuurd && !punt.TeLaat),
        };
    }

    /// <summary>What can't be an id of a besluit is none.</summary>
    private static string? Besluit(string? id) => TekstRules.SchoonOfNiets(id) is { Length: <= BesluitIdMax } schoon && schoon.All(char.IsAsciiLetterOrDigit) ? schoon : null;

    private static Agendapunt Gezet(Agendapunt was, Agendapunt invoer) => was.Vast ? was with { Minuten = invoer.Minuten } : was with
    {
        Titel = TekstRules.Schoon(invoer.Titel),
        Toelichting = TekstRules.SchoonOfNiets(invoer.Toelichting),
        Minuten = invoer.Minuten,
        BesluitId = Besluit(invoer.BesluitId),
    };

    private static Weigering? Kan(VergaderingState was, Vergaderhandeling hier) =>
        !VergaderRules.IsOpen(was, hier.Vandaag) ? Weigeringen.VergaderingVoorbij
        : was.Punten.Length >= VergaderingGrenzen.PuntenMax ? Weigeringen.TeVeel("agendapunten", VergaderingGrenzen.PuntenMax)
        : null;

    private static Weigering? KeurTekst(string titel, string? toelichting, int minuten) =>
        TekstRules.KeurVerplicht(titel, "titel", "waar het punt over gaat", VergaderingGrenzen.TitelMax)
        ?? (toelichting is null ? null : TekstRules.KeurRegels(toelichting, "toelichting", "de toelichting", VergaderingGrenzen.OpmerkingMax))
        ?? (minuten is < 1 or > VergaderingGrenzen.PuntDuurMax ? Weigeringen.AgendapuntDuur : null);

    /// <summary>Of oneself; who manages brings it in for whoever gave it.</summary>
    private static Weigering? KeurGeleding(Geleding geleding, Vergaderhandeling hier) =>
        Enum.IsDefined(geleding) && (hier.Wie.MagHeleSchool(Recht.VergaderingenBeheren, hier.School) || Geledingen(hier.Wie).Contains(geleding)) ? null : Weigeringen.AgendapuntGeleding;

    /// <summary>For whom this person speaks (TSO-2g).</summary>
    public static ImmutableArray<Geleding> Geledingen(Wie wie) => [.. wie.Rollen.Select(r => r.Rol switch
    {
        Rol.Overblijfcoordinator or Rol.WaarnemendCoordinator or Rol.Commissielid => Geleding.Commissie,
        Rol.Overblijfkracht => Geleding.Werkgroep,
        _ => VergaderkopieRules.Van(r.Rol) ?? Geleding.Team,
    }).Distinct()];

    /// <summary>Helpers, ouderraad and MR read it too: of what is about so few children only that there were some (XLS-3).</summary>
    private static string Cijfers(Kwaliteitsmaand m)
    {
        static string Kinderen(int n) => Verslagfeiten.IsKlein(n) ? Verslagfeiten.Klein : Verslagfeiten.Getal(n);
        return $"Norm gehaald op {Verslagfeiten.Getal(m.NormGehaald)} van {Verslagfeiten.Aantal(m.Dagen, "dag", "dagen")}, {Kinderen(m.Voorvallen)} voorvallen, {Kinderen(m.Ongevallen)} ongevallen, "
            + $"{Kinderen(m.NietGevonden)} keer een kind niet meteen gevonden, {Verslagfeiten.Aantal(m.NietVervuld, "dienst", "diensten")} niet vervuld.";
    }
}
