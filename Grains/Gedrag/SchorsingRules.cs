using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedeeld;
using OrleansSchool.School;

namespace OrleansSchool.Gedrag;

/// <summary>
/// The steps of article 9. Duty: overleg with the schoolleider, then the decision of the commissie, then the schoolleider tells the parents,
/// then it starts. Permission: that the schoolleiding talks with the parents before, on request of the coordinator; left out it asks a reason.
/// </summary>
internal static class SchorsingRules
{
    /// <param name="metVerzoek">The coordinator asks the schoolleiding for contact (TSO-9b).</param>
    public static Uitkomst<GedragState> Begin(GedragState was, string aanleiding, bool metVerzoek, string id, Gedraghandeling hier)
    {
        var schoon = TekstRules.Schoon(aanleiding);
        if (was.Schorsingen.Any(s => Op(s, hier.Vandaag).IsOpen))
        {
            return Weigeringen.ZaakLoopt;
        }

        if (TekstRules.KeurRegels(schoon, "aanleiding", "de aanleiding", GedragGrenzen.TekstMax) is { } nee)
        {
            return nee;
        }

        var zaak = new Schorsing(
            id, metVerzoek ? Gedragstap.ContactGevraagd : Gedragstap.Geen, schoon, null, null, null, null, null, null, null, null, null, null, null,
            hier.Vandaag, null, null, null, metVerzoek, null);
        return (was with { Schorsingen = [.. was.Schorsingen.Insert(0, zaak).Take(GedragGrenzen.ZakenMax)] })
            .MetFeit(hier, "begonnen", metVerzoek ? "De schoolleiding gevraagd om contact met de ouders" : "Traject begonnen zonder verzoek om contact");
    }

    public static Uitkomst<GedragState> NoteerContact(GedragState was, string zaakId, DateOnly op, string verslag, Gedraghandeling hier)
    {
        var schoon = TekstRules.Schoon(verslag);
        var nee = Open(was, zaakId, hier, out var zaak)
            ?? (!zaak.ContactGevraagd ? Weigeringen.ContactNietGevraagd : zaak.ContactOp is not null ? Weigeringen.ContactAlGeweest : null)
            ?? KeurDag(op, zaak.BegonnenOp, hier)
            ?? TekstRules.KeurRegels(schoon, "verslag", "het verslag van het gesprek", GedragGrenzen.TekstMax);
        return nee is not null ? nee : was.Met(zaak with
        {
            Stap = zaak.Stap == Gedragstap.ContactGevraagd ? Gedragstap.ContactGeweest : zaak.Stap, // it may come after the overleg
            ContactOp = op,
            ContactVerslag = schoon,
        }).MetFeit(hier, "contact", $"Contact met de ouders op {Datums.Cijfers(op)}");
    }

    public static Uitkomst<GedragState> NoteerOverleg(
        GedragState was, string zaakId, DateOnly op, string uitkomst, string? zonderContactReden, Gedraghandeling hier)
    {
        var (schoon, reden) = (TekstRules.Schoon(uitkomst), TekstRules.Schoon(zonderContactReden));
        var nee = Open(was, zaakId, hier, out var zaak)
            ?? (zaak.Besluit is not null ? Weigeringen.AlBesloten : null)
            ?? KeurDag(op, zaak.BegonnenOp, hier)
            ?? TekstRules.KeurRegels(schoon, "uitkomst", "de uitkomst van het overleg", GedragGrenzen.TekstMax)
            ?? (zaak.ContactOp is not null ? null
                : reden.Length == 0 ? Weigeringen.ContactRedenNodig
                : TekstRules.KeurRegels(reden, "zonder-contact", "de reden", GedragGrenzen.TekstMax));
        return nee is not null ? nee : was.Met(zaak with
        {
            Stap = Gedragstap.OverlegGeweest,
            OverlegOp = op,
            OverlegUitkomst = schoon,
            ZonderContactReden = zaak.ContactOp is null ? reden : null,
        }).MetFeit(hier, "overleg", $"Overleg met de schoolleider op {Datums.Cijfers(op)}");
    }

    public static Uitkomst<GedragState> Besluit(
        GedragState was, string zaakId, BesluitInvoer invoer, Schorsingsdagen dagen, string besluitId, Gedraghandeling hier)
    {
        if (TeBesluiten(was, zaakId, hier, out var zaak) is { } nee)
        {
            return nee;
        }

        var besluit = BesluitRules.Maak(invoer, besluitId, hier.Wie, hier.Op, hier.Vandaag);
        if (!besluit.IsGoed)
        {
            return besluit.Weigering;
        }

        if (zaak.OverlegOp is { } overleg && besluit.Waarde.Op < overleg)
        {
            return Weigeringen.BesluitVoorOverleg(overleg);
        }

        var verbeterd = zaak.Besluit is { } eerder
            ? was.MetFeit(hier, "verbeterd", $"Besluit verbeterd; er stond {eerder.Voor} voor, {eerder.Tegen} tegen, {eerder.Blanco} blanco") : was;
        if (!besluit.Waarde.IsAangenomen)
        {
            return dagen.IsIngevuld ? Weigeringen.BesluitDagenZonderMeerderheid : verbeterd
                .Met(zaak with { Stap = Gedragstap.Afgewezen, Besluit = besluit.Waarde, GeslotenOp = hier.Vandaag })
                .MetFeit(hier, "afgewezen", "De commissie schorst niet");
        }

        return dagen.Keur(was, zaakId, hier) ?? (Uitkomst<GedragState>)verbeterd
            .Met(zaak with { Stap = Gedragstap.Besloten, Besluit = besluit.Waarde, Van = dagen.Van, TotEnMet = dagen.TotEnMet, GeslotenOp = null })
            .MetFeit(hier, "besloten", $"De commissie schorst van {Datums.Cijfers(dagen.Van)} tot en met {Datums.Cijfers(dagen.TotEnMet)}");
    }

    /// <summary>The parents know: it holds from its first day, or from the first lunch after this when that day came already.</summary>
    public static Uitkomst<GedragState> NoteerOuders(GedragState was, string zaakId, DateOnly op, string verslag, Gedraghandeling hier)
    {
        var schoon = TekstRules.Schoon(verslag);
        if (Open(was, zaakId, hier, out var zaak) is { } nee)
        {
            return nee;
        }

        if (zaak is not { Stap: Gedragstap.Besloten, Besluit: { } besluit, Van: { } van, TotEnMet: { } tot })
        {
            return zaak.Stap == Gedragstap.Aangezegd ? Weigeringen.AlAangezegd : Weigeringen.EerstBesluit;
        }

        var eerste = EersteDag(hier) is var vroegst && vroegst > van ? vroegst : van;
        var fout = (op > hier.Vandaag ? Weigeringen.DatumInToekomst("op") : op < besluit.Op ? Weigeringen.OudersVoorBesluit(besluit.Op) : null)
            ?? TekstRules.KeurRegels(schoon, "verslag", "het verslag van het gesprek", GedragGrenzen.TekstMax)
            ?? (IsTeLaat(eerste, tot, hier) ? Weigeringen.TeLaatAangezegd(tot) : null);
        var zonderBrief = zaak.Brief is not null && eerste != van; // it names a first day that isn't: it goes, and a new one can be made
        return fout is not null ? fout : was.Met(zaak with
        {
            Stap = Gedragstap.Aangezegd,
            OudersGesprokenOp = op,
            OudersGesproken = schoon,
            GaatInOp = eerste,
            LaatsteDag = tot,
            Brief = zonderBrief ? null : zaak.Brief,
        }).MetFeit(
            hier, "aangezegd", $"Ouders gesproken op {Datums.Cijfers(op)}; geschorst vanaf {Datums.Cijfers(eerste)}{(zonderBrief ? "; de brief met een eerdere eerste dag is vervallen" : "")}");
    }

    public static Uitkomst<GedragState> TrekIn(GedragState was, string zaakId, string reden, Gedraghandeling hier)
    {
        var schoon = TekstRules.Schoon(reden);
        var nee = Open(was, zaakId, hier, out var zaak) ?? TekstRules.KeurRegels(schoon, "reden", "de reden", GedragGrenzen.TekstMax);
        if (nee is not null)
        {
            return nee;
        }

        var laatste = EersteDag(hier).AddDays(-1);
        var wasBezig = zaak.GaatInOp is { } begin && begin <= laatste;
        return was.Met(zaak with
        {
            Stap = Gedragstap.Ingetrokken,
            Reden = schoon,
            GaatInOp = wasBezig ? zaak.GaatInOp : null,
            LaatsteDag = wasBezig ? laatste : null,
            GeslotenOp = hier.Vandaag,
        }).MetFeit(hier, "gesloten", zaak.Besluit is null ? "Traject afgesloten zonder schorsing" : "Schorsing ingetrokken");
    }

    /// <summary>As it stands on a date: a schorsing is over by itself after its last day (TSO-9c).</summary>
    public static Schorsing Op(Schorsing zaak, DateOnly datum) =>
        zaak.Stap == Gedragstap.Aangezegd && zaak.LaatsteDag < datum ? zaak with { Stap = Gedragstap.Voorbij, GeslotenOp = zaak.LaatsteDag } : zaak;

    /// <summary>The first lunch that can still be missed.</summary>
    public static DateOnly EersteDag(Gedraghandeling hier) => hier.IsLunchGeweest ? hier.Vandaag.AddDays(1) : hier.Vandaag;

    /// <summary>Nothing is left to be suspended from: the last day has gone, or only weekend and holiday are left.</summary>
    private static bool IsTeLaat(DateOnly eerste, DateOnly tot, Gedraghandeling hier) =>
        eerste > tot || !new Schorsingsdagen(eerste, tot).Lunchdagen(hier.School, hier.GroepId).Any();

    private static Weigering? Open(GedragState was, string zaakId, Gedraghandeling hier, out Schorsing zaak)
    {
        zaak = was.Zaak(zaakId)!;
        return zaak is null ? Weigeringen.Onbekend("dit traject") : Op(zaak, hier.Vandaag).IsOpen ? null : Weigeringen.ZaakVoorbij;
    }

    /// <summary>Open, after the overleg, and not decided on; or turned down today, as long as no other course began.</summary>
    private static Weigering? TeBesluiten(GedragState was, string zaakId, Gedraghandeling hier, out Schorsing zaak)
    {
        if (Open(was, zaakId, hier, out zaak) is { } nee)
        {
            return zaak is null || !zaak.IsTeVerbeterenOp(hier.Vandaag) ? nee
                : was.Schorsingen.Any(s => Op(s, hier.Vandaag).IsOpen) ? Weigeringen.ZaakLoopt : null;
        }

        return zaak.Besluit is not null ? Weigeringen.AlBesloten : zaak.OverlegOp is null ? Weigeringen.EerstOverleg : null;
    }

    /// <summary>Something that was done: not in the future, and not before the course began but by a few days.</summary>
    private static Weigering? KeurDag(DateOnly op, DateOnly begonnen, Gedraghandeling hier)
    {
        var vroegst = begonnen.AddDays(-GedragGrenzen.VooruitDagenMax);
        return op > hier.Vandaag ? Weigeringen.DatumInToekomst("op") : op < vroegst ? Weigeringen.TeVerWeg("op", vroegst, hier.Vandaag) : null;
    }
}

/// <summary>First and last day of a schorsing, both included.</summary>
internal sealed record Schorsingsdagen(DateOnly Van, DateOnly TotEnMet)
{
    /// <summary>The form named a day; where the commissie doesn't suspend it names none.</summary>
    public bool IsIngevuld => Van != default || TotEnMet != default;

    public Weigering? Keur(GedragState was, string zaakId, Gedraghandeling hier)
    {
        var vroegst = SchorsingRules.EersteDag(hier);
        var laatst = hier.Vandaag.AddDays(GedragGrenzen.VooruitDagenMax);
        return Van < vroegst ? Weigeringen.SchorsingInVerleden(vroegst)
            : TotEnMet < Van ? Weigeringen.DatumVolgorde with { Veld = "tot-en-met" }
            : Van > laatst ? Weigeringen.TeVerWeg("van", vroegst, laatst)
            : TotEnMet.DayNumber - Van.DayNumber >= GedragGrenzen.DuurDagenMax ? Weigeringen.SchorsingTeLang(GedragGrenzen.DuurDagenMax)
            : was.Schorsingen.Any(s => s.Id != zaakId && s.GaatInOp <= TotEnMet && Van <= s.LaatsteDag) ? Weigeringen.SchorsingOverlapt
            : TeVaak(was, zaakId) ? Weigeringen.TeVaakGeschorst(GedragGrenzen.PerSchooljaarMax)
            : Lunchdagen(hier.School, hier.GroepId).Any() ? null
            : Weigeringen.SchorsingZonderDagen;
    }

    /// <summary>Days on which the child would have been able to stay over.</summary>
    public IEnumerable<DateOnly> Lunchdagen(SchoolView school, string? groepId) =>
        Enumerable.Range(0, TotEnMet.DayNumber - Van.DayNumber + 1).Select(Van.AddDays).Where(d => school.HeeftOverblijven(d, groepId));

    /// <summary>The first lunch after a last day, also when that is in a holiday; null when the calendar doesn't go so far.</summary>
    public static DateOnly? Weer(SchoolView school, string? groepId, DateOnly laatste)
    {
        const int zoekDagen = 120;
        var dag = Enumerable.Range(1, zoekDagen).Select(laatste.AddDays).FirstOrDefault(d => school.HeeftOverblijven(d, groepId));
        return dag == default ? null : dag;
    }

    private bool TeVaak(GedragState was, string zaakId)
    {
        var jaar = Schooljaar.Van(Van);
        return was.Schorsingen.Count(s => s.Id != zaakId && s.GaatInOp <= jaar.LaatsteDag && s.LaatsteDag >= jaar.EersteDag) >= GedragGrenzen.PerSchooljaarMax;
    }
}
