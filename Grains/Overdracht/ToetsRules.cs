using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Overdracht;

/// <summary>What a dossier says that matters to a result.</summary>
internal sealed record Toetsdossier(bool Bestaat, Dossierstatus Status, Doorstroomtoets? Toets, Overstapadvies? Advies);

/// <summary>How adding one result went.</summary>
/// <param name="IsMislukt">A fault, not a refusal: to be tried again.</param>
internal sealed record Toetsuitslag(Toetsinleesregel Regel, bool IsMislukt);

/// <summary>From the lines of a file to what each does to a dossier (OSO-S7).</summary>
internal static class ToetsRules
{
    public const int BewaarUren = 24;

    /// <summary>Names and words on a line: two hundred lines must fit in one row of the store.</summary>
    public const int TekstMax = 60;

    /// <summary>Lines that offer a choice of their own; for the others the page offers the whole groep.</summary>
    private const int MetKandidatenMax = 60;
    private const int ScoreMax = 1000;
    private const int JarenTerug = 2;

    /// <summary>A code on a line that can't be right: longer than any that is known.</summary>
    private const int CodeMax = 24;

    private const string ZelfInvullen = "Vul dit resultaat zelf in bij het dossier, of vraag de toetsaanbieder om een goed bestand.";
    private const string GeenDossier = "Er is nog geen dossier. Laat de leerkracht het beginnen en kies dan het bestand opnieuw.";
    private const string Gewist = "Het dossier is gewist.";
    private const string Tweemaal = "Dit kind staat twee keer in het bestand, met een ander resultaat. Kies welke regel geldt.";
    private const string Hoger = "Hoger dan het schooladvies: stel het advies bij, of schrijf bij het advies waarom niet.";
    private const string Onvergelijkbaar = "Niet te vergelijken met het schooladvies. Kijk zelf of het toetsadvies hoger is.";

    /// <summary>A day after the upload, and never after 30 June (SEC-5, OSO-L1).</summary>
    public static DateTimeOffset WegOp(DateTimeOffset op, Schooljaar jaar)
    {
        var (dag, juli) = (op.AddHours(BewaarUren), Schooltijd.Moment(DossierRules.EersteDagZonder(jaar), TimeOnly.MinValue));
        return dag < juli ? dag : juli;
    }

    /// <summary>Of the file as a whole; a line that can't be right says so itself, and holds no other.</summary>
    public static Weigering? Keur(ImmutableArray<Toetsregel> regels) =>
        regels.IsDefaultOrEmpty ? Weigeringen.ToetsZonderRegels
        : regels.Length > ToetsGrenzen.RegelsMax || regels.DistinctBy(r => r.Regel).Count() < regels.Length ? Weigeringen.ToetsTeVeelRegels
        : null;

    /// <summary>Why this result gets into no dossier, of whichever child it is; null when it may.</summary>
    public static Weigering? WaaromNiet(Toetsinleesregel regel, DateOnly vandaag) => Keur(regel.Toets, vandaag) is { } zin ? Weigeringen.ToetsRegel(regel.Regel, zin) : null;

    /// <summary>All lines with of whom they are; what the dossiers say comes after.</summary>
    public static ImmutableArray<Toetsinleesregel> Begin(ImmutableArray<Toetsregel> regels, ImmutableArray<LeerlingRij> groep8, DateOnly vandaag)
    {
        var (uit, metKeuze) = (ImmutableArray.CreateBuilder<Toetsinleesregel>(regels.Length), 0);
        foreach (var regel in regels)
        {
            var koppeling = ToetskoppelRules.Zoek(regel, groep8);
            if (Keur(regel.Toets, vandaag) is { } zin)
            {
                uit.Add(new Toetsinleesregel(
                    regel.Regel, Bron(regel), Toetsstand.KanNiet, koppeling.Leerling?.Id, koppeling.Leerling is { } van ? Naam(van) : null, [], Begrensd(regel.Toets),
                    NieuweVersie: false, Melding: $"{Namen.Hoofdletter(zin)} {ZelfInvullen}", Hoger: false));
                continue;
            }

            ImmutableArray<Leerlingnaam> kandidaten = metKeuze < MetKandidatenMax ? [.. koppeling.Kandidaten.Select(k => new Leerlingnaam(k.Id, Naam(k)))] : [];
            metKeuze += kandidaten.IsEmpty ? 0 : 1;
            uit.Add(new Toetsinleesregel(
                regel.Regel, Bron(regel), koppeling.Stand, koppeling.Leerling?.Id, koppeling.Leerling is { } kind ? Naam(kind) : null, kandidaten, Schoon(regel.Toets),
                NieuweVersie: false, Melding: null, Hoger: false));
        }

        return MetDubbele(uit.MoveToImmutable());
    }

    /// <summary>The same result twice: the first counts. Different ones: a person chooses.</summary>
    private static ImmutableArray<Toetsinleesregel> MetDubbele(ImmutableArray<Toetsinleesregel> regels)
    {
        var perKind = regels.Where(r => r.LeerlingId is not null && r.Stand != Toetsstand.KanNiet).GroupBy(r => r.LeerlingId!, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .ToDictionary(g => g.Key, g => (Eerste: g.First().Regel, Gelijk: g.All(r => IsGelijk(r.Toets, g.First().Toets))), StringComparer.Ordinal);
        return
        [
            .. regels.Select(r => r.Stand != Toetsstand.KanNiet && r.LeerlingId is { } id && perKind.TryGetValue(id, out var groep) && !(groep.Gelijk && groep.Eerste == r.Regel)
                ? r with { Stand = Toetsstand.Dubbel, Melding = groep.Gelijk ? null : Tweemaal } : r),
        ];
    }

    /// <summary>A person said of whom this line is: other lines of that leerling don't count any more.</summary>
    /// <param name="leerling">Null leaves the line out.</param>
    public static ImmutableArray<Toetsinleesregel> Gekozen(ImmutableArray<Toetsinleesregel> regels, int nr, Leerlingnaam? leerling) =>
    [
        .. regels.Select(r => r.Regel == nr
            ? r with { Stand = leerling is null ? Toetsstand.Onbekend : Toetsstand.Herkend, LeerlingId = leerling?.LeerlingId, LeerlingNaam = leerling?.Naam, NieuweVersie = false, Melding = null, Hoger = false }
            : leerling is not null && r.LeerlingId == leerling.LeerlingId && r.Stand is (Toetsstand.Herkend or Toetsstand.Gelijk or Toetsstand.KanNiet)
                ? r with { Stand = Toetsstand.Dubbel, Melding = null } : r),
    ];

    /// <summary>What this dossier makes of the line.</summary>
    public static Toetsinleesregel MetDossier(Toetsinleesregel regel, Toetsdossier? dossier)
    {
        if (regel.Stand != Toetsstand.Herkend)
        {
            return regel;
        }

        if (dossier is not { Bestaat: true })
        {
            return regel with { Stand = Toetsstand.KanNiet, Melding = GeenDossier };
        }

        if (dossier.Status == Dossierstatus.Gewist)
        {
            return regel with { Stand = Toetsstand.KanNiet, Melding = Gewist };
        }

        var hoger = ToetsadviesRules.IsHoger(regel.Toets, dossier.Advies);
        return regel with
        {
            Stand = dossier.Toets is { } was && IsGelijk(was, regel.Toets) ? Toetsstand.Gelijk : Toetsstand.Herkend,
            NieuweVersie = dossier.Status != Dossierstatus.Voorlopig,
            Hoger = hoger,
            Melding = hoger ? Hoger : ToetsadviesRules.IsOnvergelijkbaar(regel.Toets, dossier.Advies) ? Onvergelijkbaar : null,
        };
    }

    public static Toetsinleesregel NaToevoegen(Toetsinleesregel regel, Weigering? nee) => nee is null || nee.Code == Weigeringen.OperatieAlGebruikt.Code
        ? regel with { Stand = Toetsstand.Toegevoegd } // the same result of the same line: somebody else began, and it was done
        : regel with { Stand = Toetsstand.KanNiet, NieuweVersie = false, Hoger = false, Melding = Kort(nee.Zin, 2 * TekstMax) };

    public static ImmutableArray<Toetsinleesregel> Vervang(ImmutableArray<Toetsinleesregel> was, IEnumerable<Toetsinleesregel> nieuw)
    {
        var perNr = nieuw.ToDictionary(r => r.Regel);
        return [.. was.Select(r => perNr.GetValueOrDefault(r.Regel, r))];
    }

    public static ToetsinleesView View(ToetsinleesState state) => new(
        state.Bestandsnaam, state.Op, state.DoorNaam, state.Regels,
        state.Regels.All(r => r.Stand != Toetsstand.Herkend) && state.Regels.Any(r => r.Stand is Toetsstand.Toegevoegd or Toetsstand.Gelijk),
        state.Regels.Count(r => r.Stand == Toetsstand.Toegevoegd), state.Regels.Count(r => r.Stand == Toetsstand.Toegevoegd && r.NieuweVersie), state.Schooljaar);

    public static bool IsGelijk(Doorstroomtoets een, Doorstroomtoets ander) =>
        een with { Referentieniveaus = [] } == ander with { Referentieniveaus = [] } && Geordend(een).SequenceEqual(Geordend(ander));

    /// <summary>As it goes into a dossier: one line each, levels in one order, the code of the advice where the list has one.</summary>
    public static Doorstroomtoets Schoon(Doorstroomtoets toets) => toets with
    {
        Referentieniveaus = Geordend(toets),
        ToetsadviesTekst = toets.Deelgenomen ? TekstRules.SchoonOfNiets(toets.ToetsadviesTekst) : null,
        Toetsadvies = toets.Deelgenomen ? toets.Toetsadvies ?? ToetsadviesRules.Code(toets.ToetsadviesTekst) : null,
        RedenNiet = toets.Deelgenomen ? null : TekstRules.SchoonOfNiets(toets.RedenNiet),
    };

    /// <summary>As it was read, no longer than fits: what was wrong with it stays wrong, so that it is refused again when somebody chooses a child.</summary>
    private static Doorstroomtoets Begrensd(Doorstroomtoets toets) => toets with
    {
        Aanbieder = Hooguit(toets.Aanbieder, CodeMax),
        Toetsadvies = Hooguit(toets.Toetsadvies, CodeMax),
        ToetsadviesTekst = Hooguit(toets.ToetsadviesTekst, TekstMax + 2), // still too long
        RedenNiet = Hooguit(toets.RedenNiet, TekstMax + 2),
        Referentieniveaus = [.. Geordend(toets).Take(OsoCodes.Toetsonderdelen.Length + 1).Select(n => new Referentieniveau(Kort(n.Onderdeel, CodeMax), Kort(n.Niveau, CodeMax)))],
    };

    private static string? Hooguit(string? tekst, int max) => tekst is null ? null : Kort(tekst, max);

    public static string Naam(LeerlingRij rij) => Kort(Groep8Rules.Naam(rij), TekstMax);

    private static ImmutableArray<Referentieniveau> Geordend(Doorstroomtoets toets) =>
        toets.Referentieniveaus.IsDefaultOrEmpty ? [] : [.. toets.Referentieniveaus.OrderBy(n => n.Onderdeel, StringComparer.Ordinal)];

    /// <summary>How the line is told apart on the page; never a whole number of a child.</summary>
    private static string Bron(Toetsregel regel)
    {
        var naam = Namen.Schoon($"{regel.Roepnaam} {regel.Achternaam}").Trim();
        var nummer = (regel.LeerlingNummer ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
        return Kort(naam.Length > 0 ? naam : nummer is null ? "zonder naam" : $"leerlingnummer {(nummer.Length > 12 ? "…" + nummer[^8..] : nummer)}", TekstMax);
    }

    private static string? Keur(Doorstroomtoets toets, DateOnly vandaag) =>
        toets.Aanbieder is { } aanbieder && !OsoCodes.Heeft(OsoCodes.Toetsaanbieders, aanbieder) ? "de toets is niet bekend."
        : toets.Afgenomen is { } dag && (dag > vandaag || dag < vandaag.AddYears(-JarenTerug)) ? "de datum van de toets ligt in de toekomst of te ver terug."
        : toets.Deelgenomen && toets is { Toetsadvies: null, ToetsadviesTekst: null or "" } ? "er staat geen toetsadvies bij."
        : toets.Deelgenomen && (toets.Aanbieder is null || toets.Afgenomen is null) ? "er staat niet bij welke toets het is of wanneer die was."
        : toets.Standaardscore is < 0 or > ScoreMax ? $"de score is geen getal van 0 tot en met {ScoreMax}."
        : !KloptNiveaus(toets) ? "een referentieniveau klopt niet."
        : (TekstRules.Keur(toets.ToetsadviesTekst, "bestand", "het toetsadvies", TekstMax) ?? TekstRules.Keur(toets.RedenNiet, "bestand", "de reden", TekstMax))?.Zin;

    private static bool KloptNiveaus(Doorstroomtoets toets)
    {
        var niveaus = Geordend(toets);
        return niveaus.All(n => OsoCodes.Heeft(OsoCodes.Toetsonderdelen, n.Onderdeel) && OsoCodes.Heeft(OsoCodes.Referentieniveaus, n.Niveau))
            && niveaus.DistinctBy(n => n.Onderdeel, StringComparer.Ordinal).Count() == niveaus.Length;
    }

    private static string Kort(string tekst, int max) =>
        tekst.Length <= max ? tekst : tekst[..(char.IsHighSurrogate(tekst[max - 2]) ? max - 2 : max - 1)] + "…";
}
