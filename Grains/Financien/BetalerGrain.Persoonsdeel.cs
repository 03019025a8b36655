using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Financien;

/// <summary>What is kept of this payer (AVG art. 15); the verzorger was found to be this one by who asks.</summary>
internal sealed partial class BetalerGrain
{
    public async Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        var state = _duurzaam;
        if (wie.Soort != Persoonsoort.Verzorger || !state.Bestaat)
        {
            return null;
        }

        var bladen = await Waaier.Vraag(
            Enumerable.Range(state.BladenWeg + 1, state.Bladen - state.BladenWeg), nr => GrainFactory.Betalerblad(_school, _id, nr).Bekijk());
        var kinderen = state.Kinderen.Select(k => k.LeerlingId).ToHashSet(StringComparer.Ordinal);
        var roepnamen = (await GrainFactory.Register(_school).Alles()).Rijen.Where(r => kinderen.Contains(r.Id)).ToImmutableDictionary(r => r.Id, r => r.Persoon.Roepnaam, StringComparer.Ordinal);
        return BetalerpersoonRules.Deel(state, bladen.OfType<Betalerblad>(), roepnamen);
    }
}

/// <summary>Claims, payments and mandates of one payer in words: the children by their first name, the other payer of a child never.</summary>
internal static class BetalerpersoonRules
{
    /// <param name="roepnamen">Of the children whom the school still knows.</param>
    public static Persoonsdeel? Deel(BetalerState s, IEnumerable<Betalerblad> bladen, ImmutableDictionary<string, string> roepnamen)
    {
        var oud = bladen.ToList();
        var boek = new Persoonsboek("betaler", "Rekeningen en betalingen");
        Wie(boek, s, roepnamen);
        Betaald(boek, [.. oud.SelectMany(b => b.Vorderingen), .. s.Vorderingen], [.. oud.SelectMany(b => b.Betalingen), .. s.Betalingen]);
        Machtigen(boek, s);
        return boek
            .Alle(s.Aanmaningen, (b, a) => b.Zet(
                "Herinnering", $"{Datums.Cijfers(a.Op)}: {Persoonsboek.Woord(a.Stand)}{(a.Reden is { } reden ? $", {reden}" : "")}{(a.UitgeslotenVanaf is { } van ? $", uitgesloten {Persoonsboek.Periode(van, a.OpgehevenOp?.AddDays(-1))}" : "")}"))
            .Alle(s.Perioden, (b, p) => b.Zet("Niet overblijven", $"uitgesloten, {Persoonsboek.Periode(p.Blokkade.Van, p.Blokkade.TotEnMet)}"))
            .Alle(s.Regeling?.Termijnen ?? [], (b, t) => b.Zet("Betalingsregeling", $"{t.Bedrag} voor {Datums.Cijfers(t.Vervalt)}"))
            .Alle(s.Uitbetalingen, (b, u) => b.Zet("Teruggave", $"{u.Bedrag} naar {u.Iban} op naam van {u.Naam}: {Persoonsboek.Woord(u.Stand)}", u.GevraagdOp))
            .Feiten(s.Feiten)
            .LaatWeg("Wat een andere verzorger betaalt, en wie op school iets boekte of besliste.")
            .Deel();
    }

    private static void Wie(Persoonsboek boek, BetalerState s, ImmutableDictionary<string, string> roepnamen) => boek
        .Zet("Naam", s.Naam).Zet("Mail", s.Email).Zet("Nummer", s.Nummer > 0 ? $"{s.Nummer}" : null)
        .Alle(s.Kinderen, (b, k) => b.Zet("Betaalt voor", $"{(k.Dagen == Weekdagen.Geen ? $"{k.Procent}%" : k.Dagen.Leesbaar())} van {roepnamen.GetValueOrDefault(k.LeerlingId, "een kind dat de school niet meer kent")}"))
        .Zet("Aantekening", s.Vlaggen == Betalervlaggen.Geen ? null : Persoonsboek.Woord(s.Vlaggen)).Dag("Coulance tot", s.CoulanceTot).Zet("Een ander betaalt", s.Derde);

    private static void Betaald(Persoonsboek boek, IEnumerable<Vordering> vorderingen, IEnumerable<Betaling> betalingen) => boek
        .Alle(vorderingen.OrderBy(v => v.Op), (b, v) => b.Zet(
            $"Rekening {v.Nummer}", $"{Datums.Cijfers(v.Op)}: {Persoonsboek.Woord(v.Soort)} {v.Jaar}, {v.Bedrag + v.Mutaties}, voldaan {v.Voldaan}, uiterlijk {Datums.Cijfers(v.Vervalt)}"))
        .Alle(betalingen.OrderBy(p => p.Op), (b, p) => b.Zet("Betaling", $"{Datums.Cijfers(p.Op)}: {Persoonsboek.Woord(p.Wijze)}, {p.Bedrag}{(p.Reden is { } reden ? $" ({reden})" : "")}"));

    private static void Machtigen(Persoonsboek boek, BetalerState s)
    {
        foreach (var m in s.Machtigingen)
        {
            boek.Zet("Machtiging", $"{m.Kenmerk}, {Persoonsboek.Woord(m.Wijze)}, getekend door {m.GetekendDoor}{(m.GetekendOp is { } op ? $" op {Datums.Cijfers(op)}" : "")}{(m.IngetrokkenPer is { } per ? $", ingetrokken per {Datums.Cijfers(per)}" : "")}")
                .Alle(m.Rekeningen, (b, r) => b.Zet("Rekeningnummer", $"{r.Iban} op naam van {r.Naam}, vanaf {Datums.Cijfers(r.Vanaf)}"))
                .Dag("Laatst gebruikt", m.LaatstGebruikt).Zet("Bestand", m.ScanId is null ? null : $"scan van machtiging {m.Kenmerk}");
        }
    }
}
