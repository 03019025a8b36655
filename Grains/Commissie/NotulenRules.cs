using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Commissie;

/// <summary>What was said and decided, what parents read of it, and what was wrong afterwards (TSO-2i, TSO-2j). Pure.</summary>
internal static class NotulenRules
{
    /// <summary>Why nothing can be written about it now; null when it can.</summary>
    public static Weigering? WaaromNiet(VergaderingState state, DateOnly vandaag) =>
        state.Stap == Vergaderstap.Afgelast ? Weigeringen.VergaderingVoorbij
        : VergaderRules.IsVast(state.Stap) ? Weigeringen.NotulenVast
        : vandaag < state.Gegevens!.Op ? Weigeringen.VergaderingTeVroeg
        : null;

    /// <summary>Held, and of each item something was written: they can be looked through and settled.</summary>
    public static bool IsGeschreven(VergaderingState state) => state.Stap == Vergaderstap.Gehouden && state.Punten.All(p => p.TeLaat || p.Verslag is not null);

    /// <summary>One item as it is typed; the same again, as after an answer that got lost, is no change.</summary>
    public static Uitkomst<VergaderingState> Noteer(VergaderingState was, string puntId, string? verslag, string? leestekst, long versie, DateOnly vandaag)
    {
        if (WaaromNiet(was, vandaag) is { } nee)
        {
            return nee;
        }

        if (VergaderpuntRules.Zoek(was, puntId) is not { } punt)
        {
            return Weigeringen.Onbekend("dit agendapunt");
        }

        var tekst = verslag is null ? punt.Verslag : TekstRules.SchoonOfNiets(verslag);
        var lees = leestekst is null ? punt.Leestekst : TekstRules.SchoonOfNiets(leestekst);
        lees = lees == tekst ? null : lees;
        if (tekst == punt.Verslag && lees == punt.Leestekst)
        {
            return was;
        }

        return punt.Versie != versie ? Weigeringen.Verouderd
            : (Keur(tekst, "verslag", "het verslag") ?? Keur(lees, "leestekst", "de tekst voor ouders")) is { } fout ? fout
            : Begrensd(Met(was, punt, punt with { Verslag = tekst, Leestekst = lees, TeLaat = punt.TeLaat && tekst is null, Versie = punt.Versie + 1 }));
    }

    /// <summary>Another title for what somebody brought in, as long as nothing is settled.</summary>
    public static Uitkomst<VergaderingState> WijzigTitel(VergaderingState was, string puntId, string titel, Naamlijst namen)
    {
        if (was.Stap == Vergaderstap.Afgelast || VergaderRules.IsVast(was.Stap))
        {
            return was.Stap == Vergaderstap.Afgelast ? Weigeringen.VergaderingVoorbij : Weigeringen.NotulenVast;
        }

        if (VergaderpuntRules.Zoek(was, puntId) is not { Vast: false } punt)
        {
            return VergaderpuntRules.Zoek(was, puntId) is null ? Weigeringen.Onbekend("dit agendapunt") : Weigeringen.AgendapuntVast;
        }

        var schoon = TekstRules.Schoon(titel);
        var nee = TekstRules.KeurVerplicht(schoon, "titel", "waar het punt over gaat", VergaderingGrenzen.TitelMax) ?? (Lijst(was, namen).Kind(schoon).IsEmpty ? null : Weigeringen.AgendapuntNaam);
        return nee is not null ? nee : schoon == punt.Titel ? was : was with { Punten = was.Punten.Replace(punt, punt with { Titel = schoon }) };
    }

    /// <summary>Where the reading copy names a child, as it is now.</summary>
    public static ImmutableArray<Leesfout> Leesfouten(VergaderingState state, Naamlijst namen)
    {
        var lijst = Lijst(state, namen);
        var punten = state.Punten.Where(p => !p.TeLaat)
            .Select(p => new Leesfout(p.Id, p.Nr, lijst.Kind($"{p.Titel}\n{p.Leestekst ?? p.Verslag}"), !p.Vast && !lijst.Kind(p.Titel).IsEmpty));
        var acties = new Leesfout(null, 0, lijst.Kind(string.Join('\n', state.Acties.SelectMany(a => new[] { a.Tekst, a.KlaarTekst }).OfType<string>())));
        return [.. punten.Append(acties).Where(f => !f.Namen.IsEmpty)];
    }

    /// <summary>Settled: from here on a correction stands beside it.</summary>
    public static Uitkomst<VergaderingState> StelVast(VergaderingState was, Naamlijst namen, Vergaderhandeling hier)
    {
        if ((WaaromNiet(was, hier.Vandaag) ?? (HeeftAanwezigen(was) ? null : Weigeringen.NotulenZonderAanwezigen)) is { } nee)
        {
            return nee;
        }

        var leeg = was.Punten.Where(p => !p.TeLaat && p.Verslag is null).Select(p => Getal(p.Nr)).ToList();
        if (leeg.Count > 0)
        {
            return Weigeringen.NotulenZonderVerslag(string.Join(", ", leeg));
        }

        var fouten = Leesfouten(was, namen);
        return fouten.IsEmpty ? was with { Stap = Vergaderstap.NotulenVastgesteld, NotulenOp = hier.Nu } : Weigeringen.LeesversieNaam(string.Join(", ", fouten.Select(Plek)));
    }

    public static Uitkomst<VergaderingState> Corrigeer(VergaderingState was, Notulencorrectie correctie, Naamlijst namen)
    {
        var (tekst, reden) = (TekstRules.Schoon(correctie.Tekst), TekstRules.Schoon(correctie.Reden));
        var nee = !VergaderRules.IsVast(was.Stap) ? Weigeringen.NotulenNogNiet
            : was.Correcties.Length >= VergaderingGrenzen.CorrectiesMax ? Weigeringen.TeVeel("correcties", VergaderingGrenzen.CorrectiesMax)
            : VergaderpuntRules.Zoek(was, correctie.PuntId) is null ? Weigeringen.Onbekend("dit agendapunt")
            : TekstRules.KeurRegels(tekst, "tekst", "wat er had moeten staan", VergaderingGrenzen.CorrectieMax)
                ?? TekstRules.KeurRegels(reden, "reden", "waarom je dit verbetert", VergaderingGrenzen.RedenMax)
                ?? (namen.Kind($"{tekst}\n{reden}").IsEmpty ? null : Weigeringen.CorrectieNaam);
        return nee is null ? was with { Correcties = was.Correcties.Add(correctie with { Tekst = tekst, Reden = reden }) } : nee;
    }

    /// <summary>Who was asked is no child, also when they share a first name with one.</summary>
    private static Naamlijst Lijst(VergaderingState state, Naamlijst namen) => namen with { Volwassenen = namen.Volwassenen.AddRange(state.Genodigden.Select(g => g.Naam)) };

    /// <summary>Who was there can be taken off the list again afterwards.</summary>
    private static bool HeeftAanwezigen(VergaderingState state) => state.Stap == Vergaderstap.Gehouden && state.Genodigden.Any(g => g.Komst == Komst.WasEr);

    private static string Plek(Leesfout fout) => fout.PuntId is null ? $"de actiepunten ({Namen(fout)})" : $"{(fout.InTitel ? "de titel van " : "")}punt {Getal(fout.Nr)} ({Namen(fout)})";

    private static string Namen(Leesfout fout) => string.Join(", ", fout.Namen);

    private static string Getal(int nr) => nr.ToString(CultureInfo.InvariantCulture);

    private static Weigering? Keur(string? tekst, string veld, string wat) => tekst is null ? null : TekstRules.KeurRegels(tekst, veld, wat, VergaderingGrenzen.TekstMax);

    private static VergaderingState Met(VergaderingState was, Agendapunt punt, Agendapunt wordt) => was with
    {
        Punten = punt.TeLaat == wordt.TeLaat ? was.Punten.Replace(punt, wordt) : VergaderpuntRules.Genummerd(was.Punten.Replace(punt, wordt)),
    };

    private static Uitkomst<VergaderingState> Begrensd(VergaderingState wordt) =>
        wordt.Punten.Sum(p => (p.Verslag?.Length ?? 0) + (p.Leestekst?.Length ?? 0)) > VergaderingGrenzen.VerslagenMax ? Weigeringen.NotulenVol : wordt;
}
