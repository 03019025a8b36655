using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Overdracht;

/// <summary>Kinds of lines in the log of a dossier; stored.</summary>
internal static class Dossierfeiten
{
    public const string Begonnen = "begonnen";
    public const string Gewijzigd = "gewijzigd";
    public const string TerInzage = "ter-inzage";
    public const string Teruggehaald = "teruggehaald";
    public const string Poging = "poging";
    public const string Inzage = "inzage";
    public const string NietBereikt = "niet-bereikt";
    public const string Link = "link";
    public const string Seintje = "seintje";
    public const string Gereed = "gereed";
    public const string Teruggegeven = "teruggegeven";
    public const string Ingetrokken = "ingetrokken";
    public const string Verstrekt = "verstrekt";
    public const string VerstrektTerug = "verstrekt-terug";
    public const string Controle = "controle";
    public const string NieuweVersie = "nieuwe-versie";
    public const string Wacht = "wacht";
    public const string Gewaarschuwd = "gewaarschuwd";
    public const string Gewist = "gewist";

    /// <summary>Lines whose words say why it is back with who fills it.</summary>
    public static ImmutableArray<string> Redenen { get; } = [Teruggehaald, Teruggegeven, Ingetrokken, NieuweVersie];

    /// <summary>Lines whose words are of the administratie itself.</summary>
    public static ImmutableArray<string> Administratie { get; } = [Teruggegeven, Ingetrokken, Controle, VerstrektTerug];
}

/// <summary>What a decision makes of a dossier.</summary>
/// <param name="Inhoud">Null when the content stays as it is.</param>
internal sealed record Dossierstap(DossierState Wordt, Dossierinhoud? Inhoud = null);

/// <summary>The steps from voorlopig to verstrekt and back: who, when, on what (OSO-K1 … OSO-S6). Pure.</summary>
internal static class DossierstapRules
{
    /// <summary>Why content can't be written by this person now.</summary>
    public static Weigering? MagDeel(Dossierstand hier, string deel) =>
        !Schrijft(hier, deel) ? Weigeringen.GeenRecht : hier.Status == Dossierstatus.Voorlopig ? null : Weigeringen.DossierBevroren;

    /// <summary>Who writes which part: the teacher all, the intern begeleider the support, the administratie addresses and loopbaan.</summary>
    public static bool Schrijft(Dossierstand hier, string deel) => hier.Mag(Recht.DossierInvullen)
        || (deel is Dossierdelen.Leerling or Dossierdelen.Verzorgers or Dossierdelen.Loopbaan && hier.Mag(Recht.DossierAdministratie))
        || (deel is Dossierdelen.Ondersteuning or Dossierdelen.Okr or Dossierdelen.Bijlagen && hier.Mag(Recht.OndersteuningInvullen));

    public static Weigering? MagTerInzage(Dossierstand hier) =>
        !hier.Mag(Recht.DossierInvullen) ? Weigeringen.GeenRecht
        : hier.Status != Dossierstatus.Voorlopig ? Weigeringen.DossierBevroren
        : hier.State.Versies.Length >= OverdrachtGrenzen.VersiesMax ? Weigeringen.TeVeel("versies", OverdrachtGrenzen.VersiesMax)
        : Onvolledig(hier);

    public static Weigering? MagTerughalen(Dossierstand hier) =>
        !hier.Mag(Recht.DossierInvullen) ? Weigeringen.GeenRecht : IsTerInzage(hier) ? null : Weigeringen.DossierStatus(hier.Status);

    public static Weigering? MagInzage(Dossierstand hier) =>
        !hier.Mag(Recht.InzageVastleggen) ? Weigeringen.GeenRecht : IsTerInzage(hier) ? null : Weigeringen.DossierStatus(hier.Status);

    public static Weigering? MagNietBereikt(Dossierstand hier) =>
        !hier.Wie.MagHeleSchool(Recht.InzageMotiveren, hier.School) ? Weigeringen.GeenRecht : IsTerInzage(hier) ? null : Weigeringen.DossierStatus(hier.Status);

    public static Weigering? MagSeintje(Dossierstand hier) =>
        !hier.Mag(Recht.DossierInvullen) ? Weigeringen.GeenRecht
        : hier.Status != Dossierstatus.TerInzage ? Weigeringen.DossierStatus(hier.Status)
        : !InzageRules.IsKlaar(hier.State.Laatste) ? Weigeringen.InzageNietKlaar
        : Onvolledig(hier);

    /// <summary>Not by who filled it, for a known VO school, and what the verzorgers saw is what it holds (OSO-K6).</summary>
    public static Weigering? MagGereed(Dossierstand hier) =>
        !hier.Wie.MagHeleSchool(Recht.DossierAdministratie, hier.School) ? Weigeringen.GeenRecht
        : hier.Status is not (Dossierstatus.KlaarVoorAdministratie or Dossierstatus.Gereed or Dossierstatus.Verlopen or Dossierstatus.Ingetrokken)
            ? Weigeringen.DossierStatus(hier.Status)
        : hier.State.Invullers.Contains(hier.Wie.AccountId, StringComparer.Ordinal) ? Weigeringen.VierOgen
        : hier.Instelling.Bestemming.Scholen.IsEmpty ? Weigeringen.GeenVoSchool
        : !InzageRules.IsKlaar(hier.State.Laatste) ? Weigeringen.InzageNietKlaar
        : hier.Inhoud is not { } inhoud || DossierHash.Van(DossierRules.Uitgaand(inhoud.Gegevens)) != hier.State.Laatste!.Hash ? Weigeringen.InzageVerouderd
        : Onvolledig(hier);

    public static Weigering? MagTeruggeven(Dossierstand hier) =>
        !hier.Wie.MagHeleSchool(Recht.DossierAdministratie, hier.School) ? Weigeringen.GeenRecht
        : hier.Status is Dossierstatus.KlaarVoorAdministratie or Dossierstatus.Ingetrokken ? null : Weigeringen.DossierStatus(hier.Status);

    public static Weigering? MagIntrekken(Dossierstand hier) =>
        !hier.Wie.MagHeleSchool(Recht.DossierAdministratie, hier.School) ? Weigeringen.GeenRecht
        : hier.Status is Dossierstatus.Gereed or Dossierstatus.Verlopen ? null : Weigeringen.DossierStatus(hier.Status);

    public static Weigering? MagVerstrekt(Dossierstand hier) =>
        !hier.Wie.MagHeleSchool(Recht.DossierAdministratie, hier.School) ? Weigeringen.GeenRecht
        : hier.Status is Dossierstatus.Gereed or Dossierstatus.Verlopen or Dossierstatus.Verstrekt ? null : Weigeringen.DossierStatus(hier.Status);

    /// <summary>Noted at the wrong child: as long as this version stands and somebody noted that it was fetched.</summary>
    public static Weigering? MagVerstrektIntrekken(Dossierstand hier) =>
        !hier.Wie.MagHeleSchool(Recht.DossierAdministratie, hier.School) ? Weigeringen.GeenRecht
        : hier.Status != Dossierstatus.Verstrekt ? Weigeringen.DossierStatus(hier.Status)
        : hier.State.Verstrekkingen.Any(v => v.IsInTeTrekken(hier.State.VersieNr)) ? null : Weigeringen.VerstrektNietIntrekbaar;

    public static Weigering? MagControle(Dossierstand hier) =>
        !hier.Wie.MagHeleSchool(Recht.DossierAdministratie, hier.School) ? Weigeringen.GeenRecht
        : hier.Status is Dossierstatus.Gereed or Dossierstatus.Verlopen || (hier.Status == Dossierstatus.Verstrekt && !DossierRules.HeeftIedereen(hier)) ? null
        : Weigeringen.DossierStatus(hier.Status);

    public static Weigering? MagNieuweVersie(Dossierstand hier) =>
        !hier.Mag(Recht.DossierInvullen) && !hier.Wie.MagHeleSchool(Recht.DossierAdministratie, hier.School) ? Weigeringen.GeenRecht
        : hier.Status is Dossierstatus.Gereed or Dossierstatus.Verlopen or Dossierstatus.Verstrekt or Dossierstatus.Ingetrokken
            ? null : Weigeringen.DossierStatus(hier.Status);

    /// <summary>Content as it goes out: who reads all of it, and who sets it ready once it is theirs.</summary>
    public static Weigering? MagInzien(Dossierstand hier) =>
        !hier.Mag(Recht.OkrLezen) && !(hier.Mag(Recht.DossierAdministratie) && IsVanAdministratie(hier)) ? Weigeringen.GeenRecht
        : hier.State.Laatste is null ? Weigeringen.DossierGeenVersie : null;

    public static Weigering? MagUitgifte(Dossierstand hier) =>
        !hier.Wie.MagHeleSchool(Recht.DossierAdministratie, hier.School) ? Weigeringen.GeenRecht
        : IsVanAdministratie(hier) ? null : Weigeringen.DossierStatus(hier.Status);

    public static Uitkomst<Dossierstap> Seintje(Dossierstand hier) => MagSeintje(hier) is { } nee ? nee : new Dossierstap(MetInvuller(hier.State, hier.Wie) with
    {
        Status = Dossierstatus.KlaarVoorAdministratie,
        SeintjeOp = hier.Nu,
        SeintjeDoor = hier.Wie.AccountId,
        Log = MetFeit(hier, Dossierfeiten.Seintje, "Seintje gegeven aan de administratie."),
    });

    public static Uitkomst<Dossierstap> Gereed(Dossierstand hier, DateOnly gereedOp)
    {
        var state = hier.State;
        var nee = MagGereed(hier)
            ?? (gereedOp > hier.Vandaag || gereedOp < EersteDag(state) ? Weigeringen.GereedDatum
                : state.GereedOp >= gereedOp ? Weigeringen.AlGereed
                : DossierRules.BeschikbaarTot(gereedOp, hier.Jaar) < hier.Vandaag ? Weigeringen.GereedDatum : null);
        if (nee is not null)
        {
            return nee;
        }

        var (tot, versie) = (DossierRules.BeschikbaarTot(gereedOp, hier.Jaar), state.Laatste! with { GereedOp = gereedOp, GereedDoor = hier.Wie.Naam });
        var vroeg = tot < DossierRules.LaatsteOphaaldag(hier.Jaar) ? " Let op: dat is voor 30 juni, zet het dan opnieuw gereed." : "";
        return new Dossierstap(state with
        {
            Status = Dossierstatus.Gereed,
            GereedOp = gereedOp,
            GecontroleerdOp = null,
            Gewaarschuwd = null,
            Versies = state.Versies.SetItem(state.Versies.Length - 1, versie),
            Log = MetFeit(hier, Dossierfeiten.Gereed, $"Gereed gezet op {Datums.Cijfers(gereedOp)}, op te halen tot en met {Datums.Cijfers(tot)}.{vroeg}"),
        });
    }

    public static Uitkomst<Dossierstap> Teruggeven(Dossierstand hier, string reden) =>
        (MagTeruggeven(hier) ?? KeurReden(reden)) is { } nee ? nee : NaarVoorlopig(hier, Dossierfeiten.Teruggegeven, "Teruggegeven aan de leerkracht.", reden);

    public static Uitkomst<Dossierstap> Terughalen(Dossierstand hier, string reden) =>
        (MagTerughalen(hier) ?? KeurReden(reden)) is { } nee ? nee : NaarVoorlopig(hier, Dossierfeiten.Teruggehaald, "Teruggehaald om te verbeteren.", reden);

    public static Uitkomst<Dossierstap> NieuweVersie(Dossierstand hier, string reden) =>
        (MagNieuweVersie(hier) ?? KeurReden(reden)) is { } nee ? nee : NaarVoorlopig(hier, Dossierfeiten.NieuweVersie, "Nieuwe versie begonnen.", reden);

    public static Uitkomst<Dossierstap> Intrekken(Dossierstand hier, string reden) => (MagIntrekken(hier) ?? KeurReden(reden)) is { } nee ? nee : new Dossierstap(
        hier.State with
        {
            Status = Dossierstatus.Ingetrokken,
            GereedOp = null,
            Log = MetFeit(hier, Dossierfeiten.Ingetrokken, "Gereed ingetrokken."),
        },
        hier.Inhoud!.MetNotitie(new Notitie(hier.Nu, Dossierfeiten.Ingetrokken, reden)));

    public static Uitkomst<Dossierstap> Verstrekt(Dossierstand hier, string voSchoolId, string bronsysteem, DateOnly datum)
    {
        var state = hier.State;
        if ((MagVerstrekt(hier) ?? TekstRules.KeurVerplicht(bronsysteem, "bronsysteem", "in welk systeem je dit zag", OverdrachtGrenzen.KorteTekstMax)) is { } nee)
        {
            return nee;
        }

        if (hier.Instelling.Bestemming.Scholen.FirstOrDefault(s => s.VoSchoolId == voSchoolId) is not { } school)
        {
            return Weigeringen.Onbekend("deze VO-school bij dit kind");
        }

        return DossierRules.IsVerstrekt(state, voSchoolId) ? Weigeringen.AlVerstrekt
            : datum > hier.Vandaag || datum < EersteDag(state) || datum > DossierRules.BeschikbaarTot(state, hier.Jaar) ? Weigeringen.VerstrektDatum
            : MetVerstrekking(hier, new Verstrekking(voSchoolId, school.Naam, state.VersieNr, Verstrekwijze.Las, bronsysteem, datum, hier.Wie.Naam, hier.Nu));
    }

    public static Dossierstap MetVerstrekking(Dossierstand hier, Verstrekking verstrekking) => new(hier.State with
    {
        Status = Dossierstatus.Verstrekt,
        Verstrekkingen = hier.State.Verstrekkingen.Add(verstrekking),
        Log = MetFeit(hier, Dossierfeiten.Verstrekt, verstrekking.Wijze == Verstrekwijze.Portaal
            ? $"Afgehaald in het portaal door {verstrekking.VoSchoolNaam}."
            : $"Verstrekt aan {verstrekking.VoSchoolNaam} volgens {verstrekking.Bron}, op {Datums.Cijfers(verstrekking.Datum)}."),
    });

    /// <summary>Ready again as it was, unless another VO school has this version; by the clock it may have run out meanwhile.</summary>
    public static Uitkomst<Dossierstap> VerstrektTerug(Dossierstand hier, string voSchoolId, string reden)
    {
        var state = hier.State;
        if ((MagVerstrektIntrekken(hier) ?? KeurReden(reden)) is { } nee)
        {
            return nee;
        }

        if (state.Verstrekkingen.FirstOrDefault(v => v.VoSchoolId == voSchoolId && v.IsInTeTrekken(state.VersieNr)) is not { } weg)
        {
            return Weigeringen.VerstrektNietIntrekbaar;
        }

        var rest = state.Verstrekkingen.Remove(weg);
        return new Dossierstap(
            state with
            {
                Status = rest.Any(v => v.VersieNr == state.VersieNr) ? Dossierstatus.Verstrekt : Dossierstatus.Gereed,
                Verstrekkingen = rest,
                Log = MetFeit(hier, Dossierfeiten.VerstrektTerug, $"Ingetrokken: verstrekt aan {weg.VoSchoolNaam} op {Datums.Cijfers(weg.Datum)} was een vergissing."),
            },
            hier.Inhoud!.MetNotitie(new Notitie(hier.Nu, Dossierfeiten.VerstrektTerug, reden)));
    }

    public static Uitkomst<Dossierstap> Controle(Dossierstand hier, bool gebeld, string? toelichting)
    {
        var nee = MagControle(hier) ?? (toelichting is null ? null : TekstRules.KeurRegels(toelichting, "toelichting", "de toelichting", OverdrachtGrenzen.RedenMax));
        return nee is not null ? nee : new Dossierstap(
            hier.State with
            {
                GecontroleerdOp = hier.Vandaag,
                Log = MetFeit(hier, Dossierfeiten.Controle, gebeld ? "VO-school gebeld: nog niet opgehaald." : "Gecontroleerd: nog niet opgehaald."),
            },
            toelichting is null ? null : hier.Inhoud!.MetNotitie(new Notitie(hier.Nu, Dossierfeiten.Controle, toelichting)));
    }

    /// <summary>Who wrote content doesn't set it ready (OSO-K6); an account once.</summary>
    public static DossierState MetInvuller(DossierState state, Wie wie) =>
        state.Invullers.Contains(wie.AccountId, StringComparer.Ordinal) ? state : state with { Invullers = state.Invullers.Add(wie.AccountId) };

    /// <summary>Newest first.</summary>
    public static ImmutableArray<Feit> MetFeit(Dossierstand hier, string soort, string tekst) => MetFeit(hier.State.Log, new Feit(hier.Nu, soort, tekst, hier.Wie.Naam));

    /// <summary>That somebody typed goes before that somebody looked, agreed or fetched: those are the register (OSO-L1).</summary>
    public static ImmutableArray<Feit> MetFeit(ImmutableArray<Feit> log, Feit feit)
    {
        var met = log.Insert(0, feit);
        return met.Length <= OverdrachtGrenzen.LogMax ? met : met.Remove(met.LastOrDefault(f => f.Soort == Dossierfeiten.Gewijzigd) ?? met[^1]);
    }

    /// <summary>Saving goes on all day: one line for each person, part and day.</summary>
    public static ImmutableArray<Feit> MetWijziging(Dossierstand hier, string wat)
    {
        var tekst = $"Gewijzigd: {wat}.";
        return hier.State.Log.Any(f => f.Soort == Dossierfeiten.Gewijzigd && f.Tekst == tekst && f.DoorNaam == hier.Wie.Naam && DossierRules.Dag(f.Op) == hier.Vandaag)
            ? hier.State.Log : MetFeit(hier, Dossierfeiten.Gewijzigd, tekst);
    }

    public static Weigering? KeurReden(string reden) => TekstRules.KeurRegels(reden, "reden", "de reden", OverdrachtGrenzen.RedenMax);

    /// <summary>Open for writing again, with what waited; links to the frozen version end (OSO-K4, OSO-S6).</summary>
    private static Dossierstap NaarVoorlopig(Dossierstand hier, string soort, string tekst, string reden)
    {
        var inhoud = hier.Inhoud!.MetNotitie(new Notitie(hier.Nu, soort, reden));
        return new Dossierstap(
            hier.State with
            {
                Status = Dossierstatus.Voorlopig,
                GereedOp = null,
                GecontroleerdOp = null,
                SeintjeOp = null,
                Links = [],
                Wacht = [],
                Delen = hier.State.Wacht.Aggregate(hier.State.Delen, (delen, deel) => DossierdeelRules.Opgehoogd(delen, deel, null, hier.Nu)),
                Log = MetFeit(hier, soort, tekst),
            },
            UitgesteldRules.Verwerkt(inhoud));
    }

    /// <summary>On which this version could be ready, and fetched: setting it ready once more begins the three months anew and not what was before.</summary>
    private static DateOnly EersteDag(DossierState state) => DossierRules.Dag(state.SeintjeOp ?? state.Laatste!.Op);

    private static Weigering? Onvolledig(Dossierstand hier) =>
        hier.Bevindingen.Where(b => b.Houdt).ToList() is { Count: > 0 } houdt ? Weigeringen.DossierOnvolledig(houdt.ConvertAll(b => b.Zin)) : null;

    private static bool IsTerInzage(Dossierstand hier) => hier.Status is Dossierstatus.TerInzage or Dossierstatus.KlaarVoorAdministratie;

    private static bool IsVanAdministratie(Dossierstand hier) =>
        hier.Status is Dossierstatus.KlaarVoorAdministratie or Dossierstatus.Gereed or Dossierstatus.Verstrekt or Dossierstatus.Verlopen or Dossierstatus.Ingetrokken;
}
