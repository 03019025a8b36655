using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Jaarovergang;

/// <summary>What a jaarovergang may do when, and what is left after each batch (SCH-4). Pure.</summary>
internal static class JaarovergangRules
{
    public static Weigering? MagVoorbereiden(JaarovergangState state, Schooljaar naar, DateOnly vandaag) =>
        vandaag < OvergangGrenzen.Vroegst(naar) ? Weigeringen.OvergangNogNiet(OvergangGrenzen.Vroegst(naar))
        : state.Stand != Overgangstand.Voorstel ? Weigeringen.OvergangBezig : null;

    public static Uitkomst<JaarovergangState> Kies(
        JaarovergangState was, ImmutableArray<string> ids, Overgangskeuze? keuze, SchoolView school, RegisterView register, Schooljaar naar)
    {
        if (ids.IsDefaultOrEmpty || ids.Length > OvergangGrenzen.KeuzesTegelijkMax)
        {
            return ids.IsDefaultOrEmpty ? Weigeringen.OvergangKeuze : Weigeringen.TeVeel("kinderen tegelijk", OvergangGrenzen.KeuzesTegelijkMax);
        }

        var hand = was.Hand;
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (keuze is null)
            {
                hand = hand.Remove(id);
                continue;
            }

            var gekeurd = OvergangRules.Keur(keuze, register.Rijen.FirstOrDefault(r => r.Id == id && r.Actief), school, naar);
            if (!gekeurd.IsGoed)
            {
                return gekeurd.Weigering;
            }

            hand = hand.SetItem(id, gekeurd.Waarde);
        }

        return hand.Count > Math.Max(OvergangGrenzen.HandMax, was.Hand.Count)
            ? Weigeringen.TeVeel("keuzes met de hand", OvergangGrenzen.HandMax)
            : was with { Hand = hand, Versie = was.Versie + 1 };
    }

    /// <summary>Why this proposal can't be applied now.</summary>
    public static Weigering? WaaromNietToepassen(ImmutableArray<Overgangsrij> rijen, SchoolView school, Schooljaar naar, DateOnly vandaag) =>
        WaaromNietKlaar(rijen, school, naar)
        ?? (OvergangRules.KanVanaf(school, naar) is var vanaf && vandaag < vanaf && vandaag < naar.EersteDag ? Weigeringen.OvergangTeVroeg(vanaf) : null);

    /// <summary>Why it isn't ready at all.</summary>
    public static Weigering? WaaromNietKlaar(ImmutableArray<Overgangsrij> rijen, SchoolView school, Schooljaar naar)
    {
        var kiezen = rijen.Count(r => r.Soort == Overgangsoort.Kiezen);
        return !school.GroepenVan(naar).Any() ? Weigeringen.OvergangGeenGroepen
            : rijen.IsEmpty ? Weigeringen.OvergangLeeg
            : kiezen > 0 ? Weigeringen.OvergangOnvolledig(kiezen) : null;
    }

    /// <summary>All steps at once, so that a restart goes on with the same proposal.</summary>
    public static JaarovergangState Start(JaarovergangState was, ImmutableArray<Overgangsrij> rijen, Schooljaar naar, string run, string doorNaam, DateTimeOffset nu) =>
        was with
        {
            Stand = Overgangstand.Bezig,
            Klaargezet = false,
            Run = run,
            Stappen = [.. rijen.Select(r => new Overgangsstap(r.LeerlingId, r.VanGroepId, r.Naar, naar.EersteDag))],
            Gedaan = 0,
            Totaal = rijen.Length,
            Tellingen = OvergangRules.Tel(rijen),
            Geweigerd = [],
            DoorNaam = doorNaam,
            Op = nu,
        };

    public static JaarovergangState NaBatch(JaarovergangState was, ImmutableArray<(Overgangsstap Stap, Weigering? Weigering)> batch)
    {
        var rest = was.Stappen[batch.Length..];
        return was with
        {
            Stappen = rest,
            Stand = rest.IsEmpty ? Overgangstand.Toegepast : Overgangstand.Bezig,
            Gedaan = was.Gedaan + batch.Length,
            Geweigerd = Met(was.Geweigerd, batch.Select(b => (b.Stap.LeerlingId, b.Weigering))),
        };
    }

    /// <summary>Until the first lunch of the new schooljaar (SCH-4).</summary>
    public static bool MagTerug(JaarovergangState state, SchoolView school, Schooljaar naar, DateTimeOffset nu) =>
        state.Stand is Overgangstand.Toegepast && nu < OvergangRules.EersteLunch(school, naar);

    public static JaarovergangState BeginTerug(JaarovergangState was, int leerlingen) =>
        was with { Stand = Overgangstand.Terugdraaien, TerugNa = "", Gedaan = 0, Totaal = leerlingen, Geweigerd = [] };

    /// <summary>After the last one it is a proposal again, with the choices that were made.</summary>
    public static JaarovergangState NaTerug(JaarovergangState was, ImmutableArray<(string Id, Weigering? Weigering)> batch, bool isLaatste)
    {
        var wordt = was with
        {
            TerugNa = isLaatste ? null : batch[^1].Id,
            Gedaan = was.Gedaan + batch.Length,
            Geweigerd = Met(was.Geweigerd, batch),
        };
        return isLaatste ? wordt with { Stand = Overgangstand.Voorstel, Versie = was.Versie + 1, Tellingen = [], Run = "" } : wordt;
    }

    public static JaarovergangView View(JaarovergangState state, SchoolView school, RegisterView register, Schooljaar naar, DateTimeOffset nu, DateOnly vandaag)
    {
        ImmutableArray<Overgangsrij> rijen = state.Stand == Overgangstand.Voorstel && school.GroepenVan(naar).Any() ? OvergangRules.Voorstel(state, school, register, naar) : [];
        var mag = state.Stand == Overgangstand.Voorstel && WaaromNietToepassen(rijen, school, naar, vandaag) is null;
        return new JaarovergangView(
            naar, state.Stand, state.Versie, [.. school.GroepenVan(naar)], rijen, state.Stand == Overgangstand.Voorstel ? OvergangRules.Tel(rijen) : state.Tellingen,
            state.Bestandsnaam, state.Gedaan, state.Totaal, state.Geweigerd, OvergangRules.KanVanaf(school, naar), OvergangRules.EersteLunch(school, naar), mag,
            MagTerug(state, school, naar, nu), state.Klaargezet, state.DoorNaam, state.Op, Meekomend(school, naar));
    }

    /// <summary>What holds without an act, and what the school has to see to.</summary>
    private static ImmutableArray<string> Meekomend(SchoolView school, Schooljaar naar)
    {
        ImmutableArray<string> altijd =
        [
            "Aanmeldingen en dagen van de week blijven gelden tot een ouder ze wijzigt.",
            "Een schorsing die doorloopt, geldt ook in de nieuwe groep.",
            "Wat er van dit schooljaar aan overblijfgeld te verrekenen is, komt eerst op de rekening.",
            "Openstaande rekeningen, tegoeden en een uitsluiting blijven bij de ouder staan.",
            "Overblijfkrachten, huisregels en de taakverdeling blijven zoals ze zijn.",
            "De standaardweek van het rooster wordt overgenomen, zonder wie gestopt is.",
            "Geef leerkrachten hun nieuwe groep bij Mensen.",
        ];
        return school.VrijeDagen.Any(v => v.Van >= naar.EersteDag && v.TotEnMet <= naar.LaatsteDag)
            ? altijd : altijd.Add($"In de kalender staan nog geen vrije dagen van {naar}. Vul ze in bij Inrichten.");
    }

    private static ImmutableArray<Overgangsnee> Met(ImmutableArray<Overgangsnee> was, IEnumerable<(string Id, Weigering? Weigering)> batch) =>
        [.. was.Concat(batch.Where(b => b.Weigering is not null).Select(b => new Overgangsnee(b.Id, b.Weigering!.Zin))).Take(OvergangGrenzen.GeweigerdMax)];
}
